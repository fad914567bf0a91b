"""The index pass after an import."""

from __future__ import annotations

import pytest

from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.indexing import index_all
from annotator.jobs.work import Cancelled


@pytest.fixture
def filled(project, folder):
    """A project with 120 articles, the last of which is nearly the first."""
    words = [[f"كلمة{number}و{place}" for place in range(30)] for number in range(119)]
    texts = [" ".join(each) for each in words] + [" ".join([*words[0], "وزيادة"])]
    import_paths(
        project, [folder({"a.jsonl": [{"text": text} for text in texts]})], ImportOptions()
    )
    return project


def test_everything_is_indexed_and_near_duplicates_are_met(filled):
    told = []
    (pair,) = index_all(filled, progress=lambda *said: told.append(said))

    assert {pair.article, pair.other} == {1, 120}
    assert filled.indexing.pending() == 0
    assert told[-1][:2] == (120, 120)
    assert len(filled.search.find("كلمة7و3")) == 1


def test_a_pass_that_was_stopped_goes_on_later(filled):
    asked = []
    with pytest.raises(Cancelled):
        index_all(filled, cancelled=lambda: bool(asked) or asked.append(1))

    assert 0 < filled.indexing.pending() < 120
    index_all(filled)
    assert filled.indexing.pending() == 0
    assert index_all(filled) == []
