"""The book of cases: filing anew gives what building anew gives, whatever the order."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.core.case import CaseKind, FinishedSets, LabelledSpan
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.span import Span
from annotator.review.case_book import CaseBook
from annotator.review.entry import Entry, filed, said_at, told
from annotator.review.filter import QueueFilter, Show
from annotator.review.standing import review

TEXT = "زار حلب وحماة وحمص ثم عاد إلى حلب"


def spans():
    return st.builds(
        lambda start, size, label: LabelledSpan(start, min(len(TEXT), start + size), label),
        st.integers(0, len(TEXT) - 1),
        st.integers(1, 8),
        st.sampled_from(["actor", "location", "claim"]),
    )


def articles():
    """What two or three people say of up to five articles; some of it is settled."""
    said = st.lists(spans(), max_size=4)
    one = st.tuples(said, st.lists(said, min_size=2, max_size=3), st.integers(0, 3))
    return st.lists(one, max_size=5)


def filed_article(number: int, made, labels):
    common, own, settled = made
    finished = FinishedSets(
        number, TEXT, {n: sorted({*common, *said}) for n, said in enumerate(own, 1)}
    )
    found = cases(finished, labels)
    decisions = [
        Decision(
            f"{number:016x}{place:016x}",
            number,
            9,
            "",
            case.place,
            case.variants,
            case.variants[0].spans if place % 2 else (),
            ruling=Ruling.DEFERRED if place == 2 else Ruling.SETTLED,
            means=Means.CLITIC if place == 1 else Means.REVIEWER,
        )
        for place, case in enumerate(found[:settled])
    ]
    return filed(finished, review(finished, found, decisions))


def content(book: CaseBook) -> tuple[object, ...]:
    return (
        [(e.article, e.case.evidence, e.reviewed.standing) for e in book.in_text],
        len(book.by_impact),
        {id(e) for e in book.by_impact} == {id(e) for e in book.in_text},
        +book.kinds,
        +book.labels,
        +book.pairs,
        (book.left, book.deferred, book.stale, book.unanimous, book.by_rule, book.articles),
        [len(book.alike(entry)) for entry in book.in_text],
        [book.count_alike(entry) for entry in book.in_text],
        [book.known(e.reviewed, TEXT) for e in book.in_text],
    )


@given(articles(), articles(), st.randoms(use_true_random=False))
def test_filing_articles_anew_in_any_order_gives_the_same_as_a_new_book(labels, old, new, random):
    book = CaseBook(filed_article(n, one, labels) for n, one in enumerate(old, 1))
    wanted = dict(enumerate(old, 1))
    changes = list(enumerate(new, 1))
    random.shuffle(changes)
    for number, one in changes:
        wanted[number] = one
        book.file(filed_article(number, one, labels))
    for number in [n for n in wanted if n % 3 == 0]:
        del wanted[number]
        book.remove(number)
    again = CaseBook(filed_article(n, one, labels) for n, one in sorted(wanted.items()))
    assert content(book) == content(again)


@given(articles())
def test_counts_are_those_of_the_entries(labels, made):
    book = CaseBook(filed_article(n, one, labels) for n, one in enumerate(made, 1))
    assert book.left == sum(entry.left for entry in book.in_text)
    assert +book.kinds == Counter(entry.case.kind for entry in book.in_text)
    for entry in book.in_text:
        assert book.find(entry.article, entry.case.evidence) is entry
        assert book.count_alike(entry) == len(book.alike(entry))
        assert entry not in book.alike(entry)
    shown = [entry for show in (Show.LEFT, Show.SETTLED, Show.BY_RULE)
             for entry in QueueFilter(show).of(book)]  # fmt: skip
    assert sorted(map(id, shown)) == sorted(map(id, book.in_text))


@given(articles())
def test_filters_part_the_cases(labels, made):
    book = CaseBook(filed_article(n, one, labels) for n, one in enumerate(made, 1))
    by_kind = [entry for kind in CaseKind for entry in QueueFilter(kind=kind).of(book)]
    by_article = [e for n in range(1, 6) for e in QueueFilter(article=n).of(book)]
    assert {id(e) for e in by_kind} == {id(e) for e in by_article} == {id(e) for e in book.in_text}
    for label in ("actor", "location", "claim"):
        assert all(label in entry.labels for entry in QueueFilter(label=label).of(book))
    for pair in book.pairs:
        for entry in QueueFilter(pair=pair).of(book):
            said = {p: v.spans for v in entry.case.variants for p in v.people if p in pair}
            assert len(set(said.values())) == 2


@given(articles())
def test_what_decides_most_others_comes_first(labels, made):
    book = CaseBook(filed_article(n, one, labels) for n, one in enumerate(made, 1))
    sizes = Counter(entry.likeness for entry in book.in_text)
    order = [sizes[entry.likeness] for entry in book.by_impact]
    assert order == sorted(order, reverse=True)
    assert {id(e) for e in QueueFilter(by_impact=True).of(book)} == {id(e) for e in book.in_text}


@given(st.lists(spans(), max_size=3), st.integers(0, 5))
def test_an_outcome_is_told_and_said_again_of_the_same_place(said, start):
    place = Span(start, len(TEXT))
    said = tuple(sorted(set(said)))
    assert said_at(TEXT, place, told(TEXT, place, said)) == said


def test_an_outcome_cannot_be_said_where_the_letters_are_others():
    place, other = Span(4, 7), Span(8, 13)
    what = told(TEXT, place, (LabelledSpan(4, 7, "location"),))
    assert said_at(TEXT, other, what) is None
    assert said_at(TEXT, Span(30, 33), what) == (LabelledSpan(30, 33, "location"),)


def test_a_long_place_is_shortened_for_its_line(labels):
    text = "قال " + "كلام طويل " * 60
    finished = FinishedSets(1, text, {1: [LabelledSpan(4, len(text) - 1, "claim")], 2: []})
    (entry,) = filed(finished, review(finished, cases(finished, labels), [])).entries
    assert isinstance(entry, Entry) and len(entry.surface) < 95 and entry.surface.endswith("…")


def test_what_stands_beside_a_case_is_no_example_from_elsewhere(labels):
    aleppo = LabelledSpan(4, 7, "location")
    early = FinishedSets(1, TEXT, {1: [aleppo], 2: []})
    (case,) = cases(early, labels)
    made = Decision("d", 1, 9, "", case.place, case.variants, (aleppo,))
    late = FinishedSets(1, TEXT, {1: [aleppo], 2: [], 3: [aleppo._replace(label="actor")]})
    found = review(late, cases(late, labels), [made])
    book = CaseBook([filed(late, found)])
    (new,) = [one for one in found if one.left]
    known = book.known(new, TEXT)
    assert (known.before, known.made, known.marked) == ({}, {"حلب": {}}, {"حلب": {}})
