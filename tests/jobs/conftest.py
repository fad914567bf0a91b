"""Projects and files to import into and from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.core.article import text_sha256
from annotator.store.project import Project
from tests import templates

SHARED = Path(__file__).parents[2] / ".." / "shared"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Project]:
    """Another empty project."""
    with Project.open(templates.empty(tmp_path / "other.annotator")) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """``folder(name=content, …)``: a new folder with files; text, bytes, or rows of JSONL."""

    def folder(files: dict[str, Any]) -> Path:
        root = tmp_path / f"in{len(list(tmp_path.glob('in*')))}"
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, list):
                content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return folder


@pytest.fixture
def own_line() -> Callable[..., dict[str, Any]]:
    """``own_line(text, **fields)``: a line of JSONL version 1, without spans."""

    def own_line(text: str, **fields: Any) -> dict[str, Any]:
        return {
            "schema": "annotator/1",
            "id": text_sha256(text)[:16],
            "text": text,
            "text_sha256": text_sha256(text),
            "offset_unit": "codepoint",
            "language": "ar",
            "title": "",
            "source": "",
            "published": "",
            "meta": {},
            "set": "A",
            "state": "done",
            "spans": [],
            "not_article": [],
            "duplicate_group": None,
            "generator": "a test",
            **fields,
        }

    return own_line


@pytest.fixture
def shared() -> Path:
    """The corpora and articles for acceptance; skips where they are absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not here")
    return SHARED
