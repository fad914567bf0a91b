"""Agreement and gold tell work with suggestions from work without."""

from __future__ import annotations

import json

import pytest

from annotator.agreement.figures import Measure
from annotator.cli.agreement_lines import lines
from annotator.cli.agreement_values import value
from annotator.core.annotation import SetState, SetStatus
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.measures.measuring import measure
from annotator.reports.disagreement import page
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.reviews import taken, with_people

AMAL = 1
STRICT = Measure.STRICT, None


def helped(project: Project, article: int) -> None:
    """Amal had suggestions on the screen while she did the article."""
    before = project.articles.annotation_set(article, AMAL).status
    change = Change(before, SetStatus(article, AMAL, SetState.DONE, assisted=True))
    project.apply(Gesture(new_id(), AMAL, article, GestureKind.FINISH, (change,)))


@pytest.fixture
def mixed(project: Project) -> Project:
    """Two articles: one on which both agree, with suggestions, and one on which they do not."""
    with_people(project)
    said = [("سامي", "actor")]
    first = taken(project, "a", "قال سامي", Amal=said, Badr=said)
    taken(project, "b", "كتب سامي", Amal=said, Badr=[("سامي", "location")])
    helped(project, first)
    return project


def test_agreement_is_told_apart_where_work_with_suggestions_and_without_are_mixed(mixed):
    report = measure(mixed, bootstrap=False)
    apart = report.by_help
    assert (apart.assisted, apart.unaided) == (1, 1)
    assert (apart.with_suggestions[STRICT].value, apart.without[STRICT].value) == (1, 0)
    assert value(report, {1: "a", 2: "b"})["by_help"]["assisted"]["articles"] == 1
    assert any("Suggestions were shown in 1" in line for line in lines(report))
    assert 'strict F1 is <span class="num">1.000</span> with them' in page(mixed, report)


def test_agreement_of_work_without_suggestions_is_told_once(mixed):
    helped(mixed, 2)
    report = measure(mixed, bootstrap=False)
    assert report.by_help is None
    assert value(report, {1: "a", 2: "b"})["by_help"] is None


def test_gold_says_of_each_article_whether_somebody_was_shown_suggestions(mixed, tmp_path):
    export(mixed, tmp_path / "gold.jsonl", options=ExportOptions(set="gold"))
    written = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line).get("assisted", False) for line in written] == [True, False]
