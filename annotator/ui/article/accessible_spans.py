"""The spans of an article for screen readers: each is an object inside the text.

PySide lets no text have attributes for its letters (see `accessible.py`), and frees none of the
interfaces that Python made. So there is one object for each place in the reading order, not for
each annotation; it is kept, and speaks of whatever span is at its place.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject

from annotator.core.annotation import Annotation, Certainty
from annotator.ui.article.surface import Surface
from annotator.ui.words import aloud


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
    def annotation(self) -> Annotation | None:
        """What is at this place now."""
        ordered = self.view.scene.marks.ordered
        return ordered[self.number] if self.number < len(ordered) else None

    def unsure_word(self) -> str:
        """What is said of a span that its annotator is not sure of."""
        return self.tr("unsure")


class AccessibleSpan(QAccessibleObject):
    """A span: its string, its label, and whether it is selected or unsure."""

    def __init__(self, place: SpanPlace) -> None:
        super().__init__(place)
        self._place = weakref.ref(place)

    def _annotation(self) -> Annotation | None:
        place = self._place()
        return place.annotation if place is not None else None

    def isValid(self) -> bool:
        return self._annotation() is not None

    def role(self) -> QAccessible.Role:
        """A piece of text: it is read, and there is nothing to press."""
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        """Selected is the annotation that keys and chip are about."""
        state, annotation, place = QAccessible.State(), self._annotation(), self._place()
        state.selectable = state.readOnly = True
        if place is not None and annotation is not None:
            state.selected = place.view.selected_annotation == annotation.id
        return state

    def text(self, t: QAccessible.Text) -> str:
        """The name is string, label, and ``unsure``; the description is the note."""
        place, annotation = self._place(), self._annotation()
        if place is None or annotation is None:
            return ""
        if t is QAccessible.Text.Name:
            return named(place, annotation)
        return (annotation.note or "") if t is QAccessible.Text.Description else ""

    def rect(self) -> QRect:
        """Where the first of its lines is on the screen."""
        place, annotation = self._place(), self._annotation()
        if place is None or annotation is None:
            return QRect()
        view = place.view
        first = next(iter(view.span_rects(annotation.span)), QRect())
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


def named(place: SpanPlace, annotation: Annotation) -> str:
    """An annotation as it is read aloud: ``دمشق, Location``."""
    scene = place.view.scene
    unsure = place.unsure_word() if annotation.certainty is Certainty.UNSURE else ""
    title = scene.legend.title(annotation.label)
    return aloud.listed((annotation.span.of(scene.text), title, unsure))
