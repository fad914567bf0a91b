"""The JSON Schema of a line of JSONL version 1, generated from the types that read and write it."""

from __future__ import annotations

import msgspec

from annotator.formats.jsonl_line import Line

FILE = "annotator-1.schema.json"
"""Its name in ``resources/schema``."""


def text() -> str:
    """The schema as it is shipped."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "annotator JSONL, version 1: one line",
        **msgspec.json.schema(Line),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


if __name__ == "__main__":
    print(text(), end="")
