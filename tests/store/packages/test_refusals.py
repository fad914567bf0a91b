"""A package that does not fit is refused with the reason,
and nothing of it or of the others comes in.
"""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.gesture import Change
from annotator.core.labels import Overlap, Permission
from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file import migrate, opening
from annotator.store.file.connection import Connection
from annotator.store.file.errors import DamagedProject, NewerProject, NotAProject
from annotator.store.packages.refusals import PackageRefused
from annotator.store.project import Project
from annotator.store.tables.package_limits import Package
from tests.store.apart import merged, packed
from tests.store.making import (
    annotation,
    draft,
    everything,
    gesture,
    new_project,
    tag,
    taken,
    work,
)
from tests.store.reviewing import finish

AMAL, BADR = 1, 2


@pytest.fixture
def package(project) -> Path:
    """Amal's package, in which she worked on what she had begun."""
    project.apply(tag(project, 2, AMAL, 0, 3))
    out = packed(project, "Amal")
    with Project.open(out) as opened:
        opened.apply(tag(opened, 1, AMAL, 5, 18))
        opened.apply(tag(opened, 1, AMAL, 0, 4, "claim"))
        opened.undo(AMAL)
        opened.apply(tag(opened, 2, AMAL, 4, 10))
        finish(opened, 2, AMAL)
    return out


