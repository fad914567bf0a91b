"""Has Label Studio itself import its JSON, and export what it made of it; without a server.

For the Python of an environment in which Label Studio is installed, and nothing of this program:
``python label_studio_there_and_back.py FILE OUT LABEL …``. Its database and its files are made in
the folder of ``OUT``. What it refuses is printed, and ends the program with 1.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_JSON = "application/json"
_VIEW = (
    '<View><Labels name="label" toName="text">{labels}</Labels>'
    '<Text name="text" value="$text"/></View>'
)


def main(file: Path, out: Path, labels: Sequence[str]) -> str:
    """Import ``file`` into a new project with ``labels``, export it to ``out``; what was refused.

    Its own addresses are asked, as a browser would, but within this process.
    """
    begin(out.parent)
    from organizations.models import Organization
    from rest_framework.test import APIClient
    from users.models import User

    user = User.objects.create_user(email="reader@example.org", password="-")
    organization = Organization.create_organization(created_by=user, title="try")
    user.active_organization = organization
    user.save()
    client = APIClient()
    client.force_authenticate(user)
    view = _VIEW.format(labels="".join(f'<Label value="{label}"/>' for label in labels))
    made = client.post("/api/projects", {"title": "try", "label_config": view}, format="json")
    project = f"/api/projects/{made.json()['id']}"
    answer = client.post(f"{project}/import", file.read_text("utf-8"), content_type=_JSON)
    if answer.status_code >= 300:
        return answer.content.decode()
    exported = client.get(f"{project}/export?exportType=JSON")
    parts = exported.streaming_content if exported.streaming else [exported.content]
    out.write_bytes(b"".join(parts))
    return ""


def begin(folder: Path) -> None:
    """Start Label Studio with a new database in ``folder``, and without a word to its makers."""
    package = find_spec("label_studio")
    assert package is not None and package.submodule_search_locations
    sys.path.insert(0, package.submodule_search_locations[0])
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "core.settings.label_studio",
        "BASE_DATA_DIR": str(folder),
        "LATEST_VERSION_CHECK": "0",
        "COLLECT_ANALYTICS": "0",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


if __name__ == "__main__":
    refused = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
    print(refused)
    sys.exit(bool(refused))
