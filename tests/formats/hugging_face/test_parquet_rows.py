"""Parquet: what pyarrow reads of it, and what comes in of other people's."""

from __future__ import annotations

import io
import json
import sys
from datetime import date

import pytest
from hypothesis import given, settings

from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.hugging_face import parquet_rows
from annotator.formats.recognising import recognised_within
from annotator.formats.writing import WriteOptions
from tests.formats.test_round_trips import CHANGES, again, sets
from tests.formats.written_files import items_in, made_set, read_drafts, written

TEXT = "😀 قال وزيرُ مصر في بيروت"
OUT = made_set("a 1", TEXT, [(6, 15, "actor"), (12, 15, "location"), (19, 24, "location")])


def test_without_pyarrow_it_is_said_what_to_type(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(WorldError, match=r"pip install 'annotator\[parquet\]'"):
        written("parquet-spans", [OUT])
    [fault] = items_in("parquet-spans", b"PAR1")
    assert "pip install 'annotator[parquet]'" in str(fault)


def test_parquet_is_known_by_how_it_begins():
    form = recognised_within(Glance("a.bin", b"PAR1\x15", lambda _: False))
    assert form is not None and form.name == "parquet-spans"


@pytest.fixture(scope="module")
def parquet():
    return pytest.importorskip("pyarrow.parquet")


def table(pa_parquet, data: bytes):
    return pa_parquet.read_table(io.BytesIO(data))


def parquet_of(rows: list[dict], metadata: dict | None = None) -> bytes:
    import pyarrow
    from pyarrow.parquet import write_table

    made, stream = pyarrow.Table.from_pylist(rows), io.BytesIO()
    if metadata:
        made = made.replace_schema_metadata({"huggingface": json.dumps(metadata)})
    write_table(made, stream)
    return stream.getvalue()


def spans(draft: ArticleDraft) -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.label) for work in draft.sets for a in work.annotations]


@settings(max_examples=20, deadline=None)
@given(outgoing=sets())
def test_pyarrow_reads_what_is_written_of_spans_and_so_do_we(parquet, outgoing):
    data = written("parquet-spans", outgoing)[0]
    for row, each in zip(table(parquet, data).to_pylist(), outgoing, strict=True):
        assert (row["id"], row["text"]) == (each.article.id, each.article.text)
        assert [row["text"][s["start"] : s["end"]] for s in row["spans"]] == [
            s["text"] for s in row["spans"]
        ]
    drafts = read_drafts("parquet-spans", data)
    assert [spans(d) for d in drafts] == [
        [(s.start, s.end, s.label) for s in each.spans] for each in outgoing
    ]
    assert written("parquet-spans", list(map(again, drafts)))[0] == data


@settings(max_examples=20, deadline=None)
@given(outgoing=sets())
def test_tags_are_numbers_with_names_and_come_back(parquet, outgoing):
    data, inside, _ = written("parquet-tokens", outgoing)
    made = table(parquet, data)
    features = json.loads(made.schema.metadata[b"huggingface"])["info"]["features"]
    names = features["ner_tags"]["feature"]["names"]
    assert (names[0], features.keys()) == ("O", set(made.schema.names))
    drafts = read_drafts("parquet-spans", data)
    assert [(d.text, spans(d)) for d in drafts] == [
        (each.article.text, [(s.start, s.end, s.label) for s in each.spans]) for each in inside
    ]
    assert written("parquet-tokens", list(map(again, drafts)))[0] == data


def test_rows_are_written_in_groups_and_read_as_one(parquet, monkeypatch):
    monkeypatch.setattr(parquet_rows, "_GROUP", 2)
    sets_of_five = [made_set(f"a {number}", TEXT, []) for number in range(1, 6)]
    data = written("parquet-spans", sets_of_five)[0]
    assert parquet.ParquetFile(io.BytesIO(data)).num_row_groups == 3
    assert [d.id for d in read_drafts("parquet-spans", data)] == [f"a {n}" for n in range(1, 6)]


def test_a_file_that_is_broken_off_leaves_its_closed_stream_alone(parquet):
    stream = io.BytesIO()
    writer = parquet_rows.ParquetSpansWriter(stream, WriteOptions())
    stream.close()
    del writer  # a complaint here would fail the test


def test_other_columns_are_kept_and_numbers_without_names_are_refused(parquet):
    row = {"text": TEXT, "published": date(2020, 4, 11), "score": 1.5, "raw": b"x"}
    [draft] = read_drafts("parquet-spans", parquet_of([row]))
    assert (draft.text, draft.published, draft.meta["score"]) == (TEXT, "2020-04-11", 1.5)
    data = parquet_of([{"tokens": ["وصل", "وفد"], "ner_tags": [0, 1]}])
    [fault] = items_in("parquet-spans", data, person="B")
    assert "the tags are numbers" in str(fault) and fault.place.part == "$[0]"


@pytest.mark.parametrize("kind", ["Sequence", "List"])
def test_names_of_tags_are_found_as_data_sets_write_them(parquet, kind):
    tags = {"names": ["O", "B-PER", "I-PER"], "_type": "ClassLabel"}
    metadata = {"info": {"features": {"ner_tags": {"feature": tags, "_type": kind}}}}
    data = parquet_of([{"tokens": ["وصل", "وفد"], "ner_tags": [0, 1]}], metadata)
    [draft] = read_drafts("parquet-spans", data, person="B", label_map={"PER": "actor"})
    assert spans(draft) == [(4, 7, "actor")]


@settings(max_examples=40, deadline=None)
@given(changes=CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(parquet, changes):
    data = written("parquet-spans", [OUT])[0]
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for item in items_in("parquet-spans", data, person="B", label_map={"*": "actor"}):
        if isinstance(item, FormatError):
            assert item.place.file == "file" and str(item.reason)
