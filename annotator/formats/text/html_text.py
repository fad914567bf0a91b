"""The text of a web page: what is between the tags, one paragraph for each block."""

from __future__ import annotations

import re
from collections import Counter
from io import StringIO

from annotator.core.checking import Check, checked, nothing
from annotator.formats.text.html_tokens import Tag, Text, tokens

_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary
    table tbody td tfoot th thead title tr ul
    """.split()  # noqa: SIM905 - a list of fifty strings would be unreadable
)
_UNSEEN = frozenset(("head", "script", "style", "template", "noscript", "textarea", "svg"))
_SPACES = re.compile("  +")


MOST_TAGS = 500_000  # a page of news has a few thousand


class TooManyTags(ValueError):
    """More tags than any page of news has."""


class _Page:
    """What is seen of a page, as its tags and texts come in."""

    def __init__(self) -> None:
        self._text = StringIO()  # a list of two million paragraphs would take twenty times the page
        self._title: list[str] = []
        self._words: list[str] = []
        self._unseen: list[str] = []
        self._open: Counter[str] = Counter()  # how often each is among the unseen
        self._in_title = False

    @property
    def text(self) -> str:
        """The paragraphs, each on a line."""
        self._end_paragraph()
        return self._text.getvalue().removesuffix("\n")

    @property
    def title(self) -> str:
        return _collapsed("".join(self._title)).strip()

    def take(self, token: Text | Tag) -> None:
        """Take in the next token of the page."""
        if isinstance(token, Text):
            self._take_text(token.text)
            return
        if not token.ends:
            self._start(token.name)
        if token.ends or token.lone:
            self._end(token.name)

    def _start(self, tag: str) -> None:
        self._in_title = tag == "title" and not self._open["svg"]
        if tag == "body":  # a page whose head was never closed
            self._unseen.clear()
            self._open.clear()
        if tag in _UNSEEN:
            self._unseen.append(tag)
            self._open[tag] += 1
        elif tag in _BLOCKS and not self._unseen:
            self._end_paragraph()

    def _end(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if self._open[tag]:
            closed = ""
            while closed != tag:
                closed = self._unseen.pop()
                self._open[closed] -= 1
        elif tag in _BLOCKS and not self._unseen:
            self._end_paragraph()

    def _take_text(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        elif not self._unseen:
            self._words.append(text)

    def _end_paragraph(self) -> None:
        if not self._words:
            return
        paragraph = _collapsed("".join(self._words)).strip(" ")
        self._words.clear()
        if paragraph:
            self._text.write(f"{paragraph}\n")


def _collapsed(text: str) -> str:
    """``text`` with each stretch of white space as one space."""
    for space in "\t\n\r\f":
        text = text.replace(space, " ")
    return _SPACES.sub(" ", text) if "  " in text else text


def text_of_page(html: str, check: Check = nothing) -> tuple[str, str]:
    """The text that a reader of the page sees, one line a block, and the page's title.

    White space is collapsed as a browser does; no-break spaces stay. Scripts, styles and the head
    are dropped. ``check`` is called now and then, and may raise to stop the work.
    :class:`TooManyTags` beyond 500,000.
    """
    page = _Page()
    for number, token in enumerate(checked(tokens(html), check)):
        if number > 2 * MOST_TAGS:  # there may be a text between any two tags
            raise TooManyTags
        page.take(token)
    return page.text, page.title
