"""doccano's traps: units, keys, shapes."""

from __future__ import annotations

import json

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.recognising import recognised_within
from tests.formats.written_files import made_set, read_drafts, written

TEXT = "😀 قال الوزير في بيروت"
SPANS = [(2, 5, "claim"), (6, 12, "actor"), (16, 21, "location")]
OUT = made_set("a 1", TEXT, SPANS)


def lines(name: str = "doccano", **options) -> list[dict]:
    return [json.loads(line) for line in written(name, [OUT, OUT], **options)[0].splitlines()]


def test_offsets_are_utf16_units_unless_somebody_says_code_points():
    assert lines()[0]["label"][1] == [7, 13, "actor"]
    assert lines(unit=OffsetUnit.CODEPOINT)[0]["label"][1] == [6, 12, "actor"]


@pytest.mark.parametrize("name", ["doccano", "doccano-relations"])
def test_every_line_has_the_same_keys_and_no_mark_is_in_front(name):
    data = written(name, [OUT, made_set("b 2", "خبر", [])])[0]
    first, second = map(json.loads, data.splitlines())
    assert first.keys() == second.keys() and "labels" not in first
    assert not data.startswith(b"\xef\xbb\xbf")


def test_entities_stand_beside_relations_and_have_numbers_of_their_own():
    first, second = lines("doccano-relations")
    assert first["relations"] == second["relations"] == []
    ids = [entity["id"] for line in (first, second) for entity in line["entities"]]
    assert ids == [1, 2, 3, 4, 5, 6]


def test_code_points_are_asked_about_where_they_fit_better(read):
    line = json.dumps({"id": 7, "text": TEXT, "label": [list(span) for span in SPANS]})
    [fault] = read("doccano", line)
    assert fault.hint == "--offset-unit codepoint"
    assert "of its spans 0 of 3 fit as UTF-16 units" in str(fault.reason)
    [draft] = read_drafts("doccano", line.encode(), unit=OffsetUnit.CODEPOINT, person="ليلى")
    assert [(a.start, a.end, a.label) for a in draft.sets[0].annotations] == SPANS


def test_a_number_is_not_the_id_of_an_article_and_other_keys_are_kept(article):
    draft = article("doccano", {"id": 7, "text": "خبر", "label": [], "Comments": [], "paper": "x"})
    assert (draft.id, draft.meta) == (None, {"paper": "x"})
    assert [work.person for work in draft.sets] == ["ليلى"]


def test_comments_relations_and_labels_of_whole_texts_are_left_out_and_counted(notices):
    line = {"id": 7, "text": "خبر", "label": [[0, 3, "actor"]], "Comments": ["one", "two"]}
    given = {**line, "relations": [{"id": 1}], "cats": ["a", "b", "c"]}
    told = {str(notice.place): notice.count for notice in notices("doccano", given)}
    at = "file, line 1, $."
    assert told == {f"{at}Comments": 2, f"{at}relations": 1, f"{at}cats": 3}
    assert notices("doccano", {**line, "Comments": []}) == []


@pytest.mark.parametrize("end", [99, 0])
def test_offsets_that_doccano_never_checked_are_refused_with_their_place(error, end):
    fault = error("doccano", {"text": "خبر", "label": [[0, end, "actor"]]}, unit=OffsetUnit.UTF16)
    assert (fault.place.line, fault.place.part) == (1, "$.label[0]")


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ('{"id": 1, "text": "خبر", "label": [[0, 3, "x"]], "Comments": []}', "doccano"),
        ('{"id": 1, "text": "خبر", "label": [], "Comments": []}', "doccano"),
        ('{"text": "خبر", "entities": [{"start_offset": 0}], "relations": []}', "doccano"),
        ('[{"text": "خبر", "label": [[0, 3, "x"]]}]', "doccano"),
        ('{"text": "خبر", "label": ["sport"]}', None),
        ('{"text": "خبر", "label": "sport"}', None),
    ],
)
def test_both_shapes_are_recognised_by_what_is_in_them(text, format_name):
    form = recognised_within(Glance("a.json", text.encode(), lambda _: False))
    assert (form.name if form else None) == format_name


def test_a_list_is_read_as_lines_are(read):
    line = {"text": "في بيروت", "label": [[3, 8, "location"]]}
    listed = read("doccano", json.dumps([line, {**line, "text": "من بيروت"}], indent=1))
    assert [item.text for item in listed if isinstance(item, ArticleDraft)] == [
        "في بيروت",
        "من بيروت",
    ]


def test_a_list_that_breaks_off_is_told_with_the_place(read):
    items = read("doccano", '[{"text": "خبر", "label": []}, {"text": "خب')
    assert str(items[-1].place) == "file, $[1]"
    assert "ends too early" in str(items[-1].reason)
