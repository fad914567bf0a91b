"""The corner of the menu bar: the pages of the window, and who is at work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.widgets.plain import PlainLabel, set_tip, unkeyed
from annotator.ui.window.page_switch import PageSwitch


class PersonCorner(QWidget):
    """The pages, a badge with initials, the name and the role; empty while there is nobody."""

    pressed = Signal()

    def __init__(
        self,
        name: str,
        role: str,
        tip: str,
        pages: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(6)
        self.pages = PageSwitch(pages, self)
        if not name:
            return
        badge = PlainLabel("".join(part[0] for part in name.split()[:2]), self)
        badge.setProperty("role", "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(unkeyed(f"\u2068{name}\u2069 · {role}"), self)
        button.setAccessibleName(f"{name} · {role}")
        button.setProperty("flat", True)
        set_tip(button, tip)
        button.clicked.connect(lambda _=False: self.pressed.emit())
        row.addWidget(self.pages)
        row.addSpacing(10)
        row.addWidget(badge)
        row.addWidget(button)
