"""Where a file that is imported is: in a folder, or in an archive."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol

from annotator.formats import registry
from annotator.formats.archive.zip_archive import BEGINS, ZipArchive
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.errors import FormatError
from annotator.formats.office.office import OFFICE_ENDINGS
from annotator.store.file.opening import is_sqlite

_BUFFER = 1024 * 1024  # lines are long, and the usual buffer of 8 KB is shorter than most


class InputSource(Protocol):
    """A file that can be read. ``OSError`` and ``FormatError`` if that cannot be done."""

    @property
    def path(self) -> PurePath:
        """Where it is, for people."""
        ...

    @property
    def size(self) -> int:
        """How many bytes it is said to have."""
        ...

    @property
    def is_project(self) -> bool:
        """Whether it is a project or a package."""
        ...

    @property
    def is_outside(self) -> bool:
        """Whether an archive has it under a name that leads out of it."""
        ...

    def head(self, most: int) -> bytes:
        """Its first bytes."""
        ...

    def open(self) -> BinaryIO:
        """Its bytes, from the beginning."""
        ...

    def has(self, name: str) -> bool:
        """Whether there is a file of this name in the same folder."""
        ...

    def beside(self, name: str) -> bytes | None:
        """The bytes of such a file; ``None`` if there is none."""
        ...


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file on the disk."""

    path: Path

    @property
    def size(self) -> int:
        """How many bytes it has; 0 if it is gone, and then reading it says what is wrong."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def is_project(self) -> bool:
        """Whether it is a project or a package.

        A project may be open in this process. Closing any handle on its file would release the
        locks by which SQLite holds it (POSIX locks belong to the process), so it is not opened.
        """
        return is_sqlite(self.path)

    @property
    def is_outside(self) -> bool:
        """No."""
        return False

    def head(self, most: int) -> bytes:
        """Its first bytes."""
        with self.path.open("rb") as stream:
            return stream.read(most)

    def open(self) -> BinaryIO:
        """Its bytes."""
        return self.path.open("rb", buffering=_BUFFER)

    def has(self, name: str) -> bool:
        """Whether there is a file of this name beside it."""
        return self.path.with_name(name).is_file()

    def beside(self, name: str) -> bytes | None:
        """The bytes of such a file."""
        try:
            with self.path.with_name(name).open("rb") as stream:
                return stream.read(LARGEST + 1)
        except FileNotFoundError:
            return None


@dataclass(frozen=True)
class ArchivedSource:
    """A file in an archive, of which it is called ``name``."""

    archive: ZipArchive
    name: str

    @cached_property
    def path(self) -> PurePath:
        """Where it is, behind the archive."""
        return PurePath(self.archive.shown(self.name))

    @property
    def size(self) -> int:
        """How many bytes the archive says that it has."""
        return self.archive.size(self.name)

    @property
    def is_project(self) -> bool:
        """No: a project in an archive is passed over as what it is, a database."""
        return False

    @property
    def is_outside(self) -> bool:
        """Whether its name leads out of the archive."""
        return ".." in self.name.split("/")

    def head(self, most: int) -> bytes:
        """Its first bytes."""
        return self.archive.head(self.name, most)

    def open(self) -> BinaryIO:
        """Its bytes, in memory."""
        return io.BytesIO(self.archive.read(self.name))

    def has(self, name: str) -> bool:
        """Whether there is a file of this name in the same folder of the archive."""
        return self.archive.has(self._beside(name))

    def beside(self, name: str) -> bytes | None:
        """The bytes of such a file."""
        other = self._beside(name)
        return self.archive.read(other) if self.archive.has(other) else None

    def _beside(self, name: str) -> str:
        folder, slash, _ = self.name.rpartition("/")
        return f"{folder}{slash}{name}"


def archive_in(source: FileSource) -> ZipArchive | None:
    """The archive of files that a file is, whatever it is called.

    ``None`` if it is something else: also an office file, which is an archive within.
    :class:`FormatError` if it begins like an archive and cannot be opened.
    """
    path = source.path
    try:
        if source.is_project or source.head(len(BEGINS)) != BEGINS:
            return None
        archive = ZipArchive(path, str(path))
    except OSError:
        return None  # reading it says what is wrong
    except FormatError:
        if path.name.lower().endswith(OFFICE_ENDINGS):
            return None  # likewise
        raise
    return None if archive.is_office_file else archive


def in_archive(archive: ZipArchive) -> Iterator[InputSource]:
    """The files in an archive, without those that are read with another one."""
    for inner, name in archive.members():
        source = ArchivedSource(inner, name)
        if read_with(source) is None:
            yield source


def read_with(source: InputSource) -> InputSource | None:
    """The file that ``source`` belongs to, if it is read with another one."""
    path = source.path
    ending = path.suffix.lower()
    if ending not in registry.BESIDE:
        return None
    form = next(form for form in registry.READ if ending in form.beside)
    whole = path.with_suffix(form.suffixes[-1]).name
    if not source.has(whole):
        return None
    if isinstance(source, FileSource):
        return FileSource(source.path.with_name(whole))
    return source
