"""Gold: what all finished annotators agree on, and what was decided. Computed, never stored.

There is no way for it to drift from its evidence, and nothing undecided is in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from annotator.core.case import Case, FinishedSets, LabelledSpan
from annotator.core.reviewed import GoldSpan, ReviewedCase, Source


def gold(reviewed: Sequence[ReviewedCase]) -> list[GoldSpan]:
    """The gold of an article that two or more people finished, in reading order.

    Each span once, however many cases come to it; cases without an outcome give none.
    """
    spans: dict[LabelledSpan, GoldSpan] = {}
    for case in reviewed:
        source = case.source
        if source is None:
            continue
        for span in case.outcome or ():
            spans.setdefault(span, GoldSpan(span, source, said_by(case.case, span), case.holding))
    return [spans[span] for span in sorted(spans, key=_reading_order)]


def gold_of_one(finished: FinishedSets) -> list[GoldSpan]:
    """The gold of an article that was given to one person alone: what they say.

    ``ValueError`` if more or fewer finished it.
    """
    (person,) = finished.spans
    return [
        GoldSpan(span, Source.UNANIMOUS, (person,))
        for span in sorted(set(finished.spans[person]), key=_reading_order)
    ]


def gold_id(article_id: str, labelled: LabelledSpan) -> str:
    """The id of a gold span: 32 hexadecimal digits, the same in every export."""
    return hashlib.sha256(repr((article_id, *labelled)).encode()).hexdigest()[:32]


def said_by(case: Case, span: LabelledSpan) -> tuple[int, ...]:
    """Who said just this, in rising order; nobody, if it is a reviewer's own."""
    return tuple(
        sorted(
            person
            for variant in case.variants
            if span in variant.spans
            for person in variant.people
        )
    )


def _reading_order(span: LabelledSpan) -> tuple[int, int, str]:
    return (span.start, -span.end, span.label)
