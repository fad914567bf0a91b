"""What an installation is: its packages and their files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import ROOT


def measure(scale: Scale) -> Iterator[Row]:
    """The program itself and everything that it needs at runtime, as installed here."""
    yield Row("installed", megabytes(), "MB", limit=300, of_floor=False)
    yield Row("installed", len(runtime()) + 1, "packages", limit=25, of_floor=False)


def megabytes() -> float:
    """The size of all files that an installation has, compiled modules of ours left out."""
    own = sum(
        file.stat().st_size
        for folder in ("annotator", "resources", "db/migrations")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    )
    return (own + sum(_bytes(one) for one in runtime().values())) / 1e6


def runtime() -> dict[str, Distribution]:
    """The installed distributions that the program needs, directly or not, by name."""
    found: dict[str, Distribution] = {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = list(project["dependencies"])
    while waiting:
        name = _canonical(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # for another system, or another Python
            continue
        waiting += [one for one in found[name].requires or () if "extra ==" not in one]
    return found


def _canonical(requirement: str) -> str:
    """The name in a requirement such as ``PySide6-Essentials>=6.10``, as packages are compared."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement, maxsplit=1)[0]).lower()


def _bytes(one: Distribution) -> int:
    files = (Path(str(file.locate())) for file in one.files or ())
    return sum(file.stat().st_size for file in files if file.is_file())
