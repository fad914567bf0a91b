"""The overview in the real window: what it says is so,
and every number opens the cases behind it.
"""

from __future__ import annotations

import re
import sqlite3
import uuid
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.agreement.figures import Measure
from annotator.agreement.patterns import Aspect
from annotator.core.case import CaseKind
from annotator.core.decision import Means
from annotator.core.people import Role
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.measuring import measure
from annotator.jobs.measures.overview import Stage
from annotator.jobs.review.releasing import release
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.sample import LEAD, REVIEWER
from annotator.store.project import Project
from annotator.ui.overview.agreement_parts import AgreementPart
from annotator.ui.overview.pattern_parts import ConfusionPart, EdgesPart, StringsPart, WorkPart
from annotator.ui.overview.progress import (
    AnnotatorsPart,
    CasesPart,
    LabelsPart,
    ReviewersPart,
    StagesPart,
)
from annotator.ui.overview.sections import Number, Part
from annotator.ui.window.main_window import MainWindow
from annotator.ui.words import translation
from tests.templates import labels
from tests.ui.settled_project import release_all
from tests.ui.settled_project import settle as settle_all
from tests.ui.window_support import make_project

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def look_at(window, qtbot):
    """``look_at(path)``: the overview of the project, counted, as its lead sees it."""

    def sit(path: Path, name: str = LEAD):
        window.settings.set_person(path.resolve(), name)
        window.open_project(path)
        window.run("show_overview")
        return counted(window, qtbot)

    return sit


def counted(window, qtbot):
    page = window.pages.page
    qtbot.waitUntil(lambda: not page.session.counting)
    QApplication.processEvents()  # what was made anew just now is shown with the next layout
    return page


def part(page, kind: type[Part]) -> Part:
    """The one part of this kind that is shown."""
    QApplication.processEvents()  # it may have been made anew just now
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def said(widget) -> str:
    """All that can be read in a widget, without marks of direction."""
    texts = [one.text() for one in widget.findChildren(QLabel)]
    texts += [one.text() for one in widget.findChildren(QPushButton)]
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", "\n".join(texts))


def figures(page) -> list[list[str]]:
    """The digits of every number that can be opened, as they are told."""
    QApplication.processEvents()
    shown = [one for one in page.findChildren(Number) if one.isVisible()]
    found = [re.findall(r"\d+", one.accessibleName()) for one in shown]
    return [digits for digits in found if digits]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QApplication.activeWindow()
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def queue(window, qtbot):
    """The cases in the queue of the review page, once it is shown and has them."""
    qtbot.waitUntil(lambda: window.pages.turned_to == "review")
    page = window.pages.page
    qtbot.waitUntil(lambda: page.session.ready and bool(page.queue.filter.title))
    return page.queue.model.entries


def test_the_overview_says_what_the_jobs_count(look_at, sample):
    page = look_at(sample)
    with Project.open(sample) as project:
        found, report = overview(project), measure(project)
    assert page.session.overview == found
    assert page.title.text().endswith(f"{found.title}\u2069")
    stages = said(part(page, StagesPart))
    assert f"{found.cases.left} case" in stages
    labels = said(part(page, LabelsPart))
    for one in found.labels:
        assert {str(one.annotations), str(one.gold), str(one.cases)} <= set(labels.split("\n"))
    strict = report.overall[Measure.STRICT, None]
    shown = said(part(page, AgreementPart))
    assert f"{strict.value:.2f}" in shown
    assert f"({strict.low:.2f}–{strict.high:.2f})" in shown


