"""The likely reason follows from what was decided, beside what somebody said."""

from __future__ import annotations

import pytest

from annotator.agreement.cases import cases
from annotator.core.case import LabelledSpan
from annotator.core.decision import Reason
from annotator.review.likely_reason import likely_reason, likely_reason_of
from tests.agreement.work import finished, said

TEXT = "قال الوزير “كريم” في وحلب إنه عاد مساء اليوم"


def span(labelled: tuple[str, str] | None) -> LabelledSpan | None:
    return said(TEXT, *labelled) if labelled is not None else None


@pytest.mark.parametrize(
    ("own", "gold", "reason"),
    [
        (None, ("كريم", "actor"), Reason.MISSED),
        (("كريم", "actor"), None, Reason.SHOULD_NOT),
        (("حلب", "actor"), ("حلب", "location"), Reason.ACTOR_OR_LOCATION),
        (("حلب", "actor"), ("حلب", "date"), Reason.DATE),
        (("حلب", "actor"), ("حلب", "claim"), Reason.CLAIM),
        (("وحلب", "location"), ("حلب", "location"), Reason.CLITIC),
        (("“كريم”", "actor"), ("كريم", "actor"), Reason.QUOTE),
        (("الوزير “كريم", "actor"), ("كريم", "actor"), Reason.TITLE),
        (("كريم” في", "actor"), ("كريم", "actor"), Reason.EXTENT),
        (("مساء اليوم", "date"), ("اليوم", "date"), Reason.EXTENT),
        (("إنه عاد", "claim"), ("عاد", "claim"), Reason.CLAIM_EXTENT),
        (("كريم” في", "actor"), ("كريم", "location"), None),  # two things at once
        (("حلب", "person"), ("حلب", "place"), None),  # labels of another project
        (("حلب", "location"), ("حلب", "location"), None),
    ],
)
def test_the_reason_follows_from_both_spans(labels, own, gold, reason):
    assert likely_reason(span(own), span(gold), TEXT, labels) is reason


def test_the_reason_of_a_case_is_that_of_all_who_said_something_else(labels):
    work = finished(TEXT, [("وحلب", "location")], [("حلب", "location")], [])
    (case,) = cases(work, labels)
    long, short = said(TEXT, "وحلب", "location"), said(TEXT, "حلب", "location")
    assert likely_reason_of(case, (), TEXT, labels) is Reason.SHOULD_NOT
    assert likely_reason_of(case, (short,), TEXT, labels) is None  # a clitic, and missed
    two = finished(TEXT, [("وحلب", "location")], [("حلب", "location")])
    (case,) = cases(two, labels)
    assert likely_reason_of(case, (long,), TEXT, labels) is Reason.CLITIC
