"""A reviewer at the real window, on a project file on which two people have finished their work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType, SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.core import verbs
from annotator.core.annotation import Certainty
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision
from annotator.core.draft import ArticleDraft
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.labels import Overlap, Permission
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.ui.review.page import ReviewPage
from annotator.ui.window.main_window import MainWindow
from tests import templates

REVIEWER, LAYLA, SAMER, HUDA = "رنا", "ليلى", "سامر", "هدى"

COAST = (
    "زار الوفد حلب وحماة أمس. قالت العاصمة إن “الطريق مفتوح” منذ 9 نيسان."
    " عاد كريم السالمي إلى دمشق ليلاً. في حماة نواعير، ومن حماة إلى حماة حقول."
)
VALLEY = "سار الناس إلى حمص وحماة. قالت العاصمة شيئاً."
AGREED = [("actor", "الوفد"), ("location", "حلب"), ("actor", "كريم السالمي")]

Said = Sequence[tuple[str, str]]
Work = dict[str, Said]
"""What each person says of an article: labels and surfaces."""

COAST_WORK: Work = {
    LAYLA: [
        *AGREED,
        ("location", "حماة"),
        ("location", "العاصمة"),
        ("claim", "الطريق مفتوح"),
        ("date", "9 نيسان"),
        ("location", "دمشق"),
    ],
    SAMER: [
        *AGREED,
        ("location", "وحماة"),
        ("actor", "العاصمة"),
        ("claim", "“الطريق مفتوح”"),
    ],
}
VALLEY_WORK: Work = {
    LAYLA: [("location", "حمص"), ("location", "حماة"), ("location", "العاصمة")],
    SAMER: [("location", "حمص"), ("location", "وحماة"), ("actor", "العاصمة")],
}


def span_of(text: str, surface: str) -> Span:
    start = text.index(surface)
    return Span(start, start + len(surface))


def annotate(project: Project, name: str, article: int, said: Said) -> None:
    """Mark what somebody says; the set is not finished by it."""
    for label, surface in said:

        def tag(now: AnnotationSet, label: str = label, surface: str = surface) -> verbs.Changes:
            span = span_of(project.articles.read(article).text, surface)
            return verbs.tag(now, label, [span], new_id)

        act(project, name, article, GestureKind.TAG, tag)


def doubt(project: Project, name: str, article: int, surface: str, note: str) -> None:
    """Say that one is not sure of a span, and why."""
    person = project.people.named(name).number
    text = project.articles.read(article).text
    found = project.articles.annotation_set(article, person).annotations.values()
    (id,) = (one.id for one in found if one.span.of(text) == surface)
    act(
        project,
        name,
        article,
        GestureKind.CERTAINTY,
        lambda now: verbs.certainty(now, id, Certainty.UNSURE),
    )
    act(project, name, article, GestureKind.NOTE, lambda now: verbs.note(now, id, note))


def act(
    project: Project,
    name: str,
    article: int,
    kind: GestureKind,
    verb: Callable[[AnnotationSet], verbs.Changes],
) -> None:
    """One gesture of somebody."""
    person = project.people.named(name).number
    changes = verb(project.articles.annotation_set(article, person))
    project.apply(Gesture(new_id(), person, article, kind, changes))


def finish(project: Project, name: str, article: int) -> None:
    act(project, name, article, GestureKind.FINISH, lambda now: verbs.finish(now, new_id))


def reopen(project: Project, name: str, article: int) -> None:
    act(project, name, article, GestureKind.REOPEN, verbs.reopen)


def build(
    path: Path,
    *articles: tuple[str, Work],
    people: Sequence[str] = (LAYLA, SAMER),
    own: Mapping[int, Said] = MappingProxyType({}),
    crossing: Permission = Permission.WARN,
) -> Path:
    """A project with a reviewer, ``people`` and what they finished;
    ``crossing`` is a rule of its labels.

    The reviewer was an annotator once, and began with ``own`` then, by article.
    """
    of = ("review", repr((articles, people, sorted(own.items()), crossing)))
    return templates.copied(path, of, lambda path: _build(path, articles, people, own, crossing))


def _build(
    path: Path,
    articles: tuple[tuple[str, Work], ...],
    people: Sequence[str],
    own: Mapping[int, Said],
    crossing: Permission,
) -> None:
    rules = replace(templates.labels(), overlap=Overlap(crossing=crossing))
    with Project.create(path, rules, title="Coast") as project:
        with project.intake() as intake:
            for number, (text, _) in enumerate(articles, 1):
                intake.add(ArticleDraft(text, title=f"مقالة {number}"))
        for name in people:
            project.people.add(name, Role.ANNOTATOR)
        project.people.add(REVIEWER, Role.ANNOTATOR)
        for article, said in own.items():
            annotate(project, REVIEWER, article, said)
        project.people.set_role(REVIEWER, Role.REVIEWER)
        for number, (_, work) in enumerate(articles, 1):
            for name, said in work.items():
                annotate(project, name, number, said)
                finish(project, name, number)
        while (
            project.indexing.index()
        ):  # by how frequent words are, ``حماة`` is one and ``وحماة`` is not
            pass


class Reviewer:
    """A reviewer's hands and eyes, and what the file says afterwards."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window, self.path = window, path

    @property
    def page(self) -> ReviewPage:
        page = self.window.pages.page
        assert isinstance(page, ReviewPage)
        return page

    @property
    def card(self):
        return self.page.card

    @property
    def view(self):
        return self.page.view

    # -- hands ----------------------------------------------------------------------------------

    def press(self, *sequences: str) -> None:
        """Press keys, as the window gets them."""
        for sequence in sequences:
            chord = QKeySequence(sequence)[0]
            target = QApplication.activeModalWidget() or self.window
            QTest.keyClick(target.focusWidget() or target, chord.key(), chord.keyboardModifiers())

    def press_letter(self, letter: str) -> None:
        """Press the key that types ``letter``, which QTest's own keys know of ASCII only."""
        none = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter), none, letter)
            QApplication.sendEvent(self.window.focusWidget(), event)

    def type(self, text: str) -> None:
        """Letter by letter; QTest.keyClicks knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.window.focusWidget(), event)

    def click(self, surface: str) -> None:
        """Click into the text."""
        rect = self.view.span_rects(span_of(self.view.scene.text, surface))[0]
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    def drag(self, surface: str) -> None:
        """Select in the text, with the mouse."""
        rect = self.view.span_rects(span_of(self.view.scene.text, surface))[0]
        begin, end = rect.center(), rect.center()
        begin.setX(rect.right() - 1)
        end.setX(rect.left() + 1)
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.4, 1.0):
            QTest.mouseMove(port, begin + (end - begin) * part)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    def push(self, button) -> None:
        assert button.isVisible() and button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def go_to(self, surface: str) -> None:
        """Step to the case about ``surface``."""
        for _ in range(len(self.page.queue.model.entries)):
            if self.at == surface:
                return
            self.press("J")
        self.press("K", "K", "K", "K", "K", "K", "K", "K")
        for _ in range(len(self.page.queue.model.entries)):
            if self.at == surface:
                return
            self.press("J")
        raise AssertionError(f"there is no case about {surface}")

    # -- eyes -----------------------------------------------------------------------------------

    @property
    def at(self) -> str:
        """The text of the case that is looked at; empty if there is none."""
        one = self.page.in_hand.reviewed
        return one.case.place.of(self.page.session.article.text) if one is not None else ""

    @property
    def toast(self) -> str:
        return self.page.toast.text if self.page.toast.isVisible() else ""

    @property
    def variants(self) -> list[str]:
        """What the cards say that are seen: key, strings and who."""
        return [
            f"{card.accessibleName()} | {plain(card.who.text())}"
            for card in self.card.cards
            if card.isVisible()
        ]

    def words(self) -> str:
        """All that the page writes anywhere: widgets, lines of the queue,
        the legend of the lanes.
        """
        from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

        page, found = self.page, []
        for kind in (QLabel, QAbstractButton, QLineEdit):
            found += [widget.text() for widget in page.findChildren(kind)]
            found += [widget.toolTip() for widget in page.findChildren(kind)]
        for combo in page.findChildren(QComboBox):
            found += [combo.itemText(row) for row in range(combo.count())]
        delegate = page.queue.view.itemDelegate()
        for entry in page.queue.model.entries:
            found += [entry.surface, delegate.standing(entry)[0]]
        found += page.view.scene.lanes.names
        found.append(page.position())
        return "\n".join(found)

    def dialog(self) -> QDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    # -- the file -------------------------------------------------------------------------------

    def decisions(self, article: int | None = None) -> list[Decision]:
        with Project.open(self.path) as project:
            return project.review.decisions(article)

    def gold(self, article: int = 1) -> list[tuple[str, str]]:
        """Label and surface of all that is gold."""
        with Project.open(self.path) as project:
            (found,) = reviewed(project, [article])
            text = project.articles.read(article).text
            return [(g.labelled.label, g.labelled.of(text)) for g in gold_of(found)]

    def outcome(self, decision: Decision) -> list[tuple[str, str]]:
        with Project.open(self.path) as project:
            text = project.articles.read(decision.article).text
        return [(one.label, one.of(text)) for one in decision.spans]

    def apply(self, do: Callable[[Project], object]) -> None:
        """Let somebody else do something at another window."""
        with Project.open(self.path) as project:
            do(project)
        self.page.session.look()


def plain(html: str) -> str:
    """Rich text without its marks."""
    import re

    return re.sub(r"<[^>]*>|&nbsp;|[\u2066-\u2069\u200d-\u200f]", "", html).strip()


@pytest.fixture
def work() -> SimpleNamespace:
    """What tests build projects from: people, texts, and what is said of them."""
    return SimpleNamespace(
        reviewer=REVIEWER,
        layla=LAYLA,
        samer=SAMER,
        huda=HUDA,
        coast=(COAST, COAST_WORK),
        valley=(VALLEY, VALLEY_WORK),
        labels=templates.labels,
        build=build,
        annotate=annotate,
        doubt=doubt,
        finish=finish,
        reopen=reopen,
        plain=plain,
    )


@pytest.fixture
def said() -> Callable[[str, str, str], LabelledSpan]:
    """``said(text, surface, label)``: the first place of ``surface``, labelled."""

    def make(text: str, surface: str, label: str) -> LabelledSpan:
        span = span_of(text, surface)
        return LabelledSpan(span.start, span.end, label)

    return make


@pytest.fixture
def sit_down(window, qtbot) -> Callable[..., Reviewer]:
    """``sit_down(path)``: the reviewer's window on a project, with the cases there."""

    def sit(path: Path, person: str = REVIEWER) -> Reviewer:
        window.settings.set_person(path.resolve(), person)
        window.open_project(path)
        page = window.pages.page
        assert isinstance(page, ReviewPage)
        if not page.session.ready:
            with qtbot.waitSignal(page.session.counted):
                pass
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Reviewer(window, path)

    return sit


@pytest.fixture
def reviewer(sit_down, tmp_path) -> Reviewer:
    """At work on two articles with seven cases; three spans of the first are agreed,
    one of the second.
    """
    return sit_down(build(tmp_path / "coast.annotator", (COAST, COAST_WORK), (VALLEY, VALLEY_WORK)))
