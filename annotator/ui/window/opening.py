"""Opening a project for the window. With the session and ``app_projects``, the only part of the
window that knows the store; it imports little, since somebody waits for it.
"""

from __future__ import annotations

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


def open_project(path: Path, settings: Settings) -> Opened:
    """Open a project for whoever worked in it last. ``WorldError`` says why it cannot be opened."""
    project = Project.open(path)
    people = project.people.all()  # judged when it was opened
    name = settings.person(real(path))
    remembered = next((person for person in people if person.name == name), None)
    return Opened(project, remembered or (people[0] if len(people) == 1 else None))
