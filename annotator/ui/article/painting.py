"""Drawing the page: tint behind the ink, the ink in one colour, lines and captions below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.core.annotation import Certainty
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.marks import Mark, Marked
from annotator.ui.article.scene import Scene


class Painter:
    """Draws what of a scene is inside ``clip`` (viewport pixels)."""

    def __init__(self, painter: QPainter, scene: Scene, clip: QRect) -> None:
        self.painter = painter
        self.scene = scene
        self.setting = scene.setting
        self.clip = QRectF(clip)

    def page(self) -> None:
        """Desk, sheet and header."""
        scene, painter = self.scene, self.painter
        painter.fillRect(self.clip, QColor(scene.colours.desk))
        painter.setPen(QPen(QColor(scene.colours.page_edge), 1))
        painter.setBrush(QColor(scene.colours.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(scene.page_rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if scene.header:
            origin = QPointF(scene.column_left, scene.header_top - scene.offset)
            if origin.y() + scene.header.height > self.clip.top():
                scene.header.draw(painter, origin, scene.colours)

    def text(self, selection: Span | None) -> None:
        """All paragraphs that touch the clip."""
        for index, body, origin in self.scene.in_sight():
            top, bottom = origin.y(), origin.y() + body.height
            if bottom < self.clip.top() or top > self.clip.bottom():
                continue
            marked = self.scene.marks.marked(index, body)
            self._tints(marked, origin)
            self._band(body, origin, selection, self.scene.colours.selection)
            self.painter.setPen(QColor(self.scene.colours.ink))
            body.draw(self.painter, origin, self.clip)
            self._lines(marked, origin)

    def _tints(self, marked: Marked, origin: QPointF) -> None:
        brushes: dict[str, QColor] = {}
        for mark in marked.marks:
            label = mark.annotation.label
            colour = brushes.get(label)
            if colour is None:
                colour = brushes[label] = QColor(self.scene.colour_of(label))
                colour.setAlphaF(self.scene.colours.tint)
            for line, left, right in mark.pieces:
                top = origin.y() + line * self.setting.line_height + self.setting.ink_top
                bottom = origin.y() + self._lane_y(marked, mark, line)
                self.painter.fillRect(
                    QRectF(origin.x() + left, top, right - left, bottom - top), colour
                )

    def _lane_y(self, marked: Marked, mark: Mark, line: int) -> float:
        step = min(self.setting.lane_step, self.setting.lane_room / max(1, marked.depths[line]))
        top = line * self.setting.line_height + self.setting.lanes_top
        return top + mark.lane * step

    def _lines(self, marked: Marked, origin: QPointF) -> None:
        for mark in marked.marks:
            colour = QColor(self.scene.colour_of(mark.annotation.label))
            dashed = mark.annotation.certainty is Certainty.UNSURE
            for line, left, right in mark.pieces:
                y = origin.y() + self._lane_y(marked, mark, line)
                if dashed:
                    pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine)
                    pen.setDashPattern([2.5, 1.5])
                    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                    self.painter.setPen(pen)
                    self.painter.drawLine(
                        QPointF(origin.x() + left, y + 1), QPointF(origin.x() + right, y + 1)
                    )
                else:
                    self.painter.fillRect(
                        QRectF(origin.x() + left, y, max(2.0, right - left), 2), colour
                    )

    def _band(self, body: Body, origin: QPointF, span: Span | None, colour: str) -> None:
        """A colour behind the ink of ``span``."""
        if span is None or span.start >= body.paragraph.end or span.end <= body.paragraph.start:
            return
        height = self.setting.ink_bottom - self.setting.ink_top
        for line, left, right in body.pieces(span.start, span.end):
            top = origin.y() + line * self.setting.line_height + self.setting.ink_top
            self.painter.fillRect(
                QRectF(origin.x() + left, top, right - left, height), QColor(colour)
            )

    def caret(self, position: int) -> None:
        rect, rtl = self.scene.caret(position)
        colour = QColor(self.scene.colours.caret)
        self.painter.fillRect(QRectF(rect.x() - 1, rect.y(), 2, rect.height()), colour)
        # a small flag shows the direction in which the next letter will be read
        flag = QRectF(rect.x() - 5 if rtl else rect.x() + 1, rect.y(), 4, 2)
        self.painter.fillRect(flag, colour)
