"""What the review page calls kinds, standings and reasons, in the language of the window."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.case import Case, CaseKind, LabelledSpan
from annotator.core.case_names import kind_name
from annotator.core.decision import Reason
from annotator.core.labels import CliticPolicy, LabelSet
from annotator.core.reviewed import Standing
from annotator.core.standing_names import standing_name
from annotator.review.policy import Grounds, Suggested
from annotator.ui.actions.review import REVIEW_ACTIONS
from annotator.ui.words.faults import rendered
from annotator.ui.words.sentences import isolated
from annotator.ui.words.translation import capitalised

_REASONS = {
    spec.name.removeprefix("reason_"): spec
    for spec in REVIEW_ACTIONS
    if spec.name.startswith("reason_")
}
_WHY_OUTSIDE = QT_TRANSLATE_NOOP("review", "the project leaves “{letters}” outside")
_WHY_INSIDE = QT_TRANSLATE_NOOP("review", "the project takes “{letters}” in")
_WHY = {
    Grounds.CLITIC: QT_TRANSLATE_NOOP("review", "an ending belongs to the name"),
    Grounds.MAJORITY: QT_TRANSLATE_NOOP("review", "most people say so"),
    Grounds.BEFORE: QT_TRANSLATE_NOOP("review", "settled like this before: {count} of {of}"),
    Grounds.STRING: QT_TRANSLATE_NOOP("review", "decided so elsewhere: {count} of {of}"),
    Grounds.ELSEWHERE: QT_TRANSLATE_NOOP("review", "people say so elsewhere: {count} of {of}"),
    Grounds.EDGE: QT_TRANSLATE_NOOP("review", "quotes and punctuation stay outside"),
}


def kind_shown(kind: CaseKind) -> str:
    """How people differ, in a word or two."""
    return rendered(kind_name(kind))


def standing_named(standing: Standing) -> str:
    """How a case stands, in a word; as a heading begins."""
    return capitalised(rendered(standing_name(standing)))


def reason_shown(reason: Reason) -> str:
    """The reason in a word or two."""
    return _translated("actions", _REASONS[reason.value].text).replace("&", "")


def reason_explained(reason: Reason) -> str:
    """The reason in a sentence."""
    return _translated("actions", _REASONS[reason.value].help)


def reason_key(reason: Reason) -> str:
    """The key of the reason, as the action table writes it."""
    return _REASONS[reason.value].keys[0]


def labels_shown(names: frozenset[str], labels: LabelSet, language: str) -> str:
    """The labels called ``names``, in the order of the project."""
    known = [label.title(language) for label in labels if label.name in names]
    unknown = sorted(name for name in names if name not in labels)
    return " · ".join(f"\u2068{title}\u2069" for title in (*known, *unknown))


def label_shown(name: str, labels: LabelSet, language: str) -> str:
    """The label's name for people; its own if the project does not have it any more."""
    label = labels.get(name)
    return label.title(language) if label is not None else name


def why_shown(suggested: Suggested, case: Case, text: str, labels: LabelSet) -> str:
    """Why an outcome is suggested, as the end of a sentence."""
    if suggested.why is Grounds.CLITIC:
        start = suggested.spans[0].start
        others = [v.spans[0].start for v in case.variants if v.spans and v.spans[0].start != start]
        if others:
            form = _WHY_OUTSIDE if _leaves_outside(suggested.spans[0], labels) else _WHY_INSIDE
            low, high = min(start, *others), max(start, *others)
            return _translated("review", form).format(letters=isolated(text[low:high]))
    why = _translated("review", _WHY[suggested.why])
    return why.format(count=f"{suggested.count:n}", of=f"{suggested.of:n}")


def _leaves_outside(span: LabelledSpan, labels: LabelSet) -> bool:
    label = labels.get(span.label)
    return label is None or label.clitic is CliticPolicy.OUTSIDE


def _translated(context: str, text: object) -> str:
    return QCoreApplication.translate(context, str(text))
