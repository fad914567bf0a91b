"""All of Unicode's tests of bidirectional order and of breaks, held against what is painted.

``make conformance`` runs them; the files come from Debian's package ``unicode-data``.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotator.ui import app
from annotator.ui.looks.fonts import READING_FAMILIES
from tests.conformance import sampling
from tests.conformance.breaking import Comparison, compare_graphemes, compare_words
from tests.conformance.painting import misplaced
from tests.conformance.unicode_data import (
    FILES,
    BidiCase,
    bidi_characters,
    bidi_classes,
    breaks,
)

_MOST_TOLD = 10


def main(arguments: list[str]) -> int:
    """Run every case of the folder that was named; 1 if anything is otherwise for no reason."""
    parser = argparse.ArgumentParser(prog="make conformance", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the package has its files")
    parser.add_argument("--sample", action="store_true", help="only write the sample of the suite")
    asked = parser.parse_args(arguments)
    missing = [name for name in FILES if not (asked.folder / name).is_file()]
    if missing:
        print(f"{asked.folder} has no {', '.join(missing)}.")
        print("On Debian and Ubuntu install them with: sudo apt-get install unicode-data")
        return 1
    if asked.sample:
        sampling.write(asked.folder)
        return 0
    application = app.application()
    faults = sum(_orders(asked.folder)) + sum(_breaks(asked.folder))
    del application
    print("All as Unicode asks for." if not faults else f"{faults:,} cases are otherwise.")
    return int(faults > 0)


def _orders(folder: Path) -> Iterator[int]:
    readers: dict[str, Callable[[Path], Iterator[BidiCase]]] = {
        "BidiCharacterTest.txt": bidi_characters,
        "BidiTest.txt": bidi_classes,
    }
    for name, cases in readers.items():
        for family in READING_FAMILIES:
            for wrapped in (False, True):
                began = time.monotonic()
                found = [misplaced(case, family, wrapped=wrapped) for case in cases(folder / name)]
                faults = [fault for fault in found if fault is not None]
                how = "wrapped" if wrapped else "one line"
                print(
                    f"{name}, right to left, {family}, {how}: {len(found):,} cases,"
                    f" {len(faults):,} otherwise ({time.monotonic() - began:.0f} s)",
                    flush=True,
                )
                _tell(faults)
                yield len(faults)


def _breaks(folder: Path) -> Iterator[int]:
    compare: dict[str, Callable[..., Comparison]] = {
        "auxiliary/GraphemeBreakTest.txt": compare_graphemes,
        "auxiliary/WordBreakTest.txt": compare_words,
    }
    for name, comparison in compare.items():
        result = comparison(breaks(folder / name))
        as_asked = result.cases - sum(map(len, result.otherwise.values()))
        print(f"{name}: {result.cases:,} cases, {as_asked:,} as asked for")
        for reason, cases in sorted(result.otherwise.items()):
            print(f"    {len(cases):,}: {reason or 'for no reason'}; {cases[0]}")
        _tell(result.faults)
        yield len(result.faults)


def _tell(faults: list[str]) -> None:
    for fault in faults[:_MOST_TOLD]:
        print(f"    {fault}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
