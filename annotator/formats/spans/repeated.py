"""Tells of spans that a file says twice of the same letters, with the same label."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.core.draft import Drafted
from annotator.core.place import Place
from annotator.formats.errors import shortened
from annotator.formats.notices import Notice, NoticeForm


class RepeatedNotice(NoticeForm):
    """What was left out of several spans with the same letters and label."""

    SAME = "Left out, because another has the same letters and label: %n span(s), first {example}."
    UNLIKE = (
        "Left out, because the first with the same letters and label has another note or certainty:"
        " %n span(s), first {example}."
    )


class Repeated:
    """Counts the spans of one person's set that do not come in, because another says the same."""

    def __init__(self) -> None:
        self._counts: dict[RepeatedNotice, int] = {}
        self._examples: dict[RepeatedNotice, str] = {}

    def take(self, kept: Drafted, note: str | None, certainty: str | None, text: str) -> None:
        """Count a span with this ``note`` and ``certainty``: ``kept`` comes in, in its place."""
        is_alike = (note, certainty) == (kept.note, kept.certainty)
        form = RepeatedNotice.SAME if is_alike else RepeatedNotice.UNLIKE
        self._counts[form] = self._counts.get(form, 0) + 1
        self._examples.setdefault(form, shortened(text[kept.start : kept.end]))

    def notices(self, place: Place) -> Iterator[Notice]:
        """What there is to tell of the set at ``place``; lost notes are a warning."""
        for form, count in self._counts.items():
            warns = form is RepeatedNotice.UNLIKE
            yield Notice(form, place, count, example=self._examples[form], warns=warns)
