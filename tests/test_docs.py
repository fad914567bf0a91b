"""What the documentation names is there: files, folders, and in the guide the names of the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from annotator.core.decision import Reason

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "annotator"
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "db/README.md")),
    *sorted((ROOT / "benchmarks").glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
GUIDE = ROOT / "docs" / "guide.md"

# What is meant as an example, or is made first.
NOT_THERE = {
    *("migrations/NNNN_name.sql", "db/migrations/NNNN_name.sql"),
    *("benchmarks/built/", "benchmarks/built/results.jsonl"),
    *("BidiCharacterTest.txt", "BidiTest.txt"),  # files of the Unicode Consortium
    *("GraphemeBreakTest.txt", "WordBreakTest.txt", "SentenceBreakTest.txt", "LineBreakTest.txt"),
    "json.py",  # what somebody may have in the folder that the program is started in
}
_PATH = re.compile(r"[\w.-]*[\w/-]*/[\w./-]*|[\w-]+\.(?:py|md|json|sql|sh|toml|txt|qss)")
_NAME = re.compile(r"[A-Za-z_]\w*")


def spans_of_code(text: str) -> Iterator[str]:
    """What stands between backticks in ``text``, blocks of commands left out."""
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def paths(text: str) -> Iterator[str]:
    """The files and folders that ``text`` names."""
    for span in spans_of_code(text):
        if _PATH.fullmatch(span) and re.search("[a-z]", span):  # 3/4/2024 is a date
            yield span


def exists(path: str, page: Path) -> bool:
    """Whether ``path`` is there: from the root, from the package, or from beside ``page``."""
    return any((base / path).exists() for base in (ROOT, PACKAGE, page.parent))


@cache
def names_of_the_code() -> frozenset[str]:
    """Every name that the package, its tests' names aside, defines, uses or says."""
    names: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        names.update(path.relative_to(PACKAGE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name):
                names.add(node.id)
            elif isinstance(node, ast.Attribute):
                names.add(node.attr)
            elif isinstance(node, ast.arg):
                names.add(node.arg)
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                names.add(node.name)
    return frozenset(names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_that_a_page_names_is_there(page):
    named = set(paths(page.read_text(encoding="utf-8"))) - NOT_THERE
    assert sorted(path for path in named if not exists(path, page)) == []


def test_every_name_in_the_guide_is_one_of_the_code():
    meant = {"show_PAGE"}  # with the name of a page in the place of PAGE
    unknown = []
    for span in spans_of_code(GUIDE.read_text(encoding="utf-8")):
        if _PATH.fullmatch(span) or (ROOT / span).exists():
            continue
        if re.fullmatch(r"\w+(?:\([\w, ]*\))?", span):
            unknown += set(_NAME.findall(span)) - names_of_the_code() - meant
    assert unknown == []


def test_the_guide_names_every_room():
    table = re.findall(r"^\| `([\w/]+)` \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    rooms = {f"annotator/{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert rooms <= set(table)


def test_the_page_on_formats_names_every_reason_of_gold():
    lines = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8").splitlines()
    (row,) = [line for line in lines if line.startswith("| `reason` | the reviewer's:")]
    assert re.findall("`([a-z_]+)`", row)[1:] == [reason.value for reason in Reason]


def test_every_decision_stands_in_the_index():
    folder = ROOT / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = sorted(path.name for path in folder.glob("0*.md"))
    assert re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", index) == pages
    assert [int(name[:4]) for name in pages] == list(range(1, len(pages) + 1))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("see `core/span.py` and `gone/span.py`", ["core/span.py", "gone/span.py"]),
        ("in `tests/torture`, not in `tag(span, label)`", ["tests/torture"]),
        ("```sh\nmake `x/y`\n```", []),
    ],
)
def test_paths_are_found_in_the_text(text, named):
    assert list(paths(text)) == named


def test_a_path_that_is_gone_is_noticed():
    assert exists("core/span.py", GUIDE)
    assert not exists("core/gone.py", GUIDE)
