"""Room for the text: panels that fold, the first line with its title, ink that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from annotator.ui.looks.theme import DARK, LIGHT, page_colours

CTRL = Qt.KeyboardModifier.ControlModifier


def test_in_a_small_window_the_list_folds_and_its_key_brings_it_back(hands, qtbot):
    assert hands.page.articles.isVisible()
    hands.window.resize(1024, 700)
    qtbot.waitUntil(lambda: not hands.page.articles.isVisible())
    assert hands.view.width() > 0.7 * hands.window.width()
    action = hands.window.actions_["articles_panel"]
    hands.page.moved.emit()
    assert not action.isChecked()
    action.trigger()
    assert hands.page.articles.isVisible()
    action.trigger()
    hands.window.resize(1300, 820)
    qtbot.waitUntil(hands.page.articles.isVisible)


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
    assert hands.view._card._chip.wording.surface == "النقل"


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
