"""DocBin: what spaCy reads of it, and what comes in of other people's."""

from __future__ import annotations

import sys
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings

from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.prodigy import doc_bin
from annotator.formats.recognising import recognised_within
from tests.formats.test_round_trips import CHANGES, again, sets
from tests.formats.written_files import items_in, made_set, read_drafts, written

TEXT = "😀 قال وزيرُ مصر في بيروت"
OUT = made_set("a 1", TEXT, [(6, 15, "actor"), (12, 15, "location"), (19, 24, "location")])


def test_without_spacy_it_is_said_what_to_type(monkeypatch):
    for module in ("spacy", "spacy.tokens", "spacy.vocab", "spacy.util"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(WorldError, match=r"pip install 'annotator\[spacy\]'"):
        written("docbin", [OUT])
    [fault] = items_in("docbin", b"x")
    assert "pip install 'annotator[spacy]'" in str(fault)


def test_a_doc_bin_is_known_by_what_is_packed_in_it():
    packed = zlib.compress(b"\x89\xa7version\xa30.1\xa5attrs\x97" + bytes(90_000))
    assert recognised_within(Glance("a", packed[:64], lambda _: False)).name == "docbin"
    assert recognised_within(Glance("a", zlib.compress(b"else"), lambda _: False)) is None


@pytest.fixture(scope="module")
def spacy():
    return pytest.importorskip("spacy")


def docs_in(spacy, data: bytes) -> list:
    docs = spacy.tokens.DocBin().from_bytes(data)
    return list(docs.get_docs(spacy.vocab.Vocab()))


def packed(spacy, *docs) -> bytes:
    return spacy.tokens.DocBin(store_user_data=True, docs=docs).to_bytes()


def made_doc(spacy, **groups: list[tuple[int, int, str]]):
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), ["وصل", "وفد", "مصر"])
    for name, spans in groups.items():
        made = [spacy.tokens.Span(doc, *span) for span in spans]
        if name == "ents":
            doc.ents = made
        else:
            doc.spans[name] = made
    return doc


def by_person(draft: ArticleDraft) -> dict[str, list[tuple[int, int, str]]]:
    return {
        work.person: [(a.start, a.end, a.label) for a in work.annotations] for work in draft.sets
    }


@settings(max_examples=20, deadline=None)
@given(outgoing=sets())
def test_spacy_reads_what_is_written_and_so_do_we(spacy, outgoing):
    data, inside, _ = written("docbin", outgoing)
    drafts = read_drafts("docbin", data)
    for doc, each, draft in zip(docs_in(spacy, data), inside, drafts, strict=True):
        triples = [(s.start, s.end, s.label) for s in each.spans]
        written_spans = [(s.start_char, s.end_char, s.label_) for s in doc.spans["sc"]]
        assert doc.text == each.article.text == draft.text
        assert sorted(written_spans) == sorted(triples)
        assert all(doc.char_span(start, end) is not None for start, end, _ in triples)
        assert {(e.start_char, e.end_char, e.label_) for e in doc.ents} <= set(triples)
        assert (draft.id, by_person(draft)) == (each.article.id, {"Amal": triples})
    assert written("docbin", list(map(again, drafts)))[0] == data


def test_details_and_people_come_back(spacy):
    article = replace(OUT.article, title="عنوان", source="وكالة", published="2020-04-11")
    given_sets = [replace(OUT, article=article, whose=name) for name in ("Amal", "Basil")]
    drafts = read_drafts("docbin", written("docbin", given_sets)[0])
    assert [(d.title, d.source, d.published) for d in drafts] == [
        ("عنوان", "وكالة", "2020-04-11")
    ] * 2
    assert [list(by_person(draft)) for draft in drafts] == [["Amal"], ["Basil"]]


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({"ents": [(1, 2, "actor")]}, {"B": [(4, 7, "actor")]}),
        (
            {"sc": [(1, 3, "claim")], "ents": [(1, 2, "actor")]},
            {"B": [(4, 11, "claim"), (4, 7, "actor")]},
        ),
        ({"names": [(1, 2, "actor")]}, {"B": [(4, 7, "actor")]}),
        (
            {"Amal": [(1, 2, "actor")], "Basil": [(2, 3, "location")]},
            {"Amal": [(4, 7, "actor")], "Basil": [(8, 11, "location")]},
        ),
    ],
)
def test_entities_and_groups_come_in(spacy, groups, expected):
    [draft] = read_drafts("docbin", packed(spacy, made_doc(spacy, **groups)), person="B")
    assert by_person(draft) == expected


def test_more_than_anybody_means_is_not_unpacked(spacy, monkeypatch):
    monkeypatch.setattr(doc_bin, "_MOST_UNPACKED", 1000)
    [fault] = items_in("docbin", zlib.compress(bytes(10_000_000)))
    assert "comes to more than" in str(fault)


@settings(max_examples=30, deadline=None)
@given(changes=CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(spacy, changes):
    data = zlib.decompress(written("docbin", [OUT])[0])
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for item in items_in("docbin", zlib.compress(data), person="B", label_map={"*": "actor"}):
        if isinstance(item, FormatError):
            assert item.place.file == "file" and str(item.reason)


def test_a_label_whose_name_is_lost_is_damage(spacy):
    data = zlib.decompress(written("docbin", [OUT])[0]).replace(b"location", b"locatiom")
    assert "damaged" in str(items_in("docbin", zlib.compress(data))[-1])


def test_what_is_no_docbin_is_told(spacy):
    [fault] = items_in("docbin", b"\x78\x9cnothing")
    assert "no DocBin of spaCy 3" in str(fault)
