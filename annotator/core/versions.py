"""Brings the work that one person did in two files together: a set in the project and in another.

A version is a set and the gestures that made it. Where both went on from the same state, the two
collide, and somebody chooses. Whatever is chosen, the gestures of both stay in the log: one version
is undone, gesture by gesture, and the other made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotator.core.annotation import Annotation, Region, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import RUNNING, Change, Gesture, GestureKind, Operation, Record
from annotator.core.suggestion import SuggestionOutcome
from annotator.core.verbs import NewId


class Side(StrEnum):
    """Whose version stands."""

    PROJECT = "project"
    FILE = "file"  # the package's, or the copy's


class BrokenHistory(ValueError):
    """The gestures of a version cannot have made it from the state in which the two parted."""


@dataclass(frozen=True, slots=True)
class Version:
    """A set as a file has it, without proposals, and the gestures that made it, oldest first."""

    work: AnnotationSet
    gestures: Sequence[Gesture]


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What to know of a version before choosing.

    ``gestures`` counts those made since the two parted by whoever works on it; ``last`` is when the
    last of them was made (ISO 8601, UTC).
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

    @property
    def address(self) -> str:
        """What it is chosen by in a command."""
        return f"{self.id}:{self.person}"


@dataclass(frozen=True, slots=True)
class Choices:
    """Which version stands where two collide: in single places, on an article, and everywhere.

    ``of_sets`` is by the person's name and the article's number, ``of_points`` of review by their
    keys, ``of_articles`` by number. Without a choice the project's version stands, nothing of the
    other comes in, and the collision is there the next time.
    """

    of_sets: Mapping[tuple[str, int], Side] = field(default_factory=dict)
    of_others: Side | None = None
    of_articles: Mapping[int, Side] = field(default_factory=dict)
    of_points: Mapping[tuple[int, str, str], Side] = field(default_factory=dict)

    def of(self, person: str, article: int) -> Side | None:
        """What was chosen for one set."""
        return self.of_sets.get((person, article), self._of_article(article))

    def of_point(self, key: tuple[int, str, str]) -> Side | None:
        """What was chosen for one point of review."""
        return self.of_points.get(key, self._of_article(key[0]))

    def _of_article(self, article: int) -> Side | None:
        return self.of_articles.get(article, self.of_others)


def without_relabelling(version: Version, other: Version, new_id: NewId) -> tuple[Gesture, ...]:
    """The gestures that take back what changes of labels did to a set since it was worked on.

    Only those that ``other`` did not see. That is nobody's work: what somebody did elsewhere can
    come before it, and is brought under the labels then.
    """
    common = _common_beginning(version.gestures, other.gestures)
    last = len(version.gestures)
    while last > common and version.gestures[last - 1].kind in RUNNING:
        last -= 1
    return _undone(version.gestures[last:], new_id)


def state_after(version: Version, count: int) -> AnnotationSet:
    """The set after the first ``count`` gestures of ``version``.

    :class:`BrokenHistory` if the others cannot have led on from there.
    """
    return _states(version.work, version.gestures[count:])[0]


class TwoVersions:
    """Two versions of one set that do not simply go on from one another.

    :class:`BrokenHistory` if they cannot have begun in the same state. What was ``imported`` into
    the project meanwhile is in no gesture: then they need not, and somebody has to choose.
    """

    def __init__(self, project: Version, file: Version, *, imported: bool = False) -> None:
        common = _common_beginning(project.gestures, file.gestures)
        self._project, self._file = project, file
        self._logged = frozenset(gesture.id for gesture in project.gestures)
        self.of_project = tuple(project.gestures[common:])
        """What was done in the project since the two parted."""
        self.of_file = tuple(file.gestures[common:])
        """What was done in the file since."""
        # The set on each side when the two parted, and after each gesture since.
        self._project_states = _states(project.work, self.of_project)
        self._file_states = _states(file.work, self.of_file)
        self._apart = _between(self._project_states[0], self._file_states[0])
        has_met = not self._logged.isdisjoint(gesture.id for gesture in self.of_file)
        if self._apart and not (imported or has_met):
            raise BrokenHistory

    def coming(self, new_id: NewId) -> tuple[Gesture, ...] | None:
        """The gestures that bring the file's work into the project; ``None`` if the two collide.

        They do not collide where one side did nothing that the other does not have, undid all that
        it did, or is in a state that the other went through.
        """
        first_new = next((n for n, g in enumerate(self.of_file) if g.id not in self._logged), None)
        if first_new is None:
            return ()
        # The file went on from what the project is: its gestures can simply be made.
        for start in (first_new, 0):
            if self._file_states[start] == self._project.work:
                return _remade(self.of_file[start:], self._logged, new_id)
        file, project = _work(self._file.work), _work(self._project.work)
        if self._apart:
            return () if file == project else None
        # The project went on from what the file is.
        if file in map(_work, self._project_states):
            return ()
        file_has_all = {gesture.id for gesture in self.of_project} <= {g.id for g in self.of_file}
        if file_has_all or project in map(_work, self._file_states):
            return self.chosen(Side.FILE, new_id)
        return None

    def chosen(self, side: Side, new_id: NewId) -> tuple[Gesture, ...]:
        """The gestures to make in the project, so that the version of ``side`` stands.

        The project's version is taken back and made again even if it is the one that stands: so the
        log holds what the file did as well, and the two do not collide once more.
        """
        undo_ours = _undone(self.of_project, new_id)
        make_theirs = (
            *self._cleared(new_id),
            *_remade(self.of_file, self._logged, new_id),
        )
        if side is Side.FILE:
            return (*undo_ours, *make_theirs)
        undo_theirs = _undone(make_theirs, new_id)
        make_ours = _remade(self.of_project, self._logged, new_id)
        return (*undo_ours, *make_theirs, *undo_theirs, *make_ours)

    def _cleared(self, new_id: NewId) -> tuple[Gesture, ...]:
        """What takes away what was imported into the project, which no undo does."""
        if not self._apart:
            return ()
        status = self._project.work.status
        kind = GestureKind.DELETE
        return (Gesture(new_id(), status.person, status.article, kind, self._apart),)

    def facts(self) -> tuple[VersionFacts, VersionFacts]:
        """What to know of the project's version, and of the file's."""
        return _facts(self._project.work, self.of_project), _facts(self._file.work, self.of_file)


def _work(state: AnnotationSet) -> AnnotationSet:
    """What somebody did; between the guidelines that were in force nobody has to choose."""
    return state._replace(status=state.status._replace(guidelines=None))


def _facts(work: AnnotationSet, since: Sequence[Gesture]) -> VersionFacts:
    own = [gesture for gesture in since if gesture.kind not in RUNNING]
    last = own[-1].at if own else ""
    return VersionFacts(work.status.state, len(work.annotations), len(own), last)


def _common_beginning(project: Sequence[Gesture], file: Sequence[Gesture]) -> int:
    """How many gestures both begin with."""
    pairs = zip(project, file, strict=False)
    first_different = next((n for n, (a, b) in enumerate(pairs) if a.id != b.id), None)
    return min(len(project), len(file)) if first_different is None else first_different


def _between(before: AnnotationSet, after: AnnotationSet) -> tuple[Change, ...]:
    """The changes that lead from the one to the other; none if they are the same."""
    changes = []
    for held, becomes in (
        (before.annotations, after.annotations),
        (before.regions, after.regions),
        (before.outcomes, after.outcomes),
    ):
        for id in dict.fromkeys((*held, *becomes)):
            if held.get(id) != becomes.get(id):
                changes.append(Change(held.get(id), becomes.get(id)))
    if before.status != after.status:
        changes.append(Change(before.status, after.status))
    return tuple(changes)


def _states(work: AnnotationSet, gestures: Sequence[Gesture]) -> list[AnnotationSet]:
    """The set before the first of ``gestures``, after it, after the second, …: at last ``work``.

    Found by taking them back, the last one first. :class:`BrokenHistory` if they do not lead to
    ``work``.
    """
    states = [work]
    for gesture in reversed(gestures):
        for change in gesture.inverse:
            if _stored(work, change.record) != change.before:
                raise BrokenHistory
            work = work.after([change])
        states.append(work)
    return states[::-1]


def _stored(work: AnnotationSet, record: Record) -> Record | None:
    """The record that the set has under the key of ``record``, if any.

    :class:`BrokenHistory` if ``record`` does not belong to this set.
    """
    if not isinstance(record, Annotation | Region | SetStatus | SuggestionOutcome) or (
        record.key[:2] != work.status.key
    ):
        raise BrokenHistory
    if isinstance(record, Annotation):
        return work.annotations.get(record.id)
    if isinstance(record, SuggestionOutcome):
        return work.outcomes.get(record.id)
    return work.regions.get(record.id) if isinstance(record, Region) else work.status


def _undone(gestures: Sequence[Gesture], new_id: NewId) -> tuple[Gesture, ...]:
    """The gestures that take ``gestures`` back, the last one first.

    An undo among them is taken back by a redo.
    """
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


def _remade(
    gestures: Iterable[Gesture], logged: Collection[str], new_id: NewId
) -> tuple[Gesture, ...]:
    """The ``gestures`` as the project makes them.

    Those whose ids are ``logged`` in the project already get an id of their own, as a redo: an id
    is there once.
    """
    return tuple(
        gesture
        if gesture.id not in logged
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
