"""Files of a format from sets, and back, as tests of formats need them."""

from __future__ import annotations

import zipfile
from importlib.util import find_spec
from io import BytesIO

import pytest

from annotator.core.article import Article, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.fitting.fitting import Fitting
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.registry import Format, named
from annotator.formats.writing import WriteOptions

LABELS = ("actor", "location", "date", "claim")
_MODULES = {"excel": "openpyxl", "parquet": "pyarrow", "spacy": "spacy"}


def has_its_extra(form: Format) -> bool:
    """Whether what a format needs is installed, if it needs something."""
    return not form.extra or find_spec(_MODULES[form.extra]) is not None


def skip_without_extra(name: str) -> None:
    """Skip a test of the format ``name`` where what it needs is not installed."""
    if not has_its_extra(named(name)):
        pytest.skip(f"{named(name).extra} is not installed")


def made_set(id: str, text: str, spans, whose: str = "Amal") -> OutgoingSet:
    """A set with a span for each ``(start, end, label)``."""
    made = [
        OutgoingSpan(s, e, label, f"{s}-{e}-{label}", text[s:e], None, None, "imported")
        for s, e, label in spans
    ]
    article = Article(int(id.split()[-1]), id, text, text_sha256(text))
    return OutgoingSet(article, whose, "done", sorted(made, key=OutgoingSpan.order), [])


def written(name: str, outgoing: list[OutgoingSet], **options) -> tuple[bytes, list, Fitting]:
    """The bytes of a file, the sets that are in it, and how they were fitted."""
    form, stream = named(name), BytesIO()
    fitting = Fitting(form.capabilities)
    writer = form.write()(stream, WriteOptions(LABELS, **options))
    fitted = [fit for fit in map(fitting.fit, outgoing) if fit is not None]
    for each in fitted:
        writer.write(each)
    writer.finish()
    return stream.getvalue(), [_as_written(each) for each in fitted], fitting


def _as_written(fitted: Fitted) -> OutgoingSet:
    """The set with its spans as they stand in the file: one that is parted is several."""
    outgoing, tokens = fitted.outgoing, fitted.tokens
    parts = [(tokens[s.first].start, tokens[s.end - 1].end, s.label) for s in fitted.token_spans]
    article = outgoing.article
    return made_set(article.id, article.text, parts, outgoing.whose) if tokens else outgoing


def files_in(data: bytes) -> dict[str, bytes]:
    """The files in a ZIP by their names."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def items_in(name: str, data: bytes, **options) -> list[Item]:
    """What is read of a file; what ends the reading comes last."""
    items: list[Item] = []
    try:
        items.extend(
            named(name).read()(BytesIO(data), "file", ReadOptions(labels=LABELS, **options))
        )
    except FormatError as error:
        items.append(error)
    return items


def read_drafts(name: str, data: bytes, **options) -> list[ArticleDraft]:
    """The articles in a file in which nothing is wrong."""
    items = items_in(name, data, **options)
    assert not [str(item) for item in items if isinstance(item, Exception)]
    return [item for item in items if isinstance(item, ArticleDraft)]


_TEXT_IN_ZIP = {"brat": ".txt", "cas-xmi": ".xmi", "cas-json": ".json", "webanno": ".tsv"}


def written_and_read(
    name: str, outgoing: OutgoingSet, labels: tuple[str, ...]
) -> list[tuple[int, int, str]]:
    """The spans of ``outgoing`` as they come back from a file of it, in a project of ``labels``."""
    form, stream = named(name), BytesIO()
    fitted = Fitting(form.capabilities).fit(outgoing)
    writer = form.write()(stream, WriteOptions(labels))
    writer.write(fitted)
    writer.finish()
    data, file, beside = stream.getvalue(), "file", {}
    if name in _TEXT_IN_ZIP:
        members = files_in(data)
        beside = {member.rpartition("/")[2]: content for member, content in members.items()}
        file = next(member for member in members if member.endswith(_TEXT_IN_ZIP[name]))
        data = members[file]
    options = ReadOptions(labels=labels, beside=beside.get)
    items = named(form.read_as or name).read()(BytesIO(data), file, options)
    articles = [item for item in items if isinstance(item, ArticleDraft)]
    spans = [span for article in articles for made in article.sets for span in made.annotations]
    return [(span.start, span.end, span.label) for span in spans]
