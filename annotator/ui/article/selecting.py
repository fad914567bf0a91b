"""The selected range of text and the caret, and what each key or click does to them. No widget."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.ui.article.boundaries import Unit, step, stretch
from annotator.ui.article.islands import Island


class Selecting:
    """An anchor, where selecting began, and a caret, where it is now; both in code points.

    Each end remembers whether it was *set by hand*, letter by letter: by an arrow key that moves by
    graphemes, or by the mouse while Alt was held. An end that came about by words, sentences or
    paragraphs, or by an ordinary drag, was not: snapping may move that one.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.anchor = self.caret = 0
        self._anchor_by_hand = self._caret_by_hand = False
        self._origin: tuple[int, int] | None = None  # what the first click of a drag took
        self._island: Island | None = None  # the stretch against the page that it was on
        self._unit = Unit.GRAPHEME

    @property
    def span(self) -> Span | None:
        """What is selected, in code points; ``None`` where nothing is."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    @property
    def by_hand(self) -> tuple[bool, bool]:
        """Whether the start and the end of the span were set by hand."""
        if self.anchor == self.caret:
            return False, False
        ends = (self._anchor_by_hand, self._caret_by_hand)
        return ends if self.anchor < self.caret else (ends[1], ends[0])

    def place(self, position: int, *, extend: bool, by_hand: bool) -> None:
        """Put the caret at ``position``; without ``extend`` the anchor too."""
        self.caret = min(max(0, position), len(self.text))
        self._caret_by_hand = by_hand
        if not extend:
            self.anchor, self._anchor_by_hand = self.caret, by_hand

    def set(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret`` (code points), in either direction."""
        self.place(anchor, extend=False, by_hand=False)
        self.place(caret, extend=True, by_hand=False)

    def step(self, unit: Unit, *, forward: bool, extend: bool) -> None:
        """Move the caret by one ``unit`` of the text."""
        if unit is Unit.GRAPHEME and not extend and self.span:
            position = self.span.end if forward else self.span.start
        else:
            position = step(self.text, self.caret, unit, forward=forward)
        self.place(position, extend=extend, by_hand=unit is Unit.GRAPHEME)

    # -- the mouse ------------------------------------------------------------------------------

    def press(
        self,
        boundary: int,
        letter: int,
        unit: Unit,
        *,
        extend: bool,
        alt: bool,
        island: Island | None = None,
    ) -> None:
        """A click: ``boundary`` is the nearest place between letters, ``letter`` the one under it.

        ``island`` is the stretch against the page's direction that was hit, if one was.
        """
        self._unit = unit
        self._island = None if extend else island
        if unit is Unit.GRAPHEME:
            self.place(boundary, extend=extend, by_hand=alt)
            self._origin = (self.anchor, self.anchor)
            return
        self._origin = stretch(self.text, letter, unit)
        self.set(*self._origin)

    def drag(self, boundary: int, letter: int, *, alt: bool, island: Island | None = None) -> None:
        """The pointer moved on with the button down; by the unit that the click took."""
        if self._origin is None:
            return
        if self._unit is Unit.GRAPHEME:
            self._drag_to(boundary, island, alt=alt)
            return
        start, end = stretch(self.text, letter, self._unit)
        if start < self._origin[0]:
            self.set(self._origin[1], start)
        else:
            self.set(self._origin[0], max(end, self._origin[1]))

    def _drag_to(self, boundary: int, island: Island | None, *, alt: bool) -> None:
        """Select to ``boundary``.

        Whole islands, unless the drag stays on one or Alt asks for letters.
        """
        assert self._origin is not None
        anchor, pressed = self._origin[0], self._island
        if not alt and pressed and not _on(pressed, island):
            forward = boundary >= pressed.end
            anchor = pressed.low if forward else pressed.high
        if not alt and island and not _on(island, pressed):
            boundary = island.high if anchor <= island.start else island.low
        self.anchor = anchor
        self.place(boundary, extend=True, by_hand=alt)

    def release(self) -> None:
        """The drag has ended."""
        self._origin = None


def _on(first: Island, second: Island | None) -> bool:
    return second is not None and (first.start, first.end) == (second.start, second.end)
