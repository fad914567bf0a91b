"""What a model is told of each word, and what it is to answer.

A tag says after how many proclitics a name begins in the word (``B0-actor``, ``B1-actor``), that it
goes on (``I-actor``), or that there is none (``O``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from annotator.core.case import LabelledSpan
from annotator.core.pieces import in_pieces
from annotator.suggest.memory import Memory
from annotator.suggest.name_forms import names_in
from annotator.suggest.tokens import Tokens, cuts, folded

OUTSIDE = "O"
INSIDE = "I"

_REMEMBERED = 1 << 16
_BESIDE = (-2, -1, 1, 2)
_PREFIXES, _ENDINGS = (1, 2, 3, 4), (1, 2, 3)  # letters
_LONGEST = 8  # letters that are told apart, and digits up to five
_MOST_DIGITS = 5
_HIGH, _MIDDLE = 0.8, 0.5  # of what memory expects
_SENTENCES_OF_A_PIECE = 4
_LONGEST_NAME = 3  # words that are told apart

Features = list[str]


def features(tokens: Tokens, memory: Memory) -> list[Features]:
    """The features of each token; ``memory`` as it is before the article is learnt."""
    surfaces = [span.of(tokens.text) for span in in_pieces(tokens.spans)]
    told: list[Features] = [[] for _ in in_pieces(surfaces)]
    for sentence in in_pieces(tokens.sentences(), _SENTENCES_OF_A_PIECE):
        for place in sentence:
            told[place] += _of_word(surfaces[place])
            for step in _BESIDE:
                if place + step in sentence:
                    told[place] += _beside(surfaces[place + step], step)
            before = tokens.words[place - 1] if place > sentence.start else "^"
            told[place].append(f"b={before}|{tokens.words[place]}")
    _tell_memory(told, tokens, memory)
    _tell_dates(told, tokens)
    _tell_names(told, tokens)
    return told


def tags(tokens: Tokens, sentence: range, marked: Iterable[LabelledSpan]) -> list[str]:
    """What the model is to answer for ``sentence`` where this was ``marked``."""
    answers = [OUTSIDE] * len(sentence)
    begin, end = tokens.spans[sentence.start].start, tokens.spans[sentence[-1]].end
    for span in marked:
        if not begin <= span.start < span.end <= end:
            continue
        is_begun = False
        for place in sentence:
            word = tokens.spans[place]
            if word.start < span.end and span.start < word.end:
                answers[place - sentence.start] = (
                    f"{INSIDE}-{span.label}" if is_begun else _first(tokens, place, span)
                )
                is_begun = True
    return answers


def _first(tokens: Tokens, place: int, span: LabelledSpan) -> str:
    """The tag of the first word of ``span``; one that begins elsewhere counts as the whole word."""
    word = tokens.spans[place]
    places, start = cuts(word.of(tokens.text)), span.start - word.start
    return f"B{places.index(start) if start in places else 0}-{span.label}"


@lru_cache(_REMEMBERED)
def _of_word(surface: str) -> Sequence[str]:
    """What a word says of itself: its letters, its beginnings and endings, its shape."""
    word, shape = folded(surface), _shape(surface)
    told = [f"w={word}", f"s={shape}"]
    if shape == "A":
        told += [f"p{length}={word[:length]}" for length in _PREFIXES if len(word) > length]
        told += [f"e{length}={word[-length:]}" for length in _ENDINGS if len(word) > length]
        told.append(f"n{min(len(word), _LONGEST)}")
        told.append(f"r={_rest(surface)}")
    return tuple(told)


@lru_cache(_REMEMBERED)
def _beside(surface: str, step: int) -> Sequence[str]:
    """What a word says of the one from which it is ``step`` away."""
    word = folded(surface)
    told = [f"{step:+}:w={word}"]
    if abs(step) == 1:
        shape = _shape(surface)
        told += [f"{step:+}:s={shape}", f"{step:+}:p2={word[:2]}", f"{step:+}:e2={word[-2:]}"]
        if shape == "A":
            told.append(f"{step:+}:r={_rest(surface)}")
    return tuple(told)


def _rest(surface: str) -> str:
    """The word without its proclitics, folded."""
    return folded(surface[cuts(surface)[-1] :])


def _shape(surface: str) -> str:
    """``D1`` to ``D5`` for digits, ``L`` for Latin letters, ``A`` for others, ``P`` for signs."""
    first = surface[0]
    if first.isdigit():
        return f"D{min(len(surface), _MOST_DIGITS)}"
    if not first.isalpha():
        return "P"
    return "L" if first.isascii() else "A"


def _tell_memory(told: list[Features], tokens: Tokens, memory: Memory) -> None:
    for hit in memory.hits(tokens):
        label, probability = memory.expected(hit.key)
        sureness = "hi" if probability > _HIGH else "mid" if probability > _MIDDLE else "lo"
        word = tokens.spans[hit.first]
        cut = cuts(word.of(tokens.text)).index(hit.span.start - word.start)
        told[hit.first].append(f"mB{cut}:{label}:{sureness}")
        for place in range(hit.first + 1, hit.last):
            told[place].append(f"mI:{label}:{sureness}")
        told[hit.first].append(f"mL{min(hit.last - hit.first, _LONGEST_NAME)}:{label}")


def _tell_dates(told: list[Features], tokens: Tokens) -> None:
    dates = iter(tokens.dates)
    date = next(dates, None)
    for place, word in enumerate(in_pieces(tokens.spans)):
        while date is not None and date.span.end <= word.start:
            date = next(dates, None)
        if date is None:
            return
        if date.span.overlaps(word):
            begins = word.holds(date.span.start)
            told[place] += ["dB" if begins else "dI", f"d:{date.kind}"]


def _tell_names(told: list[Features], tokens: Tokens) -> None:
    for name in names_in(tokens):
        for place in range(name.first, name.last):
            told[place].append(f"{'nB' if place == name.first else 'nI'}:{name.place.label}")
