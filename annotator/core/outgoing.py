"""Sets on their way out, as every output format is given them: people's own work, and gold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from annotator.core.article import Article
from annotator.core.span import Span

GOLD = "gold"
"""The name of a set that is nobody's own work, but what was agreed on."""

OutgoingState = Literal["todo", "in_progress", "done", "skipped", "settled"]
"""How far a person is; of gold ``settled`` if no case is left undecided, else ``done``."""


class OutgoingSpan(NamedTuple):
    """An annotation, or a span of gold, on its way out.

    Offsets are half-open, in code points; ``surface`` is the text between them. ``sources``, ``p``
    and ``bulk`` are of suggestions that were accepted. A plain tuple, because there are hundreds of
    thousands of them.
    """

    start: int
    end: int
    label: str
    id: str
    surface: str
    note: str | None
    certainty: str | None
    origin: str
    sources: str | None = None
    p: float | None = None
    bulk: bool | int = False

    def order(self) -> tuple[int, int, str, str]:
        """By start, then longest first, then label, then id: the order in every file."""
        return (self.start, -self.end, self.label, self.id)


@dataclass(frozen=True, slots=True)
class Attribution:
    """How a span came to be gold: from which source, who said just this, who decided, and why.

    ``guidelines`` is the version that was in force when it was decided, as far as is known.
    """

    source: str
    people: tuple[str, ...]
    decided_by: str | None = None
    reason: str | None = None
    guidelines: str | None = None


@dataclass(frozen=True, slots=True)
class OutgoingSet:
    """One person's work on one article, or its gold; ``whose`` is their name, or :data:`GOLD`.

    ``spans`` are in :meth:`OutgoingSpan.order`; the regions sort by start, then end.
    ``not_article`` is what does not belong to the article, ``proposed`` what the program proposed
    as such, ``cleared`` the proposals that the person rejected. ``attributions`` are by the id of
    the span, and of gold only. ``guidelines`` is the version in force when a person finished.
    """

    article: Article
    whose: str
    state: OutgoingState
    spans: list[OutgoingSpan]
    not_article: list[Span]
    cleared: list[Span] = field(default_factory=list)
    proposed: list[Span] = field(default_factory=list)
    skip_reason: str | None = None
    flagged: bool = False
    flag_note: str | None = None
    assisted: bool = False
    guidelines: str | None = None
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
