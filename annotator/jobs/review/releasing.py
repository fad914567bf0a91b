"""Releasing articles: those who annotated them see the gold then, and why it is what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.decision import Release
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, SET_STATES, Change, Gesture, GestureKind
from annotator.core.message import Form, say
from annotator.core.reviewed import Reviewed, basis_of
from annotator.formats.errors import shortened
from annotator.jobs import optimistic
from annotator.jobs.review.cases import all_finished, article_numbered, reviewer_named
from annotator.jobs.work import Progress
from annotator.store.file.ids import gesture_id
from annotator.store.file.moments import now
from annotator.store.project import Project


class NotReady(StrEnum):
    """Why an article is not released."""

    RELEASED = "released"  # it is already
    AT_WORK = "at_work"  # somebody still has it to do, and would see the others' work
    UNFINISHED = "unfinished"  # nobody finished it
    ALONE = "alone"  # one person alone finished it: there is nothing to compare
    CASES_LEFT = "cases_left"


@dataclass(slots=True)
class ReleaseReport:
    """What was released, by number in rising order, and how many articles were not, why.

    ``anew`` counts those of ``released`` that had been released before.
    """

    released: list[int] = field(default_factory=list)
    anew: int = 0
    not_ready: Counter[NotReady] = field(default_factory=Counter)


class ReleaseFault(Form):
    """Why an article that was named is not released."""

    NOT_READY = "The article {article} cannot be released: {reason}"
    RELEASED = "it is released already."
    AT_WORK = "somebody still has it to do. Wait until they finish or skip it."
    UNFINISHED = "nobody finished it yet."
    ALONE = "one person alone finished it, so there is nothing to compare."
    CASES_LEFT = "it has cases left. Settle them first."


_REASONS = {reason: ReleaseFault[reason.name] for reason in NotReady}


def release(
    project: Project,
    reviewer: str,
    article: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ReleaseReport:
    """Release what is settled, or the one ``article`` (id), in the name of ``reviewer``.

    It is one gesture. An article is ready when two or more people finished it, nobody still has it
    to do, and no case of it is left. What is released already is released anew if it is ready, and
    people or reviewers changed something since. ``WorldError`` if there is no such reviewer or
    article, or the one is not ready.
    """
    person = reviewer_named(project, reviewer)
    numbers = (
        [*project.articles.numbers()] if article is None else [article_numbered(project, article)]
    )

    def work_out() -> tuple[ReleaseReport, Gesture | None]:
        releases = _Releases(project, person.number)
        with project.one_state():
            releases.look_at(numbers, progress, cancelled)
        report = releases.report
        if article is not None and report.not_ready:
            (reason,) = report.not_ready
            name = shortened(project.articles.read(numbers[0]).title or article)
            raise WorldError(ReleaseFault.NOT_READY, article=name, reason=say(_REASONS[reason]))
        return report, releases.gesture()

    return optimistic.commit(project, REVIEWING | SET_STATES, work_out)


class _Releases:
    """What is ready, as it becomes a gesture of ``person``, and what is said of the rest."""

    def __init__(self, project: Project, person: int) -> None:
        self.report = ReleaseReport()
        self._project = project
        self._person = person
        self._changes: list[Change] = []

    def look_at(
        self,
        numbers: list[int],
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        """Look at all the articles with these ``numbers``, in one state of the file."""
        at, old = now(), self._project.review.released()
        at_work = self._project.finished.people_at_work()
        some = numbers if len(numbers) == 1 else None
        looked_at = {
            reviewed[0].article: (_why_not(reviewed), basis_of(reviewed))
            for reviewed in all_finished(self._project, some, progress, cancelled)
        }
        for number in numbers:
            why_not, basis = looked_at.get(number, (NotReady.UNFINISHED, None))
            before = old.get(number)
            if before is not None and (why_not or number in at_work or basis == before.basis):
                why_not = NotReady.RELEASED
            elif number in at_work:
                why_not = NotReady.AT_WORK
            if why_not is not None:
                self.report.not_ready[why_not] += 1
                continue
            self.report.released.append(number)
            self.report.anew += before is not None
            self._changes.append(Change(before, Release(number, self._person, at, basis)))

    def gesture(self) -> Gesture | None:
        """The gesture that releases what is ready, if anything is."""
        if not self._changes:
            return None
        first = self._changes[0].record.article
        return Gesture(gesture_id(), self._person, first, GestureKind.RELEASE, tuple(self._changes))


def _why_not(reviewed: Reviewed) -> NotReady | None:
    """Why an article that somebody finished is not ready, if it is not."""
    finished, cases = reviewed
    if len(finished.spans) < 2:
        return NotReady.ALONE
    return NotReady.CASES_LEFT if any(case.left for case in cases) else None
