"""Time in the search: seconds from a start; slots of each lane, bay and desk; open minutes.

A gate's row is cut into *slots* as long as a passage: passages that all begin with a slot leave no
gaps between them that nobody can use (random starts would fill a lane to three quarters only, as
in Renyi's parking problem, 1958). Vehicles wait for the next slot, half a passage on average.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.window import (
    Window,
)

NEVER = 1 << 29
"""A second that no timetable reaches."""
MINUTE = 60
"""Seconds of a cell of a calendar."""
MOST_PARTS = 6
"""Most slots that the shortest passage of a gate is cut into."""
FRAGMENTS = 0.02
"""Share of a lane reckoned lost to gaps each time the slot is halved (measured, size M)."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """The search's clock: second ``i`` is ``start + i`` of the problem's, up to ``count``.

    The windows open at ``opening``, a second of the problem's.
    """

    start: int
    count: int
    opening: int = 0

    @property
    def zero(self) -> int:
        """Where the windows open: nothing inside comes before."""
        return self.opening - self.start

    def at(self, seconds: int) -> int:
        """A moment of the problem's on this clock."""
        return seconds - self.start

    def shut(self, hours: tuple[Window, ...] | None, slot: int) -> npt.NDArray[np.bool_]:
        """Which slots do not lie whole within one of the hours."""
        slots = self.count // slot
        if hours is None:
            return np.zeros(slots, dtype=np.bool_)
        shut = np.ones(slots, dtype=np.bool_)
        for h in hours:
            first, last = -(-self.at(h.start_seconds) // slot), self.at(h.end_seconds) // slot
            shut[max(0, first) : max(0, last)] = False
        return shut

    def calendar(self, hours: list[tuple[int, int]]) -> npt.NDArray[np.int32]:
        """For each minute, when the hours it lies in end; and when hours next begin. In seconds.

        Shape ``(2, minutes + 1)``. Row 0 is -1 where shut.
        """
        minutes = self.count // MINUTE + 1
        out = np.full((2, minutes + 1), -1, dtype=np.int32)
        out[1] = NEVER
        for start, end in reversed(hours):
            begin, close = max(0, self.at(start)), min(self.count, self.at(end))
            first, last = -(-begin // MINUTE), close // MINUTE
            if first * MINUTE >= close:
                continue
            out[0, first : last + 1] = close
            out[1, : first + 1] = first * MINUTE
            out[1, first : last + 1] = np.arange(first, last + 1) * MINUTE
            if close % MINUTE == 0:
                out[1, last] = NEVER if last + 1 > minutes else out[1, last + 1]
        return out

    def opened(self, windows: tuple[Window, ...]) -> npt.NDArray[np.int32]:
        """Seconds of the windows that have passed when each minute begins; after the last all do.

        Shape ``(minutes + 2,)``.
        """
        moments = np.arange(self.count // MINUTE + 2) * MINUTE
        passed = np.maximum(0, moments - self.at(windows[-1].end_seconds))
        for window in windows:
            begin, end = self.at(window.start_seconds), self.at(window.end_seconds)
            passed += np.clip(moments, begin, end) - begin
        return passed.astype(np.int32)


def choose_seconds(problem: Problem, arcs: tuple[Arc, ...], until_seconds: int) -> Seconds:
    """The clock of a search that may use all seconds until the given one."""
    lead = 0
    for arc in arcs:
        if problem.fleets[arc.fleet].available is None and arc.inside_from != 0:
            lead = max(lead, arc.seconds if arc.inside_from is None else arc.inside_from)
    opening = problem.windows[0].start_seconds
    start = opening - 3 * lead
    return Seconds(start, until_seconds - start + 2, opening)


def choose_slot(spent: Mapping[int, float]) -> int:
    """The slot of a resource, from how much of its time goes to holds of each length.

    A long slot wastes what rounding up adds to the holds; a short one wastes gaps that nobody can
    use, the more the more slots a usual hold takes.

    Args:
        spent: Seconds (or any measure of time) by length of the hold.
    """
    total = sum(spent.values())
    if total <= 0:
        return MINUTE
    usual = max(spent, key=lambda h: (spent[h], h))
    slots = {-(-h // parts) for h in spent for parts in range(1, MOST_PARTS + 1)}

    def loss(slot: int) -> float:
        rounding = sum(w * (-(-h // slot) * slot / h - 1) for h, w in spent.items()) / total
        return rounding + FRAGMENTS * math.log2(max(1.0, usual / slot))

    return max(1, min(sorted(slots, reverse=True), key=loss))
