"""What a query asks for, and how well a text answers it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.hits import MatchRank
from annotator.store.search.query import joined, parse, rank, tokens, with_clitics

ARABIC = st.text("السعودية وفبك قلم\"'*:()-^+NEAR أإةى", max_size=20)


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("السعودية", ["السعوديه"]),
        ("  أحمد   إلى ", ["احمد", "الي"]),
        ("“وزارة الخارجية” دمشق", ["وزاره الخارجيه", "دمشق"]),
        ("«وزارة الخارجية»", ["وزاره الخارجيه"]),
        ('"لم تغلق بعد', ["لم تغلق بعد"]),
        ("11/4/2020", ["11 4 2020"]),
        ("٢٠٢٠", ["2020"]),
        ("دِمَشْق", ["دمشق"]),
        ("NEAR(a b) OR NOT * : ^", ["near a", "b", "or", "not"]),
        ("دمشق دمشق", ["دمشق"]),
        ('"" ؟! ', []),
        ("", []),
    ],
)
def test_a_query_is_words_and_phrases(query, phrases):
    assert parse(query) == phrases


@pytest.mark.parametrize(
    ("text", "query", "wanted"),
    [
        ("زار السعودية", "السعودية", MatchRank.WHOLE),
        ("زار والسعودية", "السعودية", MatchRank.CLITIC),
        ("قال للسعودية", "السعودية", MatchRank.CLITIC),
        ("قال وللسعودية", "السعودية", MatchRank.CLITIC),
        ("زار السعودية", "سعودية", MatchRank.CLITIC),
        ("السعوديون", "السعودي", MatchRank.INSIDE),
        ("مسعودة", "سعود", MatchRank.INSIDE),
        ("زار حلب", "السعودية", None),
        ("وزارة الخارجية", "الخارجية وزارة", MatchRank.WHOLE),
        ("وزارة الخارجية", '"الخارجية وزارة"', None),
        ("ووزارة، الخارجية", '"وزارة الخارجية"', MatchRank.CLITIC),
        ("وزارة في الخارجية", '"وزارة الخارجية"', None),
        ("بوزارة الخارجيين", '"وزارة الخارجي"', MatchRank.INSIDE),
        ("زار دمشق وبحلب", "دمشق حلب", MatchRank.CLITIC),
        ("للعب", "العب", MatchRank.CLITIC),
    ],
)
def test_a_text_answers_a_query_by_words_clitics_or_parts(text, query, wanted):
    assert rank(joined(tokens(text)), parse(query)) == wanted


@given(ARABIC, ARABIC)
def test_no_query_is_wrong(text, query):
    rank(joined(tokens(text)), parse(query))
    for phrase in parse(query):
        assert phrase == phrase.strip() and phrase
        assert all(tokens(word) == [word] for word in phrase.split())


@given(st.sampled_from(["دمشق", "السعوديه", "ابن"]))
def test_a_word_with_a_clitic_is_ranked_as_such(word):
    for form in with_clitics(word):
        assert rank(f" {form} ", [word]) is MatchRank.CLITIC
