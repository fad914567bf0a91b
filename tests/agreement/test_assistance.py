"""What suggestions did to the work, measured on what became of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
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
        threshold=0.4,
    )


def begun() -> AnnotationSet:
    return AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS))


def measured(*sets: HelpedSet):
    return assistance(sets, ["actor", "location"], random.Random(0).choices).labels


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
    assert not actor.is_pulled


def test_what_the_work_leads_to_and_what_is_asked_for_is_no_pull():
    """It is shown and accepted only: nothing like it is ever counted among what is kept back."""
    again, reported = (
        Suggestion(Span(place, place + 5), "actor", 0.9, (source,))
        for place, source in ((100, SuggestionSource.LIVE), (110, SuggestionSource.SPEECH))
    )
    unlikely = suggested(12)._replace(probability=0.3)
    also_known = suggested(0)._replace(sources=(*SOURCES, SuggestionSource.LIVE))
    work = begun()
    work = work.after(accept(work, [again, reported, unlikely, also_known], new_id))
    offer = Offer([suggested(1)], withheld=[suggested(2)])
    work = work.after(left(work, offer, new_id))
    (actor,) = measured(helped(1, work))
    assert actor.pull.value == 0.5
    assert actor.all.shown == 5


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


LABELS = ("actor", "location", "date")


def project_of(rng: random.Random, wave: float, labels: Sequence[str]) -> list[HelpedSet]:
    """180 articles by somebody who finds all that is right, and lets ``wave`` of the wrong pass."""
    sets = []
    for article in range(180):
        work = begun()
        offered = [suggested(place, labels[place % len(labels)]) for place in range(18)]
        right = {each for each in offered if rng.random() < 0.79}
        withheld = [each for each in offered if rng.random() < 0.1]
        shown = [each for each in offered if each not in withheld]
        kept = [each for each in shown if each in right or rng.random() < wave]
        work = work.after(accept(work, kept, new_id))
        for each in withheld:
            found = [each.span] if each in right else []
            work = work.after(tag(work, each.label, found, new_id))
        unkept = [each for each in shown if each not in kept]
        work = work.after(left(work, Offer(unkept, withheld=withheld), new_id))
        sets.append(helped(article, work))
    return sets


@pytest.mark.parametrize("labels", [LABELS[:1], LABELS])
def test_waving_wrong_suggestions_through_is_noticed_and_careful_work_is_not_blamed(labels):
    """However many labels it is spread over: what no label shows alone, all show together."""
    for wave, fewest, most in ((0, 0, 1), (0.3, 4, 6)):
        noticed = 0
        for seed in range(6):
            sets = project_of(random.Random(seed), wave, labels)
            told = assistance(sets, labels, random.Random(seed).choices)
            noticed += told.is_pulled or any(each.is_pulled for each in told.labels)
        assert fewest <= noticed <= most


def with_one_in_five_overlooked(labels: Sequence[str]) -> list[HelpedSet]:
    """20 articles: all that is shown of the first label is kept, the rest is found by itself."""
    sets = []
    for article in range(20):
        work = begun()
        shown = [suggested(2 * place, label) for place, label in enumerate(labels)]
        withheld = [suggested(2 * place + 1, label) for place, label in enumerate(labels)]
        work = work.after(accept(work, shown, new_id))
        for each in withheld[article % 5 == 0 :]:
            work = work.after(tag(work, each.label, [each.span], new_id))
        sets.append(helped(article, work.after(left(work, Offer(withheld=withheld), new_id))))
    return sets


def test_one_of_several_labels_has_to_be_surer_than_one_alone():
    """Each has a chance to look pulled: of ten, one would in every fourth careful project."""
    pulled = [
        assistance(with_one_in_five_overlooked(labels), labels, random.Random(0).choices)
        .labels[0]
        .is_pulled
        for labels in (LABELS[:1], LABELS)
    ]
    assert pulled == [True, False]
