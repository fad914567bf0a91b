"""What people are told to type reaches a command as it was meant."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import annotator
from annotator.core.as_typed import as_typed
from tests import patience

VALUES = ["news", "Lina Khoury", "ليلى", "أم  $HOME", 'a"b', "it's", "`ls`", "a;b&c", "*", "~", ""]
SOURCES = Path(annotator.__file__).parent
IN_A_COMMAND = re.compile(r"(--[a-z][a-z-]* |annotator [a-z]+ [^`”\n]*)$")
IN_A_FORM = re.compile(r"(--[a-z][a-z-]* |annotator [a-z]+ [^`”\n]*)\{")


def test_a_shell_hands_every_value_on_as_it_is():
    typed = " ".join(map(as_typed, VALUES))
    shell = ["sh", "-c", f"printf '%s\\0' {typed}"]
    told = subprocess.run(shell, capture_output=True, check=True, timeout=patience.SECONDS).stdout
    assert told.decode().split("\0")[:-1] == VALUES


def unquoted(tree: ast.AST) -> Iterator[int]:
    """The lines on which a value goes into a command in another way."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for before, value in zip(node.values, node.values[1:], strict=False):
                is_value = isinstance(value, ast.FormattedValue) and not is_typed(value.value)
                if is_value and IN_A_COMMAND.search(text_of(before)):
                    yield node.lineno
        elif IN_A_FORM.search(text_of(node)):
            yield node.lineno


def text_of(node: ast.AST) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


def is_typed(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "as_typed"


def test_every_value_in_a_command_goes_through_one_function():
    found = [
        f"{file.relative_to(SOURCES)}:{line}"
        for file in SOURCES.rglob("*.py")
        for line in unquoted(ast.parse(file.read_text("utf-8")))
    ]
    assert found == []
