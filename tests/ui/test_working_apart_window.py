"""The window in a project whose work is given out, in a package, and beside a merge."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.draft import ArticleDraft
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.jobs.team.merging import merge
from annotator.jobs.team.packing import pack
from annotator.store import news as news_module
from annotator.store.project import Project
from annotator.ui.dialogs.merge_dialog import MergeDialog
from tests.templates import labels
from tests.ui.window_support import SECOND

PEOPLE = ("ليلى", "سامر")


def given_out(path: Path) -> Path:
    """Eight articles, each given to one of two people."""
    with Project.create(path, labels(), title="Coast news") as project:
        for name in PEOPLE:
            project.people.add(name, Role.ANNOTATOR)
        with project.intake() as intake:
            for number in range(8):
                intake.add(ArticleDraft(f"{SECOND} {number}", title=f"مقالة {number}"))
        assign(project, AssignOptions(1, seed=3))
    return path


def numbers_of(path: Path, person: int) -> list[int]:
    with Project.open(path) as project:
        return [row.number for row in project.articles.page(person)]


def tag(project: Project, article: int, person: int) -> None:
    own = project.articles.annotation_set(article, person)
    changes = verbs.tag(own, "actor", [Span(0, 4)], lambda: uuid.uuid4().hex)
    project.apply(Gesture(uuid.uuid4().hex, person, article, GestureKind.TAG, changes))


def finished(project: Project, article: int, person: int) -> None:
    changes = verbs.finish(
        project.articles.annotation_set(article, person), lambda: uuid.uuid4().hex
    )
    project.apply(Gesture(uuid.uuid4().hex, person, article, GestureKind.FINISH, changes))


def test_the_articles_are_counted_that_one_has(window, tmp_path):
    path = given_out(tmp_path / "coast.annotator")
    own = numbers_of(path, 1)
    assert len(own) == 4 and own != [1, 2, 3, 4]
    window.settings.set_person(path.resolve(), PEOPLE[0])
    assert window.open_project(path)
    for place, number in enumerate(own, 1):
        window.session.open(number)
        assert window.status.position.text() == f"article {place} of 4"


def test_a_package_opens_for_its_person_as_any_project_does(window, tmp_path):
    path = given_out(tmp_path / "coast.annotator")
    out = tmp_path / "package.annotator"
    with Project.open(path) as project:
        pack(project, PEOPLE[1], out)
    assert window.open_project(out)
    assert window.session is not None and window.session.person.name == PEOPLE[1]
    assert window.settings.person(out.resolve()) == PEOPLE[1]
    assert window.status.position.text() == "article 1 of 4"
    window.session.tag(Span(0, 4), "actor", (True, True))
    assert len(window.session.current.annotations) == 1
    window.session.finish()
    told = []
    window.session.told.connect(lambda sentence, how: told.append((sentence, how)))
    window.session.edit_details("عنوان آخر", "", "")
    ((sentence, how),) = told
    assert "package" in sentence and how == "refusal"
    with Project.open(out) as package:
        assert package.articles.read(numbers_of(out, 2)[0]).title != "عنوان آخر"
    window.close_project()
    with Project.open(path) as project:
        assert merge(project, [out]).packages[0].finished == 1


def test_a_package_says_what_it_is_and_why_some_keys_do_nothing(window, tmp_path):
    path = given_out(tmp_path / "coast.annotator")
    window.settings.set_person(path.resolve(), PEOPLE[1])
    assert window.open_project(path)
    assert window.windowTitle() == f"Coast news – {PEOPLE[1]}"
    with Project.open(path) as project:
        pack(project, PEOPLE[1], tmp_path / "package.annotator")
    assert window.open_project(tmp_path / "package.annotator")
    assert window.windowTitle() == f"Coast news – {PEOPLE[1]} – package"
    for key in (Qt.Key.Key_I, Qt.Key.Key_D):
        window.page.toast.hide()
        QTest.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        assert "This is a package" in window.page.toast.text and window.page.toast.isVisible()
    assert window.dialogs.opened is None
    window.page.toast.hide()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not window.page.toast.isVisible(), "annotators take no packages in, here or elsewhere"
    assert window.open_project(path)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert window.dialogs.opened is not None and not window.page.toast.isVisible()
    window.dialogs.opened.reject()


def test_who_has_done_all_in_a_package_is_told_to_send_it_back(window, tmp_path):
    path = given_out(tmp_path / "coast.annotator")
    out = tmp_path / "package.annotator"
    with Project.open(path) as project:
        pack(project, PEOPLE[1], out)
    assert window.open_project(out)
    for _ in range(4):
        assert "send" not in window.page.toast.text
        window.run("finish")
    assert "package.annotator" in window.page.toast.text and "send" in window.page.toast.text


def test_the_window_shows_what_a_merge_brought(window, tmp_path, monkeypatch):
    """One gesture after the other, or all at once when there are too many to be told."""
    for much in (False, True):
        path = given_out(tmp_path / f"coast-{much}.annotator")
        own = numbers_of(path, 1)
        out = tmp_path / f"package-{much}.annotator"
        with Project.open(path) as project:
            pack(project, PEOPLE[0], out)
        with Project.open(out) as package:
            for number in own:
                tag(package, number, 1)
        window.settings.set_person(path.resolve(), PEOPLE[0])
        monkeypatch.setattr(news_module, "MOST_NEWS", 2 if much else 100)
        window.open_project(path)
        window.session.open(own[1])
        assert window.session.current.annotations == {}
        with Project.open(path) as project:
            merge(project, [out])
        window.session.look()
        assert window.session.article.number == own[1]
        assert len(window.session.current.annotations) == 1
        window.close_project()


def test_the_window_says_that_an_article_is_out_before_work_begins(window, tmp_path):
    path = given_out(tmp_path / "coast.annotator")
    own = numbers_of(path, 1)
    out = tmp_path / "package.annotator"
    window.settings.set_person(path.resolve(), PEOPLE[0])
    assert window.open_project(path)
    bar = window.page.columns.out_notice
    assert not bar.isVisible()
    with Project.open(path) as project:
        pack(project, PEOPLE[0], out)
    for number in own[:2]:
        window.session.open(number)
        assert bar.isVisible() and "out in a package" in bar.label.text()
        assert "has to be chosen" in bar.label.text()
    with Project.open(out) as package:
        finished(package, own[0], 1)
    with Project.open(path) as project:
        merge(project, [out])
    shown = []
    for number in own[:2]:
        window.session.look()
        window.session.open(number)
        shown.append(bar.isVisible())
    assert shown == [False, True], "what came back finished is not out any more"
    QTest.mouseClick(bar.accept, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    window.session.open(own[2])
    assert not bar.isVisible()
    window.close_project()
    assert window.open_project(out)
    window.session.open(own[1])
    assert not window.page.columns.out_notice.isVisible(), "not in the package itself"


def test_whoever_is_alone_at_two_machines_takes_the_other_copy_in(hands, tmp_path, qtbot):
    """The "conflicted copy" that a folder makes which is kept in step: by the window's own key."""
    window, path = hands.window, hands.path
    window.session.work.fold()
    copy = Path(shutil.copy(path, tmp_path / "coast (conflicted copy).annotator"))
    with Project.open(copy) as other:
        tag(other, 2, 1)
        finished(other, 2, 1)
    window.session.open(1)
    window.session.tag(Span(0, 4), "actor", (True, True))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = window.dialogs.opened
    assert isinstance(dialog, MergeDialog)
    dialog.add_files([copy])
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    with qtbot.waitSignal(dialog.merged):
        dialog.apply()
    dialog.accept()
    for number, spans in ((1, 1), (2, 1)):
        window.session.open(number)
        assert len(window.session.current.annotations) == spans
    assert window.session.current.status.state is SetState.DONE
