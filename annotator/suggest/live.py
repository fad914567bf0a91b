"""Further places of what was labelled in the same article, kept as the work goes on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from annotator.core.annotation import Annotation
from annotator.core.pieces import in_pieces
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.suggest.candidates import DATE_LABEL
from annotator.suggest.tokens import StringKey, Tokens, cuts, folded, key_of

_LIVE_PROBABILITY = 0.9
_SOURCES = (SuggestionSource.LIVE,)


class _Start(NamedTuple):
    """Where a name may begin: the number of a token, and after how many letters of it."""

    token: int
    cut: int


class LiveStrings:
    """Where the strings that were labelled in an article stand again behind that, and their labels.

    A string that was labelled in two ways is suggested as it was labelled last before the place.
    Dates are what their grammar says, and count for nothing here. Within a hashtag a string is
    suggested if it was labelled so, here or (``is_behind_signs``) in other articles.
    """

    def __init__(self, tokens: Tokens, *, is_behind_signs: bool = False) -> None:
        self._tokens = tokens
        self._is_behind_signs = is_behind_signs
        self._labelled: defaultdict[StringKey, dict[str, Annotation]] = defaultdict(dict)
        self._starts: dict[StringKey, defaultdict[str, list[int]]] = {}  # in order, by label
        self._places: dict[StringKey, Sequence[Span]] = {}
        self._suggested: dict[StringKey, list[Suggestion | None]] = {}

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[_Start]]:
        """Where a name may begin with a word; nobody asks before something is labelled."""
        by_word: defaultdict[str, list[_Start]] = defaultdict(list)
        for number, span in enumerate(in_pieces(self._tokens.spans)):
            surface = span.of(self._tokens.text)
            for cut in cuts(surface):
                word = folded(surface[cut:]) if cut else self._tokens.words[number]
                by_word[word].append(_Start(number, cut))
        return by_word

    def count(self, annotation: Annotation, *, is_there: bool) -> StringKey:
        """Count an annotation that is there now, or no more; the key of its string.

        That is then to be renewed. Of what is not suggested again it is empty.
        """
        if annotation.label == DATE_LABEL:
            return ()
        key = key_of(annotation.span.of(self._tokens.text))
        self._starts.pop(key, None)
        if is_there:
            self._labelled[key][annotation.id] = annotation
        else:
            self._labelled[key].pop(annotation.id, None)
        return key

    def renewed(self, key: StringKey) -> Iterator[tuple[Span, Suggestion | None]]:
        """The places of a string at which something else is suggested than before, and what."""
        places = self.places(key)
        held = self._suggested.setdefault(key, [None] * len(places))
        ends, labels = self._last_labels(key)
        marked = (annotation.span for annotation in self._labelled[key].values())
        is_in_tags = self._is_behind_signs or any(map(self._is_in_tag, marked))
        for number, place in enumerate(in_pieces(places)):
            before, behind = held[number], bisect_right(ends, place.start)
            is_possible = behind and (is_in_tags or not self._is_in_tag(place))
            label = labels[behind - 1] if is_possible else None
            if label == (before.label if before is not None else None):
                continue
            suggestion = label and Suggestion(place, label, _LIVE_PROBABILITY, _SOURCES)
            held[number] = suggestion or None
            yield place, held[number]

    def _is_in_tag(self, span: Span) -> bool:
        return self._tokens.text[max(span.start - 1, 0) : span.start] == "#"

    def places(self, key: StringKey) -> Sequence[Span]:
        """Where a string stands, in reading order."""
        if key not in self._places:
            self._places[key] = list(self._matching(key)) if key else ()
        return self._places[key]

    def is_labelled_between(self, key: StringKey, label: str, start: int, end: int) -> bool:
        """Whether an annotation of a string with ``label`` begins behind ``start``, before ``end``.

        It takes no longer for many annotations: their places are put in order once.
        """
        by_label = self._starts.get(key)
        if by_label is None:
            by_label = self._starts[key] = defaultdict(list)
            for each in sorted(self._labelled.get(key, {}).values(), key=lambda a: a.span.start):
                by_label[each.label].append(each.span.start)
        starts = by_label.get(label, ())
        last = bisect_left(starts, end) - 1
        return last >= 0 and starts[last] > start

    def _last_labels(self, key: StringKey) -> tuple[list[int], list[str]]:
        """Where the annotations of a string end, in order, and up to each the label of the last."""
        labelled = self._labelled[key].values()
        by_end = sorted((each.span.end, each.order, each.label) for each in labelled)
        last = accumulate(((order, label) for _, order, label in by_end), max)
        return [end for end, _, _ in by_end], [label for _, label in last]

    def _matching(self, key: StringKey) -> Iterator[Span]:
        tokens = self._tokens
        for first, cut in in_pieces(self._by_word.get(key[0], ())):
            last = first + len(key) - 1
            if (
                last < len(tokens.spans)
                and tuple(tokens.words[first + 1 : last + 1]) == key[1:]
                and tokens.lines[first] == tokens.lines[last]
            ):
                yield Span(tokens.spans[first].start + cut, tokens.spans[last].end)
