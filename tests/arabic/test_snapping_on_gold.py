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

from annotator.arabic.clitics import starts, variants
from annotator.arabic.fold import fold
from annotator.arabic.snapping import known_start, snap
from annotator.arabic.words import word_at, words
from annotator.core.labels import CliticPolicy, Label
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
    for text, names_at in corpus:
        for start in names_at:
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
        for text, names_at in corpus
        for start in names_at
        if (word := word_at(text, start)) is not None
    )
    assert within / names >= 0.97


def test_where_it_says_that_it_knows_it_is_right_nineteen_times_of_twenty():
    """Of the names that may begin inside their word;
    the innermost place is right for few of them.
    """
    corpus = list(sentences())
    project = Project([text for text, _ in corpus])
    count: Counter[str] = Counter()
    for text, names_at in corpus:
        for start in names_at:
            word = word_at(text, start)
            if word is None or len(starts(text, word.start)) == 1:
                continue
            known = known_start(text, word.start, CliticPolicy.OUTSIDE, project.frequency)
            count["known"] += known is not None
            count["right"] += known == start
            count["innermost"] += starts(text, word.start)[-1] == start
            count["names"] += 1
    assert count["known"] > 0.35 * count["names"]  # of 1,000 sentences; of more, more
    assert count["right"] > 0.94 * count["known"]
    assert count["innermost"] < 0.3 * count["names"]
