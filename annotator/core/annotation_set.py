"""One person's work on one article, and what it is after changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from annotator.core.gesture import Change
    from annotator.core.span import Span
    from annotator.core.suggestion import SuggestionOutcome
from annotator.core.annotation import Annotation, Region, SetStatus, Verdict


class AnnotationSet(NamedTuple):
    """One person's work on one article: a value; :meth:`after` gives the next one.

    ``annotations``, ``regions`` and ``outcomes`` are by id. ``regions`` holds the proposals too
    (``person`` None); ``outcomes`` are those of suggestions.
    """

    status: SetStatus
    annotations: Mapping[str, Annotation] = MappingProxyType({})
    regions: Mapping[str, Region] = MappingProxyType({})
    outcomes: Mapping[str, SuggestionOutcome] = MappingProxyType({})

    @property
    def ordered(self) -> list[Annotation]:
        """The annotations in reading order."""
        return sorted(self.annotations.values(), key=lambda a: a.order)

    def next_alike(self, id: str) -> Annotation | None:
        """The next annotation in reading order that has the label of the one with ``id``."""
        ordered = self.ordered
        annotation = self.annotations[id]
        behind = ordered[ordered.index(annotation) + 1 :]
        return next((other for other in behind if other.label == annotation.label), None)

    @property
    def outcomes_by_place(self) -> Mapping[tuple[Span, str], SuggestionOutcome]:
        """The outcomes by what was suggested, gone through once: ask for it once a gesture."""
        return {outcome.place: outcome for outcome in self.outcomes.values()}

    @property
    def outcomes_by_annotation(self) -> Mapping[str, Sequence[SuggestionOutcome]]:
        """The outcomes by the id of the annotation that they name; gone through once, likewise."""
        named: dict[str, list[SuggestionOutcome]] = {}
        for outcome in self.outcomes.values():
            if outcome.annotation is not None:
                named.setdefault(outcome.annotation, []).append(outcome)
        return named

    @property
    def dismissed(self) -> list[SuggestionOutcome]:
        """The suggestions that this person has dismissed here."""
        from annotator.core.suggestion import Fate  # here: who only reads an article needs none

        return [o for o in self.outcomes.values() if o.fate is Fate.DISMISSED]

    @property
    def not_article(self) -> list[Region]:
        """What this person sees dimmed, by start: their own verdicts, and proposals without one."""
        judged = {r.span for r in self.regions.values() if r.person is not None}
        return sorted(
            (
                r
                for r in self.regions.values()
                if r.verdict is Verdict.NOT_ARTICLE
                or (r.verdict is Verdict.PROPOSED and r.span not in judged)
            ),
            key=lambda r: (r.span, r.id),
        )

    def after(self, changes: Iterable[Change]) -> AnnotationSet:
        """The set once ``changes`` are made. Changes to other records or sets are passed over."""
        from annotator.core.suggestion import SuggestionOutcome  # here, likewise

        status = self.status
        annotations = dict(self.annotations)
        regions = dict(self.regions)
        outcomes = dict(self.outcomes)
        for change in changes:
            record = change.record
            if isinstance(record, SetStatus):
                if record.key == status.key:
                    # Without a record of it the state is the one that everybody begins with.
                    status = (
                        change.after
                        if isinstance(change.after, SetStatus)
                        else SetStatus(status.article, status.person)
                    )
                continue
            held: dict[str, Annotation] | dict[str, Region] | dict[str, SuggestionOutcome]
            if isinstance(record, Annotation) and record.key[:2] == status.key:
                held = annotations
            elif isinstance(record, Region) and record.key[:2] == status.key:
                held = regions
            elif isinstance(record, SuggestionOutcome) and record.key[:2] == status.key:
                held = outcomes
            else:
                continue
            if change.after is None:
                held.pop(record.id, None)
            else:
                held[record.id] = change.after  # type: ignore[assignment]
        return self._replace(
            status=status,
            annotations=MappingProxyType(annotations),
            regions=MappingProxyType(regions),
            outcomes=MappingProxyType(outcomes),
        )
