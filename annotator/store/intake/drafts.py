"""Whether a draft may come into a project, whatever the file was that it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter, itemgetter, lt

from annotator.core.annotation import SetState
from annotator.core.draft import ArticleDraft, Columns, Drafted, SetDraft
from annotator.core.message import Form, Message, say
from annotator.core.place import PlacedFault
from annotator.store.tables.records import annotation


class DraftRefused(PlacedFault):
    """A draft cannot come in."""


class DraftFault(Form):
    """Why a draft cannot come in."""

    EMPTY_TEXT = "the text is empty."
    TWO_SETS = "there are two sets of one person."
    REGION_BEYOND_TEXT = "a not-article region ends beyond the text."
    SAME_ID = "two spans of one set have the same id."
    WORK_TO_DO = "a set has work in it and is still to do."
    ID_TAKEN = "the id “{id}” belongs to an article with another text."
    NO_SPAN = "{start}–{end} is no span of the text, which ends at {length}."
    BLANK_SPAN = "the span {start}–{end} is nothing but white space."
    SPACED_SPAN = "the span {start}–{end} begins or ends in white space."
    NO_LABEL = "the project has no label “{label}”; it has {labels}."
    LABEL_TWICE = "a span has the same label twice in one set."


_AT_HAND = {"id", "article", "person", "label", "start", "end", "surface"}
_OTHERS = [column for column in annotation.stored if column.name not in _AT_HAND]
_DRAFTED = [(c.name, attrgetter(c.name)) for c in _OTHERS if hasattr(Drafted, c.name)]
_NOT_DRAFTED = [(c.name, c.missing) for c in _OTHERS if not hasattr(Drafted, c.name)]
_in_order = itemgetter(*(column.name for column in annotation.stored))


def rows(
    columns: Columns, ids: Sequence[str], article: int, person: int
) -> Iterator[tuple[object, ...]]:
    """The rows of table ``annotation``, with all that is stored, under ``ids``.

    A draft need not have brought ids of its own.
    """
    lists: dict[str, Iterable[object]] = {
        "id": ids,
        "article": repeat(article, len(ids)),
        "person": repeat(person, len(ids)),
        "label": columns.labels,
        "start": columns.starts,
        "end": columns.ends,
        "surface": columns.surfaces,
    }
    for name, attribute in _DRAFTED:
        lists[name] = map(attribute, columns.annotations)
    for name, missing in _NOT_DRAFTED:
        lists[name] = repeat(missing, len(ids))
    return zip(*_in_order(lists), strict=True)


def examine(draft: ArticleDraft, labels: frozenset[str]) -> list[Columns]:
    """The annotations of every set, or :class:`DraftRefused`. ``labels`` are those of the project.

    The triggers that watch over single rows are away during an intake: what they refuse is refused
    here.
    """
    text, length = draft.text, len(draft.text)
    if not text or text.isspace():
        raise DraftRefused(draft.place, DraftFault.EMPTY_TEXT)
    people = [" ".join(part.person.split()) for part in draft.sets]
    if len(people) != len(set(people)):
        raise DraftRefused(draft.place, DraftFault.TWO_SETS)
    columns = [_examined(draft, part, labels) for part in draft.sets]
    regions = [*draft.proposals]
    for part in draft.sets:
        regions += (*part.not_article, *part.cleared)
    if regions and max(region.end for region in regions) > length:
        raise DraftRefused(draft.place, DraftFault.REGION_BEYOND_TEXT)
    return columns


def _examined(draft: ArticleDraft, part: SetDraft, labels: frozenset[str]) -> Columns:
    columns = part.columns
    if columns is None or not columns.are_of(draft.text, part.annotations):
        columns = Columns(draft.text, part.annotations)
    if not _are_plainly_right(draft.text, columns, labels):
        raise DraftRefused(draft.place, _mistake(draft.text, part.annotations, labels))
    ids = list(filter(None, columns.ids))
    if len(ids) != len(set(ids)):
        raise DraftRefused(draft.place, DraftFault.SAME_ID)
    if part.state is SetState.TODO and (part.annotations or part.not_article or part.cleared):
        raise DraftRefused(draft.place, DraftFault.WORK_TO_DO)
    return columns


def _are_plainly_right(text: str, columns: Columns, labels: frozenset[str]) -> bool:
    """Whether :func:`_mistake` would find none: the same, a list at a time."""
    starts, ends, named = columns.starts, columns.ends, columns.labels
    return not starts or (
        min(starts) >= 0
        and max(ends) <= len(text)
        and all(map(lt, starts, ends))
        and labels.issuperset(named)
        and len(set(zip(starts, ends, named, strict=True))) == len(named)
        and [*map(str.strip, columns.surfaces)] == columns.surfaces
    )


def _mistake(text: str, annotations: Sequence[Drafted], labels: frozenset[str]) -> Message:
    """What is wrong with the first annotation that something is wrong with."""
    for a in annotations:
        if not 0 <= a.start < a.end <= len(text):
            return say(DraftFault.NO_SPAN, start=a.start, end=a.end, length=len(text))
        if text[a.start : a.end].isspace():
            return say(DraftFault.BLANK_SPAN, start=a.start, end=a.end)
        if text[a.start : a.end] != text[a.start : a.end].strip():
            return say(DraftFault.SPACED_SPAN, start=a.start, end=a.end)
        if a.label not in labels:
            return say(DraftFault.NO_LABEL, label=a.label, labels=tuple(sorted(labels)))
    return say(DraftFault.LABEL_TWICE)
