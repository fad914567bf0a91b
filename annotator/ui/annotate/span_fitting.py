"""Where spans may stand in an article: what a selection means, and where its edges may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator import arabic
from annotator.arabic.beginnings import Lexicon
from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.labels import LabelSet
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class SpanFitting:
    """Finds spans in ``text``, on which there is ``current``, as ``labels`` allow them.

    Spans are in code points. Nothing is changed.
    """

    text: str
    current: AnnotationSet
    labels: LabelSet

    def snapped(
        self, span: Span, label: str, hand: tuple[bool, bool], lexicon: Lexicon
    ) -> Span | None:
        """What selecting ``span`` means for ``label``; ``None`` if there is nothing to mark.

        ``hand`` says which ends (start, end) were set by hand and stay.
        """
        same = {a.span.end: a.span for a in self.current.annotations.values() if a.label == label}
        snapped = arabic.snapping.snap(
            self.text,
            span,
            self.labels[label],
            hand,
            lexicon,
            arabic.beginnings.right_before(self.text, span.start, same),
        )
        return snapped and self.fitted(snapped)

    def fitted(self, span: Span) -> Span | None:
        """``span`` with edges where they may be; ``None`` if nothing is left of it."""
        return arabic.edges.fitted(self.text, span, cuts_graphemes=self.labels.cuts_graphemes)

    def parted(self, whole: Span, at: int) -> list[Span]:
        """What is left of the two sides of ``at``; empty if ``at`` is not inside ``whole``."""
        if not whole.start < at < whole.end:
            return []
        halves = Span(whole.start, at), Span(at, whole.end)
        return [part for half in halves if (part := self.fitted(half)) is not None]

    def elsewhere(self, id: str) -> list[Span]:
        """Where the annotation's string stands elsewhere in the text, without its label.

        Text that is not the article's is left out.
        """
        annotation = self.current.annotations[id]
        alike = _places(self.current.annotations.values(), annotation.label)
        left_out = [region.span for region in self.current.not_article]
        return [
            span
            for span in arabic.occurrences.elsewhere(self.text, annotation.span)
            if (span.start, span.end) not in alike
            and not any(span.overlaps(region) for region in left_out)
        ]


def _places(annotations: Iterable[Annotation], label: str) -> set[tuple[int, int]]:
    """Where ``label`` is. Pairs, because thousands of spans would each be hashed by a call."""
    return {(a.span.start, a.span.end) for a in annotations if a.label == label}
