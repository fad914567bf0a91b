"""The list of general words that is shipped: its form, its size, and what it says."""

from __future__ import annotations

import gzip
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.word_list import RAREST, WordList
from annotator.assets import resources
from annotator.store.search.lexicon import general_words

FOLDER = resources() / "words"
LINE = re.compile("[\u0621-\u064a]{1,24}\t[1-7]\\d\\d")


@pytest.fixture(scope="module")
def lines() -> bytes:
    return gzip.decompress((FOLDER / "arabic.txt.gz").read_bytes())


def test_the_list_is_smaller_than_a_megabyte_and_goes_with_its_licence():
    assert (FOLDER / "arabic.txt.gz").stat().st_size <= 1_000_000
    licence = (FOLDER / "arabic-LICENSE.txt").read_text(encoding="utf-8")
    assert "CC BY-SA" in licence or "Attribution-ShareAlike 4.0" in licence
    assert "wordfreq" in licence


def test_every_line_is_a_word_and_its_share_and_they_are_sorted(lines):
    rows = lines.decode().splitlines()
    assert all(LINE.fullmatch(row) for row in rows)
    assert rows == sorted(rows)
    assert len(rows) > 150_000


def test_words_have_shares_bare_and_with_their_clitics():
    share = general_words().share
    assert share("لبنان") > 10 * share("ولبنان") > 10 * RAREST
    assert share("بنان") < share("لبنان") / 100
    assert share("زفنيل") == 0.0
    assert share("") == 0.0


@pytest.mark.parametrize(
    "spelling", ["لُبنَان", "لبنـــان", "لب\u200fنان", "\ufedf\ufe92\ufee8\ufe8e\ufee5"]
)
def test_marks_tatweel_and_presentation_forms_are_the_same_word(spelling):
    assert general_words().share(spelling) == general_words().share("لبنان")


@given(st.dictionaries(st.text("ابتل", min_size=1), st.integers(100, 700)), st.text("ابتل"))
def test_every_word_of_a_list_is_found_and_no_other(shares, other):
    rows = sorted(f"{word}\t{share}\n".encode() for word, share in shares.items())
    words = WordList(b"".join(rows))
    for word, share in shares.items():
        assert words.share(word) == pytest.approx(10 ** (-share / 100))
    if other not in shares:
        assert words.share(other) == 0.0
