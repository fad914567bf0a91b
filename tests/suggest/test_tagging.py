"""What a model is told of words, what it is to answer, and how its answers become spans."""

from __future__ import annotations

from annotator.core.case import LabelledSpan
from annotator.suggest.features import Features, features, tags
from annotator.suggest.memory import Memory
from annotator.suggest.tagging import SpanFinder
from annotator.suggest.tokens import Tokens
from annotator.suggest.training_rows import packed, training_rows, unpacked

TEXT = "وقال سامي العلي وبحلب في 2017.\nعاد"


def test_a_tag_says_after_how_many_prefixes_a_name_begins():
    tokens = Tokens.of(TEXT)
    marked = [LabelledSpan(5, 15, "actor"), LabelledSpan(18, 21, "location")]
    first, second = tokens.sentences()
    assert tags(tokens, first, marked) == [
        *("O", "B0-actor", "I-actor", "B2-location", "O", "O", "O")
    ]
    assert tags(tokens, second, marked) == ["O"]


def test_a_word_is_told_by_itself_its_neighbours_memory_and_dates():
    memory = Memory({"actor": ["سامي العلي"]})
    told = features(Tokens.of(TEXT), memory)
    assert {"w=سامي", "s=A", "p2=سا", "e1=ي", "n4", "-1:w=وقال", "+1:p2=ال"} <= {*told[1]}
    assert {"mB0:actor:hi", "mL2:actor", "b=وقال|سامي"} <= {*told[1]}
    assert "mI:actor:hi" in told[2]
    assert {"r=حلب"} <= {*told[3]}
    assert {"s=D4", "dB", "d:bare"} <= {*told[5]}
    assert "b=^|عاد" in told[7]
    assert not any(feature.startswith("-1:") for feature in told[7])


class Oracle:
    """A tagger that answers as it is told, sentence by sentence."""

    def __init__(self, *answers: dict[str, float]) -> None:
        self._answers = answers

    def labels(self) -> list[str]:
        return ["O", "B0-actor", "B1-actor", "I-actor"]

    def set(self, sentence: list[Features]) -> None:
        assert len(sentence) == len(self._answers)

    def tag(self) -> list[str]:
        return [max(sure, key=lambda tag: sure[tag]) for sure in self._answers]

    def marginal(self, tag: str, place: int) -> float:
        return self._answers[place].get(tag, 0.0)


def test_a_span_is_as_sure_as_its_least_sure_word_and_leaves_prefixes_out():
    tokens = Tokens.of("وسامي العلي قال")
    finder = SpanFinder(Oracle({"B1-actor": 0.9}, {"I-actor": 0.6}, {"O": 0.9}))
    (found,) = finder.spans_in(tokens, Memory())
    assert found == (LabelledSpan(1, 11, "actor"), 0.6)


def test_a_word_that_is_hardly_outside_takes_its_next_best_tag():
    tokens = Tokens.of("سامي قال")
    doubtful = SpanFinder(Oracle({"O": 0.6, "B0-actor": 0.4}, {"O": 0.65, "B0-actor": 0.35}))
    assert [*doubtful.spans_in(tokens, Memory())] == [(LabelledSpan(0, 4, "actor"), 0.4)]


def test_the_rows_of_an_article_are_packed_and_come_out_again():
    rows = [*training_rows(Tokens.of(TEXT), [LabelledSpan(5, 15, "actor")], Memory())]
    assert [(told, answers) for told, answers in unpacked(packed(rows))] == rows
