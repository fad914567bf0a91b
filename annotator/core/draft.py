"""What a file says about an article, before it is in a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import lt
from typing import Protocol

from annotator.core.annotation import Certainty, Origin, SetState
from annotator.core.article import ArticleFacts
from annotator.core.place import Place
from annotator.core.span import Span

_NOWHERE = Place("")


class Drafted(Protocol):
    """What is read of a drafted annotation.

    :class:`AnnotationDraft` has it, and so have the records that a format decodes, which are passed
    on as they are: two objects for each of 200,000 spans would double the time of an import.
    """

    @property
    def label(self) -> str:
        """The label's name in the project."""
        ...

    @property
    def start(self) -> int:
        """The first code point of the span, from 0."""
        ...

    @property
    def end(self) -> int:
        """The code point behind the last one of the span."""
        ...

    @property
    def id(self) -> str | None:
        """Its id in the file; ``None`` if it is to get one when it is written."""
        ...

    @property
    def note(self) -> str | None:
        """What its person wrote on it."""
        ...

    @property
    def certainty(self) -> str | None:
        """A value of :class:`Certainty`."""
        ...

    @property
    def origin(self) -> str:
        """A value of :class:`Origin`."""
        ...

    @property
    def sources(self) -> str | None:
        """Of a suggestion that was accepted, where it came from: ``memory+date``."""
        ...

    @property
    def p(self) -> float | None:
        """Of such a suggestion, how likely it was said to be."""
        ...

    @property
    def bulk(self) -> bool:
        """Of such a suggestion, whether it was accepted with all others at once."""
        ...


@dataclass(frozen=True, slots=True)
class AnnotationDraft:
    """An annotation as a file gives it; without an ``id`` it gets one when it is written."""

    label: str
    span: Span
    id: str | None = None
    note: str | None = None
    certainty: Certainty | None = None
    origin: Origin = Origin.IMPORTED
    sources: str | None = None
    p: float | None = None
    bulk: bool = False

    @property
    def start(self) -> int:
        """The first code point of the span."""
        return self.span.start

    @property
    def end(self) -> int:
        """The code point behind the last one of the span."""
        return self.span.end


class Columns:
    """The annotations drafted on one text, field by field.

    Lists of one field are scanned several times as fast as objects. ``surfaces`` are cut from the
    text, whatever a file says. Whoever changes the annotations has to make the columns again.
    """

    __slots__ = ("_right", "_text", "annotations", "ends", "ids", "labels", "starts", "surfaces")

    def __init__(self, text: str, annotations: Sequence[Drafted]) -> None:
        self._text = text
        self.annotations = annotations
        self.ids = [a.id for a in annotations]
        self.labels = [a.label for a in annotations]
        self.starts = [a.start for a in annotations]
        self.ends = [a.end for a in annotations]
        self.surfaces = list(map(text.__getitem__, map(slice, self.starts, self.ends)))
        self._right: frozenset[str] | None = None

    def are_of(self, text: str, annotations: Sequence[Drafted]) -> bool:
        """Whether they were made of these very objects."""
        return self._text is text and self.annotations is annotations

    def are_plainly_right(self, labels: frozenset[str]) -> bool:
        """Whether each is a span of the text with one of ``labels``, and none comes twice.

        It has no white space at its ends, and an id of its own if it has one. Reader and intake
        both ask, and what was found right is not looked through again.
        """
        if self._right is not None and self._right <= labels:
            return True
        if not self._find_right(labels):
            return False
        self._right = labels
        return True

    def _find_right(self, labels: frozenset[str]) -> bool:
        starts, ends, ids = self.starts, self.ends, [*filter(None, self.ids)]
        return not starts or (
            min(starts) >= 0
            and max(ends) <= len(self._text)
            and all(map(lt, starts, ends))
            and labels.issuperset(self.labels)
            and len(set(zip(starts, ends, self.labels, strict=True))) == len(starts)
            and [*map(str.strip, self.surfaces)] == self.surfaces
            and len(set(ids)) == len(ids)
        )


@dataclass(frozen=True, slots=True)
class SetDraft:
    """One person's work on the article, as a file gives it. ``person`` is a name.

    ``not_article`` are the regions that the person says do not belong to the article, ``cleared``
    those that were proposed and that the person says do. ``guidelines`` is the version that was in
    force when it was finished, if the file tells. ``columns`` are those of the annotations,
    if whoever made the draft has needed them.
    """

    person: str
    state: SetState = SetState.IN_PROGRESS
    annotations: Sequence[Drafted] = ()
    not_article: tuple[Span, ...] = ()
    cleared: tuple[Span, ...] = ()
    skip_reason: str | None = None
    flagged: bool = False
    flag_note: str | None = None
    assisted: bool = False
    guidelines: str | None = None
    columns: Columns | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ArticleDraft(ArticleFacts):
    """An article as a file gives it.

    ``text`` is frozen already (``core.article.freeze``); every offset counts its code points.
    ``sha256`` is its hash, if whoever made the draft has computed it.
    ``proposals`` are stretches that look like site furniture. ``place`` says where it came from.
    """

    text: str
    sha256: str | None = None
    id: str | None = None
    sets: tuple[SetDraft, ...] = ()
    proposals: tuple[Span, ...] = ()
    place: Place = _NOWHERE
