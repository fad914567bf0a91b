"""The text of a web page: what is between the tags, one paragraph for each block."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary
    table tbody td tfoot th thead title tr ul
    """.split()  # noqa: SIM905 - a list of fifty strings would be unreadable
)
_UNSEEN = frozenset(("head", "script", "style", "template", "noscript", "textarea", "svg"))
_SPACE = re.compile(r"[ \t\n\r\f]+")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.title = ""
        self._words: list[str] = []
        self._unseen: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title"
        if tag == "body":  # a page whose head was never closed
            self._unseen.clear()
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._unseen:
            self._words.append(data)

    def end_paragraph(self) -> None:
        paragraph = _SPACE.sub(" ", "".join(self._words)).strip(" ")
        self._words.clear()
        if paragraph:
            self.paragraphs.append(paragraph)


def text_of_page(html: str) -> tuple[str, str]:
    """The text that a reader of the page sees, one line a block, and the page's title.

    White space is collapsed as a browser does; no-break spaces stay. Scripts, styles and the head
    are dropped.
    """
    page = _Page()
    page.feed(html)
    page.close()
    page.end_paragraph()
    return "\n".join(page.paragraphs), _SPACE.sub(" ", page.title).strip()
