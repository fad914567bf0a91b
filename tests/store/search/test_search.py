"""Search finds what a reading of every article would, in the order that people expect."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.arabic.fold import fold
from annotator.core.article import ArticleDetails
from annotator.core.gesture import Change
from annotator.core.hits import MatchRank
from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.project import Project
from annotator.store.search.query import joined, parse, rank, tokens
from tests.store.making import draft, gesture, indexed, label_set, people, taken

WHOLE, CLITIC, INSIDE = MatchRank


def found(project: Project, query: str, **more: object) -> list[tuple[str, MatchRank, bool]]:
    return [(hit.id, hit.rank, hit.in_title) for hit in project.search.find(query, **more)]  # type: ignore[arg-type]


def test_titles_come_first_then_whole_words_then_clitics_then_parts(project):
    taken(
        project,
        [
            draft("الدمشقيون كثر", "b1"),
            draft("عاد من دمشق", "b2", "خبر"),
            draft("وصل بدمشق مساء", "b3", "خبر"),
            draft("لا شيء هنا", "b4", "من دمشق"),
        ],
    )
    assert found(project, "دِمشق") == [
        ("a1", WHOLE, True),
        ("b4", WHOLE, True),
        ("a2", WHOLE, False),
        ("b2", WHOLE, False),
        ("b3", CLITIC, False),
        ("a3", INSIDE, False),
        ("b1", INSIDE, False),
    ]
    assert [id for id, _, _ in found(project, "دمشق", limit=3)] == ["a1", "b4", "a2"]


def test_words_may_stand_in_title_and_text_and_phrases_may_not(project):
    taken(project, [draft("مؤتمر صحفي", "b1", "وزير النفط")])
    assert found(project, "مؤتمر النفط") == [("b1", WHOLE, False)]
    assert found(project, '"النفط مؤتمر"') == []
    assert found(project, '"وزير النفط" صحف') == [("b1", INSIDE, False)]


def test_only_ones_own_articles_are_searched(project):
    amal, _ = people(project)
    dana = project.people.add("Dana", Role.REVIEWER)
    assert len(project.search.find("دمشق", amal.number)) == 3
    assert project.search.find("دمشق", dana.number) == []
    assert len(project.search.find("دمشق")) == 3


@pytest.mark.parametrize(
    "query", ["", "   ", "؟", '"', "*", "a AND", "NEAR(", "body:x", "-x", "^x"]
)
def test_no_query_is_an_error(project, query):
    project.search.find(query)


def test_what_is_not_indexed_yet_is_found_too(path):
    with Project.create(path, label_set()) as project, project.intake() as intake:
        pass
    with Project.open(path) as project:
        with project.intake() as intake:
            intake.add(draft("وصل إلى دمشق", "b1"))
            intake.add(draft("خبر", "b2", "في دمشق"))
        assert project.indexing.pending() == 2
        assert found(project, "دمشق") == [("b2", WHOLE, True), ("b1", WHOLE, False)]
        assert project.indexing.index(1) == 1
        assert project.indexing.pending() == 1
        assert found(project, "دمشق") == [("b2", WHOLE, True), ("b1", WHOLE, False)]
        indexed(project)
        assert project.indexing.pending() == 0
        assert found(project, "دمشق") == [("b2", WHOLE, True), ("b1", WHOLE, False)]


def test_a_corrected_title_is_found_and_the_old_one_is_not(project, path):
    amal, _ = people(project)
    old = ArticleDetails.of(project.articles.read(1))
    project.apply(gesture(amal.number, 1, Change(old, old._replace(title="لقاء تشاوري"))))
    assert found(project, "تشاوري") == [("a1", WHOLE, True)]
    assert found(project, "شاور") == [("a1", INSIDE, True)]
    assert ("a1", WHOLE, True) not in found(project, "دمشق")
    project.undo(amal.number)
    assert found(project, "تشاوري") == []
    assert ("a1", WHOLE, True) in found(project, "دمشق")
    project.redo(amal.number)
    project.close()
    assert check(path) == []


def test_the_excerpt_shows_the_words_in_place(project):
    text = "سطر أول.\n" + "كلام كثير قبل ذلك. " * 30 + "وقالت الســعوديّةُ 😀 ما قالت. " + "ثم. " * 50
    taken(project, [draft(text, "b1", "في السعودية")])
    (hit,) = [hit for hit in project.search.find("السعوديه قالت") if hit.id == "b1"]
    assert hit.text == text[hit.excerpt.start : hit.excerpt.end]
    assert [span.of(text) for span in hit.matches] == ["قالت", "الســعوديّةُ", "قالت"]
    assert all(hit.excerpt.contains(span) for span in hit.matches)
    assert len(hit.text) < 200 and "\n" not in hit.text
    assert [span.of(hit.title) for span in hit.title_matches] == ["السعودية"]


@pytest.mark.parametrize("query", ["الشيخ", "جراح", '"الشيخ جراح"', "#حي_الشيخ_جراح"])
def test_search_finds_inside_hashtags(project, query):
    taken(project, [draft("هدوء في #حي_الشيخ_جراح صباحا", "b1")])
    (hit,) = [hit for hit in project.search.find(query) if hit.id == "b1"]
    assert hit.rank is WHOLE


def test_a_phrase_across_lines_is_shown(project):
    taken(project, [draft("أول وزارة\nالنفط آخر", "b1")])
    (hit,) = project.search.find('"وزارة النفط"')
    assert [span.of("أول وزارة\nالنفط آخر") for span in hit.matches] == ["وزارة\nالنفط"]


def test_a_hit_in_the_title_alone_shows_how_the_text_begins(project):
    taken(project, [draft("أول السطر\nثان", "b1", "عنوان فريد")])
    (hit,) = project.search.find("فريد")
    assert (hit.text, hit.matches) == ("أول السطر", ())


def test_parts_of_very_many_words_are_found(project, monkeypatch):
    """More words than a full-text query takes: the articles are read instead."""
    monkeypatch.setattr("annotator.store.search.search._MOST_WORDS", 3)
    taken(project, [draft(f"سعود{letter} حلب", f"b{letter}") for letter in "ابتثجحخ"])
    assert {id for id, _, _ in found(project, "سعو")} == {"a1", "a2", "a3"} ^ {"a2", "a3"} | {
        f"b{letter}" for letter in "ابتثجحخ"
    } | {"a2", "a3"}
    assert {id for id, _, _ in found(project, "سعو حلب")} == {"a2"} | {f"b{x}" for x in "ابتثجحخ"}
    assert {id for id, _, _ in found(project, "سعو حلب", limit=2)} < {"a2"} | {
        f"b{letter}" for letter in "ابتثجحخ"
    }
    assert found(project, '"سعو حل"') == []


WORDS = st.sampled_from(
    [
        "دمشق",
        "دِمَشق",
        "حلب",
        "وحلب",
        "بحلب",
        "السعودية",
        "للسعوديه",
        "والسعوديين",
        "سعود",
        "قلم",
        "و",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
QUERIES = st.one_of(
    TEXTS,
    TEXTS.map(lambda text: f'"{text}"'),
    st.sampled_from(["سعو", "ل", "لب", "شق حل", '"لب سعود"', "عودي حلب", "ق"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    articles=st.lists(
        st.tuples(TEXTS, TEXTS), min_size=1, max_size=5, unique_by=lambda a: fold(a[1])
    ),
    queries=st.lists(QUERIES, min_size=1, max_size=4),
    steps=st.integers(0, 5),
)
def test_search_finds_what_reading_everything_would(articles, queries, steps, tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "news.annotator"
    with Project.create(path, label_set()) as project:
        with project.intake() as intake:
            for number, (title, text) in enumerate(articles):
                intake.add(draft(f"{text}.{number}", f"b{number}", title))
        project.indexing.index(steps)
        for query in queries:
            phrases = parse(query)
            wanted = []
            for number, (title, text) in enumerate(articles):
                own = tokens(title)
                whole = rank(f"{joined(own)} {joined(tokens(f'{text}.{number}'))}", phrases)
                if whole is not None:
                    wanted.append((f"b{number}", whole, rank(joined(own), phrases) == whole))
            wanted.sort(key=lambda hit: (hit[1], not hit[2], hit[0]))
            assert found(project, query) == wanted
