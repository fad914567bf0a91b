"""Damaged projects: each in four uses, all of which end well or are told in a sentence."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from tests.torture import children
from tests.torture.children import Child, Crashed
from tests.torture.damage import damage
from tests.torture.damage_bases import bases
from tests.torture.damage_uses import READING, USES, Use
from tests.torture.trial import Driver, Trial

_MANY = 2**31
_LONGEST = 1000  # letters of a sentence


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """A base by its place among :func:`bases`, and the seed of its damage."""

    base: int
    seed: int


class DamagedFiles(Driver[DamagedFile]):
    """Damaged project files."""

    name = "damaged-files"
    tries = "projects are damaged; a window, check, counting and labelling use each of them"
    per_round = 2

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._bases = [] if self.obstacle() else bases(bench)

    def obstacle(self) -> str:
        return children.obstacle()

    def case(self, chance: random.Random) -> DamagedFile:
        # The project itself, as it has most in it, half of the time.
        return DamagedFile(chance.choice((0, 0, 1, 2)), chance.randrange(_MANY))

    def run(self, case: DamagedFile, trial: Trial) -> None:
        trial.counts["damaged files"] += 1
        base = self._bases[case.base]
        for use in USES:
            path = trial.folder / f"{use.__name__}.annotator"
            what = f"{use.__name__} of {base.stem}, {damage(base, path, case.seed)}"
            before = path.read_bytes()
            seconds, told = self._used(path, use, what, trial)
            trial.times.append((seconds, what))
            trial.counts["uses"] += 1
            trial.counts["sentences"] += len(told)
            for said in told:
                is_sentence = 0 < len(said) <= _LONGEST and "\n" not in said
                trial.expect(is_sentence, f"{what}: this is no sentence: {said[:300]!r}")
            if use in READING:
                trial.expect(path.read_bytes() == before, f"{what}: the file was written")

    def _used(self, path: Path, use: Use, what: str, trial: Trial) -> tuple[float, list[str]]:
        """How long the use took, and the sentences that it was told."""

        def work() -> None:
            qInstallMessageHandler(lambda *_: None)  # a window without a screen has much to say
            begin = time.process_time()
            told = use(path)
            print(json.dumps([time.process_time() - begin, told]))

        try:
            seconds, told = json.loads(Child(work).ended()[-1])
        except Crashed as error:
            trial.find(f"{what}: {error}")
            return 0.0, []
        return seconds, told
