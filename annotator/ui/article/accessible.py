"""The article for screen readers: text, caret, places of letters, and what is selected in words.

Qt counts UTF-16 units here, because a screen reader asks for them.

What PySide6 6.11 permits was found by trying: a ``QAccessibleTextInterface`` can be written in
Python if ``interface_cast`` returns its pointer (returning ``None`` instead of a null pointer
crashes). But ``selection()`` and ``attributes()`` cannot be overridden: their C++ side leaves its
results unset, and PySide names neither. So no selection is counted (its ends would be garbage), and
what is selected is the object's description instead, and is announced. Spans are objects inside the
article (`accessible_spans.py`), and the caret says which it enters and leaves.
"""

from __future__ import annotations

import weakref
from functools import lru_cache
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.core.annotation import Annotation
from annotator.core.offsets import Utf16Map
from annotator.core.span import Span
from annotator.ui.article.pointing import annotations_at, suggested_at
from annotator.ui.article.suggested import SuggestedSpan
from annotator.ui.article.surface import Surface
from annotator.ui.words import aloud
from annotator.ui.words.aloud import announce

if TYPE_CHECKING:
    from annotator.ui.article.accessible_spans import SpanPlace

_LEAP = 40  # letters: who goes further, to the end of the article, passed nothing
_NULL = shiboken6.VoidPtr(0)
_installed = False


@lru_cache(maxsize=2)
def _units(text: str) -> Utf16Map:
    return Utf16Map(text)


class _Weak:
    """Knows its view weakly: PySide keeps whatever a factory made until the program ends."""

    def __init__(self, view: Surface) -> None:
        self._weak = weakref.ref(view)

    @property
    def _view(self) -> Surface:
        view = self._weak()
        assert view is not None  # Qt drops the interface together with the widget
        return view


class ArticleText(_Weak, QAccessibleTextInterface):
    """The article's text in UTF-16 units, and where it is on the screen."""

    def __init__(self, view: Surface) -> None:
        _Weak.__init__(self, view)
        QAccessibleTextInterface.__init__(self)

    def _map(self) -> Utf16Map:
        return _units(self._view.scene.text)

    def characterCount(self) -> int:
        return self._map().to_utf16(len(self._view.scene.text))

    def text(self, startOffset: int, endOffset: int) -> str:
        """The text of ``[start, end)``, in UTF-16 units as Qt asks for it."""
        units = self._map()
        return self._view.scene.text[units.from_utf16(startOffset) : units.from_utf16(endOffset)]

    def cursorPosition(self) -> int:
        return self._map().to_utf16(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        place = self._map().from_utf16(position)
        self._view.set_selection(place, place)

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        units = self._map()
        self._view.set_selection(units.from_utf16(startOffset), units.from_utf16(endOffset))

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:
        self._view.clear_selection()

    def characterRect(self, offset: int) -> QRect:
        position = self._map().from_utf16(offset)
        if not 0 <= position < len(self._view.scene.text):
            return QRect()
        rects = self._view.span_rects(Span(position, position + 1))
        rect = rects[0] if rects else self._view.scene.caret(position)[0].toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        return self._map().to_utf16(self._view.hit(self._view.viewport().mapFromGlobal(point)))

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        units = self._map()
        start, end = units.from_utf16(startIndex), units.from_utf16(endIndex)
        if start < end:
            self._view.scroll_to(Span(start, end))


class AccessibleArticle(_Weak, QAccessibleWidget):
    """An article view as a read-only text of many lines."""

    def __init__(self, view: Surface) -> None:
        _Weak.__init__(self, view)
        QAccessibleWidget.__init__(self, view, QAccessible.Role.EditableText)
        self._text = ArticleText(view)
        self._places: list[SpanPlace] = []

    def interface_cast(  # type: ignore[override]
        self, t: QAccessible.InterfaceType
    ) -> shiboken6.VoidPtr:
        """The text interface where that is asked for; there is no other."""
        if t is QAccessible.InterfaceType.TextInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._text)[0])
        return _NULL

    def state(self) -> QAccessible.State:
        """The state that is told: one can read and select here, and not write."""
        state = QAccessibleWidget.state(self)
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state

    def childCount(self) -> int:
        """Spans and suggestions: the scroll bar and the chip say nothing that the text does not."""
        scene = self._view.scene
        return len(scene.marks) + len(scene.suggested.ordered)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The span at place ``index`` in the order of reading; behind all spans, a suggestion."""
        if not 0 <= index < self.childCount():
            return None
        from annotator.ui.article.accessible_spans import SpanPlace  # here, as no reader is asked

        while len(self._places) <= index:
            self._places.append(SpanPlace(self._view, len(self._places)))
        return QAccessible.queryAccessibleInterface(self._places[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        place = child.object()
        return self._places.index(place) if place in self._places else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The innermost span at a point of the screen."""
        view = self._view
        scene, point = view.scene, view.viewport().mapFromGlobal(QPoint(x, y))
        if here := annotations_at(scene, point):
            return self.child(scene.marks.ordered.index(here[0]))
        suggested = suggested_at(scene, point)
        if suggested is None:
            return None
        return self.child(len(scene.marks) + scene.suggested.ordered.index(suggested))

    def text(self, t: QAccessible.Text) -> str:
        """What is told of the article as a whole, by the kind of text that is asked for."""
        article = self._view.scene.article
        if t is QAccessible.Text.Name:
            return self._view.accessibleName() or (article.title if article else "")
        if t is QAccessible.Text.Description:
            return described(self._view)
        return QAccessibleWidget.text(self, t)


