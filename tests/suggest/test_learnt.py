"""What is suggested after which articles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.arabic.clitics import starts
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import SuggestionSource
from annotator.suggest.candidates import candidates
from annotator.suggest.learnt import Learnt, Lesson
from annotator.suggest.tokens import Tokens, cuts
from tests.suggest import plain
from tests.suggest.strategies import LABELS, lessons

NAMES = frozenset(LABELS)


def after(*finished: Lesson) -> Learnt:
    learnt = Learnt(NAMES)
    for lesson in finished:
        learnt.learn(lesson)
    return learnt


def marked(text: str, **labels: str) -> Lesson:
    """``marked(text, actor="سامي")``: each surface where it stands first."""
    spans = [
        LabelledSpan(text.index(surface), text.index(surface) + len(surface), label)
        for label, surface in labels.items()
    ]
    return Lesson(text, spans)


def said(learnt: Learnt, text: str) -> dict[str, str]:
    return {s.span.of(text): s.label for s in learnt.suggestions(text) if s.probability >= 0.4}


def test_the_first_article_has_its_well_known_places_and_dates():
    text = "عاد من لبنان وبغداد في 3 نيسان 2018"
    assert said(after(), text) == {"لبنان": "location", "بغداد": "location", "3 نيسان 2018": "date"}


def test_what_was_labelled_is_suggested_in_other_spellings_and_behind_prefixes():
    learnt = after(marked("قال سامي العلي ذلك", actor="سامي العلي"))
    assert said(learnt, "وسامي  العلى هنا") == {"سامي  العلى": "actor"}


def test_no_suggestion_runs_over_the_end_of_a_line():
    learnt = after(marked("قال سامي العلي ذلك", actor="سامي العلي"))
    assert said(learnt, "قال سامي\nالعلي ذلك") == {}


def test_a_string_that_is_mostly_left_alone_is_not_suggested():
    once = marked("جاء سامي", actor="سامي")
    assert said(after(once), "سامي") == {"سامي": "actor"}
    assert said(after(once, *[Lesson("جاء سامي", [])] * 3), "سامي") == {}


def test_a_string_inside_a_longer_span_was_neither_labelled_nor_left_alone():
    learnt = after(marked("جاء سامي", actor="سامي"), marked("حي سامي", location="حي سامي"))
    assert learnt.memory.expected(("سامي",)) == ("actor", 0.8)


def test_the_longer_of_two_likely_suggestions_stands():
    learnt = after(marked("نهر سامي", location="نهر سامي"), marked("جاء سامي", actor="سامي"))
    assert said(learnt, "عند نهر سامي") == {"نهر سامي": "location"}


def test_what_is_not_article_is_neither_learnt_from_nor_given_suggestions():
    text = "لبنان\nوصل سامي"
    outside = [Span(0, 5)]
    assert Learnt(NAMES).suggestions(text, outside) == []
    lesson = Lesson("سامي\nسامي", [LabelledSpan(0, 4, "actor")], [Span(5, 9)])
    assert after(lesson).memory.expected(("سامي",)) == ("actor", 0.8)


def test_ignoring_suggestions_teaches_as_much_as_rejecting_them():
    year = "بلغ 2017 مترا"
    learnt = Learnt(NAMES)
    likely = [s.probability for s in learnt.suggestions(year)]
    for _ in range(6):
        learnt.learn(Lesson(year, []))
    assert likely == [0.5]
    assert [s.probability for s in learnt.suggestions(year)] == [0.2]


def test_what_nobody_was_shown_counts_alone_once_there_is_enough_of_it():
    year = "بلغ 2017 مترا"
    right = [LabelledSpan(4, 8, "date")]
    learnt = Learnt(NAMES)
    for _ in range(30):
        learnt.learn(Lesson(year, right, was_seen=lambda _: True))
    for _ in range(29):
        learnt.learn(Lesson(year, []))
    assert learnt.suggestions(year)[0].probability == (30 + 2) / (59 + 4)
    learnt.learn(Lesson(year, []))
    assert learnt.suggestions(year)[0].probability == 2 / (30 + 4)


@given(st.text("اوفبكلحمص1ـ", min_size=1, max_size=8))
def test_where_a_name_may_begin_in_a_token_is_what_prefixes_say(word):
    for token in Tokens.of(word).spans:
        assert [*cuts(token.of(word))] == starts(token.of(word), 0)


def test_a_suggestion_says_all_its_sources():
    (suggestion,) = after().suggestions("لبنان")
    assert suggestion.sources == (SuggestionSource.MEMORY,)


@settings(max_examples=40)
@given(st.lists(lessons(), max_size=5), lessons())
def test_candidates_are_those_of_a_plain_implementation(finished: list[Lesson], next_one: Lesson):
    learnt = after(*finished)
    found = candidates(Tokens.of(next_one.text), learnt.memory, NAMES)
    assert [(c.span.start, c.span.end, c.label, c.confidence) for c in found] == plain.candidates(
        finished, next_one.text
    )


@settings(max_examples=20)
@given(st.lists(lessons(), max_size=4), lessons())
def test_suggestions_never_overlap_and_depend_on_the_order_of_articles_alone(
    finished: list[Lesson], next_one: Lesson
):
    suggestions = after(*finished).suggestions(next_one.text)
    assert suggestions == after(*finished).suggestions(next_one.text)
    ends = [0, *(s.span.end for s in suggestions)]
    assert all(end <= s.span.start for end, s in zip(ends, suggestions, strict=False))
