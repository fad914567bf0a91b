"""What every output format is given, and what it refuses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.outgoing import OutgoingSet
from annotator.formats.conventions import OffsetUnit
from annotator.formats.fitted import Fitted


class TagScheme(StrEnum):
    """How tags say where a span begins and ends."""

    IOB2 = "iob2"
    BIOES = "bioes"


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a writer has to know beside the sets.

    ``labels`` are those that spans may have, in the project's order. ``scheme`` is that of tags, in
    formats that have some; ``unit`` is what offsets count, ``None`` for what the format is used to.
    """

    labels: tuple[str, ...] = ()
    scheme: TagScheme = TagScheme.IOB2
    unit: OffsetUnit | None = None


class Writer(Protocol):
    """Writes one file. Sets come by article, then by person's name.

    Every span of a set is in its text and fits into the format (``formats/fitting``): a writer
    loses nothing.
    """

    def write(self, fitted: Fitted) -> None:
        """Write a set."""
        ...

    def finish(self) -> None:
        """Write what the format has behind the last set. Called once, if nothing went wrong."""
        ...


class MakeWriter(Protocol):
    """Begins a file of a format on ``stream``, which the caller opens and closes."""

    def __call__(self, stream: BinaryIO, options: WriteOptions) -> Writer: ...


class SurfaceFault(Form):
    """Why a set cannot be written."""

    WRONG_SURFACE = (
        "The article {article} has a span ({annotation}, of {whose}) whose text is not at"
        " {start} to {end}. Nothing was exported; the check of the project shows what is broken."
    )


class WrongSurface(WorldError):
    """A span does not match its text, so nothing is exported: a trainer has to trust the file."""


def refuse_wrong_surfaces(outgoing: OutgoingSet) -> None:
    """Refuse a set with a span whose surface is not ``text[start:end]``.

    It is done before a set is fitted into a format, so for every format; :class:`WrongSurface`
    names the article and the annotation.
    """
    text, length = outgoing.article.text, len(outgoing.article.text)
    for span in outgoing.spans:
        start, end = span.start, span.end
        if text[start:end] != span.surface or not start < end <= length:
            raise WrongSurface(
                SurfaceFault.WRONG_SURFACE,
                hint="annotator check PROJECT",
                article=outgoing.article.id,
                annotation=span.id,
                whose=outgoing.whose,
                start=start,
                end=end,
            )
