"""Archives that are written: the same files give the same bytes, whatever order they come in."""

from __future__ import annotations

from io import BytesIO
from itertools import permutations

from annotator.formats.archive.folder_zip import FolderZip
from tests.formats.written_files import files_in

_FILES = {"Amal/x.ann": b"1", "Amal/a.txt": b"", "B/\u0639.txt": b"22"}


def _written(names) -> bytes:
    stream = BytesIO()
    zipped = FolderZip(stream)
    for name in names:
        zipped.put(name, _FILES[name])
    zipped.close()
    return stream.getvalue()


def test_files_stand_by_name_in_whatever_order_they_came():
    [data] = {_written(names) for names in permutations(_FILES)}
    assert list(files_in(data).items()) == sorted(_FILES.items())


def test_an_archive_that_was_broken_off_writes_nothing():
    stream = BytesIO()
    zipped = FolderZip(stream)
    zipped.put("a", b"1")
    del zipped
    assert stream.getvalue() == b""
