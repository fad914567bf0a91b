"""Language, theme and sizes change while one works; nothing is lost,
and the next window looks the same.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.core.span import Span
from annotator.ui.settings import Settings
from tests.ui.window_support import PERSON, make_project


@pytest.fixture
def desk(sit_down, tmp_path):
    desk = sit_down(make_project(tmp_path / "coast.annotator"), PERSON)
    desk.tag("وزير النقل", "1")
    desk.tag("دمشق", "2")
    return desk


def left_of(desk, widget):
    """How far from the window's left edge ``widget`` begins, in pixels."""
    return widget.mapTo(desk.window, QPoint(0, 0)).x()


def test_language_mirrors_the_window_around_the_same_work(desk):
    before = desk.set_in_file()
    assert left_of(desk, desk.page.articles) < left_of(desk, desk.page.right)
    desk.press("Ctrl+Shift+L")
    assert desk.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert left_of(desk, desk.page.articles) > left_of(desk, desk.page.right)
    assert "ا" in desk.window.actions_["finish"].text(), "the menus speak Arabic"
    assert desk.number == 1
    assert desk.set_in_file() == before
    assert desk.shows_what_the_file_says()
    assert desk.paints(desk.place("دمشق"))
    desk.tag("9 نيسان", "3")
    desk.press("Ctrl+Shift+L")
    assert left_of(desk, desk.page.articles) < left_of(desk, desk.page.right)
    desk.press("Ctrl+Z")
    assert desk.set_in_file() == before
    assert desk.shows_what_the_file_says()


HALF_A_LINE = 30  # pixels of the text when it is enlarged three times


def test_a_change_of_language_keeps_the_article_that_is_open(desk):
    desk.press("Ctrl+PgDown")
    assert desk.number == 2
    desk.press("Ctrl+Shift+L")
    assert desk.number == 2
    assert desk.view.hasFocus()


def test_a_change_of_language_keeps_the_hands_where_they_were(desk, qtbot):
    desk.press("Ctrl++", "Ctrl++", "Ctrl++")
    desk.window.resize(1300, 400)
    desk.click("سيعود")
    caret, scrolled = desk.view.caret(), desk.view.verticalScrollBar().value()
    assert scrolled > 0
    desk.press("Ctrl+Shift+L")
    assert desk.view.caret() == caret
    # The columns beside it are not as wide in both languages: its lines may move, but by no line.
    qtbot.waitUntil(lambda: abs(desk.view.verticalScrollBar().value() - scrolled) < HALF_A_LINE)
    desk.click("دمشق")
    desk.press("Ctrl+Shift+L")
    assert desk.page.selected.label == "location"
    assert desk.page.card.surface.isVisible()


def test_a_dark_window_paints_the_spans_in_their_dark_colours(desk):
    light = desk.view.grab().toImage().pixelColor(4, 4).lightness()
    desk.press("Ctrl+Shift+D")
    dark = desk.view.grab().toImage().pixelColor(4, 4).lightness()
    assert light > 150 > 80 > dark
    assert desk.paints(desk.place("دمشق"))
    assert desk.shows_what_the_file_says()
    desk.tag("9 نيسان", "3")
    desk.press("Ctrl+Shift+D")
    assert desk.view.grab().toImage().pixelColor(4, 4).lightness() == light
    assert desk.shows_what_the_file_says()


def test_a_note_that_is_being_typed_survives_the_change_of_language(desk, qtbot):
    desk.click("دمشق")
    desk.press("N")
    qtbot.waitUntil(desk.page.card.note.hasFocus)
    desk.write("أهي المدينة؟")
    desk.press("Ctrl+Shift+L")
    assert "أهي المدينة؟" in [a.note for a in desk.set_in_file().ordered]


def test_the_window_remembers_how_it_was_left(desk, sit_down, settings):
    window = desk.window
    desk.press("Ctrl+Shift+D", "Ctrl+Shift+L", "Ctrl++", "Ctrl++", "Ctrl+Shift+Up", "Ctrl+G")
    window.page.columns.setSizes([250, 800, 250])
    path, size, columns = desk.path, desk.view.text_size, desk.page.columns.sizes()
    guidelines = desk.page.guidelines.isHidden()
    desk.press("Ctrl+Q")
    assert not window.isVisible()

    again = sit_down(path, settings=Settings.in_file(settings.path))
    assert again.window.theme.name == "dark"
    assert again.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert again.session.person.name == PERSON
    assert again.number == 1, "it goes on where one stopped"
    assert again.view.text_size == size
    assert again.view.line_spacing == desk_spacing(settings)
    assert again.page.guidelines.isHidden() == guidelines
    assert again.page.columns.sizes() == columns
    assert again.shows_what_the_file_says()


def desk_spacing(settings):
    return Settings.in_file(settings.path).line_spacing


def test_a_click_on_the_notice_shows_the_proposed_lines_in_turn(sit_down, tmp_path):
    text = "\n".join(["الرئيسية / أخبار", *["سطر من الخبر."] * 60, "شارك"])
    path = make_project(tmp_path / "long.annotator", text)
    desk = sit_down(path, PERSON)
    desk.view.scroll_to(Span(len(text) - 1, len(text)))
    assert desk.view.visible_span().start > 0
    desk.click_at(desk.page.proposals, desk.page.proposals.label.geometry().center())
    assert desk.view.visible_span().start == 0
