"""Short messages over and above the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words.aloud import announce

_SHOWN_MILLISECONDS = {"done": 2500, "advice": 5000, "refusal": 6000}
_FROM_EDGE = 22  # pixels between a toast and the edge of its parent


def _nothing() -> Sequence[QRect]:
    return ()


class Toast(QFrame):
    """A sentence at the foot of its parent, for a few seconds; the text under it stays put.

    At the head, where it would hide at the foot what is worked on: one of the rectangles that
    ``in_hand`` gives, in pixels of the parent. A screen reader announces it, and ``spoken`` tells
    it to what keeps it in sight.
    """

    spoken = Signal(str)

    def __init__(self, parent: QWidget, in_hand: Callable[[], Sequence[QRect]] = _nothing) -> None:
        super().__init__(parent)
        self._in_hand = in_hand
        self._label = PlainLabel(parent=self)
        self._label.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 9, 14, 9)
        self._row.addWidget(self._label)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that was said last."""
        return self._label.text()

    def say(self, sentence: str, meant: str) -> None:
        """Show ``sentence``; ``meant`` is ``done``, ``advice`` or ``refusal``."""
        self.setProperty("notice", "refusal" if meant == "refusal" else "true")
        self.style().unpolish(self)
        self.style().polish(self)
        self._label.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MILLISECONDS[meant])
        announce(self, sentence, at_once=meant == "refusal")
        self.spoken.emit(sentence)

    def take_back(self, sentence: str) -> None:
        """Hide ``sentence``, which is no longer true; unless another one was said since."""
        if self.text == sentence:
            self.hide()
            self._label.clear()
            self.spoken.emit("")

    def make_way(self) -> None:
        """Move off what is in hand now, if the toast is shown."""
        if self.isVisible():
            self._place()

    def hide_refusal(self) -> None:
        """Hide the toast if it says why something was refused: that is no longer looked at."""
        if self.property("notice") == "refusal":
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.make_way()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        width = min(
            parent.width() - 48, self._label.fontMetrics().horizontalAdvance(self.text) + 60
        )
        width = max(160, width)
        # Not adjustSize(): a label that may be wrapped asks for room for two lines.
        self.setFixedSize(width, self._row.heightForWidth(width))
        left = (parent.width() - self.width()) // 2
        head, foot = _FROM_EDGE, parent.height() - self.height() - _FROM_EDGE
        in_hand = self._in_hand()
        self.move(left, foot)
        if any(map(self.geometry().intersects, in_hand)):
            self.move(left, head)


class NoticeBar(QFrame):
    """A bar with a sentence and up to two buttons, above the article."""

    accepted = Signal()
    declined = Signal()
    looked = Signal()  # the sentence was clicked: show what it speaks of

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self.label = PlainLabel(parent=self)
        self.label.setWordWrap(True)
        self.accept = QPushButton(self)
        self.decline = QPushButton(self)
        self.accept.clicked.connect(lambda _=False: self.accepted.emit())
        self.decline.clicked.connect(lambda _=False: self.declined.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.accept)
        layout.addWidget(self.decline)
        self.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.looked.emit()

    def offer(self, sentence: str, accept: str, decline: str = "") -> None:
        """Show ``sentence`` and the buttons' texts; a button without text is not shown."""
        self.label.setText(sentence)
        self.accept.setText(accept)
        self.decline.setText(decline)
        self.accept.setVisible(bool(accept))
        self.decline.setVisible(bool(decline))
        self.show()
