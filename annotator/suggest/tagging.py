"""A model that tags words, and what it takes for a span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from annotator.core.case import LabelledSpan
from annotator.core.pieces import in_pieces
from annotator.suggest.features import INSIDE, OUTSIDE, Features, features
from annotator.suggest.memory import Memory
from annotator.suggest.tokens import Tokens

_SURELY_OUTSIDE = 0.65
"""A word that is less surely outside takes its best other tag: the record filters later."""


class Tagger(Protocol):
    """A trained chain of tags, as python-crfsuite has it."""

    def labels(self) -> list[str]:
        """The tags that it knows."""
        ...

    def set(self, sentence: list[Features]) -> None:
        """Look at ``sentence`` from now on."""
        ...

    def tag(self) -> list[str]:
        """The likeliest tags of the sentence."""
        ...

    def marginal(self, tag: str, place: int) -> float:
        """How likely ``tag`` is for one word of the sentence."""
        ...


class SpanFinder:
    """Finds spans by what a ``tagger`` says of words."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._names = [tag for tag in tagger.labels() if tag != OUTSIDE]

    def spans_in(self, tokens: Tokens, memory: Memory) -> Iterator[tuple[LabelledSpan, float]]:
        """What it takes for a span, by place, with the smallest probability of its words."""
        told = features(tokens, memory)
        for sentence in in_pieces(tokens.sentences(), 1):
            self._tagger.set(told[sentence.start : sentence.stop])
            answers = self._leaning_towards_names()
            for first, last in _stretches(answers):
                sureness = min(
                    self._tagger.marginal(answers[place], place) for place in range(first, last)
                )
                begin, end = sentence[first], sentence[last - 1]
                yield _span(tokens, begin, end, answers[first], memory), sureness

    def _leaning_towards_names(self) -> list[str]:
        answers = self._tagger.tag()
        marginal = self._tagger.marginal
        for place, answer in enumerate(answers):
            if answer == OUTSIDE and marginal(OUTSIDE, place) < _SURELY_OUTSIDE:
                answers[place] = max(self._names, key=lambda tag: (marginal(tag, place), tag))
        return answers


def _stretches(answers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where names begin, and the place behind their last word."""
    first = 0
    while first < len(answers):
        last = first + 1
        if answers[first] != OUTSIDE:
            goes_on = f"{INSIDE}-{_label(answers[first])}"
            while last < len(answers) and answers[last] == goes_on:
                last += 1
            yield first, last
        first = last


def _span(tokens: Tokens, first: int, last: int, answer: str, memory: Memory) -> LabelledSpan:
    word = tokens.spans[first]
    places = memory.cuts(word.of(tokens.text))
    head = answer.partition("-")[0]
    clitics = int(head[1:]) if head != INSIDE else 0
    start = word.start + places[min(clitics, len(places) - 1)]
    return LabelledSpan(start, tokens.spans[last].end, _label(answer))


def _label(answer: str) -> str:
    return answer.partition("-")[2]
