"""What is learnt with a model, and remembered beside the program."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import replace

import pytest

from annotator.core.annotation import SetState
from annotator.core.suggestion import SuggestionSource
from annotator.jobs.suggest import crf, options
from annotator.jobs.suggest import knowledge as knowledge_module
from annotator.jobs.suggest.knowledge import Knowledge, KnowledgeFiles, caught_up
from annotator.jobs.suggest.options import PersonOptions
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.project import Project
from annotator.suggest.training_rows import unpacked
from tests import templates
from tests.jobs.reviews import taken, with_people

AMAL = 1
NAMES = ("سامي", "نجيب", "هدى", "ليث", "رنا")


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    with Project.open(templates.empty(tmp_path / "a.annotator")) as made:
        with_people(made)
        for name in NAMES:
            taken(made, name, f"قال السيد {name} ذلك أمام الوفد", Amal=[(name, "actor")])
        yield made


def files(project: Project) -> list[bytes]:
    """The models that are remembered, to the byte."""
    folder = KnowledgeFiles(project, AMAL).folder
    return [path.read_bytes() for path in sorted(folder.glob("*.crf"))]


def suggested(project: Project, knowledge: Knowledge, text: str) -> list[tuple[str, bool]]:
    """The strings that are suggested in ``text``, and whether the model is among the sources."""
    return [
        (s.span.of(text), SuggestionSource.MODEL in s.sources)
        for s in knowledge.learnt.suggestions(text)
        if s.probability >= 0.4
    ]


needs_model = pytest.mark.skipif(not crf.is_there(), reason="python-crfsuite is not here")


@needs_model
def test_a_model_finds_what_was_never_labelled(project):
    knowledge = caught_up(project, AMAL)
    assert suggested(project, knowledge, "قال السيد كريم ذلك") == [("كريم", True)]


@needs_model
def test_a_model_is_written_and_read_where_a_person_has_an_arabic_name(tmp_path):
    folder = tmp_path / "ليلى" / "مقالات"
    folder.mkdir(parents=True)
    rows = [(["w=قال"], ["O"]), (["w=سامي"], ["B0-actor"])]
    assert crf.train(rows, folder / "نموذج.crf")
    assert crf.read(folder / "نموذج.crf") is not None


@needs_model
def test_the_same_articles_give_the_same_bytes_of_model(project):
    caught_up(project, AMAL)
    first = files(project)
    for path in KnowledgeFiles(project, AMAL).folder.iterdir():
        path.unlink()
    caught_up(project, AMAL)
    assert len(first) == 1
    assert files(project) == first


def test_what_is_remembered_is_what_would_be_learnt(project):
    text = "جاء زهير"
    learnt = suggested(project, caught_up(project, AMAL), text)
    taken(project, "more", "عاد زهير", Amal=[("زهير", "actor")])
    remembered = suggested(project, caught_up(project, AMAL), text)
    for path in KnowledgeFiles(project, AMAL).folder.iterdir():
        path.unlink()
    assert suggested(project, caught_up(project, AMAL), text) == remembered != learnt


def test_all_is_learnt_anew_when_what_lessons_rest_on_changes(project):
    """Else what is suggested would depend on when it was asked first."""
    taken(project, "again", "عاد سامي", Amal=[("سامي", "location")])
    seen = project.label_set
    retired = (
        replace(label, retired=True, key="") if label.name == "location" else label
        for label in seen
    )
    project.live_labels.change(replace(seen, labels=tuple(retired)), None, seen=seen)
    assert caught_up(project, AMAL).learnt.memory.labels(("سامي",)) == {"actor": 1}
    project.live_labels.merge("location", "actor", None, lambda *_: None, dry_run=False)
    assert caught_up(project, AMAL).learnt.memory.labels(("سامي",)) == {"actor": 2}
    options.set_of_person(project, AMAL, PersonOptions(threshold=0.7))
    assert caught_up(project, AMAL).premises.threshold == 0.7


@needs_model
def test_where_nothing_can_be_remembered_there_is_a_model_all_the_same(project, tmp_path):
    (tmp_path / "caches").write_text("a file, where the folder of caches would be")
    assert suggested(project, caught_up(project, AMAL), "قال السيد كريم ذلك") == [("كريم", True)]


def test_without_the_library_memory_remains(project, monkeypatch):
    monkeypatch.setattr(crf, "is_there", lambda: False)
    knowledge = caught_up(project, AMAL)
    assert files(project) == []
    assert suggested(project, knowledge, "قال السيد كريم وسامي") == [("سامي", False)]


def test_a_damaged_memory_is_learnt_again(project):
    good = suggested(project, caught_up(project, AMAL), "جاء سامي")
    folder = KnowledgeFiles(project, AMAL).folder
    for path in folder.iterdir():
        path.write_bytes(b"damaged")
    assert suggested(project, caught_up(project, AMAL), "جاء سامي") == good


@needs_model
def test_a_model_that_is_damaged_anywhere_is_trained_again(project):
    """The library would end the program over it: by bits that are turned, or an end that is cut."""
    caught_up(project, AMAL)
    (good,) = files(project)
    (path,) = KnowledgeFiles(project, AMAL).folder.glob("*.crf")
    half = len(good) // 2
    turned = bytes(byte ^ 0xFF for byte in good[48:half])
    for damaged in (good[:half], good[:48] + turned + good[half:], b""):
        path.write_bytes(damaged)
        assert crf.read(path) is None
        assert suggested(project, caught_up(project, AMAL), "قال السيد كريم") == [("كريم", True)]
        assert files(project) == [good]


def test_what_another_process_learnt_is_taken_over(project):
    new = taken(project, "new", "جاء سامي", Amal=SetState.IN_PROGRESS)
    caught_up(project, AMAL)
    suggesting = Suggesting(project, AMAL)
    suggesting.remember()
    current = project.articles.annotation_set(new, AMAL)
    assert len(suggesting.known(project.articles.read(new), current)) == 1


@needs_model
def test_what_was_learnt_without_the_library_is_learnt_anew_with_it(project, monkeypatch):
    """Else somebody who installs it never gets a model, or not that of a fresh machine."""
    text = "قال السيد كريم وسامي"
    fresh = suggested(project, caught_up(project, AMAL), text)
    with monkeypatch.context() as without:
        without.setattr(crf, "is_there", lambda: False)
        assert suggested(project, caught_up(project, AMAL), text) != fresh
    assert Suggesting(project, AMAL, KnowledgeFiles(project, AMAL).read()).lag == len(NAMES)
    assert suggested(project, caught_up(project, AMAL), text) == fresh


def test_a_library_that_fails_to_load_is_as_none_and_that_is_told_once(
    tmp_path, monkeypatch, caplog
):
    (tmp_path / "pycrfsuite.py").write_text("raise ImportError('of another Python')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pycrfsuite", raising=False)
    crf.is_there.cache_clear()
    try:
        assert not crf.is_there() and not crf.is_there()
    finally:
        crf.is_there.cache_clear()
    assert [record.getMessage() for record in caplog.records] == [
        "Suggestions work without a model: pycrfsuite fails to load. of another Python"
    ]


@needs_model
def test_where_there_is_no_room_at_all_it_is_not_as_if_a_model_were_trained(project, monkeypatch):
    def no_room(*_: object) -> bool:
        raise OSError(28, "No space left on device")

    files, knowledge = KnowledgeFiles(project, AMAL), caught_up(project, AMAL)
    knowledge.trained, knowledge.learnt.model_name = 0, ""
    knowledge.learnt.rows.pop()
    monkeypatch.setattr(crf, "train", no_room)
    with pytest.raises(OSError, match="No space"):
        files.train(knowledge)
    assert knowledge.trained == 0


def test_what_a_killed_process_left_and_what_was_unused_for_longest_goes(project, monkeypatch):
    monkeypatch.setattr(knowledge_module, "_MOST_FOLDERS", 2)
    folder = KnowledgeFiles(project, AMAL).folder
    folder.mkdir(parents=True)
    left_over, at_work = folder / "learnt.1.part", folder / "learnt.2.part"
    for path in (left_over, at_work):
        path.write_bytes(b"half of it")
    os.utime(left_over, (0, 0))
    for age, name in ((1, "oldest"), (2, "newest")):
        (folder.parent / name).mkdir()
        (folder.parent / name / "learnt").touch()
        os.utime(folder.parent / name / "learnt", (age, age))
    caught_up(project, AMAL)
    assert at_work.exists() and not left_over.exists()
    assert {each.name for each in folder.parent.iterdir()} == {folder.name, "newest"}


REMEMBERED = {7: "5142bdc3fe538abd"}
"""What versions of the memory look like. Where this is another, ``_VERSION`` is to be raised."""


@needs_model
def test_whoever_changes_what_is_remembered_raises_its_version(project):
    knowledge = caught_up(project, AMAL)
    seen = {f"{type(each).__name__}.{name}" for each, name in attributes(knowledge)}
    learnt = (sorted(seen), [list(unpacked(p)) for p in knowledge.learnt.rows], knowledge.trained)
    digest = hashlib.sha256(repr(learnt).encode()).hexdigest()[:16]
    assert {knowledge_module._VERSION: digest} == REMEMBERED


def attributes(value: object) -> list[tuple[object, str]]:
    """The attributes that a pickle of ``value`` has, by the class of their object."""
    state = value.__getstate__()
    names = state[1] if isinstance(state, tuple) else state
    inner = {} if not isinstance(names, dict) else names
    own = [(value, name) for name in inner]
    parts = (each for each in inner.values() if type(each).__module__.startswith("annotator."))
    return own + [pair for each in parts for pair in attributes(each)]
