"""What was done in a copy beside people's own work: decisions, releases, examples, details.

It comes in case by case (:mod:`annotator.core.two_reviews`), whatever gestures it was done in.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from annotator.core.decision import Decision, Example, Means, NamesAsked, Release, Ruling
from annotator.core.gesture import OWN_WORK, Gesture, GestureKind, Record
from annotator.core.label_changes import decision_under
from annotator.core.made_review import ReviewMaking
from annotator.core.message import Form, Message, say
from annotator.core.review_events import StableKey, key_of
from annotator.core.review_merging import ReviewCollision, ReviewNews
from annotator.core.two_reviews import Point, PointVerdict, TwoReviews
from annotator.core.versions import Choices
from annotator.store.file.connection import Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.file.ids import gesture_id
from annotator.store.packages import package_log
from annotator.store.packages.copy_file import ProjectCopy
from annotator.store.packages.differing_points import DifferingPoints, key_of_point
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.search import index
from annotator.store.tables import labels, log, merged_lines, records, review_records
from annotator.store.tables.known import judge_changes

_KINDS = frozenset(GestureKind) - OWN_WORK
_OTHERS = ", ".join(f"'{kind}'" for kind in sorted(_KINDS))


class LeftOutReview(Form):
    """What of a copy's review is left out, and why."""

    WAITS = (
        "“{title}” was released in the copy with decisions that collide. It is released here once"
        " you chose between them."
    )
    WAITING_EXAMPLE = (
        "An example from “{title}” in the copy shows a case on which the two collide. It comes in"
        " once you chose between them."
    )
    STRANGERS = (
        "%n decision(s) or release(s) of the copy rest on people or labels that are not here, and"
        " are left out."
    )


class CopiedReview:
    """The gestures by which the review of one copy comes in, judged.

    ``before`` is what comes of other copies in the same merge. ``collisions`` are the points on
    which the two differ; ``left_out`` says what else does not come in.
    """

    def __init__(
        self,
        project: Connection,
        copy: ProjectCopy,
        choices: Choices,
        before: Sequence[CopiedReview] = (),
    ) -> None:
        self._project, self._copy = project, copy
        self._staged = _held(before)
        first = [id for review in reversed(before) for id in review._first]
        order, order_of_copy = map(review_records.order, (project, copy.connection))
        self._orders = [*first, *order], order_of_copy
        in_project, in_copy = _read(project, copy)
        staged = [made for review in before for made in review.gestures]
        self._in_project = [*in_project, *staged]
        self._strangers = 0
        came = [part for made in in_copy if (part := self._shared(made)) is not None]
        points = self._points(came, choices)
        making = ReviewMaking(self._now, _ids(project, before), gesture_id)
        making.make(points, came)
        self.gestures: tuple[Gesture, ...] = tuple(making.gestures)
        self._first: tuple[str, ...] = tuple(making.first)
        self.news = _counted(making.net, points)
        self.collisions: tuple[ReviewCollision, ...] = ()
        colliding = [point for point in points if point.collides]
        if colliding:
            self.collisions = DifferingPoints(project).told(colliding, choices)
        self.left_out = self._told(points)
        self._judge()

    def refuse_stale(self, basis: int) -> None:
        """:class:`StaleChange` if somebody reviewed since the line ``basis`` of the log."""
        if self.gestures and log.any_since(self._project, basis, _KINDS):
            raise StaleChange(StaleForm.BASIS)

    def write(self) -> None:
        """Make the gestures, within the caller's transaction."""
        records_made = (change.record for made in self.gestures for change in made.changes)
        decisions = {each.id: each for each in records_made if isinstance(each, Decision)}
        review_records.put_first(self._project, [decisions[id] for id in self._first])
        with merged_lines.noting(self._project):
            for made in self.gestures:
                self._make(made)

    def _make(self, made: Gesture) -> None:
        for change in made.changes:
            table = records.TABLES[type(change.record)]
            if table.read(self._project, change.record) != change.before:
                raise history(HistoryFault.GAP, title=str(change.record.article))
            if change.after is None:
                table.remove(self._project, change.record)
            else:
                table.write(self._project, change.after)
        index.follow(self._project, made.changes)
        self._project.execute(log.INSERT, log.row(made))

    # -- what may come --------------------------------------------------------------------------

    def _shared(self, made: Gesture) -> Gesture | None:
        """What of a gesture is on articles, and by and of people, that are here too."""
        if made.person not in self._copy.people:
            return None
        on_articles = [c for c in made.changes if c.record.article in self._copy.articles]
        changes = [
            change
            for change in on_articles
            if people_of(change.record) <= self._copy.people.keys()
            and self._copy.missing.isdisjoint(labels_of(change.record))
        ]
        self._strangers += len(on_articles) - len(changes)
        return replace(made, changes=tuple(changes)) if changes else None

    def _points(self, came: Sequence[Gesture], choices: Choices) -> list[Point]:
        heirs = labels.heirs(self._project)
        return TwoReviews(
            self._in_project,
            came,
            (lambda made: decision_under(heirs, made)) if heirs else (lambda made: made),
            lambda point: choices.of_point(key_of_point(point)),
            self._orders,
        ).points

    def _now(self, record: Record) -> Record | None:
        key = key_of(record)
        if key in self._staged:
            return self._staged[key]
        held: Record | None = records.TABLES[type(record)].read(self._project, record)
        return held

    def _judge(self) -> None:
        """:class:`Unfit` if one refers to what cannot be, or has the id of something else here."""
        ids = json.dumps([made.id for made in self.gestures])
        if self._project.execute(_TAKEN, (ids,)).fetchone() is not None:
            raise history(HistoryFault.ID_TAKEN)
        for made in self.gestures:
            try:
                judge_changes(self._project, made.changes)
            except UnreadableRow:
                raise history(HistoryFault.VALUE) from None

    def _told(self, points: Iterable[Point]) -> list[Message]:
        told = [
            say(_waits(point), title=self._copy.title(point.record.article))
            for point in points
            if point.verdict is PointVerdict.WAITS
        ]
        if self._strangers:
            told.append(say(LeftOutReview.STRANGERS, n=self._strangers))
        return told


