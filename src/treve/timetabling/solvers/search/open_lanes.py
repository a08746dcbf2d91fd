"""When the lanes of each gate may be held, and for how long: what their use is a share of."""

from __future__ import annotations

from dataclasses import dataclass

from treve.timetabling.clock import intersect
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class OpenLanes:
    """Lanes of one gate, and the hours in which they may be held."""

    lanes: int
    hours: tuple[Window, ...]

    def lane_seconds(self, until_seconds: int) -> int:
        """Seconds in which they may be held, until a moment."""
        found = (min(h.end_seconds, until_seconds) - h.start_seconds for h in self.hours)
        return self.lanes * sum(max(0, seconds) for seconds in found)


def open_lanes(problem: Problem) -> tuple[OpenLanes, ...]:
    """When the lanes of each gate may be held; that of a gate outside counts like the pause."""
    return tuple(
        OpenLanes(len(gate.lanes), intersect(problem.windows, gate.hours) or ())
        for gate in problem.gates
    )
