"""Whether the colours of labels are seen, and told apart by everybody, while they are chosen.

The measures and thresholds are those that the shipped label sets are held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from colorsys import hls_to_rgb
from dataclasses import dataclass
from enum import Enum

from annotator.core.colour_vision import SIGHTS, apart
from annotator.core.contrast import DRAWN, ratio
from annotator.core.labels import Label, is_colour

APART = 15.0
"""The least difference of two labels (CIEDE2000), also where red, green or blue is not seen."""

GROUNDS = {
    "light": ("#f4f3ef", "#fbfaf8", "#ffffff", "#f0eee9", "#e6edf4"),
    "dark": ("#161719", "#1c1d20", "#212226", "#26282c", "#273546"),
}
"""What labels are drawn on in the window, by the theme: it has the same colours."""

_SHADES = [
    (hue / 24, lightness, saturation)
    for hue in range(24)
    for lightness in (0.15, 0.2, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85)
    for saturation in (0.15, 0.5, 1.0)
]
"""Hue, lightness and saturation, 0 to 1, of the colours that a new label may get."""


class ColourFlaw(Enum):
    """What is wrong with the colour of a label."""

    NO_COLOUR = "it is none"
    FAINT = "it is hardly seen on the page"
    CLOSE = "it is hardly told from another label's"


@dataclass(frozen=True, slots=True)
class ColourFinding:
    """A flaw of a colour, on the page of a ``theme``; ``other`` names the label it is close to."""

    theme: str
    flaw: ColourFlaw
    other: str = ""


def judged(label: Label, others: Iterable[Label]) -> list[ColourFinding]:
    """What is wrong with the colours of ``label`` beside the ``others`` that are offered."""
    findings = []
    beside = [other for other in others if other.name != label.name]
    for name in GROUNDS:
        colour = _of(label, name)
        if not is_colour(colour):
            findings.append(ColourFinding(name, ColourFlaw.NO_COLOUR))
            continue
        if not _is_seen(colour, name):
            findings.append(ColourFinding(name, ColourFlaw.FAINT))
        close = [other for other in beside if _difference(colour, _of(other, name)) < APART]
        findings += [ColourFinding(name, ColourFlaw.CLOSE, other.name) for other in close]
    return findings


def unlike(labels: Sequence[Label]) -> tuple[str, str]:
    """Colours for one more label, on a light and on a dark page.

    The most vivid ones that are told from the others'; if none is, those least like them.
    """
    return _least_like(labels, "light"), _least_like(labels, "dark")


def _least_like(labels: Sequence[Label], theme: str) -> str:
    others = [_of(label, theme) for label in labels]
    best, furthest = "#808080", (-1.0, 0.0)
    for shade in _SHADES:
        colour = _colour(shade)
        if _is_seen(colour, theme):
            distance = min(APART, _distance(colour, others, furthest[0]))
            if (distance, _vividness(shade)) > furthest:
                best, furthest = colour, (distance, _vividness(shade))
    return best


def _vividness(shade: tuple[float, float, float]) -> float:
    """0 for grey, black and white, 0.5 for what looks most like a colour."""
    _, lightness, saturation = shade
    return saturation * min(lightness, 1 - lightness)


def _distance(colour: str, others: Iterable[str], least: float) -> float:
    """How far ``colour`` is from the nearest of the ``others``, or something below ``least``."""
    nearest = 100.0
    for other in others:
        nearest = min(nearest, _difference(colour, other))
        if nearest < least:
            break
    return nearest


def _colour(shade: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in hls_to_rgb(*shade))


def _is_seen(colour: str, name: str) -> bool:
    return min(ratio(colour, ground) for ground in GROUNDS[name]) >= DRAWN


def _of(label: Label, theme: str) -> str:
    return label.dark if theme == "dark" else label.light


def _difference(first: str, second: str) -> float:
    if not is_colour(second):
        return 100.0
    return min(apart(first, second, sight) for sight in SIGHTS)
