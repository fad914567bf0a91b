"""Suggestions once more, as plainly as the design says them: slow, and without the program's code.

Only what a token, a folded word, a date and a stretch with the form of a name is comes from the
program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.core.annotation import Annotation
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.suggest.candidates import SEED
from annotator.suggest.learnt import Lesson
from annotator.suggest.name_forms import names_in
from annotator.suggest.tokens import Tokens, cuts, folded, key_of

StringKey = tuple[str, ...]


def candidates(lessons: Iterable[Lesson], text: str) -> list[tuple[int, int, str, float]]:
    """What is found in ``text`` after ``lessons``: start, end, label, confidence."""
    labelled: dict[tuple[StringKey, str], int] = {}
    seen: dict[StringKey, int] = {}
    for label, names in SEED.items():
        for name in names:
            labelled[key_of(name), label] = seen[key_of(name)] = 3
    for lesson in lessons:
        _learn(labelled, seen, lesson)
    found: dict[tuple[int, int, str], float] = {}
    for start, end, key in _places(text, {key for key, _ in labelled}):
        counts = {label: count for (other, label), count in labelled.items() if other == key}
        best = max(counts, key=lambda label: (counts[label], label))
        total = max(seen.get(key, 0), sum(counts.values()))
        found[start, end, best] = (counts[best] + 0.6) / (total + 1)
    for date in Tokens.of(text).dates:
        if date.kind != "deictic":
            place = (date.span.start, date.span.end, "date")
            found[place] = max(0.5, found.get(place, 0))
    for name in names_in(Tokens.of(text)):
        place = (name.place.start, name.place.end, name.place.label)
        found[place] = max(name.confidence, found.get(place, 0))
    return [(*place, confidence) for place, confidence in sorted(found.items())]


def _learn(
    labelled: dict[tuple[StringKey, str], int],
    seen: dict[StringKey, int],
    lesson: Lesson,
) -> None:
    marked = [span for span in lesson.marked if span.label != "date"]
    for span in marked:
        key = key_of(span.of(lesson.text))
        if key:
            labelled[key, span.label] = labelled.get((key, span.label), 0) + 1
    for start, end, key in _places(lesson.text, {key for key, _ in labelled}):
        if not _is_inside_a_longer_one(start, end, marked):
            seen[key] = seen.get(key, 0) + 1


def _is_inside_a_longer_one(start: int, end: int, marked: list[LabelledSpan]) -> bool:
    if any((span.start, span.end) == (start, end) for span in marked):
        return False
    return any(span.start <= start and end <= span.end for span in marked)


def _places(text: str, keys: set[StringKey]) -> Iterator[tuple[int, int, StringKey]]:
    """Every stretch from where a name may begin to a token's end in its line that is a key."""
    tokens = Tokens.of(text).spans
    for first, begin in enumerate(tokens):
        for cut in cuts(begin.of(text)):
            for last in range(first, len(tokens)):
                start, end = begin.start + cut, tokens[last].end
                if "\n" in text[start:end]:
                    break
                words = [text[start : begin.end]]
                words += [token.of(text) for token in tokens[first + 1 : last + 1]]
                key = tuple(folded(word) for word in words)
                if key in keys:
                    yield start, end, key


def offered(
    text: str,
    known: Iterable[tuple[Span, str]],
    annotations: Iterable[Annotation],
    dismissed: Iterable[tuple[Span, str]],
) -> list[tuple[Span, str]]:
    """What is offered of what is ``known``, and of what was just labelled, by place."""
    marked = sorted(annotations, key=lambda annotation: annotation.order)
    by_key: dict[StringKey, list[Annotation]] = {}
    for annotation in marked:
        key = key_of(annotation.span.of(text))
        if key and annotation.label != "date":
            by_key.setdefault(key, []).append(annotation)
    again = [
        (Span(start, end), before[-1].label)
        for start, end, key in _places(text, {*by_key})
        for before in [[each for each in by_key[key] if each.span.end <= start]]
        if before
    ]
    again.sort(key=lambda place: (-len(place[0]), place))
    taken = [annotation.span for annotation in marked]
    standing = []
    for span, label in (*again, *known):
        string = (key_of(span.of(text)), label)
        said = [
            (other.start, True)
            for other, its_label in dismissed
            if string == (key_of(other.of(text)), its_label) and other.start <= span.start
        ]
        said += [
            (each.span.start, False)
            for each in by_key.get(string[0], ())
            if each.label == label and each.span.end <= span.start
        ]
        if said and max(said)[1]:
            continue
        if not any(span.overlaps(other) for other in taken):
            standing.append((span, label))
            taken.append(span)
    return sorted(standing)
