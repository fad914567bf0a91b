"""The tags of web pages, right ones and wrong ones."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.text import html_text
from annotator.formats.text.html_text import TooManyTags, text_of_page
from annotator.formats.text.html_tokens import Tag, Text, tokens

PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br/>",
    "<br>",
    '<div class="a>b">',
    "</div>",
    "<a href='x\"y' title=z>",
    "</a>",
    "نص ",
    "&amp;",
    "&nbsp;",
    "&#1575;",
    "&#x627;",
    "&amp",
    "&lt;b&gt;",
    " \n ",
    "<!-- <p> -->",
    "<!doctype html>",
    "a<3",
    "<td>",
    '<img src=a alt="ب">',
    "<input disabled>",
    "<p\nclass=a\n>",
    "</p >",
    "<?xml?>",
    "5 > 4",
]


class Reference(HTMLParser):
    """What the standard library finds in a page that is as it should be."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Text | Tag] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.append(Tag(tag, False, False))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.found.append(Tag(tag, False, True))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Tag(tag, True, False))

    def handle_data(self, data: str) -> None:
        self.found.append(Text(data))


def joined(found: list[Text | Tag]) -> list[Text | Tag]:
    """``found`` with texts that follow each other as one."""
    result: list[Text | Tag] = []
    for token in found:
        if isinstance(token, Text) and result and isinstance(result[-1], Text):
            token = Text(result.pop().text + token.text)
        result.append(token)
    return result


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_a_well_formed_page_is_read_as_the_standard_library_reads_it(pieces):
    page = "".join(pieces)
    assert joined(list(tokens(page))) == joined(Reference(page).found)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>نص<!-- never closed <p>x", "نص"),
        ("<p>نص<!--><p>x", "نص\nx"),
        ("<p>نص<!--a--!>x", "نصx"),
        ("<p>نص<a href='", "نص"),
        ('<p>نص<a b="c>d', "نص"),
        ('<p>نص<a =">x', "نصx"),
        ("<p>نص<", "نص<"),
        ("<p>نص</", "نص</"),
        ("<p>نص</>x</ y>z", "نصxz"),
        ("<p>نص<![if x]>y<![endif]>", "نصy"),
        ("<p>نص<script>x</scriptx>y</SCRIPT >z", "نصz"),
        ("<p>a<svg><title>x</title></svg>b", "ab"),
    ],
)
def test_a_wrong_page_is_read_as_a_browser_does(page, text):
    assert text_of_page(page) == (text, "")


@pytest.mark.parametrize(
    ("reference", "character"),
    [
        ("&#" + "1" * 10_000 + ";", "\ufffd"),
        ("&#x" + "f" * 10_000 + ";", "\ufffd"),
        ("&#" + "0" * 10_000 + "1575;", "ا"),
        ("&#X" + "0" * 10_000 + "627;", "ا"),
        ("&#00000000;", "\ufffd"),
        ("&#1114112;", "\ufffd"),
    ],
)
def test_references_of_any_length_are_one_character(reference, character):
    assert text_of_page(f"<p>a{reference}b")[0] == f"a{character}b"


@given(st.text("<>/!-=\"' abp&#;", max_size=60))
def test_no_page_is_too_wrong(page):
    found = list(tokens(page))
    assert sum(len(token.text) for token in found if isinstance(token, Text)) <= len(page)
    assert not re.search("[A-Z]", "".join(t.name for t in found if isinstance(t, Tag)))


def test_a_page_of_nothing_but_tags_is_refused(article, error, monkeypatch):
    monkeypatch.setattr(html_text, "MOST_TAGS", 100)
    assert article("html", "<p>نص" * 50).text.count("\n") == 49
    with pytest.raises(TooManyTags):
        text_of_page("<b>" * 1_000)
    assert "tags" in str(error("html", "<b>نص" * 1_000).reason)
