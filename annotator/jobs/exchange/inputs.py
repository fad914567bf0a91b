"""Finds the files that an import reads and their formats, and reads the articles in them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from types import MappingProxyType

from annotator.core.checking import Check, nothing
from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, say
from annotator.core.place import Place, PlaceForm
from annotator.core.system_faults import system_reason
from annotator.formats import recognising, registry
from annotator.formats.archive.project_archive import ARTICLES, is_beside_articles
from annotator.formats.archive.zip_archive import EMPTY
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.recognising import LooksLike
from annotator.formats.registry import Format
from annotator.jobs.exchange import sources
from annotator.jobs.exchange.label_maps import LabelMaps, said_elsewhere
from annotator.jobs.exchange.sources import FileSource, InputSource

_HAS_TYPES = "cas-xmi"  # the format beside whose files a file of types stands
_HEAD = 64 * 1024  # bytes, by which a format is recognised


class InputFault(Form):
    """Why a file or folder is not read."""

    NO_FORMAT = "There is no format called {name}; there is {formats}."
    UNKNOWN_FORMAT = "the format is not known from the name: say which one it is."
    PROJECT = (
        "this is a project or a package, not articles; merging brings in the work in a package."
    )
    OF_ARCHIVE = "this belongs to the archive of a project, of which {file} is read."
    FILE_UNREADABLE = "the file cannot be read ({why})."
    FOLDER_UNREADABLE = "the folder cannot be read ({why})."
    NOT_THERE = "there is no such file or folder."
    EMPTY_ARCHIVE = "there is nothing in the archive."
    OUTSIDE = "its name leads out of the archive: pack it anew, from within its folder."
    NO_KNOWN_FORMAT = "it is in no known format."
    NO_FILE = "There is no file in any known format there. Nothing was imported."
    NOTHING_ELSE = "{first} There is nothing else to read. Nothing was imported."


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and its format."""

    source: InputSource
    form: Format
    size: int

    @property
    def path(self) -> PurePath:
        """Where the file is: as it was given, behind the archive that has it."""
        return self.source.path

    @property
    def name(self) -> str:
        """What the file is called in reports."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file in a folder that is not read, and why; ``hint`` is what to type to read it."""

    path: PurePath
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
    """The files at ``paths``, those below them if they are folders, and those in archives.

    They come in order of names. Hidden files and folders are left out. With ``format_name`` every
    file is read in that format.
    :class:`WorldError` if a path is not there or cannot be read, or if a file that is named in
    ``paths`` itself is in no known format; one in a folder is skipped. ``check`` is called before
    each file, and may raise to stop the search.
    """
    chosen = _format_named(format_name) if format_name is not None else None
    inputs = Inputs()
    for path in paths:
        for source in _sources_in(path):
            check()
            format_or_why = _format_of(source, path, chosen)
            if isinstance(format_or_why, Format):
                inputs.files.append(Input(source, format_or_why, source.size))
            elif source.path == path:
                raise _refused(format_or_why)
            else:
                inputs.skipped.append(format_or_why)
    return replace(inputs, skipped=list(_not_belonging(inputs)))


def _not_belonging(inputs: Inputs) -> Iterator[PassedOver]:
    """The files that are not read, without the types of those that are: nothing of them is lost."""
    folders = {file.path.parent for file in inputs.files if file.form.name == _HAS_TYPES}
    for passed in inputs.skipped:
        if passed.path.parent not in folders or not recognising.are_types(passed.reason):
            yield passed


def _sources_in(path: Path) -> Iterator[InputSource]:
    """The files at ``path``; those that are read with another one are not named apart from it."""
    for file in _files_in(path):
        source = FileSource(file)
        archive = sources.archive_in(source)
        if archive is not None:
            yield from sources.in_archive(archive)
            continue
        whole = sources.read_with(source)
        if whole is None:
            yield source
        elif file == path:
            yield whole


def _format_named(name: str) -> Format:
    """The format called ``name``; ``WorldError`` if there is none that can be read."""
    named = registry.named(name)
    if named is None or not named.reads:
        formats = registry.names(registry.READ)
        raise WorldError(InputFault.NO_FORMAT, name=shortened(name), formats=formats)
    return named


def nothing_to_read(inputs: Inputs) -> WorldError:
    """The error that none of ``inputs`` is a file to read.

    It tells of the one skipped file that best explains why there is nothing.
    """
    known = [passed for passed in inputs.skipped if passed.is_known]
    if not known:
        return WorldError(InputFault.NO_FILE)
    reasons = Counter(str(passed.reason) for passed in known)

    def explains(passed: PassedOver) -> tuple[bool, bool, int]:
        """A file of annotations in a foreign format explains more than a licence beside it."""
        is_text = recognising.recognised(passed.path.name, b"") is not None
        is_foreign = passed.reason.form is not LooksLike.OTHER
        return is_foreign, is_text, reasons[str(passed.reason)]

    first = max(known, key=explains)
    place = Place(str(first.path))
    return WorldError(
        InputFault.NOTHING_ELSE,
        hint=first.hint if len(known) == 1 else "",
        first=say(PlaceForm.FAULT, place=place, reason=first.reason),
    )


def _format_of(source: InputSource, named: Path, chosen: Format | None) -> Format | PassedOver:
    """The format to read a file in, or why it is not read; it was found at the path ``named``.

    A ``chosen`` format is taken without a look, except for a project file.
    """
    path = source.path
    if path != named and is_beside_articles(path.name, source.has):
        return PassedOver(path, say(InputFault.OF_ARCHIVE, file=ARTICLES))
    if source.is_outside:
        return PassedOver(path, say(InputFault.OUTSIDE))
    if source.is_project:
        return PassedOver(path, say(InputFault.PROJECT))
    if chosen is not None:
        return chosen
    try:
        head = source.head(_HEAD)
    except OSError as error:
        raise _unreadable(str(path), error) from error
    if head.startswith(EMPTY):
        return PassedOver(path, say(InputFault.EMPTY_ARCHIVE))
    glance = Glance(path.name, head, lambda ending: source.has(path.with_suffix(ending).name))
    within = recognising.recognised_within(glance)
    if within is not None:
        return within
    form = recognising.recognised(path.name, head)
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


def read(
    file: Input, options: ReadOptions, label_maps: LabelMaps = MappingProxyType({})
) -> Iterator[tuple[Item, int]]:
    """The articles, faults and notices of ``file``, each with how many bytes were read so far.

    ``label_maps`` are what was said of labels before, by format.

    Nothing is raised: a fault that ends the reading comes as the last item.
    """
    try:
        options = replace(
            options,
            beside=file.source.beside,
            remembered=label_maps.get(file.form.name, {}),
            elsewhere=said_elsewhere(label_maps, file.form.name),
        )
        with (
            file.source.open() as stream,
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
