"""Tries the lowest and the newest versions that pyproject.toml permits, on every Python there is.

Each is installed in an environment of its own under ``.bounds``, and the tests that lean on
libraries most are run in it. What is found out this way is whether the ranges are true; that the
program is right is for the whole suite, with the versions of constraints.txt. Run by ``make
bounds``; arguments are what to try, such as ``3.12`` or ``lowest``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".bounds"
UV = Path(sys.executable).with_name("uv")
PYTHONS = ("3.11", "3.12", "3.13")
RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}
AT_ONCE = 2  # resolving and installing wait for the network, tests for a core

# JSON and encodings; the file; bidi and shaping as they are painted; commands; a real window.
TESTS = (
    "tests/formats/encoding",
    "tests/formats/json",
    "tests/formats/jsonl",
    "tests/formats/office",
    "tests/formats/rows",
    "tests/suggest/test_tagging.py",
    "tests/store/file/test_migrate.py",
    "tests/store/file/test_sqlite_faults.py",
    "tests/store/search/test_search.py",
    "tests/ui/words",
    "tests/ui/article/test_order.py",
    "tests/ui/article/test_body.py",
    "tests/ui/article/test_selection.py",
    "tests/cli/test_commands.py",
    "tests/journeys/test_window_life.py",
)


class Bound(NamedTuple):
    """What is tried: a Python, and which versions."""

    python: str
    versions: str

    @property
    def folder(self) -> Path:
        """Where its environment is."""
        return FOLDER / f"{self.python}-{self.versions}"


def main(wanted: list[str]) -> int:
    """Try what is ``wanted``, or all; the number of environments in which something fails."""
    bounds = [
        Bound(python, versions)
        for python in PYTHONS
        for versions in RESOLUTIONS
        if not wanted or python in wanted or versions in wanted
    ]
    interpreters = {python: _interpreter(python) for python in PYTHONS}
    missing = sorted({one.python for one in bounds if interpreters[one.python] is None})
    if missing:
        print(f"Not tried, because it is not here: Python {', '.join(missing)}.")
    bounds = [one for one in bounds if interpreters[one.python] is not None]
    if not bounds:
        print("There is no Python here to try anything with.")
        return 1
    with ThreadPoolExecutor(AT_ONCE) as pool:
        failed = [ok for ok in pool.map(lambda one: _try(one, interpreters), bounds) if not ok]
    print(f"{len(bounds) - len(failed)} passed, {len(failed)} failed")
    return len(failed)


def _try(one: Bound, interpreters: dict[str, Path | None]) -> bool:
    """Whether the tests pass within ``one``; prints what they said if they do not."""
    begun = time.monotonic()
    ok, said = True, ""
    for command in _commands(one, str(interpreters[one.python])):
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        said += done.stdout
        if done.returncode:
            ok = False
            break
    seconds = time.monotonic() - begun
    end = said.strip().splitlines()[-1] if said.strip() else ""
    print(f"Python {one.python}, {one.versions}: {end} ({seconds:.0f} s with installing)")
    if not ok:
        print(said)
    return ok


def _commands(one: Bound, interpreter: str) -> Iterator[list[str]]:
    """What to run, one after the other."""
    uv, environment = str(UV), str(one.folder)
    inside = str(_inside(one.folder))
    with tempfile.TemporaryDirectory() as folder:
        chosen = str(Path(folder, "requirements.txt"))
        yield [
            *(uv, "pip", "compile", "--no-config", "--quiet", "--python", interpreter),
            *("--only-binary", ":all:", "--resolution", RESOLUTIONS[one.versions]),
            *("--extra", "test", "--output-file", chosen, "pyproject.toml"),
        ]
        yield [
            uv,
            "venv",
            "--quiet",
            "--clear",
            "--no-config",
            "--python",
            interpreter,
            environment,
        ]
        yield [uv, "pip", "sync", "--no-config", "--quiet", "--python", inside, chosen]
    yield [inside, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS]


def _inside(environment: Path) -> Path:
    windows = environment / "Scripts" / "python.exe"
    return windows if os.name == "nt" else environment / "bin" / "python"


def _interpreter(version: str) -> Path | None:
    """A Python of just this ``version`` that runs: on the path, or where pyenv keeps its own."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    named = shutil.which(f"python{version}")
    candidates = [*sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True)]
    if named is not None:
        candidates.insert(0, Path(named))
    return next((one for one in candidates if _is_of(one, version)), None)


def _is_of(interpreter: Path, version: str) -> bool:
    ask = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([interpreter, "-c", ask], capture_output=True, text=True)
    return done.returncode == 0 and done.stdout.strip() == version


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
