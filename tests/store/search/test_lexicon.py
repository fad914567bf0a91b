"""What spans begin with: counted by the heads of their surfaces as if
each surface had been folded whole.
"""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.store.search.lexicon import FirstWords, first_word

LETTERS = "السعوديةدمشقأإآىuAB19،.«»_-ـً\u064b\u200f\ufdfa\ufb01ﷲ \t\n\u00a0\u2003\x1f"
SURFACES = st.lists(
    st.text(st.sampled_from(LETTERS) | st.characters(exclude_categories=["Cs"]), max_size=8),
    max_size=6,
)


@given(st.lists(SURFACES, max_size=3))
def test_heads_are_enough_to_know_the_first_word(several):
    words = FirstWords()
    for surfaces in several:
        naive = Counter(word for word in map(first_word, surfaces) if word is not None)
        assert words.count(surfaces) == naive


def test_a_word_behind_signs_is_the_first():
    found = FirstWords().count(["« دمشق»", "« حلب»", "«دمشق»", "— ،", "", "دِمَشْق الشام"])
    assert found == {"دمشق": 3, "حلب": 1}
