"""What there is to know of an article whose cases were looked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.core.article import Article
from annotator.core.case import FinishedSets
from annotator.core.reviewed import ReviewedCase
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
    return ReviewedArticle(
        known or project.articles.read(number),
        finished,
        tuple(cases),
        names,
        {person: project.articles.annotation_set(number, person) for person in finished.spans},
        project.review.annotated(number, reviewer),
        project.review.is_released(number),
        tuple(example for example, _ in project.review.examples() if example.article == number),
    )
