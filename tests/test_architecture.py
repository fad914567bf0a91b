"""Who may import whom, and what things are called. Each rule is broken once, to see it fail."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "annotator"

EVERYTHING = {
    *("core", "arabic", "agreement", "review", "suggest", "formats", "store", "jobs", "reports"),
    *("assets", "system_libraries"),
}
MAY_IMPORT = {
    "core": {"core"},
    "assets": set(),
    "system_libraries": set(),
    "arabic": {"core", "arabic"},
    "agreement": {"core", "arabic", "agreement"},
    "review": {"core", "arabic", "agreement", "review"},
    "suggest": {"core", "arabic", "suggest"},
    "formats": {"core", "arabic", "assets", "formats"},
    "store": {"core", "arabic", "assets", "store"},
    "jobs": EVERYTHING - {"reports"},
    "reports": EVERYTHING,
    "cli": EVERYTHING | {"cli"},
    "ui": EVERYTHING | {"ui"},
    "__main__": {"cli", "jobs", "ui"},
}
# What opens the window: the command, and what looks first whether there can be one.
OPENS_THE_WINDOW = {"cli/window.py", "cli/opening.py"}
# Widgets never see the store: only what holds the open project does.
HOLDS_THE_PROJECT = re.compile(
    r"ui/(?:project_session|tour/\w+|window/(?:opening|first_sight|projects|displacement|\w*jobs)|\w+/(?:\w*session\w*|decisions|undoing|releases|gathering))\.py"
)

# Names under which a project or its connection is held, and what else is called so.
HELD = {"project", "_project", "store", "_store", "connection", "_connection"}
NOT_HELD = {"ui/window/menus.py: reaches spec.project"}  # whether an action needs a project

THIRD_PARTY = {
    "core": set(),
    "arabic": {"regex"},
    "agreement": {"regex"},
    "review": {"regex"},
    "suggest": {"regex"},
}
IMPURE = {
    *("os", "io", "sys", "pathlib", "shutil", "tempfile", "glob", "sqlite3", "socket", "urllib"),
    *("http", "subprocess", "threading", "asyncio", "multiprocessing", "random", "secrets"),
    *("uuid", "time", "locale", "logging"),
}
IMPURE_CALLS = {"open", "print", "input", "now", "today", "utcnow"}
QT = {"PySide6", "shiboken6"}
SQL = {"sqlite3", "sqlite_utils"}
SQL_TEXT = re.compile(
    r"\s*(?:SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE"
    r"|PRAGMA)\s",
    re.IGNORECASE | re.DOTALL,
)
NUMBERED_VALUE = re.compile(r"[=<>(,] ?(\?\d)")


def modules(package: Path) -> Iterator[tuple[str, ast.Module]]:
    """Each module's path inside ``package``, and its syntax tree."""
    for path in sorted(package.rglob("*.py")):
        yield path.relative_to(package).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


FILE_CHOOSER = "ui/dialogs/file_chooser.py"


