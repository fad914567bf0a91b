"""The sample project, in the window or without a screen."""

from __future__ import annotations

import os
from pathlib import Path

import click

from annotator import system_libraries
from annotator.cli.opening import open_window
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.projects import SUFFIX
from annotator.jobs.sample import made_folder, make_sample


class TourFault(Form):
    """Why the guided tour cannot be played; the reason names what to install."""

    NO_LIBRARIES = "{what}"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
@click.option("--headless", is_flag=True, help="Play the guided tour without a screen.")
@click.pass_context
def demo(context: click.Context, folder: Path, *, headless: bool) -> None:
    """Make the sample project in FOLDER (demo) and open it."""
    if not headless and not system_libraries.has_display():
        click.echo("There is no screen here, so the guided tour is played without one.")
        headless = True
    context.exit(_tour(folder) if headless else open_window(_sample_in(folder)))


def _tour(folder: Path) -> int:
    libraries = system_libraries.missing({})
    if libraries:
        raise WorldError(TourFault.NO_LIBRARIES, what=system_libraries.sentence(libraries))
    from annotator.ui.tour.tour import headless_tour

    return headless_tour(folder)


def _sample_in(folder: Path) -> Path:
    """The sample project in ``folder``, made if it is not there."""
    path = folder / f"sample{SUFFIX}"
    if not os.path.exists(path):
        made_folder(folder)
        make_sample(path)
    click.echo(f"The sample project is {path}.")
    return path
