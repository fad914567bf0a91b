"""Whether work that is bent by suggestions is noticed, and careful work is not blamed.

Made-up people label 180 articles as the program has it done: what is offered, what is kept back,
what is written of each answer, and what is measured of it, is the program's. They find all that is
right, also where nothing is shown, and wave a share of the wrong suggestions through.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count

from annotator.agreement.assistance import HelpedSet, assistance
from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, dismiss
from annotator.core.verbs import tag
from annotator.jobs.suggest.known_article import KnownArticle
from annotator.suggest.memory import Memory
from annotator.suggest.offering import Terms
from annotator.suggest.tokens import Tokens
from annotator.suggest.withholding import Withholding
from benchmarks.scale import Scale
from benchmarks.table import Row

ARTICLES = 180
FALSE_ALARMS, UNNOTICED = 0.05, 0.3
"""What is permitted: of careful people, and of those who wave three of ten through."""

_LABEL = "actor"
_WORDS = 400  # of an article
_STRINGS, _PLACES = 18, 20  # of an article; one in ten stands again, as in our sample
_RIGHT = 0.79  # of what is suggested
_GOALS = {0.0: FALSE_ALARMS, 0.2: None, 0.3: UNNOTICED, 0.5: UNNOTICED}


def measure(scale: Scale) -> Iterator[Row]:
    """In how many projects a warning comes where it must not, or does not where it should."""
    articles = min(ARTICLES, scale.small)
    for share, limit in _GOALS.items():
        warned = sum(_is_warned_of(share, number, articles) for number in range(scale.projects))
        told = f"{share:.0%} of wrong suggestions waved through, {articles} articles"
        of_all = warned / scale.projects
        yield Row(
            f"{told}: {'not noticed' if share else 'warned of'}",
            1 - of_all if share else of_all,
            f"of {scale.projects} projects",
            limit=limit,
            of_floor=False,
        )


def _is_warned_of(share: float, number: int, articles: int) -> bool:
    """Whether the program warns of the pull in a project of somebody who waves ``share`` through.

    The same ``number`` is the same project.
    """
    chance = random.Random(f"{share} {number}")
    sets = [_finished(chance, f"{number}", article, share) for article in range(articles)]
    (measured,) = assistance(sets, [_LABEL], random.Random(number).choices)
    return measured.pull.is_beyond_chance


def _finished(chance: random.Random, project: str, article: int, share: float) -> HelpedSet:
    """One article, as it is left when its person has finished it."""
    new_id = partial(_next_id, count())
    tokens, suggestions, right = _suggested(chance)
    withholding = Withholding((project, "1", str(article)), articles=0)
    known = KnownArticle.of(tokens, Memory(), suggestions, Terms({_LABEL}, 0.4, withholding))
    work = AnnotationSet(SetStatus(article, 1, SetState.IN_PROGRESS))
    offering = known.offering(work)
    assert offering is not None
    shown, withheld = offering.offer.likely, offering.offer.withheld
    kept = [each for each in shown if each.span in right or chance.random() < share]
    refused = [each for each in shown if each not in kept and chance.random() < share]
    for changes in (
        accept(work, kept, new_id),
        dismiss(work, refused, new_id),
        tag(work, _LABEL, [each.span for each in withheld if each.span in right], new_id),
    ):
        work = work.after(changes)
        offering.follow(changes)
    work = work.after(known.left(work, offering.offer))
    marked = [LabelledSpan(a.span.start, a.span.end, a.label) for a in work.annotations.values()]
    return HelpedSet(article, _WORDS, work.status.assisted, [*work.outcomes.values()], marked)


def _suggested(chance: random.Random) -> tuple[Tokens, Sequence[Suggestion], set[Span]]:
    """A text, what is suggested in it, and where that is right: for all places of a string."""
    names = [f"اسم{''.join(chance.choices('بتثجح', k=6))}" for _ in range(_STRINGS)]
    right = {name for name in names if chance.random() < _RIGHT}
    drawn = [*names, *chance.choices(names, k=_PLACES - _STRINGS)]
    text = "\n".join(drawn)
    tokens = Tokens.of(text)
    source = (SuggestionSource.MODEL,)
    suggestions = [Suggestion(span, _LABEL, _RIGHT, source) for span in tokens.spans]
    return tokens, suggestions, {span for span in tokens.spans if span.of(text) in right}


def _next_id(numbers: Iterator[int]) -> str:
    return f"{next(numbers):032x}"
