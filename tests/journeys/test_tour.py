"""The guided tour that `make demo` plays where there is no screen."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotator.store.project import Project
from annotator.ui.tour.tour import headless_tour
from annotator.ui.words import translation
from tests import templates
from tests.ui.settled_project import settle as settle_all

pytestmark = pytest.mark.journey


def test_every_step_of_the_tour_comes_true_where_it_was_played_before(tmp_path, qapp, capsys):
    """An earlier tour left its project there, with work in it."""
    (tmp_path / "demo").mkdir()
    with Project.open(templates.sample(tmp_path / "demo" / "sample.annotator")) as earlier:
        settle_all(earlier)
    try:
        assert headless_tour(tmp_path / "demo") == 0
    finally:
        translation.install("en")
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    told = capsys.readouterr().out
    assert "did not work" not in told
    for name in ("sample.annotator", "sample.jsonl"):
        assert str(tmp_path / "demo" / name) in told
    pictures = sorted((tmp_path / "demo").glob("*.png"))
    assert len(pictures) >= 15
    assert all(QImage(str(picture)).width() >= 1000 for picture in pictures)
    with (tmp_path / "demo" / "sample.jsonl").open(encoding="utf-8") as lines:
        exported = [json.loads(line) for line in lines]
    for line in exported:
        for span in line["spans"]:
            assert line["text"][span["start"] : span["end"]] == span["text"]
