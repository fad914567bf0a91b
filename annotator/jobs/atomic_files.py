"""Files that are written whole or not at all, and several that appear together."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.store.file import part_files
from annotator.store.file.destinations import Destination, destination
from annotator.store.file.opening import is_sqlite


class WritingFault(Form):
    """Why a file is not written."""

    REFUSED = (
        "{file} cannot be written ({reason}). Nothing was exported; choose another place, or make"
        " room."
    )
    FOLDER = "{file} is a folder. Name a file in it."
    PROJECT = "{file} is a project. It was not replaced; name another file."
    SPLIT_INTO_STREAM = "{file} is a pipe or a device; a split needs files. Name a file."
    ONE_FILE_TWICE = "{file} and {other} are the same file. Name another one."


@contextmanager
def replacing(out: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes the place of ``out`` when all went well.

    It lies in the same folder, so that the last step is a rename, which is all or nothing. A link
    stays a link: the file at its end is replaced. A pipe or a device is written to as it is.
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
    ends = refuse_one_file_twice(outs)
    with ExitStack() as stack:
        files = [
            stack.enter_context(_output(out, end)) for out, end in zip(outs, ends, strict=True)
        ]
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


def refuse_stream(out: Path) -> None:
    """``WorldError`` if ``out`` is a pipe or a device, beside which no files can be named."""
    if _destination(out).stream:
        raise WorldError(WritingFault.SPLIT_INTO_STREAM, file=str(out))


def refuse_one_file_twice(outs: Sequence[Path]) -> list[Destination]:
    """Where ``outs`` lead; ``WorldError`` if two lead to one file, by one name or through a link.

    The later would take the place of the earlier.
    """
    ends = [_destination(out) for out in outs]
    first: dict[Path, Path] = {}
    for out, end in zip(outs, ends, strict=True):
        if end.path in first:
            earlier = str(first[end.path])
            raise WorldError(WritingFault.ONE_FILE_TWICE, file=earlier, other=str(out))
        first[end.path] = out
    return ends


class _Stream:
    """An output that is written to directly and never replaced: a pipe, or a device.

    Also a file that is open already, such as standard output.
    """

    stream: IO[bytes]

    def __init__(self, out: Path, end: Destination) -> None:
        self._out, self._end = out, end

    def __enter__(self) -> _Stream:
        try:
            self.stream = self._opened()
        except OSError as error:
            raise _refused(self._out, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, *_: object
    ) -> None:
        with suppress(OSError):
            self.stream.close()
        if isinstance(error, OSError):
            raise _refused(self._out, error) from error

    def _opened(self) -> IO[bytes]:
        if self._end.descriptor is None:
            return self._out.open("wb")
        return os.fdopen(os.dup(self._end.descriptor), "wb")

    def finish(self) -> None:
        """Bring all that was written to the disk, and close it. ``WorldError`` if that fails."""
        try:
            self.stream.flush()
            self._reach_the_disk()
            self.stream.close()
        except OSError as error:
            raise _refused(self._out, error) from error

    def _reach_the_disk(self) -> None:
        with suppress(OSError):  # a pipe has none
            os.fsync(self.stream.fileno())

    def take_its_place(self) -> None:
        """Nothing: what is written to a pipe is there at once."""

    def give_it_back(self) -> None:
        """Nothing: what went down a pipe cannot be taken back."""


class _Replacement(_Stream):
    """A file beside the destination that is to take its place.

    Whatever happens, nothing else stays behind.
    """

    def __init__(self, out: Path, end: Destination) -> None:
        super().__init__(out, end)
        self._parts = ExitStack()
        self._previous: Path | None = None  # what was there, under another name
        self._placed = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, *_: object
    ) -> None:
        try:
            super().__exit__(kind, error)
        finally:
            self._parts.close()

    def _opened(self) -> IO[bytes]:
        if self._end.status is not None and not os.access(self._end.path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        self._new = self._parts.enter_context(part_files.part_of(self._end.path))
        mode = 0o666 if self._end.status is None else 0o600  # what is private stays so meanwhile
        return open(self._new, "xb", opener=lambda name, flags: os.open(name, flags, mode))

    def _reach_the_disk(self) -> None:
        os.fsync(self.stream.fileno())
        status = self._end.status
        if status is not None:
            os.chmod(self._new, status.st_mode & 0o7777)

    def take_its_place(self) -> None:
        try:
            if self._end.status is not None:
                self._previous = self._set_aside()
            self._put(self._new)
        except OSError as error:
            raise _refused(self._out, error) from error

    def give_it_back(self) -> None:
        """Put what was there before into its place again."""
        if not self._placed:
            return
        with suppress(OSError):  # the first error is told
            if self._previous is None:
                self._end.path.unlink(missing_ok=True)
            else:
                self._put(self._previous)

    def _set_aside(self) -> Path:
        """A second name for the file that is there, or a copy where there are no second names.

        It holds the old content, in case this file or one after it cannot be put in place.
        """
        name = part_files.named_for(self._end.path)
        self._parts.callback(part_files.remove, name)
        try:
            os.link(self._end.path, name)
        except OSError:
            shutil.copy2(self._end.path, name)
        return name

    def _put(self, file: Path) -> None:
        os.replace(file, self._end.path)
        self._placed = True
        part_files.sync_folder(self._end.path.parent)


class _Overwriting(_Replacement):
    """As :class:`_Replacement`, but what is there stays the same file, with other content.

    For a file that has other names too, which are to show the same; and for one whose owner the
    new one could not get.
    """

    def _set_aside(self) -> Path:
        name = part_files.named_for(self._end.path)
        self._parts.callback(part_files.remove, name)
        shutil.copy2(self._end.path, name)
        return name

    def _put(self, file: Path) -> None:
        self._placed = True  # also if it fails half-way, it is to be put back
        with file.open("rb") as source, self._end.path.open("r+b") as target:
            shutil.copyfileobj(source, target)
            target.truncate()
            target.flush()
            os.fsync(target.fileno())


def _output(out: Path, end: Destination) -> _Stream:
    """What to write instead of ``out``, by what is at its ``end``, behind all links."""
    if end.stream:
        return _Stream(out, end)
    status = end.status
    if status is not None and (status.st_nlink > 1 or _is_of_somebody_else(status)):
        return _Overwriting(out, end)
    return _Replacement(out, end)


def _is_of_somebody_else(status: os.stat_result) -> bool:
    return os.name == "posix" and status.st_uid != os.geteuid()


def _destination(out: Path) -> Destination:
    try:
        end = destination(out)
    except OSError as error:
        raise _refused(out, error) from error
    if end.path.is_dir():
        raise WorldError(WritingFault.FOLDER, file=str(out))
    if not end.stream and is_sqlite(end.path):
        raise WorldError(WritingFault.PROJECT, file=str(out))
    return end


def _refused(out: Path, error: OSError) -> WorldError:
    """The error that ``out`` cannot be written, with the system's reason."""
    return WorldError(WritingFault.REFUSED, file=str(out), reason=system_reason(error))
