"""Which suggestions were on the screen in an article, and when each came there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotator.core.span import Span
from annotator.core.suggestion import Suggestion

_STRETCH = 256  # code points that are looked at together

_Place = tuple[int, int, str]


class SeenSuggestions:
    """Suggestions that somebody has seen, by place: looking for some never goes through all."""

    def __init__(self) -> None:
        self._since: dict[_Place, int] = {}
        self._by_stretch: defaultdict[int, list[Suggestion]] = defaultdict(list)

    def __bool__(self) -> bool:
        return bool(self._since)

    def __contains__(self, suggestion: Suggestion) -> bool:
        return _place(suggestion) in self._since

    def note(self, suggestions: Iterable[Suggestion], now: int) -> None:
        """They are on the screen; ``now`` counts milliseconds."""
        for suggestion in suggestions:
            span = suggestion.span
            place = (span.start, span.end, suggestion.label)  # no call: it is done at every step
            if place not in self._since:
                self._since[place] = now
                for stretch in _stretches(span):
                    self._by_stretch[stretch].append(suggestion)

    def since(self, suggestion: Suggestion) -> int | None:
        """When it came on the screen, if it did."""
        return self._since.get(_place(suggestion))

    def touching(self, span: Span) -> list[Suggestion]:
        """Those that share a letter with ``span``."""
        near = (each for stretch in _stretches(span) for each in self._by_stretch[stretch])
        return [*dict.fromkeys(each for each in near if each.span.overlaps(span))]


def _place(suggestion: Suggestion) -> _Place:
    return suggestion.span.start, suggestion.span.end, suggestion.label


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)
