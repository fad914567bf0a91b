"""Lists all that a format does not carry as it is, as a table for people."""

from __future__ import annotations

import csv
from io import TextIOWrapper
from typing import BinaryIO

from annotator.formats.losses import Omission, SpanLoss, SpanOutcome

_HEADER = (
    *("article_id", "person", "start", "end", "label", "text"),
    *("outcome", "reason", "becomes", "because"),
)


class LossList:
    """Writes a CSV to ``stream``, a row for each loss, as Excel opens it: with a mark and CRLF."""

    def __init__(self, stream: BinaryIO) -> None:
        self._text = TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        self._rows = csv.writer(self._text)
        self._rows.writerow(_HEADER)

    def add(self, loss: SpanLoss | Omission) -> None:
        """Write a row. What is no span has no offsets and no label, and its value as its text."""
        if isinstance(loss, Omission):
            because = f"{loss.part}: {loss.reason}"
            row = (loss.article, loss.whose, "", "", "", loss.value)
            self._rows.writerow([*row, SpanOutcome.DROPPED.value, loss.reason.code, "", because])
            return
        *values, outcome, reason, becomes = loss
        self._rows.writerow([*values, outcome.value, reason.code, becomes, reason.value])

    def finish(self) -> None:
        """Leave the stream to whoever opened it."""
        self._text.flush()
        self._text.detach()
