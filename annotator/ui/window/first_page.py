"""On which page of the window each role begins."""

from __future__ import annotations

from annotator.core.people import Role
from annotator.ui.page_names import ANNOTATE, OVERVIEW, REVIEW

_FIRST_PAGE = {Role.ANNOTATOR: ANNOTATE, Role.REVIEWER: REVIEW, Role.LEAD: OVERVIEW}


def first_page(role: Role) -> str:
    """The name of the page that somebody of this role sees until they turn to another."""
    return _FIRST_PAGE[role]
