"""Gestures: committed, taken back, made again; each one transaction and one line of the log.

Those of very many changes are several of both (:mod:`annotator.store.large_gestures`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial

from annotator.core.annotation import SetState, SetStatus
from annotator.core.gesture import (
    LABELLING,
    OWN_WORK,
    Change,
    Gesture,
    GestureKind,
    Operation,
)
from annotator.core.history import LoggedStep, next_redo, next_undo
from annotator.core.large_gesture import PARTED, is_large
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.file.ids import gesture_id
from annotator.store.file.transactions import transaction
from annotator.store.tables import aside_rows, log, own_steps, records, retired_labels, span_edges
from annotator.store.tables.article_words import LastText

_Choice = Callable[[Iterable[LoggedStep], Set[str]], str | None]


@dataclass(frozen=True, slots=True)
class Basis:
    """A state of the project that something was worked out from.

    It holds until somebody makes, undoes or redoes a gesture of one of ``kinds``.
    """

    number: int  # of the last line of the log
    kinds: frozenset[GestureKind]


class Gestures:
    """What people do in an open project. Reached through the verbs of ``Project``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._texts = LastText(connection)
        self._obsolete: set[str] = set()  # ids of gestures that can no longer be taken back
        self.own: set[int] = set()
        """The lines of the log that were written here since others were looked at."""

    def basis(self, kinds: Set[GestureKind]) -> Basis:
        """The state as it is now, for what is worked out from gestures of ``kinds``."""
        return Basis(log.last_number(self._connection), frozenset(kinds))

    def apply(self, gesture: Gesture, basis: Basis | None) -> Gesture:
        """See ``Project.apply``."""
        if is_large(gesture):
            large = self._stamped(gesture)
            return self._commit_large(large, lambda: self._judge_large(large, basis))
        with self._writing(gesture.kind):
            self._refuse_outdated(gesture, basis)
            self._catch_up(gesture)
            retired_labels.refuse(self._connection, gesture.changes)
            aside_rows.refuse(self._connection, gesture.changes)
            committed = self._write(self._stamped(self._without_what_is_so(gesture)))
            span_edges.refuse(self._connection, self._texts.of, gesture.changes)
        self.own.add(committed.number)
        return committed

    def undo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """See ``Project.undo``."""
        return self._again(person, next_undo, Operation.UNDO, among)

    def redo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """See ``Project.redo``."""
        return self._again(person, next_redo, Operation.REDO, among)

    def undoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`undo` would take back."""
        return self._step(self._lines(person, next_undo, among))

    def redoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`redo` would make again."""
        return self._step(self._lines(person, next_redo, among))

    def is_next_large(self, person: int, operation: Operation, among: Set[GestureKind]) -> bool:
        """Whether the next undo or redo is of a gesture in several lines of the log."""
        choose = next_undo if operation is Operation.UNDO else next_redo
        return len(self._lines(person, choose, among)) > 1

    # -- a gesture for the first time -----------------------------------------------------------

    def _writing(self, kind: GestureKind) -> AbstractContextManager[None]:
        """The transaction of a gesture of ``kind``.

        One that may have parts waits until all parts of another one are written.
        """
        if kind not in PARTED:
            return transaction(self._connection)
        from annotator.store.staging import carrying_out
        from annotator.store.tables import gesture_parts, staged

        return carrying_out.unless(
            self._connection,
            staged.writer(self._connection),
            lambda: gesture_parts.are_pending(self._connection),
        )

    def _refuse_outdated(self, gesture: Gesture, basis: Basis | None) -> None:
        if basis is None:
            return
        if log.any_since(self._connection, basis.number, basis.kinds):
            raise StaleChange(StaleForm.BASIS)
        if gesture.kind is GestureKind.RELEASE:
            self._refuse_at_work(gesture)

    def _catch_up(self, gesture: Gesture) -> bool:
        """Write what a merge has decided of the sets of ``gesture`` and not written yet.

        Returns whether there was something; the caller's transaction is begun.
        """
        if gesture.kind not in OWN_WORK:
            return False
        from annotator.store.tables import staged

        articles = {change.record.article for change in gesture.changes}
        return staged.write_of_sets(self._connection, gesture.person, articles)

    def _without_what_is_so(self, gesture: Gesture) -> Gesture:
        """The gesture on the states of sets as they are now, where they are so already.

        The first gesture on a set says that it was begun. Made again after others, as when the file
        was not at its place, it says so of a set that is begun by now.
        """
        changes = []
        for change in gesture.changes:
            before, after = change.before, change.after
            if isinstance(before, SetStatus) and isinstance(after, SetStatus):
                now = records.status.read(self._connection, before) or before
                if after.state is SetState.IN_PROGRESS and _is_between(before, now, after):
                    if now == after:
                        continue
                    change = Change(now, after)
            changes.append(change)
        return replace(gesture, changes=tuple(changes)) if changes else gesture

    def _stamped(self, gesture: Gesture) -> Gesture:
        from annotator.store.tables import guideline_stamps  # opening a project needs none

        return guideline_stamps.stamped(self._connection, gesture)

    def _write(self, gesture: Gesture) -> Gesture:
        """Make the changes and append to the log, within a transaction."""
        for change in gesture.changes:
            table = records.TABLES[type(change.record)]
            if table.read(self._connection, change.record) != change.before:
                raise StaleChange(StaleForm.RECORD)
            if change.after is None:
                table.remove(self._connection, change.record)
            else:
                table.write(self._connection, change.after)
        if records.says_twice(self._connection, gesture.changes):
            raise StaleChange(StaleForm.LABEL_TWICE)
        # Opening a project needs none of these.
        from annotator.store.search import index, lexicon
        from annotator.store.tables import package_limits

        package_limits.refuse_changes(self._connection, gesture.changes)
        index.follow(self._connection, gesture.changes)
        lexicon.follow(self._connection, gesture.changes)
        return log.append(self._connection, gesture)

    # -- a large one ----------------------------------------------------------------------------

    def _commit_large(self, gesture: Gesture, judge: Callable[[], None]) -> Gesture:
        from annotator.store import large_gestures

        committed = large_gestures.commit(self._connection, gesture, judge)
        self.own.update(log.lines_of(self._connection, committed.id))
        return committed

    def _judge_large(self, gesture: Gesture, basis: Basis | None) -> None:
        from annotator.store.tables import package_limits

        self._refuse_outdated(gesture, basis)
        package_limits.refuse_changes(self._connection, gesture.changes)
        retired_labels.refuse(self._connection, gesture.changes)
        aside_rows.refuse(self._connection, gesture.changes)
        span_edges.refuse(self._connection, self._texts.of, gesture.changes)

    # -- one that was made before ---------------------------------------------------------------

    def _lines(self, person: int, choose: _Choice, among: Set[GestureKind]) -> list[int]:
        """The lines of the step that is chosen; none if there is none."""
        id = choose(own_steps.entries(self._connection, person, among), self._obsolete)
        return log.lines_of(self._connection, id) if id is not None else []

    def _step(self, lines: Sequence[int]) -> Gesture | None:
        return own_steps.left_of(self._connection, lines) if lines else None

    def _again(
        self, person: int, choose: _Choice, operation: Operation, among: Set[GestureKind]
    ) -> Gesture | None:
        """Undo or redo a step that is read before: it is still the next when it is written.

        Whoever was faster may be this person's other window, too.
        """
        committed = None
        while committed is None:
            lines = self._lines(person, choose, among)
            step = self._step(lines)
            if step is None:
                return None
            is_next = partial(self._is_next, lines, person, choose, among)
            try:
                committed = self._repeat(step, operation, is_next)
            except StaleChange as error:
                if error.message.form is not StaleForm.BASIS:
                    self._obsolete.add(step.id)
                raise
        return committed

    def _is_next(
        self, lines: list[int], person: int, choose: _Choice, among: Set[GestureKind]
    ) -> bool:
        return self._lines(person, choose, among) == lines

    def _repeat(
        self, step: Gesture, operation: Operation, is_next: Callable[[], bool]
    ) -> Gesture | None:
        """Write the undo or the redo of ``step``; ``None`` if another step has become the next."""
        from annotator.store.tables.known import judge_changes

        changes = step.inverse if operation is Operation.UNDO else step.changes
        judge_changes(self._connection, changes)
        gesture = Gesture(
            gesture_id(), step.person, step.article, step.kind, changes, operation, of=step.id
        )
        if is_large(gesture):
            return self._commit_large(
                gesture, lambda: self._refuse_repeated(step, operation, is_next)
            )
        with self._writing(step.kind):
            if self._catch_up(step) or not is_next():
                return None
            self._refuse_release_again(step, operation)
            retired_labels.refuse(self._connection, gesture.changes, again=True)
            committed = self._write(gesture)
        self.own.add(committed.number)
        return committed

    def _refuse_repeated(
        self, step: Gesture, operation: Operation, is_next: Callable[[], bool]
    ) -> None:
        if not is_next():
            raise StaleChange(StaleForm.BASIS)
        self._refuse_release_again(step, operation)

    def _refuse_at_work(self, release: Gesture) -> None:
        """Refuse articles that are still being annotated: gold is never shown to whoever works.

        Assignments are not logged, so a basis cannot detect them.
        """
        from annotator.store.tables.finished import FinishedWork

        at_work = FinishedWork(self._connection).people_at_work()
        if any(change.record.article in at_work for change in release.changes):
            raise StaleChange(StaleForm.RELEASE)

    def _refuse_release_again(self, step: Gesture, operation: Operation) -> None:
        """Refuse to redo a release on whose articles somebody did something since.

        What was ready then need not be any more.
        """
        if step.kind is not GestureKind.RELEASE or operation is not Operation.REDO:
            return
        articles = {change.record.article for change in step.changes}
        if log.was_touched_since(self._connection, step, articles):
            raise StaleChange(StaleForm.RELEASE)
        self._refuse_at_work(step)


def _is_between(before: SetStatus, now: SetStatus, after: SetStatus) -> bool:
    """Whether ``now`` is ``before`` with some of what makes it ``after``."""
    return all(value in (was, to) for was, value, to in zip(before, now, after, strict=True))
