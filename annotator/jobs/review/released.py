"""Articles as they were released.

So their gold and their feedback stay until somebody releases them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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

    As it is now where an older version of the program did not keep that.
    """
    releases = project.review.released()
    live = [number for number, release in releases.items() if release.basis is None]
    kept = {number: release for number, release in releases.items() if release.basis is not None}
    yield from _merged(project, reviewed(project, live, progress, cancelled), kept)


def all_for_gold(project: Project) -> Iterator[Reviewed]:
    """Every article that somebody finished, by number.

    What is released is as it was released, the others are as they are now.
    """
    releases = project.review.released()
    kept = {number: release for number, release in releases.items() if release.basis is not None}
    return _merged(project, all_finished(project), kept)


def _merged(
    project: Project, now: Iterable[Reviewed], kept: dict[int, Release]
) -> Iterator[Reviewed]:
    """Those of ``now`` that are not ``kept``, and those that are as they were, by number."""
    waiting = sorted(kept, reverse=True)
    for current in now:
        number = current[0].article
        while waiting and waiting[-1] <= number:
            yield as_released(project, kept[waiting.pop()])
        if number not in kept:
            yield current
    while waiting:
        yield as_released(project, kept[waiting.pop()])
