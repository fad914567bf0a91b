"""What comes back to somebody goes into their package, and what they did again comes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import SetState
from annotator.core.listing import ArticleFilter
from annotator.core.versions import Choices, Side
from annotator.store.check.check import check
from annotator.store.packages.refusals import PackageRefused
from annotator.store.project import Project
from tests.jobs.team.repeating import AGAIN, ALL, AMAL, BADR, repeated, with_work, work_on
from tests.store.apart import content, merged, packed
from tests.store.making import connection_of, everything, tag
from tests.store.reviewing import finish, reopen


@pytest.fixture
def two(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    return with_work(project, monkeypatch)


def test_a_package_brings_what_comes_back_and_takes_it_home(two):
    file = packed(repeated(two), "Amal")
    with Project.open(file) as package:
        assert package.people.all() == two.people.all()[:1]
        assert package.articles.counts(AMAL) == two.articles.counts(AMAL)
        assert len(package.articles) == 4
        work_on(package, 1, AGAIN, (0, 4))
        package.apply(tag(package, 2, AGAIN, 5, 10))
    assert check(file) == []
    first = two.articles.annotation_set(1, AMAL)
    [report] = merged(two, file)
    assert (report.person, report.sets, report.finished, report.gestures) == ("Amal", 2, 1, 3)
    assert two.articles.annotation_set(1, AMAL) == first
    assert two.articles.annotation_set(1, AGAIN).status.state is SetState.DONE
    assert [each.spans for each in two.articles.page(AMAL)][:2] == [1, 1]
    assert check(two.path) == []
    before = content(two.path)
    assert merged(two, file)[0].gestures == 0
    assert content(two.path) == before


def test_what_comes_back_is_out_in_the_package_until_it_is_done(two):
    file = packed(repeated(two), "Amal")
    out = two.articles.out(AMAL)
    assert out is not None and out.articles == {1, 2, 4}
    with Project.open(file) as package:
        work_on(package, 1, AGAIN, (0, 4))
    merged(two, file)
    out = two.articles.out(AMAL)
    assert out is not None and out.articles == {2, 4}


def test_what_comes_back_to_others_is_in_no_package(two):
    file = packed(repeated(two), "Amal")
    assert {person for person, *_ in everything(file)["annotation_set"]} == {AMAL, AGAIN}
    assert [number for number, *_ in everything(file)["person"]] == [AGAIN, AMAL]


def test_a_repeat_that_went_on_in_both_collides_and_somebody_chooses(two):
    file = packed(repeated(two), "Amal")
    with Project.open(file) as package:
        work_on(package, 1, AGAIN, (0, 4))
    two.apply(tag(two, 1, AGAIN, 5, 10))
    [report] = merged(two, file)
    [collision] = report.collisions
    assert collision.article == 1 and report.gestures == 0
    theirs = Choices(of_others=Side.FILE)
    two.merging.merge([file], lambda *_: None, dry_run=False, choices=theirs)
    [annotation] = two.articles.annotation_set(1, AGAIN).ordered
    assert annotation.span.start == 0
    assert check(two.path) == []


def test_a_copy_in_which_something_came_back_is_merged_into_one_where_it_did_not(two, path):
    copy = Path(shutil.copy(_folded(two), path.with_name("copy.annotator")))
    with Project.open(copy) as other:
        repeated(other)
        work_on(other, 1, AGAIN, (0, 4))
    merged(two, copy)
    assert two.articles.annotation_set(1, AGAIN).status.state is SetState.DONE
    assert two.articles.hand(2, AMAL) == AMAL  # it came back in the copy, and nothing was done
    assert two.articles.counts(AMAL)[ArticleFilter.DONE] == 3
    assert check(two.path) == []


def test_a_package_with_work_of_somebody_who_stands_in_for_another_is_refused(two):
    file = packed(repeated(two), "Amal")
    with Project.open(file) as package:
        connection_of(package).execute("INSERT INTO main.person VALUES (-2, 'x', 'annotator')")
    assert len(check(file)) == 1
    with pytest.raises(PackageRefused, match="Amal"):
        merged(two, file)


_STEPS = st.lists(
    st.sampled_from(["tag", "finish", "reopen", "undo", "first", "badr", "draw"]), max_size=7
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(apart=_STEPS, at_home=_STEPS)
def test_first_sets_stay_and_no_order_matters_whatever_is_done_again(
    tmp_path_factory, monkeypatch, apart, at_home
):
    """Work in the package and in the project, then merged once and twice."""
    from tests.store.making import new_project

    folder = tmp_path_factory.mktemp("again")
    with new_project(folder / "p.annotator") as project:
        repeated(with_work(project, monkeypatch))
        file = packed(project, "Amal")
        firsts = [project.articles.annotation_set(n, AMAL) for n in (1, 2)]
        with Project.open(file) as package:
            for step in apart:
                _do(package, step, 1, (0, 4))
        for step in at_home:
            _do(project, step, 2, (5, 10))
        merged(project, file)
        after = content(project.path)
        merged(project, file)
        assert content(project.path) == after
        if "first" not in at_home:
            assert [project.articles.annotation_set(n, AMAL) for n in (1, 2)] == firsts
        assert all(person > 0 for sets in project.finished.all() for person in sets.spans)
        assert check(project.path) == []


def _do(project: Project, step: str, article: int, span: tuple[int, int]) -> None:
    state = project.articles.annotation_set(article, AGAIN).status.state
    if step == "tag" and state is not SetState.DONE:
        if not project.articles.annotation_set(article, AGAIN).annotations:
            project.apply(tag(project, article, AGAIN, *span))
    elif step == "finish" and state is not SetState.DONE:
        finish(project, article, AGAIN)
    elif step == "reopen" and state is SetState.DONE:
        reopen(project, article, AGAIN)
    elif step == "undo" and project.undoable(AMAL) is not None:
        if project.undoable(AMAL).person == AGAIN:
            project.undo(AMAL)
    elif project.package is None and step == "badr":
        if project.articles.annotation_set(3, BADR).status.state is SetState.DONE:
            reopen(project, 3, BADR)
    elif project.package is None and step == "draw":
        from annotator.jobs.team.assigning import assign

        assign(project, ALL)


def _folded(project: Project) -> Path:
    project.file.fold()
    return project.path
