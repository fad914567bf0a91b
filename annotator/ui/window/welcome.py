"""The first page: what the program does, and ways to a project."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions.key_names import key_of
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks import icons
from annotator.ui.looks.scale import px
from annotator.ui.settings import RecentProject, home
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.widgets.row_button import RowButton
from annotator.ui.words import translation
from annotator.ui.words.set_states import when_shown

_WIDTH = 620
_NARROW = 540


class WelcomePage(QScrollArea):
    """Offers the sample project, a new one, an existing one, and those opened last."""

    sampleRequested = Signal()
    newRequested = Signal()
    openRequested = Signal()
    recentRequested = Signal(str)  # path
    languageRequested = Signal()
    themeRequested = Signal()

    def __init__(self, recent: Sequence[RecentProject] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = list(recent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rebuild = QTimer(self)
        self._rebuild.setSingleShot(True)
        self._rebuild.setInterval(0)
        self._rebuild.timeout.connect(self._build)
        self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            # Qt is going through the children now; they may only be replaced afterwards.
            self._rebuild.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(0)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addSpacing(22)
        self._way_row = self._ways()
        column.addLayout(self._way_row)
        column.addSpacing(26)
        column.addWidget(self._recent_card() if self._recent else self._first_steps())
        column.addStretch(3)
        column.addSpacing(16)
        column.addLayout(self._foot())
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        middle.setLayout(column)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        self._arrange()
        self.setWidget(page)  # deletes the page before

    def _arrange(self) -> None:
        """Three buttons stand side by side, or below each other where there is no room."""
        narrow = self.width() < px(_NARROW)
        self._way_row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        picture = PlainLabel()
        picture.setPixmap(icons.pixmap("app", self._ink(), 64))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        name = PlainLabel(translation.from_the_side(self.tr("Annotator")))
        name.setProperty("role", "title")
        words.addWidget(name)
        words.addWidget(
            wrapped(
                self.tr(
                    "Mark who, where, when and what is claimed in Arabic news, to the letter."
                    " Every change is saved at once; what you hand over is exact JSONL."
                ),
                "subtitle",
            )
        )
        row.addLayout(words, 1)
        return row

    def _ways(self) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(10)
        self.sample_button = self._way(self.tr("Open the sa&mple project"), "", "")
        self.new_button = self._way(self.tr("&New project…"), "file-new", "new_project")
        self.open_button = self._way(self.tr("&Open project…"), "folder-open", "open_project")
        self.sample_button.clicked.connect(self.sampleRequested)
        self.new_button.clicked.connect(self.newRequested)
        self.open_button.clicked.connect(self.openRequested)
        if not self._recent:  # the best first step for whoever has none yet
            self.sample_button.setProperty("primary", True)
        for button in (self.sample_button, self.new_button, self.open_button):
            row.addWidget(button, 1)
        return row

    def _way(self, text: str, icon: str, action: str) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(px(38))
        if icon:
            button.setIcon(icons.icon(icon, self._ink()))
        if action:
            set_tip(button, key_of(action))
        return button

    def _recent_card(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        heading = PlainLabel(self.tr("Recent projects"))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        card = QFrame()
        card.setProperty("card", True)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(5, 5, 5, 5)
        rows.setSpacing(2)
        self.recent_buttons = [self._recent_row(project) for project in self._recent]
        for button in self.recent_buttons:
            rows.addWidget(button)
        column.addWidget(card)
        return box

    def _recent_row(self, project: RecentProject) -> RowButton:
        missing = project.missing
        when = PlainLabel(self.tr("file not found") if missing else when_shown(project.opened))
        when.setProperty("role", "warning" if missing else "muted")
        button = RowButton(project.title, path_shown(project.path), behind=when)
        button.title.setProperty("role", "faint" if missing else "strong")
        set_tip(button, str(project.path))
        button.clicked.connect(partial(self._ask_for, str(project.path)))
        return button

    def _ask_for(self, path: str, *_checked: object) -> None:
        self.recentRequested.emit(path)

    def _first_steps(self) -> QWidget:
        self.recent_buttons = []
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(4)
        strong = wrapped(self.tr("New here?"), "strong")
        column.addWidget(strong)
        column.addWidget(
            wrapped(
                self.tr(
                    "The sample project has sixteen articles to try everything on. With a new"
                    " project you bring in your own: text files, web pages, JSONL or tables."
                ),
                "muted",
            )
        )
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.language_button = _flat(self.tr("العربية"))
        self.language_button.clicked.connect(self.languageRequested)
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self.theme_button = _flat(self.tr("Light") if dark else self.tr("Dark"))
        self.theme_button.setIcon(icons.icon("sun" if dark else "moon", self._ink()))
        self.theme_button.clicked.connect(self.themeRequested)
        row.addStretch(1)
        row.addWidget(self.language_button)
        row.addWidget(self.theme_button)
        row.addStretch(1)
        return row

    def _ink(self) -> str:
        return self.palette().color(QPalette.ColorRole.WindowText).name()


def path_shown(path: Path) -> str:
    """A path as people know it: the home folder as ``~``."""
    try:
        return str(Path("~") / path.relative_to(home()))
    except ValueError:
        return str(path)


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    return button
