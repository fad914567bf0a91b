"""What to know of labels that a project can have, but that are hardly meant so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from annotator.core.colour_judgement import ColourFlaw, judged
from annotator.core.labels import Label, LabelSet
from annotator.core.message import Form, Message, say


class LabelAdvice(Form):
    """What may not be meant in a change of the labels."""

    RENAMED = (
        "A name never changes: {new} is another label than {old}, whose spans stay as they are. If"
        " only its name is to read otherwise, keep {old} and change its title."
    )
    FAINT_ON_LIGHT = "On a light page the colour of {label} is hardly seen."
    FAINT_ON_DARK = "On a dark page the colour of {label} is hardly seen."
    CLOSE_ON_LIGHT = "On a light page not everybody can tell {label} from {other} by the colour."
    CLOSE_ON_DARK = "On a dark page not everybody can tell {label} from {other} by the colour."
    SAME_TITLE = "{label} and {other} have the same title, {title}: people cannot tell them apart."


_FLAWS = {
    ("light", ColourFlaw.FAINT): LabelAdvice.FAINT_ON_LIGHT,
    ("dark", ColourFlaw.FAINT): LabelAdvice.FAINT_ON_DARK,
    ("light", ColourFlaw.CLOSE): LabelAdvice.CLOSE_ON_LIGHT,
    ("dark", ColourFlaw.CLOSE): LabelAdvice.CLOSE_ON_DARK,
}


def advice(before: LabelSet, after: LabelSet, language: str) -> list[Message]:
    """What to know before ``after`` takes the place of ``before``; titles are in ``language``."""
    return [*_renamed(before, after), *_same_titles(after, language)]


def colour_advice(before: LabelSet, after: LabelSet) -> list[Message]:
    """What is wrong with the colours of labels of ``after`` that ``before`` does not offer so."""
    new = [label for label in after.offered if not _has_colours(before.get(label.name), label)]
    sentences: list[Message] = []
    for number, label in enumerate(new):
        others = [other for other in after.offered if other not in new[:number]]
        for finding in judged(label, others):
            form = _FLAWS.get((finding.theme, finding.flaw))
            if form is not None:
                sentences.append(say(form, label=label.name, other=finding.other))
    return sentences


def _has_colours(before: Label | None, after: Label) -> bool:
    if before is None or before.retired:
        return False
    return (before.light, before.dark) == (after.light, after.dark)


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
