"""What is known of one article to one person's suggestions, and what is made of it as they work.

It is looked up once, beside the window, and never changes: any thread may ask it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.pieces import in_pieces
from annotator.core.relabelling import under_heirs
from annotator.core.suggestion import Offer, Suggestion
from annotator.core.suggestion_verbs import left
from annotator.store.file.ids import new_id
from annotator.suggest.claims import ReportedClaim, reported_claims
from annotator.suggest.memory import Memory, RememberedPlace
from annotator.suggest.offering import Offering, Terms
from annotator.suggest.tokens import StringKey, Tokens, key_of


class RememberedString(NamedTuple):
    """How often a string was labelled, by label, the most frequent first; and its last places.

    ``titles`` are those of the articles of the places, the last one first, each once.
    """

    labels: Mapping[str, int]
    places: Sequence[RememberedPlace]
    titles: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What is known of an article of these ``tokens``, and on what ``terms`` it is shown.

    ``suggestions`` are all, likely or not; ``None`` where nothing is suggested. ``strings`` are
    those of the article that were labelled before, in others. ``at_first`` is what is offered of
    ``suggestions``, and kept back to see whether it is found without help, before anything is done.
    """

    tokens: Tokens
    terms: Terms
    suggestions: Sequence[Suggestion] | None
    strings: Mapping[StringKey, RememberedString]
    at_first: Offer

    @classmethod
    def of(
        cls,
        tokens: Tokens,
        memory: Memory,
        suggestions: Sequence[Suggestion] | None,
        terms: Terms,
        titles: Callable[[Iterable[int]], Mapping[int, str]] = lambda _: {},
    ) -> KnownArticle:
        """What is known where this is suggested, and remembered in ``memory``.

        ``titles`` gives those of articles, by number.
        """
        at_first = Offering(tokens, suggestions or (), terms).offer
        is_blind = terms.withholding.is_blind
        strings = {} if is_blind else _remembered_in(tokens, memory, titles)
        return cls(tokens, terms, suggestions, strings, at_first)

    def offering(self, current: AnnotationSet) -> Offering | None:
        """What is offered as the work stands, to be kept as it goes on; ``None`` where nothing is.

        It takes as long as the article has spans and suggestions.
        """
        if self.suggestions is None:
            return None
        offering = Offering(self.tokens, self.suggestions, self.terms)
        offering.begin(current)
        return offering

    def left(self, current: AnnotationSet, offer: Offer) -> tuple[Change, ...]:
        """What the gesture that finishes the article has to say of what is left: its outcomes.

        Also of what was kept back: whether it was found without help. So that both can be compared,
        of all that was likely at first, even if it was marked before it was seen, or is suggested
        otherwise by now.
        """
        outcomes = under_heirs(current.outcomes.values(), self.terms.heirs)
        told = {outcome.place for outcome in outcomes}
        told.update(suggestion.place for suggestion in offer.likely)
        unsaid = (each for each in self.at_first.likely if each.place not in told)
        all_left = (*offer.likely, *unsaid)
        at_end = offer._replace(likely=all_left, withheld=self.at_first.withheld)
        return left(current, at_end, new_id)

    def remembered(self, surface: str) -> RememberedString | None:
        """How a string of the article was labelled so far, and where.

        ``None`` in a blind article, or if it never was.
        """
        return self.strings.get(key_of(surface))

    def claims(self) -> Sequence[ReportedClaim]:
        """What is reported in the article, on demand only; none in a blind article."""
        return () if self.terms.withholding.is_blind else _reported(self.tokens.text)


@lru_cache(maxsize=1)  # a key goes from one to the next, and asks for all of them each time
def _reported(text: str) -> Sequence[ReportedClaim]:
    return tuple(reported_claims(text))


def _remembered_in(
    tokens: Tokens, memory: Memory, titles: Callable[[Iterable[int]], Mapping[int, str]]
) -> Mapping[StringKey, RememberedString]:
    keys = {hit.key for hit in memory.hits(tokens)}
    labelled = {key: labels for key in in_pieces(keys) if (labels := memory.labels(key))}
    named = titles({place.article for key in labelled for place in memory.places(key)})
    return {
        key: RememberedString(labels, memory.places(key), _last_titles(memory.places(key), named))
        for key, labels in labelled.items()
    }


def _last_titles(places: Sequence[RememberedPlace], titles: Mapping[int, str]) -> Sequence[str]:
    last_first = dict.fromkeys(place.article for place in reversed(places))
    return [titles[number] for number in last_first if number in titles]
