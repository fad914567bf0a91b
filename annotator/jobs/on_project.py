"""Work on the project at a path, which opens it for itself: for another thread or process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from annotator.store.project import Project

T = TypeVar("T")


def on_project(path: Path, job: Callable[..., T], *arguments: object) -> T:
    """``job(project, *arguments)`` with the project at ``path``, which is closed again."""
    with Project.open(path) as project:
        return job(project, *arguments)
