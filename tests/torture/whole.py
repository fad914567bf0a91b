"""What must hold of a project file whatever was done to it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from annotator.core.gesture import LABELLING
from annotator.store.check.check import check
from annotator.store.file.connecting import connect
from annotator.store.file.errors import ProjectError
from annotator.store.project import Project
from tests.store.making import new_project
from tests.torture.hands import REFUSED
from tests.torture.trial import Trial

Said = tuple[int, str]
"""A gesture that was acknowledged: its number in the log, and its id."""


def acknowledged(lines: Iterable[str]) -> list[Said]:
    """The gestures that hands said were done."""
    pairs = (line.split() for line in lines if line[:1].isdigit())
    return [(int(number), id) for number, id in pairs]


def refused(lines: Iterable[str]) -> int:
    """How often hands were told to try again."""
    return sum(line == REFUSED for line in lines)


def logged(path: Path) -> list[Said]:
    """What is in the log of the file, in order."""
    with closing(connect(path)) as connection:
        return connection.execute("SELECT number, id FROM log ORDER BY number").fetchall()


def judge(trial: Trial, path: Path, said: Iterable[Said], untold: int) -> list[Said]:
    """The file is whole and has every gesture that was ``said``; at most ``untold`` more. Returns
    its log.
    """
    there = logged(path)
    lost = sorted(set(said) - set(there))
    more = len(there) - len(set(said))
    trial.expect(not lost, f"{len(lost)} acknowledged gestures are lost: {lost[:3]}")
    trial.expect(
        more <= untold, f"{more} gestures are there that nobody said; at most {untold} may be"
    )
    is_whole(trial, path)
    return there


def is_whole(trial: Trial, path: Path) -> None:
    """``check`` finds nothing."""
    for finding in check(path)[:3]:
        trial.find(f"{path.name} is broken: {finding}")


def clear_up(path: Path) -> None:
    """What whoever opens a project does about work that a killed process did not end."""
    with suppress(ProjectError), Project.open(path) as project:
        project.clear_up()


def can_be_worked_in(trial: Trial, path: Path) -> None:
    """The file can be opened, each person can take back what they did last, and it is whole
    afterwards.
    """
    with Project.open(path) as project:
        before = len(logged(path))
        made = sum(
            project.undo(person.number, LABELLING) is not None for person in project.people.all()
        )
    trial.expect(len(logged(path)) == before + made, "taking back is not in the log")
    is_whole(trial, path)


class Template:
    """A project that is made once, and copied for each case."""

    def __init__(self, bench: Path, make: object = new_project) -> None:
        self._path = bench / "template.annotator"
        if not self._path.exists():
            make(self._path).close()  # type: ignore[operator]

    def copy(self, folder: Path, name: str = "news.annotator") -> Path:
        """A copy in ``folder``."""
        return Path(shutil.copy(self._path, folder / name))
