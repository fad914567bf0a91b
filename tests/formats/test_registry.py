"""The table of formats."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.formats import registry
from annotator.formats.registry import FORMATS

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"
OWN = b'{"schema":"annotator/1","id":"x","text":"..."'


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_has_a_reader(form):
    assert callable(form.read())


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"", "text"),
        ("a.MD", b"", "text"),
        ("a.html", b"", "html"),
        ("a.htm", b"", "html"),
        ("a.jsonl", OWN, "jsonl"),
        ("a.jsonl", OWN.replace(b":", b": "), "jsonl"),
        ("a.jsonl", b'{"text": "x"}', "json-lines"),
        ("a.jsonl", b"PK\x03\x04", "json-lines"),
        ("a.ndjson", b'{"text": "x"}', "json-lines"),
        ("a.json", b"", "json"),
        ("a.csv", b"", "csv"),
        ("a.tsv", b"", "tsv"),
        ("a.pdf", b"", None),
        ("README", b"", None),
    ],
)
def test_a_file_is_recognised(name, head, expected):
    found = registry.recognised(name, head)
    assert (found.name if found else None) == expected


def test_names_are_names():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert registry.named("jsonl") is FORMATS[0]
    assert registry.named("word") is None


def test_the_documentation_has_the_same_table():
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", DOCS.read_text(), re.M
    )
    assert rows == [
        (
            form.name,
            f"{form.title} ({', '.join(form.suffixes)})",
            "reads, writes" if form.writes else "reads",
            form.carries,
            form.loses,
        )
        for form in FORMATS
    ]
