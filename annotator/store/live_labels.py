"""Changing the labels of a project while people work: each change is one, and can be undone.

Merging one label into another relabels spans in many sets. It comes by short transactions, all of
it or nothing (:mod:`annotator.store.staging`), as one gesture in the log of each set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial

from annotator.core import label_changes as changing
from annotator.core.blindness import Right
from annotator.core.label_changes import LabelChange, LabelFault, Relabelled
from annotator.core.labels import Label, LabelSet
from annotator.core.message import say
from annotator.core.repeats import person_behind
from annotator.core.wanted_labels import WantedLabels
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError, StaleChange, StaleForm
from annotator.store.file.ids import new_id
from annotator.store.file.transactions import one_state, transaction
from annotator.store.packages.relabelled_sets import (
    RelabelledSet,
    pieces,
    to_merge,
    to_undo,
)
from annotator.store.staging import carrying_out
from annotator.store.tables import label_change_rows, labels, log, package_limits, staged
from annotator.store.tables.label_drafts import label_drafts
from annotator.store.tables.people import People

_ATTEMPTS = 3

Look = Callable[[int, int], None]
"""Called with how many sets are done, of how many; may raise to stop."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a change does: the labels after it, and the sets in which spans get other labels."""

    before: LabelSet
    after: LabelSet
    sets: Sequence[RelabelledSet] = ()
    undoes: int | None = None
    left: int = 0


class LiveLabels:
    """What can be done with the labels of an open project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(self, since: str = "") -> list[LabelChange]:
        """How the labels were changed after the moment ``since`` (ISO 8601, UTC), oldest first."""
        return label_change_rows.every(self._connection, since)

    def last_in_effect(self) -> LabelChange | None:
        """The change that :meth:`undo` would take back, if there is one."""
        return label_change_rows.last_in_effect(self._connection)

    def draft(self, person: int) -> WantedLabels | None:
        """What ``person`` wants and has not saved; ``None`` if there is nothing."""
        return label_drafts.kept(self._connection, "labels", person)

    def keep_draft(self, person: int, draft: WantedLabels | None) -> None:
        """Keep what :meth:`draft` shall give; ``None``: nothing."""
        label_drafts.keep(self._connection, "labels", person, draft)

    def used(self) -> dict[str, int]:
        """How many spans have each label that any has, in everybody's sets."""
        rows = self._connection.execute("SELECT label, count(*) FROM annotation GROUP BY label")
        return dict(rows.fetchall())

    def change(
        self, wanted: LabelSet, person: int | None, *, seen: LabelSet, dry_run: bool = False
    ) -> LabelSet:
        """Give the project the labels ``wanted``; returns what it has then.

        Labels that it had and that are not wanted are retired. ``seen`` are those that ``wanted``
        was made of. With ``dry_run`` it is only looked whether it can. ``ProjectError`` if there
        cannot be such labels, or nothing changes; :class:`StaleChange` if others changed them
        since.
        """
        after = changing.succeeding(seen, wanted)
        why = changing.change_fault(seen, wanted)
        if why is None and after == seen:
            why = say(LabelFault.NO_CHANGE)
        if why is not None:
            raise ProjectError(why)
        if dry_run:
            _refuse_unless_may(self._connection, person)
            return after
        with transaction(self._connection):
            _refuse_unless_may(self._connection, person)
            _refuse_stale(self._connection, seen)
            label_change_rows.append(self._connection, seen, after, person)
        return after

    def merge(
        self, name: str, into: str, person: int | None, look: Look, *, dry_run: bool
    ) -> Relabelled:
        """Retire the label ``name``, and give its spans the label ``into``: one gesture a set.

        Where a span has that label already, the one of ``name`` goes. With ``dry_run`` it is only
        counted. ``ProjectError`` if the two cannot be merged; :class:`StaleChange` if people went
        on with these sets, again and again. Others go on working meanwhile.
        """
        return self._carry_out(partial(_merging, name, into), person, look, dry_run=dry_run)

    def undo(self, person: int | None, look: Look, *, dry_run: bool = False) -> Relabelled:
        """Take back the last change of the labels, with all that it did to sets.

        Spans that somebody changed since stay as they are; their sets are ``left``.
        ``ProjectError`` if there is nothing to take back.
        """
        return self._carry_out(_undoing, person, look, dry_run=dry_run)

    def _carry_out(
        self,
        plan: Callable[[Connection, Look], _Plan],
        person: int | None,
        look: Look,
        *,
        dry_run: bool,
    ) -> Relabelled:
        _refuse_unless_may(self._connection, person)  # before what takes long
        if dry_run:
            with one_state(self._connection):
                return _counted(plan(self._connection, look))
        for _ in range(_ATTEMPTS - 1):
            with suppress(StaleChange):
                return self._written(plan, person, look)
        return self._written(plan, person, look)

    def _written(
        self, plan: Callable[[Connection, Look], _Plan], person: int | None, look: Look
    ) -> Relabelled:
        path, waits = self._connection.path, self._connection.busy_milliseconds
        with closing(connect(path, busy_milliseconds=waits)) as connection:
            write = staged.writer(connection)
            with carrying_out.begun(connection, write) as work:
                basis = log.last_number(connection)
                planned = plan(connection, look)
                touched = {(each.article, each.person) for each in planned.sets}

                def settle() -> None:
                    if not touched.isdisjoint(log.sets_since(connection, basis)):
                        raise StaleChange(StaleForm.BASIS)
                    _refuse_unless_may(connection, person)
                    _refuse_stale(connection, planned.before)
                    label_change_rows.append(
                        connection, planned.before, planned.after, person, planned.undoes
                    )

                work.stage(pieces(planned.sets))
                work.decide(settle)
                work.write_staged(write)
        return _counted(planned)


