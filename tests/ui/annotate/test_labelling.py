"""Labelling through the real window: mouse and keys in, the project file and the painting out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtTest import QTest

from annotator.core.span import Span
from annotator.store.project import Project
from tests.ui.window_support import Hands, make_project

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
# QTest complains of keys that no ASCII letter stands on, and presses them all the same.
QTEST_TYPES_ASCII = pytest.mark.qt_log_ignore("keyToAscii")


def test_selection_first_drag_and_a_digit_tags(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    assert hands.in_file() == [("actor", "وزير النقل")]
    assert hands.state() == "in_progress"


@QTEST_TYPES_ASCII
@pytest.mark.parametrize("digit", ["٢", "۲", "2"])
def test_digits_of_every_script_are_keys(hands, qtbot, digit):
    hands.drag("دمشق")
    QTest.keySequence(hands.view, QKeySequence(digit))
    assert hands.in_file() == [("location", "دمشق")]


def test_label_first_the_next_selection_is_tagged(hands, qtbot):
    hands.key(Qt.Key.Key_2)
    assert hands.page.labelling.armed == "location"
    hands.drag("دمشق")
    qtbot.waitUntil(lambda: hands.in_file() == [("location", "دمشق")])
    hands.key(Qt.Key.Key_Escape)
    assert hands.page.labelling.armed is None


def test_enter_applies_the_last_label_to_the_word_at_the_caret(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.view.set_selection(hands.text.index("حماة"), hands.text.index("حماة"))
    hands.key(Qt.Key.Key_Return)
    assert ("location", "دمشق") in hands.in_file()
    assert len(hands.in_file()) == 2


def test_the_selection_snaps_to_whole_words_without_quotes(hands):
    start = hands.text.index("لطريق")
    hands.view.set_selection(start, start)
    hands.drag("“الطريق”")
    hands.key(Qt.Key.Key_1)
    assert hands.in_file() == [("actor", "الطريق")]


def test_one_key_cycles_the_clitic_variants(hands):
    hands.drag("وحماة")
    hands.key(Qt.Key.Key_2)
    seen = {hands.in_file()[0][1]}
    for _ in range(2):
        hands.key(Qt.Key.Key_C)
        seen.add(hands.in_file()[0][1])
    assert seen == {"وحماة", "حماة"}


def test_the_chip_shows_what_the_key_for_prefixes_gives(hands):
    hands.drag("وحماة")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "حماة")]
    for _ in range(2):
        annotation = hands.session.current.ordered[0]
        hint = hands.page.labelling.hint(annotation)
        hands.key(Qt.Key.Key_C)
        assert hint == f"C → \u2068{hands.in_file()[0][1]}\u2069"


def test_the_next_item_of_a_series_loses_the_prefix_that_the_key_left_outside(window, tmp_path):
    path = make_project(tmp_path / "series.annotator", "سلمت المعدات لزفنيل ولكبتور أمس.")
    window.open_project(path)
    hands = Hands(window, path)
    hands.drag("لزفنيل")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "لزفنيل")]  # nobody knows such a town
    hands.key(Qt.Key.Key_C)
    hands.drag("ولكبتور")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "زفنيل"), ("location", "كبتور")]


def test_a_word_right_behind_a_span_of_the_same_label_loses_its_waw(window, tmp_path):
    path = make_project(tmp_path / "series.annotator", "زار الوفد حماة ورد اليوم.")
    window.open_project(path)
    hands = Hands(window, path)
    hands.drag("ورد")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "ورد")]  # a word of its own
    hands.key(Qt.Key.Key_Delete)
    hands.drag("حماة")
    hands.key(Qt.Key.Key_2)
    hands.drag("ورد")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "حماة"), ("location", "رد")]


def test_the_key_for_prefixes_gives_the_parts_of_a_hashtag(window, tmp_path):
    path = make_project(tmp_path / "tags.annotator", "هدوء في #حي_الشيخ_جراح اليوم.")
    window.open_project(path)
    hands = Hands(window, path)
    place = hands.view.span_rects(Span(15, 16))[0].center()
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hands.key(Qt.Key.Key_2)
    seen = []
    for _ in range(5):
        seen += [surface for _, surface in hands.in_file()]
        hands.key(Qt.Key.Key_C)
    assert seen == ["#حي_الشيخ_جراح", "حي_الشيخ_جراح", "حي", "الشيخ", "جراح"]


def test_a_hashtag_behind_a_waw_is_taken_without_it(window, tmp_path):
    path = make_project(tmp_path / "tags.annotator", "بيان من #فتح و#حماس للجنة اليوم.")
    window.open_project(path)
    hands = Hands(window, path)
    hands.drag("و#حماس")
    hands.key(Qt.Key.Key_1)
    assert hands.in_file() == [("actor", "#حماس")]
    hands.drag("للجنة")
    hands.key(Qt.Key.Key_1)
    assert hands.in_file()[1:] == [("actor", "للجنة")]
    hands.key(Qt.Key.Key_C)
    assert hands.in_file()[1:] == [("actor", "لجنة")]


def test_the_key_says_when_there_is_no_prefix(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_C)
    assert hands.in_file() == [("location", "دمشق")]
    assert "no prefix" in hands.page.toast.text


@QTEST_TYPES_ASCII
def test_a_physical_key_labels_in_the_arabic_layout_too(hands, qtbot):
    hands.drag("وحماة")
    hands.key(Qt.Key.Key_2)
    before = hands.in_file()[0][1]
    QTest.keySequence(hands.view, QKeySequence("ؤ"))  # the key C
    assert hands.in_file()[0][1] != before


def test_a_digit_relabels_the_selected_span(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_1)
    assert hands.in_file() == [("actor", "دمشق")]


def test_edges_move_by_letter_and_by_word(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    hands.key(Qt.Key.Key_S)  # left edge to the right: shorter
    assert hands.in_file() == [("actor", "وزير النق")]
    hands.key(Qt.Key.Key_A)
    hands.key(Qt.Key.Key_A, SHIFT)  # one word further
    assert hands.in_file() == [("actor", "وزير النقل في")]
    hands.key(Qt.Key.Key_Q)  # right edge to the left
    assert hands.in_file() == [("actor", "زير النقل في")]
    hands.key(Qt.Key.Key_W, SHIFT)
    assert hands.in_file() == [("actor", "وزير النقل في")]
    hands.key(Qt.Key.Key_Left, ALT)
    assert hands.in_file() == [("actor", "وزير النقل في د")]  # over the white space


def test_the_right_edge_moved_by_a_word_lands_on_a_word_and_never_in_white_space(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    hands.key(Qt.Key.Key_Q, SHIFT)
    assert hands.in_file() == [("actor", "النقل")]
    hands.key(Qt.Key.Key_W, SHIFT)
    hands.key(Qt.Key.Key_S, SHIFT)
    assert hands.in_file() == [("actor", "وزير")]


def test_dragging_an_edge_resizes(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    annotation = hands.session.current.ordered[0]
    hands.view.edgeDragged.emit(
        annotation.id, Span(annotation.span.start, annotation.span.start + 4), "end"
    )
    assert hands.in_file() == [("actor", "وزير")]


def test_a_span_is_split_and_two_are_merged(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    middle = hands.text.index(" النقل")
    chosen = hands.view.selected_annotation
    hands.view.set_selection(middle, middle)
    hands.view.select_annotation(chosen)
    hands.key(Qt.Key.Key_P)
    assert hands.in_file() == [("actor", "وزير"), ("actor", "النقل")]
    hands.key(Qt.Key.Key_M)
    assert hands.in_file() == [("actor", "وزير النقل")]


def test_a_deletion_is_undone_and_made_again_also_after_a_restart(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_Delete)
    assert hands.in_file() == []
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.in_file() == [("location", "دمشق")]
    hands.window.close_project()
    hands.window.open_project(hands.path)
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.in_file() == []
    assert hands.state() == "todo"
    hands.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert hands.in_file() == [("location", "دمشق")]


def test_undo_goes_to_the_article_where_the_gesture_was(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.session.open(2)
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.session.article.number == 1
    assert hands.in_file() == []


def test_a_note_and_a_doubt_are_saved_with_the_annotation(hands, qtbot):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_N)
    note = hands.page.card.note
    qtbot.waitUntil(note.hasFocus)
    hands.type("هل هي المدينة؟ 12", note)
    hands.key(Qt.Key.Key_Return, widget=note)
    hands.key(Qt.Key.Key_U)
    annotation = hands.session.current.ordered[0]
    assert annotation.note == "هل هي المدينة؟ 12"
    assert annotation.certainty == "unsure"
    with Project.open(hands.path) as project:
        stored = project.articles.annotation_set(1, hands.session.person.number).ordered[0]
    assert stored == annotation


def test_tag_the_same_string_elsewhere_is_one_step(hands, qtbot):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    hands.key(Qt.Key.Key_G)
    dialog = hands.window.findChild(type(hands.window.dialogs.opened))
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert hands.in_file() == [("actor", "وزير النقل")] * 3
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.in_file() == [("actor", "وزير النقل")]


def test_proposals_are_confirmed_and_cleared_by_one_key(hands):
    assert hands.page.proposals.isVisible()
    hands.key(Qt.Key.Key_V)
    assert [r.verdict for r in hands.session.current.not_article] == ["not_article"]
    assert not hands.page.proposals.isVisible()
    hands.key(Qt.Key.Key_Z, CTRL)
    hands.key(Qt.Key.Key_Z)
    assert hands.session.current.not_article == []


def test_a_line_is_marked_as_not_article_and_given_back(hands):
    place = hands.text.index("قال")
    hands.view.set_selection(place, place)
    hands.key(Qt.Key.Key_X)
    line = Span(place, hands.text.index("\n", place))
    assert line in [r.span for r in hands.session.current.not_article]
    hands.view.set_selection(place, place)
    hands.key(Qt.Key.Key_X)
    assert line not in [r.span for r in hands.session.current.not_article]


def test_finish_goes_on_to_the_next_and_confirms_what_was_proposed(hands):
    hands.key(Qt.Key.Key_F9)
    assert hands.state(1) == "done"
    assert hands.session.article.number == 2
    with Project.open(hands.path) as project:
        done = project.articles.annotation_set(1, hands.session.person.number)
    assert [r.verdict for r in done.not_article] == ["not_article"]


def test_a_finished_article_refuses_changes_until_it_is_reopened(hands):
    hands.key(Qt.Key.Key_F9)
    hands.session.open(1)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == []
    assert "F4" in hands.page.toast.text
    hands.key(Qt.Key.Key_F4)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "دمشق")]


def test_an_article_is_skipped_with_a_reason_and_flagged_with_a_note(hands, qtbot):
    hands.key(Qt.Key.Key_F7)
    flag = hands.window.dialogs.opened
    hands.type("انظروا هنا", flag.note)
    qtbot.keyClick(flag, Qt.Key.Key_Return)
    assert hands.session.current.status.flagged
    assert hands.session.current.status.flag_note == "انظروا هنا"
    hands.key(Qt.Key.Key_F8)
    qtbot.keyClick(hands.window.dialogs.opened, Qt.Key.Key_2)
    assert hands.state(1) == "skipped"
    with Project.open(hands.path) as project:
        status = project.articles.annotation_set(1, hands.session.person.number).status
    assert status.skip_reason == "Duplicate of another article"


def test_the_same_label_twice_on_one_span_is_refused_in_words(hands):
    for _ in range(2):
        hands.drag("دمشق")
        hands.key(Qt.Key.Key_2)
    assert len(hands.in_file()) == 1
    assert "دمشق" in hands.page.toast.text


def test_nested_crossing_and_same_span_are_all_there(hands):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    hands.drag("النقل")
    hands.key(Qt.Key.Key_2)
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_4)
    assert sorted(hands.in_file()) == [
        ("actor", "وزير النقل"),
        ("claim", "وزير النقل"),
        ("location", "النقل"),
    ]


def test_clicking_a_span_selects_it_and_again_the_one_around(hands, qapp):
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)  # two clicks, not a double click
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    hands.drag("النقل")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_Escape)
    hands.key(Qt.Key.Key_Escape)
    assert hands.page.selected is None
    hands.click("النقل")
    assert hands.page.selected.label == "location"
    hands.click("النقل")
    qapp.setDoubleClickInterval(usual)
    assert hands.page.selected.label == "actor"


def test_keys_go_to_the_next_and_the_previous_span(hands):
    for surface, digit in (("دمشق", Qt.Key.Key_2), ("9 نيسان", Qt.Key.Key_3)):
        hands.drag(surface)
        hands.key(digit)
    hands.key(Qt.Key.Key_J)
    assert hands.page.selected.label == "location"
    hands.key(Qt.Key.Key_J)
    assert hands.page.selected.label == "date"
    hands.key(Qt.Key.Key_K)
    assert hands.page.selected.label == "location"


def test_a_span_is_painted_where_its_text_is(hands):
    page = hands.view.grab().toImage()
    start = hands.text.index("دمشق")
    rect = hands.view.span_rects(Span(start, start + 4))[0]
    corner = rect.bottomLeft()
    before = page.pixelColor(corner).name()
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.view.select_annotation(None)
    strip = [
        hands.colour_at(corner + type(corner)(dx, dy)) for dx in (2, 6, 10) for dy in range(-3, 6)
    ]
    assert any(colour != before for colour in strip)


def test_find_in_the_article_whatever_the_spelling(hands, qtbot):
    hands.key(Qt.Key.Key_F, CTRL)
    field = hands.page.find_bar.field
    qtbot.waitUntil(field.hasFocus)
    hands.type("حماه", field)
    assert "1 / 1" in hands.page.find_bar.count.text()
    hands.key(Qt.Key.Key_Escape, widget=field)
    assert hands.view.selection().of(hands.text) == "حماة"


def test_copy_is_the_article_s_text(hands, qapp):
    hands.drag("😀 وأضاف")
    hands.key(Qt.Key.Key_C, CTRL)
    assert qapp.clipboard().text() == "😀 وأضاف"


def test_a_string_without_arabic_is_read_from_the_left_wherever_it_stands(window, tmp_path, qtbot):
    """Set from the right, “3.5 million” would read “million 3.5”."""
    path = make_project(tmp_path / "numbers.annotator", "بلغت الكلفة 3.5 million دولار.")
    window.open_project(path)
    hands = Hands(window, path)
    start = hands.text.index("3.5")
    hands.view.set_selection(start, start + len("3.5 million"))
    hands.key(Qt.Key.Key_1)
    (found,) = hands.session.current.ordered
    hands.view.select_annotation(found.id)

    card = QTextDocument()
    card.setHtml(hands.page.card.surface.text())
    line = card.firstBlock()
    text = line.text()
    assert text == "3.5 million"
    assert line.blockFormat().layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert line.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
