"""Whether work that is bent by suggestions is noticed, and careful work is not blamed.

Made-up people label 180 articles as the program has it done: what is offered, what is kept back,
what is written of each answer, and what is measured of it, is the program's. They find all that is
right, also where nothing is shown, and wave a share of the wrong suggestions through. They also
have names that nothing suggests before they mark one of them, and ask for what is less likely: both
are right, and must not be called pull.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import NamedTuple

from annotator.agreement.assistance import HelpedSet, assistance
from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import USUAL, Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, dismiss
from annotator.core.verbs import Changes, tag
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

_LABELS = ("actor", "location", "date")
_WORDS = 400  # of an article
_STRINGS, _PLACES = 18, 20  # that are likely; one in ten stands again, as in our sample
_RIGHT = 0.79  # of them
_NEW, _NEW_PLACES = 3, 9  # strings that nobody suggests, all right; and their places
_UNLIKELY, _UNLIKELY_RIGHT = 4, 0.3
_GOALS = {0.0: FALSE_ALARMS, 0.2: None, 0.3: UNNOTICED, 0.5: UNNOTICED}


class _Article(NamedTuple):
    """A text, what is suggested in it, and what is right: for all places of a string."""

    tokens: Tokens
    suggestions: Sequence[Suggestion]
    right: Mapping[Span, str]


def measure(scale: Scale) -> Iterator[Row]:
    """In how many projects a warning comes where it must not, or does not where it should."""
    articles = min(ARTICLES, scale.small)
    for labels in (_LABELS[:1], _LABELS):
        for share, limit in _GOALS.items():
            projects = range(scale.projects)
            warned = sum(_is_warned_of(share, number, articles, labels) for number in projects)
            told = f"{share:.0%} of wrong suggestions waved through, {articles} articles"
            of_all = warned / scale.projects
            yield Row(
                f"{told}, labels: {len(labels)}: {'not noticed' if share else 'warned of'}",
                1 - of_all if share else of_all,
                f"of {scale.projects} projects",
                limit=limit,
                of_floor=False,
            )


def _is_warned_of(share: float, number: int, articles: int, labels: Sequence[str]) -> bool:
    """Whether the program warns of a pull in a project of somebody who waves ``share`` through.

    The same ``number`` is the same project.
    """
    chance = random.Random(f"{share} {number}")
    sets = [_finished(chance, f"{number}", article, share, labels) for article in range(articles)]
    measured = assistance(sets, labels, random.Random(number).choices)
    return measured.is_pulled or any(label.is_pulled for label in measured.labels)


def _finished(
    chance: random.Random, project: str, number: int, share: float, labels: Sequence[str]
) -> HelpedSet:
    """One article, as it is left when its person has finished it."""
    new_id = partial(_next_id, count())
    article = _drawn(chance, labels)
    withholding = Withholding((project, "1", str(number)), articles=0)
    terms = Terms({*labels}, USUAL, withholding)
    known = KnownArticle.of(article.tokens, Memory(), article.suggestions, terms)
    work = AnnotationSet(SetStatus(number, 1, SetState.IN_PROGRESS))
    offering = known.offering(work)
    assert offering is not None

    def do(changes: Changes) -> None:
        nonlocal work
        work = work.after(changes)
        offering.follow(changes)

    def is_right(each: Suggestion) -> bool:
        return article.right.get(each.span) == each.label

    refused = set[Suggestion]()
    while shown := [each for each in offering.offer.likely if each not in refused]:
        kept = [each for each in shown if is_right(each) or chance.random() < share]
        do(accept(work, kept, new_id))
        left = [each for each in shown if each not in kept]
        do(dismiss(work, [each for each in left if chance.random() < share], new_id))
        refused.update(left)
    do(accept(work, [each for each in offering.offer.unlikely if is_right(each)], new_id))
    for span, label in article.right.items():  # by hand, from above; then what that leads to
        if all(not span.overlaps(a.span) for a in work.annotations.values()):
            do(tag(work, label, [span], new_id))
            do(accept(work, [s for s in offering.offer.likely if is_right(s)], new_id))
    do(known.left(work, offering.offer))
    marked = [LabelledSpan(a.span.start, a.span.end, a.label) for a in work.annotations.values()]
    return HelpedSet(number, _WORDS, work.status.assisted, [*work.outcomes.values()], marked, USUAL)


def _drawn(chance: random.Random, labels: Sequence[str]) -> _Article:
    count = _STRINGS + _UNLIKELY + _NEW
    names = [f"اسم{''.join(chance.choices('بتثجح', k=6))}" for _ in range(count)]
    label_of = {name: chance.choice(labels) for name in names}
    likely, unlikely, new = names[:_STRINGS], names[_STRINGS:-_NEW], names[-_NEW:]
    right = {name for name in likely if chance.random() < _RIGHT} | {*new}
    right |= {name for name in unlikely if chance.random() < _UNLIKELY_RIGHT}
    again = chance.choices(likely, k=_PLACES - _STRINGS) + chance.choices(new, k=_NEW_PLACES - _NEW)
    text = "\n".join([*names, *again])
    tokens = Tokens.of(text)
    likelihood = {**dict.fromkeys(likely, _RIGHT), **dict.fromkeys(unlikely, _UNLIKELY_RIGHT)}
    source = (SuggestionSource.MODEL,)
    suggestions = [
        Suggestion(span, label_of[name], likelihood[name], source)
        for span in tokens.spans
        if (name := span.of(text)) in likelihood
    ]
    by_place = {s: label_of[s.of(text)] for s in tokens.spans if s.of(text) in right}
    return _Article(tokens, suggestions, by_place)


def _next_id(numbers: Iterator[int]) -> str:
    return f"{next(numbers):032x}"
