"""Prodigy's JSONL, from which spaCy's documents are made, and spaCy's pairs of text and spans.

spaCy's own Arabic tokenizer loses spans that begin or end inside its tokens, without an error. So
tokens are written with the spans, and in such a way that together they are the text: white space
that is not one blank between two tokens is a token too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Generator
from functools import partial
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted, Token
from annotator.formats.json.json_shapes import kind
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.json_rows import items_in
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.rows import GivenWork, Row
from annotator.formats.rows.span_lists import given_spans

_PERSON, _ANSWER, _ACCEPTED = "_annotator_id", "answer", "accept"
_BESIDE = ("tokens", "spans", _PERSON, "_session_id", "_input_hash", "_task_hash", "_view_id")
_OF_PRODIGY = frozenset((_ANSWER, "tokens", *_BESIDE[2:]))
_TOKEN_OBJECTS = re.compile(r'"tokens"\s*:\s*\[\s*\{')  # what stands behind them may not be seen


class ProdigyFault(Form):
    """Why a line is no article."""

    NO_ARTICLE = "there must be an object with a text and spans, or a pair of them, not {kind}."


class ProdigyWriter(LineWriter):
    """A line for each set, with all its tokens."""

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """The text with its tokens and spans."""
        outgoing, text = fitted.outgoing, fitted.outgoing.article.text
        made = with_white_space(text, fitted.tokens)
        starts = [token.start for token in made]
        spans = []
        for span in fitted.token_spans:
            first, last = fitted.tokens[span.first], fitted.tokens[span.end - 1]
            spans.append(
                {
                    "start": first.start,
                    "end": last.end,
                    "token_start": bisect_left(starts, first.start),
                    "token_end": bisect_left(starts, last.start),  # the last that belongs to it
                    "label": span.label,
                }
            )
        return {
            "text": text,
            "tokens": [
                {
                    "text": text[start:end],
                    "start": start,
                    "end": end,
                    "id": number,
                    "ws": text[end : end + 1] == " ",
                }
                for number, (start, end) in enumerate(made)
            ],
            "spans": spans,
            _ANSWER: _ACCEPTED,
            _PERSON: outgoing.whose,
            "meta": {"id": outgoing.article.id},
        }


def with_white_space(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens``, and between them what is no single blank behind a token; none is empty."""
    made: list[Token] = []
    at = 0
    for token in [*tokens, Token(len(text), len(text))]:
        if at < token.start and text[at] == " " and made:
            at += 1  # the blank behind the token before
        if at < token.start:
            made.append(Token(at, token.start))
        if token.start < token.end:
            made.append(token)
        at = token.end
    return made


def looks(glance: Glance) -> bool:
    """Whether the first value is a task of Prodigy, or a pair of a text and what is in it."""
    fields = glance.first_fields
    if isinstance(fields.get("text"), str) and _OF_PRODIGY & fields.keys():
        if isinstance(fields.get("spans"), list):
            return True
        return "tokens" in fields and _TOKEN_OBJECTS.search(glance.text) is not None
    first = glance.first_value
    inner = first[0] if isinstance(first, list) and first else None
    return _is_pair(first) or _is_pair(inner)


def _is_pair(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], dict)
        and "entities" in value[1]
    )


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each task or pair; the tokens are passed over, the offsets count."""
    yield from items_in(
        stream, file, options, partial(_row, options=options), passed_over=("tokens",)
    )


def _row(value: Any, place: Place, options: ReadOptions) -> Row:
    if _is_pair(value):
        spans = given_spans(value[1]["entities"], place, {}, options)
        return Row({"text": value[0]}, place, works=[GivenWork(spans)])
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise FormatError(place, ProdigyFault.NO_ARTICLE, kind=kind(value))
    row = Row(value, place)
    spans = given_spans(value.get("spans") or [], row.at("spans"), options.columns, options)
    person = person_in(value, options.columns.get("person"))
    kept = {key: given for key, given in value.items() if key not in _BESIDE}
    if kept.get(_ANSWER) == _ACCEPTED:
        del kept[_ANSWER]
    meta = kept.get("meta")
    id = meta.get("id") if isinstance(meta, dict) else None
    if meta == {"id": id}:
        del kept["meta"]
    id = id if isinstance(id, str) and id else None
    return Row(kept, place, works=[GivenWork(spans, person)], id=id)
