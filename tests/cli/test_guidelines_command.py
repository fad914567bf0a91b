"""``annotator guidelines``: out to a file, in from one, and taken back; packages bring them."""

from __future__ import annotations

import json

import pytest

from annotator.store.file.errors import ProjectError, StaleChange
from annotator.store.project import Project
from tests.store.apart import packed
from tests.store.making import new_project


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "p.annotator"
    new_project(path).close()
    return path


def test_guidelines_are_exported_changed_and_taken_back(path, tmp_path, annotator):
    file = tmp_path / "guide.md"
    annotator("guidelines", path, "export", file, "--language", "ar")
    before = file.read_text(encoding="utf-8")
    assert before
    file.write_text(before + "\n## سؤال جديد\n", encoding="utf-8")
    arguments = ("guidelines", path, "import", file, "--language", "ar")
    dry = annotator(*arguments, "--dry-run").output
    assert dry == "+ ## سؤال جديد\nNothing was changed.\n"
    annotator(*arguments)
    assert "already" in annotator(*arguments, status=1).stderr
    history = annotator("guidelines", path, "history").output
    assert history.startswith("0. 0 finished sets, 0 decisions\n1. ")
    assert history.endswith("a command, ar: 1 line changed; 0 finished sets, 0 decisions\n")
    assert "Took back change 1" in annotator("guidelines", path, "undo").output
    annotator("guidelines", path, "export", file, "--language", "ar")
    assert file.read_text(encoding="utf-8") == before
    assert "Nothing is left" in annotator("guidelines", path, "undo", status=1).stderr
    assert "undo of 1" in annotator("guidelines", path, "history").output


def test_what_is_no_text_and_who_may_not_are_refused(path, tmp_path, annotator):
    file = tmp_path / "guide.md"
    file.write_bytes(b"\xff\xfe\x00")
    arguments = ("guidelines", path, "import", file)
    assert "the file was cut" in annotator(*arguments, status=1).stderr
    folder = annotator("guidelines", path, "import", tmp_path, status=1).stderr
    assert "is a folder, not a file of guidelines" in folder
    file.write_text("# Guide", encoding="utf-8")
    fault = annotator(*arguments, "--as", "Amal", status=1)
    assert "Amal may not do this" in fault.stderr
    file.write_text("a\0b", encoding="utf-8")
    assert "NUL" in annotator(*arguments, status=1).stderr
    assert "NUL" in annotator(*arguments, "--dry-run", status=1).stderr
    file.write_text("# Guide", encoding="utf-8")
    dry = annotator(*arguments, "--dry-run", "--as", "Amal", status=1)
    assert "Amal may not do this" in dry.stderr
    assert (
        "cannot be read"
        in annotator("guidelines", path, "import", tmp_path / "none.md", status=1).stderr
    )


_ARABIC = "# دليل\n\nعلّم على كل اسم مكان في النص، وعلى المنظمات والأشخاص.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_an_arabic_text_takes_the_arabic_place_in_whatever_encoding(
    path, tmp_path, annotator, encoding
):
    file = tmp_path / "guide.md"
    file.write_bytes(_ARABIC.replace("\n", "\r\n").encode(encoding))
    told = annotator("guidelines", path, "import", file).output
    assert told.startswith("By its letters, this is the text in Arabic.\n")
    assert (f"Read as {encoding}." in told) == (not encoding.startswith("utf-8"))
    with Project.open(path) as project:
        assert project.live_guidelines.own("ar") == _ARABIC
        assert project.live_guidelines.own("en") == ""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("guide.htm", "<p>Mark places.", "is a web page, and guidelines are Markdown"),
        ("guide.md", "<!DOCTYPE html><p>Mark", "is a web page"),
        ("guide.md", "%PDF-1.7", "this is a PDF, not text"),
        (
            "guide.md",
            "هذا مكان وهناك place",
            "Say in which language it is meant. For example: --language ar",
        ),
    ],
)
def test_what_is_no_markdown_or_in_no_language_is_told(path, tmp_path, annotator, name, text, told):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert told in annotator("guidelines", path, "import", file, status=1).stderr
    with Project.open(path) as project:
        assert project.live_guidelines.changes() == []


@pytest.mark.parametrize("end", ["\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_lines_that_end_in_another_way_are_no_other_guidelines(path, tmp_path, annotator, end):
    file = tmp_path / "en.md"
    file.write_bytes(b"# Rules\n\nMark every year.\n")
    annotator("guidelines", path, "import", file)
    file.write_bytes(file.read_text("utf-8").replace("\n", end).encode())
    told = annotator("guidelines", path, "import", file, "--language", "en", status=1)
    assert "like that already" in told.stderr


def test_whoever_says_language_and_encoding_is_believed(path, tmp_path, annotator):
    file = tmp_path / "guide.md"
    file.write_bytes("علّم".encode("iso8859-6"))
    arguments = ("import", file, "--language", "en", "--encoding", "iso8859-6")
    assert annotator("guidelines", path, *arguments).output.startswith("Read as iso8859-6.\n")
    with Project.open(path) as project:
        assert project.live_guidelines.own("en") == "علّم"


def test_a_package_brings_the_guidelines_with_what_changed_and_changes_none(
    path, tmp_path, annotator
):
    with Project.open(path) as project:
        project.live_guidelines.change("en", "# Two", None, seen="# One")
        with pytest.raises(StaleChange):
            project.live_guidelines.change("en", "# Three", None, seen="# One")
        with pytest.raises(ProjectError, match="nothing in these guidelines"):
            project.live_guidelines.change("en", " \n", None, seen="# Two")
        package = packed(project, "Amal", tmp_path / "a.annotator")
    with Project.open(package) as opened:
        (change,) = opened.live_guidelines.changes()
        assert (change.before, change.after, change.person) == ("# One", "# Two", None)
        assert opened.live_guidelines.own("en") == "# Two"
    fault = annotator("guidelines", package, "undo", status=1)
    assert "Guidelines are changed in the project" in fault.stderr


def test_what_stands_under_older_guidelines_is_listed_and_counted(path, annotator, tmp_path):
    annotator("finish", path, "--person", "Amal", "--article", "a1")
    file = tmp_path / "guide.md"
    file.write_text("# Guide", encoding="utf-8")
    annotator("guidelines", path, "import", file)
    annotator("finish", path, "--person", "Badr", "--article", "a1")
    listed = annotator("guidelines", path, "older").output.splitlines()
    assert listed == [
        "a1\tالوفد في دمشق\tAmal\tversion 0",
        "The guidelines are at version 1. Under an older one: 1 finished set, 0 settled cases.",
    ]
    (older,) = json.loads(annotator("guidelines", path, "older", "--json").output)["sets"]
    assert older == {"article": "a1", "person": "Amal", "version": 0}
    told = "Guidelines: version 1; under an older one 1 finished set and 0 settled cases"
    assert told in annotator("stats", path).output
    assert json.loads(annotator("stats", path, "--json").output)["guidelines"] == {
        "version": 1,
        "sets": {"older": 1, "unknown": 0},
        "decisions": {"older": 0, "unknown": 0},
    }
    first, second = annotator("guidelines", path, "history").output.splitlines()
    assert first == "0. 1 finished set, 0 decisions" and second.endswith(
        "; 1 finished set, 0 decisions"
    )
