"""Torture that anybody can repeat: ``make torture ROUNDS=10``, ``make torture ONLY=torn-log
SEED=5``.
"""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from tests import memory_folder
from tests.torture import running
from tests.torture.drivers import DRIVERS


def main(arguments: list[str]) -> int:
    """Run what was asked for; returns 1 if anything failed."""
    asked = _parsed(arguments)
    if os.name != "posix":
        print("Torture needs a POSIX system: it kills and limits processes as those do.")
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what is mounted is let go
    seed = secrets.randbelow(1_000_000) if asked.seed is None else asked.seed
    folder = Path(tempfile.mkdtemp(prefix="torture-", dir=asked.folder or memory_folder.roomy()))
    reports = []
    try:
        for name in asked.only or DRIVERS:
            driver = DRIVERS[name]
            cases = 1 if asked.rounds is None else asked.rounds * driver.per_round
            reports.append(running.run(driver, cases, seed, folder, _say, keep=asked.keep))
            for line in reports[-1].lines():
                _say(line)
    finally:
        if asked.keep:
            _say(f"What was left by what failed is in {folder}.")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    failed = sum(len(report.failed) for report in reports)
    _say(f"{sum(report.cases for report in reports):,} cases, {failed:,} failed.")
    return 1 if failed else 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make torture", description=__doc__)
    parser.add_argument("--rounds", type=int, help="how many rounds; one case of each without it")
    parser.add_argument("--seed", type=int, help="the seed of the first case; any without it")
    parser.add_argument("--only", type=_drivers, help=f"of {', '.join(DRIVERS)}")
    parser.add_argument("--folder", type=Path, help="where all is written; in memory without it")
    parser.add_argument("--keep", action="store_true", help="leave what failed in the folder")
    return parser.parse_args(arguments)


def _drivers(names: str) -> list[str]:
    found = names.replace(",", " ").split()
    for name in found:
        if name not in DRIVERS:
            raise argparse.ArgumentTypeError(
                f"no driver is called {name}; {', '.join(DRIVERS)} are"
            )
    return found


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
