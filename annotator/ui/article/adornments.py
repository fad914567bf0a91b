"""What is drawn around the text: dimmed regions, ring and handles, ghosts, the caret."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRegion

from annotator.core.annotation import Region, Verdict
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.people_lanes import lane_step
from annotator.ui.article.pointing import RING
from annotator.ui.article.scene import Ghost, Scene

_HATCHED = 0.25  # opacity of the hatching: what lies on it must be read to be judged
_CASE = 2.0  # how thick the outline of a case is
KNOB = 4.5  # radius of a handle


def hatch(painter: QPainter, scene: Scene, region: Region, body: Body, origin: QPointF) -> None:
    """Behind the ink of a proposal: nobody has said yet that this is not the article's."""
    if region.verdict is not Verdict.PROPOSED:
        return
    colour = QColor(scene.legend.colours.region)
    colour.setAlphaF(_HATCHED)
    brush = QBrush(colour, Qt.BrushStyle.BDiagPattern)
    painter.setBrushOrigin(origin)
    for rect in _line_rects(scene, region, body, origin, scene.setting.ink_bottom):
        painter.fillRect(rect, brush)


def dim(painter: QPainter, scene: Scene, region: Region, body: Body, origin: QPointF) -> None:
    """Over the ink of a region: the page's colour, half transparent, and a bar at the side."""
    lanes_bottom = scene.setting.lanes_top + scene.setting.lane_room
    for rect in _line_rects(scene, region, body, origin, lanes_bottom):
        painter.fillRect(rect, QColor(scene.legend.colours.wash))
    proposed = region.verdict is Verdict.PROPOSED
    pen = QPen(QColor(scene.legend.colours.region), 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if proposed else Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.1, 2.4] if proposed else [3.0, 2.0])
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    setting = scene.setting
    side = scene.frame.column_width + setting.size * 0.6 if setting.rtl else -setting.size * 0.6
    lines = _lines(region, body)
    x = origin.x() + side
    top = origin.y() + lines.start * setting.line_height + setting.ink_top
    bottom = origin.y() + (lines.stop - 1) * setting.line_height + setting.ink_bottom
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _lines(region: Region, body: Body) -> range:
    start = max(region.span.start, body.paragraph.start)
    end = min(region.span.end, body.paragraph.end)
    return range(body.line_of(start), body.line_of(max(start, end - 1)) + 1)


def _line_rects(
    scene: Scene, region: Region, body: Body, origin: QPointF, height: float
) -> list[QRectF]:
    """What the region has of each line, ``height`` pixels from the line's top."""
    setting = scene.setting
    return [
        QRectF(
            origin.x() + left - 1,
            origin.y() + line * setting.line_height,
            right - left + 2,
            height,
        )
        for line, left, right in body.pieces(region.span.start, region.span.end)
    ]


def ring(painter: QPainter, rects: list[QRectF], colour: QColor, width: float = 1.6) -> None:
    """An outline around every piece of a span."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-RING, -RING, RING, RING + 2), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def case(painter: QPainter, scene: Scene, place: Span) -> None:
    """An outline around what is being reviewed, with the lanes below it.

    It is open where a caption stands.
    """
    painter.save()
    painter.setClipRegion(_around_captions(scene), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(scene.legend.colours.focus), _CASE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lanes = scene.setting.lanes_top + scene.setting.lane_room - scene.setting.ink_bottom
    for rect in scene.rects_in_sight(place):
        painter.drawRoundedRect(rect.adjusted(-RING - 1, -RING, RING + 1, lanes + 1), 5, 5)
    painter.restore()


def _around_captions(scene: Scene) -> QRegion:
    """The viewport without what is written below people's lanes."""
    setting, free = scene.setting, QRegion(QRect(QPoint(0, 0), scene.size))
    step = lane_step(setting)
    for index, body, origin in scene.in_sight():
        for caption in scene.people.captions(index, body):
            below = setting.lanes_top + caption.lane * step + setting.caption_top
            top = origin.y() + caption.line * setting.line_height + below
            width = caption.right - caption.left
            place = QRectF(origin.x() + caption.left, top, width, setting.caption_height)
            free -= QRegion(place.adjusted(-2, 0, 2, 0).toAlignedRect())
    return free


def handles(painter: QPainter, scene: Scene, places: Iterable[QPointF], colour: QColor) -> None:
    """The knobs at the selected span's edges, by which they can be dragged."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(scene.legend.colours.page), 1.5))
    painter.setBrush(colour)
    for place in places:
        painter.drawEllipse(place, KNOB, KNOB)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def ghost(painter: QPainter, scene: Scene, shown: Ghost) -> None:
    """A span that is not an annotation yet: tint and a dotted outline."""
    colour = QColor(scene.legend.colour(shown.label) if shown.label else scene.legend.colours.focus)
    tint = QColor(colour)
    tint.setAlphaF(scene.legend.colours.tint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.4, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(tint)
    for rect in scene.rects_in_sight(shown.span):
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def caret(painter: QPainter, scene: Scene, position: int) -> None:
    """The caret, with a small flag towards the letter that is read next."""
    if not scene.is_in_sight(position):
        return
    rect, rtl = scene.caret(position)
    colour = QColor(scene.legend.colours.caret)
    painter.fillRect(QRectF(rect.x() - 1, rect.y(), 2, rect.height()), colour)
    painter.fillRect(QRectF(rect.x() - 5 if rtl else rect.x() + 1, rect.y(), 4, 2), colour)
