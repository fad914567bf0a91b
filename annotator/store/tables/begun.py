"""Whether anything was ever done on a set, as an expression."""

from __future__ import annotations

from annotator.core.gesture import OWN_WORK

_KINDS = ", ".join(f"'{kind}'" for kind in sorted(OWN_WORK))

UNTOUCHED = (
    "s.state = 'todo' AND s.flagged = 0 AND NOT EXISTS (SELECT 1 FROM log l"
    f" WHERE l.article = s.article AND l.person = s.person AND l.kind IN ({_KINDS}))"
)
"""That nothing was done on the set ``s``.

One that was begun and wholly taken back is to do again, and is not untouched: redo may go on with
it.
"""
