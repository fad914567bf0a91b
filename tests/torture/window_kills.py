"""Killed while somebody labels in the window: what it has acknowledged is there, and can be taken
back.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.gesture import LABELLING
from annotator.store.project import Project
from tests.journeys import killed_window
from tests.torture import children, tracing, whole
from tests.torture.children import Child, Doom
from tests.torture.store_kills import doom
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template
from tests.ui.window_support import PERSON, make_project

_GESTURES = 12  # in one life, at most
_CALLS = 1_500
_LONGEST_FILE = 500_000


@dataclass(frozen=True, slots=True)
class WindowLives:
    """Windows that are opened on the same project one after another, each killed: luck and doom."""

    lives: tuple[tuple[int, Doom], ...]


class WindowKills(Driver[WindowLives]):
    """Kills of the window."""

    name = "window-kills"
    tries = (
        "windows one after another are opened on a project, keys are pressed, and each is killed"
    )

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._template = Template(bench, _project)

    def obstacle(self) -> str:
        return children.obstacle() or tracing.obstacle()

    def case(self, chance: random.Random) -> WindowLives:
        return WindowLives(
            tuple(
                (
                    chance.getrandbits(32),
                    doom(chance, _GESTURES, _CALLS, _LONGEST_FILE, 200_000),
                )
                for _ in range(chance.randint(1, 2))
            )
        )

    def run(self, case: WindowLives, trial: Trial) -> None:
        path = self._template.copy(trial.folder)
        said = 0
        for luck, end in case.lives:
            child = Child(_working(path, luck), end)
            acknowledged = [json.loads(line) for line in child.ended()]
            trial.counts["kills"] += not child.lived
            trial.counts["gestures"] += len(acknowledged)
            said = self._judge(trial, path, said, acknowledged)
        with Project.open(path) as project:
            person = project.people.named(PERSON)
            assert person is not None
            while project.undo(person.number, LABELLING) is not None:
                pass
            left = project.articles.annotation_set(1, person.number).annotations
        trial.expect(not left, f"all was taken back, and {len(left)} annotations are still there")
        whole.is_whole(trial, path)

    def _judge(
        self, trial: Trial, path: Path, before: int, acknowledged: list[tuple[int, object]]
    ) -> int:
        """Every gesture is there, and what was shown with the last is in the file; returns how
        many are.
        """
        there = len(whole.logged(path))
        numbers = [number for number, _ in acknowledged]
        wanted = list(range(before + 1, before + len(numbers) + 1))
        trial.expect(numbers == wanted, f"gestures were said as {numbers}, not as {wanted}")
        last = before + len(numbers)
        trial.expect(last <= there <= last + 1, f"{last} gestures were said, {there} are there")
        whole.is_whole(trial, path)
        if acknowledged and there == last:
            with Project.open(path) as project:
                person = project.people.named(PERSON)
                assert person is not None
                own = project.articles.annotation_set(1, person.number)
            shown = sorted(
                [a.id, a.label, a.span.start, a.span.end] for a in own.annotations.values()
            )
            trial.expect(shown == acknowledged[-1][1], "the file has not what the window showed")
        return there


def _working(path: Path, luck: int) -> Callable[[], None]:
    return lambda: killed_window.main(path, luck)


def _project(path: Path) -> Project:
    return Project.open(make_project(path))
