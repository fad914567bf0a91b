"""What is settled without a look, and what is proposed to a reviewer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from annotator.agreement.cases import cases
from annotator.core.case import FinishedSets
from annotator.core.decision import Means
from annotator.core.labels import CliticPolicy, LabelSet
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import Span
from annotator.review.policy import Grounds, KnownElsewhere, Suggested, ruled, suggested
from annotator.review.standing import missed, review
from annotator.store.search.lexicon import general_words
from tests.agreement.work import finished, said

TEXT = "زار “الراية” حماة وحمص في ملعبهم وقال الوزير إن الطريق وكل سيفتح"

TIMES = {
    "حمص": 40,
    "وحمص": 4,
    "واشنطن": 50,
    "بيروت": 30,
    "لندن": 9,
    "ولندن": 1,
    "كندا": 3,
    "وادي": 3,
}


class Counts:
    """How often words stand in a project's articles, and in general."""

    def frequency(self, word: str) -> int:
        return TIMES.get(word, 0)

    def share(self, word: str) -> float:
        return general_words().share(word)


COUNTS = Counts()


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
    assert surfaces(ruled(Means.CLITIC, clitic, TEXT, labels, COUNTS)) == ["حمص"]
    inside = replace(
        labels, labels=tuple(replace(one, clitic=CliticPolicy.INSIDE) for one in labels)
    )
    assert surfaces(ruled(Means.CLITIC, clitic, TEXT, inside, COUNTS)) == ["وحمص"]


def test_a_pronoun_ending_stays(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("ملعب", "location")], [("ملعبهم", "location")]), labels)
    assert surfaces(ruled(Means.CLITIC, one, TEXT, labels, COUNTS)) == ["ملعبهم"]


def test_no_policy_makes_a_span_that_nobody_marked(labels: LabelSet) -> None:
    text = "في وملعبهم"
    work = finished(text, [("وملعبهم", "location")], [("ملعب", "location")])
    assert ruled(Means.CLITIC, only(work, labels), text, labels, COUNTS) is None


def test_where_too_little_would_be_left_the_policy_does_not_say(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("وكل", "location")], [("كل", "location")]), labels)
    assert ruled(Means.CLITIC, one, TEXT, labels, COUNTS) is None


def ruled_at(labels: LabelSet, *variants: str) -> str | None:
    """What becomes of one word that people begin at several places; the longest is in the text."""
    text = f"زار {max(variants, key=len)} أمس"
    one = only(finished(text, *([(variant, "location")] for variant in variants)), labels)
    outcome = ruled(Means.CLITIC, one, text, labels, COUNTS)
    proposed = suggested(one.case, text, labels, COUNTS, KnownElsewhere())
    assert (proposed and proposed.spans) == outcome  # Enter takes what the policy would
    return outcome[0].of(text) if outcome else None


@pytest.mark.parametrize(
    ("whole", "truncated"),
    [("واشنطن", "اشنطن"), ("بيروت", "يروت"), ("لندن", "ندن"), ("كندا", "ندا"), ("وادي", "ادي")],
)
def test_a_letter_of_the_name_is_no_clitic(labels: LabelSet, whole: str, truncated: str) -> None:
    assert ruled_at(labels, whole, truncated) == whole


def test_of_several_places_it_is_the_one_that_begins_a_word(labels: LabelSet) -> None:
    assert ruled_at(labels, "ولندن", "لندن") == "لندن"
    assert ruled_at(labels, "ولندن", "لندن", "ندن") == "لندن"
    assert ruled_at(labels, "وبالسعودية", "السعودية") == "السعودية"
    assert ruled_at(labels, "وبالسعودية", "بالسعودية", "السعودية") == "السعودية"
    assert ruled_at(labels, "و27 دولة", "27 دولة") == "27 دولة"


def test_what_is_known_of_words_in_general_settles_it_in_a_project_that_never_met_them(
    labels: LabelSet,
) -> None:
    assert ruled_at(labels, "وطهران", "طهران") == "طهران"
    assert ruled_at(labels, "لمنظمة", "منظمة") == "منظمة"
    assert ruled_at(labels, "باريس", "اريس") == "باريس"


@pytest.mark.parametrize(
    "said",
    [
        ("وبالسعودية", "بالسعودية"),  # the rule says السعودية
        ("ولندن", "ندن"),
        ("وزفنيل", "زفنيل"),  # neither stands anywhere else
    ],
)
def test_where_nobody_begins_as_the_rule_says_or_there_is_no_telling_it_is_left(
    labels: LabelSet, said: tuple[str, ...]
) -> None:
    assert ruled_at(labels, *said) is None


