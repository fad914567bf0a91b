"""What suggestions did to the work, measured on what became of them."""

from __future__ import annotations

import random
from itertools import count

import pytest

from annotator.agreement.assistance import Acceptance, BiasFigure, HelpedSet, assistance
from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Offer, Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, dismiss, left
from annotator.core.verbs import tag

SOURCES = (SuggestionSource.MEMORY,)
WORDS = 400

_numbers = count()


def new_id() -> str:
    return f"id{next(_numbers)}"


def suggested(place: int, label: str = "actor") -> Suggestion:
    return Suggestion(Span(place * 10, place * 10 + 5), label, 0.8, SOURCES)


def helped(place: int, work: AnnotationSet) -> HelpedSet:
    return HelpedSet(
        place,
        WORDS,
        work.status.assisted,
        [*work.outcomes.values()],
        [LabelledSpan(a.span.start, a.span.end, a.label) for a in work.annotations.values()],
    )


def begun() -> AnnotationSet:
    return AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS))


def measured(*sets: HelpedSet):
    return assistance(sets, ["actor", "location"], random.Random(0).choices)


def test_what_became_of_suggestions_is_counted_by_label_and_source():
    work = begun()
    work = work.after(accept(work, [suggested(0)], new_id, waited=300))
    work = work.after(accept(work, [suggested(1), suggested(2)], new_id, bulk=True, waited=300))
    work = work.after(accept(work, [suggested(3)], new_id, label="location", waited=900))
    work = work.after(dismiss(work, [suggested(4)], new_id))
    work = work.after(left(work, Offer([suggested(5)], withheld=[suggested(6)]), new_id))
    (actor,) = measured(helped(1, work))
    fates = {
        Fate.ACCEPTED: 3,
        **dict.fromkeys((Fate.RELABELLED, Fate.DISMISSED, Fate.IGNORED, Fate.WITHHELD), 1),
    }
    assert actor.all == Acceptance(fates, bulk=2, waved_through=1)
    assert actor.all.shown == 6
    assert actor.by_sources == {"memory": actor.all}


def test_pull_is_how_much_more_of_what_is_shown_ends_as_spans():
    work = begun()
    work = work.after(accept(work, [suggested(0), suggested(1)], new_id))
    work = work.after(tag(work, "actor", [suggested(8).span], new_id))
    work = work.after(left(work, Offer(withheld=[suggested(8), suggested(9)]), new_id))
    (actor,) = measured(helped(1, work))
    assert actor.pull == BiasFigure(0.5)  # all that was shown, half of what was not
    assert not actor.pull.is_beyond_chance


def test_fill_is_how_many_more_spans_a_thousand_words_have_with_suggestions():
    shown, blind = begun(), begun()
    shown = shown.after(accept(shown, [suggested(0), suggested(1)], new_id))
    blind = blind.after(tag(blind, "actor", [suggested(0).span], new_id))
    blind = blind.after(left(blind, Offer(withheld=[suggested(1)], is_blind=True), new_id))
    (actor,) = measured(helped(1, shown), helped(2, blind))
    assert actor.fill.value == pytest.approx(2.5)
    assert actor.pull.value is None


def test_where_nothing_was_suggested_there_is_nothing_to_say():
    assert measured() == ()


def project_of(rng: random.Random, wave: float) -> list[HelpedSet]:
    """180 articles by somebody who finds all that is right, and lets ``wave`` of the wrong pass."""
    sets = []
    for article in range(180):
        work = begun()
        offered = [suggested(place) for place in range(18)]
        right = {each for each in offered if rng.random() < 0.79}
        withheld = [each for each in offered if rng.random() < 0.1]
        shown = [each for each in offered if each not in withheld]
        kept = [each for each in shown if each in right or rng.random() < wave]
        work = work.after(accept(work, kept, new_id))
        found = [each.span for each in withheld if each in right]
        work = work.after(tag(work, "actor", found, new_id))
        unkept = [each for each in shown if each not in kept]
        work = work.after(left(work, Offer(unkept, withheld=withheld), new_id))
        sets.append(helped(article, work))
    return sets


def alarms(wave: float, projects: int = 8) -> int:
    """In how many of the projects the pull is beyond chance."""
    return sum(
        assistance(project_of(random.Random(seed), wave), ["actor"], random.Random(seed).choices)[
            0
        ].pull.is_beyond_chance
        for seed in range(projects)
    )


def test_waving_wrong_suggestions_through_is_noticed_and_careful_work_is_not_blamed():
    assert alarms(0) <= 1
    assert alarms(0.3) >= 6
