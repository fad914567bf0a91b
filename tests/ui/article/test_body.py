"""Every place between letters can be hit, and what is hit is where it is drawn."""

from __future__ import annotations

import pytest
import regex
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from annotator.arabic.graphemes import next_boundary
from annotator.ui.article.body import Body
from annotator.ui.article.paragraphs import split
from annotator.ui.article.typesetting import Typesetting
from annotator.ui.looks.fonts import READING_FAMILIES

LINES = [
    "لاجتماع السلام مُحَمَّد M4 في 11/4/2020 ،“داعش”",
    "والسعودية وبالقاهرة للأمم المتحدة الله أكبر",
    "بين دمشق وموسكو، في 11/4/2020 (M4)",
    "👋🏽 أهلا 👨‍👩‍👧‍👦 وسهلا 🇸🇾 ثم 😀😀",
    "كلمة\u200f \u2067معزولة\u2069 \u200cو\u200dصل\u200b",
    "English first ثم العربية then 123",
    "",
]


def body_of(text: str, family: str, width: int) -> Body:
    (paragraph,) = split(text)
    body = Body(text, paragraph, Typesetting(family))
    body.break_lines(width)
    return body


def graphemes(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    while start < len(text):
        end = next_boundary(text, start)
        found.append((start, end))
        start = end
    return found


@pytest.mark.parametrize("family", READING_FAMILIES)
@pytest.mark.parametrize("width", [200, 100_000])
@pytest.mark.parametrize("text", LINES)
def test_every_grapheme_edge_hits_back(
    bundled_font: str, text: str, width: int, family: str
) -> None:
    body = body_of(text, family, width)
    for start, end in graphemes(text):
        line = body.line_of(start)
        box = body.boxes(line)[body.shown.unit(start) - body.lines[line].start]
        if box is None or box.right - box.left < 1:
            continue  # nothing is drawn: no finger can be on it
        nudge = min(0.3, (box.right - box.left) / 8)
        inward = -nudge if box.rtl else nudge
        assert body.hit(line, box.leading + inward) == start
        if not text[end : end + 1].isspace() or line == len(body.lines) - 1:
            assert body.hit(line, box.trailing - inward) == end


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(alphabet="ابلا محمدMx 20،.()😀\u064f\u0651\u200f\u200d", max_size=60), st.data())
def test_a_span_is_as_wide_as_its_letters(
    bundled_font: str, text: str, data: st.DataObject
) -> None:
    """The pieces of a span cover the boxes of its letters and nothing else."""
    body = body_of(text, bundled_font, 300)
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    pieces = body.pieces(start, end)
    for number, line in enumerate(body.lines):
        for unit, box in enumerate(body.boxes(number)):
            if box is None or box.right - box.left < 0.1:
                continue
            at = body.shown.position(line.start + unit)
            middle = (box.left + box.right) / 2
            covered = any(n == number and left < middle < right for n, left, right in pieces)
            inside = start <= at < end
            shares = body.boxes(number).count(box) > 1  # the rest of its grapheme may be inside
            assert covered == inside or shares


def test_a_mark_that_stands_alone_is_measured_with_the_space_behind_it(bundled_font: str) -> None:
    text = "\u064f\u200f "
    first_asked, whole = body_of(text, bundled_font, 300), body_of(text, bundled_font, 300)
    pieces = first_asked.pieces(0, 1)
    assert whole.boxes(0) == first_asked.boxes(0)
    assert pieces == whole.pieces(0, 1)


def test_lam_alef_can_be_divided(bundled_font: str) -> None:
    """``اجتماع`` in ``لاجتماع``: both letters have a width, and they meet."""
    for family in READING_FAMILIES:
        body = body_of("لاجتماع", family, 100_000)
        lam, alef = body.boxes(0)[:2]
        assert lam and alef
        assert lam.left == pytest.approx(alef.right, abs=0.1)
        assert min(lam.right - lam.left, alef.right - alef.left) > 2
        boundary = body.hit(0, lam.left)
        assert boundary == 1


def test_letters_stay_on_one_baseline_beside_an_emoji(bundled_font: str) -> None:
    plain, with_emoji = (
        body_of(text, bundled_font, 100_000) for text in ("كلمة أخرى", "كلمة 😀 أخرى")
    )
    assert plain.height == with_emoji.height


def test_the_text_is_at_the_right_edge_also_if_it_begins_with_a_number(bundled_font: str) -> None:
    for text in ("M4 هو الطريق", "11/4/2020", "123"):
        body = body_of(text, bundled_font, 600)
        assert body.lines[0].right == pytest.approx(600, abs=2)
        first = body.boxes(0)[0]
        assert first
        if text.startswith("M4"):
            assert first.left > 500  # the sentence begins at the right


def test_the_boxes_are_where_the_ink_is(bundled_font: str) -> None:
    """Painted pixels, not numbers: a letter's ink is in its box, give or take an overhang."""
    text = "ذهب إلى M4 في 11/4/2020 (حلب) “داعش”، وبالسعودية"
    body = body_of(text, bundled_font, 800)
    image = QImage(800, body.height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    body.draw(painter, QPointF(0, 0), QRectF(0, 0, 800, body.height))
    painter.end()
    inked = {
        x
        for x in range(800)
        if any(image.pixelColor(x, y).value() < 90 for y in range(body.height))
    }
    words = [match.span() for match in regex.finditer(r"\S+", text)]
    room: set[int] = set()
    for start, end in words:
        columns = {
            x
            for _, left, right in body.pieces(start, end)
            for x in range(int(left) - 2, int(right) + 3)
        }
        assert columns & inked  # something is drawn where the word is said to be
        room |= columns
    assert inked <= room  # and nothing where nothing is said to be
    spaces = [
        (left, right)
        for at, letter in enumerate(text)
        if letter == " "
        for _, left, right in body.pieces(at, at + 1)
    ]
    assert all((left + right) // 2 not in inked for left, right in spaces)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(alphabet="ابلا محمد Mx 20،.()😀\u064f\u0651\u200f\u200d\u00a0", max_size=60), st.data()
)
@example("\u064f ", None)
def test_measuring_only_some_words_of_a_line_finds_the_same(
    bundled_font: str, text: str, data: st.DataObject | None
) -> None:
    whole, fresh = body_of(text, bundled_font, 300), body_of(text, bundled_font, 300)
    for number in range(len(whole.lines)):
        whole.boxes(number)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text))) if data else 0
        end = data.draw(st.integers(start, len(text))) if data else 1
        assert fresh.pieces(start, end) == whole.pieces(start, end)
