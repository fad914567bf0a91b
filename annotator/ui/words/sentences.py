"""What the window says: refusals, advice and gestures, as sentences in its language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.core.rules import Advice, Objection, Refusal
from annotator.ui.actions.key_names import with_keys

_REFUSALS = {
    Objection.BEYOND_TEXT: QT_TRANSLATE_NOOP("sentences", "The span ends beyond the text."),
    Objection.BLANK: QT_TRANSLATE_NOOP(
        "sentences", "There is nothing to mark here but white space."
    ),
    Objection.UNKNOWN_LABEL: QT_TRANSLATE_NOOP("sentences", "The project has no label “{label}”."),
    Objection.TWICE: QT_TRANSLATE_NOOP("sentences", "“{surface}” is marked as {label} already."),
    Objection.NESTING: QT_TRANSLATE_NOOP(
        "sentences", "In this project no span may lie inside another; “{surface}” is in the way."
    ),
    Objection.SAME_SPAN: QT_TRANSLATE_NOOP(
        "sentences", "“{surface}” is marked already, as {label}."
    ),
    Objection.CROSSING: QT_TRANSLATE_NOOP(
        "sentences", "The span would cross “{surface}”, which this project does not allow."
    ),
    Objection.APART: QT_TRANSLATE_NOOP(
        "sentences", "The span may not overlap “{surface}”, which is marked as {label}."
    ),
    Objection.FINISHED: QT_TRANSLATE_NOOP(
        "sentences", "This article is finished. Press {key_reopen} to reopen it."
    ),
    Objection.SKIPPED: QT_TRANSLATE_NOOP(
        "sentences", "This article is skipped. Press {key_reopen} to take it up again."
    ),
    Objection.NOT_MISSED: QT_TRANSLATE_NOOP(
        "sentences",
        "“{surface}” was marked as {label}. To change it or add a span to it, press {key_clear},"
        " click it and press {key_edit_boundary}.",
    ),
}

_ADVICE = {
    Objection.NESTING: QT_TRANSLATE_NOOP(
        "sentences", "Marked; it lies inside or around “{surface}”."
    ),
    Objection.SAME_SPAN: QT_TRANSLATE_NOOP("sentences", "Marked; “{surface}” is {label} too."),
    Objection.CROSSING: QT_TRANSLATE_NOOP(
        "sentences", "Marked, but it crosses “{surface}”. Is one edge wrong?"
    ),
}

_GESTURES = {
    GestureKind.TAG: QT_TRANSLATE_NOOP("sentences", "tag"),
    GestureKind.RELABEL: QT_TRANSLATE_NOOP("sentences", "other label"),
    GestureKind.RESIZE: QT_TRANSLATE_NOOP("sentences", "moved edge"),
    GestureKind.DELETE: QT_TRANSLATE_NOOP("sentences", "delete"),
    GestureKind.SPLIT: QT_TRANSLATE_NOOP("sentences", "split"),
    GestureKind.MERGE: QT_TRANSLATE_NOOP("sentences", "merge"),
    GestureKind.NOTE: QT_TRANSLATE_NOOP("sentences", "note"),
    GestureKind.CERTAINTY: QT_TRANSLATE_NOOP("sentences", "certainty"),
    GestureKind.TAG_ELSEWHERE: QT_TRANSLATE_NOOP("sentences", "tag elsewhere"),
    GestureKind.ACCEPT: QT_TRANSLATE_NOOP("sentences", "accept a suggestion"),
    GestureKind.DISMISS: QT_TRANSLATE_NOOP("sentences", "dismiss a suggestion"),
    GestureKind.NOT_ARTICLE: QT_TRANSLATE_NOOP("sentences", "not article"),
    GestureKind.MERGE_LABELS: QT_TRANSLATE_NOOP("sentences", "merge of labels"),
    GestureKind.DETAILS: QT_TRANSLATE_NOOP("sentences", "title, source and date"),
    GestureKind.FINISH: QT_TRANSLATE_NOOP("sentences", "finish"),
    GestureKind.REOPEN: QT_TRANSLATE_NOOP("sentences", "reopen"),
    GestureKind.SKIP: QT_TRANSLATE_NOOP("sentences", "skip"),
    GestureKind.FLAG: QT_TRANSLATE_NOOP("sentences", "flag"),
    GestureKind.UNFLAG: QT_TRANSLATE_NOOP("sentences", "take the flag away"),
    GestureKind.DECIDE: QT_TRANSLATE_NOOP("sentences", "decision"),
    GestureKind.DEFER: QT_TRANSLATE_NOOP("sentences", "defer"),
    GestureKind.DECIDE_ALIKE: QT_TRANSLATE_NOOP("sentences", "decision on identical cases"),
    GestureKind.CHANGE_GOLD: QT_TRANSLATE_NOOP("sentences", "change of gold in bulk"),
    GestureKind.POLICY: QT_TRANSLATE_NOOP("sentences", "settling by policy"),
    GestureKind.RELEASE: QT_TRANSLATE_NOOP("sentences", "release"),
    GestureKind.EXAMPLE: QT_TRANSLATE_NOOP("sentences", "example for the guidelines"),
    GestureKind.NAMES: QT_TRANSLATE_NOOP("sentences", "names shown"),
}

_OPERATIONS = {
    Operation.UNDO: QT_TRANSLATE_NOOP("sentences", "Undone: {gesture}"),
    Operation.REDO: QT_TRANSLATE_NOOP("sentences", "Redone: {gesture}"),
}


def refusal(told: Refusal, labels: LabelSet, language: str) -> str:
    """The sentence that says why something was not done."""
    return _filled(_REFUSALS[told.objection], told.values, labels, language)


def advice(told: Advice, labels: LabelSet, language: str) -> str:
    """The sentence that says what to know about something that was done."""
    return _filled(_ADVICE[told.objection], told.values, labels, language)


def gesture_name(kind: GestureKind) -> str:
    """The gesture in a word or two, as the undo menu shows it."""
    return _translated(_GESTURES[kind])


def again(gesture: Gesture) -> str:
    """The sentence that says that ``gesture`` was undone or redone."""
    return _translated(_OPERATIONS[gesture.operation]).format(gesture=gesture_name(gesture.kind))


def isolated(text: str, most: int = 60) -> str:
    """``text`` on one line, for use inside a sentence; at most ``most`` letters of it.

    It is cut between words, unless a long word would be lost by that. It is isolated, so that it
    reads in a sentence of either direction.
    """
    flat = " ".join(text.split())
    if len(flat) > most:
        between = flat.rfind(" ", most // 2, most)
        flat = flat[: between if between >= 0 else most - 1] + "…"
    return f"\u2068{flat}\u2069"


def _filled(sentence: object, values: Mapping[str, str], labels: LabelSet, language: str) -> str:
    filled = dict(values)
    if "surface" in filled:
        filled["surface"] = isolated(filled["surface"])
    if filled.get("label") in labels:
        filled["label"] = isolated(labels[filled["label"]].title(language))
    return with_keys(_translated(sentence)).format(**filled)


def _translated(sentence: object) -> str:
    return QCoreApplication.translate("sentences", str(sentence))
