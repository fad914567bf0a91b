"""The power goes while the log is being written: its end is cut off or garbled at any byte."""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from annotator.store.file.reading import journals
from annotator.store.project import Project
from tests.torture import children, hands, whole
from tests.torture.children import Child
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Said, Template

_FOLDED, _LOGGED = 12, 40  # gestures that are in the file, and in the log beside it
_HEADER = 32  # bytes of the log; without them nothing of it counts


class Tear(StrEnum):
    """What became of the log from a byte on."""

    CUT = "cut"
    ZEROS = "zeros"  # the room was there, and was never written
    NOISE = "noise"
    FLIPPED = "flipped"  # one bit
    OLD = "old"  # a piece of what was there before, from the log's own beginning


@dataclass(frozen=True, slots=True)
class TornLog:
    """``share`` of the log's bytes stay as they are; ``length`` more are torn, or all the others
    if 0.
    """

    tear: Tear
    share: float
    length: int
    luck: int
    with_index: (
        bool  # the log's index (``-shm``) is left too, as after a crash of the program alone
    )


class _Logged(NamedTuple):
    """A project with a log beside it. ``ends`` are the bytes by which each gesture was in the
    log.
    """

    path: Path
    folded: list[Said]
    ends: list[tuple[int, Said]]


class TornLogs(Driver[TornLog]):
    """Torn logs."""

    name = "torn-log"
    tries = "the end of the log beside a project is cut off or garbled, as a power cut leaves it"
    per_round = 2

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._logged = None if self.obstacle() else _made(bench)

    def obstacle(self) -> str:
        return children.obstacle()

    def case(self, chance: random.Random) -> TornLog:
        return TornLog(
            chance.choice([*Tear]),
            chance.choice([chance.random(), chance.random() ** 8, 1 - chance.random() ** 8]),
            chance.choice([0, 1, chance.randint(1, 5_000)]),
            chance.getrandbits(32),
            chance.random() < 0.3,
        )

    def run(self, case: TornLog, trial: Trial) -> None:
        logged = self._logged
        assert logged is not None
        path = _copied(logged.path, trial.folder, case.with_index)
        (log, _) = journals(path)
        whole_log = log.read_bytes()
        torn = _torn(whole_log, case)
        log.write_bytes(torn)
        same = _in_common(whole_log, torn)
        stays = [said for end, said in logged.ends if end <= same] if same >= _HEADER else []
        with Project.open(path):
            there = whole.logged(path)
        must = logged.folded + stays
        trial.expect(
            there[: len(must)] == must, f"{len(must)} gestures must stay, {len(there)} did"
        )
        everything = logged.folded + [said for _, said in logged.ends]
        trial.expect(
            there == everything[: len(there)], "what stayed is no beginning of what was done"
        )
        whole.is_whole(trial, path)
        whole.can_be_worked_in(trial, path)
        trial.counts["torn logs"] += 1
        trial.counts["gestures before the tear"] += len(stays)


def _made(bench: Path) -> _Logged:
    """A project whose process was killed: some of what it did is in the file, the rest in the
    log.
    """
    path = Template(bench).copy(bench, "logged.annotator")
    (log, _) = journals(path)

    def folded() -> None:
        with Project.open(path) as project:
            hands.work(project, 1, random.Random(1), _FOLDED)

    def kept_in_the_log() -> None:
        chance = random.Random(2)
        project = Project.open(path)
        for turn in range(_LOGGED):
            done = hands.gesture(project, 1 + turn % 2, chance)
            if done is not None:
                print(done.number, done.id, log.stat().st_size)
        os.kill(os.getpid(), 9)

    first = whole.acknowledged(Child(folded).ended())
    lines = [line.rpartition(" ") for line in Child(kept_in_the_log).ended()]
    ends = [(int(end), *whole.acknowledged([said])) for said, _, end in lines]
    assert ends, "nothing was logged"
    return _Logged(path, first, ends)


def _copied(path: Path, folder: Path, with_index: bool) -> Path:
    for ending in ("", "-wal", "-shm") if with_index else ("", "-wal"):
        file = path.with_name(path.name + ending)
        if file.exists():
            shutil.copy(file, folder)
    return folder / path.name


def _torn(log: bytes, case: TornLog) -> bytes:
    at = int(len(log) * case.share)
    end = min(at + case.length, len(log)) if case.length else len(log)
    chance = random.Random(case.luck)
    match case.tear:
        case Tear.CUT:
            return log[:at]
        case Tear.ZEROS:
            piece = bytes(end - at)
        case Tear.NOISE:
            piece = chance.randbytes(end - at)
        case Tear.FLIPPED:
            piece = (
                bytes([log[at] ^ 1 << chance.randrange(8)]) + log[at + 1 : end] if at < end else b""
            )
        case Tear.OLD:
            piece = (log * 2)[: end - at]
    return log[:at] + piece + log[end:]


def _in_common(before: bytes, after: bytes) -> int:
    """How many bytes at the beginning are the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
