"""The lines of brat's annotations: what stands in them, and what does not come in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from msgspec import Struct

from annotator.core.annotation import Certainty
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans

NOTE, CERTAINTY = "AnnotatorNotes", "Certainty"
_SPAN = re.compile(r"(\S+) (\d{1,9}) (\d{1,9})((?:;\d{1,9} \d{1,9})*)")
_ESCAPED = re.compile(r"\\([\\nr])")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_UNESCAPED = {escape[1]: sign for sign, escape in _ESCAPES.items()}
_SIGNS = re.compile(r"[\\\n\r]")


class StandoffFault(Form):
    """Why a line of annotations cannot be taken."""

    NO_SPAN = "a span must be written as T1, a tab, a label, its offsets, a tab and its text."
    TWICE = "there is another {id} above."
    NO_OWNER = "there is no {id} above."


class StandoffSpan(Struct, frozen=True):
    """A span: its ``parts`` are its stretches, half-open; ``text`` is what the file says they are.

    An empty ``text`` says nothing.
    """

    label: str
    parts: Sequence[tuple[int, int]]
    text: str
    place: Place

    def fits(self, text: str) -> bool:
        """Whether its stretches of ``text`` are what the file says."""
        joined = " ".join(text[start:end] for start, end in self.parts)
        return not self.text or joined == self.text

    @property
    def bounds(self) -> tuple[int, int]:
        """From its first letter to its last."""
        if len(self.parts) == 1:  # as nearly always
            return self.parts[0]
        return min(start for start, _ in self.parts), max(end for _, end in self.parts)

    def has_gap(self, text: str) -> bool:
        """Whether there is more than white space between its stretches."""
        pairs = pairwise(self.parts)
        return any(text[end:start].strip() or start < end for (_, end), (start, _) in pairs)


@dataclass(slots=True)
class Standoff:
    """What an ``.ann`` file says; ``others`` counts its other lines by their first letter."""

    spans: dict[str, StandoffSpan] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    certainties: dict[str, Certainty] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)

    def given(self, text: str) -> GivenSpans:
        """Its spans, each from its first letter to its last."""
        return GivenSpans.of(self._given(id, span, text) for id, span in self.spans.items())

    def _given(self, id: str, span: StandoffSpan, text: str) -> GivenSpan:
        start, end = span.bounds
        surface: str | None = span.text or None
        if len(span.parts) > 1 and span.text and span.fits(text):
            surface = text[start:end]  # its parts are right, and so is what is between them
        note = "\n".join(self.notes.get(id, [])) or None
        certainty = self.certainties.get(id)
        return GivenSpan(start, end, (span.label,), surface, None, span.place, "", note, certainty)


def parsed(written: str, file: str) -> Standoff:
    """What the lines of ``written`` say; :class:`FormatError` names a line that says nothing."""
    standoff = Standoff()
    for number, line in enumerate(written.removeprefix("\ufeff").split("\n"), 1):
        line = line.removesuffix("\r")
        if line.strip():
            _take(line, Place(file, number), standoff)
    return standoff


def _take(line: str, place: Place, standoff: Standoff) -> None:
    id, _, rest = line.partition("\t")
    about, _, text = rest.partition("\t")
    if id.startswith("T"):
        if id in standoff.spans:
            raise FormatError(place, StandoffFault.TWICE, id=shortened(id))
        standoff.spans[id] = _span(about, text, place)
    elif id.startswith("#") and about.startswith(f"{NOTE} T"):
        _, owner = about.split(" ", 1)
        standoff.notes.setdefault(_owner(owner, standoff, place), []).append(_unescaped(text))
    elif id.startswith("A") and about.startswith(f"{CERTAINTY} T"):
        _, owner, *value = about.split(" ")
        if value and value[0] in tuple(Certainty):
            standoff.certainties[_owner(owner, standoff, place)] = Certainty(value[0])
        else:
            standoff.others[id[0]] += 1
    else:
        standoff.others[id[:1]] += 1


def _span(about: str, text: str, place: Place) -> StandoffSpan:
    match = _SPAN.fullmatch(about)
    if match is None:
        raise FormatError(place, StandoffFault.NO_SPAN)
    label, first, last, more = match.groups()
    others = (pair.split(" ") for pair in more.split(";")[1:])
    parts = [(int(first), int(last)), *((int(start), int(end)) for start, end in others)]
    return StandoffSpan(label, parts, text, place)


def _owner(id: str, standoff: Standoff, place: Place) -> str:
    if id not in standoff.spans:
        raise FormatError(place, StandoffFault.NO_OWNER, id=shortened(id))
    return id


def fitting_text(text: str, spans: Sequence[StandoffSpan]) -> str:
    """The text that the offsets count in: as it is, or without what Windows puts into it.

    brat counts a byte order mark and the CR of each line, other programs do not.
    """
    plain = text.removeprefix("\ufeff")
    candidates = dict.fromkeys([text, plain, plain.replace("\r\n", "\n")])
    if len(candidates) == 1:
        return text
    return max(candidates, key=lambda each: sum(span.fits(each) for span in spans))


def escaped(note: str) -> str:
    """A note on one line."""
    return _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], note)


def _unescaped(note: str) -> str:
    return _ESCAPED.sub(lambda match: _UNESCAPED[match[1]], note)
