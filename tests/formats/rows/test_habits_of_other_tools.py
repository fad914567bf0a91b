"""Rows as other tools write them: people, answers, labels and offsets under many names."""

from __future__ import annotations

import json

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError

TEXT = "وصل وفد من بيروت إلى تونس"
NAME = {"start": 11, "end": 16}


def rows(*given: dict) -> str:
    return "".join(json.dumps({"text": TEXT, **row}, ensure_ascii=False) + "\n" for row in given)


def labelled(draft: ArticleDraft) -> dict[str, list[tuple[int, int, str]]]:
    return {
        part.person: [(a.start, a.end, a.label) for a in part.annotations] for part in draft.sets
    }


@pytest.mark.parametrize(
    "label",
    [
        {"label": "location"},
        {"labels": ["location"]},
        {"type": "location"},
        {"tag": "location"},
        {"entity_group": "location"},
        {"label": None, "labels": None, "type": "x"},
    ],
)
def test_a_label_stands_under_many_keys(article, error, label):
    data = rows({"spans": [{**NAME, **label}]})
    if label.get("type") == "x":
        assert "no label on 1 span" in str(error("json-lines", data).reason)
    else:
        assert labelled(article("json-lines", data)) == {"ليلى": [(11, 16, "location")]}


def test_several_labels_on_one_span_are_several_annotations(article):
    data = rows({"spans": [{**NAME, "labels": ["location", "actor"]}]})
    assert labelled(article("json-lines", data))["ليلى"] == [
        (11, 16, "actor"),
        (11, 16, "location"),
    ]


def test_a_label_under_a_key_of_its_own_is_chosen_as_the_hint_says(article, error):
    data = rows({"spans": [{**NAME, "technique": "location", "text": "بيروت"}]})
    assert error("json-lines", data).hint == "--column label=technique"
    found = article("json-lines", data, columns={"label": "technique"})
    assert labelled(found) == {"ليلى": [(11, 16, "location")]}


@pytest.mark.parametrize("label", [5, "5", ["5"]])
def test_a_label_may_be_a_number(article, error, label):
    data = rows({"spans": [{**NAME, "label": label}]})
    assert "no label “5”" in str(error("json-lines", data).reason)
    assert labelled(article("json-lines", data, label_map={"5": "location"}))


def test_unknown_labels_are_asked_once_each_with_their_number_and_a_proposal(read):
    spans = [{**NAME, "label": "LOC"}, {"start": 4, "end": 7, "label": "ORG"}]
    items = read("json-lines", rows(*[{"spans": spans}] * 300))
    assert [str(item.reason).split(":")[0] for item in items] == [
        "the project has no label “LOC”, only actor, location, date, claim",
        "the project has no label “ORG”, only actor, location, date, claim",
    ]
    assert all("300 spans" in str(item.reason) for item in items)
    assert [item.hint for item in items] == [
        "--label-map LOC=location",
        "--label-map ORG=actor",
    ]


@pytest.mark.parametrize(
    ("field", "person"),
    [
        ({"_annotator_id": "db-layla"}, "db-layla"),
        ({"annotator": 1}, "1"),
        ({"user": " سمير  علي "}, "سمير علي"),
        ({"completed_by": {"id": 3, "email": "a@example.org"}}, "a@example.org"),
        ({"set": "سمير"}, "سمير"),
        ({"set": "train"}, "ليلى"),
        ({"set": "gold"}, "ليلى"),
        ({"user": {"followers": 3}}, "ليلى"),
        ({"annotator": None}, "ليلى"),
    ],
)
def test_whose_the_work_is_stands_in_the_row(article, field, person):
    data = rows({"spans": [{**NAME, "label": "location"}], **field})
    assert list(labelled(article("json-lines", data))) == [person]


def test_or_in_a_field_that_is_chosen_or_in_the_span_itself(article):
    spans = [
        {**NAME, "label": "location", "annotator": "أ"},
        {"start": 4, "end": 7, "label": "actor", "annotator": "ب"},
    ]
    assert labelled(article("json-lines", rows({"spans": spans}))) == {
        "أ": [(11, 16, "location")],
        "ب": [(4, 7, "actor")],
    }
    data = rows({"spans": [[11, 16, "location"]], "who": "ج"})
    assert list(labelled(article("json-lines", data, columns={"person": "who"}))) == ["ج"]


def test_two_people_have_a_set_each_and_one_may_have_found_nothing(read):
    data = rows(
        {"spans": [[11, 16, "location"]], "_annotator_id": "أ"},
        {"spans": [], "_annotator_id": "ب"},
    )
    assert [labelled(draft) for draft in read("json-lines", data)] == [
        {"أ": [(11, 16, "location")]},
        {"ب": []},
    ]


