"""The blocks of the vocabulary say what a plain counter says, however the counts came in."""

from __future__ import annotations

import zlib
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.store.file.transactions import transaction
from annotator.store.project import Project
from annotator.store.search import vocabulary
from annotator.store.search.vocabulary import Vocabulary
from tests.store.making import connection_of

WORDS = st.text("ابتثجa1\U0010ffff", min_size=1, max_size=4)
STEPS = st.lists(
    st.one_of(
        st.dictionaries(WORDS, st.integers(-3, 5), min_size=1, max_size=12),
        st.just("merge"),
        st.just("one step"),
    ),
    max_size=12,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, room=st.sampled_from([0, 20, 10_000]))
def test_counts_come_out_as_they_came_in(project, monkeypatch, steps, room):
    monkeypatch.setattr(vocabulary, "_BLOCK_WORDS", 3)
    monkeypatch.setattr(vocabulary, "_MOST_AT_ONCE", 5)
    monkeypatch.setattr(vocabulary, "_MOST_CACHED", room)
    connection = connection_of(project)
    with transaction(connection):
        vocabulary.clear(connection)
    reader, model = Vocabulary(connection), Counter()
    for step in steps:
        with transaction(connection):
            if isinstance(step, dict):
                vocabulary.add(connection, step)
                model.update(step)
            else:
                while vocabulary.merge(connection) and step == "merge":
                    pass
        listed: Counter[str] = Counter()
        for word, count in reader.counts():
            listed[word] += count
        assert {w: n for w, n in listed.items() if n} == {w: n for w, n in model.items() if n}
        for word in [*model, "غائب"]:
            assert reader.frequency(word) == model[word]
        for part in ("ا", "بت", "\U0010ffff"):
            there = {word for word in model if part in word and model[word]}
            assert there <= set(reader.words_with(part)) <= {w for w in model if part in w}


def test_a_reader_hears_of_what_another_connection_worked_in(project, path):
    reader = Vocabulary(connection_of(project))
    assert list(reader.words_with("جديد")) == []
    with Project.open(path) as other, transaction(connection_of(other)):
        vocabulary.add(connection_of(other), {"جديده": 1})
        assert vocabulary.merge(connection_of(other))
    assert list(reader.words_with("جديد")) == ["جديده"]


@pytest.mark.parametrize("count", [0, 1, 999, 1000, 1001, 2500])
def test_blocks_are_of_even_size(project, count):
    connection = connection_of(project)
    with transaction(connection):
        vocabulary.clear(connection)
        vocabulary.add(connection, {f"w{number:05}": 1 for number in range(count)})
        while vocabulary.merge(connection):
            pass
    sizes = [
        len(vocabulary._unpacked(zlib.decompress(row[0])))
        for row in connection.execute("SELECT words FROM vocabulary ORDER BY first")
    ]
    assert sum(sizes) == count
    assert all(400 <= size <= 1500 for size in sizes) or count < 400
