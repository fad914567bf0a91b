"""What people read about the units in which offsets count."""

from __future__ import annotations

from annotator.core.message import Form, Message, say
from annotator.formats.conventions import OffsetUnit
from annotator.formats.notices import NoticeForm


class UnitName(Form):
    """What a person reads for each unit."""

    CODEPOINT = "code points"
    UTF16 = "UTF-16 units"
    GRAPHEME = "graphemes"
    UTF8 = "UTF-8 bytes"
    CODEPOINT_INCLUSIVE = "code points with inclusive ends"
    UTF16_INCLUSIVE = "UTF-16 units with inclusive ends"
    GRAPHEME_INCLUSIVE = "graphemes with inclusive ends"
    UTF8_INCLUSIVE = "UTF-8 bytes with inclusive ends"


class UnitFault(Form):
    """Why offsets are not read as they are."""

    OTHER_UNIT = (
        "of its spans {given} of {total} fit as {unit}, but {better} as {other}: say what the"
        " offsets count."
    )
    NO_PLACE = "{start} to {end} are no {unit} of this text."


class UnitNotice(NoticeForm):
    """What to know about the offsets of a file."""

    SEVERAL_FIT = "The offsets of %n file(s) fit as {other} too; they were read as {unit}."
    INSIDE_WORDS = (
        "Begun or ended inside a word: %n span(s), first {example}. Perhaps the offsets count"
        " something else."
    )
    READ_AS = "The offsets of %n file(s) were read as {unit}."


def unit_name(unit: OffsetUnit) -> Message:
    """``unit`` in words."""
    return say(UnitName[unit.name])
