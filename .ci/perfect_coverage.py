"""Fails unless the tests beside it cover every branch of each file of ``annotator/core``.

A list of files that must stay perfect catches what a percentage of the whole hides. New files of a
folder in ``PERFECT`` are on the list from their first day.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PERFECT = {"annotator/core": "tests/core"}  # a folder, and the tests that have to cover it


def main() -> int:
    """Run the tests and look; returns the exit status."""
    imperfect = [line for folder, tests in PERFECT.items() for line in _gaps(folder, tests)]
    for line in imperfect:
        print(line, file=sys.stderr)
    if not imperfect:
        print("Every line and branch of", ", ".join(PERFECT), "is covered.")
    return bool(imperfect)


def _gaps(folder: str, tests: str) -> list[str]:
    """What ``tests`` do not reach in ``folder``, one line a file."""
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary) / "coverage.json"
        subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-q", tests),
                *(f"--cov={folder}", "--cov-branch", f"--cov-report=json:{report}"),
            ],
            cwd=ROOT,
            env={**os.environ, "COVERAGE_FILE": str(Path(temporary) / "data")},
            check=True,
        )
        measured = json.loads(report.read_text(encoding="utf-8"))["files"]
    gaps = []
    for file in sorted((ROOT / folder).rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        if name not in measured:
            gaps.append(f"{name}: never imported by {tests}")
        elif measured[name]["missing_lines"] or measured[name]["missing_branches"]:
            lines, branches = (measured[name][f"missing_{of}"] for of in ("lines", "branches"))
            gaps.append(f"{name}: lines {lines}, branches {branches} are not covered")
    return gaps


if __name__ == "__main__":
    sys.exit(main())
