"""The commands of the contract, as scripts use them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import click
import pytest

from annotator.cli.main import commands
from annotator.cli.table import COMMANDS
from annotator.formats.registry import FORMATS
from tests.torture.damage import lax

ARTICLE = "أعلنت وزارة الخارجية وصول الوفد إلى دمشق، يوم أمس، بعد رحلة طويلة.\n"
ROW = {"text": "وصل الوفد إلى دمشق", "spans": [{"start": 14, "end": 18, "label": "LOC"}]}


def test_help_lists_every_command(annotator):
    told = annotator("--help").stdout
    for name, command in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(command.summary)}$", told, re.M)


def leaves(command: click.Command, name: str = "annotator") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by what is typed for it."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            subcommand = command.get_command(context, inner)
            assert subcommand is not None
            yield from leaves(subcommand, f"{name} {inner}")
    else:
        yield name, command


def test_every_command_tells_its_own_help_also_without_a_project(annotator):
    others = []
    for name, command in leaves(commands):
        words = name.split()[1:]
        told = " ".join(annotator(*words, "--help").stdout.split())
        about = " ".join((command.help or "").split("\n\n")[0].split())
        if not told.startswith("Usage: ") or about not in told:
            others.append(name)
    assert others == []


def test_a_project_that_is_called_like_a_command_has_its_help(annotator):
    assert "Take back the last change" in annotator("labels", "import", "undo", "--help").stdout


def test_every_command_and_every_option_says_in_sentences_what_it_is_for():
    silent = []
    for name, command in leaves(commands):
        options = [option for option in command.params if isinstance(option, click.Option)]
        for owner, text in [(name, command.help), *((str(o.name), o.help) for o in options)]:
            if not text or not text.strip().endswith("."):
                silent.append(f"{name}: {owner}")
    assert silent == []


def test_files_are_imported_labelled_and_exported_again(annotator, tmp_path):
    project, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "b.jsonl").write_text(json.dumps(ROW), encoding="utf-8")

    assert "actor, location, date, claim" in annotator("new", project).stdout
    told = annotator(
        "import", project, tmp_path / "in", "--person", "ليلى", "--label-map", "LOC=location"
    ).stdout
    assert "Imported 2 articles, and 1 annotation in 1 set." in told
    assert (
        annotator("finish", project, "--person", "ليلى").stdout == "Finished 1 article of ليلى.\n"
    )
    told = annotator("export", project, "--format", "jsonl", "--out", out).stdout
    assert "Wrote 1 set of 1 article with 1 annotation" in told
    (line,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (line["set"], line["state"]) == ("ليلى", "done")
    assert [span["text"] for span in line["spans"]] == ["دمشق"]
    assert "is whole" in annotator("check", project).stdout


def test_a_project_is_never_made_over_another_file(annotator, project):
    before = project.read_bytes()
    assert "exists already" in annotator("new", project, status=1).stderr
    assert project.read_bytes() == before


def test_labels_come_from_a_file_or_from_those_that_come_along(annotator, tmp_path):
    assert "event, participant" in annotator("new", tmp_path / "a", "--labels", "events").stdout
    labels = tmp_path / "mine.json"
    label = {"name": "x", "titles": {"ar": "س"}, "key": "1", "light": "#000000", "dark": "#ffffff"}
    labels.write_text(json.dumps({"name": "mine", "labels": [label]}))
    assert "labels x." in annotator("new", tmp_path / "b", "--labels", labels).stdout
    labels.write_text("{")
    assert "mine.json" in annotator("new", tmp_path / "c", "--labels", labels, status=1).stderr
    assert not (tmp_path / "c").exists()
    annotator("new", tmp_path / "c", "--labels", tmp_path / "none.json", status=1)
    assert "no folder" in annotator("new", tmp_path / "no" / "p", status=1).stderr


def test_an_import_that_is_refused_changes_nothing(annotator, project, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "نص"}\n{"text": 1}\n', encoding="utf-8")

    told = annotator("import", project, bad, status=1).stderr
    assert "bad.jsonl, line 2, $.text" in told
    assert json.loads(annotator("stats", project, "--json").stdout)["articles"] == 0
    dry = annotator("import", project, bad, "--dry-run", status=1)
    assert "Would import 1 article" in dry.stdout and "line 2" in dry.stdout
    assert json.loads(annotator("stats", project, "--json").stdout)["articles"] == 0


def test_keep_going_lists_what_was_refused_beside_the_project(annotator, project, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "نص"}\n{"text": 1}\n', encoding="utf-8")
    told = annotator("import", project, bad, "--keep-going").stdout

    listed = project.with_name("p.annotator.refused.tsv")
    assert str(listed) in told
    header, row = listed.read_text(encoding="utf-8").splitlines()
    assert header == "place\treason"
    assert row.split("\t") == [f"{bad}, line 2, $.text", "the text must be a string, not a number."]


def test_every_refused_place_says_what_to_type_instead(annotator, project, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "نص", "spans": [[0, 2, "actor"]]}\n', encoding="utf-8")
    advice = "there are spans, but not whose: say so. For example: --person NAME"

    assert (
        f"{bad}, line 1: {advice}\n"
        in annotator("import", project, bad, "--dry-run", status=1).stdout
    )
    annotator("import", project, bad, "--keep-going", status=1)
    listed = project.with_name("p.annotator.refused.tsv").read_text(encoding="utf-8")
    assert listed.endswith(f"\t{advice}\n")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("\n \n", "There is no article in the files. Nothing was imported."),
        ("{}\n[\n", "because nothing could be taken: 2 places refused."),
    ],
)
def test_an_import_that_takes_nothing_ends_as_one_that_failed(
    annotator, project, tmp_path, content, told
):
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")
    failed = annotator("import", project, tmp_path / "a.jsonl", "--keep-going", status=1)
    assert told in failed.stderr


def test_of_several_refused_places_the_others_are_counted(annotator, project, tmp_path):
    (tmp_path / "a.jsonl").write_text("{}\n" * 2, encoding="utf-8")
    told = annotator("import", project, tmp_path / "a.jsonl", status=1).stderr
    assert "nothing is in it" in told and "1 more place cannot be taken." in told


def test_near_duplicates_are_told(annotator, project, tmp_path):
    text = " ".join(f"كلمة{number}" for number in range(40))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text + " وزيادة", encoding="utf-8")

    told = annotator("import", project, tmp_path / "a.txt", tmp_path / "b.txt").stdout
    assert "Warning: 1 pair of articles have nearly the same text" in told


def test_columns_and_encodings_are_named(annotator, project, tmp_path):
    table = tmp_path / "t.csv"
    table.write_bytes("ا;ب\nعنوان;وصل الوفد إلى دمشق\n".encode("cp1256"))
    arguments = ("--column", "text=ب", "--column", "title=ا", "--encoding", "cp1256")
    told = annotator("import", project, table, *arguments).stdout

    assert "Read as cp1256: 1 article." in told
    assert "عنوان" in annotator("find", project, "دمشق").stdout


def test_everybody_in_the_project_is_listed(annotator, project):
    annotator("people", "add", project, "ليلى", "--role", "annotator")
    annotator("people", "add", project, "Rim", "--role", "reviewer")
    assert annotator("people", project).stdout == "ليلى\tannotator\nRim\treviewer\n"
    assert (
        "already" in annotator("people", "add", project, "Rim", "--role", "lead", status=1).stderr
    )
    annotator("people", "add", project, "X", status=2)
    annotator("people", "add", project, "X", "--role", "king", status=2)


@pytest.mark.parametrize("name", ["gold", "all"])
def test_nobody_is_called_like_a_choice_of_the_export(annotator, project, name):
    assert name in annotator("people", "add", project, name, "--role", "lead", status=1).stderr


@pytest.mark.parametrize(
    ("name", "told"),
    [("Smith, Ann", "comma"), ("منى، ليلى", "comma"), ("A", "letter"), ("b", "letter")],
)
def test_nobody_is_called_like_several_or_like_a_letter_of_review(annotator, project, name, told):
    assert told in annotator("people", "add", project, name, "--role", "lead", status=1).stderr


def test_one_name_for_export_and_losses_is_wrong_usage(annotator, project, tmp_path):
    (out := tmp_path / "o.conll").write_bytes(b"before")
    told = annotator("export", project, "--format", "conll", "--out", out, "--loss", out, status=2)
    assert "the same file" in told.stderr and out.read_bytes() == b"before"


def test_one_article_is_finished_by_its_id(annotator, imported):
    sets = json.loads(annotator("stats", imported, "--json").stdout)["people"]
    person = next(one["name"] for one in sets if one["articles"]["todo"])
    before = next(one["articles"] for one in sets if one["name"] == person)
    (hit,) = json.loads(annotator("find", imported, "في", "--limit", 1, "--json").stdout)

    annotator("finish", imported, "--person", person, "--article", "none", status=1)
    annotator("finish", imported, "--person", "nobody", status=1)
    told = annotator("finish", imported, "--person", person, "--article", hit["article"]).stdout
    sets = json.loads(annotator("stats", imported, "--json").stdout)["people"]
    after = next(one["articles"] for one in sets if one["name"] == person)
    assert after["done"] - before["done"] == int(told.split()[1])


def test_finding_is_by_folded_letters(annotator, project, tmp_path):
    (tmp_path / "a.txt").write_text("وصل إلى مدينة إدلب أمس", encoding="utf-8")
    annotator("import", project, tmp_path / "a.txt")

    (hit,) = json.loads(annotator("find", project, "ادلب", "--json").stdout)
    (match,) = hit["matches"]
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert text[match["start"] : match["end"]] == "إدلب"
    assert "إدلب" in annotator("find", project, "ادلب").stdout
    visual = annotator("find", project, "ادلب", "--visual").stdout
    assert "إدلب" not in visual and visual.strip()
    assert annotator("find", project, "قرطاج").stdout == "Nothing was found.\n"
    assert json.loads(annotator("find", project, "قرطاج", "--json").stdout) == []


def test_stats_count_everything(annotator, imported):
    value = json.loads(annotator("stats", imported, "--json").stdout)
    told = annotator("stats", imported).stdout

    assert value["articles"] == 16
    for person in value["people"]:
        assert person["articles"]["all"] == 16
        assert person["name"] in told
        assert f"actor {person['annotations']['actor']}" in told


def test_formats_are_those_of_the_table(annotator):
    told = annotator("formats").stdout
    for form in FORMATS:
        assert f"{form.name} (" in told and form.loses in told


def test_a_broken_project_is_found_out(annotator, imported, tmp_path):
    with lax(imported) as connection:
        connection.execute("UPDATE annotation SET surface = 'x' WHERE label = 'date'")

    result = annotator("check", imported, status=1)
    assert result.stdout.count("\n") > 10
    out = tmp_path / "out.jsonl"
    assert (
        "annotator check"
        in annotator("export", imported, "--format", "jsonl", "--out", out, status=1).stderr
    )
    assert not out.exists()


@pytest.mark.parametrize(
    "command", ["import", "export", "finish", "find", "stats", "check", "people", "agreement"]
)
def test_what_is_no_project_is_said_in_a_line(annotator, tmp_path, command):
    other = tmp_path / "other.txt"
    other.write_text("نص")
    rest = {
        "import": [other],
        "export": ["--format", "jsonl", "--out", tmp_path / "o"],
        "finish": ["--person", "A"],
        "find": ["x"],
    }.get(command, [])
    for project in (other, tmp_path / "none.annotator", tmp_path):
        annotator(command, project, *rest, status=1)
    assert other.read_text() == "نص"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense", "x"],
        ["import"],
        ["import", "p"],
        ["import", "p", "a", "--column", "text"],
        ["import", "p", "a", "--label-map", "=x"],
        ["export", "p"],
        ["export", "p", "--format", "jsonl", "--out", "o", "--state", "half"],
        ["find", "p"],
        ["find", "p", "q", "--limit", "0"],
        ["finish", "p"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_status_2(annotator, arguments):
    annotator(*arguments, status=2)
