"""What is written to standard output stands there alone; what there is to say goes beside it."""

from __future__ import annotations

import json

import pytest

ARTICLE = {"text": "وصل الوفد إلى دمشق", "spans": [{"start": 14, "end": 18, "label": "location"}]}


@pytest.fixture
def finished(annotator, project, tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps(ARTICLE), encoding="utf-8")
    annotator("import", project, tmp_path / "in.jsonl", "--person", "ليلى")
    annotator("finish", project, "--person", "ليلى")
    return project


@pytest.mark.parametrize("out", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_an_export_is_written_to_standard_output(program, finished, out):
    done = program("export", finished, "--format", "jsonl", "--out", out)
    assert json.loads(done.stdout)["set"] == "ليلى"
    assert "Wrote 1 set of 1 article" in done.stderr


def test_a_report_is_written_to_standard_output(program, finished):
    done = program("agreement", finished, "--report", "/dev/stdout")
    assert done.stdout.lower().startswith("<!doctype html>")
    assert done.stdout.rstrip().endswith("</html>")
    assert "Wrote /dev/stdout." in done.stderr
    done = program("agreement", finished, "--json", "--report", "/dev/stdout")
    assert (done.returncode, done.stdout) == (2, "")


def test_a_split_and_a_package_need_files(program, finished):
    parts = ("--split", "train=0.5,test=0.5")
    done = program("export", finished, "--format", "jsonl", "--out", "/dev/stdout", *parts)
    assert (done.returncode, done.stdout) == (1, "") and "a split needs files" in done.stderr
    done = program("pack", finished, "--for", "ليلى", "--out", "/dev/stdout")
    assert (done.returncode, done.stdout) == (1, "") and "a project is a file" in done.stderr


@pytest.mark.parametrize("command", [["stats"], ["stats", "--json"], ["agreement"], ["formats"]])
def test_a_full_device_is_told(program_to, finished, command):
    name, *options = command
    arguments = [name, *([] if name == "formats" else [finished]), *options]
    done = program_to("/dev/full", *arguments)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "Nothing more can be printed (there is no room on the disk)."
    ]
