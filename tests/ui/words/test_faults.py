"""Faults of the world are told in the window's language, each of them, with nothing lost."""

from __future__ import annotations

import ast
import errno
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.core.place import Place
from annotator.formats import json_shapes
from annotator.formats.errors import FormatError
from annotator.formats.generic_json import ArticleFault
from annotator.jobs import projects
from annotator.store.file import errors
from annotator.ui.words import faults, translation

PACKAGE = Path(__file__).parents[3] / "annotator"
LAYERS = ("core", "arabic", "formats", "jobs", "store")
ARABIC = re.compile(r"[\u0621-\u064a]")


@pytest.fixture(autouse=True)
def arabic(qapp):
    translation.install("ar")
    yield
    translation.install("en")


def form(node: ast.expr) -> str:
    """A string of the code, with a stand-in for whatever is different each time."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            part.value if isinstance(part, ast.Constant) else _stand_in(part)
            for part in node.values
        )
    return ""


def _stand_in(part: ast.FormattedValue) -> str:
    said = ast.unparse(part.value)
    if said.startswith("_other_unit("):
        return ""
    return "is empty" if said == "what" else "X"


def fault_classes() -> set[str]:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    found = {"WorldError"}
    for _ in range(4):
        found |= {
            name for name, base in re.findall(r"class (\w+)\((\w+)\):", source) if base in found
        }
    return found


def raised() -> Iterator[tuple[str, str]]:
    """Every sentence that a fault of the world is made with, and the file that it is in."""
    classes = fault_classes()
    for layer in LAYERS:
        for path in sorted((PACKAGE / layer).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for said in _sentences(node, classes, path.name == "errors.py"):
                    if re.search("[a-z]{2}", said) and not said.startswith(" "):
                        yield path.name, said


def _sentences(node: ast.AST, classes: set[str], table: bool) -> Iterator[str]:
    """What a fault is made with, what a function returns for one, and what stands in a table."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) in classes:
        yield from map(form, node.args)
    elif isinstance(node, ast.Return) and node.value and form(node.value).endswith("."):
        yield form(node.value)
    elif table and isinstance(node, ast.Tuple) and len(node.elts) == 3:
        yield form(node.elts[2]).replace("{name}", "X")


def test_no_fault_below_the_window_is_made_of_a_sentence():
    assert list(raised()) == [], "make it of a form with values: see annotator/core/message.py"


def test_values_are_kept_and_set_apart():
    told = faults.told(
        WorldError("coast.annotator exists already. Choose another name, or open it.")
    )
    assert "\u2068coast.annotator\u2069" in told


def test_the_place_stays_in_front():
    place = Place("/news/a: b.jsonl", 12, "$.text")
    told = faults.told(FormatError(place, ArticleFault.NO_STRING, kind=json_shapes.kind(3)))
    told = told.replace("\u206812\u2069", "12")
    assert told.startswith("\u2068/news/a: b.jsonl\u2069، السطر 12، \u2068$.text\u2069: ")
    assert "عدد" in told
    assert "number" not in told


def test_what_is_not_known_is_told_as_it_is():
    assert faults.sentence("Something new went wrong: 12.") == "Something new went wrong: 12."


def test_words_in_braces_do_no_harm():
    told = faults.sentence("{a} exists already. Choose another name, or open it.")
    assert "\u2068{a}\u2069" in told


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("say so, for example --person NAME.", "say so."),
        (
            "it is in another encoding (name it, for example with --encoding cp1256).",
            "it is in another encoding (name it).",
        ),
        ("say which one it is, for example --format text.", "say which one it is."),
        ("nothing to change here.", "nothing to change here."),
    ],
)
def test_advice_about_the_command_line_is_left_out(english, shown):
    translation.install("en")
    assert faults.sentence(english) == shown


def test_the_store_s_faults_keep_the_name_of_the_file():
    fault = errors.damaged(Path("/news/coast.annotator"), "page 3")
    assert str(fault).count("coast.annotator") == faults.told(fault).count("coast.annotator")


def refusals_of_packages() -> Iterator[str]:
    """Every sentence and clause that says why a package does not fit."""
    for path in sorted(
        {*(PACKAGE / "store").glob("merging_*.py")} - {PACKAGE / "store/packages/refusals.py"}
    ):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Unfit", "history"):
                for said in map(form, node.args):
                    if re.search("[a-z]{2}", said):
                        inner = ast.unparse(node.func) == "history"
                        yield (
                            f"its history does not fit: {said}. Ask for the file again as the"
                            " program left it."
                            if inner
                            else said
                        )


@pytest.mark.parametrize("sentence", sorted(set(refusals_of_packages())))
def test_every_refusal_of_a_package_has_a_form(sentence):
    forms = [pattern for _, pattern in faults._forms()]
    clause = re.fullmatch(r"its history does not fit: (.*)\. Ask for .*", sentence)
    wanted = clause[1] if clause and clause[1] != "X" else sentence
    assert any(one.fullmatch(wanted) for one in forms), "put it into world_sentences_team.py"


def test_a_refusal_of_a_package_keeps_its_place_and_its_end():
    told = faults.sentence(
        "coast.annotator: the text of “مقالة” is not the one that was packed. Nothing was merged."
    )
    assert told.startswith("\u2068coast.annotator\u2069: ")
    assert "\u2068مقالة\u2069" in told


@pytest.mark.parametrize("fault", [errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.EROFS])
def test_why_the_system_refused_is_told_in_arabic(tmp_path, monkeypatch, fault):
    def refuse(*_):
        raise OSError(fault, "the system's own words")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorldError) as refused:
        projects.read_label_set(tmp_path / "labels.json")
    assert "the system's own words" not in str(refused.value)
    told = faults.told(refused.value)
    reason = re.search(r"\((.*)\)", told)
    assert reason and ARABIC.search(reason[1])
    assert not re.search("[a-z]", reason[1])
