"""What is offered in an article as its work stands, and as it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Offer, Suggestion, SuggestionOutcome, SuggestionSource
from annotator.suggest.learnt import Learnt
from annotator.suggest.offering import Offering, Terms
from annotator.suggest.tokens import Tokens
from annotator.suggest.withholding import Withholding
from tests.suggest import plain
from tests.suggest.strategies import LABELS, lessons

TEXT = "وصل سامي ثم قال سامي ولسامي أخ"
FIRST, SECOND, THIRD = Span(4, 8), Span(16, 20), Span(23, 27)
TERMS = Terms(frozenset(LABELS))


def suggested(span: Span, probability: float = 0.8, label: str = "actor") -> Suggestion:
    return Suggestion(span, label, probability, (SuggestionSource.MEMORY,))


def labelled(span: Span, label: str = "actor") -> Annotation:
    return Annotation(f"id{span.start}", 1, 1, label, span)


def dismissed(span: Span, label: str = "actor") -> SuggestionOutcome:
    id = f"id{span.start}{label}"
    return SuggestionOutcome(id, 1, 1, span, label, "memory", 0.8, "", Fate.DISMISSED)


def offered(
    known: Sequence[Suggestion], *done: Annotation | SuggestionOutcome, text: str = TEXT
) -> Offer:
    offering = Offering(Tokens.of(text), known, TERMS)
    offering.follow(Change(None, record) for record in done)
    return offering.offer


def test_what_was_just_labelled_is_offered_further_on_and_not_before():
    now = offered([], labelled(SECOND))
    assert [(s.span, s.sources) for s in now.likely] == [(THIRD, (SuggestionSource.LIVE,))]


def test_what_was_just_labelled_counts_more_than_what_was_learnt():
    now = offered([suggested(SECOND, label="location")], labelled(FIRST))
    assert [(s.span, s.label) for s in now.likely] == [(SECOND, "actor"), (THIRD, "actor")]


def test_what_was_likely_anyway_still_says_why_once_its_string_was_labelled():
    """So pull compares all that was likely at first, whatever came of it on the way."""
    (now, _) = offered([suggested(SECOND), suggested(THIRD, 0.3)], labelled(FIRST)).likely
    assert now.sources == (SuggestionSource.MEMORY, SuggestionSource.LIVE)
    assert now.probability == 0.9
    (_, unlikely) = offered([suggested(SECOND), suggested(THIRD, 0.3)], labelled(FIRST)).likely
    assert unlikely.sources == (SuggestionSource.LIVE,)


def test_a_string_is_offered_within_hashtags_once_it_was_labelled_within_one():
    text = "قال سامي ثم #سامي وعاد #سامي و#سامي_الكبير"
    plain_one, first, second = Span(4, 8), Span(13, 17), Span(24, 28)
    assert offered([], labelled(plain_one), text=text).likely == ()
    assert [s.span for s in offered([], labelled(first), text=text).likely] == [second]


def test_a_string_is_offered_as_it_was_labelled_last():
    now = offered([], labelled(FIRST), labelled(SECOND, "location"))
    assert [s.label for s in now.likely] == ["location"]


def test_nothing_is_offered_where_something_is_labelled():
    assert offered([suggested(FIRST)], labelled(Span(4, 11))).likely == ()


def test_a_claim_hides_no_name_and_is_offered_nowhere_else():
    assert [s.span for s in offered([suggested(FIRST)], labelled(FIRST, "claim")).likely] == [FIRST]


def test_a_dismissed_string_goes_from_its_place_on_and_stays_before():
    places = [suggested(span) for span in (FIRST, SECOND, THIRD)]
    assert [s.span for s in offered(places, dismissed(SECOND)).likely] == [FIRST]


def test_a_dismissed_string_comes_again_behind_a_place_where_it_is_labelled():
    """What was said of a string last before a place counts, whichever way it was said."""
    places = [suggested(span) for span in (FIRST, SECOND, THIRD)]
    for known in (places, []):
        done = [dismissed(FIRST), labelled(SECOND)]
        assert [s.span for s in offered(known, *done).likely] == [THIRD]
        assert offered(known, *done, dismissed(THIRD)).likely == ()
    other = [dismissed(FIRST), labelled(SECOND, "location")]
    assert [(s.span, s.label) for s in offered(places, *other).likely] == [(THIRD, "location")]


def test_what_is_not_likely_comes_on_demand_and_what_is_hardly_possible_never():
    now = offered([suggested(FIRST, 0.4), suggested(SECOND, 0.39), suggested(THIRD, 0.14)])
    assert [s.span for s in now.likely] == [FIRST]
    assert [s.span for s in now.unlikely] == [SECOND]


def test_only_lines_in_which_something_else_is_offered_are_told():
    text = "\n".join(["وصل سامي", "قال سليم", "عاد سامي وسليم"])
    offering = Offering(Tokens.of(text), [], TERMS)
    first = labelled(Span(4, 8))
    assert offering.follow([Change(None, first)]) == {2}
    assert offering.follow([Change(None, labelled(Span(13, 17)))]) == {2}
    assert offering.take_away([Span(22, 26)]) == {2}
    assert [s.span.of(text) for s in offering.in_line(2).likely] == ["سليم"]
    assert offering.follow([Change(first, None)]) == set(), "it was taken away already"


@given(lessons(), st.data())
def test_what_is_offered_as_work_goes_on_is_what_is_offered_to_whoever_opens_it_then(lesson, data):
    """Spans and dismissals come and go in any order, each by itself or several at once."""
    tokens = Tokens.of(lesson.text)
    known = Learnt(TERMS.labels).suggestions(lesson.text)
    offering = Offering(tokens, known, TERMS)
    places = [Span(place.start, place.end) for place in lesson.marked]
    records = [labelled(span, label) for span in places for label in LABELS]
    records = [Annotation(f"{n}", 1, 1, r.label, r.span) for n, r in enumerate(records)]
    records += [dismissed(each.span, each.label) for each in known]
    there: list[Annotation | SuggestionOutcome] = []
    for several in data.draw(st.lists(st.lists(st.sampled_from(records or [None]), max_size=3))):
        changes = []
        for record in filter(None, several):
            if record in there:
                there.remove(record)
                changes.append(Change(record, None))
            else:
                there.append(record)
                changes.append(Change(None, record))
        before = [offering.in_line(line) for line in offering.lines_of(0, len(lesson.text))]
        changed = offering.follow(changes)
        after = [offering.in_line(line) for line in offering.lines_of(0, len(lesson.text))]
        assert changed == {line for line, offer in enumerate(after) if offer != before[line]}
    expected = plain.offered(
        lesson.text,
        [suggestion.place for suggestion in known],
        [record for record in there if isinstance(record, Annotation)],
        [record.place for record in there if isinstance(record, SuggestionOutcome)],
    )
    now = offering.offer
    assert sorted(each.place for each in (*now.likely, *now.unlikely)) == expected


@given(lessons(), st.integers(0, 40))
def test_what_is_kept_back_is_kept_back_in_each_line(lesson, drawn):
    known = Learnt(TERMS.labels).suggestions(lesson.text)
    withholding = Withholding((str(drawn),), strings=50, articles=20)
    everything = Offering(Tokens.of(lesson.text), known, TERMS).offer
    kept_back = TERMS._replace(withholding=withholding)
    offer = Offering(Tokens.of(lesson.text), known, kept_back).offer
    assert offer == withholding.applied(everything, lesson.text)
