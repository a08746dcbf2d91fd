"""The page of commands, made from the command line itself."""

from __future__ import annotations

from typing import Any

import typer.main

from treve.cli import app


def page() -> str:
    """Markdown: each command with what it does, its arguments and its options."""
    group: Any = typer.main.get_command(app)
    shown = [(name, command) for name, command in group.commands.items() if not command.hidden]
    return "\n".join(_section(f"treve {name}", command) for name, command in shown)


def _section(title: str, command: Any) -> str:
    told = (command.help or "").replace("\b", "").strip()
    rows = [_row(word) for word in command.params if not getattr(word, "hidden", False)]
    table = ["| | meaning | default |", "|---|---|---|", *rows] if rows else []
    return "\n".join([f"## `{title}`", "", told, "", *table, ""])


def _row(word: Any) -> str:
    if word.param_type_name == "option":
        name = " ".join(f"`{spelling}`" for spelling in (*word.opts, *word.secondary_opts))
    else:
        name = f"`{(word.metavar or word.name).upper()}`"
    told = str(getattr(word, "help", "") or "").replace("|", r"\|").replace("\n", " ")
    default = getattr(word.default, "value", word.default)
    known = isinstance(default, str | int | float) and default not in ("", False)
    return f"| {name} | {told} | {f'`{default}`' if known else ''} |"
