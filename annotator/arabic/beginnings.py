"""Where a name begins inside its first word: which of the word's first letters are clitics.

Asked are, in this order: what leaves no doubt, what this person marked, the series that the name
stands in, the article ``ال``, the words of the project, grammar, the rest of the article, how
frequent words are in general, and the letter itself. Which letters may be clitics at all is for
``clitics`` to say; why this order, and how often it is right, is in docs/adr/0008.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple, Protocol

import regex

from annotator.arabic.clitics import starts, word_behind_clitic
from annotator.arabic.word_list import RAREST, plain
from annotator.arabic.words import stands_as_word, word_at
from annotator.core.labels import CliticPolicy
from annotator.core.span import Span

# The article and a word, perhaps behind a preposition: ``الله``; not the ``الة`` of ``وكالة``.
_DEFINITE = regex.compile(r"(?<preposition>[بك])?ال\p{L}{2}")
# What leaves no doubt: another script, or one tatweel, which sets a clitic off (``بـحمص``); many
# only stretch the word.
_ONE_TATWEEL = regex.compile(r"(?<!ـ)ـ\Z")
_FOREIGN = regex.compile(r"[\p{N}\p{Latin}]")


class _Least(NamedTuple):
    """How many times as frequent as the whole word its rest must be, for a letter to be a clitic.

    ``unlisted`` is for a whole word that is not in the list; it counts as the rarest that is.
    """

    listed: float
    unlisted: float


# Read off the names of the PUD treebank. Nearly every ``و`` before a name is a conjunction, even
# before a rest that is in no list; many foreign names begin with ``ب``; ``ف`` and ``ك`` are hardly
# ever clitics of a name.
_LEAST = {
    "و": _Least(2, 0),
    "ل": _Least(1.5, 1.5),
    "ب": _Least(2.5, 10),
    "ف": _Least(20, 20),
    "ك": _Least(200, 200),
}
_LEAST_OF_A_SHORT_REST = 15  # ``وتل``: two letters are left
_LEAST_OF_A_DEFINITE_REST = 2.5
# ``والدة`` and ``والتز`` begin with letters that look like ``و`` and the article; they are twice as
# frequent as their rests, and no noun stands so often behind a ``و``.
_OWN_WAW = 2
_LEAST_IN_A_SERIES = 0.2
# ``لوادي`` and ``بوادي`` are written, so ``وادي`` is a word of its own; so is ``باسل``, for one in
# twenty has a ``و`` before it, and one in a thousand of ``بمدرسة``.
_LEAST_OF_A_WORD = 40
_PREPOSITIONS = {"و": "بل", "ف": "بل", "ك": "بل", "ب": "بل", "ل": "ب"}
_WITH_PREPOSITION = 0.005  # of a word, how often it has each of them before it
_WITH_CONJUNCTION = 0.015
# A name of its own has ``ل`` before it more rarely, or ``ب`` about as often.
_OFTEN_WITH_LAM = 0.05  # of the rest, how often it is written with ``ل``
_MORE_THAN_ITS_SISTER = 12  # times as often as with ``ب``
_LEAST_OF_AN_ACCUSATIVE = 20  # times as frequent as it is without its alef
_VERB = regex.compile("يت|يست|تت")  # of the third person; no name begins so
_WELL_KNOWN = 3e-7  # from here on, its forms with a clitic would be in the list, too
_WITH_ARTICLE = 0.1  # ``اللجنة`` is frequent: ``للجنة`` has lost an article, ``للبنان`` none
_BETWEEN = regex.compile(r"(?r)[،,]?[^\S\n]*\Z")
_MET = 2  # times in the project; one of them may be the word at hand
_MET_OFTEN = 3  # and never without its first letter
_ANYWHERE = 1e-4  # a word as frequent as ``وفي`` stands in every article, and proves nothing


class WordCounts(Protocol):
    """How often words are written."""

    def frequency(self, word: str) -> int:
        """How often ``word`` stands, as a whole word, in the project's articles; folded."""
        ...

    def share(self, word: str) -> float:
        """The share of ``word`` among the words of Arabic texts in general; 0.0 if unknown."""
        ...


class Lexicon(WordCounts, Protocol):
    """What is known about words: from this person's work, from the project, and in general."""

    def begins_known(self, word: str) -> bool:
        """Whether ``word`` is the first word of a span that this person marked; folded."""
        ...


class RememberedCounts:
    """``counts``, where each word is looked up once."""

    def __init__(self, counts: WordCounts) -> None:
        self.frequency: Callable[[str], int] = cache(counts.frequency)
        self.share: Callable[[str], float] = cache(counts.share)


@dataclass(frozen=True, slots=True)
class _Step:
    """A first letter of ``whole`` that may be a clitic; ``rest`` is what is left without it.

    ``start`` and ``end`` are those of the rest in ``text``.
    """

    text: str
    whole: str
    letter: str
    rest: str
    start: int
    end: int

    @property
    def is_short(self) -> bool:
        """Whether less is left than a name usually has."""
        return len(self.rest) < 3


