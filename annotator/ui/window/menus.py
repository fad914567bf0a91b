"""The action table made into actions and menus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from annotator.core.blindness import Right, may
from annotator.core.people import Role
from annotator.ui.actions import keys
from annotator.ui.actions.spec import PAGES, Hands
from annotator.ui.actions.table import ACTIONS, SECTION_TITLES, ActionSpec, Section
from annotator.ui.looks import icons
from annotator.ui.looks.theme import Theme
from annotator.ui.page import NOTHING_AT_HAND, AtHand
from annotator.ui.widgets.plain import set_tip
from annotator.ui.words import translation

FORBIDDEN = "forbidden"
"""What is run when somebody presses the key of an action that a package forbids."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window shows, and who works: menus offer what can be done there.

    There is no page before there is a project. ``package`` says that the
    project is a package, in which less may be done, ``in_charge`` that they run it though they do
    not lead it.
    """

    page: str = ""
    at_hand: AtHand = NOTHING_AT_HAND
    role: Role = Role.ANNOTATOR
    package: bool = False
    in_charge: bool = False

    def offers(self, spec: ActionSpec) -> bool:
        """Whether the action is there."""
        if not self.page:
            return spec.pages == PAGES and spec.right is Right.OWN_WORK
        has_right = may(self.role, spec.right, in_charge=self.in_charge)
        allowed = has_right and (spec.package or not self.package)
        return self.page in spec.pages and allowed

    def is_at_the_place_of(self, other: Situation) -> bool:
        """Whether the same is offered to the same person: only what is selected may differ."""
        return replace(other, at_hand=self.at_hand) == self

    def forbids(self, spec: ActionSpec) -> bool:
        """Whether the action would be there if the project were no package."""
        return self.package and not spec.package and replace(self, package=False).offers(spec)

    def permits(self, spec: ActionSpec) -> bool:
        """Whether what the action needs is at hand."""
        has = self.at_hand
        return (
            (bool(self.page) or not (spec.project or spec.article or spec.span))
            and (has.article or not (spec.article or spec.span))
            and (has.span or not spec.span or (spec.suggestion and has.suggestion))
        )


class Actions:
    """The actions of a window by name, in its menus. ``run(name)`` is called when one is chosen.

    An action is made when it is first offered, or asked for: nobody is offered all of them.
    """

    def __init__(self, window: QMainWindow, run: Callable[[str], None]) -> None:
        self._window = window
        self._run = run
        self._theme: Theme | None = None
        self._language = ""  # of the texts, once there are any
        self._situation: Situation | None = None
        self._bar: QMenuBar | None = None
        self._menus: dict[Section, QMenu] = {}
        self._in_menus: set[str] = set()
        self._offered: set[str] = set()
        self.specs = {spec.name: spec for spec in ACTIONS}
        self._needs = {spec.name: _needs(spec) for spec in ACTIONS}
        self._alike = {_needs(spec): spec for spec in ACTIONS}  # one of those that need the same
        self.by_name: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self.by_name.get(name) or self._make(self.specs[name])

    def _make(self, spec: ActionSpec) -> QAction:
        """A new action; nobody sees it before it is offered."""
        action = QAction(self._window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        if spec.hands is not Hands.ELSEWHERE:  # a menu shows them, and macOS presses them itself
            action.setShortcuts([sequence for key in spec.keys for sequence in keys.sequences(key)])
        action.setVisible(False)
        action.triggered.connect(lambda _=False, name=spec.name: self._run(name))
        self.by_name[spec.name] = action
        _name(action, spec)
        return action

    def dress(self, theme: Theme, bar: QMenuBar) -> None:
        """Set texts in the language of the window, and have the actions in ``bar``.

        Icons will be in the colours of ``theme``.
        """
        self._theme = theme
        if self._language == translation.current():
            return
        self._language = translation.current()
        for name, action in self.by_name.items():
            _name(action, self.specs[name])
        self._fill(bar)

    def _fill(self, bar: QMenuBar) -> None:
        """Put the actions that there are into menus, by section."""
        self._bar, self._in_menus = bar, set(self.by_name)
        bar.clear()
        for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()  # clear() only takes their titles away
        self._menus = {}
        for section in Section:
            menu = self._menus[section] = bar.addMenu(translated(SECTION_TITLES[section]))
            menu.aboutToShow.connect(self._draw_icons)
            for spec in ACTIONS:
                if spec.section is section and spec.name in self.by_name:
                    if spec.separate:
                        menu.addSeparator()
                    menu.addAction(self.by_name[spec.name])
        self._show_menus()

    def _draw_icons(self) -> None:
        """Only now: two dozen pictures would make the window open later."""
        assert self._theme is not None
        side = self._window.layoutDirection()
        for name, action in self.by_name.items():
            if self.specs[name].icon:
                icon = icons.for_side(self.specs[name].icon, side)
                action.setIcon(icons.icon(icon, self._theme.muted))

    def enable(self, situation: Situation) -> None:
        """Show what is offered in ``situation``, and enable what can be done.

        An action that is not shown leaves its keys to those that are.
        """
        before, self._situation = self._situation, situation
        if situation == before:
            return
        if before is not None and situation.is_at_the_place_of(before):
            self._permit(before, situation)
            return
        offered = self._offered = {spec.name for spec in ACTIONS if situation.offers(spec)}
        for name in offered - self.by_name.keys():
            self._make(self.specs[name])
        # First what goes: two actions with one key are never both there.
        for shown in (False, True):
            for name, action in self.by_name.items():
                if (name in offered) is shown:
                    action.setVisible(shown)
                    action.setEnabled(shown and situation.permits(self.specs[name]))
        if self._bar is not None and not offered <= self._in_menus:
            self._fill(self._bar)
        else:
            self._show_menus()

    def _permit(self, before: Situation, now: Situation) -> None:
        """Enable and disable what another selection does, and nothing else: each gesture comes."""
        turned = {
            needs: now.permits(spec)
            for needs, spec in self._alike.items()
            if now.permits(spec) is not before.permits(spec)
        }
        for name in self._offered if turned else ():
            permitted = turned.get(self._needs[name])
            if permitted is not None:
                self.by_name[name].setEnabled(permitted)

    def offers(self, spec: ActionSpec) -> bool:
        """Whether the action is there now."""
        return self._situation is not None and self._situation.offers(spec)

    def permits(self, spec: ActionSpec) -> bool:
        """Whether what the action needs is at hand now."""
        return self._situation is not None and self._situation.permits(spec)

    def tell_if_forbidden(self, key: str) -> bool:
        """Say so if ``key`` is that of an action that the package forbids, and only of such."""
        situation = self._situation
        if situation is None or not any(key in s.keys and situation.forbids(s) for s in ACTIONS):
            return False
        self._run(FORBIDDEN)
        return True

    def open_menu(self, letters: Sequence[QKeySequence]) -> bool:
        """Open the menu that has one of ``letters`` for its access key; whether there is one."""
        for menu in self._menus.values():
            key = QKeySequence.mnemonic(menu.title()).toString().removeprefix("Alt+")
            opens = bool(key) and QKeySequence(key) in letters
            if opens and self._bar is not None and menu.menuAction().isVisible():
                self._bar.setActiveAction(menu.menuAction())
                return True
        return False

    def _show_menus(self) -> None:
        """A menu in which nothing is offered is not there."""
        if self._situation is None:
            return
        offered = {spec.section for spec in ACTIONS if self._situation.offers(spec)}
        for section, menu in self._menus.items():
            menu.menuAction().setVisible(section in offered)


def _needs(spec: ActionSpec) -> tuple[bool, bool, bool, bool]:
    """What must be at hand: actions with the same needs can be done at the same times."""
    return spec.project, spec.article, spec.span, spec.suggestion


def translated(text: object) -> str:
    """A text of the action table in the language of the window."""
    return QCoreApplication.translate("actions", str(text))


def _name(action: QAction, spec: ActionSpec) -> None:
    action.setText(translated(spec.text) + _key_behind(spec))
    set_tip(action, tip(spec))
    action.setStatusTip(translated(spec.help))


def _key_behind(spec: ActionSpec) -> str:
    """The key as a menu writes it, kept together: ``Ctrl++`` is not in a right-to-left menu."""
    return f"\t\u2066{keys.shown(spec.keys[0])}\u2069" if spec.keys else ""


def tip(spec: ActionSpec) -> str:
    """What an action does, and its first key."""
    text = translated(spec.help)
    return f"{text}  ({keys.shown(spec.keys[0])})" if spec.keys else text
