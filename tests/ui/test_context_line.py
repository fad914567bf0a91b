"""A span amid its line, as lists of places paint it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.core.context import in_context
from annotator.core.span import Span
from annotator.ui.widgets.context_line import paint_context

MARGIN = 20
WORDS = "وصل الوفد إلى بيروت " * 5
NAME = "وزارة النقل"
TINT = QColor("#ff0000")


def painted(text: str, surface: str, width: int) -> QImage:
    start = text.index(surface)
    shown = in_context(text, Span(start, start + len(surface)))
    picture = QImage(width + 2 * MARGIN, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    font = QApplication.font()
    paint_context(painter, QRect(MARGIN, 0, width, 40), shown, font, QColor("black"), TINT)
    painter.end()
    return picture


def columns(picture: QImage, *, tinted: bool = False) -> list[int]:
    """The columns of pixels in which something is painted; ``tinted``: the span."""

    def counts(colour: QColor) -> bool:
        return colour.red() > colour.green() + 30 if tinted else colour.lightness() < 250

    return [
        x
        for x in range(picture.width())
        if any(counts(picture.pixelColor(x, y)) for y in range(picture.height()))
    ]


@pytest.mark.parametrize("width", [180, 260, 340, 480])
def test_no_letter_is_cut_at_either_side(qapp, width):
    inked = columns(painted(WORDS + NAME + " " + WORDS, NAME, width))
    assert MARGIN < inked[0] < MARGIN + 60, "what there is room for is shown"
    assert inked[-1] < MARGIN + width - 1


def test_a_span_of_any_length_begins_in_sight(qapp):
    picture = painted(WORDS + NAME * 9 + WORDS, NAME * 9, 260)
    span = columns(picture, tinted=True)
    assert span[-1] > picture.width() / 2 and span[0] >= MARGIN


def test_a_short_line_begins_at_the_right(qapp):
    inked = columns(painted(f"في {NAME} أمس", NAME, 500))
    assert MARGIN + 490 < inked[-1] <= MARGIN + 500