@dataclass
class Times:
    """The words of a project; in general nothing is known of them."""

    times: dict[str, int]

    def frequency(self, word: str) -> int:
        return self.times.get(word, 0)

    def share(self, word: str) -> float:
        return 0.0


def test_a_word_that_was_met_twice_only_may_have_a_clitic(labels: LabelSet) -> None:
    text = "زار وتدمر أمس"
    one = only(finished(text, [("وتدمر", "location")], [("تدمر", "location")]), labels)

    def outcome(**times: int) -> str | None:
        spans = ruled(Means.CLITIC, one, text, labels, Times(times))
        return spans[0].of(text) if spans else None

    assert outcome(وتدمر=2) is None
    assert outcome(وتدمر=3) == "وتدمر"
    assert outcome(وتدمر=3, تدمر=3) is None
    assert outcome(وتدمر=3, تدمر=6) == "تدمر"


def test_with_the_clitic_inside_the_whole_word_is_the_name(labels: LabelSet) -> None:
    inside = replace(
        labels, labels=tuple(replace(one, clitic=CliticPolicy.INSIDE) for one in labels)
    )
    assert ruled_at(inside, "وبالسعودية", "السعودية") == "وبالسعودية"
    assert ruled_at(inside, "بالسعودية", "السعودية") == "بالسعودية"


def test_other_kinds_are_not_the_clitic_policys(labels: LabelSet) -> None:
    one = only(finished(TEXT, [("حماة وحمص", "location")], [("حماة", "location")]), labels)
    assert ruled(Means.CLITIC, one, TEXT, labels, COUNTS) is None


def test_a_majority_needs_three_people_and_more_than_half(labels: LabelSet) -> None:
    yes, no = [("حماة", "location")], []
    two = only(finished(TEXT, yes, no), labels)
    assert ruled(Means.MAJORITY, two, TEXT, labels, COUNTS) is None
    assert surfaces(
        ruled(Means.MAJORITY, only(finished(TEXT, yes, yes, no), labels), TEXT, labels, COUNTS)
    ) == ["حماة"]
    assert (
        ruled(Means.MAJORITY, only(finished(TEXT, yes, no, no), labels), TEXT, labels, COUNTS) == ()
    )
    tie = only(finished(TEXT, yes, yes, no, no), labels)
    assert ruled(Means.MAJORITY, tie, TEXT, labels, COUNTS) is None
    most_but_not_half = only(
        finished(TEXT, yes, yes, [("حماة وحمص", "location")], [("حماة", "actor")]), labels
    )
    assert ruled(Means.MAJORITY, most_but_not_half, TEXT, labels, COUNTS) is None


def test_nothing_is_automatic_for_claims_but_what_all_agree_on(labels: LabelSet) -> None:
    claim, other = [("الطريق وكل سيفتح", "claim")], [("إن الطريق وكل سيفتح", "claim")]
    case = only(finished(TEXT, claim, claim, other), labels)
    assert ruled(Means.MAJORITY, case, TEXT, labels, COUNTS) is None
    agreed = only(finished(TEXT, claim, claim), labels)
    assert surfaces(ruled(Means.AGREED, agreed, TEXT, labels, COUNTS)) == ["الطريق وكل سيفتح"]


def test_policies_leave_alone_what_is_not_open(labels: LabelSet, clitic: ReviewedCase) -> None:
    for standing in (Standing.STALE, Standing.DEFERRED, Standing.SETTLED):
        assert ruled(Means.CLITIC, replace(clitic, standing=standing), TEXT, labels, COUNTS) is None
    assert ruled(Means.AGREED, clitic, TEXT, labels, COUNTS) is None


def test_what_is_proposed_and_why(labels: LabelSet, clitic: ReviewedCase) -> None:
    homs = (said(TEXT, "حمص", "location"),)
    assert suggested(clitic.case, TEXT, labels, COUNTS, KnownElsewhere()) == Suggested(
        homs, Grounds.CLITIC
    )
    quoted = only(finished(TEXT, [("“الراية”", "actor")], [("الراية", "actor")]), labels).case
    assert suggested(quoted, TEXT, labels, COUNTS, KnownElsewhere()) == Suggested(
        (said(TEXT, "الراية", "actor"),), Grounds.EDGE
    )
    votes = only(finished(TEXT, [("حماة", "actor")], [("حماة", "actor")], []), labels).case
    assert suggested(votes, TEXT, labels, COUNTS, KnownElsewhere()) == Suggested(
        (said(TEXT, "حماة", "actor"),), Grounds.MAJORITY
    )
    before = {(): 3, (said(TEXT, "حماة", "actor"),): 1}
    assert suggested(votes, TEXT, labels, COUNTS, KnownElsewhere(before)) == Suggested(
        (), Grounds.BEFORE, 3, 4
    )
    tied = {(): 1, (said(TEXT, "حماة", "actor"),): 1}
    assert suggested(votes, TEXT, labels, COUNTS, KnownElsewhere(tied)).why is Grounds.MAJORITY


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
    assert suggested(case, TEXT, labels, COUNTS, KnownElsewhere()) is None


