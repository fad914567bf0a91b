"""Review over whole projects, generated: nothing is lost, nothing undecided goes out,
order plays no part.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.arabic.edges import fault
from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.gesture import REVIEWING, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.place import Place
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.jobs.review.cases import reviewed
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.review.settling_rules import POLICIES
from annotator.jobs.team.merging import merge
from annotator.jobs.team.packing import pack
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.agreement.work import LABELS, TEXT, spans
from tests.jobs.reviews import decide

NAMES = ("Amal", "Badr", "Cyrine")
ALL = SettleOptions(dict.fromkeys(LABELS, frozenset(POLICIES)), "Rim")

Work = list[dict[str, list[LabelledSpan]]]
"""What people say of each article; whoever is not there has not finished it."""

SPANS = spans().filter(lambda one: fault(TEXT, one.span) is None)

a_few = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@st.composite
def work(draw: st.DrawFn) -> Work:
    made = []
    for _ in range(draw(st.integers(1, 3))):
        common = draw(st.lists(SPANS, max_size=3))
        people = draw(st.sets(st.sampled_from(NAMES), min_size=1))
        made.append(
            {name: sorted({*common, *draw(st.lists(SPANS, max_size=4))}) for name in sorted(people)}
        )
    return made


@contextmanager
def project_of(folder: Path, made: Work, names: Sequence[str] = NAMES) -> Iterator[Project]:
    """A project in which the people are added in the order of ``names``,
    the reviewer among them.
    """
    with new_project(folder / f"{uuid.uuid4().hex}.annotator") as project:
        for name in (*names[:1], "Rim", *names[1:]):
            project.people.add(name, Role.REVIEWER if name == "Rim" else Role.ANNOTATOR)
        with project.intake() as intake:
            for number, people in enumerate(made):
                sets = tuple(
                    SetDraft(
                        name,
                        SetState.DONE,
                        tuple(AnnotationDraft(one.label, one.span) for one in people[name]),
                    )
                    for name in names
                    if name in people
                )
                text = f"{TEXT} {number}"
                intake.add(ArticleDraft(text, id=f"x{number}", place=Place("x"), sets=sets))
        yield project


def gold(project: Project) -> bytes:
    out = project.path.with_suffix(".gold")
    export(project, out, ExportOptions(set="gold", state=ANY))
    return out.read_bytes()


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def decide_some(project: Project, data: st.DataObject) -> None:
    """A reviewer settles some cases: by what somebody says, by a span of their own,
    or by nothing.
    """
    for _, found in reviewed(project):
        for one in found:
            if not one.left or not data.draw(st.booleans()):
                continue
            variants = st.sampled_from([variant.spans for variant in one.case.variants])
            outcome = data.draw(variants | SPANS.map(lambda third: (third,)))
            rim = project.people.named("Rim")
            assert rim is not None
            decide(project, one.case, *outcome, person=rim.number)


@a_few
@given(work(), st.data())
def test_what_goes_out_is_settled_and_says_truly_who_said_it(tmp_path, made, data):
    with project_of(tmp_path, made) as project:
        settle(project, ALL)
        decide_some(project, data)
        decided = {(one.article, span) for one in project.review.decisions() for span in one.spans}
        for line in lines(gold(project)):
            people = made[int(line["id"].removeprefix("x"))]
            assert line["state"] in ("done", "settled")
            for span in line["spans"]:
                said = LabelledSpan(span["start"], span["end"], span["label"])
                assert line["text"][span["start"] : span["end"]] == span["text"]
                assert all(said in people[name] for name in span["people"])
                if span["source"] == "unanimous":
                    assert span["people"] == sorted(people)
                    assert span["decided_by"] is span["reason"] is None
                else:
                    assert span["decided_by"] == "Rim"
                    assert (project.articles.number_of(line["id"]), said) in decided


@a_few
@given(work(), st.data())
def test_the_same_work_again_changes_neither_decisions_nor_gold(tmp_path, made, data):
    with project_of(tmp_path, made) as project:
        decide_some(project, data)
        settle(project, ALL)
        before = gold(project), project.review.decisions()
        everything = project.path.with_suffix(".jsonl")
        export(project, everything, ExportOptions(state=ANY))
        if everything.stat().st_size:
            import_paths(project, [everything], ImportOptions())

        assert (gold(project), project.review.decisions()) == before
        assert settle(project, ALL).decisions == []
        for _ in range(2):
            project.undo(2, among=REVIEWING)
        for _ in range(2):
            project.redo(2, among=REVIEWING)
        assert (gold(project), project.review.decisions()) == before


@a_few
@given(work(), st.permutations(NAMES))
def test_in_which_order_people_came_changes_no_byte_of_gold(tmp_path, made, names):
    found = []
    for order in (NAMES, names):
        with project_of(tmp_path, made, order) as project:
            undecided = gold(project)
            settle(project, ALL)
            found.append((undecided, gold(project)))
    assert found[0] == found[1]


@a_few
@given(work())
def test_those_who_say_the_same_leave_nothing_to_review(tmp_path, made):
    same = [dict.fromkeys(NAMES[:2], next(iter(people.values()))) for people in made]
    with project_of(tmp_path, same, NAMES[:2]) as project:
        for finished, found in reviewed(project):  # an empty one waits for a look
            assert any(one.left for one in found) is not any(finished.spans.values())
        for line, people in zip(lines(gold(project)), same, strict=True):
            assert (line["state"] == "settled") is bool(people["Amal"])
            assert [(one["start"], one["end"], one["label"]) for one in line["spans"]] == sorted(
                people["Amal"], key=lambda one: (one.start, -one.end, one.label)
            )


@a_few
@given(work(), st.data())
def test_packages_that_come_back_lose_no_decision(tmp_path, made, data):
    """Amal works on elsewhere while a reviewer decides; what she did not touch stays decided."""
    with project_of(tmp_path, made) as project:
        package = project.path.with_suffix(".package")
        pack(project, "Amal", package)
        decide_some(project, data)
        settle(project, ALL)
        before = gold(project), project.review.decisions()
        merge(project, [package])
        assert (gold(project), project.review.decisions()) == before

        changed = set()
        with Project.open(package) as elsewhere:
            for article in elsewhere.articles.numbers():
                own = elsewhere.articles.annotation_set(article, 1)
                if own.annotations and data.draw(st.booleans()):
                    removed = verbs.remove(own, [own.ordered[0].id])
                    elsewhere.apply(Gesture(new_id(), 1, article, GestureKind.DELETE, removed))
                    changed.add(elsewhere.articles.read(article).id)
        merge(project, [package])
        assert project.review.decisions() == before[1]
        for line in before[0].splitlines():
            if json.loads(line)["id"] not in changed:
                assert line in gold(project).splitlines()
