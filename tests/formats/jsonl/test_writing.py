"""Writing JSONL version 1."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.words import words
from annotator.core.article import Article, freeze, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.core.outgoing import GOLD, Attribution, OutgoingSet, OutgoingSpan
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.fitting.fitting import Fitting
from annotator.formats.jsonl import reading as jsonl
from annotator.formats.jsonl.line import JsonlLine, RegionLine, SpanLine
from annotator.formats.jsonl.writing import JsonlWriter, encoded, word_bounds
from annotator.formats.reading import ReadOptions
from annotator.formats.writing import WriteOptions, WrongSurface

JSONL = next(form for form in registry.WRITTEN if form.name == "jsonl")
LABELS = ("actor", "location", "date", "claim")
LETTERS = "اليم ونرتب،ةعد \n.س“ف”🙂ـًA1٣\u00a0\u2066\u200f"

ORIGINS: list[tuple[Any, ...]] = [
    *[(origin, None, None, False) for origin in ("manual", "elsewhere", "imported", "corrected")],
    *[("suggested", "memory+date", p, bulk) for p in (0.5, 0.125, 1.0) for bulk in (True, False)],
]

texts = st.text(LETTERS, min_size=1, max_size=60).map(freeze).filter(str.strip)


def article(text: str, **details: Any) -> Article:
    return Article(1, "x", text, text_sha256(text), **details)


@st.composite
def outgoing_sets(draw) -> OutgoingSet:
    text = draw(texts)
    edges = st.integers(0, len(text))
    spans: dict[tuple[int, int, str], OutgoingSpan] = {}
    for number in range(draw(st.integers(0, 5))):
        start, end = sorted((draw(edges), draw(edges)))
        if not text[start:end].strip():
            continue
        label = draw(st.sampled_from(LABELS))
        spans[start, end, label] = OutgoingSpan(
            start,
            end,
            label,
            f"{number:032x}",
            text[start:end],
            draw(st.none() | st.text(LETTERS, min_size=1, max_size=5)),
            draw(st.sampled_from([None, "sure", "unsure"])),
            *draw(st.sampled_from(ORIGINS)),
        )
    meta = draw(st.dictionaries(st.text(LETTERS, max_size=3), st.integers() | st.text(LETTERS)))
    return OutgoingSet(
        article(text, title=draw(st.text(LETTERS, max_size=9)), meta=meta),
        "ليلى",
        "in_progress",
        sorted(spans.values(), key=OutgoingSpan.order),
        [Span(0, 1)] if draw(st.booleans()) else [],
        proposed=[Span(0, 1)] if draw(st.booleans()) else [],
        flagged=draw(st.booleans()),
        assisted=draw(st.booleans()),
    )


def written(*sets: OutgoingSet) -> bytes:
    fitting = Fitting(JSONL.capabilities)
    stream = BytesIO()
    writer = JsonlWriter(stream, WriteOptions())
    for outgoing in sets:
        fitted = fitting.fit(outgoing)
        assert fitted is not None
        writer.write(fitted)
    writer.finish()
    return stream.getvalue()


@given(outgoing_sets())
def test_what_is_written_is_read_back_span_by_span(outgoing):
    (draft,) = jsonl.read(BytesIO(written(outgoing)), "f", ReadOptions(labels=LABELS))

    assert isinstance(draft, ArticleDraft), str(draft)
    assert draft.text == outgoing.article.text
    assert draft.meta == outgoing.article.meta
    names = ["text" if name == "surface" else name for name in OutgoingSpan._fields]
    assert [
        tuple(getattr(span, name) for name in names) for span in draft.sets[0].annotations
    ] == outgoing.spans


@given(outgoing_sets())
def test_what_is_read_and_written_again_is_the_same_to_the_byte(outgoing):
    first = written(outgoing)
    assert encoded(msgspec.json.decode(first, type=JsonlLine)) == first


def test_a_line_is_of_the_oldest_version_that_can_hold_it():
    by_hand = OutgoingSpan(0, 3, "actor", "s", "قال", None, None, "manual")
    accepted = by_hand._replace(origin="suggested", sources="memory+model", p=0.813, bulk=True)
    lines = [
        json.loads(written(OutgoingSet(article("قال"), "A", "done", [span], [], assisted=assisted)))
        for span, assisted in ((by_hand, False), (by_hand, True), (accepted, True))
    ]
    assert [line["schema"] for line in lines] == ["annotator/1", "annotator/2", "annotator/2"]
    assert [line.get("assisted") for line in lines] == [None, True, True]
    said = {"sources": ["memory", "model"], "p": 0.813, "bulk": True}
    assert [line["spans"][0].get("suggestion") for line in lines] == [None, None, said]


def test_sets_are_written_one_a_line_in_the_order_given():
    sets = [OutgoingSet(article("قال"), whose, "done", [], []) for whose in ("ب", "أ")]
    assert [json.loads(line)["set"] for line in written(*sets).splitlines()] == ["ب", "أ"]


def test_gold_says_who_said_what_and_who_decided():
    span = OutgoingSpan(0, 3, "actor", "s", "قال", "note", None, "manual")
    gold = OutgoingSet(
        article("قال"),
        GOLD,
        "settled",
        [span],
        [],
        attributions={"s": Attribution("decision", ("Amal", "Badr"), "Rim", "clitic")},
    )
    (line,) = json.loads(written(gold))["spans"]
    assert line["source"] == "decision"
    assert line["people"] == ["Amal", "Badr"]
    assert line["decided_by"] == "Rim"
    assert line["reason"] == "clitic"


def test_work_that_is_not_gold_says_nothing_of_decisions():
    span = OutgoingSpan(0, 3, "actor", "s", "قال", None, None, "manual")
    (line,) = json.loads(written(OutgoingSet(article("قال"), "A", "done", [span], [])))["spans"]
    assert not {"source", "people", "decided_by", "reason"} & line.keys()


def test_the_bytes_are_those_of_the_contract():
    line = JsonlLine(
        schema="annotator/1",
        id="x",
        text="قالت وزارة الخارجية",
        text_sha256=text_sha256("قالت وزارة الخارجية"),
        offset_unit="codepoint",
        language="ar",
        title="ع",
        source="و",
        published="2020-04-11",
        meta={},
        set="A",
        state="done",
        spans=[
            SpanLine(
                id="s",
                start=5,
                end=19,
                label="actor",
                text="وزارة الخارجية",
                word_start=5,
                word_end=19,
                note=None,
                certainty=None,
                origin="manual",
            )
        ],
        not_article=[RegionLine(0, 4)],
        duplicate_group=None,
        generator="annotator 0.1.0",
    )
    assert encoded(line).decode() == (
        '{"schema":"annotator/1","id":"x","text":"قالت وزارة الخارجية","text_sha256":"'
        + line.text_sha256
        + '","offset_unit":"codepoint","language":"ar","title":"ع","source":"و",'
        '"published":"2020-04-11","meta":{},"set":"A","state":"done","spans":[{"id":"s","start":5,'
        '"end":19,"label":"actor","text":"وزارة الخارجية","word_start":5,"word_end":19,"note":null,'
        '"certainty":null,"origin":"manual"}],"not_article":[{"start":0,"end":4}],'
        '"duplicate_group":null,"generator":"annotator 0.1.0"}\n'
    )


@pytest.mark.parametrize(
    ("start", "end", "surface"), [(5, 19, "وزارة الداخلية"), (5, 99, "وزارة الخارجية"), (3, 3, "")]
)
def test_a_span_that_is_not_in_its_text_is_never_written(start, end, surface):
    text = "قالت وزارة الخارجية"
    sound = json.loads(written(_with_span(text, 5, 19, "وزارة الخارجية")))
    assert sound["spans"][0]["text"] == text[5:19]
    with pytest.raises(WrongSurface, match="Nothing was exported"):
        written(_with_span(text, start, end, surface))


def _with_span(text: str, start: int, end: int, surface: str) -> OutgoingSet:
    span = OutgoingSpan(start, end, "actor", "s", surface, None, None, "manual")
    return OutgoingSet(article(text), "A", "done", [span], [])


@given(texts, st.data())
def test_word_bounds_are_those_of_the_words_around(text, data):
    """The quick way for spans between spaces says the same as looking at every word."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = words(text)
    word_start = next((w.start for w in found if w.start <= start < w.end), start)
    word_end = next((w.end for w in found if w.start < end <= w.end), end)

    assert word_bounds(text, start, end) == (word_start, word_end)
