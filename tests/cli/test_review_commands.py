"""The commands of review, as scripts and leads use them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from annotator.core.annotation import SetState
from annotator.core.decision import Means, Reason, Ruling
from annotator.core.gesture import REVIEWING, GestureKind
from annotator.core.people import Role
from annotator.store.project import Project
from tests.jobs.reviews import (
    AMAL,
    BADR,
    TEXT,
    cases,
    decide,
    gesture,
    span,
    tag,
    taken,
    with_people,
)


@pytest.fixture
def reviewed(project: Path) -> Path:
    """Three articles: two with cases, one on which both agree."""
    with Project.open(project) as opened:
        with_people(opened)
        taken(opened, "x1", Amal=AMAL, Badr=BADR)
        taken(opened, "x2", f"{TEXT} أيضا", Amal=AMAL, Badr=BADR)
        taken(opened, "x3", f"{TEXT} ثالثا", Amal=AMAL, Badr=AMAL)
    return project


def values(annotator, project, *options):
    return json.loads(annotator("cases", project, "--json", *options).stdout)


# -- cases ----------------------------------------------------------------------------------------


def test_cases_are_listed_with_who_says_what(annotator, reviewed):
    told = annotator("cases", reviewed, "--article", "x1", "--names-for", "Rim").stdout.splitlines()

    assert told[0].startswith("x1  clitic  15–19  open  ")
    assert told[1:3] == ["    Amal: [location] وحمص", "    Badr: [location] حمص"]
    assert "    Badr: nothing" in told
    assert told[-1] == "3 cases left in 1 article; 1 agreed."


def test_nobody_is_named_before_all_of_an_article_is_settled(annotator, reviewed):
    def told(*options):
        return annotator("cases", reviewed, "--json", "--state", "all", *options).stdout

    with Project.open(reviewed) as opened:
        case = cases(opened, 1)["وحمص"].case
        decide(opened, case, ruling=Ruling.DEFERRED)
        decide(opened, case, span(TEXT, "حمص", "location"))
    found = json.loads(told("--article", "x1"))["cases"]
    people = {
        one["standing"]: {name for variant in one["variants"] for name in variant["people"]}
        for one in found
        if one["kind"] != "agreed"
    }
    assert people == {"settled": {"A", "B"}, "open": {"A", "B"}}
    assert "Amal" not in told("--article", "x1", "--state", "settled")
    with Project.open(reviewed) as opened:
        for one in cases(opened, 1).values():
            if one.left:
                decide(opened, one.case)
    assert "Amal" in told("--article", "x1", "--state", "settled")
    assert "Amal" not in told("--article", "x2", "--kind", "clitic")
    with Project.open(reviewed) as opened:
        decide(opened, cases(opened, 2)["وحمص"].case, ruling=Ruling.DEFERRED)
    assert "Amal" not in told("--article", "x2", "--kind", "clitic")


def test_what_stands_is_told_with_what_somebody_says_beside_it(annotator, reviewed):
    with Project.open(reviewed) as opened:
        decide(opened, cases(opened, 1)["وحمص"].case, span(TEXT, "حمص", "location"))
        nur = opened.people.add("Nur", Role.ANNOTATOR).number
        tag(opened, 1, nur, "حمص", "actor")
        gesture(opened, GestureKind.FINISH, 1, nur, "finish")
    told = annotator("cases", reviewed, "--article", "x1", "--label", "location").stdout
    assert "    stands: [location] حمص (Rim, 2026-01-01)" in told.splitlines()
    rules = ("--policy", "majority", "--policy", "clitic", "--reviewer", "Rim", "--dry-run")
    assert "left: decided before" in annotator("settle", reviewed, *rules).stdout.replace("  ", " ")


def test_whoever_is_told_names_is_kept_in_the_project(annotator, reviewed):
    annotator("cases", reviewed, "--article", "x2", "--names-for", "Rim")
    annotator("cases", reviewed, "--article", "x2", "--names-for", "Rim")
    with Project.open(reviewed) as opened:
        assert opened.people.names_asked(3) == {2}
        assert opened.undoable(3, REVIEWING) is None
    assert (
        "Amal is an annotator"
        in annotator("cases", reviewed, "--names-for", "Amal", status=1).stderr
    )


def test_one_json_value_has_everything(annotator, reviewed):
    with Project.open(reviewed) as opened:
        case = cases(opened, 1)["وحمص"].case
        decide(opened, case, ruling=Ruling.DEFERRED)
        decide(opened, case, span(TEXT, "حمص", "location"), reason=Reason.CLITIC, note="خارج الاسم")
    value = values(annotator, reviewed, "--state", "settled")

    assert {name: value[name] for name in ("left", "articles", "agreed")} == {
        "left": 5,
        "articles": 2,
        "agreed": 6,
    }
    (found,) = value["cases"]
    homs = {"start": 16, "end": 19, "label": "location", "text": "حمص"}
    also = {"start": 15, "end": 19, "label": "location", "text": "وحمص"}
    variants = [{"people": ["A"], "spans": [also]}, {"people": ["B"], "spans": [homs]}]
    at = found["decision"].pop("at")
    assert at.endswith("Z") and len(found.pop("id")) == 12
    assert found.pop("beside") == []
    (earlier,) = found.pop("earlier")
    assert (earlier["ruling"], earlier["spans"], earlier["by"]) == ("deferred", [], "Rim")
    assert found == {
        "article": "x1",
        "title": "",
        "kind": "clitic",
        "start": 15,
        "end": 19,
        "text": "وحمص",
        "standing": "settled",
        "labels": ["location"],
        "variants": variants,
        "outcome": [homs],
        "source": "decision",
        "decision": {
            "by": "Rim",
            "ruling": "settled",
            "means": "reviewer",
            "spans": [homs],
            "reason": "clitic",
            "note": "خارج الاسم",
            "override": False,
            "variants": variants,
        },
    }
    told = annotator("cases", reviewed, "--state", "settled").stdout
    assert "    = [location] حمص (decision, Rim, clitic)" in told


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ([], ["clitic", "missing", "label"] * 2),
        (["--article", "x2"], ["clitic", "missing", "label"]),
        (["--kind", "label"], ["label"] * 2),
        (["--kind", "label", "--kind", "clitic"], ["clitic", "label"] * 2),
        (["--label", "location"], ["clitic", "label"] * 2),
        (["--label", "date", "--label", "actor", "--article", "x1"], ["missing", "label"]),
        (["--state", "agreed", "--label", "date"], ["agreed"]),
        (["--state", "stale"], []),
        (["--state", "deferred"], []),
        (["--state", "all", "--article", "x1"], ["agreed", "clitic", "missing", "label"]),
    ],
)
def test_cases_are_chosen_by_kind_label_article_and_state(annotator, reviewed, options, kinds):
    assert [one["kind"] for one in values(annotator, reviewed, *options)["cases"]] == kinds


def test_what_was_drawn_for_the_blind_check_looks_open(annotator, reviewed):
    before = values(annotator, reviewed, "--article", "x1")
    annotator("settle", reviewed, "--policy", "clitic", "--reviewer", "Rim")
    with Project.open(reviewed) as opened:
        drawn = next(one for one in opened.review.decisions() if one.checked)
        article = opened.articles.read(drawn.article).id
    after = values(annotator, reviewed, "--article", article, "--kind", "clitic")
    (case,) = after["cases"]

    assert (case["standing"], case["outcome"], case["decision"], case["earlier"]) == (
        "open",
        None,
        None,
        [],
    )
    assert case.keys() == before["cases"][0].keys()
    assert "check" not in annotator("cases", reviewed, "--state", "all").stdout


def test_what_a_drawn_rule_said_is_hidden_until_a_reviewer_settles_the_case(annotator, reviewed):
    """Also where the case was put off since, or somebody came who says what was weighed."""

    def told() -> tuple[str, list[str]]:
        chosen = ("--article", "x1", "--kind", "clitic", "--state", "all")
        (case,) = values(annotator, reviewed, *chosen)["cases"]
        return case["standing"], [decision["means"] for decision in case["earlier"]]

    with Project.open(reviewed) as opened:
        case = cases(opened, 1)["وحمص"].case
        homs = span(TEXT, "حمص", "location")
        decide(opened, case, homs, means=Means.CLITIC, checked=True)
        assert told() == ("open", [])
        decide(opened, case, ruling=Ruling.DEFERRED)
        assert told() == ("deferred", [])
        decide(opened, case, homs)
        assert told() == ("settled", ["clitic", "reviewer"])
        opened.undo(3, among=REVIEWING)
        opened.undo(3, among=REVIEWING)
        opened.people.add("نور", Role.ANNOTATOR)
        person = opened.people.named("نور").number
        tag(opened, 1, person, "وحمص", "location")
        gesture(opened, GestureKind.FINISH, 1, person, "finish")
        assert told() == ("open", [])


def test_arabic_is_turned_round_for_terminals_without_bidi(annotator, reviewed):
    plain, visual = (
        annotator("cases", reviewed, *options).stdout for options in ([], ["--visual"])
    )
    assert "وحمص" in plain and "وحمص" not in visual
    assert len(visual.splitlines()) == len(plain.splitlines())


def test_a_project_without_review_has_no_cases(annotator, project):
    assert annotator("cases", project).stdout == "0 cases left in 0 articles; 0 agreed.\n"
    assert values(annotator, project) == {"cases": [], "left": 0, "articles": 0, "agreed": 0}


def test_what_is_not_there_is_said(annotator, reviewed):
    assert "no article “x9”" in annotator("cases", reviewed, "--article", "x9", status=1).stderr
    assert "no label “place”" in annotator("cases", reviewed, "--label", "place", status=1).stderr
    annotator("cases", reviewed, "--kind", "quarrel", status=2)
    annotator("cases", reviewed, "--state", "check", status=2)


# -- settle ---------------------------------------------------------------------------------------


def test_a_dry_run_shows_the_counts_by_label_and_changes_nothing(annotator, reviewed):
    arguments = (
        "settle",
        reviewed,
        "--policy",
        "agreed",
        "--policy",
        "clitic",
        "--reviewer",
        "Rim",
    )
    told = annotator(*arguments, "--dry-run").stdout

    header, *rows = told.splitlines()
    assert re.split("  +", header) == [
        "label",
        "gold anyway: agreed",
        "would settle: clitic",
        "left: no rule",
    ]
    numbers = {row.split()[0]: row.split()[1:] for row in rows[:5]}
    assert numbers == {
        "actor": ["4", "0", "2"],
        "location": ["1", "2", "2"],
        "date": ["1", "0", "2"],
        "claim": ["0", "0", "0"],
        "all": ["6", "2", "4"],
    }
    assert "Would settle 2 cases in 2 articles." in told
    assert len(values(annotator, reviewed)["cases"]) == 6

    settled = annotator(*arguments).stdout
    expected = told.replace("would settle:", "settled:").replace("Would settle", "Settled")
    assert settled.split() == expected.split()


def test_what_was_settled_is_one_step_to_undo_and_nothing_is_left_to_settle(annotator, reviewed):
    arguments = ("settle", reviewed, "--policy", "clitic", "--reviewer", "Rim")
    annotator(*arguments)
    assert "Settled 0 cases in 0 articles." in annotator(*arguments).stdout
    with Project.open(reviewed) as opened:
        assert len(opened.review.decisions()) == 2
        opened.undo(3, among=REVIEWING)
        assert opened.review.decisions() == []


def test_without_a_policy_it_is_the_one_chosen_last(annotator, reviewed):
    arguments = ("settle", reviewed, "--reviewer", "Rim")
    assert "No policy was chosen yet" in annotator(*arguments, status=1).stderr
    annotator(*arguments, "--policy", "clitic", "--label", "location")
    with Project.open(reviewed) as opened:
        opened.undo(3, among=REVIEWING)
    told = annotator(*arguments, "--dry-run").stdout
    assert "Would settle 2 cases" in told and "actor" not in told
    assert "No policy" in annotator(*arguments, "--label", "actor", status=1).stderr


def test_the_blind_check_is_reported(annotator, reviewed):
    arguments = ("settle", reviewed, "--policy", "clitic", "--reviewer", "Rim")
    assert "Drawn for the blind check: clitic 1." in annotator(*arguments).stdout
    assert "Blind checks before: 0 of 0 confirmed, 1 waiting." in annotator(*arguments).stdout
    with Project.open(reviewed) as opened:
        drawn = next(one for one in opened.review.decisions() if one.checked)
        case = cases(opened, drawn.article)["وحمص"].case
        decide(opened, case, *drawn.spans)
    assert "Blind checks before: 1 of 1 confirmed, 0 waiting." in annotator(*arguments).stdout
    assert "Blind checks: 1 of 1 confirmed, 0 waiting." in annotator("stats", reviewed).stdout


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["--policy", "clitic", "--reviewer", "X"], 1, "nobody called X"),
        (["--policy", "clitic", "--reviewer", "Amal"], 1, "Amal is an annotator"),
        (["--policy", "clitic", "--reviewer", "Rim", "--label", "x"], 1, "no label “x”"),
        (["--policy", "clitic"], 2, "--reviewer"),
        (["--policy", "edge", "--reviewer", "Rim"], 2, "edge"),
        (["--policy", "reviewer", "--reviewer", "Rim"], 2, "reviewer"),
    ],
)
def test_who_and_what_cannot_settle_is_said(annotator, reviewed, arguments, status, sentence):
    assert sentence in annotator("settle", reviewed, *arguments, status=status).stderr
    with Project.open(reviewed) as opened:
        assert opened.review.decisions() == []


def test_the_reviewers_own_articles_are_left_unless_told_otherwise(annotator, reviewed):
    with Project.open(reviewed) as opened:
        taken(opened, "x4", f"{TEXT} رابعا", Amal=AMAL, Badr=BADR, Rim=SetState.SKIPPED)
    arguments = ("settle", reviewed, "--policy", "clitic", "--reviewer", "Rim")
    assert "left: own article" in annotator(*arguments).stdout
    told = annotator(*arguments, "--override").stdout
    assert "own article" not in told and "Settled 1 case in 1 article." in told


# -- release --------------------------------------------------------------------------------------


def test_what_is_settled_is_released(annotator, reviewed):
    told = annotator("release", reviewed, "--reviewer", "Lama").stdout
    assert told == "Released 1 article.\nNot released: with cases left 2.\n"
    told = annotator("release", reviewed, "--reviewer", "Lama").stdout
    assert told.endswith("Not released: released already 1, with cases left 2.\n")
    refused = annotator("release", reviewed, "--reviewer", "Rim", "--article", "x1", status=1)
    assert (
        refused.stderr
        == "The article “x1” cannot be released: it has cases left. Settle them first.\n"
    )
    assert "an annotator" in annotator("release", reviewed, "--reviewer", "Amal", status=1).stderr


# -- export ---------------------------------------------------------------------------------------


def test_gold_goes_out_and_what_is_left_out_is_counted(annotator, reviewed, tmp_path):
    out = tmp_path / "gold.jsonl"
    arguments = ("export", reviewed, "--format", "jsonl", "--out", out, "--set", "gold")
    told = annotator(*arguments).stdout
    assert told == (
        f"Wrote 3 sets of 3 articles with 6 annotations to {out}.\n"
        "Left out, because nobody decided yet: 6 cases.\n"
    )
    told = annotator(*arguments, "--state", "settled").stdout
    assert "Wrote 1 set of 1 article with 4 annotations" in told
    assert "Left out, because not settled: 2 articles." in told
    assert [json.loads(line)["state"] for line in out.read_bytes().splitlines()] == ["settled"]
    with Project.open(reviewed) as opened:
        taken(opened, "x4", f"{TEXT} رابعا", Amal=AMAL)
    assert "because somebody else still has it to do: 1 article." in annotator(*arguments).stdout


def test_an_export_is_parted(annotator, reviewed, tmp_path):
    out = tmp_path / "labelled.jsonl"
    arguments = ("export", reviewed, "--format", "jsonl", "--out", out, "--set", "gold")
    told = annotator(*arguments, "--split", "train=0.5,test=0.5", "--seed", 4).stdout

    train, test = (tmp_path / f"labelled.{part}.jsonl" for part in ("train", "test"))
    assert f"to {train}." in told and f"to {test}." in told
    lines = [
        json.loads(line)["id"] for file in (train, test) for line in file.read_bytes().splitlines()
    ]
    assert sorted(lines) == ["x1", "x2", "x3"] and not out.exists()
    assert "1 together" in annotator(*arguments, "--split", "a=0.5,b=0.1", status=2).stderr
    annotator(*arguments, "--split", "a", status=2)


# -- stats ----------------------------------------------------------------------------------------


def test_stats_say_what_waits_for_whom(annotator, reviewed):
    annotator("release", reviewed, "--reviewer", "Lama")
    annotator("settle", reviewed, "--policy", "clitic", "--reviewer", "Rim")
    value = json.loads(annotator("stats", reviewed, "--json").stdout)

    assert {stage: count for stage, count in value["stages"].items() if count} == {
        "ready": 2,
        "released": 1,
    }
    assert value["cases"]["left"] == 5 and value["cases"]["agreed"] == 6
    assert value["cases"]["standings"] == {"open": 5, "stale": 0, "deferred": 0, "settled": 1}
    assert value["checks"] == {"drawn": 1, "answered": 0, "confirmed": 0}
    assert value["reviewers"] == [
        {"name": "Rim", "decided": 0, "deferred": 0, "by_rule": 2, "waiting": 5},
        {"name": "Lama", "decided": 0, "deferred": 0, "by_rule": 0, "waiting": 5},
    ]
    assert value["people"][0] == {
        "name": "Amal",
        "role": "annotator",
        "articles": {"all": 3, "todo": 0, "in_progress": 0, "done": 3, "skipped": 0, "flagged": 0},
        "annotations": {"actor": 6, "date": 3, "location": 3},
        "weeks": {},
        "waiting": 0,
        "repeats": None,
    }
    assert value["labels"][0] == {
        "label": "actor", "annotations": 10, "gold": 4, "cases": 6, "left": 2
    }  # fmt: skip
    told = annotator("stats", reviewed).stdout
    assert "Articles: ready for review 2, released 1." in told
    assert "Cases: 5 left in 2 articles; 6 agreed." in told
    assert "Rim: by rule 2; 5 cases waiting" in told


def test_weeks_are_those_of_the_log(annotator, reviewed):
    with Project.open(reviewed) as opened:
        taken(opened, "x4", f"{TEXT} رابعا")
    annotator("finish", reviewed, "--person", "Badr", "--article", "x4")
    value = json.loads(annotator("stats", reviewed, "--json").stdout)
    (week,) = value["weeks"]
    assert value["people"][1]["weeks"] == {week: 1} and value["stages"]["with_annotators"] == 1
    assert f"finished by week: {week} 1" in annotator("stats", reviewed).stdout


def test_where_review_could_begin_though_somebody_has_not_finished_is_said(annotator, reviewed):
    annotator("people", "add", reviewed, "Cyrine", "--role", "annotator", "--as", "Lama")
    told = annotator("stats", reviewed).stdout
    assert "Articles: with annotators 3.\n    with two or more finished sets already: 3\n" in told


@pytest.mark.parametrize("command", ["cases", "settle", "release"])
def test_what_is_no_project_is_said_in_a_line(annotator, tmp_path, command):
    other = tmp_path / "other.txt"
    other.write_text("نص")
    rest = {
        "settle": ["--policy", "clitic", "--reviewer", "R"],
        "release": ["--reviewer", "R"],
    }.get(command, [])
    for project in (other, tmp_path / "none.annotator", tmp_path):
        annotator(command, project, *rest, status=1)
    assert other.read_text() == "نص"
