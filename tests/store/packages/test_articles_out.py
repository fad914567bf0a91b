"""What is out in a package, until it comes back."""

from __future__ import annotations

from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.apart import merged, packed
from tests.store.making import tag
from tests.store.packages.test_refusals import spoil
from tests.store.reviewing import finish, skip

AMAL, BADR = 1, 2


def out(project: Project, person: int = AMAL) -> set[int]:
    found = project.articles.out(person)
    return set(found.articles) if found is not None else set()


def test_what_is_not_done_is_out_once_it_is_packed(project, path):
    finish(project, 2, AMAL)
    assert out(project) == set()
    file = packed(project, "Amal")
    assert out(project) == {1, 3} and out(project, BADR) == set()
    found = project.articles.out(AMAL)
    with Project.open(file) as package:
        assert found is not None and found.at == package.package.at
        assert package.articles.out(AMAL) is None
    assert check(path) == []


def test_what_comes_back_done_or_skipped_is_not_out_any_more(project, path):
    file = packed(project, "Amal")
    with Project.open(file) as package:
        finish(package, 1, AMAL)
        package.apply(tag(package, 2, AMAL, 4, 10))
    merged(project, file, dry_run=True)
    assert out(project) == {1, 2, 3}
    merged(project, file)
    assert out(project) == {2, 3}
    with Project.open(file) as package:
        finish(package, 2, AMAL)
        skip(package, 3, AMAL)
    merged(project, file)
    assert out(project) == set() and project.articles.out(AMAL) is None
    assert check(path) == []


def test_a_package_that_is_not_in_use_is_taken_back(project):
    packed(project, "Amal")
    packed(project, "Badr")
    project.packing.take_back(AMAL)
    assert out(project) == set() and out(project, BADR) == {1, 2, 3}


def test_damage_of_what_is_out_is_told(project, path):
    packed(project, "Amal")
    project.close()
    spoil(path, "UPDATE articles_out SET articles = '[\"x\"]'")
    (flaw,) = check(path)
    assert "articles_out" in str(flaw)
