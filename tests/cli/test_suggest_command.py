"""What the commands say of suggestions."""

from __future__ import annotations

import json
import shutil

import pytest

from annotator.core.annotation import SetState
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, dismiss
from annotator.jobs.suggest.options import ProjectOptions, ShownWhere, set_of_project
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates
from tests.jobs.reviews import tag, taken, with_people

AMAL, BADR = 1, 2
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


def test_where_the_window_shows_none_the_command_tells_what_would_be_suggested(annotator, path):
    """In shared articles, in blind ones, and where nothing is shown anywhere."""
    asked = ("suggest", path, "--person", "Badr", "--article", "first", "--json")
    told = annotator(*asked).stdout
    assert lines(told)
    for chosen in (ProjectOptions(ShownWhere.NEVER), ProjectOptions(strings=50, articles=50)):
        with Project.open(path) as project:
            set_of_project(project, chosen)
        assert annotator(*asked).stdout == told


def test_what_somebody_else_does_changes_no_byte_of_what_is_suggested(annotator, path):
    with Project.open(path) as project:
        taken(project, "lesson", "قال سامي من بيروت", Amal=[("سامي", "actor")])
    asked = ("suggest", path, "--person", "Amal", "--json")
    told = annotator(*asked).stdout
    assert len(lines(told)) > 1
    with Project.open(path) as project:
        tag(project, 2, BADR, "سامي", "location")
    annotator("finish", path, "--person", "Badr", "--article", "second")
    assert annotator(*asked).stdout == told


def test_another_machine_suggests_the_same_in_the_same_order(
    annotator, path, tmp_path, monkeypatch
):
    """A copy of the project, and nothing of what was remembered here."""
    with Project.open(path) as project:
        for number, name in enumerate(("سامي", "نجيب", "هدى", "ليث")):
            text = f"قال السيد {name} ذلك أمام الوفد"
            taken(project, f"lesson {number}", text, Amal=[(name, "actor")])
        taken(project, "new", "قال السيد كريم من لبنان ذلك لسامي", Amal=OPEN)
    told = annotator("suggest", path, "--person", "Amal", "--json").stdout
    assert len(lines(told)) > 3
    there = tmp_path / "there" / "b.annotator"
    there.parent.mkdir()
    shutil.copy(path, there)
    monkeypatch.setenv("XDG_CACHE_HOME", str(there.parent / "caches"))
    assert annotator("suggest", there, "--person", "Amal", "--json").stdout == told


def test_whoever_has_nothing_to_finish_is_told_so_and_json_stays_empty(annotator, path):
    told = annotator("suggest", path, "--person", "Rim").stdout
    assert told == "There is nothing that Rim has yet to finish.\n"
    assert annotator("suggest", path, "--person", "Rim", "--json").stdout == ""


@pytest.mark.parametrize(
    ("person", "article", "reason"),
    [
        ("Nobody", "first", "nobody called Nobody"),
        ("Amal", "none", "no article “none”"),
        ("Rim", "first", "Rim does not have article first"),
    ],
)
def test_finish_refuses_what_cannot_be_finished(annotator, path, person, article, reason):
    asked = ("finish", path, "--person", person, "--article", article)
    assert reason in annotator(*asked, status=1).stderr


def test_stats_say_what_became_of_suggestions(annotator, path):
    with Project.open(path) as project:
        suggesting, article = Suggesting(project, AMAL), project.articles.read(1)
        current = project.articles.annotation_set(1, AMAL)
        (place,) = suggesting.known(article, current)
        changes = dismiss(current, [place], new_id)
        project.apply(Gesture(new_id(), AMAL, 1, GestureKind.DISMISS, changes))
    annotator("finish", path, "--person", "Amal")
    told = json.loads(annotator("stats", path, "--json").stdout)
    (label,) = told["suggestions"]
    assert (label["label"], label["shown"], label["dismissed"]) == ("location", 1, 1)
    assert label["sources"]["memory"]["shown"] == 1
    assert label["pull"] == {"value": None, "low": None, "high": None, "beyond_chance": False}
    assert told["pull"] == label["pull"]
    assert "Suggestions, location: 1 shown; dismissed 1" in annotator("stats", path).stdout
