"""What was done in review in a copy of a project, event by event, and on which point.

A point is what holds in one way at a time: what was decided on a case, an article's release, its
title. A gesture is parted by points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from annotator.core.article import ArticleDetails
from annotator.core.decision import Decision, Example
from annotator.core.gesture import Change, Gesture, Operation, Record
from annotator.core.large_gesture import whole_id

_DETAILS = ("title", "source", "published")

OWN_ID = (Decision, Example)  # of which two are never the same record

StableKey = tuple[object, ...]
"""What something is known by in every copy."""


@dataclass(frozen=True, slots=True)
class Event:
    """What one gesture did to one record, or to one ``detail`` of an article."""

    gesture: Gesture
    change: Change
    detail: str = ""

    @property
    def key(self) -> StableKey:
        """The same in every copy, whatever else of the gesture is in it."""
        return whole_id(self.gesture.id), self.record_key, self.detail

    @property
    def record_key(self) -> StableKey:
        """Which record it is of."""
        return key_of(self.change.record)

    def value(self, record: Record | None) -> Any:
        """What ``record`` says on the point; ``None`` if it is not there."""
        if not self.detail or record is None:
            return record
        assert isinstance(record, ArticleDetails)
        return getattr(record, self.detail), self.detail in record.guessed

    def made_on(self, record: Record | None) -> Record | None:
        """What it makes of ``record``, as the project has it."""
        after = self.change.after
        if not isinstance(after, ArticleDetails) or not isinstance(record, ArticleDetails):
            return after
        guessed = record.guessed - {self.detail} | after.guessed & {self.detail}
        return record._replace(
            **{self.detail: getattr(after, self.detail), "guessed": frozenset(guessed)}
        )


def key_of(record: Record) -> StableKey:
    """What a record is known by beside records of other kinds."""
    own = (record.article,) if isinstance(record, ArticleDetails) else record.key
    return type(record).__name__, *own


def events(gesture: Gesture) -> Iterator[Event]:
    """What ``gesture`` did: to each record, and to each detail of an article."""
    for change in gesture.changes:
        details = _DETAILS if isinstance(change.record, ArticleDetails) else ("",)
        for event in (Event(gesture, change, detail) for detail in details):
            if event.value(change.before) != event.value(change.after):
                yield event


class History:
    """What one copy did on a point, oldest first, and what holds there.

    ``shared`` are the keys of the events that are in both copies; ``order`` is that of decisions,
    by id. Most were made in it, but what comes from elsewhere may come before what is there.
    """

    def __init__(
        self, made: Sequence[Event], shared: set[StableKey], order: Mapping[str, int]
    ) -> None:
        self.events = made
        self._order = order
        known = [number for number, event in enumerate(made, 1) if event.key in shared]
        self.since = known[-1] if known else 0
        """How many events there are up to the last one that both know."""

    @cached_property
    def holds(self) -> tuple[Any, ...]:
        """What is not taken back; of decisions several, of which the last one supersedes all."""
        return self._after(len(self.events))

    @property
    def last(self) -> Any:
        """What holds; ``None`` if nothing does."""
        return self.holds[-1] if self.holds else None

    @property
    def moved(self) -> bool:
        """Whether something else holds now than when both last knew the same."""
        return self.holds != self._after(self.since)

    def overrules(self, other: History) -> bool:
        """Whether somebody chose here against what the other holds: it was made again, and went.

        That is all there is of a choice where both knew everything already.
        """
        since = self.events[self.since :]
        again = (event for event in since if event.gesture.operation is Operation.REDO)
        return any(event.value(event.change.after) == other.last for event in again)

    def _after(self, count: int) -> tuple[Any, ...]:
        values: dict[StableKey, Any] = {}
        for event in self.events:
            values.setdefault(event.record_key, event.value(event.change.before))
        for event in self.events[:count]:
            values[event.record_key] = event.value(event.change.after)
        return tuple(sorted((v for v in values.values() if v is not None), key=self.place))

    def place(self, value: Any) -> int:
        """Where a decision stands among all; behind them what was only now made."""
        return self._order.get(value.id, len(self._order)) if isinstance(value, Decision) else 0


def records(made: Iterable[Event]) -> set[StableKey]:
    """The keys of the records that the events are of."""
    return {event.record_key for event in made}


def gone(made: Iterable[Event]) -> set[StableKey]:
    """The decisions and examples that were made, and do not stand any more."""
    last = {event.record_key: event for event in made if isinstance(event.change.record, OWN_ID)}
    return {key for key, event in last.items() if event.change.after is None}


class PointFinder:
    """Which decisions are about the same thing: they saw a span in common.

    What all missed is the same thing if it is at the same place, or could not stand beside it.
    """

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._above: dict[StableKey, StableKey] = {}
        missed: dict[int, list[Decision]] = defaultdict(list)
        for decision in decisions:
            for seen in seen_by(decision):
                self._join(key_of(decision), seen)
            if not _marked(decision):
                for other in missed[decision.article]:
                    if _overlap(decision, other):
                        self._join(key_of(decision), key_of(other))
                missed[decision.article].append(decision)

    def point_of(self, event: Event) -> StableKey:
        """Which point an event is on."""
        return (*self._top(event.record_key), event.detail)

    def _join(self, first: StableKey, second: StableKey) -> None:
        self._above[self._top(first)] = self._top(second)

    def _top(self, key: StableKey) -> StableKey:
        while (above := self._above.get(key, key)) != key:
            key = above
        return key


def seen_by(decision: Decision) -> set[StableKey]:
    """What a decision is about: the spans that it saw, or what all missed, and where."""
    spans = _marked(decision)
    seen: set[StableKey] = {(decision.article, *span) for span in spans or decision.spans}
    return seen if spans else seen | {(decision.article, decision.place)}


def _marked(decision: Decision) -> list[Any]:
    return [span for variant in decision.variants for span in variant.spans]


def _overlap(first: Decision, second: Decision) -> bool:
    return any(
        before.label == behind.label and before.start < behind.end and behind.start < before.end
        for before in first.spans
        for behind in second.spans
    )
