"""Leaves out the values beside spans that a format cannot hold: notes, titles, sources, dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.capabilities import Capabilities, CarriedField
from annotator.formats.losses import LossReason, Omission, OmittedPart

_DETAILS = ("title", "source", "published", "language")

Omit = Callable[[Omission], None]


def unfit(value: str, carried: Capabilities) -> LossReason | None:
    """Why ``value`` cannot stand in such a file; ``None`` if it can."""
    if carried.unwritable is not None and carried.unwritable.search(value):
        return LossReason.NOT_ENCODABLE
    if carried.most_units is not None and 2 * len(value) > carried.most_units:
        units = len(value.encode("utf-16-le")) // 2
        return LossReason.CELL_TOO_LONG if units > carried.most_units else None
    return None


def unfit_set(outgoing: OutgoingSet, carried: Capabilities) -> Omission | None:
    """Why the set cannot be in such a file at all; ``None`` if it can."""
    article = outgoing.article
    for value in (article.text, article.id, outgoing.whose):
        reason = unfit(value, carried)
        if reason is not None:
            return Omission(article.id, outgoing.whose, OmittedPart.SET, value, reason)
    return None


def with_fit_values(outgoing: OutgoingSet, carried: Capabilities, omit: Omit) -> OutgoingSet:
    """The set without notes and details that do not fit; ``omit`` is told each."""
    if carried.unwritable is None and carried.most_units is None:
        return outgoing
    if CarriedField.NOTE in carried.fields:
        spans = [_with_fit_note(span, outgoing, carried, omit) for span in outgoing.spans]
        outgoing = replace(outgoing, spans=spans)
    if CarriedField.DETAILS in carried.fields:
        left_out: dict[str, Any] = dict.fromkeys(_unfit_details(outgoing, carried, omit), "")
        outgoing = replace(outgoing, article=replace(outgoing.article, **left_out))
    return outgoing


def _with_fit_note(
    span: OutgoingSpan, outgoing: OutgoingSet, carried: Capabilities, omit: Omit
) -> OutgoingSpan:
    """The span; its note has plain line feeds if that is all that is wrong with it."""
    reason = unfit(span.note, carried) if span.note else None
    if span.note is None or reason is None:
        return span
    plain = span.note.replace("\r\n", "\n").replace("\r", "\n")
    is_fit = unfit(plain, carried) is None
    part = OmittedPart.LINE_ENDS if is_fit else OmittedPart.NOTE
    omit(Omission(outgoing.article.id, outgoing.whose, part, span.note, reason))
    return span._replace(note=plain if is_fit else None)


def _unfit_details(outgoing: OutgoingSet, carried: Capabilities, omit: Omit) -> Iterator[str]:
    article = outgoing.article
    for name in _DETAILS:
        value: str = getattr(article, name)
        reason = unfit(value, carried)
        if reason is not None:
            omit(Omission(article.id, outgoing.whose, OmittedPart.DETAIL, value, reason))
            yield name
