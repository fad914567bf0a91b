"""Lines of JSONL version 1 to read, and readers as plain functions."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from annotator.core.article import text_sha256
from annotator.core.draft import ArticleDraft
from annotator.formats import registry
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import Item, ReadOptions

TEXT = "أعلنت وزارة الخارجية السورية 🙂 أمس\nوصول الوفد إلى دمشق"
LABELS = ("actor", "location", "date", "claim")

Read = Callable[..., list[Item]]


def _line(**changes: Any) -> dict[str, Any]:
    text = changes.get("text", TEXT)
    line = {
        "schema": "annotator/1",
        "id": "a1",
        "text": text,
        "text_sha256": _hash(text),
        "offset_unit": "codepoint",
        "language": "ar",
        "title": "وصول الوفد",
        "source": "وكالة",
        "published": "2020-04-11",
        "meta": {"url": "https://example.org/1", "views": 3},
        "set": "ليلى",
        "state": "done",
        "spans": [
            {
                "id": "s1",
                "start": 6,
                "end": 20,
                "label": "actor",
                "text": "وزارة الخارجية",
                "word_start": 6,
                "word_end": 20,
                "note": None,
                "certainty": None,
                "origin": "manual",
            },
            {
                "id": "s2",
                "start": 50,
                "end": 54,
                "label": "location",
                "text": "دمشق",
                "word_start": 50,
                "word_end": 54,
                "note": "أم المدينة؟",
                "certainty": "unsure",
                "origin": "elsewhere",
            },
        ],
        "not_article": [{"start": 0, "end": 5}],
        "duplicate_group": None,
        "generator": "annotator 0.1.0",
    }
    return {**line, **changes}


def _hash(text: object) -> str:
    try:
        return text_sha256(text) if isinstance(text, str) else "0" * 64
    except UnicodeEncodeError:
        return "0" * 64


@pytest.fixture
def line() -> Callable[..., dict[str, Any]]:
    """A line of version 1 as a dictionary, with some fields changed."""
    return _line


@pytest.fixture
def read(read_all: Read) -> Read:
    """``read(name, data, **options)``: what the format ``name`` yields for ``data``, but notices.

    What ends the reading comes last.
    """

    def read(name: str, data: bytes | str | dict[str, Any], **options: Any) -> list[Item]:
        return [item for item in read_all(name, data, **options) if not isinstance(item, Notice)]

    return read


@pytest.fixture
def notices(read_all: Read) -> Callable[..., list[Notice]]:
    """As ``read``, but only the notices."""

    def notices(name: str, data: Any, **options: Any) -> list[Notice]:
        return [item for item in read_all(name, data, **options) if isinstance(item, Notice)]

    return notices


@pytest.fixture
def read_all() -> Read:
    """As ``read``, with the notices."""

    def read(name: str, data: bytes | str | dict[str, Any], **options: Any) -> list[Item]:
        if isinstance(data, dict):
            data = json.dumps(data, ensure_ascii=False)
        raw = data.encode() if isinstance(data, str) else data
        form = registry.named(name)
        assert form is not None
        items: list[Item] = []
        given = ReadOptions(**{"labels": LABELS, "person": "ليلى", **options})
        try:
            for item in form.read()(io.BytesIO(raw), "file", given):
                items.append(item)
        except FormatError as error:
            items.append(error)
        return items

    return read


@pytest.fixture
def article(read: Read) -> Callable[..., ArticleDraft]:
    """As ``read``, for data that is one sound article."""

    def article(name: str, data: Any, **options: Any) -> ArticleDraft:
        (item,) = read(name, data, **options)
        assert isinstance(item, ArticleDraft), str(item)
        return item

    return article


@pytest.fixture
def error(read: Read) -> Callable[..., FormatError]:
    """As ``read``, for data in which one thing is wrong."""

    def error(name: str, data: Any, **options: Any) -> FormatError:
        (item,) = read(name, data, **options)
        assert isinstance(item, FormatError), str(item)
        return item

    return error