_TAKEN = "SELECT 1 FROM log WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"


def people_of(record: Record) -> set[int]:
    """The numbers of those who made a record of review, and of those it speaks of."""
    people: set[int] = set()
    if isinstance(record, Decision):
        people = {person for variant in record.variants for person in variant.people}
    elif isinstance(record, Release) and record.basis is not None:
        people = {person for person, _ in record.basis.sets}
    person = getattr(record, "person", None)
    return people if person is None else people | {person}


def labels_of(record: Record) -> set[str]:
    """The names of the labels that a record of review speaks of."""
    if isinstance(record, Decision):
        seen = [span for variant in record.variants for span in variant.spans]
        return {span.label for span in (*seen, *record.spans)}
    if isinstance(record, Release) and record.basis is not None:
        return {span.label for _, spans in record.basis.sets for span in spans}
    return {record.label} if isinstance(record, Example) else set()


def _waits(point: Point) -> LeftOutReview:
    is_example = isinstance(point.record, Example)
    return LeftOutReview.WAITING_EXAMPLE if is_example else LeftOutReview.WAITS


def _read(project: sqlite3.Connection, copy: ProjectCopy) -> tuple[list[Gesture], list[Gesture]]:
    """What is nobody's own work, oldest first, in the project and in the copy.

    Of the lines with which both begin only those that are on an article of a later one: reading
    them takes most of the time, and nothing can come of the others.
    """
    query = (
        f"SELECT {log.gesture.sql} FROM log WHERE kind IN ({_OTHERS}) AND number < ?"
        " ORDER BY number"
    )
    files = ((project, package_log.BEHIND_ALL), (copy.connection, copy.held_back))
    sides = [
        [(0, *row) for _, *row in connection.execute(query, (before,))]
        for connection, before in files
    ]
    count = _beginning(*sides)
    rest = [row for rows in sides for row in rows[count:]]
    later = {article for row in rest for article in _articles(row)}
    lines = [row for row in sides[0][:count] if not later.isdisjoint(_articles(row))]
    shared = [log.gesture(row) for row in lines]
    in_project, in_copy = ([*shared, *map(log.gesture, rows[count:])] for rows in sides)
    return in_project, in_copy


def _beginning(here: Sequence[object], copied: Sequence[object]) -> int:
    """How many lines both begin with."""
    pairs = enumerate(zip(here, copied, strict=False))
    parted = (number for number, (own, other) in pairs if own != other)
    return next(parted, min(len(here), len(copied)))


_ARTICLE = re.compile(r'"article": ?(\d+)')


def _articles(row: Sequence[Any]) -> set[str]:
    """The articles that a line speaks of, read without the rest of it; perhaps some others."""
    return set(_ARTICLE.findall(str(row[-1])))


def _ids(project: sqlite3.Connection, before: Iterable[CopiedReview]) -> set[str]:
    query = f"SELECT id FROM log WHERE kind IN ({_OTHERS})"
    staged = {made.id for review in before for made in review.gestures}
    return staged.union(id for (id,) in project.execute(query))


def _held(before: Iterable[CopiedReview]) -> dict[StableKey, Record | None]:
    """What records are once the review of these copies is written."""
    changes = [change for review in before for made in review.gestures for change in made.changes]
    return {key_of(each.record): each.after for each in changes}


def _counted(
    net: Iterable[tuple[Record | None, Record | None]], points: Iterable[Point]
) -> Counter[ReviewNews]:
    """What came in, each record once."""
    checked = {
        event.record_key
        for point in points
        if isinstance(last := point.project.last, Decision) and last.waits_for_check
        for event in point.copy.events
    }
    counts: Counter[ReviewNews] = Counter()
    for _, after in net:
        if after is None:
            counts[ReviewNews.TAKEN_BACK] += 1
        elif isinstance(after, Decision):
            counts[_kind_of(after, is_check=key_of(after) in checked)] += 1
        else:
            counts[_NEWS.get(type(after), ReviewNews.DETAILS)] += 1
    return counts


_NEWS: dict[type, ReviewNews] = {
    Release: ReviewNews.RELEASES,
    Example: ReviewNews.EXAMPLES,
    NamesAsked: ReviewNews.NAMES,
}


def _kind_of(made: Decision, *, is_check: bool) -> ReviewNews:
    if made.ruling is Ruling.DEFERRED:
        return ReviewNews.DEFERRALS
    is_check = is_check and made.means is Means.REVIEWER
    return ReviewNews.CHECKS if is_check else ReviewNews.DECISIONS
