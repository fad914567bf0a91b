"""Which spans break the project's policy on prefixes: what a lead looks at before a release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.arabic.snapping import policy_breaks
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class CliticBreak:
    """A span that begins where its label's policy says it should not, and what was wanted instead.

    ``article`` is the stable id; the two surfaces differ by prefixes only.
    """

    article: str
    person: str
    label: str
    surface: str
    wanted: str


def clitic_breaks(project: Project) -> Iterator[CliticBreak]:
    """All spans of ``project`` that break the policy, by article, person and place.

    They are as doubtful as the rule itself, which is wrong for two names in a hundred: something to
    look at, not something to mend unseen.
    """
    labels, people = project.label_set, project.people.all()
    lexicons = {person.number: project.lexicon(person.number) for person in people}
    for number in project.articles.numbers():
        article = project.articles.read(number)
        for person in people:
            ordered = project.articles.annotation_set(number, person.number).ordered
            for broken in policy_breaks(article.text, ordered, labels, lexicons[person.number]):
                yield CliticBreak(
                    article.id,
                    person.name,
                    broken.annotation.label,
                    broken.annotation.span.of(article.text),
                    broken.wanted.of(article.text),
                )
