"""What every output format is given, and what it refuses."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.outgoing import OutgoingSet


class Writer(Protocol):
    """Writes one file. Sets come by article, then by person's name."""

    def write(self, outgoing: OutgoingSet) -> None:
        """Write a set; :class:`WrongSurface` if a span of it is not in its text."""
        ...

    def finish(self) -> None:
        """Write what the format has behind the last set. Called once, if nothing went wrong."""
        ...


class MakeWriter(Protocol):
    """Begins a file of a format on ``stream``, which the caller opens and closes."""

    def __call__(self, stream: BinaryIO) -> Writer: ...


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

    Every writer calls this first; :class:`WrongSurface` names the article and the annotation.
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