def test_what_somebody_rejected_or_passed_over_is_left_out_and_counted(read, notices):
    spans = {"spans": [[11, 16, "location"]]}
    data = rows(
        {**spans, "answer": "reject"},
        {**spans, "answer": "accept"},
        {**spans, "answer": "ignore"},
        {**spans, "answer": "reject"},
    )
    assert len(read("json-lines", data)) == 1
    told = [str(n.values["answer"]) for n in notices("json-lines", data) if "answer" in n.values]
    assert told == ["“reject”", "“ignore”", "“reject”"]


@pytest.mark.parametrize(
    "entry",
    [
        {"start": "11", "end": "16", "label": "location"},
        {"start": 11.0, "end": 16.0, "label": "location"},
        {"start": "11.0", "end": "١٦", "label": "location"},
        [11, 16, "location"],
        ["location", 11, 16],
        [11.0, "16", "location"],
    ],
)
def test_offsets_are_numbers_however_they_are_written(article, entry):
    assert labelled(article("json-lines", rows({"spans": [entry]}))) == {
        "ليلى": [(11, 16, "location")]
    }


@pytest.mark.parametrize("surface", [{}, {"text": " بيروت "}, {"text": "بيروت"}])
def test_white_space_at_the_ends_of_a_span_is_left_out_and_counted(article, notices, surface):
    data = rows({"spans": [{"start": 10, "end": 17, "label": "location", **surface}]})
    assert labelled(article("json-lines", data)) == {"ليلى": [(11, 16, "location")]}
    assert [notice.form.name for notice in notices("json-lines", data)] == ["TRIMMED"]


@pytest.mark.parametrize("name", ["csv", "json", "json-lines"])
def test_the_text_may_be_what_looks_like_a_title(article, error, name):
    data = "title,topic\nوصل الوفد إلى بيروت,سياسة\n"
    if name != "csv":
        data = '{"title": "وصل الوفد إلى بيروت", "topic": "سياسة"}'
    wrong = error(name, data)
    assert wrong.hint == "--column text=title"
    found = article(name, data, columns={"text": "title"})
    assert (found.text, found.title, found.meta) == ("وصل الوفد إلى بيروت", "", {"topic": "سياسة"})


def test_two_things_may_be_in_one_field(article):
    data = '{"headline": "خبر", "body": "نص"}'
    columns = {"text": "body", "title": "headline", "source": "headline"}
    found = article("json-lines", data, columns=columns)
    assert (found.title, found.source, found.meta) == ("خبر", "خبر", {})
    both = article("json-lines", data, columns={"text": "body", "title": "body"})
    assert (both.text, both.title) == ("نص", "نص")


def test_a_list_of_spans_may_be_chosen(article):
    data = rows({"marks": [[11, 16, "location"]]})
    assert labelled(article("json-lines", data, columns={"spans": "marks"}))
    assert article("json-lines", data).sets == ()


def test_one_word_a_row_is_no_list_of_articles(error, read):
    data = "text,tag\n" + "وفد,x\n" * 30
    assert "one word long: 30 of 30." in str(error("csv", data).reason)
    assert len(read("csv", data, as_told=True)) == 30
    assert len(read("csv", "text,tag\n" + "وفد,x\n" * 5)) == 5


@pytest.mark.parametrize("name", ["csv", "json-lines"])
def test_one_span_a_row_is_no_list_of_articles(error, name):
    data = "text,start,end,label\nبيروت,11,16,location\nتونس,21,25,location\n"
    if name != "csv":
        data = rows(*[{"start": 11, "end": 16, "label": "x"}] * 2)
    assert "a list of spans, one a row" in str(error(name, data).reason)


def test_a_line_of_our_own_among_others_is_not_read_as_somebody_else_s(read):
    first, second = read("json-lines", rows({}, {"schema": "annotator/99"}))
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, FormatError) and "annotator/99" in str(second.reason)


def test_offsets_under_names_of_their_own_are_seen_by_the_length_of_the_text(error, read):
    data = "n,first,last,what,text\n7,3,8,x,بيروت\n8,0,4,x,تونس\n9,12,16,x,سامر\n"
    assert "a list of spans, one a row" in str(error("csv", data).reason)
    assert len(read("csv", "views,likes,text\n3,8,وصل الوفد أمس\n0,4,وعاد اليوم\n")) == 2


def test_words_with_their_tags_are_no_articles_however_few(error):
    data = "text,tag\nوصل,O\nوفد,B-PER\nمن,O\n"
    assert "one word long: 3 of 3." in str(error("csv", data).reason)
