"""A place in a file that is read."""

from __future__ import annotations

from typing import NamedTuple

from annotator.core.message import Form, Message, say


class PlaceForm(Form):
    """How a place is told: as much of it as is known."""

    FILE = "{file}"
    LINE = "{file}, line {line}"
    PART = "{file}, {part}"
    LINE_AND_PART = "{file}, line {line}, {part}"


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
