"""Sets as rows, in the project and in a package, and whether such a set can be.

A row that goes over is never the package's alone: it is what the history makes of the project's
row, with a surface that is cut from the project's text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter, lt
from typing import Any

from msgspec.structs import astuple

from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.packages.history import AnnotationFields, LoggedState, RegionFields, SetFields
from annotator.store.packages.refusals import HistoryFault, history

Row = tuple[Any, ...]

SET_COLUMNS = "article, person, state, skip_reason, flagged, flag_note"
ANNOTATION_COLUMNS = (
    'article, person, id, label, start, "end", note, certainty, origin, surface'  # the surface last
)
REGION_COLUMNS = 'article, person, id, start, "end", verdict'

_OF_SETS = (
    "SELECT {columns} FROM annotation_set s CROSS JOIN {table} t"
    " ON t.article = s.article AND t.person = s.person WHERE s.person = ? ORDER BY s.article, t.id"
)


@dataclass(slots=True)
class SetRows:
    """The rows of one set, as they lie in the file: by id. Without a ``status`` it is nobody's."""

    status: Row | None = None
    annotations: list[Row] = field(default_factory=list)
    regions: list[Row] = field(default_factory=list)

    def state(self, article: int, person: int) -> LoggedState:
        """The same as the log speaks of it; what is nobody's is to do, with nothing in it."""
        status = SetFields(article=article, person=person, state="todo")
        if self.status is not None:
            _, _, state, reason, flagged, note = self.status
            status = SetFields(
                article=article,
                person=person,
                state=state,
                skip_reason=reason,
                flagged=bool(flagged),
                flag_note=note,
            )
        return LoggedState(
            status,
            {row[2]: _annotation(row) for row in self.annotations},
            {row[2]: _region(row) for row in self.regions},
        )


def read(connection: sqlite3.Connection, person: int) -> dict[int, SetRows]:
    """All sets of ``person``, by article."""
    found = {
        row[0]: SetRows(row)
        for row in connection.execute(
            f"SELECT {SET_COLUMNS} FROM annotation_set WHERE person = ?", (person,)
        )
    }
    try:
        for article, rows in _of_sets(connection, "annotation", ANNOTATION_COLUMNS, person):
            found[article].annotations = list(rows)
        for article, rows in _of_sets(connection, "region", REGION_COLUMNS, person):
            found[article].regions = list(rows)
    except KeyError as error:  # an index and its table do not say the same
        place = [("article", article), ("person", person)]
        raise unreadable("annotation_set", place, say(Why.MISSING)) from error
    return found


def are_made_by(state: LoggedState, rows: SetRows, text: str) -> bool:
    """Whether ``rows`` are just what ``state`` comes to on ``text``."""
    annotations = list(map(state.annotations.get, map(itemgetter(2), rows.annotations)))
    regions = list(map(state.regions.get, map(itemgetter(2), rows.regions)))
    return (
        rows.status == astuple(state.status)
        and len(annotations) == len(state.annotations)
        and len(regions) == len(state.regions)
        and [
            None if one is None else (*astuple(one), text[one.start : one.end])
            for one in annotations
        ]
        == rows.annotations
        and [None if one is None else astuple(one) for one in regions] == rows.regions
    )


def examine(rows: SetRows, text: str, labels: frozenset[str], title: str) -> None:
    """:class:`Unfit` if no hand could have left the set like that, whatever its history says."""
    assert rows.status is not None
    _, _, state, reason, flagged, note = rows.status
    if (reason is not None and state != "skipped") or (note is not None and not flagged):
        raise history(HistoryFault.NOTE_WITHOUT_STATE, title=title)
    if state == "todo" and (rows.annotations or rows.regions):
        raise history(HistoryFault.WORK_TO_DO, title=title)
    if rows.annotations:
        _examine_annotations(rows.annotations, text, labels, title)
    if any(not start < end <= len(text) for _, _, _, start, end, _ in rows.regions):
        raise history(HistoryFault.REGION_BEYOND, title=title)


def of(table: str, columns: str) -> str:
    """``columns`` of ``table``, where another has columns of these names too."""
    return ", ".join(f"{table}.{column}" for column in columns.split(", "))


def _examine_annotations(
    rows: Sequence[Row], text: str, labels: frozenset[str], title: str
) -> None:
    """Each span is within the text and not blank, has a label of the project, and none twice."""
    _, _, _, named, starts, ends, _, _, _, surfaces = zip(*rows, strict=True)
    if max(ends) > len(text) or not all(map(lt, starts, ends)):
        start, end = next(row[4:6] for row in rows if not row[4] < row[5] <= len(text))
        raise history(HistoryFault.SPAN_BEYOND, start=start, end=end, title=title)
    if any(map(str.isspace, surfaces)):
        raise history(HistoryFault.BLANK_SPAN, title=title)
    if not labels.issuperset(named):
        raise history(HistoryFault.UNKNOWN_LABEL, title=title)
    if len(set(zip(named, starts, ends, strict=True))) < len(rows):
        raise history(HistoryFault.LABEL_TWICE, title=title)


def _of_sets(
    connection: sqlite3.Connection, table: str, columns: str, person: int
) -> Iterator[tuple[int, Iterator[Row]]]:
    query = _OF_SETS.format(columns=of("t", columns), table=table)
    return groupby(connection.execute(query, (person,)).fetchall(), itemgetter(0))


def _annotation(row: Row) -> AnnotationFields:
    article, person, id, label, start, end, note, certainty, origin, _ = row
    return AnnotationFields(
        article=article,
        person=person,
        id=id,
        label=label,
        start=start,
        end=end,
        note=note,
        certainty=certainty,
        origin=origin,
    )


def _region(row: Row) -> RegionFields:
    article, person, id, start, end, verdict = row
    return RegionFields(
        article=article, person=person, id=id, start=start, end=end, verdict=verdict
    )
