"""Articles that come back: new work to their person, and to nobody else anything at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.agreement.figures import Measure
from annotator.core import repeats
from annotator.core.annotation import SetState
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.measuring import measure
from annotator.jobs.review.feedback import feedback
from annotator.jobs.review.releasing import release
from annotator.jobs.suggest.lessons import lesson_places
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.check.check import check
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.team.repeating import AGAIN, ALL, AMAL, BADR, repeated, with_work, work_on
from tests.store.making import draft, everything, new_project, tag, taken
from tests.store.reviewing import finish, reopen


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    with new_project(tmp_path / "news.annotator") as project:
        yield with_work(project, monkeypatch)


def told(project: Project) -> tuple[object, ...]:
    """All that anybody but the annotator learns: figures, progress, gold, exports."""
    report, counts = measure(project, bootstrap=False), overview(project)
    out = project.path.with_name(f"{new_id()}.jsonl")
    export(project, out, ExportOptions())
    return (
        report.overall,
        [(member.person, member.articles, member.figures) for member in report.people],
        report.outliers,
        counts.stages,
        counts.cases,
        counts.labels,
        [(p.articles, p.annotations, p.weeks) for p in counts.people],
        project.finished.people_at_work(),
        project.people.all(),
        len(project.articles),
        out.read_bytes(),
    )


def test_what_comes_back_looks_like_new_work_in_the_list(two):
    fresh = two.articles.row(4, AMAL)
    repeated(two)
    assert two.articles.hand(1, AMAL) == AGAIN and two.articles.hand(3, AMAL) == AMAL
    row = two.articles.row(1, AMAL)
    assert row is not None and fresh is not None
    assert (row.state, row.spans, row.flagged) == (fresh.state, fresh.spans, fresh.flagged)
    assert [r.number for r in two.articles.page(AMAL)] == [1, 2, 3, 4]
    assert [r.number for r in two.articles.page(AMAL, ArticleFilter.TODO)] == [1, 2, 4]
    assert [r.number for r in two.articles.page_before(AMAL, ArticleFilter.DONE, before=9)] == [3]
    assert two.articles.next(AMAL) == 1 and two.articles.next(AMAL, after=2) == 4
    counts = two.articles.counts(AMAL)
    assert (counts[ArticleFilter.TODO], counts[ArticleFilter.DONE]) == (3, 1)
    assert two.articles.place(3, AMAL) == (3, 4)
    assert not two.articles.annotation_set(1, two.articles.hand(1, AMAL)).annotations


def test_nothing_that_is_done_again_counts_anywhere(two):
    before = told(two)
    repeated(two)
    assert told(two) == before
    work_on(two, 1, AGAIN, (12, 18), (0, 4))
    two.apply(tag(two, 2, AGAIN, 0, 4))
    assert told(two) == before
    assert check(two.path) == []


def test_how_people_agree_with_themselves_is_measured(two):
    repeated(two)
    work_on(two, 1, AGAIN, (5, 18), (0, 4))
    [amal, badr] = measure(two, bootstrap=False).themselves
    assert (amal.person, amal.drawn, amal.articles) == (AMAL, 2, 1)
    assert amal.figures[Measure.STRICT, None].value == pytest.approx(2 / 3)
    assert badr.articles == 0 and badr.figures[Measure.STRICT, None].value is None
    assert overview(two).people[0].themselves == amal


def test_what_was_done_first_and_what_was_done_again_are_measured_as_finished_first(two):
    repeated(two)
    work_on(two, 1, AGAIN, (5, 18))
    for person in (AGAIN, AMAL):
        reopen(two, 1, person)
        two.apply(tag(two, 1, person, 0, 4))
        finish(two, 1, person)
    [amal, _] = measure(two, bootstrap=False).themselves
    assert amal.figures[Measure.STRICT, None].value == 1.0


def test_giving_out_again_draws_only_its_share_of_what_is_new(two):
    repeated(two)
    before = everything(two.path)
    assert assign(two, AssignOptions(2)).repeated == 0
    assert everything(two.path) == before
    for person in (AMAL, 2):
        work_on(two, 4, person, (5, 10))
    assert assign(two, AssignOptions(2)).repeated == 2


def test_whoever_gives_out_work_hears_why_nothing_comes_back(two):
    two.people.add("Cyrine", Role.ANNOTATOR)
    newcomer = AssignOptions(1, people=("Cyrine",), repeats=50)
    assert "Nothing comes back yet" in str(assign(two, newcomer).no_repeats)
    repeated(two)
    assert "Nothing more comes back" in str(assign(two, ALL).no_repeats)
    assert assign(two, AssignOptions(2)).no_repeats is None, "nobody asked"
    assert assign(two, AssignOptions(2, repeats=0)).no_repeats is None


def test_a_share_of_none_takes_back_what_nobody_began(two):
    repeated(two)
    two.apply(tag(two, 1, AGAIN, 0, 4))
    report = assign(two, AssignOptions(2, repeats=0))
    assert (report.repeated, report.withdrawn) == (0, 3)
    assert two.articles.hand(1, AMAL) == AGAIN and two.articles.hand(2, AMAL) == AMAL
    assert check(two.path) == []


def test_what_is_done_again_is_undone_and_redone_like_everything(two):
    repeated(two)
    work_on(two, 1, AGAIN, (0, 4))
    done = two.articles.annotation_set(1, AGAIN)
    assert two.undo(AMAL) is not None and two.undo(AMAL) is not None
    assert two.articles.annotation_set(1, AGAIN).status.state is SetState.TODO
    two.redo(AMAL)
    two.redo(AMAL)
    assert two.articles.annotation_set(1, AGAIN) == done
    assert two.last_article(AMAL) == 1
    assert check(two.path) == []


def test_a_first_set_that_is_taken_up_is_in_front_until_it_is_finished(two):
    repeated(two)
    reopen(two, 1, AMAL)
    assert two.articles.hand(1, AMAL) == AMAL
    finish(two, 1, AMAL)
    assert two.articles.hand(1, AMAL) == AGAIN


def test_gold_is_shown_once_the_repeat_is_finished_and_never_comes_back(two):
    rim = two.people.all()[2]
    assert rim.role is Role.REVIEWER
    assign(two, AssignOptions(2, repeats=100, away=("Badr",), people=("Amal", "Rim")))
    amal, badr, _ = two.people.all()
    release(two, rim.name)
    assert {each.article for each in feedback(two, amal).articles} == {3}
    work_on(two, 1, AGAIN, (0, 4))
    shown, _ = feedback(two, amal).articles
    assert shown.article == 1 and [s.start for s in shown.spans] == [5]
    assert {each.article for each in feedback(two, badr).articles} == {1, 2, 3}
    assert assign(two, ALL).repeated == 0


def test_suggestions_are_not_learnt_from_what_is_to_be_done_again(two):
    assert {place.article for place in lesson_places(two, AMAL)} == {1, 2, 3}
    repeated(two)
    assert {place.article for place in lesson_places(two, AMAL)} == {3}
    work_on(two, 1, AGAIN, (0, 4))
    assert {place.article for place in lesson_places(two, AMAL)} == {1, 3}


def test_the_file_refuses_a_repeat_of_nothing(two):
    with (
        closing(sqlite3.connect(two.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="a repeat is of an article"),
    ):
        connection.execute("INSERT INTO annotation_set (person, article) VALUES (-3, 1)")


def test_whoever_finished_the_same_gets_a_draw_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setattr(repeats, "LATER", 1)
    with new_project(tmp_path / "many.annotator") as project:
        project.people.add("Rim", Role.REVIEWER)
        project.people.add("Dana", Role.ANNOTATOR)
        taken(project, [draft(f"قال الوزير في دمشق إن حلب بخير {n}.", f"b{n}") for n in range(30)])
        dana = project.people.named("Dana").number
        people = (AMAL, BADR, dana)
        for person in people:
            for article in project.articles.numbers():
                finish(project, article, person)
        assign(project, AssignOptions(3, repeats=20))
        drawn = [{*project.repeats.pending(person)} for person in people]
    assert all(len(each) == len(drawn[0]) > 3 for each in drawn)
    assert len({frozenset(each) for each in drawn}) == 3
