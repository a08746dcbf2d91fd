"""The help in the language of this run: what commands, their options and arguments are for.

English stands in the code, where the options are; a test holds the messages to it.
"""

from __future__ import annotations

from typing import Any

import typer

from treve.cli.common import words


def say_commands(app: typer.Typer) -> None:
    """Say what the program and its commands are for; before the command line is built of them."""
    app.info.help = words("help-treve")
    for command in app.registered_commands:
        command.help = words(f"help-{command.name}")


def say_options(group: Any) -> None:  # noqa: ANN401 - the library keeps its classes to itself
    """Say what options and arguments are for.

    Args:
        group: The command line as the library has built it; changed in place.
    """
    for name, command in {"treve": group, **group.commands}.items():
        for parameter in command.params:
            parameter.help = option_words(name, parameter.name)


def option_words(command: str, option: str) -> str:
    """What one option or argument of a command is for.

    Args:
        command: Its name; ``treve``: of the program itself.
        option: The name of the function's parameter.
    """
    return words(f"help-option-{option.replace('_', '-')}", command=command)
