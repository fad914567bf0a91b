"""Keeps the chip beside the span in question: the dragged, the hovered, or the selected one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.chip import Chip, ChipPlace, Said, best_place, parts
from annotator.ui.article.scene import Scene

_LITTLE = 120  # square pixels: less than a letter


class Card:
    """The chip of one viewport. ``hint`` gives what is said about an annotation
    besides its string.
    """

    def __init__(self, viewport: QWidget, scene: Scene) -> None:
        self.hint: Callable[[Annotation], str] = lambda annotation: ""
        self._scene = scene
        self._chip = Chip(viewport)

    def follow(self) -> None:
        """Say what is to be said now, at the best place;
        hide if there is nothing in sight to say.
        """
        found = self._subject()
        if found is None:
            self._chip.hide()
            return
        annotation, span = found
        scene = self._scene
        boxes = [rect.toAlignedRect() for rect in scene.rects_in_sight(span)]
        bounds = QRect(0, 0, scene.size.width(), scene.size.height())
        boxes = [
            box.adjusted(-3, -7, 3, scene.setting.lane_room)
            for box in boxes
            if box.intersects(bounds)
        ]
        if not boxes:
            self._chip.hide()
            return
        self._show(
            Said(
                *parts(scene.text, span),
                title=scene.legend.title(annotation.label),
                hint=self.hint(annotation),
                colour=scene.legend.colour_on_chip(annotation.label),
                rtl=scene.setting.rtl,
            ),
            boxes,
            bounds,
        )

    def _show(self, said: Said, boxes: list[QRect], bounds: QRect) -> None:
        """The hint is left out where it would hide text that the string alone does not."""
        ink = self._scene.ink_in_sight()
        short = self._placed(said._replace(hint=""), boxes, ink, bounds)
        if said.hint:
            whole = self._placed(said, boxes, ink, bounds)
            if whole and (short is None or whole.hidden <= short.hidden + _LITTLE):
                short = whole
            else:
                self._say(said._replace(hint=""))
        if short is None:
            self._chip.hide()
            return
        self._chip.move(short.corner)
        self._chip.show()

    def _placed(
        self, said: Said, boxes: list[QRect], ink: list[QRect], bounds: QRect
    ) -> ChipPlace | None:
        self._say(said)
        return best_place(self._chip.size(), boxes, ink, bounds)

    def _say(self, said: Said) -> None:
        setting = self._scene.setting
        self._chip.say(said, self._scene.legend.colours, setting.family, setting.size)

    def _subject(self) -> tuple[Annotation, Span] | None:
        marks, scene = self._scene.marks, self._scene
        if scene.dragged:
            held = marks.get(scene.selected)
            return (held, scene.dragged.span) if held else None
        annotation = marks.get(scene.hovered) or marks.get(scene.selected)
        return (annotation, annotation.span) if annotation else None
