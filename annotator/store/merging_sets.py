"""Sets as rows, in the project and in a package: what is new, and whether it is right.

The rows that are written are not the package's own: they are made from its history and the project's texts, and
the package's must be equal to them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.store.merging_history import AnnotationFields, RegionFields, SetFields, State
from annotator.store.merging_refusals import history

Row = tuple[Any, ...]

_ANNOTATIONS = (
    'SELECT n.article, n.person, n.id, n.label, n.start, n."end", n.surface, n.note, n.certainty,'
    " n.origin FROM annotation_set s JOIN annotation n ON n.article = s.article"
    " AND n.person = s.person WHERE s.person = ? ORDER BY s.article"
)
_REGIONS = (
    'SELECT r.article, r.id, r.person, r.start, r."end", r.verdict FROM annotation_set s'
    " JOIN region r ON r.article = s.article AND r.person = s.person WHERE s.person = ? ORDER BY s.article"
)
_SETS = (
    "SELECT person, article, state, skip_reason, flagged, flag_note FROM annotation_set"
    " WHERE person = ?"
)


@dataclass(slots=True)
class SetRows:
    """The rows of one set, each list sorted. Without a ``status`` it is nobody's."""

    status: Row | None = None
    annotations: list[Row] = field(default_factory=list)
    regions: list[Row] = field(default_factory=list)

    def state(self, article: int, person: int) -> State:
        """The same as the log speaks of it; what is nobody's is to do, with nothing in it."""
        status = SetFields(article, person, "todo")
        if self.status is not None:
            _, _, state, reason, flagged, note = self.status
            status = SetFields(article, person, state, reason, bool(flagged), note)
        return State(
            status,
            {
                id: AnnotationFields(
                    article, person, id, label, start, end, origin, note, certainty
                )
                for _, _, id, label, start, end, _, note, certainty, origin in self.annotations
            },
            {
                id: RegionFields(article, person, id, start, end, verdict)
                for _, id, _, start, end, verdict in self.regions
            },
        )


def read(connection: sqlite3.Connection, person: int) -> dict[int, SetRows]:
    """All sets of ``person``, by article."""
    found = {row[1]: SetRows(row) for row in connection.execute(_SETS, (person,))}
    for article, rows in _by_article(connection, _ANNOTATIONS, person):
        found[article].annotations = sorted(rows)
    for article, rows in _by_article(connection, _REGIONS, person):
        found[article].regions = sorted(rows)
    return found


def _by_article(
    connection: sqlite3.Connection, query: str, person: int
) -> Iterator[tuple[int, Iterator[Row]]]:
    return groupby(connection.execute(query, (person,)), itemgetter(0))


def made(state: State, text: str, labels: Set[str], title: str) -> SetRows:
    """The rows that ``state`` comes to on ``text``; :class:`Unfit` if such work cannot be."""
    status = state.status
    annotations = sorted(
        (
            one.article,
            one.person,
            one.id,
            one.label,
            one.start,
            one.end,
            text[one.start : one.end],
            one.note,
            one.certainty,
            one.origin,
        )
        for one in state.annotations.values()
    )
    _examine(annotations, labels, title)
    regions = sorted(
        (one.article, one.id, one.person, one.start, one.end, one.verdict)
        for one in state.regions.values()
    )
    if any(not start < end <= len(text) for _, _, _, start, end, _ in regions):
        raise history(f"a region on “{title}” is not within the text")
    if status.state == "todo" and (annotations or regions):
        raise history(f"“{title}” is to do, and has work in it")
    return SetRows(
        (
            status.person,
            status.article,
            status.state,
            status.skip_reason,
            int(status.flagged),
            status.flag_note,
        ),
        annotations,
        regions,
    )


def _examine(annotations: list[Row], labels: Set[str], title: str) -> None:
    """Each span is within the text and not blank, has a label of the project, and none twice."""
    said = set()
    for _, _, _, label, start, end, surface, *_ in annotations:
        # What is cut beyond the end, or backwards, is shorter than its span.
        if not 0 < end - start == len(surface):
            raise history(f"the span {start}–{end} on “{title}” is not within the text")
        if surface.isspace():
            raise history(f"the span {start}–{end} on “{title}” is nothing but white space")
        if label not in labels:
            raise history(f"a span on “{title}” has a label that the project does not have")
        said.add((start, end, label))
    if len(said) < len(annotations):
        raise history(f"a span on “{title}” has the same label twice")
