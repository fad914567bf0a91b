"""The strings of variants: what others have not stands in brackets, and every letter is there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.case import Case, CaseKind, LabelledSpan, Variant
from annotator.core.span import Span
from annotator.ui.looks import theme
from annotator.ui.review import variant_strings

TEXT = "وصلت السعودية وحماة إلى “الحل”"


def case(*surfaces: str) -> Case:
    variants = []
    for person, surface in enumerate(surfaces, 1):
        start = TEXT.index(surface)
        spans = (LabelledSpan(start, start + len(surface), "actor"),) if surface else ()
        variants.append(Variant(spans, (person,)))
    return Case(1, CaseKind.BOUNDARY, Span(0, len(TEXT)), tuple(variants))


@pytest.mark.parametrize(
    ("surfaces", "shown"),
    [
        (("وحماة", "حماة"), ["[و]حماة", "حماة"]),
        (("“الحل”", "الحل"), ["[“]الحل[”]", "الحل"]),
        (("السعودية وحماة", "وحماة إلى"), ["[السعودية] وحماة", "وحماة [إلى]"]),
        (("حماة ", "حماة"), ["حماة[ ]", "حماة"]),
        (("السعودية", "حماة"), ["السعودية", "حماة"]),  # nothing in common
        (("حماة", "حماة"), ["حماة", "حماة"]),
        (("حماة", ""), ["حماة"]),
    ],
)
def test_differing_letters_stand_in_brackets(surfaces, shown):
    made = case(*surfaces)
    common = variant_strings.core(made)
    said = [variant.spans[0] for variant in made.variants if variant.spans]
    assert [variant_strings.plain(TEXT, one, common) for one in said] == shown


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))), min_size=1, max_size=3
    )
)
def test_no_letter_is_lost_or_added(places):
    said = [LabelledSpan(a, min(len(TEXT), a + size), "actor") for a, size in places]
    made = Case(
        1, CaseKind.BOUNDARY, Span(0, len(TEXT)), tuple(Variant((one,), (1,)) for one in said)
    )
    common = variant_strings.core(made)
    for one in said:
        assert "".join(variant_strings.parts(TEXT, one, common)) == one.of(TEXT)
        assert variant_strings.plain(TEXT, one, common).replace("[", "").replace("]", "") == one.of(
            TEXT
        )


def test_rich_text_is_escaped_and_breaks_and_lone_spaces_are_seen():
    text = "<b> a\nb"
    one = LabelledSpan(0, len(text), "actor")
    html = variant_strings.html(text, one, Span(0, 3), theme.LIGHT)
    assert "&lt;b&gt;" in html and "⏎" in html and "<b> a" not in html
    assert "␣" in variant_strings.html("a b", LabelledSpan(0, 2, "x"), Span(0, 1), theme.LIGHT)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("25% of 3.5 million people", "ltr"),
        ("M4", "ltr"),
        ("M4 هو الطريق", "rtl"),
        ("هو M4", "rtl"),
        ("٩/٤", "rtl"),
    ],
)
def test_a_string_without_any_letter_from_the_right_is_read_from_the_left(text, side):
    whole = LabelledSpan(0, len(text), "actor")
    html = variant_strings.html(text, whole, Span(1, len(text)), theme.LIGHT)
    assert f'dir="{side}"' in html and 'align="right"' in html  # but stands where the others do
    other = {"ltr": "\u200f", "rtl": "\u200e"}[side]
    assert other not in html
    assert variant_strings.one_line(text)[0] == {"ltr": "\u2066", "rtl": "\u2067"}[side]


def test_variants_of_several_spans_have_no_common_letters():
    spans = (LabelledSpan(0, 4, "actor"), LabelledSpan(5, 13, "actor"))
    made = Case(1, CaseKind.SPLIT, Span(0, 13), (Variant(spans, (1,)), Variant(spans[:1], (2,))))
    assert variant_strings.core(made) is None


def test_the_middle_of_a_long_claim_is_left_out_but_not_its_edges():
    text = "قال " + "كلام " * 100 + "أخيراً"
    one = LabelledSpan(0, len(text), "claim")
    html = variant_strings.html(text, one, Span(4, len(text)), theme.LIGHT)
    assert "…" in html and "أخيراً" in html and "[قال" in html
