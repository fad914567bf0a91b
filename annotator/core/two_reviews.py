"""Brings review that went on in two copies of a project together, point by point.

A point is what holds in one way at a time: what was decided on a case, an article's release, its
title. A gesture is parted by points, so that what collides on one keeps nothing else from coming
in. Whatever comes is known by its gesture and its record, so parts of a gesture may come one by
one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from annotator.core.article import ArticleDetails
from annotator.core.decision import Decision, Example, Means, NamesAsked, Release
from annotator.core.gesture import Change, Gesture, Operation, Record
from annotator.core.large_gesture import whole_id
from annotator.core.versions import Side

_DETAILS = ("title", "source", "published")

_OWN_ID = (Decision, Example)  # of which two are never the same record

StableKey = tuple[object, ...]
"""What something is known by in every copy."""

Under = Callable[[Decision], Decision]
"""A decision under the labels that the project has now."""


class PointVerdict(StrEnum):
    """What becomes of what the copy has on a point."""

    STAYS = "stays"  # the project has it, or something that says more
    COMES = "comes"
    BEHIND = "behind"  # it comes, and what the project has holds on
    COLLIDES = "collides"  # somebody has to choose
    WAITS = "waits"  # a release or an example that rests on decisions that collide


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

    ``shared`` are the keys of the events that are in both copies.
    """

    def __init__(self, made: Sequence[Event], shared: set[StableKey]) -> None:
        self.events = made
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
        return tuple(value for value in values.values() if value is not None)


class Point:
    """A point, with what was done on it in the project and in the copy."""

    def __init__(self, in_project: Sequence[Event], in_copy: Sequence[Event], says: Says) -> None:
        self._known = {event.key for event in in_project}
        shared = self._known & {event.key for event in in_copy}
        dead = _gone(in_project) & _gone(in_copy)
        # What both took back says nothing of who knew what of the rest.
        shared = {key for key in shared if key[1] not in dead}
        self.project, self.copy = History(in_project, shared), History(in_copy, shared)
        self.verdict = self._judged(says)
        self.collides = self.verdict is PointVerdict.COLLIDES
        self._wanted: set[object] = set()

    @property
    def record(self) -> Record:
        """A record that it is about, the copy's last one."""
        return self.copy.events[-1].change.record

    @property
    def coming(self) -> list[Event]:
        """What is to be made in the project, so that it has what the copy has.

        What the copy made and took back itself comes in any case: else it would be news where
        somebody else still has it.
        """
        last = self.copy.last
        held = key_of(last) if isinstance(last, _OWN_ID) else None
        alone = _gone(self.copy.events) - _records(self.project.events)
        comes = self.verdict is PointVerdict.COMES or self.is_chosen
        return [
            event
            for number, event in enumerate(self.copy.events)
            if event.key not in self._known
            and (
                (comes and (number >= self.copy.since or event.record_key == held))
                or event.record_key in alone
                or event.record_key[-1] in self._wanted
            )
        ]

    @property
    def is_chosen(self) -> bool:
        """Whether the two collide, and somebody chose."""
        return self.collides and self.verdict is not PointVerdict.COLLIDES

    @property
    def is_mended(self) -> bool:
        """Whether it takes more than what comes until the right thing holds."""
        return self.is_chosen or bool(self._wanted)

    def bring(self, id: str) -> bool:
        """Let the decision with ``id`` come, whatever holds; ``False`` if the two collide."""
        if self.verdict is PointVerdict.COLLIDES:
            return False
        self._wanted.add(id)
        if self.verdict is PointVerdict.STAYS:
            self.verdict = PointVerdict.BEHIND
        return True

    def lacks(self, id: str) -> bool:
        """Whether the decision with ``id`` is in the copy alone, and does not come."""
        return all(event.record_key[-1] != id for event in (*self.project.events, *self.coming))

    def choose(self, side: Side | None) -> None:
        """Let the version of ``side`` hold where the two collide; ``None`` decides later."""
        if self.collides and side is not None:
            self.verdict = PointVerdict.COMES if side is Side.FILE else PointVerdict.BEHIND

    def _judged(self, says: Says) -> PointVerdict:
        here, copied = self.project, self.copy
        if not here.events:
            return PointVerdict.COMES
        if here.moved != copied.moved:
            return PointVerdict.COMES if copied.moved else PointVerdict.STAYS
        if says(here.last) == says(copied.last):
            more = _looked(copied.last) >= _looked(here.last)
        elif here.last is None or copied.last is None:
            more = here.last is None
        elif here.overrules(copied) != copied.overrules(here):
            more = copied.overrules(here)
        else:
            return PointVerdict.COLLIDES
        return PointVerdict.COMES if more else PointVerdict.STAYS


