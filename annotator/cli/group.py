"""Commands that stand behind their project: ``annotator labels PROJECT import FILE``."""

from __future__ import annotations

import click


class BehindProject(click.Group):
    """A group whose first argument is a project. The method overrides Click's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``args`` apart; whoever asks for a command's help need not name a project."""
        named, *rest = args or [""]
        asks = named in self.commands and not set(rest).isdisjoint(ctx.help_option_names)
        if asks and rest[0] not in self.commands:  # or a project is called like a command
            args = ["PROJECT", *args]
        return super().parse_args(ctx, args)
