"""Giving out work, packing it and taking it back, from the command line."""

from __future__ import annotations

import json
import shutil
from functools import partial

import pytest

from annotator.core.decision import Decision
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.jobs.sample import LEAD
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.store.making import tag
from tests.store.reviewing import AT
from tests.ui.settled_project import settled_sample


@pytest.fixture
def shared(imported, annotator):
    """The sample project with four annotators; two of them came with the articles."""
    for name in ("Cyrine", "Dana"):
        annotator("people", "add", imported, name, "--role", "annotator")
    annotator("people", "add", imported, "Rim", "--role", "reviewer")
    return imported


def table(output: str) -> dict[str, list[str]]:
    rows = [line.split("\t") for line in output.splitlines() if "\t" in line]
    assert rows[0] == ["person", "before", "after", "calibration"]
    return {row[0]: row[1:] for row in rows[1:]}


def test_work_is_given_out(annotator, shared):
    asked = ("assign", shared, "--per-article", 2, "--people", "Cyrine, Dana", "--calibration", 3)
    dry = annotator(*asked, "--dry-run").output
    assert "Would give 0 and take back" in dry
    with Project.open(shared) as project:
        assert not project.assigning.begun
    done = annotator(*asked).output
    assert table(done) == table(dry)
    shares = table(done)
    assert shares["Cyrine"][2] == shares["Dana"][2] == "3"
    assert "Rim" not in shares
    again = annotator(*asked).output
    assert "Gave 0 and took back 0" in again
    assert [row[1] for row in table(again).values()] == [row[1] for row in shares.values()]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--per-article", 5),
         "Too many people for an article: 5. Work can be given to so many: 4."),
        (("--per-article", 0), "An article goes to one person at least."),
        (("--per-article", 1, "--people", "Nobody"),
         "There is nobody called Nobody in the project."),
        (("--per-article", 1, "--away", "Nobody"), "There is nobody called Nobody in the project."),
        (("--per-article", 1, "--people", "Dana", "--away", "Dana"),
         "There is nobody to give work to."),
        (("--per-article", 1, "--calibration", 99),
         "so many articles in a calibration set: 99."),
        (("--per-article", 1, "--calibration", -1),
         "so many articles in a calibration set: -1."),
    ],
)  # fmt: skip
def test_what_cannot_be_given_out_is_said_and_changes_nothing(annotator, shared, options, says):
    before = annotator("stats", shared, "--json").output
    assert says in annotator("assign", shared, *options, status=1).stderr
    assert annotator("stats", shared, "--json").output == before


def test_a_project_without_annotators_has_nobody_to_give_work_to(annotator, project):
    annotator("people", "add", project, "Rim", "--role", "reviewer")
    refused = annotator("assign", project, "--per-article", 1, status=1).stderr
    assert "There is nobody to give work to." in refused


def test_a_package_goes_out_and_comes_back(annotator, shared, tmp_path):
    out = tmp_path / "dana.annotator"
    annotator("assign", shared, "--per-article", 2, "--people", "Cyrine,Dana")
    told = annotator("pack", shared, "--for", "Dana", "--out", out).output
    assert told.startswith("Packed ") and "for Dana" in told and "0 done, 0 annotations" in told
    assert annotator("people", out).output == "Dana\tannotator\n"
    annotator("check", out)
    with Project.open(out) as package:
        article = package.articles.read(next(package.articles.numbers())).id
    annotator("finish", out, "--person", "Dana", "--article", article)
    dry = annotator("merge", shared, out, "--dry-run").output
    assert "dana.annotator (Dana): 1 set with news, 1 finished;" in dry
    assert "Nothing was changed" in dry
    assert annotator("merge", shared, out, out).output.splitlines() == [
        dry.splitlines()[0],
        "dana.annotator (Dana): nothing new.",
    ]
    annotator("check", shared)
    people = json.loads(annotator("stats", shared, "--json").output)["people"]
    assert {one["name"]: one["articles"]["done"] for one in people}["Dana"] == 1


