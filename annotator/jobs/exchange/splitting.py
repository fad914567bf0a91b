"""Parting an export into train, dev and test, such that near duplicates stay together.

Which part an article goes to is drawn by the smallest id of the articles that it is nearly the same
as, its own among them. So it depends on nothing else in the project: articles that come later move
no other, unless they are near duplicates of it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.formats.errors import shortened

_NAME = re.compile(r"[\w-]+")
# Of few digits: 1e-9999999 is a number too, but takes seconds to become one.
_NUMBER = re.compile(r"\+?[\d.]{1,20}(?:[eE][+-]?\d{1,2})?|\d{1,20}/\d{1,20}")
_LOTS = 1 << 48
_AS_ARABIC_KEYBOARDS_WRITE = str.maketrans("،٫", ",.")  # digits of every script are read anyway


class SplitFault(Form):
    """What is wrong with the parts of an export."""

    NO_PART = "A part of a split is a name and a share, such as train=0.8; {given} is not."
    TWICE = "The part {part} comes twice in the split."
    SUM = "The shares of a split are 1 together; these are {sum}."


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of an export, and which share of the articles each is to get; together they are 1.

    The shares are met by chance: of few articles a part may get none.
    """

    parts: Mapping[str, Fraction]
    seed: int = 0

    def part(self, id: str) -> str:
        """The part that the articles with this smallest id belong to."""
        digest = hashlib.sha256(f"{self.seed}\n{id}".encode()).digest()
        lot = Fraction(int.from_bytes(digest[:6]), _LOTS)
        for name, share in self.parts.items():
            if lot < share:
                return name
            lot -= share
        raise AssertionError("the shares are 1 together, and a lot is less")


def parsed(given: str, seed: int = 0) -> Split:
    """A split from ``train=0.8,dev=0.1,test=0.1``; ``WorldError`` says what is wrong with it.

    Arabic digits, commas and decimal signs are as good.
    """
    parts: dict[str, Fraction] = {}
    for part in given.translate(_AS_ARABIC_KEYBOARDS_WRITE).split(","):
        name, sign, number = (word.strip() for word in part.partition("="))
        share = _share(number)
        if not sign or not _NAME.fullmatch(name) or share is None:
            raise WorldError(SplitFault.NO_PART, given=shortened(part))
        if name in parts:
            raise WorldError(SplitFault.TWICE, part=name)
        parts[name] = share
    if sum(parts.values()) != 1:
        raise WorldError(SplitFault.SUM, sum=str(float(sum(parts.values()))))
    return Split(parts, seed)


def _share(number: str) -> Fraction | None:
    if not _NUMBER.fullmatch(number):
        return None
    try:
        share = Fraction(number)
    except (ValueError, ZeroDivisionError):
        return None
    return share if 0 < share <= 1 else None


def part_file(out: Path, part: str) -> Path:
    """The file of a part: ``labelled.train.jsonl`` beside ``labelled.jsonl``."""
    return out.with_name(f"{out.stem}.{part}{out.suffix}")


def smallest_id(article: Article, groups: Mapping[str, str]) -> str:
    """The smallest id of all near duplicates of ``article``, by their groups' names."""
    group = article.duplicate_group
    return article.id if group is None else groups[group]
