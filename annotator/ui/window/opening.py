"""Opening a project for the window. It imports little, since somebody waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.people import Person
from annotator.store.project import Project
from annotator.ui.settings import Settings, real


@dataclass(frozen=True, slots=True)
class Opened:
    """A project, and who is at work in it; ``None`` if the window has to ask."""

    project: Project
    person: Person | None

    @property
    def people(self) -> Sequence[Person]:
        """Everybody in the project."""
        return self.project.people.all()

    @property
    def is_package(self) -> bool:
        """Whether the project holds one person's part of another one."""
        return self.project.package is not None

    def close(self) -> None:
        """Close the project again: nobody works in it after all."""
        self.project.close()


def open_project(path: Path, settings: Settings) -> Opened:
    """Open a project for whoever worked in it last. ``WorldError`` says why it cannot be opened."""
    project = Project.open(path)
    people = project.people.all()  # judged when it was opened
    name = settings.person(real(path))
    remembered = next((person for person in people if person.name == name), None)
    return Opened(project, remembered or (people[0] if len(people) == 1 else None))
