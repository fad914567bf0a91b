"""Decisions, releases and examples in the file: written, withdrawn, made to stand again,
and never rewritten.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Reason, Release, Ruling
from annotator.core.gesture import REVIEWING, Change, GestureKind
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import StaleChange
from annotator.store.project import Project
from annotator.store.tables import review_records
from tests.reading import rows
from tests.store.making import connection_of, draft, gesture, tag, taken, work
from tests.store.reviewing import (
    AT,
    REVIEWER,
    decision,
    example,
    finish,
    reopen,
    skip,
    with_reviewer,
    written,
)

RELEASE = Release(1, REVIEWER, AT)


@pytest.fixture
def reviewed(project: Project) -> Project:
    return with_reviewer(project)


def row_count(project: Project, table: str) -> int:
    return int(rows(project.path, f"SELECT count(*) FROM {table}")[0][0])


# -- decisions --------------------------------------------------------------------------------


def test_a_decision_is_read_as_it_was_written(reviewed, path):
    every = decision(
        ruling=Ruling.DEFERRED,
        means=Means.MAJORITY,
        spans=(),
        checked=True,
        override=True,
        reason=Reason.GUIDELINE_GAP,
        note="ملاحظة",
    )
    plain = decision(2, spans=())
    for one in (every, plain):
        written(reviewed, one)
    with Project.open(path) as again:
        assert again.review.decisions() == [every, plain]
        assert again.review.decisions(2) == [plain]
        assert again.review.decisions(3) == []
    assert check(path) == []


def test_a_later_decision_supersedes_and_the_earlier_one_stays(reviewed):
    first, second = decision(), decision(spans=())
    written(reviewed, first)
    written(reviewed, second)
    assert reviewed.review.decisions(1) == [first, second]


def test_undo_withdraws_and_redo_puts_back_in_its_place(reviewed, path):
    first, second = decision(), decision()
    written(reviewed, first)
    written(reviewed, second)
    for _ in range(2):
        assert reviewed.undo(REVIEWER, REVIEWING) is not None
    assert reviewed.review.decisions() == []
    assert row_count(reviewed, "decision") == 2  # withdrawn, and there
    reviewed.redo(REVIEWER, REVIEWING)
    assert reviewed.review.decisions() == [first]
    third = decision()
    written(reviewed, third)
    assert reviewed.review.decisions() == [first, third]
    assert check(path) == []


def test_a_decision_that_stands_again_stands_before_later_ones(reviewed):
    """The order says what supersedes what, so what is put back must not come last."""
    first, second = decision(), decision()
    gestures = [written(reviewed, first), written(reviewed, second)]
    reviewed.apply(gesture(REVIEWER, 1, *gestures[0].inverse))
    reviewed.apply(gesture(REVIEWER, 1, *gestures[0].changes))
    assert reviewed.review.decisions() == [first, second]


def test_review_and_labelling_are_undone_apart(reviewed):
    amal = people_of(reviewed)[0]
    reviewed.apply(tag(reviewed, 1, amal, 5, 18))
    own = replace(decision(), person=amal)
    reviewed.apply(replace(gesture(amal, 1, Change(None, own)), kind=GestureKind.DECIDE))
    labelling = reviewed.undo(amal)
    assert labelling is not None and labelling.kind is GestureKind.TAG
    assert reviewed.review.decisions() == [own]
    review = reviewed.undo(amal, REVIEWING)
    assert review is not None and review.kind is GestureKind.DECIDE
    assert reviewed.undo(amal) is None and reviewed.undo(amal, REVIEWING) is None


def test_one_gesture_may_decide_in_several_articles(reviewed, path):
    found = [decision(article, place=Span(0, 4), variants=()) for article in (1, 2, 3)]
    found = [replace(one, spans=()) for one in found]
    made = written(reviewed, *found, kind=GestureKind.DECIDE_ALIKE)
    assert reviewed.review.decisions() == found
    undone = reviewed.undo(REVIEWER, REVIEWING)
    assert undone is not None and undone.of == made.id
    assert reviewed.review.decisions() == []
    assert check(path) == []


def test_of_a_gesture_that_cannot_be_all_nothing_is_written(reviewed):
    there = decision()
    written(reviewed, there)
    with pytest.raises(StaleChange):
        written(reviewed, decision(2), there, kind=GestureKind.POLICY)
    assert reviewed.review.decisions() == [there]


@pytest.mark.parametrize(
    ("column", "value"),
    list(
        {
            "number": 7,
            "id": "other",
            "article": 2,
            "person": 1,
            "at": "2027",
            "ruling": "deferred",
            "means": "clitic",
            "checked": 1,
            "override": 1,
            "start": 4,
            "end": 19,
            "variants": "[]",
            "spans": "[]",
            "reason": "slip",
            "note": "x",
        }.items()
    ),
)
def test_a_decision_is_never_rewritten(reviewed, column, value):
    written(reviewed, decision())
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection_of(reviewed).execute(f'UPDATE main.decision SET "{column}" = ?', (value,))


def test_every_column_but_the_withdrawal_is_watched(reviewed):
    columns = {row[1] for row in rows(reviewed.path, "PRAGMA table_info (decision)")}
    ((sql,),) = rows(
        reviewed.path, "SELECT sql FROM sqlite_master WHERE name = 'decision_is_not_rewritten'"
    )
    watched = sql.split("UPDATE OF")[1].split(" ON ")[0].replace('"', "")
    assert {name.strip() for name in watched.split(",")} == columns - {"withdrawn"}


def test_a_decision_is_never_deleted(reviewed):
    written(reviewed, decision())
    reviewed.undo(REVIEWER, REVIEWING)
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        connection_of(reviewed).execute("DELETE FROM main.decision")


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"place": Span(5, 9999)}, "beyond its article"),
        ({"ruling": Ruling.DEFERRED}, "CHECK"),
        ({"article": 9}, "FOREIGN KEY"),
        ({"person": 9}, "FOREIGN KEY"),
    ],
)
def test_the_file_refuses_a_decision_that_cannot_be(reviewed, broken, says):
    with pytest.raises(sqlite3.IntegrityError, match=says):
        written(reviewed, decision(**broken))
    assert reviewed.review.decisions() == []
    assert row_count(reviewed, "log") == 0


SPANS = st.builds(
    lambda start, size, label: LabelledSpan(start, start + size, label),
    st.integers(0, 9),
    st.integers(1, 9),
    st.sampled_from(["actor", "claim"]),
)
DECISIONS = st.builds(
    Decision,
    st.uuids().map(lambda id: id.hex),
    st.just(1),
    st.just(REVIEWER),
    st.just(AT),
    st.just(Span(0, 20)),
    st.lists(
        st.builds(
            Variant,
            st.lists(SPANS, max_size=3).map(tuple),
            st.lists(st.integers(1, 3), unique=True, min_size=1).map(lambda p: tuple(sorted(p))),
        ),
        max_size=3,
    ).map(tuple),
    st.lists(SPANS, max_size=3).map(tuple),
    st.just(Ruling.SETTLED),
    st.sampled_from(Means),
    st.booleans(),
    st.booleans(),
    st.none() | st.sampled_from(Reason),
    st.none() | st.text(min_size=1, max_size=5),
)


@given(DECISIONS)
def test_any_decision_survives_the_log(made):
    kept = json.dumps(review_records.decision.fields(made), ensure_ascii=False)
    again = review_records.decision.from_fields(json.loads(kept))
    assert again == made
    assert {type(getattr(again, f.name)) for f in fields(again)} == {
        type(getattr(made, f.name)) for f in fields(made)
    }


# -- releases and examples ----------------------------------------------------------------------


def test_a_release_is_written_and_taken_back(reviewed, path):
    for person in (1, 2):
        finish(reviewed, 1, person)
    written(reviewed, RELEASE)
    assert reviewed.review.released() == {1: RELEASE}
    assert reviewed.review.is_released(1) and not reviewed.review.is_released(2)
    reviewed.undo(REVIEWER, REVIEWING)
    assert reviewed.review.released() == {} and not reviewed.review.is_released(1)
    reviewed.redo(REVIEWER, REVIEWING)
    assert reviewed.review.is_released(1)
    assert check(path) == []


def test_examples_come_with_their_sentences_by_place(reviewed, path):
    late = example(label="claim", span=Span(30, 34), sentence=Span(25, 51), marked=False)
    early = example(reason=Reason.CLITIC, note="لماذا")
    other = example(2, span=Span(0, 3), sentence=Span(0, 10))
    for one in (other, late, early):
        written(reviewed, one)
    texts = {number: reviewed.articles.read(number).text for number in (1, 2)}
    assert reviewed.review.examples() == [
        (early, texts[1][0:30]),
        (late, texts[1][25:51]),
        (other, texts[2][0:10]),
    ]
    assert check(path) == []


def test_an_example_is_edited_and_removed(reviewed, path):
    first = example()
    written(reviewed, first)
    better = replace(first, note="أوضح")
    reviewed.apply(gesture(REVIEWER, 1, Change(first, better)))
    assert [one for one, _ in reviewed.review.examples()] == [better]
    reviewed.apply(gesture(REVIEWER, 1, Change(better, None)))
    assert reviewed.review.examples() == []
    assert check(path) == []


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"sentence": Span(0, 9999)}, "beyond its article"),
        ({"sentence": Span(6, 30)}, "CHECK"),
        ({"label": "tree"}, "FOREIGN KEY"),
    ],
)
def test_the_file_refuses_an_example_that_cannot_be(reviewed, broken, says):
    with pytest.raises(sqlite3.IntegrityError, match=says):
        written(reviewed, example(**broken))
    assert reviewed.review.examples() == []


def test_what_was_written_by_another_window_is_told(reviewed):
    written(reviewed, RELEASE)
    with pytest.raises(StaleChange):
        written(reviewed, RELEASE)


# -- finished sets --------------------------------------------------------------------------------


def people_of(project: Project) -> list[int]:
    return [person.number for person in project.people.all()]


def said(project: Project, *, first: bool = False) -> dict[int, dict[int, set[LabelledSpan]]]:
    found = list(project.finished.all(first=first))
    assert [one.article for one in found] == sorted({one.article for one in found})
    for one in found:
        assert one == project.finished.of(one.article, first=first)
        assert one.text == project.articles.read(one.article).text
    return {one.article: {p: set(spans) for p, spans in one.spans.items()} for one in found}


ACTOR, CLAIM = LabelledSpan(5, 18, "actor"), LabelledSpan(0, 4, "claim")


def test_only_finished_sets_count(project):
    amal, badr = people_of(project)
    project.apply(tag(project, 1, amal, 5, 18))
    project.apply(tag(project, 1, badr, 0, 4, "claim"))
    assert said(project) == {}
    finish(project, 1, amal)
    assert said(project) == {1: {amal: {ACTOR}}}
    finish(project, 1, badr)
    finish(project, 3, badr)  # with nothing in it
    assert said(project) == {1: {amal: {ACTOR}, badr: {CLAIM}}, 3: {badr: set()}}
    with pytest.raises(UnreadableRow, match=r"article.*number 9.*the file does not hold it"):
        project.finished.of(9)


def test_the_file_says_who_has_not_finished_an_article(project):
    amal, _ = people_of(project)
    assert project.finished.people_at_work() == {1: 2, 2: 2, 3: 2}
    finish(project, 1, amal)
    assert project.finished.people_at_work() == {1: 1, 2: 2, 3: 2}
    assert project.finished.annotated(1, amal)
    assert not project.finished.annotated(2, amal)


def test_the_first_version_is_what_was_finished_first(project):
    amal, badr = people_of(project)
    project.apply(tag(project, 1, amal, 5, 18))
    finish(project, 1, amal)
    assert project.finished.taken_up() == 0
    reopen(project, 1, amal)
    held = project.articles.annotation_set(1, amal).ordered[0]
    project.apply(gesture(amal, 1, Change(held, replace(held, span=Span(6, 18)))))
    project.apply(tag(project, 1, amal, 0, 4, "claim"))
    # Taken up again and not finished since: the first version counts all the same.
    assert said(project) == {}
    assert said(project, first=True) == {1: {amal: {ACTOR}}}
    finish(project, 1, amal)
    finish(project, 1, badr)
    assert said(project) == {1: {amal: {LabelledSpan(6, 18, "actor"), CLAIM}, badr: set()}}
    assert said(project, first=True) == {1: {amal: {ACTOR}, badr: set()}}
    assert project.finished.taken_up() == 1


def test_what_was_removed_since_is_in_the_first_version(project):
    amal, _ = people_of(project)
    project.apply(tag(project, 1, amal, 5, 18))
    finish(project, 1, amal)
    reopen(project, 1, amal)
    held = project.articles.annotation_set(1, amal).ordered[0]
    project.apply(gesture(amal, 1, Change(held, None)))
    finish(project, 1, amal)
    assert said(project) == {1: {amal: set()}}
    assert said(project, first=True) == {1: {amal: {ACTOR}}}


def test_a_finish_that_was_undone_never_was(project):
    amal, _ = people_of(project)
    project.apply(tag(project, 1, amal, 5, 18))
    finish(project, 1, amal)
    project.undo(amal)
    project.apply(tag(project, 1, amal, 0, 4, "claim"))
    assert said(project, first=True) == {}
    finish(project, 1, amal)
    assert said(project, first=True) == {1: {amal: {ACTOR, CLAIM}}}
    assert project.finished.taken_up() == 0


def test_what_was_skipped_and_begun_again_was_not_taken_up_again(project):
    amal, _ = people_of(project)
    skip(project, 1, amal)
    reopen(project, 1, amal)
    assert project.finished.taken_up() == 0
    finish(project, 1, amal)
    assert project.finished.taken_up() == 0
    reopen(project, 1, amal)
    assert project.finished.taken_up() == 1


def test_a_reopening_that_was_undone_took_nothing_up(project):
    amal, _ = people_of(project)
    finish(project, 1, amal)
    reopen(project, 1, amal)
    project.undo(amal)
    assert project.finished.taken_up() == 0
    project.redo(amal)
    assert project.finished.taken_up() == 1


def test_an_undone_finish_that_was_made_again_counts(project):
    amal, _ = people_of(project)
    project.apply(tag(project, 1, amal, 5, 18))
    finish(project, 1, amal)
    project.undo(amal)
    project.redo(amal)
    reopen(project, 1, amal)
    project.apply(tag(project, 1, amal, 0, 4, "claim"))
    assert said(project, first=True) == {1: {amal: {ACTOR}}}


def test_what_came_in_finished_is_its_first_version(project):
    done = work("Amal", (5, 12, "actor"), state=SetState.DONE)
    taken(project, [draft("زارت الوزيرة مصر", "b1", sets=(done,))])
    amal, _ = people_of(project)
    came = {4: {amal: {LabelledSpan(5, 12, "actor")}}}
    assert said(project) == said(project, first=True) == came
    reopen(project, 4, amal)
    project.apply(tag(project, 4, amal, 0, 4, "claim"))
    assert said(project, first=True) == came
    finish(project, 4, amal)
    assert said(project, first=True) == came
    assert said(project)[4][amal] == {LabelledSpan(5, 12, "actor"), LabelledSpan(0, 4, "claim")}


def test_work_of_others_on_the_article_changes_no_first_version(project):
    amal, badr = people_of(project)
    finish(project, 1, amal)
    reopen(project, 1, amal)
    project.apply(tag(project, 1, badr, 5, 18))
    finish(project, 1, badr)
    assert said(project, first=True) == {1: {amal: set(), badr: {ACTOR}}}
