"""The index pass, and what it makes: lexicons, and groups of near duplicates."""

from __future__ import annotations

import random
import sqlite3
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from annotator.arabic import near
from annotator.core.gesture import Change
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.project import Project
from annotator.store.search import index, indexing, vocabulary
from tests.reading import rows
from tests.store.making import (
    TEXTS,
    annotation,
    connection_of,
    draft,
    gesture,
    indexed,
    label_set,
    people,
    tag,
    taken,
    work,
)

WORDS = [f"كلمه{number}" for number in range(400)]


def news(*numbers: range | int) -> str:
    """A text made of the words with these numbers: those with many in common are near."""
    chosen = [WORDS[k] for n in numbers for k in (n if isinstance(n, range) else [n])]
    return " ".join(chosen)


# -- lexicon ---------------------------------------------------------------------------------------


def test_a_person_knows_what_their_own_spans_begin_with(project, path):
    amal, badr = (person.number for person in people(project))
    start = TEXTS[0].index("السعودية")
    project.apply(tag(project, 1, amal, start, start + 8))
    assert project.lexicon(amal).begins_known("السعوديه")
    assert not project.lexicon(amal).begins_known("وزارة")
    assert not project.lexicon(badr).begins_known("السعودية"), "work is blind"
    held = annotation(project, 1, amal)
    project.apply(gesture(amal, 1, Change(held, replace(held, span=Span(5, 18)))))
    assert not project.lexicon(amal).begins_known("السعودية")
    assert project.lexicon(amal).begins_known("وزاره")
    project.undo(amal)
    assert project.lexicon(amal).begins_known("السعودية")
    project.undo(amal)
    assert not project.lexicon(amal).begins_known("السعودية")
    project.close()
    assert check(path) == []


def test_what_came_in_is_known_after_the_index_pass(project, path):
    amal, badr = (person.number for person in people(project))
    with project.intake() as intake:
        intake.add(draft("زارت الوزيرة مصر", "b1", sets=(work("Amal", (5, 12, "actor")),)))
    assert not project.lexicon(amal).begins_known("الوزيرة")
    project.apply(tag(project, 4, amal, 13, 16, "location"))  # before the pass comes to it
    indexed(project)
    assert project.lexicon(amal).begins_known("الوزيره")
    assert project.lexicon(amal).begins_known("مصر")
    with project.intake() as intake:  # and a set that comes to an article that is indexed
        intake.add(draft("زارت الوزيرة مصر", "b1", sets=(work("Badr", (0, 4, "claim")),)))
    assert project.lexicon(badr).begins_known("زارت")
    project.close()
    assert check(path) == []


def test_the_lexicon_says_how_often_a_word_stands(project):
    amal, _ = people(project)
    lexicon = project.lexicon(amal.number)
    assert lexicon.frequency("دمشق") == 3  # twice in texts, once in a title
    assert lexicon.frequency("دِمَشْق") == 3
    assert lexicon.frequency("غائب") == 0
    assert lexicon.frequency("11/4") == 0
    assert lexicon.frequency("") == 0
    assert not lexicon.begins_known("؟")


def test_the_lexicon_knows_words_in_general_that_no_article_has(project):
    lexicon = project.lexicon(people(project)[0].number)
    assert lexicon.frequency("طهران") == 0
    assert lexicon.share("طهران") > lexicon.share("وطهران") > 0.0


# -- the pass -------------------------------------------------------------------------------------


def test_two_passes_do_not_do_the_same_twice(project, path, monkeypatch):
    with project.intake() as intake:
        for number in range(6):
            intake.add(draft(f"نص رقم {number}", f"b{number}"))
    with Project.open(path) as other:
        really = index.up_to
        looks = []

        def overtaken(connection):
            """The other pass is faster, between the first look and the lock."""
            looks.append(1)
            if len(looks) == 2:
                monkeypatch.undo()
                assert other.indexing.index(2) == 2
            return really(connection)

        monkeypatch.setattr(index, "up_to", overtaken)
        # Only the first look may be overtaken: the second is made under the lock.
        looks.append(1)
        assert project.indexing.index(3) == 3
        assert project.indexing.pending() == 1
    indexed(project)
    project.close()
    assert check(path) == []


