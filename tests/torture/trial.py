"""What a driver is, and one of its cases while it runs."""

from __future__ import annotations

import os
import random
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

C = TypeVar("C")


class Trial:
    """One case as it runs: where it may write, and what came of it.

    ``findings`` are sentences, each about something that must not be. ``counts`` say how much was
    tried, ``times`` how many seconds it took and what that was.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[str] = []
        self.counts: Counter[str] = Counter()
        self.times: list[tuple[float, str]] = []

    def find(self, finding: str) -> None:
        """Note something that must not be."""
        self.findings.append(finding)

    def expect(self, holds: bool, otherwise: str) -> None:
        """Note ``otherwise`` unless something ``holds``."""
        if not holds:
            self.find(otherwise)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Take the time of what is done inside: of this process and its children alone."""
        begin = sum(os.times()[:4])
        try:
            yield
        finally:
            self.times.append((sum(os.times()[:4]) - begin, what))


class Driver(ABC, Generic[C]):
    """Something bad that is done to the program again and again, each time in another way.

    ``bench`` is a folder for what is made once and used by all cases. A case is a value that says
    all about it; the same ``chance`` gives the same case.
    """

    name: str
    """What it is called in ``ONLY=``."""
    tries: str
    """What it tries, in a line."""
    per_round = 1
    """How many cases a round has."""
    patience = 120
    """Seconds after which a case is taken to hang."""

    def __init__(self, bench: Path) -> None:
        self.bench = bench

    def obstacle(self) -> str:
        """Why it cannot be tried on this machine, as a sentence; empty if it can."""
        return ""

    @abstractmethod
    def case(self, chance: random.Random) -> C:
        """The next case."""

    @abstractmethod
    def run(self, case: C, trial: Trial) -> None:
        """Try it. An exception that comes out of this is a finding too."""

    def close(self) -> None:
        """Take away what lies outside of the bench."""
