"""The beginning of a file, by which it is recognised."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from annotator.formats.encoding import encodings
from annotator.formats.errors import FormatError

_MOST_LINES = 100
_KEY = re.compile(r"""[\s,]*("(?:[^"\\\x00-\x1f]|\\["\\/bfnrt])*")\s*:\s*""")
_MOST_TEXT = 16 * 1024  # code points of lines


@dataclass(frozen=True)
class Glance:
    """The ``name`` and the first bytes of a file.

    ``has_beside`` says whether a file with another ending stands beside it.
    """

    name: str
    head: bytes
    has_beside: Callable[[str], bool]

    @cached_property
    def text(self) -> str:
        """The beginning as text; empty if it is none."""
        try:
            name, _ = encodings.recognised(self.head[: len(self.head) // 4 * 4], self.name)
        except FormatError:
            name = "utf-8"
        return self.head.decode(name, errors="ignore").removeprefix("\ufeff")

    @cached_property
    def lines(self) -> list[str]:
        """The first lines that are not blank."""
        lines = self.text[:_MOST_TEXT].splitlines()[:_MOST_LINES]
        return [line for line in lines if line.strip()]

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return self.name.rpartition(".")[0] or self.name

    @property
    def first_fields(self) -> dict[str, Any]:
        """The fields of the first object of JSON, as far as they stand in the beginning.

        One of which only the beginning is there is ``None``.
        """
        return self._first_object[0]

    @property
    def is_first_object_whole(self) -> bool:
        """Whether the first object of JSON ends within the beginning."""
        return self._first_object[1]

    @cached_property
    def _first_object(self) -> tuple[dict[str, Any], bool]:
        start = self.text.lstrip(" \t\r\n[")
        if not start.startswith("{"):
            return {}, False
        fields: dict[str, Any] = {}
        decoder, at = json.JSONDecoder(), 1
        while key := _KEY.match(start, at):
            name = json.loads(key[1])
            try:
                fields[name], at = decoder.raw_decode(start, key.end())
            except (ValueError, RecursionError):
                fields[name] = None
                return fields, False
        return fields, start[at:].lstrip().startswith("}")

    @cached_property
    def first_value(self) -> Any:
        """The first value of JSON: that of the file or its first line, or the first of its list."""
        start = self.text.lstrip()
        try:
            return json.JSONDecoder().raw_decode(start)[0]
        except (ValueError, RecursionError):
            pass
        try:  # a list that is longer than what is looked at
            return json.JSONDecoder().raw_decode(start.removeprefix("[").lstrip())[0]
        except (ValueError, RecursionError):
            return None