def test_of_work_that_went_on_in_both_a_version_is_chosen(annotator, shared, tmp_path):
    out = tmp_path / "dana.annotator"
    annotator("pack", shared, "--for", "Dana", "--out", out)
    with Project.open(out) as package:
        first, second, *_ = (package.articles.read(n).id for n in package.articles.numbers())
    for article in (first, second):
        annotator("finish", out, "--person", "Dana", "--article", article)
    with Project.open(shared) as project:
        dana = project.people.named("Dana").number
        project.apply(tag(project, project.articles.number_of(first), dana, 0, 4))
    before = shared.read_bytes()
    for given, says in (
        (("mine",), "neither project nor file"),
        (("=file",), "says nothing before the =. For all that collides: --choose file."),
        ((f"{first}=file", f"{first}=project"), f"both sides are chosen for {first}"),
    ):
        options = [word for choice in given for word in ("--choose", choice)]
        refused = annotator("merge", shared, out, *options, status=2)
        assert says in " ".join(refused.stderr.split())
    assert shared.read_bytes() == before
    dry = json.loads(annotator("merge", shared, out, "--dry-run", "--json").stdout)
    (file,) = dry["files"]
    (collision,) = file.pop("collisions")
    assert (dry["dry_run"], dry["left"], dry["idle"]) == (True, 1, [])
    assert (file["person"], file["sets"], file["finished"], file["review"]) == ("Dana", 1, 1, {})
    assert (collision["address"], collision["kind"]) == (f"{first}:Dana", "set")
    assert (collision["project"]["state"], collision["file"]["state"]) == ("in_progress", "done")
    left = annotator("merge", shared, out, status=1)
    assert "dana.annotator (Dana): 1 set with news, 1 finished;" in left.stdout
    assert (
        f"  {first}:Dana\t“" in left.stdout and "it stays as it is in the project." in left.stdout
    )
    assert "project: in_progress, 1 annotation, 1 gesture since they parted" in left.stdout
    assert "file: done, 0 annotations, 1 gesture since they parted" in left.stdout
    assert left.stderr.startswith("1 collision: there the project stays as it is")
    told = annotator("merge", shared, out, "--choose", f"{first}:Dana=file", "--dry-run").stdout
    assert "the file's version was chosen." in told
    choices = ("--choose", f"{first}:Dana=file", "--choose", f"{second}=file")
    value = json.loads(annotator("merge", shared, out, *choices, "--json").stdout)
    assert [each["chosen"] for each in value["files"][0]["collisions"]] == ["file"]
    assert (value["left"], value["idle"]) == (0, [second])
    idle = annotator("merge", shared, out, "--choose", f"{second}=file").stdout
    assert idle.splitlines()[-1] == f"--choose {second}=…: nothing collides there."
    assert "no article" in annotator("merge", shared, out, "--choose", "z=file", status=1).stderr
    assert annotator("merge", shared, out).stdout == "dana.annotator (Dana): nothing new.\n"
    annotator("check", shared)


def test_a_copy_of_the_project_is_merged(annotator, shared, tmp_path):
    copy = shutil.copy(shared, tmp_path / "conflicted copy.annotator")
    with Project.open(copy) as other:
        person = other.people.named("Dana").number
        other.apply(tag(other, 1, person, 0, 4))
        other.set_setting("guidelines_ar", "# أخرى")
    lines = annotator("merge", shared, copy).stdout.splitlines()
    assert lines == [
        "conflicted copy.annotator (review): nothing new.",
        "  The guidelines are others in the copy. Those of the project stay.",
        "conflicted copy.annotator (Dana): 1 set with news, 0 finished; annotations: 1 added,"
        " 0 removed, 0 changed; 1 gesture.",
    ]
    annotator("check", shared)
    assert annotator("merge", shared, copy).stdout.splitlines()[0] == lines[0]


def decided(path, numbers, outcome):
    """What was made of some of the open cases of a project: the first thing said, or nothing."""
    with Project.open(path) as project:
        reviewer = project.people.named("نور").number
        every = [each for _, cases in reviewed(project) for each in cases if each.left]
        cases = [every[number].case for number in numbers]
        changes = tuple(
            Change(None, Decision(new_id(), each.article, reviewer, AT, *each[2:], spans))
            for each in cases
            for spans in (each.variants[0].spans if outcome else (),)
        )
        kind = GestureKind.DECIDE_ALIKE
        project.apply(Gesture(new_id(), reviewer, cases[0].article, kind, changes))
    return cases


