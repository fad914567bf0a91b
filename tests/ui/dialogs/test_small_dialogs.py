"""The small dialogs, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from annotator import assets
from annotator.core.errors import WorldError
from annotator.core.people import Person, Role
from annotator.core.span import Span
from annotator.formats.labels import label_set
from annotator.ui.dialogs.about_dialog import AboutDialog
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.dialogs.elsewhere_dialog import ElsewhereDialog
from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.reason_dialog import FlagDialog, ReasonDialog
from annotator.ui.words.skip_reasons import READY_REASONS, reason_shown
from tests import made_up

TEXT = "أعلنت وزارة النقل، وقالت وزارة النقل إن الطريق آمن.\nوبوزارة النقل شك كثيرون 😀 وزارة النقل"
PLACES = [Span(6, 17), Span(25, 36), Span(78, 89)]


def press(key: Qt.Key, text: str = "") -> None:
    """Press a key where the focus is; ``text`` is what the keyboard's layout makes of it."""
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def shipped():
    folder = assets.resources() / "labels"
    return [
        label_set.read((folder / f"{name}.json").read_bytes(), name) for name in ("news", "events")
    ]


PEOPLE = [Person(1, "Amal Haddad", Role.ANNOTATOR), Person(2, "سامي يوسف", Role.REVIEWER)]
DIALOGS = {
    "details": lambda folder: DetailsDialog("عنوان", "وكالة", "2019-04-09", {"title"}),
    "reason": lambda folder: ReasonDialog(["خبر قديم"]),
    "flag": lambda folder: FlagDialog(),
    "person": lambda folder: PersonDialog(PEOPLE, "Amal Haddad"),
    "new project": lambda folder: NewProjectDialog(shipped(), label_set.read, folder, "Amal"),
    "elsewhere": lambda folder: ElsewhereDialog(TEXT, PLACES, "Actor", "#0072b2"),
    "about": lambda folder: AboutDialog([("Project", "/somewhere/coast.annotator")]),
}


# -- all of them ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_and_nothing_is_left(show, tmp_path, name):
    dialog = show(DIALOGS[name](tmp_path))
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_field_and_button_is_reached_by_tab(show, tmp_path, name):
    dialog = show(DIALOGS[name](tmp_path))
    wanted = {
        widget
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, QPushButton | QLineEdit)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        press(Qt.Key.Key_Tab, "\t")
    assert wanted <= reached


@pytest.mark.parametrize("name", DIALOGS)
def test_in_arabic_the_accepting_button_is_on_the_left(dressed, show, tmp_path, name):
    dressed("ar")
    dialog = show(DIALOGS[name](tmp_path))
    assert dialog.isRightToLeft()
    middle = dialog.accept_button.mapTo(dialog, dialog.accept_button.rect().center()).x()
    assert middle < dialog.width() / 2


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_off_at_the_smallest_size(dressed, show, tmp_path, name, language):
    dressed(language)
    dialog = show(DIALOGS[name](tmp_path))
    dialog.resize(dialog.minimumSizeHint())
    QApplication.processEvents()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner), button.text()


# -- details --------------------------------------------------------------------------------------


def test_details_are_edited_and_accepted_by_enter(show, heard):
    dialog = show(DetailsDialog("قديم", "وكالة", "2019", {"title"}))
    said = heard(dialog.edited)
    QTest.keyClicks(QApplication.focusWidget(), "New title ")
    press(Qt.Key.Key_Return)
    assert said == [("New title", "وكالة", "2019")]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2019-04-09", "2019-04-09"), ("٢٠١٩/٠٤/٠٩", "2019-04-09"), ("2019-04", "2019-04"), ("", "")],
)
def test_a_date_is_taken_in_every_kind_of_digits(show, heard, typed, stored):
    dialog = show(DetailsDialog("عنوان", "", ""))
    said = heard(dialog.edited)
    dialog.published.setText(typed)
    dialog.apply()
    assert said == [("عنوان", "", stored)]


@pytest.mark.parametrize("typed", ["yesterday", "2019-13", "2019-02-32", "9/4/2019"])
def test_a_date_that_is_none_is_not_taken(show, heard, typed):
    dialog = show(DetailsDialog("عنوان", "", "2019"))
    said = heard(dialog.edited)
    dialog.published.setText(typed)
    dialog.apply()
    assert said == []
    assert dialog.isVisible()
    assert dialog.complaint
    assert dialog.published.hasFocus()


