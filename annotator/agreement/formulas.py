"""The measures as functions of sums over articles: what an article adds, and what sums come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.agreement.alpha import Judgements, alpha, of_label
from annotator.agreement.bootstrap import Block, Sums
from annotator.agreement.figures import F1, FigureKey, Measure, Undefined
from annotator.agreement.kappa import PairTable, kappa
from annotator.agreement.pair_counts import PairCounts, PersonPair, table

# The keys of the counts: the F1 of all people together, the confusion of two, and for alpha what is
# said how often, and how often it differs, where so many people say something.
_F1 = ("f1",)
_CONFUSION = "confusion"
_VALUE = "value"
_APART = "apart"


class Raw(NamedTuple):
    """A figure without its interval; see :class:`figures.Figure`."""

    value: float | None
    why: Undefined | None = None
    hits: int | None = None
    of: int = 0


RawCounts = Iterator[tuple[FigureKey, Raw]]


def blocks(pairs: Mapping[PersonPair, PairCounts], judged: Judgements) -> Iterator[Block]:
    """What an article adds to the counts."""
    f1 = [counts.f1 for counts in pairs.values()]
    yield _F1, f1[0] if len(f1) == 1 else [sum(column) for column in zip(*f1, strict=True)]
    for people, counts in pairs.items():
        yield (_CONFUSION, *people), counts.confusion
    yield (_APART, judged.people), judged.apart
    for mask, number in judged.values.items():
        yield (_VALUE, mask), (number,)


def measured(
    sums: Sums, labels: Sequence[str], alone: frozenset[str] = frozenset()
) -> dict[FigureKey, Raw]:
    """What the measures come to, of all labels together (``None``) and of each of ``labels``.

    ``alone`` are labels that no other is compared with but on the very same span.
    """
    if not sums:
        nothing = Raw(None, Undefined.FEW_PEOPLE)
        return {(measure, label): nothing for measure in Measure for label in (None, *labels)}
    return {key: raw for formula in _FORMULAS for key, raw in formula(sums, labels, alone)}


def _f1s(sums: Sums, labels: Sequence[str], _: frozenset[str]) -> RawCounts:
    counts = sums[_F1]
    size = len(labels)
    fields = [counts[first : first + size] for first in range(0, len(counts), size)]
    yield from _f1s_of([sum(field) for field in fields], None)
    for place, label in enumerate(labels):
        yield from _f1s_of([field[place] for field in fields], label)


def _f1s_of(counts: Sequence[int], label: str | None) -> RawCounts:
    """Of ``counts``: the spans, then the hits of each F1."""
    spans, *hits = counts
    for measure, number in zip(F1, hits, strict=True):
        yield (measure, label), _share(number, spans)
    yield (Measure.GAP, label), _share(hits[F1.index(Measure.CLITIC)] - hits[0], spans)


def _share(hits: int, spans: int) -> Raw:
    if not spans:
        return Raw(None, Undefined.NOTHING_MARKED, 0)
    return Raw(hits / spans, None, hits, spans)


def _kappas(sums: Sums, labels: Sequence[str], alone: frozenset[str]) -> RawCounts:
    tables = [table(counts) for key, counts in sums.items() if key[0] == _CONFUSION]
    spans = sums[_F1][: len(labels)]
    matched = sum(confusion.matched for confusion in tables)
    yield (Measure.KAPPA, None), _kappa(tables, sum(spans), matched)
    for place, label in enumerate(labels):
        of_label = [confusion.of_label(place) for confusion in tables]
        either = sum(confusion.by_first[0] + confusion.by_second[0] for confusion in of_label)
        figure = _kappa(of_label, spans[place], either)
        if label in alone and either and not _is_confused(of_label):
            figure = Raw(None, Undefined.ONE_LABEL, figure.hits, figure.of)
        yield (Measure.KAPPA, label), figure


def _is_confused(of_label: Sequence[PairTable]) -> bool:
    """Whether a span with the label goes with one that has another."""
    return any(
        confusion.both[0] != confusion.by_first[0] or confusion.both[0] != confusion.by_second[0]
        for confusion in of_label
    )


def _kappa(tables: Sequence[PairTable], spans: int, matched: int) -> Raw:
    """Of ``spans`` with some label, ``matched`` of which go with another."""
    pairs = sum(confusion.matched for confusion in tables)
    same = sum(sum(confusion.both) for confusion in tables)
    value = kappa(tables) if matched else None
    if value is not None:
        return Raw(value, None, same, pairs)
    if matched:
        return Raw(None, Undefined.ONE_LABEL, same, pairs)
    return Raw(None, Undefined.NOTHING_MATCHED if spans else Undefined.NOTHING_MARKED, 0)


def _alphas(sums: Sums, labels: Sequence[str], _: frozenset[str]) -> RawCounts:
    values = {key[1]: counts[0] for key, counts in sums.items() if key[0] == _VALUE}
    apart = [0.0] * (1 + len(labels))
    for key, counts in sums.items():
        if key[0] == _APART:
            apart = [sum + pairs / (key[1] - 1) for sum, pairs in zip(apart, counts, strict=True)]
    yield (Measure.ALPHA, None), _alpha(values, apart[0])
    for place, label in enumerate(labels):
        yield (Measure.ALPHA, label), _alpha(of_label(values, place), apart[1 + place])


def _alpha(values: Mapping[int, int], apart: float) -> Raw:
    judged = sum(values.values())
    value = alpha(values, apart)
    if value is not None:
        return Raw(value, None, None, judged)
    unmarked = values.get(0, 0) == judged
    return Raw(None, Undefined.NOTHING_MARKED if unmarked else Undefined.ONE_VALUE, None, judged)


_FORMULAS: tuple[Callable[[Sums, Sequence[str], frozenset[str]], RawCounts], ...] = (
    _f1s,
    _kappas,
    _alphas,
)