def test_two_who_settle_different_cases_of_one_article_both_keep_their_decisions(
    annotator, sample, tmp_path
):
    merge = partial(annotator, "merge", "--as", LEAD)
    other, third = (shutil.copy(sample, tmp_path / name) for name in ("y.annotator", "z.annotator"))
    first, second = decided(sample, (0, 1, 2), outcome=True)[:2]
    decided(other, (0, 1, 3, 4), outcome=False)
    told = merge(sample, other, status=1)
    lines = told.stdout.splitlines()
    assert lines[0] == "y.annotator (review): 2 decisions."
    with Project.open(sample) as project:
        ids = [project.articles.read(each.article).id for each in (first, second)]
    places = [line.split("\t")[0].strip() for line in lines[1::3]]
    assert places == [
        f"{id}:{each.place.start}-{each.place.end}"
        for id, each in zip(ids, (first, second), strict=True)
    ], "each, not the first only"
    assert all("the case “" in line and "the project's stands." in line for line in lines[1::3])
    assert "project: “" in lines[2] and f"by نور at {AT}" in lines[2]
    assert lines[3] == f"    file: nothing here, by نور at {AT}"
    assert told.stderr.startswith("2 collisions: there the project stays as it is")
    value = json.loads(merge(sample, other, "--json", status=1).stdout)
    differing = value["files"][0]["collisions"][0]
    assert (differing["address"], differing["kind"], value["left"]) == (places[0], "case", 2)
    assert Span(differing["start"], differing["end"]) == first.place
    assert (differing["file"]["spans"], differing["chosen"]) == ([], None)
    assert differing["project"]["spans"][0]["text"] and differing["project"]["by"] == "نور"
    chosen = merge(sample, other, "--choose", f"{places[0]}=file", "--choose", "project")
    assert chosen.stdout.count("the file's was chosen.") == 1, "of two cases of one article"
    assert merge(sample, other).stdout == "y.annotator (review): nothing new.\n"
    merge(other, sample)
    merge(third, other, sample)
    settled = [
        json.loads(told.stdout)["cases"]
        for path in (sample, other, third)
        for told in (annotator("cases", path, "--state", "settled", "--json"),)
    ]
    assert settled[0] == settled[1] == settled[2]
    annotator("check", third)


def test_feedback_is_written_and_taken_into_a_package(annotator, tmp_path):
    path, amal = settled_sample(tmp_path / "settled.annotator"), "ليلى"
    out, file = tmp_path / "amal.annotator", tmp_path / "amal.json"
    told = annotator("pack", path, "--for", amal, "--out", out, "--as", LEAD).output
    assert "feedback on 12 articles." in told
    with Project.open(out) as package:
        package._connection.execute("DELETE FROM setting WHERE name = 'feedback'")
    wrote = annotator("feedback", path, "--for", amal, "--out", file).output
    assert wrote.startswith(f"Wrote feedback for {amal} to {file}: 12 released articles, ")
    took = annotator("feedback", out, "--in", file).output
    assert took.endswith(wrote.partition(": ")[2])
    annotator("check", out)
    assert "Give --for and --out" in annotator("feedback", path, "--for", amal, status=2).stderr


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("feedback", "--for", "Dana", "--out", "{out}"), "There is no feedback for Dana yet"),
        (("pack", "--for", "Nobody", "--out", "{out}"), "There is nobody called Nobody"),
        (("pack", "--for", "Rim", "--out", "{out}"), "Rim has no articles"),
        (("pack", "--for", "Dana", "--out", "{project}"), "exists already"),
        (("merge", "{project}"), "it is this project itself"),
        (("merge", "{out}"), "There is no file"),
    ],
)
def test_what_is_refused_is_said_in_a_line(annotator, shared, tmp_path, command, says):
    out = tmp_path / "out.annotator"
    name, *more = (part.format(project=shared, out=out) for part in command)
    assert says in annotator(name, shared, *more, status=1).stderr
    assert not out.exists()


def test_a_package_permits_only_ones_own_work(annotator, shared, tmp_path):
    out = tmp_path / "dana.annotator"
    annotator("pack", shared, "--for", "Dana", "--out", out)
    text = tmp_path / "new.txt"
    text.write_text("نص جديد", encoding="utf-8")
    for arguments in (
        ("import", out, text),
        ("people", "add", out, "Eva", "--role", "annotator"),
        ("people", "role", out, "Dana", "--role", "lead"),
        ("assign", out, "--per-article", 1),
        ("pack", out, "--for", "Dana", "--out", tmp_path / "again.annotator"),
        ("merge", out, out),
    ):
        refused = annotator(*arguments, status=1).stderr
        assert refused.startswith("This file is a package for Dana."), refused
    annotator("check", out)


def test_a_role_can_be_changed(annotator, shared):
    annotator("people", "role", shared, "Dana", "--role", "lead", "--as", "Rim")
    assert annotator(
        "people", "role", shared, "Rim", "--role", "annotator", "--as", "Dana"
    ).output == ("Rim is annotator now.\n")
    roles = dict(line.split("\t") for line in annotator("people", shared).output.splitlines())
    assert (roles["Rim"], roles["Dana"]) == ("annotator", "lead")
    assert "nobody called Nobody" in annotator(
        "people", "role", shared, "Nobody", "--role", "lead", "--as", "Dana", status=1
    ).stderr  # fmt: skip


def test_nobody_finishes_what_they_do_not_have(annotator, shared):
    annotator("assign", shared, "--per-article", 1, "--people", "Dana")
    with Project.open(shared) as project:
        article = project.articles.read(1).id
    refused = annotator("finish", shared, "--person", "Cyrine", "--article", article, status=1)
    assert f"Cyrine does not have article {article}." in refused.stderr
