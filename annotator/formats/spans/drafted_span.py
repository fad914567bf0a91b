"""Spans of a file on their way into a project, each once, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from annotator.core.annotation import Certainty, Origin
from annotator.core.place import Place
from annotator.formats.spans import span_checks


class DraftedSpan(Struct, frozen=True, gc=False):
    """A span with a label, in code points: a :class:`~annotator.core.draft.Drafted`.

    A file has hundreds of thousands of them, and a dataclass takes thirty times as long to make.
    """

    label: str
    start: int
    end: int
    note: str | None = None
    certainty: Certainty | None = None
    id: str | None = None
    origin: str = Origin.IMPORTED
    sources: str | None = None
    p: float | None = None
    bulk: bool = False


Drafts = dict[tuple[int, int, str], DraftedSpan]
"""What one person says of a text, by start, end and label: the first to say so counts."""


def drafts_of(spans: Iterable[DraftedSpan]) -> Drafts:
    """``spans``, each once."""
    drafts: Drafts = {}
    for span in spans:
        drafts.setdefault((span.start, span.end, span.label), span)
    return drafts


def ordered(drafts: Drafts, text: str, place: Place) -> tuple[DraftedSpan, ...]:
    """``drafts`` by start, then longest first, then label.

    :class:`FormatError` if they cover too much of ``text``; ``place`` is where they stand.
    """
    span_checks.refuse_overmuch(
        len(drafts), text, lambda: sum(end - start for start, end, _ in drafts), place
    )
    keys = [(start, -end, label) for start, end, label in drafts]
    return tuple(draft for _, draft in sorted(zip(keys, drafts.values(), strict=True)))
