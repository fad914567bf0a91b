"""The pages of the window: who has which, where one begins, what each page's keys and menus are."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from annotator.core.people import Role
from annotator.jobs.sample import LEAD, REVIEWER
from annotator.store.project import Project
from annotator.ui.actions.spec import PAGES
from annotator.ui.actions.table import ACTIONS, Section
from annotator.ui.page import AtHand
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.menus import Situation
from annotator.ui.words import translation
from tests import made_up, templates

ANNOTATOR = "ليلى"
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sit_down(window, sample):
    """``sit_down(name)``: the window at work on the sample as ``name``."""

    def sit(name: str, path: Path = sample) -> MainWindow:
        window.close_project()
        window.settings.set_person(path.resolve(), name)
        window.open_project(path)
        return window

    return sit


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QApplication.activeWindow()
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def segments(window: MainWindow) -> list[str]:
    return [button.text() for button in window.chrome.corner.pages.buttons.values()]


def menus(window: MainWindow) -> list[str]:
    return [a.text().replace("&", "") for a in window.menuBar().actions() if a.isVisible()]


@pytest.mark.parametrize(
    ("name", "first", "offered"),
    [
        (ANNOTATOR, "annotate", ["Annotate", "Feedback"]),
        (REVIEWER, "review", ["Annotate", "Review", "Overview"]),
        (LEAD, "overview", ["Annotate", "Review", "Overview", "Project"]),
    ],
)
def test_everybody_begins_on_their_page_and_has_their_own(sit_down, name, first, offered):
    window = sit_down(name)
    assert window.pages.turned_to == first
    assert segments(window) == offered
    down = [b.text() for b in window.chrome.corner.pages.buttons.values() if b.isChecked()]
    assert down == [first.capitalize()]


def test_keys_and_clicks_turn_the_page(sit_down):
    window = sit_down(REVIEWER)
    for key, page in (
        (Qt.Key.Key_3, "overview"),
        (Qt.Key.Key_1, "annotate"),
        (Qt.Key.Key_2, "review"),
    ):
        press(key, ALT)
        assert window.pages.turned_to == page
        assert window.pages.page.isVisible()
    button = (
        window.findChild(QPushButton, "") and window.chrome.corner.pages.buttons["show_overview"]
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pages.turned_to == "overview"
    assert button.isChecked()


def test_no_key_leads_an_annotator_to_others_work(sit_down):
    window = sit_down(ANNOTATOR)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        press(key, ALT)
        assert window.pages.turned_to == "annotate"
    window.run("show_review")
    window.run("show_overview")
    assert window.pages.turned_to == "annotate"


def test_the_last_page_is_remembered_by_project_and_person(sit_down, sample, tmp_path):
    window = sit_down(REVIEWER)
    press(Qt.Key.Key_1, ALT)
    sit_down(LEAD)
    press(Qt.Key.Key_2, ALT)
    assert sit_down(REVIEWER).pages.turned_to == "annotate"
    assert sit_down(LEAD).pages.turned_to == "review"
    again = Settings.in_file(window.settings.path)
    assert again.page(sample.resolve(), REVIEWER) == "annotate"
    other = templates.sample(tmp_path / "other.annotator")
    assert sit_down(REVIEWER, other).pages.turned_to == "review"


def test_a_page_that_ones_new_role_does_not_have_is_forgotten(sit_down, sample):
    window = sit_down(REVIEWER)
    press(Qt.Key.Key_3, ALT)
    with Project.open(sample) as project:
        project.people.set_role(REVIEWER, Role.ANNOTATOR)
    window.close_project()
    window.open_project(sample)
    assert window.pages.turned_to == "annotate"


def test_menus_hold_only_what_is_of_the_page(sit_down):
    window = sit_down(REVIEWER)
    assert menus(window) == [
        "Project",
        "Edit",
        "Span",
        "Article",
        "Review",
        "Reason",
        "View",
        "Help",
    ]
    press(Qt.Key.Key_3, ALT)
    assert menus(window) == ["Project", "View", "Help"]
    shown = {spec.name for spec in ACTIONS if window.actions_[spec.name].isVisible()}
    assert "count_again" in shown and "people_and_work" not in shown, "that is the lead's"
    assert not {"undo", "defer", "articles_panel", "next_correction", "larger"} & shown
    press(Qt.Key.Key_1, ALT)
    assert menus(window) == ["Project", "Edit", "Span", "Suggestion", "Article", "View", "Help"]


@pytest.mark.parametrize("name", [ANNOTATOR, REVIEWER, LEAD])
def test_everything_that_is_there_does_something(sit_down, name):
    window = sit_down(name)
    for page in window.pages.offered:
        window.run(f"show_{page}")
        known = window.actions_table()
        there = {s.name for s in ACTIONS if window.actions_[s.name].isVisible()}
        assert there <= set(known), page


def test_one_key_means_another_thing_on_another_page(sit_down, qtbot):
    window = sit_down(REVIEWER)
    review = window.pages.page
    qtbot.waitUntil(lambda: review.session.ready)
    first = review.in_hand.place
    press(Qt.Key.Key_J)
    assert review.in_hand.place != first
    with Project.open(window.session.project.path) as project:
        project.people.set_role(REVIEWER, Role.ANNOTATOR)
        project.people.set_role(REVIEWER, Role.REVIEWER)
    press(Qt.Key.Key_3, ALT)
    place = review.in_hand.place
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Return)
    assert review.in_hand.place == place, "its keys are asleep while it is not to be seen"
    with Project.open(window.session.project.path) as project:
        assert project.review.decisions() == []


def test_hints_and_position_follow_the_page(sit_down, qtbot):
    window = sit_down(REVIEWER)
    qtbot.waitUntil(lambda: window.pages.page.session.ready)

    def hints() -> list[str]:
        return [button.text() for button in shown_hints(window)]

    assert any("Defer" in text for text in hints())
    assert "case" in window.status.position.text()
    press(Qt.Key.Key_3, ALT)
    qtbot.waitUntil(lambda: any("Count again" in text for text in hints()))
    assert not any("Defer" in text for text in hints())
    assert window.status.position.text() == ""


def test_hints_make_room_for_where_one_is_in_a_small_window(sit_down, qtbot):
    window = sit_down(REVIEWER)
    qtbot.waitUntil(lambda: window.pages.page.session.ready)
    status = window.status
    wide = [one.text() for one in shown_hints(window)]
    try:
        for _language in ("en", "ar"):
            window.resize(window.minimumSize())
            qtbot.waitUntil(lambda: all_fit(window))
            assert status.position.text()
            assert "F1" in shown_hints(window)[-1].text(), "which leads to what is not shown"
            window.run("language")
            qtbot.waitUntil(lambda: window.pages.page.session.ready)
    finally:
        translation.install("en")
    window.resize(1500, 800)
    QApplication.processEvents()
    assert [one.text() for one in shown_hints(window)] == wide


def test_no_hint_is_ever_squeezed_not_even_in_the_first_picture(sit_down, qtbot):
    window = sit_down(REVIEWER)
    qtbot.waitUntil(lambda: window.pages.page.session.ready)
    hints = window.status._hints
    for width in range(hints.width(), 100, -20):
        hints.resize(width, hints.height())
        assert all(hint.width() >= hint.sizeHint().width() for hint in shown_hints(window))


def all_fit(window) -> bool:
    """Whether the foot of the window shows each of its texts whole, none over another."""
    shown = [*shown_hints(window), window.status.position, window.status.saved]
    rects = [one.rect().translated(one.mapTo(window, QPoint())) for one in shown]
    whole = all(one.width() >= one.sizeHint().width() for one in shown)
    return whole and not any(one.intersects(other) for one, other in combinations(rects, 2))


def shown_hints(window) -> list[QPushButton]:
    buttons = window.status._hints.findChildren(QPushButton)
    return [button for button in buttons if button.isVisible()]


def test_another_language_keeps_the_page_and_the_case(sit_down, qtbot):
    window = sit_down(REVIEWER)
    qtbot.waitUntil(lambda: window.pages.page.session.ready)
    for _ in range(3):
        press(Qt.Key.Key_J)
    before = window.pages.page.in_hand.place
    try:
        press(Qt.Key.Key_L, CTRL | SHIFT)
        assert window.pages.turned_to == "review"
        assert window.pages.page.in_hand.place == before
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        window.run("language")
        translation.install("en")


def test_another_theme_is_on_every_page_that_was_made(sit_down):
    window = sit_down(REVIEWER)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3):
        press(key, ALT)
    press(Qt.Key.Key_D, CTRL | SHIFT)
    press(Qt.Key.Key_1, ALT)
    assert window.pages.page.view.viewport().grab().toImage().pixelColor(4, 4).lightness() < 80


def test_text_size_is_the_same_on_all_pages(sit_down, qtbot):
    window = sit_down(REVIEWER)
    press(Qt.Key.Key_1, ALT)
    size = window.pages.page.view.text_size
    press(Qt.Key.Key_Plus, CTRL)
    press(Qt.Key.Key_2, ALT)
    assert window.pages.page.view.text_size == size + 2


def test_help_begins_with_the_page_that_one_is_on(sit_down, qtbot):
    from annotator.ui.guide.help import HelpWindow

    window = sit_down(REVIEWER)
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(HelpWindow) is not None)
    page = window.findChild(HelpWindow).page
    assert page.cards[0].rows[0].row.text == "Take the suggested one"
    window.findChild(HelpWindow).close()


def test_a_reviewer_without_articles_is_told_so(sit_down):
    window = sit_down(REVIEWER)
    press(Qt.Key.Key_1, ALT)
    page = window.pages.page
    assert page.empty.isVisible()
    assert "given" in page.empty._sentence.text()
    assert page.articles.empty.text() == "Nothing was given to you."


def test_a_review_that_cannot_be_opened_is_told_and_the_window_goes_on(sit_down, monkeypatch):
    from annotator.core.errors import WorldError
    from annotator.ui.review import session

    def refuse(*_):
        raise WorldError(made_up.sentence("The disk is gone."))

    window = sit_down(LEAD)
    monkeypatch.setattr(session, "review_session", refuse)
    press(Qt.Key.Key_2, ALT)
    assert window.findChild(QMessageBox).text().endswith("The disk is gone.")
    assert window.pages.turned_to == "overview"


def test_the_welcome_page_offers_nothing_of_a_project(window):
    shown = {spec.name for spec in ACTIONS if window.actions_[spec.name].isVisible()}
    assert {"new_project", "open_project", "dark", "language", "help"} <= shown
    assert not {"finish", "show_review", "people_and_work", "count_again"} & shown
    assert segments(window) == []


def test_in_a_package_nothing_is_offered_that_it_refuses():
    forbidden = {
        *("import_articles", "people_and_work", "pack_work", "merge_packages", "details"),
        *("settle_by_policy", "save_report"),
    }
    for role in Role:
        for page in PAGES:
            package = Situation(page, AtHand(True, True, True), role, package=True)
            assert not {spec.name for spec in ACTIONS if package.offers(spec)} & forbidden


def test_every_action_is_offered_to_somebody_somewhere():
    offered = {
        spec.name
        for spec in ACTIONS
        for role in Role
        for page in PAGES
        if Situation(page, AtHand(True, True, True), role).offers(spec)
    }
    assert offered == {spec.name for spec in ACTIONS}
    assert {spec.section for spec in ACTIONS} == set(Section)


IMPORTED = """
import sys
from itertools import combinations
from pathlib import Path
from annotator.ui import app
from annotator.ui.settings import Settings
settings = Settings.in_file(Path(sys.argv[2]))
settings.language, settings.theme = "en", "light"
settings.set_person(Path(sys.argv[1]).resolve(), sys.argv[3])
application = app.application()
app.dress(application, settings)
from annotator.ui.window.main_window import MainWindow
window = MainWindow(settings, Path(sys.argv[1]))
window.show()
application.processEvents()
print(window.pages.turned_to)
print(*sorted(name for name in sys.modules if name.startswith("annotator.")))
window.close()
from annotator.ui.worker import stop_all
stop_all()  # such as the upkeep, if the machine was slow enough for it to begin
"""


def test_nothing_of_review_is_imported_before_it_is_shown(sample, tmp_path):
    script = tmp_path / "imported.py"
    script.write_text(IMPORTED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, sample, tmp_path / "w.ini", ANNOTATOR],
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    page, names = done.stdout.splitlines()
    assert page == "annotate"
    late = (
        *("annotator.agreement", "annotator.jobs", "annotator.ui.dialogs"),
        *("annotator.ui.overview", "annotator.ui.feedback.page", "annotator.ui.session_"),
        *("annotator.ui.review.page", "annotator.store.packages.merging"),
    )
    of_suggestions = ("annotator.jobs.suggest", "annotator.jobs.work")  # once the text is painted
    others = [name for name in names.split() if not name.startswith(of_suggestions)]
    assert [name for name in others if name.startswith(late) and name != "annotator.jobs"] == []
    assert "annotator.store.packages.packing" not in names.split()


def test_a_package_opens_for_its_person_and_hides_what_it_refuses(window, sample, tmp_path):
    from annotator.jobs.team.packing import pack

    out = tmp_path / "package.annotator"
    with Project.open(sample) as project:
        pack(project, ANNOTATOR, out)
    window.open_project(out)
    assert window.session.person.name == ANNOTATOR
    assert segments(window) == ["Annotate", "Feedback"]
    shown = {spec.name for spec in ACTIONS if window.actions_[spec.name].isVisible()}
    assert not {"import_articles", "details", "people_and_work", "merge_packages"} & shown
    assert {"finish", "export_articles", "change_person"} <= shown
    window.run("change_person")
    dialog = window.dialogs.opened
    assert dialog.list.count() == 1
    assert not dialog.name.isVisible(), "people are added in the project that it was made from"
    dialog.reject()


def give_role(dialog, name: str, role: Role) -> None:
    rows = range(dialog.table.rowCount())
    row = next(row for row in rows if name in dialog.table.item(row, 0).text())
    dialog.table.setCurrentCell(row, 0)
    dialog.role_of.setCurrentIndex(dialog.role_of.findData(role))
    dialog.role_of.activated.emit(dialog.role_of.currentIndex())


def test_whoever_gives_themselves_another_role_goes_on_with_what_that_offers(sit_down, qtbot):
    window = sit_down(LEAD)
    window.run("people_and_work")
    dialog = window.dialogs.opened
    give_role(dialog, LEAD, Role.ANNOTATOR)
    assert "Make somebody else lead first" in dialog.complaint
    assert dialog.role_of.currentData() == Role.LEAD
    give_role(dialog, REVIEWER, Role.LEAD)
    give_role(dialog, LEAD, Role.ANNOTATOR)
    dialog.reject()
    qtbot.waitUntil(lambda: window.session.person.role is Role.ANNOTATOR)
    assert window.pages.turned_to == "annotate"
    assert segments(window) == ["Annotate", "Feedback"]


def test_the_corner_says_who_is_at_work_and_as_what(sit_down):
    window = sit_down(REVIEWER)
    texts = [b.text() for b in window.chrome.corner.findChildren(QPushButton)]
    assert f"\u2068{REVIEWER}\u2069 · Reviewer" in texts


def test_an_example_is_seen_when_one_comes_back_to_the_article(sit_down, qtbot):
    window = sit_down(REVIEWER)
    press(Qt.Key.Key_1, ALT)
    guidelines = window.pages.page.guidelines
    qtbot.waitUntil(lambda: "location" in guidelines.text.toPlainText())
    assert "Settled in review" not in guidelines.text.toPlainText()
    press(Qt.Key.Key_2, ALT)
    qtbot.waitUntil(lambda: window.pages.page.session.ready)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_K)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_1, ALT)
    assert "Settled in review" in guidelines.text.toPlainText()
