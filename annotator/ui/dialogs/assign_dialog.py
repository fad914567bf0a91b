"""People and work: who is in the project, and who is to label which articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from annotator.core.blindness import annotators
from annotator.core.errors import WorldError
from annotator.core.people import Person, Role
from annotator.jobs.team.assigning import AssignOptions, AssignReport
from annotator.jobs.team.repeating import NoRepeats
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.assign_table import AssignTable
from annotator.ui.dialogs.dry_run import Looking
from annotator.ui.dialogs.form_fields import ContentLine, field, number_field, plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults
from annotator.ui.words.roles import role_shown

PlanJob = Callable[[AssignOptions, Progress, StopAsked], AssignReport]
PeopleJob = Callable[[], Sequence[Person]]
NameAndRole = Callable[[str, Role], int]
"""Does something to whoever is called so, and says how many articles they
have more than before (or fewer).
"""

_MOST_PEOPLE = 99


@dataclass(frozen=True, slots=True)
class GivenOut:
    """How many articles a project has, and how many of them everybody gets.

    So many in a hundred come back to their people: ``repeats``. As long as giving out has not
    ``begun``, every annotator has every article.
    """

    articles: int
    calibration: int = 0
    begun: bool = True
    repeats: int = 0


class AssignDialog(WorkingDialog):
    """Shows what ``plan`` says as one chooses, and does it with ``run``.

    Both are called in a thread.

    ``people`` tells who is there; ``add`` and ``set_role`` change that at once, and may refuse.
    ``given`` says how the work is given out so far.
    """

    peopleChanged = Signal()
    assigned = Signal(object)  # AssignReport

    def __init__(
        self,
        plan: PlanJob,
        run: PlanJob,
        people: PeopleJob,
        add: NameAndRole,
        set_role: NameAndRole,
        given: GivenOut,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan_job, self._run_job, self._people = plan, run, people
        self._add_job, self._set_role_job = add, set_role
        self._asked_calibration = False
        self._asked: object = None
        self.name_it(
            self.tr("People and work"),
            self.tr(
                "Until you give out work, every annotator has all articles, also those you add."
                " Nobody loses what they have begun. The table previews the result."
            )
            if not given.begun
            else self.tr(
                "New people have no articles until you press Give out. Nobody loses what they have"
                " begun. The table previews the result."
            ),
            self.tr("Give out"),
        )
        self.looking = Looking(self)
        self.looking.answered.connect(self._show_plan)
        self.looking.failed.connect(self._plan_failed)
        self._build(given)
        self._show_people()
        self.per_article.setFocus()
        self.resize(px(760), px(620))

    def options(self) -> AssignOptions:
        """What is chosen now."""
        return AssignOptions(
            per_article=self.per_article.value(),
            calibration=self.calibration.value() if self._asked_calibration else None,
            away=self.table.away,
            seed=self.seed.value(),
            repeats=self.repeats.value(),
        )

    # -- people ---------------------------------------------------------------------------------

    def add_person(self) -> None:
        """Add whoever is typed in."""
        if not self.name.text().strip():
            self.name.setFocus()
            return
        name = " ".join(self.name.text().split())
        if self._try(name, lambda: self._add_job(name, Role(self.role.currentData()))):
            self.name.clear()
            self.name.setFocus()
            self._people_changed()

    def _give_role(self) -> None:
        person, role = self.table.current, Role(self.role_of.currentData())
        if person is None or person.role is role:
            return
        self._try(person.name, lambda: self._set_role_job(person.name, role))
        self._people_changed()
        self._show_turned()  # a role that was refused is not shown as theirs

    def _people_changed(self) -> None:
        self.peopleChanged.emit()
        self._show_people()

    def _try(self, name: str, change: Callable[[], int]) -> bool:
        """Do it and say what it meant for the articles of ``name``; or why it cannot be done."""
        try:
            more = change()
        except WorldError as error:
            self.complain(faults.told(error))
            self._tell_news("")
            return False
        self.complain("")
        whom = f"\u2068{name}\u2069"
        if more > 0:
            self._tell_news(self.tr("%n article(s) given to {name}.", "", more).format(name=whom))
        elif more < 0:
            taken = self.tr("%n article(s) taken back, which {name} had not begun.", "", -more)
            self._tell_news(taken.format(name=whom))
        else:
            self._tell_news("")
        return True

    def _tell_news(self, sentence: str) -> None:
        self.news.setText(sentence)
        self.news.setVisible(bool(sentence))

    def _show_people(self) -> None:
        people = self._people()
        self.per_article.setMaximum(max(1, min(_MOST_PEOPLE, len(annotators(people)))))
        self.table.show_people(people)
        self._look()

    def _show_turned(self) -> None:
        person = self.table.current
        self.role_of.setEnabled(person is not None)
        if person is not None:
            self.role_of.setCurrentIndex(self.role_of.findData(person.role))

    # -- the plan -------------------------------------------------------------------------------

    def _look(self) -> None:
        asked = self.options(), tuple(self._people())
        if asked == self._asked:
            return  # Enter in a field says its number again, and is to give out the work
        self._asked = asked
        self.accept_button.setEnabled(False)
        self.looking.ask(self._job)

    def _job(self) -> Callable[[Progress, StopAsked], AssignReport]:
        options, plan = self.options(), self._plan_job
        return lambda progress, stopped: plan(options, progress, stopped)

    def _show_plan(self, report: AssignReport) -> None:
        self.complain("")
        self.table.show_shares({share.person: share for share in report.shares})
        parts = []
        if report.given:
            parts.append(self.tr("%n set(s) would be given", "", report.given))
        if report.taken:
            parts.append(
                self.tr("%n would be taken back, which nobody has begun", "", report.taken)
            )
        if report.repeated:
            parts.append(self.tr("%n would come back to be done again", "", report.repeated))
        if report.withdrawn:
            parts.append(
                self.tr("%n would not come back, which nobody has begun", "", report.withdrawn)
            )
        if report.no_repeats is not None and report.no_repeats.form is not NoRepeats.ALL_OF_IT:
            parts.append(faults.rendered(report.no_repeats))
        nothing = self.tr("Everybody has what they would get: nothing would change.")
        self.summary.setText(" · ".join(parts) or nothing)
        self.accept_button.setEnabled(True)

    def _plan_failed(self, error: WorldError) -> None:
        self.table.show_shares({})
        self.summary.setText("")
        self.complain(faults.told(error))

    def apply(self) -> None:
        """Enter behind a name that was typed adds it; anywhere else it gives out the work."""
        if self.name.hasFocus() and self.name.text().strip():
            self.add_person()
        else:
            super().apply()

    # -- doing it -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the work out as chosen."""
        self.looking.stop()
        options, run = self.options(), self._run_job
        self.work(
            lambda progress, stopped: run(options, progress, stopped),
            self._given_out,
            self.tr("Giving out was stopped. Nothing was changed."),
        )

    def _given_out(self, report: object) -> None:
        assert isinstance(report, AssignReport)
        self.assigned.emit(report)
        facts = [
            f"\u2068{share.person}\u2069: " + self.tr("%n article(s)", "", share.after)
            for share in report.shares
        ]
        self.finish(self.tr("Given out."), facts)

    # -- building -------------------------------------------------------------------------------

    def _build(self, given: GivenOut) -> None:
        self.table = AssignTable()
        self.table.ticked.connect(self._look)
        self.table.turned.connect(self._show_turned)
        self.news = wrapped("", "good")
        self.news.hide()
        self.summary = wrapped("", "strong")
        self.asked.addWidget(self.table, 1)
        self.asked.addLayout(self._people_row())
        self.asked.addWidget(self.news)
        self.asked.addLayout(self._numbers_row(given))
        self.asked.addWidget(self.summary)

    def _people_row(self) -> QHBoxLayout:
        """Adding somebody, and the role of whoever is chosen in the table."""
        self.role_of = _roles()
        self.role_of.activated.connect(lambda _row: self._give_role())
        self.name = ContentLine()
        self.name.setPlaceholderText(self.tr("First and last name"))
        self.name.setMaxLength(100)
        self.role = _roles()
        add = plain_button(self.tr("&Add"), self.add_person)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(field(self.tr("&Somebody new"), self.name), 2)
        row.addLayout(field(self.tr("&Role"), self.role, button=add), 2)
        row.addLayout(field(self.tr("R&ole of the one chosen above"), self.role_of), 2)
        return row

    def _numbers_row(self, given: GivenOut) -> QGridLayout:
        """How the articles are to be given out, in numbers."""
        self.per_article = number_field(1, _MOST_PEOPLE, 2)
        self.calibration = number_field(0, given.articles, given.calibration)
        self.calibration.valueChanged.connect(self._ask_calibration)
        self.seed = number_field(0, 999_999, 0)
        self.repeats = number_field(0, 100, given.repeats)
        early = self.tr("a calibration set, to see early whether people agree")
        fields = (
            (self.tr("&People per article"), self.per_article, ""),
            (self.tr("Articles for &everybody"), self.calibration, early),
            (
                self.tr("&Come back, of a hundred"),
                self.repeats,
                self.tr("as new work, to see how each agrees with themselves"),
            ),
            (self.tr("See&d"), self.seed, self.tr("the same number gives the same")),
        )
        row = QGridLayout()
        row.setHorizontalSpacing(12)
        for column, (title, number, hint) in enumerate(fields):
            number.valueChanged.connect(self._look)
            titled = field(title, number, hint)
            titled.addStretch(1)
            row.addLayout(titled, 0, column)
            row.setColumnStretch(column, 1)
        return row

    def _ask_calibration(self) -> None:
        """A number that was never touched means what was chosen before."""
        self._asked_calibration = True


def _roles() -> QComboBox:
    combo = StillCombo()
    for role in Role:
        combo.addItem(role_shown(role), role)
    return combo
