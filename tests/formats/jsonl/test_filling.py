"""What can be derived or is empty may be missing from a line of our own."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import article_id, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.formats.jsonl import reading as jsonl
from annotator.formats.reading import ReadOptions
from tests.formats.conftest import LABELS, TEXT, _line

LEAST = {"schema": "annotator/1", "text": TEXT, "set": "ليلى"}
SPANS = [{"start": 6, "end": 20, "label": "actor"}, {"start": 50, "end": 54, "label": "location"}]
# Without these nobody knows what was labelled, where, or by whom.
NEEDED = ("schema", "text", "set", "spans")
NEEDED_OF_A_SPAN = ("start", "end", "label")


def read(line: dict) -> list:
    data = json.dumps(line, ensure_ascii=False).encode()
    return [*jsonl.read(BytesIO(data), "f", ReadOptions(labels=LABELS, person="ليلى"))]


def test_text_set_and_spans_are_enough():
    (draft,) = read({**LEAST, "spans": SPANS})
    assert isinstance(draft, ArticleDraft), str(draft)
    assert draft.id == article_id(text_sha256(TEXT))
    (part,) = draft.sets
    assert (part.person, part.state) == ("ليلى", "in_progress")
    assert [(a.start, a.end, a.label, a.text) for a in part.annotations] == [
        (6, 20, "actor", "وزارة الخارجية"),
        (50, 54, "location", "دمشق"),
    ]


def test_the_same_line_has_the_same_ids_each_time():
    first, second = (read({**LEAST, "spans": SPANS})[0] for _ in range(2))
    ids = [annotation.id for annotation in first.sets[0].annotations]
    assert ids == [annotation.id for annotation in second.sets[0].annotations]
    assert len(set(ids)) == 2


@given(
    st.sets(st.sampled_from([name for name in _line() if name not in NEEDED])),
    st.sets(
        st.sampled_from([name for name in _line()["spans"][0] if name not in NEEDED_OF_A_SPAN])
    ),
    st.booleans(),
)
def test_whatever_else_is_left_out_or_null(fields, of_spans, null):
    line = _line()
    whole = read(_line())[0]
    for name in fields:
        line[name] = None
        if not null:
            del line[name]
    for span in line["spans"]:
        for name in of_spans:
            span[name] = None
            if not null:
                del span[name]
    (draft,) = read(line)
    assert isinstance(draft, ArticleDraft), str(draft)
    assert draft.text == whole.text
    assert [(a.start, a.end, a.label) for a in draft.sets[0].annotations] == [
        (a.start, a.end, a.label) for a in whole.sets[0].annotations
    ]
    for name in ("title", "source", "published", "meta", "id"):
        if name not in fields:
            assert getattr(draft, name) == getattr(whole, name)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"text": None}, "text"),
        ({"set": None}, "the field “set” is missing"),
        ({"spans": [{"start": 6, "label": "actor"}]}, "end"),
        ({"spans": [{"start": 6, "end": 999, "label": "actor"}]}, "beyond the text"),
        ({"spans": [{"start": 6, "end": 6, "label": "actor"}]}, "does not come after"),
        ({"spans": [{"start": 6, "end": 20, "label": "actor", "text": "x"}]}, "not “x”"),
        ({"spans": [{"start": 6, "end": 20, "label": "who"}]}, "no label “who”"),
        ({"spans": ["x"]}, "expected an object"),
        ({"spans": [], "offset_unit": "utf16"}, "utf16"),
        ({"spans": [], "text_sha256": "0" * 64}, "not the hash"),
        ({"spans": [], "schema": "annotator/99"}, "bring the program up to date"),
        ({"spans": [], "schema": "annotator/1.5"}, "bring the program up to date"),
        ({}, "the field “spans” is missing"),
    ],
)
def test_what_cannot_be_derived_is_still_asked_for(changes, reason):
    (error,) = read({**LEAST, **changes})
    assert reason in str(error)


def test_a_whole_line_of_a_later_version_is_refused_as_such():
    (error,) = read({**_line(), "schema": "annotator/9", "text": {"new": "shape"}})
    assert "annotator/9" in str(error) and error.place.part == "$.schema"


def test_spans_without_their_text_are_told_where_they_are_inside_words():
    _, notice = read({**LEAST, "spans": [{"start": 7, "end": 19, "label": "actor"}]})
    assert notice.form.name == "INSIDE_WORDS"
