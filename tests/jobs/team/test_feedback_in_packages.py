"""Feedback reaches those who work in packages: their own, and nothing of others' work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.core import verbs
from annotator.core.errors import WorldError
from annotator.core.feedback import Feedback
from annotator.core.gesture import Gesture, GestureKind
from annotator.jobs.review.feedback import feedback
from annotator.jobs.team import feedback_files
from annotator.jobs.team.merging import merge
from annotator.jobs.team.packing import pack
from annotator.store.check.check import check
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import patience
from tests.jobs.review.test_feedback import AMAL, decide, done, project, release, told
from tests.store.making import draft, everything, taken

__all__ = ["project"]

SECRET_NOTE, SECRET_NAME = "ملاحظة سامي السرية", "Rana"


@pytest.fixture
def settled(project: Project) -> Project:
    """The project in which one article is settled and released; others wrote what is theirs."""
    sami = project.people.named("سامي").number
    now = project.articles.annotation_set(2, sami)
    flagged = verbs.flag(now, SECRET_NOTE)
    project.apply(Gesture(new_id(), sami, 2, GestureKind.FLAG, flagged))
    decide(project)
    release(project, 1)
    return project


def packed(project: Project, name: str = "Amal", out: str = "amal.annotator") -> Path:
    return pack(project, name, project.path.with_name(out)).out


def in_package(file: Path) -> Feedback:
    with Project.open(file) as package:
        (person,) = package.people.all()
        return feedback(package, person)


def written(project: Project, name: str = "Amal", out: str = "amal.json") -> Path:
    return feedback_files.write(project, name, project.path.with_name(out)).file


def taken_in(file: Path, into: Path) -> feedback_files.FeedbackReport:
    with Project.open(into) as package:
        return feedback_files.take_in(package, file)


def test_the_next_package_brings_what_the_person_may_know(settled):
    file = packed(settled)
    assert in_package(file) == told(settled, "Amal") != Feedback(())
    assert in_package(packed(settled, "سامي", "sami.annotator")) == told(settled, "سامي")
    assert check(file) == []


def test_feedback_goes_as_a_file_into_a_package_that_is_out_already(settled):
    older = Project.open(settled.path)
    out = settled.path.with_name("amal.annotator")
    older.packing.pack("Amal", out, lambda *_: None)  # as before there was any feedback
    older.close()
    assert in_package(out) == Feedback(())
    report = taken_in(written(settled), out)
    assert (report.person, report.articles, report.corrections) == ("Amal", 1, 4)
    assert in_package(out) == told(settled, "Amal")
    assert check(out) == []
    assert merge(settled, [out]).packages[0].gestures == 0


def test_what_is_older_than_what_is_there_changes_nothing(settled):
    older = written(settled)
    out = packed(settled)
    before = everything(out)
    assert taken_in(older, out).was_newer
    assert everything(out) == before
    assert not taken_in(written(settled), out).was_newer


@pytest.mark.parametrize("way", [packed, written])
def test_nothing_of_others_is_in_the_bytes(settled, way: Callable[[Project], Path]):
    held = way(settled).read_bytes()
    whole = settled.path.read_bytes() + settled.path.with_name("coast.annotator-wal").read_bytes()
    secrets = [SECRET_NAME, SECRET_NOTE, "سامي", *(made.id for made in settled.review.decisions())]
    for secret in secrets:
        assert secret.encode() in whole, "the test would prove nothing"
        assert secret.encode() not in held and secret.encode("utf-16-le") not in held
    for number in (b'"person":2', b'"person":3', b'"people":'):
        assert number not in held


def test_no_byte_depends_on_what_others_said_beside_gold(settled):
    """Who says something that is not gold leaves no trace in anybody else's feedback."""
    before = json.loads(written(settled).read_text(encoding="utf-8"))
    text = settled.articles.read(1).text
    taken(settled, [draft(text, settled.articles.read(1).id, sets=(done("Third", AMAL),))])
    after = json.loads(written(settled, out="again.json").read_text(encoding="utf-8"))
    assert before.pop("at") <= after.pop("at")
    assert before == after


def other_project(fields: dict[str, Any]) -> None:
    fields["project"] = "0" * 32


def other_person(fields: dict[str, Any]) -> None:
    fields["for"] = "سامي"


def beyond_the_text(fields: dict[str, Any]) -> None:
    fields["articles"][0]["gold"][0][1] = 99999


def unknown_label(fields: dict[str, Any]) -> None:
    fields["articles"][0]["spans"][0][2] = "tree"


def empty_correction(fields: dict[str, Any]) -> None:
    fields["articles"][0]["corrections"][0].update(own=None, gold=None)


def article_twice(fields: dict[str, Any]) -> None:
    fields["articles"] *= 2


def other_format(fields: dict[str, Any]) -> None:
    fields["format"] = "x"


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (other_project, "is feedback from another project"),
        (other_person, "is feedback for سامي; this is a package for Amal."),
        *((each, "holds no feedback") for each in (beyond_the_text, unknown_label)),
        *((each, "holds no feedback") for each in (empty_correction, other_format, article_twice)),
    ],
)
def test_what_is_no_feedback_for_this_package_is_refused(settled, spoil, says):
    out, file = packed(settled), written(settled)
    fields = json.loads(file.read_text(encoding="utf-8"))
    fields["at"] = "2099-01-01T00:00:00.000Z"
    spoil(fields)
    file.write_text(json.dumps(fields, ensure_ascii=False), encoding="utf-8")
    before = everything(out)
    with pytest.raises(WorldError, match=says):
        taken_in(file, out)
    assert everything(out) == before


def test_a_file_that_is_something_else_is_refused(settled, tmp_path):
    out = packed(settled)
    for content in (b"\xff", b"{", settled.path.read_bytes()):
        file = tmp_path / "x.json"
        file.write_bytes(content)
        with pytest.raises(WorldError, match="holds no feedback"):
            taken_in(file, out)
    with pytest.raises(WorldError, match="cannot be read"):
        taken_in(tmp_path / "none.json", out)
    with pytest.raises(WorldError, match="is no package"):
        taken_in(written(settled), settled.path)


def test_of_whom_nothing_is_released_there_is_no_file(project, tmp_path):
    out = tmp_path / "amal.json"
    with pytest.raises(WorldError, match="There is no feedback for Amal yet"):
        feedback_files.write(project, "Amal", out)
    assert not out.exists()
    with pytest.raises(WorldError, match="nobody called Nobody"):
        feedback_files.write(project, "Nobody", out)


_KILLED = """
import sys
from pathlib import Path
from annotator.jobs.team import feedback_files
from annotator.store.project import Project
from tests import killing
with Project.open(Path(sys.argv[1])) as package:
    killing.die_after_write(1)
    feedback_files.take_in(package, Path(sys.argv[2]))
"""


def test_feedback_that_is_killed_on_its_way_in_is_not_there(settled):
    out = settled.path.with_name("amal.annotator")
    settled.packing.pack("Amal", out, lambda *_: None)
    file = written(settled)
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, out, file],
        cwd=Path(__file__).parents[3],
        timeout=patience.SECONDS,
        check=False,
    )
    assert killed.returncode == -9
    assert in_package(out) == Feedback(()) and check(out) == []
    taken_in(file, out)
    assert in_package(out) == told(settled, "Amal")
