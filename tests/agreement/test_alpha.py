"""Stretches of text on which people say the same of every letter, and what alpha makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.agreement.alpha import alpha, judgements, of_label, of_two, stretches
from annotator.core.case import FinishedSets, LabelledSpan
from tests.agreement.work import LABELS, sets

ORDER = {label: place for place, label in enumerate(LABELS)}


def letter_by_letter(work: FinishedSets) -> dict[tuple[int, ...], int]:
    """How many letters people say what of, looked at one after the other."""
    found: dict[tuple[int, ...], int] = {}
    for place in range(len(work.text)):
        masks = tuple(
            sum({1 << ORDER[s.label] for s in spans if s.start <= place < s.end})
            for spans in work.spans.values()
        )
        found[masks] = found.get(masks, 0) + 1
    return found


def swept(work: FinishedSets) -> dict[tuple[int, ...], int]:
    said = [(spans, (person,)) for person, spans in work.spans.items()]
    found = stretches(said, tuple(work.spans), len(work.text), ORDER)
    return {masks: length for masks, length in found.items() if length}


@given(work=sets())
def test_sweeping_is_looking_at_every_letter(work: FinishedSets) -> None:
    assert swept(work) == letter_by_letter(work)


@given(work=sets(least=3))
def test_two_of_several_people_say_what_they_say(work: FinishedSets) -> None:
    people = sorted(work.spans)[1:3]
    of_these = FinishedSets(1, work.text, {person: work.spans[person] for person in people})
    found = {masks: n for masks, n in of_two(swept(work), 1, 2).items() if n}
    assert found == letter_by_letter(of_these)


@given(work=sets())
def test_judgements_are_counted_letter_by_letter(work: FinishedSets) -> None:
    people = len(work.spans)
    found = judgements(swept(work), people, len(LABELS))
    apart = [0] * (1 + len(LABELS))
    for masks, letters in letter_by_letter(work).items():
        for one in range(people):
            for other in range(people):
                apart[0] += letters * (masks[one] != masks[other])
                for label in range(len(LABELS)):
                    apart[1 + label] += letters * ((masks[one] ^ masks[other]) >> label & 1)
    assert list(found.apart) == apart
    assert sum(found.values.values()) == people * len(work.text)


def test_spans_of_one_label_over_one_another_cover_once() -> None:
    nest = [LabelledSpan(0, 9, "actor"), LabelledSpan(2, 5, "actor"), LabelledSpan(2, 9, "actor")]
    work = FinishedSets(1, "ء" * 10, {1: nest, 2: nest[:1]})
    assert swept(work) == {(1, 1): 9, (0, 0): 1}


def test_alpha_of_krippendorffs_own_example_is_his() -> None:
    """Content Analysis (2004), 11.3.1: two observers, ten units, binary: .095."""
    assert alpha({0: [14], 1: [6]}, [2 * 4]) == [pytest.approx(0.095, abs=0.001)]
    assert alpha({0: [20]}, [0]) == [None]
    assert of_label({0: [3], 0b10: [4], 0b11: [5]}, 0) == {0: [7], 1: [5]}
