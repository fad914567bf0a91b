"""Files of office programs: ZIP archives with XML in them, opened so that none can do harm.

What such a file unpacks to is bounded before anything is read, and no part of it may declare
anything of its own (a DTD): that is how a few bytes become gigabytes.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from xml.parsers import expat

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError

MOST_UNPACKED = 256 * 1024 * 1024  # bytes of all parts together
_MOST_PARTS = 10_000
_CHUNK = 64 * 1024
_ZIP = b"PK"
_LOCKED = b"\xd0\xcf\x11\xe0"  # also what an old file begins with
_IS_ENCRYPTED = 1
OFFICE_ENDINGS = (".docx", ".docm", ".xlsx", ".xlsm")
_FIRST_PART = re.compile(rb"PK\x03\x04.{26}(word|xl|ppt)/", re.DOTALL)
_FORMATS = {b"word": "word", b"xl": "excel"}
_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # how office programs pack
_OF_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, UnicodeDecodeError),
    *(EOFError, NotImplementedError, OSError),
)


class OfficeFault(Form):
    """Why a file of an office program is not read."""

    DAMAGED = (
        "the file is damaged, or no {kind}: open it in the program that made it, and save it again."
    )
    LOCKED = "the file is old or has a password: save it as {kind} without one."
    TOO_LARGE = "the file unpacks to more than {size} MB: split it."
    DECLARES = "the file declares XML of its own, which no office program does: it is not read."


def damaged(file: str, kind: str) -> FormatError:
    """That ``file`` cannot be read as ``kind``, such as ``.docx``."""
    return FormatError(Place(file), OfficeFault.DAMAGED, kind=kind)


def format_by_parts(head: bytes) -> str:
    """The name of the format of an office file that begins with ``head``; empty if of none."""
    part = _FIRST_PART.search(head) if head.startswith(_ZIP) else None
    return _FORMATS.get(part[1], "") if part else ""


@contextmanager
def opened(stream: BinaryIO, file: str, kind: str, part: str) -> Iterator[zipfile.ZipFile]:
    """The archive in ``stream``, which has the part ``part``; ``kind`` is the ending of such files.

    :class:`FormatError` if it is no such file, or one that could do harm.
    """
    stream.seek(0)
    beginning = stream.read(len(_LOCKED))
    stream.seek(0)
    if beginning == _LOCKED:
        raise FormatError(Place(file), OfficeFault.LOCKED, kind=kind)
    if not beginning.startswith(_ZIP):
        raise damaged(file, kind)
    try:
        with _checked(stream, file, kind, part) as archive:
            yield archive
    except _OF_DAMAGE as error:
        raise damaged(file, kind) from error


def _checked(stream: BinaryIO, file: str, kind: str, part: str) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(stream)
        _refuse_bombs(archive, file, kind)
        if part not in archive.namelist():
            raise damaged(file, kind)
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                _refuse_declarations(archive, name, file)
    except ValueError as error:  # a part is said to lie before the beginning of the file
        raise damaged(file, kind) from error
    return archive


def _refuse_bombs(archive: zipfile.ZipFile, file: str, kind: str) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
        raise FormatError(Place(file), OfficeFault.LOCKED, kind=kind)
    if any(part.compress_type not in _USUAL for part in parts):
        raise damaged(file, kind)
    # No part gives more than it says here: what follows is not unpacked.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise FormatError(Place(file), OfficeFault.TOO_LARGE, size=MOST_UNPACKED >> 20)


def _refuse_declarations(archive: zipfile.ZipFile, name: str, file: str) -> None:
    """Look at the part up to its first element, before which a DTD would stand."""
    parser = expat.ParserCreate()
    seen: list[str] = []
    parser.StartElementHandler = lambda *_: seen.append("element")
    parser.StartDoctypeDeclHandler = lambda *_: seen.append("declaration")
    with archive.open(name) as part:
        while not seen and (chunk := part.read(_CHUNK)):
            parser.Parse(chunk)
    if not seen:
        parser.Parse(b"", True)  # newer versions of expat put off what comes in one long token
    if seen[:1] == ["declaration"]:
        raise FormatError(Place(file), OfficeFault.DECLARES)
