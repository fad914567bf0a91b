"""Reads articles as they stood when they were released.

So gold and feedback stay as they are, whatever is done afterwards, until somebody releases the
article anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from annotator.core.decision import Release
from annotator.core.reviewed import Reviewed, basis_of
from annotator.jobs.review.cases import all_finished, gold_of, reviewed, reviewed_cases
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
    return (article.gold for article in _merged(project, current, with_basis(releases)))


class ReleasedOtherwise(NamedTuple):
    """How many gold spans of how many released articles are not as what was decided since.

    Exports and feedback have them as released, until the articles are released anew.
    """

    spans: int = 0
    articles: int = 0


def released_otherwise(
    project: Project, articles: Iterable[int] | None = None
) -> ReleasedOtherwise:
    """How many spans were released as gold, of ``articles`` or of all, and are no such gold now."""
    releases = with_basis(project.review.released())
    asked = releases.keys() if articles is None else releases.keys() & {*articles}
    return _counted(
        _spans_otherwise(project, article, releases[article[0].article])
        for article in reviewed(project, sorted(asked))
    )


def released_with(project: Project, label: str) -> ReleasedOtherwise:
    """How many spans were released as gold with ``label``."""
    releases = with_basis(project.review.released()).values()
    return _counted(
        sum(span.labelled.label == label for span in gold_of(as_released(project, release)))
        for release in releases
    )


def _counted(by_article: Iterable[int]) -> ReleasedOtherwise:
    counts = [count for count in by_article if count]
    return ReleasedOtherwise(sum(counts), len(counts))


def _spans_otherwise(project: Project, now: Reviewed, release: Release) -> int:
    gold = _for_gold(project, now, release)
    return 0 if gold is now else spans_otherwise(now, gold)


def spans_otherwise(now: Reviewed, gold: Reviewed) -> int:
    """How many spans are in the ``gold`` of an article as it was released, and not as it is now."""
    return len({span.labelled for span in gold_of(gold)} - {s.labelled for s in gold_of(now)})


class NowAndGold(NamedTuple):
    """An article as it is ``now``, and as it is for its ``gold``: as it was released, if it was.

    ``now`` is ``None`` where nobody has it finished any more.
    """

    now: Reviewed | None
    gold: Reviewed


def all_for_gold(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[NowAndGold]:
    """Every article that somebody finished or that was released, by number.

    Whoever counts or shows gold takes it from here: what is released stays as it was released.
    """
    current = all_finished(project, None, progress, cancelled)
    return _merged(project, current, with_basis(project.review.released()))


def with_basis(releases: Mapping[int, Release]) -> dict[int, Release]:
    """Those of ``releases`` that stay as they are until somebody releases anew."""
    return {number: release for number, release in releases.items() if release.basis is not None}


def _merged(
    project: Project, current: Iterable[Reviewed], released: Mapping[int, Release]
) -> Iterator[NowAndGold]:
    """Every article of ``current`` and ``released`` once, by number.

    Both are read one article at a time, as their texts may be more than the memory holds.
    """
    waiting = sorted(released, reverse=True)
    for article in current:
        number = article[0].article
        while waiting and waiting[-1] < number:
            yield NowAndGold(None, as_released(project, released[waiting.pop()]))
        if waiting and waiting[-1] == number:
            yield NowAndGold(article, _for_gold(project, article, released[waiting.pop()]))
        else:
            yield NowAndGold(article, article)
    while waiting:
        yield NowAndGold(None, as_released(project, released[waiting.pop()]))


def _for_gold(project: Project, now: Reviewed, release: Release) -> Reviewed:
    """The article as it was released; where nothing changed since, that is as it is ``now``."""
    return now if release.basis == basis_of(now) else as_released(project, release)
