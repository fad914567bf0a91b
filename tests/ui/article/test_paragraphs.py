"""Positions survive the way into Qt and back, whatever the text holds."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from annotator.core.article import freeze
from annotator.ui.article.paragraphs import LONGEST, Shown, split

TRICKY = (
    "اب \n\u2028\u2029\ufeff\ufffe\uffff\ufdd0\ufdd1\ufffc\x00\x0b\x0c\x1c\x7f\x85\xa0"
    "😀🇸\u200f\u2067\u2069\u0651\t\u200d"
)
TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=["Cs"])),
    max_size=40,
).map(freeze)


@settings(
    max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS)
@example("\ufeffx")
@example("\ufffe\u0627")
def test_every_position_survives_the_way_into_qt_and_back(qapp: object, text: str) -> None:
    for paragraph in split(text):
        shown = Shown(text, paragraph.start, paragraph.end)
        layout = QTextLayout(shown.display)
        assert layout.text() == shown.display  # Qt lost nothing and changed nothing
        assert shown.length == len(shown.display.encode("utf-16-le")) // 2
        before = -1
        for position in range(paragraph.start, paragraph.end + 1):
            unit = shown.unit(position)
            assert unit > before
            assert shown.position(unit) == position
            before = unit
        assert before == shown.length
        for unit in range(shown.length + 1):
            assert paragraph.start <= shown.position(unit) <= paragraph.end


@given(TEXTS)
def test_paragraphs_are_in_order_and_leave_out_only_breaks(text: str) -> None:
    paragraphs = split(text)
    assert paragraphs[0].start == 0
    assert paragraphs[-1].end == len(text)
    for one, following in pairwise(paragraphs):
        assert one.start <= one.end < following.start
        assert len(text[one.end : following.start]) == 1


def test_half_a_megabyte_on_one_line_is_laid_out_in_pieces() -> None:
    text = "كلمة طويلة " * 45_000
    pieces = split(text)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert max(piece.end - piece.start for piece in pieces) <= LONGEST
    assert all(text[piece.end - 1] == " " for piece in pieces)
    assert all(piece.broken_off for piece in pieces[:-1])


def test_an_endless_word_is_cut_all_the_same() -> None:
    text = "ا" * (3 * LONGEST)
    assert [piece.end - piece.start for piece in split(text)] == [LONGEST] * 3


def test_an_empty_article_has_one_empty_paragraph() -> None:
    (paragraph,) = split("")
    assert (paragraph.start, paragraph.end) == (0, 0)
