"""What all dialogs have in common: a heading, a body, a line for complaints, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions.key_names import key_of
from annotator.ui.dialogs.dialog_keys import DialogKeys, KeyLine, access_keys, plain
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.scrolling_body import ScrollingBody

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 24
_GAP = 14
_WINDOW_FRAME = QSize(8, 40)  # title bar and borders, of which Qt knows only afterwards


class DialogFrame(QDialog):
    """A window-modal dialog: Enter accepts, Escape closes, and closing deletes it.

    Subclasses name it, fill ``body`` and override :meth:`apply`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._heading = PlainLabel()
        self._heading.setProperty("role", "dialog-title")
        self._explanation = wrapped("", "muted")
        self.body = QVBoxLayout()
        self.body.setSpacing(_GAP)
        self._scrolling = ScrollingBody()
        self._complaint = wrapped("", "danger")
        self._complaint.hide()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("primary", True)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.apply)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.accept_button)
        self._lay_out()

    @property
    def explanation(self) -> str:
        """The sentence below the heading."""
        return self._explanation.text()

    def name_it(self, heading: str, explanation: str, accept: str) -> None:
        """Set the heading, a sentence below it, and the text of the button that accepts."""
        self.setWindowTitle(heading)
        self._heading.setText(heading)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))
        self.accept_button.setText(accept)

    def apply(self) -> None:
        """Do what the dialog is for, and close."""
        self.accept()

    def withdraw(self) -> None:
        """Close without an answer, in the middle of work too: what it is about is closed."""
        QDialog.reject(self)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to ``widget``, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scrolling.ensureWidgetVisible(widget))

    def complain(self, sentence: str) -> None:
        """Say what is wrong, above the buttons; an empty sentence takes it away."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    @property
    def complaint(self) -> str:
        """What is wrong, as it is shown now."""
        return self._complaint.text()

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something in this dialog and in no other."""
        return ()

    def _all_keys(self) -> list[KeyLine]:
        buttons = [
            (key, plain(button.text()))
            for key, button in (
                (key_of("accept"), self.accept_button),
                (key_of("close_dialog"), self.cancel_button),
            )
            if button.isVisible()
        ]
        usual = [
            (key_of("next_field"), self.tr("On to the next field, list or button")),
            (key_of("tick"), self.tr("Press the button or tick the box that is reached")),
        ]
        return [*self.own_keys(), *buttons, *usual, *access_keys(self)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the hands; elsewhere it accepts. F1 shows all keys."""
        if event.key() == Qt.Key.Key_F1:
            DialogKeys(self._all_keys(), self).open()
            return
        button = self.focusWidget()
        if event.key() in _ENTER and isinstance(button, QPushButton | QToolButton):
            button.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Handle ``event``, and keep room for what the dialog says when it is laid out anew.

        It is never larger than the screen: then what is above the buttons scrolls.
        """
        if event.type() is QEvent.Type.Show and self.isWindow():
            self._make_room()
            self.resize(self.size().boundedTo(self.available()))
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            height = self.height()
            self._make_room()
            if self.height() > height and self.isVisible():
                self._stay_on_screen()
        return handled

    def _make_room(self) -> None:
        """Never be so low that something is squeezed: Qt does not count lines that are broken."""
        margins, complaint = self._outer.contentsMargins(), self._complaint
        inside = self.width() - margins.left() - margins.right()
        around = margins.top() + margins.bottom() + _GAP + self.buttons.sizeHint().height()
        if not complaint.isHidden():
            around += _GAP + complaint.heightForWidth(inside)
        room = self.available()
        self._scrolling.room = QSize(
            room.width() - margins.left() - margins.right(), room.height() - around
        )
        least = self._scrolling.minimumSizeHint()
        self.setMinimumHeight(least.height() + around)

    def grow(self) -> None:
        """Be as high as what is shown now asks for, as far as the screen has room."""
        height = max(self.height(), self.sizeHint().height())
        self.resize(QSize(self.width(), height).boundedTo(self.available()))
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Move up as far as the lower end, where the buttons are, is below the screen."""
        screen = self.screen().availableGeometry()
        lowest = screen.bottom() - self.frameGeometry().height()
        self.move(self.x(), max(screen.top(), min(self.y(), lowest)))

    def available(self) -> QSize:
        """How large the dialog may be, so that all of it and its frame are on the screen."""
        return self.screen().availableSize() - _WINDOW_FRAME

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._heading)
        head.addWidget(self._explanation)
        column = self._scrolling.column
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(self.body, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN - 4)
        self._outer.setSpacing(_GAP)
        self._outer.addWidget(self._scrolling, 1)
        self._outer.addWidget(self._complaint)
        self._outer.addLayout(self.buttons)


def wrapped(text: str, role: str = "") -> QLabel:
    """A label that breaks its lines, and never takes its text for markup."""
    label = PlainLabel(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