def spoil(path: Path, *statements: str) -> None:
    """Change a file with everything that would refuse it switched off,
    and so that nobody sees that.
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
        connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")


def of_version_one(empty: Connection) -> None:
    """A file of the first version that says that it is a package; nobody could make one then."""
    for statement in migrate.statements(next(iter(migrate.scripts().values()))):
        empty.execute(statement)
    says = Package("0" * 32, "Amal", "2026-01-01T00:00:00.000Z").to_json()
    empty.execute("INSERT INTO setting VALUES ('package', ?)", (says,))
    empty.execute("PRAGMA user_version = 1")


def refused(project: Project, *files: Path) -> str:
    """Why a merge is refused; nothing was changed by it, whichever of the files does not fit."""
    before = everything(project.path)
    with pytest.raises(PackageRefused) as refusal:
        merged(project, *files)
    assert everything(project.path) == before
    assert check(project.path) == []
    sentence = str(refusal.value)
    assert sentence.endswith(" Nothing was merged.") and "  " not in sentence
    return sentence


# -- what it is ------------------------------------------------------------------------------------


def test_a_project_is_no_package(project, tmp_path):
    other = tmp_path / "other.annotator"
    new_project(other).close()
    assert refused(project, other) == (
        "other.annotator: it is a project of its own, not a package of this one."
        " Nothing was merged."
    )


def test_a_package_of_another_project_is_refused(project, tmp_path):
    with new_project(tmp_path / "other.annotator") as other:
        out = packed(other, "Amal", tmp_path / "Amal.annotator")
    assert "Amal.annotator: it belongs to another project." in refused(project, out)


def test_a_copy_of_the_project_is_the_same_project(project, package, tmp_path):
    project.close()
    copy = tmp_path / "copy.annotator"
    shutil.copy(project.path, copy)
    with Project.open(copy) as again:
        assert merged(again, package)[0].gestures == 5


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: path.write_text("x"), NotAProject),
        (lambda path: None, NotAProject),
        (lambda path: path.mkdir(), NotAProject),
    ],
)
def test_what_is_no_project_at_all_is_refused(project, package, tmp_path, make, error):
    other = tmp_path / "other.annotator"
    make(other)
    before = everything(project.path)
    with pytest.raises(error):
        merged(project, package, other)
    assert everything(project.path) == before


def test_a_package_of_a_later_version_is_refused(project, package):
    spoil(package, "PRAGMA user_version = 99")
    with pytest.raises(NewerProject):
        merged(project, package)


def test_a_package_of_an_earlier_version_is_brought_up_to_date(project, tmp_path):
    package = tmp_path / "Amal.annotator"
    opening.make(package, of_version_one)
    assert "by an earlier version of this program. Open it once" in refused(project, package)


def test_a_damaged_package_is_refused(project, package):
    with closing(sqlite3.connect(package)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'annotation'"
        ).fetchone()
    with package.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    before = everything(project.path)
    with pytest.raises(DamagedProject, match=r"Amal\.annotator is damaged"):
        merged(project, package)
    assert everything(project.path) == before


# -- whose, and of what
# -----------------------------------------------------------------------------

SPOILED = [
    # what it says of itself
    ("UPDATE setting SET value = 'x' WHERE name = 'package'",
     "its description cannot be read"),
    ("UPDATE setting SET value = '[]' WHERE name = 'package'",
     "its description cannot be read"),
    ("UPDATE setting SET value = json_set(value, '$.project', 'x') WHERE name = 'package'",
     "it belongs to another project"),
    ("UPDATE setting SET value = 'x' WHERE name = 'project_id'", "it belongs to another project"),
    ("DELETE FROM setting WHERE name = 'project_id'", "it belongs to another project"),
    # people
    ("UPDATE person SET name = 'Badr'", "for Amal, and there is somebody else in it"),
    ("INSERT INTO person VALUES (2, 'Badr', 'annotator')",
     "for Amal, and there is somebody else in it"),
    ("DELETE FROM person", "for Amal, and there is somebody else in it"),
    ("UPDATE person SET number = 2", "an article in it is nobody's"),
    # labels
    ("UPDATE label SET name = 'tree' WHERE name = 'date'",
     "its labels are not those of the project"),
    ("UPDATE label SET spec = '{}' WHERE name = 'date'", "its labels are not those of the project"),
    ("INSERT INTO label VALUES ('tree', 9, '{}')", "its labels are not those of the project"),
    ("UPDATE setting SET value = replace(value, 'warn', 'allow') WHERE name = 'label_set'",
     "its labels are not those of the project"),
    # articles
    ("UPDATE article SET sha256 = zeroblob(32) WHERE number = 3",
     "the text of “وادي الوعر” is not the one"),
    ("UPDATE article SET id = 'x' WHERE number = 3", "“وادي الوعر” has another id or number"),
    ("UPDATE article SET number = 7 WHERE number = 3", "an article in it is nobody's"),
    ("UPDATE article SET text = text || 'x' WHERE number = 3",
     "the text of “وادي الوعر” is not the one"),
    ("UPDATE article SET title = '', text = text || 'x' WHERE number = 3",
     "the text of “a3” is not"),
    ("DELETE FROM annotation_set WHERE article = 3", "an article in it is nobody's"),
    ("INSERT INTO annotation_set (person, article) VALUES (1, 9)", "an article in it is nobody's"),
    # the log
    ("UPDATE log SET person = 2 WHERE number = 2", "it holds a gesture of somebody else"),
    ("UPDATE log SET article = 9 WHERE number = 2", "a gesture on an article that is not in it"),
    ("UPDATE log SET kind = 'details' WHERE number = 2",
     "it holds a gesture that no package permits"),
    ("UPDATE log SET kind = 'decide' WHERE number = 2",
     "it holds a gesture that no package permits"),
    ("UPDATE log SET kind = 'dance' WHERE number = 2",
     "it holds a gesture that no package permits"),
    ("UPDATE log SET at = 'yesterday' WHERE number = 2",
     "the time of a gesture in it cannot be read"),
    ("UPDATE log SET changes = '{' WHERE number = 2", "is none that a package can hold"),
    ("UPDATE log SET changes = '[7]' WHERE number = 2", "is none that a package can hold"),
    ("UPDATE log SET changes = replace(changes, '\"annotation\"', '\"decision\"') WHERE number = 2",
     "is none that a package can hold"),
    ("UPDATE log SET changes = replace(changes, 'manual', 'dream') WHERE number = 2",
     "is none that a package can hold"),
    ("UPDATE log SET changes = replace(changes, '\"start\":5', '\"start\":-5') WHERE number = 2",
     "is none that a package can hold"),
    ("UPDATE log SET changes = replace(changes, '\"note\"', '\"mood\"') WHERE number = 2",
     "is none that a package can hold"),
    ("UPDATE log SET changes = '[]' WHERE number = 2", "on “الوفد في دمشق” changes nothing"),
    ("UPDATE log SET changes ="
     " json_set(changes, '$[1].after', json_extract(changes, '$[1].before')) WHERE number = 2",
     "on “الوفد في دمشق” changes nothing"),
    ("UPDATE log SET changes = replace(changes, '\"person\":1', '\"person\":2') WHERE number = 2",
     "on “الوفد في دمشق” changes something else"),
    ("UPDATE log SET changes = replace(changes, '\"article\":1', '\"article\":2') WHERE number = 2",
     "on “الوفد في دمشق” changes something else"),
    ("UPDATE log SET changes = replace(changes, 'todo', 'done') WHERE number = 2",
     "on “الوفد في دمشق” does not begin where the one before it ended"),
    ("UPDATE log SET changes = json_set(changes, '$[1].after', json('null')) WHERE number = 2",
     "does not begin where the one before it ended"),
    ("DELETE FROM log WHERE number = 3", "of another one that is not there"),
    ("DELETE FROM log WHERE number = 5", "on “زيارة حلب” do not come to what is there"),
    ("UPDATE log SET number = 99 WHERE number = 3", "of another one that is not there"),
    ("UPDATE log SET of = id WHERE number = 4", "of another one that is not there"),
    ("UPDATE log SET operation = 'do' WHERE number = 4", "it holds a value that no version writes"),
    # rows that no gesture made
    ("UPDATE annotation SET label = 'date' WHERE article = 1", "do not come to what is there"),
    ("UPDATE annotation SET surface = 'x' WHERE article = 1", "do not come to what is there"),
    ("UPDATE annotation SET note = 'x' WHERE article = 1", "do not come to what is there"),
    ("DELETE FROM annotation WHERE article = 1", "do not come to what is there"),
    ("UPDATE annotation_set SET state = 'done' WHERE article = 1", "do not come to what is there"),
    ("INSERT INTO region VALUES (1, 'r', 1, 0, 4, 'not_article')", "do not come to what is there"),
    ("UPDATE annotation_set SET state = 'done' WHERE article = 3",
     "there is work on “وادي الوعر” that no gesture made"),
    ("UPDATE annotation_set SET flagged = 1 WHERE article = 3",
     "there is work on “وادي الوعر” that no gesture made"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "says"), SPOILED, ids=[s[0][:70] for s in SPOILED])
def test_what_does_not_fit_is_refused_with_the_reason(project, package, statement, says):
    other = packed(project, "Badr")
    with Project.open(other) as opened:
        opened.apply(tag(opened, 1, BADR, 5, 18))
    spoil(package, statement)
    for files in ((other, package), (package, other)):
        sentence = refused(project, *files)
        assert sentence.startswith("Amal.annotator: ")
        assert says in sentence


def test_badly_ordered_blank_and_double_spans_are_refused(project, package):
    """What the window never makes, made by a hand that also wrote a history for it."""
    texts = {3: project.articles.read(3).text}
    blank = texts[3].index(" ")
    for start, end, says in (
        (9, 5, "the span 9–5 on “وادي الوعر” is not within the text"),
        (5, 5, "the span 5–5 on “وادي الوعر” is not within the text"),
        (5, 9999, "the span 5–9999 on “وادي الوعر” is not within the text"),
        (blank, blank + 1, "is nothing but white space"),
    ):
        spoiled = package.with_name(f"spoiled-{start}-{end}.annotator")
        shutil.copy(package, spoiled)
        forge(spoiled, start, end)
        assert says in refused(project, spoiled)


def test_a_label_that_the_project_does_not_have_is_refused(project, package):
    forge(package, 0, 4, label="tree")
    assert "a span on “وادي الوعر” has a label that the project does not have" in refused(
        project, package
    )


def test_the_same_label_twice_on_a_span_is_refused(project, package):
    forge(package, 0, 4)
    forge(package, 0, 4)
    assert "a span on “وادي الوعر” has the same label twice" in refused(project, package)


def forge(path: Path, start: int, end: int, label: str = "actor") -> None:
    """Write an annotation on article 3 together with the gesture that would have made it."""
    id = uuid.uuid4().hex
    with closing(sqlite3.connect(path)) as connection:
        (text, state) = connection.execute(
            "SELECT text, state FROM article JOIN annotation_set ON article = number WHERE number"
            " = 3"
        ).fetchone()
    begun = (
        ',{"record":"set","before":{"article":3,"person":1,"state":"todo"},'
        '"after":{"article":3,"person":1,"state":"in_progress"}}'
    )
    changes = (
        f'[{{"record":"annotation","before":null,"after":{{"id":"{id}","article":3,"person":1,'
        f'"label":"{label}","start":{start},"end":{end},"origin":"manual"}}}}'
        f"{begun if state == 'todo' else ''}]"
    )
    spoil(
        path,
        'INSERT INTO annotation (article, person, id, label, start, "end", surface, origin)'
        f" VALUES (3, 1, '{id}', '{label}', {start}, {end}, '{text[start:end]}', 'manual')",
        "UPDATE annotation_set SET state = 'in_progress' WHERE article = 3",
        "INSERT INTO log (id, at, person, article, kind, operation, changes) VALUES"
        f" ('{uuid.uuid4().hex}', '2026-04-11T08:00:00.000Z', 1, 3, 'tag', 'do', '{changes}')",
    )


def test_annotations_in_an_article_that_is_to_do_are_refused(project, package):
    forge(package, 0, 4)
    spoil(
        package,
        "UPDATE annotation_set SET state = 'todo' WHERE article = 3",
        "UPDATE log SET changes = json_remove(changes, '$[1]') WHERE article = 3",
    )
    assert "“وادي الوعر” is to do, and has work in it" in refused(project, package)


def test_a_region_beyond_the_text_is_refused(project, package):
    region = (
        '{"id":"r","article":3,"person":1,"start":0,"end":999,"verdict":"not_article"}'
    )  # fmt: skip
    forge(package, 0, 4)
    spoil(
        package,
        "INSERT INTO region VALUES (3, 'r', 1, 0, 999, 'not_article')",
        'UPDATE log SET changes = json_insert(changes, \'$[#]\', json(\'{"record":"region",'
        f'"before":null,"after":{region}}}\')) WHERE article = 3',
    )
    assert "a region on “وادي الوعر” is not within the text" in refused(project, package)


@pytest.mark.parametrize("table", ["log", "region"])
def test_an_id_that_is_somebody_elses_here_is_refused(project, package, table):
    taken_id = uuid.uuid4().hex
    forge(package, 0, 4)
    if table == "log":
        made = project.apply(tag(project, 1, BADR, 5, 18))
        spoil(package, f"UPDATE log SET id = '{made.id}' WHERE article = 3")
    else:
        spoil(project.path, f"INSERT INTO region VALUES (3, '{taken_id}', NULL, 0, 4, 'proposed')")
        region = (
            f'{{"id":"{taken_id}","article":3,"person":1,"start":0,"end":4,"verdict":"article"}}'
        )
        spoil(
            package,
            f"INSERT INTO region VALUES (3, '{taken_id}', 1, 0, 4, 'article')",
            'UPDATE log SET changes = json_insert(changes, \'$[#]\', json(\'{"record":"region",'
            f'"before":null,"after":{region}}}\')) WHERE article = 3',
        )
    assert "something in it has the id of something else in the project" in refused(
        project, package
    )


# -- work that did not go on from what is here
# ---------------------------------------------------------------------------------


def test_what_was_changed_here_by_somebody_else_is_refused(project, package):
    """No window does so, but a script might: the gesture is in nobody's history of that set."""
    held = annotation(project, 2, AMAL)
    project.apply(gesture(BADR, 2, Change(held, replace(held, label="claim"))))
    assert "gestures on “زيارة حلب” do not come to what is there" in refused(project, package)


