"""Drawing the page: tint behind the ink, the ink in one colour, lines and captions below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from annotator.core.span import Span
from annotator.ui.article import adornments
from annotator.ui.article.body import Body
from annotator.ui.article.captions import AnyMark, Caption
from annotator.ui.article.people_lanes import OVERLINE, lane_step
from annotator.ui.article.pointing import knobs
from annotator.ui.article.scene import Scene
from annotator.ui.article.strokes import Strokes

_CORNER = 8
_EDGE = 1.0  # pixels, of the lines above and below a selection or a match


class Painter:
    """Draws what of a scene is inside ``region`` (viewport pixels).

    The painter is clipped to it already; this only passes over what is outside.
    """

    def __init__(self, painter: QPainter, scene: Scene, region: QRegion) -> None:
        self._painter = painter
        self._scene = scene
        self._setting = scene.setting
        self._region = region
        self._clip = QRectF(region.boundingRect())
        self._colours: dict[str, tuple[QColor, QColor]] = {}

    def page(self) -> None:
        """Desk, sheet and header."""
        scene, painter = self._scene, self._painter
        painter.fillRect(self._clip, QColor(scene.legend.colours.desk))
        colours = scene.legend.colours
        edge = colours.focus if scene.focus_shown else colours.page_edge
        painter.setPen(QPen(QColor(edge), 2 if scene.focus_shown else 1))
        painter.setBrush(QColor(scene.legend.colours.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(scene.page_rect).adjusted(0.5, 0.5, -0.5, -0.5)
        # only what is near: the sheet of a long article is as high as a house
        beyond = self._clip.adjusted(0, -2 * _CORNER, 0, 2 * _CORNER)
        sheet.setTop(max(sheet.top(), beyond.top() + 0.5))
        sheet.setBottom(min(sheet.bottom(), beyond.bottom() + 0.5))
        painter.drawRoundedRect(sheet, _CORNER, _CORNER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if scene.header:
            origin = QPointF(scene.frame.column_left, scene.frame.header_top - scene.offset)
            if origin.y() + scene.header.height > self._clip.top():
                scene.header.draw(painter, origin, scene.legend.colours)

    def text(self, selection: Span | None) -> None:
        """All paragraphs that touch the clip, with everything that lies on them."""
        scene, painter = self._scene, self._painter
        line = self._setting.line_height
        clip = self._clip.adjusted(0, -line, 0, line)  # ink may reach into the next line
        for index, body, origin in scene.in_sight():
            if not self._region.intersects(self._reach(body, origin)):
                continue
            marked = scene.marks.marked(index, body)
            regions = [r for r in scene.regions if _touches(r.span, body)]
            for region in regions:
                adornments.hatch(painter, scene, region, body, origin)
            self._matches(body, origin)
            people = scene.people.strokes(index, body)
            self._tints(people, origin)
            self._overlines(people, origin)
            self._tints(marked.strokes, origin)
            if selection and _touches(selection, body):
                colours = scene.legend.colours
                self._band(body, origin, selection, colours.selection, colours.focus)
            painter.setPen(QColor(scene.legend.colours.ink))
            body.draw(painter, origin, clip)
            if self._setting.people:
                self._lines(people, origin)
                self._captions(scene.people.captions(index, body), self._person_y, origin)
            else:
                self._lines(marked.strokes, origin)
                self._captions(marked.captions, marked.lane_y, origin)
                if not scene.suggested.is_empty:
                    from annotator.ui.article import suggested_drawing  # here: at first are none

                    suggested_drawing.draw(
                        painter, scene, index, body, marked, origin, self._in_clip
                    )
            for region in regions:
                adornments.dim(painter, scene, region, body, origin)

    def _person_y(self, _line: int, lane: int) -> float:
        """The top of a person's lane, from the top of its line."""
        return self._setting.lanes_top + lane * lane_step(self._setting)

    def _reach(self, body: Body, origin: QPointF) -> QRect:
        """What the ink of a paragraph, and all that lies on it, may touch."""
        line = self._setting.line_height
        top = int(origin.y()) - line
        return QRect(0, top, self._scene.size.width(), body.height + 2 * line)

    def _in_clip(self, top: float) -> bool:
        """Whether a line whose top is at ``top`` has anything in the clip."""
        return self._clip.top() - self._setting.line_height <= top <= self._clip.bottom()

    def _colour(self, label: str) -> tuple[QColor, QColor]:
        """A label's colour, and its tint."""
        if label not in self._colours:
            solid = QColor(self._scene.legend.colour(label))
            tint = QColor(solid)
            tint.setAlphaF(self._scene.legend.colours.tint)
            self._colours[label] = (solid, tint)
        return self._colours[label]

    def _tints(self, strokes: Strokes, origin: QPointF) -> None:
        painter = self._painter
        painter.translate(origin)
        painter.setPen(Qt.PenStyle.NoPen)
        for label, rects in strokes.tints:
            painter.setBrush(self._colour(label)[1])
            painter.drawRects(rects)
        painter.translate(-origin)

    def _overlines(self, strokes: Strokes, origin: QPointF) -> None:
        """Above what is gold: a tint alone is too light to be seen by everybody."""
        for label, rects in strokes.tints:
            for rect in rects:
                line = QRectF(rect.topLeft() + origin, QSizeF(rect.width(), OVERLINE))
                self._painter.fillRect(line, self._colour(label)[0])

    def _lines(self, strokes: Strokes, origin: QPointF) -> None:
        painter = self._painter
        painter.translate(origin)
        painter.setPen(Qt.PenStyle.NoPen)
        for label, rects in strokes.lines:
            painter.setBrush(self._colour(label)[0])
            painter.drawRects(rects)
        for label, rects in strokes.dashes:
            for rect in rects:
                self._dash(rect, self._colour(label)[0])
        painter.translate(-origin)

    def _dash(self, rect: QRectF, colour: QColor) -> None:
        pen = QPen(colour, rect.height(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5, 1.5])
        self._painter.setPen(pen)
        y = rect.center().y()
        self._painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _captions(
        self,
        captions: Sequence[Caption[AnyMark]],
        lane_y: Callable[[int, int], float],
        origin: QPointF,
    ) -> None:
        """``lane_y`` gives the top of a lane, from the top of its line."""
        painter, setting = self._painter, self._setting
        painter.setFont(setting.label_font)
        reach = setting.line_height + setting.overhang
        highest, lowest = self._clip.top() - reach, self._clip.bottom()
        for caption in captions:
            top = origin.y() + caption.line * setting.line_height
            if highest <= top <= lowest:
                y = top + lane_y(caption.line, caption.lane) + setting.caption_top
                painter.setPen(QColor(self._scene.legend.ink(caption.mark.label)))
                painter.drawStaticText(
                    QPointF(origin.x() + caption.left, y), self._scene.legend.written(caption.text)
                )

    def _matches(self, body: Body, origin: QPointF) -> None:
        scene = self._scene
        for number, span in _matches_in(scene, body):
            current = number == scene.current_match
            colours = scene.legend.colours
            colour = colours.match_current if current else colours.match
            self._band(body, origin, span, colour, colours.match_edge)

    def _band(self, body: Body, origin: QPointF, span: Span, colour: str, edge: str) -> None:
        """A colour behind the ink of ``span``, which is too light to be seen without its edges."""
        height = self._setting.ink_bottom - self._setting.ink_top
        for line, left, right in body.pieces(span.start, span.end):
            top = origin.y() + line * self._setting.line_height
            if self._in_clip(top):
                band = QRectF(origin.x() + left, top + self._setting.ink_top, right - left, height)
                self._painter.fillRect(band, QColor(colour))
                for y in (band.top(), band.bottom() - _EDGE):
                    rect = QRectF(band.left(), y, band.width(), _EDGE)
                    self._painter.fillRect(rect, QColor(edge))

    def over(self) -> None:
        """What lies over all paragraphs: the match, the case, ghosts, and what keys are about."""
        scene, painter = self._scene, self._painter
        if 0 <= scene.current_match < len(scene.matches):
            match = scene.rects_in_sight(scene.matches[scene.current_match])
            adornments.ring(painter, match, QColor(scene.legend.colours.match_edge))
        if scene.case:
            adornments.case(painter, scene, scene.case)
        for ghost in scene.ghosts:
            adornments.ghost(painter, scene, ghost)
        if scene.dragged:
            adornments.ghost(painter, scene, scene.dragged)
        selected, hovered = scene.marks.get(scene.selected), scene.marks.get(scene.hovered)
        if hovered and hovered is not selected:
            colour = QColor(scene.legend.colour(hovered.label))
            colour.setAlphaF(0.6)
            adornments.ring(painter, scene.rects_in_sight(hovered.span), colour, 1.0)
        suggested = scene.suggested.current
        if suggested:
            colour = QColor(scene.legend.colour(suggested.label))
            adornments.ring(painter, scene.rects_in_sight(suggested.span), colour)
        if selected:
            colour = QColor(scene.legend.colour(selected.label))
            span = scene.dragged.span if scene.dragged else selected.span
            if not scene.dragged:
                adornments.ring(painter, scene.rects_in_sight(span), colour)
            adornments.handles(painter, scene, knobs(scene, span), colour)


def _touches(span: Span, body: Body) -> bool:
    return span.start < body.paragraph.end and body.paragraph.start < span.end


def _matches_in(scene: Scene, body: Body) -> Iterator[tuple[int, Span]]:
    """The matches that touch a paragraph, with their numbers."""
    start, end = body.paragraph.start, body.paragraph.end
    first = max(0, bisect_left(scene.matches, start, key=lambda span: span.start) - 1)
    for number in range(first, len(scene.matches)):
        span = scene.matches[number]
        if span.start >= end:
            break
        if span.end > start:
            yield number, span
