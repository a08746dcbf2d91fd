"""Rows of shifts and fuel: how much of the pause a vehicle can be at work at all."""

from __future__ import annotations

import numpy as np

from treve.timetabling.bound.columns import Collapsed, Flags
from treve.timetabling.bound.row_kinds import FUEL, SHIFTS
from treve.timetabling.clock import runs
from treve.timetabling.program import Whole, times


def add_duties(c: Collapsed) -> None:
    """A row for each fleet with shifts, and one for each that has to be refuelled."""
    if all(fleet.shifts is None and fleet.fuel is None for fleet in c.problem.fleets):
        return
    charges, driven = c.columns.charges(c.windows), c.columns.driven(c.windows)
    for f, fleet in enumerate(c.problem.fleets):
        mine = (c.columns.fleet == f) & (charges != 0)
        if fleet.shifts is not None:
            longest, rest = fleet.shifts.longest_seconds, fleet.shifts.rest_seconds
            works = times(charges[mine], longest + rest)
            _add(
                c,
                f,
                mine,
                SHIFTS.name(fleet.id),
                works,
                (longest, longest * rests_seconds(c, rest)),
            )
        if fleet.fuel is not None:
            longest, taken = fleet.fuel.longest_driving_seconds, fleet.fuel.refuelling_seconds
            works = times(charges[mine], longest) + times(driven[mine], taken)
            free = longest * taken * c.windows
            _add(c, f, mine, FUEL.name(fleet.id), works, (longest, free))


def rests_seconds(c: Collapsed, rest: int) -> int:
    """What a vehicle need not rest within the pause, at most: once in each window, or less.

    A window may begin and end with a whole shift, and in a night it rests anyway; where nights are
    short, it is the whole of the pause, nights and margins among it, that begins and ends so.
    """
    shut = max((r.shut_seconds for r in runs(c.problem.windows, c.windows)), default=0)
    margins = (c.windows - 1) * c.problem.margin_seconds
    return min(c.windows * rest, rest + shut + margins)


def _add(
    c: Collapsed, f: int, mine: Flags, name: str, works: Whole, rates: tuple[int, int]
) -> None:
    """What a fleet's vehicles spend is no more than the pause has, and what is free of each."""
    count, (price, free) = c.problem.fleets[f].count, rates
    columns = np.append(c.columns.number[mine], c.T)
    values = np.append(-works, price * count)
    c.program.add_entries(name, columns, values, count * (price * c.margins_seconds - free))
