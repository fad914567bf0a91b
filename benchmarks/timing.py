"""Measuring in turns, so that what else the machine does falls on every side alike."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]


def in_turns(repeats: int, *works: Callable[[], object]) -> list[float]:
    """The median time of each of ``works`` in seconds; they run in turns,
    ``repeats`` times each.
    """
    times: list[list[float]] = [[] for _ in works]
    for _ in range(repeats):
        for work, taken in zip(works, times, strict=True):
            taken.append(seconds(work))
    return [median(taken) for taken in times]


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes; what was garbage before it is not charged to it."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def percentile(values: list[float], share: float) -> float:
    """The value that ``share`` of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run(*arguments: str | Path, **environment: str) -> str:
    """Run Python with ``arguments`` from the checkout, drawing into memory; returns what it prints.

    Compiled modules are kept as they are for everybody who does not forbid it.
    """
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={**inherited, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def run_for_json(*arguments: str | Path) -> dict[str, float]:
    """Like :func:`run`; the last line that is printed is a JSON object."""
    value: dict[str, float] = json.loads(run(*arguments).splitlines()[-1])
    return value
