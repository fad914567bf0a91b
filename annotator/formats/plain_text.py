"""Text files and web pages: one article each."""

from __future__ import annotations

from collections.abc import Generator
from typing import BinaryIO

from annotator.core.draft import ArticleDraft
from annotator.formats.encodings import LARGEST, decode
from annotator.formats.errors import Place
from annotator.formats.html_text import text_of_page
from annotator.formats.reading import Frozen, Item, ReadOptions


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The whole file as one article."""
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    yield ArticleDraft(text=Frozen(text, Place(file)).text, encoding=encoding, place=file)


def read_html(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The text of a web page as one article, titled as the page is."""
    html, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    text, title = text_of_page(html)
    yield ArticleDraft(
        text=Frozen(text, Place(file)).text, title=title, encoding=encoding, place=file
    )
