"""Keeps the chip beside the span in question: the dragged, hovered, selected or suggested one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.chip import Chip, ChipText, parts
from annotator.ui.article.scene import Scene
from annotator.ui.article.suggested import Asked, SuggestedSpan

if TYPE_CHECKING:
    from annotator.ui.article.chip_place import ChipPlace, Ground

_LITTLE = 120  # square pixels: less than a letter


class _Way(NamedTuple):
    """What the chip may say, and whether in one row."""

    wording: ChipText
    stacked: bool = False


class _Subject(NamedTuple):
    """What the chip is about: a span, and what it says besides the string.

    Of ``hints``, the fullest first, it says one, or none where they would hide text.
    """

    span: Span
    label: str
    title: str
    hints: tuple[str, ...]


class FollowingChip:
    """The chip of one viewport, which follows what is pointed at or selected.

    ``hint`` gives what is said about an annotation besides its string and label, ``asked`` what is
    said about a suggestion.
    """

    def __init__(self, viewport: QWidget, scene: Scene) -> None:
        self.hint: Callable[[Annotation], str] = lambda annotation: ""
        self.asked: Callable[[SuggestedSpan], Asked] = lambda suggested: Asked(suggested.label)
        self.says_selected = True
        """Whether it speaks of what is selected; where a card does, it would only hide text."""
        self._scene = scene
        self.chip = Chip(viewport)

    @property
    def wording(self) -> ChipText:
        """What the chip says, or said last."""
        return self.chip.wording

    @property
    def boxes(self) -> list[QRect]:
        """Where the chip is; empty while it is hidden."""
        return [self.chip.place] if self.chip.is_shown else []

    def follow(self) -> None:
        """Say what is to be said now, at the best place.

        Hide if there is nothing in sight to say.
        """
        subject = self._subject()
        if subject is None:
            self.chip.hide()
            return
        scene = self._scene
        boxes = [rect.toAlignedRect() for rect in scene.rects_in_sight(subject.span)]
        bounds = QRect(0, 0, scene.size.width(), scene.size.height())
        boxes = [
            box.adjusted(-3, -7, 3, scene.setting.lane_room)
            for box in boxes
            if box.intersects(bounds)
        ]
        if not boxes:
            self.chip.hide()
            return
        self._show(
            ChipText(
                *parts(scene.text, subject.span),
                title=subject.title,
                hint="",
                colour=scene.legend.colour_on_chip(subject.label),
                rtl=scene.setting.rtl,
            ),
            subject.hints,
            boxes,
            bounds,
        )

    def _show(
        self, bare: ChipText, hints: Sequence[str], boxes: list[QRect], bounds: QRect
    ) -> None:
        """In the way that hides the least text; what says more comes first.

        So a hint stays as long as it hides nothing that the string alone would not: stacked, it
        goes with its chip into the margin.
        """
        from annotator.ui.article.chip_place import Ground  # here: at first nothing is selected

        ink = [*self._scene.ink_in_sight(), *self._suggested_in_sight()]
        ground = Ground(boxes, ink, bounds)
        wordings = [*(bare._replace(hint=hint) for hint in hints if hint), bare]
        ways = [_Way(wording, stacked=stacked) for wording in wordings for stacked in (False, True)]
        best: tuple[_Way, ChipPlace] | None = None
        for way in ways:
            place = self._placed(way, ground)
            if place and (best is None or place.hidden + _LITTLE < best[1].hidden):
                best = way, place
            if best and best[1].hidden <= _LITTLE:
                break  # no other way is better
        if best is None:
            self.chip.hide()
            return
        way, place = best
        self._say(way)
        self.chip.show_at(place.corner)

    def _suggested_in_sight(self) -> list[QRect]:
        """The boxes of suggestions: they count as ink once more, for they are read next."""
        scene = self._scene
        if scene.suggested.is_empty:
            return []
        return [
            box.translated(origin).toAlignedRect()
            for index, body, origin in scene.in_sight()
            for drawn in [scene.suggested.drawn(index, body, scene.marks.marked(index, body))]
            if drawn is not None
            for box in drawn.ink
        ]

    def _placed(self, way: _Way, ground: Ground) -> ChipPlace | None:
        self._say(way)
        return ground.best_place(self.chip.size)

    def _say(self, way: _Way) -> None:
        setting = self._scene.setting
        colours = self._scene.legend.colours
        self.chip.say(way.wording, colours, setting.family, setting.size, stacked=way.stacked)

    def _subject(self) -> _Subject | None:
        marks, scene = self._scene.marks, self._scene
        if scene.dragged:
            held = marks.get(scene.selected)
            return self._about(held, scene.dragged.span) if held else None
        selected = scene.selected if self.says_selected else None
        annotation = marks.get(scene.hovered) or marks.get(selected)
        if annotation is not None:
            return self._about(annotation, annotation.span)
        suggested = scene.suggested.current
        if suggested is None:
            return None
        return _Subject(suggested.span, suggested.label, *self.asked(suggested))

    def _about(self, annotation: Annotation, span: Span) -> _Subject:
        label = annotation.label
        return _Subject(span, label, self._scene.legend.title(label), (self.hint(annotation),))