Clue = Callable[[_Step, WordCounts], bool | None]
"""Whether the letter of a step is a clitic; ``None`` where this says nothing."""


def name_start(text: str, span: Span, lexicon: Lexicon, previous: Span | None = None) -> int:
    """Where the name begins whose first word is the one that ``span`` begins in.

    Within ``span``; its own start if nothing speaks for another place. ``previous`` is the span of
    the same label right before it, if there is one (:func:`right_before`).
    """
    word = word_at(text, span.start)
    if word is None:
        return span.start
    word = Span(span.start, word.end)
    rests = _rests(text, word, span.end)
    start = _by_script(text, word, rests)
    if start is None:
        start = next((place for place, rest in rests.items() if lexicon.begins_known(rest)), None)
    if start is not None:
        return start
    start = span.start
    for step in _steps(text, word, span.end, least=2):
        if not _is_clitic(step, lexicon, _series_letters(text, previous)):
            break
        start = step.start
    return start


def right_before(text: str, position: int, by_end: Mapping[int, Span]) -> Span | None:
    """The span that ends right before the word at ``position``; ``None`` if none does.

    ``by_end`` has spans by their ends. Nothing but white space of the same line, and a comma, may
    lie between.
    """
    word = word_at(text, position)
    between = _BETWEEN.search(text, 0, word.start if word is not None else position)
    return by_end.get(between.start()) if between is not None else None


def known_start(text: str, position: int, clitic: CliticPolicy, counts: WordCounts) -> int | None:
    """Where the name begins by ``clitic`` whose first word holds ``position``.

    ``None`` where nothing speaks for one place more than for another. This is asked where people
    differ in just that: so what somebody marked, and what only the letter says, does not count.
    """
    whole = starts(text, position)[0]
    if clitic is CliticPolicy.INSIDE:
        return whole
    name = word_behind_clitic(text, whole)
    word = name if name is not None else word_at(text, whole)
    if word is None:
        return whole
    rests = _rests(text, word, word.end)
    start = _by_script(text, word, rests)
    if start is not None:
        return start
    start = word.start
    for step in _steps(text, word, word.end, least=3):
        is_clitic = _first_answer(_CLUES_FOR_REVIEW, step, counts)
        if is_clitic is None:
            return None
        if not is_clitic:
            break
        start = step.start
    return start


def _rests(text: str, word: Span, end: int) -> dict[int, str]:
    """What may be left of ``word`` without its clitics, by where it begins before ``end``."""
    return {
        start: text[start : word.end]
        for start in starts(text, word.start)
        if word.start < start < min(word.end, end)
    }


def _steps(text: str, word: Span, end: int, *, least: int) -> Iterator[_Step]:
    """The letters of ``word`` that may be clitics, from its start on, before ``end``."""
    places = [start for start in starts(text, word.start, least=least) if start >= word.start]
    for start, after in pairwise(places):
        letter = plain(text[start:after])
        if letter not in _LEAST or after >= min(word.end, end):
            return
        yield _Step(
            text,
            plain(text[start : word.end]),
            letter,
            plain(text[after : word.end]),
            after,
            word.end,
        )


def _by_script(text: str, word: Span, rests: Mapping[int, str]) -> int | None:
    for start, rest in rests.items():
        if _FOREIGN.match(rest) or _ONE_TATWEEL.search(text, word.start, start):
            return start
    return None


def _is_clitic(step: _Step, counts: WordCounts, series: str) -> bool:
    if step.letter in series and _may_go_on(step, counts):
        return True
    return bool(_first_answer(_CLUES, step, counts))


def _first_answer(clues: tuple[Clue, ...], step: _Step, counts: WordCounts) -> bool | None:
    """What the first clue says that says something; ``None`` if none does."""
    for is_clitic in clues:
        verdict = is_clitic(step, counts)
        if verdict is not None:
            return verdict
    return None


def _series_letters(text: str, previous: Span | None) -> str:
    """The clitics that a name behind ``previous`` has, too: ``و``, and what that one left outside.

    So ``لحمص ولحماة`` is a series of towns, once the first has lost its ``ل``.
    """
    if previous is None:
        return ""
    return "و" + plain(text[starts(text, previous.start)[0] : previous.start])


def _may_go_on(step: _Step, counts: WordCounts) -> bool:
    """Whether it goes on with a series, if the list does not know better (``وزارة``)."""
    return counts.share(step.rest) >= _LEAST_IN_A_SERIES * counts.share(step.whole)