def test_every_number_about_cases_opens_as_many_as_it_says(look_at, sample, qtbot):
    with Project.open(sample) as project:
        names = [label.name for label in project.label_set if label.name != "claim"]
        rules = dict.fromkeys(names, frozenset({Means.CLITIC}))
        settle(project, SettleOptions(rules, REVIEWER))
        settle_all(project, most=30)
    page = look_at(sample)
    window = page.window()
    places = [
        (kind, at)
        for kind in (ReviewersPart, CasesPart, LabelsPart, StringsPart)
        for at in range(len(part(page, kind).findChildren(Number)))
    ]
    assert len(places) > 25
    for kind, at in places:
        window.run("show_overview")
        number = part(counted(window, qtbot), kind).findChildren(Number)[at]
        wanted = int(number.text().split()[0])
        QTest.mouseClick(number, Qt.MouseButton.LeftButton)
        entries = queue(window, qtbot)
        assert len(entries) == wanted, (kind, number.toolTip())


def test_a_stage_opens_the_cases_of_just_its_articles(look_at, sample, qtbot):
    with Project.open(sample) as project:
        settle_all(project, most=30)
        assert release(project, REVIEWER).released
        settle_all(project, most=30)
    page = look_at(sample)
    window = page.window()
    stages = page.session.overview.stages
    shown = [
        stage
        for stage in (Stage.READY, Stage.IN_REVIEW, Stage.SETTLED, Stage.RELEASED)
        if stages[stage]
    ]
    assert len(shown) == 4
    seen: set[int] = set()
    for at, stage in enumerate(shown):
        window.run("show_overview")
        number = part(counted(window, qtbot), StagesPart).findChildren(Number)[at]
        assert int(number.text()) == stages[stage]
        QTest.mouseClick(number, Qt.MouseButton.LeftButton)
        articles = {entry.article for entry in queue(window, qtbot)}
        assert len(articles) == stages[stage], stage
        assert not articles & seen
        seen |= articles


