"""Counts what a set has that a format has no place for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator.core.outgoing import OutgoingSet
from annotator.formats.capabilities import CarriedField
from annotator.formats.losses import LossReport

_COUNTS: dict[CarriedField, Callable[[OutgoingSet], int]] = {
    CarriedField.NOTE: lambda s: sum(bool(span.note) for span in s.spans),
    CarriedField.CERTAINTY: lambda s: sum(bool(span.certainty) for span in s.spans),
    CarriedField.ORIGIN: lambda s: len(s.spans),
    CarriedField.NOT_ARTICLE: lambda s: len(s.not_article),
    CarriedField.STATE: lambda s: 1,
    CarriedField.ATTRIBUTION: lambda s: len(s.attributions),
    CarriedField.DETAILS: lambda s: bool(
        s.article.title or s.article.source or s.article.published
    ),
    CarriedField.META: lambda s: bool(s.article.meta),
    CarriedField.ID: lambda s: 1,
    CarriedField.PEOPLE: lambda s: 1,
}


def count_lost_fields(
    outgoing: OutgoingSet, lost_fields: Iterable[CarriedField], report: LossReport
) -> None:
    """Add to ``report`` what ``outgoing`` has in ``lost_fields``, which are not carried."""
    for lost in lost_fields:
        count = _COUNTS[lost](outgoing)
        if count:
            report.fields[lost] += count
