"""What is many rows comes in by short transactions, and still all of it or nothing; whoever works
in the project meanwhile neither sees it nor waits for it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.core import large_gesture
from annotator.core.annotation import SetState
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.check.check import check
from annotator.store.file.backups import backup
from annotator.store.file.errors import LockedProject, ProjectError
from annotator.store.file.processes import Process
from annotator.store.project import Project
from annotator.store.staging import carrying_out, staging
from tests import killing
from tests.store.apart import merged, packed
from tests.store.making import TEXTS, draft, everything, new_project, people, tag, work
from tests.store.reviewing import REVIEWER, decision, finish, with_reviewer

FEW = 7  # rows in one transaction, so that little work takes many
GONE = "0123456789-0123456789-0123456789-1-1/gone"  # a process of another machine


@pytest.fixture
def few(monkeypatch):
    """Little work takes many transactions."""
    for module in (
        *("staging.carrying_out", "staging.staging", "intake.intake", "tables.given_sets"),
        "packages.writing_rows",
    ):
        monkeypatch.setattr(f"annotator.store.{module}.MOST_ROWS", FEW)
    monkeypatch.setattr(large_gesture, "MOST_CHANGES", 1)


def drafts(count: int = 12) -> list[object]:
    """New articles with work of Amal and, later, of a newcomer; and work on an article that is
    there.
    """
    many: list[object] = [
        draft(
            f"خبر جديد رقم {n} من دمشق",
            f"b{n}",
            sets=(work("Dana" if n > 5 else "Amal", (0, 3, "claim"), (4, 8, "actor")),),
        )
        for n in range(count)
    ]
    return [*many, draft(TEXTS[1], "a2", sets=(work("Badr", (0, 3, "claim")),))]


def take(project: Project, found: list[object]) -> None:
    with project.intake() as intake:
        for one in found:
            intake.add(one)


def shape(path: Path) -> dict[str, int]:
    return {name: len(rows) for name, rows in everything(path).items()}


class Window:
    """What somebody at work sees."""

    def __init__(self, path: Path) -> None:
        self.project = Project.open(path, busy_milliseconds=0)
        self.amal, self.badr = (person.number for person in people(self.project))

    def sees(self) -> object:
        project = self.project
        return (
            len(project.articles),
            list(project.articles.numbers()),
            dict(project.articles.names()),
            [person.name for person in project.people.all()],
            project.articles.counts(self.amal),
            project.articles.counts(self.badr),
            project.articles.page(self.amal, ArticleFilter.ALL, after=0),
            project.counts.by_label(),
            project.articles.number_of("b0"),
            project.indexing.pending(),
            [one.article for one in project.outgoing(finished=False)],
        )


# -- what others see, and how long they wait -----------------------------------------------------


def test_nothing_is_seen_before_the_end_and_gestures_pass_between(path, few):
    with new_project(path) as project, project.intake() as intake:
        window = Window(path)
        before = window.sees()
        for n, one in enumerate(drafts()):
            intake.add(one)
            intake.flush()
            assert window.sees() == before
            assert project.articles.number_of("b0") is None  # nor through the same connection
            window.project.apply(tag(window.project, 3, window.amal, n, n + 2))
            window.project.undo(window.amal)
            assert check(path) == []
    news = window.project.news()
    assert news is not None and news.articles
    assert len(window.project.articles) == 15
    assert window.project.articles.number_of("b0") == 4
    window.project.close()
    assert check(path) == []


@pytest.fixture
def transactions(monkeypatch) -> list[int]:
    """The rows that each transaction wrote."""
    rows: list[int] = []
    real = staging.transaction

    def counted(connection: sqlite3.Connection):
        from contextlib import contextmanager

        @contextmanager
        def transaction():
            with real(connection):
                before = connection.total_changes
                yield
                rows.append(connection.total_changes - before)

        return transaction()

    for module in (carrying_out, staging):
        monkeypatch.setattr(module, "transaction", counted)
    return rows


def test_no_transaction_of_an_import_writes_many_rows(project, transactions):
    many = [work("Amal", *((n, n + 1, "claim") for n in range(60)))]
    text = "كلمات" * 40
    take(project, [draft(f"{text} {n}", f"c{n}", sets=(*many,)) for n in range(100)])
    assert sum(transactions) > 6_000
    # A row of a tally follows some; a transaction ends with the article that fills it.
    assert max(transactions) < 2 * staging.MOST_ROWS


def test_no_transaction_writes_many_rows_for_one_long_article(project, transactions):
    spans = [(n, n + 1, "claim") for n in range(5_000)]
    take(project, [draft("ا" * 5_000, "long", sets=(work("Amal", *spans),))])
    assert max(transactions) < 2 * staging.MOST_ROWS
    assert project.counts.by_label()[1]["claim"] == 5_000


def test_no_transaction_writes_many_rows_when_somebody_is_given_everything(
    project, few, transactions
):
    take(project, drafts())
    transactions.clear()
    project.people.add("Zayd", Role.ANNOTATOR)
    project.people.set_role("Zayd", Role.REVIEWER)
    project.people.set_role("Zayd", Role.ANNOTATOR)
    assign(project, AssignOptions(per_article=1))
    assert len(transactions) > 10
    assert max(transactions) <= 3 * FEW  # a set, its count, and its piece


# -- all or nothing ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tried:
    """Work that takes many transactions."""

    do: Callable[[Project], object]


def _assigned(project: Project) -> None:
    assign(project, AssignOptions(per_article=1, seed=3))


def worked_apart(project: Project) -> None:
    """Packages of both people, beside the project: all of their articles done, some changed."""
    for person in people(project):
        with Project.open(packed(project, person.name)) as package:
            for article in package.articles.numbers():
                package.apply(tag(package, article, person.number, 0, 1))
                package.apply(tag(package, article, person.number, 1, 2, "claim"))
                finish(package, article, person.number)


def _merged(project: Project) -> None:
    merged(project, *(project.path.with_name(f"{name}.annotator") for name in ("Amal", "Badr")))


def _settled(project: Project) -> None:
    made = tuple(Change(None, decision(article, id=f"d{article}")) for article in range(1, 4))
    project.apply(Gesture("e" * 32, REVIEWER, 1, GestureKind.POLICY, made))


def _unsettled(project: Project) -> None:
    project.undo(REVIEWER, REVIEWING)


TRIED = {
    "import": lambda project: take(project, drafts()),
    "join": lambda project: project.people.add("Zayd", Role.ANNOTATOR),
    "leave": lambda project: project.people.set_role("Badr", Role.REVIEWER),
    "assign": _assigned,
    "merge": _merged,
    "settle": _settled,
    "unsettle": _unsettled,
}


def dies(path: Path, do: Callable[[Project], object], statement: int) -> bool:
    """Let a process do it and kill it before its ``statement``-th statement; whether it was."""

    def work() -> None:
        with Project.open(path) as project:
            killing.die_before(statement)
            do(project)

    return killing.in_child(work) == -9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are made by fork")
@pytest.mark.parametrize("name", TRIED)
def test_killed_at_any_statement_all_of_it_comes_in_or_nothing(path, few, tmp_path, name):
    do = TRIED[name]
    with new_project(path) as project:
        if name not in ("import", "merge"):
            take(project, drafts(6))
        if name == "merge":
            worked_apart(project)
        if name.endswith("settle"):
            with_reviewer(project)
        if name == "unsettle":
            _settled(project)
    before = shape(path)
    done = tmp_path / "done.annotator"
    shutil.copy(path, done)
    with Project.open(done) as project:
        do(project)
    after = shape(done)
    outcomes = set()
    for statement in range(1, 10_000, 29 if name in ("import", "merge") else 11):
        tried = tmp_path / "tried.annotator"
        for file in tmp_path.glob("tried.annotator*"):
            file.unlink()
        shutil.copy(path, tried)
        killed = dies(tried, do, statement)
        assert check(tried) == []
        with Project.open(tried) as project:
            assert project.clear_up()
        there = shape(tried)
        there["tally"] = after["tally"]  # a count of nothing may be there
        assert there in ({**before, "tally": after["tally"]}, after)
        assert check(tried) == []
        outcomes.add(there == after)
        if not killed:
            break
    assert outcomes == {False, True}


def test_whoever_begins_next_sweeps_what_a_killed_import_left(path, few):
    new_project(path).close()
    assert dies(path, lambda project: take(project, drafts()), 120)
    assert shape(path)["staging"] == 1
    with Project.open(path) as project:
        assert len(project.articles) == 3
        take(project, drafts(2))
        assert len(project.articles) == 5
    assert check(path) == []


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_one_that_fails_takes_its_rows_away(project, path, few, failure):
    before = everything(path)
    with pytest.raises(failure), project.intake() as intake:
        for one in drafts():
            intake.add(one)
        raise failure
    assert everything(path) == before
    assert check(path) == []


# -- beside each other ---------------------------------------------------------------------------


def test_one_such_work_at_a_time_and_the_other_is_told(project, path, few):
    with project.intake() as intake, Project.open(path, busy_milliseconds=30) as other:
        intake.add(drafts()[0])
        for attempt in (
            lambda: take(other, drafts()),
            lambda: other.people.add("Zayd", Role.ANNOTATOR),
            lambda: assign(other, AssignOptions(per_article=1)),
            lambda: _merged(other),
        ):
            with pytest.raises(LockedProject, match="are being taken into"):
                attempt()
        intake.add(drafts()[1])
    assert len(project.articles) == 5


def test_what_somebody_began_meanwhile_stays_theirs(path):
    with new_project(path) as project:
        badr = people(project)[1].number
        with project.intake() as intake:
            intake.add(draft(TEXTS[1], "a2", sets=(work("Badr", (0, 3, "claim")),)))
            with Project.open(path) as window:
                mine = window.apply(tag(window, 2, badr, 5, 9, "actor"))
        own = project.articles.annotation_set(2, badr)
        assert [a.label for a in own.ordered] == ["actor"]
        assert project.undoable(badr) == mine
        assert (intake.sets, intake.sets_kept) == (0, 1)
    assert check(path) == []


def test_work_that_was_begun_meanwhile_is_not_given_to_others(path, few):
    """Amal begins an article while work is given out, between the plan and its last piece."""
    with new_project(path) as project:
        take(project, drafts())
        amal = project.people.all()[0].number
        with Project.open(path) as window:
            real = project.assigning._outcome

            def planned(*given):
                outcome = real(*given)
                taken = [article for person, article in outcome[0].taken if person == amal]
                window.apply(tag(window, taken[0], amal, 0, 3))
                begun.append(taken[0])
                return outcome

            begun: list[int] = []
            project.assigning._outcome = planned  # type: ignore[method-assign]
            assign(project, AssignOptions(per_article=1))
            assert window.articles.annotation_set(begun[0], amal).status.state is (
                SetState.IN_PROGRESS
            )
    assert check(path) == []


def hidden_by(path: Path, owner: str, beat: str) -> None:
    """A process killed in an import, which has this name and showed that it was alive then."""
    with pytest.raises(KeyError), Project.open(path) as project, project.intake() as intake:
        intake.add(drafts()[0])
        intake.flush()
        with closing(sqlite3.connect(path)) as other:
            other.execute("UPDATE staging SET owner = ?, beat = ?", (owner, beat))
            other.commit()
        raise KeyError
    assert shape(path)["staging"] == 1  # it could not sweep what is not its own any more


def test_a_silent_process_of_another_machine_has_ended(path):
    new_project(path).close()
    hidden_by(path, GONE, "2026-01-01T00:00:00.000Z")
    with Project.open(path) as project:
        take(project, drafts(1))
        assert len(project.articles) == 4
    assert check(path) == []


def test_one_that_is_alive_is_waited_for(path):
    new_project(path).close()
    hidden_by(path, GONE, staging.now())
    with Project.open(path, busy_milliseconds=10) as project:
        with pytest.raises(LockedProject):
            take(project, drafts(1))
        assert not project.clear_up()


def test_who_was_taken_for_ended_is_told_and_brings_nothing_in(project, path):
    with pytest.raises(ProjectError, match="took it for broken off"), project.intake() as intake:
        intake.add(drafts()[0])
        intake.flush()
        with closing(sqlite3.connect(path)) as other:
            other.execute("UPDATE staging SET owner = ?, beat = '2026-01-01T00:00:00.000Z'", [GONE])
            other.commit()
        with Project.open(path) as other_window:
            assert other_window.clear_up()
        intake.add(drafts()[1])
    assert len(project.articles) == 3
    assert check(path) == []


def test_a_damaged_file_never_loses_what_was_seen(path):
    """The number from which on articles are hidden is spoiled; nobody sweeps those before it."""
    with new_project(path) as project:
        project.apply(tag(project, 3, people(project)[0].number, 0, 3))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(
            "INSERT INTO staging VALUES (1, ?, '2026-01-01T00:00:00.000Z', 1, 2, 2, 3)",
            [Process.own().token],
        )
        raw.commit()
    with Project.open(path) as project, pytest.raises(ProjectError, match="damaged"):
        project.clear_up()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM article").fetchone() == (3,)
    assert check(path) != []


def test_a_piece_that_cannot_be_read_is_told_and_the_project_can_be_used(path):
    new_project(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "INSERT INTO staging VALUES (1, ?, '2026-01-01T00:00:00.000Z', 3, 2, NULL, NULL)",
            [GONE],
        )
        raw.execute("INSERT INTO staged (kind, content) VALUES ('share', '{}')")
        raw.commit()
    assert any("staged" in finding.sentence for finding in check(path))
    with Project.open(path) as project:
        project.apply(tag(project, 3, people(project)[0].number, 0, 3))
        with pytest.raises(ProjectError, match="damaged"):
            project.clear_up()


# -- copies --------------------------------------------------------------------------------------


def test_a_package_has_nothing_that_is_hidden(project, path, tmp_path):
    with project.intake() as intake:
        for one in drafts():
            intake.add(one)
        intake.flush()
        with Project.open(path) as other:
            other.packing.pack("Amal", tmp_path / "p.annotator", lambda done, total: None)
    with Project.open(tmp_path / "p.annotator") as package:
        assert len(package.articles) == 3
    assert check(tmp_path / "p.annotator") == []


def test_a_backup_that_was_made_meanwhile_is_of_what_was_seen(project, path):
    with project.intake() as intake:
        for one in drafts():
            intake.add(one)
        intake.flush()
        copy = backup(path)
        assert copy is not None and check(copy) == []
    with Project.open(copy, to_read=True) as before:
        assert len(before.articles) == 3
        assert before.people.named("Dana") is None
