"""What is new in a package, judged.

Each set's new gestures lead from the project's state to the package's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.core.annotation import SetState
from annotator.core.labels import LabelSet
from annotator.store.packages import (
    label_rules,
    package_file,
    package_history,
    package_log,
    set_rows,
)
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.package_log import NO_LINES, SetLog
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.packages.set_rows import FLAGGED, ID, STATE, SetRows


@dataclass(frozen=True, slots=True)
class SetNews:
    """A set with news: its rows in the project, what they become, and by which gestures."""

    article: int
    before: SetRows
    after: SetRows
    log: SetLog

    @property
    def fresh(self) -> bool:
        """Whether there is nothing of it in the project yet."""
        return not self.before.annotations and not self.before.regions

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

    The ids of their gestures, oldest first, and their sets.
    """

    ids: Mapping[int, Sequence[str]]
    sets: Mapping[int, SetRows]

    @staticmethod
    def of(project: sqlite3.Connection, person: int) -> InProject:
        """What ``project`` has of ``person`` now."""
        return InProject(package_log.ids(project, person), set_rows.read(project, person))


def news(
    package: PackageFile, project: sqlite3.Connection, known: InProject, labels: LabelSet
) -> list[SetNews]:
    """The sets of ``package`` that have news, by article.

    :class:`Unfit` if anything does not fit.
    """
    package_file.refuse_another(package, project)
    judge = _Judge(package, known, labels)
    judged = (judge.set_news(article) for article in sorted(package.articles))
    return [set_news for set_news in judged if set_news is not None]


class _Judge:
    """Judges the sets of one package."""

    def __init__(self, package: PackageFile, known: InProject, labels: LabelSet) -> None:
        self._package = package
        self._in_project = known
        self._labels = labels
        self._names = frozenset(label.name for label in labels)

    def set_news(self, article: int) -> SetNews | None:
        """What is new in the set on ``article``, if anything is."""
        text, title = self._package.articles[article].text, self._package.articles[article].called
        packed = self._package.logs.get(article, NO_LINES)
        known = self._in_project.ids.get(article, ())
        log = package_log.new(packed, known, title, self._package.says.person)
        before = self._in_project.sets.get(article, SetRows())
        own = self._package.sets[article]
        if not log.ids:
            if len(packed.ids) == len(known) and own != before and not _is_untouched(own):
                raise history(HistoryFault.NO_SUCH_WORK, title=title)
            return None
        state = before.state(article, self._package.person)
        package_history.follow(state, log.changes, title)
        if not set_rows.are_made_by(state, own, text):
            raise history(HistoryFault.OTHER_RESULT, title=title)
        set_rows.examine(own, text, self._names, title)
        label_rules.refuse_breaks(before, own, text, self._labels, title)
        return SetNews(article, before, own, log)


def _is_untouched(rows: SetRows) -> bool:
    """Whether nothing was done yet.

    A package is older than what came into the project without gestures.
    """
    status = rows.status
    return status is not None and status[STATE] == SetState.TODO and not status[FLAGGED]


def _is_done(rows: SetRows) -> bool:
    return rows.status is not None and rows.status[STATE] == SetState.DONE
