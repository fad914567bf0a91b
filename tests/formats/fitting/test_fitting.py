"""What a format cannot carry is said to the span, before anything is written."""

from __future__ import annotations

import csv
from io import BytesIO
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.article import Article, text_sha256
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.capabilities import EVERYTHING, Capabilities, CarriedField, SpanUnit
from annotator.formats.fitting.fitting import (
    INNERMOST,
    Fitting,
    FittingChoices,
    InsideWord,
)
from annotator.formats.fitting.loss_list import LossList
from annotator.formats.fitting.tokenising import cut, tokens
from annotator.formats.losses import LossReason, Omission, OmittedPart, SpanOutcome
from annotator.formats.registry import WRITTEN, named

# A clitic, a name in a name, a no-break space, an emoji, two labels on one name.
TEXT = "🙂 قال وزيرُ مصر: «زرنا\u00a0ولبنان».\n\u200fبيروت، 11 أبريل"
FLAT = Capabilities(
    unit=SpanUnit.TOKEN,
    nested=False,
    same_span=False,
    same_label_nested=False,
    across_lines=False,
    fields=frozenset({CarriedField.ID}),
)
BY_LABEL = Capabilities(unit=SpanUnit.TOKEN, same_label_nested=False, across_lines=False)
BY_RANGE = Capabilities(unit=SpanUnit.TOKEN, same_span=False)


def outgoing(*spans, text=TEXT):
    """A set with a span for each ``(label, surface)`` or ``(label, start, end)``."""
    made = []
    for number, (label, *where) in enumerate(spans):
        start, end = where if len(where) == 2 else _place(text, where[0])
        made.append(
            OutgoingSpan(start, end, label, f"{number:032}", text[start:end], None, None, "manual")
        )
    article = Article(1, "a1", text, text_sha256(text))
    return OutgoingSet(article, "Amal", "done", sorted(made, key=OutgoingSpan.order), [])


def _place(text, surface):
    start = text.index(surface)
    return start, start + len(surface)


def fit(carried, *spans, **choices):
    fitting = Fitting(carried, FittingChoices(**choices))
    fitted = fitting.fit(outgoing(*spans))
    return fitted, fitting.report


def test_the_own_format_carries_everything_as_it_is():
    spans = [("actor", "وزيرُ مصر"), ("location", "مصر"), ("location", "لبنان")]
    fitted, report = fit(EVERYTHING, *spans)
    assert [span.surface for span in fitted.outgoing.spans] == ["وزيرُ مصر", "مصر", "لبنان"]
    assert (report.spans, report.lost, report.fields) == (3, 0, {})


def test_a_name_behind_a_clitic_is_widened_to_its_word():
    fitted, report = fit(FLAT, ("location", "لبنان"))
    [span] = fitted.token_spans
    assert fitted.words[span.first : span.end] == ["ولبنان"]
    assert fitted.outgoing.spans[0].surface == "ولبنان"
    [loss] = report.losses
    assert (loss.outcome, loss.reason.code) == (SpanOutcome.WIDENED, "inside-word")
    assert (loss.surface, loss.becomes) == ("لبنان", "ولبنان")


def test_a_token_is_split_at_the_name_when_that_is_chosen():
    fitted, report = fit(FLAT, ("location", "لبنان"), inside_word=InsideWord.SPLIT)
    assert fitted.words[6:9] == ["زرنا", "و", "لبنان"]
    assert fitted.outgoing.spans[0].surface == "لبنان"
    assert report.outcomes == {SpanOutcome.SPLIT: 1}


@pytest.mark.parametrize(
    ("begin", "end", "becomes"),
    [(1, 6, "و | لبنان"), (0, 5, "ولبنا | ن"), (1, 5, "و | لبنا | ن")],
)
def test_of_a_word_that_is_parted_the_report_has_every_part(begin, end, becomes):
    at = TEXT.index("ولبنان")
    chosen = ("location", at + begin, at + end)
    [loss] = fit(FLAT, chosen, inside_word=InsideWord.SPLIT)[1].losses
    assert loss.becomes == becomes


@pytest.mark.parametrize(
    ("chosen", "stays"),
    [("outermost", "وزيرُ مصر"), (INNERMOST, "مصر"), ("location", "مصر"), ("date", "وزيرُ مصر")],
)
def test_of_nested_spans_the_chosen_one_stays(chosen, stays):
    fitted, report = fit(FLAT, ("actor", "وزيرُ مصر"), ("location", "مصر"), nested=chosen)
    assert [span.surface for span in fitted.outgoing.spans] == [stays]
    assert report.reasons == {(SpanOutcome.DROPPED, LossReason.NESTED): 1}


def test_two_labels_on_one_name_are_told_as_such():
    both = [("actor", "بيروت"), ("location", "بيروت")]
    assert fit(FLAT, *both)[1].reasons == {(SpanOutcome.DROPPED, LossReason.SAME_SPAN): 1}
    assert fit(BY_RANGE, *both)[1].reasons == {(SpanOutcome.DROPPED, LossReason.SAME_SPAN): 1}
    assert fit(BY_LABEL, *both)[1].lost == 0


@pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
def test_of_labels_that_became_one_the_same_span_is_written_once(form):
    spans = [("actor", "مصر"), ("location", "مصر"), ("actor", "وزيرُ")]
    one = {"actor": "PER", "location": "PER"}
    fitted, report = fit(form.capabilities, *spans, label_names=one)
    assert [(s.surface, s.label) for s in fitted.outgoing.spans] == [
        ("وزيرُ", "PER"),
        ("مصر", "PER"),
    ]
    assert report.reasons == {(SpanOutcome.DROPPED, LossReason.DUPLICATE): 1}


