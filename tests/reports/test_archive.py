"""An archive is read by a program that knows nothing of this one."""

from __future__ import annotations

import ast
import json
import re
import sys
import zipfile
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.jobs.exchange.inputs import InputFault, inputs_at
from annotator.reports.archive_files import write_archive
from annotator.store.project import Project
from tests import archive_reader
from tests.store.reviewing import finish, reopen
from tests.ui.settled_project import settled_sample


@pytest.fixture(scope="module")
def archived(tmp_path_factory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("archived")
    path = settled_sample(folder / "p.annotator")
    with Project.open(path) as project:
        project.live_guidelines.change("en", "# Two", None, seen="# One")
        reopen(project, 1, 1)
        finish(project, 1, 1)
        project.live_articles.set_aside([2, 3], None)
        project.live_articles.take_back([3], None)
        write_archive(project, folder / "p.zip")
    return path, folder / "p.zip"


def test_a_stranger_reads_the_same_from_the_lines_and_from_the_database(archived):
    path, out = archived
    held = archive_reader.main(out)
    assert held["people"] == held["database"] != []
    assert held["gold"]
    assert held["guidelines"] == ["guidelines.ar.md", "guidelines.en.md"]
    assert held["versions"] == 1
    assert held["finished_under"] == [1]  # of the others, which came in from files, nobody knows
    with Project.open(path) as project:
        assert held["roles"] == {each.name: each.role for each in project.people.all()}
        assert held["aside"] == [each.id for each in project.live_articles.lines([2])]
        assert held["labels"] == [label.name for label in project.label_set]


def test_its_report_says_how_many_sets_stand_under_older_guidelines(archived):
    with zipfile.ZipFile(archived[1]) as archive:
        page = archive.read("report.en.html").decode()
    assert re.search(r"Version of the guidelines: .*1.*older one: .*0.*not\s+known: .*\d", page)


def test_an_import_of_it_takes_each_set_once(archived, tmp_path):
    """Not its guidelines as articles, and gold as nobody's work."""
    _, out = archived
    with zipfile.ZipFile(out) as archive:
        archive.extractall(tmp_path)
    for path in (out, tmp_path):
        inputs = inputs_at([path])
        assert [file.path.name for file in inputs.files] == ["sets.jsonl"]
        assert {passed.reason.form for passed in inputs.skipped} == {InputFault.OF_ARCHIVE}
    named = inputs_at([tmp_path / "gold.jsonl"])
    assert [file.form.name for file in named.files] == ["jsonl"], "who names it has it read"


def test_the_same_state_gives_the_same_checksums_of_what_people_did(archived, tmp_path):
    path, out = archived
    with Project.open(path) as project:
        write_archive(project, tmp_path / "again.zip")
    with zipfile.ZipFile(out) as first, zipfile.ZipFile(tmp_path / "again.zip") as again:
        for name in ("gold.jsonl", "sets.jsonl", "labels.json", "READ-ME.txt", "schema.json"):
            assert first.read(name) == again.read(name)


def test_a_changed_file_is_noticed(archived, tmp_path):
    _, out = archived
    with zipfile.ZipFile(out) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(tmp_path / "changed.zip", "w") as changed:
        for name, data in files.items():
            changed.writestr(name, data + b"\n" if name == "gold.jsonl" else data)
    with pytest.raises(ValueError, match="checksums"):
        archive_reader.main(tmp_path / "changed.zip")


def test_every_line_has_what_the_schema_names(archived):
    with zipfile.ZipFile(archived[1]) as archive:
        known = json.loads(archive.read("schema.json"))
        lines = archive_reader.lines(archive.read("sets.jsonl"))
    assert known and all(line["text"] for line in lines)


def test_an_archive_that_cannot_be_written_leaves_nothing(archived, tmp_path):
    with Project.open(archived[0]) as project, pytest.raises(WorldError):
        write_archive(project, tmp_path / "none" / "p.zip")
    assert list(tmp_path.iterdir()) == []


def test_the_reader_is_short_and_needs_the_standard_library_alone():
    source = Path(archive_reader.__file__).read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 100
    modules = {
        (node.module or "").split(".")[0] if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert modules <= sys.stdlib_module_names
