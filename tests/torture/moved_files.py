"""The file is deleted, renamed or replaced under whoever works in it: nothing is saved into
nowhere.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from annotator.store.file.displaced import free_name
from annotator.store.file.errors import DisplacedProject, ProjectError
from annotator.store.file.reading import journals
from annotator.store.project import Project
from tests.store.apart import content
from tests.torture import children, hands, whole
from tests.torture.children import Child
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template

_OTHER = "other.annotator"  # what a sync program or a hand puts in its place
_MOVED = "moved.annotator"


class Deed(NamedTuple):
    """What is done to the file. ``put``: another file lies in its place afterwards. ``mixed``: it
    was put into the open file itself, so that what was there before may be gone.
    """

    do: Callable[[Path], object]
    put: bool = False
    mixed: bool = False


def _with_journals(path: Path, deed: Callable[[Path], object]) -> None:
    deed(path)
    for journal in [*journals(path), path.with_name(path.name + "-shm")]:
        if journal.exists():
            deed(journal)


def _moved_away(path: Path) -> None:
    folder = path.with_name("elsewhere")
    folder.mkdir()
    path.rename(folder / path.name)


DEEDS: dict[str, Deed] = {
    "deleted": Deed(lambda path: path.unlink()),
    "deleted with its log": Deed(lambda path: _with_journals(path, Path.unlink)),
    "renamed": Deed(lambda path: path.rename(path.with_name(_MOVED))),
    "renamed with its log": Deed(
        lambda path: _with_journals(path, lambda f: f.rename(str(f).replace(path.name, _MOVED)))
    ),
    "moved to a folder": Deed(_moved_away),
    "replaced": Deed(lambda path: os.replace(path.with_name(_OTHER), path), put=True),
    "renamed and replaced": Deed(
        lambda path: (path.rename(path.with_name(_MOVED)), path.with_name(_OTHER).rename(path)),
        put=True,
    ),
    "overwritten": Deed(
        lambda path: path.write_bytes(path.with_name(_OTHER).read_bytes()), put=True, mixed=True
    ),
    "its folder renamed": Deed(lambda path: path.parent.rename(path.parent.with_name("renamed"))),
    "renamed and back": Deed(
        lambda path: path.rename(path.with_name(_MOVED)).rename(path),
    ),
}


@dataclass(frozen=True, slots=True)
class Moved:
    """After so many gestures the ``deed`` is done, then so many more are tried, and the project
    is closed.
    """

    deed: str
    before: int
    after: int
    luck: int


class MovedFiles(Driver[Moved]):
    """Files that go under somebody's hands."""

    name = "moved-files"
    tries = "the project is deleted, renamed or replaced while somebody labels in it"

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._template = Template(bench)

    def obstacle(self) -> str:
        return children.obstacle()

    def case(self, chance: random.Random) -> Moved:
        return Moved(
            chance.choice([*DEEDS]),
            chance.randint(0, 20),
            chance.randint(1, 10),
            chance.getrandbits(32),
        )

    def run(self, case: Moved, trial: Trial) -> None:
        folder = trial.folder / "work"
        folder.mkdir()
        path, deed = self._template.copy(folder), DEEDS[case.deed]
        other = self._template.copy(folder, _OTHER)
        with Project.open(other) as project:
            hands.gesture(project, 2, random.Random(0))
        put = content(other)
        lines = Child(_worked(case, path)).ended()
        at = lines.index("deed")
        before, after = whole.acknowledged(lines[:at]), whole.acknowledged(lines[at:])
        trial.counts["gestures"] += len(before) + len(after)
        trial.counts["refused"] += whole.refused(lines)
        files = [*trial.folder.rglob("*.annotator")]
        for file in files:
            whole.is_whole(trial, file)
        there = {one for file in files for one in whole.logged(file)}
        must = set(after) if deed.mixed else {*before, *after}
        lost = must - there
        trial.expect(not lost, f"{len(lost)} of {len(must)} acknowledged gestures are in no file")
        if deed.put:
            trial.expect(content(path) == put, "what was put in its place was changed")


def _worked(case: Moved, path: Path) -> Callable[[], None]:
    def work() -> None:
        chance = random.Random(case.luck)
        project = Project.open(path)
        for number in range(case.before + case.after):
            if number == case.before:
                DEEDS[case.deed].do(path)
                print("deed")
            try:
                done = hands.gesture(project, 1, chance)
            except DisplacedProject as told:
                print(hands.REFUSED)
                project = _gone_on(project, told)
            else:
                if done is not None:
                    print(done.number, done.id)
        try:
            project.news()
        except DisplacedProject as told:
            project = _gone_on(project, told)
        project.close()

    return work


def _gone_on(project: Project, told: DisplacedProject) -> Project:
    """Go on where the file is now, or in a new one that holds all its work, as the window does."""
    displaced, now = project.displaced, told.now
    if now is None or not displaced.is_whole_at(now):
        now = free_name(project.path, "saved")
        try:
            displaced.save_as(now)
        except ProjectError:  # which says that it is mixed with what another program wrote
            now = project.path
    project.close()
    displaced.remove_journal()
    return Project.open(now)
