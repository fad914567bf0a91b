"""Articles from tokens with tags: where each token is in the text, and what is drafted on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.core.checking import checked
from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.labels.label_questions import LabelQuestions
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Frozen, Item, ReadOptions, refuse_unstorable
from annotator.formats.spans import span_checks
from annotator.formats.spans.drafted_span import DraftedSpan, Drafts, ordered
from annotator.formats.spans.repeated import Repeated
from annotator.formats.tokens.tag_schemes import LabelledTokens, TagMeaning, decoded


class TaggedFault(Form):
    """Why tokens with tags are no article."""

    NOBODYS_SPANS = "there are spans, but not whose: say so."
    NOT_IN_TEXT = "the token {token} does not come next in the text."


class TaggedNotice(NoticeForm):
    """What was done with tokens and tags."""

    JOINED = "The file has no texts: tokens were joined by blanks in %n article(s)."
    ORPHANS = "Tags that go on (I-) begin %n span(s) where one that begins (B-) belongs."
    ID_AGAIN = (
        "The id of %n document(s) belongs to another above, such as {example}: the id of the first"
        " sentence serves, if there is one."
    )
    BESIDE = "Left out, because their token has another tag with their label: %n span(s)."
    UNREAD = "No meaning is known of %n tag(s), such as {example}: outside of spans."


@dataclass(slots=True)
class TaggedSentence:
    """Tokens with their tags; ``text`` is the line that they stand in, if the file has it."""

    place: Place
    text: str | None = None
    tokens: list[str] = field(default_factory=list)
    tags: list[Sequence[str]] = field(default_factory=list)


@dataclass(slots=True)
class TaggedArticle:
    """An article as such a file has it: ``id``, ``person`` and the lines' texts may be missing.

    ``first_sentence`` is the id of its first sentence, which serves if the file gives the article
    the id of another above (``others_id``).
    """

    place: Place
    id: str | None = None
    person: str | None = None
    sentences: list[TaggedSentence] = field(default_factory=list)
    first_sentence: str | None = None
    others_id: str | None = None


ReadTagged = Callable[[], Iterator[TaggedArticle | FormatError]]
"""Begins to read a file from its beginning: its articles, one at a time."""


def items_of(
    read: ReadTagged, file: str, encoding: str, options: ReadOptions
) -> Generator[Item, None, None]:
    """The articles in a file; first, what all its tags say together."""
    questions, nobodys = LabelQuestions(options), None
    try:
        for article in checked(read(), options.check):
            if isinstance(article, TaggedArticle):
                has_spans = _ask(article, questions)
                if has_spans and nobodys is None and not options.whose(article.person):
                    nobodys = article.place
    except FormatError:
        pass  # the same error comes, and is told, when the articles are taken
    asked = list(questions.items())
    if nobodys is not None:
        asked.insert(0, FormatError(nobodys, TaggedFault.NOBODYS_SPANS, hint="--person NAME"))
    yield from asked
    may_be_taken = not any(isinstance(item, FormatError) for item in asked)
    for article in read():
        if isinstance(article, FormatError):
            yield article
        elif may_be_taken:
            try:
                yield from _items(article, encoding, options)
            except FormatError as error:
                yield error


def _ask(article: TaggedArticle, questions: LabelQuestions) -> bool:
    """Count the labels of ``article``; whether it has spans."""
    has_spans = False
    for sentence in article.sentences:
        labels = Counter(span.label for span in decoded(sentence.tags).spans)
        for label, count in labels.items():
            questions.take(label, sentence.place, count=count)
            has_spans = True
    return has_spans


def _items(article: TaggedArticle, encoding: str, options: ReadOptions) -> Iterator[Item]:
    text, starts = _text_of(article)
    frozen = Frozen(text, article.place)
    told = TagMeaning()
    drafts: Drafts = {}
    repeated = Repeated()
    for sentence, start in zip(article.sentences, starts, strict=True):
        meaning = decoded(sentence.tags)
        told.orphans += meaning.orphans
        told.unread += meaning.unread
        told.beside += meaning.beside
        bounds = _bounds(sentence, start)
        for span, label in _taken(meaning.spans, options):
            begin = frozen.position(bounds[span.first][0])
            end = frozen.position(bounds[span.end - 1][1])
            whole = span_checks.span(begin, end, frozen.text, sentence.place)
            draft = DraftedSpan(label, whole.start, whole.end)
            if (kept := drafts.setdefault((begin, end, label), draft)) is not draft:
                repeated.take(kept, None, None, frozen.text)
    person = options.whose(article.person)
    refuse_unstorable(article.id or "", article.place)
    annotations = ordered(drafts, frozen.text, article.place)
    yield ArticleDraft(
        frozen.text,
        id=article.id,
        encoding=encoding,
        sets=(SetDraft(person, annotations=annotations),) if person else (),
        place=article.place,
    )
    yield from _notices(article, told)
    yield from repeated.notices(article.place)


def _taken(
    spans: list[LabelledTokens], options: ReadOptions
) -> Iterator[tuple[LabelledTokens, str]]:
    for span in spans:
        label = None if options.leaves_out(span.label) else options.known_label(span.label)
        if label is not None:
            yield span, label


def _text_of(article: TaggedArticle) -> tuple[str, list[int]]:
    """The text of ``article``, and where each of its sentences begins in it."""
    lines = [
        " ".join(sentence.tokens) if sentence.text is None else sentence.text
        for sentence in article.sentences
    ]
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return "\n".join(lines), starts


def _bounds(sentence: TaggedSentence, start: int) -> list[tuple[int, int]]:
    """Where each token is, in a text in which the sentence begins at ``start``."""
    line = " ".join(sentence.tokens) if sentence.text is None else sentence.text
    bounds, at, find = [], 0, line.find
    for token in sentence.tokens:
        place = find(token, at)
        if place != at and (place < 0 or ((gap := line[at:place]) != " " and gap.strip())):
            raise FormatError(sentence.place, TaggedFault.NOT_IN_TEXT, token=shortened(token))
        at = place + len(token)
        bounds.append((start + place, start + at))
    return bounds


def _notices(article: TaggedArticle, told: TagMeaning) -> Iterator[Notice]:
    if all(sentence.text is None for sentence in article.sentences):
        yield Notice(TaggedNotice.JOINED, article.place, warns=False)
    if article.others_id is not None:
        yield Notice(TaggedNotice.ID_AGAIN, article.place, example=shortened(article.others_id))
    if told.orphans:
        yield Notice(TaggedNotice.ORPHANS, article.place, told.orphans)
    if told.beside:
        yield Notice(TaggedNotice.BESIDE, article.place, told.beside)
    if told.unread:
        yield Notice(
            TaggedNotice.UNREAD,
            article.place,
            len(told.unread),
            example=shortened(told.unread[0]),
        )
