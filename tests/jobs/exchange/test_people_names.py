"""Names in files: what is not seen makes nobody new, and whoever else is alike is told."""

from __future__ import annotations

import json

from annotator.core.people import Role
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.exchange.people_names import NameNotice

SPANS = [{"start": 0, "end": 3, "label": "location"}]


def imported(project, folder, names, **options):
    """The report of an import in which each of ``names`` has work on a text of their own."""
    rows = [
        {"text": f"قال رقم {number}", "annotator": name, "spans": SPANS}
        for number, name in enumerate(names)
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return import_paths(project, [folder({"a.jsonl": lines})], ImportOptions(**options))


def told(report, form):
    return [(f.first.values, f.count) for f in report.account.findings if f.first.form is form]


def people(project):
    return [person.name for person in project.people.all()]


def test_a_name_with_a_mark_that_is_not_seen_is_the_same_name(project, folder):
    report = imported(project, folder, ["أحمد", "أحمد\u200f", "\u2067أحمد\u2069", "أحم\u200cد"])
    assert people(project) == ["أحمد"] and report.sets == 4
    assert told(report, NameNotice.CLEANED) == [({"name": "“أحمد”"}, 3)]
    assert not told(report, NameNotice.ALIKE)


def test_who_has_such_a_mark_in_the_project_gets_the_work_under_both_names(project, folder):
    project.people.add("أح\u200fمد", Role.ANNOTATOR)
    report = imported(project, folder, ["أحمد", "أح\u200fمد"])
    assert people(project) == ["أح\u200fمد"] and report.sets == 2


def test_names_that_are_alike_are_different_people_and_that_is_told(project, folder):
    project.people.add("Layla", Role.ANNOTATOR)
    report = imported(project, folder, ["LAYLA", "أحمد", "احمد", "احمد", "Layla"])
    assert people(project) == ["Layla", "LAYLA", "أحمد", "احمد"]
    assert told(report, NameNotice.ALIKE) == [
        ({"name": "“LAYLA”", "other": "“Layla”"}, 1),
        ({"name": "“احمد”", "other": "“أحمد”"}, 1),
    ]


def test_a_name_that_reads_like_another_stops_only_its_own_article(project, folder):
    report = imported(project, folder, ["سلمى", "سـلمى", "Zaid"], keep_going=True)
    assert people(project) == ["سلمى", "Zaid"] and report.refused_count == 1
    assert report.refused[0].place.line == 2 and "in the files too" in str(report.refused[0].reason)
    again = imported(project, folder, ["سـلمى"], dry_run=True)
    assert again.refused_count == 1
