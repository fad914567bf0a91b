"""The same string elsewhere in an article, where it stands as a name could stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from annotator.arabic.clitics import starts
from annotator.arabic.fold import find_folded
from annotator.arabic.words import WordsOf, tag_parts
from annotator.core.span import Span

_MOST = 10_000
_LEAST_LEFT = 2  # letters: ``وتل رفعت``; what is sought is a name, which is more than a guess


def elsewhere(
    text: str, span: Span, exclude: Iterable[Span] = (), *, folded: bool = False
) -> list[Span]:
    """The other places in ``text`` with the surface of ``span``, in reading order.

    A place begins where a word does or after its proclitics, and ends where a word ends; it does
    not overlap ``span`` and is none of ``exclude``. With ``folded``, other spellings of the
    surface (``fold.fold``) follow after the exact ones. Of a string that stands more than 10,000
    times only so many are looked at.
    """
    exact = list(islice(_exact(text, span.of(text)), _MOST))
    others = sorted(set(find_folded(text, span.of(text))) - set(exact)) if folded else []
    done = set(exclude)
    words = WordsOf(text)
    return [
        place
        for place in [*exact, *others]
        if place not in done and not place.overlaps(span) and stands_alone(text, place, words)
    ]


def stands_alone(text: str, span: Span, words: WordsOf | None = None) -> bool:
    """Whether ``span`` begins where a name may begin, and ends where a word ends.

    Whoever asks of many spans gives the ``words`` of the text.
    """
    words = words or WordsOf(text)
    last, first = words.at(span.end - 1), words.at(span.start)
    if last is not None and span.end not in _ends(text, last):
        return False
    if first is None or span.start in starts(text, span.start, least=_LEAST_LEFT):
        return True
    return span.start in {part.start for part in tag_parts(text, first)}


def _ends(text: str, word: Span) -> set[int]:
    """Where a name may end within ``word``: at its end, and at that of each part of a hashtag."""
    return {word.end, *(part.end for part in tag_parts(text, word))}


def _exact(text: str, surface: str) -> Iterator[Span]:
    place = text.find(surface)
    while place >= 0:
        yield Span(place, place + len(surface))
        place = text.find(surface, place + 1)
