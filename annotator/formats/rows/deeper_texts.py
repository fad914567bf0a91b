"""Finds where a text is in JSON that is no article, because all lies deeper in it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

_MOST_LEVELS = 4


def deeper_text(value: Any, names: Collection[str], path: str = "") -> str | None:
    """The path to a string that is called by one of ``names``: ``data.articles[0].text``.

    Only a few levels are looked at, and of a list its first value.
    """
    level = [(path, value)]
    for _ in range(_MOST_LEVELS):
        inner = [each for where, outer in level for each in _inner(where, outer)]
        for where, name, held in inner:
            if isinstance(held, str) and name.strip().lower() in names:
                return where
        level = [(where, held) for where, _, held in inner]
    return None


def _inner(path: str, value: Any) -> list[tuple[str, str, Any]]:
    """What is one level deeper: where, under which name, and what."""
    if isinstance(value, dict):
        return [(f"{path}.{name}" if path else name, name, held) for name, held in value.items()]
    return [(f"{path}[0]", "", value[0])] if isinstance(value, list) and value else []
