"""Whatever is wrong with a path, every command says so in a line and leaves all as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.cli.table import COMMANDS
from tests import templates


def _missing(folder: Path) -> Path:
    return folder / "missing"


def _in_a_missing_folder(folder: Path) -> Path:
    return folder / "missing" / "x"


def _name_too_long(folder: Path) -> Path:
    return folder / ("x" * 300)


def _path_too_long(folder: Path) -> Path:
    return folder.joinpath(*["x" * 200] * 25)


def _circle(folder: Path) -> Path:
    (folder / "one").symlink_to(folder / "other")
    (folder / "other").symlink_to(folder / "one")
    return folder / "one"


def _file_for_a_folder(folder: Path) -> Path:
    (folder / "file").write_bytes(b"x")
    return folder / "file" / "x"


def _folder(folder: Path) -> Path:
    (folder / "folder").mkdir()
    return folder / "folder"


def _not_permitted(folder: Path) -> Path:
    return Path("/proc/1/nobody/may/write/here")


def _nothing(folder: Path) -> Path:
    (folder / "empty").touch()
    return folder / "empty"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


BAD = [
    *(_missing, _in_a_missing_folder, _name_too_long, _path_too_long, _circle),
    *(_file_for_a_folder, _folder, _not_permitted, _nothing, _pipe),
]

# What each command is given: BAD stands for the path, GOOD for a project that is whole.
READING = {
    "import": ["import", "BAD", "GOOD"],
    "export": ["export", "BAD", "--format", "jsonl", "--out", "/dev/null"],
    "people": ["people", "BAD"],
    "articles": ["articles", "BAD", "list"],
    "spans": ["spans", "BAD", "find", "--label", "actor", "--as", "ليلى"],
    "assign": ["assign", "BAD", "--per-article", "2"],
    "pack": ["pack", "BAD", "--for", "ليلى", "--out", "OUT"],
    "merge": ["merge", "BAD", "GOOD"],
    "feedback": ["feedback", "BAD", "--for", "ليلى", "--out", "OUT"],
    "finish": ["finish", "BAD", "--person", "ليلى"],
    "agreement": ["agreement", "BAD"],
    "cases": ["cases", "BAD"],
    "settle": ["settle", "BAD", "--policy", "clitic", "--reviewer", "ليلى"],
    "release": ["release", "BAD", "--reviewer", "ليلى"],
    "find": ["find", "BAD", "x"],
    "stats": ["stats", "BAD"],
    "check": ["check", "BAD"],
    "restore": ["restore", "BAD"],
    "labels of": ["labels", "BAD"],
    "guidelines of": ["guidelines", "BAD", "history"],
    "suggest": ["suggest", "BAD", "--person", "ليلى"],
    "archive": ["archive", "BAD", "OUT"],
}
OTHERS = {
    "labels": ["new", "OUT", "--labels", "BAD"],
    "labels from": ["labels", "GOOD", "import", "BAD"],
    "guidelines from": ["guidelines", "GOOD", "import", "BAD"],
    "articles": ["import", "GOOD", "BAD", "--format", "jsonl"],
    "package": ["merge", "GOOD", "BAD"],
    "feedback from": ["feedback", "GOOD", "--in", "BAD"],
}
WRITING = {
    "new": ["new", "BAD"],
    "export to": ["export", "GOOD", "--format", "jsonl", "--out", "BAD"],
    "report": ["agreement", "GOOD", "--report", "BAD"],
    "pack to": ["pack", "GOOD", "--for", "ليلى", "--out", "BAD"],
    "labels to": ["labels", "GOOD", "export", "BAD"],
    "guidelines to": ["guidelines", "GOOD", "export", "BAD"],
    "feedback to": ["feedback", "GOOD", "--for", "ليلى", "--out", "BAD"],
    "demo": ["demo", "BAD", "--headless"],
}
# Where something can be made, it is no fault; and a pipe would wait for somebody to read it.
FINE = {
    ("new", _missing),
    *(
        (name, kind)
        for name in ("export to", "report", "pack to", "labels to", "guidelines to")
        for kind in (_missing, _nothing)
    ),
    ("export to", _pipe),
    ("report", _pipe),
    ("labels to", _pipe),
    ("labels from", _pipe),
    ("guidelines to", _pipe),
    ("articles", _folder),
    ("labels", _pipe),
    ("demo", _folder),
    ("demo", _missing),
    ("demo", _in_a_missing_folder),
}
NOT_ABOUT_PATHS = {"demo", "formats"}


@pytest.fixture
def good(annotator, tmp_path):
    """A project with an article and a span, beside the file that they came from."""
    article = '{"text": "وصل الوفد", "spans": [{"start": 0, "end": 3, "label": "actor"}]}'
    (tmp_path / "in.jsonl").write_text(article, encoding="utf-8")

    def made(path: Path) -> None:
        annotator("new", path)
        annotator("import", path, tmp_path / "in.jsonl", "--person", "ليلى")

    return templates.copied(tmp_path / "good.annotator", "bad paths", made)


def test_every_command_that_takes_a_path_is_here():
    assert {line[0] for line in READING.values()} | {"new"} == COMMANDS.keys() - NOT_ABOUT_PATHS


@pytest.mark.parametrize("bad", BAD, ids=lambda kind: kind.__name__.strip("_"))
@pytest.mark.parametrize("name", [*READING, *OTHERS, *WRITING])
def test_a_bad_path_is_told(annotator, good, tmp_path, name, bad: Callable[[Path], Path]):
    if (name, bad) in FINE:
        pytest.skip("nothing is wrong with it")
    folder = tmp_path / "bad"
    folder.mkdir()
    path = bad(folder)
    before = sorted(tmp_path.rglob("*"))
    words = {"BAD": path, "GOOD": good, "OUT": tmp_path / "out"}
    given = [words.get(word, word) for word in {**READING, **OTHERS, **WRITING}[name]]
    told = annotator(*given, status=1).stderr.strip()
    assert told.endswith((".", "--keep-going"))
    assert "Errno" not in told and "Traceback" not in told
    assert sorted(tmp_path.rglob("*")) == before


def test_a_place_that_is_refused_stands_beside_a_project_of_the_longest_name(annotator, tmp_path):
    path = tmp_path / ("م" * 118 + ".annotator")
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    annotator("new", path)
    told = annotator("import", path, tmp_path / "bad.jsonl", "--keep-going", status=1).stdout
    (listed,) = tmp_path.glob("*.refused.tsv")
    assert str(listed) in told


@pytest.mark.parametrize("bad", BAD, ids=lambda kind: kind.__name__.strip("_"))
def test_the_window_is_not_opened_on_a_bad_path(program, tmp_path, bad):
    path = bad(tmp_path)
    done = program(path)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.strip().endswith((".", "commands."))


@pytest.mark.parametrize("name", ["stats", "export to", "labels"])
def test_a_path_that_no_encoding_gives_is_told(program, good, tmp_path, name):
    words = {"BAD": tmp_path / "a\udcffb" / "x", "GOOD": good, "OUT": tmp_path / "out"}
    given = [words.get(word, word) for word in {**READING, **OTHERS, **WRITING}[name]]
    done = program(*given)
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert "a\\udcffb" in done.stderr
