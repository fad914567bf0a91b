"""Nothing that a hand waits for reads through a table:
every statement of the hot paths finds its rows by index.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.core.article import ArticleDetails
from annotator.core.decision import Release
from annotator.core.gesture import REVIEWING, Change
from annotator.core.listing import ArticleFilter
from annotator.core.span import Span
from annotator.store.file.errors import ProjectError
from annotator.store.project import Project
from tests.store.making import annotation, connection_of, draft, gesture, people, tag
from tests.store.reviewing import (
    AT,
    REVIEWER,
    decision,
    example,
    finish,
    reopen,
    with_reviewer,
    written,
)

# Small by nature, whatever the size of the project.
SMALL = {
    *("sqlite_master", "person", "label", "setting", "indexing", "tally", "json_each", "staging"),
    "held",  # some lines of a list, which were found by an index
}


def open_article(project: Project) -> None:
    project.articles.read(1)
    project.articles.annotation_set(1, 1)
    project.articles.given(1, 1)
    project.articles.number_of("a1")


def lists(project: Project) -> None:
    for shown in ArticleFilter:
        project.articles.page(1, shown, after=1)
        project.articles.page_before(1, shown, before=3)
        project.articles.next(1, shown, after=1)
        project.articles.previous(1, shown, before=3)
    project.articles.row(1, 1)
    project.articles.counts(1)
    len(project.articles)


def gestures(project: Project) -> None:
    project.apply(tag(project, 1, 1, 5, 18))
    held = annotation(project, 1, 1)
    project.apply(gesture(1, 1, Change(held, replace(held, span=Span(0, 4)))))
    project.apply(gesture(1, 1, Change(replace(held, span=Span(0, 4)), None)))
    details = ArticleDetails.of(project.articles.read(1))
    project.apply(gesture(1, 1, Change(details, details._replace(title="آخر"))))


def history(project: Project) -> None:
    project.apply(tag(project, 1, 1, 5, 18))
    project.undoable(1)
    project.undo(1)
    project.redoable(1)
    project.redo(1)
    project.last_saved(1)
    project.last_article(1)


def others(project: Project) -> None:
    with Project.open(project.path) as other:
        other.apply(tag(other, 2, 2, 0, 3))
    assert project.news() is not None


def snapping(project: Project) -> None:
    project.lexicon(1).begins_known("دمشق")
    project.lexicon(1).frequency("دمشق")


def search(project: Project) -> None:
    project.search.find("دمشق")
    project.search.find("دمشق حلب", 1)


def intake(project: Project) -> None:
    with project.intake() as running:
        running.add(draft(uuid.uuid4().hex))
        running.add(draft("دمشق"))


def indexing(project: Project) -> None:
    intake(project)
    project.indexing.pending()
    project.indexing.index()


def counting(project: Project) -> None:
    project.counts.begun_by(1)
    project.counts.first_finishes()
    project.finished.dimmed(1)


def review(project: Project) -> None:
    with_reviewer(project)
    made = decision()
    written(project, made)
    written(project, Release(1, REVIEWER, AT))
    written(project, example())
    project.undo(REVIEWER, REVIEWING)
    project.redo(REVIEWER, REVIEWING)
    project.finished.of(1)
    project.finished.of(1, first=True)
    project.review.decisions(1)
    project.review.is_released(1)
    project.finished.annotated(1, 1)


def shares(project: Project) -> None:
    with_reviewer(project)
    connection_of(project).execute(
        "DELETE FROM main.annotation_set WHERE person = 1 AND article = 2"
    )
    assert project.articles.place(3, 1) == (2, 2)
    assert project.articles.place(3, 2) == (3, 3)
    project.articles.mark()
    assert not project.assigning.begun
    assert project.package is None


def package(project: Project) -> None:
    out = project.path.with_name("package.annotator")
    project.packing.pack("Amal", out, lambda done, total: None)
    with Project.open(out) as packed:
        asked: set[str] = set()
        connection_of(packed).set_trace_callback(asked.add)
        for path_taken in (open_article, lists, shares_of_package, history, snapping, search):
            path_taken(packed)
        with pytest.raises(ProjectError):
            gestures(packed)
        connection_of(packed).set_trace_callback(None)
        assert read_through(packed, asked) == {}


def shares_of_package(project: Project) -> None:
    assert len(project.articles) == 3
    assert project.articles.place(2, 1) == (2, 3)


HOT: list[Callable[[Project], None]] = [
    open_article, lists, gestures, history, others, snapping, search, intake, indexing, counting,
    review, shares,
]  # fmt: skip


def scanned(project: Project, statement: str) -> list[str]:
    """The tables that ``statement`` reads through from one end to the other."""
    plan = connection_of(project).execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    scans = [re.match(r"SCAN (?:main\.)?(\w+)(?! VIRTUAL)", step[3]) for step in plan]
    names = {scan[1] for scan in scans if scan and "VIRTUAL TABLE" not in scan.string}
    return sorted(names - SMALL - {"CONSTANT"})


FINE = re.compile(
    r"SELECT coalesce\(max\(number\), 0\) FROM"  # reads one row, at the end of the key
    r"|ORDER BY number DESC LIMIT 1"
    r"|'search_config'"  # the full-text index's own
    r"|words FROM vocabulary"  # a row for each 1,000 words
    r"|FROM word WHERE instr"  # what waits to become such rows
    r"|FROM staged LIMIT 1"
    r"|MATCH"  # read through by the full-text index
    r"|INSERT INTO main.article \("  # looks for orphans in annotation_set, if ever there are any
)


@pytest.mark.parametrize("path_taken", HOT, ids=[hot.__name__ for hot in HOT])
def test_no_table_is_read_through(project, path_taken):
    assert len(people(project)) == 2
    statements: set[str] = set()
    connection_of(project).set_trace_callback(statements.add)
    path_taken(project)
    connection_of(project).set_trace_callback(None)
    assert read_through(project, statements) == {}


def read_through(project: Project, statements: set[str]) -> dict[str, list[str]]:
    """Which of ``statements`` read through a table, and through which."""
    asked = [s for s in statements if re.match(r"(SELECT|INSERT|UPDATE|DELETE)\b", s)]
    assert asked
    return {s: tables for s in asked if not FINE.search(s) and (tables := scanned(project, s))}


def test_no_table_of_a_package_is_read_through(project):
    package(project)


def test_what_was_taken_up_again_is_found_by_its_own_index(project):
    """Whoever reads all finished sets reads all annotations, once and in their order,
    but not the log.
    """
    amal = people(project)[0].number
    finish(project, 1, amal)
    reopen(project, 1, amal)
    statements: set[str] = set()
    connection_of(project).set_trace_callback(statements.add)
    assert len(list(project.finished.all(first=True))) == 1
    connection_of(project).set_trace_callback(None)
    plans = {
        s: [step[3] for step in connection_of(project).execute(f"EXPLAIN QUERY PLAN {s}")]
        for s in statements
    }
    of_the_log = {s: plan for s, plan in plans.items() if " FROM log" in s}
    assert len(of_the_log) == 2
    assert all("USING" in plan[0] and "INDEX log_" in plan[0] for plan in of_the_log.values())
    assert any("log_taken_up_again" in plan[0] for plan in of_the_log.values())
    in_order = [
        plan for s, plan in plans.items() if "ORDER BY article" in s and "annotation ORDER" in s
    ]
    assert [plan[0] for plan in in_order] == ["SCAN main.annotation"]
    assert not any("B-TREE" in step for plan in in_order for step in plan)
