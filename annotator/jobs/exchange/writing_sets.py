"""Writes sets to the files of an export, or tries what would be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from annotator.core.outgoing import OutgoingSet
from annotator.formats.fitted import Fitted
from annotator.formats.fitting.fitting import Fitting, FittingChoices
from annotator.formats.fitting.loss_list import LossList
from annotator.formats.losses import LossReport
from annotator.formats.registry import Format
from annotator.formats.writing import WriteOptions, Writer
from annotator.jobs.atomic_files import refuse_one_file_twice, replacing_all

_PREVIEWED = 4_000  # bytes
_LINES = 12
_LONGEST_LINE = 160  # code points


@dataclass(slots=True)
class PartReport:
    """What went into one file."""

    articles: int = 0
    sets: int = 0
    annotations: int = 0


class SetFiles:
    """The files of an export in one format, of which ``names`` are the parts.

    ``parts`` says what went into each, and ``losses`` what did not come through as it was.
    ``preview`` is how the first file begins, if that can be shown.
    """

    def __init__(
        self,
        form: Format,
        choices: FittingChoices,
        options: WriteOptions,
        streams: dict[str, BinaryIO] | None,
        loss_list: LossList | None,
    ) -> None:
        tell = loss_list.add if loss_list else None
        self._fitting = Fitting(form.capabilities, choices, tell)
        self._preview = _Preview(form, options)
        self._is_trial = streams is None
        make = form.write()
        self._writers: dict[str, Writer] = {
            name: make(stream, options) for name, stream in (streams or {}).items()
        }
        self.parts: dict[str, PartReport] = {}
        self._last = 0  # article

    @property
    def losses(self) -> LossReport:
        """What did not come through so far."""
        return self._fitting.report

    @property
    def preview(self) -> str:
        """The first lines that would be written."""
        return self._preview.text

    @property
    def counts(self) -> PartReport:
        """All parts together."""
        parts = self.parts.values()
        return PartReport(
            sum(part.articles for part in parts),
            sum(part.sets for part in parts),
            sum(part.annotations for part in parts),
        )

    def write(self, outgoing: OutgoingSet, part: str) -> None:
        """Write a set to the file of ``part``, as far as it fits."""
        counts = self.parts.setdefault(part, PartReport())
        fitted = self._fitting.fit(outgoing)
        if fitted is None:
            return
        if self._is_trial:
            self._preview.take(fitted)
        else:
            self._writers[part].write(fitted)
        counts.sets += 1
        counts.annotations += len(fitted.outgoing.spans)
        counts.articles += outgoing.article.number != self._last
        self._last = outgoing.article.number

    def finish(self) -> None:
        """Write what stands behind the last set."""
        for writer in self._writers.values():
            writer.finish()
        if self._is_trial:
            self._preview.finish()


class _Preview:
    """How the first file of an export begins."""

    def __init__(self, form: Format, options: WriteOptions) -> None:
        self._bytes = BytesIO()
        self._writer = form.write()(self._bytes, options) if form.is_text else None
        self.text = ""

    def take(self, fitted: Fitted) -> None:
        if self._writer is not None and self._bytes.tell() < _PREVIEWED:
            self._writer.write(fitted)

    def finish(self) -> None:
        if self._writer is None:
            return
        self._writer.finish()
        lines = self._bytes.getvalue().decode("utf-8-sig").split("\n")
        self.text = "\n".join(map(_shortened_line, lines[:_LINES]))


def _shortened_line(line: str) -> str:
    line = line.rstrip("\r")
    return line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + "…"


@contextmanager
def files_of(
    outs: Sequence[tuple[str, Path]],
    form: Format,
    choices: FittingChoices,
    options: WriteOptions,
    loss: Path | None,
    *,
    dry_run: bool,
) -> Iterator[SetFiles]:
    """The files ``outs``, by the names of their parts, and the list of losses, to be written.

    All of them appear when all went well, or none. On a ``dry_run`` only the list does.
    """
    paths, listed = [path for _, path in outs], [loss] if loss else []
    if listed:  # which a dry run, too, would write over an export
        refuse_one_file_twice([*paths, *listed])
    with replacing_all(listed if dry_run else [*paths, *listed]) as opened:
        streams = cast(list[BinaryIO], opened)
        loss_list = LossList(streams[-1]) if loss else None
        named = None if dry_run else _named(outs, streams)
        files = SetFiles(form, choices, options, named, loss_list)
        yield files
        files.finish()
        if loss_list:
            loss_list.finish()


def _named(outs: Iterable[tuple[str, Path]], streams: list[BinaryIO]) -> dict[str, BinaryIO]:
    return {name: stream for (name, _), stream in zip(outs, streams, strict=False)}
