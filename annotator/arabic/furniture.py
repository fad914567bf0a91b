"""Site furniture: what a scraped page holds besides its article.

Hints, for a person to confirm or clear. If it is not marked, the actors of other articles' teasers
become training data. Only short lines are looked at: a paragraph is the article's. And only pages:
what has more lines than any page is a list or a log, and nothing is proposed in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import regex

from annotator.arabic.dates import find_dates
from annotator.arabic.fold import fold
from annotator.arabic.furniture_phrases import ALONE, BEGINNINGS, BUTTONS, HEADINGS, NAVIGATION
from annotator.core.checking import Check, checked, nothing
from annotator.core.span import Span

_MOST_LINES = 10_000  # that are not blank
_SHORT = 200  # code points; a longer line is a paragraph
_TEASER = 130
_TOP = 12  # lines in which a title and a source are looked for
_FOOT = 6
_TITLE_WORDS = 4

_FIRST = regex.compile(r"[\p{L}\p{N}©]")
# Backwards, so that it begins at the end and never at every dot before it.
_CUT = regex.compile(r"(?r)(?:(?:\[(?=…\]))?…|\.{3})\W*\Z")
_CRUMBS = regex.compile(rf"(?:{fold('الرئيسية')}|home) ?[/>|\"\\›-]")
_BUTTON = regex.compile(rf"^(?:{fold('طباعة')}|شارك|print|share) ?(?=\w)")
# What a content management system writes around its date.
_DATE_WORDS = regex.compile(
    r"(?:تاريخ|نشر|النشر|نشرت|في|بتاريخ|اخر|تحديث|التحديث|الساعه|بتوقيت|يوم|pm|am"
    r"|scraped|crawled|fetched|retrieved|accessed|downloaded|at|on|السحب|الجلب|الزحف|الاستخراج"
    r"|التحميل|الوصول|الحفظ|t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?|[صم])(?!\w)"
)
_SYMBOL = regex.compile(r"\p{So}")
_NO_COUNT = regex.compile(r"[^\p{N}\p{S}\p{P}\s]")
_NUMBER = regex.compile(r"\d+")
_MOST_NUMBERS = 12  # in a line that is a date: two calendars and two times
_PUBLISHER = r"(?:صحيفة|جريدة|مجلة|وكالة|شبكة|موقع)"
_SOURCE = regex.compile(
    rf"""(?x)
      ^ \s* (?: المصدر | مصدر ) \s* : \s* (?P<name> .{{2,60}}? ) \s* $
    | ^ \s* (?: نقلا[ً]? \s+ )? عن \s+ {_PUBLISHER} \s+ (?P<name> \D{{2,60}}? ) [\s\d/.\-]* $
    | ^ \s* (?P<name> [^/:.،؟!\d]{{2,40}}? ) \s* / \s* $
    # glued to the section (``دراساتصحيفة الغد``), or after a stroke
    | (?: ^ \s* (?: \w{{3,20}} )? | [/|–-] \s* ) (?P<name> {_PUBLISHER} (?: \s+ \w+ ){{1,3}} ) \s* $
    | © \s* (?P<name> {_PUBLISHER} (?: \s+ [^\W\d]+ ){{1,3}} ) [\s\d]* $
    """
)
_LONGEST_SOURCE_LINE = 60
_UNPRINTED = regex.compile(r"[\p{Cc}\p{Cf}\p{Cn}]")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_LETTER_BEFORE = regex.compile(r"(?r)[\p{L}\p{N}]")


@dataclass(frozen=True)
class _Line:
    """A line that is not blank. ``folded`` is empty for a paragraph, ``opening`` for none."""

    span: Span
    stored: str
    folded: str

    @staticmethod
    def of(text: str, span: Span) -> _Line:
        """The line ``span`` of ``text``."""
        stored = span.of(text)
        return _Line(span, stored, fold(stored).strip() if len(stored) <= _SHORT else "")

    @cached_property
    def bare(self) -> str:
        """The folded line without the marks around it."""
        first, last = _FIRST.search(self.folded), _LETTER_BEFORE.search(self.folded)
        return self.folded[first.start() : last.end()] if first and last else ""

    @property
    def opening(self) -> str:
        """How the folded line begins; all of it, but for a paragraph."""
        return self.folded or fold(self.stored[:_SHORT]).strip()


def proposals(text: str, check: Check = nothing) -> list[Span]:
    """The lines of ``text`` that look like site furniture, in order.

    Whole lines, without their line feeds. Blank lines are passed over. None in a text of more than
    10,000 lines. ``check`` is called now and then, and may raise to stop the work.
    """
    page = list(islice(checked(_lines(text), check), _MOST_LINES + 1))
    if len(page) > _MOST_LINES:
        return []
    proposed: list[Span] = []
    repeats = _Repeats(page)
    in_tail = below_the_article = False
    for line in checked(page, check):
        heading = line.bare in HEADINGS or (line.bare in NAVIGATION and below_the_article)
        in_tail = heading or (in_tail and _may_be_teaser(line))
        repeated = repeats.holds(line)
        if in_tail or _is_furniture(line) or repeated:
            proposed.append(line.span)
        below_the_article = below_the_article or not line.folded
    return proposed


def title_guess(text: str, furniture: Collection[Span] | None = None) -> str:
    """What seems to be the article's title.

    The first line of four words or more that is not furniture, without the section before it.
    Empty if the text begins with a paragraph or a whole sentence. A guess, for a person to
    correct. ``furniture`` are the :func:`proposals`, if they are known.
    """
    passed_over = frozenset(proposals(text) if furniture is None else furniture)
    top = (line for line in _lines(text) if line.span not in passed_over)
    for line in islice(top, _TOP):
        if not line.folded or line.folded.endswith("."):
            break
        if len(line.bare.split()) >= _TITLE_WORDS and not _source_in(line.stored):
            return str(_UNPRINTED.sub("", max(line.stored.split("|"), key=len))).strip()
    return ""


def source_guess(text: str) -> str:
    """Who seems to have published the article, from a short line that says so; else empty."""
    foot = [*islice(_lines_from_the_foot(text), _FOOT)][::-1]
    ends = (*islice(_line_spans(text), _TOP), *foot)
    sources = (_source_in(span.of(text)) for span in ends if len(span) <= _LONGEST_SOURCE_LINE)
    return next(filter(None, sources), "")


def _source_in(stored: str) -> str:
    match = _SOURCE.search(stored) if len(stored) <= _LONGEST_SOURCE_LINE else None
    return match["name"].strip(" \u00a0\"'“”«»") if match else ""


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank."""
    return (_Line.of(text, span) for span in _line_spans(text))


