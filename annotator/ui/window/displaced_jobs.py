"""What the window does with a file that is not at its place: following it, saving what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import WorldError
from annotator.store.file.displaced import Displaced, free_name
from annotator.store.file.errors import DisplacedProject, DisplacementForm
from annotator.store.project import Project
from annotator.ui.project_session import ProjectSession, Verb
from annotator.ui.words import faults

Fault = DisplacedProject


@dataclass(frozen=True, slots=True)
class Left:
    """A session's work when it was left: what is to be done once its file is closed."""

    file: Displaced
    refused: Sequence[Verb]

    @classmethod
    def of(cls, session: ProjectSession) -> Left:
        """The work of ``session``, which is still open."""
        return cls(session.project.displaced, tuple(session.refused))

    def make_again(self, path: Path) -> list[str]:
        """Make the refused changes in the project at ``path``; why some of them cannot be made."""
        wrong = []
        with Project.open(path) as project:
            for verb in self.refused:
                try:
                    verb(project)
                except WorldError as error:
                    wrong.append(faults.told(error))
        return wrong


def is_displaced(error: WorldError) -> bool:
    """Whether it is that the file is not at its place."""
    return isinstance(error, DisplacedProject)


def suggested(path: Path) -> Path:
    """A new file beside what was at ``path``; in the person's own folder if that one is gone."""
    folder = path.parent if path.parent.is_dir() else Path.home()
    ending = QCoreApplication.translate("app_displaced", "saved")
    return free_name(folder / path.name, ending)


def followed(session: ProjectSession, fault: DisplacedProject) -> Path | None:
    """Where the file of ``session`` is now, whole; ``None`` if work cannot go on there just now."""
    if fault.now is not None and session.project.displaced.is_whole_at(fault.now):
        return fault.now
    return None


def keep(session: ProjectSession) -> Path | None:
    """``session`` ends and nobody can be asked: save beside what would be lost.

    Returns where it is then; ``None`` if nothing had to be saved.
    """
    try:
        session.project.news()
    except DisplacedProject as fault:
        if fault.how is DisplacementForm.JOURNAL or followed(session, fault) is not None:
            return None  # closing folds it in; or it is in the file under its new name
        if not (session.wrote or session.refused):
            return None
        path = suggested(session.project.path)
        session.project.displaced.save_as(path)
        Left.of(session).make_again(path)
        return path
    return None
