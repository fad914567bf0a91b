"""Names and paths that no disk permits are told as that, whatever they are given to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.store.making import new_project

NAMES = {"name": "م" * 200 + ".x", "path": "d/" * 2500 + "file.x"}
EXPORT = ("export", "{news}", "--format", "jsonl", "--state", "any", "--out")
COMMANDS = (
    ("new", "{long}"),
    ("new", "{room}/other.annotator", "--labels", "{long}"),
    ("import", "{long}", "{room}"),
    ("import", "{news}", "{long}"),
    (*EXPORT, "{long}"),
    (*EXPORT, "{long}", "--split", "train=0.5,dev=0.5"),
    ("export", "{long}", "--format", "jsonl", "--out", "{room}/out.jsonl"),
    ("people", "{long}"),
    ("assign", "{long}", "--per-article", "1"),
    ("pack", "{news}", "--for", "Amal", "--out", "{long}"),
    ("merge", "{news}", "{long}"),
    ("agreement", "{long}"),
    ("agreement", "{news}", "--report", "{long}"),
    ("cases", "{long}"),
    ("find", "{long}", "دمشق"),
    ("stats", "{long}"),
    ("check", "{long}"),
    ("restore", "{long}"),
    ("restore", "{long}", "--latest"),
    ("finish", "{long}", "--person", "Amal"),
)


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_that_is_too_long_is_told(annotator, tmp_path, kind, command):
    news = tmp_path / "news.annotator"
    new_project(news).close()
    before = sorted(file.name for file in tmp_path.iterdir())
    places = {"{news}": news, "{room}": tmp_path, "{long}": tmp_path / NAMES[kind]}
    words = [str(places.get(word, word.replace("{room}", str(tmp_path)))) for word in command]
    told = annotator(*words, status=1).stderr
    to_write = (
        kind == "name" and command[-1] == "{long}" and command[0] in ("new", "export", "pack")
    )
    if to_write and "--labels" not in command:
        assert "too long" in told, told[-200:]
    else:  # what cannot be there is not there
        assert re.search("too long|[Tt]here is no", told), told[:60] + " … " + told[-200:]
    assert sorted(file.name for file in tmp_path.iterdir()) == before


def test_what_was_refused_is_listed_also_beside_a_project_with_a_long_name(annotator, tmp_path):
    long = tmp_path / f"{'جريدة' * 23}الي.annotator"
    new_project(long).close()
    (tmp_path / "in.jsonl").write_text('{"text": "نص"}\n{"text": 5}\n', encoding="utf-8")
    told = annotator("import", long, tmp_path / "in.jsonl", "--keep-going").stdout
    listed = Path(told.rpartition("listed in ")[2].strip().removesuffix("."))
    assert listed.name.endswith(".refused.tsv") and listed.is_file()
