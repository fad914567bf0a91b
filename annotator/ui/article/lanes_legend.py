"""Which lane below the lines is whose: a small picture of the lanes beside each name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from annotator.ui.article.people_lanes import OVERLINE, Lanes, lane_step
from annotator.ui.article.typesetting import Typesetting
from annotator.ui.looks.article_colours import PageColours

_PICTURE = 20.0  # pixels wide
_GAP = 5.0  # between a picture and its name
_APART = 16.0  # between two names


class LanesLegend:
    """One line at the head of the page; of no height where no lanes are shown."""

    def __init__(self, lanes: Lanes, setting: Typesetting, width: int) -> None:
        self._lanes, self._setting, self._width = lanes, setting, width
        self._metrics = QFontMetricsF(setting.source_font)
        step = lane_step(setting)
        self._picture_height = len(lanes.lanes) * step
        self.height = round(max(self._metrics.height(), self._picture_height)) if lanes.lanes else 0

    def draw(self, painter: QPainter, origin: QPointF, colours: PageColours) -> None:
        """Draw it with its top left corner at ``origin``; names that have no room are left out."""
        if not self.height:
            return
        painter.setFont(self._setting.source_font)
        used = 0.0
        names = [(name, number) for number, name in enumerate(self._lanes.names)]
        for name, number in (*names, (self._lanes.gold_name, None)):
            width = _PICTURE + _GAP + self._metrics.horizontalAdvance(name)
            if used + width > self._width:
                return
            self._draw_one(painter, origin, used, name, number, colours)
            used += width + _APART

    def _draw_one(
        self,
        painter: QPainter,
        origin: QPointF,
        used: float,
        name: str,
        number: int | None,
        colours: PageColours,
    ) -> None:
        """The picture and the name that come ``used`` pixels behind the beginning of the line."""
        room = self._metrics.horizontalAdvance(name)
        picture, text = used, used + _PICTURE + _GAP
        if self._setting.rtl:
            picture, text = self._width - picture - _PICTURE, self._width - text - room
        middle = self.height / 2
        area = QRectF(
            origin.x() + picture,
            origin.y() + middle - self._picture_height / 2,
            _PICTURE,
            self._picture_height,
        )
        if number is None:
            tint = QColor(colours.faint_ink)
            tint.setAlphaF(colours.tint)
            gold = area.adjusted(0, -2, 0, 2)
            painter.fillRect(gold, tint)
            overline = QRectF(gold.topLeft(), QSizeF(gold.width(), OVERLINE))
            painter.fillRect(overline, QColor(colours.faint_ink))
        else:
            self._draw_lanes(painter, area, number, colours)
        painter.setPen(QColor(colours.faint_ink))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        baseline = middle + (self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(origin + QPointF(text, baseline), name)

    def _draw_lanes(
        self, painter: QPainter, area: QRectF, number: int, colours: PageColours
    ) -> None:
        step = lane_step(self._setting)
        for lane in range(len(self._lanes.lanes)):
            colour = QColor(colours.ink if lane == number else colours.page_edge)
            top = area.top() + lane * step
            painter.fillRect(QRectF(area.left(), top, area.width(), max(1.5, step - 2)), colour)
