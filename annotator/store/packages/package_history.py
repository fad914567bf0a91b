"""The history of a package, followed from the project's state to the package's.

It is read from the package's log. What a line of the log may hold follows from the columns of the
records (``tables.records``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import NODEFAULT, Meta, Struct, defstruct

from annotator.core.annotation import Verdict
from annotator.store.file.columns import Column
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.tables import records
from annotator.store.tables.record_table import Table

if TYPE_CHECKING:

    class LoggedStatus(Struct):
        """How far a set is as the log has it: the columns of its record, in their order."""

        article: int
        person: int

    class LoggedSpan(LoggedStatus):
        """An annotation, a verdict on a region, or an outcome, as the log has it: likewise."""

        id: str
        start: int
        end: int


def _one_of(values: Iterable[object]) -> Any:
    """A type that is just these ``values``."""
    return Literal.__getitem__(tuple(values))


def _logged_type(column: Column) -> Any:
    """What the log may hold of ``column``, for msgspec: what its row does, but true and false."""
    kind: Any = bool if column.is_flag else column.types[0]
    if column.of is not None:
        kind = _one_of(column.of._value2member_map_)
    elif column.least is not None:
        is_number = int in column.types
        least = Meta(ge=column.least) if is_number else Meta(min_length=column.least)
        kind = Annotated[kind, least]
    return kind | None if type(None) in column.types else kind


# A person's own: what the program proposed is in no gesture.
_OWN_VERDICTS = _one_of(verdict.value for verdict in Verdict if verdict is not Verdict.PROPOSED)


def _logged_class(table: Table[Any], name: str, **narrower: Any) -> Callable[..., Any]:
    """The class of what the log holds of one record of ``table``."""
    fields = [
        (
            column.log_name,
            narrower.get(column.log_name, _logged_type(column)),
            column.missing if column.may_be_missing else NODEFAULT,
        )
        for column in table.columns
    ]
    return defstruct(name, fields, frozen=True, gc=False, forbid_unknown_fields=True, kw_only=True)


def _change_class(table: Table[Any], logged: Any, name: str) -> Any:
    """The class of a change of such a record."""
    sides = [("before", logged | None), ("after", logged | None)]
    return defstruct(name, sides, tag_field="record", tag=table.kind, gc=False)


AnnotationFields = _logged_class(records.annotation, "AnnotationFields")
RegionFields = _logged_class(records.region, "RegionFields", person=int, verdict=_OWN_VERDICTS)
OutcomeFields = _logged_class(records.outcome, "OutcomeFields")
SetFields = _logged_class(records.status, "SetFields")

_AnnotationChange = _change_class(records.annotation, AnnotationFields, "AnnotationChange")
_RegionChange = _change_class(records.region, RegionFields, "RegionChange")
_OutcomeChange = _change_class(records.outcome, OutcomeFields, "OutcomeChange")
_SetChange = _change_class(records.status, SetFields, "SetChange")
_Change: Any = _AnnotationChange | _RegionChange | _OutcomeChange | _SetChange
_decode_lines = msgspec.json.Decoder(list[_Change]).decode_lines


@dataclass(slots=True)
class LoggedState:
    """One person's work on one article, as the log speaks of it; what is in it by id."""

    status: LoggedStatus
    annotations: dict[str, LoggedSpan] = field(default_factory=dict)
    regions: dict[str, LoggedSpan] = field(default_factory=dict)
    outcomes: dict[str, LoggedSpan] = field(default_factory=dict)


def follow(state: LoggedState, gestures: bytes, title: str) -> None:
    """Make ``gestures`` on ``state``, in place; their changes are lines, as the log keeps them.

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


def _read(gestures: bytes) -> list[list[Any]]:
    try:
        return _decode_lines(gestures)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise history(HistoryFault.NO_GESTURE) from None


def _make(state: LoggedState, change: Any, title: str) -> None:
    if change.before == change.after:
        raise history(HistoryFault.NO_CHANGE, title=title)
    article, person = state.status.article, state.status.person
    for side in (change.before, change.after):
        if side is not None and (side.article != article or side.person != person):
            raise history(HistoryFault.ANOTHER_RECORD, title=title)
    if not _made(state, change):
        raise history(HistoryFault.GAP, title=title)


def _made(state: LoggedState, change: Any) -> bool:
    """Make ``change``; ``False`` if what is there is not what it says was there."""
    if isinstance(change, _AnnotationChange):
        return _put(state.annotations, change.before, change.after)
    if isinstance(change, _RegionChange):
        return _put(state.regions, change.before, change.after)
    if isinstance(change, _OutcomeChange):
        return _put(state.outcomes, change.before, change.after)
    if change.before != state.status or change.after is None:
        return False
    state.status = change.after
    return True


def _put(held: dict[str, LoggedSpan], before: LoggedSpan | None, after: LoggedSpan | None) -> bool:
    record = after if after is not None else before
    assert record is not None
    if held.get(record.id) != before:
        return False
    if after is None:
        del held[record.id]
    else:
        held[record.id] = after
    return True
