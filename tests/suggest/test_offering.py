"""What is offered in an article as its work stands."""

from __future__ import annotations

from annotator.core.annotation import Annotation
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.suggest.offering import SettledHere, offer
from annotator.suggest.tokens import Tokens

TEXT = "وصل سامي ثم قال سامي ولسامي أخ"
FIRST, SECOND, THIRD = Span(4, 8), Span(16, 20), Span(23, 27)


def suggested(span: Span, probability: float = 0.8, label: str = "actor") -> Suggestion:
    return Suggestion(span, label, probability, (SuggestionSource.MEMORY,))


def labelled(span: Span, label: str = "actor") -> Annotation:
    return Annotation(f"id{span.start}", 1, 1, label, span)


def test_what_was_just_labelled_is_offered_further_on_and_not_before():
    now = offer(Tokens.of(TEXT), [], SettledHere([labelled(SECOND)]))
    assert [(s.span, s.sources) for s in now.likely] == [(THIRD, (SuggestionSource.LIVE,))]


def test_what_was_just_labelled_counts_more_than_what_was_learnt():
    learnt = [suggested(SECOND, label="location")]
    now = offer(Tokens.of(TEXT), learnt, SettledHere([labelled(FIRST)]))
    assert [(s.span, s.label) for s in now.likely] == [(SECOND, "actor"), (THIRD, "actor")]


def test_a_string_is_offered_as_it_was_labelled_last():
    settled = SettledHere([labelled(FIRST), labelled(SECOND, "location")])
    assert [s.label for s in offer(Tokens.of(TEXT), [], settled).likely] == ["location"]


def test_nothing_is_offered_where_something_is_labelled():
    inside = SettledHere([labelled(Span(4, 11))])
    assert offer(Tokens.of(TEXT), [suggested(FIRST)], inside).likely == ()


def test_a_dismissed_string_goes_from_its_place_on_and_stays_before():
    places = [suggested(span) for span in (FIRST, SECOND, THIRD)]
    dismissed = SettledHere(dismissed=[LabelledSpan(SECOND.start, SECOND.end, "actor")])
    assert [s.span for s in offer(Tokens.of(TEXT), places, dismissed).likely] == [FIRST]


def test_what_is_not_likely_comes_on_demand_and_what_is_hardly_possible_never():
    found = [suggested(FIRST, 0.4), suggested(SECOND, 0.39), suggested(THIRD, 0.14)]
    now = offer(Tokens.of(TEXT), found, SettledHere())
    assert [s.span for s in now.likely] == [FIRST]
    assert [s.span for s in now.unlikely] == [SECOND]
