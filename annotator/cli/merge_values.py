"""What a merge did, as ``annotator merge --json`` tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.review_merging import PointFacts, ReviewCollision, ReviewNews
from annotator.core.versions import Collision, Side, VersionFacts
from annotator.jobs.team.merging import MergeReport, PackageReport


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A surface that became gold, and its label."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class VersionValue:
    """A set in one of two files; ``gestures`` since they parted, ``last``: ISO 8601, UTC."""

    state: str
    annotations: int
    gestures: int
    last: str


@dataclass(frozen=True, slots=True)
class PointValue:
    """What somebody made of a point of review in one of two files; ``at``: ISO 8601, UTC.

    ``value`` is what a title, a source or a date became, and ``null`` of all else.
    """

    by: str
    at: str
    spans: list[NamedSpan]
    put_off: bool
    value: str | None


@dataclass(frozen=True, slots=True)
class CollisionValue:
    """What differs in the project and the file, and is chosen by its ``address``.

    ``person`` is whose set it is, and ``null`` of review; ``start``, ``end`` (code points,
    half-open) and ``text`` are those of a case. ``chosen`` is ``null`` until somebody chooses.
    """

    address: str
    article: str
    title: str
    kind: str
    person: str | None
    start: int | None
    end: int | None
    text: str | None
    chosen: Side | None
    project: VersionValue | PointValue
    file: VersionValue | PointValue


@dataclass(frozen=True, slots=True)
class FileValue:
    """What came of one person in a file; ``person`` is ``null`` where it is nobody's own work.

    ``review`` counts that by what it is. ``left_out`` says in sentences what does not come in.
    """

    file: str
    person: str | None
    sets: int
    finished: int
    added: int
    removed: int
    changed: int
    gestures: int
    review: dict[str, int]
    collisions: list[CollisionValue]
    left_out: list[str]


@dataclass(frozen=True, slots=True)
class MergeValue:
    """A whole merge; ``left`` collisions wait for a choice, ``idle`` are choices for nothing."""

    dry_run: bool
    files: list[FileValue]
    left: int
    idle: list[str]


def merge_value(report: MergeReport, idle: Sequence[str]) -> MergeValue:
    """What ``report`` tells, with the choices that were ``idle``."""
    left = sum(len(package.left) for package in report.packages)
    return MergeValue(report.dry_run, [*map(_file, report.packages)], left, [*idle])


def _file(package: PackageReport) -> FileValue:
    return FileValue(
        str(package.file),
        package.person or None,
        package.sets,
        package.finished,
        package.added,
        package.removed,
        package.changed,
        package.gestures,
        {news.name.lower(): package.review[news] for news in ReviewNews if news in package.review},
        [*map(_point, package.differing), *map(_set, package.collisions)],
        [*map(str, package.left_out)],
    )


def _set(collision: Collision) -> CollisionValue:
    return CollisionValue(
        collision.address,
        collision.id,
        collision.title,
        "set",
        collision.person,
        None,
        None,
        None,
        collision.chosen,
        _version(collision.in_project),
        _version(collision.in_file),
    )


def _version(facts: VersionFacts) -> VersionValue:
    return VersionValue(facts.state.value, facts.annotations, facts.gestures, facts.last)


def _point(collision: ReviewCollision) -> CollisionValue:
    place = collision.place
    return CollisionValue(
        collision.address,
        collision.id,
        collision.title,
        collision.kind.name.lower(),
        None,
        place.start if place else None,
        place.end if place else None,
        collision.text if place else None,
        collision.chosen,
        _facts(collision, collision.in_project),
        _facts(collision, collision.in_file),
    )


def _facts(collision: ReviewCollision, facts: PointFacts) -> PointValue:
    spans = [NamedSpan(surface, label) for surface, label in facts.spans]
    value = facts.value if collision.kind.is_detail else None
    return PointValue(facts.person, facts.at, spans, facts.put_off, value)
