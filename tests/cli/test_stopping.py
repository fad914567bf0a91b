"""Signals stop a command in order: nothing is half done, a sentence and the status say so.

The child says where it is and waits there, so that no test bets on time.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.making import everything, new_project, people, tag

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signals")

# A process that holds at the given place (a method of a class) until it has heard of its signal: it
# says so, is sent one, and is told to go on.
CHILD = """
import os, signal, sys
for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # however this was started
    signal.signal(getattr(signal, name), signal.default_int_handler)
from annotator.cli.main import run
from importlib import import_module
module, kind, name = sys.argv[1].split(":")
owner = getattr(import_module(module), kind) if kind else import_module(module)
real = getattr(owner, name)
def held(*arguments, **more):
    setattr(owner, name, real)
    print("here", flush=True)
    sys.stdin.readline()
    return real(*arguments, **more)
setattr(owner, name, held)
sys.exit(run(sys.argv[2:]))
"""


def stopped(place: str, number: signal.Signals, *words: object) -> tuple[int, str, str]:
    """Run a command, send it a signal at ``place``; status, output, and what it complains of."""
    command = [sys.executable, "-c", CHILD, place, *map(str, words)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stdin is not None and child.stderr is not None
        first = child.stdout.readline()
        assert first == "here\n", child.stderr.read()
        child.send_signal(number)
        out, complaint = child.communicate("go on\n")
    return child.returncode, out, complaint


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.annotator"
    with new_project(path) as project:
        project.apply(tag(project, 1, people(project)[0].number, 0, 4))
    return path


def articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"وصل الوفد {number} إلى دمشق.", encoding="utf-8")
    return folder


def long_article(file: Path, ending: str) -> Path:
    file.write_text(f"سطر قصير من السطور{ending}" * 2_000, encoding="utf-8")
    return file


Arguments = Callable[[Path], list[object]]
LONG: dict[str, tuple[str, Arguments, str]] = {
    "import": (
        "annotator.store.intake.intake:Intake:add",
        lambda room: ["import", room / "news.annotator", articles(room / "in", 40)],
        "The import was cancelled. Nothing was changed.",
    ),
    "import, in the middle of one article": (
        "annotator.arabic.furniture::_line_around",
        lambda room: ["import", room / "news.annotator", long_article(room / "a.txt", "\n")],
        "The import was cancelled. Nothing was changed.",
    ),
    "import, in the middle of one page": (
        "annotator.formats.text.html_text::_collapsed",
        lambda room: ["import", room / "news.annotator", long_article(room / "a.html", "<p>")],
        "The import was cancelled. Nothing was changed.",
    ),
    "export": (
        "annotator.formats.jsonl.writing:JsonlWriter:write",
        lambda room: [
            *("export", room / "news.annotator", "--format", "jsonl", "--state", "any"),
            *("--out", room / "out.jsonl"),
        ],
        "The export was cancelled. out.jsonl was not written.",
    ),
    "pack": (
        "annotator.store.packages.packing::_index",
        lambda room: [
            *("pack", room / "news.annotator", "--for", "Amal"),
            *("--out", room / "amal.annotator"),
        ],
        "Packing was stopped.",
    ),
}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("name", LONG)
def test_long_work_says_what_it_left_undone(news, tmp_path, name, number):
    place, words, sentence = LONG[name]
    arguments = words(tmp_path)
    before, files = everything(news), {file.name for file in tmp_path.iterdir()}
    status, out, complaint = stopped(place, number, *arguments)
    assert status == 128 + number
    assert complaint.startswith(sentence) and complaint.count("\n") == 1 and out == ""
    assert everything(news) == before and check(news) == []
    assert {file.name for file in tmp_path.iterdir()} == files, "neither a part nor a log is left"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("annotator.store.project:Project:apply", ("finish", "{news}", "--person", "Amal")),
        ("annotator.store.check.check::_pages", ("check", "{news}")),
        ("annotator.cli.stats::overview", ("stats", "{news}")),
        ("annotator.store.file.migrate::migrate", ("new", "{room}/other.annotator")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_whatever_else_runs_is_broken_off_and_whole(news, tmp_path, number, place, words):
    before, files = everything(news), {file.name for file in tmp_path.iterdir()}
    named = [word.replace("{news}", str(news)).replace("{room}", str(tmp_path)) for word in words]
    status, _, complaint = stopped(place, number, *named)
    assert status == 128 + number
    assert complaint.startswith("Stopped. Nothing is half done") and complaint.count("\n") == 1
    assert everything(news) == before and check(news) == []
    assert {file.name for file in tmp_path.iterdir()} == files


def test_work_that_waits_for_something_is_broken_off_after_a_while(news, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    code = CHILD.replace("sys.stdin.readline()", "os.open(os.environ['PIPE'], 0)")
    arguments = ["import", news, articles(tmp_path / "in", 2)]
    with subprocess.Popen(
        [sys.executable, "-c", code, LONG["import"][0], *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PIPE": str(tmp_path / "pipe")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stdout.readline() == "here\n"
        child.send_signal(signal.SIGTERM)  # it waits for a pipe that nobody opens
        _, complaint = child.communicate()
    assert child.returncode == 143
    assert complaint.startswith("Stopped. Nothing is half done")
    with Project.open(news) as project:
        assert len(project.articles) == 3


def test_what_nohup_ignores_stays_ignored(news, tmp_path):
    code = CHILD.replace('"SIGHUP"):', "):").replace(
        "from annotator.cli", "signal.signal(signal.SIGHUP, signal.SIG_IGN)\nfrom annotator.cli", 1
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, "annotator.cli.stats::overview", "stats", str(news)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stdout.readline() == "here\n"
        child.send_signal(signal.SIGHUP)
        out, _ = child.communicate("go on\n")
    assert child.returncode == 0 and "3 articles" in out
