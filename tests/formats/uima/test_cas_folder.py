"""CAS in XMI and JSON: what dkpro-cassis reads of it, and what comes in of other people's."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.core.outgoing import OutgoingSet
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.losses import LossReason, OmittedPart
from annotator.formats.notices import Notice
from annotator.formats.reading import ReadOptions
from annotator.formats.recognising import recognised_within
from annotator.formats.uima import type_system
from annotator.formats.uima.labelled_types import CasTypeNotice
from annotator.jobs.exchange.inputs import inputs_at, read
from tests.formats.test_round_trips import CHANGES, again, sets
from tests.formats.written_files import LABELS, files_in, items_in, made_set, read_drafts, written

cassis = pytest.importorskip("cassis")

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TEXT = "😀 قال وزيرُ مصر في بيروت"
OUT = made_set("a 1", TEXT, [(6, 15, "actor"), (12, 15, "location"), (19, 24, "location")])

OF_INCEPTION = """<?xml version="1.1" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
  xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
  xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
  xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"
  xmlns:type="http:///de/tudarmstadt/ukp/clarin/webanno/api/type.ecore"
  xmlns:custom="http:///webanno/custom.ecore" xmlns:plain="http:///uima/noNamespace.ecore"
  xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  <cas:Sofa xmi:id="9" sofaNum="2" sofaID="other" mimeType="text" sofaString="Other"/>
  <meta:DocumentMetaData xmi:id="3" sofa="1" begin="0" end="25" documentTitle="doc.txt"/>
  <type:CASMetadata xmi:id="4" sofa="1" begin="0" end="0" username="leila"/>
  <seg:Token xmi:id="5" sofa="1" begin="0" end="2"/>
  <ner:NamedEntity xmi:id="6" sofa="1" begin="7" end="16" value="actor" identifier="Q1"/>
  <ner:NamedEntity xmi:id="7" sofa="1" begin="0" end="2" value="date"/>
  <ner:Location xmi:id="8" sofa="1" begin="20" end="25"/>
  <ner:NamedEntity xmi:id="10" sofa="9" begin="0" end="5" value="date"/>
  <custom:Role xmi:id="11" sofa="1" begin="3" end="6" kind="verb"><kinds>a</kinds></custom:Role>
  <plain:Odd xmi:id="12" sofa="1" begin="3" end="6"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"
    sofaString="😀 قال وزيرُ مصر في بيروت"/>
  <cas:View sofa="1" members="3 4 5 6 8 11 12"/>
  <cas:View sofa="9" members="10"/>
