"""The guidelines of a project, as one person may read them."""

from __future__ import annotations

from annotator import assets
from annotator.core.blindness import is_example_shown
from annotator.core.people import Person
from annotator.store.project import Project


def guidelines_for(project: Project, person: Person, language: str) -> tuple[str, str]:
    """The guidelines as Markdown, with reviewers' examples, and the language they are in.

    Nothing is shown to ``person`` of an article that they label themselves before it is released;
    into a package come only examples that may be shown.
    """
    text, each = _in_some_language(project, language)
    # What somebody is to do again is shown as little as what they have not done yet.
    released = project.review.released().keys() - project.repeats.pending(person.number)
    brought = project.package is not None
    examples = [
        (example, sentence)
        for example, sentence in project.review.examples()
        if brought
        or is_example_shown(
            project.articles.given(example.article, person.number), example.article in released
        )
    ]
    if examples:
        from annotator.jobs.guideline_examples import with_examples

        text = with_examples(text, examples, project.label_set, each)
    return text, each


def written_guidelines(project: Project, language: str) -> str:
    """The guidelines in ``language`` as they are written, without reviewers' examples.

    The project's own, or else those that come with its labels; empty if there are none.
    """
    own = project.setting(f"guidelines_{language}")
    if own:
        return own
    shipped = assets.resources() / "guidelines" / f"{project.label_set.name}.{language}.md"
    return shipped.read_text(encoding="utf-8") if shipped.is_file() else ""


def _in_some_language(project: Project, language: str) -> tuple[str, str]:
    for each in (language, "ar", "en"):
        text = written_guidelines(project, each)
        if text:
            return text, each
    return "", language