def test_data_of_another_version_are_made_again(project, path, monkeypatch):
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    assert project.indexing.pending() == 3
    assert len(project.search.find("دمشق")) == 3
    indexed(project)
    assert project.indexing.pending() == 0
    assert len(project.search.find("دمشق")) == 3
    project.close()
    assert check(path) == []


def test_search_data_can_be_made_again_at_will(project, path):
    amal, _ = people(project)
    project.apply(tag(project, 1, amal.number, 5, 18))
    project.indexing.start_again()
    assert project.indexing.pending() == 3
    indexed(project)
    project.close()
    assert check(path) == []


# -- near duplicates
# --------------------------------------------------------------------------------


def groups(project: Project) -> list[str | None]:
    return [project.articles.read(number).duplicate_group for number in project.articles.numbers()]


@pytest.fixture
def empty(path):
    with Project.create(path, label_set()) as project:
        yield project


def test_near_duplicates_are_told_and_share_a_group(empty):
    taken(
        empty,
        [
            draft(news(range(60)), "b1"),
            draft(news(range(100, 160)), "b2"),
            draft(news(range(50), 300, 301), "b3"),
            draft(news(range(200, 260)), "b4"),
        ],
    )
    assert groups(empty) == ["b1", None, "b1", None]
    (near,) = empty.indexing.take_near_duplicates()
    assert (near.article, near.other) == (3, 1) and 0.5 <= near.similarity < 1
    assert empty.indexing.take_near_duplicates() == []
    taken(empty, [draft(news(range(100, 155)), "b5")])  # in a later import
    assert groups(empty) == ["b1", "b2", "b1", None, "b2"]


def test_what_is_near_to_two_groups_makes_one_of_them(empty):
    taken(
        empty,
        [
            draft(news(range(60)), "b1"),
            draft(news(range(2, 60)), "b2"),
            draft(news(range(35, 95)), "b3"),
            draft(news(range(35, 93)), "b4"),
        ],
    )
    assert groups(empty) == ["b1", "b1", "b3", "b3"]
    taken(empty, [draft(news(range(10, 85)), "b5")])
    assert set(groups(empty)) == {"b1"}


def running_story(chance: random.Random) -> dict[str, str]:
    """Two articles half alike, a longer copy of one of them,
    and forty that share a paragraph with all.
    """

    def words(count: int) -> str:
        return " ".join(f"كلمة{chance.randrange(20_000)}" for _ in range(count))

    background, common = words(90), words(16)
    texts = {name: f"{background} {common} {words(40)}" for name in ("x", "y")}
    texts |= {f"o{number:02}": f"{background} {words(62)}" for number in range(40)}
    return {**texts, "z": f"{texts['y']} {words(60)}"}


def partners(path, texts, order, at_once) -> dict[str, frozenset[str]]:
    """Who is in one group with whom, when articles come in ``order``,
    ``at_once`` in each import.
    """
    with Project.create(path, label_set()) as project:
        for first in range(0, len(order), at_once):
            taken(project, [draft(texts[id], id) for id in order[first : first + at_once]])
        found: dict[str | None, set[str]] = {}
        for number in project.articles.numbers():
            article = project.articles.read(number)
            found.setdefault(article.duplicate_group, set()).add(article.id)
        alone = found.pop(None, set())
        names = project.indexing.near_groups()
        assert all(names[str(group)] == min(ids) for group, ids in found.items())
    return {id: frozenset(ids) for ids in [*found.values(), *({id} for id in alone)] for id in ids}


