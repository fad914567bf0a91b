"""Room for the text: panels that fold, the first line with its title, ink that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from annotator.ui.annotate.span_card import LINE_HEIGHT
from annotator.ui.looks.theme import DARK, LIGHT, page_colours
from tests.ui.window_support import Hands, make_project

CTRL = Qt.KeyboardModifier.ControlModifier


def small(hands, qtbot, width: int = 1024, height: int = 700) -> None:
    """Make the window as small as it is on a small screen."""
    hands.window.resize(width, height)
    qtbot.waitUntil(lambda: not hands.page.articles.isVisible())


def shown(hands) -> list[bool]:
    return [panel.isVisible() for panel in hands.page.panels().values()]


def test_in_a_small_window_the_side_panels_fold_and_their_keys_bring_them_back(hands, qtbot):
    assert shown(hands) == [True, True, True]
    small(hands, qtbot)
    assert shown(hands) == [False, False, False]
    qtbot.waitUntil(lambda: hands.view.width() > 0.95 * hands.window.width())
    hints = [button.text() for button in hands.window.status.findChildren(QPushButton)]
    assert any("Ctrl+1" in hint for hint in hints) and any("Ctrl+2" in hint for hint in hints)
    assert not hands.window.actions_["articles_panel"].isChecked()
    hands.key(Qt.Key.Key_1, CTRL)
    assert shown(hands) == [True, False, False]
    hands.key(Qt.Key.Key_2, CTRL)
    assert shown(hands) == [True, True, False]
    qtbot.waitUntil(lambda: hands.view.width() > 0.45 * hands.window.width())
    hands.key(Qt.Key.Key_1, CTRL)
    hands.key(Qt.Key.Key_G, CTRL)
    assert shown(hands) == [False, True, True]
    hands.window.resize(1300, 820)
    qtbot.waitUntil(hands.page.articles.isVisible)
    assert shown(hands) == [True, True, True]


def test_a_look_at_a_folded_panel_is_not_remembered(hands, qtbot, settings):
    hands.key(Qt.Key.Key_2, CTRL)
    assert shown(hands) == [True, False, False]
    small(hands, qtbot)
    for _ in range(2):
        hands.key(Qt.Key.Key_1, CTRL)
    hands.key(Qt.Key.Key_2, CTRL)
    assert settings.shown("articles") and not settings.shown("spans")
    hands.window.resize(1300, 820)
    qtbot.waitUntil(hands.page.articles.isVisible)
    assert shown(hands) == [True, False, False]


def test_keys_that_lead_into_a_folded_panel_unfold_it(hands, qtbot):
    small(hands, qtbot)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_N)
    assert hands.page.card.note.hasFocus() and shown(hands) == [False, True, False]
    hands.key(Qt.Key.Key_Escape, widget=hands.page.card.note)
    hands.key(Qt.Key.Key_K, CTRL)
    assert hands.page.articles.search.hasFocus()


def test_the_string_of_a_long_span_is_whole_lines_and_scrolls(window, tmp_path, qtbot):
    claim = "قال الوزير إن الطريق سيفتح في الربيع المقبل بعد أن تنتهي الأعمال كلها " * 8
    hands = Hands(window, make_project(tmp_path / "long.annotator", claim.strip()))
    window.open_project(hands.path)
    small(hands, qtbot, 1024, 600)
    hands.key(Qt.Key.Key_2, CTRL)
    hands.key(Qt.Key.Key_G, CTRL)
    hands.key(Qt.Key.Key_A, CTRL)
    hands.key(Qt.Key.Key_4)
    card = hands.page.card
    string = card.surface.parentWidget()
    for _ in range(2):
        seen = card.surface.visibleRegion().boundingRect()
        assert seen.height() >= LINE_HEIGHT
        assert seen.top() % LINE_HEIGHT == seen.height() % LINE_HEIGHT == 0
        assert string.geometry().bottom() < card.facts.geometry().top()
        string.bar.setValue(string.bar.maximum())
    assert seen.bottom() + 1 == card.surface.height() > 4 * LINE_HEIGHT


@pytest.mark.parametrize(("width", "height", "lines"), [(1600, 1000, 18), (1024, 700, 11)])
def test_as_many_lines_are_in_sight_as_comfort_allows(
    window, tmp_path, qtbot, width, height, lines
):
    paragraph = "قال الوزير إن الطريق سيفتح في الربيع المقبل بعد أن تنتهي الأعمال " * 9
    hands = Hands(window, make_project(tmp_path / "long.annotator", "\n".join([paragraph] * 9)))
    window.open_project(hands.path)
    window.resize(width, height)
    qtbot.waitUntil(lambda: hands.view.height() > 0.75 * height)
    hands.view.scroll_by(1_500)
    scene = hands.view.scene
    inside = range(hands.view.viewport().height())
    assert sum(ink.top() in inside and ink.bottom() in inside for ink in scene.ink_in_sight()) >= (
        lines
    )
    assert scene.setting.line_height >= 2.1 * scene.setting.size, "Arabic needs its air"


def test_menus_and_page_tabs_stand_on_one_line(hands):
    bar, corner = hands.window.menuBar(), hands.window.chrome.corner
    heights = {
        bar.actionGeometry(action).center().y() for action in bar.actions() if action.isVisible()
    }
    heights |= {
        button.mapTo(bar, button.rect().center()).y() for button in corner.pages.buttons.values()
    }
    assert len(heights) == 1


def test_the_first_line_comes_with_the_title(hands):
    hands.window.resize(1300, 400)
    hands.key(Qt.Key.Key_End, CTRL)
    hands.view.scroll_by(10_000)
    hands.key(Qt.Key.Key_Home, CTRL)
    assert hands.view.verticalScrollBar().value() == 0


def test_the_chip_speaks_of_the_span_just_made_inside_another(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_4)
    outer = hands.session.current.ordered[0]
    hands.view.select_annotation(None)
    hands.view.hovered(outer.id)
    hands.drag("النقل")
    hands.key(Qt.Key.Key_1)
    assert hands.view.scene.hovered is None
    assert hands.view._chip.wording.surface == "النقل"


def test_one_key_says_that_everything_is_saved(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_S, CTRL)
    assert "Saved" in hands.page.toast.text


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def laid_over(wash: str, below: str) -> QColor:
    over, under = QColor(wash), QColor(below)
    share = over.alphaF()
    mixed = [
        share * getattr(over, part)() + (1 - share) * getattr(under, part)()
        for part in ("redF", "greenF", "blueF")
    ]
    return QColor.fromRgbF(*mixed)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_dimmed_ink_is_read_with_ease(theme):
    colours = page_colours(theme)
    ink, ground = (luminance(laid_over(colours.wash, c)) for c in (colours.ink, colours.page))
    light, dark = max(ink, ground), min(ink, ground)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
