"""What people reported of other tools, in public threads: each is a test that this one does better.

Rendering, selection and offsets; the thread is named in each test.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.ui.article.area import PageArea

SENTENCE = "وقال محمد إن الجيش السوري دخل حلب في عام 2001 مع (M4) ثم عاد"


def letters_in_order(view: PageArea) -> list[tuple[int, int, int]]:
    """Every letter's box as painted: where a letter is, however it is annotated."""
    return [
        (rect.top(), rect.left(), position)
        for position in range(len(view.scene.text))
        for rect in view.span_rects(Span(position, position + 1))
    ]


def picture(view: PageArea) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def invisible_spans(hand) -> None:
    """Labels in the colour of the page: only the ink is left to see."""
    from dataclasses import replace

    from annotator.core.labels import LabelSet

    page = hand.view.scene.legend.colours.page
    hand.view.set_labels(
        LabelSet(
            "none",
            tuple(
                replace(label, light=page, dark=page)
                for label in hand.view.scene.legend._labels or ()
            ),
        ),
        "en",
    )
    hand.view.scene.legend.ink = lambda _label: page  # what is written is made readable


# -- rendering ----------------------------------------------------------------------------------


@pytest.mark.parametrize("surface", ["الجيش", "2001", "M4", "لسوري", "إن الجيش السوري دخل"])
def test_doccano_769_words_do_not_change_places(opened, surface: str) -> None:
    """doccano#769, label-studio#1888: label a word in the middle and the words change places."""
    hand = opened(SENTENCE)
    before = letters_in_order(hand.view)
    hand.annotate((surface, "actor"))
    assert letters_in_order(hand.view) == before


def test_webanno_278_digits_of_2001_keep_their_order(opened) -> None:
    """webanno#278: ``20`` and ``01`` of ``2001`` swap when one of them is annotated."""
    hand = opened(SENTENCE)
    year = hand.span("2001")
    hand.annotate(
        (Span(year.start, year.start + 2), "date"), (Span(year.start + 2, year.end), "actor")
    )
    digits = [
        hand.view.span_rects(Span(at, at + 1))[0].left() for at in range(year.start, year.end)
    ]
    assert digits == sorted(digits)
    twenty, one = (
        hand.view.span_rects(Span(year.start + at, year.start + at + 2))[0] for at in (0, 2)
    )
    assert twenty.center().x() < one.center().x()


@pytest.mark.parametrize(
    ("text", "surface"),
    [("قال “داعش”، ثم", "داعش"), ("قال ”داعش“ (M4) ثم", "M4"), ('لـ"صدى الشام" هنا', "صدى الشام")],
)
def test_webanno_265_quote_is_not_in_the_highlight(opened, text: str, surface: str) -> None:
    """webanno#265, #1033: a quote is in the highlight when it is not in the span."""
    hand = opened(text)
    span = hand.span(surface)
    inside = hand.view.scene.rects(span)
    for outside in (span.start - 1, span.end):
        for rect in hand.view.scene.rects(Span(outside, outside + 1)):
            assert not any(rect.adjusted(0.1, 0, -0.1, 0).intersects(box) for box in inside)


@pytest.mark.parametrize("surface", ["محمد", "الجيش السوري", "2001 مع", "عام 2001", "(M4)"])
def test_webanno_280_highlight_is_exactly_as_wide_as_its_letters(opened, surface: str) -> None:
    """webanno#280: highlights are too wide or too narrow.
    This one covers its letters to the pixel.
    """
    hand = opened(SENTENCE)
    span = hand.span(surface)
    letters = sum(
        rect.width()
        for at in range(span.start, span.end)
        for rect in hand.view.scene.rects(Span(at, at + 1))
    )
    assert sum(rect.width() for rect in hand.view.scene.rects(span)) == pytest.approx(
        letters, abs=0.2
    )


