"""The sample articles: true to the contract, and full of honest disagreement."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator import assets
from annotator.arabic import near
from annotator.arabic.clitics import variants
from annotator.arabic.quotes import MARKS
from annotator.arabic.snapping import snap
from annotator.core.annotation import SetState
from annotator.core.article import article_id, freeze, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.core.span import Span, reading_order
from annotator.formats.encoding import encodings
from annotator.formats.jsonl import reading as jsonl
from annotator.formats.jsonl import writing as jsonl_writing
from annotator.formats.jsonl.line import JsonlLine
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.exporting import export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.store.project import Project
from tests.known_names import KnownNames
from tests.templates import labels

FOLDER = assets.resources() / "samples"
SHARED = Path(__file__).parents[1] / ".." / "shared"
LAILA, SAMIR = "ليلى", "سامر"
LINES = (FOLDER / "sample.jsonl").read_bytes().splitlines(keepends=True)

Mark = tuple[str, Span]  # label and span


@cache
def lines() -> list[JsonlLine]:
    return [msgspec.json.decode(line, type=JsonlLine) for line in LINES]


def marks(line: JsonlLine) -> list[Mark]:
    return [(span.label, Span(span.start, span.end)) for span in line.spans]


def both_done() -> Iterator[tuple[str, list[Mark], list[Mark]]]:
    """Text, Laila's marks and Samir's, of every article that both have finished."""
    for one, other in zip(lines()[::2], lines()[1::2], strict=True):
        if one.state == other.state == "done":
            yield one.text, marks(one), marks(other)


# The contract


def test_every_article_has_a_line_of_each_annotator() -> None:
    assert [line.set for line in lines()] == [SAMIR, LAILA] * 16
    assert [line.text for line in lines()[::2]] == [line.text for line in lines()[1::2]]
    assert len({line.text for line in lines()}) == 16


def test_the_reader_takes_every_line() -> None:
    options = ReadOptions(labels=tuple(label.name for label in labels()))
    found = list(jsonl.read(io.BytesIO(b"".join(LINES)), "sample.jsonl", options))
    assert len(found) == len(LINES)
    for draft, line in zip(found, lines(), strict=True):
        assert isinstance(draft, ArticleDraft), draft
        assert draft.sets[0].person == line.set
        assert draft.sets[0].state == SetState(line.state)
        assert len(draft.sets[0].annotations) == len(line.spans)


@pytest.mark.parametrize("raw", LINES)
def test_a_line_is_written_as_it_is_read(raw: bytes) -> None:
    assert jsonl_writing.encoded(msgspec.json.decode(raw, type=JsonlLine)) == raw


@pytest.mark.parametrize("line", lines(), ids=lambda line: f"{line.id}-{line.set}")
def test_every_span_is_where_it_says(line: JsonlLine) -> None:
    assert line.text == freeze(line.text)
    assert line.text_sha256 == text_sha256(line.text)
    assert line.id == article_id(line.text_sha256)
    assert line.generator == jsonl_writing.GENERATOR
    assert line.spans == sorted(line.spans, key=lambda s: (s.start, -s.end, s.label, s.id))
    for span in line.spans:
        assert line.text[span.start : span.end] == span.text == span.text.strip()
        word = jsonl_writing.word_bounds(line.text, span.start, span.end)
        assert (span.word_start, span.word_end) == word
        assert re.fullmatch("[0-9a-f]{32}", span.id)
    for region in line.not_article + (line.proposed or []):
        assert 0 <= region.start < region.end <= len(line.text)
        assert "\n" not in line.text[region.start : region.end]


def test_no_two_annotations_have_one_id() -> None:
    ids = [span.id for line in lines() for span in line.spans]
    assert len(set(ids)) == len(ids)


def test_importing_and_exporting_gives_the_same_bytes(tmp_path: Path) -> None:
    with Project.create(tmp_path / "sample.annotator", labels()) as project:
        report = import_paths(project, [FOLDER / "sample.jsonl"], ImportOptions())
        assert (report.added, report.sets, report.refused) == (16, 32, [])
        while project.indexing.index():
            pass
        export(project, tmp_path / "out.jsonl")
    finished = [raw for raw, line in zip(LINES, lines(), strict=True) if line.state == "done"]
    assert (tmp_path / "out.jsonl").read_bytes() == b"".join(finished)


# The work on them


def test_twelve_articles_are_done_by_both_and_four_are_to_do() -> None:
    assert Counter(line.state for line in lines()) == {"done": 24, "todo": 8}
    for line in lines():
        assert bool(line.spans) == (line.state == "done")
        assert not (line.state == "todo" and line.not_article)


def test_finished_articles_are_marked_densely_with_every_label() -> None:
    for line in lines():
        if line.state == "done":
            assert 10 <= len(line.spans) <= 60
            assert {span.label for span in line.spans} == {label.name for label in labels()}


def test_lengths_are_those_of_real_news() -> None:
    lengths = sorted(len(line.text) for line in lines()[::2])
    assert 300 <= lengths[0] <= 700  # the brief
    assert all(1200 <= length <= 5000 for length in lengths[1:])
    assert len({line.source for line in lines()}) >= 8


def test_spans_nest_and_nothing_is_labelled_outside_the_article() -> None:
    nested = 0
    for line in lines():
        for one, other in product(marks(line), repeat=2):
            nested += one != other and one[1].contains(other[1])
            assert not one[1].crosses(other[1]), (line.title, one, other)
        for _, span in marks(line):
            assert not any(span.overlaps(Span(r.start, r.end)) for r in line.not_article)
    assert nested > 120


def test_notes_certainty_and_origin_are_used() -> None:
    spans = [span for line in lines() for span in line.spans]
    assert {span.certainty for span in spans} == {None, "sure", "unsure"}
    assert {span.origin for span in spans} == {"manual", "elsewhere"}
    assert sum(span.note is not None for span in spans) >= 4


# Disagreement


def kinds(text: str, ours: list[Mark], theirs: list[Mark]) -> Counter[str]:
    """How often two finished sets agree, and in which ways they differ: a plain count of pairs."""
    found: Counter[str] = Counter()
    for label, span in ours:
        if (label, span) in theirs:
            found["agreed"] += 1
            continue
        if any(span == other for _, other in theirs):
            found["label"] += 1
            continue
        touching = [other for name, other in theirs if name == label and span.overlaps(other)]
        inside = [
            other for other in touching if span.contains(other) and other not in spans(ours, label)
        ]
        if not touching:
            found["missing"] += 1
        elif len(inside) > 1:
            found["split"] += 1
        elif any(other in spans(ours, label) for other in touching):
            found["nesting"] += 1
        else:
            found.update(_difference(text, span, other) for other in touching)
    return found


def spans(marks: list[Mark], label: str) -> list[Span]:
    return [span for name, span in marks if name == label]


def _difference(text: str, one: Span, other: Span) -> str:
    if one.end == other.end and {one, other} <= set(variants(text, min(one, other))):
        return "clitic"
    outer, inner = sorted((one, other), key=reading_order)
    rest = text[outer.start : inner.start] + text[inner.end : outer.end]
    titles = ("الوزير", "الشيخ", "العقيد", "الدكتورة", "المدرب", "الناشط", "نادي")
    if all(c in MARKS or unicodedata.category(c)[0] in "PZ" for c in rest):
        return "edge"
    return "edge" if rest.strip() in titles else "boundary"


def test_the_two_disagree_in_every_way_that_review_knows() -> None:
    found: Counter[str] = Counter()
    for text, laila, samir in both_done():
        found += kinds(text, laila, samir) + kinds(text, samir, laila)
    assert set(found) == {
        "agreed", "clitic", "edge", "boundary", "label", "missing", "split", "nesting",
    }  # fmt: skip
    assert found["clitic"] >= 10
    assert found["agreed"] > 4 * (found.total() - found["agreed"])


def test_the_kinds_are_told_apart() -> None:
    text = "قال الوزير “سالم” وحماة"
    name, title, quoted = Span(12, 16), Span(4, 17), Span(11, 17)
    plain, glued = Span(19, 23), Span(18, 23)
    assert [name.of(text), quoted.of(text), plain.of(text)] == ["سالم", "“سالم”", "حماة"]

    def kind(ours: list[Span], theirs: list[Span], label: str = "actor") -> set[str]:
        return set(kinds(text, [("actor", s) for s in ours], [(label, s) for s in theirs]))

    assert kind([plain], [plain]) == {"agreed"}
    assert kind([plain], [glued]) == {"clitic"}
    assert kind([name], [quoted]) == {"edge"}
    assert kind([title], [name]) == {"boundary"}
    assert kind([plain], [plain], "location") == {"label"}
    assert kind([plain], [name]) == {"missing"}
    assert kind([Span(12, 23)], [name, plain]) == {"split"}
    assert kind([title, name], [title]) == {"agreed", "nesting"}


def agreed() -> Iterator[tuple[str, str, Span]]:
    """Text, label and span of everything that both have marked."""
    for text, laila, samir in both_done():
        yield from ((text, label, span) for label, span in laila if (label, span) in samir)


def test_what_both_agree_on_begins_and_ends_where_the_program_says() -> None:
    known = KnownNames(span.of(text) for text, _, span in agreed())
    wrong = [
        span.of(text)
        for text, label, span in agreed()
        if snap(text, span, labels()[label], (False, False), known) != span
    ]
    assert wrong == []


def test_claims_that_both_agree_on_are_one_statement_without_what_introduces_it() -> None:
    """As the guidelines say: *that* with its pronoun stays outside, and *and that* parts two."""
    claims = [span.of(text) for text, label, span in agreed() if label == "claim"]
    assert len(claims) >= 80
    assert [claim for claim in claims if re.match(r"(ب|ل)?[أإا]ن(ه|ها|هم|هما)? ", claim)] == []
    assert [claim for claim in claims if re.search(r" و[أإا]ن(ه|ها|هم)? ", claim)] == []


def test_dates_beside_each_other_are_one_expression() -> None:
    dates = [(text, span) for text, label, span in agreed() if label == "date"]
    parted = [
        (one.of(text), other.of(text))
        for (text, one), (same, other) in product(dates, repeat=2)
        if text is same and one.end < other.start and not text[one.end : other.start].strip()
    ]
    assert parted == []


def test_every_article_that_both_finished_holds_a_disagreement() -> None:
    for text, laila, samir in both_done():
        assert set(laila) != set(samir), text[:40]


# Near duplicates


def test_one_pair_of_articles_are_near_duplicates_and_no_other() -> None:
    texts = [line.text for line in lines()[::2]]
    found = [
        (one, other)
        for number, one in enumerate(texts)
        for other in texts[number + 1 :]
        if near.similarity(near.shingles(one), near.shingles(other)) >= near.THRESHOLD
    ]
    assert len(found) == 1
    assert all("وادي النعام" in text for text in found[0])
    groups = {line.duplicate_group for line in lines() if line.text in found[0]}
    assert groups == {article_id(text_sha256(found[0][0]))}
    assert sum(line.duplicate_group is not None for line in lines()) == 4


# Files to practise importing


def test_the_raw_files_are_of_every_kind() -> None:
    assert {path.suffix for path in (FOLDER / "raw").iterdir()} == {".txt", ".jsonl", ".csv"}


def test_one_raw_file_nearly_repeats_a_sample() -> None:
    again = near.shingles((FOLDER / "raw" / "floods-again.txt").read_text("utf-8"))
    likeness = [near.similarity(again, near.shingles(line.text)) for line in lines()]
    assert near.THRESHOLD <= max(likeness) < 1.0


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("harbour-library.txt", "utf-8"),
        ("school-buses-crlf.txt", "utf-8"),
        ("bread-prices-windows-1256.txt", "cp1256"),
    ],
)
def test_raw_texts_are_recognised(name: str, encoding: str) -> None:
    decoded = encodings.decode((FOLDER / "raw" / name).read_bytes(), name)
    assert decoded.encoding.startswith(encoding)
    assert "ال" in freeze(decoded.text)


# Nothing of it is anybody else's


def phrases(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return {tuple(words[at : at + 8]) for at in range(len(words) - 7)}


def ours() -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for line in lines()[::2]:
        found |= phrases(line.text)
    for path in (FOLDER / "raw").iterdir():
        found |= phrases(encodings.decode(path.read_bytes(), path.name).text)
    return found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def texts_of(path: Path) -> Iterator[str]:
    """The text of a file as it is, and the strings in it where it is JSON
    (Arabic may be escaped).
    """
    text = path.read_bytes().decode("utf-8", "replace")
    yield text
    for line in text.splitlines() if path.suffix in {".jsonl", ".json"} else []:
        try:
            yield from strings(msgspec.json.decode(line))
        except msgspec.DecodeError:
            continue


def test_no_eight_words_in_a_row_come_from_anywhere_else() -> None:
    if not SHARED.is_dir():
        pytest.skip("the acceptance texts are not beside the checkout")
    mine, looked_at = ours(), 0
    for folder in ("articles", "corpora"):
        for path in filter(Path.is_file, sorted((SHARED / folder).rglob("*"))):
            for text in texts_of(path):
                theirs = phrases(text)
                looked_at += len(theirs)
                assert not mine & theirs, path.name
    assert looked_at > 10_000
