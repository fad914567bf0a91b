"""Whether a draft may come into a project, whatever the file was that it came from."""

from __future__ import annotations

from collections.abc import Set

from annotator.core.annotation import SetState
from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.errors import WorldError


class DraftRefused(WorldError):
    """A draft cannot come in. The message begins with its place."""


def examine(draft: ArticleDraft, labels: Set[str]) -> None:
    """Nothing, or :class:`DraftRefused`. ``labels`` are those of the project.

    The triggers that watch over single rows are away during an intake: what they refuse is refused here.
    """
    text, length = draft.text, len(draft.text)
    if not text or text.isspace():
        raise DraftRefused(f"{draft.place}: the text is empty.")
    people = [" ".join(part.person.split()) for part in draft.sets]
    if len(people) != len(set(people)):
        raise DraftRefused(f"{draft.place}: there are two sets of one person.")
    for part in draft.sets:
        _examine_set(draft, part, labels)
    regions = [*draft.proposals]
    for part in draft.sets:
        regions += (*part.not_article, *part.cleared)
    if any(region.end > length for region in regions):
        raise DraftRefused(f"{draft.place}: a not-article region ends beyond the text.")


def _examine_set(draft: ArticleDraft, part: SetDraft, labels: Set[str]) -> None:
    text, length, place = draft.text, len(draft.text), draft.place
    said: set[tuple[int, int, str]] = set()
    for a in part.annotations:
        start, end = a.start, a.end
        if not 0 <= start < end <= length:
            raise DraftRefused(
                f"{place}: {start}–{end} is no span of the text, which has {length} characters."
            )
        if text[start:end].isspace():
            raise DraftRefused(f"{place}: the span {start}–{end} is nothing but white space.")
        if a.label not in labels:
            raise DraftRefused(
                f"{place}: the project has no label “{a.label}”;"
                f" it has {', '.join(sorted(labels))}."
            )
        said.add((start, end, a.label))
    if len(said) < len(part.annotations):
        raise DraftRefused(f"{place}: a span has the same label twice in one set.")
    ids = [a.id for a in part.annotations if a.id]
    if len(ids) != len(set(ids)):
        raise DraftRefused(f"{place}: two spans of one set have the same id.")
    if part.state is SetState.TODO and (part.annotations or part.not_article or part.cleared):
        raise DraftRefused(f"{place}: a set has work in it and is still to do.")
