"""The list that ``pytest --collect-only`` prints says what the program does and refuses."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

EMPTY = frozenset(
    {"works", "correct", "correctly", "expected", "proper", "properly", "fine", "ok", "okay"}
)
"""Words that say that all is well, and not what is."""

UNNAMED = frozenset({"it", "they"})
"""What a name may not begin with: outside its module nobody knows what is meant."""

LEAST_WORDS = 3  # with less, a name is a subject and no fact


def wrong_with(name: str) -> str | None:
    """Why ``name`` is not that of a fact, as far as words tell; ``None`` if nothing is seen."""
    words = name.removeprefix("test_").split("_")
    if empty := EMPTY.intersection(words):
        return f"says nothing: {', '.join(sorted(empty))}"
    if words[0] in UNNAMED:
        return f"does not say what {words[0]!r} is"
    if len(words) < LEAST_WORDS:
        return "names a subject and says nothing of it"
    return None


def names() -> Iterator[tuple[str, str]]:
    """The module and the name of each test."""
    for module in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield module.relative_to(TESTS).as_posix(), node.name


def test_every_test_is_named_by_a_fact() -> None:
    assert [(module, name, why) for module, name in names() if (why := wrong_with(name))] == []


@pytest.mark.parametrize(
    "name",
    ["test_undo_works", "test_a_span_is_as_expected", "test_it_can_be_stopped", "test_sentences"],
)
def test_a_name_that_says_nothing_is_noticed(name: str) -> None:
    assert wrong_with(name)
    assert not wrong_with("test_a_span_never_begins_in_white_space")
