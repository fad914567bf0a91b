"""All dialogs and pages: their access keys, and that they are gone when they are closed."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QWidget

from annotator.core.guideline_changes import GuidelineChange
from annotator.core.people import Person, Role
from annotator.core.span import Span
from annotator.formats import registry
from annotator.jobs.suggest.options import PersonOptions, ProjectOptions
from annotator.jobs.work import Cancelled
from annotator.review.found_spans import FoundSpans
from annotator.ui.dialogs.about_dialog import AboutDialog
from annotator.ui.dialogs.assign_dialog import AssignDialog, GivenOut
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.dialogs.displaced_dialog import DisplacedDialog
from annotator.ui.dialogs.elsewhere_dialog import ElsewhereDialog
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.merge_dialog import MergeDialog
from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
from annotator.ui.dialogs.pack_dialog import Holder, PackDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.policy_dialog import PolicyDialog
from annotator.ui.dialogs.reason_dialog import FlagDialog, ReasonDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.dialogs.restore_dialog import RestoreDialog
from annotator.ui.dialogs.suggestions_dialog import SuggestionsDialog
from annotator.ui.guide.guidelines import GuidelinesPanel
from annotator.ui.guide.help import HelpWindow
from annotator.ui.looks.theme import LIGHT
from annotator.ui.project.versions_dialog import VersionsDialog
from annotator.ui.settings import RecentProject
from annotator.ui.spans.change_dialog import ChangeSpansDialog
from annotator.ui.spans.dialog import SpansDialog
from annotator.ui.spans.session import SpansSession
from annotator.ui.widgets.scrolling_body import ScrollingBody
from annotator.ui.window.welcome import WelcomePage
from tests import made_up
from tests.templates import labels


def nothing(*_: object) -> None:
    raise AssertionError("nobody asked for this")


def stopped(*_: object) -> None:
    raise Cancelled(made_up.sentence("A dry run begins by itself."))


class AtWork:
    """As much of a session as the dialog about spans asks for before anything is searched."""

    language = "en"

    def __init__(self) -> None:
        self.labels, self.work = labels(), self

    def people(self) -> list[Person]:
        return PEOPLE


PEOPLE = [Person(1, "Amal", Role.ANNOTATOR), Person(2, "Rana", Role.REVIEWER)]

CHANGE = GuidelineChange(1, "2026-03-14T09:30:00.000Z", 2, "ar", "# دليل", "# دليل\nسم كل سنة.")

WIDGETS = {
    "details": lambda: DetailsDialog("عنوان", "وكالة", "2019-04-09", {"title"}),
    "reason": lambda: ReasonDialog(["خبر قديم"]),
    "own suggestions": lambda: SuggestionsDialog(PersonOptions(), None),
    "suggestions": lambda: SuggestionsDialog(PersonOptions(), ProjectOptions()),
    "flag": lambda: FlagDialog(),
    "person": lambda: PersonDialog([Person(1, "Amal", Role.ANNOTATOR)], "Amal"),
    "new project": lambda: NewProjectDialog([labels()], nothing, Path("/"), "Amal"),
    "elsewhere": lambda: ElsewhereDialog("قال وقال", [Span(5, 8)], "Actor", "#0072b2"),
    "restore": lambda: RestoreDialog(Path("/coast.annotator"), stopped, nothing),
    "about": lambda: AboutDialog([("Project", "/coast.annotator")]),
    "import": lambda: ImportDialog(nothing, nothing, ["actor"], ["Amal"]),
    "export": lambda: ExportDialog(nothing, ["Amal"], Path("/out.jsonl")),
    "annotator's export": lambda: ExportDialog(
        nothing, ["Amal"], Path("/out.jsonl"), everybody=False
    ),
    "people and work": lambda: AssignDialog(
        stopped, nothing, lambda: PEOPLE, nothing, nothing, GivenOut(9)
    ),
    "pack": lambda: PackDialog(nothing, nothing, [Holder("Amal", 9, 3)], Path("/coast.annotator")),
    "merge": lambda: MergeDialog(stopped, nothing, Path("/")),
    "policy": lambda: PolicyDialog(stopped, nothing, "Rana", labels(), "en", {}),
    "displaced": lambda: DisplacedDialog("coast.annotator is gone.", Path("/coast.annotator"), 2),
    "report": lambda: ReportDialog(nothing, Path("/out.html"), "en"),
    "change spans": lambda: ChangeSpansDialog(FoundSpans(), "actor", labels(), "en", stopped),
    "versions": lambda: VersionsDialog([CHANGE], {2: "Rana"}),
    "everybody's spans": lambda: SpansDialog(SpansSession(AtWork()), LIGHT),
    "help": lambda: HelpWindow(labels()),
    "welcome": lambda: WelcomePage([RecentProject(Path("/coast.annotator"), "Coast")]),
    "guidelines": lambda: GuidelinesPanel(),
}


@pytest.mark.parametrize("name", WIDGETS)
def test_a_closed_widget_is_gone_at_once(qtbot, dressed, name):
    gc.collect()
    gc.disable()
    try:
        widget = WIDGETS[name]()
        widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        alive = weakref.ref(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.close()
        del widget
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        assert alive() is None
    finally:
        gc.enable()


def access_keys(widget: QWidget) -> list[str]:
    """The letters that Alt reaches something by, in what can be seen of ``widget``."""
    shown = [
        one.text()
        for one in widget.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton) and one.isVisibleTo(widget)
    ]
    return [text[text.index("&") + 1].casefold() for text in shown if "&" in text]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", WIDGETS)
def test_every_access_key_leads_to_one_place(dressed, name, language):
    dressed(language)
    widget = WIDGETS[name]()
    keys = access_keys(widget)
    assert len(keys) == len(set(keys))
    widget.deleteLater()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_access_key_of_an_export_leads_to_one_place(dressed, language):
    """Whatever a format leaves open, and whosever work it is."""
    dressed(language)
    maps = {"conll": {"PER": "actor"}, "doccano": {"PER": "actor"}}
    dialog = ExportDialog(nothing, ["Amal"], Path("/out.jsonl"), label_maps=maps)
    dialog.choices.in_parts.click()
    for name in ("conll", "doccano"):
        dialog.choices.formats.setCurrentIndex(registry.names(registry.WRITTEN).index(name))
        for person in range(3):
            dialog.choices.person.setCurrentIndex(person)
            keys = access_keys(dialog)
            assert len(keys) == len(set(keys)), keys
    dialog.deleteLater()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_access_key_of_the_import_leads_to_one_place(dressed, language):
    dressed(language)
    dialog = WIDGETS["import"]()
    dialog.stack.setCurrentIndex(1)
    dialog.form.offer_columns(["text"])
    dialog.form.more.click()
    dialog.keep_going.show()
    keys = access_keys(dialog)
    assert len(keys) >= 10
    assert len(keys) == len(set(keys)), keys
    dialog.deleteLater()


FRAMES = [name for name in WIDGETS if name not in ("help", "welcome", "guidelines")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("name", FRAMES)
def test_enter_on_cancel_cancels(qtbot, dressed, name, key):
    """It accepted: what was about to be given up was written."""
    dialog = WIDGETS[name]()
    button = dialog.cancel_button
    if button.isHidden():  # there is nothing to accept either
        dialog.deleteLater()
        return
    dialog.accept_button.setEnabled(True)
    pressed: list[str] = []
    dialog.accept_button.clicked.connect(lambda: pressed.append("accept"))
    button.clicked.connect(lambda: pressed.append("cancel"))
    with qtbot.waitExposed(dialog):
        dialog.show()
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == ["cancel"]
    dialog.close()


@pytest.mark.parametrize("name", FRAMES)
def test_tab_goes_round_and_leaves_nothing_out(show, name):
    """Lists and tables are one stop each, and no field keeps Tab for itself."""
    dialog = show(WIDGETS[name]())
    wanted = {
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QRadioButton)  # arrows go through those of one question
    }
    reached: list[QWidget] = []
    while (focus := dialog.focusWidget()) not in reached:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert wanted <= set(reached)
    assert len(reached) <= 20


SMALL = QSize(960 - 8, 540 - 40)
LARGE = QSize(1900, 1000)
"""What a screen of 1920 x 1080 has at 200 %, without the frame of a window."""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_small_screen_every_dialog_has_its_buttons_in_sight(
    qtbot, dressed, language, monkeypatch
):
    """People and work, and the import, had theirs below the edge of the screen."""
    dressed(language)
    monkeypatch.setattr(DialogFrame, "available", lambda _: SMALL)
    cut = []
    for name, make in WIDGETS.items():
        dialog = make()
        qtbot.addWidget(dialog)
        if not isinstance(dialog, DialogFrame):
            continue
        with qtbot.waitExposed(dialog):
            dialog.show()
        fits = dialog.size() == dialog.size().boundedTo(SMALL)
        for button in (dialog.accept_button, dialog.cancel_button):
            place = QRect(button.mapTo(dialog, QPoint(0, 0)), button.size())
            fits = fits and (button.isHidden() or dialog.rect().contains(place))
        if not fits:
            cut.append((name, dialog.size().toTuple(), dialog.minimumSize().toTuple()))
        dialog.close()
    assert cut == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_scrolled_to_where_the_screen_has_room(qtbot, dressed, monkeypatch, language):
    """The first question of all, who is working, hid the role of somebody new."""
    dressed(language)
    monkeypatch.setattr(DialogFrame, "available", lambda _: LARGE)
    hidden = []
    for name, make in WIDGETS.items():
        dialog = make()
        qtbot.addWidget(dialog)
        if not isinstance(dialog, DialogFrame):
            continue
        with qtbot.waitExposed(dialog):
            dialog.show()
        body = dialog.findChild(ScrollingBody)
        if body.verticalScrollBar().maximum() > 0 or body.horizontalScrollBar().maximum() > 0:
            hidden.append(name)
        dialog.close()
    assert hidden == []


def test_what_a_dry_run_complains_of_has_its_room_before_it_comes(qtbot, dressed):
    """On a slow machine the change of spans was met scrolled, before its room had grown."""
    dialog = WIDGETS["change spans"]()
    qtbot.addWidget(dialog)
    hidden = []
    bar = dialog.findChild(ScrollingBody).verticalScrollBar()
    bar.rangeChanged.connect(lambda _least, most: hidden.append(most))
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.complaint != "")
    assert sum(hidden) == 0


def test_what_does_not_fit_on_a_small_screen_is_scrolled_to(qtbot, dressed, monkeypatch):
    monkeypatch.setattr(DialogFrame, "available", lambda _: SMALL)
    dialog = WIDGETS["people and work"]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    body = dialog.findChild(ScrollingBody)
    assert body.verticalScrollBar().maximum() > 0
    last = [w for w in body.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    lowest = max(
        (w for w in last if w.isVisible()), key=lambda w: w.mapTo(body.widget(), QPoint(0, 0)).y()
    )
    body.ensureWidgetVisible(lowest)
    assert not lowest.visibleRegion().isEmpty()
