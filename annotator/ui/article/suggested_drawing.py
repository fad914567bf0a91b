"""Drawing suggestions: dashes below the ink, letters in the margin of the line, a ring around one.

Nothing of it lies on a letter or behind one: what is read looks as it does without suggestions.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.ui.article.body import Body
from annotator.ui.article.marks import ParagraphMarks
from annotator.ui.article.scene import Scene
from annotator.ui.article.suggested import underlines

_BESIDE = 0.35  # of the text size, between the column and the letters in its margin
_APART = 3.0  # pixels between two letters


def draw(
    painter: QPainter,
    scene: Scene,
    index: int,
    body: Body,
    marked: ParagraphMarks,
    origin: QPointF,
) -> None:
    """The suggestions in paragraph ``index``; its corner is at ``origin``."""
    suggestions = scene.suggested.in_paragraph(index)
    if not suggestions:
        return
    by_line: dict[int, list[str]] = {}
    painter.translate(origin)
    painter.setPen(Qt.PenStyle.NoPen)
    for underline in underlines(suggestions, body, marked):
        painter.setBrush(QColor(scene.legend.colour(underline.label)))
        painter.drawRects(underline.dashes)
        if underline.first:
            by_line.setdefault(underline.line, []).append(underline.label)
    painter.setFont(scene.setting.label_font)
    for line, labels in by_line.items():
        _letters(painter, scene, labels, line * scene.setting.line_height)
    painter.translate(-origin)


def _letters(painter: QPainter, scene: Scene, labels: Sequence[str], top: float) -> None:
    """The letter of each suggestion that begins on a line, in the order of reading.

    They stand in rows beside the line, at the side where it begins, as many as there is room for.
    """
    setting, frame, legend = scene.setting, scene.frame, scene.legend
    gap = setting.size * _BESIDE
    cell = max(legend.sign(label)[1] for label in labels) + _APART
    across = max(1, int((frame.padding - gap) // cell))
    rows = [labels[at : at + across] for at in range(0, len(labels), across)]
    rows = rows[: max(1, setting.line_height // setting.caption_height)]
    height = setting.caption_height
    y = top + (setting.ink_top + setting.ink_bottom - len(rows) * height) / 2
    for row in rows:
        for place, label in enumerate(reversed(row)):  # the last one is nearest to the line
            text, width = legend.sign(label)
            outward = gap + place * cell
            x = frame.column_width + outward if setting.rtl else -outward - width
            painter.setPen(QColor(legend.ink(label)))
            painter.drawStaticText(QPointF(x, y), legend.written(text))
        y += height
