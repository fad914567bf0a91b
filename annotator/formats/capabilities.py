"""What a format can carry of a set: spans of which kinds, and which fields beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from annotator.core.message import Form


class SpanUnit(Form):
    """What a format's spans count."""

    CODEPOINT = "code points"
    UTF16 = "UTF-16 units"
    TOKEN = "tokens"
    SURFACE = "the text, and which of its occurrences"


class TokenRule(Enum):
    """How a format makes tokens of a text."""

    WORDS = "words, and each other sign"
    GLINER = "what GLiNER takes for words: marks, tashkeel too, are tokens of their own"


class CarriedField(Form):
    """What a set has beside spans with labels; each may have a place in a format, or none."""

    NOTE = "notes"
    CERTAINTY = "certainty"
    ORIGIN = "how spans came to be"
    NOT_ARTICLE = "what is not article"
    STATE = "states, and why articles were skipped or flagged"
    ATTRIBUTION = "how gold came to be"
    DETAILS = "titles, sources and dates"
    META = "other fields of articles"
    ID = "ids of articles"
    PEOPLE = "whose work it is"


@dataclass(frozen=True, slots=True)
class LabelRule:
    """What a label may be in a format: ``unfit`` is found nowhere in it; ``told`` says it."""

    unfit: re.Pattern[str]
    told: str


# Longer tags are not known for such when a file comes in (``formats/tags``).
_TOO_LONG = r"(?s:(?<=.{60}).)"
ANY_LABEL = LabelRule(re.compile(r"[\x00\ud800-\udfff]"), "anything")
PLAIN_LABEL = LabelRule(re.compile(r"[\s\x00\ud800-\udfff]"), "no white space")
TAG_LABEL = LabelRule(
    re.compile(rf"[\s\x00\ud800-\udfff]|{_TOO_LONG}"), "no white space, 60 characters at most"
)
MISC_LABEL = LabelRule(
    re.compile(rf"[\s/|\x00\ud800-\udfff]|{_TOO_LONG}"),
    "no white space, no slash or vertical bar, 60 characters at most",
)


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a format carries. What is not said here is carried.

    * ``unit``: what its spans count. In tokens nothing begins or ends inside a word: ``loss`` of
      that is planned for every format in one place (``formats/fitting``).
    * ``token_rule``: what makes the tokens.
    * ``nested``: spans with other labels may share letters; ``same_span``: two labels may be on the
      very same letters; ``same_label_nested``: spans with one label may share letters.
    * ``across_lines``: a span may go on behind a line feed.
    * ``unwritable``: characters of which a text may have none; ``most_units``: how many UTF-16
      units a text has at most. An article that does not fit is left out whole.
    * ``labels``: what a label may be. An export with another label is refused.
    * ``fields``: which fields have a place.
    """

    unit: SpanUnit = SpanUnit.CODEPOINT
    token_rule: TokenRule = TokenRule.WORDS
    nested: bool = True
    same_span: bool = True
    same_label_nested: bool = True
    across_lines: bool = True
    unwritable: re.Pattern[str] | None = None
    most_units: int | None = None
    labels: LabelRule = ANY_LABEL
    fields: frozenset[CarriedField] = frozenset(CarriedField)

    @property
    def in_tokens(self) -> bool:
        """Whether spans are whole tokens."""
        return self.unit is SpanUnit.TOKEN

    @property
    def overlaps_freely(self) -> bool:
        """Whether spans may share letters in every way, unless they are the same."""
        return self.nested and self.same_span and self.same_label_nested

    @property
    def lost_fields(self) -> tuple[CarriedField, ...]:
        """The fields that have no place, in a fixed order."""
        return tuple(each for each in CarriedField if each not in self.fields)


EVERYTHING = Capabilities()
"""Those of the program's own format."""

MOST_CELL_UNITS = 32_767
"""UTF-16 units of a cell: Excel cuts what is longer, without a word."""

NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
"""What no cell can hold, and what Excel would read as an escape."""

NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, however it is written."""

CELL_LABEL = LabelRule(NOT_IN_CELLS, "what a cell of Excel can hold")
XML_LABEL = LabelRule(NOT_IN_XML, "what XML can hold")
