"""Articles whose names are known: what the robot of ``effort`` labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from annotator.core.annotation import Annotation
from annotator.core.case import LabelledSpan
from annotator.core.labels import Extent
from annotator.core.people import Role
from annotator.jobs.sample import make_sample
from annotator.store.project import Project
from benchmarks import corpus

_NEWS = Path(__file__).parents[2] / "shared" / "articles"
_NEWS_GOLD = Path(__file__).with_name("news_gold.json")


class MarkedArticle(NamedTuple):
    """A text, and the names that are to be marked in it."""

    text: str
    names: list[LabelledSpan]


def sample_articles() -> list[MarkedArticle]:
    """The articles of our sample that its first annotator finished, as they marked them."""
    path = corpus.WORK / "effort-sample.annotator"
    corpus.forget(path)
    make_sample(path)
    with Project.open(path) as project:
        person = next(each for each in project.people.all() if each.role is Role.ANNOTATOR)
        labels = {label.name for label in project.label_set if label.extent is Extent.NAME}
        articles = []
        for number in project.articles.numbers():
            ordered = project.articles.annotation_set(number, person.number).ordered
            names = [labelled_span(each) for each in ordered if each.label in labels]
            articles.append(MarkedArticle(project.articles.read(number).text, names))
    return [article for article in articles if article.names]


def news_articles() -> list[MarkedArticle]:
    """Three scraped news articles, which are no part of the project; none if they are not here.

    What is to be marked in them is kept as offsets (code points).
    """
    if not _NEWS.is_dir():
        return []
    gold = json.loads(_NEWS_GOLD.read_text(encoding="utf-8"))
    return [
        MarkedArticle(
            (_NEWS / name).read_text(encoding="utf-8-sig"),
            [LabelledSpan(*span) for span in spans],
        )
        for name, spans in gold.items()
    ]


def labelled_span(annotation: Annotation) -> LabelledSpan:
    """What an annotation says."""
    return LabelledSpan(annotation.span.start, annotation.span.end, annotation.label)
