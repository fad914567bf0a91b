"""The dialogs of the window: what they ask, and what is done with the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from annotator.core.blindness import Right, leads, may, may_add_people
from annotator.core.errors import WorldError
from annotator.core.listing import ArticleFilter
from annotator.core.people import Person, Role
from annotator.formats.registry import WRITTEN
from annotator.jobs.upkeep import back_up_when_left, backup_folder
from annotator.ui.actions.spec import PAGES_SHOWN
from annotator.ui.annotate.article_navigation import ArticleNavigation
from annotator.ui.dialogs.about_dialog import AboutDialog
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.dialogs.elsewhere_dialog import ElsewhereDialog
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_sample import SampleView
from annotator.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.reason_dialog import FlagDialog, ReasonDialog
from annotator.ui.dialogs.suggestions_dialog import SuggestionsDialog
from annotator.ui.guide.help import HelpWindow
from annotator.ui.looks.theme import page_colours
from annotator.ui.settings import real
from annotator.ui.window import displaced_jobs, project_jobs
from annotator.ui.window.own_keys_file import open_own_keys
from annotator.ui.window.pages import Pages
from annotator.ui.window.projects import Projects
from annotator.ui.window.workplace import Workplace
from annotator.ui.words import faults, translation
from annotator.ui.worker import Worker

if TYPE_CHECKING:
    from annotator.jobs.suggest.options import PersonOptions, ProjectOptions
    from annotator.ui.annotate.page import AnnotatePage
    from annotator.ui.window.restoring import WaysBack
    from annotator.ui.window.team_dialogs import TeamDialogs


class WindowDialogs(QObject):
    """Every dialog is opened, never waited for: its signal does the work when it is accepted."""

    def __init__(self, workplace: Workplace, projects: Projects, pages: Pages) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._window = workplace.window
        self._settings = workplace.settings
        self._projects = projects
        self._pages = pages
        self.opened: QDialog | None = None  # the dialog that was opened last

    @property
    def _page(self) -> AnnotatePage:
        page = self._pages.annotate
        assert page is not None
        return page

    # -- projects and people --------------------------------------------------------------------

    def choose_project(self) -> None:
        """Ask for a project file, and open it."""
        chooser = FileChooser(self._window, self.tr("Open a project"), self._settings.folder)
        kinds = self.tr("Projects (*{suffix});;All files (*)")
        chooser.setNameFilter(kinds.format(suffix=project_jobs.SUFFIX))
        chooser.setFileMode(FileChooser.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda name: self._open_chosen(Path(name)))
        self._open(chooser)

    def _open_chosen(self, path: Path) -> None:
        self._settings.folder = path.parent
        self._projects.open(path)

    def open_sample(self) -> None:
        """Open the sample project, made if it is not there yet."""
        try:
            path = project_jobs.sample_project(self.tr("Sample"))
        except WorldError as error:
            self._workplace.complain(faults.told(error))
            return
        self._projects.open(path)

    def new_project(self) -> None:
        """Ask for a new project, make it and open it."""
        settings = self._settings
        dialog = NewProjectDialog(
            project_jobs.shipped_label_sets(),
            project_jobs.read_label_set,
            settings.folder,
            settings.person(Path()),
            translation.current(),
            project_jobs.SUFFIX,
            self._window,
        )
        dialog.requested.connect(self._make_project)
        self._open(dialog)

    @cached_property
    def ways_back(self) -> WaysBack:
        """Imported when the first of these dialogs is asked for."""
        from annotator.ui.window.restoring import WaysBack

        return WaysBack(self._workplace, self._projects)

    def restore_backup(self) -> None:
        """Choose a backup, and bring it back."""
        self.opened = self.ways_back.ask()

    def cannot_open(self, path: Path, error: WorldError) -> None:
        """Say why a project cannot be opened, and offer the ways on that there are."""
        if self.ways_back.offer(path, error) is None:
            self._workplace.complain(faults.told(error))

    def _make_project(self, asked: NewProject) -> None:
        try:
            path = project_jobs.create_project(asked)
        except WorldError as error:
            self._workplace.complain(faults.told(error))
            return
        self._settings.folder = path.parent
        self._settings.set_person(real(path), asked.person)
        self._projects.open(path)

    def ask_person(
        self,
        people: Sequence[Person],
        chosen: Callable[[str, Role | None], None],
        left: Callable[[], None],
        *,
        current: str = "",
        may_add: bool = True,
    ) -> None:
        """Ask who is at work: ``chosen`` gets a name, and a role if the person is new.

        ``may_add``: somebody new may be added here, if whoever asks may.
        """
        person = next((each for each in people if each.name == current), None)
        dialog = PersonDialog(
            people,
            current,
            self._window,
            may_add=may_add and may_add_people(person, people),
            is_led=bool(leads(people)),
        )
        dialog.chosen.connect(chosen)
        dialog.rejected.connect(left)
        if current:
            self._open_about_project(dialog)
        else:  # about one that is not open yet
            self._open(dialog)

    # -- files ----------------------------------------------------------------------------------

    def import_articles(self, paths: Sequence[Path] = ()) -> None:
        """The dialog looks and takes in beside the window; it begins with ``paths``."""
        session, settings = self._workplace.open_session, self._settings
        path = session.work.path
        dialog = ImportDialog(
            project_jobs.preview_of(path),
            project_jobs.import_into(path),
            [label.name for label in session.labels],
            [person.name for person in session.work.people()],
            settings.folder,
            self._window,
            sample=SampleView(
                session.labels, session.language, page_colours(self._workplace.theme)
            ),
            may_add_labels=session.work.may(Right.PROJECT),
        )
        dialog.folderChanged.connect(lambda folder: setattr(settings, "folder", folder))
        dialog.imported.connect(lambda _report: self._imported(path))
        dialog.add_paths(paths)
        self._open_about_project(dialog)

    def _imported(self, path: Path) -> None:
        session = self._workplace.open_session
        self._workplace.show_written()
        if session.article is None:
            ArticleNavigation(session).open_next(ArticleFilter.ALL)
            self._pages.take_hands()
        self.look_after(path)

    def export_articles(self) -> None:
        """Ask what is to be written, and write it in a process of its own."""
        session = self._workplace.open_session
        path, person = session.work.path, session.person
        # An annotator hands over what is theirs; the others' work is not for their eyes.
        everybody = may(person.role, Right.EVERYBODY)
        people = session.work.people() if everybody else [person]
        # Not where articles come from: it would be imported again.
        out = path.with_suffix(WRITTEN[0].suffixes[0])
        names = [each.name for each in people]
        run = project_jobs.export_from(path)
        labels = [label.name for label in session.labels]
        dialog = ExportDialog(
            run,
            names,
            out,
            self._window,
            everybody=everybody,
            labels=labels,
            label_maps=project_jobs.label_maps_of(path),
        )
        self._open_about_project(dialog)

    # -- the open article -----------------------------------------------------------------------

    def skip(self) -> None:
        """Ask why the open article is left out."""
        settings = self._settings
        dialog = ReasonDialog(settings.typed_reasons, self._window)
        dialog.given.connect(settings.remember_reason)
        dialog.given.connect(self._page.skip)
        self._open_about_project(dialog)

    def flag(self) -> None:
        """Ask what whoever leads the project should look at in the open article."""
        dialog = FlagDialog("", self._window)
        dialog.given.connect(self._workplace.open_session.flag)
        self._open_about_project(dialog)

    def details(self) -> None:
        """Correct title, source and date of the open article."""
        article = self._workplace.open_session.article
        if article is None:
            return
        dialog = DetailsDialog(
            article.title, article.source, article.published, article.guessed, self._window
        )
        dialog.edited.connect(self._workplace.open_session.edit_details)
        self._open_about_project(dialog)

    def suggestions(self) -> None:
        """Choose how many suggestions one gets, and for all where there are any."""
        session, work = self._workplace.open_session, self._workplace.open_session.work
        own, project = session.suggesting.options()
        runs_it = work.may(Right.PROJECT) and not work.is_package
        dialog = SuggestionsDialog(own, project if runs_it else None, self._window)
        dialog.chosen.connect(self._choose_suggestions)
        self._open_about_project(dialog)

    def _choose_suggestions(self, own: PersonOptions, project: ProjectOptions | None) -> None:
        try:
            self._workplace.open_session.suggesting.choose(own, project)
        except WorldError as error:
            self._workplace.complain(faults.told(error))
        self._page.suggestions.renew_all()

    def elsewhere(self) -> None:
        """Offer the selected span's string elsewhere; the places glow in the article meanwhile."""
        page, session = self._page, self._workplace.open_session
        annotation, article = page.selected, session.article
        if annotation is None or article is None:
            return
        spans = session.fitting.elsewhere(annotation.id)
        if not spans:
            page.toast.say(self.tr("This string stands nowhere else unmarked."), "done")
            return
        label = session.labels[annotation.label]
        colour = self._workplace.theme.label_colour(label)
        dialog = ElsewhereDialog(
            article.text, spans, label.title(session.language), colour, self._window
        )
        page.view.set_ghosts(spans, annotation.label)
        dialog.looked.connect(page.view.scroll_to)
        dialog.applied.connect(lambda chosen: session.tag_elsewhere(annotation.label, chosen))
        dialog.finished.connect(lambda _: page.view.set_ghosts([], None))
        self._open_about_project(dialog)
        _put_beside(dialog, page.right)

    # -- the work of several people -------------------------------------------------------------

    @cached_property
    def _team(self) -> TeamDialogs:
        """Imported when the first of these dialogs is asked for."""
        from annotator.ui.window.team_dialogs import TeamDialogs

        return TeamDialogs(self._workplace, self._projects, self._pages)

    def of_team(self, action: str) -> None:
        """Open what an action about the work of several people asks for."""
        self.opened = self._team.actions_table()[action]()

    # -- about the program ----------------------------------------------------------------------

    def help(self) -> None:
        """Every key, in a window of its own that may stay open beside the work."""
        session, pages = self._workplace.session, self._pages
        # Those of the page that one is on come first; others than one's own are of no use.
        shown = [name for name in (pages.turned_to, *pages.offered) if name] or PAGES_SHOWN
        page = HelpWindow(
            session.labels if session else None,
            self._window,
            list(dict.fromkeys(shown)),
            partial(open_own_keys, self._workplace),
        )
        page.show()

    def about(self) -> None:
        """Say what the program is, and where its files lie."""
        places = [(self.tr("Settings"), str(self._settings.path))]
        if self._workplace.session is not None:
            path = self._workplace.session.work.path
            places.insert(0, (self.tr("Project"), str(path)))
            if backup_folder(path).is_dir():  # there is none before the first backup
                places.insert(1, (self.tr("Backups"), str(backup_folder(path))))
        self._open(AboutDialog(places, self._window))

    # -- work beside the window -----------------------------------------------------------------

    def keep_up(self) -> None:
        """Look after the project that is open, if it still is."""
        if self._workplace.session is not None:
            self.look_after(self._workplace.session.work.path)

    def look_after(self, path: Path) -> None:
        """Back the project up and complete its search data, in the background."""
        worker = Worker(lambda progress, stop: project_jobs.keep_up(path, progress, stop))
        worker.failed.connect(self._say_not_looked_after)
        worker.begin()

    def _say_not_looked_after(self, error: WorldError) -> None:
        """Where the file is not at its place, the window itself says so and what can be done."""
        if displaced_jobs.is_displaced(error) and self._workplace.session is not None:
            self._workplace.session.look()
        else:
            self._workplace.notice(faults.told(error))

    def back_up(self, path: Path) -> None:
        """Back a project up that was just closed, in the background, if there is something new."""
        Worker(lambda _progress, _stop: back_up_when_left(path)).begin()

    def _open_about_project(self, dialog: DialogFrame) -> None:
        self.opened = dialog
        self._workplace.open_about_project(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.opened = dialog
        dialog.open()


def _put_beside(dialog: QDialog, column: QWidget) -> None:
    """Over ``column`` rather than over the article, which the dialog speaks of."""
    if column.isVisible():
        corner = column.mapToGlobal(column.rect().topLeft())
        mirrored = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beyond = dialog.frameGeometry().width() - column.width()
        screen = dialog.screen().availableGeometry()
        lowest = max(screen.top(), screen.bottom() - dialog.frameGeometry().height())
        left = corner.x() - (0 if mirrored else max(0, beyond))
        dialog.move(max(screen.left(), left), min(corner.y() + 40, lowest))
