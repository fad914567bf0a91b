"""The queue: what is asked for by buttons and lists, the order, lines that are clicked,
what is drawn.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.core.case import CaseKind
from annotator.core.gesture import REVIEWING
from annotator.review.filter import QueueFilter, Show
from annotator.store.project import Project
from annotator.ui.actions.spec import Hands
from annotator.ui.actions.table import ACTIONS
from annotator.ui.page_names import REVIEW
from annotator.ui.review.queue_delegate import HEIGHT

# The lists are opened, and the platform without a screen cannot raise their windows.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def surfaces(reviewer) -> list[str]:
    return [entry.surface for entry in reviewer.page.queue.model.entries]


def choose(reviewer, combo, value) -> None:
    """Choose a line of a list, by keys; the hands are on the text afterwards."""
    row = combo.values.index(value)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    lines = combo.view()
    assert lines.isVisible()
    while lines.currentIndex().row() != row:
        before = lines.currentIndex().row()
        QTest.keyClick(lines, Qt.Key.Key_Down if before < row else Qt.Key.Key_Up)
        assert lines.currentIndex().row() != before
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert combo.currentIndex() == row and not combo.hasFocus()


def click_line(reviewer, row: int) -> None:
    view = reviewer.page.queue.view
    point = QPoint(40, row * HEIGHT + HEIGHT // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_line_that_is_clicked_shows_its_case_and_the_hands_are_on_the_text(reviewer):
    click_line(reviewer, 5)
    assert (reviewer.page.session.article.number, reviewer.at) == (2, "وحماة")
    assert reviewer.view.hasFocus()
    reviewer.press("2")
    assert reviewer.decisions()[0].article == 2


def test_pills_ask_for_what_is_left_or_settled(reviewer):
    reviewer.press("1", "1")
    pills = reviewer.page.queue.choices.pills
    assert (pills[Show.LEFT].text(), pills[Show.SETTLED].text()) == ("Left 5", "Settled 2")
    assert not pills[Show.DEFERRED].isVisible()  # nothing is, so it takes no room
    reviewer.push(pills[Show.SETTLED])
    assert surfaces(reviewer) == ["وحماة", "العاصمة"]
    assert reviewer.at == "وحماة"  # the first of what is shown
    reviewer.push(pills[Show.LEFT])
    assert len(surfaces(reviewer)) == 5
    reviewer.press("D")
    assert pills[Show.DEFERRED].isVisible() and pills[Show.DEFERRED].text() == "Deferred 1"


def test_among_what_is_left_a_settled_case_goes_and_the_next_one_comes(reviewer):
    reviewer.push(reviewer.page.queue.choices.pills[Show.LEFT])
    reviewer.press("J", "1")
    assert reviewer.at == "“الطريق مفتوح”" and "العاصمة" in surfaces(reviewer)[-1]
    assert len(surfaces(reviewer)) == 6
    reviewer.press("K")
    assert reviewer.at == "وحماة"


def test_lists_ask_for_a_kind_a_label_a_pair_and_the_article(reviewer):
    queue = reviewer.page.queue.choices
    choose(reviewer, queue.kinds, CaseKind.LABEL)
    assert surfaces(reviewer) == ["العاصمة", "العاصمة"]
    choose(reviewer, queue.articles, True)
    assert surfaces(reviewer) == ["العاصمة"]
    choose(reviewer, queue.kinds, None)
    assert len(surfaces(reviewer)) == 5
    choose(reviewer, queue.articles, None)
    choose(reviewer, queue.labels, "date")
    assert surfaces(reviewer) == ["9 نيسان"]
    choose(reviewer, queue.labels, None)
    _everybody, pair = queue.pairs.values
    choose(reviewer, queue.pairs, pair)
    assert len(surfaces(reviewer)) == 7


@pytest.fixture
def three(sit_down, tmp_path, work):
    """An article that three finished: one case in which one alone missed something, two times."""
    said = {
        work.layla: [("location", "حلب"), ("location", "دمشق")],
        work.samer: [("location", "حلب")],
        work.huda: [("location", "دمشق")],
    }
    people = (work.layla, work.samer, work.huda)
    text = work.coast[0]
    reviewer = sit_down(work.build(tmp_path / "three.annotator", (text, said), people=people))
    assert surfaces(reviewer) == ["حلب", "دمشق"]
    return reviewer


def pair_of(reviewer, *names: str) -> tuple[int, int]:
    """The value of the list that is called by these names."""
    pairs = reviewer.page.queue.choices.pairs
    texts = {pairs.itemText(row): pairs.values[row] for row in range(1, pairs.count())}
    return next(pair for text, pair in texts.items() if all(name in text for name in names))


def test_a_pair_of_people_is_those_who_differ(three, work):
    three.go_to("حلب")
    three.press("1")
    three.press("1")  # both are settled, and name whoever said what
    choose(three, three.page.queue.choices.pairs, pair_of(three, work.layla, work.samer))
    assert surfaces(three) == ["دمشق"]


def test_no_filter_tells_which_letter_somebody_is(three, work):
    """Of three people, those who differ in an undecided case would be known by their letters."""
    names = three.page.queue.choices.names
    assert not names.isVisible()
    choose(three, three.page.queue.choices.pairs, pair_of(three, work.layla, work.samer))
    assert surfaces(three) == []
    assert names.isVisible() and "1" in names.text()
    with Project.open(three.path) as project:
        assert project.people.names_asked(project.people.named(work.reviewer).number) == frozenset()


def test_names_are_told_on_request_and_the_project_keeps_that_they_were(three, work):
    choose(three, three.page.queue.choices.pairs, pair_of(three, work.layla, work.samer))
    three.push(three.page.queue.choices.names)
    assert surfaces(three) == ["دمشق"] and not three.page.queue.choices.names.isVisible()
    three.press("J")
    assert any(work.layla in shown for shown in three.variants)
    assert work.layla in three.view.scene.lanes.names
    with Project.open(three.path) as project:
        reviewer = project.people.named(work.reviewer).number
        assert project.people.names_asked(reviewer) == {1}
        assert project.undoable(reviewer, REVIEWING) is None, "it is never taken back"
        assert project.undoable(reviewer) is None


def test_names_of_the_open_article_come_by_a_key_and_letters_stay_elsewhere(reviewer, work):
    assert not any(work.layla in shown for shown in reviewer.variants)
    reviewer.press("Shift+W")
    assert any(work.layla in shown for shown in reviewer.variants)
    reviewer.press("Ctrl+PgDown")
    assert reviewer.page.session.article.number == 2
    assert not any(work.layla in shown for shown in reviewer.variants)


def test_whoever_asked_for_names_is_told_them_after_a_restart(reviewer, sit_down, work):
    reviewer.press("Shift+W")
    reviewer.window.close_project()
    again = sit_down(reviewer.path)
    again.page.going.look_at(again.page.queue.model.entries[0])
    assert any(work.layla in shown for shown in again.variants)


def test_i_sorts_by_impact_and_back(reviewer):
    reviewer.press("J", "J", "1", "I")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "العاصمة")  # decides most
    assert reviewer.card.heading.text().startswith("Case 1 of 7")
    assert surfaces(reviewer)[:4] == ["العاصمة", "العاصمة", "وحماة", "وحماة"]
    assert "impact" in reviewer.page.queue.choices.order.text()
    reviewer.press("I")
    assert surfaces(reviewer)[0] == "وحماة"
    assert reviewer.card.heading.text().startswith("Case 2 of 7")  # the same case


def test_behind_a_number_the_pills_count_what_is_behind_it(reviewer):
    reviewer.press("1")
    cases = [entry.case for entry in reviewer.page.queue.model.entries[:3]]
    reviewer.page.show_cases(QueueFilter(title="three"), cases)
    choices = reviewer.page.queue.choices
    shown = [pill.text() for pill in choices.pills.values() if pill.isVisible()]
    assert shown == ["All 3", "Left 2", "Settled 1"]
    reviewer.push(choices.behind)
    shown = [pill.text() for pill in choices.pills.values() if pill.isVisible()]
    assert shown == ["All 7", "Left 6", "Settled 1"]
    assert reviewer.view.hasFocus()


def test_a_choice_without_room_keeps_its_count(reviewer):
    kinds = reviewer.page.queue.choices.kinds
    kinds.offer("All", [("something that needs far more room than there is  40", 1)], 1)
    long = kinds.grab().toImage()
    kinds.offer("All", [("something that needs far more room than there is  7777777", 1)], 1)
    assert kinds.grab().toImage() != long
    assert kinds.toolTip() == kinds.currentText()


def test_settling_by_impact_goes_down_the_list(reviewer):
    reviewer.press("I")
    click_line(reviewer, 0)
    seen = []
    for _ in range(4):
        seen.append((reviewer.page.session.article.number, reviewer.at))
        reviewer.press("1")
    assert seen == [(1, "العاصمة"), (2, "العاصمة"), (1, "وحماة"), (2, "وحماة")]


def test_what_nothing_is_like_says_so_and_offers_no_case(reviewer):
    reviewer.push(reviewer.page.queue.choices.pills[Show.SETTLED])
    page = reviewer.page
    assert page.queue.empty.text() == "No case matches these filters."
    assert not page.queue.view.isVisible()
    assert page.empty.title.text() == "No case matches these filters" and reviewer.variants == []
    reviewer.press("1", "0")
    assert reviewer.decisions() == [] and reviewer.at == ""
    reviewer.press("J")
    assert reviewer.toast == "No case is in the list."
    reviewer.page.toast.hide()
    reviewer.press("Ctrl+PgDown")
    assert reviewer.toast == "No case is in the list."
    (button,) = page.empty.buttons
    assert button.hasFocus() and button.text() == "Show all cases"
    reviewer.press("Return")
    assert reviewer.at == "وحماة" and reviewer.view.hasFocus()


def test_the_hands_are_on_the_text_after_a_choice_and_the_heading_counts_what_is_shown(reviewer):
    queue = reviewer.page.queue.choices
    reviewer.press("J")
    choose(reviewer, queue.kinds, CaseKind.LABEL)
    assert reviewer.view.hasFocus()
    assert reviewer.card.heading.text().startswith("Case 1 of 2")
    reviewer.push(queue.pills[Show.LEFT])
    assert reviewer.view.hasFocus()
    choose(reviewer, queue.kinds, None)
    assert reviewer.card.heading.text().startswith("Case 2 of 7")


def test_what_is_asked_for_outlives_another_language(reviewer):
    choose(reviewer, reviewer.page.queue.choices.kinds, CaseKind.LABEL)
    reviewer.press("J", "Ctrl+Shift+L")
    assert surfaces(reviewer) == ["العاصمة", "العاصمة"]
    assert reviewer.page.session.article.number == 2 and reviewer.page.queue.place == 1
    assert reviewer.page.queue.choices.kinds.currentIndex() > 0


def test_a_case_that_is_not_in_the_list_says_so(reviewer):
    choose(reviewer, reviewer.page.queue.choices.kinds, CaseKind.LABEL)
    reviewer.click("وحماة")
    assert reviewer.at == "وحماة"
    assert reviewer.card.heading.text().startswith("Not in the list")


def test_enter_presses_the_button_that_has_the_hands_and_settles_nothing(reviewer):
    pill = reviewer.page.queue.choices.pills[Show.LEFT]
    pill.setFocus()
    reviewer.press("Return")
    assert pill.isChecked() and reviewer.decisions() == []
    reviewer.card.buttons["defer"].setFocus()
    reviewer.press("Enter")
    assert [made.ruling.value for made in reviewer.decisions()] == ["deferred"]


def test_enter_on_a_list_opens_it_and_settles_nothing(reviewer):
    kinds = reviewer.page.queue.choices.kinds
    kinds.setFocus()
    reviewer.press("Return")
    assert kinds.view().isVisible() and reviewer.decisions() == []
    QTest.keyClick(kinds.view(), Qt.Key.Key_Escape)


def test_in_the_queue_the_card_follows_the_arrows_and_enter_settles_nothing(reviewer):
    """The card once showed one case, the line another, and Enter settled the first."""
    queue = reviewer.page.queue
    queue.view.setFocus()
    reviewer.press("Down", "Down", "Down")
    highlighted = queue.view.currentIndex().data(queue.model.ENTRY)
    assert reviewer.page.in_hand.case == highlighted.case and queue.view.hasFocus()
    reviewer.press("Return")
    assert reviewer.page.in_hand.case == highlighted.case and reviewer.view.hasFocus()
    assert reviewer.decisions() == []


def test_no_key_settles_a_case_while_the_queue_has_the_hands(reviewer):
    queue = reviewer.page.queue.view
    reviewer.press("1")  # something that could be undone
    before = reviewer.decisions()
    for spec in ACTIONS:
        if REVIEW in spec.pages and spec.hands is Hands.AT_WORK:
            for key in spec.keys:
                queue.setFocus()
                reviewer.press(key)
                assert reviewer.decisions() == before, key
    for digit in "0123456789":
        queue.setFocus()
        reviewer.press(digit)
    assert reviewer.decisions() == before != []


def test_f6_goes_to_the_next_case_that_is_left_round_the_end(reviewer):
    reviewer.press("1")
    for _ in range(5):
        reviewer.press("J")
    assert reviewer.page.session.article.number == 2
    reviewer.press("F6")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "العاصمة")


def test_articles_are_stepped_through(reviewer):
    reviewer.press("Ctrl+PgDown")
    assert (reviewer.page.session.article.number, reviewer.at) == (2, "وحماة")
    reviewer.press("Ctrl+PgDown")
    assert reviewer.toast == "This is the last article."
    reviewer.press("Ctrl+PgUp")
    assert reviewer.page.session.article.number == 1
    reviewer.press("I", "Ctrl+PgDown")
    assert reviewer.page.session.article.number == 2


def test_the_line_says_how_the_case_was_settled(reviewer):
    reviewer.press("1", "0", "D", "1")
    delegate = reviewer.page.queue.view.itemDelegate()
    said = [delegate.standing(entry)[0] for entry in reviewer.page.queue.model.entries[:5]]
    assert [text.replace("\u2068", "").replace("\u2069", "") for text in said] == [
        "✓ Location",
        "✓ nothing",
        "deferred",
        "✓ Date",
        "",
    ]
    picture = reviewer.page.queue.view.grab().toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(HEIGHT // 2)]
    assert any(colour.green() > colour.red() + 60 for colour in colours)  # "settled" is green


def test_progress_counts_down(reviewer):
    bar = reviewer.page.queue.progress
    assert (bar.value(), bar.maximum()) == (0, 7)
    reviewer.press("1", "1")
    assert (bar.value(), bar.maximum()) == (2, 7)
    assert reviewer.page.position() == "article 1 of 2  ·  5 cases"


def test_finding_in_the_text_is_there_too(reviewer):
    reviewer.press("Ctrl+F")
    reviewer.type("كريم")
    assert reviewer.page.find_bar.isVisible()
    reviewer.press("Esc")
    assert not reviewer.page.find_bar.isVisible()
    assert reviewer.view.selection() is not None  # ready for what all missed


def test_the_menu_at_a_place_offers_what_can_be_done(reviewer, qtbot):
    page = reviewer.page
    page.contextRequested.disconnect()  # a menu that pops up waits for an answer
    with qtbot.waitSignal(page.contextRequested):
        QTest.keyClick(reviewer.view, Qt.Key.Key_Menu)
        reviewer.view.contextRequested.emit(QPoint(300, 300))
    for name in page.context:
        assert name == "copy" or reviewer.window.actions_[name].isEnabled()


def test_a_window_that_is_closed_while_the_cases_are_looked_through_ends_in_peace(
    window, tmp_path, work, qtbot
):
    path = work.build(tmp_path / "coast.annotator", work.coast, work.valley)
    window.settings.set_person(path.resolve(), work.reviewer)
    for _ in range(3):
        window.open_project(path)
        assert not window.pages.page.session.ready
        window.close_project()
    with Project.open(path) as project:
        assert project.review.decisions() == []


def test_the_only_case_left_is_not_left_for_nothing(reviewer):
    while len([one for one in reviewer.page.queue.model.entries if one.left]) > 1:
        reviewer.press("1")
    here = reviewer.at
    reviewer.press("F6")
    assert reviewer.at == here != "" and reviewer.toast == "This is the only case left."
    reviewer.press("1")
    assert reviewer.page.empty.isVisible()
