"""What is public says in a docstring what it does, and names say what a thing is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "annotator"

# Names that could be anything: "one" is a case, a person or a span, and only the reader finds out.
HIDING = {
    *("one", "found", "said", "there", "it", "these", "those", "this", "that", "them", "mine"),
    *("theirs", "like", "thing", "things", "stuff"),
}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Each module's path in the package, and its syntax tree."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def public(body: list[ast.stmt], owner: str = "") -> Iterator[tuple[str, Definition]]:
    """The public classes, functions and methods in ``body``, by their names."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield owner + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{owner}{node.name}.")


def is_explained_elsewhere(node: Definition) -> bool:
    """Whether the contract is another's: a property's with its getter, an override's with Qt."""
    setter = any(
        isinstance(decorator, ast.Attribute) and decorator.attr == "setter"
        for decorator in node.decorator_list
    )
    return setter or (not isinstance(node, ast.ClassDef) and node.name != node.name.lower())


def undocumented(tree: ast.Module) -> list[str]:
    """The public names of a module that have no docstring; the module's own first."""
    nameless = [] if ast.get_docstring(tree) else ["the module"]
    return nameless + [
        name
        for name, node in public(tree.body)
        if not ast.get_docstring(node) and not is_explained_elsewhere(node)
    ]


def bound(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to variables, parameters, fields, functions and classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, Definition | ast.ExceptHandler) and node.name:
            yield node.name


def hiding(tree: ast.Module) -> list[str]:
    """The names of a module that do not say what they hold."""
    return sorted({name for name in bound(tree) if name.strip("_") in HIDING})


def test_whatever_is_public_has_a_docstring():
    assert {path: names for path, tree in modules() if (names := undocumented(tree))} == {}


def test_no_name_hides_what_it_holds():
    assert {path: names for path, tree in modules() if (names := hiding(tree))} == {}


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ('"""A."""\ndef f(): ...', ["f"]),
        ('"""A."""\ndef _f(): ...', []),
        ('"""A."""\nclass _C:\n    def f(self): ...', []),
        ('"""A."""\nclass C:\n    """B."""\n    def f(self): ...', ["C.f"]),
        ('"""A."""\nclass C:\n    """B."""\n    def paintEvent(self, event): ...', []),
        ('"""A."""\nclass C:\n    """B."""\n    @size.setter\n    def size(self, n): ...', []),
        ("x = 1", ["the module"]),
    ],
)
def test_a_missing_docstring_is_noticed(source, missing):
    assert undocumented(ast.parse(source)) == missing


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("one = 1", ["one"]),
        ("for one in cases: pass", ["one"]),
        ("[found for found in cases]", ["found"]),
        ("def f(_said): ...", ["_said"]),
        ("self.mine = 1", ["mine"]),
        ("def there(): ...", ["there"]),
        ("x = one.found", []),
        ("f(it=1)", []),
    ],
)
def test_a_name_that_hides_is_noticed(source, names):
    assert hiding(ast.parse(source)) == names
