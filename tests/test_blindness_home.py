"""Blindness has one home: nothing else decides by a role, or by the blind check, what is seen.

The rule is broken in several ways, to see it fail.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.people import Role

PACKAGE = Path(__file__).parents[1] / "annotator"
HOME = "core/blindness.py"

TABLES_BY_ROLE = {
    "ui/words/roles.py": "what each role is called",
    "ui/window/first_page.py": "on which page each role begins",
}
KNOWS_THE_CHECK = {
    "core/decision.py": "what a decision is",
    "core/reviewed.py": "what a standing is",
    "core/held_decisions.py": "of two equal decisions, which was looked at more closely",
    "store/packages/copied_review.py": "counts the checks that came with a copy",
    "review/standing.py": "works out how a case stands",
    "jobs/review/settling.py": "draws what is checked",
    "jobs/review/blind_checks.py": "counts what came of it",
}
"""Who may speak of the blind check, and why; what is shown of it is decided at home."""


def decides_by_role(tree: ast.Module, *, tables: bool = False) -> Iterator[int]:
    """The lines on which something depends on a certain role; with ``tables``, dictionaries may."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare():
                operands = [node.left, *node.comparators]
                if any(map(_is_role, operands)) or _compares_text(operands):
                    yield node.lineno
            case ast.Set() | ast.List() | ast.Tuple():
                if any(map(_is_role, node.elts)):
                    yield node.lineno
            case ast.Dict() if not tables:
                if any(key is not None and _is_role(key) for key in node.keys):
                    yield node.lineno
            case ast.MatchValue():
                if _is_role(node.value):
                    yield node.value.lineno


def _is_role(node: ast.expr) -> bool:
    """Whether it is ``Role.ANNOTATOR`` or another member, itself or its value."""
    if isinstance(node, ast.Attribute) and node.attr in ("value", "name"):
        node = node.value
    return (
        isinstance(node, ast.Attribute)
        and node.attr in Role.__members__
        and isinstance(node.value, ast.Name)
        and node.value.id == "Role"
    )


def _compares_text(operands: list[ast.expr]) -> bool:
    texts = {one.value for one in operands if isinstance(one, ast.Constant)}
    return not texts.isdisjoint(role.value for role in Role) and any(
        isinstance(one, ast.Attribute) and one.attr == "role" for one in operands
    )


def knows_the_check(tree: ast.Module) -> Iterator[int]:
    """The lines that ask whether a case or a decision is, or was, to be checked blindly."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (
            node.attr in ("checked", "waits_for_check")
            or (node.attr == "CHECK" and ast.unparse(node.value) == "Standing")
        ):
            yield node.lineno


def breaches(package: Path) -> list[str]:
    """Where something else than blindness's home decides what is seen of whom."""
    found = []
    for path in sorted(package.rglob("*.py")):
        name, tree = path.relative_to(package).as_posix(), ast.parse(path.read_text("utf-8"))
        if name == HOME:
            continue
        roles = decides_by_role(tree, tables=name in TABLES_BY_ROLE)
        found += [f"{name}:{line} decides by a role" for line in roles]
        if name not in KNOWS_THE_CHECK:
            found += [f"{name}:{line} asks about the check" for line in knows_the_check(tree)]
    return found


def test_only_its_home_decides_what_is_seen_of_whom():
    assert breaches(PACKAGE) == []


def test_exceptions_are_there_and_needed():
    for name in KNOWS_THE_CHECK:
        assert [*knows_the_check(ast.parse((PACKAGE / name).read_text("utf-8")))] or (
            name.startswith("core/")
        )
    for name in TABLES_BY_ROLE:
        assert [*decides_by_role(ast.parse((PACKAGE / name).read_text("utf-8")))]


@pytest.mark.parametrize(
    "line",
    [
        "if person.role is Role.ANNOTATOR: pass",
        "if person.role != Role.LEAD: pass",
        "if person.role in (Role.REVIEWER, Role.LEAD): pass",
        "REVIEWERS = frozenset({Role.REVIEWER, Role.LEAD})",
        "PAGES = {Role.ANNOTATOR: 'annotate'}",
        "if person.role == 'annotator': pass",
        "if person.role.value == Role.LEAD.value: pass",
        "match role:\n    case Role.LEAD: pass",
        "if case.standing is Standing.CHECK: pass",
        "if decision.checked and True: pass",
        "hidden = decision.waits_for_check",
    ],
)
def test_a_decision_made_elsewhere_is_noticed(tmp_path, line):
    (tmp_path / "pages.py").write_text(line + "\n", encoding="utf-8")
    assert breaches(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "project.people.add('Dana', Role.ANNOTATOR)",
        "if now.role is not person.role: pass",
        "if may(person.role, Right.CASES): pass",
        "role: Role = Role.ANNOTATOR",
    ],
)
def test_to_give_a_role_or_to_ask_is_no_decision(tmp_path, line):
    (tmp_path / "people.py").write_text(line + "\n", encoding="utf-8")
    assert breaches(tmp_path) == []
