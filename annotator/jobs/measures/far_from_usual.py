"""The sets and people of a project that are far from the usual, and the figures without them."""

from __future__ import annotations

from annotator.agreement.figures import Figures
from annotator.agreement.measures import together
from annotator.agreement.outliers import (
    Outliers,
    SparseSet,
    fast_sets,
    people_below,
    seconds_of_sets,
    sparse_sets,
    without,
)
from annotator.agreement.tally import Tally
from annotator.core.case import FinishedSets
from annotator.store.project import Project


class UsualWork:
    """The sets of a project, as they are gone through: beside the others' each shows if it is far.

    Add each article once.
    """

    def __init__(self) -> None:
        self._sparse: list[SparseSet] = []
        self._lengths: dict[int, int] = {}  # of the texts in code points, by article

    def add(self, finished: FinishedSets) -> None:
        """Add an article."""
        self._sparse += sparse_sets(finished)
        self._lengths[finished.article] = len(finished.text)

    def outliers(self, project: Project, tally: Tally) -> Outliers:
        """What is far from the usual; ``tally`` has all articles."""
        seconds = {
            key: lasted
            for key, lasted in seconds_of_sets(project.counts.worked()).items()
            if key[0] in self._lengths
        }
        fast = fast_sets(seconds, self._lengths)
        below = people_below(tally.pairs, tally.labels)
        return Outliers(tuple(self._sparse), tuple(fast), tuple(below))


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
        finished = project.finished.of(number, first=True)
        anew.add(without(finished, people | sets.get(number, set())))
    scopes = [scope for scope in (tally.overall.but(affected.keys()), anew.overall) if len(scope)]
    return together(scopes, tally.labels)
