"""Hands that never touch the mouse: from the welcome page to a finished article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QPushButton

from tests.ui.window_support import make_project

TEXT = (
    "قالت وزارة النقل في دمشق إن الجسر سيفتح في 9 نيسان 2020.\n"
    "وأضافت الوزارة أن “شركة الجسور” أنهت العمل، وأن الطريق M4 آمن."
)


@pytest.fixture
def own_data_folder(monkeypatch, tmp_path):
    """The sample project goes into the test's folder, not into the person's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QStandardPaths.setTestModeEnabled(False)
    return tmp_path / "data"


def test_keys_lead_from_the_welcome_page_to_the_sample_project(sit_down, own_data_folder, qtbot):
    desk = sit_down()
    for _ in range(30):
        if isinstance(desk.window.focusWidget(), QPushButton):
            break
        desk.press("Tab")
    desk.press("Space")
    qtbot.waitUntil(lambda: desk.dialog.isVisible())  # who is at work?
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.window.session is not None)
    assert own_data_folder in desk.path.parents
    assert desk.view.hasFocus(), "the hands can go to work at once"
    assert len(desk.session.project.articles) >= 14


def test_a_whole_article_is_labelled_without_the_mouse(sit_down, tmp_path, qtbot):
    desk = sit_down(make_project(tmp_path / "keys.annotator", TEXT, "مقالة ثانية."))
    assert desk.view.hasFocus()

    def go(word):
        """To the beginning of ``word`` by word steps, as eyes and hands do it."""
        desk.press("Ctrl+End")
        for _ in range(60):
            desk.press("Ctrl+Right")
            if desk.text.startswith(word, desk.view.caret()):
                return
        raise AssertionError(f"no word step leads to {word}")

    go("وزارة")
    desk.press("Ctrl+Shift+Left", "Ctrl+Shift+Left", "1")
    assert desk.in_file() == [("actor", "وزارة النقل")]

    desk.press("2", "Esc")  # a label in the hand, and let go again
    go("دمشق")
    desk.press("Ctrl+Shift+Left", "2")
    go("9 نيسان")
    desk.press(*["Ctrl+Shift+Left"] * 3, "3")
    go("الجسر")
    desk.press(*["Ctrl+Shift+Left"] * 6, "4")  # a claim with the date nested in it
    go("شركة")
    desk.press(*["Ctrl+Shift+Left"] * 2, "1")
    go("الوزارة")
    desk.press("Return")  # the last label on the word at the caret
    go("M4")
    desk.press("Ctrl+Shift+Right")
    desk.press("2") if desk.view.selection() else desk.press("Return")
    found = desk.in_file()
    assert ("location", "دمشق") in found
    assert ("date", "9 نيسان 2020") in found
    assert ("actor", "شركة الجسور") in found
    assert ("actor", "الوزارة") in found
    assert any(label == "claim" and "9 نيسان 2020" in surface for label, surface in found)

    desk.press("Ctrl+Home", "J")
    assert desk.page.selected.span.of(desk.text) == "وزارة النقل"
    desk.press("J", "J", "U", "O")  # the date is not certain; out to the claim around it
    assert desk.page.selected.label == "claim"
    desk.press("S")  # its end one letter to the right
    desk.press("Ctrl+Z")
    assert desk.in_file() == found
    desk.press("F9")
    assert desk.state(1) == "done"
    assert desk.number == 1  # its first line was proposed as no article: a second look
    desk.press("Shift+F9", "F9")
    assert desk.number == 2
    assert desk.view.hasFocus()
