"""Other people's JSON: a text under some name, spans under some name, the rest kept."""

from __future__ import annotations

import json

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError
from annotator.formats.spans.repeated import RepeatedNotice

TEXT = "وصل 🙂 الوفد إلى دمشق"  # the emoji makes code points and UTF-16 units differ


def _row(**fields):
    return {"text": TEXT, **fields}


def _spans(draft):
    (work,) = draft.sets
    return [(one.start, one.end, one.label) for one in work.annotations]


@pytest.mark.parametrize(
    ("file", "place", "path"),
    [
        ({"data": {"articles": [{"text": "خبر"}]}}, "$", "data.articles[0].text"),
        ({"documents": [{"content": {"text": "خبر"}}]}, "$", "documents[0].content.text"),
        ([{"article": {"title": "ع", "text": "خبر"}}], "$[0].article", "text"),
    ],
)
def test_a_text_that_is_deeper_is_told_with_its_path(error, file, place, path):
    fault = error("json", json.dumps(file))
    assert fault.place.part == place
    assert str(fault.reason).startswith(f"there is a text deeper in it, “{path}”:")


@pytest.mark.parametrize("name", ["text", "content", "body", "article", "Text", "النص"])
def test_the_text_is_found_by_name(article, name):
    found = article("json-lines", {name: TEXT, "id": 7})
    assert found.text == TEXT
    assert (found.id, found.sets, found.meta) == (None, (), {"id": 7})


def test_the_text_is_the_field_that_was_chosen(article, error):
    row = {"text": "تعليق", "main": TEXT, "head": "عنوان"}
    found = article("json-lines", row, columns={"text": "main", "title": "head"})
    assert (found.text, found.title, found.meta) == (TEXT, "عنوان", {"text": "تعليق"})
    assert "no “mian”" in str(error("json-lines", row, columns={"text": "mian"}).reason)


def test_a_row_without_a_text_says_what_it_has(error):
    wrong = error("json-lines", {"title": "a", "words": []})
    assert "“title”, “words”" in str(wrong.reason) and "--column text=" in wrong.hint


@pytest.mark.parametrize(
    ("given", "published", "kept"),
    [
        ("2020-04-11", "2020-04-11", None),
        ("2020-04", "2020-04", None),
        ("2020-04-11T10:00:00Z", "2020-04-11", "2020-04-11T10:00:00Z"),
        ("Sun Aug 04 23:03:42 +0000 2019", "2019-08-04", "Sun Aug 04 23:03:42 +0000 2019"),
        ("أمس", "", "أمس"),
        ("2020-13-45", "", "2020-13-45"),
        (1586563200, "2020-04-11", 1586563200),
    ],
)
def test_dates_are_taken_when_they_are_sure_and_kept_when_more_was_said(
    article, given, published, kept
):
    found = article("json-lines", _row(date=given, title="ع", url="https://example.org"))
    assert (found.title, found.source, found.published) == ("ع", "https://example.org", published)
    assert found.meta.get("date") == kept


OBJECT_SPANS = [
    [{"start": 16, "end": 20, "label": "location"}],
    [{"start_offset": 16, "end_offset": 20, "type": "location"}],
    [{"startIdx": 16, "endIdx": 20, "tag": "location", "text": "دمشق"}],
    [[16, 20, "location"]],
]


@pytest.mark.parametrize("name", ["spans", "entities", "labels", "label", "location_mentions"])
@pytest.mark.parametrize("spans", OBJECT_SPANS)
def test_spans_are_found_under_the_usual_names(article, name, spans):
    found = article("json-lines", _row(**{name: spans, "x": 1}))
    assert _spans(found) == [(16, 20, "location")]
    assert found.sets[0].person == "ليلى"
    assert found.meta == {"x": 1}


