"""What everybody's work in a project has in common, whatever they do.

Gestures are committed, or it is told why they are not; others' work is looked for; undo and redo.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from annotator.core.blindness import Right, is_in_charge, may
from annotator.core.errors import WorldError
from annotator.core.gesture import LABELLING, Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.core.people import Person
from annotator.core.rules import Advice, Refusal
from annotator.store.file.errors import DisplacedProject, LockedProject
from annotator.store.news import News
from annotator.store.project import Project
from annotator.ui.words import faults, sentences

_R = TypeVar("_R")

_LOOK_MILLISECONDS = 700  # how often others' work is looked for
_AGAIN_MILLISECONDS = 8  # between two looks whether the file is free

Verb = Callable[[Project], object]


class ProjectSession(QObject):
    """Somebody's work in ``project``, which is the session's own: :meth:`end` closes it.

    The sessions of pages hold one of these, and look for others' work whenever ``lookDue`` comes.
    While the file is not at its place nothing is written: what was to be is in ``refused``,
    in order, to be made again where the work goes on.
    """

    told = Signal(str, str)  # a sentence, and how it is meant: "done", "advice", "refusal"
    saved = Signal(str)  # when the last change was saved, ISO 8601, UTC
    heard = Signal()  # others wrote something
    touched = Signal()  # others wrote to the file, be it nothing that any gesture tells of
    displaced = Signal(object)  # the DisplacedProject: the file is not at its place; None: it is
    left = Signal()  # the project is about to be closed
    waited = Signal()  # a gesture had to wait, and is done or refused now
    lookDue = Signal()  # it is time to look for what others wrote

    def __init__(
        self, project: Project, person: Person, language: str = "en", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.person = person
        self.language = language
        self.labels: LabelSet = project.label_set
        self.ended = False
        self.waiting = False  # for somebody else who holds the file, in the middle of a gesture
        self._has_waited = False
        self.is_package = project.package is not None  # one person's part of another project
        self.in_charge = not self.is_package and is_in_charge(person.role, project.people.all())
        self.refused: list[Verb] = []
        self.wrote = False  # something, since the project was opened
        self._is_displaced = False
        self.saved.connect(self._remember_writing)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._tell_look_due)

    def begin(self) -> None:
        """Look for others' work from now on."""
        self._looking.start()

    def end(self) -> None:
        """Close the project. The session is of no use any more."""
        self.ended = True
        self._looking.stop()
        self.left.emit()
        self.project.close()

    def may(self, right: Right) -> bool:
        """Whether this person has ``right`` in this project."""
        return may(self.person.role, right, in_charge=self.in_charge)

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
        """What ``verb`` commits; ``None`` if it was refused, which is told.

        While somebody else holds the file it waits, as long as the project waits for others.
        Meanwhile what is seen is painted, and keys and clicks come later, in their order.
        """
        try:
            return self._committed(verb)
        except DisplacedProject as fault:
            if not fault.committed:
                self.refused.append(verb)
            self._tell_displaced(fault)
        except WorldError as error:
            self.refuse(faults.told(error))
        return None

    def _committed(self, verb: Callable[[Project], _R]) -> _R:
        until = time.monotonic() + self.project.busy_milliseconds / 1000
        try:
            while True:
                try:
                    with self.project.impatient():
                        return verb(self.project)
                except LockedProject:
                    if self.waiting or time.monotonic() >= until:
                        raise
                    self._let_others_go_on()
                    if self.ended:
                        raise
        finally:
            if self._has_waited and not self.waiting:
                self._has_waited = False
                self.waited.emit()

    def _let_others_go_on(self) -> None:
        self.waiting = self._has_waited = True
        try:
            loop = QEventLoop()
            QTimer.singleShot(_AGAIN_MILLISECONDS, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self.waiting = False

    def _tell_look_due(self) -> None:
        if not self.waiting:  # what is being committed builds on what is shown
            self.lookDue.emit()

    def step(self, operation: Operation, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """Undo or redo this person's last gesture of these kinds; ``None``, and told why, if not.

        What others did has to be looked for before: it may be what is undone here.
        """
        undone = operation is Operation.UNDO
        verb, person = Project.undo if undone else Project.redo, self.person.number
        done = self.attempt(lambda project: (verb(project, person, among),))
        if done is None:
            return None
        (gesture,) = done
        if gesture is None:
            nothing = self.tr("There is nothing to undo."), self.tr("There is nothing to redo.")
            self.told.emit(nothing[0] if undone else nothing[1], "done")
        return gesture

    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        self.told.emit(sentence, "refusal")

    def tell_refusal(self, refusal: Refusal) -> None:
        """Say which rule forbids what was to be done."""
        self.refuse(sentences.refusal(refusal, self.labels, self.language))

    def advise(self, advised: Iterable[Advice]) -> None:
        """Say what there is to know of something that was done."""
        for advice in advised:
            self.told.emit(sentences.advice(advice, self.labels, self.language), "advice")

    def fold(self) -> bool:
        """Fold the journal into the file; ``False`` if it could not be done just now."""
        try:
            return self.project.file.fold()
        except DisplacedProject as fault:
            self._tell_displaced(fault)
        except WorldError as error:
            self.refuse(faults.told(error))
        return False

    def folding(self) -> Callable[[], bool]:
        """What folds the journal in, for another thread; ``False`` if it could not be done."""
        return self.project.file.folding()

    def newer_labels(self) -> LabelSet | None:
        """The labels that the project has by now, if they are others than those worked with.

        ``None`` also if they cannot be read: whoever is hindered by that is told.
        """
        if not self.ended:
            with suppress(WorldError):
                now = self.project.label_set
                return now if now != self.labels else None
        return None

    def news(self) -> News | None:
        """What others wrote since the last look; ``None`` also if it cannot be seen, and told."""
        try:
            news = self.project.news()
        except DisplacedProject as fault:
            self._tell_displaced(fault)
            return None
        except WorldError as error:
            self.refuse(faults.told(error))
            return None
        if self._is_displaced:
            self._is_displaced = False
            self.displaced.emit(None)
        if news is not None:
            self.touched.emit()
        if news is not None and (news.gestures or news.articles or news.much):
            self.heard.emit()
        return news

    def _remember_writing(self, _at: str) -> None:
        self.wrote = True

    def _tell_displaced(self, fault: DisplacedProject) -> None:
        self._is_displaced = True
        self.displaced.emit(fault)
