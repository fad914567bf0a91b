"""How the guidelines of a project were changed, and what is another in a later version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from annotator.core.message import Form

MOST_LETTERS = 1_000_000
"""Code points of guidelines in one language: a book of several hundred pages."""


class GuidelineFault(Form):
    """Why guidelines cannot be changed like that."""

    NO_CHANGE = "The guidelines are like that already."
    TOO_LONG = "The guidelines are too long. The most that is kept: {most} code points."
    NUL = "The text holds a NUL character, which cannot be kept."
    NOTHING_TO_UNDO = "The guidelines were never changed."


@dataclass(frozen=True, slots=True)
class GuidelineChange:
    """The guidelines in one ``language``, as Markdown, before and after somebody changed them.

    ``number`` counts from 1 and is that of the version after it; ``at`` is when (ISO 8601, UTC).
    ``person`` is who, by their number; ``None`` for a command, and in a package. ``undoes`` is the
    number of the change that this one took back.
    """

    number: int
    at: str
    person: int | None
    language: str
    before: str
    after: str
    undoes: int | None = None


class LineKind(StrEnum):
    """What became of a line."""

    GONE = "-"
    CAME = "+"


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line that is in one version and not in the other."""

    kind: LineKind
    text: str


def changed_lines(before: str, after: str) -> Iterator[ChangedLine]:
    """What is another, line by line in the order of the text; empty lines are passed over."""
    old, new = before.splitlines(), after.splitlines()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            continue
        for kind, lines in (
            (LineKind.GONE, old[old_from:old_to]),
            (LineKind.CAME, new[new_from:new_to]),
        ):
            yield from (ChangedLine(kind, line) for line in lines if line.strip())
