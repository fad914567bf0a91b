"""The window: a welcome page or a project, menus, and the dialogs between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent

from annotator import assets
from annotator.core.people import Role
from annotator.ui import window as parts
from annotator.ui.looks.theme import Theme
from annotator.ui.making_way import hands_at_work
from annotator.ui.settings import Settings
from annotator.ui.window.built_later import BuiltLater
from annotator.ui.window.first_sight import around
from annotator.ui.words import translation

if TYPE_CHECKING:
    from annotator.ui.annotate.page import AnnotatePage
    from annotator.ui.annotate.session import Session
    from annotator.ui.window.chrome import Chrome
    from annotator.ui.window.dialogs import WindowDialogs
    from annotator.ui.window.menus import Actions
    from annotator.ui.window.opening import Opened
    from annotator.ui.window.pages import Pages
    from annotator.ui.window.projects import Projects
    from annotator.ui.window.status import StatusLine
    from annotator.ui.window.workplace import Workplace

_SETTLED_MILLISECONDS = 600  # from when on a window that was shown has something to say
UPKEEP_MILLISECONDS = 600  # from when on a project that was opened is backed up and indexed

_OF_TEAM = (
    "people_and_work",
    "pack_work",
    "merge_packages",
    "settle_by_policy",
    "everybodys_spans",
    "save_report",
)  # actions whose dialogs are about the work of several people

_FULL_SCREEN = Qt.WindowState.WindowFullScreen


class MainWindow(BuiltLater):
    """One window: no project open, or one project and one person at work in it."""

    PARTS = frozenset({"workplace", "pages", "projects", "chrome", "status", "actions_"})

    workplace: Workplace
    pages: Pages
    projects: Projects
    chrome: Chrome
    status: StatusLine
    actions_: Actions

    def __init__(self, settings: Settings, project: Path | None = None) -> None:
        """With a ``project`` the window opens on it, else on the welcome page."""
        super().__init__()
        self.settings = settings
        self.left: Path | None = None  # the project that was open when the window closed
        self._asked_for = project
        self.setWindowIcon(QIcon(str(assets.resources() / "icons" / "app.svg")))
        self.setMinimumSize(900, 480)
        self.resize(1320, 840)
        self.restoreGeometry(settings.shape("window"))
        self.look(project, settings)

    def fill(self) -> None:
        """Open the project that was asked for, or offer projects."""
        if self._asked_for is None:
            self._rebuild()
        else:
            self.open_project(self._asked_for)
        self.pages.finish()  # the article is seen already: nothing of the window comes bit by bit

    def make_parts(self) -> None:
        """Make the pages, and what stands around them."""
        self.workplace = parts.workplace.Workplace(self, self.settings)
        self.workplace.actionRequested.connect(self.run)
        self.workplace.projectRequested.connect(lambda path: self.open_project(Path(path)))
        self.pages = parts.pages.Pages(self.workplace)
        self.pages.dialogRequested.connect(self._ask)
        self.setCentralWidget(self.pages.stack)
        self.projects = parts.projects.Projects(self.workplace, self._rebuild, self._leave_page)
        self.projects.refused.connect(lambda path, fault: self.dialogs.cannot_open(path, fault))
        self.projects.personRequired.connect(self._ask_person)
        self.projects.begun.connect(self._attend)
        self.projects.entered.connect(self._show_entered)
        self.projects.closed.connect(lambda path: self.dialogs.back_up(path))
        self.chrome = parts.chrome.Chrome(self, self.workplace, self.pages, self.run)
        self.status = self.chrome.status
        self.actions_ = self.chrome.actions
        self._own = self._own_actions()
        parts.dropping.Dropping(
            self,
            lambda: self.actions_["import_articles"].isEnabled(),
            lambda paths: self.dialogs.import_articles(paths),
        )

    def begin(self) -> None:
        """Show the window; and once it is there, say what of the settings cannot be."""
        self.show_whole()
        QTimer.singleShot(_SETTLED_MILLISECONDS, self, self._tell_of_settings)

    def _tell_of_settings(self) -> None:
        """Beside the work if there is any."""
        for sentence in parts.window_sentences.of_settings(self.settings):
            if self.pages.page is None:
                self.workplace.complain(sentence)
            else:
                self.workplace.notice(sentence)

    @property
    def session(self) -> Session | None:
        """The work in the open project, if one is open."""
        return self.workplace.session

    @property
    def theme(self) -> Theme:
        """The colours that are shown."""
        return self.workplace.theme

    @property
    def page(self) -> AnnotatePage | None:
        """The page on which people label, once it was shown."""
        return self.pages.annotate

    @cached_property
    def dialogs(self) -> WindowDialogs:
        """The dialogs, which are imported, with their jobs, when one is asked for first."""
        from annotator.ui.window.dialogs import WindowDialogs

        return WindowDialogs(self.workplace, self.projects, self.pages)

    # -- projects -------------------------------------------------------------------------------

    def open_project(self, path: Path) -> bool:
        """Open the project at ``path`` in this window; says why if it cannot be opened."""
        return self.projects.open(path)

    def close_project(self, *, back_up: bool = True) -> None:
        """Back to the welcome page. Everything is saved already."""
        self.projects.close(back_up=back_up)

    def change_person(self, name: str, role: Role | None) -> None:
        """Go on as somebody else in the same project; with a ``role`` the person is new."""
        self.projects.change_person(name, role)

    def _ask_person(self, opened: Opened) -> None:
        """Ask who is at work in a project that was opened."""
        if self.pages.empty:
            self._rebuild()
        self.dialogs.ask_person(
            opened.people,
            partial(self.projects.enter, opened),
            lambda: opened.close(),
            may_add=not opened.is_package,
        )

    def _attend(self, session: Session) -> None:
        """Follow the work of a session that begins."""
        session.saved.connect(self.status.show_saved)
        self.folding = parts.folding.Folding(session.work)
        self.displacement = parts.displacement.Displacement(
            self.workplace, self.projects, self.pages, self.status, session
        )

    def _show_entered(self, session: Session) -> None:
        self.status.show_place(is_journalled=session.work.is_journalled)
        if session.work.put_aside is not None:
            self.workplace.complain(parts.window_sentences.put_aside(session.work.put_aside))
        QTimer.singleShot(UPKEEP_MILLISECONDS, self, self._look_after)

    def _look_after(self) -> None:
        """Once the window is there to be used: read ahead, and then keep the project up."""
        if self.session is not None:
            self.pages.read_ahead().done.connect(lambda: self.dialogs.keep_up())

    # -- building -------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """Show what there is to show: for another project or person."""
        self.chrome.undress()
        if self.session is None:
            self.pages.show_welcome()
        else:
            self.pages.show_work(self.session)

    # -- actions --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of actions for :meth:`keyPressEvent`.

        Qt would press them before whatever has the hands got them, and by what they type.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            hands_at_work()
            event.setAccepted(self.chrome.keys.knows(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means that nothing in the window took for itself."""
        if not self.chrome.keys.press(event):
            super().keyPressEvent(event)

    def run(self, name: str) -> None:
        """Do what the action called ``name`` does."""
        self.actions_table()[name]()

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of the window and of the page that is shown do, by their names."""
        page = self.pages.page
        return {**self._own, **(page.actions_table() if page is not None else {})}

    def _own_actions(self) -> dict[str, Callable[[], object]]:
        return {
            **self.pages.actions_table(),
            "new_project": lambda: self.dialogs.new_project(),
            "open_project": lambda: self.dialogs.choose_project(),
            "sample_project": lambda: self.dialogs.open_sample(),
            "restore_backup": lambda: self.dialogs.restore_backup(),
            "import_articles": lambda: self.dialogs.import_articles(),
            "export_articles": lambda: self.dialogs.export_articles(),
            **{name: partial(self._open_of_team, name) for name in _OF_TEAM},
            "change_person": self._ask_other_person,
            **{
                f"show_{page}": partial(self.pages.turn_to, page)
                for page in parts.pages.PAGE_RIGHTS
            },
            "back_to_text": self.pages.take_hands,
            "close_project": self.close_project,
            "say_saved": lambda: self.workplace.notice(self.chrome.status.saved.text()),
            "quit": self.close,
            "articles_panel": lambda: self._toggle_panel("articles_panel", "articles"),
            "spans_panel": lambda: self._toggle_panel("spans_panel", "spans"),
            "guidelines": lambda: self._toggle_panel("guidelines", "guidelines"),
            "dark": lambda: self._change_theme(self.workplace.toggle_dark),
            "high_contrast": lambda: self._change_theme(self.workplace.toggle_high_contrast),
            "language": self._toggle_language,
            "full_screen": lambda: self.setWindowState(self.windowState() ^ _FULL_SCREEN),
            "help": lambda: self.dialogs.help(),
            "about": lambda: self.dialogs.about(),
            parts.menus.FORBIDDEN: lambda: self.workplace.notice(parts.window_sentences.package()),
        }

    def _open_of_team(self, action: str) -> None:
        self.dialogs.of_team(action)

    def _ask(self, what: str) -> None:
        {
            "skip": self.dialogs.skip,
            "flag": self.dialogs.flag,
            "elsewhere": self.dialogs.elsewhere,
            "details": self.dialogs.details,
            "suggestions": self.dialogs.suggestions,
            "import": self.dialogs.import_articles,
            "export": self.dialogs.export_articles,
        }[what]()

    def _ask_other_person(self) -> None:
        if self.session is not None:
            self.dialogs.ask_person(
                self.session.work.people(),
                self.change_person,
                lambda: None,
                current=self.session.person.name,
                may_add=not self.session.work.is_package,
            )

    # -- looks ----------------------------------------------------------------------------------

    def _toggle_panel(self, name: str, setting: str) -> None:
        page = self.pages.page
        panel = page.panels().get(name) if page is not None else None
        if page is not None and panel is not None:
            shown = not panel.isVisibleTo(page)
            page.show_panel(panel, shown=shown)
            of = "" if page is self.page else f"{self.pages.turned_to}_"
            if page.keeps(name):
                self.settings.set_shown(of + setting, shown=shown)
            self.actions_[name].setChecked(shown)

    def _change_theme(self, change: Callable[[], None]) -> None:
        change()
        self.pages.set_theme(self.theme)
        self.chrome.dress()

    def _toggle_language(self) -> None:
        self._leave_page()
        self.settings.language = translation.other()
        translation.install(self.settings.language)
        if self.session is not None:
            self.session.work.language = self.settings.language
        self.chrome.undress()
        self.pages.rebuild()

    def _leave_page(self) -> None:
        """Remember what the window looks like; and write a note that is being typed."""
        self.settings.set_shape("window", self.saveGeometry())
        if self.page is not None and self.page.view.isVisible():
            self.settings.set_around_article(self.width(), around(self.page.view))
        self.pages.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never asks: everything is saved already, but for a gesture that waits for the file."""
        session = self.session if self.is_built else None
        if session is not None and session.work.waiting:
            event.ignore()
            session.work.waited.connect(self.close, Qt.ConnectionType.QueuedConnection)
            return
        event.accept()
        self.end()

    def end(self) -> None:
        """Close what is open, so that the file alone holds everything. Once is enough."""
        if not self.is_built:  # nothing is open, and nothing will be
            self.is_built = True
            return
        try:
            self._leave_page()
        finally:
            session, self.workplace.session = self.session, None
            if session is not None:
                self.left = session.work.path
                self.pages.end()
                session.end()
            self.settings.save()

    def keep(self) -> None:
        """Bring everything into the file, also what is being typed, and go on."""
        if not self.is_built:
            return
        self._leave_page()
        if self.session is not None:
            self.session.work.fold()