@pytest.mark.parametrize("seed", range(6))
def test_groups_are_the_same_in_whatever_order_articles_come(tmp_path, monkeypatch, seed):
    monkeypatch.setattr("annotator.store.search.duplicates._FREQUENT", (3, 50)[seed % 2])
    chance = random.Random(seed)
    texts = running_story(chance)
    found = {id: near.shingles(text) for id, text in texts.items()}
    assert 0.5 < near.similarity(found["x"], found["y"]) < 0.6
    assert 0.4 < near.similarity(found["o00"], found["y"]) < 0.5
    assert near.similarity(found["x"], found["z"]) < 0.5 < near.similarity(found["y"], found["z"])
    last = sorted(texts, key=lambda id: "xozy".index(id[0]))
    for number, order in enumerate((last, last[::-1], chance.sample(last, len(last)))):
        path = tmp_path / f"{number}.annotator"
        groups = partners(path, texts, order, at_once=(50, 7, 1)[number])
        assert groups == {id: frozenset("xyz" if id in "xyz" else {id}) for id in texts}


def test_furniture_in_every_article_makes_no_duplicates_and_no_slowness(empty):
    """The same forty words in each: every sketch has some of them, no text is near another."""
    texts = [news(range(20)) + " " + " ".join(f"خبر{n}س{k}" for k in range(80)) for n in range(120)]
    taken(empty, [draft(text, f"b{n}") for n, text in enumerate(texts)])
    assert set(groups(empty)) == {None}


def test_words_are_worked_in_while_a_long_pass_goes_on(empty, path, monkeypatch):
    monkeypatch.setattr("annotator.store.search.indexing._MOST_BETWEEN_MERGES", 4)
    with empty.intake() as intake:
        for number in range(12):
            intake.add(draft(f"{news(range(number, number + 9))} رقم{number}", f"b{number}"))
    waiting = []
    while empty.indexing.index(2):
        waiting.append(connection_of(empty).execute("SELECT count(*) FROM word").fetchone()[0])
    assert max(waiting[2:]) < sum(waiting[:2]) * 2
    assert rows(empty.path, "SELECT count(*) FROM vocabulary") != [(0,)]
    assert empty.lexicon(1).frequency("رقم3") == 1
    empty.close()
    assert check(path) == []


def test_no_transaction_takes_many_words_in(empty, monkeypatch):
    monkeypatch.setattr(vocabulary, "_MOST_AT_ONCE", 30)
    monkeypatch.setattr(indexing, "_MOST_WORDS", 40)
    merge, begin, worked_in = vocabulary.merge, indexing.transaction, [0]

    def counted(connection: sqlite3.Connection) -> int:
        worked_in[-1] += (count := merge(connection))
        return count

    def begun(connection: sqlite3.Connection) -> AbstractContextManager[None]:
        worked_in.append(0)
        return begin(connection)

    monkeypatch.setattr(vocabulary, "merge", counted)
    monkeypatch.setattr(indexing, "transaction", begun)
    taken(empty, [draft(" ".join(f"كلمة{n}" for n in range(400)), "a1")])
    while empty.indexing.tidy():
        pass
    assert sum(worked_in) == 400
    assert max(worked_in) < 40 + 30


def test_the_file_gives_room_back(empty, path):
    taken(empty, [draft(news(range(n, n + 200)), f"b{n}") for n in range(150)])
    assert connection_of(empty).execute("PRAGMA freelist_count").fetchone() == (0,)
    empty.close()
    whole = path.stat().st_size
    with Project.open(path) as again:
        again.indexing.start_again()
        while again.indexing.tidy():
            pass
    assert path.stat().st_size < whole - 20 * 4096


def test_a_small_pass_does_not_merge_the_whole_index_again(empty, monkeypatch):
    taken(empty, [draft(news(range(n, n + 20)), f"b{n}") for n in range(50)])
    with empty.intake() as intake:
        intake.add(draft(news(range(5)), "c"))
    merged = []
    monkeypatch.setattr(index, "merge", lambda *_, **__: merged.append(1) or False)
    indexed(empty)
    assert merged == []


def test_a_new_person_does_not_disturb_the_search_data(project, path):
    project.people.add("Dana", Role.ANNOTATOR)
    project.close()
    assert check(path) == []