def test_work_that_was_imported_here_is_no_obstacle_to_a_package_without_news(project, path):
    out = packed(project, "Amal")
    taken(
        project, [draft(project.articles.read(1).text, "a1", sets=(work("Amal", (0, 4, "date")),))]
    )
    assert merged(project, out)[0].gestures == 0
    assert check(path) == []


# -- the project's own rules
# --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("overlap", "says"),
    [
        (Overlap(crossing=Permission.REFUSE),
         "“الخارجية السعودية” on “الوفد في دمشق” breaks a rule"),
        (Overlap(apart=frozenset([frozenset(["actor"])])), "breaks a rule of the labels (apart)"),
        (Overlap(), None),
    ],
)  # fmt: skip
def test_what_the_labels_refuse_is_refused(tmp_path, overlap, says):
    with new_project(tmp_path / "p.annotator", overlap) as project:
        out = packed(project, "Amal")
        with Project.open(out) as opened:
            opened.apply(tag(opened, 1, AMAL, 5, 18))
            opened.apply(tag(opened, 1, AMAL, 11, 28))
        if says is None:
            assert merged(project, out)[0].added == 2
        else:
            sentence = refused(project, out)
            assert "Open the package, correct that, and merge it again." in sentence
            assert says in sentence or "“وزارة الخارجي" in sentence


