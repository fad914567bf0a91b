"""The house: every room stands on a floor, and looks down only; no circle of imports anywhere.

Each rule is broken once, to see it fail.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "annotator"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("__init__", "assets", "system_libraries", "ui"),
    ("core",),
    ("arabic",),
    ("agreement", "formats", "suggest"),
    ("formats/encoding", "formats/spans", "formats/archive"),
    ("formats/fitting", "formats/registry"),
    ("formats/json", "formats/text", "formats/repair", "formats/office"),
    ("formats/jsonl", "formats/labels"),
    ("formats/rows", "formats/tokens"),
    (
        *("formats/conll", "formats/hugging_face"),
        *("formats/brat", "formats/doccano", "formats/label_studio", "formats/prodigy"),
        *("formats/training", "formats/uima"),
    ),
    ("formats/table",),
    ("formats/recognising",),
    ("review",),
    ("store/file",),
    ("store/staging",),
    ("store/tables",),
    ("store/search",),
    ("store/check", "store/intake"),
    ("store/packages",),
    ("store",),
    ("jobs",),
    ("jobs/child",),
    ("jobs/review",),
    ("jobs/running", "jobs/suggest", "jobs/team"),
    ("jobs/exchange", "jobs/measures"),
    ("jobs/sample",),
    ("reports",),
    ("ui/actions", "ui/making_way", "ui/worker"),
    ("ui/words",),
    ("ui/looks",),
    ("ui/settings", "ui/widgets", "ui/project_session"),
    ("ui/article",),
    ("ui/page", "ui/labels_bar"),
    ("ui/dialogs",),
    ("ui/guide",),
    ("ui/annotate",),
    ("ui/review",),
    ("ui/overview", "ui/feedback", "ui/project", "ui/spans"),
    ("ui/window",),
    ("ui/app",),
    ("ui/tour",),
    ("cli",),
    ("__main__",),
)
"""From the ground up: folders of the package, and single modules that do not stand in their own."""

FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

Imports = Mapping[str, set[str]]


def imports(package: Path) -> Imports:
    """What each module of ``package`` imports of it, wherever in it the import stands.

    Modules are paths without their ending, such as ``store/project``.
    """
    paths = {_named(package, path): path for path in package.rglob("*.py")}
    return {module: set(_imported(path, paths.keys())) - {module} for module, path in paths.items()}


def _named(package: Path, path: Path) -> str:
    name = path.relative_to(package).with_suffix("").as_posix()
    return name.removesuffix("/__init__")


def _imported(path: Path, modules: Set[str]) -> Iterator[str]:
    for name in _names(path.read_text(encoding="utf-8")):
        parts = name.split(".")
        if parts[0] != "annotator":
            continue
        for length in range(len(parts), 1, -1):
            module = "/".join(parts[1:length])
            if module in modules:
                yield module
                break


@cache
def _names(source: str) -> tuple[str, ...]:
    """The dotted names that ``source`` imports; most modules are looked at more than once."""
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return tuple(names)


def room_of(module: str) -> str:
    """The room that a module stands in: itself, if it has a floor of its own, else its folder."""
    return module if module in FLOOR_OF else module.rpartition("/")[0] or module


def upward(found: Imports) -> list[str]:
    """The imports that look up, or to another room on the same floor."""
    wrong = []
    for module, targets in sorted(found.items()):
        for target in sorted(targets):
            here, there = room_of(module), room_of(target)
            if here != there and FLOOR_OF[there] >= FLOOR_OF[here]:
                wrong.append(f"{module} -> {target}")
    return wrong


def circles(found: Imports) -> list[list[str]]:
    """The modules that reach themselves by imports, circle by circle (Tarjan's algorithm)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    result: list[list[str]] = []

    def visit(module: str) -> None:
        index[module] = low[module] = len(index)
        stack.append(module)
        for target in found.get(module, ()):
            if target not in index:
                visit(target)
                low[module] = min(low[module], low[target])
            elif target in stack:
                low[module] = min(low[module], index[target])
        if low[module] == index[module]:
            circle = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(circle) > 1:
                result.append(sorted(circle))

    for module in sorted(found):
        if module not in index:
            visit(module)
    return result


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package's modules, to be broken."""
    package = tmp_path / "annotator"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "_bundled"))
    return package


def append(path: Path, line: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")


def test_every_module_stands_in_a_room():
    assert {room_of(module) for module in imports(PACKAGE)} <= FLOOR_OF.keys()


def test_every_room_has_somebody_in_it():
    rooms = {room_of(module) for module in imports(PACKAGE)}
    assert FLOOR_OF.keys() <= rooms
    folders = {path.parent for path in PACKAGE.rglob("__init__.py")}
    assert [folder.name for folder in folders if len([*folder.glob("*.py")]) == 1] == []


def test_rooms_look_down_only():
    assert upward(imports(PACKAGE)) == []


def test_there_is_no_circle_of_imports():
    assert circles(imports(PACKAGE)) == []


def test_a_look_upward_is_noticed(copy):
    append(copy / "store/tables/people.py", "from annotator.store.packages import packing")
    append(copy / "ui/article/view.py", "from annotator.ui.annotate.page import AnnotatePage")
    found = upward(imports(copy))
    assert "store/tables/people -> store/packages/packing" in found
    assert "ui/article/view -> ui/annotate/page" in found


def test_a_look_next_door_is_noticed(copy):
    append(copy / "ui/overview/page.py", "from annotator.ui.feedback.page import FeedbackPage")
    assert "ui/overview/page -> ui/feedback/page" in upward(imports(copy))


def test_a_circle_is_noticed_also_where_types_alone_make_it(copy):
    line = "if TYPE_CHECKING:\n    from annotator.core.gesture import Change"
    append(copy / "core/span.py", line)
    assert any({"core/span", "core/gesture"} <= set(circle) for circle in circles(imports(copy)))
