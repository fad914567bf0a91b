"""Two versions of one set, in the project and in another file: what comes from there to project.

A version is a set and the gestures that made it. Where both went on from the same state, somebody
chooses. Whatever is chosen, the gestures of both stay in the log: one version is undone, gesture by
gesture, and the other made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotator.core.annotation import Annotation, Region, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Gesture, Operation, Record
from annotator.core.verbs import NewId


class Side(StrEnum):
    """Whose version stands."""

    PROJECT = "project"
    FILE = "file"  # the package's, or the copy's


class BrokenHistory(ValueError):
    """The gestures of a version are none that can have made it from where the two parted."""


@dataclass(frozen=True, slots=True)
class Version:
    """A set as a file has it, without proposals, and the gestures that made it, oldest first."""

    work: AnnotationSet
    gestures: Sequence[Gesture]


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What to know of a version before choosing.

    ``gestures`` counts those made since the two parted; ``last`` is when the last of them was made
    (ISO 8601, UTC).
    """

    state: SetState
    annotations: int
    gestures: int
    last: str


@dataclass(frozen=True, slots=True)
class Collision:
    """A set that went on in both files: whose it is, and on which article (number, id, title)."""

    person: str
    article: int
    id: str
    title: str
    in_project: VersionFacts
    in_file: VersionFacts
    chosen: Side | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Which version stands where two collide: of single sets, and of all others.

    ``of_sets`` is by the person's name and the article's number. Without a choice the project's
    version stands, nothing of the other comes in, and the collision is there the next time.
    """

    of_sets: Mapping[tuple[str, int], Side] = field(default_factory=dict)
    of_others: Side | None = None

    def of(self, person: str, article: int) -> Side | None:
        """What was chosen for one set."""
        return self.of_sets.get((person, article), self.of_others)


class TwoVersions:
    """Two versions of one set that do not simply go on from one another.

    :class:`BrokenHistory` if they cannot have begun in the same state.
    """

    def __init__(self, project: Version, file: Version) -> None:
        common = _common(project.gestures, file.gestures)
        self._project, self._file = project, file
        self._known = frozenset(gesture.id for gesture in project.gestures)
        self.of_project = tuple(project.gestures[common:])
        """What was done in the project since the two parted."""
        self.of_file = tuple(file.gestures[common:])
        """What was done in the file since."""
        # What each was, from before the first of these to what it is now.
        self._project_states = _states(project.work, self.of_project)
        self._file_states = _states(file.work, self.of_file)
        if self._project_states[0] != self._file_states[0]:
            raise BrokenHistory

    def coming(self, new_id: NewId) -> tuple[Gesture, ...] | None:
        """What brings the file's work into the project; ``None`` if the two collide.

        They do not collide where one side did nothing that the other does not know, undid all that
        it did, or is what the other one was on its way.
        """
        first = next((n for n, g in enumerate(self.of_file) if g.id not in self._known), None)
        if first is None:
            return ()
        for begin in (first, 0):
            if self._file_states[begin] == self._project.work:
                return _again(self.of_file[begin:], self._known, new_id)
        if self._file.work in self._project_states:
            return ()
        know_ours = {gesture.id for gesture in self.of_project} <= {g.id for g in self.of_file}
        if know_ours or self._project.work in self._file_states:
            return self.chosen(Side.FILE, new_id)
        return None

    def chosen(self, side: Side, new_id: NewId) -> tuple[Gesture, ...]:
        """What is to be made in the project, so that the version of ``side`` stands."""
        made = _again(self.of_file, self._known, new_id)
        back = _undone(self.of_project, new_id)
        if side is Side.FILE:
            return (*back, *made)
        return (*back, *made, *_undone(made, new_id), *_again(self.of_project, self._known, new_id))

    def facts(self) -> tuple[VersionFacts, VersionFacts]:
        """What to know of the project's version, and of the file's."""
        return _facts(self._project.work, self.of_project), _facts(self._file.work, self.of_file)


def _facts(work: AnnotationSet, since: Sequence[Gesture]) -> VersionFacts:
    last = since[-1].at if since else ""
    return VersionFacts(work.status.state, len(work.annotations), len(since), last)


def _common(project: Sequence[Gesture], file: Sequence[Gesture]) -> int:
    """With how many gestures both begin."""
    pairs = zip(project, file, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a.id != b.id), None)
    return min(len(project), len(file)) if same is None else same


def _states(work: AnnotationSet, gestures: Sequence[Gesture]) -> list[AnnotationSet]:
    """The set before the first of ``gestures``, after it, after the second, …: at last ``work``.

    :class:`BrokenHistory` if they do not lead to it.
    """
    states = [work]
    for gesture in reversed(gestures):
        for change in gesture.inverse:
            if _held(work, change.record) != change.before:
                raise BrokenHistory
            work = work.after([change])
        states.append(work)
    return states[::-1]


def _held(work: AnnotationSet, record: Record) -> Record | None:
    """What the set has in the place of ``record``; :class:`BrokenHistory` if that is none of it."""
    if not isinstance(record, Annotation | Region | SetStatus) or (
        record.key[:2] != work.status.key
    ):
        raise BrokenHistory
    if isinstance(record, Annotation):
        return work.annotations.get(record.id)
    return work.regions.get(record.id) if isinstance(record, Region) else work.status


def _undone(gestures: Sequence[Gesture], new_id: NewId) -> tuple[Gesture, ...]:
    """What takes ``gestures`` back, the last first. What was an undo is made again."""
    return tuple(
        replace(
            gesture,
            id=new_id(),
            changes=gesture.inverse,
            operation=Operation.REDO if gesture.operation is Operation.UNDO else Operation.UNDO,
            of=gesture.of or gesture.id,
            number=0,
            at="",
        )
        for gesture in reversed(gestures)
    )


def _again(
    gestures: Iterable[Gesture], known: Collection[str], new_id: NewId
) -> tuple[Gesture, ...]:
    """The ``gestures``; those that are ``known`` already as made again."""
    return tuple(
        gesture
        if gesture.id not in known
        else replace(
            gesture,
            id=new_id(),
            operation=Operation.UNDO if gesture.operation is Operation.UNDO else Operation.REDO,
            of=gesture.of or gesture.id,
            number=0,
            at="",
        )
        for gesture in gestures
    )
