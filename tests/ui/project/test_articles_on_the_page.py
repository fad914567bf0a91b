"""Whoever leads sets articles aside on the page *Project*, and the others hear of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.people import Role
from annotator.store.project import Project
from tests.store.making import tag
from tests.ui.project.test_labels_on_the_page import LEAD, sit_down
from tests.ui.window_support import PERSON, make_project


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
        project.apply(tag(project, 1, 1, 20, 24, "date"))
    return path


@pytest.fixture
def part(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    part = window.pages.page.articles
    qtbot.waitUntil(lambda: bool(part.session.numbers))
    return part


def click(part, name):
    QTest.mouseClick(part.buttons[name], Qt.MouseButton.LeftButton)


def aside(path) -> list[int]:
    with Project.open(path) as project:
        return project.live_articles.numbers(aside=True)


def test_an_article_is_set_aside_after_a_preview_and_taken_back(qtbot, window, path, part):
    number = len(part.session.numbers)
    part.table.selectRow(0)
    qtbot.waitUntil(lambda: part.effect.text().startswith("1 article chosen"))
    click(part, "aside")
    qtbot.waitUntil(lambda: len(part.session.numbers) == number - 1)
    assert aside(path) == [1]
    assert window.pages.page.toast.text == "1 article was set aside."
    assert part.history.text().endswith("1 article set aside")
    part.which.setCurrentIndex(1)
    part.which.activated.emit(1)
    qtbot.waitUntil(lambda: part.session.numbers == [1])
    click(part, "all")
    qtbot.waitUntil(part.buttons["back"].isEnabled)
    click(part, "back")
    qtbot.waitUntil(lambda: part.session.numbers == [])
    assert aside(path) == []
    click(part, "undo")
    qtbot.waitUntil(lambda: part.session.numbers == [1])
    assert aside(path) == [1]


def test_articles_are_found_by_their_words_and_get_a_source_as_one_step(qtbot, window, path, part):
    with Project.open(path) as project:
        title = project.articles.read(2).title
    part.query.setText(title)
    qtbot.waitUntil(lambda: part.session.numbers == [2])
    click(part, "all")
    QTest.keyClicks(part.published, "2020-13-44")
    qtbot.waitUntil(part.buttons["describe"].isEnabled)
    click(part, "describe")
    qtbot.waitUntil(lambda: "no date" in window.pages.page.toast.text)
    part.published.clear()
    QTest.keyClicks(part.source, "SANA")
    qtbot.waitUntil(part.buttons["describe"].isEnabled)
    click(part, "describe")
    qtbot.waitUntil(lambda: part.table.model().index(0, 1).data() == "SANA")
    with Project.open(path) as project:
        assert project.articles.read(2).source == "SANA"
    click(part, "undescribe")
    qtbot.waitUntil(lambda: part.table.model().index(0, 1).data() == "")
    assert not part.buttons["undescribe"].isEnabled()


def test_whoever_has_the_article_open_goes_on_with_another(window, path):
    sit_down(window, path, PERSON)
    session = window.pages.page.session
    session.open(1)
    told = []
    session.told.connect(lambda sentence, _kind: told.append(sentence))
    with Project.open(path) as project:
        project.live_articles.set_aside([1], None)
    session.look()
    assert session.article is not None and session.article.number != 1
    assert "set aside" in told[0] and "kept" in told[0]


def test_articles_stay_chosen_when_others_come_and_go_in_the_list(qtbot, path, part):
    part.table.selectRow(1)
    with Project.open(path) as project:
        project.live_articles.set_aside([1], None)
    part.look()
    qtbot.waitUntil(lambda: part.session.numbers == [2])
    assert part.table.chosen() == [2] and part.table.currentIndex().row() == 0


def test_what_was_taken_back_elsewhere_is_not_taken_back_twice_and_that_is_told(
    qtbot, window, path, part
):
    with Project.open(path) as project:
        project.live_articles.set_aside([1], None)
    part.look()
    qtbot.waitUntil(part.buttons["undo"].isEnabled)
    with Project.open(path) as project:
        project.live_articles.undo(None)
    click(part, "undo")
    qtbot.waitUntil(lambda: "is left to take back" in window.pages.page.toast.text)