def test_the_same_span_with_the_same_label_comes_in_once_and_the_other_is_told(article, notices):
    twice = [[16, 20, "LOC"], [16, 20, "CITY"], [6, 11, "LOC"]]
    found = article("json-lines", _row(spans=twice), label_map={"*": "location"})
    assert _spans(found) == [(6, 11, "location"), (16, 20, "location")]
    told = notices("json-lines", _row(spans=twice), label_map={"*": "location"})
    [left_out] = [notice for notice in told if notice.form is RepeatedNotice.SAME]
    assert (left_out.count, left_out.example, left_out.warns) == (1, "“دمشق”", False)


def test_of_two_that_differ_in_their_notes_the_first_comes_in_with_a_warning(article, notices):
    span = {"start": 16, "end": 20, "label": "location", "certainty": "unsure"}
    row = _row(spans=[span | {"note": "أولى"}, span | {"note": "ثانية"}])
    [annotation] = article("json-lines", row).sets[0].annotations
    assert (annotation.note, annotation.certainty) == ("أولى", "unsure")
    [told] = [n for n in notices("json-lines", row) if n.form is RepeatedNotice.UNLIKE]
    assert (told.count, told.example, told.warns) == (1, "“دمشق”", True)


def test_a_named_label_goes_before_the_star(article):
    spans = [[6, 11, "ORG"], [16, 20, "CITY"]]
    found = article("json-lines", _row(spans=spans), label_map={"*": "location", "ORG": "actor"})
    assert [label for *_, label in _spans(found)] == ["actor", "location"]


@pytest.mark.parametrize("marks", ["", "\ufeff", "\ufeff\ufeff\ufeff"])
def test_offsets_follow_the_text_when_it_is_frozen(article, marks):
    text = f"{marks}أول\r\nثان\r\nدمشق"
    start = text.find("دمشق")
    row = {"text": text, "spans": [{"start": start, "end": start + 4, "label": "location"}]}
    found = article("json-lines", row)
    ((start, end, _),) = _spans(found)
    assert found.text[start:end] == "دمشق"


def test_a_surface_over_a_line_end_is_compared_as_it_is_stored(article):
    row = {
        "text": "أول\r\nثان",
        "spans": [{"start": 0, "end": 8, "label": "date", "text": "أول\r\nثان"}],
    }
    assert _spans(article("json-lines", row)) == [(0, 7, "date")]


WRONG_SPANS = {
    "negative": ({"start": -1, "end": 3, "label": "actor"}, "before the first letter"),
    "reversed": ({"start": 3, "end": 1, "label": "actor"}, "does not come after"),
    "beyond": ({"start": 3, "end": 99, "label": "actor"}, "beyond the text"),
    "fraction": ({"start": 1.5, "end": 3, "label": "actor"}, "whole number"),
    "truth": ({"start": True, "end": 3, "label": "actor"}, "whole number"),
    "no end": ({"start": 1, "label": "actor"}, "end must be a whole number, not nothing"),
    "no label": ({"start": 0, "end": 3}, "no label on 1 span"),
    "label of truth": ({"start": 0, "end": 3, "label": [True]}, "not true or false"),
    "other surface": ({"start": 0, "end": 3, "label": "actor", "text": "ذهب"}, "“وصل”"),
    "UTF-16": ({"start": 17, "end": 21, "label": "actor", "text": "دمشق"}, "but 2 as UTF-16 units"),
    "UTF-16 inside": ({"start": 7, "end": 12, "label": "actor", "text": "الوفد"}, "UTF-16"),
    "blank": ({"start": 3, "end": 4, "label": "actor"}, "white space"),
    "no object": ("x", "must be an object, not a string"),
}


@pytest.mark.parametrize("name", WRONG_SPANS)
def test_a_wrong_span_is_named(error, name):
    span, reason = WRONG_SPANS[name]
    sound = {"start": 0, "end": 3, "label": "actor"}
    wrong = error("json-lines", "\n" + json.dumps(_row(spans=[sound, span])))
    assert wrong.place.line == 2
    assert wrong.place.part.startswith("$.spans[1]")
    assert reason in str(wrong.reason)


