"""The page on disagreement: it opens by itself, says what was measured,
and nothing in a text breaks it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotator.agreement.figures import Figure, Measure
from annotator.core.case import CaseKind
from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.jobs.measures.measuring import measure
from annotator.reports.disagreement import LANGUAGES, MOST_ARTICLES, page, write
from annotator.store.project import Project
from tests.jobs.reviews import AMAL, BADR, TEXT, cases, decide, span, taken, with_people

VOID = {"meta", "br"}


class Page(HTMLParser):
    """A page read strictly: every element that is opened is closed in its turn."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []  # what stands in which element
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1], data))

    @property
    def text(self) -> str:
        return " ".join(data for tag, data in self.texts if tag != "style")

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def inside(self, tag: str) -> list[str]:
        return [data for name, data in self.texts if name == tag]


@pytest.fixture
def three(project: Project) -> Project:
    """Three people on six articles, who differ in most of the ways there are."""
    with_people(project)
    project.people.add("نور", Role.ANNOTATOR)
    for number in range(6):
        nur = BADR if number else [*AMAL[:2], ("قالت واشنطن", "actor"), ("الاجتماع مهم", "claim")]
        taken(project, f"{number}", f"{TEXT} {number}", Amal=AMAL, Badr=BADR, نور=nur)
    return project


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone(three: Project, language: str) -> None:
    report = measure(three)
    source = page(three, report, language)
    found = Page(source)
    (html,) = found.all("html")
    assert html == {"lang": language, "dir": {"en": "ltr", "ar": "rtl"}[language]}
    assert not found.all("script") and not found.all("link") and not found.all("img")
    addresses = [
        value
        for _, attributes in found.elements
        for value in (attributes.get("href"), attributes.get("src"))
    ]
    assert set(addresses) == {None}
    (style,) = found.inside("style")
    assert not re.search(r"url\(|@import|https?:", style)
    assert "prefers-color-scheme: dark" in style
    again = replace(measure(three), at=report.at)
    assert source == page(three, again, language)  # the same bytes every time


def test_a_report_says_what_was_measured(three: Project) -> None:
    report = measure(three)
    found = Page(page(three, report))
    assert "6 articles" in re.sub(r"\s+", " ", found.text)
    for label in report.labels:
        assert label.title("en") in found.inside("bdi")
    for name in ("Amal", "Badr", "نور"):
        assert name in found.inside("bdi")
    assert "Rim" not in found.text
    for kind in (CaseKind.CLITIC, CaseKind.LABEL, CaseKind.MISSING):
        assert f"{report.patterns.kinds[kind]}" in found.inside("span")
    assert "و" in found.inside("bdi")  # a letter that boundaries differ by
    assert {"واشنطن", "حمص"} <= set(found.inside("bdi"))
    assert "و" in found.inside("b")  # the letter that differs, bold
    marks = found.inside("mark")
    assert "وحمص" in marks and any("زار الوفد" in text for text in found.inside("blockquote"))
    assert {one.get("dir") for one in found.all("blockquote")} == {"rtl"}


def test_pictures_are_as_long_as_the_numbers_say(three: Project) -> None:
    report = measure(three)
    found = Page(page(three, report))
    bars = found.all("rect")
    for bar in bars:
        x, width = float(bar["x"] or ""), float(bar["width"] or "")
        assert 0 <= x <= x + width <= 100.01
    strict = report.overall[Measure.STRICT, None]
    assert strict.value is not None and strict.low is not None and strict.high is not None
    widths = [bar["width"] for bar in bars if bar["class"] == "fill"]
    assert widths[0] == f"{100 * strict.value:.2f}"
    ranges = [(bar["x"], bar["width"]) for bar in bars if bar["class"] == "range"]
    assert ranges[0] == (f"{100 * strict.low:.2f}", f"{100 * (strict.high - strict.low):.2f}")


def test_the_heat_map_is_a_square_and_warm_off_its_diagonal(three: Project) -> None:
    found = Page(page(three, measure(three)))
    cells = [one for one in found.all("td") if "style" in one or one.get("class") == "none"]
    warm = [one for one in cells if "--wrong" in (one.get("style") or "")]
    assert len(cells) == (len(measure(three).tally.labels) + 1) ** 2
    assert len(warm) % 2 == 0 and warm  # each cell and its mirror


def test_nothing_in_a_project_breaks_the_page(tmp_path: Path, project: Project) -> None:
    hostile = "<script>alert(1)</script>&\"'{x}"
    text = f"قال {hostile} في حماة ثم {hostile} في حمص"
    for name in (hostile, "Badr"):
        project.people.add(name, Role.ANNOTATOR)
    sets = {
        hostile: [(hostile, "actor"), ("حماة", "location")],
        "Badr": [(f"{hostile} في", "actor")],
    }
    taken(project, hostile, text, **sets)
    for language in LANGUAGES:
        found = Page(page(project, measure(project), language))
        assert not found.all("script")
        assert found.inside("bdi").count(hostile) > 2  # as a name, as a string, in a reading


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", "nobody else settled anything in an article that they finished"),
        ("ar", "لم يحسم شخص آخر شيئًا في مقال أنجزه"),
    ],
)
def test_every_dash_has_its_reason_beside_it(project: Project, language: str, reason: str) -> None:
    with_people(project)
    project.people.add("نور", Role.ANNOTATOR)
    taken(project, "a", TEXT, Amal=[], Badr=[], نور=[("حماة", "location")])
    source = page(project, measure(project), language)
    notes = [" ".join(re.sub("<[^>]*>", "", one).split()) for one in source.split("<p")]
    (of_gold,) = (one for one in notes if reason in one)
    assert all(name in of_gold for name in ("Amal", "Badr", "نور"))
    of_pairs = source[: source.index(reason)]
    for name in ("Amal</bdi> and <bdi>Badr", "Amal</bdi> و<bdi>Badr"):
        assert (of_pairs.count(name) > 2) == (name in source)  # in the table, and in the reasons


