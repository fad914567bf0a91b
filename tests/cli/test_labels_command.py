"""``annotator labels``: out to a file, in from one, merged, and taken back."""

from __future__ import annotations

import json

import pytest

from tests.store.making import new_project, tag


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "p.annotator"
    with new_project(path) as project:
        project.apply(tag(project, 1, 1, 0, 4, "date"))
    return path


def test_labels_are_exported_changed_and_imported(path, tmp_path, annotator):
    file = tmp_path / "labels.json"
    assert "Wrote 4 labels" in annotator("labels", path, "export", file).output
    value = json.loads(file.read_text(encoding="utf-8"))
    value["labels"] = [label for label in value["labels"] if label["name"] != "date"]
    value["labels"][0]["titles"] = {"en": "Agent"}
    file.write_text(json.dumps(value), encoding="utf-8")
    dry = annotator("labels", path, "import", file, "--dry-run").output
    assert "actor has another title: Agent." in dry
    assert "date is not offered any more; spans that have it keep it. (1 span)" in dry
    assert dry.endswith("Nothing was changed.\n")
    assert "retired" not in annotator("labels", path).output
    annotator("labels", path, "import", file)
    assert annotator("labels", path).output.splitlines()[-1].split() == ["date", "retired", "1"]
    assert "a command" in annotator("labels", path, "history").output
    again = annotator("labels", path, "import", file, status=1)
    assert "like that already" in again.stderr
    assert annotator("labels", path, "import", file, "--dry-run", status=1).stderr == again.stderr


def test_foreign_labels_are_said_once_listed_and_forgotten(path, tmp_path, annotator):
    for name, first in (("a", "وصل"), ("b", "زار")):
        text = f"{first} O\nوفد B-PER\nقمة B-EVENT\n"
        (tmp_path / f"{name}.conll").write_text(text, encoding="utf-8")
    said = ("--person", "Amal", "--label-map", "PER=actor", "--add-label", "EVENT")
    annotator("import", path, tmp_path / "a.conll", *said)
    assert annotator("labels", path).output.splitlines()[-1].split() == ["EVENT", "5", "1"]
    annotator("import", path, tmp_path / "b.conll", "--person", "Amal")
    assert annotator("labels", path, "maps").output == "conll: PER = actor\n"
    out = tmp_path / "out.conll"
    said = ("--format", "conll", "--out", out, "--set", "Amal", "--state", "any")
    annotator("export", path, *said, "--labels-as-imported")
    assert "وفد\tB-PER\nقمة\tB-EVENT" in out.read_text(encoding="utf-8")
    assert "Forgot 1 label" in annotator("labels", path, "maps", "--forget", "conll").output
    assert annotator("labels", path, "maps").output == ""


def test_labels_are_merged_and_taken_back(path, annotator):
    counted = "1 span in 1 set of 1 person."
    dry = annotator("labels", path, "merge", "date", "claim", "--dry-run").output
    assert dry == f"Would relabel {counted}\n"
    assert annotator("labels", path, "merge", "date", "claim").output == f"Relabelled {counted}\n"
    dry = annotator("labels", path, "undo", "--dry-run").output
    assert dry.startswith("Would take back the last change:\n1. ")
    assert "date was merged into claim.\n" in dry
    assert "Relabelled 1 span" in annotator("labels", path, "undo").output
    assert "Nothing is left to take back" in annotator("labels", path, "undo", status=1).stderr
    fault = annotator("labels", path, "merge", "tree", "claim", status=1)
    assert "There is no label tree in the project" in fault.stderr


def test_labels_that_were_never_changed_cannot_be_changed_back(path, annotator):
    assert "never changed" in annotator("labels", path, "undo", status=1).stderr


def test_a_file_from_before_a_merge_is_refused(path, tmp_path, annotator):
    file = tmp_path / "labels.json"
    annotator("labels", path, "export", file)
    annotator("labels", path, "merge", "date", "location")
    for dry_run in ([], ["--dry-run"]):
        fault = annotator("labels", path, "import", file, *dry_run, status=1)
        assert "date was merged into location: take that back first" in fault.stderr


