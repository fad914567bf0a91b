"""What an import says before anything is written, to people and to scripts."""

from __future__ import annotations

import json

import pytest

from annotator.core.article import text_sha256
from annotator.store.project import Project

TEXT = "وصل وفد من بيروت إلى تونس"
SPAN = {"start": 11, "end": 16, "label": "LOC"}


@pytest.fixture
def files(tmp_path):
    root = tmp_path / "in"
    root.mkdir()
    rows = [
        {"text": TEXT, "spans": [SPAN], "annotator": "ليلى", "date": "24/11/2024", "url": "x"},
        {"text": TEXT, "spans": [SPAN], "annotator": "سمير", "answer": "reject"},
        {"text": "قال &quot;نعم&quot;", "date": "أمس"},
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (root / "a.jsonl").write_text(lines, encoding="utf-8")
    (root / "b.txt").write_text("#FORMAT=WebAnno TSV 2\n\n\n", encoding="utf-8")
    (root / "README.md").write_text("About.", encoding="utf-8")
    (root / "c.bin").write_bytes(b"\x00\x01\x02")
    return root


def test_a_dry_run_says_what_would_come(annotator, project, files):
    told = annotator(
        "import", project, files, "--label-map", "LOC=location", "--dry-run"
    ).stdout.replace(str(files), "in")
    for line in (
        "Would import 2 articles, and 1 annotation in 1 set.",
        "    in/a.jsonl: json-lines, 2 articles",
        "People: “ليلى” 1.",
        "Labels: location 1.",
        "Dates: read 1, missing 1.",
        "    وصل وفد من بيروت إلى تونس · x · 2024-11-24",
        "    location: بيروت",
        "Warning: Kept as they are, because they cannot be read: 1 date, first “أمس”.",
        "    first in in/a.jsonl, line 3, $.date",
        "Warning: HTML character references are left in 1 text: “قال &quot;نعم&quot;” should read"
        ' “قال "نعم"”.',
        "    To mend this: --repair entities",
        "Note: Left out, because somebody answered “reject”: 1 text.",
        "Note: Label “LOC” comes in as location: 1 span.",
        "Passed over: 1 file, in/b.txt first: this looks like WebAnno's TSV in an older version,"
        " which cannot be read yet; as plain text it comes in only when its format is named.",
        "Passed over: 1 file, in/c.bin first: it is in no known format.",
    ):
        assert line in told.split("\n"), told


def test_and_the_same_to_scripts(annotator, project, files):
    told = json.loads(
        annotator(
            "import", project, files, "--label-map", "LOC=location", "--dry-run", "--json"
        ).stdout
    )
    assert (told["dry_run"], told["articles"], told["annotations"]) == (True, 2, 1)
    assert [file["format"] for file in told["files"]] == ["json-lines"]
    assert (told["people"], told["labels"]) == ({"ليلى": 1}, {"location": 1})
    assert told["dates"] == {"read": 1, "missing": 1}
    findings = {finding["finding"]: finding for finding in told["findings"]}
    assert findings["references"]["repair"] == "entities"
    assert findings["unread"]["places"][0]["line"] == 3
    assert findings["left_out"]["warns"] is False
    assert len(told["passed_over"]) == 3
    assert told["first"]["spans"] == [
        {"start": 11, "end": 16, "label": "location", "text": "بيروت"}
    ]
    assert told["refused"] == []


def test_refused_places_are_told_to_scripts_too(annotator, project, files):
    result = annotator("import", project, files, "--dry-run", "--json", status=1)
    told = json.loads(result.stdout)
    (refused,) = told["refused"]
    assert (refused["line"], refused["hint"]) == (1, "--label-map LOC=location")
    assert "would be refused" in result.stderr


def test_a_text_is_mended_on_demand_and_the_untouched_one_kept(annotator, project, files):
    arguments = ("--label-map", "LOC=location", "--repair", "entities، invisible")
    told = annotator("import", project, files, *arguments).stdout
    assert "Note: Mended (entities) in 1 text:" in told
    with Project.open(project, to_read=True) as opened:
        _, mended = (opened.articles.read(number) for number in (1, 2))
    assert mended.text == 'قال "نعم"'
    assert mended.meta["untouched_text"] == "قال &quot;نعم&quot;"
    assert "is whole" in annotator("check", project).stdout


def test_two_people_in_one_file_have_a_set_each(annotator, project, tmp_path):
    path = tmp_path / "a.jsonl"
    rows = [
        {"text": TEXT, "spans": [{**SPAN, "label": "location"}], "_annotator_id": name}
        for name in ("ليلى", "سمير")
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert (
        "Imported 1 article, and 2 annotations in 2 sets."
        in annotator("import", project, path).stdout
    )


def test_a_folder_with_nothing_to_read_says_what_it_holds(annotator, project, tmp_path):
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "a.txt").write_text("#FORMAT=WebAnno TSV 2\n\n\nقال", encoding="utf-8")
    (tmp_path / "brat" / "LICENSE.txt").write_text("x", encoding="utf-8")
    told = annotator("import", project, tmp_path / "brat", status=1).stderr
    assert "a.txt: this looks like WebAnno" in told and "Nothing was imported" in told
    assert (
        "Imported 1 article"
        in annotator("import", project, tmp_path / "brat" / "a.txt", "--format", "text").stdout
    )


def test_a_line_of_a_script_is_looked_at_and_one_of_an_export_was_before(
    annotator, project, tmp_path
):
    path = tmp_path / "a.jsonl"
    line = {"schema": "annotator/1", "text": "قال &amp; نعم", "set": "ليلى", "spans": []}
    path.write_text(json.dumps(line), encoding="utf-8")
    assert "--repair entities" in annotator("import", project, path, "--dry-run").stdout
    line["text_sha256"] = text_sha256(line["text"])
    path.write_text(json.dumps(line), encoding="utf-8")
    assert "Warning" not in annotator("import", project, path, "--dry-run").stdout
    assert "Mended" in annotator("import", project, path, "--repair", "entities").stdout
