"""No class and no function is longer than a person keeps in mind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "annotator"

MOST_LINES_OF_A_CLASS = 300
MOST_LINES_OF_A_FUNCTION = 40

# What is longer still. It leaves when it is cut, and nothing comes in its place.
OWED: set[str] = set()

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def definitions(node: ast.AST, owner: str = "") -> Iterator[tuple[str, Definition]]:
    """Every class and function in ``node``, nested ones too, by their names."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, Definition):
            yield owner + inner.name, inner
            yield from definitions(inner, f"{owner}{inner.name}.")
        else:
            yield from definitions(inner, owner)


def too_long(tree: ast.Module) -> list[str]:
    """The names of what is longer than it may be, in lines from ``def`` or ``class`` on."""
    names = []
    for name, node in definitions(tree):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        is_class = isinstance(node, ast.ClassDef)
        if lines > (MOST_LINES_OF_A_CLASS if is_class else MOST_LINES_OF_A_FUNCTION):
            names.append(name)
    return names


def test_no_class_or_function_is_too_long():
    long = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in too_long(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert long - OWED == set()
    assert long >= OWED, "some that were too long are no longer: take them out of OWED"


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("class C:\n" + "    x = 1\n" * 299, []),
        ("class C:\n" + "    x = 1\n" * 300, ["C"]),
        ("def f():\n" + "    x = 1\n" * 39, []),
        ("def f():\n" + "    x = 1\n" * 40, ["f"]),
        ("class C:\n    def f(self):\n" + "        x = 1\n" * 40, ["C.f"]),
    ],
)
def test_what_is_too_long_is_noticed(source, names):
    assert too_long(ast.parse(source)) == names