def _records(made: Iterable[Event]) -> set[StableKey]:
    return {event.record_key for event in made}


def _gone(made: Iterable[Event]) -> set[StableKey]:
    """The decisions and examples that were made, and do not stand any more."""
    last = {event.record_key: event for event in made if isinstance(event.change.record, _OWN_ID)}
    return {key for key, event in last.items() if event.change.after is None}


def _looked(value: Any) -> int:
    """How far somebody looked who decided: a reviewer, a rule whose case is checked, a rule."""
    if not isinstance(value, Decision):
        return 0
    return 2 if value.means is Means.REVIEWER else int(value.checked)


class Says:
    """What a value says, whoever said it and when: two that say the same do not collide."""

    def __init__(self, under: Under, decisions: Mapping[str, Decision]) -> None:
        self._under, self._decisions = under, decisions

    def __call__(self, value: Any) -> object:
        if isinstance(value, Decision):
            return value.ruling, frozenset(self._under(value).spans)
        if isinstance(value, Release):
            return self._released(value)
        return True if isinstance(value, NamesAsked) else value

    def _released(self, release: Release) -> object:
        """The gold of two releases is the same if all sets are, and all that was decided."""
        if release.basis is None:
            return None
        made = (self._decisions.get(id) for id in release.basis.decisions)
        decided = {(each.place, self(each)) for each in made if each is not None}
        return release.basis.sets, frozenset(decided)


class TwoReviews:
    """The ``points`` on which something was done in the copy, with what becomes of each.

    What was done in the project and in the copy are all gestures of review and on details, oldest
    first; those that are in both too. ``chosen`` says which side holds on a point that collides.
    """

    def __init__(
        self,
        in_project: Iterable[Gesture],
        in_copy: Iterable[Gesture],
        under: Under,
        chosen: Callable[[Point], Side | None],
    ) -> None:
        here = [event for gesture in in_project for event in events(gesture)]
        copied = [event for gesture in in_copy for event in events(gesture)]
        every = [event.change.record for event in (*here, *copied)]
        decisions = {record.id: record for record in every if isinstance(record, Decision)}
        self._says = Says(under, decisions)
        self._matters = _Matters(map(under, decisions.values()))
        self.points = self._judged(here, copied)
        for point in self.points:
            point.choose(chosen(point))
        self._let_releases_wait()
        self._let_examples_wait()

    def _judged(self, here: Sequence[Event], copied: Sequence[Event]) -> list[Point]:
        by_point: dict[StableKey, tuple[list[Event], list[Event]]] = defaultdict(lambda: ([], []))
        for side, made in enumerate((here, copied)):
            for event in made:
                by_point[self._matters.point_of(event)][side].append(event)
        return [
            Point(project_events, copy_events, self._says)
            for project_events, copy_events in by_point.values()
            if copy_events
        ]

    def _let_releases_wait(self) -> None:
        """A release comes with the decisions that it was made on, or it waits for them.

        Where something else holds here, they come behind that.
        """
        of_record = {
            event.record_key: point for point in self.points for event in point.copy.events
        }
        for point in self.points:
            release = point.copy.last
            if point.verdict is not PointVerdict.COMES or not isinstance(release, Release):
                continue
            for id in release.basis.decisions if release.basis is not None else ():
                needed = of_record.get((Decision.__name__, release.article, id))
                if needed is not None and needed.lacks(id) and not needed.bring(id):
                    point.verdict = PointVerdict.WAITS

    def _let_examples_wait(self) -> None:
        """An example shows what was decided: it goes with a decision that collides."""
        differing = [
            point
            for point in self.points
            if point.collides and isinstance(point.copy.last, Decision)
        ]
        for point in self.points:
            example = point.copy.last
            if point.verdict is not PointVerdict.COMES or not isinstance(example, Example):
                continue
            for other in differing:
                decision = other.copy.last
                if decision.article == example.article and decision.place.overlaps(example.span):
                    waits = other.verdict is PointVerdict.COLLIDES
                    point.verdict = PointVerdict.WAITS if waits else other.verdict


class _Matters:
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
