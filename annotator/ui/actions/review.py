"""What one can do on the review page: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.actions.spec import EDITING, REVIEW, ActionSpec, Hands, Section

# The digits 1 to 9, which take a variant, are the window's label keys; 0 is a row of this table.
REVIEW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "take_suggested",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Take the suggested one"),
        ("Return", "Enter"),
        QT_TRANSLATE_NOOP("actions", "Settle the case with the variant that is suggested"),
        "finish",
        article=True,
    ),
    ActionSpec(
        "nothing_here",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Nothing here"),
        ("0",),
        QT_TRANSLATE_NOOP("actions", "Settle the case: there is nothing to mark"),
        article=True,
    ),
    ActionSpec(
        "edit_boundary",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Edit the boundary"),
        ("E",),
        QT_TRANSLATE_NOOP(
            "actions", "Make a span of your own from a variant; again: from the next one"
        ),
        article=True,
        separate=True,
        pages=frozenset({REVIEW, EDITING}),
    ),
    ActionSpec(
        "other_label",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Another &label"),
        ("L",),
        QT_TRANSLATE_NOOP("actions", "Settle the case with another label: press its key next"),
        "label",
        article=True,
    ),
    ActionSpec(
        "missed_span",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "A span that all &missed"),
        ("N",),
        QT_TRANSLATE_NOOP(
            "actions",
            "Mark what nobody marked: select the text first or afterwards, then press a label's"
            " key",
        ),
        article=True,
    ),
    ActionSpec(
        "take_edited",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Ta&ke the span"),
        ("Return", "Enter"),
        QT_TRANSLATE_NOOP("actions", "Settle the case with the span as it is now"),
        article=True,
        pages=frozenset({EDITING}),
    ),
    ActionSpec(
        "defer",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Defer"),
        ("D",),
        QT_TRANSLATE_NOOP("actions", "Leave the case for later"),
        article=True,
        separate=True,
    ),
    ActionSpec(
        "guideline_gap",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Guideline gap"),
        ("G",),
        QT_TRANSLATE_NOOP("actions", "Leave the case until the guidelines say what to do"),
        article=True,
    ),
    ActionSpec(
        "decide_alike",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&All identical cases…"),
        ("A",),
        QT_TRANSLATE_NOOP(
            "actions", "Make the same decision for all identical cases, after a preview"
        ),
        article=True,
    ),
    ActionSpec(
        "confirm_stood",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "C&onfirm what was decided"),
        ("C",),
        QT_TRANSLATE_NOOP(
            "actions", "Settle the stale cases of the article as they were decided before"
        ),
    ),
    ActionSpec(
        "add_example",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Exam&ple for the guidelines"),
        ("X",),
        QT_TRANSLATE_NOOP(
            "actions", "Add the settled case to the guidelines as an example, or take it away"
        ),
        "guidelines",
        article=True,
    ),
    ActionSpec(
        "decision_note",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Note on the de&cision…"),
        ("Shift+N",),
        QT_TRANSLATE_NOOP("actions", "Write a note that the annotators read with the decision"),
        "note",
        article=True,
    ),
    ActionSpec(
        "confirm_own",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Settle m&y own article"),
        ("Y",),
        QT_TRANSLATE_NOOP("actions", "Settle an article that you annotated; decisions will say so"),
        article=True,
    ),
    ActionSpec(
        "show_names",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "S&how who is who"),
        ("Shift+W",),
        QT_TRANSLATE_NOOP(
            "actions", "Names instead of letters before the article is settled; it is kept"
        ),
        article=True,
    ),
    ActionSpec(
        "next_case",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Ne&xt case"),
        ("J",),
        QT_TRANSLATE_NOOP("actions", "Go to the next case in the list"),
        "next",
        separate=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "previous_case",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Pre&vious case"),
        ("K",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous case in the list"),
        "previous",
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "next_left",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Next case le&ft"),
        ("F6",),
        QT_TRANSLATE_NOOP("actions", "Go to the next case that is left to decide"),
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "sort_cases",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Sort by &impact"),
        ("I",),
        QT_TRANSLATE_NOOP(
            "actions", "Cases that decide most others first, or in the order of the text again"
        ),
        checkable=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "release",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "&Release the article"),
        ("R",),
        QT_TRANSLATE_NOOP(
            "actions", "Let the annotators see the decisions on this article, once it is settled"
        ),
        article=True,
        separate=True,
    ),
    ActionSpec(
        "release_all",
        Section.REVIEW,
        QT_TRANSLATE_NOOP("actions", "Relea&se all settled articles"),
        ("Shift+R",),
        QT_TRANSLATE_NOOP(
            "actions", "Let the annotators see the decisions on every article that is settled"
        ),
    ),
    ActionSpec(
        "reason_slip",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Slip"),
        ("Shift+S",),
        QT_TRANSLATE_NOOP("actions", "The hand slipped: everybody knows how it should be"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_clitic",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Prefix"),
        ("Shift+C",),
        QT_TRANSLATE_NOOP("actions", "A letter written onto the word, inside or outside"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_title",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Title or apposition"),
        ("Shift+T",),
        QT_TRANSLATE_NOOP("actions", "Whether a title or an apposition belongs to it"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_quote",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Quote or punctuation"),
        ("Shift+Q",),
        QT_TRANSLATE_NOOP("actions", "Whether quotes or punctuation belong to it"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_actor_or_location",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Actor or location"),
        ("Shift+A",),
        QT_TRANSLATE_NOOP("actions", "Whether a place is meant, or those who act there"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_date",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Date or not"),
        ("Shift+D",),
        QT_TRANSLATE_NOOP("actions", "Whether it is a date"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_claim",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Claim or &opinion"),
        ("Shift+O",),
        QT_TRANSLATE_NOOP("actions", "Whether it is a claim or an opinion"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_claim_extent",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Claim &extent"),
        ("Shift+E",),
        QT_TRANSLATE_NOOP("actions", "Where a claim begins and ends"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_extent",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Exte&nt"),
        ("Shift+I",),
        QT_TRANSLATE_NOOP("actions", "Which words belong to the name"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_missed",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Missed"),
        ("Shift+M",),
        QT_TRANSLATE_NOOP("actions", "Somebody overlooked it"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_should_not",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Should not &be marked"),
        ("Shift+B",),
        QT_TRANSLATE_NOOP("actions", "The guidelines do not want it marked"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_ambiguous",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Ambig&uous"),
        ("Shift+U",),
        QT_TRANSLATE_NOOP("actions", "The text may be read in several ways"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_guideline_gap",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "&Guideline gap"),
        ("Shift+G",),
        QT_TRANSLATE_NOOP("actions", "The guidelines do not say"),
        article=True,
        checkable=True,
    ),
    ActionSpec(
        "reason_text_error",
        Section.REASON,
        QT_TRANSLATE_NOOP("actions", "Te&xt error"),
        ("Shift+X",),
        QT_TRANSLATE_NOOP("actions", "The text itself has a mistake"),
        article=True,
        checkable=True,
    ),
)
