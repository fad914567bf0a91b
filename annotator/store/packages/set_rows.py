"""Sets as rows, in the project and in a package, and whether such a set can be.

A row that goes over is never the package's alone: it is what the history makes of the project's
row, with a surface that is cut from the project's text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter, lt
from typing import Any

from msgspec.structs import astuple

from annotator.core.annotation import SetState
from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.packages.package_history import (
    AnnotationFields,
    LoggedState,
    OutcomeFields,
    RegionFields,
    SetFields,
)
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.tables.articles_out import BACK
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.merged_sets import MergedSets
from annotator.store.tables.record_table import Table
from annotator.store.tables.records import annotation, outcome, region, status

# Where things are in a row of all that is stored.
ARTICLE, ID = annotation.place("article"), annotation.place("id")
SURFACE = annotation.place("surface")
STATE, FLAGGED = status.place("state"), status.place("flagged")
_REGION_ID = itemgetter(region.place("id"))
_OUTCOME_ID = itemgetter(outcome.place("id"))
_REGION_SPAN = itemgetter(region.place("start"), region.place("end"))
_EXAMINED = itemgetter(*map(annotation.place, ("label", "start", "end", "surface")))

_OF_SETS = (
    "SELECT {columns} FROM main.annotation_set s CROSS JOIN main.{table} t"
    " ON t.article = s.article AND t.person = s.person WHERE s.person = ? ORDER BY s.article, t.id"
)


@dataclass(slots=True)
class SetRows:
    """The rows of one set, as they lie in the file: by id. Without a ``status`` it is nobody's."""

    status: StoredRow | None = None
    annotations: list[StoredRow] = field(default_factory=list)
    regions: list[StoredRow] = field(default_factory=list)
    outcomes: list[StoredRow] = field(default_factory=list)

    def state(self, article: int, person: int) -> LoggedState:
        """The same as the log speaks of it; what is nobody's is to do, with nothing in it."""
        return LoggedState(
            _logged(status, SetFields, self.status)
            if self.status is not None
            else SetFields(article=article, person=person, state=SetState.TODO.value),
            {row[ID]: _logged(annotation, AnnotationFields, row) for row in self.annotations},
            {_REGION_ID(row): _logged(region, RegionFields, row) for row in self.regions},
            {_OUTCOME_ID(row): _logged(outcome, OutcomeFields, row) for row in self.outcomes},
        )


def read(connection: sqlite3.Connection, person: int) -> dict[int, SetRows]:
    """All sets of ``person``, by article."""
    sets = {
        row[status.place("article")]: SetRows(row)
        for row in connection.execute(
            f"SELECT {status.stored_sql()} FROM main.annotation_set WHERE person = ?", (person,)
        )
    }
    try:
        for article, rows in _of_sets(connection, annotation, person):
            sets[article].annotations = list(rows)
        for article, rows in _of_sets(connection, region, person):
            sets[article].regions = list(rows)
        for article, rows in _of_sets(connection, outcome, person):
            sets[article].outcomes = list(rows)
    except KeyError as error:  # an index and its table do not say the same
        place = [("article", article), ("person", person)]
        raise unreadable("annotation_set", place, say(Why.MISSING)) from error
    return sets


def go_on(sets: dict[int, SetRows], merged: MergedSets) -> None:
    """Make of ``sets``, by article, what they are once ``merged`` is written."""
    for stored in merged.sets:
        article = stored[status.place("article")]
        rows = sets.setdefault(article, SetRows())
        rows.status = stored
        _go_on(annotation, rows.annotations, article, merged.annotations_gone, merged.annotations)
        _go_on(region, rows.regions, article, merged.regions_gone, merged.regions)
        _go_on(outcome, rows.outcomes, article, merged.outcomes_gone, merged.outcomes)


def _go_on(
    table: Table[Any],
    rows: list[StoredRow],
    article: int,
    gone: Sequence[StoredRow],
    came: Sequence[StoredRow],
) -> None:
    keys = set(gone)
    stay = [row for row in rows if table.key_of(row) not in keys]
    new = [row for row in came if row[table.place("article")] == article]
    rows[:] = sorted(stay + new, key=itemgetter(table.place("id")))


def closed(sets: Mapping[int, SetRows]) -> list[int]:
    """The articles whose sets are done or skipped."""
    return [
        article
        for article, rows in sets.items()
        if rows.status is not None and rows.status[STATE] in BACK
    ]


def are_made_by(state: LoggedState, rows: SetRows, text: str) -> bool:
    """Whether ``rows`` are just what ``state`` comes to on ``text``."""
    annotations = list(map(state.annotations.get, map(itemgetter(ID), rows.annotations)))
    regions = list(map(state.regions.get, map(_REGION_ID, rows.regions)))
    outcomes = list(map(state.outcomes.get, map(_OUTCOME_ID, rows.outcomes)))
    return (
        rows.status == astuple(state.status)
        and len(annotations) == len(state.annotations)
        and len(regions) == len(state.regions)
        and len(outcomes) == len(state.outcomes)
        and [
            None if logged is None else (*astuple(logged), text[logged.start : logged.end])
            for logged in annotations
        ]
        == rows.annotations
        and [None if logged is None else astuple(logged) for logged in regions] == rows.regions
        and [None if logged is None else astuple(logged) for logged in outcomes] == rows.outcomes
    )


def examine(rows: SetRows, text: str, labels: frozenset[str], title: str) -> None:
    """:class:`Unfit` if no hand could have left the set like that, whatever its history says."""
    assert rows.status is not None
    own = status(rows.status)
    if (own.skip_reason is not None and own.state is not SetState.SKIPPED) or (
        own.flag_note is not None and not own.flagged
    ):
        raise history(HistoryFault.NOTE_WITHOUT_STATE, title=title)
    if own.state is SetState.TODO and (rows.annotations or rows.regions):
        raise history(HistoryFault.WORK_TO_DO, title=title)
    if rows.annotations:
        _examine_annotations(rows.annotations, text, labels, title)
    if any(not start < end <= len(text) for start, end in map(_REGION_SPAN, rows.regions)):
        raise history(HistoryFault.REGION_BEYOND, title=title)


def _examine_annotations(
    rows: Sequence[StoredRow], text: str, labels: frozenset[str], title: str
) -> None:
    """Each span is within the text and not blank, has a label of the project, and none twice."""
    named, starts, ends, surfaces = zip(*map(_EXAMINED, rows), strict=True)
    if max(ends) > len(text) or not all(map(lt, starts, ends)):
        start, end = next(
            (start, end)
            for start, end in zip(starts, ends, strict=True)
            if not start < end <= len(text)
        )
        raise history(HistoryFault.SPAN_BEYOND, start=start, end=end, title=title)
    if any(map(str.isspace, surfaces)):
        raise history(HistoryFault.BLANK_SPAN, title=title)
    if not labels.issuperset(named):
        raise history(HistoryFault.UNKNOWN_LABEL, title=title)
    if len(set(zip(named, starts, ends, strict=True))) < len(rows):
        raise history(HistoryFault.LABEL_TWICE, title=title)


def _of_sets(
    connection: sqlite3.Connection, table: Table[Any], person: int
) -> Iterator[tuple[int, Iterator[StoredRow]]]:
    query = _OF_SETS.format(columns=table.stored_sql("t"), table=table.table)
    rows = connection.execute(query, (person,)).fetchall()
    return groupby(rows, itemgetter(table.place("article")))


def _logged(table: Table[Any], make: Callable[..., Any], row: StoredRow) -> Any:
    """A row of all that is stored as the log speaks of it."""
    return make(**dict(zip(table.logged, row, strict=False)))
