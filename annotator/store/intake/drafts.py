"""Whether a draft may come into a project, whatever the file was that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

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
_PLACES = {column.name: place for place, column in enumerate(annotation.stored)}
COLUMNS = len(_PLACES)


def values(columns: Columns, ids: Sequence[str], article: int, person: int) -> list[object]:
    """The rows of table ``annotation``, with all that is stored, under ``ids``.

    Each row has :data:`COLUMNS` values, which lie behind those of the row before: to put them there
    a column at a time takes half as long as to make rows. A draft need not have brought ids of its
    own.
    """
    count = len(ids)
    lists: dict[str, Sequence[object]] = {
        "id": ids,
        "article": [article] * count,
        "person": [person] * count,
        "label": columns.labels,
        "start": columns.starts,
        "end": columns.ends,
        "surface": columns.surfaces,
    }
    for name, attribute in _DRAFTED:
        lists[name] = [*map(attribute, columns.annotations)]
    for name, missing in _NOT_DRAFTED:
        lists[name] = [missing] * count
    flat: list[object] = [None] * (count * COLUMNS)
    for name, column in lists.items():
        flat[_PLACES[name] :: COLUMNS] = column
    return flat


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
    if not columns.are_plainly_right(labels):
        raise DraftRefused(draft.place, _mistake(draft.text, part.annotations, labels))
    if part.state is SetState.TODO and (part.annotations or part.not_article or part.cleared):
        raise DraftRefused(draft.place, DraftFault.WORK_TO_DO)
    return columns


def _mistake(text: str, annotations: Sequence[Drafted], labels: frozenset[str]) -> Message:
    """What is wrong with the first annotation that something is wrong with.

    Something is, as they are not plainly right.
    """
    for a in annotations:
        if not 0 <= a.start < a.end <= len(text):
            return say(DraftFault.NO_SPAN, start=a.start, end=a.end, length=len(text))
        if text[a.start : a.end].isspace():
            return say(DraftFault.BLANK_SPAN, start=a.start, end=a.end)
        if text[a.start : a.end] != text[a.start : a.end].strip():
            return say(DraftFault.SPACED_SPAN, start=a.start, end=a.end)
        if a.label not in labels:
            return say(DraftFault.NO_LABEL, label=a.label, labels=tuple(sorted(labels)))
    if len({(a.start, a.end, a.label) for a in annotations}) != len(annotations):
        return say(DraftFault.LABEL_TWICE)
    return say(DraftFault.SAME_ID)
