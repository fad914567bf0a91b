"""What is settled without a look, and what is proposed to a reviewer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.agreement.cases import cases
from annotator.agreement.policy import Suggested, Why, ruled, suggested
from annotator.agreement.standing import review
from annotator.core.labels import CliticPolicy, LabelSet
from annotator.core.review import FinishedSets, Means, ReviewedCase, Standing
from tests.agreement.work import finished, said

TEXT = "زار “الراية” حماة وحمص في ملعبهم وقال الوزير إن الطريق وكل سيفتح"


def only(work: FinishedSets, labels: LabelSet) -> ReviewedCase:
    (found,) = review(work, cases(work, labels), [])
    return found


def surfaces(outcome: tuple | None) -> list[str] | None:
    return None if outcome is None else [span.of(TEXT) for span in outcome]


@pytest.fixture
def clitic(labels: LabelSet) -> ReviewedCase:
    return only(finished(TEXT, [("وحمص", "location")], [("حمص", "location")]), labels)


def test_the_clitic_policy_follows_the_rule_of_the_label(
    labels: LabelSet, clitic: ReviewedCase
) -> None:
    assert surfaces(ruled(Means.CLITIC, clitic, TEXT, labels)) == ["حمص"]
    inside = replace(
        labels, labels=tuple(replace(one, clitic=CliticPolicy.INSIDE) for one in labels)
    )
    assert surfaces(ruled(Means.CLITIC, clitic, TEXT, inside)) == ["وحمص"]


def test_a_pronoun_ending_stays(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("ملعب", "location")], [("ملعبهم", "location")]), labels)
    assert surfaces(ruled(Means.CLITIC, one, TEXT, labels)) == ["ملعبهم"]


def test_no_policy_makes_a_span_that_nobody_marked(labels: LabelSet) -> None:
    text = "في وملعبهم"
    work = finished(text, [("وملعبهم", "location")], [("ملعب", "location")])
    assert ruled(Means.CLITIC, only(work, labels), text, labels) is None


def test_where_too_little_would_be_left_the_policy_does_not_say(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("وكل", "location")], [("كل", "location")]), labels)
    assert ruled(Means.CLITIC, one, TEXT, labels) is None


def test_other_kinds_are_not_the_clitic_policys(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("حماة وحمص", "location")], [("حماة", "location")]), labels)
    assert ruled(Means.CLITIC, one, TEXT, labels) is None


def test_a_majority_needs_three_people_and_more_than_half(labels: LabelSet) -> None:
    yes, no = [("حماة", "location")], []
    two = only(finished(TEXT, yes, no), labels)
    assert ruled(Means.MAJORITY, two, TEXT, labels) is None
    assert surfaces(
        ruled(Means.MAJORITY, only(finished(TEXT, yes, yes, no), labels), TEXT, labels)
    ) == ["حماة"]
    assert ruled(Means.MAJORITY, only(finished(TEXT, yes, no, no), labels), TEXT, labels) == ()
    tie = only(finished(TEXT, yes, yes, no, no), labels)
    assert ruled(Means.MAJORITY, tie, TEXT, labels) is None
    most_but_not_half = only(
        finished(TEXT, yes, yes, [("حماة وحمص", "location")], [("حماة", "actor")]), labels
    )
    assert ruled(Means.MAJORITY, most_but_not_half, TEXT, labels) is None


def test_nothing_is_automatic_for_claims_but_what_all_agree_on(labels: LabelSet) -> None:
    claim, other = [("الطريق وكل سيفتح", "claim")], [("إن الطريق وكل سيفتح", "claim")]
    case = only(finished(TEXT, claim, claim, other), labels)
    assert ruled(Means.MAJORITY, case, TEXT, labels) is None
    agreed = only(finished(TEXT, claim, claim), labels)
    assert surfaces(ruled(Means.AGREED, agreed, TEXT, labels)) == ["الطريق وكل سيفتح"]


def test_policies_leave_alone_what_is_not_open(labels: LabelSet, clitic: ReviewedCase) -> None:
    for standing in (Standing.STALE, Standing.DEFERRED, Standing.SETTLED):
        assert ruled(Means.CLITIC, replace(clitic, standing=standing), TEXT, labels) is None
    assert ruled(Means.AGREED, clitic, TEXT, labels) is None


def test_what_is_proposed_and_why(labels: LabelSet, clitic: ReviewedCase) -> None:
    homs = (said(TEXT, "حمص", "location"),)
    assert suggested(clitic.case, TEXT, labels, {}) == Suggested(homs, Why.CLITIC)
    quoted = only(finished(TEXT, [("“الراية”", "actor")], [("الراية", "actor")]), labels).case
    assert suggested(quoted, TEXT, labels, {}) == Suggested(
        (said(TEXT, "الراية", "actor"),), Why.EDGE
    )
    votes = only(finished(TEXT, [("حماة", "actor")], [("حماة", "actor")], []), labels).case
    assert suggested(votes, TEXT, labels, {}) == Suggested(
        (said(TEXT, "حماة", "actor"),), Why.MAJORITY
    )
    before = {(): 3, (said(TEXT, "حماة", "actor"),): 1}
    assert suggested(votes, TEXT, labels, before) == Suggested((), Why.BEFORE)
    tied = {(): 1, (said(TEXT, "حماة", "actor"),): 1}
    assert suggested(votes, TEXT, labels, tied).why is Why.MAJORITY


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("حماة وحمص", "حماة", "location"),  # another boundary: a reviewer's to judge
        ("الوزير إن", "إن", "actor"),  # a title is no quote
        ("“الراية", "الراية”", "actor"),  # neither is the shorter one
        ("“الراية”", "الراية", "claim"),  # a claim keeps its quotes or not: its reviewer knows
    ],
)
def test_where_nothing_speaks_for_one_nothing_is_proposed(
    labels: LabelSet, one: str, other: str, label: str
) -> None:
    case = only(finished(TEXT, [(one, label)], [(other, label)]), labels).case
    assert suggested(case, TEXT, labels, {}) is None
