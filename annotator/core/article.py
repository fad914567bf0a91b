"""Articles: frozen texts and what is known about them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def freeze(raw: str) -> str:
    """The text as it is stored, never to be changed again.

    Every leading U+FEFF is dropped (files that were joined, or saved twice, begin with several),
    and CRLF and CR become LF. Nothing else is changed: no Unicode normalisation, because NFC
    reorders marks and NFKC lengthens ``…``. Freezing a frozen text changes nothing.
    """
    return raw.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def text_sha256(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal digits.

    ``UnicodeEncodeError`` if the text has lone surrogates.
    """
    import hashlib  # here: it loads OpenSSL, which nobody needs to read an article

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def article_id(sha256: str) -> str:
    """The stable id of an article that came without one: the first 16 digits of its text's hash."""
    return sha256[:16]


def typed_date(typed: str) -> str | None:
    """When an article was published, as a person typed it, in ISO 8601; ``None`` if it is no date.

    It is a year, a year and a month, or a day, in Latin or Arabic digits, with ``-`` or ``/``.
    """
    date = typed.strip().translate(_DIGITS).replace("/", "-")
    return date if _DATE.fullmatch(date) and _is_in_calendar(date) else None


def _is_in_calendar(date: str) -> bool:
    """Whether there is such a year, month or day: no 30 February."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """What is known of an article besides its text, in a project and on the way into one.

    ``title``, ``source`` and ``published`` (ISO 8601, or a part of it such as ``2020-04``) may be
    empty; ``guessed`` names those of the three that were only guessed from the text. ``encoding``
    is what the file was read with. ``meta`` is whatever else came with it.
    """

    title: str = ""
    source: str = ""
    published: str = ""
    language: str = "ar"
    guessed: frozenset[str] = frozenset()
    encoding: str = "utf-8"
    duplicate_group: str | None = None
    meta: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article(ArticleFacts):
    """One news text, frozen at import.

    ``number`` is its place in this project file, from 1, and is what annotations refer to;
    ``id`` is stable across files.
    """

    number: int
    id: str
    text: str
    sha256: str


class ArticleDetails(NamedTuple):
    """What a person may edit about an article: its title, source and date; never its text."""

    article: int
    title: str
    source: str
    published: str
    guessed: frozenset[str] = frozenset()

    @staticmethod
    def of(article: Article) -> ArticleDetails:
        """The details that ``article`` has now."""
        return ArticleDetails(
            article.number, article.title, article.source, article.published, article.guessed
        )