def test_a_stored_time_of_day_survives_an_edit_of_the_title(show, heard):
    dialog = show(DetailsDialog("عنوان", "", "2019-04-09T12:11:00"))
    said = heard(dialog.edited)
    dialog.apply()
    assert said == [("عنوان", "", "2019-04-09T12:11:00")]


def test_content_is_written_from_its_own_side(show):
    dialog = show(DetailsDialog("عنوان", "Reuters", ""))
    assert dialog.title.isRightToLeft()
    assert not dialog.source.isRightToLeft()


# -- reasons --------------------------------------------------------------------------------------


@pytest.mark.parametrize("digit", ["2", "٢", "۲"])
def test_a_digit_of_any_script_is_a_reason_at_once(show, heard, digit):
    dialog = show(ReasonDialog())
    said = heard(dialog.given)
    press(Qt.Key.Key_2, digit)
    assert said == [READY_REASONS[1]]
    assert not dialog.isVisible()


def test_typing_begins_another_reason_and_enter_gives_it(show, heard):
    dialog = show(ReasonDialog())
    said = heard(dialog.given)
    assert not dialog.accept_button.isEnabled()
    press(Qt.Key.Key_H, "خ")
    QTest.keyClicks(QApplication.focusWidget(), "bar 2")
    press(Qt.Key.Key_Return)
    assert said == ["خbar 2"]


def test_arrows_go_through_the_reasons(show, heard):
    dialog = show(ReasonDialog(["خبر قديم"]))
    said = heard(dialog.given)
    for _ in range(len(READY_REASONS)):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space, " ")
    assert said == ["خبر قديم"]


def test_a_ready_reason_is_kept_in_english_and_shown_in_arabic(dressed, show, heard):
    dressed("ar")
    dialog = show(ReasonDialog())
    said = heard(dialog.given)
    assert dialog.reason_buttons[0].accessibleName() == reason_shown(READY_REASONS[0])
    press(Qt.Key.Key_1, "1")
    assert said == [READY_REASONS[0]]
    assert reason_shown("خبر قديم") == "خبر قديم"


# -- flags ----------------------------------------------------------------------------------------


def test_enter_gives_a_flag_and_shift_enter_breaks_the_line(show, heard):
    dialog = show(FlagDialog())
    said = heard(dialog.given)
    QTest.keyClicks(dialog.note, "one")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(dialog.note, "two")
    press(Qt.Key.Key_Return)
    assert said == ["one\ntwo"]


# -- people ---------------------------------------------------------------------------------------


def test_somebody_is_chosen_by_arrow_and_enter(show, heard):
    dialog = show(PersonDialog(PEOPLE, "Amal Haddad"))
    said = heard(dialog.chosen)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert said == [("سامي يوسف", None)]


def test_somebody_new_has_a_role(show, heard):
    dialog = show(PersonDialog(PEOPLE, "Amal Haddad"))
    said = heard(dialog.chosen)
    dialog.name.setFocus()
    QTest.keyClicks(dialog.name, "  Nour   Aziz ")
    dialog.role.setCurrentIndex(dialog.role.findData(Role.REVIEWER))
    press(Qt.Key.Key_Return)
    assert said == [("Nour Aziz", Role.REVIEWER)]


def test_a_name_is_not_taken_twice(show, heard):
    dialog = show(PersonDialog(PEOPLE))
    said = heard(dialog.chosen)
    dialog.name.setText("amal haddad")
    dialog.apply()
    assert said == []
    assert dialog.complaint


def test_the_first_person_has_to_have_a_name(show, heard):
    dialog = show(PersonDialog([]))
    said = heard(dialog.chosen)
    press(Qt.Key.Key_Return)
    assert said == []
    QTest.keyClicks(QApplication.focusWidget(), "Amal")
    press(Qt.Key.Key_Return)
    assert said == [("Amal", Role.ANNOTATOR)]


# -- a new project --------------------------------------------------------------------------------


def new_project(tmp_path: Path, person: str = "Amal", read=label_set.read) -> NewProjectDialog:
    return NewProjectDialog(shipped(), read, tmp_path, person)


def test_a_title_proposes_a_file_and_enter_asks_for_the_project(show, heard, tmp_path):
    dialog = show(new_project(tmp_path))
    said = heard(dialog.requested)
    QTest.keyClicks(QApplication.focusWidget(), "Coast: news / 1")
    press(Qt.Key.Key_Return)
    (asked,) = said
    assert asked.path == tmp_path / "Coast news 1.annotator"
    assert asked.title == "Coast: news / 1"
    assert asked.label_set.name == "news"
    assert asked.person == "Amal"


