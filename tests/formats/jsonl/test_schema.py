"""The JSON Schema that is shipped is the one that the code means."""

from __future__ import annotations

from annotator import assets
from annotator.formats.jsonl import schema
from annotator.formats.jsonl.line import VERSIONS


def test_the_shipped_schema_is_generated_from_the_code():
    shipped = (assets.resources() / "schema" / schema.FILE).read_text(encoding="utf-8")
    assert shipped == schema.text(), "run: python -m annotator.formats.jsonl.schema > the file"


def test_the_name_of_the_schema_carries_the_latest_version():
    assert VERSIONS[-1].replace("/", "-") in schema.FILE