def _refuse_unless_may(connection: Connection, person: int | None) -> None:
    package_limits.refuse(connection, package_limits.Forbidden.LABELS)
    People(connection).refuse_unless(person, Right.PROJECT)


def _refuse_stale(connection: Connection, seen: LabelSet) -> None:
    if labels.read(connection) != seen:
        raise StaleChange(StaleForm.LABELS)


def _merging(name: str, into: str, connection: Connection, look: Look) -> _Plan:
    before = labels.read(connection)
    why = changing.merge_fault(before, name, into)
    if why is None:
        after = changing.merged(before, name, into, _by(before.get(name)))
        why = changing.fault(after)
    if why is not None:
        raise ProjectError(why)
    sets = list(_looked_at(to_merge(connection, name, after), look))
    if after == before and not sets:
        raise ProjectError(LabelFault.NO_CHANGE)
    return _Plan(before, after, sets)


def _by(label: Label | None) -> str:
    """The id of a merge: that of the one before, if what came since under a label is merged too."""
    return label.merged.by if label is not None and label.merged else new_id()


def _undoing(connection: Connection, look: Look) -> _Plan:
    last = label_change_rows.last_in_effect(connection)
    if last is None:
        changed = bool(label_change_rows.every(connection))
        raise ProjectError(LabelFault.NOTHING_LEFT if changed else LabelFault.NOTHING_TO_UNDO)
    now = labels.read(connection)
    added = [label for label in now if label.name not in last.before]
    after = changing.with_retired(last.before, added)
    merges = {label.merged.by for label in now if label.merged} - {
        label.merged.by for label in after if label.merged
    }
    sets = [each for by in sorted(merges) for each in _looked_at(to_undo(connection, by), look)]
    relabelled = [each for each in sets if each.gestures]
    left = sum(each.left > 0 for each in sets)
    return _Plan(now, after, relabelled, last.number, left)


def _looked_at(sets: Iterator[RelabelledSet], look: Look) -> Iterator[RelabelledSet]:
    for done, each in enumerate(sets):
        look(done, 0)
        yield each


def _counted(planned: _Plan) -> Relabelled:
    changed = [change for each in planned.sets for g in each.gestures for change in g.changes]
    return Relabelled(
        sets=len(planned.sets),
        people=len({person_behind(each.person) for each in planned.sets}),
        spans=len(changed),
        twice=sum(change.after is None for change in changed),
        left=planned.left,
    )
