"""The feedback page in the real window: keys, what is shown and what never is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core.annotation import SetState, Verdict
from annotator.core.decision import Reason
from annotator.core.feedback import ArticleFeedback, Correction
from annotator.jobs.team import feedback_files
from annotator.store.project import Project
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.feedback.string_difference import difference_html
from annotator.ui.feedback.wording import reason_shown
from annotator.ui.page import AtHand
from annotator.ui.window.main_window import MainWindow
from annotator.ui.words import translation
from annotator.ui.words.translation import prose_from_its_side
from tests.ui.counting import settle
from tests.ui.settled_project import NOTE, release_all, settled_sample

ALT = Qt.KeyboardModifier.AltModifier
ANNOTATOR = "ليلى"


@pytest.fixture
def reader(window, tmp_path, qtbot):
    """``reader(**how)``: a window in which an annotator looks at the feedback on the sample."""

    def sit(**how) -> MainWindow:
        path = settled_sample(tmp_path / "settled.annotator", **how)
        window.settings.set_person(path.resolve(), ANNOTATOR)
        window.open_project(path)
        press(Qt.Key.Key_4, ALT)
        qtbot.waitUntil(lambda: not window.pages.page.session.reading)
        return window

    return sit


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QApplication.activeWindow()
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def plain(html: str) -> str:
    return re.sub("<[^>]+>", "", html)


def test_before_the_release_it_says_when_feedback_comes(reader):
    page = reader(release=False).pages.page
    assert page.nothing.isVisible()
    assert "released" in page.nothing.text
    assert page.can() == AtHand()
    page.toast.say("Something went wrong.", "refusal")
    assert page.toast.isVisible(), "also where no article is"


def test_what_it_says_before_the_release_can_be_read_to_its_end(reader):
    window = reader(release=False)
    try:
        for _language in ("en", "ar"):
            for width in (900, 1300):
                window.resize(width, 600)
                QApplication.processEvents()
                nothing = window.pages.page.nothing
                for one in nothing.findChildren(QLabel):
                    assert one.height() >= one.heightForWidth(one.width()), one.text()
                    middle = one.mapTo(nothing, one.rect().center()).x()
                    assert abs(middle - nothing.width() // 2) <= 1, one.text()
            window.run("language")
    finally:
        translation.install("en")


def test_the_keys_are_where_the_feedback_is_once_it_was_read(reader):
    window = reader()
    assert window.focusWidget() is window.pages.page.list
    first = window.pages.page.correction
    press(Qt.Key.Key_Down)
    assert window.pages.page.correction != first


def test_who_takes_a_released_article_up_again_is_told_what_that_means(reader):
    window = reader()
    session = window.session
    press(Qt.Key.Key_1, ALT)
    released = window.pages.annotate
    session.open(1)
    press(Qt.Key.Key_F4)
    assert session.current.status.state is SetState.IN_PROGRESS
    assert "reviewer decides again" in released.toast.text
    with Project.open(session.project.path) as project:
        todo = next(n for n in project.articles.numbers() if not project.review.is_released(n))
    session.open(todo)
    session.skip("")
    released.toast.say("", "done")
    session.reopen()
    assert released.toast.text == ""


def test_a_release_is_seen_when_one_comes_back_to_the_page(reader, qtbot):
    window = reader(release=False)
    with Project.open(window.session.project.path) as project:
        release_all(project)
    press(Qt.Key.Key_1, ALT)
    assert window.pages.turned_to == "annotate"
    press(Qt.Key.Key_4, ALT)
    page = window.pages.page
    qtbot.waitUntil(lambda: page.list.isVisible())
    assert len(page.session.latest.articles) == 12


def test_keys_go_from_correction_to_correction(reader):
    page = reader().pages.page
    shown = page.model.corrections()
    assert len(shown) > 10
    assert page.correction == shown[0]
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_J)
    assert page.correction == shown[2]
    press(Qt.Key.Key_K)
    assert page.correction == shown[1]
    assert page.position() == f"correction 2 of {len(shown)}"
    press(Qt.Key.Key_K)
    press(Qt.Key.Key_K)
    assert page.correction == shown[0]
    assert "first" in page.toast.text


def test_the_card_shows_both_strings_to_the_letter(reader):
    window = reader()
    page = window.pages.page
    for _ in range(len(page.model.corrections()) - 1):
        one = page.correction
        text = page.session.article(one.article).text
        for frame, said in ((page.card.own, one.own), (page.card.gold, one.gold)):
            letters = plain(frame.string.text()).replace("[", "").replace("]", "")
            if said is None:
                assert letters in ("You marked nothing here.", "Nothing is marked here.")
            else:
                wanted = said.of(text).replace("\n", " ⏎ ")
                assert letters.replace("\u00a0", " ") == wanted
        assert page.view.scene.case == one.place
        assert page.card.note.text() == prose_from_its_side(one.note or "")
        assert page.card.note.isVisible() == bool(one.note)
        press(Qt.Key.Key_J)
    assert any(one.note == NOTE for one in page.model.corrections())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_reason_is_chosen_by_any_key_that_presses(reader, key):
    page = reader().pages.page
    page.reasons.pills[1].setFocus()
    press(key)
    assert page.reasons.pills[1].isChecked() and page.reasons.choice is not None


def test_the_article_shows_ones_own_lane_and_gold(reader):
    page = reader().pages.page
    article = page._article
    lanes = page.view.scene.lanes
    assert [lane.name for lane in lanes.lanes] == ["You"]
    assert {(m.span.start, m.span.end, m.label) for m in lanes.lanes[0].marked} == {
        tuple(one) for one in article.spans
    }
    assert {(m.span.start, m.span.end, m.label) for m in lanes.gold} == {
        tuple(one) for one in article.gold
    }


def test_lines_that_one_took_out_of_the_article_are_dimmed(reader):
    window = reader()
    page = window.pages.page
    dimmed = 0
    with Project.open(window.session.project.path) as project:
        for article in page.session.latest.articles:
            page._go_to(article)
            own = project.articles.annotation_set(article.article, window.session.person.number)
            taken_out = {r.span for r in own.not_article if r.verdict is Verdict.NOT_ARTICLE}
            assert {one.span for one in page.view.scene.regions} == taken_out
            dimmed += len(taken_out)
    assert dimmed


def test_a_low_window_still_shows_the_line_that_is_spoken_of(reader):
    window = reader()
    page = window.pages.page
    while page.list.visualRect(page.list.currentIndex()).bottom() < 450:
        press(Qt.Key.Key_J)
    window.resize(900, 480)
    QApplication.processEvents()
    line = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().rect().contains(line)


def test_a_reason_filters_and_the_last_one_leads_back_to_all(reader):
    page = reader().pages.page
    every = page.model.rowCount()
    counts = page.session.latest.reasons
    seen = []
    for _ in counts:
        press(Qt.Key.Key_F)
        (reason,) = page.reasons.choice
        seen.append(reason)
        assert {one.reason for one in page.model.corrections()} == {reason}
        assert len(page.model.corrections()) == counts[reason]
    assert set(seen) == set(counts)
    press(Qt.Key.Key_F)
    assert page.reasons.choice is None
    assert page.model.rowCount() == every


def test_a_click_on_a_pill_filters_too(reader):
    page = reader().pages.page
    pill = next(p for p in page.reasons.pills if reason_shown(Reason.SLIP) in p.text())
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert {one.reason for one in page.model.corrections()} == {Reason.SLIP}
    press(Qt.Key.Key_J)
    assert page.correction == page.model.corrections()[1]


def test_the_guideline_of_the_label_is_one_key_away(reader):
    page = reader().pages.page
    while page.correction.label != "location":
        press(Qt.Key.Key_J)
    press(Qt.Key.Key_G)
    assert page.guidelines.text.hasFocus()
    top = page.guidelines.text.cursorForPosition(page.guidelines.text.rect().topLeft())
    shown = {top.block().text(), top.block().next().text(), top.block().previous().text()}
    assert any(text.startswith("location") for text in shown)
    press(Qt.Key.Key_G)
    assert page.list.hasFocus()


def test_an_article_without_corrections_can_be_looked_at(reader):
    page = reader().pages.page
    rows = [page.model.line(row) for row in range(page.model.rowCount())]
    row = next(
        r for r, one in enumerate(rows) if isinstance(one, ArticleFeedback) and not one.corrections
    )
    page.list.setCurrentIndex(page.model.index(row))
    assert page.correction is None
    assert page.view.scene.article.number == rows[row].article
    assert not page.card.isVisible()
    press(Qt.Key.Key_J)
    assert isinstance(page.correction, Correction)


def test_another_language_keeps_the_place(reader, qtbot):
    window = reader()
    for _ in range(7):
        press(Qt.Key.Key_J)
    before = window.pages.page.correction
    try:
        window.run("language")
        page = window.pages.page
        assert page.correction == before
        assert page.view.scene.case == before.place
        qtbot.waitUntil(lambda: not page.session.reading)
        assert page.correction == before
    finally:
        window.run("language")
        translation.install("en")


def test_nothing_can_be_changed_here(reader):
    window = reader()
    with Project.open(window.session.project.path) as project:
        before = project.last_saved(window.session.person.number)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_X, Qt.Key.Key_F9, Qt.Key.Key_Return):
        press(key)
    window.pages.page.view.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_X, Qt.Key.Key_F9, Qt.Key.Key_Return):
        press(key)
    with Project.open(window.session.project.path) as project:
        assert project.last_saved(window.session.person.number) == before


def test_differing_letters_are_set_off():
    from annotator.core.case import LabelledSpan
    from annotator.core.span import Span

    own, gold = LabelledSpan(10, 18, "location"), LabelledSpan(11, 18, "location")
    html = difference_html("والسعودية"[:8], Span(10, 18), own, gold, "#aa0000")
    assert "<b>" in html and plain(html) == "[و]السعودي"
    assert plain(difference_html("والسعودية"[:8], Span(10, 18), gold, own, "#aa0000")) == "السعودي"
    assert "&lt;" in difference_html("<b>", Span(0, 3), LabelledSpan(0, 3, "x"), None, "#aa0000")


def test_a_string_is_read_from_its_own_side_and_brackets_hold_no_space_beside_the_word():
    from annotator.core.case import LabelledSpan
    from annotator.core.span import Span

    for text, common, side, shown in (
        ("25% of 3.5 million", 7, "ltr", "[25% of] 3.5 million"),
        ("يوم الثلاثاء", 4, "rtl", "[يوم] الثلاثاء"),
        ("M4 هو", 3, "rtl", "[M4] هو"),
    ):
        place = Span(0, len(text))
        own, other = LabelledSpan(0, len(text), "x"), LabelledSpan(common, len(text), "x")
        html = difference_html(text, place, own, other, "#aa0000")
        assert f'dir="{side}"' in html
        assert plain(html).replace("\u00a0", " ") == shown


def test_in_a_package_feedback_is_taken_in_from_a_file(window, tmp_path, qtbot):
    path = settled_sample(tmp_path / "settled.annotator")
    out, file = tmp_path / "package.annotator", tmp_path / "feedback.json"
    with Project.open(path) as project:
        project.packing.pack(ANNOTATOR, out, lambda *_: None)  # before anything was released
        feedback_files.write(project, ANNOTATOR, file)
    window.open_project(out)
    press(Qt.Key.Key_4, ALT)
    page = window.pages.page
    qtbot.waitUntil(lambda: not page.session.reading)
    assert page.nothing.isVisible() and "Take feedback in" in page.nothing.text
    window.run("take_feedback")
    (chooser,) = page.findChildren(FileChooser)
    assert chooser.isVisible()
    with qtbot.waitSignal(page.session.told) as told:
        chooser.fileSelected.emit(str(path))
    assert "holds no feedback" in told.args[0]
    chooser.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: page.correction is not None)
    chooser.reject()
    assert not page.nothing.isVisible()
    assert "feedback on" in page.toast.text


def test_tab_goes_as_the_eye_does_and_in_few_steps(reader):
    """However many corrections there are, they are one stop; arrows go through them."""
    window = reader()
    page = window.pages.page
    page.list.setFocus()
    stops = []
    while (focus := window.focusWidget()) not in stops:
        stops.append(focus)
        press(Qt.Key.Key_Tab)
    assert stops[:3] == [page.list, page.view, page.guidelines.text]
    assert page.reasons.pills[0] is stops[-1], "and round to what is chosen above the list"
    assert len(stops) <= 12


def test_many_reasons_leave_most_of_the_room_to_the_corrections(reader):
    window = reader()
    page = window.pages.page
    for width, height in ((900, 600), (1400, 900)):
        window.resize(width, height)
        page.reasons.show_counts(dict.fromkeys(Reason, 1))
        settle()
        room = page.reasons.visibleRegion().boundingRect()
        assert room.height() <= 0.3 * page.height()
        assert page.list.height() > room.height()
    assert room.height() == page.reasons.height(), "where there is room for all, all are seen"


def test_the_reason_that_is_next_comes_into_sight(reader):
    window = reader()
    window.resize(900, 600)
    page = window.pages.page
    page.reasons.show_counts(dict.fromkeys(Reason, 1))
    settle()
    for _ in range(len(Reason)):
        page.reasons.choose_next()
        settle()
    last = page.reasons.pills[-1]
    assert last.isChecked()
    assert last.visibleRegion().boundingRect().size() == last.size()
