"""Text files and web pages: one article each."""

from __future__ import annotations

from collections.abc import Generator
from typing import BinaryIO

from annotator.core.draft import ArticleDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.errors import FormatError
from annotator.formats.reading import Frozen, Item, ReadOptions
from annotator.formats.text.html_text import MOST_TAGS, TooManyTags, text_of_page


class PageFault(Form):
    """Why a web page is no article."""

    MANY_TAGS = (
        "the page has more than {most} tags, which is no article: split it, or take the text out of"
        " it first."
    )


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The whole file as one article."""
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    yield ArticleDraft(text=Frozen(text, Place(file)).text, encoding=encoding, place=Place(file))


def read_html(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The text of a web page as one article, titled as the page is."""
    html, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    try:
        text, title = text_of_page(html, options.check)
    except TooManyTags as error:
        raise FormatError(Place(file), PageFault.MANY_TAGS, most=f"{MOST_TAGS:,}") from error
    yield ArticleDraft(
        text=Frozen(text, Place(file)).text, title=title, encoding=encoding, place=Place(file)
    )
