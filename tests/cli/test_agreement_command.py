"""``annotator agreement``: the numbers for people, for scripts, and as a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

from annotator.agreement.figures import Measure
from annotator.core.people import Role
from annotator.jobs.measures.measuring import measure
from annotator.store.project import Project
from tests.cli.conftest import Annotator
from tests.jobs.reviews import AMAL, BADR, TEXT, cases, decide, taken, with_people


@pytest.fixture
def three(project: Path) -> Path:
    """Six articles of three people, one of one, one on which nobody marked anything."""
    with Project.open(project) as opened:
        with_people(opened)
        opened.people.add("نور", Role.ANNOTATOR)
        for number in range(6):
            nur = BADR if number % 2 else AMAL
            taken(opened, f"a{number}", f"{TEXT} {number}", Amal=AMAL, Badr=BADR, نور=nur)
        taken(opened, "alone", f"{TEXT} alone", Amal=AMAL)
        taken(opened, "empty", f"{TEXT} empty", Amal=[], Badr=[])
    return project


def told(result: Result) -> str:
    return " ".join(result.stdout.split())


def test_the_table_says_all_that_is_measured(annotator: Annotator, three: Path) -> None:
    said = told(annotator("agreement", three))
    assert "7 articles that two or more people finished: Amal, Badr, نور." in said
    assert "1 article that one person alone finished: not measured." in said
    assert "1 article on which all agree that there is nothing: left out of F1." in said
    with Project.open(three) as opened:
        strict = measure(opened).overall[Measure.STRICT, None]
    value, low, high = (f"{number:.3f}" for number in (strict.value, strict.low, strict.high))
    assert f"strict F1 {value} {low}–{high} {strict.of} spans" in said
    for words in ("actor", "Amal and Badr", "clitic", "actor / location", "“و” at the start"):
        assert words in said
    assert "— boundary F1 of claim" not in said and "of claim: nobody marked anything." in said
    assert "Alarm:" in said and "for location" in said
    assert "0.000" not in said and "nan" not in said


def test_json_has_the_numbers_of_the_panel(annotator: Annotator, three: Path) -> None:
    found = json.loads(annotator("agreement", three, "--json").stdout)
    with Project.open(three) as opened:
        report = measure(opened)
    for key, measured in (("strict_f1", Measure.STRICT), ("kappa", Measure.KAPPA)):
        figure = report.overall[measured, None]
        assert found["overall"][key] == {
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "why": None,
            "hits": figure.hits,
            "of": figure.of,
        }
    assert found["by_label"]["claim"]["alpha"]["value"] is None
    assert found["by_label"]["claim"]["alpha"]["why"] == "nothing_marked"
    assert (found["articles"], found["of_one"], found["nothing_marked"]) == (7, 1, 1)
    assert [pair["people"] for pair in found["pairs"]] == [
        ["Amal", "Badr"],
        ["Amal", "نور"],
        ["Badr", "نور"],
    ]
    assert [one["article"] for one in found["by_article"]] == [
        *(f"a{n}" for n in range(6)),
        "empty",
    ]
    assert found["by_article"][-1]["strict_f1"]["why"] == "nothing_marked"
    assert found["alarm"]["labels"] == [None, "location"]
    assert {"labels": ["date", None], "pairs": 12} in found["confusion"]
    assert {"at": "start", "letters": "و", "pairs": 12} in found["boundary_letters"]
    assert [one["name"] for one in found["by_person"]] == ["Amal", "Badr", "نور"]
    assert found["by_person"][0]["gold"] is None
    assert found["kinds"]["clitic"] == 6


def test_json_has_the_keys_that_are_described(annotator: Annotator, three: Path) -> None:
    described = (Path(__file__).parents[2] / "docs" / "agreement.md").read_text(encoding="utf-8")

    def keys(value: object) -> set[str]:
        match value:
            case dict():
                named = {key for key in value if key not in {"actor", "location", "date", "claim"}}
                return named.union(*(keys(one) for one in value.values()))
            case list():
                return set().union(*map(keys, value))
        return set()

    with Project.open(three) as opened:
        for one in cases(opened, 1).values():
            if one.left:
                decide(opened, one.case)
    found = keys(json.loads(annotator("agreement", three, "--json").stdout))
    kinds = {"agreed", "clitic", "edge", "boundary", "label", "missing", "split", "nesting"}
    assert {key for key in found - kinds if f"`{key}`" not in described} == set()


def test_gold_is_shown_for_whom_somebody_else_settled_it(annotator: Annotator, three: Path) -> None:
    with Project.open(three) as opened:
        for one in cases(opened, 1).values():
            if one.left:
                decide(opened, one.case, *one.case.variants[0].spans, person=1)
    said = told(annotator("agreement", three))
    assert "Not compared with gold, because they settled it themselves: Amal 1." in said


def test_every_dash_has_its_reason_beside_it(annotator: Annotator, project: Path) -> None:
    """Also in the tables by pair and by person, and where nothing is gold."""
    with Project.open(project) as opened:
        with_people(opened)
        opened.people.add("نور", Role.ANNOTATOR)
        taken(opened, "a", TEXT, Amal=[], Badr=[], نور=[("حماة", "location")])
        taken(opened, "b", f"{TEXT} أيضا", Amal=[], Badr=[])
    said = annotator("agreement", project).stdout
    for name in ("strict F1", "alpha per letter"):
        assert f"{name} of Amal and Badr" in said
    assert "kappa of labels of Amal and نور" in said
    assert (
        "— F1 with gold of Amal, Badr, نور: nobody else settled anything in an article that they"
        " finished." in said
    )
    with Project.open(project) as opened:
        ((case),) = (one.case for one in cases(opened, 1).values() if one.left)
        decide(opened, case)
    said = annotator("agreement", project).stdout
    assert "— F1 with gold of Amal, F1 with gold of Badr: nobody marked anything." in said


def test_nothing_to_measure_is_said_and_no_mistake(annotator: Annotator, project: Path) -> None:
    said = told(annotator("agreement", project))
    assert said == (
        "0 articles that two or more people finished."
        " — Nothing can be measured: no article was finished by two people."
    )
    found = json.loads(annotator("agreement", project, "--json").stdout)
    assert found["overall"]["strict_f1"]["why"] == "few_people"


def test_the_page_is_written_beside_what_is_said(
    annotator: Annotator, three: Path, tmp_path: Path
) -> None:
    out = tmp_path / "page.html"
    said = annotator("agreement", three, "--report", out, "--language", "ar").stdout
    assert said.endswith(f"Wrote {out}.\n")
    assert out.read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="ar" dir="rtl">')
    json.loads(annotator("agreement", three, "--report", out, "--json").stdout)
    assert (
        "cannot be written"
        in annotator(
            "agreement", three, "--report", tmp_path / "none" / "page.html", status=1
        ).stderr
    )
    annotator("agreement", three, "--language", "fr", status=2)


def test_visual_is_for_terminals_without_bidi(annotator: Annotator, three: Path) -> None:
    assert "واشنطن" in annotator("agreement", three).stdout
    assert "واشنطن" not in annotator("agreement", three, "--visual").stdout


def test_what_was_taken_up_again_is_told(annotator: Annotator, three: Path) -> None:
    from annotator.core.gesture import GestureKind
    from tests.jobs.reviews import gesture

    with Project.open(three) as opened:
        gesture(opened, GestureKind.REOPEN, 1, 2, "reopen")
    said = told(annotator("agreement", three))
    assert "1 set taken up again after being finished: the first finished version" in said


def test_two_people_need_no_table_of_pairs_and_agreement_no_alarm(
    annotator: Annotator, project: Path
) -> None:
    with Project.open(project) as opened:
        with_people(opened)
        taken(opened, "a", Amal=AMAL, Badr=AMAL)
    said = annotator("agreement", project).stdout
    assert "pair " not in said and "Alarm" not in said and "contested" not in said
    assert "taken for one another: none" in said and "spans differ by: none" in said
    assert "1.000" in said and "95 % interval" in said and "(" not in said.split("label")[0]


def test_what_nobody_can_see_is_told_by_its_number(annotator: Annotator, project: Path) -> None:
    text = "زار حماة\u2069 أمس ثم زار الوفد حمص في يوم الأحد"
    with Project.open(project) as opened:
        with_people(opened)
        one = [("حماة", "location"), ("زار الوفد حمص في", "claim")]
        other = [("حماة\u2069", "location"), ("زار الوفد حمص في يوم الأحد", "claim")]
        taken(opened, "a", text, Amal=one, Badr=[*other])
        taken(opened, "b", text + " ١", Amal=[("الوفد", "claim")], Badr=[(text[5:], "claim")])
    said = annotator("agreement", project).stdout
    assert "“U+2069” at the end 1" in said
    assert "words at the end 1" in said and "“يوم الأحد” at the end 1" in said