def described(view: Surface) -> str:
    """What keys are about: the selected text, the selected annotation with its label, a suggestion.

    Empty if there is none of them.
    """
    scene, span = view.scene, view.selection()
    if span:
        return span.of(scene.text)
    annotation = scene.marks.get(view.selected_annotation)
    if annotation is not None:
        return f"{_title(view, annotation)}: {annotation.span.of(scene.text)}"
    suggested = scene.suggested.current
    if suggested is not None:
        return f"{_title(view, suggested)}: {suggested.span.of(scene.text)}"
    return ""


def _title(view: Surface, marked: Annotation | SuggestedSpan) -> str:
    title = view.scene.legend.title(marked.label)
    if isinstance(marked, SuggestedSpan):
        from annotator.ui.words import suggestions  # here: at first are none

        return suggestions.read_aloud(title, likely=marked.likely)
    return title


def _known_by(marked: Annotation | SuggestedSpan) -> object:
    """An annotation that was changed meanwhile is still the same one."""
    return marked.id if isinstance(marked, Annotation) else marked


class Telling(_Weak, QObject):
    """Tells a screen reader, if there is one, what changes in a view."""

    def __init__(self, view: Surface) -> None:
        _Weak.__init__(self, view)
        QObject.__init__(self, view)
        self._caret = 0
        self._passed: list[Annotation | SuggestedSpan] = []

    def tell_article(self) -> None:
        """Another article is open."""
        self._caret, self._passed = 0, []
        if self._view.hasFocus() and self._view.scene.article is not None:
            announce(self._view, self._view.scene.article.title)

    def tell_caret(self) -> None:
        """The caret is elsewhere: which labels it came to, and which it left; and what is selected.

        A reader reads what the caret moved over, so that is where labels are looked for.
        """
        if not QAccessible.isActive():
            return
        view = self._view
        units = _units(view.scene.text)
        QAccessible.updateAccessibility(
            QAccessibleTextCursorEvent(view, units.to_utf16(view.caret()))
        )
        place = self._moved_over()
        before = self._passed
        passed = self._passed = [
            *view.scene.marks.touching(place),
            *view.scene.suggested.touching(place),
        ]
        self._caret = view.caret()
        now, old = ({_known_by(each) for each in marked} for marked in (passed, before))
        left = [_title(view, each) for each in before if _known_by(each) not in now]
        entered = [_title(view, each) for each in passed if _known_by(each) not in old]
        ended = [self.tr("{label} ends").format(label=title) for title in left]
        announce(view, aloud.listed((*ended, *entered)))
        if span := view.selection():
            text = span.of(view.scene.text)
            announce(view, self.tr("selected: {text}").format(text=text))

    def _moved_over(self) -> Span:
        """The letters between the last two places of the caret, or that at it after a leap."""
        start, end = sorted((self._caret, self._view.caret()))
        if start == end or end - start > _LEAP:
            return Span(self._view.caret(), self._view.caret() + 1)
        return Span(start, end)

    def tell_selected(self) -> None:
        """Another annotation is selected, or none; or keys are about another suggestion."""
        if self._view.selected_annotation or self._view.scene.suggested.current:
            announce(self._view, described(self._view))


def install(kind: type[Surface]) -> None:
    """Make Qt use :class:`AccessibleArticle` for article views of this ``kind``; once for all."""
    global _installed

    def made(_class: str, asked: QObject) -> QAccessibleInterface | None:
        if isinstance(asked, kind):
            return AccessibleArticle(asked)
        from annotator.ui.article.accessible_spans import AccessibleSpan, SpanPlace

        return AccessibleSpan(asked) if isinstance(asked, SpanPlace) else None

    if not _installed:
        QAccessible.installFactory(made)
        _installed = True
