"""Brings review that went on in two copies of a project together, point by point.

What collides on one point keeps nothing else from coming in. Whatever comes is known by its gesture
and its record (:mod:`annotator.core.review_events`), so parts of a gesture may come one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from annotator.core.decision import Decision, Example, Means, NamesAsked, Release
from annotator.core.gesture import Gesture, Record
from annotator.core.review_events import (
    OWN_ID,
    Event,
    History,
    Matters,
    StableKey,
    events,
    gone,
    key_of,
    records,
)
from annotator.core.versions import Side

Under = Callable[[Decision], Decision]
"""A decision under the labels that the project has now."""


class PointVerdict(StrEnum):
    """What becomes of what the copy has on a point."""

    STAYS = "stays"  # the project has it, or something that says more
    COMES = "comes"
    BEHIND = "behind"  # it comes, and what the project has holds on
    COLLIDES = "collides"  # somebody has to choose
    WAITS = "waits"  # a release or an example that rests on decisions that collide


class Point:
    """A point, with what was done on it in the project and in the copy."""

    def __init__(self, in_project: Sequence[Event], in_copy: Sequence[Event], says: Says) -> None:
        self._known = {event.key for event in in_project}
        shared = self._known & {event.key for event in in_copy}
        dead = gone(in_project) & gone(in_copy)
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
        held = key_of(last) if isinstance(last, OWN_ID) else None
        alone = gone(self.copy.events) - records(self.project.events)
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
        self._matters = Matters(map(under, decisions.values()))
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
