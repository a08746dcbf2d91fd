"""What the commands share: exit codes, the language, findings and JSON, progress."""

from __future__ import annotations

import itertools
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Protocol

import typer

from treve.errors import Figure, Finding, InputError
from treve.languages import available, choose, remedy, say, say_finding

if TYPE_CHECKING:
    from rich.console import Console

EXIT_DONE = 0
"""Done; also when time or Ctrl-C ended it with an answer."""
EXIT_NO = 1
"""The answer is no: impossible, refused, does not hold."""
EXIT_WRONG_INPUT = 2
"""The input is wrong."""
EXIT_STOPPED = 3
"""Stopped before there was any answer."""
EXIT_NOBODY_READS = 141
"""Whoever was to read what is printed closed the pipe: 128 and the number of SIGPIPE, as of any
program that this signal ends."""

_begun: ContextVar[float] = ContextVar("begun")


def begin(*, whole_process: bool = False) -> None:
    """Take down when a command began; :func:`begun_seconds` tells.

    Args:
        whole_process: The process was started for this command: what it has worked since then, to
            load the program, is part of the command's time.
    """
    _begun.set(time.monotonic() - (time.process_time() if whole_process else 0.0))


def begun_seconds() -> float | None:
    """What ``time.monotonic`` showed as this command began; ``None``: nobody took it down."""
    return _begun.get(None)


SceneArgument = Annotated[
    str, typer.Argument(metavar="SCENE", help="A folder, a YAML file, or the name of an example.")
]
ChangesOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="PATH=VALUE", help="Change the scene: fleets.buses.count=60."),
]


def file_named(typed: str) -> Path:
    """A file as it was typed.

    Args:
        typed: What stands behind the option.

    Raises:
        ValueError: Nothing was; that would be the folder one happens to be in.
    """
    if not typed.strip():
        raise ValueError(typed)
    return Path(typed)


AgreementOption = Annotated[
    Path | None,
    typer.Option(
        "--agreement", metavar="FILE", help="What is agreed: its conditions.", parser=file_named
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


_known_faults: ContextVar[tuple[Finding, ...]] = ContextVar("known_faults", default=())


@contextmanager
def with_faults(known: Sequence[Finding]) -> Iterator[None]:
    """Have :func:`together` tell faults that are known already with those that it finds.

    Args:
        known: Of options whose words were not understood.
    """
    before = _known_faults.set(tuple(known))
    try:
        yield
    finally:
        _known_faults.reset(before)


def together(*readings: Callable[[], Any]) -> list[Any]:
    """Read several parts of the input, and tell the faults of all of them at once.

    Args:
        readings: What reads each part.

    Returns:
        What they gave, in their order.

    Raises:
        InputError: With the faults of every part that has any.
    """
    read: list[Any] = []
    faults = list(_known_faults.get())
    for reading in readings:
        try:
            read.append(reading())
        except InputError as error:
            faults += [fault for fault in error.faults if fault not in faults]
    if faults:
        raise InputError(tuple(faults))
    return read


_TURNING = "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
"""Invisible signs that turn the direction of writing, separate lines, or tag; no scene has any."""

_NO_SIGN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_TURNING}]")
"""These and control characters, by which a name could write over what a terminal shows."""

_TO_ESCAPE = re.compile(f"[\x7f-\x9f{_TURNING}]")
"""The same among what JSON may hold as itself."""

_MOST_SHOWN = 1_000
"""Letters of one figure of a finding."""

