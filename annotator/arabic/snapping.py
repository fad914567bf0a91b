"""From what the hand selected to the span that was meant.

The rules and their order are those measured on 1,308 names with gold segmentation; they are wrong
for one name in fourteen, which is why one key cycles the clitic variants (``clitics``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

import regex

from annotator.arabic.clitics import apart, starts
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
# The article and a word: ``الله``; not the ``الة`` of ``وكالة``.
_REST_IS_DEFINITE = regex.compile(r"ا\p{M}*ل\p{M}*(?:\p{L}\p{M}*){2}")
# What leaves no doubt: another script, or one tatweel, which sets a clitic off (``بـحمص``); many
# only stretch the word.
_ONE_TATWEEL = regex.compile(r"(?<!ـ)ـ\Z")
_REST_IS_FOREIGN = regex.compile(r"[\p{N}\p{Latin}]")
# One name in ten has a clitic before it, and each word is met where it stands: met once or twice,
# and never without its first letter, it may be either.
_MET_OFTEN = 3

Frequency = Callable[[str], int]
"""How often a word stands, as a whole word, in the project's articles; spellings are folded."""


class Lexicon(Protocol):
    """What a project knows about words. Both fold spellings (``fold.fold``) before they compare."""

    def begins_known(self, word: str) -> bool:
        """Whether ``word`` is the first word of a span that somebody marked in this project."""
        ...

    def frequency(self, word: str) -> int:
        """How often ``word`` stands, as a whole word, in the project's articles."""
        ...


@dataclass(frozen=True, slots=True)
class PolicyBreak:
    """An annotation that begins where its label's clitic policy says it should not."""

    annotation: Annotation
    wanted: Span


def snap(
    text: str, span: Span, label: Label, hand: tuple[bool, bool], lexicon: Lexicon
) -> Span | None:
    """The span that was meant by selecting ``span`` for ``label``.

    ``None`` if it holds nothing to mark.

    ``hand`` says which end (start, end) was set by hand; such an end is never moved. Snapping a
    snapped span changes nothing.
    """
    if not _CONTENT.search(text, span.start, span.end):
        return None
    found = _whole_words(text, _trim(text, span, label, hand), hand)
    if hand[0] or not strips_clitics(label):
        return found
    name = apart(text, found.start)
    while name is not None and name.start < found.end:
        found = _whole_words(text, _trim(text, Span(name.start, found.end), label, hand), hand)
        name = apart(text, found.start)
    return Span(_without_clitics(text, found, lexicon), found.end)


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


def known_start(text: str, position: int, clitic: CliticPolicy, frequency: Frequency) -> int | None:
    """Where the name begins by ``clitic`` whose first word holds ``position``.

    ``None`` where nothing speaks for one place more than for another. Goes by the rules of
    snapping, but for what somebody marked: this is asked where people differ in just that.
    """
    whole = starts(text, position)[0]
    if clitic is CliticPolicy.INSIDE:
        return whole
    name = apart(text, whole)
    word = name if name is not None else word_at(text, whole)
    if word is None:
        return whole
    rests = _rests(text, word.start, word)
    start = _by_script(text, word, rests)
    if start is None:
        start = _by_article(rests)
    return start if start is not None else _by_frequency(text, word, rests, frequency)


def _by_frequency(
    text: str, word: Span, rests: Mapping[int, str], frequency: Frequency
) -> int | None:
    """The start of what is the more frequent word; ``None`` if there is no telling."""
    if not rests:
        return word.start
    times = {start: frequency(rest) for start, rest in rests.items()}
    times[word.start] = frequency(word.of(text))
    most = max(times.values())
    often = [start for start, count in times.items() if count == most]
    if len(often) > 1 or (often == [word.start] and most < _MET_OFTEN):
        return None
    return often[0]


def _policy_start(text: str, span: Span, label: Label, lexicon: Lexicon) -> int:
    if label.clitic is CliticPolicy.INSIDE:
        word = word_at(text, span.start)
        return word.start if word else span.start
    name = apart(text, span.start)
    start = name.start if name and name.start < span.end else span.start
    return _without_clitics(text, Span(start, span.end), lexicon)


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
    first, last = word_at(text, span.start), word_at(text, span.end - 1)
    return Span(
        first.start if first and not hand[0] else span.start,
        last.end if last and not hand[1] else span.end,
    )


def _without_clitics(text: str, span: Span, lexicon: Lexicon) -> int:
    """Where the name in ``span`` begins: the first rule that knows better than the whole word."""
    word = word_at(text, span.start)
    if word is None:
        return span.start
    rests = {
        start: rest for start, rest in _rests(text, span.start, word).items() if start < span.end
    }
    start = _by_script(text, word, rests)
    if start is None:
        start = next((s for s, rest in rests.items() if lexicon.begins_known(rest)), None)
    if start is None:
        start = _by_article(rests)
    if start is None:
        times = {s: lexicon.frequency(rest) for s, rest in rests.items()}
        times[span.start] = lexicon.frequency(text[span.start : word.end])
        start = max(times, key=lambda s: (times[s], s == span.start))
    return start


def _rests(text: str, position: int, word: Span) -> dict[int, str]:
    """What may be left of ``word`` without its clitics, by where it begins; beyond ``position``."""
    return {
        start: text[start : word.end]
        for start in starts(text, position)
        if position < start < word.end
    }


def _by_script(text: str, word: Span, rests: Mapping[int, str]) -> int | None:
    for start, rest in rests.items():
        if _REST_IS_FOREIGN.match(rest) or _ONE_TATWEEL.search(text, word.start, start):
            return start
    return None


def _by_article(rests: Mapping[int, str]) -> int | None:
    return next((start for start, rest in rests.items() if _REST_IS_DEFINITE.match(rest)), None)