def _by_doubled_letter(step: _Step, counts: WordCounts) -> bool | None:
    """``للبنان`` loses one ``ل``; ``للتنظيم`` has lost an alef, and what is left is no word."""
    if step.letter != "ل" or not step.rest.startswith("ل"):
        return None
    name = counts.share(step.rest)
    return (
        name > _LEAST["ل"].listed * counts.share(step.rest[1:])
        and counts.share("ال" + step.rest) < _WITH_ARTICLE * name
    )


def _by_article(step: _Step, counts: WordCounts) -> bool | None:
    """``وال`` is ``و`` and the article, but for ``والدة``; ``بالمر`` is as frequent as ``المر``."""
    definite = _DEFINITE.match(step.rest)
    if definite is None:
        return None
    whole, rest = counts.share(step.whole), counts.share(step.rest)
    if step.letter == "و" and not definite["preposition"]:
        doubtful = whole >= _OWN_WAW * max(rest, RAREST)
    else:
        doubtful = rest < _LEAST_OF_A_DEFINITE_REST * whole
    return None if doubtful else True


def _by_project(step: _Step, counts: WordCounts) -> bool | None:
    if step.is_short:
        return None
    whole, rest = counts.frequency(step.whole), counts.frequency(step.rest)
    is_clitic = rest >= _MET and rest >= _least(step, counts) * max(whole, 1)
    return True if is_clitic else None


def _by_case(step: _Step, counts: WordCounts) -> bool | None:
    """No accusative stands behind a preposition: ``بعبدا`` has its ``ب`` of its own."""
    if step.letter not in "بكل" or not step.rest.endswith("ا"):
        return None
    rest, bare = counts.share(step.rest), counts.share(step.rest[:-1])
    return False if rest and bare >= _LEAST_OF_AN_ACCUSATIVE * rest else None


def _by_sister(step: _Step, counts: WordCounts) -> bool | None:
    """``لبنى`` is written far more often than ``ببنى``, as no noun is with its prepositions."""
    if step.letter != "ل":
        return None
    whole, rest = counts.share(step.whole), counts.share(step.rest)
    sister = max(counts.share("ب" + step.rest), RAREST)
    own = rest and whole >= _OFTEN_WITH_LAM * rest and whole >= _MORE_THAN_ITS_SISTER * sister
    return False if own else None


def _by_text(step: _Step, counts: WordCounts) -> bool | None:
    """What the same article writes: the rest by itself, or the whole word after a preposition."""
    if step.is_short or _is_word(step, counts) or counts.share(step.rest) >= _ANYWHERE:
        return None
    if stands_as_word(step.text, step.text[step.start : step.end], near=step.start):
        return True
    prepositions = _PREPOSITIONS[step.letter] if step.letter not in "بل" else ""
    written = any(
        stands_as_word(step.text, before + step.whole, near=step.start) for before in prepositions
    )
    return False if written else None


def _by_list(step: _Step, counts: WordCounts) -> bool | None:
    whole, rest = counts.share(step.whole), counts.share(step.rest)
    if step.is_short:
        return step.letter == "و" and 0 < whole * _least(step, counts) <= rest
    if not whole:
        return rest >= _LEAST[step.letter].unlisted * RAREST if rest else None
    return rest >= _least(step, counts) * whole


def _by_habit(step: _Step, counts: WordCounts) -> bool | None:
    """What the project often writes, and never without the letter, has it of its own."""
    often = counts.frequency(step.whole) >= _MET_OFTEN
    return False if often and not counts.frequency(step.rest) else None


def _by_letter(step: _Step, counts: WordCounts) -> bool:
    """Before a rest that nobody knows, only ``و`` is rather a clitic than not.

    Unless what is left would be a verb, which is no name: ``ويتكوف``.
    """
    return step.letter == "و" and not (_VERB.match(step.rest) and not counts.share(step.rest))


def _least(step: _Step, counts: WordCounts) -> float:
    least = _LEAST_OF_A_SHORT_REST if step.is_short else _LEAST[step.letter].listed
    return max(least, _LEAST_OF_A_WORD) if _is_word(step, counts) else least


def _is_word(step: _Step, counts: WordCounts) -> bool:
    """Whether the whole word takes clitics itself, as what begins with one hardly does."""
    whole = counts.share(step.whole)
    if whole < _WELL_KNOWN:
        return False
    if counts.share("و" + step.whole) > _WITH_CONJUNCTION * whole:
        return True  # no conjunction stands before another: ``ووجدي`` is written
    return all(
        counts.share(before + step.whole) > _WITH_PREPOSITION * whole
        for before in _PREPOSITIONS[step.letter]
    )


_CLUES_FOR_REVIEW: tuple[Clue, ...] = (
    *(_by_doubled_letter, _by_article, _by_project, _by_case, _by_sister),
    *(_by_list, _by_habit),
)
_CLUES: tuple[Clue, ...] = (
    *(_by_doubled_letter, _by_article, _by_project, _by_case, _by_sister),
    *(_by_text, _by_list, _by_habit, _by_letter),
)
