"""A list of choices that keeps their values as they are.

Qt would hand an enumeration back as text.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from annotator.ui.widgets.plain import set_tip
from annotator.ui.widgets.still_combo import StillCombo

_LEAST_LETTERS = 6  # of a usual width
_LEAST_WIDTH = 84  # pixels, however large the text is: columns do not grow with it everywhere


_OPEN = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
)


class Choice(StillCombo):
    """A list to choose everything from, or one of several things.

    ``chosen`` carries the choice, ``None`` for everything. While the list is closed keys do not
    choose: choosing shows something else, and an arrow must not do that on its way.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: list[object] = []
        self._texts: list[str] = []
        self.setProperty("tight", True)  # its name is to be read in a narrow column, too
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux, Qt gives what is chosen as the name
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.activated.connect(lambda row: self.chosen.emit(self.values[row]))

    def event(self, event: QEvent) -> bool:
        """Keep Enter for the list, where the window has an action on it."""
        own = isinstance(event, QKeyEvent) and event.key() in _OPEN
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # Enter is the list's here, not the window's
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN:
            self.showPopup()
        else:
            event.ignore()  # the window's: Qt would choose what begins with the letter

    def minimumSizeHint(self) -> QSize:
        """A few letters: what does not fit is cut with a sign, and is the tip."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST_WIDTH), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt cuts a text that has no room; here the count behind it is seen all the same."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self._that_fits(room.width() - 4)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _that_fits(self, room: int) -> str:
        name, gap, count = self.currentText().rpartition("  ")
        name, behind = (name, gap + count) if gap else (count, "")
        metrics = self.fontMetrics()
        least = room - metrics.horizontalAdvance(behind)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, least) + behind

    def offer(
        self, everything: str, choices: Iterable[tuple[str, object]], chosen: object = None
    ) -> None:
        """Offer ``choices``, each a text and what it stands for.

        Nothing is touched while they are the same, since the list may be open.
        """
        wanted = [(everything, None), *choices]
        texts, values = [text for text, _ in wanted], [value for _, value in wanted]
        if (texts, values) != (self._texts, self.values):
            self._texts, self.values = texts, values
            self.clear()
            self.addItems(texts)
        row = values.index(chosen) if chosen in values else 0
        if self.currentIndex() != row:
            self.setCurrentIndex(row)
        set_tip(self, self.currentText())  # it may have no room
