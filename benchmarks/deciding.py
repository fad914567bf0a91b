"""Keys a case: a list of 200 decisions, played through the real window by the fewest keys."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from annotator.arabic import edges
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan, Outcome
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.people import Role
from annotator.core.place import Place
from annotator.jobs.projects import new_project
from annotator.review.filter import Show
from annotator.store.project import Project
from annotator.ui.review.page import ReviewPage
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.reviewing import REVIEWER, wait_for_cases
from benchmarks.scale import Scale
from benchmarks.table import Row

CASES = 200
MOST_KEYS = 1.2  # a case
_SENTENCES = 10  # of an article
_OF_A_GESTURE = 10  # decisions for each gesture that is timed elsewhere: all but in a tiny run
_MOST_WORDS = 6  # by which edges are moved

# Names that are gold, with their label; words that are not, though some mark them.
_NAMES = {
    "location": ["حماة", "حمص", "بيروت", "الرقة", "وادي النضارة", "طرابلس", "صور", "دير الزور"],
    "actor": ["وزارة الزراعة", "بلدية الميناء", "اتحاد الكتاب", "نقابة المهندسين", "الدفاع المدني"],
    "date": ["9 نيسان", "مطلع العام", "يوم الأحد", "عام 2014"],
}
_NO_NAMES = ["المنطقة", "الجهات المعنية", "السكان", "القرية"]
_TITLED = ["المدير", "الأستاذ", "السيدة"]  # gold takes the title in; people leave it out
_PEOPLE = ["كريم السالمي", "سلمى الحاج", "نبيل عواد", "رنا خوري"]
_BEGINNINGS = ["تحدثت الأنباء عن", "وصل المراسلون إلى", "كتبت الصحيفة عن", "يعرف الناس جيداً"]
_ENDINGS = ["بعد ظهر ذلك اليوم.", "ولم يضف شيئاً آخر.", "كما ورد في التقرير.", "من غير تفاصيل."]

# How often each way to differ comes, in a hundred cases: as in real work of two annotators.
_WAYS = {
    "missed": 56,
    "no_name": 19,
    "missed_other_label": 3,
    "missed_title": 5,
    "label": 6,
    "boundary": 6,
    "boundary_title": 2,
    "clitic": 3,
}

_Said = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One decision: a sentence, what the two people mark of it, and what is made gold."""

    sentence: str
    first: _Said
    second: _Said
    gold: _Said


