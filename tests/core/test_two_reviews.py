"""Review in two copies of a project: what comes in, what stays, and what collides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, product

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.article import ArticleDetails
from annotator.core.case import LabelledSpan, Outcome, Variant
from annotator.core.decision import Decision, Example, Means, Reason, Release, ReleaseBasis, Ruling
from annotator.core.gesture import Change, Gesture, GestureKind, Operation, Record
from annotator.core.history import LoggedStep, next_undo
from annotator.core.large_gesture import whole_id
from annotator.core.made_review import ReviewMaking
from annotator.core.review_events import StableKey, key_of
from annotator.core.span import Span
from annotator.core.two_reviews import Point, TwoReviews
from annotator.core.versions import Side

PERSON = 3
_ids = count(1)


def new_id() -> str:
    return f"id{next(_ids)}"


@dataclass
class Log:
    """A copy of a project, of which there is nothing but its log of review."""

    gestures: list[Gesture] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    """The ids of the decisions, those too that were taken back; the last word comes last."""

    def records(self) -> Mapping[StableKey, Record | None]:
        """What there is, decisions in their order."""
        held: dict[StableKey, Record | None] = {}
        for gesture in self.gestures:
            for change in gesture.changes:
                key = key_of(change.record)
                assert held.setdefault(key, change.before) == change.before, "a gap in the log"
                held[key] = change.after
        return dict(sorted(held.items(), key=self._place))

    def _place(self, held: tuple[StableKey, Record | None]) -> int:
        (kind, *key), _ = held
        return self.order.index(str(key[-1])) if kind == Decision.__name__ else -1

    def write(self, *gestures: Gesture, first: Sequence[str] = ()) -> None:
        self.gestures += gestures
        made = [change.record for gesture in gestures for change in gesture.changes]
        ids = [each.id for each in made if isinstance(each, Decision)]
        new = [id for id in dict.fromkeys(ids) if id not in self.order]
        self.order = [*first, *self.order, *(id for id in new if id not in first)]

    def copy(self) -> Log:
        return Log([*self.gestures], [*self.order])

    def now(self, record: Record) -> Record | None:
        return self._reader()(record)

    def _reader(self) -> Callable[[Record], Record | None]:
        held = self.records()

        def read(record: Record) -> Record | None:
            of_details = isinstance(record, ArticleDetails)
            imported = ArticleDetails(record.article, "", "", "") if of_details else None
            return held.get(key_of(record), imported)

        return read

    def do(self, *records: Record) -> Gesture:
        read = self._reader()
        changes = tuple(Change(read(record), record) for record in records)
        made = Gesture(new_id(), PERSON, records[0].article, GestureKind.POLICY, changes)
        self.write(made)
        return made

    def undo(self) -> None:
        """What Ctrl+Z does, as far as it still can."""
        steps = [LoggedStep(whole_id(g.id), g.operation, g.of) for g in reversed(self.gestures)]
        step = next_undo(steps)
        parts = [gesture for gesture in self.gestures if whole_id(gesture.id) == step]
        changes = tuple(change for part in reversed(parts) for change in part.inverse)
        read = self._reader()
        if changes and all(read(change.record) == change.before for change in changes):
            undone = replace(
                parts[0], id=new_id(), changes=changes, operation=Operation.UNDO, of=step
            )
            self.write(undone)

    def merge(self, other: Log, side: Side | None = None) -> list[Point]:
        """Take ``other`` in; returns the points on which the two differ."""
        points, making = self.taking(other, side)
        changes = [change for gesture in making.gestures for change in gesture.changes]
        assert all(change.before != change.after for change in changes), "each changes something"
        self.write(*making.gestures, first=making.first)
        ids = [gesture.id for gesture in self.gestures]
        assert len(set(ids)) == len(ids)
        return [point for point in points if point.collides]

    def taking(self, other: Log, side: Side | None = None) -> tuple[list[Point], ReviewMaking]:
        """What taking ``other`` in makes of each point, and by which gestures."""
        logs, orders = (self.gestures, other.gestures), (self.order, other.order)
        points = TwoReviews(*logs, lambda made: made, lambda _: side, orders).points
        making = ReviewMaking(self._reader(), [gesture.id for gesture in self.gestures], new_id)
        making.make(points, other.gestures)
        return points, making

    def holding(self) -> list[Decision]:
        """The decisions that stand, in their order."""
        return [record for record in self.records().values() if isinstance(record, Decision)]

    def says(self) -> dict[tuple[int, int], tuple[Ruling, Outcome]]:
        """The last word on each case."""
        return {
            (record.article, record.place.start): (record.ruling, record.spans)
            for record in self.records().values()
            if isinstance(record, Decision)
        }


def decision(
    article: int,
    case: int = 0,
    outcome: int | None = 0,
    means: Means = Means.REVIEWER,
    *,
    checked: bool = False,
    heard: int = 2,
) -> Decision:
    """On one of the cases of an article; without an ``outcome`` it is put off.

    So many people were ``heard``, who all say something else.
    """
    start = 100 * case
    said = [(LabelledSpan(start + n, start + 9, "actor"),) for n in range(heard)]
    spans: Outcome = () if outcome in (None, 2) else said[outcome or 0]
    return Decision(
        new_id(),
        article,
        PERSON,
        "",
        Span(start, start + 9),
        tuple(Variant(spans, (person,)) for person, spans in enumerate(said, 1)),
        spans,
        Ruling.DEFERRED if outcome is None else Ruling.SETTLED,
        means,
        checked,
    )


def of_what_all_missed(start: int, marked: LabelledSpan) -> Decision:
    """On a place from ``start`` at which nobody marked anything: there, ``marked`` is gold."""
    place, nothing = Span(start, start + 20), (Variant((), (1, 2)),)
    return Decision(new_id(), 1, PERSON, "", place, nothing, (marked,))


def two(log: Log | None = None) -> tuple[Log, Log]:
    log = log or Log()
    return log, log.copy()


def test_a_gesture_of_many_articles_comes_in_but_for_what_collides():
    x, y = two()
    x.do(decision(1, 0, 0))
    y.do(decision(1, 0, 1), decision(1, 1, 1), decision(2, 0, 1))
    (point,) = x.merge(y)
    assert point.copy.last.place == Span(0, 9)
    settled = {place: spans[0].start for place, (_, spans) in x.says().items()}
    assert settled == {(1, 0): 0, (1, 100): 101, (2, 0): 1}
    assert x.gestures[-1].id == y.gestures[0].id, "one gesture, by its name, and one undo"
    x.undo()
    assert x.says().keys() == {(1, 0)} or x.records().keys()
    assert [key for key, value in x.records().items() if value is not None] == [
        key_of(x.gestures[0].changes[0].record)
    ]


def test_the_same_outcome_does_not_collide_and_putting_off_what_is_decided_does():
    x, y = two()
    x.do(decision(1), decision(2, 0, None), decision(3))
    y.do(decision(1), decision(2, 0, None), decision(3, 0, None), decision(3, 1, None))
    (point,) = x.merge(y)
    assert point.record.article == 3
    came = [change.record for change in x.gestures[-1].changes]
    assert [(record.article, record.place.start) for record in came] == [(1, 0), (2, 0), (3, 100)]


def test_what_one_took_back_gives_way_to_what_the_other_decided():
    x, y = two()
    x.do(decision(1))
    y.merge(x)
    x.undo()
    y.do(decision(1, 0, 1))
    assert x.merge(y) == [] and y.merge(x) == []
    assert x.says()[1, 0] == y.says()[1, 0]
    assert x.says()[1, 0][1][0].start == 1


def test_a_reviewer_who_decided_as_the_rule_did_holds_in_both():
    x, y = two()
    x.do(decision(1, 0, 0, Means.CLITIC, checked=True))
    looked = decision(1)
    y.do(looked)
    assert x.merge(y) == [] and y.merge(x) == []
    assert [*x.records().values()][-1] == looked == [*y.records().values()][-1]


def test_the_choice_is_known_to_the_other_copy():
    for side in Side:
        x, y = two()
        x.do(decision(1, 0, 0))
        y.do(decision(1, 0, 1))
        x.merge(y, side)
        assert x.merge(y) == [] and y.merge(x) == []
        stands = [record for record in x.records().values() if record is not None]
        assert stands[-1].spans[0].start == (1 if side is Side.FILE else 0)
        last = [record for record in y.records().values() if record is not None][-1]
        assert last == stands[-1]


def test_two_who_each_chose_the_others_collide_once_more():
    x, y = two()
    x.do(decision(1, 0, 0))
    y.do(decision(1, 0, 1))
    before = x.copy()
    x.merge(y, Side.FILE)
    y.merge(before, Side.FILE)
    for side, start in ((Side.FILE, 0), (Side.PROJECT, 1)):
        again = x.copy()
        assert len(again.merge(y)) == 1
        again.merge(y, side)
        stands = [record for record in again.records().values() if record is not None]
        assert stands[-1].spans[0].start == start
        assert again.merge(y) == []


def test_the_choice_is_all_that_holds_whichever_copy_is_merged_into_which():
    """The other one heard a third person, of whom the one that was chosen says nothing."""
    x, y = two()
    made = decision(1, 0, 0)
    x.do(made)
    y.do(decision(1, 0, 1, heard=3))
    before = x.copy()
    x.merge(y, Side.PROJECT)
    y.merge(before, Side.FILE)
    assert x.holding() == y.holding() == [made]


def test_of_two_who_say_the_same_who_heard_more_has_the_last_word_in_both():
    for means in Means:
        x, y = two()
        less, more = decision(1, 0, 0, means), decision(1, 0, 0, means, heard=3)
        x.do(less)
        y.do(more)
        before = x.copy()
        assert x.merge(y) == [] and y.merge(before) == []
        assert x.holding() == y.holding() == [less, more]


def test_a_reviewers_own_words_are_the_last_though_a_rule_that_heard_more_says_the_same():
    for means in set(Means) - {Means.REVIEWER}:
        for heard, checked in product((2, 3), (True, False)):
            x, y = two()
            own = replace(decision(1), reason=Reason.CLITIC, note="و ليست من الاسم")
            x.do(own)
            by_rule = decision(1, 0, 0, means, checked=checked, heard=heard)
            y.do(by_rule)
            before = x.copy()
            assert x.merge(y) == [] and y.merge(before) == []
            assert x.holding() == y.holding()
            assert x.holding()[-1] == own, "what the rule alone had heard is asked of"
            assert (by_rule in x.holding()) is (heard == 2)


def test_who_heard_more_has_the_last_word_whatever_was_merged_before():
    x, y = two()
    z = x.copy()
    x.do(decision(1))
    most = decision(1, heard=3)
    y.do(most)
    z.do(decision(1))
    y.merge(z)
    before = x.copy()
    assert x.merge(y) == [] and y.merge(before) == []
    assert len(x.holding()) == 3 and x.holding()[-1] == y.holding()[-1] == most
    assert x.merge(y) == [] and y.merge(x) == []


def test_of_two_who_heard_different_things_one_holds_though_they_say_the_same():
    x, y = two()
    x.do(decision(1, 0, 0))
    third = Variant((LabelledSpan(0, 9, "claim"),), (3,))
    other = decision(1, 0, 0)
    y.do(replace(other, variants=(other.variants[0], third)))
    before = x.copy()
    assert x.merge(y) == [] and y.merge(before) == []
    assert x.holding() == y.holding()
    assert len(x.holding()) == 1


def test_details_of_one_article_come_one_by_one():
    x, y = two()
    x.do(ArticleDetails(1, "هنا", "", ""), ArticleDetails(2, "هنا", "", ""))
    y.do(ArticleDetails(1, "هناك", "سانا", ""), ArticleDetails(3, "", "", "2026"))
    (point,) = x.merge(y)
    assert point.copy.last == ("هناك", False)
    assert x.now(ArticleDetails(1, "", "", "")) == ArticleDetails(1, "هنا", "سانا", "")
    assert x.now(ArticleDetails(3, "", "", "")) == ArticleDetails(3, "", "", "2026")
    chosen = x.copy()
    chosen.merge(y, Side.PROJECT)
    assert chosen.merge(y) == []
    assert chosen.now(ArticleDetails(1, "", "", "")).title == "هنا"
    x.merge(y, Side.FILE)
    assert x.now(ArticleDetails(1, "", "", "")) == ArticleDetails(1, "هناك", "سانا", "")


def test_two_who_each_took_the_others_title_may_choose_again():
    """Both know all that was done, each in another order: what is chosen is made once more."""
    ours, theirs = (ArticleDetails(1, title, "", "") for title in ("هنا", "هناك"))
    x, y = two()
    x.do(ours)
    y.do(theirs)
    before = x.copy()
    x.merge(y, Side.FILE)
    y.merge(before, Side.FILE)
    for side, title in ((Side.PROJECT, theirs), (Side.FILE, ours)):
        again = x.copy()
        assert len(again.merge(y)) == 1
        again.merge(y, side)
        assert again.now(ours) == title
        assert again.merge(y) == [], "nobody is asked twice"
        other = y.copy()
        assert other.merge(again) == [] and other.now(ours) == title


def test_the_title_that_both_gave_needs_no_gesture():
    x, y = two()
    for log in (x, y):
        log.do(ArticleDetails(1, "هنا", "", ""))
    assert x.merge(y) == [] and len(x.gestures) == 1


def test_what_was_made_and_taken_back_elsewhere_comes_and_changes_nothing():
    x, y = two()
    y.do(decision(1))
    y.undo()
    made = decision(2)
    y.do(made)
    _, making = x.taking(y)
    assert [gesture.id for gesture in making.gestures] == [gesture.id for gesture in y.gestures]
    assert making.net == [(None, made)]


def test_a_release_and_an_example_wait_for_the_decisions_that_collide():
    x, y = two()
    x.do(decision(1, 0, 0))
    made = decision(1, 0, 1)
    y.do(made)
    release = Release(1, PERSON, "", ReleaseBasis((), (made.id,)))
    example = Example(new_id(), 1, PERSON, "actor", Span(1, 9), Span(0, 50))
    y.do(release)
    y.do(example)
    assert len(x.merge(y)) == 1
    assert (x.now(release), x.now(example)) == (None, None)
    for side in Side:
        chosen = x.copy()
        chosen.merge(y, side)
        assert chosen.now(release) == release, "what was released stays as it was released"
        assert chosen.now(example) == (example if side is Side.FILE else None)


def test_a_release_gives_way_to_one_that_was_made_where_it_was_not_taken_back():
    released, anew = (Release(1, PERSON, "", ReleaseBasis((), (id,))) for id in ("a", "b"))
    x, y = two()
    x.do(released)
    y.merge(x)
    x.undo()
    y.do(anew)
    assert x.merge(y) == [] and x.now(anew) == anew


def test_of_two_releases_that_collide_the_one_that_is_chosen_holds():
    x, y = two()
    for log, case in ((x, 0), (y, 1)):
        made = decision(1, case)
        log.do(made)
        log.do(Release(1, PERSON, "", ReleaseBasis((), (made.id,))))
    ours, theirs = (log.gestures[-1].changes[0].after for log in (x, y))
    (point,) = x.copy().merge(y)
    assert point.copy.last == theirs
    for side, held in ((Side.PROJECT, ours), (Side.FILE, theirs)):
        chosen = x.copy()
        chosen.merge(y, side)
        assert chosen.now(ours) == held
        assert chosen.merge(y) == []


def test_an_example_of_something_else_in_the_article_waits_for_nothing():
    x, y = two()
    x.do(decision(1, 0, 0))
    y.do(decision(1, 0, 1))
    example = Example(new_id(), 1, PERSON, "actor", Span(100, 109), Span(90, 150))
    y.do(example)
    assert len(x.merge(y)) == 1
    assert x.now(example) == example


def test_two_releases_whose_basis_no_older_version_kept_do_not_collide():
    x, y = two()
    x.do(Release(1, PERSON, "2024"))
    y.do(Release(1, PERSON, "2025"))
    assert x.merge(y) == []


def test_what_all_missed_collides_where_two_marked_spans_of_a_label_that_overlap():
    x, y = two()
    x.do(of_what_all_missed(0, LabelledSpan(4, 9, "actor")))
    for start, beside in ((10, (4, 9, "claim")), (20, (9, 12, "actor"))):
        y.do(of_what_all_missed(start, LabelledSpan(*beside)))
    assert x.merge(y) == []
    theirs = of_what_all_missed(30, LabelledSpan(6, 9, "actor"))
    y.do(theirs)
    (point,) = x.merge(y)
    assert point.copy.last == theirs


def test_a_release_on_what_both_decided_alike_comes_with_it():
    x, y = two()
    x.do(decision(1))
    made = decision(1, 0, 0, Means.CLITIC)
    y.do(made)
    release = Release(1, PERSON, "", ReleaseBasis((), (made.id,)))
    y.do(release)
    assert x.merge(y) == []
    assert x.now(release) == release
    assert key_of(made) in x.records(), "its gold is read off"
    assert x.says()[1, 0] == y.says()[1, 0]


def test_a_release_comes_with_decisions_that_were_superseded_since():
    """Where it was released, the other's decision was chosen later: it stays as it was released."""
    x, y = two()
    made = decision(1, 0, 0)
    release = Release(1, PERSON, "", ReleaseBasis((), (made.id,)))
    x.do(made)
    x.do(release)
    y.do(decision(1, 0, 1))
    x.merge(y, Side.FILE)
    assert y.merge(x) == []
    assert y.now(release) == release and key_of(made) in y.records()
    held = [record for record in y.records().values() if isinstance(record, Decision)]
    assert [record.spans[0].start for record in held] == [1]
    assert x.merge(y) == []
    assert x.says()[1, 0][1][0].start == 1


