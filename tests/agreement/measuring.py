"""Articles measured, and random work on them, for the tests of measures."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence

from annotator.agreement.figures import Figures, Measure
from annotator.agreement.tally import Tally
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet


def tallied(labels: LabelSet, sets: Iterable[FinishedSets]) -> Tally:
    """The tally of articles."""
    tally = Tally(labels)
    for one in sets:
        tally.add(one)
    return tally


def figures(labels: LabelSet, *sets: FinishedSets) -> Figures:
    """What the measures come to over articles, without intervals."""
    return tallied(labels, sets).overall.figures()


def values(found: Figures, label: str | None = None) -> dict[Measure, float | None]:
    """The values alone, to three digits."""
    return {
        measure: None if figure.value is None else round(figure.value, 3)
        for (measure, name), figure in found.items()
        if name == label
    }


def renumbered(sets: Sequence[FinishedSets], new: Mapping[int, int]) -> list[FinishedSets]:
    """The same articles with other numbers for people."""
    return [
        FinishedSets(one.article, one.text, {new[p]: spans for p, spans in one.spans.items()})
        for one in sets
    ]


WORDS = ["وحماة", "حمص", "والرئيس", "كريم", "السالمي", "في", "“ملعب", "الصنوبر”", "قال", "أمس", "9"]


def flat_work(
    seed: int, people: int, labels: Sequence[str], articles: int = 6
) -> list[FinishedSets]:
    """Random sets whose spans never overlap within one person, much of which is the same."""
    chance = random.Random(seed)
    found = []
    for number in range(1, articles + 1):
        text = " ".join(chance.choice(WORDS) for _ in range(60))
        common = _cut(chance, text, labels)
        found.append(
            FinishedSets(
                number,
                text,
                {person: _slipped(chance, text, common, labels) for person in range(1, people + 1)},
            )
        )
    return found


def _cut(chance: random.Random, text: str, labels: Sequence[str]) -> list[LabelledSpan]:
    at, spans = 0, []
    while at < len(text) - 30:
        start = at + chance.randint(2, 9)
        at = start + chance.randint(3, 9)
        spans.append(LabelledSpan(start, at, chance.choice(labels)))
    return spans


def _slipped(
    chance: random.Random, text: str, common: Sequence[LabelledSpan], labels: Sequence[str]
) -> list[LabelledSpan]:
    """``common`` with something else here and there; spans stay apart."""
    spans = []
    for start, end, label in common:
        slip = chance.random()
        if slip < 0.1:
            continue
        if slip < 0.25:
            start += chance.choice((-1, 1))
        elif slip < 0.35:
            label = chance.choice(labels)
        elif slip < 0.45:
            end -= 1
        spans.append(LabelledSpan(start, end, label))
    return spans
