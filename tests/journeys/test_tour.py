"""The guided tour that `make demo` plays where there is no screen."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotator.ui.tour.tour import headless_tour
from annotator.ui.words import translation

pytestmark = pytest.mark.journey


def test_every_step_of_the_tour_comes_true_twice_in_one_folder(tmp_path, qapp, capsys):
    try:
        assert headless_tour(tmp_path / "demo") == 0
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
