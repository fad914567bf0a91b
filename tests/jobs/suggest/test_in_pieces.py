"""An article is looked up in small pieces, however long it is: who waits has a turn soon."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.pieces import stopping_for
from annotator.core.suggestion_verbs import dismiss
from annotator.core.verbs import tag
from annotator.jobs.suggest.known_article import KnownArticle
from annotator.store.file.ids import new_id
from annotator.suggest.learnt import Learnt, Lesson
from annotator.suggest.offering import Terms
from annotator.suggest.tagging import SpanFinder
from annotator.suggest.tokens import Tokens

_LABELS = frozenset({"actor", "location"})
_WORDS = ("قال", "سامي", "حمص", "في", "نهر", "وزارة", "الصحة", "يوم", "9 نيسان", "“باب”")


class _Nothing:
    """A model that finds nothing, and is asked everything."""

    def labels(self) -> list[str]:
        return ["O", "B0-actor"]

    def set(self, sentence: list[list[str]]) -> None:
        self._length = len(sentence)

    def tag(self) -> list[str]:
        return ["O"] * self._length

    def marginal(self, tag: str, place: int) -> float:
        return float(tag == "O")


def _article(lines: int) -> str:
    chance = random.Random(lines)
    return "\n".join(" ".join(chance.choices(_WORDS, k=40)) for _ in range(lines))


def _learnt() -> Learnt:
    text = _article(3)
    learnt = Learnt(_LABELS)
    for label, word in (("actor", "سامي"), ("location", "حمص")):
        start = text.index(word)
        learnt.learn(Lesson(text, [LabelledSpan(start, start + len(word), label)]))
    learnt.model = SpanFinder(_Nothing())
    return learnt


def _looked_up(learnt: Learnt, text: str, work: AnnotationSet) -> KnownArticle:
    tokens = Tokens.of(text)
    suggestions = [judged.suggestion for judged in learnt.judged(tokens)]
    known = KnownArticle.of(tokens, learnt.memory, suggestions, Terms(_LABELS))
    assert known.offering(work) is not None
    return known


def _work(learnt: Learnt, text: str) -> AnnotationSet:
    """Each second suggestion was taken, and each tenth dismissed."""
    suggestions = learnt.suggestions(text)
    work = AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS))
    work = work.after(tag(work, "actor", [each.span for each in suggestions[::2]], new_id))
    return work.after(dismiss(work, suggestions[1::20], new_id))


def _calls_between_turns(work: Callable[[], object]) -> list[int]:
    """How many Python functions are called from one turn to the next."""
    calls = [0]

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        calls[-1] += event == "call"

    with stopping_for(lambda: calls.append(0)):
        sys.setprofile(count)
        try:
            work()
        finally:
            sys.setprofile(None)
    return calls


def test_who_waits_has_a_turn_soon_however_long_the_article_is():
    learnt = _learnt()
    longest = []
    for lines in (20, 200):
        text = _article(lines)
        work = _work(learnt, text)
        calls = _calls_between_turns(lambda text=text, work=work: _looked_up(learnt, text, work))
        assert len(calls) > 10 * lines
        longest.append(max(calls))
    assert longest[0] < 2_000
    assert longest[1] < 2_500


def test_a_look_up_can_be_ended_at_any_turn():
    learnt = _learnt()
    text = _article(2)
    work = _work(learnt, text)
    turns = len(_calls_between_turns(lambda: _looked_up(learnt, text, work)))
    for last in (0, 1, turns // 3, turns // 2, turns - 2):
        left = iter(range(last))

        def turn(left=left) -> None:
            if next(left, None) is None:
                raise TimeoutError

        with stopping_for(turn), pytest.raises(TimeoutError):
            _looked_up(learnt, text, work)