# -- in every order ---------------------------------------------------------------------------

_COPIES = st.integers(0, 2)
_CASES = st.tuples(st.integers(1, 3), st.integers(0, 1), st.sampled_from([0, 1, 2, None]))
_DECIDE = st.tuples(
    _COPIES,
    st.lists(_CASES, min_size=1, max_size=5, unique_by=lambda case: case[:2]),
    st.sampled_from([*Means]),
    st.booleans(),
    st.integers(2, 3),
)
_UNDO = st.tuples(_COPIES, st.just("undo"))
_MERGE = st.tuples(_COPIES, _COPIES, st.sampled_from([None, None, *Side]))


def lived(story: list[tuple[object, ...]]) -> list[Log]:
    """Three copies, in which all this was done."""
    copies = [Log(), Log(), Log()]
    for number, what, *more in story:
        log = copies[number]
        if what == "undo":
            log.undo()
        elif isinstance(what, int):
            log.merge(copies[what], more[0])
        else:
            means, checked, heard = more
            if means is not Means.REVIEWER:  # rules settle what is open
                what = [case for case in what if (case[0], 100 * case[1]) not in standing(log)]
            if not what:
                continue
            log.do(
                *(
                    decision(
                        *case,
                        means if case[2] is not None else Means.REVIEWER,
                        checked=checked,
                        heard=heard,
                    )
                    for case in what
                )
            )
    return copies


