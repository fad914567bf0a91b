"""What a file does not say about its article, guessed from the text for a person to correct."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.checking import Check, nothing
from annotator.core.draft import ArticleDraft


def with_guesses(draft: ArticleDraft, *, furniture: bool, check: Check = nothing) -> ArticleDraft:
    """``draft`` with its empty details guessed, and named in ``guessed``.

    With ``furniture``, lines that look like site furniture are proposed as not the article, unless
    the file brings annotations: then somebody has been through the text already. ``check`` is
    called now and then, and may raise to stop the work.
    """
    # Here, because their grammars take 50 ms to build and every start of the window passes by.
    from annotator.arabic.dates import published_guess
    from annotator.arabic.furniture import proposals, source_guess, title_guess

    text = draft.text
    proposed = furniture and not draft.sets
    regions = proposals(text, check) if proposed or not draft.title else []
    check()
    title = draft.title or title_guess(text, regions)
    source = draft.source or source_guess(text)
    published = draft.published or published_guess(text) or ""
    guessed = {
        name
        for name, before, after in (
            ("title", draft.title, title),
            ("source", draft.source, source),
            ("published", draft.published, published),
        )
        if after != before
    }
    return replace(
        draft,
        title=title,
        source=source,
        published=published,
        guessed=draft.guessed | guessed,
        proposals=tuple(regions) if proposed else draft.proposals,
    )
