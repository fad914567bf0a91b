"""The history of a package: read from its log,
and followed from the project's state to the package's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from annotator.store.packages.refusals import HistoryFault, history

LoggedOffset = Annotated[int, Meta(ge=0)]
Id = Annotated[str, Meta(min_length=1)]


class AnnotationFields(Struct, frozen=True, gc=False, forbid_unknown_fields=True, kw_only=True):
    """An annotation as the log has it; the fields are in the order of the columns of its row."""

    article: int
    person: int
    id: Id
    label: str
    start: LoggedOffset
    end: LoggedOffset
    note: str | None = None
    certainty: Literal["sure", "unsure"] | None = None
    origin: Literal["manual", "elsewhere", "imported"]


class RegionFields(Struct, frozen=True, gc=False, forbid_unknown_fields=True, kw_only=True):
    """A person's verdict on a region as the log has it; ordered as its row."""

    article: int
    person: int
    id: Id
    start: LoggedOffset
    end: LoggedOffset
    verdict: Literal["not_article", "article"]


class SetFields(Struct, frozen=True, gc=False, forbid_unknown_fields=True, kw_only=True):
    """How far a set is, as the log has it; ordered as its row."""

    article: int
    person: int
    state: Literal["todo", "in_progress", "done", "skipped"]
    skip_reason: str | None = None
    flagged: bool = False
    flag_note: str | None = None


class _AnnotationChange(Struct, tag_field="record", tag="annotation", gc=False):
    before: AnnotationFields | None
    after: AnnotationFields | None


class _RegionChange(Struct, tag_field="record", tag="region", gc=False):
    before: RegionFields | None
    after: RegionFields | None


class _SetChange(Struct, tag_field="record", tag="set", gc=False):
    before: SetFields | None
    after: SetFields | None


_Held = TypeVar("_Held", AnnotationFields, RegionFields)
_Change = _AnnotationChange | _RegionChange | _SetChange
_decode_lines = msgspec.json.Decoder(list[_Change]).decode_lines


@dataclass(slots=True)
class LoggedState:
    """One person's work on one article, as the log speaks of it; annotations and regions by id."""

    status: SetFields
    annotations: dict[str, AnnotationFields] = field(default_factory=dict)
    regions: dict[str, RegionFields] = field(default_factory=dict)


def follow(state: LoggedState, gestures: bytes, title: str) -> None:
    """Make ``gestures``, whose changes stand on a line each as the log keeps them, on ``state``,
    in place.

    :class:`Unfit` if one is no change of just this set, or does not begin where that stands.
    """
    article, person, annotations = state.status.article, state.status.person, state.annotations
    for changes in _read(gestures):
        if not changes:
            raise history(HistoryFault.NO_CHANGE, title=title)
        for change in changes:
            if (
                isinstance(change, _AnnotationChange)
                and change.before is None
                and change.after is not None
                and change.after.id not in annotations
                and change.after.article == article
                and change.after.person == person
            ):
                annotations[change.after.id] = change.after  # nine of ten; they need no second look
            else:
                _make(state, change, title)


def _read(gestures: bytes) -> list[list[_Change]]:
    try:
        return _decode_lines(gestures)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise history(HistoryFault.NO_GESTURE) from None


def _make(state: LoggedState, change: _Change, title: str) -> None:
    if change.before == change.after:
        raise history(HistoryFault.NO_CHANGE, title=title)
    article, person = state.status.article, state.status.person
    for side in (change.before, change.after):
        if side is not None and (side.article != article or side.person != person):
            raise history(HistoryFault.ANOTHER_RECORD, title=title)
    if not _made(state, change):
        raise history(HistoryFault.GAP, title=title)


def _made(state: LoggedState, change: _Change) -> bool:
    """Make ``change``; ``False`` if what is there is not what it says was there."""
    if isinstance(change, _AnnotationChange):
        return _put(state.annotations, change.before, change.after)
    if isinstance(change, _RegionChange):
        return _put(state.regions, change.before, change.after)
    if change.before != state.status or change.after is None:
        return False
    state.status = change.after
    return True


def _put(there: dict[str, _Held], before: _Held | None, after: _Held | None) -> bool:
    one = after if after is not None else before
    assert one is not None
    if there.get(one.id) != before:
        return False
    if after is None:
        del there[one.id]
    else:
        there[one.id] = after
    return True
