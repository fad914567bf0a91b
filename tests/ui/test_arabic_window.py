"""The whole window in Arabic: mirrored, and without a word of English left."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from annotator.ui.actions import keys

CATALOGUE = Path(__file__).parents[2] / "resources" / "i18n" / "annotator_ar.ts"


@pytest.fixture
def settings(settings):
    settings.language = "ar"
    return settings


@pytest.fixture(autouse=True)
def english_afterwards():
    from annotator.ui.words import translation

    yield
    translation.install("en")


def english() -> set[str]:
    """Every text of the code whose Arabic is another one, as it is seen on the screen."""
    found = set()
    for message in ElementTree.parse(CATALOGUE).iter("message"):
        source = message.findtext("source")
        if source != message.findtext("translation") and re.search("[A-Za-z]{3}", source):
            found.add(plain(source))
    return found - {"Annotator"}  # the program's name, too


def plain(text: str) -> str:
    return text.replace("&", "").partition("\t")[0].removesuffix("…").strip()


def texts(widget: QWidget) -> set[str]:
    """What can be read in a widget: labels, buttons, hints in fields, tooltips, and names."""
    found = set()
    for one in [widget, *widget.findChildren(QWidget)]:
        found |= {
            one.toolTip(),
            one.accessibleName(),
            one.accessibleDescription(),
            one.windowTitle(),
        }
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        if isinstance(one, QLineEdit):
            found.add(one.placeholderText())
    return {plain(text) for text in found if text}


def test_the_welcome_page_is_arabic(window):
    assert window.isRightToLeft()
    assert texts(window) & english() == set()


def test_the_window_at_work_is_arabic(window, hands):
    assert texts(window) & english() == set()
    actions = {plain(action.text()) for action in window.findChildren(QAction)}
    actions |= {plain(action.toolTip()) for action in window.findChildren(QAction)}
    assert actions & english() == set()


def test_articles_are_on_the_right_and_labels_on_the_left(window, hands):
    page = hands.page
    articles = page.articles.mapTo(window, page.articles.rect().center()).x()
    view = page.view.mapTo(window, page.view.rect().center()).x()
    labels = page.labels.mapTo(window, page.labels.rect().center()).x()
    assert labels < view < articles


@pytest.mark.parametrize(
    "ask", ["new_project", "skip", "flag", "details", "import_articles", "export_articles", "about"]
)
def test_every_dialog_is_arabic(window, hands, ask):
    getattr(window.dialogs, ask)()
    dialog = window.dialogs.opened
    assert dialog.isRightToLeft()
    assert texts(dialog) & english() == set()
    dialog.close()


def test_the_language_is_changed_while_at_work(qtbot, window, hands, settings):
    next(
        action for action in window.findChildren(QAction) if action.objectName() == "language"
    ).trigger()
    assert not window.isRightToLeft()
    assert settings.language == "en"
    assert "Labels" in texts(window)
    qtbot.waitUntil(lambda: not any("المقالات" in text for text in texts(window)))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("latin", ["A", "U"])
def test_a_menu_opens_by_the_latin_letter_of_its_key_too(hands, latin):
    """Its access key is an Arabic letter, which a Latin layout does not type."""
    bar = hands.window.menuBar()
    arabic = keys.sequences(latin)[1]
    menu = next(
        action
        for action in bar.actions()
        if QKeySequence.mnemonic(action.text()) == QKeySequence(f"Alt+{arabic.toString()}")
    )
    QTest.keyClick(hands.page.view, latin.lower(), Qt.KeyboardModifier.AltModifier)
    assert bar.activeAction() is menu
    menu.menu().close()