def standing(log: Log) -> dict[tuple[int, int], tuple[Ruling, frozenset[LabelledSpan]]]:
    return {
        (record.article, record.place.start): (record.ruling, frozenset(record.spans))
        for record in log.records().values()
        if isinstance(record, Decision)
    }


def cases(points: list[Point]) -> set[tuple[int, int]]:
    return {(point.record.article, point.copy.last.place.start) for point in points}


@given(story=st.lists(_DECIDE | _UNDO | _MERGE, min_size=2, max_size=9))
@settings(max_examples=150, deadline=None)
def test_no_order_of_merging_changes_what_does_not_collide(story):
    copies = lived(story)
    x, y, z = (copy.copy() for copy in copies)
    differ = cases(x.merge(y)) | cases(y.merge(copies[0]))
    agree = {case: word for case, word in standing(x).items() if case not in differ}
    assert agree == {case: word for case, word in standing(y).items() if case not in differ}
    first, second = copies[0].copy(), copies[0].copy()
    told = [first.merge(z), first.merge(copies[1]), second.merge(copies[1]), second.merge(z)]
    told += [copies[1].copy().merge(z)]
    differ = set().union(*map(cases, told))
    agree = {case: word for case, word in standing(first).items() if case not in differ}
    assert agree == {case: word for case, word in standing(second).items() if case not in differ}
    for log in (first, second):
        for other in (z, copies[1]):
            log.merge(other)  # on what collided the other side may have given way
            before = len(log.gestures)
            log.merge(other)
            assert len(log.gestures) == before, "nothing new"


