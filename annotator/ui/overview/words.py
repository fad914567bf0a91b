"""What the overview calls things, in the language of the window."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.agreement.figures import Figure, Measure, Undefined
from annotator.agreement.patterns import MANY, Edge
from annotator.jobs.measures.overview import Stage

_STAGES = {
    Stage.NOT_BEGUN: QT_TRANSLATE_NOOP("overview", "Not begun"),
    Stage.WITH_ANNOTATORS: QT_TRANSLATE_NOOP("overview", "With annotators"),
    Stage.SKIPPED: QT_TRANSLATE_NOOP("overview", "Skipped"),
    Stage.ALONE: QT_TRANSLATE_NOOP("overview", "Done by one alone"),
    Stage.READY: QT_TRANSLATE_NOOP("overview", "Ready for review"),
    Stage.IN_REVIEW: QT_TRANSLATE_NOOP("overview", "In review"),
    Stage.SETTLED: QT_TRANSLATE_NOOP("overview", "Settled"),
    Stage.RELEASED: QT_TRANSLATE_NOOP("overview", "Released"),
}
_STAGE_TIPS = {
    Stage.NOT_BEGUN: QT_TRANSLATE_NOOP("overview", "Nobody did anything on them yet"),
    Stage.WITH_ANNOTATORS: QT_TRANSLATE_NOOP(
        "overview", "Somebody has them to do or in progress; review waits for them"
    ),
    Stage.SKIPPED: QT_TRANSLATE_NOOP("overview", "Everybody skipped them"),
    Stage.ALONE: QT_TRANSLATE_NOOP("overview", "One person finished them; nothing to compare"),
    Stage.READY: QT_TRANSLATE_NOOP("overview", "All is finished; no case was decided yet"),
    Stage.IN_REVIEW: QT_TRANSLATE_NOOP("overview", "Some cases are decided, some are left"),
    Stage.SETTLED: QT_TRANSLATE_NOOP("overview", "No case is left; they can be released"),
    Stage.RELEASED: QT_TRANSLATE_NOOP("overview", "The annotators see the decisions"),
}

_MEASURES = {
    Measure.STRICT: QT_TRANSLATE_NOOP("overview", "Strict F1"),
    Measure.BOUNDARY: QT_TRANSLATE_NOOP("overview", "Boundary F1"),
    Measure.CLITIC: QT_TRANSLATE_NOOP("overview", "Prefixes aside"),
    Measure.OVERLAP: QT_TRANSLATE_NOOP("overview", "Overlap F1"),
    Measure.KAPPA: QT_TRANSLATE_NOOP("overview", "Kappa of labels"),
    Measure.ALPHA: QT_TRANSLATE_NOOP("overview", "Alpha"),
    Measure.GAP: QT_TRANSLATE_NOOP("overview", "Gap"),
}
_MEASURE_TIPS = {
    Measure.STRICT: QT_TRANSLATE_NOOP("overview", "The same span with the same label"),
    Measure.BOUNDARY: QT_TRANSLATE_NOOP("overview", "The same span, whatever the label"),
    Measure.CLITIC: QT_TRANSLATE_NOOP(
        "overview", "The same label, and the same span but for a prefix or a pronoun ending"
    ),
    Measure.OVERLAP: QT_TRANSLATE_NOOP(
        "overview", "The same label, and at least half of the letters in common"
    ),
    Measure.KAPPA: QT_TRANSLATE_NOOP(
        "overview",
        "Cohen's kappa of the labels of spans that go together: how far beyond chance they agree"
        " on what something is",
    ),
    Measure.ALPHA: QT_TRANSLATE_NOOP(
        "overview",
        "Krippendorff's alpha on each letter, for any number of people. It hardly sees a difference"
        " of one letter",
    ),
    Measure.GAP: QT_TRANSLATE_NOOP("overview", "By how much F1 grows when prefixes do not matter"),
}
_WHY = {
    Undefined.FEW_PEOPLE: QT_TRANSLATE_NOOP("overview", "No article was finished by two people"),
    Undefined.NOTHING_MARKED: QT_TRANSLATE_NOOP("overview", "Nobody marked anything"),
    Undefined.NOTHING_MATCHED: QT_TRANSLATE_NOOP(
        "overview", "No span of one goes with a span of another"
    ),
    Undefined.ONE_LABEL: QT_TRANSLATE_NOOP(
        "overview", "There is one label only, which cannot be taken for another"
    ),
    Undefined.ONE_VALUE: QT_TRANSLATE_NOOP("overview", "Every letter has the same labels"),
}
_AT_START = QT_TRANSLATE_NOOP("overview", "{letters} at the beginning")
_AT_END = QT_TRANSLATE_NOOP("overview", "{letters} at the end")
_WORDS = QT_TRANSLATE_NOOP("overview", "several words")


def stage_shown(stage: Stage) -> str:
    """How far an article is, in a word or two."""
    return QCoreApplication.translate("overview", str(_STAGES[stage]))


def stage_explained(stage: Stage) -> str:
    """The same in a sentence."""
    return QCoreApplication.translate("overview", str(_STAGE_TIPS[stage]))


def measure_shown(measure: Measure) -> str:
    """The measure, as short as the head of a column."""
    return _said(_MEASURES[measure])


def measure_explained(measure: Measure) -> str:
    """What the measure says, in a sentence."""
    return _said(_MEASURE_TIPS[measure])


def why_undefined(figure: Figure) -> str:
    """Why there is no value; empty if there is one."""
    return _said(_WHY[figure.why]) if figure.why is not None else ""


def figure_shown(figure: Figure) -> str:
    """A value without the nought before the point, as it is printed: ``.81``;
    a dash if there is none.
    """
    return f"\u2066{_decimal(figure.value)}\u2069" if figure.value is not None else "—"


def interval_shown(figure: Figure) -> str:
    """The interval in brackets; empty if there is none."""
    if figure.low is None or figure.high is None:
        return ""
    return f"\u2066({_decimal(figure.low)}–{_decimal(figure.high)})\u2069"


def edge_shown(edge: Edge) -> str:
    """What letters make the difference, and where."""
    letters = _said(_WORDS) if edge.letters == MANY else f"\u2068{_visible(edge.letters)}\u2069"
    return _said(_AT_START if edge.at == "start" else _AT_END).format(letters=letters)


def _visible(letters: str) -> str:
    """Letters, with a sign for white space where there is nothing else, and for a new line."""
    shown = letters.replace("\n", "⏎")
    return shown if shown.strip() else "␣" * len(shown)


def _decimal(value: float) -> str:
    rounded = f"{value:.2f}"
    return rounded.replace("0.", ".", 1) if rounded.startswith(("0.", "-0.")) else rounded


def _said(text: object) -> str:
    return QCoreApplication.translate("overview", str(text))
