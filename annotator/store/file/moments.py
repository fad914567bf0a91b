"""The moments that a project keeps."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_FIRST, _LAST = "1970", "9998"  # what a wrong clock can say, and every time zone can show


def now() -> str:
    """This moment: ISO 8601, UTC, milliseconds (``2026-11-25T04:05:30.123Z``)."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now_behind(last: str) -> str:
    """This moment, or a millisecond behind ``last`` (empty: nothing) if a clock is wrong.

    What is appended so is in the order of its moments, and no two have the same.
    """
    here = now()
    if here > last:
        return here
    behind = datetime.fromisoformat(last) + timedelta(milliseconds=1)
    return behind.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_moment(value: str) -> bool:
    """Whether ``value`` is one that :func:`now` can have given, at any time."""
    if not _FORM.fullmatch(value) or not _FIRST <= value[:4] <= _LAST:
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
