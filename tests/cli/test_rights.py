"""Commands change a project by one table of rights; a project that is led asks who gives them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from annotator.cli import rights
from annotator.cli.main import Commands, commands
from annotator.cli.table import COMMANDS
from annotator.core.blindness import Right
from annotator.core.people import Role
from annotator.store.project import Project
from tests.store.making import new_project

CLI = Path(rights.__file__).parent


@pytest.fixture
def alone(path):
    """A project of one person."""
    from tests.store.making import label_set

    with Project.create(path, label_set()) as project:
        project.people.add("Amal", Role.ANNOTATOR)
    return path


@pytest.fixture
def led(tmp_path):
    path = tmp_path / "led.annotator"
    with new_project(path) as project:
        project.people.add("Rim", Role.REVIEWER)
        project.people.add("Lina", Role.LEAD)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "p.annotator"


def by_hand(path: Path, folder: Path) -> dict[str, tuple[object, ...]]:
    """Each command that changes something, as it is typed."""
    guide = folder / "guide.md"
    guide.write_text("# Guide", encoding="utf-8")
    labels = ("labels", path)
    articles = ("articles", path)
    return {
        "import": ("import", path, guide),
        "import --add-label": ("import", path, guide, "--add-label", "event"),
        "people add": ("people", "add", path, "Nour", "--role", "annotator"),
        "people role": ("people", "role", path, "Amal", "--role", "reviewer"),
        "labels import": (*labels, "import", guide),
        "labels merge": (*labels, "merge", "date", "actor"),
        "labels undo": (*labels, "undo"),
        "labels maps --forget": (*labels, "maps", "--forget", "conll"),
        "guidelines import": ("guidelines", path, "import", guide),
        "guidelines undo": ("guidelines", path, "undo"),
        "articles aside": (*articles, "aside", "--search", "x"),
        "articles back": (*articles, "back", "--search", "x"),
        "articles describe": (*articles, "describe", "--search", "x", "--source", "y"),
        "articles undo": (*articles, "undo"),
        "assign": ("assign", path, "--per-article", "2"),
        "pack": ("pack", path, "--for", "Amal", "--out", folder / "out.annotator"),
        "merge": ("merge", path, guide),
        "finish": ("finish", path, "--person", "Amal"),
        "cases --names-for": ("cases", path, "--names-for", "Rim"),
        "spans relabel": ("spans", path, "relabel", "actor", "--label", "date"),
        "spans remove": ("spans", path, "remove", "--label", "date"),
        "spans undo": ("spans", path, "undo"),
        "settle": ("settle", path, "--policy", "clitic"),
        "release": ("release", path),
        "feedback --in": ("feedback", path, "--in", guide),
        "archive": ("archive", path, folder / "out.zip"),
        "check --mend": ("check", path, "--mend"),
    }


NAMED_OTHERWISE = {"finish", "cases --names-for", "feedback --in"}
"""These say by an option of their own whose they are."""
HOMES = {"table.py", "rights.py"}
ASKED = [
    command
    for command, right in rights.RIGHTS.items()
    if right is not Right.OWN_WORK and command not in NAMED_OTHERWISE
]


def test_each_row_of_the_table_is_tried_here(led, tmp_path):
    assert by_hand(led, tmp_path).keys() == rights.RIGHTS.keys()


@pytest.mark.parametrize("command", ASKED)
def test_a_project_that_somebody_leads_asks_who_it_is_and_refuses_who_may_not(
    led, tmp_path, annotator, command
):
    typed = by_hand(led, tmp_path)[command]
    if rights.RIGHTS[command] is Right.CASES:  # which always say who decides
        annotator(*typed, status=2)
    else:
        asked = annotator(*typed, status=1).stderr
        assert asked == "This project is led by Lina. Say who does this. For example: --as Lina\n"
    refused = annotator(*typed, "--as", "Amal", status=1).stderr
    assert "Amal may not do this" in refused or "Amal is an annotator" in refused


def test_the_work_of_somebody_else_is_finished_by_whoever_leads(led, annotator):
    finish = ("finish", led, "--person", "Amal")
    for other in ("Badr", "Rim"):
        assert f"{other} may not do this" in annotator(*finish, "--as", other, status=1).stderr
    for who in ((), ("--as", "Amal"), ("--as", "Lina")):
        assert annotator(*finish, *who).output == "Finished 0 articles of Amal.\n"


def test_a_blank_name_is_told_to_be_blank(led, annotator):
    told = annotator("labels", led, "undo", "--as", " ", status=2).stderr
    assert "it is blank. Say who does this" in told


def test_whoever_is_alone_is_asked_nothing(alone, tmp_path, annotator):
    file = tmp_path / "guide.md"
    file.write_text("# Guide", encoding="utf-8")
    annotator("guidelines", alone, "import", file)
    annotator("labels", alone, "merge", "date", "actor")
    annotator("people", "role", alone, "Amal", "--role", "lead")
    annotator("people", "role", alone, "Amal", "--role", "annotator", "--as", "Amal")
    annotator("archive", alone, tmp_path / "out.zip")
    annotator("people", "add", alone, "Lina", "--role", "lead")
    asked = annotator("people", "add", alone, "Nour", "--role", "annotator", status=1)
    assert "led by Lina" in asked.stderr


def test_nobody_promotes_themselves_where_somebody_reviews(led, annotator):
    lead = ("people", "role", led, "Lina", "--role", "annotator", "--as", "Lina")
    assert annotator(*lead, status=1).stderr == (
        "Lina is the only one who leads the project, and somebody has to. Make somebody else lead"
        " first.\n"
    )
    annotator("people", "role", led, "Rim", "--role", "lead", "--as", "Lina")
    annotator(*lead)


def test_where_nobody_leads_yet_whoever_reviews_says_who_is_to(tmp_path, annotator):
    path = tmp_path / "reviewed.annotator"
    with new_project(path) as project:
        project.people.add("Rim", Role.REVIEWER)
    promote = ("people", "role", path, "Amal", "--role", "lead")
    assert annotator(*promote, status=1).stderr == (
        "Nobody leads this project yet; it is reviewed by Rim. Say who does this."
        " For example: --as Rim\n"
    )
    assert "Amal may not do this" in annotator(*promote, "--as", "Amal", status=1).stderr
    annotator(*promote, "--as", "Rim")


def test_an_archive_is_the_leads_as_it_names_everybody(led, tmp_path, annotator):
    annotator("archive", led, tmp_path / "out.zip", "--as", "Lina")
    assert (tmp_path / "out.zip").exists()


def test_who_it_is_can_be_said_once_for_a_whole_script(led, annotator, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_AS", "Lina")
    annotator("people", "add", led, "Nour", "--role", "annotator")
    annotator("assign", led, "--per-article", "2")
    fault = annotator("assign", led, "--per-article", "2", "--as", "Nobody", status=1).stderr
    assert "nobody called Nobody" in fault


def test_in_a_package_it_is_told_whose_it_is(led, tmp_path, annotator, monkeypatch):
    package = tmp_path / "amal.annotator"
    annotator("pack", led, "--for", "Amal", "--out", package, "--as", "Lina")
    told = "This file is a package for Amal, who alone works in it."
    monkeypatch.setenv("ANNOTATOR_AS", "Lina")
    for typed in (
        ("finish", package, "--person", "Amal"),
        ("labels", package, "undo"),
        ("spans", package, "find"),
        ("spans", package, "undo"),
    ):
        refused = annotator(*typed, status=1).stderr
        assert refused.startswith(told) and refused.endswith(" For example: --as Amal\n")
    monkeypatch.delenv("ANNOTATOR_AS")
    assert annotator("finish", package, "--person", "Badr", status=1).stderr.startswith(told)
    annotator("finish", package, "--person", "Amal")


def opens_to_write(tree: ast.Module) -> Iterator[ast.Call]:
    """Where a project is opened to be changed, past the table."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Project.open":
            words = {word.arg: ast.unparse(word.value) for word in node.keywords}
            if words.get("to_read") != "True":
                yield node


def rows_named(tree: ast.Module) -> Iterator[str]:
    """The rows of the table that a module names."""
    names = {*rights.RIGHTS}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in names:
            yield str(node.value)


def test_no_command_changes_a_project_past_the_table():
    trees = {path.name: ast.parse(path.read_text("utf-8")) for path in CLI.glob("*.py")}
    openers = [name for name, tree in trees.items() for _ in opens_to_write(tree)]
    assert openers == ["rights.py"]
    used = {row for name, tree in trees.items() if name not in HOMES for row in rows_named(tree)}
    assert used == rights.RIGHTS.keys()


def test_rows_are_commands_that_there_are():
    group = commands
    assert isinstance(group, Commands)
    context = click.Context(group)
    for row in rights.RIGHTS:
        words = [word for word in row.split() if not word.startswith("--")]
        command = group.get_command(context, words[0])
        if len(words) > 1:
            assert isinstance(command, click.Group)
            command = command.get_command(context, words[1])
        assert command is not None and words[0] in COMMANDS
        options = {option for each in command.params for option in each.opts}
        assert {word for word in row.split() if word.startswith("--")} <= options
        assert row in NAMED_OTHERWISE or "--as" in options
