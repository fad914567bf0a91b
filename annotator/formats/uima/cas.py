"""A CAS as its files have it: a text, and feature structures on it.

Offsets are as in the file, where they count UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError

INITIAL_VIEW = "_InitialView"
ANNOTATION, TEXT_TYPE = "uima.tcas.Annotation", "uima.tcas.DocumentAnnotation"
SOFA, STRING = "uima.cas.Sofa", "uima.cas.String"


class CasFault(Form):
    """Why a file is no CAS."""

    NO_TEXT = "there is no text in the CAS."


@dataclass(frozen=True, slots=True)
class CasAnnotation:
    """A stretch of the text with a type; ``features`` are its values that are strings."""

    type: str
    begin: int
    end: int
    features: Mapping[str, str]
    place: Place


@dataclass(frozen=True, slots=True)
class Cas:
    """The text of one view of a CAS, and the annotations that are in this view.

    ``in_other_views`` are annotations that were not deleted either, but are on another text.
    """

    text: str
    annotations: list[CasAnnotation]
    in_other_views: list[CasAnnotation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _View:
    name: str
    text: str


@dataclass(slots=True)
class CasParts:
    """What a reader has met of a CAS, in whatever order; ids are those of the file."""

    views: dict[str, _View] = field(default_factory=dict)
    members: set[str] = field(default_factory=set)
    annotations: list[tuple[str, str, CasAnnotation]] = field(default_factory=list)

    def add_view(self, id: str, name: str, text: str) -> None:
        """Take a view with a text."""
        self.views[id] = _View(name, text)

    def add_members(self, ids: Iterable[str]) -> None:
        """Take the ids of what is in a view; what is in none was deleted."""
        self.members.update(ids)

    def add(self, id: str, view: str, annotation: CasAnnotation) -> None:
        """Take an annotation on the text of ``view``."""
        self.annotations.append((id, view, annotation))

    def cas(self, place: Place) -> Cas:
        """The first view, by name or else in the file; :class:`FormatError` if none has a text."""
        if not self.views:
            raise FormatError(place, CasFault.NO_TEXT)
        chosen = min(self.views, key=lambda id: self.views[id].name != INITIAL_VIEW)
        cas = Cas(self.views[chosen].text, [])
        for id, view, annotation in self.annotations:
            if id in self.members:
                (cas.annotations if view == chosen else cas.in_other_views).append(annotation)
        return cas
