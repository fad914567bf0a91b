"""Spans with edges in white space: refused when made, fitted when imported, listed and mended."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.core.span import Span
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.mending import mend, wrong_edges
from annotator.store.project import Project
from annotator.store.tables import span_edges
from annotator.store.tables.span_edges import EdgeRefused
from tests.store.making import TEXTS, new_project, people, tag_exactly

TEXT = TEXTS[1]  # "زار الرئيس حلب ثم عاد إلى دِمَشْق …"
HALAB = TEXT.index("حلب")
DAMASCUS = TEXT.index("دِمَشْق")


@pytest.fixture
def project(tmp_path):
    with new_project(tmp_path / "made.annotator") as project:
        yield project


def as_it_once_was(
    project: Project, person: int, start: int, end: int, label: str = "location"
) -> None:
    """An annotation as older versions of the program let it be made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(span_edges, "refuse", lambda *_: None)
        project.apply(tag_exactly(project, 2, person, Span(start, end), label))


def surfaces(project, person: int) -> list[str]:
    own = project.articles.annotation_set(2, person)
    return [annotation.span.of(TEXT) for annotation in own.ordered]


@pytest.mark.parametrize(
    ("start", "end"), [(HALAB - 1, HALAB + 3), (HALAB, HALAB + 4), (DAMASCUS, DAMASCUS + 1)]
)
def test_the_project_refuses_a_span_whose_edge_is_where_none_may_be(project, start, end):
    amal, _ = people(project)
    with pytest.raises(EdgeRefused):
        project.apply(tag_exactly(project, 2, amal.number, Span(start, end)))
    assert surfaces(project, amal.number) == []
    assert project.undoable(amal.number) is None


def test_old_spans_are_listed_and_mended_in_one_step_a_set_that_can_be_undone(project):
    amal, badr = people(project)
    as_it_once_was(project, amal.number, HALAB - 1, HALAB + 3)
    as_it_once_was(project, amal.number, HALAB, HALAB + 3)
    as_it_once_was(project, amal.number, DAMASCUS, DAMASCUS + 1)
    as_it_once_was(project, badr.number, HALAB, HALAB + 4)
    before = surfaces(project, amal.number)
    assert [(w.person, w.surface, w.mended) for w in wrong_edges(project)] == [
        ("Amal", " حلب", ""),  # she marked it without the space, too
        ("Amal", "د", "دِ"),
        ("Badr", "حلب ", "حلب"),
    ]
    assert mend(project) == 3
    assert list(wrong_edges(project)) == []
    assert surfaces(project, amal.number) == ["حلب", "دِ"]
    assert surfaces(project, badr.number) == ["حلب"]
    project.undo(amal.number)
    assert surfaces(project, amal.number) == before
    assert surfaces(project, badr.number) == ["حلب"]


def test_the_command_lists_them_and_mends_when_asked(tmp_path):
    path = tmp_path / "made.annotator"
    with new_project(path) as project:
        amal, _ = people(project)
        as_it_once_was(project, amal.number, HALAB, HALAB + 4)
    listed = CliRunner().invoke(commands, ["check", str(path)])
    assert listed.exit_code == 0 and "“حلب ” of Amal" in listed.output
    assert "--mend" in listed.output
    mended = CliRunner().invoke(commands, ["check", str(path), "--mend"])
    assert mended.exit_code == 0 and "Mended 1 span" in mended.output
    assert "“حلب ”" not in CliRunner().invoke(commands, ["check", str(path)]).output


def test_an_import_leaves_white_space_outside_takes_letters_whole_and_counts(project, tmp_path):
    text = "سافر الوفد إلى بيروت ثم إلى صَيدا."
    beirut, sidon = text.index(" بيروت "), text.index("صَ")
    spans = [
        {"start": beirut, "end": beirut + len(" بيروت "), "label": "location"},
        {"start": beirut + 1, "end": beirut + len(" بيروت"), "label": "location"},
        {"start": sidon, "end": sidon + 1, "label": "actor"},
    ]
    source = tmp_path / "spans.jsonl"
    source.write_text(
        json.dumps({"schema": "annotator/1", "text": text, "set": "Amal", "spans": spans}),
        encoding="utf-8",
    )
    report = import_paths(project, [source], ImportOptions())
    amal, _ = people(project)
    (number,) = (n for n in project.articles.numbers() if n > len(TEXTS))
    own = project.articles.annotation_set(number, amal.number).ordered
    assert [a.span for a in own] == [
        Span(beirut + 1, beirut + len(" بيروت")),
        Span(sidon, sidon + 2),
    ]
    told = {finding.first.form.name: finding.count for finding in report.account.findings}
    assert told.items() >= {"WHITE_SPACE": 1, "SAME": 1, "GRAPHEME": 1}.items()
