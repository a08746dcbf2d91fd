"""What the commands that search share: how much they may spend, where they write, and Ctrl-C."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer

from treve.effort import USUAL_SECONDS
from treve.errors import Figure, Finding, InputError
from treve.measures import SECONDS_PER_MINUTE

LEAST_SECONDS = 1
MOST_SECONDS = 604_800
"""A time limit below a second leaves nothing to search in, one beyond a week is a slip."""


MOST_STEPS = 10**9
MOST_SEED = 2**63 - 1
MOST_WORKERS = 256
"""The most that may be typed: seeds are 64-bit numbers, the rest is a slip of the keyboard."""

SeedOption = Annotated[
    int, typer.Option("--seed", metavar="N", min=0, max=MOST_SEED, help="Of every random choice.")
]


def time_limit_option(covers: str) -> Any:  # noqa: ANN401 - as typer has it
    """``--time-limit S``.

    Args:
        covers: What the seconds are for, as the help says it.
    """
    words = f"Seconds for {covers} (usual: {USUAL_SECONDS:g})."
    return typer.Option("--time-limit", metavar="S", help=words, parser=_seconds)


def _seconds(typed: str) -> float:
    """Seconds of a bare number, or of a length of time with its unit: ``90``, ``90s``, ``2 min``.

    Raises:
        ValueError: It is neither.
    """
    from treve.measures import parse_length_of_time

    try:
        return float(typed)
    except ValueError:
        return parse_length_of_time(typed) * SECONDS_PER_MINUTE


def steps_option(words: str) -> Any:  # noqa: ANN401 - as typer has it
    """``--steps N``, with its help."""
    return typer.Option("--steps", metavar="N", min=1, max=MOST_STEPS, help=words)


def workers_option(words: str) -> Any:  # noqa: ANN401 - as typer has it
    """``--workers N``, with its help."""
    return typer.Option("--workers", metavar="N", min=1, max=MOST_WORKERS, help=words)


def effort_of(time_limit: float | None, steps: int | None) -> tuple[float, int | None]:
    """Seconds and steps to spend; only one of the two may be typed.

    With both, the time would end the search at a step that no other machine repeats.

    Raises:
        InputError: Both are typed, or no length of time (``time-limit-out-of-range``).
    """
    if time_limit is not None and steps is not None:
        both = ("--steps", "--time-limit")
        raise InputError((Finding("steps-and-time-limit", both, {}, "fault"),))
    if time_limit is None:
        return USUAL_SECONDS, steps
    if not LEAST_SECONDS <= time_limit <= MOST_SECONDS:  # nor is what is not a number
        figures: dict[str, Figure] = {
            "text": f"{time_limit:g}",
            "least_seconds": LEAST_SECONDS,
            "most_seconds": MOST_SECONDS,
        }
        fault = Finding("time-limit-out-of-range", ("--time-limit",), figures, "fault")
        raise InputError((fault,))
    return time_limit, steps


def folder_named(typed: str) -> Path:
    """A folder as it was typed.

    Raises:
        ValueError: Nothing was; that would be the folder one happens to be in.
    """
    if not typed.strip():
        raise ValueError(typed)
    return Path(typed)


def make_room(
    folder: Path, files: Iterable[str], scene: str, agreement: Path | None = None
) -> None:
    """Make the folder before the search, so that no answer is lost for want of a place.

    Args:
        folder: Made with its parents where it is missing.
        files: What will be written there; no folder may stand in its place, and no table of the
            scene, and not the agreement.
        scene: What is planned, as it was named.
        agreement: The file of what is agreed.

    Raises:
        InputError: It cannot be made, or a file cannot be written there.
    """
    files = tuple(files)
    make_folder(folder, files)
    there = [folder / name for name in files if (folder / name).exists()]
    if there:
        from treve.store.scenes import table_files

        tables = {path.resolve() for path in table_files(scene)}
        codes = dict.fromkeys(tables, "out-file-is-table")
        if agreement is not None:
            codes[agreement.resolve()] = "out-file-is-agreement"
        own = [(path, codes[at]) for path in there if (at := path.resolve()) in codes]
        if own:
            raise InputError(tuple(Finding(code, (str(path),), {}, "fault") for path, code in own))


def make_folder(folder: Path, files: Iterable[str]) -> None:
    """Make a folder in which files of these names can be written.

    Args:
        folder: Made with its parents where it is missing.
        files: No folder may stand in their place.

    Raises:
        InputError: It cannot be made, or a file cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError((_unwritable(folder, error.strerror or str(error)),)) from error
    taken = [folder / name for name in files if (folder / name).is_dir()]
    if taken:
        raise InputError(tuple(_unwritable(path, os.strerror(errno.EISDIR)) for path in taken))


def _unwritable(path: Path, why: str) -> Finding:
    return Finding("out-file-unwritable", (str(path),), {"why": why}, "fault")


BOUNCE_SECONDS = 0.8
"""What comes so soon after a Ctrl-C is no second one."""


@contextmanager
def interruptible(now: Callable[[], float] = time.monotonic) -> Iterator[Callable[[], bool]]:
    """Watch for Ctrl-C: the first asks for the best so far, the second ends the program.

    A key that bounces was pressed once.

    Args:
        now: The clock, in seconds.
    """
    pressed: list[float] = []

    def note(_number: int, _frame: FrameType | None) -> None:
        if pressed and now() - pressed[0] > BOUNCE_SECONDS:
            raise KeyboardInterrupt
        pressed.append(now())

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
