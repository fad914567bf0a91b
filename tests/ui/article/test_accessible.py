"""What a screen reader gets."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.ui.article import accessible

TEXT = "👋🏽 قال الوزير\nإنه غادر دمشق"


@pytest.fixture
def reader(opened):
    """The view, and Qt's own way to its accessible side."""
    hand = opened(TEXT, title="عنوان الخبر")
    interface = QAccessible.queryAccessibleInterface(hand.view)
    hand.interface, hand.read = interface, interface.textInterface()
    return hand


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_the_text_is_there_in_the_units_that_readers_count(reader) -> None:
    assert reader.read.characterCount() == utf16(TEXT)
    assert reader.read.text(0, utf16(TEXT)) == TEXT
    start = utf16(TEXT[: TEXT.index("دمشق")])
    assert reader.read.text(start, start + 4) == "دمشق"


def test_the_article_is_a_read_only_text_with_a_name(reader) -> None:
    interface = reader.interface
    assert interface.role() == QAccessible.Role.EditableText
    state = interface.state()
    assert state.readOnly and state.multiLine and state.focusable
    assert interface.text(QAccessible.Text.Name) == "عنوان الخبر"


def test_the_caret_is_known_and_can_be_put(reader) -> None:
    position = TEXT.index("الوزير")
    reader.view.set_selection(position, position)
    assert reader.read.cursorPosition() == utf16(TEXT[:position])
    reader.read.setCursorPosition(utf16(TEXT[: TEXT.index("دمشق")]))
    assert reader.view.caret() == TEXT.index("دمشق")


def test_letters_have_a_place_on_the_screen(reader) -> None:
    for position, letter in enumerate(TEXT):
        if letter in " \n" or position < 2:
            continue
        offset = utf16(TEXT[:position])
        rect = reader.read.characterRect(offset)
        assert rect.isValid()
        at = rect.center()
        at.setX(rect.right() - 1)  # where right-to-left reading enters the letter
        assert reader.read.offsetAtPoint(at) == offset


def test_what_is_selected_is_described(reader) -> None:
    assert reader.interface.text(QAccessible.Text.Description) == ""
    reader.view.set_selection(TEXT.index("دمشق"), TEXT.index("دمشق") + 4)
    assert reader.interface.text(QAccessible.Text.Description) == "دمشق"
    (annotation,) = reader.annotate(("الوزير", "actor"))
    reader.view.select_annotation(annotation.id)
    assert reader.interface.text(QAccessible.Text.Description) == "Actor: الوزير"


def test_a_reader_can_select_and_scroll(reader) -> None:
    start = utf16(TEXT[: TEXT.index("الوزير")])
    reader.read.addSelection(start, start + 6)
    assert reader.view.selection() == Span(TEXT.index("الوزير"), TEXT.index("الوزير") + 6)
    reader.read.removeSelection(0)
    assert reader.view.selection() is None
    reader.read.scrollToSubstring(start, start + 6)


def test_no_garbage_is_reported_for_what_python_cannot_answer(reader) -> None:
    """``selection()`` cannot be overridden in PySide6; so none is counted."""
    reader.view.set_selection(0, 5)
    assert reader.read.selectionCount() == 0
    assert reader.interface.valueInterface() is None


def test_moves_are_announced_while_a_reader_is_there(reader) -> None:
    QAccessible.setActive(True)
    try:
        reader.view.set_selection(3, 8)
        reader.view.move_caret("word", "left", extend=True)
        (annotation,) = reader.annotate(("الوزير", "actor"))
        reader.view.select_annotation(annotation.id)
    finally:
        QAccessible.setActive(False)
    assert reader.view.selected_annotation == annotation.id


@pytest.fixture
def heard(monkeypatch) -> list[str]:
    """What is announced, while there is a screen reader."""
    sentences: list[str] = []
    monkeypatch.setattr(accessible.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(accessible, "announce", lambda _view, words: sentences.append(words))
    return sentences


def test_each_span_is_an_object_in_the_text_in_the_order_of_reading(reader) -> None:
    city, minister = reader.annotate(("دمشق", "location"), ("الوزير", "actor"))
    spans = [reader.interface.child(place) for place in range(reader.interface.childCount())]
    names = [span.text(QAccessible.Text.Name) for span in spans]
    assert names == ["الوزير, Actor", "دمشق, Location"]
    assert [reader.interface.indexOfChild(span) for span in spans] == [0, 1]
    assert all(span.parent().object() is reader.view for span in spans)
    assert all(span.rect().isValid() for span in spans)
    reader.view.select_annotation(city.id)
    assert [bool(span.state().selected) for span in spans] == [False, True]
    reader.view.apply_changes([Change(minister, None)])
    assert reader.interface.childCount() == 1 and not spans[1].isValid()
    assert spans[0].text(QAccessible.Text.Name) == "دمشق, Location"


def test_labels_are_heard_where_the_caret_passes_them_letter_by_letter(reader, heard) -> None:
    reader.annotate(("الوزير", "actor"))
    reader.view.put_caret(TEXT.index("الوزير"))
    heard.clear()
    for _ in "الوزير":
        reader.view.move_caret("grapheme", "left", extend=False)
    assert [words for words in heard if words] == ["Actor"]  # once, at its first letter
    reader.view.move_caret("grapheme", "left", extend=False)
    assert heard[-1] == "Actor ends"


def test_labels_are_heard_where_the_caret_passes_them_word_by_word(reader, heard) -> None:
    reader.annotate(("الوزير", "actor"))
    reader.view.put_caret(TEXT.index("قال") + 3)
    heard.clear()
    reader.view.move_caret("word", "left", extend=False)
    reader.view.move_caret("word", "left", extend=False)
    assert [words for words in heard if words] == ["Actor", "Actor ends"]


def test_what_is_selected_is_heard(reader, heard) -> None:
    start = TEXT.index("دمشق")
    reader.view.set_selection(start, start + 4)
    assert heard[-1] == "selected: دمشق"
