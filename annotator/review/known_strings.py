"""What is known of a string from all articles: what reviewers made of it, and how people mark it.

Strings are folded, however they are spelt. Where nothing is known of just this one, what is known
of it with another prefix counts: ``وحماة`` as ``حماة``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from annotator import arabic
from annotator.core.case import FinishedSets, LabelledSpan, Outcome
from annotator.core.decision import Decision
from annotator.core.reviewed import ReviewedCase

NOTHING = ""
"""Instead of a label, where the string is not marked."""

StringCounts = dict[tuple[str, str], int]
"""How often a string (as it is written) is given a label, or nothing."""

_BETWEEN, _WITHIN = "\0", "\1"  # are in no text, and folding leaves them
_CONJUNCTIONS, _PREPOSITIONS = ("", "و", "ف"), ("", "ب", "ك", "ل")
_PREFIXES = [first + second for first in _CONJUNCTIONS for second in _PREPOSITIONS]


class KnownStrings:
    """How often each string is given each label, or nothing."""

    def __init__(self) -> None:
        # Flat, by text alone: whatever goes through memory for garbage has no need to look inside.
        self._counts: dict[str, int] = {}
        self._labels: Counter[str] = Counter()

    def count(self, packed: str, sign: int) -> None:
        """Add what :func:`packed` made of an article; with ``sign`` -1, take it away again."""
        for entry in packed.split(_BETWEEN) if packed else ():
            string, label, number = entry.split(_WITHIN)
            key = f"{string}{_WITHIN}{label}"
            self._counts[key] = self._counts.get(key, 0) + sign * int(number)
            self._labels[label] += sign

    def of(self, surface: str, but: Mapping[str, int] = Counter()) -> dict[str, int]:
        """How often the string of ``surface`` is given each label; most often first.

        ``but`` are those that do not count, by label: they are of the case that is asked about.
        """
        (folded,) = _folded([surface])
        exact = self._sum([folded])
        known = {label: number - but.get(label, 0) for label, number in exact.items()}
        if not any(number > 0 for number in known.values()):
            known = self._sum(_otherwise(folded))
        ordered = sorted(known.items(), key=lambda item: (-item[1], item[0]))
        return {label: number for label, number in ordered if number > 0}

    def _sum(self, strings: Iterable[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for string in strings:
            for label in self._labels:
                counts[label] += self._counts.get(f"{string}{_WITHIN}{label}", 0)
        return counts


def packed(counts: StringCounts) -> str:
    """``counts`` of an article as one text, by folded strings."""
    if not counts:
        return ""
    strings = _folded([surface for surface, _ in counts])
    return _BETWEEN.join(
        f"{string}{_WITHIN}{label}{_WITHIN}{number}"
        for string, ((_, label), number) in zip(strings, counts.items(), strict=True)
    )


def marked(finished: FinishedSets, cases: Iterable[ReviewedCase]) -> StringCounts:
    """How often people mark each string of an article, each of them counted.

    Who marks nothing where somebody else marks something gives that string nothing.
    """
    text = finished.text
    counts: Counter[tuple[str, str]] = Counter()
    for spans in finished.spans.values():
        counts.update([(text[start:end], label) for start, end, label in spans])
    for reviewed in _said_once(cases):
        silent = sum(len(v.people) for v in reviewed.case.variants if not v.spans)
        if silent:
            for surface in _surfaces(text, _spans_of(reviewed)):
                counts[surface, NOTHING] += silent
    return dict(counts)


def _said_once(cases: Iterable[ReviewedCase]) -> list[ReviewedCase]:
    """The cases without those that another one hears anew."""
    cases = list(cases)
    anew = {decision.id for reviewed in cases for decision in reviewed.beside}
    return [case for case in cases if case.decision is None or case.decision.id not in anew]


def made(text: str, reviewed: ReviewedCase, outcome: Outcome) -> Iterator[tuple[str, str]]:
    """What a decision makes of each string of its case: a label, or nothing."""
    spans = [*_spans_of(reviewed), *outcome]
    for surface in _surfaces(text, spans):
        labels = {span.label for span in outcome if span.of(text) == surface}
        yield from ((surface, label) for label in sorted(labels) or (NOTHING,))


def made_beside(text: str, decisions: Iterable[Decision], surface: str) -> Counter[str]:
    """What ``decisions`` that stand beside a case make of ``surface``: that is not elsewhere."""
    counts: Counter[str] = Counter()
    for decision in decisions:
        weighed = chain(decision.spans, *(variant.spans for variant in decision.variants))
        if any(span.of(text) == surface for span in weighed):
            labels = {span.label for span in decision.spans if span.of(text) == surface}
            counts.update(labels or {NOTHING})
    return counts


def own_marks(text: str, reviewed: ReviewedCase, surface: str) -> Counter[str]:
    """How often the people of a case itself give ``surface`` each label, or nothing."""
    counts: Counter[str] = Counter()
    for variant in reviewed.case.variants:
        for span in variant.spans:
            if span.of(text) == surface:
                counts[span.label] += len(variant.people)
        if not variant.spans:
            counts[NOTHING] += len(variant.people)
    return counts


def _spans_of(reviewed: ReviewedCase) -> list[LabelledSpan]:
    return [span for variant in reviewed.case.variants for span in variant.spans]


def _surfaces(text: str, spans: Iterable[LabelledSpan]) -> list[str]:
    """The strings of ``spans``, each once."""
    return list(dict.fromkeys(span.of(text) for span in spans))


def _folded(surfaces: list[str]) -> list[str]:
    """All at once: folding one after the other takes ten times as long."""
    return arabic.fold.fold(_BETWEEN.join(surfaces)).split(_BETWEEN)


def _otherwise(folded: str) -> set[str]:
    """A folded string with every other prefix that it may have, or without."""
    stems = [folded[start:] for start in arabic.clitics.starts(folded, 0)]
    every = chain(stems, (prefix + stem for prefix in _PREFIXES for stem in stems))
    return set(every) - {folded}
