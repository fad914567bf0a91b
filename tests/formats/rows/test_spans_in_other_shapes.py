"""Spans that are written in unusual shapes come in, or it is said that they did not."""

from __future__ import annotations

import json

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice

TEXT = "وصل وفد من بيروت إلى تونس"
BEIRUT = (11, 16, "location")
BEIRUT_AND_TUNIS = [list(BEIRUT), [21, 25, "location"]]


def row(**fields: object) -> str:
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False) + "\n"


def spans_of(draft: ArticleDraft) -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.label) for part in draft.sets for a in part.annotations]


def warnings(notices: list[Notice]) -> list[str]:
    return [notice.form.name for notice in notices if notice.warns]


@pytest.mark.parametrize(
    "spans",
    [
        json.dumps(BEIRUT_AND_TUNIS),
        str([tuple(entry) for entry in BEIRUT_AND_TUNIS]),
        json.dumps([{"start": 11, "end": 16, "label": "location"}]),
    ],
)
def test_a_list_that_is_written_as_a_string_is_a_list(article, spans):
    for data in (row(entities=spans), row(spans=spans)):
        assert BEIRUT in spans_of(article("json-lines", data))
    assert BEIRUT in spans_of(article("json", f"[{row(spans=spans)}]"))


@pytest.mark.parametrize(
    "entry",
    [
        {"offset": 11, "length": 5, "category": "x", "label": "location"},
        {"offset": "11", "length": 5.0, "label": "location", "text": "بيروت"},
        {"span": [11, 16], "label": "location"},
        {"offsets": [11, 16], "type": "location"},
        {"indices": [11, 16], "label": "location"},
    ],
)
def test_where_a_span_is_stands_under_other_keys(article, entry):
    assert spans_of(article("json-lines", row(entities=[entry]))) == [BEIRUT]


@pytest.mark.parametrize(
    "fields",
    [
        {"entities": [{"text": "بيروت", "label": "location"}]},
        {"entities": {"location": ["بيروت", "تونس"]}},
        {"spans": ["11:16:location"]},
        {"annotations": [[11, 16]]},
        {"labels": [{"value": "بيروت"}]},
        {"entities": '[["بيروت", "location"]]'},
    ],
)
def test_what_looks_like_spans_and_is_read_as_none_is_told(notices, fields):
    assert warnings(notices("json-lines", row(**fields))) == ["SPANS_UNREAD"]


@pytest.mark.parametrize(
    "fields",
    [{"labels": ["سياسة", "اقتصاد"]}, {"label": "سياسة"}, {"entities": []}, {"spans": None}],
)
def test_the_subjects_of_an_article_are_no_spans_that_got_lost(notices, fields):
    assert warnings(notices("json-lines", row(**fields))) == []


def test_a_broken_list_in_a_string_is_the_fault_of_its_line_alone(read):
    broken, whole = read("json-lines", row(spans="[[11, 16, ") + row(spans=[list(BEIRUT)]))
    assert isinstance(broken, FormatError) and "no list of spans" in str(broken.reason)
    assert spans_of(whole) == [BEIRUT]
