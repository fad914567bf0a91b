"""A ZIP of folders, written file by file: for formats with a file for each article and person."""

from __future__ import annotations

from typing import BinaryIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MADE = (1980, 1, 1, 0, 0, 0)  # the same work gives the same bytes


class FolderZip(ZipFile):
    """Writes to ``stream``, which stays open. The list of files is written by ``close`` only."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream, "w", ZIP_DEFLATED)

    def put(self, name: str, data: bytes) -> None:
        """Write a file; folders in ``name`` end with ``/``."""
        info = ZipInfo(name, _MADE)
        info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
        self.writestr(info, data)

    def __del__(self) -> None:
        """Do not write the list of files: an export that was broken off has closed the stream."""


def file_name(name: str) -> str:
    """``name`` as that of a file on every system, from which it can be read again (``unquote``)."""
    return "".join(
        each if each.isalnum() or each in "-_ " else quote(each, safe="") for each in name
    ).replace(".", "%2E")
