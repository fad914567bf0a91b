"""Decisions, releases and examples as rows and in the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import (
    Decision,
    Example,
    Means,
    NamesAsked,
    Reason,
    Release,
    ReleaseBasis,
    Ruling,
)
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, flag, json, key, moment, number, span, text
from annotator.store.file.damage import Why
from annotator.store.file.stored_json import StoredJsonError
from annotator.store.tables.package_limits import EXAMPLES
from annotator.store.tables.record_table import Table, WithdrawnTable, marks

_VARIANTS = [{"people": [int], "spans": [(int, int, str)]}]
_SPANS = [(int, int, str)]
_BASIS = {"sets": [{"person": int, "spans": _SPANS}], "decisions": [str]}


def _variants_json(variants: tuple[Variant, ...]) -> list[dict[str, Any]]:
    return [{"people": variant.people, "spans": variant.spans} for variant in variants]


def _variants(stored: list[dict[str, Any]]) -> tuple[Variant, ...]:
    return tuple(Variant(_spans(variant["spans"]), tuple(variant["people"])) for variant in stored)


def _spans(stored: list[list[Any]]) -> tuple[LabelledSpan, ...]:
    return tuple(LabelledSpan(*values) for values in stored)


def _basis_json(basis: ReleaseBasis) -> dict[str, Any]:
    sets = [{"person": person, "spans": spans} for person, spans in basis.sets]
    return {"sets": sets, "decisions": basis.decisions}


def _basis(stored: dict[str, Any]) -> ReleaseBasis:
    sets = tuple((entry["person"], _spans(entry["spans"])) for entry in stored["sets"])
    return ReleaseBasis(sets, tuple(stored["decisions"]))


decision = WithdrawnTable(
    "decision",
    Decision,
    (
        key(text("id")),
        number("article"),
        number("person"),
        moment("at"),
        *span("place"),
        json("variants", _VARIANTS, _variants, _variants_json),
        json("spans", _SPANS, _spans),
        text("ruling", of=Ruling),
        text("means", of=Means),
        flag("checked"),
        flag("override"),
        text("reason", none=True, of=Reason),
        text("note", none=True),
        text("guidelines", none=True),
        json("answers", [str], tuple, missing="[]"),
    ),
)
example = Table(
    "example",
    Example,
    (
        key(text("id")),
        number("article"),
        number("person"),
        text("label"),
        *span("span"),
        *span("sentence", "sentence_start", "sentence_end"),
        flag("marked"),
        text("reason", none=True, of=Reason),
        text("note", none=True),
    ),
)
release = Table(
    "release",
    Release,
    (
        key(number("article")),
        number("person"),
        moment("at"),
        json("basis", _BASIS, _basis, _basis_json, none=True),
    ),
)

names_asked = Table(
    "names_asked",
    NamesAsked,
    (key(number("article")), key(number("person")), moment("at")),
)


def order(connection: sqlite3.Connection) -> list[str]:
    """The ids of all decisions, also of those that were withdrawn, in their order."""
    return [id for (id,) in connection.execute("SELECT id FROM main.decision ORDER BY number")]


def put_first(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> None:
    """Give ``decisions`` places before all that are there; each stands once it is written.

    So whatever comes from elsewhere need not be the last word. Rows are never moved, and what is
    added otherwise comes last.
    """
    (first,) = connection.execute(
        "SELECT min(0, coalesce(min(number), 0)) FROM main.decision"
    ).fetchone()
    connection.executemany(
        f"INSERT INTO main.decision (number, {decision.sql}, withdrawn)"
        f" VALUES (?, {marks(decision.columns)}, 1)",
        [
            (number, *decision.values(made))
            for number, made in enumerate(decisions, first - len(decisions))
        ],
    )


def is_in(example: Example, sentence: object) -> bool:
    """Whether ``sentence`` can be the one that the example stands in."""
    whole = type(sentence) is str and len(sentence) == len(example.sentence)
    return whole and example.sentence.contains(example.span)


def brought(connection: sqlite3.Connection) -> list[tuple[Example, str]] | None:
    """The examples that a package brings along; ``None`` in a project of its own."""
    row = connection.execute(
        f"SELECT {_brought.sql} FROM setting WHERE name = ?", (EXAMPLES,)
    ).fetchone()
    return _brought(row) if row else None


def _brought_examples(_: str, value: str) -> list[tuple[Example, str]]:
    """The examples, and the sentence each stands in; nobody made them."""
    examples = []
    for fields in stored_json.read(value, "value", [{str: stored_json.ANYTHING}]):
        sentence = fields.pop("sentence", None)
        made = example.from_fields({**fields, "person": 0})
        if not is_in(made, sentence):
            raise StoredJsonError(Why.OTHER_JSON, "value")
        examples.append((made, sentence))
    return examples


_brought = RowReader("setting", (text("name"), text("value")), _brought_examples)
