"""A window on a damaged project: what is damaged says so, and work goes on with the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.core.span import Span
from annotator.store.file.errors import DamagedProject
from annotator.ui import app
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.window.main_window import MainWindow
from tests import made_up
from tests.reading import rows
from tests.torture.damage import lax
from tests.ui.window_support import FIRST, PERSON, SECOND, make_project


@pytest.fixture
def spoil(tmp_path):
    """Makes a project of three articles and changes it as no version of the program would."""

    def run(statement: str) -> Path:
        path = make_project(tmp_path / "coast.annotator", FIRST, SECOND, SECOND[:20])
        with lax(path) as connection:
            connection.execute(statement)
        return path

    return run


@pytest.fixture
def opened(window, spoil):
    def run(statement: str) -> MainWindow:
        path = spoil(statement)
        window.settings.set_person(path.resolve(), PERSON)
        assert window.open_project(path)
        QApplication.processEvents()
        return window

    return run


def plain(text: str) -> str:
    """Without the signs that keep data apart from the sentence around it."""
    return text.replace("\u2068", "").replace("\u2069", "")


def page_of(window: MainWindow) -> AnnotatePage:
    assert window.page is not None
    return window.page


def lines(window: MainWindow) -> list[str]:
    model = page_of(window).articles.model
    return [str(model.index(place).data()) for place in range(model.rowCount())]


def test_a_damaged_article_says_so_and_the_next_one_can_be_labelled(opened):
    window = opened("UPDATE article SET title = CAST(x'D8FF' AS TEXT) WHERE number = 2")
    page = page_of(window)
    assert lines(window)[1] == "Article 2 is damaged"
    page.articles.chosen.emit(2)
    assert page.empty.isVisible() and not page.view.isVisible()
    assert page.empty._title.text() == "This article is damaged"
    said = plain(page.empty._sentence.text())
    assert "a row of “article” (number 2" in said and "UTF-8" in said
    assert page.articles.view.hasFocus()  # and not the search, which would take a label's key
    window.run("next_article")
    assert window.session.article.number == 3
    assert page.view.isVisible() and not page.empty.isVisible()
    assert window.session.tag(Span(0, 4), next(iter(window.session.labels)).name)
    window.run("previous_article")
    assert window.session.here == 2 and window.session.article is None


def test_a_project_that_begins_with_a_damaged_article_opens(opened):
    window = opened("UPDATE article SET sha256 = 'x' WHERE number = 1")
    assert len(lines(window)) == 3
    assert "sha256" in page_of(window).empty._sentence.text()


def test_nothing_is_done_on_an_article_that_cannot_be_read(opened):
    window = opened("UPDATE annotation_set SET state = 'asleep' WHERE article = 1")
    page = page_of(window)
    page.articles.chosen.emit(1)
    page.press_digit("1")
    window.run("undo")
    assert rows(window.session.project.path, "SELECT count(*) FROM log") == [(0,)]


def test_a_project_without_labels_is_told_and_not_opened(window, spoil):
    path = spoil("DELETE FROM label")
    assert not window.open_project(path)
    box = window.findChild(QMessageBox)
    assert box is not None and "“label” cannot be read" in plain(box.text())
    assert window.session is None


def test_a_fault_that_nobody_waits_for_is_told_once_and_is_no_bug(window):
    fault = DamagedProject(made_up.sentence("The file is damaged in a way that a test made up."))
    for _ in range(3):
        app._show_error(type(fault), fault, None)
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    told = [box for box in boxes if box.text().endswith(str(fault))]
    assert len(told) == 1
    assert told[0].icon() is QMessageBox.Icon.Warning
    told[0].close()
