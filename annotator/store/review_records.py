"""Decisions, releases and examples as rows and in the log."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from annotator.core.review import (
    Decision,
    Example,
    LabelledSpan,
    Means,
    Reason,
    Release,
    Ruling,
    Variant,
)
from annotator.core.span import Span

DECISION_COLUMNS = (
    'id, article, person, at, start, "end", variants, spans, ruling, means, checked, override,'
    " reason, note"
)
EXAMPLE_COLUMNS = (
    'id, article, person, label, start, "end", sentence_start, sentence_end, marked, reason, note'
)


def decision(row: tuple[Any, ...]) -> Decision:
    """A decision from a row of :data:`DECISION_COLUMNS`."""
    id, article, person, at, start, end, variants, spans, ruling, means, *rest = row
    checked, override, reason, note = rest
    return Decision(
        id,
        article,
        person,
        at,
        Span(start, end),
        _variants(json.loads(variants)),
        _spans(json.loads(spans)),
        Ruling(ruling),
        Means(means),
        bool(checked),
        bool(override),
        Reason(reason) if reason else None,
        note,
    )


def example(row: tuple[Any, ...]) -> Example:
    """An example from a row of :data:`EXAMPLE_COLUMNS`."""
    id, article, person, label, start, end, sentence_start, sentence_end, marked, *rest = row
    reason, note = rest
    return Example(
        id,
        article,
        person,
        label,
        Span(start, end),
        Span(sentence_start, sentence_end),
        bool(marked),
        Reason(reason) if reason else None,
        note,
    )


def read_decision(connection: sqlite3.Connection, like: Decision) -> Decision | None:
    """The decision, if it stands: one that was withdrawn is as if it had never been made."""
    row = connection.execute(
        f"SELECT {DECISION_COLUMNS} FROM decision WHERE id = ? AND withdrawn = 0", (like.id,)
    ).fetchone()
    return decision(row) if row else None


def write_decision(connection: sqlite3.Connection, new: Decision) -> None:
    """Add the decision; one that was withdrawn stands again, in its old place among the others."""
    connection.execute(
        f"INSERT INTO decision ({DECISION_COLUMNS})"
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
    reason = fields["reason"]
    return Decision(
        fields["id"],
        fields["article"],
        fields["person"],
        fields["at"],
        Span(fields["start"], fields["end"]),
        _variants(fields["variants"]),
        _spans(fields["spans"]),
        Ruling(fields["ruling"]),
        Means(fields["means"]),
        fields["checked"],
        fields["override"],
        Reason(reason) if reason else None,
        fields["note"],
    )


def read_release(connection: sqlite3.Connection, like: Release) -> Release | None:
    row = connection.execute(
        "SELECT article, person, at FROM release WHERE article = ?", (like.article,)
    ).fetchone()
    return Release(*row) if row else None


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


def release_from(fields: Mapping[str, Any]) -> Release:
    return Release(**fields)


def read_example(connection: sqlite3.Connection, like: Example) -> Example | None:
    row = connection.execute(
        f"SELECT {EXAMPLE_COLUMNS} FROM example WHERE id = ?", (like.id,)
    ).fetchone()
    return example(row) if row else None


def write_example(connection: sqlite3.Connection, new: Example) -> None:
    connection.execute(
        f"INSERT OR REPLACE INTO example ({EXAMPLE_COLUMNS})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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


def example_from(fields: Mapping[str, Any]) -> Example:
    reason = fields["reason"]
    return Example(
        fields["id"],
        fields["article"],
        fields["person"],
        fields["label"],
        Span(fields["start"], fields["end"]),
        Span(fields["sentence_start"], fields["sentence_end"]),
        fields["marked"],
        Reason(reason) if reason else None,
        fields["note"],
    )


def brought_examples(value: str) -> list[tuple[Example, str]]:
    """The examples that a package brings along, and the sentence each stands in;
    nobody made them.
    """
    found = []
    for one in json.loads(value):
        sentence = one.pop("sentence")
        found.append((example_from({**one, "person": 0, "marked": bool(one["marked"])}), sentence))
    return found


def _variants_json(variants: tuple[Variant, ...]) -> list[dict[str, Any]]:
    return [{"people": variant.people, "spans": variant.spans} for variant in variants]


def _variants(found: list[dict[str, Any]]) -> tuple[Variant, ...]:
    return tuple(Variant(_spans(one["spans"]), tuple(one["people"])) for one in found)


def _spans(found: list[list[Any]]) -> tuple[LabelledSpan, ...]:
    return tuple(LabelledSpan(*one) for one in found)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
