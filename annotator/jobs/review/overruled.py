"""Which of what was undone or made again says nothing: somebody decided it anew since."""

from __future__ import annotations

from annotator.core.decision import Decision
from annotator.core.gesture import Gesture
from annotator.review.matters import Matters
from annotator.store.project import Project


def overruling(project: Project, gesture: Gesture, article: int) -> list[Decision]:
    """The decisions that stand whether or not those of ``gesture`` on an ``article`` do.

    One for each that speaks of nothing, as that one superseded it. Nothing is told of what waits
    for the blind check.
    """
    stepped = {
        change.record.id
        for change in gesture.changes
        if isinstance(change.record, Decision) and change.record.article == article
    }
    if not stepped:
        return []
    made = project.review.decisions(article, withdrawn=stepped)
    matters = Matters(made, project.articles.read(article).text)
    last_words = (matters.last_word_on(id) for id in sorted(stepped))
    return [each for each in last_words if each and _is_told(each, stepped)]


def overruled(project: Project, gesture: Gesture) -> int:
    """How many decisions of ``gesture`` speak of nothing, in all articles that it is on."""
    articles = sorted({change.record.article for change in gesture.changes})
    return sum(len(overruling(project, gesture, article)) for article in articles)


def _is_told(last_word: Decision, stepped: set[str]) -> bool:
    return last_word.id not in stepped and not last_word.waits_for_check
