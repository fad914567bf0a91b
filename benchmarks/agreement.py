"""Agreement: cases and all measures of two people, beside a plain intersection of the same rows."""

from __future__ import annotations

import random
from collections.abc import Iterator

from annotator.agreement.bootstrap import RESAMPLES
from annotator.agreement.exact import strict_f1
from annotator.agreement.figures import Figures
from annotator.agreement.tally import Tally
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from annotator.formats.jsonl.line import JsonlLine
from annotator.jobs.measures.measuring import SEED
from annotator.jobs.projects import DEFAULT_LABELS, read_label_set, shipped_label_sets
from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns

_ONE, _OTHER = 1, 2
_PLAIN = "two Python sets of the same rows, intersected"

# What the second person does with each span of the first: about one in five is another one.
_SLIPS = {"same": 74, "clitic": 8, "boundary": 6, "label": 4, "missing": 4, "extra": 4}

_PlainRow = tuple[int, int, int, str]


def measure(scale: Scale) -> Iterator[Row]:
    """Exact F1; cases and all measures; the same with intervals."""
    labels = read_label_set(shipped_label_sets()[DEFAULT_LABELS])
    sets = [_set(number, corpus.line(number, corpus.Shape())) for number in range(scale.small)]
    rows = [
        [(one.article, *span) for one in sets for span in one.spans[person]]
        for person in (_ONE, _OTHER)
    ]
    floor, exact, everything, drawn = in_turns(
        scale.repeats,
        lambda: _plain(*rows),
        lambda: strict_f1(sets),
        lambda: _figures(sets, labels),
        lambda: _figures(sets, labels, random.Random(SEED)),
    )
    what = f"{scale.small:,} articles × 2 people × {corpus.SPANS} spans"
    yield Row(f"exact F1 agreement of {what}", exact, "s", floor, _PLAIN, limit=4)
    yield Row("agreement: cases and all measures", everything, "s", floor, _PLAIN, limit=15)
    yield Row(f"the same with intervals, {RESAMPLES:,} times drawn", drawn, "s", floor, _PLAIN)


def _plain(one: list[_PlainRow], other: list[_PlainRow]) -> int:
    return len(set(one) & set(other))


def _figures(
    sets: list[FinishedSets], labels: LabelSet, chance: random.Random | None = None
) -> Figures:
    """Cases, what goes with what in them, what people differ by, and what the measures come to."""
    tally = Tally(labels)
    for one in sets:
        tally.add(one)
    return tally.overall.figures(chance.choices if chance is not None else None)


def _set(number: int, line: JsonlLine) -> FinishedSets:
    chance = random.Random(f"{corpus.SEED} second {number}")
    ours = [LabelledSpan(span.start, span.end, span.label) for span in line.spans]
    slips = chance.choices(list(_SLIPS), list(_SLIPS.values()), k=len(ours))
    theirs: dict[LabelledSpan, None] = {}
    for one, slip in zip(ours, slips, strict=True):
        theirs.update(dict.fromkeys(_slipped(line.text, one, slip, chance)))
    return FinishedSets(number + 1, line.text, {_ONE: ours, _OTHER: list(theirs)})


def _slipped(text: str, one: LabelledSpan, slip: str, chance: random.Random) -> list[LabelledSpan]:
    """What the second person marks where the first one marked ``one``."""
    start, end, label = one
    if slip == "missing":
        return []
    if slip == "clitic":
        return [LabelledSpan(start + 1, end, label)] if end - start > 4 else [one]
    if slip == "boundary":
        further = text.find(" ", end + 1)
        return [LabelledSpan(start, further if further > 0 else len(text), label)]
    if slip == "label":
        return [LabelledSpan(start, end, chance.choice(["actor", "location", "date"]))]
    after = text.find(" ", end + 1) + 1
    extra = LabelledSpan(after, after + 4, label)
    return [one, extra] if slip == "extra" and 0 < after < len(text) - 4 else [one]
