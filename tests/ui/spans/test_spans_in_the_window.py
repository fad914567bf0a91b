"""A lead searches everybody's spans in the window, looks at one, and changes gold in bulk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.people import Role
from annotator.jobs.review.cases import reviewed
from annotator.jobs.review.releasing import release
from annotator.review.found_spans import FoundSpans
from annotator.store.project import Project
from annotator.ui.spans.change_dialog import ChangeSpansDialog
from annotator.ui.spans.dialog import SpansDialog
from tests.store.making import tag
from tests.store.reviewing import finish
from tests.ui.project.test_labels_on_the_page import LEAD, sit_down
from tests.ui.window_support import FIRST, make_project

SECOND = "سامر"
MINISTER = "وزير النقل"
RETURN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def path(tmp_path):
    """Two people agree on the minister twice; on the third place they differ."""
    path = make_project(tmp_path / "coast.annotator", FIRST, FIRST.replace("دمشق", "حلب"))
    places = [place for place in range(len(FIRST)) if FIRST.startswith(MINISTER, place)]
    with Project.open(path) as project:
        project.people.add(SECOND, Role.ANNOTATOR)
        project.people.add(LEAD, Role.LEAD)
        for person in (1, 2):
            for place in places[:2]:
                project.apply(tag(project, 1, person, *_span(place), "actor"))
            label = "actor" if person == 1 else "location"
            project.apply(tag(project, 1, person, *_span(places[2]), label))
            finish(project, 1, person)
    return path


def _span(place: int) -> tuple[int, int]:
    return place, place + len(MINISTER)


@pytest.fixture
def dialog(qtbot, window, path):
    sit_down(window, path, LEAD)
    return opened(qtbot, window)


def opened(qtbot, window) -> SpansDialog:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_S, keys)
    shown = window.dialogs.opened
    assert isinstance(shown, SpansDialog)
    return shown


def searched(qtbot, dialog, string, count):
    dialog.string.setText(string)
    QTest.keyClick(dialog.string, RETURN)
    qtbot.waitUntil(lambda: not dialog.session.is_searching and len(dialog.model.spans) == count)


def gold(path) -> list[str]:
    with Project.open(path) as project:
        return [
            span.label
            for _, cases in reviewed(project)
            for case in cases
            for span in case.outcome or ()
        ]


def texts(dialog, column) -> list[str]:
    rows = range(dialog.model.rowCount())
    return [dialog.model.index(row, column).data() for row in rows]


def test_spans_are_found_by_letters_and_tell_no_name_before_all_is_settled(qtbot, dialog):
    searched(qtbot, dialog, "وَزير", 4)
    assert texts(dialog, 3) == ["gold", "gold", "undecided", "undecided"]
    assert not any(SECOND in names for names in texts(dialog, 2))
    assert {name.strip("\u200e\u2068\u2069") for name in texts(dialog, 2)[2:]} == {"A", "B"}
    before, surface, after = dialog.model.index(0, 0).data(dialog.model.PARTS)
    assert before + surface + after in FIRST and surface == MINISTER
    assert dialog.table.hasFocus()


def test_enter_shows_the_span_in_its_article_and_the_search_is_there_again(qtbot, window, dialog):
    searched(qtbot, dialog, "وزير", 4)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, RETURN)
    assert window.pages.turned_to == "review"
    second = FIRST.index(MINISTER, FIRST.index(MINISTER) + 1)
    assert window.pages.page.in_hand.case.place.start == second
    again = opened(qtbot, window)
    assert again.string.text() == "وزير" and again.table.currentIndex().row() == 1
    qtbot.waitUntil(lambda: not again.session.is_searching)


def test_where_nothing_is_found_there_is_nothing_to_tick(qtbot, dialog):
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, SPACE)
    dialog.model.tick_every(ticked=True)
    assert dialog.model.tick_count == 0


def test_ticked_gold_gets_a_label_as_one_step_after_a_preview(qtbot, path, dialog):
    searched(qtbot, dialog, "وزير", 4)
    for _ in range(3):
        QTest.keyClick(dialog.table, SPACE)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert "3 ticked" in dialog.count.text()
    QTest.keyClick(dialog.table, Qt.Key.Key_2)  # the key of location
    change = dialog.findChild(ChangeSpansDialog)
    qtbot.waitUntil(change.accept_button.isEnabled)
    assert change.summary.text().startswith("2 spans would change · in 2 cases · of 1 article")
    assert change.kept.text() == (
        "1 span stays: their case is undecided; it has to be settled first."
    )
    assert gold(path) == ["actor", "actor"]
    QTest.keyClick(change, RETURN)
    qtbot.waitUntil(lambda: gold(path) == ["location", "location"])
    qtbot.waitUntil(dialog.take_back.isVisible)  # the file has it before the window knows
    qtbot.waitUntil(lambda: not dialog.session.is_searching)
    QTest.mouseClick(dialog.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.outcome.text() == "It was taken back.")
    assert gold(path) == ["actor", "actor"]
    qtbot.waitUntil(lambda: not dialog.session.is_searching)


def test_gold_of_a_released_article_stays_as_released_and_that_is_said(qtbot, window, tmp_path):
    path = make_project(tmp_path / "released.annotator", FIRST)
    place = FIRST.index(MINISTER)
    with Project.open(path) as project:
        project.people.add(SECOND, Role.ANNOTATOR)
        project.people.add(LEAD, Role.LEAD)
        for person in (1, 2):
            project.apply(tag(project, 1, person, *_span(place), "actor"))
            finish(project, 1, person)
        release(project, LEAD)
    sit_down(window, path, LEAD)
    dialog = opened(qtbot, window)
    searched(qtbot, dialog, MINISTER, 1)
    QTest.keyClick(dialog.table, SPACE)
    QTest.keyClick(dialog.table, Qt.Key.Key_2)
    change = dialog.findChild(ChangeSpansDialog)
    qtbot.waitUntil(change.accept_button.isEnabled)
    assert change.kept.text().startswith("1 of them in a released article")
    QTest.keyClick(change, RETURN)
    qtbot.waitUntil(lambda: len(dialog.model.spans) == 2)
    qtbot.waitUntil(lambda: not dialog.session.is_searching)
    assert texts(dialog, 3) == ["released as gold", "gold, not released"]
    assert "stays as released" in dialog.outcome.text()


def test_the_button_that_asks_what_to_change_offers_the_first_label(qtbot, dialog):
    """It removed: what the button told with its click was taken for a label."""
    searched(qtbot, dialog, "وزير", 4)
    QTest.mouseClick(dialog.every, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.change, Qt.MouseButton.LeftButton)
    change = dialog.findChild(ChangeSpansDialog)
    assert change.label == change.into.itemData(0) is not None


def test_gold_is_removed_and_one_undo_of_review_brings_it_back(qtbot, window, path, dialog):
    searched(qtbot, dialog, "وزير", 4)
    QTest.mouseClick(dialog.every, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    change = dialog.findChild(ChangeSpansDialog)
    qtbot.waitUntil(change.accept_button.isEnabled)
    QTest.keyClick(change, RETURN)
    qtbot.waitUntil(lambda: gold(path) == [])
    qtbot.waitUntil(lambda: not dialog.session.is_searching)
    dialog.close()
    window.run("show_review")
    page = window.pages.page
    qtbot.waitUntil(lambda: page.session.ready)
    page.going.undo()
    assert gold(path) == ["actor", "actor"]


def test_only_the_lines_in_sight_of_very_many_are_read(qtbot, dialog):
    searched(qtbot, dialog, "وزير", 4)
    read = []
    lines, one = dialog.session.lines, dialog.model.spans[0]
    dialog.session.lines = lambda spans: read.append(len(spans)) or lines(spans)
    dialog.model.take(FoundSpans(one for _ in range(20_000)))
    dialog.table.go(15_000)
    dialog.table.grab()
    assert dialog.model.rowCount() == 20_000
    assert 0 < sum(read) <= 300
