"""What is written is read again: the same spans, the same bytes; the report has the rest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.core.outgoing import GOLD, OutgoingSet
from annotator.formats import registry
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.losses import SpanOutcome
from tests.formats.written_files import (
    LABELS,
    items_in,
    made_set,
    read_drafts,
    skip_without_extra,
    written,
)

# A clitic, tashkeel, an emoji beyond U+FFFF, NBSP, RLM, ZWNJ, isolates, blanks at a line's end.
PIECES = (
    *(
        "وزيرُ",
        "والسعودية",
        "مصر",
        "می\u200cخواهم",
        "11",
        "O",
        "#",
        "😀",
        "👨‍👩‍👧",
        "«",
        "».",
        "،",
        "\\n",
    ),
    *(
        " ",
        "  ",
        "\u00a0",
        "\u200f",
        "\u2067أ\u2069",
        "\n",
        "\n\n",
        " \n",
        "\t",
        "\u2028",
        '"',
        "<&>",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


@st.composite
def sets(draw):
    """Sets of one or two articles: nested, crossing, the same letters under several labels."""
    texts = draw(st.lists(TEXTS.filter(lambda t: t.strip()), min_size=1, max_size=2, unique=True))
    return [_set(number, text, draw) for number, text in enumerate(texts, 1)]


def _set(number: int, text: str, draw) -> OutgoingSet:
    begins = [at for at in range(len(text)) if not text[at].isspace()]
    edges = st.sampled_from(begins)
    triples = draw(st.sets(st.tuples(edges, edges, st.sampled_from(LABELS)), max_size=6))
    spans = {(min(a, b), max(a, b) + 1, label) for a, b, label in triples}
    return made_set(f"خبر {number}", text, spans)


def again(draft: ArticleDraft) -> OutgoingSet:
    """A draft as it would go out."""
    [work] = draft.sets
    spans = [(a.start, a.end, a.label) for a in work.annotations]
    return made_set(draft.id, draft.text, spans, work.person)


# The format that is written, the one that reads it, and what the file does not say of itself.
BOTH_WAYS = [
    ("hf-spans", "hf-spans", {}),
    ("doccano", "doccano", {"unit": OffsetUnit.UTF16}),
    ("label-studio", "label-studio", {}),
    ("prodigy", "prodigy", {}),
    ("conll-u", "conll-u", {}),
    ("doccano-relations", "doccano", {"unit": OffsetUnit.UTF16}),
]


@pytest.mark.parametrize(("name", "reader", "said"), BOTH_WAYS, ids=str)
@settings(max_examples=25, deadline=None)
@given(sets())
def test_what_is_written_is_read_again_and_written_the_same(name, reader, said, outgoing):
    data, inside, fitting = written(name, outgoing)
    drafts = read_drafts(reader, data, **said)
    assert [(d.id, d.text) for d in drafts] == [(s.article.id, s.article.text) for s in inside]
    assert [[(a.start, a.end, a.label) for a in d.sets[0].annotations] for d in drafts] == [
        [(s.start, s.end, s.label) for s in each.spans] for each in inside
    ]
    assert written(name, list(map(again, drafts)))[0] == data
    report = fitting.report
    assert report.spans == sum(len(each.spans) for each in outgoing)
    assert sum(report.outcomes[outcome] for outcome in SpanOutcome) == report.spans


WIDE = "😀 قال 👍🏽 الوزير\nفي بيروت"
UNITS = [(form.name, unit) for form in registry.WRITTEN for unit in form.units]


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_offsets_count_what_was_chosen_and_are_read_so(name, unit):
    skip_without_extra(name)
    reader = {"doccano-relations": "doccano", "spans-excel": "excel"}.get(name, name)
    at = WIDE.index("الوزير")
    data = written(name, [made_set("خبر 1", WIDE, [(at, at + 6, "actor")])], unit=unit)[0]
    [draft] = read_drafts(reader, data, unit=unit)
    assert [WIDE[a.start : a.end] for a in draft.sets[0].annotations] == ["الوزير"]
    if registry.named(name).is_text:
        spots = {"codepoint": 9, "utf16": 12, "utf8": 21}
        assert str(spots[unit]).encode() in data
    if unit is not registry.named(name).units[0]:
        [fault] = [item for item in items_in(reader, data) if isinstance(item, FormatError)]
        assert fault.hint == f"--offset-unit {unit}", "nothing is read before somebody says so"


BITS = st.sampled_from(
    [
        *(b"\t", b"\n", b'"', b",", b"{", b"]", b"-1", b"99", b"null", b"\x00", b"\xff"),
        *(b"\xf0\x9f", b"\\ud800", b"\r", b"\xef\xbb\xbf", b"<", b"&#0;", b"T1", b"#"),
    ]
)
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 20), st.one_of(BITS, st.binary(max_size=3))),
    min_size=1,
    max_size=3,
)
SOUND = [made_set("a 1", "وصل وفد 🙂 من بيروت\nأمس", [(4, 7, "actor"), (13, 18, "location")])]


@pytest.mark.parametrize(("name", "reader"), [row[:2] for row in BOTH_WAYS])
@settings(max_examples=40, deadline=None)
@given(CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(name, reader, changes):
    data = written(name, SOUND)[0]
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for item in items_in(reader, data, person="B", label_map={"*": "actor"}):
        if isinstance(item, FormatError):
            assert item.place.file == "file" and str(item.reason)
        if isinstance(item, ArticleDraft):
            for work in item.sets:
                assert all(0 <= a.start < a.end <= len(item.text) for a in work.annotations)


@pytest.mark.parametrize(
    "name",
    [
        *("jsonl", "hf-spans", "hf-tokens", "conll", "conll-2003", "conll-columns", "conll-nested"),
        *("conll-u", "spans-csv", "spans-excel", "doccano", "label-studio", "prodigy"),
        *("parquet-spans", "parquet-tokens", "docbin"),
    ],
)
def test_gold_comes_back_as_the_work_of_whoever_is_named(name):
    skip_without_extra(name)
    outgoing = made_set("a 1", "وصل الوزير إلى عمان", [(4, 10, "actor")], whose=GOLD)
    data, *_ = written(name, [outgoing])
    as_read = registry.named(name).read_as or name
    assert not any(getattr(item, "sets", ()) for item in items_in(as_read, data))
    (draft,) = read_drafts(as_read, data, person="هدى")
    (work,) = draft.sets
    assert work.person == "هدى"
    assert [(a.start, a.end, a.label) for a in work.annotations] == [(4, 10, "actor")]
