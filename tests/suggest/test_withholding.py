"""What is kept back, to see what showing does."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.suggest.withholding import Withholding

TEXT = "وصل سامي ثم قال سامي ولسامي أخ"


def suggested(start: int, probability: float = 0.8) -> Suggestion:
    return Suggestion(Span(start, start + 4), "actor", probability, (SuggestionSource.MEMORY,))


OFFER = Offer((suggested(4), suggested(16)), (suggested(23, 0.2),))


def drawn(strings: int = 10, articles: int = 5) -> list[Withholding]:
    return [Withholding(("project", "1", str(n)), strings, articles) for n in range(2000)]


def test_one_string_in_ten_is_kept_back_and_one_article_in_twenty_is_blind():
    kept_back = sum(each.withholds(("سامي",), "actor") for each in drawn())
    assert 150 < kept_back < 250
    assert 60 < sum(each.is_blind for each in drawn()) < 140


def test_nothing_is_kept_back_where_the_shares_are_nil():
    assert not any(each.is_blind or each.withholds(("سامي",), "actor") for each in drawn(0, 0))


def test_all_places_of_a_string_are_kept_back_together_also_the_unlikely_ones():
    seen = {drawn.applied(OFFER, TEXT) for drawn in drawn(50, 0)[:40]}
    assert seen == {OFFER, Offer((), (), OFFER.likely)}


def test_in_a_blind_article_nothing_is_shown_and_all_that_is_likely_counts():
    blind = next(each for each in drawn() if each.is_blind)
    assert blind.applied(OFFER, TEXT) == Offer(withheld=OFFER.likely, is_blind=True)


def test_another_label_and_another_article_are_drawn_anew():
    first = drawn(50)
    assert [each.withholds(("سامي",), "actor") for each in first] != [
        each.withholds(("سامي",), "location") for each in first
    ]
    assert len({each.withholds(("سامي",), "actor") for each in first}) == 2
