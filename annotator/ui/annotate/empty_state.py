"""What stands where the article would be, while there is none: what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.actions.key_names import with_keys
from annotator.ui.looks import icons
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.plain import PlainLabel

_PICTURE, _SMALL_PICTURE = 150, 72  # pixels
_USUAL_PICTURE, _FAULT_PICTURE = "empty-project", "warning"


class EmptyState(QWidget):
    """A picture, a sentence and one button."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown = _USUAL_PICTURE
        self._picture = PlainLabel(parent=self)
        self._title = title = PlainLabel(parent=self)
        title.setProperty("role", "title")
        self._sentence = sentence = PlainLabel(parent=self)
        sentence.setProperty("role", "subtitle")
        sentence.setWordWrap(True)
        text = with_keys(self.tr("Import articles…  {key_import_articles}"))
        self._button = button = QPushButton(text, self)
        button.setProperty("primary", True)
        button.clicked.connect(lambda _=False: self.pressed.emit())
        self.setFocusProxy(button)
        self.show_given(articles=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self._picture, title, sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_given(self, *, articles: bool) -> None:
        """Say what to do next, where this person has no article.

        ``articles`` says whether the project has any, which are then other people's.
        """
        self._show_picture(_USUAL_PICTURE)
        self._button.setVisible(not articles)
        if articles:
            self._title.setText(self.tr("No articles for you"))
            self._sentence.setText(
                self.tr(
                    "The project has articles, but none was given to you to label. The project"
                    " lead gives them out in People and work."
                )
            )
        else:
            self._title.setText(self.tr("No articles yet"))
            self._sentence.setText(
                self.tr(
                    "Bring in text files, web pages, JSONL or tables. You see first what will come."
                )
            )

    def show_fault(self, sentence: str) -> None:
        """Say why the article that was chosen cannot be shown."""
        self._show_picture(_FAULT_PICTURE)
        self._button.hide()
        self._title.setText(self.tr("This article is damaged"))
        self._sentence.setText(sentence)

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in other colours."""
        self._theme = theme
        if self.isVisible():
            self._draw(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now: most projects have articles, and the picture takes a while to draw."""
        super().showEvent(event)
        if self._theme is not None:
            self._draw(self._theme)

    def _show_picture(self, name: str) -> None:
        self._shown = name
        if self._theme is not None and self.isVisible():
            self._draw(self._theme)

    def _draw(self, theme: Theme) -> None:
        is_fault = self._shown == _FAULT_PICTURE
        colour, size = (theme.warning, _SMALL_PICTURE) if is_fault else (theme.faint, _PICTURE)
        self._picture.setPixmap(icons.pixmap(self._shown, colour, size))