def test_webanno_280_a_span_beside_a_number_is_in_two_pieces(opened) -> None:
    """The end of a span inside a number leaves a gap: one box from end to end would be wrong."""
    hand = opened(SENTENCE)
    year = hand.span("2001")
    span = Span(hand.span("عام").start, year.start + 2)  # عام 20|01
    left, right = sorted(hand.view.scene.rects(span), key=lambda rect: rect.left())
    rest = hand.view.scene.rects(Span(year.start + 2, year.end))[0]
    assert left.right() <= rest.left() + 0.1
    assert rest.right() <= right.left() + 0.1


def test_webanno_307_zero_width_characters_do_not_break_the_page(opened) -> None:
    """webanno#307: zero-width characters break the page."""
    text = "بين\u200b دم\u200cشق\u200d و\u2067حلب\u2069 \ufeffثم\u200f عاد\u2028سطر\x00 آخر"
    hand = opened(text)
    hand.annotate(*[(Span(at, at + 1), "actor") for at in range(len(text))])
    assert hand.view.grab().size() == hand.view.size()
    for at in range(len(text)):
        assert hand.view.point_of(at)
    hand.mark(hand.span("حلب"))
    assert hand.surface == "حلب"


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("محمد", "حم"),
        ("لاجتماع", "اجتماع"),
        ("الله", "لله"),
        ("بالسعودية", "السعودية"),
        ("مُحَمَّد", "حَمّ"),
    ],
)
def test_annotator_473_joining_is_kept(opened, word: str, part: str) -> None:
    """annotator#473, w3c/alreq#222: highlighting one letter breaks the
    joining of a cursive word.
    """
    hand = opened(f"قال {word} إن")
    invisible_spans(hand)
    before = picture(hand.view)
    hand.annotate((hand.span(part[:2]), "actor"))
    assert picture(hand.view) == before


def test_adding_a_span_never_moves_a_glyph(opened) -> None:
    """Not one pixel of the ink changes, however many spans lie over each other."""
    hand = opened("\n".join([SENTENCE] * 4))
    invisible_spans(hand)
    before = picture(hand.view)
    hand.annotate(
        *[
            (Span(start, min(start + length, len(hand.text))), "claim")
            for start in range(0, len(hand.text) - 1, 3)
            for length in (1, 7, 40)
        ]
    )
    assert picture(hand.view) == before


def test_inception_5947_bidirectional_text_is_painted_in_its_order(opened) -> None:
    """inception#5947: a Latin word in an Arabic sentence is read from left to right,
    in its place.
    """
    hand = opened("ذهب إلى NahrNet اليوم")
    name = hand.span("NahrNet")
    lefts = [
        hand.view.scene.rects(Span(at, at + 1))[0].left() for at in range(name.start, name.end)
    ]
    assert lefts == sorted(lefts)
    before, after = (hand.view.scene.rects(hand.span(word))[0].left() for word in ("إلى", "اليوم"))
    assert after < lefts[0] < before


# -- selection ----------------------------------------------------------------------------------


@pytest.mark.parametrize("surface", ["محمد", "الجيش السوري", "2001", "M4", "موسكو"])
def test_inception_2837_drag_marks_whole_word(opened, surface: str) -> None:
    """inception#2837: dragging a word marks its last character only."""
    hand = opened(SENTENCE + " وموسكو")
    hand.mark(hand.span(surface))
    assert hand.surface == surface


def test_webanno_699_drag_does_not_select_from_the_top_of_the_page(opened) -> None:
    """webanno#699: a drag selects everything from the top of the page."""
    hand = opened("\n".join([SENTENCE] * 30), height=400)
    hand.view.verticalScrollBar().setValue(300)
    visible = hand.view.visible_span()
    span = hand.span("الجيش", nth=hand.text[: visible.start + 200].count("الجيش"))
    hand.mark(span)
    assert hand.view.selection() == span


def test_webanno_278_a_part_of_a_word_can_be_selected(opened) -> None:
    """webanno#278: a sub-word selection "goes crazy".
    Here it is what lies between the two points.
    """
    hand = opened("ذهب إلى وبالسعودية اليوم")
    for surface in ("السعودية", "بالسعودية", "عود", "ية"):
        hand.mark(hand.span(surface))
        assert hand.surface == surface


