"""The action table made into actions and menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from annotator.ui import action_spec, icons, keys
from annotator.ui.actions import ACTIONS, SECTION_TITLES, ActionSpec, Section
from annotator.ui.theme import Theme


class Actions:
    """All actions of a window by name, in its menus. ``run(name)`` is called when one is chosen."""

    def __init__(self, window: QMainWindow, run: Callable[[str], None]) -> None:
        self._window = window
        self._theme: Theme | None = None
        self._enabled: tuple[bool, bool, bool, str] | None = None
        self.specs = {spec.name: spec for spec in ACTIONS}
        self.by_name: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            action.setShortcuts([one for key in spec.keys for one in keys.sequences(key)])
            action.triggered.connect(lambda _=False, name=spec.name: run(name))
            window.addAction(action)
            self.by_name[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def dress(self, theme: Theme) -> None:
        """Set texts in the language of the window; icons will be in the colours of ``theme``."""
        self._theme = theme
        for name, action in self.by_name.items():
            spec = self.specs[name]
            action.setText(translated(spec.text) + _key_behind(spec))
            action.setToolTip(tip(spec))
            action.setStatusTip(translated(spec.help))

    def fill(self, bar: QMenuBar) -> None:
        """Put the actions into menus, by section."""
        bar.clear()
        for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()  # clear() only takes their titles away
        for section in Section:
            menu = bar.addMenu(translated(SECTION_TITLES[section]))
            menu.aboutToShow.connect(self._draw_icons)
            for spec in ACTIONS:
                if spec.section is section:
                    if spec.separate:
                        menu.addSeparator()
                    menu.addAction(self.by_name[spec.name])

    def _draw_icons(self) -> None:
        """Only now: two dozen pictures would make the window open later."""
        assert self._theme is not None
        side = self._window.layoutDirection()
        for name, action in self.by_name.items():
            if self.specs[name].icon:
                icon = icons.for_side(self.specs[name].icon, side)
                action.setIcon(icons.icon(icon, self._theme.muted))

    def enable(
        self, *, project: bool, article: bool, span: bool, page: str = action_spec.ANNOTATE
    ) -> None:
        """Enable what can be done now on ``page``; the keys of the rest are free."""
        now = (project, article, span, page)
        if now == self._enabled:
            return
        self._enabled = now
        for name, action in self.by_name.items():
            spec = self.specs[name]
            action.setEnabled(
                page in spec.pages
                and (project or not (spec.project or spec.article or spec.span))
                and (article or not (spec.article or spec.span))
                and (span or not spec.span)
            )


def translated(text: object) -> str:
    """A text of the action table in the language of the window."""
    return QCoreApplication.translate("actions", str(text))


def _key_behind(spec: ActionSpec) -> str:
    """The key as a menu writes it: kept together, which ``Ctrl++`` is not in a menu from the right."""
    return f"\t\u2066{keys.shown(spec.keys[0])}\u2069" if spec.keys else ""


def tip(spec: ActionSpec) -> str:
    """What an action does, and its first key."""
    text = translated(spec.help)
    return f"{text}  ({keys.shown(spec.keys[0])})" if spec.keys else text


def label_actions(parent: QWidget, press: Callable[[str], None]) -> list[QAction]:
    """An action for each digit, which answers to the Arabic-Indic and Persian digit too."""
    made = []
    for digit in "123456789":
        action = QAction(parent)
        action.setShortcuts(keys.sequences(digit))
        action.triggered.connect(lambda _=False, digit=digit: press(digit))
        parent.addAction(action)
        made.append(action)
    return made
