"""The tables of the overview by keys: each is one Tab stop, and arrows reach each figure in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.jobs.sample import LEAD
from annotator.ui.overview.agreement_parts import AgreementPart
from annotator.ui.overview.pattern_parts import ConfusionPart
from annotator.ui.overview.progress import AnnotatorsPart
from annotator.ui.overview.sections import FigureCells, Number, Part
from annotator.ui.words import translation

KEY = Qt.Key


@pytest.fixture
def overview(window, sample, qtbot):
    """The overview of the sample project, counted."""
    window.settings.set_person(sample.resolve(), LEAD)
    window.open_project(sample)
    window.run("show_overview")
    return counted(window, qtbot)


def counted(window, qtbot):
    page = window.pages.page
    qtbot.waitUntil(lambda: not page.session.counting)
    QApplication.processEvents()
    return page


def cells(page, kind: type[Part]) -> list[QWidget]:
    """The figures of a part, row by row."""
    (part,) = page.findChildren(kind)
    return [cell for cell in part.findChildren(QWidget) if cell.property("figure")]


def press(page, *keys: Qt.Key) -> str:
    """Press keys one after another; what is read aloud at the end."""
    for key in keys:
        QTest.keyClick(page.window().focusWidget(), key)
    return page.window().focusWidget().accessibleName()


def test_a_table_is_one_tab_stop(overview):
    tables = overview.findChildren(FigureCells)
    links = [number for number in overview.findChildren(Number) if number.property("link")]
    page = overview
    page.again.setFocus()
    stops = []
    for _ in range(len(tables) + len(links)):
        press(page, KEY.Key_Tab)
        stops.append(page.window().focusWidget())
    assert len(set(stops)) == len(tables) + len(links) > 8
    assert all(page.isAncestorOf(stop) and stop.objectName() for stop in stops)
    press(page, KEY.Key_Tab)
    assert not any(
        part.isAncestorOf(page.window().focusWidget()) for part in page.findChildren(Part)
    )


def test_arrows_reach_each_figure_and_read_it_with_row_and_measure(overview):
    figures = cells(overview, AgreementPart)
    figures[0].setFocus()
    read = {press(overview)}
    row = figures[0].accessibleName()
    for _ in range(5):
        read.add(press(overview, *[KEY.Key_Right] * 8))
        row = press(overview, KEY.Key_Home, KEY.Key_Down)
    for key in (KEY.Key_Up,) * 5:
        press(overview, key)
    assert press(overview).startswith("Strict F1, All labels: ")
    assert press(overview, KEY.Key_Down).startswith("Strict F1, Actor: ")
    last = press(overview, KEY.Key_End)
    assert last != row and ", Actor: " in last


def test_arrows_stay_in_the_table_and_tab_comes_back_to_the_cell_it_left(overview):
    figures = cells(overview, AgreementPart)
    figures[0].setFocus()
    assert press(overview, KEY.Key_Up, KEY.Key_Left) == figures[0].accessibleName()
    assert press(overview, *[KEY.Key_Down] * 20, KEY.Key_End) == figures[-1].accessibleName()
    QTest.keyClick(overview.window().focusWidget(), KEY.Key_Tab)
    QTest.keyClick(overview.window().focusWidget(), KEY.Key_Backtab)
    assert overview.window().focusWidget() is figures[-1]


def test_what_opens_nothing_is_reached_too(overview):
    """Who only hears the window cannot glance at the table of the annotators."""
    figures = cells(overview, AnnotatorsPart)
    figures[0].setFocus()
    assert ", " in press(overview) and " of " in press(overview)
    assert press(overview, KEY.Key_Right).startswith("In progress, ")
    top = overview.area.verticalScrollBar().value()
    press(overview, KEY.Key_Return, KEY.Key_Space)
    assert overview.isVisible() and overview.area.verticalScrollBar().value() == top


def test_left_is_left_where_the_table_is_mirrored(overview, qtbot):
    window = overview.window()
    window.run("language")
    try:
        page = counted(window, qtbot)
        figures = cells(page, ConfusionPart)
        figures[0].setFocus()
        press(page, KEY.Key_Left)
        assert window.focusWidget() is figures[1]
    finally:
        window.run("language")
        translation.install("en")


def test_the_cell_with_the_hands_is_in_sight(overview):
    figures = cells(overview, AgreementPart)
    overview.area.verticalScrollBar().setValue(0)
    figures[0].setFocus()
    press(overview, *[KEY.Key_Down] * 4)
    cell, sight = overview.window().focusWidget(), overview.area.viewport()
    assert sight.rect().contains(cell.rect().translated(cell.mapTo(sight, cell.rect().topLeft())))
