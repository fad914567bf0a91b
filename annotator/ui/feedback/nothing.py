"""What stands where feedback would be, while there is none: when it comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.looks import icons
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.plain import PlainLabel

_PICTURE = 120
_WIDEST = 560  # pixels of a line that is read with ease


class NoFeedback(QWidget):
    """A picture and two sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # so that a ring is drawn
        self.setProperty("ringed", True)
        self._picture = PlainLabel(parent=self)
        self._title = PlainLabel(parent=self)
        self._title.setProperty("role", "title")
        self._sentence = PlainLabel(parent=self)
        self._sentence.setProperty("role", "subtitle")
        self._sentence.setWordWrap(True)
        self._sentence.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self._picture, self._title, self._sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        # Between two springs: a label that is aligned in its cell is as high as one line.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sentence, _WIDEST)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._sentence.text()}"

    def show_reading(self, *, reading: bool, in_package: bool = False) -> None:
        """Say that it is being read, or that there is none and when it comes."""
        if reading:
            self._title.setText(self.tr("Reading…"))
            self._sentence.setText("")
            return
        self._title.setText(self.tr("No feedback yet"))
        if in_package:
            self._sentence.setText(
                self.tr(
                    "Feedback comes with your next package, or as a file that you take in here:"
                    " menu Feedback, Take feedback in."
                )
            )
            return
        self._sentence.setText(
            self.tr(
                "When a reviewer has settled an article that you finished and released it, your"
                " spans stand here beside the ones that were decided, with the reasons."
            )
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw it in other colours."""
        self._picture.setPixmap(icons.pixmap("note", theme.faint, _PICTURE))
