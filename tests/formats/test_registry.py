"""The table of formats."""

from __future__ import annotations

import pytest

from annotator.core.article import Article, text_sha256
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats import recognising, registry
from annotator.formats.fitting.fitting import Fitting
from annotator.formats.registry import FORMATS, Format
from annotator.formats.writing import WrongSurface

OWN = b'{"schema":"annotator/1","id":"x","text":"..."'


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_is_read_or_written(form):
    assert form.reads or form.writes
    assert not form.reads or callable(form.read())
    assert not form.writes or callable(form.write())


def test_a_format_that_is_only_written_is_no_choice_of_an_import():
    written = Format("spans", FORMATS[0].title, (".tsv",), "", "", writer="table.table:read")
    assert (written.reads, written.directions) == (False, "writes")
    assert all(form.reads for form in registry.READ)


@pytest.mark.parametrize("form", registry.WRITTEN, ids=lambda form: form.name)
def test_no_format_writes_a_span_that_is_not_in_its_text(form):
    text = "وصل الوفد"
    span = OutgoingSpan(0, 3, "actor", "0" * 32, "الوفد", None, None, "manual")
    article = Article(1, "x", text, text_sha256(text))
    with pytest.raises(WrongSurface):
        Fitting(form.capabilities).fit(OutgoingSet(article, "Amal", "done", [span], []))


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
        ("a.json", OWN + b"}\n" + OWN, "jsonl"),
        ("a.jsonl", OWN.replace(b"/1", b"/99"), "jsonl"),
        ("a.jsonl", b'[{"text": "x"},', "json"),
        ("a.jsonl", b'[\n  {"text": "x"},', "json"),
        ("a.jsonl", b'{\n  "text": "x",', "json"),
        ("a.jsonl", b'[["x", {}], 1]\n[["y", {}], 1]', "json-lines"),
        ("a.csv", b"", "csv"),
        ("a.tsv", b"", "tsv"),
        ("a.pdf", b"", None),
        ("README", b"", None),
    ],
)
def test_a_file_is_recognised(name, head, expected):
    found = recognising.recognised(name, head)
    assert (found.name if found else None) == expected


def test_no_two_formats_have_one_name():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert registry.named("jsonl") is FORMATS[0]
    assert registry.named("pdf") is None
