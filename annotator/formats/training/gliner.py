"""GLiNER's JSON: an item for each line of a text, in the tokens that GLiNER itself makes."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from annotator.formats.fitted import Fitted, TokenLine, TokenSpan
from annotator.formats.writing import WriteOptions

_encode = msgspec.json.Encoder().encode


class GlinerWriter:
    """A list of items. Lines without a token are none."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._is_first = True

    def write(self, fitted: Fitted) -> None:
        """Write the lines of a set; models cut what is longer than some hundred tokens."""
        words = fitted.words
        for line in fitted.lines():
            if line.first < line.last:
                spans = [span for span in fitted.token_spans if _is_in(span, line)]
                item = {
                    "tokenized_text": words[line.first : line.last],
                    # The end is the last token that belongs to the span.
                    "ner": [[s.first - line.first, s.end - 1 - line.first, s.label] for s in spans],
                }
                self._stream.write((b"[\n" if self._is_first else b",\n") + _encode(item))
                self._is_first = False

    def finish(self) -> None:
        """End the list."""
        self._stream.write(b"[]\n" if self._is_first else b"\n]\n")


def _is_in(span: TokenSpan, line: TokenLine) -> bool:
    return line.first <= span.first < line.last
