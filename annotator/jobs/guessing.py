"""What a file does not say about its article, guessed from the text for a person to correct."""

from __future__ import annotations

from dataclasses import replace

from annotator.arabic.dates import published_guess
from annotator.core.draft import ArticleDraft


def with_guesses(draft: ArticleDraft, *, furniture: bool) -> ArticleDraft:
    """``draft`` with its empty details guessed, and named in ``guessed``."""
    published = "" if draft.published else published_guess(draft.text) or ""
    if not published:
        return draft
    return replace(draft, published=published, guessed=draft.guessed | {"published"})