def layer_of(path: str) -> str:
    return path.split("/")[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """The dotted names of all that a module imports, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(package: Path) -> list[str]:
    """What breaks the layering, one sentence each."""
    found = []
    for path, tree in modules(package):
        layer = layer_of(path)
        for name in imported(tree):
            complaint = _complaint(path, layer, name.split("."))
            if complaint:
                found.append(f"{path}: {complaint}")
        if layer in THIRD_PARTY:
            found += [f"{path}: calls {call}()" for call in _impure_calls(tree)]
        if layer != "store" and _has_sql(tree):
            found.append(f"{path}: has SQL")
        found += [f"{path}: {sign} is a numbered value in SQL" for sign in _numbered(tree)]
    return found


def _complaint(path: str, layer: str, name: list[str]) -> str:
    top = name[0]
    if top == "annotator":
        return _inside(path, layer, name[1]) if name[1:] else ""
    if top in QT and layer not in ("ui", "__main__"):
        return "imports Qt"
    if top in SQL and layer != "store":
        return "imports SQLite"
    if name[-1] == "QFileDialog" and path != FILE_CHOOSER:
        return "imports QFileDialog, which opens the files that it shows"
    if layer in THIRD_PARTY:
        if top not in sys.stdlib_module_names | THIRD_PARTY[layer]:
            return f"imports {top}"
        if top in IMPURE:
            return f"imports {top}, which is not pure"
    return ""


def _inside(path: str, layer: str, target: str) -> str:
    if target == "__version__" or layer == "__init__":
        return ""
    if target == "store" and layer == "ui" and not HOLDS_THE_PROJECT.fullmatch(path):
        return "a widget imports store"
    if target == "ui" and path in OPENS_THE_WINDOW:
        return ""
    return "" if target in MAY_IMPORT[layer] else f"{layer} imports {target}"


def _impure_calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "id", None) or getattr(function, "attr", "")
            if name in IMPURE_CALLS:
                yield name


def _has_sql(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SQL_TEXT.match(node.value)
        for node in ast.walk(tree)
    )


def _numbered(tree: ast.Module) -> Iterator[str]:
    """Values by number: some releases of Python take ``?1`` for a name, and warn of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from NUMBERED_VALUE.findall(node.value)


def reaches(package: Path) -> list[str]:
    """Where widgets reach the open project past their session, one sentence each."""
    return [
        complaint
        for path, tree in modules(package)
        if layer_of(path) == "ui" and not HOLDS_THE_PROJECT.fullmatch(path)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in HELD
        for complaint in (f"{path}: reaches {ast.unparse(node)}",)
        if complaint not in NOT_HELD
    ]


def test_widgets_reach_the_project_through_their_session_only():
    assert reaches(PACKAGE) == []


@pytest.mark.parametrize(
    ("path", "line", "chain"),
    [
        ("ui/annotate/page.py", "f = lambda session: session.project.articles", "session.project"),
        ("ui/window/dialogs.py", "f = lambda s: s.work.project", "s.work.project"),
        ("ui/article/view.py", "f = lambda page: page._project", "page._project"),
        ("ui/review/case_card.py", "f = lambda it: it.project.lexicon(1)", "it.project"),
        ("ui/window/chrome.py", "f = lambda it: it.session.store", "it.session.store"),
        ("ui/overview/page.py", "f = lambda it: it.connection.execute('')", "it.connection"),
    ],
)
def test_a_widget_that_reaches_past_its_session_is_noticed(tmp_path, path, line, chain):
    assert reaches(broken(tmp_path, path, line)) == [f"{path}: reaches {chain}"]


def test_a_session_may_reach_its_project(tmp_path):
    line = "f = lambda session: session.project.articles"
    assert reaches(broken(tmp_path, "ui/annotate/session.py", line)) == []


def test_the_layers_are_kept():
    assert breaches(PACKAGE) == []


def test_every_folder_is_a_layer():
    found = {layer_of(path) for path, _ in modules(PACKAGE)} - {"__init__"}
    assert found <= MAY_IMPORT.keys()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package's modules, to be broken."""
    package = tmp_path / "annotator"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "_bundled"))
    return package


