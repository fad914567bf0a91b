"""What the program offers, and what is left of it once something is settled."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource


def suggested(start: int, end: int) -> Suggestion:
    return Suggestion(Span(start, end), "actor", 0.9, (SuggestionSource.MEMORY,))


def test_what_overlaps_something_settled_is_no_longer_offered():
    first, second, third = suggested(0, 4), suggested(5, 9), suggested(10, 14)
    offer = Offer(likely=(first, second), unlikely=(third,), withheld=(first,))
    left = offer.without([Span(3, 5), Span(13, 20)])
    assert left == Offer(likely=(second,), unlikely=(), withheld=(first,))
    assert offer.without([]) == offer
