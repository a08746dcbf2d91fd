"""The command line: one module a command, registered here by one line each.

Exit codes: 0 done (also when time or Ctrl-C ended it with an answer), 1 the answer is no,
2 the input is wrong, 3 stopped before there was any answer; 141 whoever was to read what is printed
closed the pipe, so nothing is said of the answer.

Nothing heavy is imported here; a command imports what it needs when it runs.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.main import get_command

from treve import __version__
from treve.cli.common import (
    EXIT_DONE,
    EXIT_NO,
    EXIT_NOBODY_READS,
    EXIT_STOPPED,
    EXIT_WRONG_INPUT,
    begin,
    chosen_language,
    print_faults,
    print_sentence,
    remember_changes,
    remember_language,
    with_faults,
)
from treve.cli.helping import say_commands, say_options
from treve.cli.usage import (
    UsageError,
    is_cry_for_help,
    usage_fault,
    without_option,
    wrong_option,
)
from treve.errors import Finding, InputError, RefusedError, TreveError
from treve.languages import DEFAULT_LANGUAGE, available

_HELP_WORDS = frozenset({"--help", "-h"})
_INTERRUPTED = 130
"""What the command line library exits with on Ctrl-C."""

app = typer.Typer(
    name="treve",
    help="How long must the guns be silent? A truce plan as a timetable with a proof.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
"""The application; ``treve`` and ``python -m treve`` run it through :func:`main`."""


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"treve {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="TAG", help="Language: en, fr. Default: TREVE_LANG, LANG."),
    ] = "",
    version: Annotated[  # noqa: ARG001 - handled by its callback
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")
    ] = False,
) -> None:
    remember_language(lang)


def _register(name: str) -> None:
    """Put the function ``name`` of the module ``treve.cli.name`` on the command line."""
    command: Callable[..., Any] = getattr(importlib.import_module(f"treve.cli.{name}"), name)
    app.command(name)(command)


_register("new")
_register("check")
_register("examples")
_register("schema")
_register("roads")
_register("needs")
_register("plan")
_register("replan")
_register("verify")
_register("compare")
_register("frontier")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Without the program's name; ``None``: those it was started with.

    Returns:
        The exit code.
    """
    begin(whole_process=arguments is None)
    _open_what_is_closed()
    _print_whatever_comes()
    typed = _language_first(sys.argv[1:] if arguments is None else arguments)
    remember_changes(typed)
    try:
        code = _answer(typed, as_json="--json" in typed)
    except BrokenPipeError:
        code = EXIT_NOBODY_READS
    return EXIT_NOBODY_READS if _nobody_reads_the_rest() else code


def _answer(typed: list[str], *, as_json: bool) -> int:
    """Run the command typed, and say why it could not go on where it could not.

    Raises:
        BrokenPipeError: Nobody reads any more what is printed.
    """
    try:
        code = _run(typed)
        sys.stdout.flush()  # what was printed may still wait for a disk that is full
    except BrokenPipeError:
        raise
    except (TreveError, OSError, MemoryError, KeyboardInterrupt) as error:
        code = _say_why(error, as_json=as_json)
    if code == _INTERRUPTED:
        code = _say_why(KeyboardInterrupt(), as_json=as_json)
    return code


def _run(typed: list[str]) -> int:
    """Run the command typed; its exit code."""
    program: Callable[..., Any] = app
    if _only_a_language(typed):  # as where nothing was typed: the help, and in that language
        remember_language(typed[-1].removeprefix("--lang="))
        _run([*typed, "--help"])
        return EXIT_WRONG_INPUT
    if _asks_for_help(typed):
        say_commands(app)
        program = get_command(app)
        say_options(program)
    try:
        code = program(args=typed, prog_name="treve", standalone_mode=False)
    except UsageError as error:
        if is_cry_for_help(error):
            _run([*typed, "--help"])
            return EXIT_WRONG_INPUT
        _remember_typed_language(typed)
        raise InputError(_usage_faults(error, typed, program)) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):  # of which the library makes a code 1
            raise stop.__context__ from None
        return stop.code if isinstance(stop.code, int) else EXIT_WRONG_INPUT
    return code if isinstance(code, int) else EXIT_DONE


