"""GLiNER's JSON: an item for each line of a text, in the tokens that GLiNER itself makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.fitted import Fitted, TokenLine, TokenSpan
from annotator.formats.json.json_writers import ListWriter


class GlinerWriter(ListWriter):
    """A list of items. Lines without a token are none."""

    def items(self, fitted: Fitted) -> Iterator[dict[str, Any]]:
        """The lines of a set; models cut what is longer than some hundred tokens."""
        words = fitted.words
        for line in fitted.lines():
            if line.first < line.last:
                spans = [span for span in fitted.token_spans if _is_in(span, line)]
                yield {
                    "tokenized_text": words[line.first : line.last],
                    # The end is the last token that belongs to the span.
                    "ner": [[s.first - line.first, s.end - 1 - line.first, s.label] for s in spans],
                }


def _is_in(span: TokenSpan, line: TokenLine) -> bool:
    return line.first <= span.first < line.last
