"""The gestures by which what is in a copy comes into the project, point by point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.decision import Decision
from annotator.core.gesture import Change, Gesture, Operation, Record
from annotator.core.large_gesture import BEFORE_NUMBER, whole_id
from annotator.core.review_events import Event, StableKey, key_of, seen_by
from annotator.core.two_reviews import Point, PointVerdict
from annotator.core.verbs import NewId


class ReviewMaking:
    """Makes gestures upon what the project has ``now``, of a record given by one with its key.

    Of each gesture of the copy those parts that come are one gesture, with its id; with one of its
    own if the project has other parts of it. ``ids`` are those that the project has.
    """

    def __init__(
        self, now: Callable[[Record], Record | None], ids: Iterable[str], new_id: NewId
    ) -> None:
        self._now, self._new_id = now, new_id
        self._ids = set(ids)
        self._before: dict[StableKey, Record | None] = {}
        self._held: dict[StableKey, Record | None] = {}
        self.gestures: list[Gesture] = []
        """What was made so far, in its order."""

    @property
    def net(self) -> list[tuple[Record | None, Record | None]]:
        """Each record that is something else in the end: as it was, and as it is."""
        return [
            (self._before[key], after)
            for key, after in self._held.items()
            if after != self._before[key]
        ]

    def make(self, points: Sequence[Point], in_copy: Iterable[Gesture]) -> None:
        """Make what comes on ``points``, gesture by gesture as they are ``in_copy``."""
        coming: dict[str, list[Event]] = defaultdict(list)
        for point in points:
            for event in point.coming:
                coming[event.gesture.id].append(event)
        held_before = {id(point): self._holds(point) for point in points if point.is_mended}
        for gesture in in_copy:
            if gesture.id in coming:
                self._make(gesture, coming[gesture.id])
        for point in points:
            if id(point) in held_before:
                self._let_hold(point, held_before[id(point)])

    # -- one gesture ----------------------------------------------------------------------------

    def _make(self, gesture: Gesture, events: Iterable[Event]) -> None:
        before: dict[StableKey, Record | None] = {}
        for event in events:
            held = self._of(event.change.record)
            before.setdefault(event.record_key, held)
            self._held[event.record_key] = event.made_on(held)
        changes = tuple(
            Change(was, self._held[key]) for key, was in before.items() if was != self._held[key]
        )
        if changes:
            self._append(replace(gesture, id=self._free(gesture.id), changes=changes))

    def _append(self, gesture: Gesture) -> None:
        """Where the hand was is on one of the articles that it is on now."""
        articles = [change.record.article for change in gesture.changes]
        article = gesture.article if gesture.article in articles else articles[0]
        self.gestures.append(replace(gesture, article=article, number=0))

    def _of(self, record: Record) -> Record | None:
        key = key_of(record)
        if key not in self._held:
            self._held[key] = self._before[key] = self._now(record)
        return self._held[key]

    def _free(self, id: str) -> str:
        """``id``, or that of a further part of the same gesture."""
        number = 1
        free = id
        while free in self._ids:
            number += 1
            free = f"{whole_id(id)}{BEFORE_NUMBER}{number}"
        self._ids.add(free)
        return free

    # -- what was chosen ------------------------------------------------------------------------

    def _holds(self, point: Point) -> dict[StableKey, Record | None]:
        """The records of ``point`` as they are now, in the order in which they were made."""
        every = (*point.project.events, *point.copy.events)
        return {event.record_key: self._of(event.change.record) for event in every}

    def _make_again(self, point: Point) -> None:
        """Make what holds in the copy once more, if the project knows it all and holds another."""
        last = point.copy.last
        event = next(e for e in reversed(point.copy.events) if e.value(e.change.after) == last)
        if event.value(self._of(event.change.record)) != last:
            of = whole_id(event.gesture.of or event.gesture.id)
            again = replace(
                event.gesture, id=self._new_id(), operation=Operation.REDO, of=of, at=""
            )
            self._make(again, [event])

    def _let_hold(self, point: Point, before: Mapping[StableKey, Record | None]) -> None:
        """Take back what stands in the way of what is to hold on ``point``."""
        if point.collides:
            self._make_again(point)
        held = self._holds(point)
        if point.verdict is PointVerdict.BEHIND:
            changes = _back_to_ours(point, before, held)
        else:
            changes = _on_to_theirs(point, held)
        makers = {
            event.record_key: event.gesture
            for event in (*point.project.events, *point.copy.events)
            if event.change.after is not None
        }
        for change in changes:
            self._held[key_of(change.record)] = change.after
            self._append(_undone(makers[key_of(change.record)], change, self._new_id()))


def _undone(gesture: Gesture, change: Change, id: str) -> Gesture:
    """The gesture that takes ``gesture`` back by this one ``change``."""
    of = whole_id(gesture.of or gesture.id)
    return replace(gesture, id=id, changes=(change,), operation=Operation.UNDO, of=of, at="")


def _back_to_ours(
    point: Point, before: Mapping[StableKey, Record | None], held: Mapping[StableKey, Record | None]
) -> list[Change]:
    """What leads back to what held in the project before the copy's was made."""
    event, last = point.copy.events[-1], point.copy.last
    changes = []
    for key, now in held.items():
        was = before[key]
        if event.detail and was is not None and was != now:
            was = Event(event.gesture, Change(now, was), event.detail).made_on(now)
        if was != now:
            changes.append(Change(now, was))
    if (
        not changes and point.collides and isinstance(last, Decision)
    ):  # it holds in both, elsewhere in the order
        changes = [Change(last, None)]
    return changes


def _on_to_theirs(point: Point, held: Mapping[StableKey, Record | None]) -> list[Change]:
    """What takes back the project's decisions that the copy's last one does not supersede."""
    last = point.copy.last
    if not isinstance(last, Decision):
        return []
    decisions = [each for each in held.values() if isinstance(each, Decision)]
    seen, place = seen_by(last), decisions.index(last)
    later = [
        each
        for number, each in enumerate(decisions)
        if number > place and not (each in point.copy.holds and seen.isdisjoint(seen_by(each)))
    ]
    beside = [
        each
        for each in decisions[:place]
        if each not in point.copy.holds and seen.isdisjoint(seen_by(each))
    ]
    return [Change(each, None) for each in (*later, *beside)]
