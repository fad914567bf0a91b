"""Reads articles as they stood when they were released.

So gold and feedback stay as they are, whatever is done afterwards, until somebody releases the
article anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from annotator.core.decision import Release
from annotator.core.reviewed import Reviewed
from annotator.jobs.review.cases import all_finished, reviewed, reviewed_cases
from annotator.jobs.work import Progress
from annotator.store.project import Project


def as_released(project: Project, release: Release) -> Reviewed:
    """The cases of an article as they stood when it was released; ``release`` has a basis."""
    finished, decisions = project.review.released_on(release)
    return finished, reviewed_cases(finished, decisions, project.label_set)


def all_released(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Reviewed]:
    """The released articles by number, each as it was released.

    One that an older version of the program released, which kept no basis, is as it is now.
    """
    releases = project.review.released()
    without_basis = [number for number, release in releases.items() if release.basis is None]
    current = reviewed(project, without_basis, progress, cancelled)
    yield from _merged(project, current, _with_basis(releases))


def all_for_gold(project: Project) -> Iterator[Reviewed]:
    """Every article that somebody finished, by number.

    What is released is as it was released, the others are as they are now.
    """
    return _merged(project, all_finished(project), _with_basis(project.review.released()))


def _with_basis(releases: Mapping[int, Release]) -> dict[int, Release]:
    return {number: release for number, release in releases.items() if release.basis is not None}


def _merged(
    project: Project, current: Iterable[Reviewed], released: Mapping[int, Release]
) -> Iterator[Reviewed]:
    """Every article once, by number: as ``released``, or else as it is in ``current``.

    Both are read one article at a time, as their texts may be more than the memory holds.
    """
    waiting = sorted(released, reverse=True)
    for article in current:
        number = article[0].article
        while waiting and waiting[-1] <= number:
            yield as_released(project, released[waiting.pop()])
        if number not in released:
            yield article
    while waiting:
        yield as_released(project, released[waiting.pop()])
