"""Label Studio's traps: units, ids, people, what is no work."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.notices import Notice
from annotator.formats.recognising import recognised_within
from tests.formats.written_files import items_in, made_set, read_drafts, written

TEXT = "😀 قال الوزير في بيروت"
SPANS = [(6, 12, "actor"), (16, 21, "location")]
OUT = made_set("a 1", TEXT, SPANS)


def result(start: int = 7, end: int = 13, **more) -> dict:
    value = {"start": start, "end": end, "labels": ["actor"], "text": "الوزير"}
    return {"from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def task(*annotations: dict, **more) -> dict:
    return {"id": 3, "annotations": list(annotations), "data": {"text": TEXT}, **more}


def labelled(drafts) -> list[dict]:
    return [
        {w.person: [(a.start, a.end, a.label) for a in w.annotations] for w in d.sets}
        for d in drafts
    ]


def test_offsets_are_utf16_units_beside_their_text_and_nobody_is_named():
    [written_task] = json.loads(written("label-studio", [OUT])[0])
    assert written_task["data"]["article_id"] == "a 1" and "id" not in written_task["data"]
    [annotation] = written_task["annotations"]
    assert "completed_by" not in annotation
    assert annotation["result"][0]["value"] == {
        "start": 7,
        "end": 13,
        "text": "الوزير",
        "labels": ["actor"],
    }


def test_notes_go_out_and_come_in():
    noted = replace(OUT, spans=[OUT.spans[0]._replace(note="لقب"), OUT.spans[1]])
    [draft] = read_drafts("label-studio", written("label-studio", [noted])[0])
    assert [a.note for a in draft.sets[0].annotations] == ["لقب", None]


def test_each_person_has_a_set_and_what_is_cancelled_is_none():
    given = task(
        {"completed_by": {"id": 4, "email": "a@example.org"}, "result": [result()]},
        {"completed_by": 5, "result": []},
        {"completed_by": 6, "result": [result()], "was_cancelled": True},
        drafts=[{}],
        predictions=[{"result": [result()]}],
    )
    items = items_in("label-studio", json.dumps([given]).encode())
    told = {item.form.name: item.count for item in items if isinstance(item, Notice)}
    assert told == {"UNFINISHED": 2, "CANCELLED": 1}
    drafts = read_drafts("label-studio", json.dumps([given]).encode())
    assert labelled(drafts) == [{"a@example.org": [(6, 12, "actor")], "5": []}]


def test_what_is_no_label_on_a_text_is_counted():
    choice = {"type": "choices", "value": {"choices": ["x"]}}
    data = json.dumps([task({"completed_by": 1, "result": [choice, result()]})]).encode()
    [notice] = [item for item in items_in("label-studio", data) if isinstance(item, Notice)]
    assert (notice.form.name, notice.example) == ("NO_SPAN", "“choices”")


def test_min_has_an_object_for_each_person_and_its_id_is_nobodys():
    label = [{"start": 7, "end": 13, "text": "الوزير", "labels": ["actor", "claim"]}]
    base = {"text": TEXT, "article_id": "a1", "id": 20, "annotation_id": 1, "lead_time": 2}
    lists = [{**base, "label": label, "annotator": 1}, {**base, "annotator": "B"}]
    drafts = read_drafts("label-studio", json.dumps(lists).encode())
    assert labelled(drafts) == [{"1": [(6, 12, "actor"), (6, 12, "claim")]}, {"B": []}]
    assert [(draft.id, dict(draft.meta)) for draft in drafts] == [("a1", {})] * 2


def test_offsets_beyond_the_text_are_refused_and_strings_are_numbers(error):
    data = json.dumps([task({"result": [result(end=99)]})])
    fault = error("label-studio", data, unit=OffsetUnit.UTF16)
    assert fault.place.part == "$[0].annotations[0].result[0]"
    assert read_drafts("label-studio", data.replace("99", '"13"').encode(), person="A")


def test_code_points_are_asked_about(error):
    fault = error("label-studio", json.dumps([task({"result": [result(6, 12)]})]))
    assert fault.hint == "--offset-unit codepoint"


def test_a_label_that_the_project_does_not_have_is_asked(error):
    given = result()
    given["value"]["labels"] = ["PER"]
    assert "PER" in error("label-studio", json.dumps([task({"result": [given]})])).hint


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        (json.dumps([task({"result": []})]), "label-studio"),
        ('[{"data": {"text": "ن"}, "predictions": []}', "label-studio"),
        (json.dumps([task({"result": [result()]})])[:90], "label-studio"),
        ('[{"text": "ن", "annotation_id": 1, "annotator": 2, "id": 3}]', "label-studio"),
        ('{"text": "ن", "annotations": [{"start": 0, "end": 1, "label": "x"}]}', None),
        ('{"data": [{"text": "ن"}]}', None),
    ],
)
def test_tasks_are_recognised_by_what_is_in_them(text, format_name):
    form = recognised_within(Glance("a.json", text.encode(), lambda _: False))
    assert (form.name if form else None) == format_name


@pytest.mark.parametrize(
    ("annotations", "place", "reason"),
    [
        ({"result": 3}, "$[0].annotations", "must be lists, not an object"),
        ([{"result": 3}], "$[0].annotations[0].result", "must be lists, not a number"),
        ([3], "$[0].annotations[0]", "must be an object, not a number"),
    ],
)
def test_annotations_of_another_kind_are_refused_at_their_place(annotations, place, reason):
    given = [{"data": {"text": TEXT}, "annotations": annotations}]
    (fault, *_) = items_in("label-studio", json.dumps(given).encode(), person="A")
    assert reason in str(fault.reason) and fault.place.part == place