def test_a_file_of_ones_own_keeps_its_name(show, heard, tmp_path):
    dialog = show(new_project(tmp_path))
    said = heard(dialog.requested)
    dialog.path.setFocus()
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, str(tmp_path / "own"))
    dialog.title.setText("Another")
    dialog.apply()
    assert said[0].path == tmp_path / "own.annotator"


@pytest.mark.parametrize("wrong", ["there", "no/such/folder/x", ""])
def test_a_file_that_cannot_be_is_refused(show, heard, tmp_path, wrong):
    (tmp_path / "there.annotator").touch()
    dialog = show(new_project(tmp_path))
    said = heard(dialog.requested)
    dialog.path.setText(str(tmp_path / wrong) if wrong else "")
    dialog.apply()
    assert said == []
    assert dialog.complaint
    assert dialog.path.hasFocus()


def test_work_is_kept_under_a_name(show, heard, tmp_path):
    dialog = show(new_project(tmp_path, person=""))
    said = heard(dialog.requested)
    dialog.apply()
    assert said == []
    assert dialog.person.hasFocus()


def test_a_label_set_of_ones_own_is_offered_or_its_fault_told(show, heard, tmp_path):
    def read(path: Path):
        if path.name == "bad.json":
            raise WorldError(made_up.sentence("bad.json, line 3: there is no label."))
        return shipped()[1]

    dialog = show(new_project(tmp_path, read=read))
    said = heard(dialog.requested)
    dialog.take_label_set(tmp_path / "bad.json")
    assert dialog.complaint == "bad.json, line 3: there is no label."
    dialog.take_label_set(tmp_path / "good.json")
    assert not dialog.complaint
    dialog.apply()
    assert said[0].label_set.name == "events"


# -- elsewhere ------------------------------------------------------------------------------------


def test_places_are_the_spans_given():
    assert {span.of(TEXT) for span in PLACES} == {"وزارة النقل"}


def test_all_places_are_ticked_and_enter_tags_them(show, heard):
    dialog = show(ElsewhereDialog(TEXT, PLACES, "Actor", "#0072b2"))
    said = heard(dialog.applied)
    press(Qt.Key.Key_Return)
    assert said == [PLACES]


def test_space_clears_the_place_one_is_on(show, heard):
    dialog = show(ElsewhereDialog(TEXT, PLACES, "Actor", "#0072b2"))
    said, looked = heard(dialog.applied), heard(dialog.looked)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space, " ")
    press(Qt.Key.Key_Return)
    assert looked == [PLACES[1]]
    assert said == [[PLACES[0], PLACES[2]]]


def test_the_first_place_is_shown_when_it_opens(show, heard, dressed):
    dialog = ElsewhereDialog(TEXT, PLACES, "Actor", "#0072b2")
    looked = heard(dialog.looked)
    show(dialog)
    assert looked == [PLACES[0]]


def test_with_nothing_ticked_nothing_is_tagged(show, heard):
    dialog = show(ElsewhereDialog(TEXT, PLACES, "Actor", "#0072b2"))
    said = heard(dialog.applied)
    dialog.every.click()
    assert dialog.ticked() == []
    assert not dialog.accept_button.isEnabled()
    press(Qt.Key.Key_Return)
    assert said == []
    dialog.every.click()
    assert dialog.ticked() == PLACES


def test_the_place_itself_is_in_sight_however_long_its_context(show):
    text = "كلمة " * 30 + "وزارة النقل" + " كلمة" * 30
    start = text.index("وزارة")
    dialog = show(ElsewhereDialog(text, [Span(start, start + 11)], "Actor", "#ff0000"))
    dialog.list.setCurrentRow(-1)
    picture = dialog.list.viewport().grab().toImage()
    reddish = [
        (x, y)
        for x in range(picture.width())
        for y in range(0, picture.height(), 3)
        if picture.pixelColor(x, y).red() > picture.pixelColor(x, y).green() + 30
    ]
    assert reddish
    assert min(x for x, _ in reddish) > 0
    assert max(x for x, _ in reddish) < picture.width() * 0.8


# -- about ----------------------------------------------------------------------------------------


def test_the_facts_can_be_copied_for_a_report(show):
    dialog = show(AboutDialog([("Project", "/somewhere/coast.annotator")]))
    dialog.copy_button.click()
    assert "Project: /somewhere/coast.annotator" in QApplication.clipboard().text()
