"""What all who work in a project share: gestures are committed, or it is told why they are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import WorldError
from annotator.core.people import Person
from annotator.store.file.errors import DisplacedProject
from annotator.store.news import News
from annotator.store.project import Project
from annotator.ui.words import faults

_R = TypeVar("_R")

Verb = Callable[[Project], object]


class ProjectSession(QObject):
    """Somebody's work in ``project``, which is the session's own.

    While the file is not at its place nothing is written: what was to be is in ``refused``,
    in order, to be made again where the work goes on.
    """

    told = Signal(str, str)  # a sentence, and how it is meant: "done", "advice", "refusal"
    saved = Signal(str)  # when the last change was saved, ISO 8601, UTC
    heard = Signal()  # others wrote something
    displaced = Signal(object)  # the DisplacedProject: the file is not at its place; None: it is
    left = Signal()  # the project is about to be closed

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.is_package = project.package is not None  # one person's part of another project
        self.refused: list[Verb] = []
        self.wrote = False  # something, since the project was opened
        self._is_displaced = False
        self.saved.connect(self._remember_writing)

    @property
    def path(self) -> Path:
        """Where the project lies."""
        return self.project.path

    @property
    def title(self) -> str:
        """What the project is called."""
        return self.project.title

    @property
    def is_journalled(self) -> bool:
        """Whether changes are written to a journal first, beside the file."""
        return self.project.file.is_journalled

    @property
    def put_aside(self) -> Path | None:
        """Where changes of another version of the file lie now, if there were any beside it."""
        return self.project.file.put_aside

    def people(self) -> Sequence[Person]:
        """Everybody in the project."""
        return self.project.people.all()

    def attempt(self, verb: Callable[[Project], _R]) -> _R | None:
        """What ``verb`` commits; ``None`` if it was refused, which is told."""
        try:
            return verb(self.project)
        except DisplacedProject as fault:
            if not fault.committed:
                self.refused.append(verb)
            self._tell_displaced(fault)
        except WorldError as error:
            self.told.emit(faults.told(error), "refusal")
        return None

    def fold(self) -> bool:
        """Fold the journal into the file; ``False`` if it could not be done just now."""
        try:
            return self.project.file.fold()
        except DisplacedProject as fault:
            self._tell_displaced(fault)
        except WorldError as error:
            self.told.emit(faults.told(error), "refusal")
        return False

    def folding(self) -> Callable[[], bool]:
        """What folds the journal in, for another thread; ``False`` if it could not be done."""
        return self.project.file.folding()

    def news(self) -> News | None:
        """What others wrote since the last look; ``None`` also if it cannot be seen, and told."""
        try:
            news = self.project.news()
        except DisplacedProject as fault:
            self._tell_displaced(fault)
            return None
        except WorldError as error:
            self.told.emit(faults.told(error), "refusal")
            return None
        if self._is_displaced:
            self._is_displaced = False
            self.displaced.emit(None)
        if news is not None and (news.gestures or news.articles or news.much):
            self.heard.emit()
        return news

    def _remember_writing(self, _at: str) -> None:
        self.wrote = True

    def _tell_displaced(self, fault: DisplacedProject) -> None:
        self._is_displaced = True
        self.displaced.emit(fault)
