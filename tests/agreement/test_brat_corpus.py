"""Acceptance: a public corpus of four annotators, in brat standoff, measured in a real project.

CoNLL-2002 news in Spanish, annotated by Lisa, Maria, Max and Peter (kldtz/bratiaa). Skipped where
the corpus is not at hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner
from nervaluate import Evaluator

from annotator.agreement.figures import Measure
from annotator.cli.main import commands
from annotator.core.annotation import SetState
from annotator.core.case import CaseKind
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.labels import Label, LabelSet
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.measures.measuring import agreed, behind, measure
from annotator.jobs.measures.report import AgreementReport
from annotator.jobs.projects import new_project
from annotator.jobs.review.cases import reviewed
from annotator.store.project import Project

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpora" / "bratiaa_es" / "example-project"
PEOPLE = ("Lisa", "Maria", "Max", "Peter")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")


def standoff(folder: Path) -> dict[str, tuple[str, list[tuple[str, int, int]]]]:
    """Texts and labelled spans of one annotator: brat counts code points, half-open, as we do."""
    found = {}
    for file in sorted(folder.glob("*.ann")):
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        spans = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                _, about, surface = line.split("\t")
                label, start, end = about.split(" ")
                assert text[int(start) : int(end)] == surface
                spans.append((label, int(start), int(end)))
        found[file.stem] = text, spans
    return found


def labels() -> LabelSet:
    """The labels of the corpus' own configuration."""
    lines = (CORPUS / "annotation.conf").read_text(encoding="utf-8").splitlines()
    names = lines[lines.index("[entities]") + 1 : lines.index("[relations]")]
    return LabelSet(
        "conll",
        tuple(
            Label(name, {"en": name}, str(key), "#0072b2", "#4aa8ff")
            for key, name in enumerate([name for name in names if name and name[0] != "#"], 1)
        ),
    )


@pytest.fixture(scope="module")
def work() -> dict[str, dict[str, tuple[str, list[tuple[str, int, int]]]]]:
    return {name: standoff(CORPUS / name) for name in PEOPLE}


@pytest.fixture(scope="module")
def project(work, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The corpus as four people's finished work."""
    with new_project(tmp_path_factory.mktemp("brat") / "es.annotator", labels()) as made:
        for name in PEOPLE:
            made.people.add(name, Role.ANNOTATOR)
        with made.intake() as intake:
            for id in work["Lisa"]:
                text = work["Lisa"][id][0]
                assert all(work[name][id][0] == text for name in PEOPLE)
                intake.add(
                    ArticleDraft(
                        text,
                        id=id,
                        place=id,
                        sets=tuple(
                            SetDraft(
                                name,
                                SetState.DONE,
                                tuple(
                                    AnnotationDraft(label, Span(start, end))
                                    for label, start, end in work[name][id][1]
                                ),
                            )
                            for name in PEOPLE
                        ),
                    )
                )
        yield made


@pytest.fixture(scope="module")
def report(project: Project) -> AgreementReport:
    return measure(project)


def theirs(work, one: str, other: str) -> dict:
    """What nervaluate finds between two people; its ends are the last letters."""

    def entries(name: str) -> list[list[dict[str, object]]]:
        return [
            [{"label": label, "start": start, "end": end - 1} for label, start, end in spans]
            for _, spans in work[name].values()
        ]

    names = [label.name for label in labels()]
    return Evaluator(entries(one), entries(other), tags=names, loader="dict").evaluate()


def test_all_of_the_corpus_is_there(project: Project, report: AgreementReport) -> None:
    assert len(report.articles) == 7
    assert {report.names[one.person]: one.work.spans for one in report.people} == {
        "Lisa": 404,
        "Maria": 404,
        "Max": 358,
        "Peter": 401,
    }


@pytest.mark.parametrize(("one", "other"), list(combinations(PEOPLE, 2)))
def test_strict_f1_of_each_pair_is_that_of_nervaluate(work, report, one: str, other: str) -> None:
    (pair,) = (
        pair
        for pair in report.pairs
        if [report.names[person] for person in pair.people] == [one, other]
    )
    assert pair.articles == 7
    found = theirs(work, one, other)
    assert pair.figures[Measure.STRICT, None].value == pytest.approx(found["overall"]["strict"].f1)
    for label in report.tally.labels:
        assert pair.figures[Measure.STRICT, label].value == pytest.approx(
            found["entities"][label]["strict"].f1
        )


def test_four_people_have_cases_that_part_what_they_said(
    project: Project, report: AgreementReport
) -> None:
    queue = [one.case for _, found in reviewed(project) for one in found]
    assert all(case.people == (1, 2, 3, 4) for case in queue)
    left = [case for case in queue if case.kind is not CaseKind.AGREED]
    assert len({len(case.variants) for case in left}) > 1  # two, three, four ways to see it
    said = [
        (case.article, person, span)
        for case in queue
        for variant in case.variants
        for person in variant.people
        for span in variant.spans
    ]
    assert len(said) == len(set(said)) == 404 + 404 + 358 + 401
    assert behind(project, report, report.patterns.behind()) == left
    assert list(agreed(project)) == [case for case in queue if case.kind is CaseKind.AGREED]


def test_the_command_prints_the_same_numbers(project: Project, report: AgreementReport) -> None:
    said = CliRunner().invoke(commands, ["agreement", str(project.path), "--json"])
    found = json.loads(said.stdout)
    assert found["overall"]["strict_f1"]["value"] == report.overall[Measure.STRICT, None].value
    assert len(found["pairs"]) == 6
