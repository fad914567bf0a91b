"""What becomes of spans that a format cannot carry as they are: values, and their sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import repeat
from typing import NamedTuple

from annotator.core.message import Form
from annotator.formats.capabilities import CarriedField

MOST_SHOWN = 1_000
"""How many losses a report keeps; a list in a file has them all."""


class SpanOutcome(StrEnum):
    """What becomes of a span; each has exactly one."""

    EXACT = "exact"
    WIDENED = "widened"
    SPLIT = "split"
    DROPPED = "dropped"


class LossReason(Form):
    """Why a span does not come through as it is: the closed list."""

    INSIDE_WORD = "it begins or ends inside a word"
    NESTED = "it shares letters with another span"
    SAME_SPAN = "another label is on the same letters"
    SAME_LABEL_NESTED = "it shares letters with a span of the same label"
    ACROSS_LINE = "it goes on behind the end of a line"
    ACROSS_SENTENCE = "it goes on behind the end of a sentence"
    NOT_ENCODABLE = "there is a character that the format cannot hold"
    CELL_TOO_LONG = "there is more than a cell can hold"
    DISCONTINUOUS = "it has a gap"
    UNIT_UNCLEAR = "it is not clear what its offsets count"
    LABEL_UNMAPPED = "the project has no such label"
    DUPLICATE = "it would be the same as another span"

    @property
    def code(self) -> str:
        """Its name in files: ``inside-word``."""
        return self.name.lower().replace("_", "-")


class SpanLoss(NamedTuple):
    """A span that does not come through as it is.

    ``becomes`` is what is written for it, parts of it with `` | `` between them; empty if nothing.
    Of a span inside words that are parted for it, what is cut off them too: ``و | تونس``.
    """

    article: str
    whose: str
    start: int
    end: int
    label: str
    surface: str
    outcome: SpanOutcome
    reason: LossReason
    becomes: str


class OmittedPart(Form):
    """What of somebody's work on an article a format cannot hold, beside the spans."""

    SET = "the whole set"
    NOTE = "a note"
    LINE_ENDS = "the carriage returns of a note"
    DETAIL = "a title, source, date or language"


class Omission(NamedTuple):
    """Something that is left out, though the format has a place for such.

    ``value`` is what cannot be held: a note, or of a set the text, the id or the name at fault.
    """

    article: str
    whose: str
    part: OmittedPart
    value: str
    reason: LossReason


@dataclass(slots=True)
class LossReport:
    """What an export carries and loses: ``exact + widened + split + dropped = spans``, always.

    ``outcomes`` counts spans by what became of them, ``by_label`` by label and that, ``reasons`` by
    that and why. ``fields`` counts what has no place in the format: spans, or sets and articles.
    ``losses`` are the first of the spans that changed. ``omitted`` counts what else is left out,
    and ``omissions`` are the first of that.
    """

    spans: int = 0
    outcomes: Counter[SpanOutcome] = field(default_factory=Counter)
    by_label: Counter[tuple[str, SpanOutcome]] = field(default_factory=Counter)
    reasons: Counter[tuple[SpanOutcome, LossReason]] = field(default_factory=Counter)
    fields: Counter[CarriedField] = field(default_factory=Counter)
    losses: list[SpanLoss] = field(default_factory=list)
    omitted: Counter[tuple[OmittedPart, LossReason]] = field(default_factory=Counter)
    omissions: list[Omission] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """How many spans do not come through as they are."""
        return self.spans - self.outcomes[SpanOutcome.EXACT]

    @property
    def articles_left_out(self) -> int:
        """How many sets are left out whole."""
        return sum(count for (part, _), count in self.omitted.items() if part is OmittedPart.SET)

    def omit(self, omission: Omission) -> None:
        """Count something that is left out beside the spans."""
        self.omitted[omission.part, omission.reason] += 1
        if len(self.omissions) < MOST_SHOWN:
            self.omissions.append(omission)

    def keep(self, labels: Sequence[str]) -> None:
        """Count spans with ``labels`` that come through as they are."""
        if labels:
            self.spans += len(labels)
            self.outcomes[SpanOutcome.EXACT] += len(labels)
            self.by_label.update(zip(labels, repeat(SpanOutcome.EXACT)))

    def lose(self, loss: SpanLoss) -> None:
        """Count a span that does not."""
        self.spans += 1
        self.outcomes[loss.outcome] += 1
        self.by_label[loss.label, loss.outcome] += 1
        self.reasons[loss.outcome, loss.reason] += 1
        if len(self.losses) < MOST_SHOWN:
            self.losses.append(loss)
