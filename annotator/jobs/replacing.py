"""Files that are written whole or not at all, and several that appear together."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from annotator.core.errors import WorldError
from annotator.store.opening import is_sqlite


@contextmanager
def replacing(out: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes the place of ``out`` when all went well.

    It lies in the same folder, so that the last step is a rename, which is all or nothing.
    ``WorldError`` if it cannot be written.
    """
    with replacing_all([out]) as (file,):
        yield file


@contextmanager
def replacing_all(outs: Sequence[Path]) -> Iterator[list[IO[bytes]]]:
    """Files to write that take the places of ``outs``, all of them when all went well, or none.

    All are on the disk before the first takes its place; if one then cannot, those before it are
    put back. ``WorldError`` if they cannot be written.
    """
    with ExitStack() as stack:
        files = [stack.enter_context(_Replacement(out)) for out in outs]
        yield [file.stream for file in files]
        for file in files:
            file.finish()
        try:
            for file in files:
                file.take_its_place()
        except WorldError:
            for file in files:
                file.give_it_back()
            raise


class _Replacement:
    """A file beside ``out`` that is to take its place. Whatever happens,
    nothing else stays behind.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._before: Path | None = None  # the file that was there
        self._placed = False

    def __enter__(self) -> _Replacement:
        if self._out.is_dir():
            raise WorldError(f"{self._out} is a folder. Name a file in it.")
        if is_sqlite(self._out):
            raise WorldError(f"{self._out} is a project. It was not replaced; name another file.")
        try:
            self.stream: IO[bytes] = tempfile.NamedTemporaryFile(
                dir=self._out.parent, prefix=f".{self._out.name}.", delete=False
            )
        except OSError as error:
            raise self._told(error) from error
        self._new = Path(self.stream.name)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, *_: object
    ) -> None:
        with suppress(OSError):
            self.stream.close()
        self._new.unlink(missing_ok=True)
        if self._before is not None:
            self._before.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise self._told(error) from error

    def finish(self) -> None:
        """Bring what was written to the disk."""
        try:
            self.stream.flush()
            os.fsync(self.stream.fileno())
            self.stream.close()
            os.chmod(self._new, _usual_mode(self._out))
        except OSError as error:
            raise self._told(error) from error

    def take_its_place(self) -> None:
        try:
            if self._out.exists():
                self._before = _kept(self._out, self._new.with_name(f"{self._new.name}.before"))
            os.replace(self._new, self._out)
            self._placed = True
            _sync_folder(self._out.parent)
        except OSError as error:
            raise self._told(error) from error

    def give_it_back(self) -> None:
        """Put what was there before into its place again."""
        if not self._placed:
            return
        before, self._before = self._before, None
        with suppress(OSError):  # the first error is told; what was there stays beside the new file
            if before is None:
                self._out.unlink()
            else:
                os.replace(before, self._out)

    def _told(self, error: OSError) -> WorldError:
        return WorldError(
            f"{self._out} cannot be written ({error.strerror}). Nothing was exported; choose"
            " another place, or make room."
        )


def _kept(file: Path, name: Path) -> Path:
    """A second name for ``file``, or a copy where the folder knows no second names."""
    try:
        os.link(file, name)
    except OSError:
        shutil.copy2(file, name)
    return name


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
