"""Changes and gestures: what one user action did, so that it can be written, shown and undone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.annotation import Annotation, Region, SetStatus
from annotator.core.article import ArticleDetails
from annotator.core.decision import Decision, Example, NamesAsked, Release
from annotator.core.suggestion import SuggestionOutcome

Record = (
    Annotation
    | Region
    | SetStatus
    | SuggestionOutcome
    | ArticleDetails
    | Decision
    | Release
    | Example
    | NamesAsked
)


@dataclass(frozen=True, slots=True)
class Change:
    """One record as it was and as it became; ``None`` means that it was not there.

    ``ValueError`` if nothing changes, or if the two sides are not the same record.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before == self.after:
            raise ValueError("a change must change something")
        sides = {type(side) for side in (self.before, self.after) if side is not None}
        if len(sides) > 1:
            raise ValueError("a change is of one record")

    @property
    def record(self) -> Record:
        """The later side that exists."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


class GestureKind(StrEnum):
    """What the hand did; the log keeps it, the window names it in the undo menu."""

    TAG = "tag"
    RELABEL = "relabel"
    RESIZE = "resize"
    DELETE = "delete"
    SPLIT = "split"
    MERGE = "merge"
    NOTE = "note"
    CERTAINTY = "certainty"
    TAG_ELSEWHERE = "tag_elsewhere"
    ACCEPT = "accept"  # of suggestions
    DISMISS = "dismiss"
    NOT_ARTICLE = "not_article"
    DETAILS = "details"
    FINISH = "finish"
    REOPEN = "reopen"
    SKIP = "skip"
    FLAG = "flag"
    UNFLAG = "unflag"
    DECIDE = "decide"
    DEFER = "defer"
    DECIDE_ALIKE = "decide_alike"
    CHANGE_GOLD = "change_gold"  # in bulk, by its spans
    POLICY = "policy"
    RELEASE = "release"
    EXAMPLE = "example"
    NAMES = "names"
    MERGE_LABELS = "merge_labels"


REVIEWING = frozenset(
    {
        GestureKind.DECIDE,
        GestureKind.DEFER,
        GestureKind.DECIDE_ALIKE,
        GestureKind.CHANGE_GOLD,
        GestureKind.POLICY,
        GestureKind.RELEASE,
        GestureKind.EXAMPLE,
    }
)
"""The gestures of review. They have an undo of their own: it never takes back labelling,
nor the reverse.
"""

SET_STATES = frozenset({GestureKind.FINISH, GestureKind.REOPEN, GestureKind.SKIP})
"""Those that change whose work on an article counts in review."""

LASTING = frozenset({GestureKind.NAMES})
"""What nobody takes back: whoever saw a name has seen it."""

RUNNING = frozenset({GestureKind.MERGE_LABELS})
"""What whoever runs the project does to a set. It is taken back there, not by the undo of the
person whose set it is.
"""

LABELLING = frozenset(GestureKind) - REVIEWING - LASTING - RUNNING
"""The gestures of annotators."""

DECIDING_MANY = frozenset({GestureKind.DECIDE_ALIKE, GestureKind.CHANGE_GOLD, GestureKind.POLICY})
"""Those that may decide cases of many articles, of which their line in the log names one."""

ON_MANY = DECIDING_MANY | {GestureKind.RELEASE, GestureKind.DETAILS}
"""Those that may change records of many articles, wherever the hand was."""

OWN_WORK = (LABELLING | RUNNING) - {GestureKind.DETAILS}
"""Those that change nothing but one person's set, and are of that person in the log."""


class Operation(StrEnum):
    """Whether a gesture is made for the first time, taken back, or made again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Gesture:
    """The changes of one user action: one transaction, one entry in the log, one undo step.

    ``id`` is a UUID (32 hexadecimal digits). For an undo or redo, ``of`` is the id of the gesture
    that is taken back or made again, and ``changes`` are the changes as they are made now.
    ``article`` is where the hand was; changes may be of other articles too. ``number`` (place in
    the log, from 1) and ``at`` (ISO 8601, UTC, milliseconds) are the project's to give, at the
    commit; 0 and empty until then.
    """

    id: str
    person: int
    article: int
    kind: GestureKind
    changes: tuple[Change, ...]
    operation: Operation = Operation.DO
    of: str | None = None
    number: int = 0
    at: str = ""

    def __post_init__(self) -> None:
        if not self.changes:
            raise ValueError("a gesture must change something")
        if (self.operation is Operation.DO) != (self.of is None):
            raise ValueError("an undo or redo names the gesture it is of, and nothing else does")

    @property
    def inverse(self) -> tuple[Change, ...]:
        """The changes that take this gesture back, last first."""
        return tuple(change.inverse for change in reversed(self.changes))