def test_the_alarm_is_raised_over_all_and_by_label(project: Project) -> None:
    with_people(project)
    for number in range(6):
        text = f"زار الوفد حماة وحمص {number}"
        taken(project, f"{number}", text, Amal=[("وحمص", "location")], Badr=[("حمص", "location")])
    report = measure(project)
    assert report.alarms == [None, "location"]
    found = Page(page(project, report))
    assert any(one.get("class") == "alarm" for one in found.all("section"))
    assert "over all" in found.text and "Location" in found.inside("bdi")
    gaps = {(Measure.GAP, label): Figure(0.0, None, 0, 9) for label in (None, "location")}
    calm = replace(report, overall={**report.overall, **gaps})
    assert not any(one.get("class") == "alarm" for one in Page(page(project, calm)).all("section"))


def test_gold_stands_beside_who_did_not_settle_it(three: Project) -> None:
    before = Page(page(three, measure(three))).text
    for number in range(1, 7):
        for one in cases(three, number).values():
            if one.left:
                decide(three, one.case, *one.case.variants[0].spans, person=3 if number > 1 else 1)
    found = Page(page(three, measure(three))).text
    assert "settled by themselves" in found and "settled by themselves" not in before


def test_where_nothing_can_be_measured_it_says_so(project: Project) -> None:
    for language, words in (("en", "Nothing can be measured"), ("ar", "لا شيء يُقاس")):
        found = Page(page(project, measure(project), language))
        assert words in found.text
        assert len(found.all("section")) == 1  # how to read it


def test_undefined_figures_have_a_dash_and_a_reason(project: Project) -> None:
    with_people(project)
    taken(project, "a", Amal=[("حماة", "location")], Badr=[("حماة", "location")])
    found = Page(page(project, measure(project)))
    assert "—" in found.inside("span") and "only one label was used" in found.text
    assert "nan" not in found.text.split()


def test_articles_come_worst_first_and_not_without_end(project: Project) -> None:
    with_people(project)
    names = []
    for number in range(MOST_ARTICLES + 2):
        same = number not in (3, 7)
        taken(project, f"{number}", f"{TEXT} {number}", Amal=AMAL, Badr=AMAL if same else BADR)
        names.append(f"{TEXT} {number}")
    found = Page(page(project, measure(project, bootstrap=False)))
    listed = [text for text in found.inside("bdi") if text in names]
    assert listed[:2] == [names[3], names[7]] and len(listed) == MOST_ARTICLES
    assert f"{MOST_ARTICLES}" in found.inside("span")


def test_a_report_is_written_whole_or_not_at_all(three: Project, tmp_path: Path) -> None:
    report, out = measure(three, bootstrap=False), tmp_path / "out.html"
    write(three, report, out, "ar")
    assert out.read_text(encoding="utf-8") == page(three, report, "ar")
    with pytest.raises(ValueError, match="not in tuple"):
        write(three, report, tmp_path / "fr.html", "fr")
    with pytest.raises(WorldError, match="cannot be written"):
        write(three, report, tmp_path / "none" / "out.html")
    assert sorted(path.suffix for path in tmp_path.iterdir() if "html" in path.name) == [".html"]


def test_long_sentences_are_cut_between_words(project: Project) -> None:
    with_people(project)
    words = [f"كلمة{number}" for number in range(200)]
    words[100] = "حماة"
    text = " ".join(words)
    taken(project, "a", text, Amal=[("حماة", "location")], Badr=[("حماة", "actor")])
    found = Page(page(project, measure(project)))
    before, _, after = (
        part.strip() for part in " ".join(found.inside("blockquote")).partition("…")
    )
    shown = [word for word in f"{before} {after}".split() if word != "…"]
    assert shown and set(shown) < set(words)
    assert found.inside("blockquote")[0].startswith("… ")
    assert found.inside("blockquote")[-1].endswith(" …")
    assert found.inside("mark") == ["حماة"]


def test_several_spans_of_one_reading_stand_side_by_side(project: Project) -> None:
    with_people(project)
    text = "زار وزير النقل مدينة حماة اليوم"
    one, other = [("وزير النقل", "actor")], [("وزير", "actor"), ("النقل", "actor")]
    taken(project, "a", text, Amal=one, Badr=other)
    taken(project, "b", text + " أمس", Amal=[(text, "claim")], Badr=[(text[4:14], "claim")])
    found = Page(page(project, measure(project)))
    assert " + " in found.inside("li")
    assert {"وزير النقل", "وزير", "النقل"} <= set(
        found.inside("bdi")
    )  # nothing in common: none bold
    assert "زار " in found.inside("b")
    assert "whole words" in found.text


def test_examples_name_people_only_where_everything_is_settled(project):
    with_people(project)
    taken(project, "a", TEXT, Amal=[("حماة", "location")], Badr=[])
    taken(project, "b", f"{TEXT} غدا", Amal=[("واشنطن", "actor")], Badr=[])
    decide(project, cases(project, 2)["واشنطن"].case, span(TEXT, "واشنطن", "actor"))
    told = page(project, measure(project, bootstrap=False))
    readings = {
        surface: re.findall(r"<li>(.*?)</li>", told.split(f"<bdi>{surface}</bdi></h3>")[1])[:2]
        for surface in ("حماة", "واشنطن")
    }
    assert all("Amal" not in said and "Badr" not in said for said in readings["حماة"])
    assert any("<bdi>Amal</bdi>" in said for said in readings["واشنطن"])
