"""Words on the screen, of which any may be data: a name, a title, a note, a file, a string.

Qt takes a text that looks like HTML for HTML, and ``&`` for an access key. So labels, tips and
boxes of the window are made here; what makes them elsewhere fails a test.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from annotator.ui.words import translation

_TIP = "<qt>{}</qt>"


class PlainLabel(QLabel):
    """A label that shows its text letter by letter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class RichLabel(QLabel):
    """A label with colours or emphasis; whoever writes its HTML passes data through ``escaped``.

    The layouts around it ask again and again for the same height, for which a document is set.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}  # by width
        self.setTextFormat(Qt.TextFormat.RichText)

    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # sets the document: while it is painted, that would ask for another painting
        super().heightForWidth(self.width())

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]


def titled(text: str, role: str) -> PlainLabel:
    """A label above what it names; ``role`` is ``"title"`` or ``"section"``."""
    label = PlainLabel(text)
    label.setProperty("role", role)
    return label


class _Tipped(Protocol):
    def setToolTip(self, text: str, /) -> None: ...


def escaped(text: str) -> str:
    """``text`` as HTML that shows it; breaks are seen as signs, so that it stays on its line."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\n", " ⏎ ")


def tip(text: str) -> str:
    """``text`` as a tip that shows it letter by letter."""
    if "<" not in text:  # nothing that Qt takes for HTML; and as HTML it would break its lines
        return text
    return _TIP.format("<br>".join(escaped(line) for line in text.split("\n")))


def set_tip(widget: _Tipped, text: str) -> None:
    """Let ``widget``, an action or an item of a list say ``text`` when the pointer rests on it."""
    widget.setToolTip(tip(text))


def same_tip(widget: QWidget, action: QAction) -> None:
    """Let ``widget`` say what ``action`` says, which is a tip already."""
    widget.setToolTip(action.toolTip())


def unkeyed(text: str) -> str:
    """``text`` for a button or a menu, without an access key: each ``&`` is shown."""
    return text.replace("&", "&&")


def window_title(text: str) -> str:
    """``text`` as a window's title, in which Qt takes ``[*]`` for its sign of unsaved work."""
    return text.replace("[*]", "[*][*]")


def box(icon: QMessageBox.Icon, title: str, sentence: str, parent: QWidget | None) -> QMessageBox:
    """A box with a sentence, to be opened; it is gone when it is closed.

    A sentence that begins with the name of a file is read from the side of the window, too.
    """
    made = QMessageBox(icon, title, "", parent=parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(translation.sentence_from_the_side(sentence))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return made
