"""What stands where the article would be: nothing to review yet, or nothing left.

It says what to do next.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.ui.looks import icons
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.plain import PlainLabel

_PICTURE = 120
_AROUND = 40
_LEAST_HEIGHT = 400  # pixels, beside usual text, in which there is room for the picture


class ReviewEmpty(QWidget):
    """A picture, what is the matter, and buttons for what may come next."""

    pressed = Signal(str)  # the name of an action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._picture = PlainLabel(parent=self)
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "title")
        self.sentence = PlainLabel(parent=self)
        self.sentence.setProperty("role", "subtitle")
        for label in (self.title, self.sentence):
            label.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(px(320))
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self._picture, self.title, self.sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons that are there."""
        items = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stand below each other where they have no room beside, and words come first."""
        super().resizeEvent(event)
        beside = sum(button.sizeHint().width() + self._buttons.spacing() for button in self.buttons)
        fits = beside <= event.size().width() - 2 * _AROUND
        self._buttons.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
        self._picture.setVisible(event.size().height() >= px(_LEAST_HEIGHT))

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in the colours of ``theme``."""
        self._theme = theme
        self._draw()

    def say(self, title: str, sentence: str, *actions: tuple[str, str]) -> None:
        """Show a title, a sentence, and a button (text, action) for each of ``actions``."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.progress.hide()
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that it may be none
        self._buttons.addStretch(1)
        for number, (text, action) in enumerate(actions):
            button = QPushButton(text, self)
            button.setProperty("primary", number == 0)
            button.clicked.connect(lambda _=False, action=action: self.pressed.emit(action))
            self._buttons.addWidget(button)
            button.show()
        self._buttons.addStretch(1)
        self._draw()

    def show_progress(self, done: int, total: int | None) -> None:
        """How far the looking through is."""
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)
        self.progress.show()

    def _draw(self) -> None:
        if self._theme is not None:
            picture = icons.pixmap("empty-project", self._theme.faint, _PICTURE)
            self._picture.setPixmap(picture)
