"""What is installed is the same everywhere: ranges for others, exact versions for ourselves."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = ("linux", "darwin", "win32")


def lines() -> list[str]:
    return [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]


def asked_for() -> Iterator[Requirement]:
    """Everything that pyproject.toml asks for, itself and for building, tests and development."""
    yield from map(Requirement, PROJECT["project"]["dependencies"])
    yield from map(Requirement, PROJECT["build-system"]["requires"])
    for extra in PROJECT["project"]["optional-dependencies"].values():
        yield from (one for one in map(Requirement, extra) if one.name != "annotator")


def pins(python: str, system: str) -> dict[str, Version]:
    """The exact version of each package on a Python and a system."""
    there = {
        "python_version": python,
        "python_full_version": f"{python}.1",
        "sys_platform": system,
        "platform_python_implementation": "CPython",
    }
    chosen: dict[str, Version] = {}
    for one in map(Requirement, lines()):
        if one.marker is None or one.marker.evaluate(there):
            (pin,) = one.specifier
            assert pin.operator == "==" and one.name not in chosen
            chosen[canonicalize_name(one.name)] = Version(pin.version)
    return chosen


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_all_that_is_asked_for_has_one_version_that_is_in_its_range(python, system):
    chosen = pins(python, system)
    wanted = list(asked_for())
    assert len(wanted) > 15
    for one in wanted:
        assert canonicalize_name(one.name) in chosen, f"{one.name}: run `make lock`"
        assert chosen[canonicalize_name(one.name)] in one.specifier, f"{one}: run `make lock`"
    assert "editables" in chosen


def test_constraints_are_exact_and_name_no_host_and_no_place():
    assert len(lines()) > 30
    for line in lines():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*( ; [\w' .<>=!]+)?", line), line
    assert not re.search(r"://|file:|--|sha256|@|/(opt|work|home|root)/", CONSTRAINTS)


def test_ranges_have_a_lower_bound_that_is_tried():
    for one in asked_for():
        assert any(part.operator in (">=", "==") for part in one.specifier), one


def test_what_builds_the_program_is_not_left_to_pip():
    recipes = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = [line for line in recipes.splitlines() if " install " in line and "$(PIP)" in line]
    assert len(installs) == 2
    assert all("--constraint $(CONSTRAINTS)" in line for line in installs)
    assert "--no-build-isolation --editable" in recipes
    assert "pip wheel" not in recipes.replace("$(PIP) wheel --no-deps --no-build-isolation", "")


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
@pytest.mark.parametrize("stamp", ["installed", "installed-test", "installed-dev"])
def test_a_change_of_what_is_wanted_installs_again(changed, stamp):
    """Asked of make itself, with a clock that says that just one file is new."""
    done = subprocess.run(
        ["make", "--dry-run", "--what-if", changed, f".venv/{stamp}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert "--constraint constraints.txt" in done.stdout, done.stderr


def test_the_wheel_is_for_the_pythons_that_are_tried():
    classifiers = PROJECT["project"]["classifiers"]
    named = {line.split(":: ")[-1] for line in classifiers if re.search(r"Python :: 3\.\d", line)}
    assert named == set(PYTHONS)
    workflow = (ROOT / ".github/workflows/checks.yml").read_text(encoding="utf-8")
    assert str(list(PYTHONS)).replace("'", '"') in workflow
    assert set(PYTHONS) == set(re.findall(r'"(3\.\d+)"', (ROOT / ".ci/bounds.py").read_text()))
    assert Version("3.11") in SpecifierSet(PROJECT["project"]["requires-python"])


def test_what_tries_the_bounds_is_there():
    tried = re.findall(r'"(tests/.+)"', (ROOT / ".ci/bounds.py").read_text(encoding="utf-8"))
    assert len(tried) > 5
    assert [one for one in tried if not (ROOT / one).exists()] == []


def test_a_licence_is_named_and_goes_along():
    assert PROJECT["project"]["license"] == "MIT"
    assert PROJECT["project"]["license-files"] == ["LICENSE"]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    assert PROJECT["project"]["authors"]


def test_lines_end_where_the_editor_is_told_they_do():
    ruff = PROJECT["tool"]["ruff"]
    assert "E501" in ruff["lint"]["select"]
    editor = (ROOT / ".editorconfig").read_text(encoding="utf-8")
    assert f"max_line_length = {ruff['line-length']}" in editor


def test_types_are_strict_everywhere():
    mypy = PROJECT["tool"]["mypy"]
    assert mypy["strict"] is True
    assert all(set(one) == {"module", "ignore_missing_imports"} for one in mypy["overrides"])
    assert not any("annotator" in name for one in mypy["overrides"] for name in one["module"])
