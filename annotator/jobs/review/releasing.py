"""Releasing articles: those who annotated them see the gold then, and why it is what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.decision import Release
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, SET_STATES, Change, Gesture, GestureKind
from annotator.core.message import Form, say
from annotator.formats.errors import shortened
from annotator.jobs import optimistic
from annotator.jobs.review.cases import all_finished, article_numbered, reviewer_named
from annotator.jobs.work import Progress
from annotator.store.file.ids import new_id
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
    """What was released, by number in rising order, and how many articles were not, why."""

    released: list[int] = field(default_factory=list)
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
    to do, and no case of it is left. ``WorldError`` if there is no such reviewer or article, or the
    one is not ready.
    """
    person = reviewer_named(project, reviewer)
    numbers = (
        [*project.articles.numbers()] if article is None else [article_numbered(project, article)]
    )

    def work_out() -> tuple[ReleaseReport, Gesture | None]:
        report = _report(project, numbers, progress, cancelled)
        if article is not None and report.not_ready:
            (reason,) = report.not_ready
            name = shortened(project.articles.read(numbers[0]).title or article)
            raise WorldError(ReleaseFault.NOT_READY, article=name, reason=say(_REASONS[reason]))
        return report, _gesture(report.released, person.number) if report.released else None

    return optimistic.commit(project, REVIEWING | SET_STATES, work_out)


def _gesture(articles: list[int], person: int) -> Gesture:
    at = now()
    changes = tuple(Change(None, Release(number, person, at)) for number in articles)
    return Gesture(new_id(), person, articles[0], GestureKind.RELEASE, changes)


def _report(
    project: Project,
    numbers: list[int],
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> ReleaseReport:
    report = ReleaseReport()
    with project.one_state():
        for number, reason in _looked_at(project, numbers, progress, cancelled):
            if reason is None:
                report.released.append(number)
            else:
                report.not_ready[reason] += 1
    return report


def _looked_at(
    project: Project,
    numbers: list[int],
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[tuple[int, NotReady | None]]:
    """Each article, and why it is not ready; ``None`` if it is."""
    released = project.review.released().keys()
    at_work = project.review.people_at_work()
    some = numbers if len(numbers) == 1 else None
    left = {
        finished.article: any(case.left for case in cases) if len(finished.spans) > 1 else None
        for finished, cases in all_finished(project, some, progress, cancelled)
    }
    for number in numbers:
        if number in released:
            yield number, NotReady.RELEASED
        elif number in at_work:
            yield number, NotReady.AT_WORK
        elif number not in left:
            yield number, NotReady.UNFINISHED
        elif left[number] is None:
            yield number, NotReady.ALONE
        else:
            yield number, NotReady.CASES_LEFT if left[number] else None
