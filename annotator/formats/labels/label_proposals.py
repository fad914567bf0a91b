"""Which of the usual labels a label of another corpus probably is; proposed, never just taken."""

from __future__ import annotations

import re

_PROPOSALS = {
    "actor": ("per", "pers", "person", "org", "organization", "organisation", "group", "party"),
    "location": ("loc", "location", "place", "gpe", "fac", "city", "country", "region", "stat"),
    "date": ("date", "time", "day", "year", "month"),
    "claim": ("claim", "statement", "proposition"),
}
_BY_NAME = {name: label for label, names in _PROPOSALS.items() for name in names}
_POSITION = re.compile(r"^[biesul]-", re.IGNORECASE)  # of a token in its span


def proposed(given: str) -> str | None:
    """The label that ``given`` seems to be; ``None`` if there is no telling."""
    return _BY_NAME.get(_POSITION.sub("", given).strip().lower())
