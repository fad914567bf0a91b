"""What suggestions did to the work of a project, also where labels were merged since."""

from __future__ import annotations

from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, left
from annotator.jobs.measures.assisted_sets import measured
from annotator.jobs.running.labels import merge_labels, undo_labels
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.reviews import taken, with_people

AMAL, ARTICLES = 1, 12


def waved_through(project: Project) -> None:
    """In each of many articles Amal accepts the place that is shown, and overlooks the other."""
    for number in range(ARTICLES):
        article = taken(project, f"a{number}", f"من دمشق إلى بيروت {number}", Amal=[])
        shown, kept_back = (
            Suggestion(Span(start, start + 4), "location", 0.8, (SuggestionSource.MEMORY,))
            for start in (3, 12)
        )
        current = project.articles.annotation_set(article, AMAL)
        accepted = accept(current, [shown], new_id)
        current = current.after(accepted)
        changes = (*accepted, *left(current, Offer(withheld=[kept_back]), new_id))
        project.apply(Gesture(new_id(), AMAL, article, GestureKind.ACCEPT, changes))


def test_a_merge_of_labels_leaves_the_pull_as_it_was_and_so_does_its_undo(project):
    waved_through(with_people(project))
    before = measured(project)
    assert before.pull.value == 1.0 and before.is_pulled
    merge_labels(project, "location", "actor")
    merged = measured(project)
    assert [label.label for label in merged.labels] == ["actor"]
    assert (merged.pull, merged.is_pulled) == (before.pull, True)
    undo_labels(project)
    assert measured(project) == before
