"""Which files an import reads, in which format, and the articles in them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.checking import Check, nothing
from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, say
from annotator.core.place import Place, PlaceForm
from annotator.core.system_faults import system_reason
from annotator.formats import recognising, registry
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.recognising import Glance, LooksLike
from annotator.formats.registry import Format
from annotator.store.file.opening import is_sqlite

_HEAD = 64 * 1024
_BUFFER = 1024 * 1024  # lines are long, and the usual buffer of 8 KB is shorter than most


class InputFault(Form):
    """Why a file or folder is not read."""

    NO_FORMAT = "There is no format called {name}; there is {formats}."
    UNKNOWN_FORMAT = "the format is not known from the name: say which one it is."
    PROJECT = (
        "this is a project or a package, not articles; merging brings in the work in a package."
    )
    FILE_UNREADABLE = "the file cannot be read ({why})."
    FOLDER_UNREADABLE = "the folder cannot be read ({why})."
    NOT_THERE = "there is no such file or folder."
    NO_KNOWN_FORMAT = "it is in no known format."
    NO_FILE = "There is no file in any known format there. Nothing was imported."
    NOTHING_ELSE = "{first} There is nothing else to read. Nothing was imported."


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
class PassedOver:
    """A file in a folder that is not read, and why; ``hint`` is what to type to read it."""

    path: Path
    reason: Message
    hint: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it is known what the file is."""
        return self.reason.form is not InputFault.NO_KNOWN_FORMAT


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files to read, in order; ``skipped`` are those in folders that are not read."""

    files: list[Input] = field(default_factory=list)
    skipped: list[PassedOver] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)


def inputs_at(
    paths: Sequence[Path], format_name: str | None = None, check: Check = nothing
) -> Inputs:
    """The files of ``paths``, folders searched through by name, hidden files left out.

    With ``format_name`` every file is read in that format. :class:`WorldError` if a path is not
    there or cannot be read, or a file that was named itself is in no known format. ``check`` is
    called before each file, and may raise to stop the search.
    """
    wanted = None
    if format_name is not None:
        wanted = registry.named(format_name)
        if wanted is None or not wanted.reads:
            formats = registry.names(registry.READ)
            raise WorldError(InputFault.NO_FORMAT, name=shortened(format_name), formats=formats)
    inputs = Inputs()
    for path in paths:
        for file in _files_in(path):
            check()
            taken = _looked_at(file, wanted)
            if isinstance(taken, Format):
                inputs.files.append(Input(file, taken, _size(file)))
            elif file == path:
                raise _refused(taken)
            else:
                inputs.skipped.append(taken)
    return inputs


def nothing_to_read(inputs: Inputs) -> WorldError:
    """That there is no file to read among ``inputs``, and what there is instead."""
    known = [passed for passed in inputs.skipped if passed.is_known]
    if not known:
        return WorldError(InputFault.NO_FILE)
    reasons = Counter(str(passed.reason) for passed in known)

    def telling(passed: PassedOver) -> tuple[bool, bool, int]:
        """What holds annotations says more than a licence, and a text more than what is beside."""
        is_text = registry.recognised(passed.path.name, b"") is not None
        is_foreign = passed.reason.form is not LooksLike.OTHER
        return is_foreign, is_text, reasons[str(passed.reason)]

    first = max(known, key=telling)
    place = Place(str(first.path))
    return WorldError(
        InputFault.NOTHING_ELSE,
        hint=first.hint if len(known) == 1 else "",
        first=say(PlaceForm.FAULT, place=place, reason=first.reason),
    )


def _looked_at(path: Path, wanted: Format | None) -> Format | PassedOver:
    """What to read ``path`` as, or why it is not read.

    ``wanted`` overrules all but one thing: a project may be open here, and would lose its hold
    on what it saved if it was read as a file.
    """
    if is_sqlite(path):
        return PassedOver(path, say(InputFault.PROJECT))
    if wanted is not None:
        return wanted
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        raise _unreadable(str(path), error) from error
    form = registry.recognised(path.name, head)
    glance = Glance(path.name, head, lambda ending: path.with_suffix(ending).is_file())
    objection = recognising.objection(glance, form.name if form is not None else None)
    if objection is not None:
        return PassedOver(path, objection.reason, objection.hint)
    if form is not None:
        return form
    other = recognising.other_kind(head, str(path))
    if other is not None:
        return PassedOver(path, other.reason)
    return PassedOver(path, say(InputFault.NO_KNOWN_FORMAT), "--format text")


def _refused(passed: PassedOver) -> FormatError:
    """The fault of a file that was named itself and cannot be read."""
    place = Place(str(passed.path))
    if passed.is_known:
        return FormatError(place, passed.reason, hint=passed.hint)
    return FormatError(place, InputFault.UNKNOWN_FORMAT, hint=passed.hint)


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
        yield _unreadable(file.name, error), 0


def _files_in(path: Path) -> Iterator[Path]:
    if os.path.isfile(path):
        yield path
        return
    if not os.path.isdir(path):
        raise FormatError(Place(str(path)), InputFault.NOT_THERE)
    for folder, folders, names in os.walk(path, onerror=_refuse_folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and os.path.isfile(file):
                yield file


def _refuse_folder(error: OSError) -> None:
    place, why = Place(str(error.filename)), system_reason(error)
    raise FormatError(place, InputFault.FOLDER_UNREADABLE, why=why) from error


def _unreadable(file: str, error: OSError) -> FormatError:
    return FormatError(Place(file), InputFault.FILE_UNREADABLE, why=system_reason(error))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # it was there a moment ago; reading it says what is wrong
        return 0
