"""Faults of the world are told in the window's language, each of them, with nothing lost."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.core.message import say
from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.json import json_shapes
from annotator.formats.rows.row_articles import RowFault
from annotator.jobs import projects
from annotator.store.file import errors
from annotator.store.file.opening import MakingFault
from annotator.store.packages.refusals import PackageFault, PackageRefused
from annotator.ui.words import faults, translation

PACKAGE = Path(__file__).parents[3] / "annotator"
LAYERS = ("core", "arabic", "formats", "jobs", "store")
ARABIC = re.compile(r"[\u0621-\u064a]")


@pytest.fixture(autouse=True)
def arabic(qapp):
    translation.install("ar")
    yield
    translation.install("en")


def test_values_are_kept_and_set_apart():
    told = faults.told(WorldError(MakingFault.TAKEN, file="{a} coast.annotator"))
    assert "\u2068{a} coast.annotator\u2069" in told
    assert ARABIC.search(told)


def test_the_place_stays_in_front():
    place = Place("/news/a: b.jsonl", 12, "$.text")
    told = faults.told(FormatError(place, RowFault.NO_STRING, kind=json_shapes.kind(3)))
    told = told.replace("\u206812\u2069", "12")
    assert told.startswith("\u2068/news/a: b.jsonl\u2069، السطر 12، \u2068$.text\u2069: ")
    assert "عدد" in told
    assert "number" not in told


def test_what_to_type_is_for_the_command_line_alone():
    fault = WorldError(MakingFault.TAKEN, hint="--out OTHER", file="a")
    assert "--out" not in faults.told(fault)


def test_the_store_s_faults_keep_the_name_of_the_file():
    fault = errors.damaged(Path("/news/coast.annotator"), errors.Damage.CUT)
    assert str(fault).count("coast.annotator") == faults.told(fault).count("coast.annotator")


def test_a_refusal_of_a_package_keeps_its_place_and_its_end():
    why = say(PackageFault.OTHER_TEXT, title="مقالة")
    told = faults.told(PackageRefused("coast.annotator", why))
    assert told.startswith("\u2068coast.annotator\u2069: ")
    assert "\u2068مقالة\u2069" in told
    assert told.endswith("لم يُدمَج شيء.")


@pytest.mark.parametrize("fault", [errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.EROFS])
def test_why_the_system_refused_is_told_in_arabic(tmp_path, monkeypatch, fault):
    def refuse(*_):
        raise OSError(fault, "the system's own words")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorldError) as refused:
        projects.read_label_set(tmp_path / "labels.json")
    assert "the system's own words" not in str(refused.value)
    told = faults.told(refused.value)
    reason = re.search(r"\((.*)\)", told)
    assert reason and ARABIC.search(reason[1])
    assert not re.search("[a-z]", reason[1])
