"""The disk is full, or no file may grow: a sentence, nothing lost, nothing half; with room again,
on it goes.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.jobs.team.packing import pack
from annotator.store.file.backups import backup
from annotator.store.project import Project
from tests.torture import children, hands, whole
from tests.torture.children import Child
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template

_SIZE = 4 * 1024 * 1024  # of the disk
_STEPS = 12
_PAGE = 4096
_ARTICLES = "more.jsonl"


@dataclass(frozen=True, slots=True)
class NoRoom:
    """So many bytes of ``room`` are left, on a ``disk`` of its own or for a single file, and this
    is done.
    """

    disk: bool
    room: int
    steps: tuple[str, ...]
    luck: int


class FullDisks(Driver[NoRoom]):
    """Full disks."""

    name = "full-disk"
    tries = (
        "people label, import, export, pack and back up while there is no room; then there is again"
    )

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._template = Template(bench)
        self._disk = bench / "disk"
        self._mounted = _mounted(self._disk)

    def obstacle(self) -> str:
        return children.obstacle()

    def close(self) -> None:
        if self._mounted:
            subprocess.run(["umount", str(self._disk)], check=True)

    def case(self, chance: random.Random) -> NoRoom:
        return NoRoom(
            chance.random() < 0.6,
            int(1_000_000 * chance.random() ** 4) // _PAGE * _PAGE,
            tuple(chance.choices([*_STEPS_OF], _WEIGHTS, k=chance.randint(2, _STEPS))),
            chance.getrandbits(32),
        )

    def run(self, case: NoRoom, trial: Trial) -> None:
        if case.disk and not self._mounted:
            trial.counts["skipped: a disk of its own needs root and Linux"] += 1
            return
        with _folder(self._disk if case.disk else trial.folder) as folder:
            path = self._template.copy(folder)
            (folder / _ARTICLES).write_text(_some_articles(), encoding="utf-8")
            with _ballast(folder, case.room) if case.disk else nullcontext():
                said = self._worked(case, path, trial)
            there = whole.judge(trial, path, said, untold=0)
            left = [file.name for file in folder.rglob(".*")]
            trial.expect(not left, f"{len(left)} hidden files are left behind: {', '.join(left)}")
            with Project.open(path) as project:
                hands.gesture(project, 1, random.Random(case.luck))
                import_paths(project, [folder / _ARTICLES], ImportOptions())
            whole.can_be_worked_in(trial, path)
            trial.counts["gestures"] += len(there)

    def _worked(self, case: NoRoom, path: Path, trial: Trial) -> list[whole.Said]:
        """What was acknowledged while there was no room. The steps are made in a process of their
        own.
        """

        def work() -> None:
            if not case.disk:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                most = path.stat().st_size // 2 + case.room
                resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
            _made(path, case)

        lines = Child(work).ended()
        for line in lines:
            kind, _, rest = line.partition(" ")
            trial.counts["refused" if kind == "refused" else "done"] += 1
            trial.expect(kind != "refused" or bool(rest), "a refusal says nothing")
        return whole.acknowledged(lines)


def _made(path: Path, case: NoRoom) -> None:
    """Do the steps, say what was done and what was refused; a refused one leaves all as it was."""
    chance = random.Random(case.luck)
    try:
        project = Project.open(path)
    except WorldError as told:
        print("refused", " ".join(str(told).split()))
        return
    for step in case.steps:
        try:
            print(_STEPS_OF[step][1](project, chance) or f"done {step}")
        except WorldError as told:
            print("refused", " ".join(str(told).split()))
    project.close()


def _labelled(project: Project, chance: random.Random) -> str:
    said = []
    try:
        for _ in range(15):
            done = hands.gesture(project, chance.choice([1, 2]), chance)
            said += [f"{done.number} {done.id}"] if done else []
    finally:
        print("\n".join(said) or "done nothing")
    return ""


def _imported(project: Project, chance: random.Random) -> str:
    import_paths(project, [project.path.with_name(_ARTICLES)], ImportOptions())
    return ""


def _exported(project: Project, chance: random.Random) -> str:
    export(project, project.path.with_name("out.jsonl"), ExportOptions(state=ANY))
    return ""


def _packed(project: Project, chance: random.Random) -> str:
    out = project.path.with_name(f"package-{chance.getrandbits(20)}.annotator")
    pack(project, "Amal", out)
    return ""


def _backed_up(project: Project, chance: random.Random) -> str:
    backup(project.path)
    return ""


def _joined(project: Project, chance: random.Random) -> str:
    project.people.add(f"Dana {chance.getrandbits(20)}", Role.ANNOTATOR)
    return ""


def _began(project: Project, chance: random.Random) -> str:
    new_project(project.path.with_name(f"new-{chance.getrandbits(20)}.annotator")).close()
    return ""


def _indexed(project: Project, chance: random.Random) -> str:
    project.indexing.index(2)
    return ""


Step = Callable[[Project, random.Random], str]
_STEPS_OF: dict[str, tuple[int, Step]] = {
    "label": (6, _labelled),
    "import": (2, _imported),
    "export": (1, _exported),
    "pack": (1, _packed),
    "back up": (1, _backed_up),
    "join": (1, _joined),
    "begin another": (1, _began),
    "index": (1, _indexed),
}
_WEIGHTS = [weight for weight, _ in _STEPS_OF.values()]


def _mounted(disk: Path) -> bool:
    """Whether a small disk could be put there."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    disk.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "torture", str(disk)]
    return subprocess.run(mount, check=False, capture_output=True).returncode == 0


def _some_articles() -> str:
    words = "وصل الوفد إلى دمشق " * 40
    return "".join(f'{{"text": "{words}{number}"}}\n' for number in range(60))


@contextmanager
def _folder(parent: Path) -> Iterator[Path]:
    folder = parent / "work"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _ballast(folder: Path, room: int) -> Iterator[None]:
    """A file that takes the disk's room but for ``room`` bytes."""
    space = os.statvfs(folder)
    free = space.f_bavail * space.f_frsize
    ballast = folder.parent / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free - room, _PAGE))
    try:
        yield
    finally:
        ballast.unlink()
