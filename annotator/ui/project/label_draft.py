"""Labels as they are being changed: kept apart from the project until they are saved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.core import label_changes as changing
from annotator.core.colour_judgement import unlike
from annotator.core.label_changes import LabelNews
from annotator.core.labels import Label, LabelSet, Overlap
from annotator.core.message import Message
from annotator.core.wanted_labels import WantedLabels

_PLACEHOLDER = re.compile(r"label\d+")


class LabelDraft:
    """The labels of a project, ``seen`` as they were, and as somebody wants them."""

    def __init__(self, wanted: WantedLabels) -> None:
        self.seen = wanted.seen
        self.labels: list[Label] = [*wanted.labels]
        self.overlap: Overlap = wanted.overlap

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    @property
    def wanted(self) -> LabelSet | None:
        """The labels as they are wanted; ``None`` while two have one key or one name."""
        try:
            wanted = replace(self.seen, labels=tuple(self.labels), overlap=self.overlap)
        except ValueError:
            return None
        return changing.succeeding(self.seen, wanted)

    @property
    def unsaved(self) -> WantedLabels | None:
        """What is to be kept until it is saved; ``None`` if the labels are wanted as they were."""
        if not self.news and self.problem is None:
            return None
        return WantedLabels(self.seen, tuple(self.labels), self.overlap)

    @property
    def problem(self) -> Message | None:
        """Why it cannot be saved like this; ``None`` if it can."""
        wanted = self.wanted
        if wanted is None:
            return changing.twin_fault(tuple(self.labels))
        return changing.change_fault(self.seen, wanted)

    @property
    def news(self) -> list[LabelNews]:
        """What would change."""
        wanted = self.wanted
        return changing.differences(self.seen, wanted) if wanted is not None else []

    def is_new(self, name: str) -> bool:
        """Whether the project does not know this label yet."""
        return name not in self.seen

    def put(self, row: int, label: Label) -> None:
        """``label`` in the place of the one on ``row``.

        The name of a new one follows its English title until it is typed by hand.
        """
        before = self.labels[row]
        follows = _PLACEHOLDER.fullmatch(before.name) or before.name == _name_after(before)
        if follows and label.name == before.name and self.is_new(label.name):
            taken = {each.name for each in self.labels if each is not before}
            name = _name_after(label)
            label = label if not name or name in taken else replace(label, name=name)
        self.labels[row] = label

    def add(self, titles: dict[str, str]) -> int:
        """One more label, with a free key and colours unlike the others'; returns its row."""
        names = {label.name for label in self.labels}
        number = next(n for n in range(1, 1000) if f"label{n}" not in names)
        offered = [label for label in self.labels if not label.retired]
        light, dark = unlike(offered)
        label = Label(f"label{number}", titles, self._free_key(), light, dark)
        self.labels.insert(len(offered), label)
        return len(offered)

    def move(self, row: int, by: int) -> int:
        """Put the label on ``row`` one up (-1) or down (1), among those offered; its new row."""
        last = sum(not label.retired for label in self.labels) - 1
        to = row + by
        if row > last or not 0 <= to <= last:
            return row
        self.labels[row], self.labels[to] = self.labels[to], self.labels[row]
        return to

    def retire(self, row: int) -> int:
        """Offer the label on ``row`` no more, or again; returns its new row."""
        label = self.labels.pop(row)
        offered = sum(not each.retired for each in self.labels)
        if label.retired:
            label = replace(label, retired=False, key=self._free_key())
        elif self.is_new(label.name):
            return min(row, len(self.labels) - 1)
        else:
            label = replace(label, retired=True, key="")
        self.labels.insert(offered, label)
        return offered

    def _free_key(self) -> str:
        keys = {label.key for label in self.labels}
        return next((key for key in "123456789" if key not in keys), "")


def _name_after(label: Label) -> str:
    """What a label is called in files by its English title; empty if that has no Latin letters."""
    return "_".join(re.findall("[a-z0-9]+", label.titles.get("en", "").lower()))
