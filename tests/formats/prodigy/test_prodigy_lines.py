"""Prodigy's traps: tokens that are the text, inclusive ends, answers."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from annotator.formats.encoding.glance import Glance
from annotator.formats.recognising import recognised_within
from tests.formats.test_round_trips import sets
from tests.formats.written_files import made_set, read_drafts, written

TEXT = "😀 قال\u00a0الوزير:  «بيروت»\nوعاد "


def line_of(*spans: tuple[int, int, str], text: str = TEXT) -> dict:
    return json.loads(written("prodigy", [made_set("a 1", text, spans)])[0])


@settings(max_examples=25, deadline=None)
@given(sets())
def test_tokens_with_their_blanks_are_the_text_and_none_is_empty(outgoing):
    for line in written("prodigy", outgoing)[0].splitlines():
        task = json.loads(line)
        tokens = task["tokens"]
        assert all(token["text"] for token in tokens)
        assert "".join(t["text"] + " " * t["ws"] for t in tokens) == task["text"]
        for span in task["spans"]:
            first, last = tokens[span["token_start"]], tokens[span["token_end"]]
            assert (first["start"], last["end"]) == (span["start"], span["end"])


def test_what_is_not_one_blank_is_a_token_and_the_last_token_of_a_span_belongs_to_it():
    task = line_of((6, 12, "actor"), (16, 21, "location"))
    words = [token["text"] for token in task["tokens"]]
    assert words == [
        *("😀", "قال", "\u00a0", "الوزير", ":", " ", "«", "بيروت", "»", "\n", "وعاد"),
    ]
    assert [(s["token_start"], s["token_end"]) for s in task["spans"]] == [(3, 3), (7, 7)]


def test_a_span_inside_a_word_covers_the_word():
    [span] = line_of((4, 7, "actor"), text="من والعراق")["spans"]
    assert (span["start"], span["end"]) == (3, 10)


def test_what_was_rejected_is_left_out_and_what_prodigy_adds_is_not_kept(article, read):
    task = {
        "text": "وصل وفد",
        "spans": [{"start": 4, "end": 7, "label": "actor", "token_start": 1, "token_end": 1}],
        "tokens": [],
        "answer": "accept",
        "_annotator_id": "Amal",
        "_input_hash": 1,
        "meta": {"id": "a", "page": 3},
    }
    draft = article("prodigy", task)
    assert (draft.id, draft.meta) == ("a", {"meta": {"id": "a", "page": 3}})
    assert draft.sets[0].person == "Amal"
    assert read("prodigy", {**task, "answer": "reject"}) == []


@pytest.mark.parametrize(
    "data",
    [
        '[["وصل وفد", {"entities": [[4, 7, "actor"]]}], ["خبر", {"entities": []}]]',
        '["وصل وفد", {"entities": [[4, 7, "actor"]]}]\n["خبر", {"entities": []}]\n',
    ],
)
def test_pairs_of_a_text_and_what_is_in_it_are_read(data):
    first, second = read_drafts("prodigy", data.encode(), person="A")
    [span] = first.sets[0].annotations
    assert (span.start, span.end, second.text) == (4, 7, "خبر")


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ('{"text": "ن", "spans": [], "answer": "accept"}', "prodigy"),
        ('{"text": "ن", "tokens": [{"text": "ن", "start"', "prodigy"),
        ('{"text": "ن", "spans": []}', None),
        ('[["a", {"entities": [[0, 1, "x"]]}]]', "prodigy"),
    ],
)
def test_tasks_are_recognised_by_what_is_in_them(text, format_name):
    form = recognised_within(Glance("a.jsonl", text.encode(), lambda _: False))
    assert (form.name if form else None) == format_name
