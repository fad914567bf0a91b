"""What a line of JSONL leaves out, though an export never does.

A script that writes ``text``, ``set`` and ``spans`` has said all that cannot be derived.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from annotator.core.article import article_id, text_sha256
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.jsonl.line import VERSION, VERSIONS, JsonlLine
from annotator.formats.notices import Notice
from annotator.formats.spans.clean_spans import is_clean
from annotator.formats.spans.span_checks import part
from annotator.formats.spans.unit_names import UnitNotice

FAMILY = VERSION.partition("/")[0] + "/"
"""How every version's schema begins."""

NO_HASH = text_sha256("")
"""Stands for the hash of a text that a line does not have: it is made when the text is stored."""

_PLAIN: dict[str, Any] = {
    "schema": VERSION,
    "text_sha256": NO_HASH,
    "offset_unit": "codepoint",
    "language": "ar",
    "title": "",
    "source": "",
    "published": "",
    "meta": {},
    "state": "in_progress",
    "spans": [],
    "not_article": [],
    "duplicate_group": None,
    "generator": "",
}
"""What stands in a line for what it does not say."""

_PLAIN_SPAN: dict[str, Any] = {"note": None, "certainty": None, "origin": "imported"}
_encode = msgspec.json.Encoder().encode
_MUST_BE_SAID = ("spans",)  # null says that there are none, nothing says nothing
_MAY_BE_MISSING = [f.name for f in msgspec.structs.fields(JsonlLine) if not f.required]


class SchemaFault(Form):
    """Why a line is not read by its schema."""

    OTHER_VERSION = (
        "this line is of {schema}, and this program reads {version}: bring the program up to date."
    )


def refuse_other_versions(value: Any, place: Place) -> None:
    """:class:`FormatError` if the line ``value`` is of another version of this format."""
    schema = value.get("schema") if isinstance(value, dict) else None
    if isinstance(schema, str) and schema.startswith(FAMILY) and schema not in VERSIONS:
        raise FormatError(
            part(place, ".schema"),
            SchemaFault.OTHER_VERSION,
            schema=shortened(schema),
            version=VERSIONS[-1],
        )


def filled(value: Any) -> dict[str, Any] | None:
    """``value``, a line as it was parsed, with all that an export would say.

    ``None`` if it has no text to begin with.
    """
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return None
    line = {name: given for name, given in value.items() if given is not None}
    for name, plain in _PLAIN.items():
        if name in value or name not in _MUST_BE_SAID:
            line.setdefault(name, plain)
    line = {name: v for name, v in line.items() if v is not None or name not in _MAY_BE_MISSING}
    if "id" not in line:
        line["id"] = article_id(str(value.get("text_sha256") or text_sha256(line["text"])))
    if isinstance(line.get("spans"), list):
        line["spans"] = [_filled_span(span, line) for span in line["spans"]]
    return line


def told_of(value: Any, place: Place) -> list[Notice]:
    """Which spans of the line ``value`` say nothing of their text, and are inside words."""
    text = value["text"]
    return [
        Notice(
            UnitNotice.INSIDE_WORDS,
            part(place, f".spans[{number}]"),
            example=shortened(text[span["start"] : span["end"]]),
        )
        for number, span in enumerate(value["spans"] or ())
        if span.get("text") is None and not is_clean(text, span["start"], span["end"])
    ]


def _filled_span(span: Any, line: dict[str, Any]) -> Any:
    if not isinstance(span, dict):
        return span
    whole = _PLAIN_SPAN | span if None not in span.values() else _without_nothing(span)
    start, end = whole.get("start"), whole.get("end")
    if isinstance(start, int) and isinstance(end, int):
        # Nothing is cut from an impossible place: that it is one is told when it is looked at.
        first, last = max(start, 0), max(end, 0)
        if "text" not in whole:
            whole["text"] = line["text"][first:last] or " "
        whole.setdefault("word_start", first)
        whole.setdefault("word_end", last)
    if "id" not in whole:
        key = _encode([line["id"], line.get("set"), start, end, whole.get("label")])
        whole["id"] = article_id(sha256(key).hexdigest())
    return whole


def _without_nothing(span: dict[str, Any]) -> dict[str, Any]:
    return _PLAIN_SPAN | {name: given for name, given in span.items() if given is not None}
