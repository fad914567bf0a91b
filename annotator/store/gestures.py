"""Gestures: committed, taken back, made again; one transaction and one line of the log for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from annotator.core.gesture import LABELLING, Gesture, GestureKind, Operation
from annotator.core.history import LoggedStep, next_redo, next_undo
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.file.ids import new_id
from annotator.store.file.transactions import transaction
from annotator.store.tables import log, records, span_edges

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
        self._obsolete: set[str] = set()  # ids of gestures that can no longer be taken back
        self.own: set[int] = set()
        """The lines of the log that were written here since others were looked at."""

    def basis(self, kinds: Set[GestureKind]) -> Basis:
        """The state as it is now, for what is worked out from gestures of ``kinds``."""
        return Basis(log.last_number(self._connection), frozenset(kinds))

    def apply(self, gesture: Gesture, basis: Basis | None) -> Gesture:
        """See ``Project.apply``."""
        with transaction(self._connection):
            if basis is not None and log.any_since(self._connection, basis.number, basis.kinds):
                raise StaleChange(StaleForm.BASIS)
            self._catch_up(gesture)
            if basis is not None and gesture.kind is GestureKind.RELEASE:
                self._refuse_at_work(gesture)
            committed = self._write(gesture)
            span_edges.refuse(self._connection, gesture.changes)
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
        return self._step(person, next_undo, among)

    def redoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`redo` would make again."""
        return self._step(person, next_redo, among)

    def _catch_up(self, gesture: Gesture) -> bool:
        """Write what a merge has decided of the sets of ``gesture`` and not written yet.

        Returns whether there was something; the caller's transaction is begun.
        """
        from annotator.store.tables import staged

        articles = {change.record.article for change in gesture.changes}
        return staged.write_of_sets(self._connection, gesture.person, articles)

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

    def _step(self, person: int, choose: _Choice, among: Set[GestureKind]) -> Gesture | None:
        step = choose(log.entries(self._connection, person, among), self._obsolete)
        return log.read(self._connection, step) if step else None

    def _again(
        self, person: int, choose: _Choice, operation: Operation, among: Set[GestureKind]
    ) -> Gesture | None:
        """Undo or redo a step, chosen while nobody else writes.

        Somebody else is also this person's other window.
        """
        step = None
        try:
            with transaction(self._connection):
                step = self._step(person, choose, among)
                while step is not None and self._catch_up(step):
                    step = self._step(person, choose, among)
                if step is None:
                    return None
                committed = self._repeat(step, operation)
        except StaleChange:
            assert step is not None
            self._obsolete.add(step.id)
            raise
        self.own.add(committed.number)
        return committed

    def _repeat(self, step: Gesture, operation: Operation) -> Gesture:
        """Write the undo or the redo of ``step``, within a transaction."""
        from annotator.store.tables.known import judge_changes

        changes = step.inverse if operation is Operation.UNDO else step.changes
        judge_changes(self._connection, changes)
        if step.kind is GestureKind.RELEASE and operation is Operation.REDO:
            self._refuse_release_again(step)
        return self._write(
            Gesture(new_id(), step.person, step.article, step.kind, changes, operation, of=step.id)
        )

    def _refuse_at_work(self, release: Gesture) -> None:
        """Refuse articles that are still being annotated: gold is never shown to whoever works.

        Assignments are not logged, so a basis cannot detect them.
        """
        from annotator.store.tables.review import Review

        at_work = Review(self._connection).people_at_work()
        if any(change.record.article in at_work for change in release.changes):
            raise StaleChange(StaleForm.RELEASE)

    def _refuse_release_again(self, release: Gesture) -> None:
        """Refuse to redo a release on whose articles somebody did something since.

        What was ready then need not be any more.
        """
        articles = {change.record.article for change in release.changes}
        if log.was_touched_since(self._connection, release, articles):
            raise StaleChange(StaleForm.RELEASE)
        self._refuse_at_work(release)
