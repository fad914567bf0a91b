"""The spans of an article for screen readers: each is an object inside the text.

Suggestions stand behind all spans: whoever goes through what is labelled meets none of them.

PySide lets no text have attributes for its letters (see `accessible.py`), and frees none of the
interfaces that Python made. So there is one object for each place in the reading order, not for
each annotation; it is kept, and speaks of whatever span is at its place.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject

from annotator.core.annotation import Annotation, Certainty
from annotator.ui.article.suggested import SuggestedSpan
from annotator.ui.article.surface import Surface
from annotator.ui.words import aloud, suggestions


class SpanPlace(QObject):
    """A place in the reading order of the spans of ``view``, from 0. Qt asks about objects only."""

    def __init__(self, view: Surface, number: int) -> None:
        super().__init__(view)
        self.number = number
        self._view = weakref.ref(view)

    @property
    def view(self) -> Surface:
        """The view; it is there as long as its children are."""
        view = self._view()
        assert view is not None
        return view

    @property
    def held(self) -> Annotation | SuggestedSpan | None:
        """What is at this place now."""
        spans = self.view.scene.marks.ordered
        if self.number < len(spans):
            return spans[self.number]
        behind, suggested = self.number - len(spans), self.view.scene.suggested.ordered
        return suggested[behind] if behind < len(suggested) else None

    def unsure_word(self) -> str:
        """What is said of a span that its annotator is not sure of."""
        return self.tr("unsure")


class AccessibleSpan(QAccessibleObject):
    """A span: its string, its label, and whether it is selected, unsure, or only suggested."""

    def __init__(self, place: SpanPlace) -> None:
        super().__init__(place)
        self._place = weakref.ref(place)

    def _held(self) -> Annotation | SuggestedSpan | None:
        place = self._place()
        return place.held if place is not None else None

    def isValid(self) -> bool:
        return self._held() is not None

    def role(self) -> QAccessible.Role:
        """A piece of text: it is read, and there is nothing to press."""
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        """Selected is the annotation that keys and chip are about."""
        state, held, place = QAccessible.State(), self._held(), self._place()
        state.selectable = state.readOnly = True
        if place is not None and isinstance(held, Annotation):
            state.selected = place.view.selected_annotation == held.id
        elif place is not None and held is not None:
            state.selected = place.view.scene.suggested.current == held
        return state

    def text(self, t: QAccessible.Text) -> str:
        """The name is string, label, and ``unsure``; the description is the note."""
        place, held = self._place(), self._held()
        if place is None or held is None:
            return ""
        if t is QAccessible.Text.Name:
            return named(place, held)
        if t is QAccessible.Text.Description and isinstance(held, Annotation):
            return held.note or ""
        return ""

    def rect(self) -> QRect:
        """Where the first of its lines is on the screen."""
        place, held = self._place(), self._held()
        if place is None or held is None:
            return QRect()
        view = place.view
        first = next(iter(view.span_rects(held.span)), QRect())
        return QRect(view.viewport().mapToGlobal(first.topLeft()), first.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The article."""
        place = self._place()
        return QAccessible.queryAccessibleInterface(place.view) if place is not None else None

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None: a span inside another one stands beside it, in the order of reading."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1


def named(place: SpanPlace, held: Annotation | SuggestedSpan) -> str:
    """A span as it is read aloud: ``دمشق, Location``; ``حلب, suggestion, Location, probable``."""
    scene = place.view.scene
    string, title = held.span.of(scene.text), scene.legend.title(held.label)
    if isinstance(held, SuggestedSpan):
        return aloud.listed((string, suggestions.read_aloud(title, likely=held.likely)))
    unsure = place.unsure_word() if held.certainty is Certainty.UNSURE else ""
    return aloud.listed((string, title, unsure))
