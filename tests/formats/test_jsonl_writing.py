"""Writing JSONL version 1."""

from __future__ import annotations

import json
from io import BytesIO

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.words import words
from annotator.core.article import freeze, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.formats import jsonl
from annotator.formats.jsonl_line import Line, RegionLine, SpanLine
from annotator.formats.jsonl_writing import GENERATOR, WrongSurface, encode, in_order, word_bounds
from annotator.formats.reading import ReadOptions

LABELS = ("actor", "location", "date", "claim")
LETTERS = "اليم ونرتب،ةعد \n.س“ف”🙂ـًA1٣\u00a0\u2066\u200f"

texts = st.text(LETTERS, min_size=1, max_size=60).map(freeze).filter(str.strip)


@st.composite
def lines(draw) -> Line:
    text = draw(texts)
    edges = st.integers(0, len(text))
    spans: dict[tuple[int, int, str], SpanLine] = {}
    for number in range(draw(st.integers(0, 5))):
        start, end = sorted((draw(edges), draw(edges)))
        if not text[start:end].strip():
            continue
        label = draw(st.sampled_from(LABELS))
        word_start, word_end = word_bounds(text, start, end)
        spans[start, end, label] = SpanLine(
            id=f"{number:032x}",
            start=start,
            end=end,
            label=label,
            text=text[start:end],
            word_start=word_start,
            word_end=word_end,
            note=draw(st.none() | st.text(LETTERS, min_size=1, max_size=5)),
            certainty=draw(st.sampled_from([None, "sure", "unsure"])),
            origin=draw(st.sampled_from(["manual", "elsewhere", "imported"])),
        )
    return Line(
        schema="annotator/1",
        id=draw(st.text(LETTERS, min_size=1, max_size=5)),
        text=text,
        text_sha256=text_sha256(text),
        offset_unit="codepoint",
        language="ar",
        title=draw(st.text(LETTERS, max_size=9)),
        source="",
        published="",
        meta=draw(st.dictionaries(st.text(LETTERS, max_size=3), st.integers() | st.text(LETTERS))),
        set="ليلى",
        state="in_progress",
        spans=in_order(spans.values()),
        not_article=[RegionLine(0, 1)] if draw(st.booleans()) else [],
        duplicate_group=None,
        generator=GENERATOR,
    )


@given(lines())
def test_what_is_written_is_read_back_span_by_span(line):
    (draft,) = jsonl.read(BytesIO(encode(line)), "f", ReadOptions(labels=LABELS))

    assert isinstance(draft, ArticleDraft), str(draft)
    assert draft.text == line.text
    assert draft.meta == line.meta
    assert list(draft.sets[0].annotations) == line.spans


@given(lines())
def test_spans_sort_by_start_then_longest_then_label(line):
    keys = [(span.start, -span.end, span.label, span.id) for span in line.spans]
    assert keys == sorted(keys)


def test_the_bytes_are_those_of_the_contract():
    line = Line(
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
    assert encode(line).decode() == (
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
    sound = json.loads(_encoded(text, 5, 19, "وزارة الخارجية"))
    assert sound["spans"][0]["text"] == text[5:19]
    with pytest.raises(WrongSurface, match="Nothing was exported"):
        _encoded(text, start, end, surface)


def _encoded(text: str, start: int, end: int, surface: str) -> bytes:
    span = {"id": "s", "start": start, "end": end, "label": "actor", "text": surface}
    rest = {"word_start": 0, "word_end": 1, "note": None, "certainty": None, "origin": "manual"}
    line = {
        **dict.fromkeys(("language", "title", "source", "published", "generator"), ""),
        "schema": "annotator/1",
        "id": "x",
        "text": text,
        "text_sha256": text_sha256(text),
        "offset_unit": "codepoint",
        "meta": {},
        "set": "A",
        "state": "done",
        "spans": [],
        "not_article": [],
        "duplicate_group": None,
    }
    written = msgspec.convert(line, Line)
    written.spans = [SpanLine(**span, **rest)]  # unchecked, as a bug would make it
    return encode(written)


@given(texts, st.data())
def test_word_bounds_are_those_of_the_words_around(text, data):
    """The quick way for spans between spaces says the same as looking at every word."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = words(text)
    word_start = next((w.start for w in found if w.start <= start < w.end), start)
    word_end = next((w.end for w in found if w.start < end <= w.end), end)

    assert word_bounds(text, start, end) == (word_start, word_end)
