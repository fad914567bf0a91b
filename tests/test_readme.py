"""What the README says is so: its commands run, its tables are the code's, its files are there."""

from __future__ import annotations

import importlib.util
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.formats.jsonl.line import JsonlLine
from annotator.ui.actions.table import ACTIONS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = [ROOT / "README.md", ROOT / "benchmarks" / "README.md", *(ROOT / "docs").rglob("*.md")]

# Keys that the text names beside the table: what it says of the key, and the action that has it.
KEYS_IN_THE_TEXT = {
    "`V` confirms them": "confirm_proposals",
    "`Z` clears them": "clear_proposals",
    "`C` goes through": "next_clitic",
    "`J` and": "next_span",
    "and `K` go from": "previous_span",
    "`Q` ": "start_left",
    " `W` ": "start_right",
    " `A` ": "end_left",
    " `S` move its edges": "end_right",
    "`Ctrl+Z` takes back": "undo",
    "`F9` finishes": "finish",
    "(`Ctrl+N`,": "new_project",
    "`Ctrl+I`, with a preview": "import_articles",
    "`F1` shows this table": "help",
}


def shell_lines() -> Iterator[str]:
    """Every command in the README's shell blocks."""
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL):
        yield from (line.strip() for line in block.splitlines() if line.strip())


@pytest.mark.parametrize("page", ["README.md", "docs/formats.md"])
def test_tables_are_those_of_the_code(page: str) -> None:
    tables = _tables()
    assert page in tables.TABLES
    text = (ROOT / page).read_text(encoding="utf-8")
    assert tables.filled(page, text) == text, "run `make readme`"


def test_first_two_commands_do_all_the_setting_up() -> None:
    assert list(shell_lines())[:2] == ["make demo", "make test"]


def test_every_make_target_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {line.split()[1] for line in shell_lines() if line.startswith("make ")}
    named |= set(re.findall(r"`make ([a-z]+)", README))
    assert {"demo", "test", "lint", "bench"} <= named <= targets


def test_commands_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    lines = [line for line in shell_lines() if line.startswith("annotator ")]
    ran = []
    for line in lines:
        words = shlex.split(line)[1:]
        if words == ["news.annotator"]:  # opens the window; the journeys do that
            assert Path(words[0]).is_file()
            continue
        done = CliRunner().invoke(commands, words)
        assert done.exit_code == 0, (line, done.output)
        ran.append(words[0])
    alone = {"new", "people", "import", "export", "find", "stats", "check"}
    together = {"assign", "pack", "merge", "cases", "settle", "agreement"}
    assert alone | together == set(ran)
    for made in ("labelled.jsonl", "samir.annotator", "agreement.html", "gold.train.jsonl"):
        assert (tmp_path / made).exists()


def test_commands_that_the_text_names_exist() -> None:
    named = set(re.findall(r"`annotator ([a-z]+)", README))
    context = click.Context(commands)
    assert named and named <= set(commands.list_commands(context))


@pytest.mark.parametrize("words", KEYS_IN_THE_TEXT)
def test_key_in_the_text_is_the_actions_key(words: str) -> None:
    text = README.split("## Keys")[0] + README.split("## Keys")[1].split("<!--")[0]
    keys = {action.name: action.keys for action in ACTIONS}
    assert words in text
    assert re.search(r"`(.+?)`", words).group(1) in keys[KEYS_IN_THE_TEXT[words]]  # type: ignore[union-attr]


def test_example_of_a_line_is_one() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    line = msgspec.json.decode(example, type=JsonlLine)
    assert line.spans
    assert all(line.text[span.start : span.end] == span.text for span in line.spans)


def test_numbers_of_the_samples_are_those_in_the_text() -> None:
    articles = {
        msgspec.json.decode(line)["id"]
        for line in (ROOT / "resources/samples/sample.jsonl").read_bytes().splitlines()
    }
    assert len(articles) == 16 and "sixteen sample articles" in README


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(guide: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", guide.read_text(encoding="utf-8")):
        assert (guide.parent / target).exists(), target


def _tables() -> Any:
    spec = importlib.util.spec_from_file_location("tables", ROOT / "docs" / "tables.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
