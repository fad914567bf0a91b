"""Looks through articles on which all agree: drawn, waiting, and what was found."""

from __future__ import annotations

from itertools import count

from annotator.agreement.cases import cases
from annotator.core.blindness import decision_shown, standing_shown
from annotator.core.case import Case, LabelledSpan
from annotator.core.decision import Decision, Means
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.gold import gold
from annotator.review.looks import LookCounts, looked
from annotator.review.standing import missed, review, whole
from tests.agreement.work import finished, said

TEXT = "زار الوفد حماة وحمص ودمشق يوم الأحد"
SAME = [("الوفد", "actor"), ("حماة", "location"), ("يوم الأحد", "date")]
WORK = finished(TEXT, SAME, SAME)
_ids = count()


def decide(case: Case, *spans: LabelledSpan, means: Means = Means.REVIEWER) -> Decision:
    checked = means is not Means.REVIEWER
    place, variants = case.place, case.variants
    id = f"{next(_ids):032x}"
    return Decision(id, 1, 9, "", place, variants, spans, means=means, checked=checked)


DRAWN = decide(whole(WORK), means=Means.AGREED)


def reviewed(labels: LabelSet, *decisions: Decision) -> list[ReviewedCase]:
    return review(WORK, cases(WORK, labels), decisions)


def test_an_article_on_which_all_agree_has_no_look_unless_it_was_drawn(labels: LabelSet) -> None:
    assert all(case.case != whole(WORK) for case in reviewed(labels))
    assert looked(WORK, reviewed(labels)) == LookCounts()


def test_a_drawn_one_waits_like_an_open_case_and_what_all_say_is_gold(labels: LabelSet) -> None:
    found = reviewed(labels, DRAWN)
    (look,) = [case for case in found if case.case == whole(WORK)]
    assert look.left and standing_shown(look) is Standing.OPEN and decision_shown(look) is None
    assert len(gold(found)) == 3
    assert looked(WORK, found) == LookCounts(drawn=1)


def test_what_a_look_finds_is_counted_by_spans(labels: LabelSet) -> None:
    delegation, *_ = (case.case for case in reviewed(labels, DRAWN) if case.case.labels)
    homs = said(TEXT, "حمص", "location")
    found = reviewed(
        labels,
        DRAWN,
        decide(delegation),  # nothing here, although all marked it
        decide(missed(WORK, homs.span), homs),
        decide(whole(WORK)),
    )
    assert not any(case.left for case in found)
    assert looked(WORK, found) == LookCounts(1, 1, spans=3, changed=1, added=1)
    assert [span.labelled.of(TEXT) for span in gold(found)] == ["حماة", "حمص", "يوم الأحد"]


def test_looks_are_summed() -> None:
    assert LookCounts(1, 1, 3, 1, 0) + LookCounts(1, 0) == LookCounts(2, 1, 3, 1, 0)