def test_spans_of_nobody_are_refused(error):
    assert "--person" in error("json-lines", _row(spans=[[0, 3, "actor"]]), person=None).hint


def test_classes_of_a_whole_text_are_no_spans(article):
    found = article("json-lines", _row(labels=["sport"], entities=[]))
    assert (found.sets, found.meta) == ((), {"labels": ["sport"], "entities": []})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("[1]", "must be an object, not a list"),
        ('"a"', "must be an object, not a string"),
        ("null", "must be an object, not nothing"),
        ('{"text": 5}', "must be a string, not a number"),
        ('{"text": null}', "must be a string, not nothing"),
        ('{"text": "a", "text": "b"}', "twice"),
        ('{"text": "a", "x": {"b": 1, "b": 1}}', "twice"),
        ('{"text": "a"', "ends too early"),
        ('{"text": "a"} {}', "not JSON from character 15 on: “{}”"),
        ("{'text': 'a'}", "character 2 is a single quote"),
        ('{"text": "\\ud800"}', "half a character"),
        ('{"text": "a\\u0000"}', "NUL"),
        ('{"text": "a", "title": "\\u0000"}', "NUL"),
        ('{"text": "a", "x": NaN}', "“NaN” at character 20 is no number"),
        ('{"text": "a", "x": ' + "[" * 100_000, "too deep"),
        ('{"text": "a", "x": ' + "[" * 100 + "]" * 100 + "}", "64 levels"),
        (b'{"text": "a\xff"}', "byte 12"),
    ],
)
def test_what_is_no_article_is_said_so(error, data, reason):
    wrong = error("json-lines", data)
    assert wrong.place.line == 1
    assert reason in str(wrong.reason)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda rows: rows,
        lambda rows: {"data": rows},
        lambda rows: {"version": 1, "articles": rows},
    ],
)
def test_a_json_file_is_a_list_of_articles(read, wrap):
    rows = [_row(id=1), {"id": 2}, _row(id=3)]
    items = read("json", json.dumps(wrap(rows), indent=2))

    assert [type(item) for item in items] == [ArticleDraft, FormatError, ArticleDraft]
    assert items[1].place.part.endswith("[1]")


def test_a_json_file_may_hold_one_article_or_lines(article, read):
    assert article("json", _row(id=1)).text == TEXT
    lines = "\n".join(json.dumps(_row(id=number)) for number in range(3))
    assert len(read("json", lines)) == 3


def test_json_is_read_in_other_encodings(article):
    data = json.dumps(_row(), ensure_ascii=False)
    assert article("json", data.encode("utf-16")).encoding == "utf-16"
    arabic = json.dumps({"text": "وصل الوفد إلى دمشق في الصباح"}, ensure_ascii=False)
    assert article("json", arabic.encode("cp1256")).encoding == "cp1256"
    assert article("json-lines", arabic.encode("cp1256")).encoding == "cp1256"


def test_an_empty_list_is_no_articles(error):
    assert "empty" in str(error("json", "[]").reason)


def test_spans_that_cover_the_text_again_and_again_are_refused(error):
    spans = ",".join(f'{{"start":{n},"end":10000,"label":"actor"}}' for n in range(4_000))
    row = f'{{"text":"{"a" * 10_000}","spans":[{spans}]}}'
    assert "together cover too much" in str(error("json-lines", row.encode(), person="Mona").reason)


def test_offsets_move_with_the_carriage_returns_that_are_dropped(article):
    row = '{"text":"\\ufeffab\\r\\ncd\\r\\nef","spans":[{"start":9,"end":11,"label":"actor"}]}'
    (part,) = article("json-lines", row.encode(), person="Mona").sets
    assert [(one.start, one.end) for one in part.annotations] == [(6, 8)]
