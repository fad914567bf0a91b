"""Drawing suggestions: dashes below the ink, letters in the margin of the line, a ring around one.

Nothing of it lies on a letter or behind one: what is read looks as it does without suggestions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.ui.article.body import Body
from annotator.ui.article.marks import ParagraphMarks
from annotator.ui.article.scene import Scene

_BESIDE = 0.35  # of the text size, between the column and the letters in its margin
_APART = 3.0  # pixels between two letters


def draw(
    painter: QPainter,
    scene: Scene,
    index: int,
    body: Body,
    marked: ParagraphMarks,
    origin: QPointF,
    is_painted: Callable[[float], bool],
) -> None:
    """The suggestions in paragraph ``index``; its corner is at ``origin``.

    ``is_painted`` tells of a line, by its top, whether anything of it is painted anew.
    """
    drawn = scene.suggested.drawn(index, body, marked)
    if drawn is None:
        return
    painter.translate(origin)
    painter.setPen(Qt.PenStyle.NoPen)
    for label, dashes in drawn.dashes.items():
        painter.setBrush(QColor(scene.legend.colour(label)))
        painter.drawRects(dashes)
    painter.setFont(scene.setting.label_font)
    for line, labels in drawn.beginning.items():
        top = line * scene.setting.line_height
        if is_painted(origin.y() + top):
            _letters(painter, scene, labels, top)
    painter.translate(-origin)


def _letters(painter: QPainter, scene: Scene, labels: Sequence[str], top: float) -> None:
    """The letter of each suggestion that begins on a line, in the order of reading.

    They stand in rows beside the line, at the side where it begins. Those for which there is no
    room are left out: their dashes are there, and the chip names their label.
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
