"""Has doccano itself read a JSONL, and write what it made of it; without a server.

For the Python of an environment in which doccano is installed, and nothing of this program:
``python doccano_there_and_back.py FILE OUT [relations]``. Its database and its files are made in
the folder of ``OUT``. What it refuses is printed, and ends the program with 1.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def main(file: Path, out: Path, *, with_relations: bool) -> list[str]:
    """Read ``file`` into a new project, write it to ``out``; what doccano said against it."""
    begin(out.parent)
    from data_export.celery_tasks import create_collaborative_dataset
    from data_export.pipeline.factories import create_formatter, create_writer
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import RELATION_EXTRACTION, create_file_format
    from data_import.pipeline.readers import FileName
    from django.contrib.auth.models import User
    from projects.models import ProjectType, SequenceLabelingProject

    user = User.objects.create(username="reader")
    kind = ProjectType.SEQUENCE_LABELING
    project = SequenceLabelingProject.objects.create(
        name="try",
        description="try",
        project_type=kind,
        created_by=user,
        allow_overlapping=True,
        use_relation=with_relations,
        collaborative_annotation=True,
    )
    names = FileName(str(file), file.name, file.name)
    task = RELATION_EXTRACTION if with_relations else kind
    dataset = load_dataset(task, create_file_format("JSONL"), [names], project, encoding="utf-8")
    dataset.save(user)
    written = out.parent / "written"
    written.mkdir()
    parts = create_formatter(project, "JSONL"), create_writer("JSONL")
    create_collaborative_dataset(project, str(written), False, *parts)
    (written / "all.jsonl").rename(out)
    return [str(error.dict()) for error in dataset.errors]


def begin(folder: Path) -> None:
    """Start doccano with a new database in ``folder``."""
    package = find_spec("backend")
    assert package is not None and package.submodule_search_locations
    sys.path.insert(0, package.submodule_search_locations[0])
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'doccano.db'}"
    os.environ["MEDIA_ROOT"] = str(folder)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


if __name__ == "__main__":
    faults = main(Path(sys.argv[1]), Path(sys.argv[2]), with_relations="relations" in sys.argv[3:])
    print("\n".join(faults))
    sys.exit(bool(faults))
