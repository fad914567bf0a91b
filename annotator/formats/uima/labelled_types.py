"""Which annotations of a CAS are spans with labels, and what else is known of its article."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

from annotator.core.annotation import Certainty
from annotator.core.as_typed import as_typed
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError, shortened
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows import fields
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.row_articles import items_of as items_of_rows
from annotator.formats.rows.rows import GivenWork, Row, Rows
from annotator.formats.spans.positions import Positions
from annotator.formats.spans.unit_tally import UnitTally
from annotator.formats.uima.cas import Cas, CasAnnotation
from annotator.formats.uima.type_system import ARTICLE, METADATA, NAME_TYPE, NOT_ARTICLE

_LABELS = {NAME_TYPE: "value", "custom.Span": "label"}
"""The layers that are known, and which feature is the label."""

_NAMES = f"{NAME_TYPE.rpartition('.')[0]}."  # names that have a type for each kind
_MADE_BY_PEOPLE = ("custom.", "webanno.custom.")
_OF_INCEPTION = "de.tudarmstadt.ukp.clarin.webanno.api.type."
WORK = f"{_OF_INCEPTION}CASMetadata"
_NOBODY = "INITIAL_CAS"  # whose work INCEpTION calls what everybody begins with
_NOT_LABELLED = (
    *("uima.", "annotator.", _OF_INCEPTION, "de.tudarmstadt.ukp.inception.api."),
    *("de.tudarmstadt.ukp.dkpro.core.api.metadata.",),
    *("de.tudarmstadt.ukp.dkpro.core.api.segmentation.",),
)
"""Types that are of the text, of the file, or of words and sentences."""


class CasTypeFault(Form):
    """Why the annotations of a file are not taken."""

    NO_LABELS = "it is not known which of {types} is the label of a span: say so."


class CasTypeNotice(NoticeForm):
    """What does not come in."""

    OTHERS = "Left out, because on layers without labels: %n annotation(s), first {example}."
    OTHER_VIEWS = (
        "Left out, because on another text of the same file: %n annotation(s), first {example}."
    )


@dataclass(slots=True)
class _Contents:
    """What was met in a CAS.

    ``others`` are annotations on other layers by the feature that could be their label.
    """

    spans: list[CasAnnotation] = field(default_factory=list)
    not_article: list[tuple[int, int]] = field(default_factory=list)
    article: Mapping[str, str] | None = None
    title: str = ""
    person: str | None = None
    others: dict[str, list[Place]] = field(default_factory=dict)


def items_of(
    cas: Cas, file: str, encoding: str, options: ReadOptions, *, is_sure: bool = False
) -> Generator[Item, None, None]:
    """The article with the set of the person who has made the annotations of ``cas``.

    ``is_sure``: what the offsets count was looked at already.
    """
    chosen = options.columns.get(fields.LABEL)
    contents = _contents(cas, chosen)
    custom = [name for name in contents.others if name.startswith(_MADE_BY_PEOPLE)]
    if custom and not contents.spans and chosen is None:
        hint = f"--column {as_typed(f'{fields.LABEL}={custom[0]}')}"
        names = tuple(map(shortened, custom[:12]))
        yield FormatError(
            contents.others[custom[0]][0], CasTypeFault.NO_LABELS, hint=hint, types=names
        )
        return
    row = _row(cas, contents, Place(file), options, is_sure=is_sure)

    def rows() -> Rows:
        yield row

    yield from items_of_rows(rows, file, encoding, options, OffsetUnit.UTF16)
    for name, places in contents.others.items():
        example = shortened(name)
        yield Notice(
            CasTypeNotice.OTHERS, places[0], len(places), example=example, warns=bool(custom)
        )
    yield from _in_other_views(cas)


def _in_other_views(cas: Cas) -> Generator[Notice, None, None]:
    """That what people have labelled on other texts of the file is left out."""
    left = [each for each in cas.in_other_views if not each.type.startswith(_NOT_LABELLED)]
    if left:
        first = left[0]
        example = shortened(first.type)
        yield Notice(CasTypeNotice.OTHER_VIEWS, first.place, len(left), example=example)


def _contents(cas: Cas, chosen: str | None) -> _Contents:
    contents = _Contents()
    for each in cas.annotations:
        if _feature(each.type, chosen) is not None:
            contents.spans.append(each)
        elif each.type == NOT_ARTICLE:
            contents.not_article.append((each.begin, each.end))
        elif each.type == ARTICLE:
            contents.article = each.features
        elif each.type == METADATA:
            contents.title = each.features.get("documentTitle", "")
        elif each.type == WORK:
            contents.person = each.features.get("username")
        elif not each.type.startswith(_NOT_LABELLED):
            name = next((f"{each.type}.{feature}" for feature in each.features), each.type)
            contents.others.setdefault(name, []).append(each.place)
    return contents


def _feature(type: str, chosen: str | None) -> str | None:
    """The feature that is the label of annotations of ``type``; ``None`` if they have none.

    ``chosen`` is what a person said: ``webanno.custom.Actor.kind``.
    """
    if chosen is not None:
        type_name, _, feature = chosen.rpartition(".")
        return feature if type == type_name else None
    return _LABELS.get(type) or ("value" if type.startswith(_NAMES) else None)


def _row(
    cas: Cas, contents: _Contents, place: Place, options: ReadOptions, *, is_sure: bool
) -> Row:
    own, chosen = contents.article, options.columns.get(fields.LABEL)
    is_sure = is_sure or own is not None
    person = None if contents.person == _NOBODY else contents.person
    facts: Mapping[str, str] = {"title": contents.title} if contents.title else {}
    if own is not None:
        person = own.get("person")
        facts = {name: own[name] for name in ("title", "source", "published") if name in own}
    spans = [_span(each, _label(each, chosen)) for each in contents.spans]
    if options.unit is None and (is_sure or _are_utf16(cas.text, spans)):
        positions = Positions(cas.text)
        spans = [_with_surface(span, positions, cas.text) for span in spans]
    work = GivenWork(GivenSpans.of(spans), person_in({"set": person}, None), contents.not_article)
    id = own.get("id") if own is not None else None
    return Row({"text": cas.text, **facts}, place, works=[work], id=id)


def _label(annotation: CasAnnotation, chosen: str | None) -> str:
    feature, kind = _feature(annotation.type, chosen) or "", annotation.type.rpartition(".")[2]
    is_kind = annotation.type.startswith(_NAMES) and annotation.type != NAME_TYPE
    return annotation.features.get(feature, "") or (kind if is_kind else "")


def _span(annotation: CasAnnotation, label: str) -> GivenSpan:
    note, certainty = annotation.features.get("note"), annotation.features.get("certainty")
    return GivenSpan(
        annotation.begin,
        annotation.end,
        (label,),
        None,
        None,
        annotation.place,
        note=note or None,
        certainty=Certainty(certainty) if certainty in tuple(Certainty) else None,
    )


def _are_utf16(text: str, spans: list[GivenSpan]) -> bool:
    """Whether the offsets count what they must, as far as spans without their texts can tell.

    Programs that write a CAS by hand count code points; nothing else is to be feared.
    """
    tally = UnitTally(OffsetUnit.UTF16)
    tally.take(text, GivenSpans.of(spans))
    return tally.fits[OffsetUnit.UTF16] >= tally.fits[OffsetUnit.CODEPOINT]


def _with_surface(span: GivenSpan, units: Positions, text: str) -> GivenSpan:
    """``span`` with what it covers, which leaves no doubt what its offsets count."""
    covered = units.span(OffsetUnit.UTF16, span.start, span.end)
    return span._replace(surface=covered.of(text)) if covered is not None else span
