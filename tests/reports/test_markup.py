"""HTML that what it shows cannot break."""

from __future__ import annotations

from annotator.reports.markup import Markup, filled, joined, listed, tag


def test_text_is_escaped_and_markup_is_not() -> None:
    assert tag("p", "a < b", tag("b", "&")) == "<p>a &lt; b<b>&amp;</b></p>"
    assert joined("<", Markup("<hr>"), None) == "&lt;<hr>"
    assert listed(" & ", ["<", tag("b", "x")]) == "&lt; &amp; <b>x</b>"
    assert filled("{a} > {b}", a="<", b=tag("i", "y")) == "&lt; &gt; <i>y</i>"


def test_attributes_are_escaped_and_left_out() -> None:
    assert tag("a", class_="x", title='"><script>', dir=None, aria_hidden="true") == (
        '<a class="x" title="&quot;&gt;&lt;script&gt;" aria-hidden="true"></a>'
    )
    assert tag("meta", name="viewport", content="") == '<meta name="viewport" content="">'


def test_braces_in_what_is_filled_in_stay() -> None:
    assert filled("{who}:", who="{x} {0}") == "{x} {0}:"
