"""Label set files."""

from __future__ import annotations

import json

import pytest

from annotator import assets
from annotator.core.labels import CliticPolicy, Extent, Permission
from annotator.formats.errors import FormatError
from annotator.formats.labels import label_set

SHIPPED = sorted((assets.resources() / "labels").glob("*.json"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_is_shipped_is_read_and_written_back(file):
    labels = label_set.read(file.read_bytes(), file.name)

    assert labels.name == file.stem
    assert label_set.read(label_set.write(labels), "again") == labels


def _file(**changes):
    label = {
        "name": "actor",
        "titles": {"en": "Actor", "ar": "فاعل"},
        "key": "1",
        "light": "#332288",
        "dark": "#8e8cff",
        "definitions": {"en": "Who."},
        "extent": "passage",
        "clitic": "inside",
    }
    return {
        "name": "mine",
        "labels": [label, {**label, "name": "place", "key": "2"}],
        "overlap": {"nesting": "refuse", "apart": [["actor", "actor"]]},
        **changes,
    }


def test_every_field_arrives():
    labels = label_set.read(json.dumps(_file()).encode(), "f")
    actor = labels["actor"]

    assert (actor.title("ar"), actor.definition("ar"), actor.key) == ("فاعل", "Who.", "1")
    assert (actor.light, actor.dark) == ("#332288", "#8e8cff")
    assert (actor.extent, actor.clitic) == (Extent.PASSAGE, CliticPolicy.INSIDE)
    assert labels.overlap.nesting is Permission.REFUSE
    assert labels.overlap.crossing is Permission.WARN
    assert labels.overlap.apart == {frozenset(("actor",))}


def _ten_of(label):
    keys = [*"123456789", None]
    return [{**label, "name": f"{number}", "key": key} for number, key in enumerate(keys)]


def _label(**changes):
    def change(file):
        file["labels"][1].update(changes)

    return change


@pytest.mark.parametrize(
    ("change", "part", "reason"),
    [
        (_label(key="0"), "$.labels[1].key", "a digit from 1 to 9, got “0”"),
        (_label(key=""), "$.labels[1].key", "the label “place” has no key"),
        (_label(key=None), "$.labels[1].key", "the label “place” has no key"),
        (
            lambda file: file.update(labels=_ten_of(file["labels"][0]), overlap={}),
            "$.labels",
            "too many labels are not retired; the most is 9",
        ),
        (
            lambda file: file.update(labels=file["labels"] * 6),
            "$.labels",
            "two labels with the name actor",
        ),
        (_label(key="1"), "$.labels", "two labels with the key 1"),
        (_label(name="actor", key="1"), "$.labels", "two labels with the name actor"),
        (_label(name=""), "$.labels[1].name", "it is empty"),
        (_label(light="blue"), "$.labels[1].light", "a colour such as #1A2B3C, got “blue”"),
        (_label(light="#112233\n"), "$.labels[1].light", "a colour such as #1A2B3C"),
        (_label(key="2\n"), "$.labels[1].key", "a digit from 1 to 9"),
        (_label(extent="line"), "$.labels[1].extent", "line"),
        (_label(colour="#000000"), "$.labels[1]", "colour"),
        (_label(name="a\x00b"), "$.labels[1].name", "a NUL character at 1"),
        (_label(titles={"ar": "\x00"}), "$.labels[1].titles.ar", "a NUL character at 0"),
        (_label(definitions={"e\x00": ""}), "$.labels[1].definitions", "a NUL character at 1"),
        (lambda file: file.update(labels=[]), "$.labels", "the list is empty"),
        (lambda file: file.update(labels="x"), "$.labels", "a list, got a string"),
        (lambda file: file["labels"][0].pop("titles"), "$.labels[0]", "titles"),
        (lambda file: file["overlap"].update(nesting="no"), "$.overlap.nesting", "no"),
        (lambda file: file["overlap"].update(apart=[["a", "actor"]]), "$.overlap.apart[0]", "“a”"),
        (
            lambda file: file["overlap"].update(apart=[["actor"]]),
            "$.overlap.apart[0]",
            "a list of 2, got one of 1",
        ),
    ],
)
def test_what_is_wrong_is_named_to_the_field(change, part, reason):
    file = _file()
    change(file)
    with pytest.raises(FormatError) as wrong:
        label_set.read(json.dumps(file).encode(), "labels.json")
    assert wrong.value.place == ("labels.json", None, part)
    assert reason in str(wrong.value.reason)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\xfe", b'{"name": "a", "name": "b"}'])
def test_other_files_are_refused(data):
    with pytest.raises(FormatError):
        label_set.read(data, "labels.json")
