"""Killed while labelling at the store: what was acknowledged is there, and the file is whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.store.project import Project
from tests.torture import children, hands, tracing, whole
from tests.torture.children import Child, Doom, Way
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Said, Template

_GESTURES = 25  # in one life, at most
_GESTURE_CALLS = 70  # stops that a gesture and what comes with it has
_LONGEST_FILE = 700_000


@dataclass(frozen=True, slots=True)
class Life:
    """What one process does before it is killed: with which luck, and by what it ends."""

    person: int
    luck: int
    doom: Doom


@dataclass(frozen=True, slots=True)
class Lives:
    """Processes that work on the same file one after another, each killed."""

    lives: tuple[Life, ...]


def doom(chance: random.Random, most_lines: int, calls: int, longest: int, moment: int) -> Doom:
    """An end after up to so many lines, and then up to so many stops, bytes or microseconds."""
    way = chance.choice([Way.CALLS, Way.CALLS, Way.BYTES, Way.MOMENT])
    most = {Way.CALLS: calls, Way.BYTES: longest, Way.MOMENT: moment}[way]
    return Doom(way, chance.randint(0, most_lines), chance.randint(0, most))


class StoreKills(Driver[Lives]):
    """Kills at the store."""

    name = "store-kills"
    tries = "several processes one after another label in a project, and each is killed"

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._template = Template(bench)

    def obstacle(self) -> str:
        return children.obstacle() or tracing.obstacle()

    def case(self, chance: random.Random) -> Lives:
        return Lives(
            tuple(
                Life(
                    chance.choice([1, 2]),
                    chance.getrandbits(32),
                    doom(chance, _GESTURES, 3 * _GESTURE_CALLS, _LONGEST_FILE, 20_000),
                )
                for _ in range(chance.randint(1, 5))
            )
        )

    def run(self, case: Lives, trial: Trial) -> None:
        path = self._template.copy(trial.folder)
        said: list[Said] = []
        for number, life in enumerate(case.lives, 1):
            child = Child(_work(path, life), life.doom)
            said += whole.acknowledged(child.ended())
            trial.counts["kills"] += not child.lived
            # The last gesture of each may have been committed, and its process killed before it
            # said so.
            whole.judge(trial, path, said, untold=number)
        trial.counts["gestures"] += len(said)
        whole.can_be_worked_in(trial, path)


def _work(path: Path, life: Life) -> Callable[[], None]:
    def work() -> None:
        with Project.open(path) as project:
            hands.work(project, life.person, random.Random(life.luck), 10 * _GESTURES)

    return work
