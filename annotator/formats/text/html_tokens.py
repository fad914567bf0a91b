"""The tags of a web page and the text between them, by the rules that browsers follow.

In one pass that never goes back: what is not closed goes on to the end of the page, as in a
browser. The standard library's parser tries again at every bracket and keeps every attribute, so a
page of a few megabytes could hold it for hours, or take a gigabyte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = r"[A-Za-z][^ \t\n\r\f/>]*+"
_SPACES = r"[ \t\n\r\f]*+"
_QUOTED = r""" "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) """.replace(" ", "")
_VALUE = rf"""{_SPACES}={_SPACES}(?:{_QUOTED}|[^ \t\n\r\f>"'][^ \t\n\r\f>]*+|(?=>)|\Z)"""
_ATTRIBUTE = rf"[ \t\n\r\f/]*+[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+(?:{_VALUE})?+"
_TAG_NAME = re.compile(rf"</?({_NAME})")
# Possessive throughout: no attribute is looked at twice, and a quote that is not closed reaches to
# the end.
_REST_OF_TAG = re.compile(rf"(?:{_ATTRIBUTE})*+[ \t\n\r\f/]*+>")
_MARKUP = re.compile(r"<(?:[A-Za-z!?]|/(?!\Z))")
_COMMENT_END = re.compile(r"--!?>")
_RAW = {tag: re.compile(rf"(?i)</{tag}(?=[ \t\n\r\f/>])") for tag in ("script", "style")}
_MOST_DIGITS = 7  # of the last character that there is
_LONG_REFERENCE = re.compile(r"&#(?:([0-9]{8,}+)|[xX]([0-9a-fA-F]{8,}+));?")


class Text(NamedTuple):
    """What stands between two tags, its references resolved."""

    text: str


class Tag(NamedTuple):
    """A tag that starts or ``ends``; ``name`` is in small letters. ``lone``: both: ``<br/>``."""

    name: str
    ends: bool
    lone: bool


def tokens(page: str) -> Iterator[Text | Tag]:
    """What ``page`` consists of, in order, without comments, declarations and attributes."""
    place = 0
    while place < len(page):
        bracket = _next_markup(page, place)
        if bracket > place:
            yield Text(_resolved(page[place:bracket]))
        if bracket == len(page):
            return
        named = _TAG_NAME.match(page, bracket)
        if named is None:
            place = _after_comment(page, bracket)
            continue
        rest = _REST_OF_TAG.match(page, named.end())
        if rest is None:
            return  # the page ends inside the tag
        place = rest.end()
        ends, name = page[bracket + 1] == "/", named[1].lower()
        lone = not ends and page[place - 2] == "/"
        yield Tag(name, ends, lone)
        if name in _RAW and not ends and not lone:
            end = _RAW[name].search(page, place)
            if end is None:
                return
            place = end.start()


def _next_markup(page: str, place: int) -> int:
    """Where the next tag or comment begins; a bracket before anything else is text."""
    markup = _MARKUP.search(page, place)
    return markup.start() if markup else len(page)


def _after_comment(page: str, bracket: int) -> int:
    """Where the page goes on after the comment, declaration or instruction at ``bracket``."""
    if not page.startswith("<!--", bracket):
        end = page.find(">", bracket)
        return end + 1 if end >= 0 else len(page)
    for empty in ("<!-->", "<!--->"):
        if page.startswith(empty, bracket):
            return bracket + len(empty)
    close = _COMMENT_END.search(page, bracket + len("<!--"))
    return close.end() if close else len(page)


def _resolved(text: str) -> str:
    """``text`` with its references as the characters that they stand for."""
    if "&#" in text:
        text = _LONG_REFERENCE.sub(
            _shortened, text
        )  # numbers of thousands of digits are no numbers
    return unescape(text)


def _shortened(reference: re.Match[str]) -> str:
    sign, digits = ("", reference[1]) if reference[1] else ("x", reference[2])
    digits = digits.lstrip("0") or "0"
    return f"&#{sign}{digits};" if len(digits) <= _MOST_DIGITS else "\ufffd"
