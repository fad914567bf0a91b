"""What a sentence tells one to type is a command or an option that there is, and helps."""

from __future__ import annotations

import ast
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from annotator.cli.main import commands
from annotator.cli.table import COMMANDS

PACKAGE = Path(__file__).parents[2] / "annotator"
TEXT = "وصل 🙂 وفد من بيروت إلى تونس"


def row(**fields: object) -> str:
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False) + "\n"


def span(**fields: object) -> dict:
    return {"start": 13, "end": 18, "label": "location", **fields}


# A file that cannot be taken as it is, and what else is typed.
FAULTY: dict[str, tuple[str, str, str]] = {
    "the text is called title": ("a.csv", "title,topic\nوصل الوفد,سياسة\n", ""),
    "in JSONL": ("a.jsonl", '{"title": "وصل الوفد", "url": "x"}\n', ""),
    "in JSON": ("a.json", '[{"title of it": "وصل الوفد", "url": "x"}]', ""),
    "another column": ("a.csv", "body,topic\nوصل,سياسة\n", "--column text=boddy"),
    "no such role": ("a.csv", "body,topic\nوصل,سياسة\n", "--column txt=body"),
    "nobody's spans": ("a.jsonl", row(spans=[span()]), ""),
    "another label": ("a.jsonl", row(spans=[span(label="LOC")]), "--person A"),
    "a label with a blank": ("a.jsonl", row(spans=[span(label="a place")]), "--person A"),
    "a label with an equals sign": ("a.jsonl", row(spans=[span(label="a=b")]), "--person A"),
    "a label called a star": ("a.jsonl", row(spans=[span(label="*")]), "--person A"),
    "a label called a dash": ("a.jsonl", row(spans=[span(label="-")]), "--person A"),
    "no label": ("a.jsonl", row(spans=[span(label="")]), "--person A"),
    "a label under another key": (
        "a.jsonl",
        row(spans=[{"start": 13, "end": 18, "technique": "location"}]),
        "--person A",
    ),
    "UTF-16": ("a.jsonl", row(spans=[span(start=14, end=19)]), "--person A"),
    "inclusive ends": ("a.jsonl", row(spans=[span(end=17)]), "--person A"),
    "a table called text": ("a.txt", "title\ttext\nع\tن\n", ""),
    "a table with commas": ("a.txt", "title,text\nع,ن\n", ""),
    "a page called text": ("a.txt", "<html><p>قال</p></html>", ""),
    "tokens": ("a.txt", "وصل O\nوفد B-actor\nمن O\n", ""),
    "a licence": ("LICENSE.txt", "All rights reserved.", ""),
    "words": ("a.txt", "كلمة\n" * 40, ""),
    "no known ending": ("a.article", "قال الوزير.\n", ""),
    "no such repair": ("a.txt", "قال &amp;\n", "--repair mojibak"),
    "an empty name": ("a.jsonl", row(), "--person ''"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_a_refusal_recommends_helps(annotator, project, tmp_path, name):
    file_name, content, also = FAULTY[name]
    path = tmp_path / file_name
    path.write_text(content, encoding="utf-8")
    given = shlex.split(also)
    told = annotator("import", project, path, *given, status=1).stderr

    advice = re.split("For example: |To leave them out: ", told)[1]
    hint = advice.split(", or --keep-going")[0]
    typed = shlex.split(hint)
    if given and typed[0] == given[0]:
        given = []  # it says what to type instead
    after = annotator("import", project, path, *typed, *given).stdout
    assert "Imported 1 article" in after or "Imported 2 articles" in after


def test_what_leaves_spans_out_is_said_in_words(annotator, project, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(row(spans=[span(label="")]), encoding="utf-8")
    told = annotator("import", project, path, "--person", "A", status=1).stderr
    assert "To leave them out: --label-map '\\=-', or --keep-going" in told


def test_leaving_out_spans_without_a_label_leaves_out_no_other_label(annotator, project, tmp_path):
    path = tmp_path / "a.jsonl"
    spans = [span(label=""), span(label="unheard of")]
    path.write_text(row(spans=spans), encoding="utf-8")
    typed = ["--person", "A", "--label-map", "\\=-"]
    told = annotator("import", project, path, *typed, status=1).stderr
    assert "unheard of" in told
    assert "no label on" not in told


def hints(tree: ast.AST) -> Iterator[str]:
    """The hints that are written out in a module, with an empty string for what is filled in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "hint":
            if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                yield node.value.value
            elif isinstance(node.value, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "x"
                    for part in node.value.values
                )


def written_out() -> list[str]:
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "ui"]
    told = {hint for path in paths for hint in hints(ast.parse(path.read_text(encoding="utf-8")))}
    return sorted(hint for hint in told if hint)


def options_of(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def test_every_hint_is_a_command_or_an_option_that_there_is():
    context = click.Context(commands)
    found = {name: commands.get_command(context, name) for name in COMMANDS}
    options = {option for command in found.values() for option in options_of(command)}
    assert len(written_out()) >= 8
    for hint in written_out():
        words = shlex.split(hint)
        if words[0] == "annotator":
            assert words[1] in COMMANDS, hint
            command = found[words[1]]
            if isinstance(command, click.Group):
                command = command.commands[words[2]]
            unknown = {word for word in words if word.startswith("--")} - options_of(command)
        else:
            unknown = {words[0]} - options
        assert unknown == set(), hint
