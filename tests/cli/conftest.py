"""The command line, run in this process and as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli.main import commands
from tests import patience, templates

ROOT = Path(__file__).parents[2]

Annotator = Callable[..., Result]


@pytest.fixture
def annotator() -> Annotator:
    """``annotator("new", path, status=0)``: runs a command and looks at its exit status."""

    def annotator(*arguments: object, status: int = 0) -> Result:
        result = CliRunner().invoke(commands, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == status, result.output
        if status == 1:
            assert result.stderr.count("\n") == 1, result.stderr
        return result

    return annotator


@pytest.fixture
def program() -> Callable[..., subprocess.CompletedProcess[str]]:
    """The program as it is installed, in a process of its own;
    without a screen unless given one.
    """

    def program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        return subprocess.run(
            [sys.executable, "-m", "annotator", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
            env={**kept, **environment},
            timeout=patience.SECONDS,
            check=False,
        )

    return program


@pytest.fixture
def program_to() -> Callable[..., subprocess.CompletedProcess[str]]:
    """As ``program``, with what it prints going to a file."""

    def program_to(out: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        with open(out, "wb") as printed:
            return subprocess.run(
                [sys.executable, "-m", "annotator", *map(str, arguments)],
                stdout=printed,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                cwd=ROOT,
                timeout=patience.SECONDS,
                check=False,
            )

    return program_to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A new project."""
    return templates.empty(tmp_path / "p.annotator")


@pytest.fixture
def imported(project: Path, annotator: Annotator) -> Path:
    """A project into which the articles of the samples were imported."""
    annotator("import", project, ROOT / "resources" / "samples" / "sample.jsonl")
    return project
