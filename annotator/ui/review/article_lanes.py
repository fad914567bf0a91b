"""What the text shows of an article under review: everybody's lanes, and the gold so far."""

from __future__ import annotations

from annotator.core.blindness import are_names_shown
from annotator.review.reviewed_article import ReviewedArticle
from annotator.ui.article.people_lanes import Lane, Lanes, MarkedSpan


def people_lanes(here: ReviewedArticle, gold_name: str) -> Lanes:
    """Lanes by letters as long as the article is not settled, then by names.

    ``gold_name`` for the legend.
    """
    called = here.names if are_names_shown(here.cases, asked=here.asked) else here.letters
    people = sorted(here.finished.spans, key=lambda person: here.letters[person])
    lanes = [
        Lane(
            called[person],
            tuple(
                MarkedSpan(span.span, span.label, here.is_unsure(person, span))
                for span in here.finished.spans[person]
            ),
        )
        for person in people
    ]
    gold = tuple(MarkedSpan(span.labelled.span, span.labelled.label) for span in here.gold)
    return Lanes(tuple(lanes), gold, gold_name)
