"""The JSON Schema of a line of JSONL, generated from the types that read and write it."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from annotator.formats.jsonl.line import ORIGINS_OF_SUGGESTIONS, VERSION, JsonlLine

FILE = "annotator-2.schema.json"
"""Its name in ``resources/schema``."""


_SUGGESTED = {"properties": {"origin": {"enum": sorted(ORIGINS_OF_SUGGESTIONS)}}}
_OF_THE_FIRST_VERSION = {
    "if": {"properties": {"schema": {"const": VERSION}}},
    "then": {"properties": {"spans": {"items": {"not": _SUGGESTED}}}},
}
_OF_A_SUGGESTION = {"dependentSchemas": {"suggestion": _SUGGESTED}}
"""What no type says of the fields together; :mod:`annotator.formats.jsonl.reading` asks for it."""


def text() -> str:
    """The schema as it is shipped."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "annotator JSONL, version 2 or 1: one line",
        **_tidied(msgspec.json.schema(JsonlLine)),
    }
    schema["$defs"]["JsonlLine"] |= _OF_THE_FIRST_VERSION
    schema["$defs"]["SpanLine"] |= _OF_A_SUGGESTION
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


def _tidied(schema: Any) -> Any:
    """``schema`` with its descriptions indented alike.

    Python 3.13 removes the indentation of docstrings; earlier versions keep it.
    """
    if isinstance(schema, list):
        return [_tidied(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: cleandoc(part) if name == "description" and isinstance(part, str) else _tidied(part)
        for name, part in schema.items()
    }


if __name__ == "__main__":
    print(text(), end="")