# -- what became of the same strings elsewhere ---------------------------------------------------


def proposed(labels: LabelSet, work: FinishedSets, known: KnownElsewhere) -> tuple | None:
    """Surfaces with labels, why, and how often; of the only case."""
    outcome = suggested(only(work, labels).case, TEXT, labels, COUNTS, known)
    if outcome is None:
        return None
    told = [(span.label, span.of(TEXT)) for span in outcome.spans]
    return told, outcome.why, outcome.count, outcome.of


@pytest.mark.parametrize(
    ("made", "marked", "wanted"),
    [
        ({"location": 2}, {}, ([("location", "حماة")], Grounds.STRING, 2, 2)),
        ({"": 3, "location": 1}, {}, ([], Grounds.STRING, 3, 4)),
        ({"actor": 1}, {}, ([("actor", "حماة")], Grounds.STRING, 1, 1)),  # the same, otherwise
        ({"": 1, "location": 1}, {}, None),
        ({}, {"location": 9, "": 1}, ([("location", "حماة")], Grounds.ELSEWHERE, 9, 10)),
        ({}, {"": 8}, ([], Grounds.ELSEWHERE, 8, 8)),
        ({}, {"location": 3}, None),  # too few
        ({}, {"location": 5, "": 4}, None),  # too many do otherwise
        ({"": 1}, {"location": 9}, ([], Grounds.STRING, 1, 1)),  # reviewers count before people
    ],
)
def test_what_one_missed_goes_by_what_became_of_the_string_elsewhere(
    labels: LabelSet, made: dict, marked: dict, wanted: tuple | None
) -> None:
    work = finished(TEXT, [("حماة", "location")], [])
    known = KnownElsewhere({}, {"حماة": made}, {"حماة": marked})
    assert proposed(labels, work, known) == wanted


def test_of_two_boundaries_the_one_is_proposed_whose_string_is_gold_elsewhere(
    labels: LabelSet,
) -> None:
    work = finished(TEXT, [("حماة وحمص", "location")], [("حماة", "location")])
    short = ([("location", "حماة")], Grounds.STRING, 2, 2)
    assert proposed(labels, work, KnownElsewhere({}, {"حماة": {"location": 2}})) == short
    both = {"حماة": {"location": 2}, "حماة وحمص": {"location": 2}}
    assert proposed(labels, work, KnownElsewhere({}, both)) is None


def test_the_label_is_proposed_that_the_string_has_elsewhere(labels: LabelSet) -> None:
    work = finished(TEXT, [("الوزير", "location")], [("الوزير", "actor")])
    known = KnownElsewhere({}, {}, {"الوزير": {"actor": 7, "location": 1}})
    assert proposed(labels, work, known) == ([("actor", "الوزير")], Grounds.ELSEWHERE, 7, 8)


def test_a_retired_label_is_proposed_only_where_somebody_marked_it(labels: LabelSet) -> None:
    retired = [replace(each, retired=each.name == "actor", key="") for each in labels]
    fewer = replace(labels, labels=tuple(retired))
    missed_by_one = finished(TEXT, [("حماة", "location")], [])
    known = KnownElsewhere({}, {"حماة": {"actor": 3}}, {"حماة": {"location": 9}})
    assert proposed(labels, missed_by_one, known) == ([("actor", "حماة")], Grounds.STRING, 3, 3)
    assert proposed(fewer, missed_by_one, known) == (
        [("location", "حماة")],
        Grounds.ELSEWHERE,
        *(9, 9),
    )
    marked = finished(TEXT, [("حماة", "actor")], [])
    assert proposed(fewer, marked, known) == ([("actor", "حماة")], Grounds.STRING, 3, 3)


def test_nobodys_marks_are_left_to_a_reviewer_by_every_rule(labels: LabelSet) -> None:
    nothing = missed(finished(TEXT, [], [], []), Span(0, len(TEXT)))
    case = ReviewedCase(nothing, Standing.OPEN)
    assert all(ruled(means, case, TEXT, labels, COUNTS) is None for means in Means)
    assert suggested(nothing, TEXT, labels, COUNTS, KnownElsewhere()) is None
