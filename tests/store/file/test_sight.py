"""A file is read as it lies while somebody begins to work in it: that is no damage."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.check import check as checking
from annotator.store.check.check import check
from annotator.store.check.flaw import Flaw
from annotator.store.file import opening
from annotator.store.file.errors import DamagedProject
from annotator.store.file.reading import connect_to_read, journals
from annotator.store.file.sight import MOST_LOOKS
from annotator.store.packages import package_file
from annotator.store.packages.refusals import PackageRefused
from annotator.store.project import Project
from tests.store.apart import merged, packed
from tests.store.making import draft, new_project, people, tag, taken


def grown(path: Path) -> tuple[bytes, bytes]:
    """The file before and after somebody's log was folded into it, by which it grows."""
    new_project(path).close()
    before = path.read_bytes()
    with Project.open(path) as project:
        taken(project, [draft("كلمة " * 9000 + str(number)) for number in range(20)])
    after = path.read_bytes()
    assert len(after) > len(before)
    return before, after


def test_a_file_that_grows_while_it_is_looked_at_is_not_cut(path, monkeypatch):
    """The log is folded in page by page, the first of which says how long the file will be; then
    it is gone.
    """
    before, after = grown(path)
    path.write_bytes(after[: len(before)])
    real, looks = opening._version_of_a_project, []

    def version(connection):
        found = real(connection)
        looks.append(found)
        path.write_bytes(after)  # the rest of it, between two glances
        return found

    monkeypatch.setattr(opening, "_version_of_a_project", version)
    assert opening.examine(path) == looks[0]
    assert len(looks) == 2


def test_a_file_that_is_cut_is_said_to_be_after_one_look(path, monkeypatch):
    before, after = grown(path)
    path.write_bytes(after[: len(before)])
    looks = []
    real = opening._version_of_a_project
    monkeypatch.setattr(opening, "_version_of_a_project", lambda c: (looks.append(0), real(c))[1])
    with pytest.raises(DamagedProject):
        opening.examine(path)
    assert len(looks) == 1


def test_a_file_that_is_cut_is_said_to_be_even_while_somebody_writes_on(path, monkeypatch):
    before, after = grown(path)
    path.write_bytes(after[: len(before)])
    looks = []
    real = opening._version_of_a_project

    def version(connection):
        looks.append(path.write_bytes(after[: len(before) - 4096 * len(looks)]))
        return real(connection)

    monkeypatch.setattr(opening, "_version_of_a_project", version)
    with pytest.raises(DamagedProject):
        opening.examine(path)
    assert len(looks) == MOST_LOOKS


def test_a_project_in_which_somebody_begins_to_work_is_checked_once_more(path, monkeypatch):
    with new_project(path) as project:
        amal = people(project)[0].number
    looks = []

    def part(connection):
        looks.append(connection.takes_locks)
        if len(looks) == 1:
            with Project.open(path) as project:
                project.apply(tag(project, 1, amal, 0, 4))
            yield Flaw("what was read is of two states")

    monkeypatch.setattr(checking, "_numbers", part)
    assert check(path) == []
    assert looks == [False, False]


def test_damage_that_stays_is_found_at_once(path, monkeypatch):
    new_project(path).close()
    looks = []
    monkeypatch.setattr(
        checking, "_numbers", lambda c: iter([Flaw(f"look {len(looks)}"), looks.append(0)][:1])
    )
    assert list(map(str, check(path))) == ["look 0"]
    assert len(looks) == 1


def test_a_package_in_which_somebody_begins_to_work_is_not_merged(path, monkeypatch):
    with new_project(path) as project:
        amal = people(project)[0].number
        file = packed(project, "Amal")
        before = len(project.articles)
        real = package_file._says

        def says(connection, version):
            with Project.open(file) as package:
                package.apply(tag(package, 1, amal, 0, 4))
            return real(connection, version)

        with monkeypatch.context() as patch:
            patch.setattr(package_file, "_says", says)
            with pytest.raises(PackageRefused, match="somebody works in it just now"):
                merged(project, file)
        assert len(project.articles) == before
        assert [one.gestures for one in merged(project, file)] == [1]
    assert check(path) == []


def test_a_file_that_is_open_is_read_with_locks_and_not_again(path):
    with new_project(path) as project:
        amal = people(project)[0].number
        project.apply(tag(project, 1, amal, 0, 4))
        assert any(journal.exists() for journal in journals(path))
        with closing(connect_to_read(path)) as connection:
            assert connection.takes_locks
        assert check(path) == []
