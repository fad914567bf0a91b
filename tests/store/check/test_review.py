"""What is wrong with decisions, examples and packages is found,
each broken on purpose behind the file's back.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.case import LabelledSpan, Variant
from annotator.core.gesture import REVIEWING
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.check.flaw import Flaw
from annotator.store.project import Project
from annotator.store.tables import span_edges
from tests.store.making import connection_of, new_project, people, tag
from tests.store.reviewing import REVIEWER, decision, example, with_reviewer, written


def break_file(path: Path, *statements: str) -> list[Flaw]:
    """What is found once ``statements`` were made with everything that
    would refuse them switched off.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
    return check(path)


@pytest.fixture
def reviewed(path):
    """A decision that stands, one that was withdrawn, and an example."""
    with with_reviewer(new_project(path)) as project:
        written(project, decision(id="stands"))
        written(project, decision(2, id="withdrawn"))
        project.undo(REVIEWER, REVIEWING)
        written(project, example(id="example"))
    assert check(path) == []
    return path


DECISION_BREAKS = [
    ("UPDATE decision SET \"end\" = 999", "is about 5–999, which is not within the text"),
    ("UPDATE decision SET start = -1, \"end\" = 3", "cannot be read"),
    ("UPDATE decision SET variants = '{'", "cannot be read"),
    ("UPDATE decision SET variants = '[{\"people\": [1]}]'", "cannot be read"),
    ("UPDATE decision SET variants = '[7]'", "cannot be read"),
    ("UPDATE decision SET spans = '[[1]]'", "cannot be read"),
    ("UPDATE decision SET means = 'dice'", "cannot be read"),
    ("UPDATE decision SET reason = 'mood'", "cannot be read"),
    ("UPDATE decision SET variants = replace(variants, '\"people\":[2]', '\"people\":[9]')",
     "what somebody says who is not in the project"),
    ("UPDATE decision SET variants = replace(variants, '5,18', '4,18')",
     "a span outside of its place"),
    ("UPDATE decision SET variants = replace(variants, 'location', 'tree')",
     "about a span with the label “tree”"),
    ("UPDATE decision SET spans = replace(spans, 'actor', 'tree')",
     "gold of a span with the label “tree”"),
    ("UPDATE decision SET spans = replace(spans, '18', '998')",
     "gold of 6–998, which is not within"),
    ("UPDATE decision SET spans = '[[9, 6, \"actor\"]]'", "gold of 9–6, which is not within"),
    ("UPDATE decision SET spans = '[[\"9\", 12, \"actor\"]]'", "cannot be read"),
    ("UPDATE decision SET spans = '[[4, 5, \"actor\"]]'",
     "gold of 4–5, which is nothing but white space"),
    ("UPDATE decision SET spans = '[[4, 11, \"actor\"]]'",
     "gold of 4–11, which has white space at its edges"),
    ("UPDATE decision SET ruling = 'deferred'", "is put off, and makes something gold"),
    ("UPDATE decision SET note = 'x'", "not what the log says"),
    ("UPDATE decision SET withdrawn = 1 - withdrawn", "not what the log says"),
    ("DELETE FROM decision", "not what the log says"),
    ("UPDATE example SET sentence_end = 999", "Example example is not within the text"),
    ("UPDATE example SET sentence_start = 6", "Example example is not within its sentence"),
    ("UPDATE example SET start = 20", "Example example cannot be read"),
    ("UPDATE example SET reason = 'mood'", "Example example cannot be read"),
    ("UPDATE example SET label = 'tree'", "refers to something"),
    ("UPDATE example SET note = 'x'", "not what the log says"),
    ("DELETE FROM article WHERE number = 2", "Articles are missing: 1 of 3"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "says"), DECISION_BREAKS, ids=[b[0][:60] for b in DECISION_BREAKS]
)
def test_what_is_broken_is_found(reviewed, statement, says):
    found = break_file(reviewed, statement)
    assert any(re.search(says, finding.sentence) for finding in found), found
    assert all(str(finding).endswith(".") for finding in found)


