"""A place in a file that is read, and what is wrong there."""

from __future__ import annotations

from typing import NamedTuple

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, Value, say


class PlaceForm(Form):
    """How a place is told: as much of it as is known."""

    FILE = "{file}"
    LINE = "{file}, line {line}"
    PART = "{file}, {part}"
    LINE_AND_PART = "{file}, line {line}, {part}"
    FAULT = "{place}: {reason}"


class Place(NamedTuple):
    """Where in an input: the file, the line (from 1), and the field's JSON path or column."""

    file: str
    line: int | None = None
    part: str = ""

    def message(self) -> Message:
        """The place as far as it is known."""
        if self.line is None:
            form = PlaceForm.PART if self.part else PlaceForm.FILE
            return say(form, file=self.file, part=self.part)
        form = PlaceForm.LINE_AND_PART if self.part else PlaceForm.LINE
        return say(form, file=self.file, line=self.line, part=self.part)

    def __str__(self) -> str:
        return str(self.message())


class PlacedFault(WorldError):
    """Something in an input that cannot be taken as it is.

    ``reason`` says what is wrong at ``place`` and what to do; the whole message is both.
    """

    def __init__(
        self, place: Place, form: Form | Message, /, *, hint: str = "", **values: Value
    ) -> None:
        reason = say(form, **values) if isinstance(form, Form) else form
        super().__init__(PlaceForm.FAULT, hint=hint, place=place, reason=reason)
        self.place = place
        self.reason = reason
