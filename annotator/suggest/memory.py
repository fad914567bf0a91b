"""What was labelled how, how often, and how often the same string was left alone."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.core.case import LabelledSpan
from annotator.core.pieces import in_pieces
from annotator.core.span import Span
from annotator.suggest.tokens import StringKey, Tokens, cuts, folded, is_tagged_word, key_of

LAST_PLACES = 3
"""How many of the places of a string are kept, the last ones."""

_SEED_COUNT = 3  # how often a name of the seed counts as labelled
_RIGHT_ONCE_MORE = 0.6  # of one more case: what was seen once is not certain


class MemoryHit(NamedTuple):
    """A known string that stands as a name could stand; tokens are ``first`` to before ``last``."""

    span: Span
    key: StringKey
    first: int
    last: int


class RememberedPlace(NamedTuple):
    """Where a string was labelled: the number of the article, the span, and its label."""

    article: int
    span: Span
    label: str


class Memory:
    """How often each string was labelled, by label, and how often it stood in a finished article.

    A string is found at a token's start or after its proclitics, to a token's end, never across a
    line; within a hashtag only once more of them were marked behind their sign than with it.
    ``seed`` has strings by label that count as labelled from the beginning.
    """

    def __init__(self, seed: Mapping[str, Iterable[str]] | None = None) -> None:
        self._labels: dict[StringKey, Counter[str]] = {}
        self._seen: Counter[StringKey] = Counter()
        self._by_first_word: defaultdict[str, list[StringKey]] = defaultdict(list)
        self._places: dict[StringKey, deque[RememberedPlace]] = {}
        self._hashtags: Counter[str] = Counter()  # by what is marked of them
        self._seed: set[tuple[StringKey, str]] = set()
        for label, names in (seed or {}).items():
            for name in names:
                key = key_of(name)
                self._count(key, label, _SEED_COUNT)
                self._seen[key] += _SEED_COUNT
                self._seed.add((key, label))

    def labels(self, key: StringKey) -> Mapping[str, int]:
        """How often ``key`` was labelled, by label, the most frequent first; the seed left out."""
        counts = {
            label: count - _SEED_COUNT * ((key, label) in self._seed)
            for label, count in self._labels.get(key, Counter()).items()
        }
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return {label: count for label, count in ordered if count}

    def places(self, key: StringKey) -> Sequence[RememberedPlace]:
        """Where ``key`` was labelled, the last three places, oldest first."""
        return tuple(self._places.get(key, ()))

    def expected(self, key: StringKey) -> tuple[str, float]:
        """The label that a known ``key`` has most often, and its share of all that was seen."""
        labels = self._labels[key]
        label, count = max(labels.items(), key=lambda item: (item[1], item[0]))
        seen = max(self._seen[key], labels.total())
        return label, (count + _RIGHT_ONCE_MORE) / (seen + 1)

    @property
    def is_behind_signs(self) -> bool:
        """Whether names begin behind the sign of a hashtag, by what was marked so far."""
        return self._hashtags["word"] > self._hashtags["all"]

    def cuts(self, surface: str) -> tuple[int, ...]:
        """Where a name may begin in a token, by what was marked so far."""
        return cuts(surface) if self.is_behind_signs or not is_tagged_word(surface) else (0,)

    def hits(self, tokens: Tokens) -> Iterator[MemoryHit]:
        """The known strings of a text, by place."""
        is_behind_signs = self.is_behind_signs
        for first, span in enumerate(in_pieces(tokens.spans)):
            surface = span.of(tokens.text)
            for cut in cuts(surface):
                if cut and surface[0] == "#" and not is_behind_signs:
                    continue
                word = folded(surface[cut:]) if cut else tokens.words[first]
                for key in self._by_first_word.get(word, ()):
                    last = first + len(key)
                    if (
                        tuple(tokens.words[first + 1 : last]) == key[1:]
                        and last <= len(tokens.spans)
                        and tokens.lines[first] == tokens.lines[last - 1]
                    ):
                        end = tokens.spans[last - 1].end
                        yield MemoryHit(Span(span.start + cut, end), key, first, last)

    def learn(self, tokens: Tokens, marked: Iterable[LabelledSpan], article: int = 0) -> None:
        """Count what was ``marked`` in a finished article (its number), and what was left alone.

        A string inside a longer span was neither.
        """
        spans = set()
        for start, end, label in marked:
            spans.add(Span(start, end))
            self._hashtags["word"] += tokens.text[max(start - 1, 0) : start] == "#"
            self._hashtags["all"] += tokens.text[start] == "#"
            key = key_of(tokens.text[start:end])
            if key:
                self._count(key, label)
                places = self._places.setdefault(key, deque(maxlen=LAST_PLACES))
                places.append(RememberedPlace(article, Span(start, end), label))
        ordered, passed, farthest = sorted(spans), 0, 0
        for hit in self.hits(tokens):
            while passed < len(ordered) and ordered[passed].start <= hit.span.start:
                farthest = max(farthest, ordered[passed].end)
                passed += 1
            if hit.span in spans or farthest < hit.span.end:
                self._seen[hit.key] += 1

    def _count(self, key: StringKey, label: str, times: int = 1) -> None:
        if key not in self._labels:
            self._labels[key] = Counter()
            self._by_first_word[key[0]].append(key)
        self._labels[key][label] += times
