"""A project and a window for tests, and hands that use the mouse and the keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.draft import ArticleDraft
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.project import Project
from annotator.ui.annotate.session import Session
from annotator.ui.window.main_window import MainWindow
from tests import templates

PERSON = "ليلى"
FIRST = (
    "الرئيسية / أخبار\n"
    "قال وزير النقل في دمشق وحماة إن “الطريق” سيفتح في 9 نيسان.\n"
    "😀 وأضاف وزير النقل أن المدينة بخير، وأن وزير النقل سيعود."
)
GUIDELINES = (
    "# actor\n\nWho does something.\n"  # laying out the shipped ones takes as long as a test
)
SECOND = "وصلت السفينة إلى المرفأ يوم الثلاثاء 11/4/2020."


def make_project(path: Path, *texts: str) -> Path:
    """A project with ``texts`` as articles and one annotator;
    the first line of the first is proposed.
    """
    return templates.copied(path, ("window", texts), lambda path: _make_project(path, texts))


def _make_project(path: Path, texts: tuple[str, ...]) -> None:
    with Project.create(path, templates.labels(), title="Coast news") as project:
        project.people.add(PERSON, Role.ANNOTATOR)
        for language in ("ar", "en"):
            project.set_setting(f"guidelines_{language}", GUIDELINES)
        with project.intake() as intake:
            for number, text in enumerate(texts or (FIRST, SECOND), 1):
                first = text.index("\n") if "\n" in text else 0
                proposals = (Span(0, first),) if number == 1 and first else ()
                intake.add(ArticleDraft(text, title=f"مقالة {number}", proposals=proposals))


class Hands:
    """What a person does at the window, and what the file says afterwards."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window, self.path = window, path

    @property
    def page(self):
        assert self.window.page is not None
        return self.window.page

    @property
    def view(self):
        return self.page.view

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def text(self) -> str:
        assert self.session.article is not None
        return self.session.article.text

    def drag(self, surface: str, occurrence: int = 0, *, inset: int = 0) -> None:
        """Drag over the ``occurrence``-th place where ``surface`` stands."""
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(surface, start + 1)
        begin = self.view.point_of(start)
        end = self.view.point_of(start + len(surface))
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(port, begin + (end - begin) * part)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    def click(self, surface: str) -> None:
        """Click in the middle of ``surface``."""
        start = self.text.index(surface)
        self.click_at(self.view.span_rects(Span(start, start + len(surface)))[0].center())

    def click_at(self, point: QPoint) -> None:
        """Click at a ``point`` of the view, in its pixels."""
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget=None,
    ) -> None:
        QTest.keyClick(widget or self.view, key, modifiers)

    def type(self, text: str, widget) -> None:
        """Letter by letter; QTest.keyClicks knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    def in_file(self, article: int = 1) -> list[tuple[str, str]]:
        """Label and surface of every annotation, as another connection reads them from the file."""
        with Project.open(self.path) as project:
            person = project.people.named(PERSON)
            found = project.articles.annotation_set(article, person.number).ordered
            text = project.articles.read(article).text
        return [(a.label, a.span.of(text)) for a in found]

    def state(self, article: int = 1) -> str:
        with Project.open(self.path) as project:
            person = project.people.named(PERSON)
            return project.articles.annotation_set(article, person.number).status.state.value

    def colour_at(self, point: QPoint) -> str:
        """The colour that is painted at ``point`` of the article view, ``#rrggbb``."""
        return self.view.viewport().grab().toImage().pixelColor(point).name()
