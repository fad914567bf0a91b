"""Whether a folder lies on another machine, as far as the system tells."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_OF_THE_NET = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "webdav"),
        *("davfs", "ceph", "glusterfs", "lustre", "beegfs", "fuse.sshfs", "fuse.rclone"),
        *("fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.curlftpfs", "fuse.s3fs"),
    }
)
_MAC_LINE = re.compile(r".+? on (?P<folder>/.*) \((?P<kind>[^,)]+)[^()]*\)")
_OCTAL = re.compile(r"\\([0-7]{3})")  # how Linux writes a space
_REMOTE_DRIVE = 4  # Windows' DRIVE_REMOTE


def is_on_another_machine(folder: Path) -> bool:
    """Whether ``folder`` is reached over the net. ``False`` where the system does not say."""
    try:
        device = os.stat(folder).st_dev
    except OSError:
        return False
    return _is_remote(device, str(folder.resolve()) if sys.platform == "win32" else "", folder)


@lru_cache(maxsize=64)
def _is_remote(device: int, drive: str, folder: Path) -> bool:
    """Asked once for each folder on each device."""
    try:
        if sys.platform == "win32":
            return _is_remote_drive(drive)
        if sys.platform == "darwin":
            shown = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True)
            return kind_of(folder, of_mac(shown.stdout.splitlines())) in _OF_THE_NET
        mounts = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
        return kind_of(folder, of_linux(mounts.splitlines())) in _OF_THE_NET
    except (OSError, subprocess.SubprocessError):
        return False


def of_linux(lines: Iterable[str]) -> dict[str, str]:
    """Folder and kind of each file system, from the lines of ``/proc/self/mounts``."""
    parts = [line.split(" ") for line in lines]
    return {
        _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), part[1]): part[2]
        for part in parts
        if len(part) > 2
    }


def of_mac(lines: Iterable[str]) -> dict[str, str]:
    """The same, from the lines that macOS' ``mount`` prints."""
    matches = (_MAC_LINE.fullmatch(line) for line in lines)
    return {line["folder"]: line["kind"] for line in matches if line is not None}


def kind_of(folder: Path, kinds: dict[str, str]) -> str:
    """The kind of the file system that ``folder`` lies on: the nearest that is mounted above it."""
    real = folder.resolve()
    return next((kinds[str(p)] for p in (real, *real.parents) if str(p) in kinds), "")


def _is_remote_drive(folder: str) -> bool:
    if folder.startswith("\\\\"):
        return True
    import ctypes

    drive = os.path.splitdrive(folder)[0]
    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return bool(kind == _REMOTE_DRIVE)
