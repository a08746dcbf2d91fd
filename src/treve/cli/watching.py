"""Work in hand as people see it: one line that fits the terminal, or a line now and then elsewhere.

What is told comes in several lengths, the longest first. A line takes the longest that fits; where
even the shortest does not, it goes over two lines rather than lose a figure.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.progress import Progress, ProgressColumn, Task
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

Tell = Callable[[float, tuple[str, ...]], None]
"""Takes the share done, and what is known in words, the longest first."""

LEAST_BAR, MOST_BAR = 10, 40
"""Columns of the bar: shorter ones show nothing, longer ones nothing more."""

BEAT_SECONDS = 10.0
"""The least between two lines where the figures change."""
LONG_BEAT_SECONDS = 60.0
"""The least where they do not: a sign of life."""


class _Line(ProgressColumn):
    """Everything there is to show, in the width that there is."""

    def __init__(self, screen: Console) -> None:
        super().__init__()
        self._screen = screen

    def render(self, task: Task) -> RenderableType:
        """Make the line."""
        known: tuple[str, ...] = task.fields["known"]
        return line(
            task.description,
            known,
            _clock(task.elapsed or 0.0),
            task.percentage,
            self._screen.width,
        )


def line(
    title: str, known: tuple[str, ...], clock: str, percentage: float, width: int
) -> RenderableType:
    """The line of a bar.

    Args:
        title: What is being done.
        known: What is known, the longest words first.
        clock: For how long.
        percentage: How much of it is done.
        width: Columns of the terminal; the last stays free, where some terminals break the line.

    Returns:
        Title, bar, words and clock where they fit, else without the bar, in shorter words, without
        the title; at the last the words alone, on several lines.
    """
    for words in known:
        room = width - 1 - sum(cell_len(part) + 1 for part in (title, words, clock))
        if room >= LEAST_BAR:
            bar = ProgressBar(total=100, completed=percentage, width=min(room, MOST_BAR))
            grid = Table.grid(padding=(0, 1, 0, 0))
            grid.add_row(Text(title), bar, Text(words), Text(clock))
            return grid
        if room >= 0:
            return Text(f"{title} {words} {clock}")
    for words in known:
        if cell_len(words) + 1 + cell_len(clock) < width:
            return Text(f"{words} {clock}")
    return Group(*(Text(part, overflow="fold") for part in (known[-1], clock)))


@contextmanager
def bar(title: str, stream: IO[str]) -> Iterator[Tell]:
    """Show a line on a terminal until the work is done; it leaves no trace."""
    screen = Console(file=stream, highlight=False)
    with Progress(_Line(screen), console=screen, transient=True) as shown:
        task = shown.add_task(title, total=1.0, known=("",))
        yield lambda share, known: shown.update(task, completed=share, known=known)


def lines(title: str, stream: IO[str], *, now: Callable[[], float] = time.monotonic) -> Tell:
    """Write a plain line at once and then on a slow beat: for pipes, files and services.

    Args:
        title: What is being done.
        stream: Where the lines go; never where the answer goes.
        now: The clock, in seconds.
    """
    begun = now()
    last: tuple[float, str] | None = None

    def tell(share: float, known: tuple[str, ...]) -> None:
        nonlocal last
        moment, words = now(), known[0]
        if last is not None:
            wait = LONG_BEAT_SECONDS if words == last[1] else BEAT_SECONDS
            if moment - last[0] < wait:
                return
        done = f" {share:.0%}" if share else ""
        with suppress(OSError):  # nobody reads it: no reason to throw the answer away
            stream.write(f"{title} {_clock(moment - begun)}{done} {words}".rstrip() + "\n")
            stream.flush()
        last = moment, words

    return tell


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
