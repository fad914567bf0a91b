"""What stands around the pages of the window: title, menus, corner and status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from annotator.ui.actions import printed_keys
from annotator.ui.widgets.plain import unkeyed, window_title
from annotator.ui.window.key_presses import KeyPresses
from annotator.ui.window.menus import Actions, Situation
from annotator.ui.window.pages import Pages
from annotator.ui.window.person_corner import PersonCorner
from annotator.ui.window.status import StatusLine
from annotator.ui.window.workplace import Workplace
from annotator.ui.words.roles import role_shown


class Chrome(QObject):
    """Keeps title, menus, corner and status line in step with the page that is shown.

    ``run(name)`` does what the action called ``name`` does.
    """

    def __init__(
        self, window: QMainWindow, workplace: Workplace, pages: Pages, run: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workplace = workplace
        self._pages = pages
        self._run = run
        printed_keys.ask_system()  # before any key is named
        self.status = StatusLine(window)
        window.setStatusBar(self.status)
        self.actions = Actions(window, run)
        self.corner: PersonCorner | None = None
        self.keys = KeyPresses(
            self.actions, lambda: pages.page, window.focusWidget, workplace.notice, self
        )
        self._is_dressed = False
        self._hinted: tuple[str, ...] = ()
        pages.moved.connect(self._enable)
        pages.turned.connect(self._show_turned)
        pages.spoken.connect(self.status.told.show_sentence)
        pages.contextRequested.connect(self._show_context)

    def undress(self) -> None:
        """The pages are made anew; until one is turned to, nothing is shown of them."""
        self._is_dressed = False

    def dress_all(self) -> None:
        """Show whose work on what is there, and what can be done."""
        session = self._workplace.session
        if session is None:
            self._window.setWindowTitle(self.tr("Annotator"))
        else:
            parts = [session.work.title, session.person.name]
            if session.work.is_package:
                parts.append(self.tr("package"))
            self._window.setWindowTitle(window_title(" – ".join(parts)))
        self.status.setVisible(session is not None)
        self.status.told.show_sentence("")
        self.dress()

    def dress(self) -> None:
        """Texts in the language and colours of the theme, everywhere."""
        theme, session = self._workplace.theme, self._workplace.session
        self._enable()
        self.actions.dress(theme, self._window.menuBar())
        self._replace_corner()
        self.actions["dark"].setChecked(theme.is_dark)
        self.actions["high_contrast"].setChecked(theme.is_high)
        if session is not None:
            self.status.show_saved(session.reading.last_saved())
        self._is_dressed = True
        self._show_turned()

    def _replace_corner(self) -> None:
        """The new corner replaces the old one before that goes, or the menu bar keeps a ghost."""
        session = self._workplace.session
        person = session.person if session is not None else None
        name, role = (person.name, role_shown(person.role)) if person is not None else ("", "")
        pages = [self.actions[f"show_{page}"] for page in self._pages.offered]
        tip = self.actions["change_person"].toolTip()
        corner = PersonCorner(name, role, tip, pages, self._window)
        corner.pressed.connect(lambda: self._run("change_person"))
        self._window.menuBar().setCornerWidget(corner)
        if self.corner is not None:
            self.corner.deleteLater()
        self.corner = corner
        corner.show()

    def _show_turned(self) -> None:
        """Another page is shown: its actions, its hints, and which it is."""
        if not self._is_dressed:
            self.dress_all()
            return
        self._show_hints()
        self._enable()
        page = self._pages.page
        if page is not None and page.view is not None:
            page.view.installEventFilter(self.keys)
        if self.corner is not None:
            self.corner.pages.show_turned(f"show_{self._pages.turned_to}")

    def _show_hints(self) -> None:
        page = self._pages.page
        self._hinted = page.hints if page is not None else ()
        self.status.show_hints([self.actions[name] for name in self._hinted])

    def _enable(self) -> None:
        page, session = self._pages.page, self._workplace.session
        if page is None or session is None:  # the project may be closed already
            self.actions.enable(Situation())
            self.status.position.setText("")
            self.status.show_unsaved("")
            return
        work = session.work
        role, package = session.person.role, work.is_package
        self.actions.enable(Situation(page.name, page.can(), role, package, work.in_charge))
        self.status.position.setText(page.position())
        self.status.show_unsaved(page.unsaved())
        for name, panel in page.panels().items():
            self.actions[name].setChecked(panel.isVisibleTo(page))
        if self._is_dressed and page.hints != self._hinted:
            self._show_hints()

    def _show_context(self, point: QPoint) -> None:
        """The menu at a place of the page; where one labels, the labels come first."""
        page, session = self._pages.page, self._workplace.session
        if page is None or session is None or not page.context:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label in session.labels.offered if page is self._pages.annotate else ():
            action = menu.addAction(f"{unkeyed(label.title(session.language))}\t{label.key}")
            action.triggered.connect(lambda _=False, key=label.key: page.press_digit(key))
        menu.addSeparator()
        for name in page.context:
            menu.addAction(self.actions[name])
        menu.popup(point)
