"""The torture is alive: every driver tries a case, what must not be is found, and a seed repeats
it.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture import running
from tests.torture.trial import Driver, Trial

ROOT = Path(__file__).parents[2]
SEED = 5
_MAIN = "import sys; from tests.torture.__main__ import main; sys.exit(main(sys.argv[1:]))"

posix = pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX kills them")


def tortured(*arguments: object, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run the torture in a process of its own, which has loaded nothing else; ``before`` is run
    first.
    """
    script = f"{before}\n{_MAIN}"
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


@posix
def test_every_driver_tries_a_case(tmp_path):
    from tests.torture.drivers import DRIVERS

    done = tortured("--seed", SEED, "--folder", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in DRIVERS:
        assert f"{name}: 1 cases" in done.stdout or f"{name}: skipped. " in done.stdout
    assert f"{len(DRIVERS)} cases, 0 failed" in done.stdout
    assert list(tmp_path.iterdir()) == []


# What each driver is there to find, made to happen on purpose.
FORGETS = """
from annotator.store.tables import log
import dataclasses
real = log.append
def append(connection, gesture):
    if gesture.person == 1:
        return real(connection, gesture)
    return dataclasses.replace(real(connection, gesture), id="0" * 32)
log.append = append
"""
STUMBLES = """
from annotator.formats.rows import generic_json
def read_lines(*given):
    raise KeyError("text")
    yield
generic_json.read_lines = read_lines
"""


@posix
@pytest.mark.parametrize(
    ("driver", "rounds", "before", "found"),
    [
        ("store-kills", 3, FORGETS, "acknowledged gestures are lost"),
        ("writers", 1, FORGETS, "acknowledged gestures are lost"),
        ("mutated-inputs", 1, STUMBLES, "KeyError: 'text'"),
    ],
)
def test_what_must_not_be_is_found(tmp_path, driver, rounds, before, found):
    done = tortured(
        *("--only", driver, "--seed", SEED, "--rounds", rounds, "--folder", tmp_path), before=before
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert found in done.stdout
    assert f"FAILED: make torture ONLY={driver} SEED=" in done.stdout


class Unlucky(Driver[int]):
    """Fails where its luck says so."""

    name = "unlucky"
    tries = "its luck"
    patience = 1

    def case(self, chance: random.Random) -> int:
        return chance.randrange(4)

    def run(self, case: int, trial: Trial) -> None:
        trial.counts["tries"] += 1
        trial.expect(case != 1, f"the case is {case}")
        if case == 2:
            raise KeyError("two")
        (trial.folder / "left").touch()


def run(cases: int, seed: int, folder: Path, **more: bool) -> tuple[running.Report, list[str]]:
    said: list[str] = []
    return running.run(Unlucky, cases, seed, folder, said.append, **more), said


def test_findings_and_exceptions_are_told_by_their_kind_with_a_seed(tmp_path):
    report, said = run(60, 100, tmp_path)
    assert report.cases == report.counts["tries"] == 60
    assert sorted(report.kinds) == ["KeyError: 'two'", "the case is …"]
    assert sum(map(len, report.kinds.values())) == len(report.failed)
    told = [line for line in said if line.startswith("FAILED")]
    assert told == [
        f"FAILED: make torture ONLY=unlucky SEED={seed}"
        for seed in sorted(seeds[0] for seeds in report.kinds.values())
    ]
    assert any("failed: " in line for line in report.lines())
    assert [*(tmp_path / "unlucky").iterdir()] == [tmp_path / "unlucky" / "bench"]


def test_a_seed_repeats_its_case_alone(tmp_path):
    report, _ = run(60, 100, tmp_path)
    for kind, seeds in report.kinds.items():
        again, _ = run(1, seeds[-1], tmp_path)
        assert again.kinds == {kind: [seeds[-1]]}


def test_what_failed_can_be_kept(tmp_path):
    report, _ = run(20, 100, tmp_path, keep=True)
    kept = {int(path.name) for path in (tmp_path / "unlucky").iterdir() if path.name != "bench"}
    assert kept == set(report.failed)
