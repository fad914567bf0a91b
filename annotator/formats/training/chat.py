"""Conversations for tuning language models: the text, and an answer that names its spans.

Models count no offsets. So a span is its text, and which of its occurrences it is.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from annotator.formats.fitted import Fitted
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.writing import WriteOptions

_encode = msgspec.json.Encoder().encode
_ASKED = (
    'Mark {labels}. Answer with JSON: a list of {{"text", "label", "occurrence"}}; occurrence'
    " counts from 1 where the same text stands several times."
)


class ChatWriter(LineWriter):
    """A line for each set: what is asked, the text, and the answer."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._asked = _ASKED.format(labels=", ".join(options.labels))

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """What is asked, and the answer."""
        text = fitted.outgoing.article.text
        answer = [
            {
                "text": span.surface,
                "label": span.label,
                "occurrence": occurrence(text, span.surface, span.start),
            }
            for span in fitted.outgoing.spans
        ]
        messages = [
            {"role": "system", "content": self._asked},
            {"role": "user", "content": text},
            {"role": "assistant", "content": _encode(answer).decode()},
        ]
        return {"messages": messages}


def occurrence(text: str, surface: str, start: int) -> int:
    """Which occurrence of ``surface`` in ``text`` begins at ``start``, from 1 on."""
    count, at = 0, -1
    while at < start:
        at = text.index(surface, at + 1)
        count += 1
    return count
