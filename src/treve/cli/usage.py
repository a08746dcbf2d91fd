"""What was typed wrongly on the command line, as a finding: in any language, and in JSON."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from treve.cli.searching import MOST_SEED, MOST_STEPS, MOST_WORKERS
from treve.errors import Figure, Finding
from treve.scene.likely import likely

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Whatever the command line library finds wrong with what was typed."""

_WHOLE_NUMBERS = {
    "--steps": (1, MOST_STEPS),
    "--seed": (0, MOST_SEED),
    "--workers": (1, MOST_WORKERS),
}
"""The least and the most of each option that takes a whole number."""

_EXACT = 2**53
"""Whole numbers up to here are themselves as floats too, as most readers of JSON have them."""

_CODES = {
    "NoSuchOption": "usage-no-such-option",
    "BadOptionUsage": "usage-without-value",
    "MissingParameter": "usage-missing",
    "BadParameter": "usage-value",
}
"""What each error of the library is called here; its other complaint is of too many words."""


def is_cry_for_help(error: Exception) -> bool:
    """Whether nothing was typed at all: then the help is the answer."""
    return type(error).__name__ == "NoArgsIsHelpError"


def usage_fault(error: Exception, typed: Sequence[str], commands: Sequence[str]) -> Finding:
    """Say what is wrong with what was typed.

    Args:
        error: The library's error.
        typed: All words, without the program's name.
        commands: The names of all commands.

    Returns:
        A fault; its remedy names the command's own help.
    """
    command = next((word for word in _words(typed) if word in commands), "")
    figures: dict[str, Figure] = {"help": f"treve {command} --help" if command else "treve --help"}
    name = str(getattr(error, "option_name", "")) or _parameter(error)
    code = _CODES.get(type(error).__name__, "usage-too-much")
    if code == "usage-value":
        figures["value"] = _value_of(name, typed)
        if name in _WHOLE_NUMBERS:
            code = "usage-whole-number"
            least, most = _WHOLE_NUMBERS[name]
            # JSON and the tables of languages hold no more digits exactly: others go as text.
            figures["least"], figures["most"] = least, most if most < _EXACT else str(most)
    if code == "usage-too-much":
        name = command
        if not command and not _words(typed):
            code, name = "usage-missing", "COMMAND"
        elif not command:
            code, name = "usage-no-such-command", "".join(_words(typed)[:1])
            figures |= {"likely": likely(name, commands), "commands": ", ".join(commands)}
    return Finding(code, (name,), figures, "fault")


def wrong_option(error: Exception) -> str:
    """The option whose value is wrong, as it is typed; empty where something else is wrong."""
    name = _parameter(error) if type(error).__name__ == "BadParameter" else ""
    return name if name.startswith("--") else ""


def without_option(option: str, typed: Sequence[str]) -> list[str]:
    """What was typed, without an option and its values."""
    before = ("", *typed[:-1])
    return [
        word
        for word, after in zip(typed, before, strict=True)
        if option not in (word, after) and not word.startswith(f"{option}=")
    ]


def _words(typed: Sequence[str]) -> list[str]:
    """The words that are no option; the language comes first, with its value behind it."""
    rest = typed[2:] if typed[:1] == ["--lang"] else typed
    return [word for word in rest if not word.startswith("-")]


def _parameter(error: Exception) -> str:
    """The option as it is typed, or the argument as the help names it."""
    parameter = getattr(error, "param", None)
    options = [str(name) for name in getattr(parameter, "opts", ())]
    long = [name for name in options if name.startswith("--")]
    if long:
        return long[0]
    return str(getattr(parameter, "metavar", None) or "".join(options[:1])).strip("{}").upper()


def _value_of(option: str, typed: Sequence[str]) -> str:
    """What was typed for an option, or for the only argument of a command."""
    if not option.startswith("-"):
        return "".join(_words(typed)[1:2]) or "–"
    for at, word in enumerate(typed):
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
        if word == option and at + 1 < len(typed):
            return typed[at + 1]
    return "–"
