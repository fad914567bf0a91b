"""doccano and Label Studio themselves read what is written here, and what they write is read.

Each runs in an environment of its own, which ``make interop`` makes: what they need cannot be
installed together. There is no server: their own importers and exporters are called.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from annotator.formats.conventions import OffsetUnit
from tests.formats.written_files import LABELS, made_set, read_drafts, written

HERE = Path(__file__).parent
TEXT = "قال وزيرُ مصر 😀 «غادرنا\u00a0والسعودية».\n\u200fبيروت، أمس"
NAMES = [
    ("actor", "وزيرُ مصر"),
    ("location", "مصر"),
    ("claim", "غادرنا\u00a0والسعودية"),
    ("actor", "السعودية"),
    ("actor", "بيروت"),
    ("location", "بيروت"),
    ("date", "أمس"),
]
PLACES = [(TEXT.index(name), TEXT.index(name) + len(name), label) for label, name in NAMES]
SETS = [
    made_set("خبر 1", TEXT, PLACES),
    made_set("خبر 1", TEXT, PLACES[:2], "Badr"),
    made_set("خبر 2", "لا شيء هنا", []),
]


def there_and_back(tool: str, data: bytes, folder: Path, *arguments: str) -> bytes:
    """What ``tool`` writes of ``data``, which it has read."""
    python = HERE.parents[1] / f".venv-{tool}" / "bin" / "python"
    if not python.exists():
        pytest.skip(f"{tool} is not installed: make interop has it")
    folder.mkdir()
    given, written_there = folder / "given.json", folder / "written.json"
    given.write_bytes(data)
    script = HERE / f"{tool.replace('-', '_')}_there_and_back.py"
    command = [python, script, given, written_there, *arguments]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return written_there.read_bytes()


def read_back(name: str, data: bytes) -> list[tuple[str, str, list[tuple[int, int, str]]]]:
    """Who labelled which text how, in code points."""
    return [
        (draft.text, part.person, sorted((a.start, a.end, a.label) for a in part.annotations))
        for draft in read_drafts(name, data, unit=OffsetUnit.UTF16)
        for part in draft.sets
    ]


@pytest.mark.parametrize(
    ("name", "arguments"), [("doccano", ()), ("doccano-relations", ("relations",))]
)
def test_doccano_writes_what_it_was_given(name, arguments, tmp_path):
    given = written(name, SETS)[0]
    back = there_and_back("doccano", given, tmp_path / "first", *arguments)
    rows = [json.loads(line) for line in back.splitlines()]
    assert all(row.pop("Comments") == [] for row in rows), "doccano adds them"
    assert rows == [json.loads(line) for line in given.splitlines()]
    assert read_back("doccano", back) == read_back("doccano", given)
    assert read_back("doccano", back)[0] == (TEXT, "Amal", sorted(PLACES))


def test_label_studio_exports_what_it_imported(tmp_path):
    given = written("label-studio", SETS)[0]
    back = there_and_back("label-studio", given, tmp_path / "first", *LABELS)
    tasks = [(json.loads(given), json.loads(back))]
    for before, after in (pair for pairs in tasks for pair in zip(*pairs, strict=True)):
        assert before["data"] == after["data"]
        assert results(before) == results(after)
    assert read_back("label-studio", back)[0][::2] == (TEXT, sorted(PLACES))


def results(task: dict) -> list[str]:
    """What each annotation of a task says."""
    return [json.dumps(each["result"], sort_keys=True) for each in task["annotations"]]
