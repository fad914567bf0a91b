"""Measuring what suggestions did to the work of a project."""

from __future__ import annotations

import random
from collections.abc import Mapping

from annotator.agreement.assistance import Assistance, HelpedSet, assistance
from annotator.arabic.words import words
from annotator.core.case import LabelledSpan
from annotator.core.relabelling import under_heirs
from annotator.jobs.suggest import options
from annotator.store.project import Project

_SEED = 0  # the same work gives the same intervals


def measured(project: Project) -> Assistance:
    """What became of suggestions in finished sets, and whether they bent the work, by label."""
    labels = [label.name for label in project.label_set]
    heirs = project.label_set.heirs
    helped = (
        _helped(project, article, person, heirs) for article, person in project.counts.helped()
    )
    return assistance(helped, labels, random.Random(_SEED).choices)


def _helped(project: Project, number: int, person: int, heirs: Mapping[str, str]) -> HelpedSet:
    article, work = project.articles.read(number), project.articles.annotation_set(number, person)
    return HelpedSet(
        int(article.sha256[:15], 16),
        len(words(article.text)),
        work.status.assisted,
        under_heirs(work.outcomes.values(), heirs),
        [LabelledSpan(a.span.start, a.span.end, a.label) for a in work.annotations.values()],
        options.of_person(project, person).threshold,
    )
