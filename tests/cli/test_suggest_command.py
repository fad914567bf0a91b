"""What the commands say of suggestions."""

from __future__ import annotations

import json

import pytest

from annotator.core.annotation import SetState
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, dismiss
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates
from tests.jobs.reviews import taken, with_people

AMAL = 1
OPEN = SetState.IN_PROGRESS


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    path = tmp_path / "a.annotator"
    with Project.open(templates.empty(path)) as project:
        with_people(project)
        taken(project, "first", "قال سامي من لبنان", Amal=OPEN)
        taken(project, "second", "عاد سامي", Amal=OPEN, Badr=OPEN)
    return path


def lines(told: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in told.splitlines()]


def test_suggest_prints_what_was_learnt_from_what_is_finished(annotator, path):
    assert lines(annotator("suggest", path, "--person", "Amal", "--json").stdout) == [
        {
            "article": "first",
            "start": 12,
            "end": 17,
            "label": "location",
            "p": 0.9,
            "sources": ["memory"],
        }
    ]
    with Project.open(path) as project:
        current = project.articles.annotation_set(1, AMAL)
        actor = Suggestion(Span(4, 8), "actor", 0.5, (SuggestionSource.MODEL,))
        changes = accept(current, [actor], new_id)
        project.apply(Gesture(new_id(), AMAL, 1, GestureKind.ACCEPT, changes))
    annotator("finish", path, "--person", "Amal", "--article", "first")
    (line,) = lines(annotator("suggest", path, "--person", "Amal", "--json").stdout)
    assert (line["article"], line["start"], line["label"]) == ("second", 4, "actor")
    told = annotator("suggest", path, "--person", "Amal", "--article", "first").stdout
    assert [line.split("\t")[-1] for line in told.splitlines()] == ["سامي", "لبنان"]
    others = lines(annotator("suggest", path, "--person", "Badr", "--json").stdout)
    assert [line["article"] for line in others] == ["first"]


def test_suggest_refuses_somebody_and_an_article_that_are_not_there(annotator, path):
    assert "Nobody" in annotator("suggest", path, "--person", "Nobody", status=1).stderr
    unknown = annotator("suggest", path, "--person", "Amal", "--article", "none", status=1)
    assert "none" in unknown.stderr


def test_stats_say_what_became_of_suggestions(annotator, path):
    with Project.open(path) as project:
        suggesting, article = Suggesting(project, AMAL), project.articles.read(1)
        current = project.articles.annotation_set(1, AMAL)
        (place,) = suggesting.known(article, current)
        changes = dismiss(current, [place], new_id)
        project.apply(Gesture(new_id(), AMAL, 1, GestureKind.DISMISS, changes))
    annotator("finish", path, "--person", "Amal")
    (label,) = json.loads(annotator("stats", path, "--json").stdout)["suggestions"]
    assert (label["label"], label["shown"], label["dismissed"]) == ("location", 1, 1)
    assert label["sources"]["memory"]["shown"] == 1
    assert label["pull"] == {"value": None, "low": None, "high": None}
    assert "Suggestions, location: 1 shown; dismissed 1" in annotator("stats", path).stdout
