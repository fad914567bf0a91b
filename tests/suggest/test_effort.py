"""How much work suggestions leave, on three articles of a public corpus, piece after piece.

The corpus is not part of the project; without it these tests are skipped. The bounds are what the
measured prototype left on the same pieces, plus two in a hundred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest

from annotator.core.case import LabelledSpan
from annotator.jobs.suggest import crf
from annotator.suggest.learnt import Learnt, Lesson
from annotator.suggest.memory import Memory
from annotator.suggest.tokens import Tokens, cuts, folded, key_of
from annotator.suggest.training_rows import unpacked

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpora" / "aqmar"
LABELS = {"PER": "actor", "ORG": "actor", "LOC": "location"}
WORDS_OF_A_PIECE = 150
SHOWN = 0.4

WITH_MODEL = ((0, 5, 2.51), (5, 10, 2.01), (10, 20, 2.13), (20, 50, 2.08), (50, 60, 1.48))
WITHOUT = ((0, 5, 2.51), (5, 10, 2.19), (10, 20, 2.28), (20, 50, 2.26), (50, 60, 1.45))
"""Pieces from and to, and how many actions a span took."""

Piece = tuple[str, list[LabelledSpan]]
Word = tuple[str, str]

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpora are not here")


def articles() -> list[list[list[Word]]]:
    """Each article as sentences of words with their tags."""
    return [
        [
            [
                (parts[0], parts[1])
                for line in sentence.splitlines()
                if len(parts := line.split()) > 1
            ]
            for sentence in re.split(r"\n\s*\n", (CORPUS / name).read_text(encoding="utf-8"))
        ]
        for name in ("Crusades.txt", "Damascus.txt", "Nuclear_Power.txt")
    ]


def pieces() -> Iterator[Piece]:
    """The articles in pieces of 150 words, prefixes outside of names."""
    read = articles()
    known = Counter(
        folded(word) for article in read for sentence in article for word, _ in sentence
    )
    for article in read:
        words = 0
        piece: list[list[Word]] = [[]]
        for sentence in article:
            for word in sentence:
                piece[-1].append(word)
                words += any(letter.isalnum() for letter in word[0])
                if words >= WORDS_OF_A_PIECE:
                    yield written(piece, known)
                    piece, words = [[]], 0
            piece.append([])
        if words:
            yield written(piece, known)


def written(piece: Sequence[Sequence[Word]], known: Counter[str]) -> Piece:
    text, spans = "", []
    for sentence in piece:
        open_since: tuple[int, str] | None = None
        for word, tag in [*sentence, ("", "O")]:
            if open_since is not None and not tag.startswith("I"):
                start, label = open_since
                spans.append(LabelledSpan(start, len(text) - 1, label))
                open_since = None
            if tag.startswith("B") and tag[2:] in LABELS:
                open_since = len(text) + prefix(word, known), LABELS[tag[2:]]
            text += f"{word} "
        text = f"{text.rstrip()}\n"
    return text, spans


def prefix(word: str, known: Counter[str]) -> int:
    """How many letters of the name's first word are a prefix: the rest is a word by itself."""
    rests = [cut for cut in cuts(word)[1:] if known[folded(word[cut:])] >= known[folded(word)] / 2]
    return max((cut for cut in rests if known[folded(word[cut:])]), default=0)


def actions(shown: set[LabelledSpan], text: str, gold: Sequence[LabelledSpan]) -> float:
    """Accepting is one action, a wrong edge or label two, a wrong suggestion one, a span by hand
    3.5; what was labelled in the piece is offered again further on.
    """
    wrong = {each for each in shown if each not in gold}
    labelled: dict[tuple[str, ...], LabelledSpan] = {}
    needed = 0.0
    for span in sorted(gold):
        key = key_of(span.of(text))
        again = labelled.get(key)
        if span in shown:
            needed += 1
        elif any(each.span.overlaps(span.span) for each in wrong):
            needed += 2
        else:
            needed += 1 if again is not None and again.label == span.label else 3.5
        labelled.setdefault(key, span)
    taken = [span.span for span in (*gold, *wrong)]
    needed += sum(not any(each.span.overlaps(span.span) for span in gold) for each in wrong)
    offered = Memory({"": [" ".join(key) for key in labelled]}).hits(Tokens.of(text))
    return needed + sum(
        hit.span.start > labelled[hit.key].start
        and not any(hit.span.overlaps(span) for span in taken)
        for hit in offered
    )


def measured(folder: Path, *, for_model: bool) -> list[tuple[float, int]]:
    """How many actions and spans each piece has, learnt from those before it."""
    learnt = Learnt(frozenset(LABELS.values()), for_model=for_model)
    trained, results = 0, []
    for done, (text, gold) in zip(count(1), pieces(), strict=False):
        shown = {
            LabelledSpan(s.span.start, s.span.end, s.label)
            for s in learnt.suggestions(text)
            if s.probability >= SHOWN
        }
        results.append((actions(shown, text, gold), len(gold)))
        learnt.learn(Lesson(text, gold))
        if for_model and done >= max(3, trained * 1.15 + 2):
            trained = done
            rows = (row for pack in learnt.rows for row in unpacked(pack))
            if crf.train(rows, folder / "model"):
                learnt.model = crf.read(folder / "model")
    return results


@pytest.mark.parametrize("for_model", [False, True])
def test_the_actions_of_a_span_are_no_more_than_the_prototype_needed(tmp_path, for_model):
    if for_model and not crf.is_there():
        pytest.skip("python-crfsuite is not here")
    results = measured(tmp_path, for_model=for_model)
    assert sum(spans for _, spans in results) > 700
    for first, last, bound in WITH_MODEL if for_model else WITHOUT:
        needed = sum(actions for actions, _ in results[first:last])
        spans = sum(spans for _, spans in results[first:last])
        assert needed / spans <= 1.02 * bound, (first, last)
