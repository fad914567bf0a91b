"""The benchmarks run, at sizes that say nothing about speed. No test measures time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import corpus
from benchmarks.__main__ import SUBJECTS
from benchmarks.table import Row

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """What a run over every subject measures at the smallest size, in a process of its own."""
    work = tmp_path_factory.mktemp("work")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "benchmarks", "--tiny", "--work", work],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    kept: list[dict[str, object]] = json.loads((work / "results.jsonl").read_text())["rows"]
    return kept


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("spans, validated", 1),
        ("export of", 1),
        ("write conll,", 1),
        ("read conll,", 1),
        ("merge of", 1),
        ("command to painted", 1),
        ("next article painted", 3),  # two densities, and one in the larger project
        ("spans: ", 4),
        ("key to ", 5),  # painted and settled at two densities, and one beside the other
        ("next article settled", 1),
        ("to the last event", 2),
        ("key press", 5),  # two densities, each also after a rest, and one in the larger project
        ("gesture beside", 2),
        ("an import holds", 2),
        ("the longest of", 2),
        ("queue of", 2),
        ("cases painted", 1),
        ("articles (samples)", 2),  # by keys alone, and with the mouse
        ("with suggestions", 2),
        ("while a model is trained", 1),
        ("suggestions in the window's memory", 1),
        ("the same, ", 4),
        ("agreement", 2),
        ("list", 1),
        ("filter", 1),
        ("search, first", 2),
        ("memory of", 12),
        ("installed", 2),
        ("project file", 1),
    ],
)
def test_every_figure_of_the_table_is_measured(
    rows: list[dict[str, object]], words: str, count: int
) -> None:
    found = [row for row in rows if words in str(row["work"])]
    assert len(found) == count
    for row in found:
        assert float(str(row["figure"])) > 0
        assert row["floor"] is None or float(str(row["floor"])) > 0
        assert row["limit"] is not None and row["reached"] in (True, False)


def test_what_a_format_costs_with_a_project_is_measured_without_a_goal(
    rows: list[dict[str, object]],
) -> None:
    found = [row for row in rows if str(row["work"]).startswith(("export as", "import of conll,"))]
    assert len(found) > 15
    assert {row["limit"] for row in found} == {None}


def test_every_module_of_a_subject_is_run() -> None:
    with_measure = {
        file.stem
        for file in (ROOT / "benchmarks").glob("*.py")
        if "def measure(" in file.read_text(encoding="utf-8")
    }
    assert with_measure == set(SUBJECTS)


def test_corpus_is_the_same_every_time_and_every_span_is_in_its_text() -> None:
    shape = corpus.Shape()
    line = corpus.line(4, shape)
    assert line == corpus.line(4, shape) != corpus.line(5, shape)
    assert len(line.spans) == corpus.SPANS
    assert all(line.text[span.start : span.end] == span.text for span in line.spans)
    assert abs(len(line.text.encode()) - corpus.BYTES) < 100


def test_spans_of_the_long_article_lie_three_deep() -> None:
    line = corpus.line(0, corpus.Shape(40_000, 300, 3, 30))
    deep = Counter(
        sum(outer.start <= span.start and span.end <= outer.end for outer in line.spans)
        for span in line.spans
    )
    assert set(deep) == {1, 2, 3} and deep[3] >= 90


def test_row_says_whether_its_goal_is_reached() -> None:
    assert Row("a", 5.0, "s", floor=2.0, limit=2.5).reached is True
    assert Row("a", 5.1, "s", floor=2.0, limit=2.5).reached is False
    assert Row("a", 2.0, "s", floor=2.0, limit=1.0, strict=True).reached is False
    assert Row("a", 16.0, "ms", limit=16.0, of_floor=False).reached is True
    assert Row("a", 16.0, "ms").reached is None
