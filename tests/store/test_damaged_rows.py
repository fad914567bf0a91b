"""Whatever a row holds, it is read, or told with its place; the rest of the project can be used."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from annotator.core.gesture import GestureKind
from annotator.core.listing import ArticleFilter
from annotator.store.check.check import check
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import DamagedProject
from annotator.store.project import Project
from tests.store.apart import packed
from tests.store.making import connection_of, everything, new_project, people, tag
from tests.torture.damage import lax

NO_UTF8 = "CAST(x'D8FF41' AS TEXT)"


@pytest.fixture
def spoil(path):
    """Makes a project with an annotation, and changes it as no version of the program would."""

    def run(*statements: str) -> Project:
        with new_project(path) as project:
            amal, _ = people(project)
            project.apply(tag(project, 1, amal.number, 5, 18))
            project.apply(tag(project, 2, amal.number, 0, 3))
        with lax(path) as connection:
            for statement in statements:
                connection.execute(statement)
        return Project.open(path)

    return run


ANNOTATION = r"a row of “annotation” \(.*article 1, person 1\) cannot be read, because "
IN_AN_ARTICLE = [
    ("annotation SET origin = 'x' WHERE start = 5", ANNOTATION + "“origin” is “x”"),
    ("annotation SET certainty = 'x' WHERE article = 1", ANNOTATION + "“certainty” is “x”"),
    (f"annotation SET note = {NO_UTF8} WHERE article = 1", ANNOTATION + "it holds text that"),
    ("annotation SET start = 20 WHERE article = 1", ANNOTATION + "20–18 is no span"),
    ("annotation SET start = 'x' WHERE article = 1", ANNOTATION + "“start” is not of its type"),
    ('annotation SET "end" = 9999 WHERE article = 1', "article 1.*5–9999 is not within"),
    ("annotation SET label = 'tree' WHERE article = 1", "article 1.*there is no label “tree”"),
    ("annotation_set SET state = 'x' WHERE article = 1", "annotation_set.*“state” is “x”"),
    ("annotation_set SET flagged = NULL WHERE article = 1", "“flagged” is not of its type"),
    (f"article SET title = {NO_UTF8} WHERE number = 1", r"“article” \(number 1, id a1\).*UTF-8"),
    ("article SET text = substr(text, 1, 9) WHERE number = 1", "number 1.*has not the length"),
    ("article SET guessed = NULL WHERE number = 1", "“guessed” is not of its type"),
    ("article SET sha256 = 'x' WHERE number = 1", "“sha256” is not of its type"),
    ("article SET meta = '[1' WHERE number = 1", "“meta” is no JSON"),
    ("article SET meta = '7' WHERE number = 1", "“meta” does not hold what belongs in it"),
    (f"article SET meta = '{'[' * 100_000}' WHERE number = 1", "“meta” is nested too deeply"),
    (f"article SET meta = '{'[' * 90}{']' * 90}' WHERE number = 1", "“meta” is nested too deeply"),
    ("article SET meta = '{\"a\": \"\\ud800\"}' WHERE number = 1", "“meta” is no JSON"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "says"), IN_AN_ARTICLE, ids=[c[:60] for c, _ in IN_AN_ARTICLE])
def test_one_damaged_article_is_told_and_the_others_are_there(spoil, path, change, says):
    with spoil(f"UPDATE {change}") as project:
        amal, _ = people(project)
        with pytest.raises(UnreadableRow, match=says) as told:
            project.articles.read(1)
            project.articles.annotation_set(1, amal.number)
        assert str(told.value).startswith("The project is damaged: ")
        assert [row.number for row in project.articles.page(amal.number)] == [1, 2, 3]
        assert project.articles.counts(amal.number)[ArticleFilter.ALL] == 3
        assert project.articles.read(2).title == "زيارة حلب"
        assert project.apply(tag(project, 2, amal.number, 4, 8)).kind is GestureKind.TAG
    assert check(path)


def test_an_annotation_on_no_article_hides_no_finished_work(spoil):
    with spoil(
        "UPDATE annotation_set SET state = 'done' WHERE person = 1",
        "UPDATE annotation SET article = 0 WHERE article = 1",
    ) as project:
        spans = {finished.article: finished.spans[1] for finished in project.finished.all()}
        assert [(span.start, span.end) for span in spans[2]] == [(0, 3)]


def test_a_line_of_the_list_that_cannot_be_read_says_so(spoil):
    with spoil(f"UPDATE article SET title = {NO_UTF8} WHERE number = 2") as project:
        amal, _ = people(project)
        rows = project.articles.page(amal.number)
        assert [(row.number, row.damaged) for row in rows] == [(1, False), (2, True), (3, False)]
        assert project.articles.row(2, amal.number).damaged
        assert not rows[1].is_open


def test_a_set_without_its_article_has_a_line(spoil):
    with spoil("DELETE FROM article WHERE number = 2") as project:
        amal, _ = people(project)
        damaged = [row.number for row in project.articles.page(amal.number) if row.damaged]
        assert damaged == [2]
        with pytest.raises(UnreadableRow, match=r"number 2.*the file does not hold it"):
            project.articles.read(2)


IN_THE_LOG = [
    ("changes = '['", "“changes” is no JSON"),
    ("changes = '[]'", "it holds what no version writes"),
    ("changes = '[{\"record\":\"x\",\"before\":null,\"after\":{}}]'", "“changes” does not hold"),
    ("changes = replace(changes, '\"label\":', '\"labels\":')", "“label” is not of its type"),
    ("changes = replace(changes, '\"article\":2', '\"article\":1e99')", "“article” is not of its"),
    ("changes = replace(changes, '\"article\":2', '\"article\":99999999999999999999')", "article"),
    ("changes = replace(changes, '\"note\":null', '\"note\":\"\\udc00\"')", "“changes” is no JSON"),
    ("kind = 'dance'", None),
    ("operation = 'again'", "“operation” is “again”"),
    ("at = '2026-99-01T00:00:00.000Z'", "“at” is “2026-99-01T00:00:00.000Z”, which is no time"),
    ("at = '2026-02-30T00:00:00.000Z'", "which is no time"),
    ("at = 'x'", "which is no time"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "says"), IN_THE_LOG, ids=[c[:60] for c, _ in IN_THE_LOG])
def test_what_cannot_be_taken_back_is_told_and_changes_nothing(spoil, path, change, says):
    with spoil(f"UPDATE log SET {change} WHERE number = 2") as project:
        before = everything(path)
        amal, _ = people(project)
        if says is None:  # it is no gesture of labelling, so undo takes the one before it
            assert project.undo(amal.number).article == 1
            return
        with pytest.raises(UnreadableRow, match=f"“log”.*{says}"):
            project.undo(amal.number)
        assert everything(path) == before
        assert any("log" in str(finding) for finding in check(path))


def test_what_the_log_made_of_a_text_that_is_cut_is_not_made_again(spoil, path):
    """The file would refuse it too, as a mistake of the program's."""
    with spoil() as project:
        amal, _ = people(project)
        project.undo(amal.number)
    for statement in (
        "UPDATE log SET changes = replace(changes, '\"end\":3', '\"end\":999')",
        "DELETE FROM article WHERE number = 2",
    ):
        with lax(path) as connection:
            connection.execute(statement)
        with Project.open(path) as project:
            before = everything(path)
            with pytest.raises(UnreadableRow, match=r"0–999 is not within|number 2"):
                project.redo(amal.number)
            assert everything(path) == before


