"""The pages of the window as one row of quiet buttons, of which one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.widgets.plain import same_tip


class PageSwitch(QWidget):
    """A button for each of ``actions``, named ``show_…``; with fewer than two there is none."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for action in actions if len(actions) > 1 else ():
            button = QPushButton(action.text().partition("\t")[0].replace("&", ""), self)
            button.setProperty("segment", True)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            same_tip(button, action)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
            self.buttons[action.objectName()] = button

    def show_turned(self, name: str) -> None:
        """Put the button of the action called ``name`` down."""
        button = self.buttons.get(name)
        if button is not None:
            button.setChecked(True)
