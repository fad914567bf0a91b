"""``annotator restore``: a list that changes nothing, and the way back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from annotator.store.file.backup_files import folder
from annotator.store.file.backups import backup
from annotator.store.project import Project
from tests.store.making import new_project, people, tag


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two backups, with one annotation and two; and a project with three."""
    path = tmp_path / "my news [1].annotator"
    with new_project(path) as project:
        amal = people(project)[0].number
        for start in (0, 6, 12):
            project.apply(tag(project, 1, amal, start, start + 4))
            if start < 12:
                assert backup(path) is not None
    return path


def held(path: Path) -> int:
    with Project.open(path) as project:
        return len(project.articles.annotation_set(1, 1).annotations)


def test_without_a_number_it_lists_and_changes_nothing(annotator, news):
    before = news.read_bytes()
    told = annotator("restore", news).stdout.splitlines()
    assert [line.split()[0] for line in told[1:3]] == ["1", "2"]
    assert [line.split()[-4:] for line in told[1:3]] == [
        ["3", "2", "2", "whole"],
        ["3", "1", "2", "whole"],
    ]
    assert f"annotator restore '{news}' NUMBER" in told[-1]
    assert news.read_bytes() == before


def test_the_list_of_backups_is_told_as_json(annotator, news):
    found = json.loads(annotator("restore", news, "--json").stdout)
    assert [(one["number"], one["whole"], one["annotations"]) for one in found["backups"]] == [
        (1, True, 2),
        (2, True, 1),
    ]
    assert found["backups"][0]["people"] == ["Amal", "Badr"]
    assert Path(found["backups"][0]["file"]).is_file()


def test_a_backup_is_restored_by_its_number_and_nothing_is_deleted(annotator, news):
    told = annotator("restore", news, "2").stdout
    assert held(news) == 1
    (aside,) = (Path(line.strip()) for line in told.splitlines()[2:])
    assert held(aside) == 3 and aside.name.startswith("my news [1].before-restore-")


def test_the_latest_backup_that_is_whole_is_restored(annotator, news):
    newest = Path(json.loads(annotator("restore", news, "--json").stdout)["backups"][0]["file"])
    with newest.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_000)
    told = annotator("restore", news).stdout
    assert "damaged" in told.splitlines()[1] and "1: This backup is damaged" in told
    assert "is damaged" in annotator("restore", news, "1", status=1).stderr
    assert held(news) == 3
    found = json.loads(annotator("restore", news, "--latest", "--json").stdout)
    assert held(news) == 1 and len(found["aside"]) == 1


def test_what_is_not_there_is_told(annotator, news, tmp_path):
    assert "there are 2" in annotator("restore", news, "3", status=1).stderr
    assert "there are 2" in annotator("restore", news, "0", status=1).stderr
    annotator("restore", news, "1", "--latest", status=2)
    assert "no backup" in annotator("restore", tmp_path / "none.annotator", status=1).stderr
    shutil.rmtree(folder(news))
    assert "no backup" in annotator("restore", news, "--latest", status=1).stderr
    assert json.loads(annotator("restore", news, "--json").stdout)["backups"] == []


def test_a_project_that_was_deleted_comes_back(annotator, news):
    news.unlink()
    assert "annotator restore" in annotator("stats", news, status=1).stderr
    annotator("restore", news, "--latest")
    assert held(news) == 2


READING = (
    ("stats",),
    ("check",),
    ("check", "--policy"),
    ("people",),
    ("agreement", "--json"),
    ("cases",),
    ("find", "دمشق"),
    ("export", "--format", "jsonl", "--state", "any", "--split", "train=0.5,dev=0.5"),
)
WORKING = (
    ("import", "{in}"),
    ("people", "add", "Zed", "--role", "annotator"),
    ("assign", "--per-article", "1"),
    ("finish", "--person", "Amal"),
    ("pack", "--for", "Amal", "--out", "{out}"),
    ("merge", "{in}"),
    ("release", "--reviewer", "Rana"),
    ("settle", "--reviewer", "Rana"),
)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_whatever_reads_may_read_a_backup(annotator, news, tmp_path, command):
    made = sorted(folder(news).iterdir())[-1]
    before = made.read_bytes()
    first, *rest = command
    if first == "export":
        rest += ["--out", str(tmp_path / "out.jsonl")]
    annotator(first, made, *rest)
    assert made.read_bytes() == before and len(list(folder(news).iterdir())) == 2


@pytest.mark.parametrize("command", WORKING, ids=" ".join)
def test_no_command_writes_into_a_backup(annotator, news, tmp_path, command):
    made = sorted(folder(news).iterdir())[-1]
    before = made.read_bytes()
    (tmp_path / "in.txt").write_text("وصل الوفد إلى دمشق.", encoding="utf-8")
    places = {"{in}": str(tmp_path / "in.txt"), "{out}": str(tmp_path / "out.annotator")}
    words = [places.get(word, word) for word in command]
    at = 2 if words[:2] == ["people", "add"] else 1
    words[at:at] = [str(made)]
    told = annotator(*words, status=1).stderr
    assert "is a backup of my news [1].annotator" in told and "annotator restore" in told
    assert made.read_bytes() == before and len(list(folder(news).iterdir())) == 2


def test_a_backup_named_as_the_project_is_told_which_to_name(annotator, news):
    made = sorted(folder(news).iterdir())[-1]
    assert f"annotator restore '{news}'" in annotator("restore", made, status=1).stderr
