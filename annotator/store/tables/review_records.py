"""Decisions, releases and examples as rows and in the log."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision, Example, Means, Reason, Release, Ruling
from annotator.core.span import Span
from annotator.store.file import stored_json
from annotator.store.file.columns import Rows, moment, number, text
from annotator.store.file.damage import Why
from annotator.store.file.stored_json import StoredJsonError
from annotator.store.tables.package_limits import EXAMPLES

_VARIANTS = [{"people": [int], "spans": [(int, int, str)]}]
_SPANS = [(int, int, str)]


def _decision(
    id: str,
    article: int,
    person: int,
    at: str,
    start: int,
    end: int,
    variants: str,
    spans: str,
    ruling: str,
    means: str,
    checked: int,
    override: int,
    reason: str | None,
    note: str | None,
) -> Decision:
    return Decision(
        id,
        article,
        person,
        at,
        Span(start, end),
        _variants(stored_json.read(variants, "variants", _VARIANTS)),
        _spans(stored_json.read(spans, "spans", _SPANS)),
        Ruling(ruling),
        Means(means),
        bool(checked),
        bool(override),
        Reason(reason) if reason is not None else None,
        note,
    )


def _example(
    id: str,
    article: int,
    person: int,
    label: str,
    start: int,
    end: int,
    sentence_start: int,
    sentence_end: int,
    marked: int,
    reason: str | None,
    note: str | None,
) -> Example:
    return Example(
        id,
        article,
        person,
        label,
        Span(start, end),
        Span(sentence_start, sentence_end),
        bool(marked),
        Reason(reason) if reason is not None else None,
        note,
    )


decision = Rows(
    "decision",
    (
        text("id"),
        number("article"),
        number("person"),
        moment("at"),
        number("start"),
        number('"end"'),
        text("variants"),
        text("spans"),
        text("ruling", of=Ruling),
        text("means", of=Means),
        number("checked"),
        number("override"),
        text("reason", none=True, of=Reason),
        text("note", none=True),
    ),
    _decision,
)
example = Rows(
    "example",
    (
        text("id"),
        number("article"),
        number("person"),
        text("label"),
        number("start"),
        number('"end"'),
        number("sentence_start"),
        number("sentence_end"),
        number("marked"),
        text("reason", none=True, of=Reason),
        text("note", none=True),
    ),
    _example,
)
release = Rows("release", (number("article"), number("person"), moment("at")), Release)


def read_decision(connection: sqlite3.Connection, like: Decision) -> Decision | None:
    """The decision, if it stands: one that was withdrawn is as if it had never been made."""
    row = connection.execute(
        f"SELECT {decision.sql} FROM decision WHERE id = ? AND withdrawn = 0", (like.id,)
    ).fetchone()
    return decision(row) if row else None


def write_decision(connection: sqlite3.Connection, new: Decision) -> None:
    """Add the decision; one that was withdrawn stands again, in its old place among the others."""
    connection.execute(
        f"INSERT INTO decision ({decision.sql})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET withdrawn = 0",
        (
            new.id,
            new.article,
            new.person,
            new.at,
            new.place.start,
            new.place.end,
            _json(_variants_json(new.variants)),
            _json(new.spans),
            new.ruling,
            new.means,
            new.checked,
            new.override,
            new.reason,
            new.note,
        ),
    )


def withdraw_decision(connection: sqlite3.Connection, old: Decision) -> None:
    connection.execute("UPDATE decision SET withdrawn = 1 WHERE id = ?", (old.id,))


def decision_fields(record: Decision) -> dict[str, Any]:
    return {
        "id": record.id,
        "article": record.article,
        "person": record.person,
        "at": record.at,
        "start": record.place.start,
        "end": record.place.end,
        "variants": _variants_json(record.variants),
        "spans": record.spans,
        "ruling": record.ruling,
        "means": record.means,
        "checked": record.checked,
        "override": record.override,
        "reason": record.reason,
        "note": record.note,
    }


def decision_from(fields: Mapping[str, Any]) -> Decision:
    # In the log they are part of its JSON, in the table each is JSON of its own.
    nested = {name: _json(fields.get(name)) for name in ("variants", "spans")}
    return decision.from_fields({**fields, **nested})


def read_release(connection: sqlite3.Connection, like: Release) -> Release | None:
    row = connection.execute(
        f"SELECT {release.sql} FROM release WHERE article = ?", (like.article,)
    ).fetchone()
    return release(row) if row else None


def write_release(connection: sqlite3.Connection, new: Release) -> None:
    connection.execute(
        "INSERT INTO release (article, person, at) VALUES (?, ?, ?) ON CONFLICT (article)"
        " DO UPDATE SET person = excluded.person, at = excluded.at",
        (new.article, new.person, new.at),
    )


def remove_release(connection: sqlite3.Connection, old: Release) -> None:
    connection.execute("DELETE FROM release WHERE article = ?", (old.article,))


def release_fields(record: Release) -> dict[str, Any]:
    return {"article": record.article, "person": record.person, "at": record.at}


def read_example(connection: sqlite3.Connection, like: Example) -> Example | None:
    row = connection.execute(
        f"SELECT {example.sql} FROM example WHERE id = ?", (like.id,)
    ).fetchone()
    return example(row) if row else None


def write_example(connection: sqlite3.Connection, new: Example) -> None:
    connection.execute(
        f"INSERT OR REPLACE INTO example ({example.sql}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.id,
            new.article,
            new.person,
            new.label,
            new.span.start,
            new.span.end,
            new.sentence.start,
            new.sentence.end,
            new.marked,
            new.reason,
            new.note,
        ),
    )


def remove_example(connection: sqlite3.Connection, old: Example) -> None:
    connection.execute("DELETE FROM example WHERE id = ?", (old.id,))


def example_fields(record: Example) -> dict[str, Any]:
    return {
        "id": record.id,
        "article": record.article,
        "person": record.person,
        "label": record.label,
        "start": record.span.start,
        "end": record.span.end,
        "sentence_start": record.sentence.start,
        "sentence_end": record.sentence.end,
        "marked": record.marked,
        "reason": record.reason,
        "note": record.note,
    }


def is_in(made: Example, sentence: object) -> bool:
    """Whether ``sentence`` can be the one that the example stands in."""
    whole = type(sentence) is str and len(sentence) == len(made.sentence)
    return whole and made.sentence.contains(made.span)


def brought(connection: sqlite3.Connection) -> list[tuple[Example, str]] | None:
    """The examples that a package brings along; ``None`` in a project of its own."""
    row = connection.execute(
        f"SELECT {_brought.sql} FROM setting WHERE name = ?", (EXAMPLES,)
    ).fetchone()
    return _brought(row) if row else None


def _brought_examples(_: str, value: str) -> list[tuple[Example, str]]:
    """The examples, and the sentence each stands in; nobody made them."""
    found = []
    for fields in stored_json.read(value, "value", [{str: stored_json.ANYTHING}]):
        sentence = fields.pop("sentence", None)
        made = example.from_fields({**fields, "person": 0})
        if not is_in(made, sentence):
            raise StoredJsonError(Why.OTHER_JSON, "value")
        found.append((made, sentence))
    return found


_brought = Rows("setting", (text("name"), text("value")), _brought_examples)


def _variants_json(variants: tuple[Variant, ...]) -> list[dict[str, Any]]:
    return [{"people": variant.people, "spans": variant.spans} for variant in variants]


def _variants(found: list[dict[str, Any]]) -> tuple[Variant, ...]:
    return tuple(Variant(_spans(one["spans"]), tuple(one["people"])) for one in found)


def _spans(found: list[list[Any]]) -> tuple[LabelledSpan, ...]:
    return tuple(LabelledSpan(*one) for one in found)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
