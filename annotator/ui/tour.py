"""The guided tour without a screen: the real window does the whole story, and keeps pictures of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.errors import WorldError
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.sample import make_sample
from annotator.store.check import check
from annotator.store.project import Project
from annotator.ui import app
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings

_PERSON = "ليلى"
_ARTICLE = "82355e6819d7c920"
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the story: the name of its picture, what is told, and what the hands do."""

    name: str
    told: str
    do: Callable[[], None]


def headless_tour(folder: Path) -> int:
    """Play the story into ``folder`` (made if needed); returns the exit status.

    Leaves there the project file, the JSONL and a picture of each step, and prints where.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _fresh(folder / "sample.annotator")
    except (WorldError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    settings = Settings.in_file(folder / "window.ini")
    settings.language, settings.theme = "en", "light"
    settings.set_person(path.resolve(), _PERSON)
    app.dress(app.application(), settings)
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    tour = Tour(window, path, folder)
    print(f"The guided tour, as {_PERSON}:")
    for number, step in enumerate(tour.steps(), 1):
        step.do()
        _settle()
        picture = folder / f"{number:02}-{step.name}.png"
        window.grab().save(str(picture))
        print(f"  {number:2}. {step.told}")
    window.close()
    window.deleteLater()
    _settle()
    return tour.report()


def _fresh(path: Path) -> Path:
    """A new sample project at ``path``; the one of an earlier tour makes room."""
    for leftover in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    make_sample(path)
    return path


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Tour:
    """The story. Every step uses the mouse and the keys, as a person would."""

    def __init__(self, window: MainWindow, path: Path, folder: Path) -> None:
        self.window = window
        self.path = path
        self.out = folder / "sample.jsonl"

    def steps(self) -> Iterator[Step]:
        """The steps, in order."""
        # fmt: off
        press, key = self._drag, self._key
        yield Step("welcome", "The welcome page offers a sample, a new project, or one to open.",
                   lambda: None)
        yield Step("open", "The sample project opens with its articles.", self._open)
        yield Step("article", "An article of scraped news, with its site furniture dimmed.",
                   self._choose_article)
        yield Step("confirm", "V confirms that the dimmed lines are not article.",
                   lambda: key(Qt.Key.Key_V))
        yield Step("select", "The mouse selects a name.", lambda: press("وزير الداخلية"))
        yield Step("tag", "1 makes it an actor.", lambda: key(Qt.Key.Key_1))
        yield Step("clitic", "A selected “للاتحاد الإقليمي للغرف” is tagged as an actor.",
                   lambda: (press("للاتحاد الإقليمي للغرف"), key(Qt.Key.Key_1)))
        yield Step("date", "3 marks a date.",
                   lambda: (press("29 من مارس 2018م"), key(Qt.Key.Key_3)))
        yield Step("claim", "4 marks a claim …",
                   lambda: (press("المستودع أُغلق بالشمع الأحمر في 2 و3 مايو"),
                            key(Qt.Key.Key_4)))
        yield Step("nested", "… and a date inside it is nested.",
                   lambda: (press("2 و3 مايو"), key(Qt.Key.Key_3)))
        yield Step("elsewhere", "G offers the same name elsewhere in the article.",
                   lambda: (press("تل العسل"), key(Qt.Key.Key_2), key(Qt.Key.Key_G)))
        yield Step("tagged_elsewhere", "Enter tags all that were offered, as one step.",
                   self._accept_dialog)
        yield Step("undo", "Ctrl+Z takes all of them back at once.",
                   lambda: key(Qt.Key.Key_Z, _CTRL))
        yield Step("redo", "Ctrl+Shift+Z makes them again.",
                   lambda: key(Qt.Key.Key_Z, _CTRL | _SHIFT))
        yield Step("dark", "Ctrl+Shift+D is dark.", lambda: key(Qt.Key.Key_D, _CTRL | _SHIFT))
        yield Step("arabic", "Ctrl+Shift+L is Arabic, and mirrored.",
                   lambda: key(Qt.Key.Key_L, _CTRL | _SHIFT))
        yield Step("finish", "F9 finishes the article and opens the next one to do.",
                   lambda: key(Qt.Key.Key_F9))
        yield Step("export", "The work is exported as JSONL.", self._export)
        # fmt: on

    def report(self) -> int:
        """Say where everything is, and whether the project is sound."""
        findings = check(self.path)
        for finding in findings:
            print(finding, file=sys.stderr)
        print(f"Project:  {self.path}")
        print(f"JSONL:    {self.out}")
        print(f"Pictures: {self.path.parent}")
        return 1 if findings else 0

    # -- hands ----------------------------------------------------------------------------------

    def _open(self) -> None:
        self.window.open_project(self.path)

    def _choose_article(self) -> None:
        session = self.window.session
        assert session is not None
        number = session.project.articles.number_of(_ARTICLE)
        assert number is not None
        session.open(number)

    def _drag(self, surface: str) -> None:
        """Drag the mouse over the first place where ``surface`` stands in the article."""
        page, session = self.window.page, self.window.session
        assert page is not None and session is not None and session.article is not None
        text = session.article.text
        start = text.index(surface)
        page.view.set_selection(start, start)
        _settle()
        begin, end = page.view.point_of(start), page.view.point_of(start + len(surface))
        viewport = page.view.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.3, 0.7):
            QTest.mouseMove(viewport, begin + (end - begin) * part)
        QTest.mouseMove(viewport, end + QPoint(0, 1))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        _settle()

    def _key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        page = self.window.page
        assert page is not None
        QTest.keyClick(page.view, key, modifiers)
        _settle()

    def _accept_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QWidget)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        _settle()

    def _export(self) -> None:
        with Project.open(self.path) as project:
            report = export(project, self.out, ExportOptions(set=_PERSON))
        print(f"      {report.sets} finished sets with {report.annotations} spans")
