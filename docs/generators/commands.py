"""The page of commands, made from the command line itself."""

from __future__ import annotations

import click
import typer.main

from treve.cli import app


def page() -> str:
    """Markdown: each command with what it does, its arguments and its options."""
    group = typer.main.get_command(app)
    context = click.Context(group, info_name="treve")
    if not isinstance(group, click.Group):
        return _section("treve", group)
    parts = [
        _section(f"treve {name}", command)
        for name in group.list_commands(context)
        if (command := group.get_command(context, name)) is not None and not command.hidden
    ]
    return "\n".join(parts)


def _section(title: str, command: click.Command) -> str:
    told = (command.help or "").replace("\b", "").strip()
    rows = [_row(parameter) for parameter in command.params if not getattr(parameter, "hidden", False)]
    table = ["| | meaning | default |", "|---|---|---|", *rows] if rows else []
    return "\n".join([f"## `{title}`", "", told, "", *table, ""])


def _row(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        name = " ".join(f"`{word}`" for word in (*parameter.opts, *parameter.secondary_opts))
    else:
        name = f"`{parameter.human_readable_name.upper()}`"
    told = str(getattr(parameter, "help", "") or "").replace("|", r"\|").replace("\n", " ")
    default = parameter.default
    shown = "" if callable(default) or default in (None, False, (), []) else f"`{default}`"
    return f"| {name} | {told} | {shown} |"
