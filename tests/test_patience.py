"""No test bets on how fast the machine is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
OWN = (Path(__file__), TESTS / "patience.py")
TORTURE = TESTS / "torture"  # no part of the suite: it says how long things took
CONFORMANCE = TESTS / "conformance" / "__main__.py"  # neither is this
READER = TESTS / "journeys" / "screen_reader.py"  # looks at another process until it is there

# What looks at a clock, waits for a while, or gives up after a while of its own.
BETS = re.compile(
    r"""
    \bsleep\( | \bmonotonic\b | \bperf_counter\b | \bprocess_time\b | \btime\.time\b
    | \bqWait\( | qtbot\.wait\( | \btimeout=\d | \bdeadline=(?!None\b) | \bjoin\(\d
    | ^import\ time\b
    """,
    re.VERBOSE | re.MULTILINE,
)


def test_no_test_looks_at_a_clock():
    bets = [
        f"{file.relative_to(TESTS)}:{number}: {line.strip()}"
        for file in sorted(TESTS.rglob("*.py"))
        if file not in (*OWN, CONFORMANCE, READER) and TORTURE not in file.parents
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if BETS.search(line)
    ]
    assert bets == [], "wait for what has to happen (tests/patience.py), or count it"


@pytest.mark.parametrize(
    "line",
    [
        "time.sleep(0.1)",
        "import time",
        "until = time.monotonic() + 3",
        "qtbot.waitUntil(done, timeout=5000)",
        "@settings(deadline=200)",
        "QTest.qWait(100)",
        "holder.join(5)",
    ],
)
def test_a_bet_is_seen(line):
    assert BETS.search(line)


@pytest.mark.parametrize(
    "line", ["timeout=patience.SECONDS", "@settings(deadline=None)", "qtbot.waitUntil(done)"]
)
def test_patience_is_none(line):
    assert not BETS.search(line)
