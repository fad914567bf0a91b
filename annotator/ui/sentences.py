"""What the window says: refusals, advice and gestures, as sentences in its language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.core.rules import Advice, Objection, Refusal

_T = QT_TRANSLATE_NOOP

_REFUSALS = {
    Objection.BEYOND_TEXT: _T("sentences", "The span ends beyond the text."),
    Objection.BLANK: _T("sentences", "There is nothing to mark here but white space."),
    Objection.UNKNOWN_LABEL: _T("sentences", "The project has no label “{label}”."),
    Objection.TWICE: _T("sentences", "“{surface}” is marked as {label} already."),
    Objection.NESTING: _T(
        "sentences", "In this project no span may lie inside another; “{surface}” is in the way."
    ),
    Objection.SAME_SPAN: _T("sentences", "“{surface}” is marked already, as {label}."),
    Objection.CROSSING: _T(
        "sentences", "The span would cross “{surface}”, which this project does not allow."
    ),
    Objection.APART: _T(
        "sentences", "The span may not overlap “{surface}”, which is marked as {label}."
    ),
    Objection.FINISHED: _T("sentences", "This article is finished. Press F4 to reopen it."),
    Objection.SKIPPED: _T("sentences", "This article is skipped. Press F4 to take it up again."),
}

_ADVICE = {
    Objection.NESTING: _T("sentences", "Marked; it lies inside or around “{surface}”."),
    Objection.SAME_SPAN: _T("sentences", "Marked; “{surface}” is {label} too."),
    Objection.CROSSING: _T("sentences", "Marked, but it crosses “{surface}”. Is one edge wrong?"),
}

_GESTURES = {
    GestureKind.TAG: _T("sentences", "tag"),
    GestureKind.RELABEL: _T("sentences", "other label"),
    GestureKind.RESIZE: _T("sentences", "moved edge"),
    GestureKind.DELETE: _T("sentences", "delete"),
    GestureKind.SPLIT: _T("sentences", "split"),
    GestureKind.MERGE: _T("sentences", "merge"),
    GestureKind.NOTE: _T("sentences", "note"),
    GestureKind.CERTAINTY: _T("sentences", "certainty"),
    GestureKind.TAG_ELSEWHERE: _T("sentences", "tag elsewhere"),
    GestureKind.NOT_ARTICLE: _T("sentences", "not article"),
    GestureKind.DETAILS: _T("sentences", "title, source and date"),
    GestureKind.FINISH: _T("sentences", "finish"),
    GestureKind.REOPEN: _T("sentences", "reopen"),
    GestureKind.SKIP: _T("sentences", "skip"),
    GestureKind.FLAG: _T("sentences", "flag"),
    GestureKind.UNFLAG: _T("sentences", "take the flag away"),
}

_OPERATIONS = {
    Operation.UNDO: _T("sentences", "Undone: {gesture}"),
    Operation.REDO: _T("sentences", "Redone: {gesture}"),
}


def refusal(told: Refusal, labels: LabelSet, language: str) -> str:
    """Why something was not done."""
    return _filled(_REFUSALS[told.objection], told.values, labels, language)


def advice(told: Advice, labels: LabelSet, language: str) -> str:
    """What to know about something that was done."""
    return _filled(_ADVICE[told.objection], told.values, labels, language)


def gesture_name(kind: GestureKind) -> str:
    """The gesture in a word or two, as the undo menu shows it."""
    return _translated(_GESTURES[kind])


def again(gesture: Gesture) -> str:
    """That a gesture was undone or redone."""
    return _translated(_OPERATIONS[gesture.operation]).format(gesture=gesture_name(gesture.kind))


def isolated(text: str, most: int = 60) -> str:
    """``text`` for use inside a sentence of either direction: isolated, on one line, not too long."""
    flat = " ".join(text.split())
    if len(flat) > most:
        flat = flat[: most - 1].rstrip() + "…"
    return f"\u2068{flat}\u2069"


def _filled(sentence: str, values: object, labels: LabelSet, language: str) -> str:
    filled = dict(values)  # type: ignore[call-overload]
    if "surface" in filled:
        filled["surface"] = isolated(filled["surface"])
    if filled.get("label") in labels:
        filled["label"] = isolated(labels[filled["label"]].title(language))
    return _translated(sentence).format(**filled)


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("sentences", sentence)
