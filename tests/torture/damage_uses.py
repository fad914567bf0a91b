"""What people do with a project, for projects that are damaged: each use ends well, or is told in a
sentence.

A use gives the sentences it was told. What else it raises is a fault of the program, and is found.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.arabic.words import words
from annotator.cli import main as command_line
from annotator.core import verbs
from annotator.core.errors import WorldError
from annotator.core.gesture import Gesture, GestureKind
from annotator.jobs.sample import LEAD
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.ui import app, worker
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow

Use = Callable[[Path], list[str]]

_MOST_LOOKS = 4_000  # of one's eyes at a window that is still at work, a few milliseconds each
_ARTICLES = 4  # that are opened


def looked_at_in_a_window(path: Path) -> list[str]:
    """Open the project as each of its people, go to every page, look at articles, and label one."""
    told: list[str] = []
    for name in ("ليلى", "هدى"):
        told += _looked(path, name)
    return told


def checked(path: Path) -> list[str]:
    return _commands(("check", str(path)))


def counted_and_exported(path: Path) -> list[str]:
    project, folder = str(path), path.parent
    export = ("export", project, "--format", "jsonl", "--out")
    return _commands(
        ("stats", project),
        ("stats", project, "--json"),
        (*export, str(folder / "out.jsonl"), "--state", "any"),
        (*export, str(folder / "gold.jsonl"), "--set", "gold"),
        (*export, str(folder / "part.jsonl"), "--split", "train=0.8,test=0.2"),
        ("agreement", project),
        ("cases", project),
        ("find", project, "وزير"),
        ("people", project),
        ("pack", project, "--for", "ليلى", "--as", LEAD, "--out", str(folder / "pack.annotator")),
    )


def labelled(path: Path) -> list[str]:
    """Label, take back and make again in every article, as everybody in the project."""
    told: list[str] = []
    with _told(told), Project.open(path) as project:
        people, articles = [], []
        with _told(told):
            people = project.people.all()
        with _told(told):
            articles = list(project.articles.numbers())[:_ARTICLES]
        for person in people:
            for number in articles:
                if not project.articles.given(number, person.number):
                    continue
                with _told(told):
                    _label(project, number, person.number)
                with _told(told):
                    project.undo(person.number)
                with _told(told):
                    project.redo(person.number)
        with _told(told):
            project.news()
    return told


USES: tuple[Use, ...] = (looked_at_in_a_window, checked, counted_and_exported, labelled)
READING: tuple[Use, ...] = (checked,)
"""Uses that write nothing at all, whatever they meet."""


# -- how
# ---------------------------------------------------------------------------------------------


@contextmanager
def _told(told: list[str]) -> Iterator[None]:
    try:
        yield
    except WorldError as error:
        told.append(str(error))


def _label(project: Project, number: int, person: int) -> None:
    article = project.articles.read(number)
    own = project.articles.annotation_set(number, person)
    label = next(iter(project.label_set))
    taken = {annotation.span for annotation in own.annotations.values()}
    span = next((word for word in words(article.text) if word not in taken), None)
    if span is not None:
        changes = verbs.tag(own, label.name, [span], new_id)
        project.apply(Gesture(new_id(), person, number, GestureKind.TAG, changes))


def _commands(*lines: tuple[str, ...]) -> list[str]:
    """Run commands as the shell would; what they say on standard error is what was told."""
    told = []
    for line in lines:
        errors = io.StringIO()
        with redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")), redirect_stderr(errors):
            status = command_line.run(list(line))
        said = errors.getvalue().strip()
        assert status in (0, 1), (line, status, said)  # 2 is wrong usage: then nothing was tried
        assert status == 0 or said, f"{line[0]} says nothing"
        assert "Traceback" not in said, said
        told += [said] if status else []
    return told


def _looked(path: Path, name: str) -> list[str]:
    QApplication.instance() or app.application()
    told: list[str] = []
    bugs: list[BaseException] = []

    def hook(kind, error, trace) -> None:
        if isinstance(error, WorldError):
            told.append(str(error))
        else:
            bugs.append(error)

    before, sys.excepthook = sys.excepthook, hook
    settings = Settings.in_file(path.with_suffix(".ini"))
    if name:
        settings.set_person(path.resolve(), name)
    window = MainWindow(settings, None)
    try:
        window.show()
        window.open_project(path)
        _go_through(window)
    finally:
        window.close()
        worker.stop_all()
        _settle()
        sys.excepthook = before
        boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
        told += [box.text() for box in boxes]
        for widget in QApplication.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if bugs:
        raise bugs[0]
    return told


def _go_through(window: MainWindow) -> None:
    _settle()
    if window.session is None:
        return
    page = window.page
    for name in window.pages.offered:
        window.pages.turn_to(name)
        window.grab()
        _settle()
    window.pages.turn_to("annotate")
    _settle()
    page = window.page
    if page is None:
        return
    numbers = [row.number for row in page.articles.model._rows][:_ARTICLES]
    for number in numbers:
        page.articles.chosen.emit(number)
        window.grab()
        page.view.set_selection(0, 5)
        page.press_digit("1")
    _settle()


def _settle() -> None:
    """Let everything happen that waits, and the workers come to their end."""
    for _ in range(_MOST_LOOKS):
        QApplication.processEvents()
        if not worker._running:
            break
        QTest.qWait(2)
    QApplication.processEvents()
