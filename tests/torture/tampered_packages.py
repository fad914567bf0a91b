"""Packages that somebody edited or something damaged are merged: refused whole, or taken whole."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.jobs.measures.counting import overview
from annotator.jobs.team.merging import merge
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.apart import content
from tests.torture import children, whole
from tests.torture.children import Child
from tests.torture.damage import damage
from tests.torture.trial import Driver, Trial
from tests.torture.workshop import PACKED, Workshop

_MOST_TOLD = 1000  # letters of a sentence


@dataclass(frozen=True, slots=True)
class TamperedPackage:
    """Whose package is damaged, and the seed of the damage."""

    person: str
    seed: int


class TamperedPackages(Driver[TamperedPackage]):
    """Tampered packages."""

    name = "tampered-packages"
    patience = 20
    tries = "a package that was edited or damaged is tried, merged, opened and checked"

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._workshop = Workshop(bench)

    def obstacle(self) -> str:
        return children.obstacle()

    def case(self, chance: random.Random) -> TamperedPackage:
        return TamperedPackage(chance.choice(PACKED), chance.getrandbits(32))

    def run(self, case: TamperedPackage, trial: Trial) -> None:
        self._workshop.copy(trial.folder)
        path = trial.folder / "news.annotator"
        package = trial.folder / "tampered.annotator"
        done = damage(trial.folder / f"{case.person}.annotator", package, case.seed)
        before, tampered = content(path), package.read_bytes()
        trial.counts["packages"] += 1
        told: list[str] = json.loads("".join(Child(_worked(path, package)).ended()))
        trial.counts["refused" if told[1] else "merged"] += 1
        trial.expect(bool(told[0]) == bool(told[1]), f"dry and real differ after {done}: {told}")
        trial.expect(package.read_bytes() == tampered, f"the package was written to after {done}")
        for sentence in filter(None, told):
            good = len(sentence) <= _MOST_TOLD and "\n" not in sentence
            trial.expect(good, f"no sentence after {done}: {sentence[:300]!r}")
        if told[1]:
            trial.expect(content(path) == before, f"a refused package left something, after {done}")
        whole.is_whole(trial, path)


def _worked(path: Path, package: Path) -> Callable[[], None]:
    """Try the package and merge it, then count in the project and look at a copy of the package."""

    def work() -> None:
        with Project.open(path) as project:
            told = [_merged(project, package, dry_run=dry_run) for dry_run in (True, False)]
        with Project.open(path) as project:
            overview(project)
        _looked_at(Path(shutil.copy(package, package.with_name("copy.annotator"))))
        print(json.dumps(told))

    return work


def _merged(project: Project, package: Path, *, dry_run: bool) -> str:
    """Merge the package; returns the sentence that it was refused with, empty if it was taken."""
    try:
        merge(project, [package], dry_run=dry_run)
    except WorldError as error:
        return str(error)
    return ""


def _looked_at(package: Path) -> None:
    """Open the package itself, count in it and check it."""
    try:
        check(package)
        with Project.open(package) as project:
            overview(project)
    except WorldError:
        pass
