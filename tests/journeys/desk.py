"""A desk at which somebody works: a window, hands on its mouse and keys, and eyes on the file.

Everything is done as a person does it: events go to the widget that has the focus or lies under the
pointer, and what came of it is read from the project file by another connection.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from annotator.core.annotation_set import AnnotationSet
from annotator.core.span import Span
from annotator.store.project import Project
from annotator.ui.annotate.session import Session
from annotator.ui.article.view import ArticleView
from annotator.ui.window.main_window import MainWindow
from tests import patience

AIM = 1  # pixels inside the first and last letter, where a drag begins and ends


class Desk:
    """One person at one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def page(self):
        assert self.window.page is not None
        return self.window.page

    @property
    def view(self) -> ArticleView:
        return self.page.view

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def path(self) -> Path:
        return self.session.project.path

    @property
    def number(self) -> int:
        """The number of the open article."""
        assert self.session.article is not None
        return self.session.article.number

    @property
    def text(self) -> str:
        """The text of the open article; code points are counted in it."""
        assert self.session.article is not None
        return self.session.article.text

    @property
    def toast(self) -> str:
        """The sentence that is shown over the article; empty if none is."""
        return self.page.toast.text if self.page.toast.isVisible() else ""

    @property
    def dialog(self) -> QDialog:
        """The dialog that lies over the window."""
        dialog = self.window.dialogs.opened
        assert dialog is not None
        return dialog

    # -- keys -----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press each of ``keys``, written as in the menus (``1``, ``Ctrl+Z``),
        where the focus is.
        """
        for key in keys:
            combination = QKeySequence(key)[0]
            self._come_to()
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        """Type ``text`` where the focus is; QTest's own typing knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focus(), event)

    def _come_to(self) -> None:
        """Bring the window to the front, as whoever turns to it does."""
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            assert QTest.qWaitForWindowActive(self.window, patience.MILLISECONDS)

    def _focus(self) -> QWidget:
        """The widget with the focus in this window or in the dialog over it."""
        over = QApplication.activeModalWidget() or self.window
        return over.focusWidget() or over

    # -- mouse ----------------------------------------------------------------------------------

    def drag(self, surface: str, occurrence: int = 0) -> None:
        """Drag over the ``occurrence``-th place where ``surface`` stands,
        from its first to its last letter.
        """
        self.drag_over(self.place(surface, occurrence))

    def drag_over(self, span: Span) -> None:
        self.view.scroll_to(span)
        rects = self.view.span_rects(span)
        right = max((r for r in rects if r.top() == rects[0].top()), key=lambda r: r.right())
        left = min((r for r in rects if r.top() == rects[-1].top()), key=lambda r: r.left())
        begin = QPoint(right.right() - AIM, right.center().y())
        end = QPoint(left.left() + AIM, left.center().y())
        port = self.view.viewport()
        self._come_to()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(port, begin + (end - begin) * part)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    def click(self, surface: str, occurrence: int = 0) -> None:
        """Click in the middle of the place where ``surface`` stands."""
        point = self._middle(surface, occurrence)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def double_click(self, surface: str, occurrence: int = 0) -> None:
        point = self._middle(surface, occurrence)
        port = self.view.viewport()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=point)

    def push(self, button: QWidget) -> None:
        """Click on a button."""
        assert button.isVisible() and button.isEnabled(), "there is no such button to be seen"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_at(self, widget: QWidget, point: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)

    def dialog_is_gone(self, dialog: QDialog) -> bool:
        """Whether ``dialog`` is closed, and perhaps deleted already."""
        return not isValid(dialog) or not dialog.isVisible()

    def _middle(self, surface: str, occurrence: int) -> QPoint:
        span = self.place(surface, occurrence)
        self.view.scroll_to(span)
        return self.view.span_rects(span)[0].center()

    def place(self, surface: str, occurrence: int = 0) -> Span:
        """The ``occurrence``-th place where ``surface`` stands in the open article."""
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(surface, start + 1)
        return Span(start, start + len(surface))

    # -- eyes -----------------------------------------------------------------------------------

    def tag(self, surface: str, key: str, occurrence: int = 0) -> None:
        """Drag over ``surface`` and press a label's key; what was meant must have been marked."""
        self.drag(surface, occurrence)
        self.press(key)
        assert surface in [one for _, one in self.in_file()], (surface, self.in_file(), self.toast)

    def set_in_file(self, article: int | None = None) -> AnnotationSet:
        """This person's work on an article, as another connection reads it."""
        with Project.open(self.path) as project:
            person = project.people.named(self.session.person.name)
            return project.articles.annotation_set(article or self.number, person.number)

    def in_file(self, article: int | None = None) -> list[tuple[str, str]]:
        """Label and surface of each of this person's annotations in the file, in reading order."""
        number = article or self.number
        with Project.open(self.path) as project:
            text = project.articles.read(number).text
        return [(a.label, a.span.of(text)) for a in self.set_in_file(number).ordered]

    def state(self, article: int | None = None) -> str:
        return self.set_in_file(article).status.state.value

    def shows_what_the_file_says(self) -> bool:
        """Whether the article, the list of spans and the session agree with the file."""
        there = self.set_in_file()
        marks = self.view.scene.marks
        model = self.page.spans.spans
        lines = [model.index(row, 0).data(model.LINE) for row in range(model.rowCount())]
        listed = [line.annotation for line in lines if line.annotation is not None]
        return (
            self.session.current == there
            and len(marks) == len(there.annotations)
            and all(marks.get(id) == one for id, one in there.annotations.items())
            and sorted(listed, key=lambda one: one.order) == there.ordered
        )

    def paints(self, span: Span) -> bool:
        """Whether the view paints anything of a label's colour around ``span``."""
        self.view.scroll_to(span)
        picture = self.view.viewport().grab().toImage()
        scale = picture.devicePixelRatio()
        colours = {
            colour
            for label in self.session.labels
            for colour in (label.light.lower(), label.dark.lower())
        }
        return any(
            picture.pixelColor(int(x * scale), int(y * scale)).name() in colours
            for rect in self.view.span_rects(span)
            for x in range(rect.left(), rect.right(), 3)
            for y in range(rect.top(), rect.bottom() + 14)
            if 0 <= x * scale < picture.width() and 0 <= y * scale < picture.height()
        )
