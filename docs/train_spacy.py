"""Trains a small spaCy model that finds names, from what Annotator exports.

    annotator export project.annotator --format prodigy --set gold --split train=0.8,dev=0.2 \\
        --out names.jsonl
    pip install spacy
    python docs/train_spacy.py names.train.jsonl names.dev.jsonl --out model

Then ``spacy.load("model")`` finds names in a text. Copy this file and change it: it needs nothing
of Annotator.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.util import filter_spans, minibatch
except ModuleNotFoundError as error:
    raise SystemExit(f"There is no {error.name} here. Install spaCy: pip install spacy") from error


def main(arguments: list[str] | None = None) -> dict[str, Any]:
    """Train, measure on the second file if there is one, and return the figures."""
    asked = _parsed(arguments)
    random.seed(asked.seed)
    spacy.util.fix_random_seed(asked.seed)
    nlp = spacy.blank("ar")
    ner = nlp.add_pipe("ner")
    train = [*examples(nlp, asked.train)]
    for label in sorted({span.label_ for example in train for span in example.reference.ents}):
        ner.add_label(label)
    optimizer = nlp.initialize(lambda: train)
    for epoch in range(1, asked.epochs + 1):
        random.shuffle(train)
        losses: dict[str, float] = {}
        for batch in minibatch(train, size=8):
            nlp.update(batch, sgd=optimizer, losses=losses)
        print(f"Epoch {epoch}: loss {losses['ner']:.1f}")
    scores = nlp.evaluate([*examples(nlp, asked.dev)]) if asked.dev else {}
    if scores:
        parts = ("ents_p", "ents_r", "ents_f")
        print("Precision, recall, F1: " + ", ".join(f"{scores[part] or 0:.2f}" for part in parts))
    if asked.out:
        nlp.to_disk(asked.out)
    return scores


def examples(nlp: spacy.Language, file: Path) -> Iterator[Example]:
    """An example for each line of ``file``.

    The tokens are the file's own: spaCy's tokenizer for Arabic knows no clitics and leaves
    quotation marks at words, so that it loses spans. Of spans in other spans the outermost stays.
    """
    for line in file.read_text(encoding="utf-8").splitlines():
        value = json.loads(line)
        words = [token["text"] for token in value["tokens"]]
        spaces = [token["ws"] for token in value["tokens"]]
        doc = Doc(nlp.vocab, words=words, spaces=spaces)
        assert doc.text == value["text"]
        spans = [doc.char_span(s["start"], s["end"], s["label"]) for s in value["spans"]]
        assert None not in spans
        doc.ents = filter_spans(spans)
        yield Example(Doc(nlp.vocab, words=words, spaces=spaces), doc)


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train a spaCy model that finds names.")
    parser.add_argument("train", type=Path, help="what Annotator exported as prodigy")
    parser.add_argument("dev", type=Path, nargs="?", help="likewise, to measure on")
    parser.add_argument("--out", type=Path, help="the folder for the model")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same model")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
