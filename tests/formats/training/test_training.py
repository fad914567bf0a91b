"""What models are trained on: their own tokens, inclusive ends, occurrences."""

from __future__ import annotations

import json

from hypothesis import given, settings

from annotator.formats.losses import LossReason, SpanOutcome
from annotator.formats.training.chat import occurrence
from tests.formats.test_round_trips import sets
from tests.formats.written_files import made_set, written

TEXT = "قال وزيرُ مصر\n\nمصر بلد"


def test_tokens_are_those_of_gliner_and_the_end_belongs_to_the_span():
    outgoing = made_set("a 1", TEXT, [(4, 13, "actor"), (10, 13, "location"), (15, 18, "location")])
    first, second = json.loads(written("gliner", [outgoing])[0])
    assert first == {
        "tokenized_text": ["قال", "وزير", "\u064f", "مصر"],
        "ner": [[1, 3, "actor"], [3, 3, "location"]],
    }
    assert second == {"tokenized_text": ["مصر", "بلد"], "ner": [[0, 0, "location"]]}


def test_of_two_labels_on_the_same_tokens_one_is_written_and_the_other_told():
    outgoing = made_set("a 1", TEXT, [(10, 13, "actor"), (10, 13, "location")])
    data, _, fitting = written("gliner", [outgoing])
    assert json.loads(data)[0]["ner"] == [[3, 3, "actor"]]
    assert fitting.report.reasons == {(SpanOutcome.DROPPED, LossReason.SAME_SPAN): 1}


@settings(max_examples=20, deadline=None)
@given(sets())
def test_items_are_valid_for_gliner_and_sums_meet(outgoing):
    data, _, fitting = written("gliner", outgoing)
    for item in json.loads(data):
        keys = [(first, last) for first, last, _ in item["ner"]]
        assert len(set(keys)) == len(keys)
        assert all(0 <= a <= b < len(item["tokenized_text"]) for a, b in keys)
    assert sum(fitting.report.outcomes.values()) == sum(len(each.spans) for each in outgoing)


@settings(max_examples=20, deadline=None)
@given(sets())
def test_an_answer_finds_each_of_its_spans_again(outgoing):
    lines = written("chat", outgoing)[0].splitlines()
    for line, each in zip(lines, outgoing, strict=True):
        system, user, assistant = json.loads(line)["messages"]
        assert "actor, location, date, claim" in system["content"]
        text, found = user["content"], []
        for part in json.loads(assistant["content"]):
            at = -1
            for _ in range(part["occurrence"]):
                at = text.index(part["text"], at + 1)
            found.append((at, at + len(part["text"]), part["label"]))
        assert found == [(s.start, s.end, s.label) for s in each.spans]


def test_occurrences_are_counted_where_they_overlap():
    assert [occurrence("ااا", "اا", at) for at in (0, 1)] == [1, 2]
