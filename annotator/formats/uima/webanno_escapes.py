"""What WebAnno's TSV writes for characters that mean something in it."""

from __future__ import annotations

import re

_IN_TEXT = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_MEANT = {letter: character for character, letter in _IN_TEXT.items()}
_TO_ESCAPE_IN_TEXT = re.compile(r"[\x00-\x0a\x0c-\x1f\\]")
_TO_ESCAPE_IN_VALUES = re.compile(r"->|[\\\[\]|_;\t\n*]")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|->|.)", re.DOTALL)


def escaped_text(text: str) -> str:
    """``text`` on one line, without tabs."""
    return _TO_ESCAPE_IN_TEXT.sub(lambda m: f"\\{_IN_TEXT.get(m[0], m[0])}", text)


def escaped_value(value: str) -> str:
    """``value`` as it may stand in a column."""
    return _TO_ESCAPE_IN_VALUES.sub(lambda m: f"\\{_IN_TEXT.get(m[0], m[0])}", value)


def unescaped(written: str) -> str:
    """What was meant. Files before version 3.2 have characters by their codes, too."""
    if "\\" not in written:
        return written
    # What has two codes is one character.
    halves = _ESCAPE.sub(_character, written).encode("utf-16-le", "surrogatepass")
    return halves.decode("utf-16-le", "surrogatepass")


def _character(escape: re.Match[str]) -> str:
    code = escape[1]
    if len(code) == 5:
        return chr(int(code[1:], 16))
    return _MEANT.get(code, code)