@given(story=st.lists(_DECIDE | _UNDO | _MERGE, min_size=2, max_size=9), side=st.sampled_from(Side))
@settings(max_examples=150, deadline=None)
def test_what_was_chosen_holds_and_collides_no_more(story, side):
    x, y, _ = lived(story)
    before, theirs = standing(x), standing(y)
    differ = cases(x.merge(y, side))
    held = before if side is Side.PROJECT else theirs
    assert all(standing(x)[case] == held[case] for case in differ)
    assert x.merge(y) == []
    assert not cases(y.merge(x)) & differ
    assert all(standing(y)[case] == held[case] for case in differ)


@given(story=st.lists(_DECIDE | _UNDO | _MERGE, min_size=2, max_size=9), side=st.sampled_from(Side))
@settings(max_examples=150, deadline=None)
def test_whichever_copy_is_merged_into_which_the_same_holds(story, side):
    x, y, _ = lived(story)
    before = x.copy()
    x.merge(y, side)
    y.merge(before, Side.FILE if side is Side.PROJECT else Side.PROJECT)
    assert sets_of(x) == sets_of(y)


def sets_of(log: Log) -> dict[tuple[int, int], tuple[set[str], str]]:
    """The decisions that stand on each case, and the last word."""
    held: dict[tuple[int, int], tuple[set[str], str]] = {}
    for made in log.holding():
        ids, _ = held.get((made.article, made.place.start), (set(), ""))
        held[made.article, made.place.start] = ids | {made.id}, made.id
    return held
