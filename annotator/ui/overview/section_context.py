"""What every section of the overview is set with: labels, language, colours, opening a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.labels import LabelSet
from annotator.jobs.measures.overview import Stage
from annotator.ui.looks.theme import Theme
from annotator.ui.overview.number_target import NumberTarget
from annotator.ui.overview.sections import Number, count

# The colour of a stage, and how much of it is mixed into the page: each half is lighter at first.
_STAGES = {
    Stage.NOT_BEGUN: ("line", 1.0),
    Stage.WITH_ANNOTATORS: ("faint", 0.75),
    Stage.SKIPPED: ("line", 0.5),
    Stage.ALONE: ("muted", 1.0),
    Stage.READY: ("accent", 0.45),
    Stage.IN_REVIEW: ("accent", 1.0),
    Stage.SETTLED: ("good", 0.5),
    Stage.RELEASED: ("good", 1.0),
}


@dataclass(frozen=True, slots=True)
class SectionContext:
    """``open`` is called with what is behind a number; ``names`` are those of people by number."""

    labels: LabelSet
    language: str
    theme: Theme
    names: dict[int, str]
    open: Callable[[NumberTarget], object]

    def label_title(self, name: str) -> str:
        """What a label is called, in the language of the window."""
        label = self.labels.get(name)
        return label.title(self.language) if label is not None else name

    def label_colour(self, name: str) -> str:
        """The colour of a label, for the theme."""
        label = self.labels.get(name)
        if label is None:
            return self.theme.muted
        return self.theme.label_colour(label)

    def stage_colour(self, stage: Stage) -> str:
        """The colour of a stage, for the theme."""
        return self.mixed(*_STAGES[stage])

    def mixed(self, name: str, share: float) -> str:
        """A colour of the theme, with only ``share`` of it on the page's."""
        ink, page = self.theme.colour(name), self.theme.colour("page")
        parts = (
            round(share * value + (1 - share) * other)
            for value, other in (
                (ink.red(), page.red()),
                (ink.green(), page.green()),
                (ink.blue(), page.blue()),
            )
        )
        return "#" + "".join(f"{part:02x}" for part in parts)

    def number(self, amount: int, behind: NumberTarget | None, tip: str = "") -> str | Number:
        """``amount``, which opens what is behind it if there is anything."""
        if not amount or behind is None:
            return count(amount)
        return Number(count(amount), tip or behind.title, lambda: self.open(behind))