_TELL_ALL = frozenset(("plan", "replan", "frontier"))
"""Commands that read all of their input at once, and tell the faults of it together."""


def _usage_faults(
    error: Exception, typed: list[str], program: Callable[..., Any]
) -> tuple[Finding, ...]:
    """What is wrong with what was typed: of every option at once, and of what they are about.

    The library tells of one option only; so it is asked again without that one, and the command,
    which is told of it, reads the rest of its input and stops there.
    """
    names = [command.name or "" for command in app.registered_commands]
    faults = [usage_fault(error, typed, names)]
    option, rest = wrong_option(error), typed
    while option and _TELL_ALL & set(typed):
        rest = without_option(option, rest)
        option = ""
        try:
            with with_faults(faults):
                program(args=rest, prog_name="treve", standalone_mode=False)
        except UsageError as another:
            faults.append(usage_fault(another, rest, names))
            option = wrong_option(another)
        except InputError as read:
            return read.faults
    return tuple(faults)


def _nobody_reads_the_rest() -> bool:
    """Whether the pipe was closed before what still waits to be printed.

    Whatever cannot be printed is forgotten: Python would try once more on its way out, and end
    with a code of its own.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return isinstance(error, BrokenPipeError)
    return False


def _say_why(error: BaseException, *, as_json: bool) -> int:
    """Say why a command could not go on, and give the exit code."""
    if isinstance(error, InputError):
        print_faults(error.faults, as_json=as_json)
        return EXIT_WRONG_INPUT
    if isinstance(error, RefusedError):
        print_faults((error.finding,), as_json=as_json)
        return EXIT_NO
    if isinstance(error, OSError):
        # Whatever a command does not say better itself: a name too long, a disk that is full.
        faults = (_of_the_system(error),)
        try:
            print_faults(faults, as_json=as_json)
        except OSError:  # where nothing can be printed, perhaps it can be complained about
            with contextlib.suppress(OSError):
                print_faults(faults)
        return EXIT_WRONG_INPUT
    print_sentence("out-of-memory" if isinstance(error, MemoryError) else "stopped-without-answer")
    return EXIT_STOPPED


def _of_the_system(error: OSError) -> Finding:
    """What the machine refused, about which file."""
    name = str(error.filename or "")
    figures = {"why": error.strerror or type(error).__name__}
    return Finding("system-refused", (name,) if name else (), figures, "fault")


def _open_what_is_closed() -> None:
    """Where a stream was closed before the beginning, what is printed there goes nowhere.

    The code still tells the answer; and no file that is written gets the number of that stream.
    """
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - a stream
            if nowhere.fileno() != number:
                os.dup2(nowhere.fileno(), number)
            setattr(sys, name, nowhere)


def _print_whatever_comes() -> None:
    """Let no letter end in an error: where the terminal has no sign for one, it is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _language_first(typed: list[str]) -> list[str]:
    """``--lang`` may stand anywhere: it is one for all commands."""
    for at, word in enumerate(typed):
        if word == "--lang" and at + 1 < len(typed):
            return [*typed[at : at + 2], *typed[:at], *typed[at + 2 :]]
        if word.startswith("--lang="):
            return [word, *typed[:at], *typed[at + 1 :]]
    return typed


def _only_a_language(typed: list[str]) -> bool:
    """Whether nothing was typed but the language."""
    alone = len(typed) == 1 and typed[0].startswith("--lang=")
    return alone or (len(typed) == 2 and typed[0] == "--lang")


def _asks_for_help(typed: list[str]) -> bool:
    """Whether help is to be shown in another language than English, which stands in the code."""
    if typed and _HELP_WORDS.isdisjoint(typed):
        return False
    _remember_typed_language(typed)
    return chosen_language() != DEFAULT_LANGUAGE


def _remember_typed_language(typed: list[str]) -> None:
    """The language typed, where there is such a one, before any command has run."""
    stated = ""
    if typed and typed[0].startswith("--lang"):
        stated = typed[0].partition("=")[2] or "".join(typed[1:2])
    remember_language(stated if stated in available() else "")
