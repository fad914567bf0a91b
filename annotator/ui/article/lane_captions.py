"""What is written below people's lanes, so that labels are told by more than their colour.

Two people who mark nearly the same get one caption: the label, or where they differ the labels of
the lanes from the text down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotator.ui.article.body import Body
from annotator.ui.article.boxes import InkPiece
from annotator.ui.article.captions import Caption, LabelTexts, place

BOTH = "\n"
"""Stands between the names of several labels; no name has it."""

_ALIKE = 0.5  # of all letters of two spans, how many they must share to be one caption's


class LaneMark(NamedTuple):
    """One person's span in one paragraph: ``start`` and ``end`` are the article's."""

    label: str
    lane: int
    start: int
    end: int
    pieces: Sequence[InkPiece]


class LaneGroup:
    """Spans of several people that are nearly the same; the first begins it."""

    __slots__ = ("first", "members")

    def __init__(self, first: LaneMark, members: list[LaneMark]) -> None:
        self.first, self.members = first, members

    @property
    def label(self) -> str:
        """The names of the labels, from the upper lane down, each where it changes."""
        names: list[str] = []
        for mark in sorted(self.members, key=lambda mark: mark.lane):
            if not names or names[-1] != mark.label:
                names.append(mark.label)
        return BOTH.join(names)

    @property
    def lane(self) -> int:
        """The lowest lane, below which the caption stands."""
        return max(mark.lane for mark in self.members)

    @property
    def pieces(self) -> Sequence[InkPiece]:
        """Where the first of the spans is."""
        return self.first.pieces


def written(
    marks: Sequence[LaneMark], words_of: Callable[[str], LabelTexts], body: Body
) -> list[Caption[LaneGroup]]:
    """The captions of ``marks`` that begin in the paragraph of ``body``.

    ``words_of`` gives what is written for the names of labels with ``BOTH`` between them.
    """
    groups: list[LaneGroup] = []
    reaching: list[LaneGroup] = []  # to where the next span begins
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.lane)):
        reaching = [group for group in reaching if group.first.end > mark.start]
        group = next((group for group in reaching if _alike(group.first, mark)), None)
        if group is None:
            group = LaneGroup(mark, [])
            groups.append(group)
            reaching.append(group)
        group.members.append(mark)
    beginning = [g for g in groups if g.first.start >= body.paragraph.start and g.pieces]
    return place(beginning, marks, words_of, rtl=body.rtl)


def _alike(first: LaneMark, second: LaneMark) -> bool:
    shared = min(first.end, second.end) - max(first.start, second.start)
    together = max(first.end, second.end) - min(first.start, second.start)
    return shared >= _ALIKE * together
