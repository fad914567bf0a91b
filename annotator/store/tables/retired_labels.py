"""Nothing gets a label that is retired, not from a window that was open when it still was offered.

What has one keeps it, moved or split; and what had one gets it back by undo and redo. Not so if the
label was merged: there its spans have another. Gold may have one that people marked, or that was
decided there before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Set

from annotator.core.annotation import Annotation
from annotator.core.decision import Decision
from annotator.core.gesture import Change
from annotator.store.file.errors import StaleChange, StaleForm


def refuse(
    connection: sqlite3.Connection, changes: Iterable[Change], *, again: bool = False
) -> None:
    """:class:`StaleChange` if ``changes`` give a span or gold a label that it cannot get any more.

    ``again`` says that they are an undo or a redo.
    """
    changes = [*changes]
    if again:  # a decision reads under the heirs of labels that were merged since
        merged = _with(connection, "$.merged.label")
        for label in sorted(_given_to_spans(changes) & merged.keys()):
            raise StaleChange(StaleForm.LABEL_MERGED, label=label, into=merged[label])
        return
    gone = _with(connection, "$.retired").keys()
    given = (_given_to_spans(changes) & gone) | {*_given_to_gold(connection, changes, gone)}
    if given:
        raise StaleChange(StaleForm.LABEL_GONE, label=min(given))


def _with(connection: sqlite3.Connection, part: str) -> dict[str, str]:
    """The labels of which ``part`` of the spec is there, with what it says."""
    rows = connection.execute(
        "SELECT name, json_extract(spec, ?) AS value FROM label WHERE value IS NOT NULL", (part,)
    )
    return {name: str(value) for name, value in rows}


def _given_to_spans(changes: Iterable[Change]) -> set[str]:
    """The labels that spans have by ``changes``, and none of them had."""
    given, had = set(), set()
    for change in changes:
        if isinstance(change.before, Annotation):
            had.add(change.before.label)
        if isinstance(change.after, Annotation):
            given.add(change.after.label)
    return given - had


def _given_to_gold(
    connection: sqlite3.Connection, changes: Iterable[Change], gone: Set[str]
) -> Iterator[str]:
    """Those of the labels that are ``gone`` which a decision makes gold, and nobody said there."""
    for change in changes:
        made = change.after
        if isinstance(made, Decision):
            marked = {span.label for variant in made.variants for span in variant.spans}
            new = {span.label for span in made.spans} & gone - marked
            if new:
                yield from new - _decided(connection, made)


def _decided(connection: sqlite3.Connection, made: Decision) -> set[str]:
    """The labels that earlier decisions gave where ``made`` has its place."""
    rows = connection.execute(
        "SELECT json_extract(said.value, '$[2]') FROM decision, json_each(decision.spans) AS said"
        ' WHERE article = ? AND withdrawn = 0 AND start < ? AND "end" > ?',
        (made.article, made.place.end, made.place.start),
    )
    return {label for (label,) in rows}
