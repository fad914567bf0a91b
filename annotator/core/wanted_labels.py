"""Labels that somebody wants and has not saved, also when others changed the labels meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, NamedTuple

from annotator.core.labels import Label, LabelSet, Overlap

_TEXTS = ("titles", "definitions")  # by language: each language is changed by itself
_VALUES = tuple(each.name for each in fields(Label) if each.name not in _TEXTS)


class WantedLabels(NamedTuple):
    """The labels as they are wanted, which were made of those ``seen``.

    They need not be a set yet: two may have one key while they are typed.
    """

    seen: LabelSet
    labels: tuple[Label, ...]
    overlap: Overlap


def as_they_are(labels: LabelSet) -> WantedLabels:
    """Nothing else than ``labels`` is wanted."""
    return WantedLabels(labels, labels.labels, labels.overlap)


def carried_over(wanted: WantedLabels, now: LabelSet) -> WantedLabels:
    """What was wanted of ``wanted.seen``, wanted of ``now``, which others made of it meanwhile.

    What was changed here stays so, value by value; everything else is as it is now.
    """
    seen, names = wanted.seen, {label.name for label in wanted.labels}
    labels = [_carried(seen.get(each.name), each, now.get(each.name)) for each in wanted.labels]
    labels += [label for label in now if label.name not in names]
    if not _is_reordered(seen, wanted.labels):
        places = {label.name: place for place, label in enumerate(now)}
        labels.sort(key=lambda label: places.get(label.name, len(places)))
    labels.sort(key=lambda label: label.retired)  # those that are offered come first
    changed = _changed(Overlap._fields, seen.overlap, wanted.overlap)
    return WantedLabels(now, tuple(labels), now.overlap._replace(**changed))


def _carried(seen: Label | None, wanted: Label, now: Label | None) -> Label:
    if seen is None or now is None:  # it is new here
        return wanted
    texts: dict[str, Any] = {
        name: _carried_texts(getattr(seen, name), getattr(wanted, name), getattr(now, name))
        for name in _TEXTS
    }
    return replace(now, **_changed(_VALUES, seen, wanted), **texts)


def _carried_texts(
    seen: Mapping[str, str], wanted: Mapping[str, str], now: Mapping[str, str]
) -> dict[str, str]:
    changed = {
        language: wanted.get(language, "")
        for language in {**seen, **wanted}
        if wanted.get(language) != seen.get(language)
    }
    return {language: text for language, text in {**now, **changed}.items() if text}


def _changed(names: Iterable[str], seen: object, wanted: object) -> dict[str, Any]:
    """The values of ``wanted`` that are others than those of ``seen``."""
    return {
        name: getattr(wanted, name)
        for name in names
        if getattr(wanted, name) != getattr(seen, name)
    }


def _is_reordered(seen: LabelSet, wanted: Iterable[Label]) -> bool:
    """Whether labels that were offered, and still are, stand in another order."""
    offered = [label.name for label in wanted if not label.retired]
    before = [label.name for label in seen.offered]
    return [n for n in offered if n in before] != [n for n in before if n in offered]