def test_a_name_that_was_changed_by_hand_is_told_at_the_import(path, tmp_path, annotator):
    file = tmp_path / "labels.json"
    annotator("labels", path, "export", file)
    value = json.loads(file.read_text(encoding="utf-8"))
    value["labels"][0] |= {"name": "agent", "light": "#ffffff"}
    file.write_text(json.dumps(value), encoding="utf-8")
    told = annotator("labels", path, "import", file, "--dry-run").output
    assert "A name never changes: agent is another label than actor" in told
    assert "change its title" in told
    assert "On a light page the colour of agent is hardly seen." in told


def test_a_colour_in_capitals_is_no_change_and_its_undo_says_nothing_of_spans(
    path, tmp_path, annotator
):
    file = tmp_path / "labels.json"
    annotator("labels", path, "export", file)
    value = json.loads(file.read_text(encoding="utf-8"))
    first = value["labels"][0]
    first["light"] = first["light"].swapcase()
    file.write_text(json.dumps(value), encoding="utf-8")
    assert "like that already" in annotator("labels", path, "import", file, status=1).stderr
    first["light"] = "#123456"
    file.write_text(json.dumps(value), encoding="utf-8")
    annotator("labels", path, "import", file)
    assert "Relabelled" not in annotator("labels", path, "undo").output


def test_an_annotator_changes_no_labels_by_command_either(path, annotator):
    fault = annotator("labels", path, "merge", "date", "claim", "--as", "Amal", status=1)
    assert "Amal may not do this" in fault.stderr
    fault = annotator("labels", path, "undo", "--as", "Nobody", status=1)
    assert "nobody called Nobody" in fault.stderr


def test_two_labels_that_exchange_their_titles_are_told_by_their_names(path, tmp_path, annotator):
    file = tmp_path / "labels.json"
    annotator("labels", path, "export", file)
    value = json.loads(file.read_text(encoding="utf-8"))
    first, second = value["labels"][:2]
    first["titles"], second["titles"] = second["titles"], first["titles"]
    first["key"], second["key"] = second["key"], first["key"]
    file.write_text(json.dumps(value), encoding="utf-8")
    dry = annotator("labels", path, "import", file, "--dry-run").output
    assert "actor has another title: location." in dry
    assert "location has another title: actor." in dry


@pytest.mark.parametrize("name", ["  ", "actor ", "ac\u202etor", "a\nb"])
def test_a_name_that_differs_by_what_nobody_sees_is_refused(path, tmp_path, annotator, name):
    file = tmp_path / "labels.json"
    annotator("labels", path, "export", file)
    value = json.loads(file.read_text(encoding="utf-8"))
    value["labels"][0]["name"] = name
    file.write_text(json.dumps(value), encoding="utf-8")
    fault = annotator("labels", path, "import", file, status=1)
    assert "cannot be the name of a label" in fault.stderr


def test_a_file_in_another_encoding_is_to_be_saved_in_utf_8(path, tmp_path, annotator):
    file = tmp_path / "labels.json"
    file.write_bytes(
        '{"name": "\u0623\u062e\u0628\u0627\u0631 caf\xe9"'.encode("utf-8") + b"\xc7\xe3"
    )
    fault = annotator("labels", path, "import", file, status=1)
    assert "no text in UTF-8. Save it so" in fault.stderr
    assert "--encoding" not in fault.stderr


def test_a_device_is_no_label_set(path, annotator):
    fault = annotator("labels", path, "import", "/dev/null", status=1)
    assert "a device or a pipe" in fault.stderr


def test_an_import_asks_about_a_label_that_was_merged(path, tmp_path, annotator):
    annotator("labels", path, "merge", "date", "claim")
    file = tmp_path / "new.jsonl"
    span = {"start": 0, "end": 4, "label": "date"}
    file.write_text(json.dumps({"text": "2011 was long", "spans": [span]}), encoding="utf-8")
    arguments = ("import", path, file, "--person", "Amal")
    assert "the project has no label" in annotator(*arguments, status=1).stderr
    annotator(*arguments, "--label-map", "date=claim")
    listed = [line.split() for line in annotator("labels", path).output.splitlines()]
    assert ["claim", "4", "2"] in listed and ["date", "retired", "0"] in listed