def append(path: Path, line: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")


def broken(folder: Path, path: str, line: str) -> Path:
    """A package of one module: a copy of the one at ``path``, with ``line`` at its end."""
    package = folder / "annotator"
    (package / path).parent.mkdir(parents=True)
    shutil.copy(PACKAGE / path, package / path)
    append(package / path, line)
    return package


@pytest.mark.parametrize(
    ("path", "line", "complaint"),
    [
        ("core/span.py", "import annotator.arabic.words", "core imports arabic"),
        ("core/span.py", "import regex", "imports regex"),
        ("core/span.py", "from pathlib import Path", "imports pathlib, which is not pure"),
        ("core/span.py", "def f():\n    from time import time", "imports time, which is not pure"),
        ("core/span.py", "f = lambda: open('x')", "calls open()"),
        ("core/span.py", "f = lambda day: day.today()", "calls today()"),
        ("arabic/words.py", "from annotator import store", "arabic imports store"),
        ("arabic/words.py", "import msgspec", "imports msgspec"),
        ("formats/reading.py", "import annotator.store.project", "formats imports store"),
        ("store/project.py", "from annotator.jobs import importing", "store imports jobs"),
        ("store/project.py", "from PySide6 import QtCore", "imports Qt"),
        ("jobs/exchange/importing.py", "import annotator.ui.annotate.session", "jobs imports ui"),
        ("jobs/exchange/importing.py", "import sqlite3", "imports SQLite"),
        ("jobs/exchange/importing.py", "QUERY = 'SELECT text FROM article'", "has SQL"),
        (
            "store/project.py",
            "QUERY = 'SELECT text FROM article WHERE number = ?1'",
            "?1 is a numbered value in SQL",
        ),
        ("cli/project.py", "import sqlite_utils", "imports SQLite"),
        ("cli/project.py", "import annotator.ui.annotate.session", "cli imports ui"),
        ("cli/project.py", "import shiboken6", "imports Qt"),
        (
            "ui/annotate/span_card.py",
            "from annotator.store.project import Project",
            "a widget imports store",
        ),
        ("ui/annotate/session.py", "from annotator.cli import main", "ui imports cli"),
        (
            "ui/annotate/span_card.py",
            "from PySide6.QtWidgets import QFileDialog",
            "imports QFileDialog, which opens the files that it shows",
        ),
    ],
)
def test_a_broken_layer_is_noticed(tmp_path, path, line, complaint):
    assert breaches(broken(tmp_path, path, line)) == [f"{path}: {complaint}"]


IMPORT_ALL_BUT_UI = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import annotator
for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
    if not module.name.startswith("annotator.ui") and module.name != "annotator._bundled":
        importlib.import_module(module.name)
        print(module.name)
"""


def import_all_but_ui(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", IMPORT_ALL_BUT_UI],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_everything_but_the_window_is_imported_without_qt(copy):
    result = import_all_but_ui(copy.parent)
    assert result.returncode == 0, result.stderr
    assert {"annotator.core.span", "annotator.store.project", "annotator.__main__"} <= set(
        result.stdout.split()
    )
    append(copy / "arabic/words.py", "from PySide6.QtCore import QObject")
    assert "ModuleNotFoundError" in import_all_but_ui(copy.parent).stderr


def banned(root: Path) -> list[str]:
    """What ruff's banned-api rule finds in the package under ``root``."""
    check = "ruff check --no-cache --select=TID251 --output-format=concise annotator"
    result = subprocess.run(
        [sys.executable, "-m", *check.split()],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return re.findall(r"^annotator/(.+?):.*`(.+)` is banned", result.stdout, re.MULTILINE)


@pytest.mark.skipif(importlib.util.find_spec("ruff") is None, reason="ruff is not installed")
def test_ruff_bans_qt_and_sqlite_where_they_do_not_belong(copy):
    shutil.copy(ROOT / "pyproject.toml", copy.parent)
    assert banned(copy.parent) == []
    append(copy / "core/span.py", "from PySide6.QtCore import QObject")
    append(copy / "formats/reading.py", "import sqlite3")
    append(copy / "jobs/exchange/importing.py", "import sqlite_utils")
    append(copy / "cli/project.py", "import shiboken6")
    assert sorted(banned(copy.parent)) == [
        ("cli/project.py", "shiboken6"),
        ("core/span.py", "PySide6"),
        ("formats/reading.py", "sqlite3"),
        ("jobs/exchange/importing.py", "sqlite_utils"),
    ]


# What things are called ------------------------------------------------------------------------


# Qt calls the text of a QTextBrowser its document; and what is no article may be one, or a
# database.
OTHERS_WORDS = {
    "ui/guide/markdown.py: document",
}


def forbidden() -> set[str]:
    """The English words that the glossary allows for nothing: in code type in its last column."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in glossary.split("\n") if line.startswith("|")]
    return {word for row in rows for word in re.findall(r"`([a-z ]+)`", row[-2])}


def speaks_of(word: str) -> Callable[[str], bool]:
    """Whether a text holds ``word``, or its plural, as a word of its own."""
    stem = word.removesuffix("y")
    plural = f"(?:{stem}ies|{word}s?)" if stem != word else f"{word}s?"
    found = re.compile(rf"(?<![a-z]){plural}(?![a-z])", re.IGNORECASE)
    return lambda text: bool(found.search(text))


def names(tree: ast.Module) -> Iterator[str]:
    """The names that a module defines, split into words: ``maxSize`` is ``max size``."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                pass
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                pass
            case _:
                continue
        yield " ".join(re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name))


def sentences(tree: ast.Module) -> Iterator[str]:
    """The strings of a module that hold a space, without its docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and " " in text and id(node) not in docstrings:
            yield text


def misnamed(package: Path) -> list[str]:
    """The forbidden words in names everywhere, and in what the window and the commands say."""
    tests = {word: speaks_of(word) for word in forbidden()}
    found = []
    for path, tree in modules(package):
        said = [*names(tree), *(sentences(tree) if layer_of(path) in ("ui", "cli") else ())]
        found += [f"{path}: {word}" for word, test in tests.items() if any(map(test, said))]
    return [one for one in found if one not in OTHERS_WORDS]


def test_the_glossary_is_kept():
    assert {"document", "user", "category", "ground truth"} <= forbidden()
    assert misnamed(PACKAGE) == []


@pytest.mark.parametrize(
    ("path", "line", "word"),
    [
        ("core/span.py", "class UserSpan: ...", "user"),
        ("core/span.py", "def f(documents): ...", "document"),
        ("core/span.py", "label_categories = ()", "category"),
        ("arabic/words.py", "groundTruth = 1", "ground truth"),
        ("ui/annotate/session.py", "x = 'Choose a user first.'", "user"),
        ("cli/project.py", "x = 'The database is full.'", "database"),
    ],
)
def test_a_forbidden_word_is_noticed(tmp_path, path, line, word):
    assert misnamed(broken(tmp_path, path, line)) == [f"{path}: {word}"]


def test_docstrings_may_speak_of_the_world(tmp_path):
    line = "def f():\n    'Any user of it, whose database is locked.'"
    assert misnamed(broken(tmp_path, "ui/annotate/session.py", line)) == []