def recorded() -> list[Recorded]:
    """The list, always the same."""
    chance = random.Random(f"{corpus.SEED} decisions")
    ways = [way for way, share in _WAYS.items() for _ in range(share * CASES // 100)]
    chance.shuffle(ways)
    return [_decision(way, chance) for way in ways]


def _decision(way: str, chance: random.Random) -> Recorded:
    label = chance.choice([*_NAMES])
    name, person = chance.choice(_NAMES[label]), chance.choice(_PEOPLE)
    title = f"{chance.choice(_TITLED)} {person}"
    other = "location" if label == "actor" else "actor"
    none: _Said = []
    gold = [(label, name)]
    shown, first, second, outcome = {
        "missed": (name, gold, none, gold),
        "no_name": (word := chance.choice(_NO_NAMES), [("actor", word)], none, none),
        "missed_other_label": (name, [(other, name)], none, gold),
        "missed_title": (title, [("actor", person)], none, [("actor", title)]),
        "label": (name, gold, [(other, name)], gold),
        "boundary": (f"{name} القديمة", gold, [(label, f"{name} القديمة")], gold),
        "boundary_title": (
            title,
            [("actor", person)],
            [("actor", person.split()[0])],
            [("actor", title)],
        ),
        "clitic": (f"و{name}", gold, [(label, f"و{name}")], gold),
    }[way]
    sentence = f"{chance.choice(_BEGINNINGS)} {shown} {chance.choice(_ENDINGS)}"
    sides = (first, second) if chance.random() < 0.5 else (second, first)
    return Recorded(sentence, *sides, outcome)


def build(path: Path, decisions: list[Recorded]) -> dict[tuple[int, int], Outcome]:
    """A project of these sentences; what is gold of each, by its article and where it ends."""
    gold: dict[tuple[int, int], Outcome] = {}
    with new_project(path) as project:
        for name in (corpus.PERSON, corpus.SECOND):
            project.people.add(name, Role.ANNOTATOR)
        project.people.add(REVIEWER, Role.REVIEWER)
        with project.intake() as intake:
            for number, first in enumerate(range(0, len(decisions), _SENTENCES), 1):
                some = decisions[first : first + _SENTENCES]
                intake.add(_article(number, some))
                for start, one in _begun(some):
                    gold[number, start + len(one.sentence)] = _placed(start, one, one.gold)
    with Project.open(path) as project:
        while project.indexing.index():
            pass
    return gold


def _article(number: int, decisions: list[Recorded]) -> ArticleDraft:
    sets = [
        SetDraft(
            name,
            SetState.DONE,
            tuple(
                AnnotationDraft(span.label, span.span)
                for start, one in _begun(decisions)
                for span in _placed(start, one, one.first if is_first else one.second)
            ),
        )
        for name, is_first in ((corpus.PERSON, True), (corpus.SECOND, False))
    ]
    text = " ".join(one.sentence for one in decisions)
    return ArticleDraft(text, id=f"d{number}", place=Place(f"{number}"), sets=tuple(sets))


def _begun(decisions: list[Recorded]) -> Iterator[tuple[int, Recorded]]:
    """Each decision, and where its sentence begins."""
    start = 0
    for one in decisions:
        yield start, one
        start += len(one.sentence) + 1


def _placed(start: int, one: Recorded, said: _Said) -> Outcome:
    places = ((start + one.sentence.index(surface), surface, label) for label, surface in said)
    return tuple(LabelledSpan(place, place + len(text), label) for place, text, label in places)


def measure(scale: Scale) -> Iterator[Row]:
    """Keys a case, beside one key a case."""
    window.ready()
    path = corpus.WORK / "deciding.annotator"
    corpus.forget(path)
    decisions = recorded()[: _OF_A_GESTURE * scale.gestures]
    gold = build(path, decisions)
    shown = window.open_window(path, REVIEWER)
    keys, cases = play(shown, gold)
    yield Row(
        f"{cases} cases of a mixed queue decided",
        keys / cases,
        "keys a case",
        1.0,
        "one key for each",
        limit=MOST_KEYS,
        of_floor=False,
    )
    window.close(shown)


def play(shown: MainWindow, gold: dict[tuple[int, int], Outcome]) -> tuple[int, int]:
    """Decide every case as it was recorded; how many keys that took, and how many cases it were."""
    page = shown.pages.page
    assert isinstance(page, ReviewPage)
    wait_for_cases(page)
    page.queue.widen(Show.LEFT)
    page.going.next_left()
    keys = cases = 0
    while (case := page.in_hand.case) is not None and page.session.book.left:
        end = min(end for number, end in gold if number == case.article and end > case.place.start)
        wanted = gold[case.article, end]
        left = page.session.book.left
        page.view.setFocus()
        for key in way_to(page, wanted):
            _press(shown, key)
            keys += 1
        cases += 1
        if page.session.book.left != left - 1:
            raise RuntimeError(f"the keys did not settle {case}")
    return keys, cases


def way_to(page: ReviewPage, wanted: Outcome) -> list[str]:
    """The keys that settle the case in hand as is ``wanted``; the fewest that the page offers."""
    view = page.in_hand.view
    assert view is not None
    if view.suggested is not None and view.suggested.spans == wanted:
        return ["Return"]
    if not wanted:
        return ["0"]
    for variant in view.variants:
        if variant.spans == wanted:
            return [variant.key]
    bases = page.deciding.bases()
    likely, span = bases[0][0], wanted[0]
    if (likely.start, likely.end) == (span.start, span.end):
        return ["L", page.session.labels[span.label].key]
    ways = []
    for number, base in enumerate(bases):
        begun = ["E"] * (number + 1) if number else []  # from the likely one it begins by itself
        ways.append([*begun, *_by_words(view.text, base[0], span), "Return"])
    return min(ways, key=len)


def _by_words(text: str, begun: LabelledSpan, wanted: LabelledSpan) -> list[str]:
    """The keys that move the edges word by word."""
    keys: list[str] = []
    for edge, more, less in (("start", "Alt++", "Alt+-"), ("end", "+", "-")):
        goal = wanted.start if edge == "start" else wanted.end
        place = begun.span
        while (at := place.start if edge == "start" else place.end) != goal:
            moved = edges.moved(text, place, edge, forward=goal > at, word=True)
            if moved is None or len(keys) > _MOST_WORDS:
                raise RuntimeError(f"no way by words to {wanted}")
            place = moved
            keys.append(more if (goal > at) is (edge == "end") else less)
    return keys


def _press(shown: MainWindow, key: str) -> None:
    chord = QKeySequence(key)[0]
    target = shown.focusWidget() or shown
    QTest.keyClick(target, chord.key(), chord.keyboardModifiers())
