"""The measures as functions of sums over articles: what an article adds, and what sums come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.agreement.alpha import Judgements, alpha, of_label
from annotator.agreement.bootstrap import Block, BlockName, Sums
from annotator.agreement.drawn_columns import DrawnCount, Values, shares, total
from annotator.agreement.figures import F1, FigureKey, Measure, Undefined
from annotator.agreement.kappa import PairTable, kappa
from annotator.agreement.pair_counts import PairCounts, PersonPair

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


class DrawnFigure(NamedTuple):
    """What a measure came to in some drawings, and what each value rests on, as in a figure."""

    values: Values
    hits: DrawnCount | None
    of: DrawnCount


CameTo = Iterator[tuple[FigureKey, DrawnFigure]]
DrawnCounts = Mapping[BlockName, Sequence[DrawnCount]]
"""The counts, each with what it came to in some drawings."""


def blocks(pairs: Mapping[PersonPair, PairCounts], judged: Judgements) -> Iterator[Block]:
    """What an article adds to the counts."""
    f1 = [counts.f1 for counts in pairs.values()]
    yield _F1, f1[0] if len(f1) == 1 else [sum(column) for column in zip(*f1, strict=True)]
    for people, counts in pairs.items():
        yield (_CONFUSION, *people), counts.confusion
    yield (_APART, judged.people), judged.apart
    for mask, number in judged.values.items():
        yield (_VALUE, mask), (number,)


def drawn_values(
    drawn: Iterable[Sums], labels: Sequence[str], alone: frozenset[str]
) -> dict[FigureKey, Values]:
    """What the measures come to in each of some drawings; see :func:`measured`."""
    return {
        key: outcome.values for key, outcome in _outcomes(_columns(drawn), labels, alone).items()
    }


def measured(
    sums: Sums, labels: Sequence[str], alone: frozenset[str] = frozenset()
) -> dict[FigureKey, Raw]:
    """What the measures come to, of all labels together (``None``) and of each of ``labels``.

    ``alone`` are labels that no other is compared with but on the very same span.
    """
    if not sums:
        nothing = Raw(None, Undefined.FEW_PEOPLE)
        return {(measure, label): nothing for measure in Measure for label in (None, *labels)}
    by_label = sums[_F1][: len(labels)]
    spans: dict[str | None, int] = {None: sum(by_label), **dict(zip(labels, by_label, strict=True))}
    return {
        key: _raw(key[0], outcome, spans[key[1]])
        for key, outcome in _outcomes(_columns([sums]), labels, alone).items()
    }


def _raw(measure: Measure, outcome: DrawnFigure, spans: int) -> Raw:
    """The figure of the only drawing, in which there are so many ``spans``."""
    (value,), (of,) = outcome.values, outcome.of
    hits = None if outcome.hits is None else outcome.hits[0]
    return Raw(value, _why_none(measure, spans, of) if value is None else None, hits, of)


def _why_none(measure: Measure, spans: int, of: int) -> Undefined:
    if not spans:
        return Undefined.NOTHING_MARKED
    if measure is Measure.ALPHA:
        return Undefined.ONE_VALUE
    return Undefined.ONE_LABEL if of else Undefined.NOTHING_MATCHED


def _columns(drawn: Iterable[Sums]) -> DrawnCounts:
    together = list(drawn)
    return {
        name: list(zip(*[sums[name] for sums in together], strict=True)) for name in together[0]
    }


def _outcomes(
    columns: DrawnCounts, labels: Sequence[str], alone: frozenset[str]
) -> dict[FigureKey, DrawnFigure]:
    return {
        key: outcome for formula in _FORMULAS for key, outcome in formula(columns, labels, alone)
    }


def _f1s(columns: DrawnCounts, labels: Sequence[str], _: frozenset[str]) -> CameTo:
    counts = columns[_F1]
    size = len(labels)
    fields = [counts[first : first + size] for first in range(0, len(counts), size)]
    yield from _f1s_of([total(field) for field in fields], None)
    for place, label in enumerate(labels):
        yield from _f1s_of([field[place] for field in fields], label)


def _f1s_of(counts: Sequence[DrawnCount], label: str | None) -> CameTo:
    """Of ``counts``: the spans, then the hits of each F1."""
    spans, *hits = counts
    strict, clitic = hits[F1.index(Measure.STRICT)], hits[F1.index(Measure.CLITIC)]
    gap = [more - fewer for more, fewer in zip(clitic, strict, strict=True)]
    for measure, number in zip((*F1, Measure.GAP), (*hits, gap), strict=True):
        yield (measure, label), DrawnFigure(shares(number, spans), number, spans)


def _kappas(columns: DrawnCounts, labels: Sequence[str], alone: frozenset[str]) -> CameTo:
    tables = [
        _table(counts, len(labels)) for key, counts in columns.items() if key[0] == _CONFUSION
    ]
    pairs = total(table.matched for table in tables)
    yield (Measure.KAPPA, None), DrawnFigure(kappa(tables), _same(tables), pairs)
    for place, label in enumerate(labels):
        of_one = [table.of_label(place) for table in tables]
        values = kappa(of_one)
        if label in alone:
            confused = _confused(of_one)
            values = [v if is_so else None for v, is_so in zip(values, confused, strict=True)]
        used = total(column for t in of_one for column in (t.by_first[0], t.by_second[0]))
        yield (
            (Measure.KAPPA, label),
            DrawnFigure(values, _where(used, _same(of_one)), _where(used, pairs)),
        )


def _table(confusion: Sequence[DrawnCount], labels: int) -> PairTable:
    """The confusion of :class:`PairCounts` as kappa needs it."""
    first = confusion[labels : 2 * labels]
    return PairTable(confusion[:labels], first, confusion[2 * labels :], total(first))


def _where(used: DrawnCount, column: DrawnCount) -> list[int]:
    """The ``column``, but 0 in each drawing in which ``used`` is 0."""
    return [number if use else 0 for use, number in zip(used, column, strict=True)]


def _same(tables: Iterable[PairTable]) -> list[int]:
    return total(column for table in tables for column in table.both)


def _confused(of_label: Iterable[PairTable]) -> list[int]:
    """How many spans with the label go with one that has another."""
    return total(
        [a - ab + b - ab for ab, a, b in zip(t.both[0], t.by_first[0], t.by_second[0], strict=True)]
        for t in of_label
    )


def _alphas(columns: DrawnCounts, labels: Sequence[str], _: frozenset[str]) -> CameTo:
    values = {key[1]: counts[0] for key, counts in columns.items() if key[0] == _VALUE}
    apart = [(key[1], counts) for key, counts in columns.items() if key[0] == _APART]
    judged = total(values.values())
    for field, label in enumerate((None, *labels)):
        judgements = values if label is None else of_label(values, field - 1)
        shared = [[pairs / (people - 1) for pairs in fields[field]] for people, fields in apart]
        differing = [sum(parts) for parts in zip(*shared, strict=True)]
        yield (Measure.ALPHA, label), DrawnFigure(alpha(judgements, differing), None, judged)


_FORMULAS: tuple[Callable[[DrawnCounts, Sequence[str], frozenset[str]], CameTo], ...] = (
    _f1s,
    _kappas,
    _alphas,
)
