"""The comments of such files: ``# newdoc id = …``, ``# person = …``, ``# text = …`` and so on."""

from __future__ import annotations

import re

NEWDOC, PERSON, SENTENCE, TEXT = "newdoc id", "person", "sent_id", "text"
_COMMENT = re.compile(r"#\s?([A-Za-z_][\w. ]*?)\s*=\s?(.*)", re.DOTALL)
_ESCAPED = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_UNESCAPED = {written: plain for plain, written in _ESCAPED.items()}
_ESCAPE = re.compile(r"[\\\n\r]")
_WRITTEN = re.compile(r"\\[\\nr]")


def written(key: str, value: str) -> str:
    """A comment as a line. Its value is escaped, unless it is a text, which has no line end."""
    shown = value if key == TEXT else _ESCAPE.sub(lambda m: _ESCAPED[m[0]], value)
    return f"# {key} = {shown}\n"


def is_known(key: str) -> bool:
    """Whether the program writes comments with this key."""
    return key in (NEWDOC, PERSON, TEXT)


def read(line: str) -> tuple[str, str] | None:
    """The key and the value of a comment; ``None`` if the line is none."""
    match = _COMMENT.fullmatch(line)
    if match is None:
        return None
    key, value = match[1], match[2]
    return key, value if key == TEXT else _WRITTEN.sub(lambda m: _UNESCAPED[m[0]], value)