def test_a_project_whose_title_cannot_be_read_is_called_by_its_file(spoil, path):
    with spoil(f"UPDATE setting SET value = {NO_UTF8} WHERE name = 'title'") as project:
        assert project.title == path.stem
    assert any("name title" in str(finding) for finding in check(path))


def test_numbers_that_are_none_are_told_wherever_work_goes_on(spoil):
    with spoil("UPDATE annotation_set SET article = 'x' WHERE article = 3") as project:
        amal, _ = people(project)
        with pytest.raises(UnreadableRow, match="“article” is not of its type"):
            project.articles.next(amal.number, ArticleFilter.TODO, after=2)


def test_a_text_that_is_gone_is_told_by_search(spoil):
    with spoil("UPDATE article SET text = '' WHERE number = 1") as project:
        assert [hit.article for hit in project.search.find("الوعر")] == [3]
        with pytest.raises(UnreadableRow, match=r"number 1.*has not the length"):
            project.search.find("الخارجية")


AT_THE_DOOR = [
    ("UPDATE setting SET value = '{' WHERE name = 'label_set'", "name label_set.*is no JSON"),
    ("UPDATE setting SET value = '[]' WHERE name = 'label_set'", "does not hold what belongs"),
    ("DELETE FROM setting WHERE name = 'label_set'", "the file does not hold it"),
    ("UPDATE label SET spec = '{}' WHERE place = 0", "“label” .name actor.*does not hold what"),
    ("UPDATE label SET spec = replace(spec, '#000000', 'black')", "does not hold what belongs"),
    ("UPDATE label SET spec = replace(spec, '\"outside\"', '\"beside\"')", "does not hold what"),
    ("DELETE FROM label", "“label” cannot be read"),
    ("UPDATE person SET role = 'king' WHERE number = 1", "“role” is “king”"),
    (f"UPDATE person SET name = {NO_UTF8} WHERE number = 1", "“person” .number 1.*UTF-8"),
    (f"INSERT INTO setting VALUES ('package', '{'[' * 100_000}')", "“value” is nested too deeply"),
    ("INSERT INTO setting VALUES ('package', '{\"project\": 7}')", "name package.*does not hold"),
    ("INSERT INTO setting VALUES ('package',"
     " '{\"project\": \"7\", \"for\": \"Amal\", \"at\": \"2026-99-01\"}')", "name package.*"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "says"), AT_THE_DOOR, ids=[c[:60] for c, _ in AT_THE_DOOR])
