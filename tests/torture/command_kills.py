"""Every command that writes is killed at any moment: what it did is there, or as it was before;
never a half.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from annotator.cli.main import run as run_command
from annotator.cli.window import _sample_in
from annotator.jobs.sample import LEAD
from annotator.jobs.upkeep import keep_up
from annotator.store.project import Project
from tests.store.apart import content
from tests.torture import children, tracing, whole
from tests.torture.children import Child, Doom, Way
from tests.torture.trial import Driver, Trial
from tests.torture.workshop import BEGAN, Workshop

Shape = dict[str, int]
"""How many rows each table has, without search data."""


class Tried(NamedTuple):
    """A command. ``project`` is what it changes; ``makes`` are files that it writes.

    ``in_steps``: it may stop between two things that are each whole by themselves.
    ``puts_aside``: what ``project`` was before is kept under another name.
    """

    arguments: tuple[str, ...]
    project: str = "news.annotator"
    makes: tuple[str, ...] = ()
    in_steps: bool = False
    puts_aside: bool = False


_LED = ("--as", LEAD)
_EXPORT = ("export", "news.annotator", "--format", "jsonl", "--state", "any")
COMMANDS: dict[str, Tried] = {
    "new": Tried(("new", "fresh.annotator"), makes=("fresh.annotator",)),
    "import": Tried(("import", "news.annotator", "more.jsonl")),
    "export": Tried((*_EXPORT, "--out", "out.jsonl"), makes=("out.jsonl",)),
    "export over a file": Tried((*_EXPORT, "--out", "written.jsonl"), makes=("written.jsonl",)),
    "export in parts": Tried(
        (*_EXPORT, "--out", "p.jsonl", "--split", "train=0.8,dev=0.1,test=0.1"),
        makes=("p.train.jsonl", "p.dev.jsonl", "p.test.jsonl"),
    ),
    "people add": Tried(("people", "add", "news.annotator", "Dana", "--role", "annotator", *_LED)),
    "people role": Tried(("people", "role", "news.annotator", "Amal", "--role", "reviewer", *_LED)),
    "assign": Tried(
        ("assign", "news.annotator", "--per-article", "2", "--calibration", "3", *_LED)
    ),
    "pack": Tried(
        ("pack", "news.annotator", "--for", "Amal", "--out", "new.annotator", *_LED),
        makes=("new.annotator",),
    ),
    "merge": Tried(("merge", "news.annotator", "Amal.annotator", "Badr.annotator", *_LED)),
    "finish": Tried(("finish", "news.annotator", "--person", BEGAN), in_steps=True),
    "settle": Tried(
        (
            "settle",
            "news.annotator",
            "--policy",
            "clitic",
            "--policy",
            "agreed",
            "--reviewer",
            "نور",
        ),
        in_steps=True,
    ),
    "release": Tried(
        ("release", "settled.annotator", "--reviewer", "نور"), project="settled.annotator"
    ),
    "labels merge": Tried(("labels", "news.annotator", "merge", "claim", "actor", *_LED)),
    "articles aside": Tried(("articles", "news.annotator", "aside", "--import", "1", *_LED)),
    "spans remove": Tried(
        ("spans", "settled.annotator", "remove", "--label", "actor", "--as", "نور"),
        project="settled.annotator",
    ),
    "restore": Tried(
        ("restore", "backed.annotator", "--latest"), project="backed.annotator", puts_aside=True
    ),
    "open an old file": Tried(("(open)",), project="old.annotator"),
    "keep up": Tried(("(keep up)",)),
    "demo": Tried(("(demo)",), makes=("demo/sample.annotator",)),
}


@dataclass(frozen=True, slots=True)
class CommandKill:
    """A command is killed after a ``share`` of its calls, of its longest file's bytes, or of its
    time.
    """

    command: str
    way: Way
    share: float


class _Whole(NamedTuple):
    """A command that nobody killed: how long it is in calls, bytes and microseconds; what came of
    it.
    """

    lengths: dict[Way, int]
    shape: Shape
    made: dict[str, object]


class CommandKills(Driver[CommandKill]):
    """Kills of commands."""

    name = "command-kills"
    tries = "each command that writes is killed, looked after, and run again"
    per_round = 2

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._known: dict[str, _Whole] = {}
        if not self.obstacle():
            self._workshop = Workshop(bench)
            self._before = self._copied("before")

    def obstacle(self) -> str:
        return children.obstacle() or tracing.obstacle()

    def case(self, chance: random.Random) -> CommandKill:
        way = chance.choice([Way.CALLS, Way.CALLS, Way.CALLS, Way.BYTES, Way.MOMENT])
        return CommandKill(chance.choice([*COMMANDS]), way, chance.random())

    def run(self, case: CommandKill, trial: Trial) -> None:
        tried, known = COMMANDS[case.command], self._whole(case.command)
        self._workshop.copy(trial.folder)
        doom = Doom(case.way, 0, int(case.share * known.lengths[case.way]))
        child = Child(_in_a_child(tried, trial.folder), doom)
        child.ended()
        trial.counts["came to their end" if child.lived else "kills"] += 1
        self._all_or_nothing(trial, tried, known)
        status, told = _run(tried, trial.folder)
        trial.expect(
            status in (0, 1) and "Traceback" not in told, f"run again, it ends by {status}: {told}"
        )
        self._all(trial, tried, known, told)

    def _all_or_nothing(self, trial: Trial, tried: Tried, known: _Whole) -> None:
        path = trial.folder / tried.project
        whole.is_whole(trial, path)
        whole.clear_up(path)
        before = content(self._before / tried.project)
        there = content(path)
        shape, first = _shape(there), _shape(before)
        if there != before and shape != known.shape:
            halfway = {name for name in shape if not _between(name, first, shape, known.shape)}
            trial.expect(
                tried.in_steps and not halfway, f"half of it is there: {_apart(shape, known.shape)}"
            )
        for file in tried.makes:
            found = _look(trial.folder / file)
            trial.expect(
                found in (_look(self._before / file), known.made[file]), f"{file} is not whole"
            )

    def _all(self, trial: Trial, tried: Tried, known: _Whole, told: str) -> None:
        """Run once more, the command has done all that it does, and nothing else lies about."""
        path = trial.folder / tried.project
        whole.is_whole(trial, path)
        apart = _apart(_shape(content(path)), known.shape)
        trial.expect(not apart, f"run again, it did something else: {apart} ({told})")
        if tried.puts_aside:
            before = content(self._before / tried.project)
            files = [file for file in trial.folder.glob(f"*{path.stem}*") if file.is_file()]
            kept = any(content(file) == before for file in files if file != path)
            trial.expect(kept, "what it was before is in no file")
        for file in tried.makes:
            trial.expect(
                _look(trial.folder / file) == known.made[file],
                f"run again, {file} is another ({told})",
            )
        left = ", ".join(file.name for file in trial.folder.rglob(".*"))
        trial.expect(not left, f"run again, something is still left of the first time: “{left}”")

    def _copied(self, name: str) -> Path:
        folder = self.bench / name
        self._workshop.copy(folder)
        return folder

    def _whole(self, command: str) -> _Whole:
        """What the command does when nobody kills it, found out once."""
        if command not in self._known:
            tried, folder = COMMANDS[command], self._copied(f"whole {command}")
            _run(
                tried, self._copied(f"warm {command}")
            )  # from now on all that it needs is imported
            begin = time.perf_counter()
            status, told = _run(tried, folder)
            seconds = time.perf_counter() - begin
            if status:
                raise AssertionError(f"{command} does not work: {told}")
            traced = Child(_in_a_child(tried, self._copied(f"traced {command}")), _WATCHED)
            lengths = {
                Way.CALLS: traced.counted(),
                Way.BYTES: max(file.stat().st_size for file in folder.rglob("*")),
                Way.MOMENT: int(seconds * 1e6),
            }
            made = {file: _look(folder / file) for file in tried.makes}
            self._known[command] = _Whole(lengths, _shape(content(folder / tried.project)), made)
        return self._known[command]


_WATCHED = Doom(Way.CALLS, 0, 0)


def _run(tried: Tried, folder: Path) -> tuple[int, str]:
    """Run it in ``folder``; returns its status, and what it said on standard error."""
    errors, here = StringIO(), Path.cwd()
    os.chdir(folder)
    try:
        with redirect_stdout(StringIO()), redirect_stderr(errors):
            other = _OTHERS.get(tried.arguments[0])
            status = run_command([*tried.arguments]) if other is None else other(tried)
    finally:
        os.chdir(here)
    return status or 0, errors.getvalue()


def _in_a_child(tried: Tried, folder: Path) -> Callable[[], None]:
    def work() -> None:
        _, told = _run(tried, folder)
        if "Traceback" in told:
            raise AssertionError(told)

    return work


def _opened(tried: Tried) -> int:
    Project.open(Path(tried.project)).close()
    return 0


def _kept_up(tried: Tried) -> int:
    keep_up(Path(tried.project))
    return 0


def _sample_made(tried: Tried) -> int:
    _sample_in(Path("demo"))
    return 0


# What the window does by itself, and what is a part of a command that opens a window.
_OTHERS: dict[str, Callable[[Tried], int]] = {
    "(open)": _opened,
    "(keep up)": _kept_up,
    "(demo)": _sample_made,
}


def _look(path: Path) -> object:
    """What can be compared of a file: of a project what is in which table, of others all."""
    if not path.exists():
        return None
    return _shape(content(path)) if path.suffix == ".annotator" else path.read_bytes()


def _shape(rows: Mapping[str, Sequence[object]]) -> Shape:
    return {name: len(found) for name, found in rows.items()}


def _between(name: str, first: Shape, shape: Shape, last: Shape) -> bool:
    ends = sorted((first.get(name, 0), last.get(name, 0)))
    return ends[0] <= shape[name] <= ends[1]


def _apart(one: Shape, other: Shape) -> dict[str, tuple[int, int]]:
    return {
        name: (one.get(name, 0), other.get(name, 0))
        for name in one.keys() | other.keys()
        if one.get(name) != other.get(name)
    }