@pytest.mark.parametrize("id", ["stands", "withdrawn"])
def test_a_decision_is_looked_at_whether_it_stands_or_not(reviewed, id):
    found = break_file(reviewed, f"UPDATE decision SET \"end\" = 999 WHERE id = '{id}'")
    article = {"stands": "a1", "withdrawn": "a2"}[id]
    assert article in {finding.article for finding in found if "is about 5–999" in str(finding)}


def test_white_space_that_was_gold_once_is_no_finding(path, monkeypatch):
    blank = LabelledSpan(4, 5, "actor")
    # today nobody can write it
    monkeypatch.setattr(span_edges, "refuse", lambda *_: None)
    with with_reviewer(new_project(path)) as project:
        written(project, decision(spans=(blank,)))
    assert len(check(path)) == 1
    with Project.open(path) as project:
        written(project, decision())
    assert check(path) == []


def test_white_space_at_the_edges_of_what_people_said_is_no_finding(path):
    said = LabelledSpan(4, 18, "actor")
    place, variants = Span(4, 18), (Variant((said,), (1,)), Variant((), (2,)))
    with with_reviewer(new_project(path)) as project:
        written(project, decision(place=place, variants=variants, spans=(said,)))
    assert check(path) == []


def test_a_decision_may_reach_to_the_last_letter(path):
    with with_reviewer(new_project(path)) as project:
        end = len(project.articles.read(1).text)
        last = LabelledSpan(end - 4, end, "actor")
        variants = (Variant((last,), (1,)), Variant((), (2,)))
        written(project, decision(place=Span(end - 4, end), variants=variants, spans=(last,)))
    assert check(path) == []
    too_far = f'UPDATE decision SET "end" = {end + 1}'
    assert any("not within the text" in flaw.sentence for flaw in break_file(path, too_far))


def test_what_was_withdrawn_is_gone_and_no_finding(reviewed):
    assert check(reviewed) == []


@pytest.fixture
def package(path, tmp_path):
    """Amal's package; Badr has work too."""
    out = tmp_path / "amal.annotator"
    with new_project(path) as project:
        amal, badr = (person.number for person in people(project))
        project.apply(tag(project, 1, amal, 5, 18))
        project.apply(tag(project, 2, badr, 0, 3))
        project.packing.pack("Amal", out, lambda done, total: None)
    assert check(out) == []
    return out


PACKAGE_BREAKS = [
    ("UPDATE setting SET value = 'x' WHERE name = 'package'", "cannot be read"),
    ("UPDATE setting SET value = '{}' WHERE name = 'package'", "cannot be read"),
    ("UPDATE setting SET value = '[]' WHERE name = 'package'", "cannot be read"),
    ("INSERT INTO person VALUES (2, 'Badr', 'annotator')", "there is somebody else in it"),
    ("UPDATE person SET name = 'Badr'", "there is somebody else in it"),
    ("DELETE FROM annotation_set WHERE article = 3", "is nobody's"),
    ("INSERT INTO release VALUES (1, 1, 'x', NULL)", "There is a row in “release”"),
    ("INSERT INTO intake VALUES (1, 'x', 1, 1, 1)", "There is a row in “intake”"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "says"), PACKAGE_BREAKS, ids=[b[0][:60] for b in PACKAGE_BREAKS]
)
def test_what_is_wrong_with_a_package_is_found(package, statement, says):
    found = break_file(package, statement)
    assert any(re.search(says, finding.sentence) for finding in found), found


def test_a_package_may_have_gaps_in_its_numbers(path, tmp_path):
    out = tmp_path / "amal.annotator"
    with new_project(path) as project:
        connection_of(project).execute(
            "DELETE FROM main.annotation_set WHERE person = 1 AND article = 2"
        )
        project.packing.pack("Amal", out, lambda done, total: None)
    seen = []
    assert check(out, lambda done, total: seen.append((done, total))) == []
    assert seen == [(1, 2), (2, 2)]
