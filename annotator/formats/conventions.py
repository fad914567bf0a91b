"""What a file means by its offsets and dates, where it can mean several things."""

from __future__ import annotations

from enum import StrEnum

_INCLUSIVE = "-inclusive"


class OffsetUnit(StrEnum):
    """What offsets count, from 0 on; ``inclusive``: the end is the last one that belongs to it."""

    CODEPOINT = "codepoint"
    UTF16 = "utf16"
    GRAPHEME = "grapheme"
    UTF8 = "utf8"
    CODEPOINT_INCLUSIVE = "codepoint-inclusive"
    UTF16_INCLUSIVE = "utf16-inclusive"
    GRAPHEME_INCLUSIVE = "grapheme-inclusive"
    UTF8_INCLUSIVE = "utf8-inclusive"

    @property
    def counts(self) -> OffsetUnit:
        """The unit without what it says about ends."""
        return OffsetUnit(self.removesuffix(_INCLUSIVE))

    @property
    def is_inclusive(self) -> bool:
        """Whether an end is the last that belongs to the span."""
        return self.endswith(_INCLUSIVE)


WRITTEN_UNITS = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16, OffsetUnit.UTF8)
"""What offsets can count in a file that is written, if its format leaves that open."""

REPAIRS = ("mojibake", "entities", "presentation", "invisible")
"""What can be mended in texts (``repairs``), in the order in which it is."""


class DateOrder(StrEnum):
    """Which of two numbers before a year is the day."""

    DAY_MONTH = "day-month"
    MONTH_DAY = "month-day"
