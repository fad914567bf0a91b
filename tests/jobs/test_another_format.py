"""Whatever is written goes through the table of formats: a new one is a module and a row."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from annotator.core.annotation import SetState
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.registry import Format, FormatTitle
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.ui.dialogs import export_form
from annotator.ui.dialogs.export_form import ExportForm


class SurfaceWriter:
    """Writes whose work it is and the surfaces, and how many there were at the end."""

    def __init__(self, stream, options):
        self._stream = stream
        self._count = 0

    def write(self, fitted):
        for span in fitted.outgoing.spans:
            self._stream.write(f"{fitted.outgoing.whose}\t{span.surface}\n".encode())
            self._count += 1

    def finish(self):
        self._stream.write(f"{self._count}\n".encode())


@pytest.fixture
def surfaces(monkeypatch) -> Format:
    """A second format that is written, in the table for the time of a test."""
    module = ModuleType("annotator.formats.surface_writing")
    module.SurfaceWriter = SurfaceWriter
    monkeypatch.setitem(sys.modules, module.__name__, module)
    form = Format(
        "surfaces",
        FormatTitle.TEXT,
        (".lst",),
        "surfaces",
        "the rest",
        "text.plain_text:read",
        writer="surface_writing:SurfaceWriter",
    )
    monkeypatch.setitem(registry._BY_NAME, form.name, form)
    monkeypatch.setattr(export_form, "WRITTEN", (*registry.WRITTEN, form))
    return form


def test_an_export_in_a_new_format_is_written_to_its_end(project, tmp_path, surfaces):
    with project.intake() as intake:
        work = SetDraft("Amal", SetState.DONE, (AnnotationDraft("actor", Span(4, 10)),))
        intake.add(ArticleDraft("قال الوزير", sets=(work,)))
    out = tmp_path / "out.lst"
    report = export(project, out, ExportOptions(format=surfaces.name))
    assert out.read_text(encoding="utf-8") == "Amal\tالوزير\n1\n"
    assert (report.articles, report.sets, report.annotations) == (1, 1, 1)


def test_the_window_offers_it_too(qtbot, surfaces):
    form = ExportForm(["Amal"], everybody=False)
    qtbot.addWidget(form)
    form.show()
    assert form.formats.isVisibleTo(form)
    form.formats.setCurrentIndex(form.formats.count() - 1)
    assert form.options().format == surfaces.name
    assert form.format.suffixes == (".lst",)
