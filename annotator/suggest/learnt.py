"""All that is known to one person's suggestions, and how an article is learnt from."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion
from annotator.suggest.candidates import DATE_LABEL, SEED, Model, candidates
from annotator.suggest.judge import Judged, TrackRecord, judged
from annotator.suggest.memory import Memory
from annotator.suggest.tokens import Tokens
from annotator.suggest.training_rows import packed, training_rows

NEWEST = 400
"""A model is trained on no more lessons than these; memory keeps all."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A finished article: what was marked in it, and which stretches are ``outside`` of it.

    ``was_seen`` says of a suggestion whether its person had it on the screen; ``article`` is its
    number in the project.
    """

    text: str
    marked: Sequence[LabelledSpan]
    outside: Sequence[Span] = ()
    was_seen: Callable[[Suggestion], bool] = field(default=lambda _: False)
    article: int = 0


class Learnt:
    """What was learnt from finished articles, in their order. Same order, same suggestions.

    ``labels`` are the names of those that are suggested. ``rows`` are what a model is trained on,
    one pack a lesson, the newest; ``model`` is the one that was trained last, and its name. With
    ``for_model`` false no rows are kept, for where there is none.
    """

    def __init__(self, labels: frozenset[str], *, for_model: bool = True) -> None:
        self.labels = labels
        self.memory = Memory({label: names for label, names in SEED.items() if label in labels})
        self.record = TrackRecord()
        self.rows: deque[bytes] = deque(maxlen=NEWEST if for_model else 0)
        self.model: Model | None = None
        self.model_name = ""

    def __getstate__(self) -> dict[str, object]:
        """All but the model, which has a file of its own."""
        return {**self.__dict__, "model": None}

    def judged(self, tokens: Tokens) -> Sequence[Judged]:
        """What stands in a text, with what is thought of it, by place."""
        found_by_all = candidates(tokens, self.memory, self.labels, self.model)
        return judged(found_by_all, self.record, self.model_name)

    def suggestions(self, text: str, outside: Sequence[Span] = ()) -> Sequence[Suggestion]:
        """What is suggested in a text, likely or not, by place; none overlap."""
        return [judged.suggestion for judged in self.judged(Tokens.of(text, outside))]

    def learn(self, lesson: Lesson) -> None:
        """Compare what would have been suggested with what was marked, and then learn from it."""
        tokens = Tokens.of(lesson.text, lesson.outside)
        marked = [span for span in lesson.marked if span.label in self.labels]
        right = set(marked)
        for candidate, suggestion in self.judged(tokens):
            place = LabelledSpan(candidate.span.start, candidate.span.end, candidate.label)
            self.record.learn(candidate, right=place in right, seen=lesson.was_seen(suggestion))
        if self.rows.maxlen:
            self.rows.append(packed(training_rows(tokens, marked, self.memory)))
        names = [span for span in marked if span.label != DATE_LABEL]
        self.memory.learn(tokens, names, lesson.article)
