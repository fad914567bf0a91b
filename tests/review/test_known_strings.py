"""What is known of a string: how it was decided and marked elsewhere, however it is spelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from annotator.agreement.cases import cases
from annotator.agreement.linking import passages
from annotator.core.case import FinishedSets
from annotator.core.decision import Decision
from annotator.core.labels import LabelSet
from annotator.review.case_book import CaseBook
from annotator.review.entry import Entry, Filed, filed
from annotator.review.known_strings import NOTHING, KnownStrings, packed
from annotator.review.standing import review
from tests.agreement.work import said

Said = list[tuple[str, str]]


def article(
    labels: LabelSet, number: int, text: str, *sets: Said, outcome: Said | None = None
) -> Filed:
    """What people say of an article; its first case is decided, if there is an ``outcome``."""
    spans = {n: [said(text, *one) for one in own] for n, own in enumerate(sets, 1)}
    finished = FinishedSets(number, text, spans)
    found = cases(finished, labels)
    decisions: Sequence[Decision] = ()
    if outcome is not None:
        gold = tuple(said(text, *one) for one in outcome)
        case = found[0]
        decisions = [Decision(f"{number}", number, 9, "", case.place, case.variants, gold)]
    return filed(finished, review(finished, found, decisions, passages(labels)))


def only(book: CaseBook, number: int) -> Entry:
    (entry,) = book.entries(number)
    return entry


@pytest.mark.parametrize("here", ["حماة", "وحماة", "لحماة", "حماه", "حَماة"])
@pytest.mark.parametrize("there", ["حماة", "وحماة", "بحماة"])
def test_a_string_is_the_same_however_it_is_spelt_and_with_any_prefix(
    labels: LabelSet, here: str, there: str
) -> None:
    known = KnownStrings()
    known.count(packed({(there, "location"): 3}), 1)
    assert known.of(here) == {"location": 3}


def test_what_is_known_of_just_the_string_counts_before_what_is_known_with_a_prefix() -> None:
    known = KnownStrings()
    known.count(packed({("كمال", "actor"): 1, ("مال", NOTHING): 9}), 1)
    assert known.of("كمال") == {"actor": 1}
    assert known.of("لكمال") == {"actor": 1}


def test_what_is_taken_away_again_was_never_there() -> None:
    known = KnownStrings()
    told = packed({("حماة", "location"): 3, ("حلب", NOTHING): 1})
    known.count(told, 1)
    known.count(told, -1)
    assert known.of("حماة") == known.of("حلب") == {}


def test_a_case_knows_how_people_mark_its_string_elsewhere_and_not_here(labels: LabelSet) -> None:
    hama: Said = [("حماة", "location")]
    book = CaseBook(
        [
            article(labels, 1, "زار حماة", hama, hama, hama),  # all three
            article(labels, 2, "إلى حماه", [("حماه", "location")], [], []),
            article(labels, 3, "من حماة", hama, [], []),
        ]
    )
    known = book.known(only(book, 3).reviewed, "من حماة")
    assert known.marked["حماة"] == {"location": 4, NOTHING: 2}
    assert known.made["حماة"] == {}


def test_a_decision_makes_something_of_every_string_that_was_weighed(labels: LabelSet) -> None:
    book = CaseBook(
        [
            article(
                labels,
                1,
                "زار مدينة حماة",
                [("مدينة حماة", "location")],
                [("حماة", "location")],
                outcome=[("حماة", "location")],
            ),
            article(labels, 2, "إلى مدينة حماه", [("مدينة حماه", "location")], []),
        ]
    )
    known = book.known(only(book, 2).reviewed, "إلى مدينة حماه")
    assert known.made == {"مدينة حماه": {NOTHING: 1}}
    assert book.made.of("وحماة") == {"location": 1}


def test_counts_are_of_people_and_not_of_articles() -> None:
    known = KnownStrings()
    known.count(packed({("حماة", "location"): 2}), 1)
    known.count(packed({("حماة", "location"): 3}), 1)
    assert known.of("حماة", Counter({"location": 2})) == {"location": 3}