def test_figures_and_cells_open_the_cases_that_make_them(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    report = page.session.agreement
    cells = [
        (ConfusionPart, Aspect.CELL, ("actor", "location"), "Actor – Location"),
        (EdgesPart, Aspect.EDGE, report.patterns.edges.most_common(1)[0][0], "beginning"),
        (AgreementPart, Aspect.LABEL, "location", "Disagreement: Location"),
    ]
    for kind, aspect, value, title in cells:
        window.run("show_overview")
        buttons = part(counted(window, qtbot), kind).findChildren(Number)
        button = next(b for b in buttons if title in re.sub("[\u2066-\u2069]", "", b.toolTip()))
        button.click()
        shown = queue(window, qtbot)
        there = [(one.article, one.case.place.start) for one in shown]
        assert len(shown) == len(report.patterns.behind((aspect, value))) > 0
        assert there == sorted(there)
        if aspect is Aspect.CELL:
            assert all({"actor", "location"} <= one.case.labels for one in shown)


def test_a_number_about_a_person_opens_only_what_tells_names_already(look_at, sample, qtbot):
    page = look_at(sample)
    window, report = page.window(), page.session.agreement
    number = next(
        button
        for button in part(page, WorkPart).findChildren(Number)
        if "Missed by" in button.toolTip()
    )
    number.click()
    shown = queue(window, qtbot)
    review = window.pages.page
    articles = {entry.article for entry in shown}
    book = review.session.book
    assert all(book.is_settled(article) for article in articles)
    left_out = review.queue.filter.unnamed(review.session.book)
    behind = report.patterns.behind((Aspect.MISSED, report.people[0].person))
    assert left_out and len(shown) + len(left_out) == len(behind)
    assert review.queue.choices.names.isVisible()


def test_the_queue_says_what_it_shows_and_shows_all_again(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    part(page, StringsPart).findChildren(Number)[0].click()
    few = len(queue(window, qtbot))
    review = window.pages.page
    assert review.queue.choices.behind.isVisible()
    contested = page.session.agreement.contested[0]
    assert contested.surface in review.queue.choices.behind.text()
    assert few == contested.disagreed
    QTest.mouseClick(review.queue.choices.behind, Qt.MouseButton.LeftButton)
    assert not review.queue.choices.behind.isVisible()
    assert len(review.queue.model.entries) > few


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_number_is_reached_and_opened_by_keys(look_at, sample, qtbot, key):
    page = look_at(sample)
    window = page.window()
    press(Qt.Key.Key_Tab)
    for _ in range(40):
        if isinstance(window.focusWidget(), Number):
            break
        press(Qt.Key.Key_Tab)
    number = window.focusWidget()
    assert isinstance(number, Number)
    assert (
        page.area.viewport()
        .rect()
        .intersects(
            number.rect().translated(number.mapTo(page.area.viewport(), number.rect().topLeft()))
        )
    ), "it is brought into sight"
    press(key)
    assert queue(window, qtbot)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_counting_again_is_a_press_of_any_key_that_presses(look_at, sample, key):
    page = look_at(sample)
    page.again.setFocus()
    press(key)
    assert page.session.counting


def test_who_reads_on_while_it_is_counted_again_stays_at_their_number(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    number = part(page, LabelsPart).findChildren(Number)[1]
    number.setFocus()
    title = number.toolTip()
    with Project.open(sample) as project:
        settle_all(project, most=20)
    press(Qt.Key.Key_F5)
    counted(window, qtbot)
    now = window.focusWidget()
    assert isinstance(now, Number) and now is not number and now.toolTip() == title
    assert now in part(page, LabelsPart).findChildren(Number)
    with Project.open(sample) as project:
        settle_all(project)
    press(Qt.Key.Key_F5)
    counted(window, qtbot)
    assert window.focusWidget().accessibleName() == "Left, Location: 0", "no number any more"


def test_the_gap_is_an_alarm_that_says_what_to_do(look_at, sample, qtbot):
    page = look_at(sample)
    report = page.session.agreement
    assert report.alarms == ["location"]
    shown = said(part(page, AgreementPart))
    gap = report.overall[Measure.GAP, "location"].value
    assert "unclear for the label Location" in shown
    assert f"{gap:.2f}".removeprefix("0") in shown and "guidelines" in shown
    link = next(b for b in part(page, AgreementPart).findChildren(Number) if "Show" in b.text())
    link.click()
    entries = queue(page.window(), qtbot)
    assert {one.case.kind for one in entries} == {CaseKind.CLITIC}
    assert all("location" in one.case.labels for one in entries)


def test_what_cannot_be_measured_is_a_dash_with_its_reason(look_at, tmp_path):
    path = make_project(tmp_path / "one.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
    page = look_at(path)
    shown = said(part(page, AgreementPart))
    assert "nothing to compare" in shown
    assert not re.search(r"\bnan\b|1\.00|0\.00|\.00", shown)
    assert page.findChildren(ConfusionPart) == []


def test_every_number_is_read_aloud_with_what_it_counts(look_at, sample):
    """A number alone says nothing to who hears it: its column and its row belong to it."""
    page = look_at(sample)
    read = {
        widget.accessibleName()
        for part in page.findChildren(Part)
        for widget in part.findChildren(QLabel) + part.findChildren(Number)
        if re.search(r"\d", widget.accessibleName()) and not widget.property("link")
    }
    assert [name for name in read if not re.match(r"\D+.*: ", name)] == []
    assert any(
        re.fullmatch(r"Strict F1, All labels: 0?\.\d\d, interval 0?\.\d\d to 0?\.\d\d", name)
        for name in read
    )
    numbers = [
        label.text()
        for part in page.findChildren(Part)
        for label in part.findChildren(QLabel)
        if re.fullmatch(r"[\u2066-\u2069\u200e]*\d[\d,]*[\u2066-\u2069\u200e]*", label.text())
        and not label.accessibleName()
        and label.property("role") != "content"  # a string of an article
        and not isinstance(label.parentWidget(), Number)
    ]
    assert numbers == []


def test_a_label_that_nobody_used_has_no_figure(look_at, sample):
    with sqlite3.connect(sample) as raw:
        raw.execute("DELETE FROM annotation WHERE label = 'date'")
    page = look_at(sample)
    dashes = [one for one in part(page, AgreementPart).findChildren(QLabel) if "—" in one.text()]
    assert len(dashes) >= 4
    assert all(one.toolTip() and one.accessibleName().endswith(one.toolTip()) for one in dashes)


def test_the_overview_is_counted_again_when_somebody_wrote_since(
    look_at, sample, qtbot, monkeypatch
):
    # Nobody means nobody: not the window's own upkeep, which begins when the machine has time.
    monkeypatch.setattr(MainWindow, "_look_after", lambda self: None)
    page = look_at(sample)
    window = page.window()
    before, at = page.session.overview, page.session.at
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_3, ALT)
    assert not page.session.counting
    assert page.session.at == at, "nobody wrote, so nothing is counted"
    press(Qt.Key.Key_1, ALT)
    with Project.open(sample) as project:
        settle_all(project)
        release_all(project)
    press(Qt.Key.Key_3, ALT)
    counted(window, qtbot)
    assert page.session.overview != before
    assert page.session.overview.cases.left == 0
    assert "Nothing waits" not in said(part(page, StagesPart)), "four articles are not begun"
    assert "wait for a reviewer" not in said(part(page, StagesPart))


def test_what_its_dialogs_do_is_counted_at_once_and_is_saved(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    with Project.open(sample) as project:
        saved = project.last_saved(project.people.named(LEAD).number)
    for action in ("people_and_work", "settle_by_policy"):
        window.status.show_saved(saved)
        before, shown = page.session.overview, window.status.saved.text()
        window.run(action)
        dialog = window.dialogs.opened
        if action == "people_and_work":
            dialog.per_article.setValue(2)
        else:
            for box in dialog.table.boxes.values():
                box.setChecked(True)
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        page.session.count()  # what is written while it is counted is not forgotten either
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda d=dialog: bool(d.finished_with))
        counted(window, qtbot)
        with Project.open(sample) as project:
            assert page.session.overview == overview(project) != before
        assert window.status.saved.text() != shown
        dialog.accept()


def test_somebody_new_is_there_while_the_dialog_is_open(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    window.run("people_and_work")
    dialog = window.dialogs.opened
    dialog.name.setText("Rim")
    dialog.add_person()
    assert "Rim" in said(part(counted(window, qtbot), AnnotatorsPart))
    dialog.reject()


def test_articles_come_in_where_nobody_labels(look_at, tmp_path, qtbot):
    """The lead of a project without articles: the page for labelling was never shown."""
    with Project.create(tmp_path / "new.annotator", labels(), title="New") as project:
        project.people.add(LEAD, Role.LEAD)
    page = look_at(tmp_path / "new.annotator")
    window = page.window()
    article = tmp_path / "one.txt"
    article.write_text("وصلت السفينة إلى المرفأ", encoding="utf-8")
    window.run("import_articles")
    dialog = window.dialogs.opened
    dialog.add_paths([article])
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.session.overview.articles == 1)
    dialog.close()


def test_f5_counts_again_and_a_press_stops_it(look_at, sample, qtbot):
    page = look_at(sample)
    at, found = page.session.at, page.session.overview
    press(Qt.Key.Key_F5)
    assert page.session.counting
    assert page.again.text() == "Stop"
    QTest.mouseClick(page.again, Qt.MouseButton.LeftButton)
    counted(page.window(), qtbot)
    assert page.session.overview == found, "what was counted before stays"
    press(Qt.Key.Key_F5)
    counted(page.window(), qtbot)
    assert page.session.at > at
    assert "F5" in page.again.text()


def test_blind_checks_are_told_as_confirmed_of_answered(look_at, sample, qtbot):
    with Project.open(sample) as project:
        names = [label.name for label in project.label_set]
        settle(project, SettleOptions(dict.fromkeys(names, frozenset({Means.AGREED})), REVIEWER))
        drawn = overview(project).checks.drawn
        assert drawn > 0
    page = look_at(sample)
    assert f"{drawn} case" in said(part(page, ReviewersPart))
    with Project.open(sample) as project:
        settle_all(project)
    page.session.count()
    counted(page.window(), qtbot)
    assert f"{drawn} of {drawn} blind check" in said(part(page, ReviewersPart))


def test_another_language_and_theme_show_the_same_numbers(look_at, sample, qtbot):
    page = look_at(sample)
    window = page.window()
    numbers = figures(page)
    assert len(numbers) > 40
    window.run("dark")
    assert figures(counted(window, qtbot)) == numbers
    try:
        window.run("language")
        again = counted(window, qtbot)
        assert again is not page
        assert figures(again) == numbers
    finally:
        window.run("language")
        translation.install("en")


def finished(raw: sqlite3.Connection, *days: str) -> None:
    """As if the first person had finished an article on each of ``days``;
    before a window is open.
    """
    raw.executemany(
        "INSERT INTO log (id, at, person, article, kind, operation, changes)"
        " VALUES (?, ?, 1, ?, 'finish', 'do', '[]')",
        [(uuid.uuid4().hex, f"{day}T10:00:00.000Z", at) for at, day in enumerate(days, 1)],
    )


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2026-11-25"], "finished in the week 2026-W48."),
        (["2026-11-18", "2026-11-25"], "finished per week, 2026-W47 to 2026-W48."),
    ],
)
def test_weeks_are_told_from_the_first_to_the_last_or_as_one(look_at, sample, days, told):
    with sqlite3.connect(sample) as raw:
        finished(raw, *days)
    assert told in said(part(look_at(sample), AnnotatorsPart))


def test_the_smallest_window_shows_every_part_whole(look_at, sample, qtbot):
    """With the weeks of several months, which are the widest that there is."""
    with sqlite3.connect(sample) as raw:
        finished(raw, *(f"2026-{month:02}-10" for month in range(1, 13)))
    page = look_at(sample)
    window = page.window()
    assert len(page.session.overview.weeks) > 9
    try:
        for _language in ("en", "ar"):
            page = counted(window, qtbot)
            for width in (window.minimumWidth(), 1024, 1300):
                window.resize(width, window.minimumHeight())
                QApplication.processEvents()
                assert page.area.horizontalScrollBar().maximum() == 0, width
                sight = page.area.viewport().rect()
                for one in page.findChildren(Part):
                    left = one.mapTo(page.area.viewport(), one.rect().topLeft()).x()
                    assert sight.left() <= left <= left + one.width() <= sight.right(), type(one)
            window.run("language")
    finally:
        translation.install("en")


def test_what_is_wider_than_the_window_can_be_scrolled_to(look_at, sample, qtbot):
    with sqlite3.connect(sample) as raw:
        raw.execute("UPDATE person SET name = ? WHERE number = 1", ("ليلى بنت الأندلس " * 5,))
    page = look_at(sample)
    page.window().resize(page.window().minimumSize())
    QApplication.processEvents()
    bar = page.area.horizontalScrollBar()
    assert bar.isVisible() and bar.maximum() > 0
    bar.setValue(bar.maximum())
    sheet = part(page, AnnotatorsPart)
    right = sheet.mapTo(page.area.viewport(), sheet.rect().topRight()).x()
    assert right <= page.area.viewport().rect().right()


def test_parts_stand_below_each_other_where_two_have_no_room(look_at, sample):
    page = look_at(sample)
    two = (part(page, LabelsPart), part(page, CasesPart))
    assert len({one.mapTo(page, one.rect().topLeft()).x() for one in two}) == 2
    page.resize(760, 700)  # narrower than the window can be
    QApplication.sendPostedEvents()
    assert len({one.mapTo(page, one.rect().topLeft()).x() for one in two}) == 1
