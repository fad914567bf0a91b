"""Finds gold that breaks the rules of the labels: decisions are judged when they are made.

Rules that are changed later, and what two people decided apart, are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annotator.core.rules import Objection, judge_spans
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.store.project import Project


class BrokenRule(NamedTuple):
    """A gold span of an article (its id) beside which another one may not stand."""

    article: str
    objection: Objection
    surface: str
    label: str


def broken_rules(project: Project) -> Iterator[BrokenRule]:
    """The articles with decisions whose gold breaks a rule of the labels, by number."""
    labels, ids = project.label_set, project.articles.names()
    for finished, cases in reviewed(project, project.review.decided_articles()):
        spans = [span.labelled for span in gold_of((finished, cases))]
        refusal, _ = judge_spans(spans, (), finished.text, labels)
        if refusal is not None:
            surface, label = refusal.values.get("surface", ""), refusal.values.get("label", "")
            yield BrokenRule(ids[finished.article][0], refusal.objection, surface, label)
