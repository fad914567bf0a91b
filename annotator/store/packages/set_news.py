"""What is new in a package, judged.

Each set's new gestures lead from the project's state to the package's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from annotator.core.annotation import SetState
from annotator.core.gesture import Gesture
from annotator.core.labels import LabelSet
from annotator.core.relabelling import not_in_force, relabelling, taken_back
from annotator.core.versions import Choices, Collision, Side
from annotator.store.file.ids import new_id
from annotator.store.file.transactions import one_state
from annotator.store.packages import (
    label_rules,
    package_history,
    package_log,
    relabelled_sets,
    set_rows,
)
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.package_log import NO_LINES, SetLog
from annotator.store.packages.parted_sets import PartedSet, gestures_of
from annotator.store.packages.refusals import HistoryFault, Unfit, history
from annotator.store.packages.set_rows import FLAGGED, ID, STATE, SetRows
from annotator.store.tables import merged_sets


@dataclass(frozen=True, slots=True)
class SetNews:
    """A set with news: its rows in the project, what they become, and by which gestures.

    These are lines of the file's ``log``; or ``made`` for the merge, where the set had gone on in
    the project too.
    """

    article: int
    before: SetRows
    after: SetRows
    log: SetLog
    made: tuple[Gesture, ...] = ()

    @property
    def fresh(self) -> bool:
        """Whether it is in the file as it will be, and nothing of it in the project yet."""
        return not (self.made or self.before.annotations or self.before.regions)

    @property
    def gestures(self) -> int:
        """How many gestures come into the log."""
        return len(self.log.ids) + len(self.made)

    @property
    def finished(self) -> bool:
        """Whether it was finished in the package."""
        return _is_done(self.after) and not _is_done(self.before)

    def counts(self) -> tuple[int, int, int]:
        """How many annotations came, went, and are there still as something else."""
        if self.fresh:
            return len(self.after.annotations), 0, 0
        before = {row[ID]: row for row in self.before.annotations}
        after = {row[ID]: row for row in self.after.annotations}
        both = before.keys() & after.keys()
        return (
            len(after) - len(both),
            len(before) - len(both),
            sum(before[id] != after[id] for id in both),
        )


@dataclass(frozen=True, slots=True)
class InProject:
    """What the project has of one person, by article.

    The ids of their gestures, oldest first, and their sets; ``gestures`` reads those of one set.
    ``has_had`` says whether the project has, or had, just these labels.
    """

    ids: Mapping[int, Sequence[str]]
    sets: Mapping[int, SetRows]
    gestures: Callable[[int], Sequence[Gesture]]
    has_had: Callable[[LabelSet], bool]

    @staticmethod
    def of(project: sqlite3.Connection, person: int) -> InProject:
        """What ``project`` has of ``person`` now, with what is staged of them."""
        with one_state(project):
            known = package_log.ids(project, person)
            sets = set_rows.read(project, person)
            staged = [*merged_sets.staged(project, person)]
        for merged in staged:
            package_log.go_on(known, merged)
            set_rows.go_on(sets, merged)
        return InProject(
            known,
            sets,
            lambda article: [
                *gestures_of(project, article, person),
                *(made for merged in staged for made in merged.gestures(article)),
            ],
            lambda rules: label_rules.are_known(rules, project),
        )


@dataclass(slots=True)
class PersonNews:
    """What is new of one person: their sets with news, by article, and what collides."""

    sets: list[SetNews] = field(default_factory=list)
    collisions: list[Collision] = field(default_factory=list)


def news(
    package: PackageFile,
    file: sqlite3.Connection,
    known: InProject,
    labels: LabelSet,
    choices: Choices,
) -> PersonNews:
    """What ``package``, which is read from ``file``, has that is not ``known``.

    :class:`Unfit` if anything does not fit.
    """
    judge = _Judge(package, file, known, labels, choices)
    for article in sorted(package.articles):
        judge.judge(article)
    return judge.news


class _Judge:
    """Judges the sets of one package."""

    def __init__(
        self,
        package: PackageFile,
        file: sqlite3.Connection,
        known: InProject,
        labels: LabelSet,
        choices: Choices,
    ) -> None:
        self.news = PersonNews()
        self._package, self._file = package, file
        self._in_project = known
        self._labels = labels
        self._rules = package.labels if known.has_had(package.labels) else labels
        self._names = frozenset(label.name for label in labels)
        self._choices = choices

    def judge(self, article: int) -> None:
        """Look what is new in the set on ``article``, if anything is."""
        packed = self._package.logs.get(article, NO_LINES)
        known = self._in_project.ids.get(article, ())
        log = package_log.new(packed, known, self._package.articles[article].called)
        if log is None:
            self._judge_parted(article)
        elif log.ids:
            self._judge_new(article, log)
        elif len(packed.ids) == len(known):
            self._refuse_work_without_gestures(article)

    def _judge_new(self, article: int, log: SetLog) -> None:
        """Most go on from what the project has; not what was imported there since."""
        try:
            self._judge_gone_on(article, log)
        except Unfit:
            before = self._before(article)
            no_import = before.status is None or _is_untouched(before)
            if no_import or self._in_project.ids.get(article):
                raise
            self._judge_parted(article, imported=True)

    def _judge_gone_on(self, article: int, log: SetLog) -> None:
        packed, own = self._package.articles[article], self._package.sets[article]
        before = self._before(article)
        state = before.state(article, self._package.person)
        package_history.follow(state, log.changes, packed.called)
        if not set_rows.are_made_by(state, own, packed.text):
            raise history(HistoryFault.OTHER_RESULT, title=packed.called)
        self._examine(article)
        relabelled, made = self._relabelled(article, own)
        self.news.sets.append(SetNews(article, before, relabelled, log, made))

    def _judge_parted(self, article: int, *, imported: bool = False) -> None:
        person, before, own = (
            self._package.person,
            self._before(article),
            self._package.sets[article],
        )
        packed = self._package.logs.get(article, NO_LINES)
        parted = PartedSet(
            self._package.articles[article],
            person,
            (before, self._in_project.gestures(article)),
            (own, gestures_of(self._file, article, person)[: len(packed.ids)]),
            imported=imported,
        )
        name = self._package.says.person
        side = self._choices.of(name, article) if parted.collides else Side.FILE
        if parted.collides:
            self.news.collisions.append(parted.collision(name, side))
        made = parted.made(side)
        if made:
            self._examine(article)
            after = own if side is Side.FILE else parted.before_relabelling
            relabelled, more = self._relabelled(article, after, made)
            self.news.sets.append(SetNews(article, before, relabelled, NO_LINES, (*made, *more)))

    def _relabelled(
        self, article: int, rows: SetRows, made: Sequence[Gesture] | None = None
    ) -> tuple[SetRows, tuple[Gesture, ...]]:
        """The set as it is under the labels of the project, and the gestures to that.

        ``made`` is what is made for the merge; without it, the file's lines simply go on.
        """
        by_id = {row[ID]: row for row in rows.annotations}
        own = relabelled_sets.work(article, self._package.person, by_id.values())
        back = taken_back(own, *self._taken_back_since(article, made), new_id)
        own = own.after(change for gesture in back for change in gesture.changes)
        gestures = (*back, *relabelling(own, self._labels, new_id))
        if not gestures:
            return rows, ()
        changes = [change for gesture in gestures for change in gesture.changes]
        text = self._package.articles[article].text
        after = relabelled_sets.after(by_id, changes, text)
        return replace(rows, annotations=sorted(after.values(), key=itemgetter(ID))), gestures

    def _taken_back_since(
        self, article: int, made: Sequence[Gesture] | None
    ) -> tuple[Sequence[Gesture], set[str]]:
        """All gestures of the set as it comes, and which merges among them are not in force.

        They are only read if there are such merges.
        """
        known = self._in_project.ids.get(article, ())
        packed = self._package.logs.get(article, NO_LINES).ids
        merges = not_in_force((*known, *packed), self._labels)
        if not merges:
            return (), merges
        if made is None:
            lines = gestures_of(self._file, article, self._package.person)
            made = lines[len(known) : len(packed)]
        return (*self._in_project.gestures(article), *made), merges

    def _before(self, article: int) -> SetRows:
        return self._in_project.sets.get(article, SetRows())

    def _examine(self, article: int) -> None:
        """:class:`Unfit` if the file's version of the set cannot stand in the project."""
        packed, own = self._package.articles[article], self._package.sets[article]
        set_rows.examine(own, packed.text, self._names, packed.called)
        label_rules.refuse_breaks(
            self._before(article), own, packed.text, self._rules, packed.called
        )

    def _refuse_work_without_gestures(self, article: int) -> None:
        own = self._package.sets[article]
        if own != self._before(article) and not _is_untouched(own):
            title = self._package.articles[article].called
            raise history(HistoryFault.NO_SUCH_WORK, title=title)


def _is_untouched(rows: SetRows) -> bool:
    """Whether nothing was done yet.

    A package is older than what came into the project without gestures.
    """
    status = rows.status
    return status is not None and status[STATE] == SetState.TODO and not status[FLAGGED]


def _is_done(rows: SetRows) -> bool:
    return rows.status is not None and rows.status[STATE] == SetState.DONE
