"""Parts of an export: always the same, near duplicates together, all the files or none."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import WorldError
from annotator.jobs import atomic_files
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.exchange.splitting import Split, parsed, part_file
from annotator.jobs.work import Cancelled
from annotator.store.project import Project
from tests.jobs.reviews import taken, with_people

THREE = "train=0.6,dev=0.2,test=0.2"
NAMES = ("train", "dev", "test")


def story(number: int) -> str:
    """A text that shares no four words with any other."""
    return " ".join(
        f"{word}{number}"
        for word in ["زار", "الوفد", "حماة", "وحمص", "ودمشق", "يوم", "الأحد", "وقالت"]
    )


@pytest.fixture
def many(project: Project) -> Project:
    """40 articles, finished by two people."""
    with_people(project)
    for number in range(40):
        taken(project, f"x{number}", story(number), Amal=[], Badr=[])
    return project


def split(project: Project, out: Path, given: str = THREE, seed: int = 0) -> dict[str, str]:
    """The part of each article (id) after an export."""
    asked = parsed(given, seed)
    export(project, out, ExportOptions(split=asked))
    return {
        json.loads(line)["id"]: name
        for name in asked.parts
        for line in part_file(out, name).read_text(encoding="utf-8").splitlines()
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out" / "labelled.jsonl"


@pytest.fixture(autouse=True)
def folder(out: Path) -> None:
    out.parent.mkdir()


def test_every_article_is_in_one_part_with_all_its_sets(many, out):
    report = export(many, out, ExportOptions(split=parsed(THREE)))

    assert sorted(path.name for path in out.parent.iterdir()) == [
        "labelled.dev.jsonl",
        "labelled.test.jsonl",
        "labelled.train.jsonl",
    ]
    lines = {
        name: [json.loads(line)["id"] for line in part_file(out, name).read_bytes().splitlines()]
        for name in NAMES
    }
    assert {id for ids in lines.values() for id in ids} == {f"x{number}" for number in range(40)}
    for name, ids in lines.items():
        counts = report.parts[name]
        assert (counts.sets, counts.articles) == (len(ids), len(set(ids)))
        assert all(ids.count(id) == 2 for id in ids)
    assert (report.articles, report.sets) == (40, 80)
    assert len(lines["train"]) > len(lines["dev"]) > 0 < len(lines["test"])


def test_gold_is_parted_too(many, out):
    report = export(many, out, ExportOptions(set="gold", split=parsed(THREE)))
    assert sum(part.articles for part in report.parts.values()) == 40


def test_the_same_split_again_has_the_same_bytes_and_another_seed_others(many, out):
    split(many, out)
    before = {path.name: path.read_bytes() for path in out.parent.iterdir()}
    split(many, out)
    assert before == {path.name: path.read_bytes() for path in out.parent.iterdir()}
    split(many, out, seed=1)
    assert before != {path.name: path.read_bytes() for path in out.parent.iterdir()}


def test_near_duplicates_are_never_parted(project, out):
    """Copies with a word more or less, in groups of four; the chain of them may reach far."""
    with_people(project)
    for number in range(20):
        words = story(number).split() * 2
        for copy in range(4):
            taken(project, f"x{number}-{copy}", " ".join(words[copy:]), Amal=[])
    parts = split(project, out, "a=0.5,b=0.5")
    assert len(parts) == 80 and set(parts.values()) == {"a", "b"}
    for number in range(20):
        assert len({parts[f"x{number}-{copy}"] for copy in range(4)}) == 1


def test_what_a_file_calls_duplicates_stays_together_too(project, out):
    with_people(project)
    for number in range(40):
        taken(project, f"x{number}", story(number), group=f"g{number % 10}", Amal=[])
    parts = split(project, out, "a=0.5,b=0.5")
    for group in range(10):
        assert len({parts[f"x{number}"] for number in range(group, 40, 10)}) == 1
    assert set(parts.values()) == {"a", "b"}


def test_articles_that_come_later_move_no_other(many, out):
    before = split(many, out)
    for number in range(40, 60):
        taken(many, f"w{number}", story(number), Amal=[])
    after = split(many, out)
    assert before.items() <= after.items() and len(after) == 60


def test_a_later_copy_goes_where_its_article_is_unless_its_id_is_smaller(many, out):
    before = split(many, out)
    taken(many, "y", f"{story(7)} أيضا", Amal=[])
    after = split(many, out)
    assert after["y"] == after["x7"] == before["x7"]
    assert before.items() <= after.items()


# -- all or nothing
# ---------------------------------------------------------------------------------


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_all_files_appear_or_none(many, out, monkeypatch, failing):
    """The disk refuses one of the three renames; the files of the export before are all there."""
    for fresh in (True, False):
        if not fresh:
            split(many, out)
        before = contents(out.parent)
        done = 0

        def rename(source, target, real=os.replace):
            nonlocal done
            done += 1
            if done == failing:
                raise OSError(5, "Input/output error")
            real(source, target)

        monkeypatch.setattr(atomic_files.os, "replace", rename)
        with pytest.raises(WorldError, match=r"labelled\.\w+\.jsonl cannot be written"):
            split(many, out, seed=5)
        monkeypatch.undo()
        assert contents(out.parent) == before


def test_a_part_that_cannot_be_written_keeps_the_others_away(many, out):
    part_file(out, "test").mkdir()
    with pytest.raises(WorldError, match="is a folder"):
        split(many, out)
    assert [path.name for path in out.parent.iterdir()] == ["labelled.test.jsonl"]


def test_where_a_file_has_one_name_only_the_old_one_is_copied(many, out, monkeypatch):
    split(many, out)
    before = contents(out.parent)

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    def refuse(source, target, real=os.replace):
        if "test" in target.name:
            raise OSError(5, "Input/output error")
        real(source, target)

    monkeypatch.setattr(atomic_files.os, "link", no_links)
    monkeypatch.setattr(atomic_files.os, "replace", refuse)
    with pytest.raises(WorldError):
        split(many, out, seed=5)
    assert contents(out.parent) == before


def test_stopped_there_are_no_files(many, out):
    with pytest.raises(Cancelled):
        export(many, out, ExportOptions(split=parsed(THREE)), cancelled=lambda: True)
    assert contents(out.parent) == {}


# -- shares ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("train", "“train” is not"),
        ("", "“” is not"),
        ("train=", "“train=” is not"),
        ("train=x", "“train=x” is not"),
        ("train=1/0", "“train=1/0” is not"),
        ("a=0.5,b=-0.5,c=1", "“b=-0.5” is not"),
        ("a=0,b=1", "“a=0” is not"),
        ("a/b=1", "“a/b=1” is not"),
        ("a=nan", "“a=nan” is not"),
        ("a=1e-9999999,b=1", "“a=1e-9999999” is not"),
        (f"a=0.{'0' * 999_999}1,b=1", "“a=0.0+…” is not"),
        (f"a={'9' * 5_000},b=1", "“a=9+…” is not"),
        ("a=0.5,a=0.5", "a comes twice"),
        ("a=0.5,b=0.4", r"are 1 together; these are 0\.9"),
    ],
)
def test_what_is_no_split_is_said(given, sentence):
    with pytest.raises(WorldError, match=sentence):
        parsed(given)


def test_shares_are_exact():
    assert parsed(" train = 0.8, dev=0.1,test=1/10 ").parts == {
        "train": Fraction(4, 5),
        "dev": Fraction(1, 10),
        "test": Fraction(1, 10),
    }
    assert parsed("a=2.5e-1,b=.75").parts == {"a": Fraction(1, 4), "b": Fraction(3, 4)}
    assert parsed(",".join(f"p{number}=0.1" for number in range(10))).parts.keys()


def test_shares_are_read_as_arabic_keyboards_write_them():
    assert parsed("train=٠٫٨، dev=۰٫۱، test=٠.١") == parsed("train=0.8, dev=0.1, test=0.1")


def test_of_many_articles_each_part_gets_its_share():
    asked = parsed("train=0.8,dev=0.1,test=0.1")
    parts = [asked.part(f"{number:x}") for number in range(10_000)]
    for name, share in asked.parts.items():
        assert abs(parts.count(name) / 10_000 - share) < 0.015


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=5),
    st.integers(),
    st.text(),
)
def test_every_id_has_one_part(weights, seed, id):
    parts = {f"p{n}": Fraction(weight, sum(weights)) for n, weight in enumerate(weights)}
    part = Split(parts, seed).part(id)
    assert part in parts and part == Split(parts, seed).part(id)


def test_files_are_named_by_their_parts():
    assert part_file(Path("a/labelled.jsonl"), "dev") == Path("a/labelled.dev.jsonl")
    assert part_file(Path("labelled"), "dev") == Path("labelled.dev")
    assert part_file(Path("v1.2.jsonl"), "dev") == Path("v1.2.dev.jsonl")
