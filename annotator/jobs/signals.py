"""The signals that ask a program to end."""

from __future__ import annotations

import signal

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")

SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
"""Those of them that this system has: Ctrl+C, the end of a session, a terminal that is closed."""


def heard() -> list[signal.Signals]:
    """Those that are not ignored already, as `nohup` and a shell's background have them."""
    return [number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
