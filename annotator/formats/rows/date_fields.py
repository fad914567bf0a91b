"""Dates in date fields: machines' spellings, numbers with slashes, English, and Arabic prose.

Only what can be read in one way is read. Whether ``3/4/2024`` is in April or in March is told by
the other dates of its file (:class:`OrderTally`), or by a person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from annotator.arabic.dates import find_dates
from annotator.formats.conventions import DateOrder
from annotator.formats.notices import NoticeForm

_PART_OF_A_DATE = re.compile(r"(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?")
_NUMBER = re.compile(r"\d{9,16}(?:\.\d+)?")
_SHORT_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_ENGLISH = re.compile(
    r"(?<![a-z\d])(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,-]+(?P<name>[a-z]{3,9})\.?"
    r"|(?P<name_first>[a-z]{3,9})\.?[\s-]+(?P<day_second>\d{1,2})(?:st|nd|rd|th)?)"
    r"[\s,-]+(?:[\d:]+\s+[+-]\d{4}\s+)?(?P<year>\d{4})(?!\d)"
)
_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), start=1)}
_EARLIEST, _LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_HIJRI_YEARS = range(1300, 1500)
_LONGEST = 300  # code points of a date field
_TOO_LARGE = 10**17
_DECIMALS = {10: 1, 13: 1_000, 16: 1_000_000}


class DateNotice(NoticeForm):
    """What to know about the dates of a file."""

    UNREAD = "Kept as they are, because they cannot be read: %n date(s), first {example}."
    UNDECIDED = (
        "Kept as they are, because they can be read in two ways: %n date(s), first {example}. Say"
        " whether the day comes first."
    )
    HIJRI = "Kept as they are, because they are of the Hijri calendar: %n date(s), first {example}."


@dataclass(frozen=True, slots=True)
class FieldDate:
    """What a date field says.

    ``iso`` is the date in the Gregorian calendar, or a part of it, or nothing; ``hijri`` likewise
    in the other. ``undecided``: only the order of its numbers is not known.
    """

    iso: str = ""
    hijri: str = ""
    undecided: bool = False


class OrderTally:
    """Which order the dates of a file are in, by those that can be read in one way only."""

    def __init__(self) -> None:
        self._seen: set[DateOrder] = set()

    def take(self, value: object) -> None:
        """Look at one more date field."""
        for first, _, second, year in _SHORT_FIRST.findall(_plain(value)):
            if int(year) not in _HIJRI_YEARS and min(int(first), int(second)) <= 12:
                if int(first) > 12:
                    self._seen.add(DateOrder.DAY_MONTH)
                elif int(second) > 12:
                    self._seen.add(DateOrder.MONTH_DAY)

    @property
    def order(self) -> DateOrder | None:
        """The order of all of them, if there is one."""
        return next(iter(self._seen)) if len(self._seen) == 1 else None


def read(value: object, order: DateOrder | None = None) -> FieldDate:
    """What the field says; nothing if it cannot be read for sure."""
    plain = _plain(value)
    exact = _exact(plain)
    if exact:
        return FieldDate(exact)
    rest = _SHORT_FIRST.sub(" ; ", _YEAR_FIRST.sub(" ; ", plain))
    dates = [*_numeric(plain, order), *_english(rest), *_prose(rest)]
    days = {date.iso for date in dates if date.iso}
    hijri = {date.hijri for date in dates if date.hijri}
    undecided = not days and any(date.undecided for date in dates)
    if len(days) == 1 or (len(hijri) == 1 and not days and not undecided):
        return FieldDate("".join(days), next(iter(hijri)) if len(hijri) == 1 else "")
    return FieldDate(undecided=undecided)


def _plain(value: object) -> str:
    """``value`` with ASCII digits and without invisible characters, in small letters.

    Nothing if it is too long to be a date, or neither a string nor a number.
    """
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _TOO_LARGE:
        value = str(value)
    if not isinstance(value, str) or len(value) > _LONGEST:
        return ""
    if value.isascii():  # and so without anything invisible
        return value.strip().lower()
    return "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else c
        for c in value.strip().lower()
        if unicodedata.category(c) != "Cf"
    )


def _exact(plain: str) -> str:
    """What machines write: ISO 8601 or a part of it, or a number of seconds since 1970."""
    if _PART_OF_A_DATE.fullmatch(plain):
        return plain
    if _NUMBER.fullmatch(plain):
        return _since_1970(plain)
    try:
        return datetime.fromisoformat(plain.upper()).date().isoformat()
    except ValueError:
        return ""


def _since_1970(digits: str) -> str:
    whole = digits.partition(".")[0]
    unit = next(unit for length, unit in _DECIMALS.items() if len(whole) <= length)
    moment = datetime.fromtimestamp(int(whole) / unit, UTC)
    return moment.date().isoformat() if _EARLIEST <= moment < _LATEST else ""


def _numeric(plain: str, order: DateOrder | None) -> Iterator[FieldDate]:
    for year, _, month, day in _YEAR_FIRST.findall(plain):
        yield _dated(int(year), int(month), int(day))
    for *numbers, year in _SHORT_FIRST.findall(plain):
        first, second = int(numbers[0]), int(numbers[2])
        if int(year) in _HIJRI_YEARS or first > 12 or first == second:
            yield _dated(_long(year), second, first)
        elif second > 12:
            yield _dated(_long(year), first, second)
        elif order is None:
            yield FieldDate(undecided=True)
        else:
            by_day = order is DateOrder.DAY_MONTH
            yield _dated(_long(year), *((second, first) if by_day else (first, second)))


def _long(year: str) -> int:
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) < 70 else 1900)


def _dated(year: int, month: int, day: int) -> FieldDate:
    if year in _HIJRI_YEARS:
        fits = 1 <= month <= 12 and 1 <= day <= 30
        return FieldDate(hijri=f"{year:04}-{month:02}-{day:02}" if fits else "")
    try:
        return FieldDate(date(year, month, day).isoformat())
    except ValueError:
        return FieldDate()


def _english(plain: str) -> Iterator[FieldDate]:
    for match in _ENGLISH.finditer(plain):
        month = _MONTHS.get((match["name"] or match["name_first"])[:3])
        if month:
            yield _dated(int(match["year"]), month, int(match["day"] or match["day_second"]))


def _prose(plain: str) -> Iterator[FieldDate]:
    for hit in find_dates(plain):
        if hit.hijri:
            yield FieldDate(hijri=hit.hijri)
        elif hit.iso and hit.confident:
            yield FieldDate(hit.iso)
