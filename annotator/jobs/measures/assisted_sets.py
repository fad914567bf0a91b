"""Measuring what suggestions did to the work of a project."""

from __future__ import annotations

import random

from annotator.agreement.assistance import Assistance, HelpedSet, assistance
from annotator.arabic.words import words
from annotator.core.case import LabelledSpan
from annotator.jobs.suggest import options
from annotator.store.project import Project

_SEED = 0  # the same work gives the same intervals


def measured(project: Project) -> Assistance:
    """What became of suggestions in finished sets, and whether they bent the work, by label."""
    labels = [label.name for label in project.label_set]
    helped = (_helped(project, article, person) for article, person in project.counts.helped())
    return assistance(helped, labels, random.Random(_SEED).choices)


def _helped(project: Project, number: int, person: int) -> HelpedSet:
    article, work = project.articles.read(number), project.articles.annotation_set(number, person)
    return HelpedSet(
        int(article.sha256[:15], 16),
        len(words(article.text)),
        work.status.assisted,
        [*work.outcomes.values()],
        [LabelledSpan(a.span.start, a.span.end, a.label) for a in work.annotations.values()],
        options.of_person(project, person).threshold,
    )
