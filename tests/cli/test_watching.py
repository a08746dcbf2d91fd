"""How work in hand is shown: never cut on a terminal, now and then elsewhere."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from treve.cli import watching
from treve.cli.common import progress
from treve.cli.watching import lines
from treve.languages import available, say


def shown(width: int, title: str, known: tuple[str, ...]) -> str:
    stream = io.StringIO()
    screen = Console(file=stream, width=width, highlight=False)
    screen.print(watching.line(title, known, "1:05", 50, width))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("width", range(12, 200, 4))
def test_no_figure_is_ever_cut(language: str, width: int) -> None:
    figures = say("plan-so-far", language, pause="31:40", bound="29:10")
    longer = f"{figures} · {say('plan-preparing', language)}"
    printed = shown(width, say("plan-searching", language), (longer, figures))
    assert all(len(line.rstrip()) < width for line in printed.splitlines())
    assert "…" not in printed
    joined = printed.replace("\n", "").replace(" ", "")
    assert "31:40" in joined
    assert "29:10" in joined
    assert "1:05" in joined


def test_shorter_words_come_before_a_lost_title_and_the_title_before_a_lost_figure() -> None:
    known = ("pause 31:40, preparing everything", "pause 31:40")
    assert shown(80, "Searching", known).split("━")[0] == "Searching "
    assert shown(55, "Searching", known) == "Searching pause 31:40, preparing everything 1:05\n"
    assert shown(30, "Searching", known) == "Searching pause 31:40 1:05\n"
    assert shown(20, "Searching", known) == "pause 31:40 1:05\n"
    assert shown(8, "Searching", known) == "pause\n31:40\n1:05\n"


def test_elsewhere_a_line_at_once_and_then_on_a_slow_beat() -> None:
    stream, clock = io.StringIO(), [100.0]
    tell = lines("Searching", stream, now=lambda: clock[0])

    def at(seconds: float, known: str, share: float = 0.25) -> str:
        before = len(stream.getvalue())
        clock[0] = 100 + seconds
        tell(share, (known, "short"))
        return stream.getvalue()[before:]

    assert at(0, "preparing", 0.0) == "Searching 0:00 preparing\n"
    assert at(9, "pause 31:40") == ""
    assert at(10, "pause 31:40") == "Searching 0:10 25% pause 31:40\n"
    assert at(19, "pause 31:10") == ""
    assert at(40, "pause 31:40") == ""  # nothing new
    assert at(70, "pause 31:40") == "Searching 1:10 25% pause 31:40\n"  # but alive
    assert at(3_700, "pause 31:00") == "Searching 1:01:40 25% pause 31:00\n"


def test_where_nobody_can_read_it_the_work_goes_on() -> None:
    stream = io.StringIO()
    stream.write = lambda _: (_ for _ in ()).throw(BrokenPipeError())  # type: ignore[method-assign]
    lines("Searching", stream)(0.0, ("preparing",))


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_gets_a_bar_and_everything_else_lines() -> None:
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        with progress("Searching", stream=stream) as advance:
            advance(0.5, "pause 31:40")
    assert pipe.getvalue() == "Searching 0:00 50% pause 31:40\n"
    assert "Searching" in terminal.getvalue()
