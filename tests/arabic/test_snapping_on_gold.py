"""The clitic rule against names whose gold segmentation is known (skipped without the corpus).

Universal Dependencies writes clitics as tokens of their own, so it knows where each name begins
inside its written word. A name is a run of proper nouns; a project that has met the earlier names
is simulated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.arabic.clitics import variants
from annotator.arabic.fold import fold
from annotator.arabic.snapping import snap
from annotator.arabic.words import word_at, words
from annotator.core.labels import Label
from annotator.core.span import Span

TREEBANK = Path(__file__).parents[2] / "../shared/corpora/ud_arabic_pud/ar_pud-ud-test.conllu"
ACTOR = Label("actor", {}, "1", "#000000", "#ffffff")

pytestmark = pytest.mark.skipif(not TREEBANK.exists(), reason="the corpora are not here")


def sentences() -> Iterator[tuple[str, list[int]]]:
    """Each sentence with the starts of its names."""
    for block in TREEBANK.read_text(encoding="utf-8").strip().split("\n\n"):
        text, starts, before = "", [], ""
        for row in block.split("\n"):
            if row.startswith("#"):
                continue
            _, form, _, kind, *_, misc = row.split("\t")
            if kind == "PROPN" and before != "PROPN":
                starts.append(len(text))
            text += form + ("" if "SpaceAfter=No" in misc else " ")
            before = kind
        yield text, starts


class Project:
    """The corpus as a project: its word counts, and the first words of the names met so far."""

    def __init__(self, texts: list[str]) -> None:
        self.counts = Counter(fold(word.of(text)) for text in texts for word in words(text))
        self.met: set[str] = set()

    def begins_known(self, word: str) -> bool:
        return fold(word) in self.met

    def frequency(self, word: str) -> int:
        return self.counts[fold(word)]


@pytest.mark.parametrize(("learns", "at_least"), [(False, 0.92), (True, 0.93)])
def test_the_rule_beats_never_and_always_stripping(learns, at_least):
    corpus = list(sentences())
    project = Project([text for text, _ in corpus])
    right: Counter[str] = Counter()
    names = 0
    for text, starts in corpus:
        for start in starts:
            word = word_at(text, start)
            if word is None:
                continue
            names += 1
            snapped = snap(text, word, ACTOR, (False, False), project)
            assert snapped is not None
            right["rule"] += snapped.start == start
            right["never"] += word.start == start
            right["always"] += variants(text, word)[-1].start == start
            if learns:
                project.met.add(fold(text[start : word.end]))
    assert names > 1200
    assert right["rule"] / names >= at_least
    assert right["rule"] > right["never"] > right["always"]
    # a key press away: the right start is among the variants that the key cycles
    within = sum(
        Span(start, word.end) in variants(text, word)
        for text, starts in corpus
        for start in starts
        if (word := word_at(text, start)) is not None
    )
    assert within / names >= 0.97
