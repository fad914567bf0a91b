"""The labels, people and articles that rows of a project refer to.

Reading a row judges whether what it refers to is in the project; if not, the row is damaged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.annotation import Annotation, Region, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Release
from annotator.core.gesture import Change, Record
from annotator.core.message import Message, say
from annotator.store.file.damage import Why, unreadable


@dataclass(frozen=True, slots=True)
class Known:
    """The labels (names) and the people (numbers) of a project, as they were when it was asked."""

    labels: frozenset[str]
    people: frozenset[int]

    @staticmethod
    def of(connection: sqlite3.Connection) -> Known:
        """What there is now: two queries, of a few rows each."""
        labels = connection.execute("SELECT name FROM label")
        people = connection.execute("SELECT number FROM person")
        return Known(frozenset(n for (n,) in labels), frozenset(n for (n,) in people))

    def judge_spans(self, article: int, length: int, spans: Iterable[LabelledSpan]) -> None:
        """Refuse spans that cannot be in a text of ``length`` code points, or have no label.

        :class:`UnreadableRow` if one of ``spans`` is such.
        """
        labels = self.labels
        for span in spans:
            start, end, label = span
            if not (type(start) is type(end) is int and 0 <= start < end <= length) or (
                label not in labels
            ):
                why = self._why(span, length) or say(Why.UNFIT)
                raise unreadable("annotation", [("article", article)], why)

    def judge_decision(self, decision: Decision, length: int | None) -> None:
        """:class:`UnreadableRow` if the decision refers to what is not there."""
        why = self._why_not_decided(decision, length)
        if why is not None:
            raise unreadable("decision", [("id", decision.id), ("article", decision.article)], why)

    def judge_release(self, release: Release, length: int | None) -> None:
        """:class:`UnreadableRow` if what it was released on refers to what is not there."""
        why = None if length is not None else say(Why.NO_ARTICLE, number=release.article)
        for person, spans in release.basis.sets if release.basis is not None else ():
            if person not in self.people:
                why = why or say(Why.NO_PERSON, number=person)
            why = why or next((w for span in spans if (w := self._why(span, length or 0))), None)
        if why is not None:
            raise unreadable("release", [("article", release.article)], why)

    def judge_set(self, own: AnnotationSet, length: int) -> None:
        """:class:`UnreadableRow` if something in it is not within the text, or has no label."""
        for annotation in own.annotations.values():
            span, label = annotation.span, annotation.label
            if span.end > length or label not in self.labels:
                why = self._why(LabelledSpan(span.start, span.end, label), length)
                assert why is not None
                place = [("id", annotation.id), ("article", annotation.article)]
                raise unreadable("annotation", place, why)
        for region in own.regions.values():
            if region.span.end > length:
                place = [("id", region.id), ("article", region.article)]
                raise unreadable("region", place, _outside(region.span.start, region.span.end))

    def judge_change(self, after: Record | None, length: int | None) -> None:
        """:class:`UnreadableRow` if a gesture of the log leads to what cannot be on its article."""
        if isinstance(after, Annotation):
            alone = AnnotationSet(SetStatus(after.article, after.person), {after.id: after})
            self.judge_set(alone, length or 0)
        elif isinstance(after, Region):
            alone = AnnotationSet(SetStatus(after.article, 0), {}, {after.id: after})
            self.judge_set(alone, length or 0)
        elif isinstance(after, Decision):
            self.judge_decision(after, length)
        elif isinstance(after, Release):
            self.judge_release(after, length)

    def _why(self, span: LabelledSpan, length: int) -> Message | None:
        if not (type(span.start) is int and type(span.end) is int):
            return say(Why.TYPE, column="start")
        if not 0 <= span.start < span.end:
            return say(Why.NO_SPAN, start=span.start, end=span.end)
        if span.end > length:
            return _outside(span.start, span.end)
        if span.label not in self.labels:
            return say(Why.NO_LABEL, label=str(span.label))
        return None

    def _why_not_decided(self, decision: Decision, length: int | None) -> Message | None:
        if length is None:
            return say(Why.NO_ARTICLE, number=decision.article)
        if decision.place.end > length:
            return _outside(decision.place.start, decision.place.end)
        for number in (
            decision.person,
            *(n for variant in decision.variants for n in variant.people),
        ):
            if number not in self.people:
                return say(Why.NO_PERSON, number=number)
        spans = (
            *decision.spans,
            *(span for variant in decision.variants for span in variant.spans),
        )
        return next((why for span in spans if (why := self._why(span, length))), None)


def _outside(start: int, end: int) -> Message:
    return say(Why.OUTSIDE, start=start, end=end)


def judge_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """:class:`UnreadableRow` if ``changes``, which the log says were made, cannot be made."""
    known = Known.of(connection)
    for change in changes:
        row = connection.execute(
            "SELECT length FROM main.article WHERE number = ?", (change.record.article,)
        ).fetchone()
        if row is None:
            raise unreadable("article", [("number", change.record.article)], say(Why.MISSING))
        known.judge_change(change.after, row[0])
