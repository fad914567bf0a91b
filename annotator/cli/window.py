"""The sample project, in the window or without a screen."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.core.errors import WorldError
from annotator.jobs.projects import SUFFIX
from annotator.jobs.sample import make_sample
from annotator.ui import system_libraries


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
@click.option("--headless", is_flag=True, help="Play the guided tour without a screen.")
@click.pass_context
def demo(context: click.Context, folder: Path, headless: bool) -> None:
    """Make the sample project in FOLDER (demo) and open it."""
    if not headless and not system_libraries.has_display():
        click.echo("There is no screen here, so the guided tour is played without one.")
        headless = True
    libraries = system_libraries.missing({} if headless else None)
    if libraries:
        raise WorldError(system_libraries.sentence(libraries))
    if headless:
        from annotator.ui.tour import headless_tour

        context.exit(headless_tour(folder))
    path = folder / f"sample{SUFFIX}"
    if not path.exists():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorldError(f"{folder} cannot be made ({error.strerror}).") from error
        make_sample(path)
    click.echo(f"The sample project is {path}.")
    from annotator.ui.app import run

    context.exit(run(path))
