"""Finds a key that comes twice in one object of JSON; parsers take the last, without a word."""

from __future__ import annotations

import json
import re

_TOKEN = re.compile(rb'("(?:[^"\\]++|\\.)*+")(\s*:)?|[{}]', re.DOTALL)


def repeated_key(data: bytes) -> tuple[str, int] | None:
    """A key that its object in ``data`` has before, and the byte where it comes again.

    ``data`` is valid JSON.
    """
    keys_of_objects: list[set[str]] = []
    for token in _TOKEN.finditer(data):
        if token[0] == b"{":
            keys_of_objects.append(set())
        elif token[0] == b"}":
            keys_of_objects.pop()
        elif token[2]:
            key, keys = json.loads(token[1]), keys_of_objects[-1]
            if key in keys:
                return key, token.start()
            keys.add(key)
    return None
