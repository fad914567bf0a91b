"""What is finished and decided says which guidelines were in force, wherever it was done."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.gesture import REVIEWING
from annotator.core.guideline_changes import AS_MADE
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.review.cases import reviewed
from annotator.jobs.running.older_guidelines import OlderCounts, older_work
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.reading import rows
from tests.store.apart import merged, packed
from tests.store.making import label_set, new_project, tag
from tests.store.reviewing import decision, finish, reopen, with_reviewer, written

AMAL, BADR, RIM = 1, 2, 3


@pytest.fixture
def project(path):
    with new_project(path) as project:
        yield with_reviewer(project)


def change(project: Project, text: str) -> str:
    """Let the guidelines be ``text``; the version that is in force then."""
    live = project.live_guidelines
    live.change("en", text, RIM, seen=live.own("en"))
    return live.version


def stamp(project: Project, article: int, person: int) -> str | None:
    return project.articles.annotation_set(article, person).status.guidelines


def test_a_finished_set_has_the_version_in_force_and_one_taken_up_again_has_none(project, path):
    finish(project, 1, AMAL)
    assert stamp(project, 1, AMAL) == AS_MADE
    first = change(project, "# One")
    finish(project, 2, AMAL)
    assert stamp(project, 2, AMAL) == first
    reopen(project, 1, AMAL)
    assert stamp(project, 1, AMAL) is None
    second = change(project, "# Two")
    assert first < second
    finish(project, 1, AMAL)
    assert (stamp(project, 1, AMAL), stamp(project, 2, AMAL)) == (second, first)
    assert check(path) == []


def test_undo_and_redo_bring_back_the_version_that_was_there(project):
    finish(project, 1, AMAL)
    change(project, "# One")
    project.undo(AMAL)
    assert stamp(project, 1, AMAL) is None
    project.redo(AMAL)
    assert stamp(project, 1, AMAL) == AS_MADE


def test_a_decision_has_the_version_in_force_and_keeps_it(project, path):
    written(project, decision(1))
    first = change(project, "# One")
    written(project, decision(2))
    assert [each.guidelines for each in project.review.decisions()] == [AS_MADE, first]
    project.undo(RIM, REVIEWING)
    change(project, "# Two")
    project.redo(RIM, REVIEWING)
    assert [each.guidelines for each in project.review.decisions()] == [AS_MADE, first]
    assert check(path) == []


def test_a_package_stamps_what_it_was_made_with_and_that_comes_back(project, path):
    first = change(project, "# One")
    file = packed(project, "Amal")
    second = change(project, "# Two")
    with Project.open(file) as package:
        finish(package, 1, AMAL)
        assert package.live_guidelines.version == first
    finish(project, 1, BADR)
    merged(project, file)
    assert (stamp(project, 1, AMAL), stamp(project, 1, BADR)) == (first, second)
    assert check(path) == []


def test_what_was_finished_in_both_alike_is_no_collision_though_the_guidelines_changed(project):
    file = packed(project, "Amal")
    with Project.open(file) as package:
        finish(package, 1, AMAL)
    version = change(project, "# One")
    finish(project, 1, AMAL)
    (report,) = merged(project, file)
    assert (report.collisions, stamp(project, 1, AMAL)) == ((), version)


def test_a_copy_brings_stamps_of_versions_that_are_not_here_as_what_they_are(project, path):
    project.file.fold()
    copy = Path(shutil.copy(path, path.with_name("copy.annotator")))
    with Project.open(copy) as other:
        theirs = change(other, "# Theirs")
        finish(other, 1, AMAL)
        written(other, decision(2))
    change(project, "# Ours")
    merged(project, copy)
    assert stamp(project, 1, AMAL) == theirs
    assert [each.guidelines for each in project.review.decisions()] == [theirs]
    (older,) = older_work(project).sets
    assert (older.person, older.version) == ("Amal", None)
    assert check(path) == []


def test_what_an_earlier_program_left_is_unknown_and_never_called_old(project, path):
    finish(project, 1, AMAL)
    project.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE annotation_set SET guidelines = NULL")
    with Project.open(path) as again:
        change(again, "# One")
        work = older_work(again)
        assert (work.version, work.sets, work.of_sets) == (1, (), OlderCounts(0, 1))


def test_older_work_is_listed_until_it_is_done_again_or_the_change_taken_back(project):
    project.apply(tag(project, 1, AMAL, 5, 18, "actor"))
    project.apply(tag(project, 1, BADR, 6, 18, "actor"))
    for person in (AMAL, BADR):
        finish(project, 1, person)
    ((_, (case,)),) = reviewed(project, [1])
    made = replace(decision(1), place=case.case.place, variants=case.case.variants, spans=())
    written(project, made)
    assert older_work(project).of_decisions == OlderCounts(0, 0)
    change(project, "# One")
    work = older_work(project)
    assert [(each.article, each.person, each.version) for each in work.sets] == [
        (1, "Amal", 0),
        (1, "Badr", 0),
    ]
    assert [(each.case, each.version) for each in work.decisions] == [(case.case.evidence, 0)]
    project.live_guidelines.undo(RIM)
    assert older_work(project).sets == ()  # the text is what it was
    change(project, "# Two")
    reopen(project, 1, AMAL)
    finish(project, 1, AMAL)
    assert [each.person for each in older_work(project).sets] == ["Badr"]


def test_the_stamp_goes_out_and_comes_in_again(project, tmp_path):
    version = change(project, "# One")
    finish(project, 1, AMAL)
    reopen(project, 1, AMAL)
    finish(project, 2, AMAL)
    out = tmp_path / "sets.jsonl"
    export(project, out, ExportOptions(state=ANY))
    begun, done = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert "guidelines" not in begun and done["guidelines"] == version
    with Project.create(tmp_path / "other.annotator", label_set()) as other:
        import_paths(other, [out], ImportOptions())
        export(other, tmp_path / "again.jsonl", ExportOptions(state=ANY))
        stored = rows(other.path, "SELECT guidelines FROM annotation_set ORDER BY article")
    assert [value for (value,) in stored] == [None, version]
    assert (tmp_path / "again.jsonl").read_bytes() == out.read_bytes()


def test_a_package_knows_what_its_person_read_and_brings_back_what_they_read_in_it(project, path):
    finish(project, 1, AMAL)
    file = packed(project, "Amal")
    first = change(project, "# One")
    with Project.open(file) as package:
        assert package.live_guidelines.read_by(AMAL) == package.live_guidelines.version
        finish(package, 2, AMAL)  # long after the change, of which nobody told them
    merged(project, file)
    assert project.live_guidelines.read_by(AMAL) == AS_MADE
    again = packed(project, "Amal", path.with_name("again.annotator"))
    with Project.open(again) as package:
        assert [each.after for each in package.live_guidelines.changes(AS_MADE)] == ["# One"]
        assert package.live_guidelines.read_by(AMAL) == AS_MADE
        package.live_guidelines.keep_read(AMAL, first)
    merged(project, again)
    merged(project, file)
    assert project.live_guidelines.read_by(AMAL) == first
    assert project.live_guidelines.read_by(RIM) == first  # who wrote it