_LANGUAGE_VARIABLES = ("TREVE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_language: ContextVar[str] = ContextVar("language", default="")


def remember_language(tag: str) -> None:
    """Set the language of this run.

    Args:
        tag: As typed after ``--lang``; empty: from TREVE_LANG, LC_ALL, LC_MESSAGES or LANG.

    Raises:
        InputError: A language was typed that there is not.
    """
    known = {language.lower() for language in available()}
    if tag and re.split("[-_.@]", tag.lower())[0] not in known:
        figures: dict[str, Figure] = {"value": tag, "known": ", ".join(available())}
        raise InputError((Finding("language-unknown", ("--lang",), figures, "fault"),))
    stated = tag or next(
        (os.environ[name] for name in _LANGUAGE_VARIABLES if os.environ.get(name)), ""
    )
    _language.set(choose(stated))


def chosen_language() -> str:
    """The language of this run."""
    return _language.get() or choose(None)


_CHANGE = "--set"
_changes: ContextVar[tuple[str, ...]] = ContextVar("changes", default=())


def remember_changes(typed: Sequence[str]) -> None:
    """Keep the changes of this run as they were typed: a fault in one is told with all of it.

    Args:
        typed: All words of the command line, without the program's name.
    """
    long = f"{_CHANGE}="
    _changes.set(
        tuple(
            word.removeprefix(long) if word.startswith(long) else after
            for word, after in itertools.pairwise((*typed, ""))
            if word == _CHANGE or word.startswith(long)
        )
    )


def words(code: str, **figures: Figure) -> str:
    """Say a message in the language of this run."""
    return say(code, chosen_language(), **figures)


def print_line(text: str = "", *, error: bool = False) -> None:
    """Print one line of plain text; never wrapped, so that a pipe reads what a person sees."""
    typer.echo(_NO_SIGN.sub("\ufffd", text), err=error)


def print_sentence(code: str, *, error: bool = True, **figures: Figure) -> None:
    """Print one message in the language of this run."""
    print_line(words(code, **figures), error=error)


def finding_line(finding: Finding) -> str:
    """One finding as ``file:line:column object: what is wrong; what to do``."""
    language = chosen_language()
    finding = _short(finding)
    sentence = say_finding(finding, language).rstrip()
    head = _head(finding, sentence)
    if finding.severity != "fault":
        mark = words(f"mark-{finding.severity}")
        sentence = words("mark-said", mark=mark, sentence=sentence)
    advice = remedy(finding, language).rstrip()
    if advice:
        advice = _within_sentence(advice)
        sentence = words("finding-with-remedy", sentence=sentence.rstrip("."), remedy=advice)
    return f"{' '.join(head)}: {sentence}" if head else sentence


def _head(finding: Finding, sentence: str) -> list[str]:
    """Where it stands and what it speaks of, each named once.

    A fault or warning without a place in the input needs no head where its sentence begins with
    its object, or names that as one of several in a list. Notes stand in lists by their heads.
    """
    change = _change_of(finding)
    if change:
        return [_CHANGE, _cut(change)]
    spot = [str(finding.spot)] if finding.spot else []
    called = [name for name in finding.objects[:1] if name and name not in spot]
    if spot:
        return [*spot, *called]
    if finding.severity == "note":
        return called
    listed = len(finding.objects) > 1 and ", ".join(finding.objects) in sentence
    ends = " ", ":", "\N{NO-BREAK SPACE}"
    begun = tuple(f"{name}{end}" for name in called for end in ends)
    return [name for name in called if not (listed or sentence.startswith(begun))]


def _change_of(finding: Finding) -> str:
    """The change that a finding stands in, whole; empty where it stands elsewhere."""
    spot, typed = finding.spot, _changes.get()
    if spot is None or spot.file != _CHANGE or not 0 < spot.line <= len(typed):
        return ""
    return typed[spot.line - 1]


def _short(finding: Finding) -> Finding:
    """The finding with what was typed cut to a line: a cell may hold a whole file."""
    figures = {
        name: _cut(value) if isinstance(value, str) else value
        for name, value in finding.figures.items()
    }
    return replace(finding, objects=tuple(map(_cut, finding.objects)), figures=figures)


def _cut(text: str) -> str:
    line = " ".join(text.split()) if "\n" in text or "\r" in text else text
    return line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN]}…"


def _within_sentence(text: str) -> str:
    """Begin with a small letter, unless the first word is all capitals."""
    second = text[1:2]  # of an elided word, as in French, an apostrophe
    small = (
        second.islower() or second.isspace() or second in {"'", "\N{RIGHT SINGLE QUOTATION MARK}"}
    )
    return text[:1].lower() + text[1:] if small else text


def finding_json(finding: Finding) -> dict[str, Any]:
    """One finding for machines, with its sentence for those who show it to people."""
    finding = _short(finding)
    language = chosen_language()
    spot = finding.spot
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": spot.file if spot else None,
        "line": spot.line if spot else None,
        "column": spot.column if spot else None,
        "objects": list(finding.objects),
        "figures": dict(finding.figures),
        "message": say_finding(finding, language),
        "remedy": remedy(finding, language),
    }


def print_findings(findings: Iterable[Finding], *, error: bool = False) -> None:
    """Print findings, one a line; whatever is no fault says so in front of its sentence."""
    for finding in findings:
        print_line(finding_line(finding), error=error)


def print_faults(faults: Iterable[Finding], *, as_json: bool = False) -> None:
    """Print why a command cannot go on: to standard error, or as JSON to standard output."""
    if as_json:
        print_json({"findings": [finding_json(fault) for fault in faults]})
    else:
        print_findings(faults, error=True)


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print JSON to standard output: every letter as itself, what is no letter as its escape."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    typer.echo(_TO_ESCAPE.sub(lambda sign: json.dumps(sign[0])[1:-1], text))


def console(*, error: bool = False) -> Console:
    """A rich console for tables and bars."""
    from rich.console import Console

    return Console(stderr=error, highlight=False)


class Advance(Protocol):
    """Says how much of the work is done (0 to 1), and what is known so far."""

    def __call__(self, share: float, known: str, /, *shorter: str) -> None:
        """Tell it.

        Args:
            share: How much is done.
            known: What is known.
            shorter: The same in ever fewer words, for terminals where it does not fit.
        """


@contextmanager
def progress(title: str, *, stream: IO[str] | None = None) -> Iterator[Advance]:
    """Show on standard error how work goes on: a bar on a terminal, elsewhere a line now and then.

    Args:
        title: What is being done, already in the reader's language.
        stream: Where it is shown; ``None``: standard error.

    Yields:
        A function that takes the share done and a few words.
    """
    from treve.cli.watching import bar, lines

    target = stream or sys.stderr
    with bar(title, target) if target.isatty() else nullcontext(lines(title, target)) as tell:
        yield lambda share, known, *shorter: tell(share, (known, *shorter))
