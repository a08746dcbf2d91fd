"""How long a day can be at most where gates are open for fewer hours than the windows.

Whoever comes into the zone through a gate and leaves through one is between the two passages for no
longer than from when the first opens to when the last closes. Only what lies before the first of
them and after the last may come on top. Delays count from when the first gate opens, and to when
the last closes: rows that order passages ask no more of them.
"""

from __future__ import annotations

import numpy as np

from treve.timetabling.bound.columns import STARTS, STOPS, Collapsed
from treve.timetabling.clock import without_margin
from treve.timetabling.program import Ints
from treve.timetabling.window import (
    Window,
)

Edges = set[tuple[int, int]]
"""Gates that a day may begin (or end) at, each with the seconds inside before (or after) them."""


def longest_day(c: Collapsed, fleet: int) -> int | None:
    """Seconds that no day of a vehicle is longer than, in any one window.

    Args:
        c: The program.
        fleet: The vehicle's.

    Returns:
        ``None`` where some day may begin or end without a gate inside the zone.
    """
    first, last = _edges(c, fleet, STARTS, first=True), _edges(c, fleet, STOPS, first=False)
    if not first or not last:
        return None
    longest = 0
    for window in without_margin(c.problem.windows, c.problem.margin_seconds):
        begins = [hours.start_seconds - s for g, s in first for hours in _open(c, g, window)]
        ends = [hours.end_seconds + s for g, s in last for hours in _open(c, g, window)]
        if begins and ends:
            longest = max(longest, max(ends) - min(begins))
    return longest


def _edges(c: Collapsed, fleet: int, kinds: tuple[str, ...], *, first: bool) -> Edges | None:
    """Those of all moves of some kinds; ``None`` where one of them passes no gate inside."""
    columns, t = c.columns, c.columns.table
    found: Edges = set()
    starts = np.cumsum(t.passes) - t.passes
    mine = np.unique(columns.arc[columns.of_kind(*kinds) & (columns.fleet == fleet)])
    for arc in mine.tolist():
        lines = np.arange(starts[arc], starts[arc] + t.passes[arc])
        through: Ints = lines[(t.inside[lines] == 1) & (t.hold[lines] > 0)]
        if not len(through):
            return None
        line = int(through[0] if first else through[-1])
        before = int(t.offset[line] - t.inside_from[arc])
        after = int(t.inside_to[arc] - t.offset[line] - t.hold[line])
        found.add((int(t.gate[line]), before if first else after))
    return found


def _open(c: Collapsed, gate: int, window: Window) -> list[Window]:
    """When a gate is open within a window."""
    hours = c.problem.gates[gate].hours
    if hours is None:
        return [window]
    both = (
        Window(max(h.start_seconds, window.start_seconds), min(h.end_seconds, window.end_seconds))
        for h in hours
    )
    return [one for one in both if one.seconds > 0]
