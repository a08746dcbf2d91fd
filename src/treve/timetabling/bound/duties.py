"""Rows of shifts and fuel: how much of the pause a vehicle can be at work at all."""

from __future__ import annotations

import numpy as np

from treve.timetabling.bound.columns import Collapsed, Flags
from treve.timetabling.bound.row_kinds import FUEL, SHIFTS, SHIFTS_FROM
from treve.timetabling.clock import runs
from treve.timetabling.problem import Shifts
from treve.timetabling.program import Row, Whole, times

Line = tuple[int, int, int]
"""``(a, b, c)``: in ``t`` seconds no more than ``(a + b * t) / c``."""


def add_duties(c: Collapsed) -> None:
    """Two rows for each fleet with shifts, and one for each that has to be refuelled.

    In several windows there is one of shifts: what the pause surely has may be any part of each.
    """
    if all(fleet.shifts is None and fleet.fuel is None for fleet in c.problem.fleets):
        return
    charges, driven = c.columns.charges(c.windows), c.columns.driven(c.windows)
    for f, fleet in enumerate(c.problem.fleets):
        mine = (c.columns.fleet == f) & (charges != 0)
        if fleet.shifts is not None:
            longest, rest = fleet.shifts.longest_seconds, fleet.shifts.rest_seconds
            line = longest * rests_seconds(c, rest), longest, longest + rest
            _add(c, f, mine, SHIFTS.name(fleet.id), times(charges[mine], line[2]), line)
            if c.windows == 1:
                c.shift_rows[f] = len(c.program.rows)
                line = shifts_from(fleet.shifts, c.surely_seconds)
                works = times(charges[mine], line[2])
                _add(c, f, mine, SHIFTS_FROM.name(fleet.id), works, line)
        if fleet.fuel is not None:
            longest, taken = fleet.fuel.longest_driving_seconds, fleet.fuel.refuelling_seconds
            works = times(charges[mine], longest) + times(driven[mine], taken)
            line = longest * taken * c.windows, longest, 1
            _add(c, f, mine, FUEL.name(fleet.id), works, line)


def raise_duties(c: Collapsed) -> list[int]:
    """State anew what a vehicle can be at work in a pause that has more for sure; rows changed."""
    charges = c.columns.charges(c.windows) if c.shift_rows else np.array([], dtype=np.int64)
    for f, n in c.shift_rows.items():
        fleet, row = c.problem.fleets[f], c.program.rows[n]
        assert fleet.shifts is not None  # noqa: S101 - else it has no such row
        mine = (c.columns.fleet == f) & (charges != 0)
        line = shifts_from(fleet.shifts, c.surely_seconds)
        made = _row(c, f, mine, row.name, times(charges[mine], line[2]), line)
        row.columns, row.values, row.least = made.columns, made.values, made.least
    return [*c.shift_rows.values()]


def shifts_from(shifts: Shifts, surely: int) -> Line:
    """A line above what a vehicle can be at work in any stretch of at least so many seconds.

    In a stretch it works a shift first, then rests, and so on. The line begins at what that makes
    of the least stretch: it rises second by second while a shift is on, else straight to the end
    of the next one; beyond, whole rounds of a shift and a rest rise no steeper.
    """
    longest, whole = shifts.longest_seconds, shifts.longest_seconds + shifts.rest_seconds
    rounds, into = divmod(surely, whole)
    works = rounds * longest + min(into, longest)
    if into < longest:
        return works - surely, 1, 1
    until = whole + longest - into
    return works * until - longest * surely, longest, until


def rests_seconds(c: Collapsed, rest: int) -> int:
    """What a vehicle need not rest within the pause, at most: once in each window, or less.

    A window may begin and end with a whole shift, and in a night it rests anyway; where nights are
    short, it is the whole of the pause, nights and margins among it, that begins and ends so.
    """
    shut = max((r.shut_seconds for r in runs(c.problem.windows, c.windows)), default=0)
    margins = (c.windows - 1) * c.problem.margin_seconds
    return min(c.windows * rest, rest + shut + margins)


def _row(c: Collapsed, f: int, mine: Flags, name: str, works: Whole, line: Line) -> Row:
    """What each vehicle spends lies under a line of the time that the pause leaves it."""
    count, (free, rate, _) = c.problem.fleets[f].count, line
    columns = np.append(c.columns.number[mine], c.T)
    values = np.append(-works, rate * count)
    return Row.of(name, columns, values, count * (rate * c.margins_seconds - free))


def _add(c: Collapsed, f: int, mine: Flags, name: str, works: Whole, line: Line) -> None:
    c.program.rows.append(_row(c, f, mine, name, works, line))