def _line_spans(text: str) -> Iterator[Span]:
    """The lines with a letter or digit in them; blank ones are passed over in one leap."""
    letter = _LETTER.search(text)
    while letter:
        line = _line_around(text, letter.start())
        yield line
        letter = _LETTER.search(text, line.end)


def _lines_from_the_foot(text: str) -> Iterator[Span]:
    """The same lines, the last one first."""
    letter = _LETTER_BEFORE.search(text)
    while letter:
        line = _line_around(text, letter.start())
        yield line
        letter = _LETTER_BEFORE.search(text, 0, line.start)


def _line_around(text: str, position: int) -> Span:
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, end if end >= 0 else len(text))


def _is_furniture(line: _Line) -> bool:
    bare = line.bare
    return bool(bare) and (
        bare in ALONE
        or bare.startswith(BEGINNINGS)
        or all(word in BUTTONS for word in bare.split())
        or bool(_CRUMBS.match(bare))
        or _is_counts(line.folded)
        or _is_date_line(line)
    )


def _is_counts(folded: str) -> bool:
    """Whether the line is nothing but numbers and symbols, one of which is a picture."""
    return bool(_SYMBOL.search(folded)) and not _NO_COUNT.search(folded)


def _is_date_line(line: _Line) -> bool:
    """Whether the line is a date, a time, and the few words that a site writes around them."""
    rest = list(line.stored)
    numbers = len(_NUMBER.findall(line.stored))
    hits = find_dates(line.stored) if 0 < numbers <= _MOST_NUMBERS else []
    for hit in hits:
        rest[hit.span.start : hit.span.end] = " " * len(hit.span)
    return bool(hits) and not _LETTER.search(_DATE_WORDS.sub("", fold("".join(rest))))


def _may_be_teaser(line: _Line) -> bool:
    """Below a heading of others: a cut line, or a short one that is no finished sentence."""
    if _CUT.search(line.stored):
        return True
    return len(line.stored) <= _TEASER and not line.stored.rstrip().endswith(".")


class _Repeats:
    """Finds the lines of a ``page`` that repeat another one.

    It remembers the lines that it was asked for, so ask for each once, in the order of the page.
    """

    def __init__(self, page: Iterable[_Line]) -> None:
        self._page = page
        self._earlier: set[str] = set()

    @cached_property
    def _openings(self) -> list[str]:
        """How the lines begin, sorted, so that those that begin alike lie side by side."""
        return sorted(line.opening for line in self._page)

    def holds(self, line: _Line) -> bool:
        """Whether ``line`` is a second title, or a cut one, or a cut lead."""
        is_repeated = line.folded in self._earlier
        self._earlier.add(line.folded)
        core = _BUTTON.sub("", _CUT.sub("", line.folded), count=1).strip()
        if len(core.split()) < _TITLE_WORDS:
            return False
        if core == line.folded:
            return is_repeated
        first = bisect_left(self._openings, core)
        own = line.opening.startswith(core)
        return any(
            opening.startswith(core) for opening in self._openings[first + own : first + own + 1]
        )
