"""How the guidelines of a project were changed, and what is another in a later version.

A version is known by the moment of the change that made it (ISO 8601, UTC), in the project, its
packages and its copies alike; :data:`AS_MADE` is what was there before the first change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from annotator.core.message import Form

AS_MADE = ""
"""The version of guidelines that were never changed."""

MOST_LETTERS = 1_000_000
"""Code points of guidelines in one language: a book of several hundred pages."""

_MOST_PAIRS = 250_000  # of lines, that are looked at while somebody types


class GuidelineFault(Form):
    """Why guidelines cannot be changed like that."""

    NO_CHANGE = "The guidelines are like that already."
    TOO_LONG = "The guidelines are too long. The most that is kept: {most} code points."
    EMPTY = "There is nothing in these guidelines. Write something into them."
    NUL = "The text holds a NUL character, which cannot be kept."
    NOTHING_TO_UNDO = "The guidelines were never changed."
    NOTHING_LEFT = "Every change of the guidelines was taken back. Nothing is left to take back."


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


def versions_in_force(changes: Sequence[GuidelineChange]) -> frozenset[str]:
    """The versions that say what the last one says, after ``changes``, oldest first.

    More than one if a change was taken back: what was done before it needs no second look.
    """
    texts = _first_texts(changes)
    all_texts = [(AS_MADE, dict(texts))]
    for change in changes:
        texts[change.language] = change.after
        all_texts.append((change.at, dict(texts)))
    return frozenset(version for version, then in all_texts if then == texts)


def _first_texts(changes: Sequence[GuidelineChange]) -> dict[str, str]:
    return {change.language: change.before for change in reversed(changes)}


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
    """What is another, line by line in the order of the text; empty lines are passed over.

    Where very much is another, first the lines that went are told, then those that came: to look
    which belong together would take the square of their number.
    """
    old, new = _between_equal_ends(_lines(before), _lines(after))
    if len(old) * len(new) > _MOST_PAIRS:
        is_only_moved = Counter(old) == Counter(new)
        yield from _ones_more(old, [] if is_only_moved else new, LineKind.GONE)
        yield from _ones_more(new, [] if is_only_moved else old, LineKind.CAME)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            continue
        for kind, lines in (
            (LineKind.GONE, old[old_from:old_to]),
            (LineKind.CAME, new[new_from:new_to]),
        ):
            yield from (ChangedLine(kind, line) for line in lines)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _between_equal_ends(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Both without the lines that they begin and end with alike."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    most = shorter - start
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return old[start : len(old) - end], new[start : len(new) - end]


def _ones_more(lines: list[str], others: list[str], kind: LineKind) -> Iterator[ChangedLine]:
    """Those of ``lines`` that the ``others`` do not have, or not as often."""
    left = Counter(others)
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            yield ChangedLine(kind, line)
