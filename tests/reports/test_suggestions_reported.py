"""What the report says of suggestions."""

from __future__ import annotations

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, left
from annotator.jobs.measures import measuring
from annotator.reports.disagreement import page
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.reviews import taken, with_people

AMAL = 1


def suggested(place: int) -> Suggestion:
    return Suggestion(Span(place * 5, place * 5 + 4), "actor", 0.8, (SuggestionSource.MEMORY,))


@pytest.fixture
def waved_through(project: Project) -> Project:
    """Six articles: all that is shown is kept, and nothing of what is kept back is found."""
    with_people(project)
    for number in range(6):
        text = f"قالت سامي {number} وردت"
        article = taken(project, f"a{number}", text, Amal=SetState.IN_PROGRESS)
        current = project.articles.annotation_set(article, AMAL)
        changes = accept(current, [suggested(0)], new_id)
        project.apply(Gesture(new_id(), AMAL, article, GestureKind.ACCEPT, changes))
        current = project.articles.annotation_set(article, AMAL)
        outcomes = left(current, Offer(withheld=[suggested(1)]), new_id)
        changes = (*verbs.finish(current, new_id), *outcomes)
        project.apply(Gesture(new_id(), AMAL, article, GestureKind.FINISH, changes))
    return project


@pytest.mark.parametrize(
    ("language", "warning"),
    [("en", 'people keep <span class="num">100</span>'), ("ar", "يُبقي الناس")],
)
def test_a_report_warns_in_words_where_suggestions_are_kept_for_being_shown(
    waved_through, language, warning
):
    html = page(waved_through, measuring.measure(waved_through), language)
    assert warning in html
    assert "+1.000 (+1.000 … +1.000)" in html


def test_a_report_of_work_without_suggestions_says_nothing_of_them(project):
    with_people(project)
    taken(project, "a", "قال سامي", Amal=[("سامي", "actor")], Badr=[("سامي", "actor")])
    assert "What suggestions did" not in page(project, measuring.measure(project))
