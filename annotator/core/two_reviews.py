"""Brings review that went on in two copies of a project together, point by point.

What collides on one point keeps nothing else from coming in. Whatever comes is known by its gesture
and its record (:mod:`annotator.core.review_events`), so parts of a gesture may come one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from annotator.core.decision import Decision, Example, NamesAsked, Release
from annotator.core.gesture import Gesture, Record
from annotator.core.held_decisions import Held, Under, held_in_both
from annotator.core.review_events import (
    OWN_ID,
    Event,
    History,
    PointFinder,
    StableKey,
    events,
    gone,
    key_of,
    records,
)
from annotator.core.versions import Side


class PointVerdict(StrEnum):
    """What becomes of what the copy has on a point."""

    STAYS = "stays"  # the project has it, or something that says more
    COMES = "comes"
    BEHIND = "behind"  # it comes, and what the project has holds on
    COLLIDES = "collides"  # somebody has to choose
    WAITS = "waits"  # a release or an example that rests on decisions that collide


class Point:
    """A point, with what was done on it in the project and in the copy."""

    def __init__(self, in_project: History, in_copy: History, says: Says) -> None:
        self.project, self.copy = in_project, in_copy
        self._known = {event.key for event in in_project.events}
        self.verdict = self._judged(says)
        self.collides = self.verdict is PointVerdict.COLLIDES

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
        held = key_of(last) if isinstance(last, OWN_ID) else None
        comes = self.verdict is PointVerdict.COMES or self.is_chosen
        return [
            event
            for number, event in enumerate(self.copy.events)
            if event.key not in self._known
            and (
                (comes and (number >= self.copy.since or event.record_key == held))
                or event.record_key in self._alone
            )
        ]

    @property
    def is_chosen(self) -> bool:
        """Whether the two collide, and somebody chose."""
        return self.collides and self.verdict is not PointVerdict.COLLIDES

    def choose(self, side: Side | None) -> None:
        """Let the version of ``side`` hold where the two collide; ``None`` decides later."""
        if self.collides and side is not None:
            self.verdict = PointVerdict.COMES if side is Side.FILE else PointVerdict.BEHIND

    @property
    def _alone(self) -> set[StableKey]:
        """What the copy alone knows, and took back."""
        return gone(self.copy.events) - records(self.project.events)

    def _judged(self, says: Says) -> PointVerdict:
        here, copied = self.project, self.copy
        if not here.events:
            return PointVerdict.COMES
        if here.moved != copied.moved:
            return PointVerdict.COMES if copied.moved else PointVerdict.STAYS
        if says(here.last) == says(copied.last):
            more = True
        elif here.last is None or copied.last is None:
            more = here.last is None
        elif here.overrules(copied) != copied.overrules(here):
            more = copied.overrules(here)
        else:
            return PointVerdict.COLLIDES
        return PointVerdict.COMES if more else PointVerdict.STAYS


class DecidedPoint(Point):
    """A point on which decisions were made: all that was done there comes, unless it collides."""

    target: Held | None = None
    """What is to hold in the end, in its order; ``None`` until somebody chooses."""

    @property
    def coming(self) -> list[Event]:
        """What is to be made in the project before the ``target`` holds."""
        new = (event for event in self.copy.events if event.key not in self._known)
        if self.target is not None:
            return [*new]
        return [event for event in new if event.record_key in self._alone]

    def choose(self, side: Side | None) -> None:
        """Let what ``side`` holds be all that holds, where the two collide."""
        super().choose(side)
        if self.is_chosen:
            self.target = (self.copy if side is Side.FILE else self.project).holds

    def lacks(self, id: str) -> bool:
        """Whether the decision with ``id`` is in the copy alone, and does not come."""
        return all(event.record_key[-1] != id for event in (*self.project.events, *self.coming))

    def _judged(self, says: Says) -> PointVerdict:
        def differ(first: Decision, second: Decision) -> bool:
            return says(first) != says(second)

        self.target = held_in_both(self.project, self.copy, differ, says.under)
        if self.target is None:
            return PointVerdict.COLLIDES
        comes = self.target[-1:] == self.copy.holds[-1:]
        return PointVerdict.COMES if comes else PointVerdict.BEHIND


class Says:
    """What a value says, whoever said it and when: two that say the same do not collide."""

    def __init__(self, under: Under, decisions: Mapping[str, Decision]) -> None:
        self.under, self._decisions = under, decisions

    def __call__(self, value: Any) -> object:
        if isinstance(value, Decision):
            return value.ruling, frozenset(self.under(value).spans)
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
    The ``orders`` of decisions, by id, are that of the project and that of the copy.
    """

    def __init__(
        self,
        in_project: Iterable[Gesture],
        in_copy: Iterable[Gesture],
        under: Under,
        chosen: Callable[[Point], Side | None],
        orders: tuple[Sequence[str], Sequence[str]],
    ) -> None:
        self._orders = [{id: place for place, id in enumerate(order)} for order in orders]
        here = [event for gesture in in_project for event in events(gesture)]
        copied = [event for gesture in in_copy for event in events(gesture)]
        every = [event.change.record for event in (*here, *copied)]
        decisions = {record.id: record for record in every if isinstance(record, Decision)}
        self._says = Says(under, decisions)
        self._finder = PointFinder(map(under, decisions.values()))
        self.points = self._judged(here, copied)
        for point in self.points:
            point.choose(chosen(point))
        self._let_releases_wait()
        self._let_examples_wait()

    def _judged(self, here: Sequence[Event], copied: Sequence[Event]) -> list[Point]:
        by_point: dict[StableKey, tuple[list[Event], list[Event]]] = defaultdict(lambda: ([], []))
        for side, made in enumerate((here, copied)):
            for event in made:
                by_point[self._finder.point_of(event)][side].append(event)
        return [self._point(*made) for made in by_point.values() if made[1]]

    def _point(self, in_project: Sequence[Event], in_copy: Sequence[Event]) -> Point:
        shared = {event.key for event in in_project} & {event.key for event in in_copy}
        here, copied = (
            History(made, shared, order)
            for made, order in zip((in_project, in_copy), self._orders, strict=True)
        )
        is_decided = isinstance(in_copy[0].change.record, Decision)
        return (DecidedPoint if is_decided else Point)(here, copied, self._says)

    def _let_releases_wait(self) -> None:
        """A release comes with the decisions that it was made on, or it waits for them."""
        of_record = {
            event.record_key: point
            for point in self.points
            if isinstance(point, DecidedPoint)
            for event in point.copy.events
        }
        for point in self.points:
            release = point.copy.last
            if point.verdict is not PointVerdict.COMES or not isinstance(release, Release):
                continue
            for id in release.basis.decisions if release.basis is not None else ():
                needed = of_record.get((Decision.__name__, release.article, id))
                if needed is not None and needed.lacks(id):
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
