"""A ZIP of folders, written file by file: for formats with a file for each article and person."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import BinaryIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MADE = (1980, 1, 1, 0, 0, 0)  # the same work gives the same bytes


class FolderZip:
    """Writes to ``stream``, which stays open, by the names of the files when it is closed.

    An import reads them by name and numbers articles in that order, so only then does the same work
    give the same bytes when it comes back. Until then files wait on the disk, not in memory.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting = TemporaryFile()  # noqa: SIM115 - closed with the archive
        self._places: dict[str, tuple[int, int]] = {}

    def put(self, name: str, data: bytes) -> None:
        """Take a file; folders in ``name`` end with ``/``."""
        self._places[name] = (self._waiting.tell(), len(data))
        self._waiting.write(data)

    def close(self) -> None:
        """Write all files, and the list of them."""
        with self._waiting, ZipFile(self._stream, "w", ZIP_DEFLATED) as zipped:
            for name, (start, length) in sorted(self._places.items()):
                self._waiting.seek(start)
                info = ZipInfo(name, _MADE)
                info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
                zipped.writestr(info, self._waiting.read(length))

    def __del__(self) -> None:
        """Let go of what waits, if an export was broken off."""
        self._waiting.close()


def file_name(name: str) -> str:
    """``name`` as that of a file on every system, from which it can be read again (``unquote``)."""
    return "".join(
        each if each.isalnum() or each in "-_ " else quote(each, safe="") for each in name
    ).replace(".", "%2E")
