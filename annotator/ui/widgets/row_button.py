"""A button as wide as its column: something in front, a line or two of text, something behind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import translation


class RowButton(QPushButton):
    """Shows ``title`` with ``subtitle`` below it; long subtitles lose their middle.

    ``front`` and ``behind`` are small widgets before and after the text.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        front: QWidget | None = None,
        behind: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(subtitle)
        self._subtitle = subtitle
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 12, 7)
        self._row.setSpacing(12)
        self._title = PlainLabel(translation.from_the_side(title))
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._below = PlainLabel()
        self._below.setProperty("role", "muted")
        self._below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._below.setVisible(bool(subtitle))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        text.addWidget(self._below)
        if front is not None:
            self._row.addWidget(front, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(text, 1)
        if behind is not None:
            self._row.addWidget(behind, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def title(self) -> QLabel:
        """The label with the title, for its looks."""
        return self._title

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        width = max(self._below.width(), 40)
        metrics = self._below.fontMetrics()
        shown = metrics.elidedText(self._subtitle, Qt.TextElideMode.ElideMiddle, width)
        self._below.setText(translation.from_the_side(shown))
