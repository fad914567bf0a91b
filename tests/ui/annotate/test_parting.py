"""Splitting and merging by the keys: whole words at first, never across a paragraph."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.window_support import Hands, make_project

TEXT = (
    "زار وزير النقل ثم وزير الداخلية مدينة حلب.\n"
    "وفي حلب التقى محافظ المدينة وعددا من أعضاء مجلسها قبل أن يصل إلى حلب الجديدة."
)


@pytest.fixture
def hands(window, tmp_path):
    path = make_project(tmp_path / "parting.annotator", TEXT)
    window.open_project(path)
    return Hands(window, path)


def marked(hands: Hands, *surfaces: tuple[str, int], key=Qt.Key.Key_1) -> None:
    for surface, occurrence in surfaces:
        hands.drag(surface, occurrence)
        hands.key(key)


def put_caret(hands: Hands, position: int) -> None:
    chosen = hands.view.selected_annotation
    hands.view.put_caret(position)
    hands.view.select_annotation(chosen)


def test_a_split_inside_a_word_is_made_at_its_edge_and_pressed_again_at_the_caret(hands):
    marked(hands, ("وزير النقل", 0))
    put_caret(hands, TEXT.index("قل"))
    hands.key(Qt.Key.Key_P)
    assert hands.in_file() == [("actor", "وزير"), ("actor", "النقل")]
    assert "P again" in hands.page.toast.text
    hands.key(Qt.Key.Key_P)
    assert hands.in_file() == [("actor", "وزير الن"), ("actor", "قل")]
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.in_file() == [("actor", "وزير"), ("actor", "النقل")]


def test_a_single_word_is_split_when_the_key_is_pressed_again(hands):
    marked(hands, ("حلب", 0))
    put_caret(hands, TEXT.index("حلب") + 1)
    hands.key(Qt.Key.Key_P)
    assert hands.in_file() == [("actor", "حلب")]
    hands.key(Qt.Key.Key_P)
    assert hands.in_file() == [("actor", "ح"), ("actor", "لب")]


def test_neighbours_with_few_words_between_are_merged_at_once(hands):
    marked(hands, ("وزير الداخلية", 0), ("وزير النقل", 0))
    hands.key(Qt.Key.Key_M)
    assert hands.in_file() == [("actor", "وزير النقل ثم وزير الداخلية")]


def test_a_merge_over_many_words_is_asked_for_first(hands):
    marked(hands, ("حلب", 2), ("حلب", 1))
    before = hands.in_file()
    hands.key(Qt.Key.Key_M)
    assert hands.in_file() == before
    assert "M again" in hands.page.toast.text
    hands.key(Qt.Key.Key_J)
    hands.key(Qt.Key.Key_K)
    hands.key(Qt.Key.Key_M)  # something else came between: it is asked again
    assert hands.in_file() == before
    hands.key(Qt.Key.Key_M)
    start, end = TEXT.index("حلب التقى"), TEXT.rindex("حلب") + len("حلب")
    assert hands.in_file() == [("actor", TEXT[start:end])]


def test_a_merge_never_reaches_into_another_paragraph(hands):
    marked(hands, ("حلب", 1), ("حلب", 0))
    before = hands.in_file()
    hands.key(Qt.Key.Key_M)
    hands.key(Qt.Key.Key_M)
    assert hands.in_file() == before
    assert "another paragraph" in hands.page.toast.text
