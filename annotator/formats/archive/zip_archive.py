"""ZIP archives, read in memory and bounded: what an archive says of its sizes is not believed."""

from __future__ import annotations

import errno
import io
import struct
import weakref
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError

MOST_MEMBERS = 20_000
MOST_BYTES = 256 * 1024 * 1024
"""How much one file of an archive, and what is read of all together, may come to."""

BEGINS = b"PK\x03\x04"
"""What an archive begins with."""

EMPTY = b"PK\x05\x06"
"""What one begins with that has no files."""

_DEEPEST = 2  # archives in archives: INCEpTION exports one in another
_CHUNK = 1024 * 1024
_SMALL, _MOST_KEPT = 64 * 1024, 4  # bytes, and files of no more that are kept
_NAME_IS_UTF8 = 0x800  # flag
_OF_DAMAGE = (BadZipFile, zlib.error, struct.error, EOFError, ValueError)
_NO_FILES = ("__MACOSX/",)
_OF_OFFICE_FILES = ("[Content_Types].xml", "mimetype")  # of Microsoft's and of open ones


class ArchiveFault(Form):
    """Why an archive is not read."""

    DAMAGED = "the archive is damaged: pack it again."
    LOCKED = "the archive is locked with a password: unpack it first."
    TOO_LARGE = (
        "what is unpacked comes to more than {size} MB: unpack it, and import the files one after"
        " another."
    )
    MANY = "too many files are in the archive (at most {most} may be): unpack it first."
    DEEP = "there are archives in archives in archives: unpack it first."


class ZipArchive:
    """A ZIP file; ``shown`` is its name for people.

    It stays open as long as it is used. :class:`FormatError` if it is none, or has too many files;
    also later, if what is read is damaged or too much.
    """

    def __init__(self, file: Path | BinaryIO, shown: str, depth: int = 1) -> None:
        self._shown = shown
        self._depth = depth
        self._left = MOST_BYTES
        self._kept: dict[str, bytes] = {}
        with _faults_told(Place(shown)):
            zipped = ZipFile(file)
        weakref.finalize(self, zipped.close)
        self._zipped = zipped
        infos = [info for info in zipped.infolist() if not info.is_dir()]
        if len(infos) > MOST_MEMBERS:
            raise FormatError(Place(shown), ArchiveFault.MANY, most=f"{MOST_MEMBERS:,}")
        self._infos = {_name(info): info for info in infos}

    def members(self) -> Iterator[tuple[ZipArchive, str]]:
        """The files in it and in archives in it, in order of names, without hidden ones.

        Each comes as the archive that has it, and its name there. One with ``..`` in its name comes
        too: its place is outside of the archive.
        """
        for name in sorted(self._infos):
            parts = name.split("/")
            if ".." in parts:
                yield self, name  # it is told, not read
                continue
            if name.startswith(_NO_FILES) or any(part.startswith(".") for part in parts):
                continue
            inner = self._inner(name) if self.head(name, len(BEGINS)) == BEGINS else None
            if inner is None or inner.is_office_file:
                yield self, name
            else:
                yield from inner.members()

    @property
    def is_office_file(self) -> bool:
        """Whether this is no archive of files, but a file of an office program."""
        return any(name in self._infos for name in _OF_OFFICE_FILES)

    def shown(self, name: str) -> str:
        """What the file ``name`` is called in messages."""
        return f"{self._shown}/{name}"

    def has(self, name: str) -> bool:
        """Whether there is a file ``name``."""
        return name in self._infos

    def size(self, name: str) -> int:
        """How large the file says that it is."""
        return self._infos[name].file_size

    def head(self, name: str, most: int) -> bytes:
        """The first bytes of a file."""
        return self._read(name, most)

    def read(self, name: str) -> bytes:
        """A file, all of it."""
        data = self._read(name, self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            size = MOST_BYTES >> 20
            raise FormatError(Place(self.shown(name)), ArchiveFault.TOO_LARGE, size=size)
        return data

    def _inner(self, name: str) -> ZipArchive:
        if self._depth == _DEEPEST:
            raise FormatError(Place(self.shown(name)), ArchiveFault.DEEP)
        return ZipArchive(io.BytesIO(self.read(name)), self.shown(name), self._depth + 1)

    def _read(self, name: str, most: int) -> bytes:
        """At most so many bytes of a file; small ones that were read last are kept.

        Each is read several times: is it an archive, what is its format, what is in it.
        """
        data = self._kept.pop(name, None)
        if data is None:
            data = self._unpacked(name, max(most, _SMALL))
            if len(data) > _SMALL:
                return data[:most]
            if len(self._kept) == _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[name] = data  # as the last that was read
        return (
            data[:most] if most <= len(data) or len(data) < _SMALL else self._unpacked(name, most)
        )

    def _unpacked(self, name: str, most: int) -> bytes:
        parts, left = [], most
        with (
            _faults_told(Place(self.shown(name))),
            self._zipped.open(self._infos[name]) as stream,
        ):
            while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
                parts.append(chunk)
                left -= len(chunk)
        return b"".join(parts)


@contextmanager
def _faults_told(place: Place) -> Iterator[None]:
    """What zipfile raises inside, as a :class:`FormatError`."""
    try:
        yield
    except NotImplementedError as error:  # it is a RuntimeError, too
        raise FormatError(place, ArchiveFault.DAMAGED) from error
    except RuntimeError as error:  # a password is wanted
        raise FormatError(place, ArchiveFault.LOCKED) from error
    except _OF_DAMAGE as error:
        raise FormatError(place, ArchiveFault.DAMAGED) from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # what comes of a place before the file's beginning
            raise
        raise FormatError(place, ArchiveFault.DAMAGED) from error


def _name(info: ZipInfo) -> str:
    """The name of a file without ``./``; many programs write UTF-8 and do not say so."""
    name = info.filename
    if not info.flag_bits & _NAME_IS_UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return "/".join(part for part in name.split("/") if part != ".")
