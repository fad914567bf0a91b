"""``annotator spans``: everybody's finished work is searched, and gold changed in bulk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.gesture import GestureKind
from annotator.core.people import Role
from annotator.jobs.review.cases import reviewed
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.making import new_project, tag
from tests.store.reviewing import decision, finish, written

AS = ("--as", "Rim")


@pytest.fixture
def path(tmp_path):
    """Amal and Badr agree on an actor of the first article, and differ in the third."""
    path = tmp_path / "p.annotator"
    with new_project(path) as project:
        project.people.add("Rim", Role.REVIEWER)
        for person in (1, 2):
            project.apply(tag(project, 1, person, 5, 18, "actor"))
            project.apply(tag(project, 3, person, 15, 18, "location" if person == 1 else "actor"))
            for article in (1, 3):
                finish(project, article, person)
    return path


def gold(path) -> list[tuple[int, str]]:
    with Project.open(path) as project:
        return [
            (finished.article, span.label)
            for finished, cases in reviewed(project)
            for case in cases
            for span in case.outcome or ()
        ]


def test_spans_are_found_and_who_marked_them_is_a_letter_until_it_is_settled(path, annotator):
    found = annotator("spans", path, "find", "--label", "actor", *AS).output.splitlines()
    assert [line.split("\t")[:3] for line in found] == [
        ["a1", "actor", "Amal, Badr"],
        ["a3", "actor", "A"],
    ]
    assert found[0].endswith("\tgold") and "[وزارة الخارجي]" in found[0]
    of_amal = annotator("spans", path, "find", "--person", "Amal", *AS).output
    assert [line.split("\t")[0] for line in of_amal.splitlines()] == ["a1"]
    by_string = annotator("spans", path, "find", "--string", "الخَارجي", "--gold", *AS).output
    assert by_string.startswith("a1\t")


def test_gold_is_relabelled_as_one_step_and_what_people_marked_stays(path, annotator):
    arguments = ("spans", path, "relabel", "claim", "--label", "actor", *AS)
    dry = annotator(*arguments, "--dry-run").output
    assert dry.endswith("Would change 1 span in 1 case of 1 article; 0 could not be.\n")
    assert gold(path) == [(1, "actor")]
    annotator(*arguments)
    assert gold(path) == [(1, "claim")]
    with Project.open(path) as project:
        assert [a.label for a in project.articles.annotation_set(1, 1).ordered] == ["actor"]
    assert annotator("spans", path, "undo", *AS).output == "Took back 1 decision.\n"
    again = annotator("spans", path, "undo", *AS, status=1)
    assert "left to take back" in again.stderr
    assert gold(path) == [(1, "actor")]
    assert check(path) == []


def test_gold_gets_no_label_that_is_retired(path, annotator):
    with Project.open(path) as project:
        before = project.label_set
        fewer = replace(before, labels=tuple(each for each in before if each.name != "claim"))
        project.live_labels.change(fewer, None, seen=before)
    for more in ((), ("--dry-run",)):
        relabel = ("spans", path, "relabel", "claim", "--label", "actor", *AS, *more)
        refused = annotator(*relabel, status=1).stderr
        assert refused == "claim is retired. Choose a label that is offered.\n"
    assert gold(path) == [(1, "actor")]


def test_what_was_released_stays_so_and_that_is_said(path, annotator, tmp_path):
    annotator("release", path, *AS)
    relabel = ("spans", path, "relabel", "claim", "--label", "actor", *AS)
    says = "Of these, 1 in released articles: exports and feedback have them as released"
    assert says in annotator(*relabel, "--dry-run").output
    assert says in annotator(*relabel).output
    out = tmp_path / "gold.jsonl"
    annotator("export", path, "--format", "jsonl", "--set", "gold", "--out", out)
    assert '"actor"' in out.read_text("utf-8") and '"claim"' not in out.read_text("utf-8")
    found = annotator("spans", path, "find", "--string", "الخارجي", *AS)
    assert [line.split("\t")[1::3] for line in found.stdout.splitlines()] == [
        ["actor", "released as gold"],
        ["claim", "gold, not as released"],
    ]
    assert found.stderr.startswith("2 spans otherwise than released: exports")
    annotator("release", path, *AS)
    again = annotator("spans", path, "find", "--label", "claim", *AS)
    assert again.stdout.endswith("\tgold\n") and again.stderr == ""


def test_what_was_released_since_is_said_when_the_change_is_taken_back(path, annotator):
    annotator("people", "add", path, "Nada", "--role", "reviewer")
    annotator("spans", path, "relabel", "claim", "--label", "actor", *AS)
    annotator("release", path, "--as", "Nada")
    undone = annotator("spans", path, "undo", *AS).output
    assert "1 gold span in 1 released article stays as released, in exports" in undone
    annotator("release", path, "--as", "Nada")
    assert "as released" not in annotator("spans", path, "undo", *AS, status=1).stderr


def test_what_others_decided_since_is_said_when_the_change_is_taken_back(path, annotator):
    annotator("people", "add", path, "Nada", "--role", "reviewer")
    annotator("spans", path, "relabel", "claim", "--label", "actor", *AS)
    annotator("spans", path, "relabel", "location", "--label", "claim", "--as", "Nada")
    undone = annotator("spans", path, "undo", *AS).output
    assert undone == "Took back 1 decision.\n1 case of it stays as decided since.\n"
    assert gold(path) == [(1, "location")]


def test_a_merge_of_labels_says_which_released_gold_it_does_not_reach(path, annotator, tmp_path):
    annotator("release", path, *AS)
    stays = "1 gold span in 1 released article stays as released, in exports and feedback"
    merge = ("labels", path, "merge", "actor", "claim")
    for more in (("--dry-run",), ()):
        assert stays in annotator(*merge, *more).output
    export = ("export", path, "--format", "jsonl", "--set", "gold", "--out", tmp_path / "g.jsonl")
    assert stays in annotator(*export, "--dry-run").output
    assert stays in annotator(*export).output
    assert stays in annotator("archive", path, tmp_path / "a.zip").output
    annotator("release", path, *AS)
    assert "as released" not in annotator(*export).output
    for more in (("--dry-run",), ()):
        assert stays in annotator("labels", path, "undo", *more).output


def test_cases_that_were_decided_alike_are_no_change_in_bulk(path, annotator):
    annotator("spans", path, "relabel", "claim", "--label", "actor", *AS)
    with Project.open(path) as project:
        rim = project.people.named("Rim").number
        written(project, decision(3, person=rim), kind=GestureKind.DECIDE_ALIKE)
    assert "You decided something since" in annotator("spans", path, "undo", *AS, status=1).stderr


def test_where_nothing_was_changed_in_bulk_nothing_is_left_whatever_was_decided(path, annotator):
    with Project.open(path) as project:
        rim = project.people.named("Rim").number
        written(project, decision(3, person=rim))
    assert "left to take back" in annotator("spans", path, "undo", *AS, status=1).stderr


def test_gold_is_removed_and_what_is_not_settled_is_left(path, annotator):
    annotator("spans", path, "remove", "--label", "actor", *AS)
    assert gold(path) == []
    again = annotator("spans", path, "remove", "--label", "actor", *AS, status=1)
    assert "No settled span" in again.stderr
    assert "Say which" in annotator("spans", path, "find", *AS, status=1).stderr
    no_reviewer = annotator("spans", path, "find", "--label", "actor", "--as", "Amal", status=1)
    assert "annotator people role PROJECT NAME --role reviewer" in no_reviewer.stderr


def test_a_release_since_is_taken_back_first_where_it_was_made(path, annotator):
    annotator("spans", path, "relabel", "claim", "--label", "actor", *AS)
    annotator("release", path, "--article", "a1", *AS)
    assert "on the page Review" in annotator("spans", path, "undo", *AS, status=1).stderr
    assert gold(path) == [(1, "claim")]
