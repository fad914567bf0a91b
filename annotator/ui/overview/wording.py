"""What the overview calls things, in the language of the window."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.agreement.figure_names import measure_meaning, measure_name, why_undefined
from annotator.agreement.figures import Figure, Measure
from annotator.agreement.patterns import MANY, DifferingLetters
from annotator.jobs.measures.overview import Stage
from annotator.jobs.measures.report import UNDEFINED, number
from annotator.jobs.measures.stage_names import stage_meaning, stage_name
from annotator.ui.words.faults import rendered
from annotator.ui.words.translation import capitalised

_AT_START = QT_TRANSLATE_NOOP("overview", "{letters} at the beginning")
_AT_END = QT_TRANSLATE_NOOP("overview", "{letters} at the end")
_INTERVAL = QT_TRANSLATE_NOOP("overview", "interval {low} to {high}")
_WORDS = QT_TRANSLATE_NOOP("overview", "several words")


def stage_shown(stage: Stage) -> str:
    """How far an article is, in a word or two."""
    return capitalised(rendered(stage_name(stage)))


def stage_explained(stage: Stage) -> str:
    """The same in a sentence."""
    return rendered(stage_meaning(stage))


def measure_shown(measure: Measure) -> str:
    """The measure, as short as the head of a column."""
    return capitalised(rendered(measure_name(measure)))


def measure_explained(measure: Measure) -> str:
    """What the measure says, in a sentence."""
    return capitalised(rendered(measure_meaning(measure)))


def why_shown(figure: Figure) -> str:
    """Why there is no value; empty if there is one."""
    return capitalised(rendered(why_undefined(figure.why))) if figure.why is not None else ""


def figure_shown(figure: Figure) -> str:
    """A value to two digits, ``0.81``; a dash if there is none."""
    return f"\u2066{_decimal(figure.value)}\u2069" if figure.value is not None else UNDEFINED


def interval_shown(figure: Figure) -> str:
    """The interval in brackets; empty if there is none."""
    if figure.low is None or figure.high is None:
        return ""
    return f"\u2066({_decimal(figure.low)}–{_decimal(figure.high)})\u2069"


def interval_aloud(figure: Figure) -> str:
    """The interval as it is read aloud; empty if there is none."""
    if figure.low is None or figure.high is None:
        return ""
    return _text(_INTERVAL).format(low=_decimal(figure.low), high=_decimal(figure.high))


def edge_shown(edge: DifferingLetters) -> str:
    """What letters make the difference, and where."""
    letters = _text(_WORDS) if edge.letters == MANY else f"\u2068{_visible(edge.letters)}\u2069"
    return _text(_AT_START if edge.at == "start" else _AT_END).format(letters=letters)


def _visible(letters: str) -> str:
    """Letters, with a sign for white space where there is nothing else, and for a new line."""
    shown = letters.replace("\n", "⏎")
    return shown if shown.strip() else "␣" * len(shown)


def _decimal(value: float) -> str:
    return number(value, digits=2)


def _text(text: object) -> str:
    return QCoreApplication.translate("overview", str(text))
