"""The sample of Unicode's test files that is kept for the suite: some of their cases, unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.conformance.unicode_data import FILES, SAMPLE

_EVERY = {"BidiCharacterTest.txt": 151, "BidiTest.txt": 1_499}
_EVERY_BREAK = 7


def write(folder: Path) -> None:
    """Write the sample of ``folder`` beside this module."""
    for name in FILES:
        rows = (folder / name).read_text(encoding="utf-8").splitlines()
        kept = _kept(rows, _EVERY.get(name, _EVERY_BREAK))
        target = SAMPLE / Path(name).name
        target.parent.mkdir(exist_ok=True)
        target.write_text("\n".join(kept) + "\n", encoding="utf-8")


def _kept(rows: list[str], every: int) -> Iterator[str]:
    """The head of a file, and each ``every``-th case with the levels that it is under."""
    levels = ""
    cases = 0
    for row in rows[:5]:  # its name, date, copyright and terms
        if row.startswith("#"):
            yield row
    for row in rows:
        if row.startswith("@Levels"):
            levels = row
        elif row and row[0] not in "#@":
            cases += 1
            if cases % every == 0:
                yield from [levels, row] if levels else [row]