def test_what_all_else_builds_on_is_judged_at_the_door(spoil, path, change, says):
    with pytest.raises(UnreadableRow, match=says):
        spoil(change)
    assert check(path)


def test_a_time_that_is_none_is_told_by_what_counts_by_week(spoil):
    finish = "kind = 'finish', at = '2026-99-01T00:00:00.000Z'"
    with (
        spoil(f"UPDATE log SET {finish} WHERE number = 1") as project,
        pytest.raises(UnreadableRow, match=r"“log”.*which is no time"),
    ):
        project.counts.first_finishes()


def test_damage_that_shows_while_rows_are_fetched_is_told(spoil, path):
    """The first page of the log is whole, another is not, which SQLite meets half-way."""
    with new_project(path) as project:
        amal, _ = people(project)
        for _ in range(60):
            project.apply(tag(project, 1, amal.number, 5, 18))
            project.undo(amal.number)
    with closing(sqlite3.connect(path)) as connection:
        pages = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'log' AND pagetype = 'leaf' ORDER BY path"
        )
        leaves = [page for (page,) in pages]
        page = leaves[len(leaves) // 2]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with Project.open(path) as project:
        for read in (list, lambda rows: rows.fetchall(), lambda rows: rows.fetchmany(9999)):
            rows = connection_of(project).execute("SELECT * FROM log ORDER BY number")
            assert rows.fetchone()
            with pytest.raises(DamagedProject, match="is damaged"):
                read(rows)


@pytest.mark.parametrize("read", ["fetchone", "fetchmany", "fetchall", "__next__", "for"])
def test_every_way_of_fetching_tells_text_that_is_none(spoil, read):
    with spoil(f"UPDATE article SET source = {NO_UTF8} WHERE number = 1") as project:
        rows = connection_of(project).execute("SELECT number, id, source FROM article")
        with pytest.raises(UnreadableRow, match=r"“article” \(number 1, id a1\)"):
            list(rows) if read == "for" else getattr(rows, read)()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("annotation_set SET state = 'x' WHERE article = 1", "it cannot be read to its end"),
        ("annotation_set SET article = article + 100 WHERE article = 1", "cannot be read"),
        ("annotation SET start = 30 WHERE article = 1", "it cannot be read to its end"),
    ],
)
def test_a_project_that_breaks_its_own_rules_is_not_packed_and_is_told_of_by_its_name(
    spoil, path, change, says
):
    out = path.with_name("Amal's.annotator")
    with spoil(f"UPDATE {change}") as project:
        with pytest.raises(DamagedProject, match=says) as told:
            packed(project, "Amal", out)
        assert path.name in str(told.value)
    assert {file.name for file in path.parent.iterdir()} == {path.name}


@pytest.mark.parametrize(
    "changes",
    [
        ["DELETE FROM setting WHERE name = 'project_id'"],
        [
            "INSERT INTO release VALUES (1, 2, '2020-04-11T10:00:00.000Z', NULL)",
            "INSERT INTO example VALUES ('e', 1, 2, 'actor', 0, 2, 0, 4, 1, NULL, x'ff00')",
        ],
    ],
)
def test_a_project_of_which_something_is_gone_or_no_text_is_not_packed(spoil, path, changes):
    out = path.with_name("Amal's.annotator")
    with spoil(*changes) as project, pytest.raises(DamagedProject) as told:
        packed(project, "Amal", out)
    assert path.name in str(told.value)
    assert {file.name for file in path.parent.iterdir()} == {path.name}


@pytest.mark.parametrize("count", ["1e999", "'dream'", "0.5"])
def test_a_package_that_cannot_be_counted_is_told(path, count):
    with new_project(path) as project:
        file = packed(project, "Amal")
    with lax(file) as connection:
        connection.execute(f"UPDATE tally SET count = {count}")
    with (
        Project.open(file) as package,
        pytest.raises(UnreadableRow, match="“count” is not of its type"),
    ):
        len(package.articles)
    assert check(file)
