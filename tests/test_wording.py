"""No sentence passes on words of a library, SQLite or the system: they change with its version."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "annotator"

# Where words of others are looked at, and why.
EXEMPT = {
    "core/system_faults.py": "an error of the system that has no clause yet is told by its own",
    "system_libraries.py": "only the loader's words name the library that is missing",
    "formats/labels/label_set.py": "a label set that cannot be says why in our words",
}
WORDS = {"strerror", "reason", "msg", "args", "message"}


@cache
def ours() -> set[str]:
    """The names of all errors that are made in the program: their sentences are ours."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    return set(re.findall(r"^class (\w+)\(", source, re.MULTILINE))


def caught(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Errors of others by their name, and the code that has them: caught, or given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and node.name and node.type:
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if not {ast.unparse(kind).split(".")[-1] for kind in kinds} <= ours():
                yield node.name, node
        elif isinstance(node, ast.FunctionDef):
            for given in node.args.args:
                kind = ast.unparse(given.annotation) if given.annotation else ""
                if re.search(r"\b(OSError|sqlite3\.Error|\w*DecodeError|ValidationError)\b", kind):
                    yield given.arg, node


def passed_on(name: str, code: ast.AST) -> Iterator[int]:
    """The lines in which the error's own words are taken."""
    for node in ast.walk(code):
        whole = (
            isinstance(node, ast.FormattedValue)
            or (isinstance(node, ast.Call) and ast.unparse(node.func) in ("str", "repr"))
        ) and any(
            isinstance(part, ast.Name) and part.id == name
            for part in ([node.value] if isinstance(node, ast.FormattedValue) else node.args)
        )
        part = (
            isinstance(node, ast.Attribute)
            and node.attr in WORDS
            and isinstance(node.value, ast.Name)
            and node.value.id == name
        )
        if whole or part:
            yield getattr(node, "lineno", 0)


def found_in(source: str) -> list[int]:
    return [line for name, code in caught(ast.parse(source)) for line in passed_on(name, code)]


def test_no_words_of_others_are_passed_on():
    found = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).as_posix() not in EXEMPT
        for line in found_in(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_words_of_others_that_are_passed_on_are_noticed():
    begun = "try:\n    f()\nexcept (OSError, ValueError) as error:\n    "
    assert found_in(begun + "raise WorldError(f'no: {error}')") == [4]
    assert found_in(begun + "raise WorldError(str(error))") == [4]
    assert found_in(begun + "raise WorldError(error.strerror)") == [4]
    assert found_in("def f(error: sqlite3.Error):\n    return str(error)") == [2]
    assert found_in(begun.replace("(OSError, ValueError)", "FormatError") + "g(str(error))") == []
    assert all((PACKAGE / name).exists() for name in EXEMPT)
