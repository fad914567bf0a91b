"""What is said of a change of the labels: a form for each thing that can change."""

from __future__ import annotations

from annotator.core.label_changes import LabelNews
from annotator.core.labels import Label, LabelSet
from annotator.core.message import Form, Message, say


class LabelNewsForm(Form):
    """What changed of a label, or of all of them."""

    ADDED = "New label: {label}."
    RETIRED = "{label} is not offered any more; spans that have it keep it."
    OFFERED = "{label} is offered again."
    MERGED = "{label} was merged into {into}."
    TITLES = "{name} has another title: {label}."
    DEFINITIONS = "{label} has another definition."
    KEY = "{label} has another key: {key}."
    COLOUR = "{label} has another colour."
    EXTENT = "{label} marks another kind of stretch."
    CLITIC = "{label} has another rule for clitics."
    ORDER = "The labels are in another order."
    SET_TITLES = "The label set has another title."
    OVERLAP = "The rules on overlapping spans changed."
    GRAPHEMES = "The rule on spans that begin or end inside a letter changed."


def by_name(news: LabelNews, labels: LabelSet) -> Message:
    """The sentence about ``news``, with labels called by their names."""
    label = labels.get(news.label)
    return say(
        LabelNewsForm[news.part.name],
        name=news.label,
        label=label.name if label else "",
        into=news.into,
        key=label.key if label else "",
    )


def told(news: LabelNews, labels: LabelSet, language: str) -> Message:
    """The sentence about ``news``, with the titles that ``labels`` have in ``language``.

    Where the title itself is another, the label is called by its name: two may have exchanged them.
    So it is where another label has the title, too, with the name behind it.
    """
    label = labels.get(news.label)
    into = labels.get(news.into)
    return say(
        LabelNewsForm[news.part.name],
        name=news.label,
        label=_called(label, labels, language) if label else "",
        into=_called(into, labels, language) if into else "",
        key=label.key if label else "",
    )


def _called(label: Label, labels: LabelSet, language: str) -> str:
    """The title of ``label``, with its name behind it if that alone tells it from another."""
    title = label.title(language)
    alike = [other for other in labels if other.title(language) == title]
    return title if len(alike) == 1 else f"{title} ({label.name})"
