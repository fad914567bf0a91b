"""What of the annotations is at a point: ink, lines in lanes, captions, handles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.boxes import InkPiece
from annotator.ui.article.captions import Mark
from annotator.ui.article.marks import ParagraphMarks
from annotator.ui.article.scene import Scene
from annotator.ui.article.suggested import SuggestedSpan

_BESIDE = 1  # pixels beside a span that still belong to it
RING = 2.5  # pixels between ink and ring
_ABOVE_INK = 2  # pixels from the ink's top up to a handle's centre


class DrawnEdge(NamedTuple):
    """One edge of a span: where its letters end, and the ``stroke`` of the ring outside of them.

    Both run from ``top`` to ``bottom``.
    """

    x: float
    stroke: float
    top: float
    bottom: float

    @property
    def knob(self) -> QPointF:
        """The centre of the handle on it."""
        return QPointF(self.x, self.top - _ABOVE_INK)

    @property
    def middle(self) -> QPointF:
        """The place on its line that is judged while it is dragged."""
        return QPointF(self.x, (self.top + self.bottom) / 2)


NOWHERE = DrawnEdge(-1e6, -1e6, -1e6, -1e6)


def annotations_at(scene: Scene, point: QPoint | QPointF) -> list[Annotation]:
    """The annotations at ``point``, innermost first.

    On the ink, all that hold the letter; on a line in a lane, only that line's; on a caption, only
    that caption's.
    """
    if scene.article is None:
        return []
    index, body, line = scene.line_at(point)
    marked = scene.marks.marked(index, body)
    origin = scene.origin(index)
    x = point.x() - origin.x()
    y = point.y() - origin.y() - line * scene.setting.line_height
    if not scene.setting.ink_top <= y < scene.setting.line_height:
        return []
    if y < scene.setting.lanes_top:
        return [mark.annotation for mark in _over(marked, line, x)]
    return (
        _in_lane(scene, marked, line, x, y)
        or _with_caption(scene, marked, line, x, y)
        or _nearest_lane(scene, marked, line, x, y)
    )


def _over(marked: ParagraphMarks, line: int, x: float) -> list[Mark]:
    """The marks that have ink or a line at ``x``, the lowest lane first."""
    marks = [
        mark
        for mark in marked.marks
        if any(
            at == line and left - _BESIDE <= x <= right + _BESIDE for at, left, right in mark.pieces
        )
    ]
    return sorted(marks, key=lambda mark: mark.lane)


def _in_lane(
    scene: Scene, marked: ParagraphMarks, line: int, x: float, y: float
) -> list[Annotation]:
    lane = (y - scene.setting.lanes_top) // marked.lane_step(line)
    return [mark.annotation for mark in _over(marked, line, x) if mark.lane == lane]


def _with_caption(
    scene: Scene, marked: ParagraphMarks, line: int, x: float, y: float
) -> list[Annotation]:
    return [
        caption.mark.annotation
        for caption in marked.captions
        if caption.line == line
        and caption.left <= x <= caption.right
        and 0
        <= y - marked.lane_y(line, caption.lane)
        <= scene.setting.lane_step + scene.setting.caption_height
    ]


def _nearest_lane(
    scene: Scene, marked: ParagraphMarks, line: int, x: float, y: float
) -> list[Annotation]:
    """Between the lines, for a hand that is not that exact."""
    if y > scene.setting.lanes_top + scene.setting.lane_room:
        return []
    nearest = min(
        _over(marked, line, x),
        key=lambda mark: abs(marked.lane_y(line, mark.lane) - y),
        default=None,
    )
    return [nearest.annotation] if nearest else []


def letter_at(scene: Scene, point: QPoint | QPointF) -> int | None:
    """The letter on whose ink or lanes ``point`` is; ``None`` beside the lines."""
    if scene.article is None:
        return None
    index, body, number = scene.line_at(point)
    x = point.x() - scene.origin(index).x()
    y = point.y() - scene.origin(index).y() - number * scene.setting.line_height
    line = body.lines[number]
    bottom = scene.setting.lanes_top + scene.setting.lane_room
    if scene.setting.ink_top <= y <= bottom and line.left <= x <= line.right:
        return body.letter(number, x)
    return None


def suggested_at(scene: Scene, point: QPoint | QPointF) -> SuggestedSpan | None:
    """The suggestion on whose ink or dashes ``point`` is."""
    letter = letter_at(scene, point)
    if letter is None:
        return None
    return next(iter(scene.suggested.touching(Span(letter, letter + 1))), None)


def is_below_ink(scene: Scene, point: QPoint | QPointF) -> bool:
    """Whether ``point`` is among the lanes and captions of its line."""
    index, _, line = scene.line_at(point)
    y = point.y() - scene.origin(index).y() - line * scene.setting.line_height
    return scene.setting.lanes_top <= y <= scene.setting.line_height


def drawn_edges(scene: Scene, span: Span) -> tuple[DrawnEdge, DrawnEdge]:
    """Where the eye sees ``span`` begin and end; :data:`NOWHERE` if out of sight."""
    return _drawn_edge(scene, span, end=False), _drawn_edge(scene, span, end=True)


def knobs(scene: Scene, span: Span) -> tuple[QPointF, QPointF]:
    """Where the handles of ``span`` are, its start's and its end's."""
    start, end = drawn_edges(scene, span)
    return start.knob, end.knob


def _drawn_edge(scene: Scene, span: Span, *, end: bool) -> DrawnEdge:
    position = span.end if end else span.start
    index = scene.page.index_of(position - 1 if end else position)
    if index not in scene.sight():
        return NOWHERE
    body = scene.body(index)
    line, x = body.trailing_edge(position) if end else body.caret(position)[:2]
    origin, setting = scene.origin(index), scene.setting
    against = body.runs_against(position)
    left = end is (body.rtl is not against)
    if not against:
        x = _outer_edge(body.pieces(span.start, span.end), line, x, left=left)
    x += origin.x()
    top = origin.y() + line * setting.line_height
    stroke = x - RING if left else x + RING
    return DrawnEdge(x, stroke, top + setting.ink_top, top + setting.lanes_top)


def _outer_edge(pieces: Sequence[InkPiece], line: int, x: float, *, left: bool) -> float:
    """The side of the piece around ``x`` at which one reads in, or out.

    A date that ends in a number has the last digit in the middle of its box.
    """
    for at, low, high in pieces:
        if at == line and low - _BESIDE <= x <= high + _BESIDE:
            return low if left else high
    return x
