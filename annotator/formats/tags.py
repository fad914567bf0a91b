"""What the tag of a token looks like."""

from __future__ import annotations

import re

_TAG = re.compile(r"O|[BIESULM][-_]\S{1,60}")


def is_tag(value: object) -> bool:
    """Whether ``value`` is a tag of one token: ``O``, ``B-PER``, ``I_LOC``."""
    return isinstance(value, str) and _TAG.fullmatch(value) is not None
