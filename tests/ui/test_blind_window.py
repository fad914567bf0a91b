"""Blind: whatever an annotator's window can show, in text, tips, models and for screen readers,
is nobody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTextEdit, QWidget

from annotator.core import verbs
from annotator.core.annotation import Certainty, SetState
from annotator.core.decision import Decision, Example, Reason
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.ui.actions.table import ACTIONS
from tests import templates

# Names that no other test uses: widgets that it left behind may still be there to be read.
ME, OTHER, REVIEWER = "Amal", "سامي الغائب", "Rana the Unseen"
AT = "2026-11-02T10:00:00.000Z"
FILLER = "كلمة " * 30
TEXT = FILLER + "قال الوزير سالم في دمشق وحماة. " + FILLER

NOTE = "zqx-note-of-the-other"
FLAG = "zqx-flag-of-the-other"
SKIP = "zqx-skip-of-the-other"
DECIDED = "zqx-decision-not-released"
GUIDELINE = "zqx-example-not-released"
MINE = "my own note"
ARTICLES = 9  # the other has done 8 of them, and I have done 2
OTHERS_DONE = 8


def text(number: int) -> str:
    return f"{TEXT}مقالة {'اب' * number}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two people on the same articles: what the other did is told from
    mine by strings and places.
    """
    path = tmp_path / "coast.annotator"
    mine = AnnotationDraft("location", span("دمشق"), note=MINE)
    theirs = (
        AnnotationDraft("actor", span("الوزير سالم"), note=NOTE, certainty=Certainty.UNSURE),
        AnnotationDraft("location", span("وحماة")),
    )
    with Project.create(path, templates.labels()) as project:
        with project.intake() as intake:
            for number in range(1, ARTICLES + 1):
                state = SetState.DONE if number <= OTHERS_DONE else SetState.TODO
                own = (
                    SetDraft(ME, SetState.DONE, (mine,))
                    if number < 3
                    else SetDraft(ME, SetState.TODO)
                )
                other = SetDraft(OTHER, state, theirs if state is SetState.DONE else ())
                intake.add(ArticleDraft(text(number), title=f"مقالة {number}", sets=(own, other)))
        project.people.add(REVIEWER, Role.REVIEWER)
        spoil(project)
    return path


