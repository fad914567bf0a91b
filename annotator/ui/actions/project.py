"""What one can do with a project, and with the window as a whole: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.core.blindness import Right
from annotator.ui.actions.spec import ActionSpec, Section

PROJECT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&New project…"),
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("actions", "Make an empty project file"),
        "file-new",
        project=False,
    ),
    ActionSpec(
        "open_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Open project…"),
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("actions", "Open a project file"),
        "folder-open",
        project=False,
    ),
    ActionSpec(
        "sample_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Open the &sample project"),
        (),
        QT_TRANSLATE_NOOP("actions", "Open a project with sample articles to try everything on"),
        project=False,
    ),
    ActionSpec(
        "restore_backup",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Restore a backup…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Go back to an earlier state; the present one is put aside"),
        project=False,
    ),
    ActionSpec(
        "import_articles",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Import articles…"),
        ("Ctrl+I",),
        QT_TRANSLATE_NOOP("actions", "Bring in articles from files, with a preview"),
        "import",
        separate=True,
        package=False,
    ),
    ActionSpec(
        "export_articles",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Export…"),
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP("actions", "Write labelled articles to a file"),
        "export",
    ),
    ActionSpec(
        "people_and_work",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "People and &work…"),
        ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("actions", "Add people, change roles, give out articles"),
        "people",
        separate=True,
        right=Right.TEAM,
        package=False,
    ),
    ActionSpec(
        "pack_work",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Pac&k work for somebody…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Make a package, in which one person works elsewhere"),
        right=Right.TEAM,
        package=False,
    ),
    ActionSpec(
        "merge_packages",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Merge packages…"),
        ("Ctrl+M",),
        QT_TRANSLATE_NOOP(
            "actions",
            "Bring in what people did in their packages or in another copy, with a preview",
        ),
        right=Right.MERGING,
        package=False,
    ),
    ActionSpec(
        "settle_by_policy",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Settle &by policy…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Let rules settle cases, label by label, with counts first"),
        right=Right.CASES,
        package=False,
    ),
    ActionSpec(
        "everybodys_spans",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Ever&ybody's spans…"),
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP(
            "actions", "Search all finished work for spans; give gold another label, or remove it"
        ),
        right=Right.CASES,
        package=False,
    ),
    ActionSpec(
        "save_report",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Save &disagreement report…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Write what people disagree about as a page for any browser"),
        right=Right.EVERYBODY,
        package=False,
    ),
    ActionSpec(
        "change_person",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Change &person…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Work as somebody else, or add a person"),
        "people",
        separate=True,
    ),
    ActionSpec(
        "close_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Close project"),
        ("Ctrl+W",),
        QT_TRANSLATE_NOOP("actions", "Back to the welcome page; everything is saved already"),
    ),
    ActionSpec(
        "say_saved",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Sa&ved?"),
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP("actions", "Say when the last change was saved: nobody has to save"),
        separate=True,
    ),
    ActionSpec(
        "quit",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("actions", "Leave; everything is saved already"),
        project=False,
        separate=True,
    ),
)
