"""What somebody else does while work of many transactions goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.store.staging.staging import Staging


def just_before(monkeypatch: pytest.MonkeyPatch, method: str, do: Callable[[], object]) -> None:
    """Have ``do`` done once, before the work does ``method`` of :class:`Staging`."""
    real, left = getattr(Staging, method), [do]

    def first(self: Staging, *given: object) -> object:
        while left:
            left.pop()()
        return real(self, *given)

    monkeypatch.setattr(Staging, method, first)