def test_spans_that_meet_only_once_they_are_widened_are_told_as_inside_a_word():
    at = TEXT.index("ولبنان")
    _, report = fit(BY_LABEL, ("location", at, at + 1), ("location", at + 1, at + 6))
    assert report.outcomes == {SpanOutcome.WIDENED: 1, SpanOutcome.DROPPED: 1}
    assert {reason for _, reason in report.reasons} == {LossReason.INSIDE_WORD}


def test_a_span_of_two_lines_is_parted_where_a_format_has_sentences():
    start, end = TEXT.index("زرنا"), TEXT.index("،")
    fitted, report = fit(FLAT, ("claim", start, end))
    assert [fitted.words[s.first : s.end][-1] for s in fitted.token_spans] == [".", "بيروت"]
    [loss] = report.losses
    assert (loss.outcome, loss.reason.code) == (SpanOutcome.SPLIT, "across-line")
    assert loss.becomes.split(" | ")[1] == "\u200fبيروت"


def test_fields_without_a_place_are_counted():
    _, report = fit(FLAT, ("actor", "مصر"))
    assert report.fields[CarriedField.STATE] == 1
    assert CarriedField.ID not in report.fields


def test_a_text_that_does_not_fit_is_left_out_whole():
    fitted, report = fit(Capabilities(most_units=10), ("actor", "مصر"))
    assert fitted is None
    assert (report.articles_left_out, report.outcomes) == (1, {SpanOutcome.DROPPED: 1})


@pytest.mark.parametrize(
    ("note", "written", "part", "reason"),
    [
        ("a\r\nb", "a\nb", OmittedPart.LINE_ENDS, LossReason.NOT_ENCODABLE),
        ("a\x07b", None, OmittedPart.NOTE, LossReason.NOT_ENCODABLE),
        ("a" * 32_768, None, OmittedPart.NOTE, LossReason.CELL_TOO_LONG),
    ],
)
def test_a_note_that_no_cell_can_hold_is_told_with_its_article(note, written, part, reason):
    told = []
    given = outgoing(("actor", "مصر"))
    given.spans[0] = given.spans[0]._replace(note=note)
    fitting = Fitting(named("spans-excel").capabilities, tell=told.append)
    fitted = fitting.fit(given)
    assert [span.note for span in fitted.outgoing.spans] == [written]
    assert told == fitting.report.omissions == [Omission("a1", "Amal", part, note, reason)]
    assert (fitting.report.lost, fitting.report.articles_left_out) == (0, 0)


def test_a_set_without_spans_that_does_not_fit_has_a_row_in_the_list_of_losses():
    stream = BytesIO()
    losses = LossList(stream)
    Fitting(named("cas-xmi").capabilities, tell=losses.add).fit(outgoing(text="a\x0bb"))
    losses.finish()
    [_, row] = csv.reader(stream.getvalue().decode("utf-8-sig").split("\r\n")[:2])
    assert row[:2] == ["a1", "Amal"]
    assert row[6:8] == ["dropped", "not-encodable"]


def test_labels_are_called_as_somebody_chose():
    fitted, report = fit(FLAT, ("actor", "مصر"), label_names={"actor": "PER"})
    assert fitted.token_spans[0].label == "PER"
    assert report.by_label == {("PER", SpanOutcome.EXACT): 1}


LETTERS = st.text(
    "وزير مصرُ\u00a0\u200c\u200f\u2067\u2069🙂👨\u200d👩 \n\r\u2028\x1c.«»#_ـ1/", max_size=40
)


@settings(max_examples=60, deadline=None)
@given(LETTERS)
def test_tokens_hold_every_letter_once_and_never_white_space(text):
    made = tokens(text)
    assert "".join(text[start:end] for start, end in made) == "".join(text.split())
    assert all(not c.isspace() for start, end in made for c in text[start:end])


@settings(max_examples=30, deadline=None)
@given(LETTERS, st.lists(st.integers(0, 40)))
def test_cut_tokens_are_the_same_letters(text, edges):
    made = cut(tokens(text), edges)
    assert "".join(text[start:end] for start, end in made) == "".join(text.split())
    assert not any(start < edge < end for edge in edges for start, end in made)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["actor", "location"]), st.integers(0, 50), st.integers(1, 20)),
        max_size=6,
    ),
    st.sampled_from([FLAT, BY_LABEL, BY_RANGE, EVERYTHING]),
    st.sampled_from(list(InsideWord)),
)
def test_the_sums_meet_and_no_span_is_where_it_may_not_be(places, carried, inside):
    spans = [(label, s, min(s + n, len(TEXT))) for label, s, n in places if s < len(TEXT)]
    fitted, report = fit(carried, *spans, inside_word=inside)
    assert sum(report.outcomes.values()) == sum(report.by_label.values()) == report.spans
    assert report.spans == len(spans)
    kept = report.spans - report.outcomes[SpanOutcome.DROPPED]
    assert len(fitted.outgoing.spans) == kept
    assert sum(report.reasons.values()) == report.lost == len(report.losses)
    text = fitted.outgoing.article.text
    assert all(text[s.start : s.end] == s.surface for s in fitted.outgoing.spans)
    for one, other in product(fitted.token_spans, repeat=2):
        if one.span is not other.span and max(one.first, other.first) < min(one.end, other.end):
            assert carried.nested and (one.label != other.label or carried.same_label_nested)
            assert carried.same_span or one[:2] != other[:2]
