"""Freezing a text, and what is known about it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import (
    Article,
    ArticleDetails,
    article_id,
    freeze,
    text_sha256,
    typed_date,
)
from annotator.core.draft import AnnotationDraft
from annotator.core.span import Span


@pytest.mark.parametrize(
    ("raw", "frozen"),
    [
        ("\ufeffخبر", "خبر"),
        ("\ufeff\ufeffخبر", "خبر"),
        ("\ufeff\r\ufeffخبر", "\n\ufeffخبر"),
        ("خ\ufeffبر", "خ\ufeffبر"),
        ("أ\r\nب\rج\n\r\nد", "أ\nب\nج\n\nد"),
        ("…\u00a0\u2028\u0651\u064e", "…\u00a0\u2028\u0651\u064e"),
    ],
)
def test_only_leading_marks_and_line_ends_change(raw, frozen):
    assert freeze(raw) == frozen


@given(st.text(st.sampled_from("اـ\u0651\u064e…ﻻ\r\n \u00a0") | st.characters()))
def test_a_frozen_text_has_the_same_characters_and_no_carriage_returns(raw):
    frozen = freeze(raw)
    assert "\r" not in frozen
    assert frozen.replace("\n", "") == raw.lstrip("\ufeff").translate({13: None, 10: None})


@given(st.text(st.sampled_from("ا\ufeff\r\n")))
def test_what_is_frozen_once_is_frozen_for_ever(raw):
    assert freeze(freeze(raw)) == freeze(raw)


def test_the_hash_is_of_the_bytes_in_utf_8_and_names_the_article():
    sha256 = hashlib.sha256("خبر".encode()).hexdigest()
    assert text_sha256("خبر") == sha256
    assert article_id(sha256) == sha256[:16]
    with pytest.raises(UnicodeEncodeError):
        text_sha256("\ud800")


def test_details_are_what_may_be_edited():
    facts = {"title": "عنوان", "source": "مصدر", "published": "2020-04"}
    article = Article(3, "x", "نص", "…", guessed=frozenset({"title"}), **facts)
    details = ArticleDetails.of(article)
    assert details == ArticleDetails(3, "عنوان", "مصدر", "2020-04", frozenset({"title"}))


def test_a_drafted_annotation_knows_its_ends():
    draft = AnnotationDraft("actor", Span(2, 5))
    assert (draft.start, draft.end) == (2, 5)


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2020", "2020"),
        (" 2020-04 ", "2020-04"),
        ("٢٠٢٠/٠٤/١١", "2020-04-11"),
        ("2020-13-44", None),
        ("2020-02-30", None),
        ("2020-02-29", "2020-02-29"),
        ("0000", None),
        ("11.4.2020", None),
        ("", None),
    ],
)
def test_a_date_is_a_year_or_more_of_it(typed, date):
    assert typed_date(typed) == date
