"""An X server for each process that runs tests: two windows on one would fight for the focus."""

from __future__ import annotations

import os
import subprocess

ASKED = "ANNOTATOR_TESTS_SCREEN"  # "xvfb" in the environment asks for one
_COMMAND = (
    "Xvfb",
    "-displayfd",
    "1",
    "-screen",
    "0",
    "1600x1000x24",
    "-nolisten",
    "tcp",
    "-noreset",
)


def asked() -> bool:
    """Whether the tests shall be run on a real X server."""
    return os.environ.get(ASKED) == "xvfb"


class Screen:
    """A running Xvfb, on which Qt's windows of this process and of those it starts are shown."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(_COMMAND, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._server.stdout is not None
        number = self._server.stdout.readline().decode().strip()
        assert number, "Xvfb did not start"
        os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}

    def end(self) -> None:
        self._server.terminate()
        self._server.wait()
        assert self._server.stdout is not None
        self._server.stdout.close()