</xmi:XMI>
"""
KINDS = {"Location": "location"}


def of_cassis(name: str, data: bytes):
    """What dkpro-cassis reads of a file with the type system that stands beside it."""
    if name == "cas-json":
        return cassis.load_cas_from_json(data.decode())
    return cassis.load_cas_from_xmi(BytesIO(data), typesystem=TYPE_SYSTEM)


TYPE_SYSTEM = cassis.load_typesystem(
    BytesIO(files_in(written("cas-xmi", [OUT])[0])["Amal/TypeSystem.xml"])
)


def spans(draft: ArticleDraft) -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.label) for work in draft.sets for a in work.annotations]


def articles(data: bytes) -> list[bytes]:
    return [file for name, file in files_in(data).items() if "TypeSystem" not in name]


def faults(items) -> list[FormatError]:
    return [item for item in items if isinstance(item, FormatError)]


@pytest.mark.parametrize("name", ["cas-xmi", "cas-json"])
@settings(max_examples=20, deadline=None)
@given(sets())
def test_cassis_reads_what_is_written_and_so_do_we(name, outgoing: list[OutgoingSet]):
    data = written(name, outgoing)[0]
    drafts = [draft for file in articles(data) for draft in read_drafts(name, file)]
    for each, file, draft in zip(outgoing, articles(data), drafts, strict=True):
        triples = [(span.start, span.end, span.label) for span in each.spans]
        cas = of_cassis(name, file)
        entities = cas.select(NAMED_ENTITY)
        assert cas.sofa_string == each.article.text == draft.text
        assert sorted((e.begin, e.end, e.value) for e in entities) == sorted(triples)
        assert all(e.get_covered_text() == each.article.text[e.begin : e.end] for e in entities)
        assert (spans(draft), draft.id) == (triples, each.article.id)
    assert written(name, list(map(again, drafts)))[0] == data


@pytest.mark.parametrize("name", ["cas-xmi", "cas-json"])
def test_notes_certainty_what_is_not_article_and_details_go_out_and_come_in(name):
    noted = OUT.spans[0]._replace(note="لقب\n\tو «<&>\"'»", certainty="unsure")
    article = replace(OUT.article, title="عنوان", source="وكالة", published="2020-04-11")
    given_set = replace(OUT, article=article, spans=[noted], not_article=[Span(0, 1)])
    [draft] = read_drafts(name, articles(written(name, [given_set])[0])[0])
    [work] = draft.sets
    [back] = work.annotations
    assert (back.note, back.certainty, work.person) == (noted.note, "unsure", "Amal")
    assert work.not_article == (Span(0, 1),)
    assert (draft.title, draft.source, draft.published) == ("عنوان", "وكالة", "2020-04-11")


@given(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))
@settings(max_examples=40, deadline=None)
def test_a_character_that_xml_cannot_hold_keeps_its_article_out_and_json_has_it(character):
    text = f"وزير {character}مصر"
    outgoing = [made_set("a 1", text, [(0, 4, "actor")])]
    data, inside, fitting = written("cas-xmi", outgoing)
    for each, file in zip(inside, articles(data), strict=True):
        assert of_cassis("cas-xmi", file).sofa_string == each.article.text
    if not inside:
        reasons = [(loss.reason, loss.label) for loss in fitting.report.losses]
        assert reasons == [(LossReason.NOT_ENCODABLE, "actor")]
    [file] = articles(written("cas-json", outgoing)[0])
    assert of_cassis("cas-json", file).sofa_string == text


def test_a_note_that_xml_cannot_hold_is_told():
    noted = replace(OUT, spans=[OUT.spans[0]._replace(note="\x0b")])
    _, [inside], fitting = written("cas-xmi", [noted])
    assert inside.spans[0].note is None
    assert fitting.report.omitted == {(OmittedPart.NOTE, LossReason.NOT_ENCODABLE): 1}


def test_the_work_of_somebody_whose_name_xml_cannot_hold_is_left_out_and_told():
    _, inside, fitting = written("cas-xmi", [replace(OUT, whose="A\x0b"), OUT])
    assert [each.whose for each in inside] == [OUT.whose]
    [omission] = fitting.report.omissions
    assert (omission.article, omission.whose, omission.value) == (OUT.article.id, *["A\x0b"] * 2)


def test_a_folder_for_each_person_is_read_as_it_is(tmp_path):
    outgoing = [OUT, replace(OUT, whose="سعاد/ب")]
    path = tmp_path / "a.zip"
    path.write_bytes(written("cas-xmi", outgoing)[0])
    inputs = inputs_at([path])
    options = ReadOptions(labels=LABELS)
    items = [item for file in inputs.files for item, _ in read(file, options)]
    people = [work.person for item in items for work in item.sets]
    assert people == ["Amal", "سعاد/ب"]
    assert inputs.skipped == []


def test_types_that_stand_beside_no_article_are_told(tmp_path):
    (tmp_path / "TypeSystem.xml").write_bytes(type_system.description().encode())
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    [passed] = inputs_at([tmp_path]).skipped
    assert "types of a UIMA CAS" in str(passed.reason)


def test_the_first_view_of_inception_comes_in_without_what_was_deleted_there():
    items = items_in("cas-xmi", OF_INCEPTION.encode(), label_map=KINDS)
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert (draft.text, draft.title, draft.id) == (TEXT, "doc.txt", None)
    assert draft.sets[0].person == "leila"
    assert spans(draft) == [(6, 15, "actor"), (19, 24, "location")]
    told = [str(item.values or item.example) for item in items if isinstance(item, Notice)]
    assert any("webanno.custom.Role.kind" in each for each in told)


def test_cassis_makes_the_same_of_a_file_without_the_layers_that_it_does_not_know():
    system = cassis.TypeSystem()
    entity = system.create_type(NAMED_ENTITY)
    system.create_feature(entity, "value", "uima.cas.String")
    cas = cassis.Cas(system)
    cas.sofa_string = TEXT
    cas.add(entity(begin=6, end=15, value="actor"))
    for name, data in (("cas-xmi", cas.to_xmi()), ("cas-json", cas.to_json())):
        [draft] = read_drafts(name, data.encode(), person="B")
        assert (draft.text, spans(draft)) == (TEXT, [(6, 15, "actor")])


def test_spans_on_another_text_of_the_file_are_left_out_and_counted():
    system = cassis.TypeSystem()
    entity = system.create_type(NAMED_ENTITY)
    system.create_feature(entity, "value", "uima.cas.String")
    cas = cassis.Cas(system)
    cas.sofa_string = TEXT
    cas.add(entity(begin=6, end=15, value="actor"))
    other = cas.create_view("translation")
    other.sofa_string = "The minister of Egypt"
    other.add_all([entity(begin=4, end=12, value="actor"), entity(begin=16, end=21, value="actor")])
    for name, data in (("cas-xmi", cas.to_xmi()), ("cas-json", cas.to_json())):
        items = items_in(name, data.encode(), person="B")
        [draft] = [item for item in items if isinstance(item, ArticleDraft)]
        assert spans(draft) == [(6, 15, "actor")]
        [notice] = [item for item in items if isinstance(item, Notice)]
        assert (notice.form, notice.count) == (CasTypeNotice.OTHER_VIEWS, 2)


def test_which_feature_is_the_label_is_asked_and_can_be_said():
    foreign = OF_INCEPTION.replace("ner:", "custom:")
    [fault] = faults(items_in("cas-xmi", foreign.encode()))
    assert "webanno.custom.NamedEntity.value" in fault.hint
    chosen = {"label": "webanno.custom.Role.kind"}
    items = items_in("cas-xmi", OF_INCEPTION.encode(), columns=chosen, label_map={"*": "claim"})
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert spans(draft) == [(2, 5, "claim")]


def test_code_points_in_the_place_of_utf16_units_are_noticed():
    data = OF_INCEPTION.replace('"7" end="16"', '"6" end="15"').replace(
        '"20" end="25"', '"19" end="24"'
    )
    [fault] = faults(items_in("cas-xmi", data.encode(), label_map=KINDS))
    assert fault.hint == "--offset-unit codepoint"
    options = {"unit": OffsetUnit.CODEPOINT, "label_map": KINDS}
    [draft] = read_drafts("cas-xmi", data.encode(), **options)
    assert spans(draft) == [(6, 15, "actor"), (19, 24, "location")]


@pytest.mark.parametrize(
    ("change", "line", "told"),
    [
        (("<cas:NULL", "<cas:NULL <"), 9, "no XML from here on"),
        (('begin="7"', 'begin="7.5"'), 14, "whole number, not “7.5”"),
        (('end="16"', 'end="99"'), 14, "are no UTF-16 units"),
        (('begin="7" end="16"', 'begin="1" end="4"'), 14, "are no UTF-16 units"),
        (("sofaString", "sofaURI"), None, "no text in the CAS"),
        (("<xmi:XMI", '<!DOCTYPE x [<!ENTITY a "b">]><xmi:XMI'), 2, "declares XML of its own"),
        (("وزيرُ", "&#1;"), None, "no XML from here on"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(change, line, told):
    items = items_in("cas-xmi", OF_INCEPTION.replace(*change).encode(), label_map=KINDS)
    [fault] = faults(items)
    assert told in str(fault.reason) and line in (None, fault.place.line), str(fault)


@pytest.mark.parametrize("name", ["cas-xmi", "cas-json"])
@settings(max_examples=40, deadline=None)
@given(CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(name, changes):
    [data] = articles(written(name, [OUT])[0])
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for item in items_in(name, data, person="B", label_map={"*": "actor"}):
        if isinstance(item, FormatError):
            assert item.place.file == "file" and str(item.reason)
        if isinstance(item, ArticleDraft):
            assert all(0 <= start < end <= len(item.text) for start, end, _ in spans(item))


def test_structures_under_their_ids_are_read_too():
    [data] = articles(written("cas-json", [OUT])[0])
    value = json.loads(data)
    structures = {str(each.pop("%ID")): each for each in value["%FEATURE_STRUCTURES"]}
    value["%FEATURE_STRUCTURES"] = structures
    [draft] = read_drafts("cas-json", json.dumps(value).encode())
    assert spans(draft) == [(s.start, s.end, s.label) for s in OUT.spans]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (OF_INCEPTION, "cas-xmi"),
        ('{"%TYPES": {"a": {"%NAME"', "cas-json"),
        ('{"%FEATURE_STRUCTURES": []}', "cas-json"),
        ("<?xml version='1.0'?><TEI/>", None),
    ],
)
def test_a_cas_is_known_by_what_is_in_it(text, name):
    form = recognised_within(Glance("a.txt", text.encode(), lambda _: False))
    assert (form.name if form else None) == name
