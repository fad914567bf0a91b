"""In which order letters are painted, held against the order that the levels of a case ask for."""

from __future__ import annotations

import unicodedata

import regex

from annotator.ui.article.body import Body
from annotator.ui.article.paragraphs import split
from annotator.ui.article.typesetting import Typesetting
from tests.conformance.unicode_data import BidiCase

ONE_LINE = 200_000  # pixels
_GRAPHEME = regex.compile(r"\X")
_ISOLATES = "\u2066\u2067\u2068\u2069"
_NO_INK = {"Mn", "Me", "Cf", "Cc"}
_THIN = 0.02  # pixels


def laid_out(text: str, family: str, width: int = ONE_LINE) -> Body:
    """``text``, one paragraph, as the article view lays it out."""
    (paragraph,) = split(text)
    body = Body(text, paragraph, Typesetting(family))
    body.break_lines(width)
    return body


def painted_lines(body: Body, text: str) -> list[list[int]]:
    """For each line, the positions of its letters from left to right, as their boxes lie."""
    starts = {
        body.shown.unit(match.start()): match.start()
        for match in _GRAPHEME.finditer(text)
        if has_ink(match.group()[0])
    }
    lines: list[list[int]] = []
    for number, line in enumerate(body.lines):
        boxes = body.boxes(number)
        placed = [
            (box.left, starts[unit])
            for unit in range(line.start, line.end)
            if unit in starts
            and (box := boxes[unit - line.start]) is not None
            and box.right - box.left > _THIN
        ]
        lines.append([position for _, position in sorted(placed)])
    return lines


def expected_order(case: BidiCase, start: int, end: int) -> list[int]:
    """The positions of ``[start, end)``, one line of ``case``, from left to right (rules L1, L2).

    What has no level is left out.
    """
    levels = list(case.levels[start:end])
    for place in reversed(range(len(levels))):  # white space at the end goes with the paragraph
        if levels[place] is None:
            continue
        character = case.text[start + place]
        if unicodedata.bidirectional(character) != "WS" and character not in _ISOLATES:
            break
        levels[place] = 1
    order = [place for place, level in enumerate(levels) if level is not None]
    for least in range(max((level or 0 for level in levels), default=0), 0, -1):
        order = _reversed_runs(order, [(levels[place] or 0) >= least for place in order])
    return [start + place for place in order]


def _reversed_runs(order: list[int], turned: list[bool]) -> list[int]:
    """``order`` with each run of neighbours that are ``turned`` the other way round."""
    result: list[int] = []
    run: list[int] = []
    for position, turns in zip(order, turned, strict=True):
        if turns:
            run.append(position)
        else:
            result += [*reversed(run), position]
            run = []
    return result + run[::-1]


def has_ink(character: str) -> bool:
    """Whether something of ``character`` is to be seen, if only its room."""
    return unicodedata.category(character) not in _NO_INK


def misplaced(case: BidiCase, family: str, *, wrapped: bool) -> str | None:
    """Where ``case`` is painted in another order than it asks for; ``None`` if nowhere.

    ``wrapped``: in a column of half its width, each line against the order that is its own.
    """
    body = laid_out(case.text, family)
    if wrapped:
        ink = body.lines[0]
        body.break_lines(max(1, int((ink.right - ink.left) / 2)))
    for line, painted in zip(body.lines, painted_lines(body, case.text), strict=True):
        seen = set(painted)
        asked = [place for place in expected_order(case, line.start, line.end) if place in seen]
        if asked != painted:
            return f"{case}: {painted} instead of {asked}"
    return None
