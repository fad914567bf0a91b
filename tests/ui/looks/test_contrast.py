"""What must be read can be read, and what is drawn can be seen: computed from the tables.

The thresholds are WCAG 2.2's: 4.5 for letters, 7 where contrast is high, 3 for what is drawn.
Labels are told apart by everybody: at least 15 by CIEDE2000, also where red, green or blue is not
seen.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from annotator.core import colour_judgement
from annotator.core.colour_judgement import (
    ColourFinding,
    ColourFlaw,
    judged,
    unlike,
)
from annotator.core.colour_vision import SIGHTS, apart, difference
from annotator.core.contrast import DRAWN, HIGH_TEXT, TEXT, mixed, ratio, readable
from annotator.core.labels import LabelSet
from annotator.jobs.projects import read_label_set, shipped_label_sets
from annotator.ui.looks.theme import THEMES, Theme, page_colours, theme_with

LETTERS = ("ink", "muted", "faint", "accent", "good", "warning", "danger")
GROUNDS = ("window", "panel", "page", "hover", "accent_soft")
APART = 15.0
HATCHED = 0.25  # of the hatching behind a proposal (`ui/article/adornments.py`)
TINTED = 0.45  # of the darkest cell of the overview


@pytest.fixture(params=list(THEMES.values()), ids=list(THEMES))
def theme(request) -> Theme:
    return request.param


@pytest.fixture(params=list(shipped_label_sets()))
def shipped(request) -> LabelSet:
    return read_label_set(shipped_label_sets()[request.param])


def colours(labels: LabelSet, theme: Theme) -> list[str]:
    return [theme.label_colour(label) for label in labels]


def test_the_measures_are_those_of_their_sources() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert difference((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=1e-4
    )


def test_all_letters_can_be_read_on_every_ground(theme) -> None:
    pairs = [(getattr(theme, ink), getattr(theme, ground)) for ink in LETTERS for ground in GROUNDS]
    pairs += [
        (theme.on_accent, theme.accent),
        (theme.on_chip, theme.chip),
        (theme.ink, theme.selection),
        (theme.ink, mixed(theme.warning, theme.page, TINTED)),
    ]
    assert [pair for pair in pairs if ratio(*pair) < theme.text] == []


def test_edges_bars_and_rings_are_seen_on_every_ground(theme) -> None:
    drawn = ("edge", "accent", "good", "warning", "danger", "muted")
    pairs = [(getattr(theme, name), getattr(theme, ground)) for name in drawn for ground in GROUNDS]
    page = page_colours(theme)
    pairs += [
        (colour, page.page) for colour in (page.region, page.caret, page.focus, page.match_edge)
    ]
    pairs.append((page.focus, page.selection))
    if theme.is_high:  # where shades are too faint, lines show what belongs together
        pairs += [(theme.line, getattr(theme, ground)) for ground in GROUNDS]
    assert [pair for pair in pairs if ratio(*pair) < DRAWN] == []


def test_the_article_is_read_whatever_lies_on_it(theme) -> None:
    page = page_colours(theme)
    wash, over = page.wash[-6:], int(page.wash[1:3], 16) / 255
    dimmed = mixed(f"#{wash}", page.ink, over)
    hatched = mixed(f"#{wash}", mixed(page.region, page.page, HATCHED), over)
    pairs = [(page.ink, ground) for ground in (page.match, page.match_current, page.selection)]
    pairs += [(dimmed, page.page), (dimmed, hatched), (page.faint_ink, page.page)]
    pairs += [(page.chip_ink, page.chip), (page.chip_faint, page.chip)]
    assert [pair for pair in pairs if ratio(*pair) < theme.text] == []


def test_lines_and_captions_of_labels_are_seen_and_read(theme, shipped) -> None:
    page = page_colours(theme)
    here = colours(shipped, theme)
    assert [c for c in here for ground in GROUNDS if ratio(c, getattr(theme, ground)) < DRAWN] == []
    captions = [readable(colour, page.page, page.text) for colour in here]
    assert [c for c in captions if ratio(c, page.page) < theme.text] == []
    tints = [mixed(c, mixed(d, page.page, page.tint), page.tint) for c in here for d in here]
    assert [tint for tint in tints if ratio(page.ink, tint) < theme.text] == []


@pytest.mark.parametrize("sight", SIGHTS)
def test_labels_are_told_apart_by_everybody(theme, shipped, sight) -> None:
    close = [
        (first, second, round(apart(first, second, sight), 1))
        for first, second in combinations(colours(shipped, theme), 2)
    ]
    assert [pair for pair in close if pair[2] < APART] == []


def test_colours_of_labels_are_judged_while_they_are_chosen(shipped) -> None:
    assert [judged(label, shipped) for label in shipped if judged(label, shipped)] == []
    first, second = shipped.labels[:2]
    same = replace(second, light=first.light, dark="#202020")
    assert judged(same, shipped) == [
        ColourFinding("light", ColourFlaw.CLOSE, first.name),
        ColourFinding("dark", ColourFlaw.FAINT),
    ]
    none = replace(second, light="blue")
    assert judged(none, shipped) == [ColourFinding("light", ColourFlaw.NO_COLOUR)]


def test_labels_are_judged_on_the_grounds_of_the_window() -> None:
    for name, grounds in colour_judgement.GROUNDS.items():
        assert grounds == tuple(getattr(THEMES[name], ground) for ground in GROUNDS)


def test_a_new_label_begins_with_colours_that_everybody_can_tell(shipped) -> None:
    light, dark = unlike(shipped.labels)
    new = replace(shipped.labels[0], name="new", light=light, dark=dark)
    assert judged(new, shipped) == []


@pytest.mark.parametrize("colour", ["#ffff00", "#0000ff", "#808080", "#1f1f1f"])
def test_any_colour_has_a_shade_that_can_be_read(theme, colour) -> None:
    shade = readable(colour, theme.page)
    assert ratio(shade, theme.page) >= TEXT
    assert readable(shade, theme.page) == shade


def test_high_contrast_is_that_of_wcag_aaa_in_light_and_dark() -> None:
    high = [theme for theme in THEMES.values() if theme.is_high]
    assert {theme.text for theme in high} == {HIGH_TEXT}
    assert {theme.is_dark for theme in high} == {False, True}
    assert all(theme_with(is_dark=t.is_dark, is_high=t.is_high) is t for t in THEMES.values())
