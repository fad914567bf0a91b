"""Moving the caret: the steps that need to know lines and directions on the screen."""

from __future__ import annotations

from annotator.ui.article.boundaries import Unit
from annotator.ui.article.scene import Scene
from annotator.ui.article.selecting import Selecting

_FORWARD = {"forward": True, "end": True, "down": True, "back": False, "home": False, "up": False}


class Caret:
    """Moves the caret of a selection over a scene, and keeps its column on the way up and down.

    *left* and *right* are the screen's: in a right-to-left article left is forward. The caret goes
    through a number or a Latin word in the order of the text too, so each place between letters is
    visited once, and one key always leads from one end of the article to the other.
    """

    def __init__(self, scene: Scene, selecting: Selecting) -> None:
        self._scene = scene
        self._selecting = selecting
        self._column: float | None = None

    def forget_column(self) -> None:
        """Forget the x that moves up and down keep to; the next one begins where the caret is."""
        self._column = None

    def move(self, unit: Unit, direction: str, *, extend: bool) -> None:
        """Move by a ``unit`` in a ``direction`` (``up``, ``down``, ``left``, ``right``, …).

        ``extend`` keeps the other end of the selection where it is.
        """
        column = self._column
        self._column = None
        selecting = self._selecting
        if unit in (Unit.LINE, Unit.PAGE) and direction in ("up", "down"):
            lines = 1 if unit is Unit.LINE else self._lines_in_sight()
            place, self._column = self._vertical(column, lines if direction == "down" else -lines)
            selecting.place(place, extend=extend, by_hand=False)
        elif unit is Unit.LINE:
            forward = self._is_forward(direction)
            selecting.place(self._line_edge(end=forward), extend=extend, by_hand=False)
        else:
            selecting.step(unit, forward=self._is_forward(direction), extend=extend)

    def _is_forward(self, direction: str) -> bool:
        if direction in ("left", "right"):
            body = self._scene.body(self._scene.page.index_of(self._selecting.caret))
            return (direction == "left") == body.rtl
        return _FORWARD[direction]

    def _lines_in_sight(self) -> int:
        return max(1, self._scene.size.height() // self._scene.setting.line_height - 1)

    def _vertical(self, column: float | None, lines: int) -> tuple[int, float]:
        """The position ``lines`` further down, near ``column``; and that column."""
        page = self._scene.page
        index = page.index_of(self._selecting.caret)
        body = self._scene.body(index)
        line, x, _ = body.caret(self._selecting.caret)
        if column is None:
            column = x
        line += lines
        while line < 0 and index > 0:
            index -= 1
            body = self._scene.body(index)
            line += len(body.lines)
        while line >= len(body.lines) and index < len(page.paragraphs) - 1:
            line -= len(body.lines)
            index += 1
            body = self._scene.body(index)
        if line < 0:
            return 0, column
        if line >= len(body.lines):
            return len(page.text), column
        return body.hit(line, column), column

    def _line_edge(self, *, end: bool) -> int:
        position = self._selecting.caret
        body = self._scene.body(self._scene.page.index_of(position))
        line = body.line_of(position)
        return body.line_end(line) if end else body.line_start(line)
