"""What a reader did or saw that a person should know, without refusing anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.message import Form, Message, Value, say
from annotator.core.place import Place

MOST_PLACES = 100
"""How many places a :class:`Finding` keeps."""


class NoticeForm(Form):
    """Forms of which one names what a whole import has seen: ``%n`` counts it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was done or seen at ``place``, ``count`` times.

    Notices with the same form and ``values`` are told as one. ``example`` fills the form too, but
    only that of the first is told. ``warns`` says that it may be a mistake; ``repair`` is the name
    of the repair that would mend it.
    """

    form: NoticeForm
    place: Place
    count: int = 1
    values: Mapping[str, Value] = field(default_factory=dict)
    example: Value = ""
    warns: bool = True
    repair: str = ""


@dataclass(slots=True)
class Finding:
    """The same notice from many places; ``places`` are the first of them."""

    first: Notice
    count: int = 0
    places: list[Place] = field(default_factory=list)

    @property
    def warns(self) -> bool:
        """Whether it may be a mistake."""
        return self.first.warns

    @property
    def repair(self) -> str:
        """The repair that would mend it; empty if there is none."""
        return self.first.repair

    @property
    def message(self) -> Message:
        """What is told of all of them."""
        first = self.first
        number = {"n": self.count} if "%n" in first.form else {}
        return say(first.form, **number, example=first.example, **first.values)


class Findings:
    """Notices, put together."""

    def __init__(self) -> None:
        self._by_message: dict[tuple[NoticeForm, tuple[tuple[str, str], ...]], Finding] = {}

    def add(self, notice: Notice) -> None:
        """Count ``notice``."""
        key = (notice.form, tuple((name, str(value)) for name, value in notice.values.items()))
        finding = self._by_message.setdefault(key, Finding(notice))
        finding.count += notice.count
        if len(finding.places) < MOST_PLACES:
            finding.places.append(notice.place)

    def all(self) -> list[Finding]:
        """Warnings first, otherwise in the order in which they came."""
        return sorted(self._by_message.values(), key=lambda finding: not finding.warns)
