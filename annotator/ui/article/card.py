"""Keeps the chip beside the span in question: the dragged, the hovered, or the selected one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.chip import Chip, ChipPlace, ChipText, best_place, parts
from annotator.ui.article.scene import Scene

_LITTLE = 120  # square pixels: less than a letter


class Card:
    """The chip of one viewport.

    ``hint`` gives what is said about an annotation besides its string.
    """

    def __init__(self, viewport: QWidget, scene: Scene) -> None:
        self.hint: Callable[[Annotation], str] = lambda annotation: ""
        self._scene = scene
        self._chip = Chip(viewport)

    def follow(self) -> None:
        """Say what is to be said now, at the best place.

        Hide if there is nothing in sight to say.
        """
        subject = self._subject()
        if subject is None:
            self._chip.hide()
            return
        annotation, span = subject
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
            ChipText(
                *parts(scene.text, span),
                title=scene.legend.title(annotation.label),
                hint=self.hint(annotation),
                colour=scene.legend.colour_on_chip(annotation.label),
                rtl=scene.setting.rtl,
            ),
            boxes,
            bounds,
        )

    def _show(self, wording: ChipText, boxes: list[QRect], bounds: QRect) -> None:
        """The hint is left out where it would hide text that the string alone does not."""
        ink = self._scene.ink_in_sight()
        short = self._placed(wording._replace(hint=""), boxes, ink, bounds)
        if wording.hint:
            whole = self._placed(wording, boxes, ink, bounds)
            if whole and (short is None or whole.hidden <= short.hidden + _LITTLE):
                short = whole
            else:
                self._say(wording._replace(hint=""))
        if short is None:
            self._chip.hide()
            return
        self._chip.move(short.corner)
        self._chip.show()

    def _placed(
        self, wording: ChipText, boxes: list[QRect], ink: list[QRect], bounds: QRect
    ) -> ChipPlace | None:
        self._say(wording)
        return best_place(self._chip.size(), boxes, ink, bounds)

    def _say(self, wording: ChipText) -> None:
        setting = self._scene.setting
        self._chip.say(wording, self._scene.legend.colours, setting.family, setting.size)

    def _subject(self) -> tuple[Annotation, Span] | None:
        marks, scene = self._scene.marks, self._scene
        if scene.dragged:
            held = marks.get(scene.selected)
            return (held, scene.dragged.span) if held else None
        annotation = marks.get(scene.hovered) or marks.get(scene.selected)
        return (annotation, annotation.span) if annotation else None
