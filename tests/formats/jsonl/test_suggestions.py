"""What a line says of suggestions is read, or refused at its place."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any, get_args

import pytest

from annotator.core.draft import ArticleDraft
from annotator.core.suggestion import SuggestionSource
from annotator.formats.errors import FormatError
from annotator.formats.jsonl import reading as jsonl
from annotator.formats.jsonl.line import SourceName
from annotator.formats.reading import ReadOptions
from tests.formats.conftest import LABELS, _line

SUGGESTION = {"sources": ["memory", "date"], "p": 0.9, "bulk": False}


def suggested(suggestion: Any = SUGGESTION, **changes: Any) -> dict[str, Any]:
    """A line of which the first span was a suggestion."""
    line = _line(schema="annotator/2", assisted=True)
    line["spans"][0] |= {"origin": "suggested", "suggestion": suggestion, **changes}
    return line


def read(line: dict[str, Any]) -> Any:
    data = json.dumps(line, ensure_ascii=False).encode()
    (item,) = jsonl.read(BytesIO(data), "f", ReadOptions(labels=LABELS))
    return item


def test_a_line_names_the_sources_that_the_program_has():
    assert get_args(SourceName) == tuple(SuggestionSource)


@pytest.mark.parametrize("left_out", ["id", "text_sha256", "title", "state"])
@pytest.mark.parametrize("null", [True, False])
def test_a_line_with_suggestions_may_leave_out_what_can_be_derived(left_out, null):
    line = suggested(p := {**SUGGESTION, "p": 1})
    for holder in (line, line["spans"][0]):
        if left_out in holder:
            holder[left_out] = None
            if not null:
                del holder[left_out]
    draft = read(line)
    assert isinstance(draft, ArticleDraft), str(draft)
    span = draft.sets[0].annotations[0]
    assert (span.origin, span.sources, span.p, span.bulk) == (
        "suggested", "memory+date", p["p"], False,
    )  # fmt: skip


def test_that_nobody_knows_of_help_may_be_said_with_null():
    assert isinstance(read({**suggested(), "assisted": None}), ArticleDraft)


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        (suggested({**SUGGESTION, "bulk": "yes"}), "suggestion.bulk", "expected true or false"),
        (suggested({**SUGGESTION, "p": None}), "suggestion.p", "expected a number, got nothing"),
        (suggested({**SUGGESTION, "p": "x"}), "suggestion.p", "expected a number, got a string"),
        (suggested({**SUGGESTION, "p": 2.5}), "suggestion.p", "the number 2.5 is more than 1."),
        (suggested({**SUGGESTION, "p": 2}), "suggestion.p", "the number 2 is more than 1."),
        (suggested({**SUGGESTION, "p": -0.5}), "suggestion.p", "the number -0.5 is less than 0."),
        (suggested({**SUGGESTION, "sources": []}), "suggestion.sources", "the list is empty."),
        (suggested({**SUGGESTION, "sources": ["xx"]}), "suggestion.sources[0]", "“xx” is not"),
        (suggested(origin="manual"), "origin", "said to be a suggestion"),
        ({**suggested(), "schema": "annotator/1"}, "origin", "only of annotator/2"),
    ],
)
def test_what_cannot_be_of_a_suggestion_is_refused_at_its_place(line, place, reason):
    fault = read(line)
    assert isinstance(fault, FormatError)
    assert fault.place.part == f"$.spans[0].{place}"
    assert reason in str(fault.reason)
