"""When a search last found a shorter pause: one that still did may have been stopped too early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treve.errors import Finding
from treve.timetabling.solution import Outcome, Progress

LATE = 0.8
"""Share of the steps after which a gain is late: with as many steps more another one is likely."""


@dataclass(slots=True)
class Gains:
    """Passes progress on, and notes when the pause fell.

    Attributes:
        listener: Who is told.
        last_steps: Steps after which it last fell; ``None``: never.
        shortest_seconds: So far.
    """

    listener: Callable[[Progress], None]
    last_steps: int | None = None
    shortest_seconds: int | None = None

    def tell(self, state: Progress) -> None:
        """Note whether the pause fell; the first one that is known is no gain."""
        pause, known = state.pause_seconds, self.shortest_seconds
        if pause is not None and (known is None or pause < known):
            self.shortest_seconds = pause
            if known is not None and state.steps:
                self.last_steps = state.steps
        self.listener(state)


def still_falling(outcome: Outcome, steps: int, last_gain_steps: int | None) -> Iterator[Finding]:
    """Remark that the pause was still falling when the search ended.

    Args:
        outcome: Of a plan for the shortest pause; only one that is not proven can become shorter.
        steps: Of the search.
        last_gain_steps: As :attr:`Gains.last_steps`.
    """
    if outcome is Outcome.FEASIBLE and last_gain_steps and last_gain_steps > LATE * steps:
        figures = {"gain_steps": last_gain_steps, "steps": steps}
        yield Finding("still-getting-shorter", (), figures, "note")
