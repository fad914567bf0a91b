"""The history of a package: read from its log, and followed from the project's state to the package's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from annotator.store.merging_refusals import history

Offset = Annotated[int, Meta(ge=0)]


class _Fields(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    article: int
    person: int


class AnnotationFields(_Fields, frozen=True, gc=False, forbid_unknown_fields=True):
    """An annotation as the log has it."""

    id: Annotated[str, Meta(min_length=1)]
    label: str
    start: Offset
    end: Offset
    origin: Literal["manual", "elsewhere", "imported"]
    note: str | None = None
    certainty: Literal["sure", "unsure"] | None = None


class RegionFields(_Fields, frozen=True, gc=False, forbid_unknown_fields=True):
    """A person's verdict on a region as the log has it."""

    id: Annotated[str, Meta(min_length=1)]
    start: Offset
    end: Offset
    verdict: Literal["not_article", "article"]


class SetFields(_Fields, frozen=True, gc=False, forbid_unknown_fields=True):
    """How far a set is, as the log has it."""

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
_DECODER = msgspec.json.Decoder(list[list[_Change]])


@dataclass(slots=True)
class State:
    """One person's work on one article, as the log speaks of it; annotations and regions by id."""

    status: SetFields
    annotations: dict[str, AnnotationFields] = field(default_factory=dict)
    regions: dict[str, RegionFields] = field(default_factory=dict)


def read(changes: Sequence[str]) -> list[list[_Change]]:
    """The changes of many lines of a log. :class:`Unfit` if one is no change of a person's own work."""
    try:
        return _DECODER.decode(f"[{','.join(changes)}]")
    except msgspec.MsgspecError:
        raise history("a gesture in it is none that a package can hold") from None


def follow(state: State, gestures: Iterable[list[_Change]], title: str) -> None:
    """Make ``gestures`` on ``state``, in place; :class:`Unfit` if one does not begin where that stands."""
    article, person = state.status.article, state.status.person
    for changes in gestures:
        if not changes:
            raise history(f"a gesture on “{title}” changes nothing")
        for change in changes:
            for side in (change.before, change.after):
                if side is not None and (side.article, side.person) != (article, person):
                    raise history(f"a gesture on “{title}” changes something else")
            if change.before == change.after:
                raise history(f"a gesture on “{title}” changes nothing")
            if not _made(state, change):
                raise history(
                    f"a gesture on “{title}” does not begin where the one before it ended"
                )


def _made(state: State, change: _Change) -> bool:
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
