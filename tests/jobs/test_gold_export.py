"""Gold goes out: what is settled of each article, with who said it, who decided, and why."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.decision import Means, Reason, Ruling
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.errors import WorldError
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.exchange.exporting import ANY, SETTLED, ExportOptions, ExportReport, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.measures.counting import overview
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.work import Cancelled
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.reviews import AMAL, BADR, TEXT, cases, decide, gesture, span, taken, with_people

CLITIC = SettleOptions({"location": frozenset({Means.CLITIC})}, "Rim")


@pytest.fixture
def one(project: Project) -> Project:
    """One article: a clitic, a label, something missing, and something that both say."""
    with_people(project)
    taken(project, "x1", Amal=AMAL, Badr=BADR)
    return project


def gold(project: Project, out: Path, **more: Any) -> tuple[ExportReport, list[dict[str, Any]]]:
    report = export(project, out, ExportOptions(set="gold", **more))
    return report, [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "gold.jsonl"


def test_what_all_agree_on_a_rule_and_a_decision_each_say_how_they_came_to_be(one, out):
    settle(one, CLITIC)
    decide(
        one,
        cases(one, 1)["واشنطن"].case,
        span(TEXT, "واشنطن", "actor"),
        person=4,
        reason=Reason.ACTOR_OR_LOCATION,
        note="قالت واشنطن",
    )
    report, (line,) = gold(one, out)

    assert (line["set"], line["state"]) == ("gold", "done")  # somebody missed the day: not decided
    facts = ("text", "label", "source", "people", "decided_by", "reason", "note")
    assert [tuple(found[name] for name in facts) for found in line["spans"]] == [
        ("الوفد", "actor", "unanimous", ["Amal", "Badr"], None, None, None),
        ("حمص", "location", "policy", ["Badr"], "Rim", None, None),
        ("واشنطن", "actor", "decision", ["Amal"], "Lama", "actor_or_location", "قالت واشنطن"),
    ]
    assert (report.articles, report.sets, report.annotations, report.undecided) == (1, 1, 3, 1)
    for found in line["spans"]:
        assert line["text"][found["start"] : found["end"]] == found["text"]
        assert (found["certainty"], found["origin"], len(found["id"])) == (None, "manual", 32)
    homs = line["spans"][1]
    assert line["text"][homs["word_start"] : homs["word_end"]] == "وحمص"


def test_the_article_is_settled_when_no_case_is_left(one, out):
    found = cases(one, 1)
    for place in ("وحمص", "واشنطن"):
        decide(one, found[place].case, *found[place].case.variants[0].spans)
    decide(one, found["الأحد"].case)  # nothing here
    report, (line,) = gold(one, out, state=SETTLED)

    assert line["state"] == "settled" and report.undecided == report.unsettled == 0
    assert [found["text"] for found in line["spans"]] == ["الوفد", "وحمص", "واشنطن"]


def test_a_span_that_nobody_marked_is_a_decision_of_nobody_else(one, out):
    third = span(TEXT, "يوم الأحد", "date")
    decide(one, cases(one, 1)["الأحد"].case, third, reason=Reason.DATE)
    _, (line,) = gold(one, out)

    (date,) = (found for found in line["spans"] if found["label"] == "date")
    assert (date["text"], date["people"], date["source"]) == ("يوم الأحد", [], "decision")


def test_what_waits_for_the_blind_check_is_in_gold_but_does_not_settle_the_article(one, out):
    found = cases(one, 1)
    decide(one, found["واشنطن"].case)
    decide(one, found["الأحد"].case)
    assert settle(one, CLITIC).drawn.total() == 1
    report, (line,) = gold(one, out)

    assert (line["state"], report.undecided) == ("done", 0)
    assert [found["text"] for found in line["spans"]] == ["الوفد", "حمص"]
    report, lines = gold(one, out, state=SETTLED)
    assert lines == [] and report.unsettled == 1


def test_an_agreed_case_under_check_is_unanimous_and_nobodys_decision(one, out):
    agreed = cases(one, 1)["الوفد"]
    decide(
        one, agreed.case, *agreed.case.variants[0].spans, means=Means.AGREED, checked=True, note="x"
    )
    _, (line,) = gold(one, out)
    assert [line["spans"][0][name] for name in ("source", "decided_by", "note")] == [
        "unanimous",
        None,
        None,
    ]


def test_what_is_put_off_is_left_out(one, out):
    case = cases(one, 1)["وحمص"].case
    decide(one, case, span(TEXT, "حمص", "location"))
    decide(one, case, ruling=Ruling.DEFERRED, reason=Reason.GUIDELINE_GAP)
    report, (line,) = gold(one, out)
    assert [found["text"] for found in line["spans"]] == ["الوفد"] and report.undecided == 3


def test_whose_article_one_person_alone_has_is_gold_as_they_say(project, out):
    """Lama was given nothing, so once Amal and Badr are done with theirs,
    nobody else is waited for.
    """
    project.people.add("Amal", Role.ANNOTATOR)
    taken(project, "x1", Amal=AMAL)
    taken(project, "x2", f"{TEXT} أيضا", Amal=SetState.SKIPPED)
    report, (line,) = gold(project, out)

    assert (line["id"], line["state"], report.waiting) == ("x1", "done", 0)
    assert {(found["source"], *found["people"]) for found in line["spans"]} == {
        ("unanimous", "Amal")
    }


def test_what_somebody_else_still_has_to_do_waits(one, out):
    taken(one, "x2", f"{TEXT} أيضا", Badr=BADR)
    report, lines = gold(one, out)
    assert [line["id"] for line in lines] == ["x1"] and report.waiting == 1
    report, lines = gold(one, out, state=ANY)
    assert [line["id"] for line in lines] == ["x1", "x2"] and report.waiting == 0


def test_an_article_that_nobody_finished_is_no_gold(project, out):
    with_people(project)
    taken(project, "x1", Amal=SetState.IN_PROGRESS)
    report, lines = gold(project, out)
    assert lines == [] and (report.articles, report.waiting) == (0, 0)


def test_what_most_people_dimmed_does_not_belong_to_the_article(project, out):
    """More than half of those who finished, of the same stretch to the letter."""
    works = {"A": [(0, 3), (4, 9)], "B": [(0, 3)], "C": [(0, 3), (4, 8)], "D": [(4, 9)]}
    with project.intake() as intake:
        intake.add(
            ArticleDraft(
                TEXT,
                id="x1",
                sets=tuple(
                    SetDraft(
                        person,
                        SetState.DONE,
                        not_article=tuple(Span(*dimmed) for dimmed in regions),
                    )
                    for person, regions in works.items()
                ),
            )
        )
    _, (line,) = gold(project, out)
    assert line["not_article"] == [{"start": 0, "end": 3}]
    assert "proposed" not in line and "cleared" not in line


def test_two_exports_have_the_same_bytes_and_ids_are_the_spans_own(one, out, tmp_path):
    _, (before,) = gold(one, out)
    gold(one, tmp_path / "again.jsonl")
    assert out.read_bytes() == (tmp_path / "again.jsonl").read_bytes()

    decide(one, cases(one, 1)["الأحد"].case, span(TEXT, "الأحد", "date"))
    _, (after,) = gold(one, out)
    ids = {found["id"] for found in before["spans"]}
    assert ids < {found["id"] for found in after["spans"]}


def test_spans_are_in_the_order_of_the_contract(project, out):
    with_people(project)
    both = [
        AnnotationDraft(label, Span(start, end))
        for start, end, label in (
            (4, 9, "location"), (4, 9, "actor"), (4, 14, "claim"), (0, 3, "date"), (10, 14, "date"),
        )
    ]  # fmt: skip
    with project.intake() as intake:
        sets = tuple(SetDraft(name, SetState.DONE, tuple(both)) for name in ("Amal", "Badr"))
        intake.add(ArticleDraft(TEXT, id="x1", sets=sets))
    _, (line,) = gold(project, out)
    found = [(span["start"], span["end"], span["label"]) for span in line["spans"]]
    assert found == [
        (0, 3, "date"), (4, 14, "claim"), (4, 9, "actor"), (4, 9, "location"), (10, 14, "date"),
    ]  # fmt: skip


def test_gold_comes_in_as_somebodys_work_and_goes_out_the_same(one, other, out, tmp_path):
    settle(one, CLITIC)
    _, (line,) = gold(one, out)
    with pytest.raises(WorldError, match="no one person's work"):
        import_paths(other, [out], ImportOptions())
    import_paths(other, [out], ImportOptions(person="Gold"))
    export(other, tmp_path / "own.jsonl", ExportOptions(set="Gold"))
    (own,) = map(json.loads, (tmp_path / "own.jsonl").read_text(encoding="utf-8").splitlines())

    assert (own["set"], own["state"]) == ("Gold", "done")
    only_gold = ("source", "people", "decided_by", "reason", "guidelines")
    assert own["spans"] == [
        {name: value for name, value in found.items() if name not in only_gold}
        for found in line["spans"]
    ]
    assert own["not_article"] == line["not_article"]


def test_only_gold_can_be_asked_for_what_is_settled(one, out):
    with pytest.raises(WorldError, match="Only gold is settled"):
        export(one, out, ExportOptions(set="Amal", state=SETTLED))
    assert not out.exists()


def test_stopped_no_file_appears_and_the_project_is_free_again(one, out):
    with pytest.raises(Cancelled, match=r"gold\.jsonl was not written"):
        export(one, out, ExportOptions(set="gold"), cancelled=lambda: True)
    assert list(out.parent.glob("*gold*")) == []
    settle(one, CLITIC)


def test_the_readers_in_the_guide_read_what_is_written(one, out, monkeypatch):
    decide(one, cases(one, 1)["وحمص"].case, span(TEXT, "حمص", "location"))
    taken(one, "x2", f"{TEXT} أيضا", Amal=AMAL, Badr=AMAL)
    monkeypatch.chdir(out.parent)
    export(one, out.with_name("labelled.jsonl"))
    gold(one, out)
    guide = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    _tags, every, settled = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)

    exec(every, {})
    found: dict[str, Any] = {}
    exec(settled, found)
    assert {one[0] for one in found["spans"]} == {"x2"} and len(found["spans"]) == 4


def test_what_one_person_says_is_no_gold_once_reviewers_weighed_it_against_another(one, out):
    """Amal takes her set up again, and skips it: what Badr says alone was decided against."""
    for found in list(cases(one, 1).values()):
        if found.left:
            decide(one, found.case)  # nothing here
    gesture(one, GestureKind.REOPEN, 1, 1, "reopen")
    for state in ("done", ANY):
        report, lines = gold(one, out, state=state)
        assert lines == [] and report.unsettled == 1
    changes = verbs.skip(one.articles.annotation_set(1, 1), "نص ناقص")
    one.apply(Gesture(new_id(), 1, 1, GestureKind.SKIP, changes))
    report, lines = gold(one, out)
    assert lines == [] and report.unsettled == 1
    assert sum(label.gold for label in overview(one).labels) == 0


def test_what_one_person_says_alone_is_gold_where_nobody_decided_anything(one, out):
    changes = verbs.reopen(one.articles.annotation_set(1, 1))
    one.apply(Gesture(new_id(), 1, 1, GestureKind.REOPEN, changes))
    one.apply(
        Gesture(
            new_id(),
            1,
            1,
            GestureKind.SKIP,
            verbs.skip(one.articles.annotation_set(1, 1), "نص ناقص"),
        )
    )
    _, (line,) = gold(one, out)
    assert [found["text"] for found in line["spans"]] == ["الوفد", "حمص", "واشنطن"]
