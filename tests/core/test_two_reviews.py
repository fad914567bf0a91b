"""Review in two copies of a project: what fits beside the other, and what collides."""

from __future__ import annotations

from annotator.core.decision import NamesAsked
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.two_reviews import TwoReviews, two_reviews

REVIEWER = 3


def gesture(id: str, *articles: int, of: str | None = None) -> Gesture:
    changes = tuple(Change(None, NamesAsked(article, REVIEWER, "")) for article in articles)
    operation = Operation.UNDO if of else Operation.DO
    return Gesture(id, REVIEWER, articles[0], GestureKind.DECIDE, changes, operation, of)


def test_review_of_other_articles_fits():
    copied = [gesture("a", 1), gesture("b", 2, 3)]
    assert two_reviews([gesture("p", 4)], copied) == TwoReviews(tuple(copied), ())


def test_review_of_the_same_article_collides_and_what_came_later_on_its_articles():
    first, later, free = gesture("a", 1, 2), gesture("b", 2), gesture("c", 3)
    assert two_reviews([gesture("p", 1)], [first, later, free]) == TwoReviews(
        (free,), (first, later)
    )


def test_nothing_collides_with_what_was_taken_back_in_the_project():
    in_project = [gesture("p", 1), gesture("q", 1, of="p")]
    copied = [gesture("a", 1)]
    assert two_reviews(in_project, copied) == TwoReviews(tuple(copied), ())


def test_what_the_copy_took_back_itself_is_not_named():
    copied = [gesture("a", 1), gesture("b", 1, of="a")]
    assert two_reviews([gesture("p", 1)], copied) == TwoReviews((), ())
