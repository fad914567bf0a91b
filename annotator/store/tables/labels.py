"""The label set of a project, as rows."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import Any

from annotator.core.labels import (
    CliticPolicy,
    Extent,
    Label,
    LabelSet,
    MergedInto,
    Overlap,
    Permission,
    is_colour,
)
from annotator.core.message import say
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, text
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.stored_json import Maybe, StoredJsonError

_SETTING = "label_set"
_CUTS_GRAPHEMES = "cuts_graphemes"  # written only where it is so: older programs do not know it
_SPEC = {
    "titles": {str: str},
    "key": str,
    "light": str,
    "dark": str,
    "definitions": {str: str},
    "extent": Extent,
    "clitic": CliticPolicy,
    "retired": Maybe(bool),  # written only where it is so, as is the next
    "merged": Maybe({"label": str, "by": str}),
}
# The shapes of JSON that what is not saved yet is made of, too (see ``label_drafts``).
NAMED = {"name": str, **_SPEC}
OVERLAP = {
    "nesting": Permission,
    "same_span": Permission,
    "crossing": Permission,
    "apart": [[str]],
}
_FACTS = {
    "name": str,
    "titles": {str: str},
    "overlap": OVERLAP,
    _CUTS_GRAPHEMES: Maybe(bool),
}
WHOLE = {"labels": [NAMED], "facts": _FACTS}


def write(connection: sqlite3.Connection, label_set: LabelSet) -> None:
    """Write the labels of a project, within the caller's transaction.

    Labels that are there already are changed. None goes: ``label_set`` has all of them.
    """
    connection.execute("UPDATE label SET place = -1 - place")  # no two have one place meanwhile
    connection.executemany(
        "INSERT INTO label (name, place, spec) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET place = excluded.place, spec = excluded.spec",
        [
            (label.name, place, json.dumps(_spec(label), ensure_ascii=False))
            for place, label in enumerate(label_set)
        ],
    )
    connection.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (_SETTING, json.dumps(_stored_facts(label_set), ensure_ascii=False)),
    )


def _stored_facts(label_set: LabelSet) -> dict[str, Any]:
    """What is not of one label."""
    return {
        "name": label_set.name,
        "titles": dict(label_set.titles),
        "overlap": overlap_value(label_set.overlap),
        **({_CUTS_GRAPHEMES: True} if label_set.cuts_graphemes else {}),
    }


def overlap_value(overlap: Overlap) -> dict[str, Any]:
    """``overlap`` in the shape :data:`OVERLAP`; :func:`overlap_of` reads it."""
    apart = sorted(sorted(pair) for pair in overlap.apart)
    return {**overlap._asdict(), "apart": apart}


def to_json(label_set: LabelSet) -> str:
    """The labels in one value, as the changes of them keep it; :func:`from_json` reads it."""
    return stored_json.dump(as_value(label_set))


def from_json(value: str, column: str) -> LabelSet:
    """The labels in ``value``; :class:`StoredJsonError` if there are none such in ``column``."""
    return of_value(stored_json.read(value, column, WHOLE), column)


def as_value(label_set: LabelSet) -> dict[str, Any]:
    """``label_set`` in the shape :data:`WHOLE`; :func:`of_value` reads it."""
    named = [label_value(label) for label in label_set]
    return {"labels": named, "facts": _stored_facts(label_set)}


def of_value(stored: dict[str, Any], column: str) -> LabelSet:
    """The labels of a value; :class:`StoredJsonError` if ``column`` holds no set of them."""
    made = tuple(_of_spec(spec.pop("name"), spec) for spec in stored["labels"])
    try:
        return _set_of(made, stored["facts"])
    except ValueError as error:
        raise StoredJsonError(Why.OTHER_JSON, column) from error


def read(connection: sqlite3.Connection) -> LabelSet:
    """The label set of the project. :class:`UnreadableRow` if it cannot be read."""
    made = tuple(
        _label(row) for row in connection.execute(f"SELECT {_label.sql} FROM label ORDER BY place")
    )
    if not made:
        raise unreadable("label", [], say(Why.MISSING))
    row = connection.execute(
        f"SELECT {_facts.sql} FROM setting WHERE name = ?", (_SETTING,)
    ).fetchone()
    if row is None:
        raise unreadable("setting", [("name", _SETTING)], say(Why.MISSING))
    try:
        return _set_of(made, _facts(row))
    except ValueError as error:  # two labels with one key
        raise unreadable("label", [], say(Why.UNFIT)) from error


def _set_of(made: tuple[Label, ...], facts: dict[str, Any]) -> LabelSet:
    """The label set; ``ValueError`` for two labels with one name or one key."""
    return LabelSet(
        facts["name"],
        made,
        overlap_of(facts["overlap"]),
        facts["titles"],
        bool(facts.get(_CUTS_GRAPHEMES)),
    )


def overlap_of(rules: dict[str, Any]) -> Overlap:
    """The rules that :func:`overlap_value` wrote."""
    return Overlap(
        Permission(rules["nesting"]),
        Permission(rules["same_span"]),
        Permission(rules["crossing"]),
        frozenset(frozenset(pair) for pair in rules["apart"]),
    )


def names(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the labels of the project."""
    return frozenset(name for (name,) in connection.execute("SELECT name FROM label"))


def label_value(label: Label) -> dict[str, Any]:
    """``label`` in the shape :data:`NAMED`."""
    return {"name": label.name, **_spec(label)}


def _spec(label: Label) -> dict[str, Any]:
    return {
        "titles": dict(label.titles),
        "key": label.key,
        "light": label.light,
        "dark": label.dark,
        "definitions": dict(label.definitions),
        "extent": label.extent,
        "clitic": label.clitic,
        **({"retired": True} if label.retired else {}),
        **({"merged": label.merged._asdict()} if label.merged else {}),
    }


@lru_cache(maxsize=128)
def _made(name: str, value: str) -> Label:
    """A label of its row. They are read with every article, and seldom are others."""
    return _of_spec(name, stored_json.read(value, "spec", _SPEC))


def _of_spec(name: str, spec: dict[str, Any]) -> Label:
    if not (is_colour(spec["light"]) and is_colour(spec["dark"])):
        raise StoredJsonError(Why.OTHER_JSON, "spec")
    return label_of(name, spec)


def label_of(name: str, spec: dict[str, Any]) -> Label:
    """A label of its spec, whose colours may be half typed."""
    return Label(
        name,
        spec["titles"],
        spec["key"],
        spec["light"],
        spec["dark"],
        spec["definitions"],
        Extent(spec["extent"]),
        CliticPolicy(spec["clitic"]),
        bool(spec.get("retired")),
        MergedInto(**spec["merged"]) if spec.get("merged") else None,
    )


_label = RowReader("label", (text("name"), text("spec")), _made)
_facts = RowReader(
    "setting",
    (text("name"), text("value")),
    lambda _, value: stored_json.read(value, "value", _FACTS),
)


def heirs(connection: sqlite3.Connection) -> dict[str, str]:
    """Under which labels the spans stand now of those that were merged.

    What was said and decided before is read under these, or every decision would be out of date.
    """
    return read(connection).heirs
