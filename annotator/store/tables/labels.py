"""The label set of a project, as rows."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet, Overlap, Permission
from annotator.core.message import say
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, text
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.stored_json import Maybe, StoredJsonError

_SETTING = "label_set"
_CUTS_GRAPHEMES = "cuts_graphemes"  # written only where it is so: older programs do not know it
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SPEC = {
    "titles": {str: str},
    "key": str,
    "light": str,
    "dark": str,
    "definitions": {str: str},
    "extent": Extent,
    "clitic": CliticPolicy,
}
_FACTS = {
    "name": str,
    "titles": {str: str},
    "overlap": {
        "nesting": Permission,
        "same_span": Permission,
        "crossing": Permission,
        "apart": [[str]],
    },
    _CUTS_GRAPHEMES: Maybe(bool),
}


def write(connection: sqlite3.Connection, label_set: LabelSet) -> None:
    """Write the label set of a new project, within the caller's transaction."""
    connection.executemany(
        "INSERT INTO label (name, place, spec) VALUES (?, ?, ?)",
        [
            (label.name, place, json.dumps(_spec(label), ensure_ascii=False))
            for place, label in enumerate(label_set)
        ],
    )
    overlap = label_set.overlap
    connection.execute(
        "INSERT INTO setting VALUES ('label_set', ?)",
        (
            json.dumps(
                {
                    "name": label_set.name,
                    "titles": dict(label_set.titles),
                    "overlap": {
                        "nesting": overlap.nesting,
                        "same_span": overlap.same_span,
                        "crossing": overlap.crossing,
                        "apart": sorted(sorted(pair) for pair in overlap.apart),
                    },
                    **({_CUTS_GRAPHEMES: True} if label_set.cuts_graphemes else {}),
                },
                ensure_ascii=False,
            ),
        ),
    )


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
    facts = _facts(row)
    rules = facts["overlap"]
    try:
        return LabelSet(
            facts["name"],
            made,
            Overlap(
                Permission(rules["nesting"]),
                Permission(rules["same_span"]),
                Permission(rules["crossing"]),
                frozenset(frozenset(pair) for pair in rules["apart"]),
            ),
            facts["titles"],
            bool(facts.get(_CUTS_GRAPHEMES)),
        )
    except ValueError as error:  # two labels with one key
        raise unreadable("label", [], say(Why.UNFIT)) from error


def names(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the labels of the project."""
    return frozenset(name for (name,) in connection.execute("SELECT name FROM label"))


def _spec(label: Label) -> dict[str, Any]:
    return {
        "titles": dict(label.titles),
        "key": label.key,
        "light": label.light,
        "dark": label.dark,
        "definitions": dict(label.definitions),
        "extent": label.extent,
        "clitic": label.clitic,
    }


def _made(name: str, value: str) -> Label:
    spec = stored_json.read(value, "spec", _SPEC)
    if not (_COLOUR.fullmatch(spec["light"]) and _COLOUR.fullmatch(spec["dark"])):
        raise StoredJsonError(Why.OTHER_JSON, "spec")
    return Label(
        name,
        spec["titles"],
        spec["key"],
        spec["light"],
        spec["dark"],
        spec["definitions"],
        Extent(spec["extent"]),
        CliticPolicy(spec["clitic"]),
    )


_label = RowReader("label", (text("name"), text("spec")), _made)
_facts = RowReader(
    "setting",
    (text("name"), text("value")),
    lambda _, value: stored_json.read(value, "value", _FACTS),
)
