"""Each invariant is broken on purpose, behind the file's back, and found."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing

import pytest

from annotator.core.labels import Overlap, Permission
from annotator.store.check.check import check
from annotator.store.check.flaw import Flaw
from annotator.store.file.errors import NotAProject
from annotator.store.project import Project
from tests.store.making import TEXTS, draft, new_project, people, tag, taken, work


@pytest.fixture
def broken(path):
    """Breaks a project by SQL, with everything that would refuse it switched off;
    returns what is found.
    """

    def run(*statements: str) -> list[Flaw]:
        with new_project(path) as project:
            taken(
                project,
                [
                    draft(
                        "زارت الوزيرة مصر",
                        "b1",
                        "زيارة",
                        sets=(work("Amal", (0, 4, "claim"), (5, 12, "actor")),),
                        proposals=(),
                    )
                ],
            )
            amal = people(project)[0].number
            project.apply(tag(project, 1, amal, 5, 18))
            project.apply(tag(project, 2, amal, 0, 3))
            project.undo(amal)
        assert check(path) == []
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

    return run


_SAID = (
    "INSERT INTO suggestion_outcome"
    ' (article, person, id, start, "end", label, sources, p, model, fate, annotation) VALUES'
)
_OUTCOME = "(4, 1, hex(randomblob(16)), 0, 4, 'actor', 'memory', 0.5, '',"
BREAKS = [
    # texts
    ("UPDATE article SET text = replace(text, 'قالت', 'قالو') WHERE number = 1",
     "its hash differs"),
    ("UPDATE article SET length = 7 WHERE number = 1", "is 88, not 7"),
    ("UPDATE article SET text = text || char(13) WHERE number = 1", "line ends or a mark"),
    # annotations
    ("UPDATE annotation SET surface = 'x' WHERE article = 1", "covers “وزارة الخارجي”, not “x”"),
    ("UPDATE annotation SET start = 6 WHERE article = 1", "not “وزارة الخارجي”"),
    ("UPDATE annotation SET \"end\" = 9999 WHERE article = 1", "is not within the text"),
    ("UPDATE annotation SET start = -1 WHERE article = 1", "holds a value|is not within"),
    ("UPDATE annotation SET origin = 'dream' WHERE article = 1", "no version writes"),
    ("UPDATE annotation SET label = 'tree' WHERE article = 1", "refers to something"),
    ("UPDATE annotation SET start = 0, \"end\" = 4, label = 'claim', surface = 'زارت'"
     " WHERE article = 4",
     "breaks a rule of the labels .twice."),
    # sets
    ("UPDATE annotation_set SET state = 'todo' WHERE article = 4", "is to do, and has annotations"),
    ("INSERT INTO region VALUES (2, 'r', 1, 0, 4, 'not_article')", "is to do, and has regions"),
    ("DELETE FROM annotation_set WHERE article = 4 AND person = 1", "there is work of theirs"),
    ("UPDATE annotation_set SET state = 'asleep' WHERE article = 4", "no version writes|damaged"),
    ("UPDATE annotation_set SET skip_reason = 'x' WHERE article = 4",
     "a reason for being skipped, and is not"),
    ("UPDATE tally SET count = count + 1", "The count of sets"),
    ("DELETE FROM tally", "The count of sets"),
    # regions
    ("INSERT INTO region VALUES (2, 'r', NULL, 0, 9999, 'proposed')",
     "region 0–9999 is not within"),
    ("INSERT INTO region VALUES (2, 'r', NULL, 0, 4, 'article')", "nobody, or somebody"),
    ("UPDATE annotation_set SET flag_note = 'x' WHERE article = 4", "has no flag"),
    # suggestions
    (f"{_SAID} {_OUTCOME} 'ignored', NULL), {_OUTCOME} 'ignored', NULL)", "two things are said"),
    (f"{_SAID} {_OUTCOME} 'moved', NULL)", "a span now, and none is named"),
    (f"{_SAID} {_OUTCOME} 'dismissed', 'x')", "dismissed, and to be a span"),
    ("INSERT INTO setting VALUES ('suggestions', '{\"shown\":\"xyz\",\"strings\":7}')",
     "name suggestions.*“shown” does not hold"),
    ("INSERT INTO setting VALUES ('suggestions_1', '{\"threshold\":-5}')",
     "name suggestions_1.*“threshold” does not hold"),
    ("INSERT INTO setting VALUES ('suggestions_1', 'often')", "“value” does not hold"),
    # the log
    ("DELETE FROM annotation WHERE article = 1", "not what the log says"),
    ("UPDATE annotation SET note = 'x' WHERE article = 1", "not what the log says"),
    ("UPDATE annotation_set SET flagged = 1 WHERE article = 1 AND person = 1",
     "not what the log says"),
    ("DELETE FROM log WHERE number = 2", "of another one that is not there"),
    ("DELETE FROM log WHERE number = 3", "not what the log says"),
    ("UPDATE log SET changes = '[]' WHERE number = 1", "no version writes"),
    ("UPDATE log SET changes = replace(changes, '\"todo\"', '\"done\"') WHERE number = 3",
     "does not go on from|not what the log says"),
    # search data
    ("INSERT INTO search (search, rowid, body, title) VALUES ('delete', 1, 'الوفد', '')",
     "the index"),
    ("INSERT INTO search (rowid, body, title) VALUES (1, 'دخيل', '')", "the index"),
    ("INSERT INTO word VALUES ('دمشق', 1)", "how often words stand"),
    ("DELETE FROM vocabulary", "how often words stand"),
    ("UPDATE first_word SET count = 5", "the first words"),
    ("DELETE FROM sketch WHERE article = 2", "the sketches"),
    ("UPDATE indexing SET up_to = 9", "further than the articles"),
    # the file
    ("DROP INDEX log_by_person", "“log_by_person” is missing"),
    ("CREATE TABLE mine (a)", "“mine” is in the file"),
    ("DELETE FROM person WHERE number = 2", "refers to something"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "says"), BREAKS, ids=[b[0][:60] for b in BREAKS])
def test_what_is_broken_is_found(broken, statement, says):
    found = broken(statement)
    assert any(re.search(says, finding.sentence) for finding in found), found
    assert all(str(finding).endswith(".") for finding in found)


def test_search_data_of_another_version_are_made_anew_and_not_wrong(broken):
    assert broken("UPDATE indexing SET version = 1", "UPDATE first_word SET count = 5") == []


def test_a_finding_names_its_article(broken):
    (found,) = broken("UPDATE article SET length = 7 WHERE number = 2")
    assert found.article == "a2"
    assert "a2" in found.sentence and "زيارة حلب" in found.sentence


def test_a_trigger_that_was_taken_away_is_found(path):
    new_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER log_is_not_rewritten")
        connection.execute(
            "CREATE TRIGGER log_is_not_rewritten BEFORE UPDATE ON log BEGIN SELECT 1; END"
        )
        connection.execute("DROP TRIGGER article_stays")
    assert [finding.sentence.split("”")[0] for finding in check(path)] == [
        "“article_stays",
        "“log_is_not_rewritten",
    ]


def test_the_projects_own_rules_count(path):
    rules = Overlap(crossing=Permission.REFUSE)
    with new_project(path, rules) as project:
        taken(
            project,
            [draft("أ" * 40, "b1", sets=(work("Amal", (0, 9, "actor"), (5, 12, "claim")),))],
        )
    found = check(path)
    assert len(found) == 2
    assert all("(crossing)" in finding.sentence for finding in found)


def test_flipped_bytes_are_found(path):
    with new_project(path) as project:
        taken(project, [draft(TEXTS[0] + f" {n} " + "كلمة " * 900, f"b{n}") for n in range(40)])
    whole = path.read_bytes()
    missed = 0
    for place in range(5000, len(whole), len(whole) // 25):
        if not any(whole[place : place + 64]):
            continue  # room that is not used
        spoiled = bytearray(whole)
        spoiled[place : place + 64] = os.urandom(64)
        path.write_bytes(spoiled)
        missed += not check(path)
    assert missed <= 3  # what fell on pages that were given back
    path.write_bytes(whole)
    assert check(path) == []


@pytest.mark.parametrize("spoiled", [b"\xff\xfe\xff", b"\0\0\0", b"etc"])
def test_a_spoiled_schema_is_found(path, spoiled):
    new_project(path).close()
    whole = path.read_bytes()
    assert whole.count(b"CREATE TABLE vocabulary (") == 1
    for name in (b"vocabularyvocabulary", b"CREATE TABLE vocabulary ("):
        place = whole.index(name)
        path.write_bytes(whole[:place] + spoiled + whole[place + len(spoiled) :])
        found = check(path)
        assert found and all(finding.sentence.endswith(".") for finding in found)


def test_looking_changes_nothing(path):
    new_project(path).close()
    before = (path.stat().st_mtime_ns, path.read_bytes())
    assert check(path) == []
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    assert list(path.parent.iterdir()) == [path]


def test_an_open_project_can_be_checked(project, path):
    amal = people(project)[0].number
    project.apply(tag(project, 1, amal, 5, 18))
    seen = []
    assert check(path, lambda done, total: seen.append((done, total))) == []
    assert seen[-1] == (3, 3)
    with Project.open(path):
        assert check(path) == []


def test_what_is_no_project_is_an_error(path):
    path.write_text("x")
    with pytest.raises(NotAProject):
        check(path)
