"""Which of what was undone or made again says nothing: somebody decided it anew since."""

from __future__ import annotations

from annotator.core.blindness import is_decision_shown
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
    return [
        word for word in last_words if word and word.id not in stepped and is_decision_shown(word)
    ]


def overruled(project: Project, gesture: Gesture) -> int:
    """How many decisions of ``gesture`` speak of nothing, in all articles that it is on."""
    articles = sorted({change.record.article for change in gesture.changes})
    return sum(len(overruling(project, gesture, article)) for article in articles)