def test_yedda_12_a_drag_from_right_to_left_selects_its_letters(opened) -> None:
    """YEDDA#12: selecting right-to-left text does not work at all; here in both directions."""
    hand = opened(SENTENCE)
    span = hand.span("الجيش السوري")
    start, end = hand.edges(span)
    assert start.x() > end.x()
    hand.drag(start, end)
    assert hand.view.selection() == span
    hand.drag(end, start)
    assert hand.view.selection() == span


# -- offsets ------------------------------------------------------------------------------------


def test_doccano_2290_an_emoji_does_not_shift_later_spans(opened) -> None:
    """doccano#2290, #2484, label-studio#1347, inception#1811: one emoji shifts every later span."""
    hand = opened("👋🏽 أهلا 👨‍👩‍👧‍👦 بكم 😀 في دمشق 🇸🇾 اليوم")
    for surface in ("أهلا", "بكم", "دمشق", "اليوم"):
        hand.mark(hand.span(surface))
        assert hand.surface == surface
        assert hand.view.selection() == hand.span(surface)


@pytest.mark.parametrize("emoji", ["👋🏽", "👨‍👩‍👧‍👦", "🇸🇾", "😀", "é", "مُّ"])
def test_an_emoji_is_never_cut(opened, emoji: str) -> None:
    hand = opened(f"قبل {emoji} بعد")
    hand.view.set_selection(hand.span(emoji).start, hand.span(emoji).start)
    hand.key((Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier))
    assert hand.surface == emoji


def test_label_studio_2653_offsets_count_code_points_from_the_start_of_the_text(opened) -> None:
    """label-studio#2653, #3078: what is selected is ``text[start:end]``, in code points."""
    text = "😀" * 5 + " سطر\n\nثان 😀 دمشق"
    hand = opened(text)
    hand.mark(hand.span("دمشق"))
    span = hand.view.selection()
    assert span == Span(text.index("دمشق"), len(text))
    assert text[span.start : span.end] == "دمشق"


def test_inception_5270_moving_an_edge_moves_no_other_span(opened) -> None:
    """inception#5270: another span is moved by a resize."""
    hand = opened(SENTENCE)
    one, other = hand.annotate(("محمد", "actor"), ("الجيش السوري", "actor"))
    drawn = [(m.annotation.id, m.pieces) for m in marks(hand) if m.annotation.id == other.id]
    from dataclasses import replace

    longer = replace(one, span=Span(one.span.start, one.span.end + 3))
    hand.view.apply_changes([Change(one, longer)])
    assert [
        (m.annotation.id, m.pieces) for m in marks(hand) if m.annotation.id == other.id
    ] == drawn


def test_doccano_1880_seventy_spans_are_all_shown(opened) -> None:
    """doccano#1880: labels stop appearing at 60 to 70 entities."""
    text = " ".join(f"كلمة{number}" for number in range(200))
    hand = opened(text, height=1800)
    hand.annotate(*[(f"كلمة{number} ", "actor") for number in range(199)])
    assert len(marks(hand)) == 199
    image = picture(hand.view)
    colour = hand.view.scene.legend.colour("actor")
    for mark in marks(hand):
        assert line_colour(hand, image, mark.annotation.span) == colour


def marks(hand):
    return [
        mark
        for index, body, _ in hand.view.scene.in_sight()
        for mark in hand.view.scene.marks.marked(index, body).marks
    ]


def line_colour(hand, image: QImage, span: Span) -> str:
    """The colour in the first lane below the middle of a span's first box."""
    box: QRect = hand.view.span_rects(span)[0]
    setting = hand.view.scene.setting
    y = round(hand.view.scene.rects(span)[0].bottom()) + setting.lanes_top - setting.ink_bottom
    return image.pixelColor(box.center().x(), y).name()
