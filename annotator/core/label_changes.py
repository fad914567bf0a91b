"""Changing the labels of a project that is under way: what may become of them, and what changed.

A label never goes: its name stays what it is known by, in spans, in the log and in packages that
are out. So what is not wanted any more is retired.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision
from annotator.core.label_words import words_fault
from annotator.core.labels import Label, LabelSet, MergedInto, is_colour
from annotator.core.message import Form, Message, say

MOST_OFFERED = 9
"""As many labels as there are digits to give them by."""


class LabelFault(Form):
    """Why the labels of a project cannot be changed like that."""

    NOBODY_OFFERED = "At least one label has to be offered."
    TOO_MANY = "Too many labels are offered; the most is {most}. Retire one first."
    NO_KEY = "{label} needs a key from 1 to 9."
    SAME_NAME = "There are two labels with the name {label}. Give the new one another."
    SAME_KEY = "{label} and {other} have the same key, {key}. Give one of them another."
    NO_TITLE = "{label} needs a title."
    NO_COLOUR = "{label} needs a colour such as #1A2B3C on a light and on a dark page."
    ITSELF = "{label} cannot be merged into itself."
    NO_LABEL = "There is no label {label} in the project. There is {labels}."
    RETIRED = "{label} is retired. Choose a label that is offered."
    STILL_MERGED = "{label} was merged into {into}: take that back first, or do not offer {label}."
    ALREADY = "{label} was merged into {into} already. Undo that first."
    NOTHING_TO_UNDO = "The labels were never changed."
    NOTHING_LEFT = "Every change of the labels was taken back. Nothing is left to take back."
    NO_CHANGE = "The labels are like that already."


class ChangedPart(StrEnum):
    """What of a label, or of all, changed."""

    ADDED = "added"
    RETIRED = "retired"
    OFFERED = "offered"
    MERGED = "merged"
    TITLES = "titles"
    DEFINITIONS = "definitions"
    KEY = "key"
    COLOUR = "colour"
    EXTENT = "extent"
    CLITIC = "clitic"
    ORDER = "order"
    SET_TITLES = "set_titles"
    OVERLAP = "overlap"
    GRAPHEMES = "graphemes"


_PARTS = {
    "titles": ChangedPart.TITLES,
    "definitions": ChangedPart.DEFINITIONS,
    "key": ChangedPart.KEY,
    "light": ChangedPart.COLOUR,
    "dark": ChangedPart.COLOUR,
    "extent": ChangedPart.EXTENT,
    "clitic": ChangedPart.CLITIC,
}


@dataclass(frozen=True, slots=True)
class LabelNews:
    """One thing that changed: of which label (its name; empty: of all), and what."""

    label: str
    part: ChangedPart
    into: str = ""
    """Which label took its spans, if it was merged."""


@dataclass(frozen=True, slots=True)
class LabelChange:
    """The labels before and after somebody changed them.

    ``number`` counts from 1; ``at`` is when (ISO 8601, UTC). ``person`` is who, by their number;
    ``None`` for a command. ``undoes`` is the number of the change that this one took back.
    """

    number: int
    at: str
    person: int | None
    before: LabelSet
    after: LabelSet
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Relabelled:
    """How much a change of the labels relabels: sets, of how many people, and spans.

    ``twice`` are the spans that go, since they have the other label already; ``left`` are sets in
    which not all is taken back, as somebody changed spans there since. ``released`` gold spans of
    ``released_articles`` keep the label that they were released with, until they are released anew.
    """

    sets: int = 0
    people: int = 0
    spans: int = 0
    twice: int = 0
    left: int = 0
    released: int = 0
    released_articles: int = 0


def fault(labels: LabelSet) -> Message | None:
    """Why a project cannot have ``labels``; ``None`` if it can."""
    offered = labels.offered
    if not offered:
        return say(LabelFault.NOBODY_OFFERED)
    if len(offered) > MOST_OFFERED:
        return say(LabelFault.TOO_MANY, most=MOST_OFFERED)
    for label in offered:
        if label.key not in {*"123456789"}:
            return say(LabelFault.NO_KEY, label=label.name)
        if not any(title.strip() for title in label.titles.values()):
            return say(LabelFault.NO_TITLE, label=label.name)
    for label in labels:  # also of retired ones: a project with another colour cannot be read
        if not (is_colour(label.light) and is_colour(label.dark)):
            return say(LabelFault.NO_COLOUR, label=label.name)
    return None


def change_fault(before: LabelSet, wanted: LabelSet) -> Message | None:
    """Why a project that has ``before`` cannot be given ``wanted``; ``None`` if it can."""
    after = succeeding(before, wanted)
    return _merged_fault(before, wanted) or words_fault(before, after) or fault(after)


def _merged_fault(before: LabelSet, wanted: LabelSet) -> Message | None:
    """Which label of ``wanted`` is offered though its spans have another since a merge.

    So it is in a file that was exported before: whoever imports it has to know.
    """
    for label in wanted.offered:
        known = before.get(label.name)
        if known is not None and known.merged is not None:
            return say(LabelFault.STILL_MERGED, label=label.name, into=known.merged.label)
    return None


def twin_fault(labels: tuple[Label, ...]) -> Message | None:
    """Which two of ``labels`` have one name or one key, so that they are no set.

    ``None`` if no two have.
    """
    names: set[str] = set()
    by_key: dict[str, Label] = {}
    for label in labels:
        if label.name in names:
            return say(LabelFault.SAME_NAME, label=label.name)
        names.add(label.name)
        other = by_key.setdefault(label.key, label) if label.key else label
        if other is not label:
            values = {"label": other.name, "other": label.name, "key": label.key}
            return say(LabelFault.SAME_KEY, **values)
    return None


def succeeding(before: LabelSet, wanted: LabelSet) -> LabelSet:
    """The labels of a project that has ``before`` once it is given ``wanted``.

    None of them goes: what is not wanted stands behind, retired. A label that was merged stays so
    until that is undone. The set keeps its name, too, by which its guidelines are found.
    """
    kept = {label.name: label.merged for label in before if label.merged}
    labels = [
        replace(_retired(label), merged=kept[label.name])
        if label.name in kept
        else _with_colours(before.get(label.name), label)
        for label in wanted
    ]
    missing = [_retired(label) for label in before if label.name not in wanted]
    offered = [label for label in labels if not label.retired]
    retired = [_retired(label) for label in labels if label.retired]
    return replace(wanted, name=before.name, labels=(*offered, *retired, *missing))


def _with_colours(before: Label | None, label: Label) -> Label:
    """``label`` with the colours that it had, where they are written otherwise and are the same."""
    if before is None:
        return label
    light, dark = (
        had if had.lower() == now.lower() else now
        for had, now in ((before.light, label.light), (before.dark, label.dark))
    )
    return replace(label, light=light, dark=dark)


def with_retired(labels: LabelSet, others: Iterable[Label]) -> LabelSet:
    """``labels`` with ``others`` behind them, retired."""
    return replace(labels, labels=(*labels, *map(_retired, others)))


def _retired(label: Label) -> Label:
    return replace(label, retired=True, key="")


def merged(labels: LabelSet, name: str, into: str, by: str) -> LabelSet:
    """``labels`` once the spans of ``name`` have the label ``into``: it is retired."""
    gone = replace(_retired(labels[name]), merged=MergedInto(into, by))
    others = [label for label in labels if label.name != name]
    return replace(labels, labels=(*others, gone))


def merge_fault(labels: LabelSet, name: str, into: str) -> Message | None:
    """Why ``name`` cannot be merged ``into`` another label; ``None`` if it can."""
    for each in (name, into):
        if each not in labels:
            names = tuple(label.name for label in labels.offered)
            return say(LabelFault.NO_LABEL, label=each, labels=names)
    merged_into = labels[name].merged
    if merged_into is not None and merged_into.label != into:
        return say(LabelFault.ALREADY, label=name, into=merged_into.label)
    if name == into:
        return say(LabelFault.ITSELF, label=name)
    if labels[into].retired:
        return say(LabelFault.RETIRED, label=into)
    return None


def spans_under(heirs: Mapping[str, str], spans: Iterable[LabelledSpan]) -> list[LabelledSpan]:
    """``spans`` with the labels that took the place of those that were merged, each once."""
    named = (LabelledSpan(s.start, s.end, heirs.get(s.label, s.label)) for s in spans)
    return list(dict.fromkeys(named))


def decision_under(heirs: Mapping[str, str], made: Decision) -> Decision:
    """``made`` as it reads once labels were merged: who said the same then says it together."""
    people: dict[tuple[LabelledSpan, ...], list[int]] = {}
    for variant in made.variants:
        spans = tuple(spans_under(heirs, variant.spans))
        people.setdefault(spans, []).extend(variant.people)
    variants = tuple(Variant(spans, tuple(sorted(who))) for spans, who in people.items())
    return replace(made, variants=variants, spans=tuple(spans_under(heirs, made.spans)))


def differences(before: LabelSet, after: LabelSet) -> list[LabelNews]:
    """What changed, label by label in their new order; then what changed of all together."""
    news = [item for label in after for item in _differences(before.get(label.name), label)]
    order = [label.name for label in before.offered if label.name in after]
    still = [label.name for label in after.offered if label.name in before]
    both = {*order} & {*still}
    if [n for n in order if n in both] != [n for n in still if n in both]:
        news.append(LabelNews("", ChangedPart.ORDER))
    if before.titles != after.titles:
        news.append(LabelNews("", ChangedPart.SET_TITLES))
    if before.overlap != after.overlap:
        news.append(LabelNews("", ChangedPart.OVERLAP))
    if before.cuts_graphemes != after.cuts_graphemes:
        news.append(LabelNews("", ChangedPart.GRAPHEMES))
    return news


def _differences(before: Label | None, after: Label) -> Iterator[LabelNews]:
    if before is None:
        yield LabelNews(after.name, ChangedPart.ADDED)
    elif after.merged and not before.merged:
        yield LabelNews(after.name, ChangedPart.MERGED, after.merged.label)
    elif before.retired != after.retired:
        part = ChangedPart.RETIRED if after.retired else ChangedPart.OFFERED
        yield LabelNews(after.name, part)
    else:
        names = [each.name for each in fields(Label) if each.name in _PARTS]
        parts = [_PARTS[n] for n in names if getattr(before, n) != getattr(after, n)]
        for part in dict.fromkeys(parts):
            yield LabelNews(after.name, part)
