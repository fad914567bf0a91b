"""What to know of labels that a project can have, but that are hardly meant so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from annotator.core.labels import Label, LabelSet
from annotator.core.message import Form, Message, say


class LabelAdvice(Form):
    """What may not be meant in a change of the labels."""

    RENAMED = (
        "A name never changes: {new} is another label than {old}, whose spans stay as they are. If"
        " only its name is to read otherwise, keep {old} and change its title."
    )
    SAME_TITLE = "{label} and {other} have the same title, {title}: people cannot tell them apart."


def advice(before: LabelSet, after: LabelSet, language: str) -> list[Message]:
    """What to know before ``after`` takes the place of ``before``; titles are in ``language``."""
    return [*_renamed(before, after), *_same_titles(after, language)]


def _renamed(before: LabelSet, after: LabelSet) -> Iterator[Message]:
    """Each label that goes while another of its name or its titles comes."""
    gone = [label for label in before.offered if after[label.name].retired]
    for new in after.offered:
        if new.name in before:
            continue
        for old in gone:
            if old.name.casefold() == new.name.casefold() or _shared_title(old, new):
                yield say(LabelAdvice.RENAMED, new=new.name, old=old.name)


def _shared_title(first: Label, second: Label) -> bool:
    return bool({*first.titles.values()} & {*second.titles.values()})


def _same_titles(labels: LabelSet, language: str) -> Iterator[Message]:
    for label, other in combinations(labels.offered, 2):
        title = label.title(language)
        if title.casefold().split() == other.title(language).casefold().split():
            values = {"label": label.name, "other": other.name, "title": title}
            yield say(LabelAdvice.SAME_TITLE, **values)
