"""Where tests keep their files: in memory, if there is room. On a disk, each commit waits for it.

That the program waits shows in what it tells SQLite; that nothing is lost when it is killed shows
in memory too, and no test takes the power away.
"""

from __future__ import annotations

import os
import shutil
import tempfile

_MEMORY = "/dev/shm"  # of Linux
_ROOM = 2 << 30  # bytes; the largest tests write some hundred MB


def roomy() -> str | None:
    """A folder in memory; ``None`` where there is none, or too little room in it."""
    if not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ROOM:
        return None
    return _MEMORY


def move_there() -> None:
    """Let this process and those it starts write into memory; ``TMPDIR`` names another place."""
    folder = roomy()
    if folder is not None:
        tempfile.tempdir = os.environ.setdefault("TMPDIR", folder)
