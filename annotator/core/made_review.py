"""The gestures by which what is in a copy comes into the project, point by point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.core.gesture import Change, Gesture, Operation, Record
from annotator.core.held_decisions import Held
from annotator.core.large_gesture import BEFORE_NUMBER, whole_id
from annotator.core.review_events import Event, StableKey, key_of, records
from annotator.core.two_reviews import DecidedPoint, Point, PointVerdict
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
        self.first: list[str] = []
        """The ids of the decisions that come before all that the project has, in their order.

        What is here already has the last word there.
        """

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
        before = {id(point): self._of(point.record) for point in points if point.is_chosen}
        for gesture in in_copy:
            if gesture.id in coming:
                self._make(gesture, coming[gesture.id])
        for point in points:
            if isinstance(point, DecidedPoint):
                self._reach(point, point.target)
            elif point.is_chosen:
                self._let_hold(point, before[id(point)])

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

    def _mend(self, event: Event, change: Change, operation: Operation) -> None:
        """Take back, or make again, what the gesture of ``event`` did, by this one ``change``."""
        of = whole_id(event.gesture.of or event.gesture.id)
        self._held[key_of(change.record)] = change.after
        self._append(
            replace(
                event.gesture,
                id=self._new_id(),
                changes=(change,),
                operation=operation,
                of=of,
                at="",
            )
        )

    # -- what is to hold ------------------------------------------------------------------------

    def _reach(self, point: DecidedPoint, target: Held | None) -> None:
        """Let the decisions of ``target``, and no others, stand on ``point``, in their order."""
        if target is None:
            return
        standing = {key_of(each) for each in target}
        every = (*point.project.events, *point.copy.events)
        for key, event in {e.record_key: e for e in every if e.change.after is not None}.items():
            now, made = self._of(event.change.record), event.change.after
            if now is None and key in standing:
                self._mend(event, Change(None, made), Operation.REDO)
            elif now is not None and key not in standing:
                self._mend(event, Change(now, None), Operation.UNDO)
        self._put_first(point, target)

    def _put_first(self, point: Point, target: Held) -> None:
        """Note what of ``target`` is new, and would come behind what is to supersede it."""
        known = records(point.project.events)
        made = [*dict.fromkeys(event.record_key for event in point.copy.events)]
        before = (len(made), 0)
        first = []
        for each in reversed(target):
            key = key_of(each)
            # What is there stays where it is; what comes is put behind that, as it was made.
            place = (-1, point.project.place(each)) if key in known else (made.index(key), 0)
            if place <= before:
                before = place
            elif key not in known:
                first.append(each.id)
        self.first += reversed(first)

    def _let_hold(self, point: Point, before: Record | None) -> None:
        """Let what was chosen hold on ``point``, whose record was as it was ``before``."""
        self._make_again(point)
        if point.verdict is PointVerdict.COMES:
            return
        event, now = point.copy.events[-1], self._of(point.record)
        if event.detail and before is not None and before != now:
            before = Event(event.gesture, Change(now, before), event.detail).made_on(now)
        self._mend(event, Change(now, before), Operation.UNDO)  # they differ: the two collided

    def _make_again(self, point: Point) -> None:
        """Make what holds in the copy once more, if the project knows it all and holds another."""
        last = point.copy.last
        event = next(e for e in reversed(point.copy.events) if e.value(e.change.after) == last)
        held = self._of(event.change.record)
        if event.value(held) != last:
            self._mend(event, Change(held, event.made_on(held)), Operation.REDO)
