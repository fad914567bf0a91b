"""The track record: how often candidates like this one turned out right so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from annotator.core.pieces import in_pieces
from annotator.core.suggestion import Suggestion
from annotator.suggest.candidates import Candidate, Trace

LIKELY = 0.4
"""Of two candidates that overlap, one that is at least so likely comes first if it is longer."""

_PRIOR = 4  # how many candidates the confidence of a source counts for, beside those judged
_ENOUGH_UNSEEN = 30


class _Cell(NamedTuple):
    """Candidates that are judged together."""

    trace: Trace
    label: str
    tenth: int  # of confidence, 0 to 9


@dataclass(slots=True)
class _Tally:
    """Of how many candidates how many were right."""

    right: int = 0
    judged: int = 0


@dataclass(slots=True)
class TrackRecord:
    """What came of candidates in finished articles, each compared before it was learnt from.

    Those that nobody saw are counted apart as well: to see a suggestion flatters it. Once there
    are 30 of them in a cell they alone count.
    """

    _all: defaultdict[_Cell, _Tally] = field(default_factory=lambda: defaultdict(_Tally))
    _unseen: defaultdict[_Cell, _Tally] = field(default_factory=lambda: defaultdict(_Tally))

    def probability(self, candidate: Candidate) -> float:
        """How likely the candidate is to be right."""
        cell = _cell(candidate)
        tally = self._unseen.get(cell)
        if tally is None or tally.judged < _ENOUGH_UNSEEN:
            tally = self._all.get(cell, _Tally())
        return (tally.right + _PRIOR * candidate.confidence) / (tally.judged + _PRIOR)

    def learn(self, candidate: Candidate, *, right: bool, seen: bool) -> None:
        """Count what came of a candidate; ``seen`` if its person was shown it."""
        for tallies in (self._all,) if seen else (self._all, self._unseen):
            tally = tallies[_cell(candidate)]
            tally.right += right
            tally.judged += 1


class Judged(NamedTuple):
    """A candidate and what is thought of it."""

    candidate: Candidate
    suggestion: Suggestion


def judged(
    candidates: Iterable[Candidate], record: TrackRecord, model: str = ""
) -> Sequence[Judged]:
    """The candidates that stand, by place: of overlapping ones the likely come first.

    Of likely ones the longer, of unlikely ones the likelier. ``model`` is the name of the model
    that was asked.
    """
    standing: list[Judged] = []
    weighed = [Judged(each, _suggestion(each, record, model)) for each in in_pieces(candidates)]
    taken = bytearray(max((each.candidate.span.end for each in in_pieces(weighed)), default=0))
    places = enumerate(in_pieces(weighed))
    for _, place in in_pieces(sorted((_order(each.suggestion), place) for place, each in places)):
        span = weighed[place].suggestion.span
        if taken.find(1, span.start, span.end) < 0:
            standing.append(weighed[place])
            taken[span.start : span.end] = b"\1" * len(span)
    return sorted(standing, key=attrgetter("suggestion.span.start"))


def _cell(candidate: Candidate) -> _Cell:
    return _Cell(candidate.trace, candidate.label, min(int(candidate.confidence * 10), 9))


def _suggestion(candidate: Candidate, record: TrackRecord, model: str) -> Suggestion:
    probability = record.probability(candidate)
    return Suggestion(candidate.span, candidate.label, probability, candidate.trace.sources, model)


def _order(suggestion: Suggestion) -> tuple[bool, int, float, int, str]:
    span, probability = suggestion.span, suggestion.probability
    is_likely = probability >= LIKELY
    return not is_likely, -len(span) if is_likely else 0, -probability, span.start, suggestion.label
