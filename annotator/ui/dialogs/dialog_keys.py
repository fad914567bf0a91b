"""The keys of a dialog, which it shows on F1: those of the window do nothing while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QLabel, QWidget

from annotator.ui.actions.keys import shown
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel

KeyLine = tuple[str, str]
"""A key as people read it, and what it does."""

_MARGIN = 24
_WIDTH = 380


class DialogKeys(QDialog):
    """Lists keys beside what they do; Escape closes it, and the dialog is as it was."""

    def __init__(self, lines: Iterable[KeyLine], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Keys here"))
        self.lines = [*lines]
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN - 4)
        grid.setHorizontalSpacing(_MARGIN)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        title = PlainLabel(parent.windowTitle())
        title.setProperty("role", "dialog-title")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (key, text) in enumerate(self.lines, 1):
            told = PlainLabel(text)
            told.setWordWrap(True)
            grid.addWidget(PlainLabel(key), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
        self.setMinimumWidth(px(_WIDTH))


def access_keys(dialog: QWidget) -> Iterator[KeyLine]:
    """The letters of the fields and buttons of ``dialog`` that are seen: Alt and the letter."""
    for widget in dialog.findChildren(QWidget):
        is_named = isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        )
        if not is_named or not widget.isVisible() or not widget.isEnabled():
            continue
        assert isinstance(widget, QAbstractButton | QLabel)
        key = QKeySequence.mnemonic(widget.text()).toString()
        if key:
            yield shown(key), plain(widget.text())


def plain(text: str) -> str:
    """The text of a button as it is read, without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
