"""What this program is: version, licences, and where the files are."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

import annotator
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks import icons
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words.translation import from_the_side

_LICENCES = (
    ("Qt, PySide6", "LGPL 3"),
    ("Vazirmatn, Amiri", "SIL Open Font License 1.1"),
    ("sqlite-utils, regex", "Apache 2"),
    ("click, msgspec", "BSD 3-Clause"),
    ("rich, arabic-reshaper", "MIT"),
    ("python-bidi", "LGPL 3"),
)


class AboutDialog(DialogFrame):
    """Shows ``places``: what is kept (``Project file``), and where."""

    def __init__(
        self, places: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("About Annotator"),
            self.tr("Labels spans of Arabic news exactly. Everything stays on this machine."),
            self.tr("Close"),
        )
        self._facts = [
            (self.tr("Version"), annotator.__version__),
            (self.tr("Runs on"), f"Qt {qVersion()}, Python {platform.python_version()}"),
            *places,
        ]
        picture = PlainLabel()
        ink = self.palette().color(QPalette.ColorRole.WindowText).name()
        picture.setPixmap(icons.pixmap("app", ink, 56))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(_grid(self._facts), 1)
        self.body.addLayout(row)
        heading = PlainLabel(self.tr("Made with"))
        heading.setProperty("role", "heading")
        self.body.addWidget(heading)
        self.body.addLayout(_grid(_LICENCES))
        self.body.addStretch(1)
        self.cancel_button.hide()
        self.copy_button = plain_button(self.tr("&Copy"), self._copy)
        self.buttons.insertWidget(0, self.copy_button)
        self.resize(px(520), self.sizeHint().height())

    def _copy(self) -> None:
        """For somebody who reports a problem."""
        QGuiApplication.clipboard().setText(
            "\n".join(f"{name}: {value}" for name, value in self._facts)
        )


def _grid(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for line, (name, value) in enumerate(rows):
        field = wrapped(from_the_side(value))
        field.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        first = PlainLabel(from_the_side(name))
        first.setProperty("role", "muted")
        grid.addWidget(first, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, line, 1)
    return grid