def test_what_was_so_already_is_not_judged(tmp_path):
    """Imports may bring what the window refuses; whoever works on beside it is not to blame."""
    rules = Overlap(crossing=Permission.REFUSE)
    with new_project(tmp_path / "p.annotator", rules) as project:
        crossing = work("Amal", (0, 9, "actor"), (5, 12, "claim"))
        taken(project, [draft("أ" * 40, "b1", sets=(crossing,))])
        out = packed(project, "Amal")
        with Project.open(out) as opened:
            opened.apply(tag(opened, 4, AMAL, 20, 25))
        assert merged(project, out)[0].added == 1


def test_an_article_that_is_not_in_the_project_is_refused(project, tmp_path):
    """Two copies of a project in which different articles came in,
    or the same ones in another order.
    """
    project.close()
    copy = tmp_path / "copy.annotator"
    shutil.copy(project.path, copy)
    one, other = draft("نص أول", "b1", "الأول"), draft("نص ثان", "b2", "الثاني")
    with Project.open(copy) as there, Project.open(project.path) as here:
        taken(there, [one, other])
        out = packed(there, "Amal")
        assert "the project has no article with the text of “الأول”" in refused(here, out)
        taken(here, [other, one])
        assert "“الأول” has another id or number in the project" in refused(here, out)


def test_nobody_is_taken_for_somebody_else(project, tmp_path):
    """Two copies of a project in which different people were added under one number."""
    project.close()
    copy = tmp_path / "copy.annotator"
    shutil.copy(project.path, copy)
    with Project.open(copy) as other, Project.open(project.path) as again:
        assert other.people.add("Cyrine", Role.ANNOTATOR).number == 3
        assert again.people.add("Dana", Role.ANNOTATOR).number == 3
        out = packed(other, "Cyrine")
        assert "for Cyrine, who is not the same person in this project" in refused(again, out)
