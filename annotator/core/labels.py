"""Labels and label sets: what can be said about a span, and which spans may overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Extent(StrEnum):
    """What kind of stretch a label marks; snapping differs (see ``arabic.snapping``)."""

    NAME = "name"  # a name or expression: loses its outer quotes and its clitics
    PASSAGE = "passage"  # a statement: keeps a pair of quotes that is wholly inside


class CliticPolicy(StrEnum):
    """Where a proclitic glued to the first word belongs."""

    OUTSIDE = "outside"
    INSIDE = "inside"


class Permission(StrEnum):
    """What the project says about one way of overlapping."""

    ALLOW = "allow"
    WARN = "warn"
    REFUSE = "refuse"


_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(value: str) -> bool:
    """Whether ``value`` is a colour as labels have them: ``#rrggbb``, and nothing behind it."""
    return _COLOUR.fullmatch(value) is not None


class MergedInto(NamedTuple):
    """What became of a label that was merged: which label took its spans, and by which change.

    ``by`` begins the ids of the gestures that relabelled them.
    """

    label: str
    by: str


@dataclass(frozen=True, slots=True)
class Label:
    """What can be said about a span.

    ``name`` is what a label is known by, in files too (``actor``): it never changes, and no other
    label of the project ever has it. ``titles``, which people see, and ``definitions`` are by
    language code (``en``, ``ar``). ``key`` is the digit ``1`` to ``9`` that applies it; a
    ``retired`` label has none, is kept on the spans that have it, and is not offered any more.
    ``light`` and ``dark`` are the colours (``#rrggbb``) on a light and on a dark page.
    """

    name: str
    titles: Mapping[str, str]
    key: str
    light: str
    dark: str
    definitions: Mapping[str, str] = field(default_factory=dict)
    extent: Extent = Extent.NAME
    clitic: CliticPolicy = CliticPolicy.OUTSIDE
    retired: bool = False
    merged: MergedInto | None = None

    def title(self, language: str) -> str:
        """The label's name for people, in ``language``.

        In any other language if there is none in this one; ``name`` if there is none at all.
        """
        return self.titles.get(language) or next(iter(self.titles.values()), self.name)

    def definition(self, language: str) -> str:
        """The short definition in ``language``, else in any, else empty."""
        return self.definitions.get(language) or next(iter(self.definitions.values()), "")


class Overlap(NamedTuple):
    """Which overlaps of one person's annotations a project permits.

    ``nesting``: one inside another; ``same_span``: two labels on one span; ``crossing``: neither
    inside the other. ``apart`` lists unordered pairs of labels (a label may pair with itself) that
    may not overlap in any way, whatever the rest says.
    """

    nesting: Permission = Permission.ALLOW
    same_span: Permission = Permission.ALLOW
    crossing: Permission = Permission.WARN
    apart: frozenset[frozenset[str]] = frozenset()


FREE = Overlap()
"""What a project permits that says nothing of it."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project, in the order they are shown. Iterates over all of them.

    Those that people can give to a span are ``offered``.

    ``cuts_graphemes`` allows spans that begin or end inside a letter as people see one, such as
    between a consonant and its vowel mark. ``ValueError`` on two labels with one name or one key.
    """

    name: str
    labels: tuple[Label, ...]
    overlap: Overlap = FREE
    titles: Mapping[str, str] = field(default_factory=dict)
    cuts_graphemes: bool = False
    _named: Mapping[str, Label] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for what, values in (
            ("name", [label.name for label in self.labels]),
            ("key", [label.key for label in self.labels if label.key]),
        ):
            twice = {value for value in values if values.count(value) > 1}
            if twice:
                raise ValueError(f"two labels with the {what} {', '.join(sorted(twice))}")
        object.__setattr__(self, "_named", {label.name: label for label in self.labels})

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __contains__(self, name: object) -> bool:
        return name in self._named

    def __getitem__(self, name: str) -> Label:
        """The label called ``name``; ``KeyError`` if there is none."""
        return self._named[name]

    def get(self, name: str) -> Label | None:
        """The label called ``name``, if there is one."""
        return self._named.get(name)

    @property
    def offered(self) -> tuple[Label, ...]:
        """The labels that are not retired, in their order."""
        return tuple(label for label in self.labels if not label.retired)

    @property
    def heirs(self) -> dict[str, str]:
        """Which label has the spans now of each label that was merged, also by way of others."""
        into = {label.name: label.merged.label for label in self.labels if label.merged}
        heirs = {}
        for name in into:
            heir, passed = into[name], {name}
            while heir in into and heir not in passed:
                passed.add(heir)
                heir = into[heir]
            heirs[name] = heir
        return heirs

    def order(self, name: str) -> int:
        """The label's place in the set, from 0; ``KeyError`` if there is none."""
        for place, label in enumerate(self.labels):
            if label.name == name:
                return place
        raise KeyError(name)
