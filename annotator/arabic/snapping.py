"""From what the hand selected to the span that was meant.

Where a name begins is for ``beginnings`` to say. It is wrong for two names in a hundred, which is
why one key cycles the clitic variants (``clitics``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from annotator.arabic.beginnings import Lexicon, name_start
from annotator.arabic.clitics import word_behind_clitic
from annotator.arabic.edges import fitted
from annotator.arabic.quotes import MARKS, partners
from annotator.arabic.words import word_at
from annotator.core.annotation import Annotation
from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet
from annotator.core.span import Span

# White space, bidi and zero-width controls, sentence punctuation.
_EDGE = r"[\s\p{Cf}\p{Cc}،؛.:!؟…,;?--[\u0600-\u0605\u06dd]]"
_EDGE_AT_START = regex.compile(rf"(?V1){_EDGE}+")
_EDGE_AT_END = regex.compile(rf"(?V1r){_EDGE}+")
_CONTENT = regex.compile(rf"(?V1)[^{_EDGE}{regex.escape(MARKS)}]")


@dataclass(frozen=True, slots=True)
class PolicyBreak:
    """An annotation that begins where its label's clitic policy says it should not."""

    annotation: Annotation
    wanted: Span


def snap(
    text: str,
    span: Span,
    label: Label,
    hand: tuple[bool, bool],
    lexicon: Lexicon,
    previous: Span | None = None,
) -> Span | None:
    """The span that was meant by selecting ``span`` for ``label``.

    ``None`` if it holds nothing to mark.

    ``hand`` says which end (start, end) was set by hand; such an end is never moved. ``previous``
    is the span of the same label right before, if there is one (``beginnings.right_before``): the
    two are a series. Snapping a snapped span changes nothing.
    """
    if not _CONTENT.search(text, span.start, span.end):
        return None
    snapped = _whole_words(text, _trim(text, span, label, hand), hand)
    if hand[0] or not strips_clitics(label):
        return snapped
    name = word_behind_clitic(text, snapped.start)
    while name is not None and name.start < snapped.end:
        snapped = _whole_words(text, _trim(text, Span(name.start, snapped.end), label, hand), hand)
        name = word_behind_clitic(text, snapped.start)
    return Span(name_start(text, snapped, lexicon, previous), snapped.end)


def strips_clitics(label: Label) -> bool:
    """Whether a name of this label begins after its proclitics; a passage never does."""
    return label.extent is Extent.NAME and label.clitic is CliticPolicy.OUTSIDE


def policy_breaks(
    text: str, annotations: Iterable[Annotation], labels: LabelSet, lexicon: Lexicon
) -> list[PolicyBreak]:
    """The annotations of one article that break their label's clitic policy.

    With the clitic outside: those that begin with one, as far as the snapping rules can tell.
    With the clitic inside: those that begin after one.
    """
    breaks: list[PolicyBreak] = []
    for annotation in annotations:
        label = labels[annotation.label]
        if label.extent is not Extent.NAME:
            continue
        wanted = Span(_policy_start(text, annotation.span, label, lexicon), annotation.span.end)
        if wanted != annotation.span:
            breaks.append(PolicyBreak(annotation, wanted))
    return breaks


def _policy_start(text: str, span: Span, label: Label, lexicon: Lexicon) -> int:
    if label.clitic is CliticPolicy.INSIDE:
        word = word_at(text, span.start)
        return word.start if word else span.start
    name = word_behind_clitic(text, span.start)
    start = name.start if name and name.start < span.end else span.start
    return name_start(text, Span(start, span.end), lexicon)


def _trim(text: str, span: Span, label: Label, hand: tuple[bool, bool]) -> Span:
    """``span``, which has a content, without what no label wants at its ends."""
    start, end = span.start, span.end
    while True:
        if not hand[0] and (edge := _EDGE_AT_START.match(text, start, end)):
            start = edge.end()
        if not hand[1] and (edge := _EDGE_AT_END.match(text, start, end)):
            end = edge.start()
        first, last = _marks_to_drop(text, Span(start, end), label, hand)
        if not (first or last):
            return Span(start, end)
        start, end = start + first, end - last


def _marks_to_drop(
    text: str, span: Span, label: Label, hand: tuple[bool, bool]
) -> tuple[bool, bool]:
    """Whether the first and the last character are quotes or brackets that should go."""
    first, last = span.start, span.end - 1
    pairs = partners(text, span)
    if pairs.get(first) == last:
        goes = label.extent is Extent.NAME and not any(hand)
        return goes, goes
    return (
        not hand[0] and text[first] in MARKS and first not in pairs,
        not hand[1] and text[last] in MARKS and last not in pairs,
    )


def _whole_words(text: str, span: Span, hand: tuple[bool, bool]) -> Span:
    """``span`` with the words and the graphemes that it cuts, but for the ends set by hand."""
    whole = _grown(text, span, hand)
    # A sign that belongs to the letter behind it (U+06DD) may bring another word in.
    while (further := _grown(text, whole, hand)) != whole and further.contains(whole):
        whole = further
    return whole


def _grown(text: str, span: Span, hand: tuple[bool, bool]) -> Span:
    first, last = word_at(text, span.start), word_at(text, span.end - 1)
    whole = Span(first.start if first else span.start, last.end if last else span.end)
    whole = fitted(text, whole) or whole
    return Span(span.start if hand[0] else whole.start, span.end if hand[1] else whole.end)
