"""Running drivers: their cases one after another, what failed, and how to repeat it."""

from __future__ import annotations

import faulthandler
import heapq
import random
import re
import shutil
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from tests.torture import children
from tests.torture.trial import Driver, Trial

LONG_SECONDS = 2.0
_SLOWEST = 3
_MOST_SEEDS = 5
_SECONDS_BETWEEN_LINES = 30

Say = Callable[[str], None]


@dataclass(slots=True)
class Report:
    """What came of a driver's cases."""

    driver: str
    cases: int = 0
    failed: list[int] = field(default_factory=list)  # seeds
    kinds: dict[str, list[int]] = field(default_factory=dict)  # of findings, each with its seeds
    counts: Counter[str] = field(default_factory=Counter)
    long: int = 0
    slowest: list[tuple[float, str]] = field(default_factory=list)
    seconds: float = 0.0
    skipped: str = ""

    def take(self, seed: int, trial: Trial) -> None:
        """Take the outcome of a case in."""
        self.cases += 1
        self.counts += trial.counts
        self.long += sum(seconds > LONG_SECONDS for seconds, _ in trial.times)
        slow = [(seconds, f"{what} (SEED={seed})") for seconds, what in trial.times]
        self.slowest = heapq.nlargest(_SLOWEST, self.slowest + slow)
        if trial.findings:
            self.failed.append(seed)

    def lines(self) -> Iterator[str]:
        """The report for people."""
        if self.skipped:
            yield f"{self.driver}: skipped. {self.skipped}"
            return
        counted = ", ".join(f"{count:,} {what}" for what, count in sorted(self.counts.items()))
        yield f"{self.driver}: {self.cases:,} cases in {self.seconds:,.0f} s; {counted}"
        yield f"  failed: {len(self.failed):,}; over {LONG_SECONDS:g} s: {self.long:,}"
        for kind, seeds in self.kinds.items():
            some = ", ".join(map(str, seeds[:_MOST_SEEDS]))
            yield f"  found {len(seeds):,} times, SEED={some}: {kind}"
        for seconds, what in self.slowest:
            yield f"  {seconds:6.2f} s  {what}"


def run(
    driver: type[Driver[Any]], cases: int, seed: int, folder: Path, say: Say, *, keep: bool = False
) -> Report:
    """Run ``cases`` of a driver, the first with ``seed``, the next with ``seed + 1``, and so on.

    A case depends on its own seed alone. ``folder`` is for all that is written; with ``keep``
    what a case that failed has left stays there.
    """
    bench = folder / driver.name / "bench"
    bench.mkdir(parents=True, exist_ok=True)
    report = Report(driver.name)
    with closing(driver(bench)) as made:
        report.skipped = made.obstacle()
        if report.skipped:
            return report
        say(f"{driver.name}: {driver.tries}")
        begin = told = time.monotonic()
        for number in range(seed, seed + cases):
            report.take(number, _case(made, number, bench.parent, keep, report.kinds, say))
            if time.monotonic() - told > _SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                say(f"  {report.cases:,} of {cases:,} cases, {len(report.failed):,} failed")
    report.seconds = time.monotonic() - begin
    return report


def _case(
    driver: Driver[Any],
    seed: int,
    folder: Path,
    keep: bool,
    known: dict[str, list[int]],
    say: Say,
) -> Trial:
    place = folder / str(seed)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    trial = Trial(place)
    case = driver.case(random.Random(f"{driver.name} {seed}"))
    begin = time.monotonic()
    faulthandler.dump_traceback_later(
        2 * driver.patience, exit=True
    )  # where no signal gets through
    try:
        with _patience(driver.patience):
            driver.run(case, trial)
    except Exception:
        trial.find(traceback.format_exc())
    finally:
        faulthandler.cancel_dump_traceback_later()
        children.end_all()
    if not trial.times:
        trial.times.append((time.monotonic() - begin, shortened(case)))
    for finding in trial.findings:
        kind = _kind(finding)
        if kind not in known:
            for line in _told(driver, seed, case, finding):
                say(line)
        known.setdefault(kind, []).append(seed)
    if not (keep and trial.findings):
        shutil.rmtree(place, ignore_errors=True)
    return trial


def _told(driver: Driver[Any], seed: int, case: object, finding: str) -> Iterator[str]:
    """The first finding of its kind, in full."""
    yield f"FAILED: make torture ONLY={driver.name} SEED={seed}"
    yield f"  tried: {shortened(case, 600)}"
    yield "  found: " + finding.strip().replace("\n", "\n         ")


_FRAME = re.compile(r'File ".*/(annotator/[^"]+)", line (\d+), in (\w+)')


def _kind(finding: str) -> str:
    """What findings of one cause have in common: the last line without its figures, and where it
    happened.
    """
    last = re.sub(r"\d+|“[^”]*”", "…", finding.strip().splitlines()[-1])
    frames = _FRAME.findall(finding)
    return f"{last[:200]} ({frames[-1][0]}, {frames[-1][2]})" if frames else last[:200]


def shortened(value: object, most: int = 160) -> str:
    """A value on one line."""
    line = repr(value)
    return line if len(line) <= most else f"{line[:most]}…"


class Hangs(Exception):
    """A case took so long that it will not end."""


@contextmanager
def _patience(seconds: int) -> Iterator[None]:
    """:class:`Hangs` if what is inside takes longer; without a limit where there is no such
    alarm.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_: int, frame: FrameType | None) -> None:
        raise Hangs(f"It did not end within {seconds} seconds.")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