def span(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def spoil(project: Project) -> None:
    """What else there is to leak: a flag, a skipped article,
    a decision and an example of one not released.
    """
    other, reviewer = (project.people.named(name).number for name in (OTHER, REVIEWER))
    now = project.articles.annotation_set(9, other)
    project.apply(Gesture(new_id(), other, 9, GestureKind.FLAG, verbs.flag(now, FLAG)))
    now = project.articles.annotation_set(9, other)
    project.apply(Gesture(new_id(), other, 9, GestureKind.SKIP, verbs.skip(now, SKIP)))
    for _, cases in reviewed(project, [1, 2]):
        for one in cases:
            case = one.case
            decision = Decision(
                new_id(), case.article, reviewer, AT, case.place, case.variants,
                case.variants[0].spans, reason=Reason.SLIP, note=DECIDED,
            )  # fmt: skip
            change = Change(None, decision)
            project.apply(Gesture(new_id(), reviewer, case.article, GestureKind.DECIDE, (change,)))
    place = span("الوزير سالم")
    example = Example(new_id(), 1, reviewer, "actor", place, place, note=GUIDELINE)
    change = Change(None, example)
    project.apply(Gesture(new_id(), reviewer, 1, GestureKind.EXAMPLE, (change,)))


def others_places() -> list[str]:
    """Where the other's spans are, as windows write it."""
    places = (span("الوزير سالم"), span("وحماة"))
    return [f"{one.start}–{one.end}" for one in places] + [
        f"start={one.start}, end={one.end}" for one in places
    ]


SECRETS = [NOTE, FLAG, SKIP, DECIDED, GUIDELINE]


# -- eyes that see everything ---------------------------------------------------------------------


def everything() -> str:
    """All that every widget, action, model and accessible object of the application says."""
    return re.sub("[\u200e\u200f\u2060-\u2069]", "", "\n".join(_said()))


def _said() -> Iterator[str]:
    for widget in QApplication.allWidgets():
        yield from _of_widget(widget)
        for action in widget.actions():
            yield from _of_action(action)
        for model in widget.findChildren(QAbstractItemModel):
            yield from _of_model(model)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _of_model(widget.model())
    for widget in QApplication.topLevelWidgets():
        yield from _of_accessible(QAccessible.queryAccessibleInterface(widget), 0)


_TEXTS = (
    *("windowTitle", "toolTip", "statusTip", "whatsThis", "accessibleName"),
    *("accessibleDescription", "text", "title", "placeholderText", "toPlainText", "currentText"),
)


def _of_widget(widget: QWidget) -> Iterator[str]:
    for name in _TEXTS:
        read = getattr(widget, name, None)
        if callable(read):
            try:
                yield str(read())
            except TypeError:  # needs an argument, so it is no text of the widget
                continue
    if isinstance(widget, QTextEdit):
        yield widget.toHtml()
    scene = getattr(widget, "scene", None)
    if scene is not None and not callable(scene):
        yield repr([*scene.marks]) if hasattr(scene.marks, "__iter__") else ""
        yield repr(scene.lanes)
        yield repr(scene.ghosts)


def _of_action(action: QAction) -> Iterator[str]:
    if action.isVisible():
        yield from (action.text(), action.toolTip(), action.statusTip())


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    while model.canFetchMore(parent):
        model.fetchMore(parent)
    for row in range(model.rowCount(parent)):
        flat = isinstance(model, QAbstractListModel)
        for column in range(1 if flat else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in (
                *range(16),
                *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 8),
            ):
                yield repr(model.data(index, role))
            if isinstance(model, QStandardItemModel) and model.hasChildren(index):
                yield from _of_model(model, index)


def _of_accessible(one: QAccessibleInterface | None, depth: int) -> Iterator[str]:
    if one is None or depth > 12:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield one.text(kind)
    for place in range(min(one.childCount(), 400)):
        yield from _of_accessible(one.child(place), depth + 1)


def leaks(said: str, *also: str) -> list[str]:
    return [secret for secret in (*SECRETS, *others_places(), *also) if secret in said]


# -- the walk -------------------------------------------------------------------------------------


@pytest.fixture
def me(window, path, qapp):
    """The other's window is not there; mine is, on the shared file."""
    window.settings.set_person(path.resolve(), ME)
    window.open_project(path)
    return window


def settle() -> None:
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    settle()


def test_the_eyes_see_what_a_reviewer_sees(window, path, qtbot):
    """Else the test below could not fail."""
    window.settings.set_person(path.resolve(), REVIEWER)
    window.open_project(path)
    page = window.pages.page
    qtbot.waitUntil(lambda: page.session.ready)
    said = ""
    for _ in range(len(page.queue.model.entries)):
        said += everything()
        QTest.keyClick(page.view, Qt.Key.Key_J)
        settle()
    assert NOTE in said
    assert DECIDED in said
    assert [place for place in others_places() if place in said]
    window.run("show_annotate")
    settle()
    assert GUIDELINE in everything(), "the guidelines show the example to whoever does not label"


def test_every_article_and_panel_of_mine_is_mine(me):
    session = me.session
    for number in session.project.articles.numbers():
        session.open(number)
        settle()
        said = everything()
        assert leaks(said, OTHER, REVIEWER) == [], number
        for annotation in session.current.ordered:
            me.page.view.select_annotation(annotation.id)
            settle()
            said = everything()
            assert leaks(said, OTHER, REVIEWER) == []
            assert MINE in said, "what is mine is seen"
    assert session.reading.counts()["done"] == 2


def test_no_list_and_no_filter_tells_how_far_the_other_is(me):
    pills = me.page.articles._pills
    for pill in pills.values():
        pill.click()
        settle()
        said = everything()
        assert leaks(said, OTHER) == []
        assert str(OTHERS_DONE) not in [word for p in pills.values() for word in p.text().split()]


def test_no_search_finds_what_the_other_wrote(me, qtbot):
    for sought in (*SECRETS, OTHER):
        me.page.articles.search.setText(sought)
        me.page.articles._search()
        settle()
        assert me.page.articles.model.rowCount() == 0
        assert leaks(everything().replace(sought, "")) == []
    me.page.find_bar.show()
    me.run("find")
    settle()
    assert leaks(everything().replace(SECRETS[-1], "").replace(OTHER, "")) == []


def test_no_menu_leads_to_the_others_work(me):
    offered = {spec.name for spec in ACTIONS if me.actions_[spec.name].isVisible()}
    assert not offered & {
        *("show_review", "show_overview", "people_and_work", "pack_work", "merge_packages"),
        *("settle_by_policy", "save_report", "release", "count_again"),
    }


DIALOGS = (
    *("new_project", "import_articles", "export_articles", "details", "flag", "skip"),
    *("tag_elsewhere", "help", "about", "note"),
)


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_speaks_of_the_other(me, name):
    me.session.open(1)
    me.page.view.select_annotation(me.session.current.ordered[0].id)
    me.run(name)
    settle()
    said = everything()
    close_dialogs()
    assert leaks(said, OTHER if name != "import_articles" else NOTE) == []


def test_the_choice_of_persons_has_names_and_roles_and_nothing_else(me):
    me.run("change_person")
    settle()
    said = everything()
    dialog = me.dialogs.opened
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    close_dialogs()
    assert leaks(said) == []
    assert shown == [f"{ME}  ·  Annotator", f"{OTHER}  ·  Annotator", f"{REVIEWER}  ·  Reviewer"]


def test_only_ones_own_work_can_be_exported(me, qtbot, tmp_path):
    me.run("export_articles")
    dialog = me.dialogs.opened
    person = dialog.choices.person
    assert [person.itemData(row) for row in range(person.count())] == [ME]
    dialog.path.setText(str(tmp_path / "mine.jsonl"))
    with qtbot.waitSignal(dialog.exported):
        dialog.apply()
    settle()
    assert leaks(everything(), OTHER) == []
    close_dialogs()
    written = (tmp_path / "mine.jsonl").read_text(encoding="utf-8")
    assert MINE in written
    assert leaks(written, OTHER, REVIEWER) == []


def test_feedback_is_silent_before_the_release_and_tells_no_names_after_it(me, qtbot):
    me.run("show_feedback")
    page = me.pages.page
    qtbot.waitUntil(lambda: not page.session.reading)
    settle()
    assert page.nothing.isVisible()
    assert leaks(everything(), OTHER, REVIEWER) == []
    release(me.session.project.path, 1)
    me.run("show_annotate")
    me.run("show_feedback")
    qtbot.waitUntil(lambda: page.list.isVisible())
    for _ in range(len(page.model.corrections())):
        settle()
        said = everything()
        # What was decided may be seen now; who marked it, and what they wrote to it, may not.
        assert [s for s in (NOTE, FLAG, SKIP, OTHER, REVIEWER) if s in said] == []
        assert DECIDED in said
        QTest.keyClick(page.list, Qt.Key.Key_J)


def release(path: Path, article: int) -> None:
    from annotator.core.decision import Release

    with Project.open(path) as project:
        reviewer = project.people.named(REVIEWER).number
        change = Change(None, Release(article, reviewer, AT))
        project.apply(Gesture(new_id(), reviewer, article, GestureKind.RELEASE, (change,)))


def test_what_the_other_does_meanwhile_is_not_seen_either(me):
    me.session.open(3)
    with Project.open(me.session.project.path) as project:
        other = project.people.named(OTHER).number
        now = project.articles.annotation_set(9, other)
        changes = verbs.reopen(now)
        project.apply(Gesture(new_id(), other, 9, GestureKind.REOPEN, changes))
        now = project.articles.annotation_set(9, other)
        changes = verbs.tag(now, "actor", [span("الوزير سالم")], new_id)
        project.apply(Gesture(new_id(), other, 9, GestureKind.TAG, changes))
    me.session.look()
    settle()
    me.session.open(9)
    settle()
    assert leaks(everything(), OTHER) == []
    assert me.session.current.annotations == {}
