"""What became of one's own spans, as feedback tells it."""

from __future__ import annotations

from collections import Counter

import pytest

from annotator.core.case import LabelledSpan
from annotator.core.decision import NamesAsked, Reason
from annotator.core.feedback import ArticleFeedback, Correction, Feedback, SpanFate
from annotator.core.message import say
from annotator.core.reason_names import ReasonName, reason_name
from annotator.core.reviewed import Source
from annotator.core.span import Span

OWN = LabelledSpan(0, 5, "actor")


def correction(
    own: LabelledSpan | None, gold: LabelledSpan | None, reason: Reason | None = None
) -> Correction:
    return Correction(1, own, gold, Span(0, 9), "", Source.DECISION, reason)


@pytest.mark.parametrize(
    ("own", "gold", "fate", "label"),
    [
        (OWN, LabelledSpan(1, 5, "actor"), SpanFate.EDGES, "actor"),
        (OWN, LabelledSpan(0, 5, "location"), SpanFate.LABEL, "location"),
        (OWN, LabelledSpan(1, 5, "location"), SpanFate.BOTH, "location"),
        (OWN, None, SpanFate.NOT_GOLD, "actor"),
        (None, LabelledSpan(1, 5, "date"), SpanFate.MISSED, "date"),
    ],
)
def test_a_correction_says_what_became_of_the_span_and_whose_guideline_speaks(
    own, gold, fate, label
):
    assert (correction(own, gold).fate, correction(own, gold).label) == (fate, label)


def test_confirmed_are_spans_with_golds_edges_and_label():
    spans = (OWN, LabelledSpan(6, 9, "date"))
    gold = (OWN, LabelledSpan(6, 9, "claim"))
    assert ArticleFeedback(1, "", spans, gold, ()).confirmed == 1


def test_corrections_and_reasons_are_counted_over_all_articles():
    slip, unsaid = correction(OWN, None, Reason.SLIP), correction(None, OWN)
    articles = (
        ArticleFeedback(1, "", (), (), (slip,)),
        ArticleFeedback(2, "", (), (), (unsaid, slip)),
    )
    assert Feedback(articles).corrections == [slip, unsaid, slip]
    assert Feedback(articles).reasons == Counter({Reason.SLIP: 2, None: 1})


def test_every_reason_has_a_name():
    assert {str(reason_name(reason)) for reason in Reason} == {name.value for name in ReasonName}


def test_a_request_for_names_is_known_by_its_article_and_person():
    assert NamesAsked(4, 3, "2026-11-30T10:00:00.000Z").key == (4, 3)


def test_a_message_and_a_span_are_equal_to_nothing_else():
    message = say(ReasonName.SLIP)
    assert message != "slip" and repr(message).startswith("Message(")
    assert Span(0, 1) != (0, 1)
