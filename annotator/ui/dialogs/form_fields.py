"""Fields of dialogs: a label above each, a hint below, and Arabic content from the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words.translation import starts_from_the_right

_INSIDE = 6  # pixels between the border of a number's field and the number


def field(
    title: str, widget: QWidget, hint: str = "", button: QPushButton | None = None
) -> QVBoxLayout:
    """``widget`` under its ``title`` (``&`` marks its access key), with a ``hint`` below.

    A ``button`` stands behind the widget, in its line.
    """
    column = QVBoxLayout()
    column.setSpacing(5)
    label = PlainLabel(title)
    label.setProperty("role", "field")
    label.setBuddy(widget)
    widget.setAccessibleName(title.replace("&", ""))
    column.addWidget(label)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(widget, 1)
    if button is not None:
        row.addWidget(button)
    column.addLayout(row, 1)
    if hint:
        widget.setAccessibleDescription(hint)
        column.addWidget(wrapped(hint, "muted"))
    return column


def number_field(least: int, most: int, value: int) -> QSpinBox:
    """A field for a number, written from the side on which lines begin, off its border."""
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setValue(value)
    # The style sheet's padding is for the frame alone; and digits by themselves are laid out from
    # the left.
    spin.lineEdit().setTextMargins(_INSIDE, 0, _INSIDE, 0)
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    spin.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return spin


def plain_button(text: str, act: Callable[[], object]) -> QPushButton:
    """A button beside the default one, which Enter in a field does not press."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


class ContentLine(QLineEdit):
    """A line for content: written from the side that its text asks for, not the window's."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._turn)
        self.setText(text)
        self.setCursorPosition(0)

    def set_invalid(self, *, invalid: bool) -> None:
        """Draw it as wrong."""
        self.setProperty("invalid", invalid)
        self.style().unpolish(self)
        self.style().polish(self)

    def _turn(self) -> None:
        _turn_to(self, self.text())


class PathLine(QLineEdit):
    """A line for a path: always from the left."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def path(self, suffix: str) -> Path | None:
        """The file that is meant, with ``suffix`` if it has none; ``None`` if it has no name."""
        path = _expanded(self.text().strip())
        if path.name in ("", ".."):
            return None
        return path if path.suffix else path.with_name(path.name + suffix)

    def browse(self, title: str, kind: str, suffix: str) -> None:
        """Let a place to write to be chosen.

        ``kind`` is what a list of files calls those with ``suffix``.

        What is done with a file that is there already is for the dialog to ask.
        """
        path = _expanded(self.text())
        chooser = FileChooser(self.window(), title, path.parent)
        chooser.setAcceptMode(FileChooser.AcceptMode.AcceptSave)
        chooser.setOption(FileChooser.Option.DontConfirmOverwrite)
        chooser.setNameFilter(kind)
        chooser.setDefaultSuffix(suffix.removeprefix("."))
        chooser.selectFile(path.name)
        chooser.fileSelected.connect(self._write)
        chooser.open()

    def _write(self, path: str) -> None:
        """As if it had been typed."""
        self.setText(path)
        self.textEdited.emit(path)


class NoteEdit(QTextEdit):
    """Some lines of text: Enter accepts, Shift+Enter makes a new line, Tab leaves."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif enter:
            event.ignore()  # on to the dialog, whose default button it presses
        else:
            super().keyPressEvent(event)


def _expanded(text: str) -> Path:
    """``text`` as a path; the home of somebody whom the system does not know stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def _turn_to(widget: QWidget, text: str) -> None:
    """Lay ``widget`` out from the side that ``text`` begins on; an empty one from the window's."""
    if not text.strip():
        widget.unsetLayoutDirection()
    elif starts_from_the_right(text):
        widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    else:
        widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
