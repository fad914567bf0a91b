"""What there is to know of an article whose cases were looked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.core.article import Article
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Release
from annotator.core.reviewed import ReviewedCase
from annotator.jobs.review.cases import gold_of
from annotator.jobs.review.released import as_released
from annotator.review.reviewed_article import ReviewedArticle
from annotator.store.project import Project


def gather(
    project: Project,
    known: Article | None,
    finished: FinishedSets,
    cases: Sequence[ReviewedCase],
    names: Mapping[int, str],
    reviewer: int,
) -> ReviewedArticle:
    """What there is to know of an article whose cases were looked through.

    ``known`` if it was read before.
    """
    number = finished.article
    release = project.review.release(number)
    return ReviewedArticle(
        known or project.articles.read(number),
        finished,
        tuple(cases),
        names,
        {person: project.articles.annotation_set(number, person) for person in finished.spans},
        project.finished.annotated(number, reviewer),
        number in project.people.names_asked(reviewer),
        release,
        _released_gold(project, release),
        tuple(example for example, _ in project.review.examples() if example.article == number),
    )


def _released_gold(project: Project, release: Release | None) -> frozenset[LabelledSpan]:
    """The spans that annotators see as gold; none where that was not kept."""
    if release is None or release.basis is None:
        return frozenset()
    return frozenset(span.labelled for span in gold_of(as_released(project, release)))
