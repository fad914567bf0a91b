"""A span amid its line, set from the right, with the span in a colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from annotator.core.context import SpanInContext, without_first_word, without_last_word
from annotator.core.offsets import Utf16Map

_LINE = 10_000  # wider than any line of context, in pixels
_BEFORE = 0.45  # of the room: how much what stands before the span may take


def paint_context(
    painter: QPainter,
    room: QRect,
    shown: SpanInContext,
    font: QFont,
    ink: QColor,
    tint: QColor,
) -> None:
    """Paint ``shown`` as one line in ``room``, the span in the colour ``tint``.

    It begins at the right in either language of the window. Words for which there is no room are
    left out, first those before the span, so that it begins on the right of the middle.
    """
    layout = _laid_out(_fitting(shown, font, room.width()), font, tint)
    top = room.center().y() - layout.boundingRect().height() / 2
    painter.save()
    painter.setClipRect(room)
    painter.setPen(ink)
    left = room.right() - layout.lineAt(0).naturalTextRect().right()
    layout.draw(painter, QPointF(left, top))
    painter.restore()


def _fitting(shown: SpanInContext, font: QFont, room: float) -> SpanInContext:
    """``shown`` without the words on either side that do not fit into ``room`` pixels."""
    usual, bold = QFontMetricsF(font), QFontMetricsF(_bold(font))
    before, surface, after = shown
    before = _cut(before, without_first_word, usual, room * _BEFORE)
    room -= usual.horizontalAdvance(before)
    surface = bold.elidedText(surface, Qt.TextElideMode.ElideRight, room)
    after = _cut(after, without_last_word, usual, room - bold.horizontalAdvance(surface))
    return SpanInContext(before, surface, after)


def _cut(words: str, shorter: Callable[[str], str], metrics: QFontMetricsF, room: float) -> str:
    """``words``, made ``shorter`` until they fit into ``room`` pixels or nothing more can go."""
    while metrics.horizontalAdvance(words) > room and shorter(words) != words:
        words = shorter(words)
    return words


def _laid_out(shown: SpanInContext, font: QFont, tint: QColor) -> QTextLayout:
    units = Utf16Map(shown.line)
    start = units.to_utf16(len(shown.before))
    end = units.to_utf16(len(shown.before) + len(shown.surface))
    layout = QTextLayout(shown.line, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.setFormats([_marked(start, end, tint)])
    layout.beginLayout()
    layout.createLine().setLineWidth(_LINE)
    layout.endLayout()
    return layout


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


def _marked(start: int, end: int, tint: QColor) -> QTextLayout.FormatRange:
    ground = QColor(tint)
    ground.setAlphaF(0.2)
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setBackground(ground)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, end - start, form
    return marked
