"""Measures, stages and kinds of cases are called the same in the window, by commands, in reports.

There is one list of names (forms of messages), rendered in English and Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from click.testing import CliRunner

from annotator import assets
from annotator.agreement.figure_names import (
    MeasureMeaning,
    MeasureName,
    WhyUndefined,
    measure_name,
    why_undefined,
)
from annotator.agreement.figures import SHOWN, Figure, Measure, Undefined
from annotator.cli.agreement import agreement
from annotator.cli.stats import stats
from annotator.core.case import CaseKind
from annotator.core.case_names import KindName, kind_name
from annotator.core.decision import Reason
from annotator.core.message import Form, say
from annotator.core.reason_names import ReasonName
from annotator.core.reviewed import Standing
from annotator.core.standing_names import StandingName, standing_name
from annotator.formats.labels import label_set
from annotator.jobs.measures.overview import Stage
from annotator.jobs.measures.stage_names import StageMeaning, StageName, stage_name
from annotator.reports.catalogue import translated
from annotator.reports.speech import Speech
from annotator.store.project import Project
from annotator.ui.overview import wording
from annotator.ui.review.wording import kind_shown
from annotator.ui.words import translation
from annotator.ui.words.faults import rendered
from tests.jobs.reviews import AMAL, BADR, taken, with_people

NAMED = {
    MeasureName: Measure,
    MeasureMeaning: Measure,
    WhyUndefined: Undefined,
    KindName: CaseKind,
    StageName: Stage,
    StageMeaning: Stage,
    StandingName: Standing,
    ReasonName: Reason,
}


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest, qapp: object) -> Iterable[str]:
    translation.install(request.param)
    yield request.param
    translation.install("en")


@pytest.mark.parametrize("forms", NAMED, ids=lambda forms: forms.__name__)
def test_every_one_of_them_has_a_name(forms: type[Form]) -> None:
    assert {*forms.__members__} == {*NAMED[forms].__members__}


def test_the_report_says_what_the_window_says(language: str) -> None:
    says = Speech(language)

    def same(window: Callable[..., str], report: Callable[..., str], things: Iterable[object]):
        for thing in things:
            assert window(thing) == translation.capitalised(report(thing))

    same(wording.measure_shown, says.measure, Measure)
    same(wording.measure_explained, says.meaning, Measure)
    same(lambda why: wording.why_shown(Figure(None, why)), says.why, Undefined)
    for kind in CaseKind:
        assert kind_shown(kind) == says.kind(kind)


def test_a_report_reads_the_catalogue_as_the_window_does(language: str) -> None:
    for forms in NAMED:
        for form in forms:
            assert translated(form, language) == rendered(say(form))


def test_commands_say_what_the_window_says_in_english(tmp_path, qapp) -> None:
    path, source = tmp_path / "coast.annotator", assets.resources() / "labels" / "news.json"
    with Project.create(path, label_set.read(source.read_bytes(), "news")) as project:
        taken(with_people(project), "1", Amal=AMAL, Badr=BADR)
        taken(project, "2", "دمشق اليوم", Amal=[("دمشق", "location")], Badr=[("دمشق", "location")])
    run = CliRunner().invoke
    told, counted = (run(command, [str(path)]).output for command in (agreement, stats))
    window = {wording.measure_shown(each).lower() for each in SHOWN}
    printed = {line.split("  ")[0].lower() for line in told.splitlines()}
    assert window <= printed
    kinds = {kind_shown(kind) for kind in CaseKind}
    (cases,) = re.findall(r"^cases: (.*)$", told, re.MULTILINE)
    assert {re.sub(r" [\d,]+$", "", part) for part in cases.split(", ")} <= kinds
    (articles,) = re.findall(r"^Articles: (.*)\.$", counted, re.MULTILINE)
    stages = {wording.stage_shown(stage).lower() for stage in Stage}
    assert {re.sub(r" [\d,]+$", "", part) for part in articles.split(", ")} <= stages


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (measure_name(Measure.CLITIC), "clitic-tolerant F1"),
        (why_undefined(Undefined.NOTHING_MARKED), "nobody marked anything"),
        (kind_name(CaseKind.CLITIC), "prefix or ending"),
        (stage_name(Stage.READY), "ready for review"),
        (standing_name(Standing.STALE), "changed"),
        (standing_name(Standing.CHECK), "open"),
    ],
)
def test_a_name_in_english_is_its_form(message, said):
    assert str(message) == said
