"""What was measured: one row a figure, printed as a table and kept as JSON."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside its floor. ``limit`` is the goal: for the ratio to the floor if ``of_floor``,
    else for the figure itself; ``None`` if there is no goal. ``strict`` means below, not at most.
    """

    work: str
    figure: float
    unit: str
    floor: float | None = None
    floor_is: str = ""
    limit: float | None = None
    of_floor: bool = True
    strict: bool = False

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of its floor."""
        return None if self.floor is None else self.figure / self.floor

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; ``None`` if there is none."""
        value = self.ratio if self.of_floor else self.figure
        if self.limit is None or value is None:
            return None
        return value < self.limit if self.strict else value <= self.limit

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.limit is None:
            return ""
        sign = "<" if self.strict else "≤"
        return f"{sign} {self.limit:g}{'×' if self.of_floor else ' ' + self.unit}"


def show(rows: list[Row]) -> None:
    """Print ``rows``."""
    table = Table(title="Speed and size")
    table.add_column("work")
    for heading in ("figure", "floor", "ratio", "goal"):
        table.add_column(heading, justify="right")
    table.add_column("reached")
    table.add_column("the floor is", style="dim")
    for row in rows:
        table.add_row(
            row.work,
            _amount(row.figure, row.unit),
            "" if row.floor is None else _amount(row.floor, row.unit),
            "" if row.ratio is None else f"{row.ratio:.2f}×",
            row.goal,
            {True: "yes", False: "[bold red]no[/]", None: ""}[row.reached],
            row.floor_is,
        )
    Console(width=None if Console().is_terminal else 170).print(table)


def keep(rows: list[Row], file: Path, *, size: str) -> None:
    """Add ``rows`` to ``file``, one line a run."""
    run = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": platform.platform(),
        "size": size,
        "rows": [{**asdict(row), "ratio": row.ratio, "reached": row.reached} for row in rows],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(run, ensure_ascii=False) + "\n")


def _amount(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".rstrip()
