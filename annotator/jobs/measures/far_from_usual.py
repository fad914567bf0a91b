"""The sets and people of a project that are far from the usual, and the figures without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.agreement.figures import Figures
from annotator.agreement.measures import together
from annotator.agreement.outliers import (
    Outliers,
    SparseSet,
    fast_sets,
    people_below,
    seconds_of_sets,
    without,
)
from annotator.agreement.tally import Tally
from annotator.store.project import Project


def outliers(
    project: Project, tally: Tally, sparse: Sequence[SparseSet], lengths: Mapping[int, int]
) -> Outliers:
    """What is far from the usual.

    ``tally`` has all articles, of which ``sparse`` are known already; ``lengths`` are those of
    their texts in code points, by article.
    """
    seconds = {
        key: lasted
        for key, lasted in seconds_of_sets(project.counts.worked()).items()
        if key[0] in lengths
    }
    below = people_below(tally.pairs, tally.labels)
    return Outliers(tuple(sparse), tuple(fast_sets(seconds, lengths)), tuple(below))


def figures_without(project: Project, tally: Tally, far: Outliers) -> Figures | None:
    """What the measures come to without ``far``, over all; ``None`` if nothing is."""
    if not far:
        return None
    sets, people = far.sets(), far.people
    affected = {
        place: article.article
        for place, article in enumerate(tally.articles)
        if article.article in sets or not people.isdisjoint(article.people)
    }
    anew = Tally(project.label_set)
    for number in affected.values():
        finished = project.review.finished(number, first=True)
        anew.add(without(finished, people | sets.get(number, set())))
    scopes = [scope for scope in (tally.overall.but(affected.keys()), anew.overall) if len(scope)]
    return together(scopes, tally.labels)
