"""What of all that is known is offered on an article, as its work stands: by line.

No suggestion crosses a line. So what a gesture changes is worked out again for the lines that it
touches, and for those in which its string stands again; all others are as they were.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.pieces import in_pieces
from annotator.core.span import Span
from annotator.core.suggestion import (
    NO_OFFER,
    USUAL,
    Fate,
    Offer,
    Suggestion,
    SuggestionOutcome,
)
from annotator.suggest.live import LiveStrings
from annotator.suggest.tokens import StringKey, Tokens, key_of
from annotator.suggest.withholding import Withholding

ON_DEMAND = 0.15
"""From which probability on a suggestion can be asked for."""

_LINES_OF_A_PIECE, _STRINGS_OF_A_PIECE = 8, 4

_LabelledString = tuple[StringKey, str]


class Terms(NamedTuple):
    """On what terms something is offered: from which probability on, and what is kept back.

    ``labels`` are the names of those that are suggested; annotations of others hide nothing.
    ``is_behind_signs`` says that names begin behind the sign of a hashtag; ``heirs`` which labels
    were merged into which: what was dismissed under one is so under the other.
    """

    labels: Set[str]
    threshold: float = USUAL
    withholding: Withholding = Withholding((), strings=0, articles=0)
    is_behind_signs: bool = False
    heirs: Mapping[str, str] = MappingProxyType({})


class Offering:
    """What is offered in an article, on ``terms``, of ``suggestions`` that do not overlap.

    Nothing that overlaps an annotation, and nothing that was dismissed here: a dismissed string
    goes from its place on to the end, or to where it is labelled all the same. What was just
    labelled comes before what is known otherwise, the longest first. It begins with an article in
    which nothing is done.
    """

    def __init__(self, tokens: Tokens, suggestions: Iterable[Suggestion], terms: Terms) -> None:
        self._text, self.terms = tokens.text, terms
        self._starts = _line_starts(tokens.text)
        self._live = LiveStrings(tokens, is_behind_signs=terms.is_behind_signs)
        self._known: defaultdict[int, list[Suggestion]] = defaultdict(list)
        self._known_in: defaultdict[StringKey, set[int]] = defaultdict(set)
        self._again: defaultdict[int, dict[tuple[int, int], Suggestion]] = defaultdict(dict)
        self._taken: defaultdict[int, dict[str, Span]] = defaultdict(dict)  # by annotation
        self._dismissed: defaultdict[_LabelledString, dict[str, int]] = defaultdict(dict)
        for suggestion in in_pieces(suggestions):
            line = self._line(suggestion.span.start)
            self._known[line].append(suggestion)
            self._known_in[self._string(suggestion)[0]].add(line)
        self._lines = [NO_OFFER] * len(self._starts)
        for line in in_pieces(self._known, _LINES_OF_A_PIECE):
            self._renew(line)

    # -- what is offered ------------------------------------------------------------------------

    @property
    def is_blind(self) -> bool:
        """Whether nothing at all is shown in this article."""
        return self.terms.withholding.is_blind

    @property
    def offer(self) -> Offer:
        """What is offered in the whole article."""
        likely, unlikely, withheld = (
            tuple(chain.from_iterable(part))
            for part in zip(*((o.likely, o.unlikely, o.withheld) for o in self._lines), strict=True)
        )
        return Offer(likely, unlikely, withheld, self.is_blind)

    def lines_of(self, start: int, end: int) -> range:
        """The numbers of the lines that ``[start, end)`` touches."""
        return range(self._line(start), self._line(max(start, end - 1)) + 1)

    def stretch(self, line: int) -> Span:
        """Where a line is in the text, with what ends it."""
        return Span(self._starts[line], self._end(line))

    def in_line(self, line: int) -> Offer:
        """What is offered in one line."""
        return self._lines[line]

    # -- what is done ---------------------------------------------------------------------------

    def begin(self, current: AnnotationSet) -> None:
        """Take over what is done already."""
        self.follow(Change(None, annotation) for annotation in current.annotations.values())
        self.follow(Change(None, outcome) for outcome in current.dismissed)

    def follow(self, changes: Iterable[Change]) -> Set[int]:
        """Take over what was done; returns the lines in which something else is offered now.

        Stretches that are no article any more are not taken over: the tokens are others then.
        """
        touched: set[int] = set()
        strings: set[StringKey] = set()
        for change in in_pieces(changes):
            for record, is_there in ((change.before, False), (change.after, True)):
                if isinstance(record, Annotation) and record.label in self.terms.labels:
                    touched.update(self._take(record, is_there=is_there))
                    strings.add(self._live.count(record, is_there=is_there))
                elif isinstance(record, SuggestionOutcome) and record.fate is Fate.DISMISSED:
                    touched.update(self._dismiss(record, is_there=is_there))
        for key in in_pieces(strings, _STRINGS_OF_A_PIECE):
            touched.update(self._suggest_again(key))
            if any(dismissed == key for dismissed, _ in self._dismissed):
                touched.update(self._standing_in(key))
        return {line for line in in_pieces(touched, _LINES_OF_A_PIECE) if self._renew(line)}

    def take_away(self, spans: Iterable[Span]) -> Set[int]:
        """Offer what overlaps ``spans`` no longer; what else follows is for :meth:`follow`.

        Returns the lines in which something else is offered now.
        """
        changed = set()
        for span in spans:
            for line in self.lines_of(span.start, span.end):
                left = self._lines[line].without((span,))
                if left != self._lines[line]:
                    self._lines[line] = left
                    changed.add(line)
        return changed

    def _take(self, annotation: Annotation, *, is_there: bool) -> range:
        lines = self.lines_of(annotation.span.start, annotation.span.end)
        for line in lines:
            if is_there:
                self._taken[line][annotation.id] = annotation.span
            else:
                self._taken[line].pop(annotation.id, None)
        return lines

    def _dismiss(self, outcome: SuggestionOutcome, *, is_there: bool) -> Set[int]:
        key = key_of(outcome.span.of(self._text))
        label = self.terms.heirs.get(outcome.label, outcome.label)
        places = self._dismissed[key, label]
        if is_there:
            places[outcome.id] = outcome.span.start
        else:
            places.pop(outcome.id, None)
        return self._standing_in(key)

    def _standing_in(self, key: StringKey) -> Set[int]:
        """The lines in which a string stands that may be suggested."""
        again = {self._line(place.start) for place in in_pieces(self._live.places(key))}
        return again | self._known_in.get(key, set())

    def _suggest_again(self, key: StringKey) -> Iterator[int]:
        """Suggest one string where it stands again; the lines in which that is another now."""
        for place, suggestion in self._live.renewed(key):
            line = self._line(place.start)
            if suggestion is not None:
                self._again[line][place.start, place.end] = suggestion
            else:
                del self._again[line][place.start, place.end]
            yield line

    # -- one line -------------------------------------------------------------------------------

    def _renew(self, line: int) -> bool:
        """Work out what is offered in a line; whether that is another than before."""
        before, self._lines[line] = self._lines[line], self._offer_of(self._standing(line))
        return before != self._lines[line]

    def _standing(self, line: int) -> list[Suggestion]:
        """What is suggested in a line and overlaps nothing, in reading order."""
        begin = self._starts[line]
        taken = bytearray(self._end(line) - begin)  # 1 where something stands already
        for span in self._taken.get(line, {}).values():
            _take(taken, max(span.start - begin, 0), span.end - begin)
        known = self._known.get(line, ())
        again = self._told_with_reasons(self._again.get(line, {}).values(), known)
        standing = []
        for suggestion in (*sorted(again, key=_longest_first), *known):
            start, end = suggestion.span.start - begin, suggestion.span.end - begin
            if taken.find(1, start, end) < 0 and not self._is_dismissed(suggestion):
                standing.append(suggestion)
                _take(taken, start, end)
        return sorted(standing, key=lambda suggestion: suggestion.span.start)

    def _told_with_reasons(
        self, again: Iterable[Suggestion], known: Iterable[Suggestion]
    ) -> list[Suggestion]:
        """What is suggested again, with the sources by which it was likely before, if it was."""
        told, least = [], self.terms.threshold
        likely = {each.span.start: each for each in known if each.probability >= least}
        for span, label, probability, sources, model in again:
            before = likely.get(span.start)
            if before is not None and before.span.end == span.end and before.label == label:
                sources, model = before.sources + sources, before.model
            told.append(Suggestion(span, label, probability, sources, model))
        return told

    def _is_dismissed(self, suggestion: Suggestion) -> bool:
        if not self._dismissed:
            return False
        string, start = self._string(suggestion), suggestion.span.start
        before = [place for place in self._dismissed.get(string, {}).values() if place <= start]
        return bool(before) and not self._live.is_labelled_between(*string, max(before), start)

    def _offer_of(self, standing: Sequence[Suggestion]) -> Offer:
        threshold = self.terms.threshold
        offer = Offer(
            tuple(each for each in standing if each.probability >= threshold),
            tuple(each for each in standing if ON_DEMAND <= each.probability < threshold),
        )
        return self.terms.withholding.applied(offer, self._text)

    def _string(self, suggestion: Suggestion) -> _LabelledString:
        return key_of(suggestion.span.of(self._text)), suggestion.label

    def _line(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _end(self, line: int) -> int:
        return self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)


def _line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]


def _take(taken: bytearray, start: int, end: int) -> None:
    end = min(end, len(taken))
    taken[start:end] = b"\1" * (end - start)


def _longest_first(suggestion: Suggestion) -> tuple[int, int]:
    start, end = suggestion.span.start, suggestion.span.end
    return start - end, start
