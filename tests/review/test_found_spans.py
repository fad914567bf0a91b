"""Very many spans as one packed value."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.case import LabelledSpan
from annotator.review.found_spans import FoundSpan, FoundSpans, SpanStanding

SPANS = st.builds(
    lambda article, start, length, label, who, standing: FoundSpan(
        article, LabelledSpan(start, start + length, label), who, standing
    ),
    st.integers(1, 2**40),
    st.integers(0, 2**40),
    st.integers(1, 9),
    st.sampled_from(["actor", "location"]),
    st.sampled_from([(), ("A",), ("أمل", "بدر")]),
    st.sampled_from(SpanStanding),
)


@given(st.lists(SPANS, max_size=8))
def test_what_is_packed_comes_out_as_it_was_and_from_another_process_too(spans):
    packed = pickle.loads(pickle.dumps(FoundSpans(spans)))
    assert [*packed] == spans and packed == FoundSpans(spans)
    assert [*packed.picked(range(len(spans))[::2])] == spans[::2]
    assert packed.articles == {span.article for span in spans}


def test_a_hundred_thousand_spans_are_a_few_megabytes():
    span = FoundSpan(1, LabelledSpan(3, 9, "actor"), ("A",), SpanStanding.OPEN)
    packed = FoundSpans(span._replace(article=article) for article in range(20_000))
    assert len(pickle.dumps(packed)) < 40 * len(packed)
