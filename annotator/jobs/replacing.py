"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO

from annotator.core.errors import WorldError


class replacing:
    """A file to write that takes the place of ``out`` when all went well.

    It lies in the same folder, so that the last step is a rename, which is all or nothing.
    """

    def __init__(self, out: Path) -> None:
        self._out = out

    def __enter__(self) -> IO[bytes]:
        if self._out.is_dir():
            raise WorldError(f"{self._out} is a folder. Name a file in it.")
        try:
            self._file = tempfile.NamedTemporaryFile(
                dir=self._out.parent, prefix=f".{self._out.name}.", delete=False
            )
        except OSError as error:
            raise self._told(error) from error
        return self._file

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, *_: object
    ) -> None:
        temporary = Path(self._file.name)
        try:
            if error is None:
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                os.chmod(temporary, _usual_mode(self._out))
                os.replace(temporary, self._out)
                _sync_folder(self._out.parent)
        except OSError as failure:
            raise self._told(failure) from failure
        finally:
            with suppress(OSError):
                self._file.close()
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise self._told(error) from error

    def _told(self, error: OSError) -> WorldError:
        return WorldError(
            f"{self._out} cannot be written ({error.strerror}). Nothing was exported; choose another"
            " place, or make room."
        )


def _usual_mode(out: Path) -> int:
    """The permissions that the file would have had if it had been written in place."""
    if out.exists():
        return out.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the rename durable, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
