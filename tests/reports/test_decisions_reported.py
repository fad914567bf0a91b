"""What the report tells whoever writes the guidelines: decisions, reasons, what waits, changes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.decision import Means, Reason, Ruling
from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.jobs.measures.measuring import measure
from annotator.jobs.measures.report import PairAgreement
from annotator.reports.disagreement import measure_and_write, page, write
from annotator.reports.earlier import kept, read, replaced
from annotator.reports.matrix import worst_first
from annotator.store.project import Project
from tests.jobs.reviews import TEXT, cases, decide, span, taken, with_people

HAMA = [("حماة", "location")]


def plain(source: str) -> str:
    """The page as one line of text."""
    return " ".join(re.sub("<[^>]*>", " ", source).split())


@pytest.fixture
def decided(project: Project) -> Project:
    """Four articles in which one missed the same name: two settled, one nothing, one put off."""
    with_people(project)
    for number in range(4):
        taken(project, f"a{number}", f"{TEXT} {number}", Amal=HAMA, Badr=[])
    for number in (1, 2):
        case = cases(project, number)["حماة"].case
        decide(project, case, span(TEXT, "حماة", "location"), reason=Reason.MISSED)
    decide(project, cases(project, 3)["حماة"].case, reason=Reason.SHOULD_NOT)
    gap = {"ruling": Ruling.DEFERRED, "reason": Reason.GUIDELINE_GAP, "note": "مدينة أم محافظة؟"}
    decide(project, cases(project, 4)["حماة"].case, **gap)
    return project


def test_beside_a_contested_string_stands_what_reviewers_decided_and_why(decided: Project) -> None:
    told = plain(page(decided, measure(decided, bootstrap=False)))
    assert "Decided 3 times: Location حماة 2 ; nothing 1 ." in told
    assert "Reasons: missed 2 ; should not be marked 1 ." in told


def test_what_rules_settled_is_no_reviewers_decision(project: Project) -> None:
    with_people(project)
    taken(project, "a", TEXT, Amal=HAMA, Badr=[])
    case = cases(project, 1)["حماة"].case
    decide(project, case, span(TEXT, "حماة", "location"), means=Means.MAJORITY)
    assert measure(project, bootstrap=False).decided.strings == {}


def test_what_was_put_off_is_listed_with_its_note_and_without_names(decided: Project) -> None:
    source = page(decided, measure(decided, bootstrap=False))
    (section,) = [part for part in source.split("<section>") if "What waits for" in part]
    told = plain(section)
    assert "Cases that reviewers put off: 1 . Of these the guidelines do not say: 1 ." in told
    assert "guideline gap مدينة أم محافظة؟" in told
    assert "Amal" not in told and "A : " in told


def test_a_report_is_dated(decided: Project) -> None:
    report = replace(measure(decided, bootstrap=False), at="2026-11-28T09:00:00.000Z")
    assert "Measured on 2026-11-28 ." in plain(page(decided, report))


def test_a_later_report_says_what_has_changed_since(decided: Project, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    write(decided, replace(measure(decided, bootstrap=False), at="2026-11-01T00:00Z"), out)
    assert "earlier report" not in out.read_text("utf-8")
    taken(decided, "later", f"{TEXT} بعد", Amal=HAMA, Badr=HAMA)
    before = read(out, decided.id)
    assert (before.articles, before.contested) == (4, {"حماه": (4, 4)})
    measure_and_write(decided, out)
    told = plain(out.read_text("utf-8"))
    assert "That report was measured on 2026-11-01, on 4 articles." in re.sub(" (?=[.,])", "", told)
    assert "strict F1 0.000 0.333 +0.333" in told
    assert "+0.000" not in told
    now = read(out, decided.id)
    assert now == kept(replace(measure(decided), at=now.at), decided.id)
    with pytest.raises(WorldError, match="report of another project"):
        read(out, "another")
    assert replaced(out, "another") is None


def test_contested_strings_are_compared_by_their_cases(decided: Project, tmp_path: Path) -> None:
    before = kept(measure(decided, bootstrap=False), decided.id)
    taken(decided, "later", f"{TEXT} بعد", Amal=HAMA, Badr=[])
    told = plain(page(decided, measure(decided, bootstrap=False), before=before))
    assert "حماه 4 of 4 5 of 5" in told


@pytest.mark.parametrize(
    "content", ["", "<html></html>", '<meta name="annotator-figures" content="[]">']
)
def test_what_is_no_report_is_said(tmp_path: Path, content: str) -> None:
    other = tmp_path / "other.html"
    other.write_text(content, encoding="utf-8")
    with pytest.raises(WorldError, match="no report of this program"):
        read(other, "id")
    assert replaced(other, "id") is None and replaced(tmp_path / "none.html", "id") is None


def test_many_people_are_a_square_with_the_worst_first(project: Project) -> None:
    with_people(project)
    names = ["Amal", "Badr", "Cyrine", "Dana"]
    for name in names[2:]:
        project.people.add(name, Role.ANNOTATOR)
    said = dict.fromkeys(names, HAMA) | {"Cyrine": [("دمشق", "location")]}
    taken(project, "a", TEXT, **said)
    report = measure(project, bootstrap=False)
    cyrine = project.people.named("Cyrine").number
    assert worst_first(report.people)[0] == cyrine
    assert len(report.pairs) == 6
    assert "Whoever agrees least" not in page(project, report), "six rows can be read"
    five = [PairAgreement((7, other), 1, report.overall) for other in (1, 2)]
    source = page(project, replace(report, pairs=[*report.pairs, *five]))
    (square,) = [part for part in source.split("<section>") if "Whoever agrees least" in part]
    heads = re.findall(r'<th scope="col"><bdi>(.*?)</bdi>', square)
    assert heads == ["Cyrine", "Amal", "Badr", "Dana"]
    rows = re.findall(r"<tr>(.*?)</tr>", square)[1:]
    assert rows[0].count(".000") == 3 and rows[1].count("1.000") == 2
