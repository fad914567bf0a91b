"""No class and no type alias has the name of another, and no two subjects one file name."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "annotator"

Owners = Mapping[str, list[str]]

SHARED_FILE_NAMES = {
    "page.py": "the page of a folder of the window",
    "page_columns.py": "how such a page is laid out",
    "session.py": "what such a page knows of the project",
    "wording.py": "what is said on such a page",
    "table.py": "the table that a family is found in: commands, actions; and of files, CSV",
    "cases.py": "cases: those of an article, and those of a project with its decisions",
    **dict.fromkeys(
        (
            "article.py",
            "articles.py",
            "labels.py",
            "people.py",
            "project.py",
            "review.py",
            "span.py",
            "span_edges.py",
            "feedback.py",
            "guidelines.py",
            "outgoing.py",
            "view.py",
            "log.py",
        ),
        "the same things as a value, as rows, as commands, as actions, or checked",
    ),
    **dict.fromkeys(
        (
            "opening.py",
            "restoring.py",
            "indexing.py",
            "merging.py",
            "packing.py",
            "search.py",
            "projects.py",
            "reading.py",
        ),
        "the same work in the file, as a long job, and from the window",
    ),
    **dict.fromkeys(("errors.py", "faults.py"), "what can go wrong in a layer, and how it is told"),
    "writing.py": "how formats are written: all of them, and each in its folder",
    "suggestions.py": "suggestions: their actions, what is said of them, and those of the page",
    "keys.py": "keys of the keyboard: those of actions, and those that move the caret",
}
"""File names that occur more than once, and the one subject that they have in common."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Each module's path in the package, and its syntax tree."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def types_of(tree: ast.Module) -> Iterator[str]:
    """The public classes and type aliases that a module defines: names in capitals and small."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name):
                pass
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                pass
            case _:
                continue
        if name[0].isupper() and not name.isupper():
            yield name


def twice(modules: Iterator[tuple[str, ast.Module]]) -> Owners:
    """The names of types that more than one module defines, with the modules."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for path, tree in modules:
        for name in types_of(tree):
            owners[name].append(path)
    return {name: paths for name, paths in owners.items() if len(paths) > 1}


def test_no_type_is_defined_in_two_modules():
    assert twice(modules()) == {}


def test_file_names_that_occur_twice_have_one_subject():
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for path, _ in modules():
        paths[path.rpartition("/")[2]].append(path)
    del paths["__init__.py"]
    assert {name for name, places in paths.items() if len(places) > 1} == SHARED_FILE_NAMES.keys()


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("class Place: ...", "class Place: ...", ["Place"]),
        ("class Row: ...", "Row = tuple[int, ...]", ["Row"]),
        ("Row = tuple[int, ...]", "Row: TypeAlias = list[int]", ["Row"]),
        ("class _Run: ...", "class _Run: ...", []),
        ("FORMATS = 1", "FORMATS = 2", []),
        ("class Place: ...", "from core.place import Place", []),
    ],
)
def test_a_name_for_two_things_is_noticed(first, second, names):
    trees = [("one.py", ast.parse(first)), ("two.py", ast.parse(second))]
    assert list(twice(iter(trees))) == names
