"""Everything one can do, in one table: menus, tooltips, the help page and the README follow.

The rows stand by subject in the modules beside this one.
"""

from __future__ import annotations

from annotator.core.blindness import Right
from annotator.ui.actions import own_keys
from annotator.ui.actions.article import ARTICLE_ACTIONS
from annotator.ui.actions.edit import EDIT_ACTIONS
from annotator.ui.actions.feedback import FEEDBACK_ACTIONS
from annotator.ui.actions.project import PROJECT_ACTIONS
from annotator.ui.actions.review import REVIEW_ACTIONS
from annotator.ui.actions.span import SPAN_ACTIONS
from annotator.ui.actions.spec import PAGES_SHOWN, SECTION_TITLES, ActionSpec, Section
from annotator.ui.actions.suggestions import SUGGESTION_ACTIONS
from annotator.ui.actions.view import VIEW_ACTIONS

__all__ = ["ACTIONS", "SECTION_TITLES", "USUAL", "ActionSpec", "Section"]

USUAL: tuple[ActionSpec, ...] = (
    *PROJECT_ACTIONS,
    *EDIT_ACTIONS,
    *SPAN_ACTIONS,
    *SUGGESTION_ACTIONS,
    *ARTICLE_ACTIONS,
    *REVIEW_ACTIONS,
    *FEEDBACK_ACTIONS,
    *VIEW_ACTIONS,
)
"""Every action with the keys that it has where nobody chose others."""

ACTIONS: tuple[ActionSpec, ...] = own_keys.laid_over(USUAL)
"""Every action, in the order in which menus show them; names are unique."""


def page_rights() -> dict[str, Right]:
    """What one must be allowed to see to have each page that is shown, in the order of their keys.

    It is the right of the action that shows the page, ``show_PAGE``.
    """
    rights = {spec.name: spec.right for spec in ACTIONS}
    return {page: rights[f"show_{page}"] for page in PAGES_SHOWN}
