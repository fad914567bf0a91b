"""Which labels a file has: those that the project does not have are asked once each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from annotator.core.message import Form, say
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.labels.label_proposals import proposed
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import LEFT_OUT, ReadOptions, label_hint


class LabelQuestion(Form):
    """What is to be said of a label before anything is taken."""

    NO_LABEL = (
        "the project has no label {label}, only {labels}: say which of them it is, or add it (%n"
        " span(s))."
    )
    EMPTY = "there is no label on %n span(s): say which of {labels} it is, or leave such spans out."


class LabelNotice(NoticeForm):
    """What became of a label."""

    LABEL_MAPPED = "Label {given} comes in as {label}: %n span(s)."
    LABEL_REMEMBERED = "Label {given} comes in as {label}, as it did before: %n span(s)."
    LABEL_STAYS_OUT = "Label {given} is left out, as it was before: %n span(s)."
    LABEL_LEFT_OUT = "Label {given} is left out, as you said: %n span(s)."


_NOTICES = {
    (False, False): LabelNotice.LABEL_MAPPED,
    (False, True): LabelNotice.LABEL_REMEMBERED,
    (True, False): LabelNotice.LABEL_LEFT_OUT,
    (True, True): LabelNotice.LABEL_STAYS_OUT,
}
"""By whether a label is left out, and whether that was said before."""


@dataclass(slots=True)
class _Occurrences:
    """How often a label comes, where it comes first, and what to type about it."""

    place: Place
    hint: str
    count: int = 0


class LabelQuestions:
    """Counts the labels of a file, and then asks about each that ``options`` does not know."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._labels: dict[str, _Occurrences] = {}

    def count_again(self, label: str, count: int = 1) -> bool:
        """Count ``label`` if it came before; whether it did. Then nobody has to know its place."""
        occurrences = self._labels.get(label)
        if occurrences is None:
            return False
        occurrences.count += count
        return True

    def take(self, label: str, place: Place, hint: str = "", count: int = 1) -> None:
        """Count ``label``; ``hint`` is what to type if it may not be meant as one."""
        if label not in self._options.plain_labels:
            label = label.strip()
        self._labels.setdefault(label, _Occurrences(place, hint)).count += count

    def items(self) -> Iterator[FormatError | Notice]:
        """A fault for each label that is not known, a notice for each that gets another name."""
        for given, occurrences in self._labels.items():
            label = self._options.known_label(given)
            left_out = self._options.leaves_out(given)
            if label is None and not left_out:
                yield self._question(given, occurrences)
            elif label != given:
                form = _NOTICES[left_out, self._options.is_remembered(given)]
                yield self._notice(form, given, label or LEFT_OUT, occurrences)

    def _notice(
        self, form: LabelNotice, given: str, label: str, occurrences: _Occurrences
    ) -> Notice:
        values = {"given": shortened(given), "label": label}
        return Notice(form, occurrences.place, occurrences.count, values, warns=False)

    def _question(self, given: str, occurrences: _Occurrences) -> FormatError:
        """The fault of a label that the project has not; its hint proposes one that it has."""
        labels = self._options.labels
        near = get_close_matches(given.lower(), labels, n=1)
        candidates = (proposed(given), *near)
        label = self._options.proposed_label(given)
        label = label or next((label for label in candidates if label in labels), LEFT_OUT)
        return FormatError(
            occurrences.place,
            say(
                LabelQuestion.NO_LABEL if given else LabelQuestion.EMPTY,
                n=occurrences.count,
                label=shortened(given),
                labels=labels,
            ),
            hint=occurrences.hint or label_hint(given, label),
        )
