"""Which files an import reads, in which format, and the articles in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.checking import Check, nothing
from annotator.core.errors import WorldError
from annotator.core.system_faults import system_reason
from annotator.formats import registry
from annotator.formats.errors import FormatError, Place, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.registry import Format
from annotator.store.file.opening import is_sqlite

_HEAD = 64 * 1024
_BUFFER = 1024 * 1024  # lines are long, and the usual buffer of 8 KB is shorter than most


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and its format."""

    path: Path
    form: Format
    size: int

    @property
    def name(self) -> str:
        """What the file is called in reports: as it was given."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files to read, in order; ``skipped`` are those in folders that are in no known format."""

    files: list[Input] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)


def found(paths: Sequence[Path], format_name: str | None = None, check: Check = nothing) -> Inputs:
    """The files of ``paths``, folders searched through by name, hidden files left out.

    With ``format_name`` every file is read in that format. :class:`WorldError` if a path is not
    there or cannot be read, or a file that was named itself is in no known format. ``check`` is
    called before each file, and may raise to stop the search.
    """
    wanted = None
    if format_name is not None:
        wanted = registry.named(format_name)
        if wanted is None:
            raise WorldError(
                f"There is no format called {shortened(format_name)}; there is {registry.names()}."
            )
    inputs = Inputs()
    for path in paths:
        for file in _files_in(path):
            check()
            if is_sqlite(file):
                _pass_over(file, file == path, inputs)
                continue
            form = wanted or _recognised(file)
            if form is not None:
                inputs.files.append(Input(file, form, _size(file)))
            elif file == path:
                raise FormatError(
                    Place(str(path)),
                    "the format is not known from the name: say which one it is, for example"
                    " --format text.",
                )
            else:
                inputs.skipped.append(file)
    return inputs


def _pass_over(project: Path, named: bool, inputs: Inputs) -> None:
    """Never read a project as a file: it may be open here,
    and would lose its hold on what it saved.
    """
    if named:
        raise FormatError(
            Place(str(project)),
            "this is a project or a package, not articles; merging brings in the work in a"
            " package.",
        )
    inputs.skipped.append(project)


def read(file: Input, options: ReadOptions) -> Iterator[tuple[Item, int]]:
    """The articles of ``file``, each with how many bytes have been read so far.

    What ends the reading for good comes as the last item.
    """
    try:
        with (
            file.path.open("rb", buffering=_BUFFER) as stream,
            closing(file.form.read()(stream, file.name, options)) as items,
        ):
            for item in items:
                yield item, stream.tell()
    except FormatError as error:
        yield error, file.size
    except OSError as error:
        yield FormatError(Place(file.name), f"the file cannot be read ({system_reason(error)})."), 0


def _files_in(path: Path) -> Iterator[Path]:
    if os.path.isfile(path):
        yield path
        return
    if not os.path.isdir(path):
        raise FormatError(Place(str(path)), "there is no such file or folder.")
    for folder, folders, names in os.walk(path, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and os.path.isfile(file):
                yield file


def _unreadable(error: OSError) -> None:
    place = Place(str(error.filename))
    raise FormatError(place, f"the folder cannot be read ({system_reason(error)}).") from error


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # it was there a moment ago; reading it says what is wrong
        return 0


def _recognised(path: Path) -> Format | None:
    try:
        with path.open("rb") as stream:
            return registry.recognised(path.name, stream.read(_HEAD))
    except OSError as error:
        place = Place(str(path))
        raise FormatError(place, f"the file cannot be read ({system_reason(error)}).") from error
