"""A string out of an article amid its line, set from the right, with the string in a colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from annotator.core.offsets import Utf16Map

_LINE = 10_000  # wider than any line of context, in pixels
_WHERE = 0.55  # of the room, from the right: where the string begins at the latest


def paint_context(
    painter: QPainter,
    room: QRect,
    parts: tuple[str, str, str],
    font: QFont,
    ink: QColor,
    tint: QColor,
) -> None:
    """Paint one line in ``room``: ``parts`` are what is before, the string, and what is behind.

    It begins at the right in either language of the window; what is too long is cut, never the
    beginning of the string.
    """
    layout, edge = _laid_out(*parts, font, tint)
    beyond = max(0.0, _LINE - edge - room.width() * _WHERE)
    top = room.center().y() - layout.boundingRect().height() / 2
    painter.save()
    painter.setClipRect(room)
    painter.setPen(ink)
    layout.draw(painter, QPointF(room.right() - _LINE + beyond, top))
    painter.restore()


def _laid_out(
    before: str, surface: str, after: str, font: QFont, tint: QColor
) -> tuple[QTextLayout, float]:
    """The line, aligned to the right of :data:`_LINE` pixels, and where the string begins."""
    line = before + surface + after
    units = Utf16Map(line)
    start, end = units.to_utf16(len(before)), units.to_utf16(len(before) + len(surface))
    layout = QTextLayout(line, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.setFormats([_marked(start, end, tint)])
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(_LINE)
    layout.endLayout()
    edge: float = laid.cursorToX(start)[0]  # type: ignore[index]
    return layout, edge


def _marked(start: int, end: int, tint: QColor) -> QTextLayout.FormatRange:
    ground = QColor(tint)
    ground.setAlphaF(0.2)
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setBackground(ground)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, end - start, form
    return marked
