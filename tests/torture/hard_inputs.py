"""Inputs that are hard on careless readers, up to 10 MB: taken or refused, in little time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.exchange.previewing import preview
from annotator.store.project import Project
from tests.torture.adversarial import INPUTS
from tests.torture.mutated_inputs import refusals
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template

_SMALLEST, _LARGEST = 1_000, 10_000_000
_USES = {"import": import_paths, "preview": preview}


@dataclass(frozen=True, slots=True)
class HardInput:
    """Which input, of about how many bytes, and what is done with it."""

    name: str
    size: int
    use: str


class HardInputs(Driver[HardInput]):
    """Hard inputs."""

    name = "hard-inputs"
    patience = 600
    tries = "files that make careless readers slow or large are tried at any size up to 10 MB"

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._project = Project.open(Template(bench).copy(bench, "shared.annotator"))

    def close(self) -> None:
        self._project.close()

    def case(self, chance: random.Random) -> HardInput:
        size = int(_SMALLEST * (_LARGEST / _SMALLEST) ** chance.random())
        return HardInput(chance.choice([*_BY_NAME]), size, chance.choice([*_USES]))

    def run(self, case: HardInput, trial: Trial) -> None:
        hard = _BY_NAME[case.name]
        file = trial.folder / f"hard{hard.suffix}"
        file.write_bytes(hard.make(case.size))
        options = ImportOptions(person="A", label_map={"*": "location"}, dry_run=True)
        before = len(self._project.articles)
        trial.counts["inputs"] += 1
        with (
            trial.timed(f"{case.use} of {file.stat().st_size:,} bytes: {case.name}"),
            refusals(trial, file),
        ):
            _USES[case.use](self._project, [file], options)
        trial.expect(len(self._project.articles) == before, "a dry run took articles in")


_BY_NAME = {f"{hard.suffix} {hard.name}": hard for hard in INPUTS}
