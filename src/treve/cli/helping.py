"""The help in the language of this run: what commands, their options and arguments are for.

English stands in the code, where the options are; a test holds the messages to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer

from treve.cli.common import words

_FRAME = (
    (r"^Usage:", "help-frame-usage"),
    (r"^Arguments:$", "help-frame-arguments"),
    (r"^Options:$", "help-frame-options"),
    (r"^Commands:$", "help-frame-commands"),
    (r"COMMAND \[ARGS\]\.\.\.", "help-frame-command"),
    (r"\[required\]", "help-frame-required"),
    (r"(?<=\[)default:", "help-frame-default"),
    (r"Show this message and exit\.", "help-frame-help"),
)
"""What the library says around the words of this program, and what it is called here."""

_TYPE = re.compile(r" <(?:str|path|int|float)(?: range)?>")
"""A type of the programming language, behind an argument that has a name of its own."""

_METAVARS = {
    "DIR": "dir",
    "FILE": "file",
    "NAME": "name",
    "OTHER": "other",
    "PATH=VALUE": "change",
    "PATH=LOW..HIGH[:STEP]": "vary",
}
"""Words for values, by their keys in the message that has them in other languages."""


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
            if parameter.metavar in _METAVARS:
                key = _METAVARS[parameter.metavar]
                parameter.metavar = words("help-metavar", metavar=key)
        command.get_help = _framed(command.get_help)


def _framed(plain: Callable[..., str]) -> Callable[..., str]:
    """The whole help of a command, with what the library itself says in the language as well."""

    def get_help(context: Any) -> str:  # noqa: ANN401 - the library keeps its classes to itself
        text = _TYPE.sub(lambda found: " " * len(found[0]), plain(context))
        for pattern, code in _FRAME:
            text = re.sub(pattern, words(code).replace("\\", r"\\"), text, flags=re.MULTILINE)
        return text

    return get_help


def option_words(command: str, option: str) -> str:
    """What one option or argument of a command is for.

    Args:
        command: Its name; ``treve``: of the program itself.
        option: The name of the function's parameter.
    """
    return words(f"help-option-{option.replace('_', '-')}", command=command)
