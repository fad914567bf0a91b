"""A package tells nothing of the others: not in its rows, not in its bytes, not by a count."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.arabic.edges import fitted
from annotator.core import verbs
from annotator.core.annotation import Certainty
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Reason, Release, Ruling
from annotator.core.gesture import REVIEWING, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.upkeep import keep_up
from annotator.store.file import backups
from annotator.store.file.connecting import connect
from annotator.store.packages import packing
from annotator.store.project import Project
from annotator.store.tables import log
from annotator.store.tables.assignments import Decided
from tests.store.apart import packed
from tests.store.making import connection_of, draft, everything, label_set, taken, work
from tests.store.reviewing import AT, REVIEWER, decision, example, finish, reopen, written

TEXT = "قالت وزارة الخارجية السعودية إن الوفد وصل إلى دمشق، وأضافت أن المباحثات مستمرة."
SECRETS = {
    "name": "زبيدة الخفية",
    "note": "ملاحظة سرية بقلم زبيدة",
    "label": "zubayda_only",  # used by her alone, and a label of the project
    "skip": "سبب خفي للتخطي",
    "flag": "راية سرية للمراجع",
    "reviewer": "Qahtan-the-reviewer",
    "review note": "حكم سري بقلم قحطان",
    "title": "عنوان لا يراه غيرها",
    "text": "نص لا يراه غير زبيدة أبدا",
    "imported": "Imported-Stranger",
}


@pytest.fixture
def ids(monkeypatch) -> Iterator[None]:
    """The same ids and moments in every run."""
    numbers = itertools.count(1)
    moments = itertools.count(1)
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=next(numbers)))
    for module in (log, packing):
        monkeypatch.setattr(
            module, "now", lambda: f"2026-04-11T08:00:00.{next(moments) % 1000:03}Z"
        )
    yield


def build(path: Path, *, with_others: bool) -> Path:
    """A project in which Amal works; and all around her, if ``with_others``, everybody else."""
    labels = label_set()
    odd = replace(labels.labels[0], name=SECRETS["label"], key="9")
    with Project.create(path, replace(labels, labels=(*labels.labels, odd))) as project:
        project.set_setting("project_id", "f" * 32)
        project.people.add("Amal", Role.ANNOTATOR)
        project.people.add(SECRETS["name"], Role.ANNOTATOR)
        assert project.people.add(SECRETS["reviewer"], Role.REVIEWER).number == REVIEWER
        stranger = work(SECRETS["imported"], (11, 23, "location"))
        taken(
            project,
            [
                draft(TEXT, "a1", "الوفد", sets=(stranger,) if with_others else ()),
                draft(TEXT.replace("دمشق", "حلب"), "a2", "الثاني"),
                draft(SECRETS["text"], "hidden", SECRETS["title"]),
                draft("مقال ثالث قصير عن مصر", "a4", "الثالث"),
            ],
        )
        amal, zubayda = 1, 2
        everybody = {1: {amal, zubayda}, 2: {amal}, 3: {zubayda}, 4: {amal, zubayda}}
        project.assigning.give(lambda held, before: Decided(everybody, []), (), {})
        for step in range(6):
            _amal(project, step)
            if with_others:
                _others(project, zubayda, step)
    return path


def _act(project: Project, article: int, person: int, kind: GestureKind, verb) -> Gesture:  # type: ignore[no-untyped-def]
    """A gesture whose ids do not depend on what others did."""
    own: AnnotationSet = project.articles.annotation_set(article, person)
    serial = itertools.count()
    query = "SELECT count(*) FROM log WHERE person = ?"
    (before,) = connection_of(project).execute(query, (person,)).fetchone()
    stem = f"{person:02}{article:02}{before:04}"
    changes = verb(own, lambda: f"{stem}{next(serial):024}")
    return project.apply(Gesture(f"{stem}{'e' * 24}", person, article, kind, changes))


def _tag(project: Project, article: int, person: int, label: str, wanted: Span) -> Gesture:
    span = fitted(project.articles.read(article).text, wanted)
    assert span is not None
    return _act(
        project, article, person, GestureKind.TAG, lambda own, id: verbs.tag(own, label, [span], id)
    )


def _amal(project: Project, step: int) -> None:
    if step < 3:
        _tag(project, (1, 2, 4)[step], 1, "actor", Span(5, 10))
    elif step == 3:
        finish_with(project, 2, 1)
    elif step == 4:
        _tag(project, 1, 1, "claim", Span(0, 4))


def finish_with(project: Project, article: int, person: int) -> None:
    _act(project, article, person, GestureKind.FINISH, lambda own, id: verbs.finish(own, id))


def _others(project: Project, zubayda: int, step: int) -> None:
    if step == 0:
        for start in (11, 12, 13, 14):
            _tag(project, 1, zubayda, SECRETS["label"], Span(start, start + 17))
        held = project.articles.annotation_set(1, zubayda).ordered[0]
        for kind, verb in (
            (GestureKind.NOTE, lambda own, id: verbs.note(own, held.id, SECRETS["note"])),
            (
                GestureKind.CERTAINTY,
                lambda own, id: verbs.certainty(own, held.id, Certainty.UNSURE),
            ),
            (
                GestureKind.NOT_ARTICLE,
                lambda own, id: verbs.mark_not_article(own, Span(33, 41), id),
            ),
            (GestureKind.FLAG, lambda own, id: verbs.flag(own, SECRETS["flag"])),
        ):
            _act(project, 1, zubayda, kind, verb)
    elif step == 1:
        finish(project, 1, zubayda)
        reopen(project, 1, zubayda)
        project.undo(zubayda)
    elif step == 2:
        _act(
            project, 4, zubayda, GestureKind.SKIP, lambda own, id: verbs.skip(own, SECRETS["skip"])
        )
        _tag(project, 3, zubayda, "actor", Span(0, 7))
    elif step == 3:
        seen = (Variant((LabelledSpan(11, 28, SECRETS["label"]),), (zubayda,)), Variant((), (1,)))
        made = {"variants": seen, "note": SECRETS["review note"], "reason": Reason.SLIP}
        written(project, decision(place=Span(11, 28), spans=(), **made))
        written(
            project,
            decision(place=Span(11, 28), spans=(), ruling=Ruling.DEFERRED, **made),
            kind=GestureKind.DEFER,
        )
        project.undo(REVIEWER, REVIEWING)
        written(project, Release(1, REVIEWER, AT))
        written(project, Release(4, REVIEWER, AT))


def bytes_of(*strings: str) -> dict[str, bytes]:
    """The strings as they could stand in a file."""
    return {
        f"{string} ({encoding})": string.encode(encoding)
        for string in strings
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }


def ids_of_others(path: Path) -> set[str]:
    """The ids of whatever is not Amal's, and pieces of JSON in which others' spans stand."""
    with closing(connect(path)) as connection:
        found = {
            str(id)
            for query in (
                "SELECT id FROM annotation WHERE person <> 1",
                "SELECT id FROM region WHERE person <> 1",
                "SELECT id FROM log WHERE person <> 1",
                "SELECT id FROM decision",
            )
            for (id,) in connection.execute(query)
        }
    assert len(found) > 20
    return found | {'"start":12,"end":29', '"person":2', '"person":3', "[11,28"}


def test_the_bytes_of_a_package_hold_nothing_of_the_others(tmp_path):
    path = build(tmp_path / "p.annotator", with_others=True)
    whole = path.read_bytes()
    # The label is a label of the project; that it was used by somebody is what nobody is to know.
    secrets = [secret for what, secret in SECRETS.items() if what != "label"]
    for secret in secrets:
        assert secret.encode() in whole, "the test would prove nothing"
    sought = bytes_of(*secrets, *ids_of_others(path))
    with Project.open(path) as project:
        out = packed(project, "Amal")
    before = out.read_bytes()
    assert {what for what, found in sought.items() if found in before} == set()
    assert before.count(SECRETS["label"].encode()) == 2  # its row, and the index of its place
    with Project.open(out) as package:
        package.search.find("مصر")
        _tag(package, 4, 1, "actor", Span(0, 4))
        package.undo(1)
    keep_up(out)
    (copy,) = backups.backups(out)
    for file in (out, copy):
        held = file.read_bytes()
        assert {what for what, found in sought.items() if found in held} == set()


def test_no_row_depends_on_what_others_did(tmp_path, ids):
    """Two projects, in one of which everybody else worked too:
    Amal's packages are the same in every table.
    """
    found = []
    for number, with_others in enumerate((False, True)):
        path = build(tmp_path / f"{number}.annotator", with_others=with_others)
        with Project.open(path) as project:
            assert (len(project.people.all()), project.counts.begun_by(2)) == (
                (4, {1, 3, 4}) if with_others else (3, set())
            )
            project.set_setting("title", "p")
            out = packed(project, "Amal", tmp_path / f"amal-{number}.annotator")
        rows = everything(out)
        rows["setting"] = [row for row in rows["setting"] if row[0] != "package"]
        rows["log"] = [row[:2] + row[3:] for row in rows["log"]]  # without the moments
        del rows["_sqlite_migrations"]
        found.append(rows)
    assert len(found[0]["log"]) == 5 and len(found[0]["article"]) == 3
    for table, rows in found[0].items():
        assert rows == found[1][table], table


def test_an_example_is_a_sentence_and_nothing_more_of_its_article(tmp_path):
    """The guidelines are everybody's; whose article an example is from, and who made it, is not."""
    path = build(tmp_path / "p.annotator", with_others=True)
    with Project.open(path) as project:
        written(
            project,
            example(3, label="claim", span=Span(0, 2), sentence=Span(0, 6), note="مثال للجميع"),
        )
        out = packed(project, "Amal")
    held = out.read_bytes()
    assert "مثال للجميع".encode() in held
    for secret in (SECRETS["reviewer"], SECRETS["title"], SECRETS["text"], SECRETS["review note"]):
        assert secret.encode() not in held
