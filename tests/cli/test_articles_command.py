"""``annotator articles``: found, set aside, taken back, and described."""

from __future__ import annotations

import pytest

from annotator.core.people import Role
from annotator.store.file import moments
from annotator.store.project import Project
from tests.store.making import new_project, tag
from tests.store.reviewing import finish


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "p.annotator"
    with new_project(path) as project:
        project.people.add("Lina", Role.LEAD)
        project.apply(tag(project, 2, 1, 5, 10, "actor"))
        finish(project, 2, 1)
    return path


LINA = ("--as", "Lina")


def ids(listing: str) -> list[str]:
    return [line.split("\t")[0] for line in listing.splitlines()]


def test_articles_are_set_aside_by_search_and_taken_back_and_it_is_told(path, annotator):
    arguments = ("articles", path, "aside", "--search", "حلب", *LINA)
    dry = annotator(*arguments, "--dry-run").output
    assert dry.startswith("Would set aside 1 article.\n  1 set begun, 1 of them finished")
    assert ids(annotator("articles", path, "list").output) == ["a1", "a2", "a3"]
    annotator(*arguments)
    assert ids(annotator("articles", path, "list").output) == ["a1", "a3"]
    assert ids(annotator("articles", path, "list", "--aside").output) == ["a2"]
    assert "are set aside already" in annotator(*arguments, status=1).stderr
    back = annotator("articles", path, "back", "a2", *LINA).output
    assert back.startswith("Took back 1 article.")
    assert "Set aside 1 article." in annotator("articles", path, "undo", *LINA).output
    history = annotator("articles", path, "history").output.splitlines()
    assert [line.partition(", ")[2] for line in history] == [
        "Lina: 1 article set aside",
        "Lina: 1 article taken back",
        "Lina: 1 article set aside (undo)",
    ]


def test_a_whole_import_is_set_aside_and_what_is_not_there_is_refused(path, annotator):
    assert annotator("articles", path, "imports").output.endswith(": 3 articles\n")
    aside = ("articles", path, "aside")
    assert "no import 9" in annotator(*aside, "--import", 9, *LINA, status=1).stderr
    assert "no article zz" in annotator(*aside, "zz", *LINA, status=1).stderr
    assert "Say which" in annotator(*aside, status=2).stderr
    assert "may not" in annotator(*aside, "a1", "--as", "Amal", status=1).stderr
    assert annotator(*aside, "--import", 1, *LINA).output.startswith("Set aside 3")
    assert annotator("articles", path, "list").output == ""


def test_what_is_set_aside_is_told_with_the_way_back(path, annotator):
    annotator("articles", path, "aside", "a2", *LINA)
    again = annotator("articles", path, "aside", "a2", *LINA, status=1)
    assert "are set aside already" in again.stderr
    assert "None of these" in annotator("articles", path, "back", "a1", *LINA, status=1).stderr
    for command in (
        ("articles", path, "describe", "a2", "--source", "سانا", *LINA),
        ("articles", path, "list", "a2"),
        ("cases", path, "--article", "a2"),
        ("suggest", path, "--person", "Amal", "--article", "a2"),
    ):
        fault = annotator(*command, status=1).stderr
        assert "Article a2 is set aside. Take it back first." in fault
        assert "annotator articles PROJECT back a2" in fault


def test_the_last_step_on_articles_is_taken_back_whichever_it_was(path, annotator):
    undo = ("articles", path, "undo", *LINA)
    assert "yet" in annotator(*undo, status=1).stderr
    annotator("articles", path, "aside", "a2", *LINA)
    annotator("articles", path, "describe", "a1", "a3", "--source", "سانا", *LINA)
    assert annotator(*undo).output == "Took back source and date of 2 articles.\n"
    assert annotator(*undo).output == "Took back 1 article.\n"
    assert "left to take back" in annotator(*undo, status=1).stderr
    history = annotator("articles", path, "history").output.splitlines()
    assert [line.partition(", ")[2] for line in history] == [
        "Lina: 1 article set aside",
        "Lina: 2 articles described (source)",
        "Lina: 2 articles described (source) (undo)",
        "Lina: 1 article taken back (undo)",
    ]
    with Project.open(path) as project:
        assert {d.source for d in project.live_articles.details([1, 2, 3])} == {""}


def test_the_last_step_is_the_last_though_the_clock_goes_back(path, annotator, monkeypatch):
    annotator("articles", path, "aside", "a2", *LINA)
    monkeypatch.setattr(moments, "now", lambda: "1990-01-01T00:00:00.000Z")
    annotator("articles", path, "describe", "a1", "--source", "سانا", *LINA)
    annotator("articles", path, "back", "a2", *LINA)
    undo = ("articles", path, "undo", *LINA)
    told = [annotator(*undo).output.partition(" 1 ")[0] for _ in range(3)]
    assert told == ["Set aside", "Took back source and date of", "Took back"]


def test_a_source_that_is_emptied_is_said_and_no_date_is_taken_that_is_none(path, annotator):
    describe = ("articles", path, "describe", "--import", 1, *LINA)
    assert "is no date" in annotator(*describe, "--date", "2020-13-45", status=1).stderr
    assert "is no date" in annotator(*describe, "--date", "2020-02-30", status=1).stderr
    annotator(*describe, "--source", "سانا")
    for said, dry_run in (("Would change", ["--dry-run"]), ("Changed", [])):
        told = annotator(*describe, "--source", "  ", *dry_run).output
        assert told == f"{said} 3 articles.\n  Their source is left empty.\n"


def test_source_and_date_of_many_are_one_step(path, annotator):
    arguments = ("articles", path, "describe", "--import", 1, "--as")
    assert "may not" in annotator(*arguments, "Amal", "--source", "سانا", status=1).stderr
    assert "Say which source" in annotator(*arguments, "Lina", status=1).stderr
    given = ("Lina", "--source", " سانا ", "--date", "2020-04")
    assert annotator(*arguments, *given, "--dry-run").output == "Would change 3 articles.\n"
    assert annotator(*arguments, *given).output == "Changed 3 articles.\n"
    assert "already" in annotator(*arguments, *given, status=1).stderr
    with Project.open(path) as project:
        described = {
            (d.title, d.source, d.published) for d in project.live_articles.details([1, 2])
        }
        assert described == {
            ("الوفد في دمشق", "سانا", "2020-04"),
            ("زيارة حلب", "سانا", "2020-04"),
        }
        lead = project.people.named("Lina")
        assert lead is not None
        undone = project.undo(lead.number)
        assert undone is not None and len(undone.changes) == 3
        assert {d.source for d in project.live_articles.details([1, 2, 3])} == {""}


def test_an_article_is_one_line_though_its_opening_words_are_its_title(annotator, tmp_path):
    path, file = tmp_path / "p.annotator", tmp_path / "a.txt"
    file.write_text("قالت\nالوزارة", encoding="utf-8")
    annotator("new", path)
    annotator("import", path, file)
    (line,) = annotator("articles", path, "list").output.splitlines()
    assert line.split("\t")[1] == "قالت الوزارة"
