"""The best day of one vehicle within a pause that is supposed, in whole numbers.

In one window a vehicle that is in the zone at all comes in once: a day is one move that comes in,
moves in the midst, and one that leaves; or a single one that does all. With its delays before the
first and after the last passage it fits into the pause less the margin. What its moves are worth
together is then no more than what the best day is worth, whatever the day really was.

A vehicle that carries nothing all day may as well stay at home: without it the timetable moves as
much and lasts no longer. So something is carried on each day, unless its fleet has work outside,
which it may cross the zone for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from treve.timetabling.problem import Fleet
from treve.timetabling.referee.certificate.sheet import Cut, Sheet, Unknown

NEVER = -(1 << 62)
"""Worth of what cannot be."""
ROOM = 1 << 60
"""Sums below this fit into 64 bits, even taken from :data:`NEVER`."""


def goes_by_days(sheet: Sheet) -> bool:
    """Whether days can be told apart: one window, and no move in the midst takes no time."""
    midst = (cut.move.seconds for cut in sheet.cuts if (cut.begins, cut.ends) == (1, 1))
    return sheet.windows == 1 and all(seconds > 0 for seconds in midst)


def in_days(sheet: Sheet) -> frozenset[Unknown]:
    """Unknowns that are part of vehicles' days."""
    found: set[Unknown] = {cut.unknown for cut in sheet.cuts if not cut.free}
    for fleet in sheet.problem.fleets:
        found.add(("used", fleet.id))
        found |= {
            ("delay", side, fleet.id, gate.id)
            for gate in sheet.problem.gates
            for side in ("first", "last")
        }
    return frozenset(found)


def best_day(sheet: Sheet, fleet: Fleet, worth: Mapping[Unknown, int], seconds: int) -> int:
    """Most that one vehicle's day is worth; 0 where it is better left at home.

    Args:
        sheet: All unknowns, for one window.
        fleet: The vehicle's.
        worth: Of one more of each unknown.
        seconds: How long the day may be.
    """
    cuts = [cut for cut in sheet.cuts_of[fleet.id] if not cut.free]
    owes = fleet.id not in sheet.busy_outside
    best = 0
    for cut in cuts:
        spare = seconds - cut.seconds(1)
        serves = cut.move.load is not None or not owes
        if (cut.begins, cut.ends) == (0, 2) and spare >= 0 and serves:
            late = max(_late(worth, "first", cut), _late(worth, "last", cut))
            best = max(best, worth.get(cut.unknown, 0) + late * spare)
    if seconds > 0:
        best = max(best, _best_stay(sheet, cuts, worth, seconds, owes=owes))
    return max(0, best + worth.get(("used", fleet.id), 0))


def _late(worth: Mapping[Unknown, int], side: str, cut: Cut) -> int:
    """What a second of delay at its first or last gate is worth; nobody need be late."""
    gates = [part.gate for part in cut.move.inside if part.gate is not None]
    if not gates:
        return 0
    gate = gates[0] if side == "first" else gates[-1]
    return max(0, worth.get(("delay", side, cut.move.fleet.id, gate), 0))


def _best_stay(
    sheet: Sheet, cuts: list[Cut], worth: Mapping[Unknown, int], seconds: int, *, owes: bool
) -> int:
    """The best stay with a move that comes in and one that leaves, and with a load if it owes."""
    done, owing = _ahead(sheet, cuts, worth, seconds)
    places = {stop.id: n for n, stop in enumerate(sheet.problem.stops)}
    best = NEVER
    for cut in cuts:
        left = seconds - cut.seconds(1)
        if (cut.begins, cut.ends) == (0, 1) and left >= 0:
            ahead = owing if owes and cut.move.load is None else done
            waits = np.arange(left, -1, -1).astype(ahead.dtype) * _late(worth, "first", cut)
            after = ahead[places[cut.move.destination.id], : left + 1]
            best = max(best, int((after + waits).max()) + worth.get(cut.unknown, 0))
    return best


def _ahead(
    sheet: Sheet, cuts: list[Cut], worth: Mapping[Unknown, int], seconds: int
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Most worth still to come, by stop and seconds that are left there.

    Worked out from the end: what can be done with some seconds needs only what can be done with
    fewer, by the shortest move at least, so that so many of them are done at once.

    Returns:
        For a vehicle that has carried something, and for one that still has to.
    """
    largest = max((abs(value) for value in worth.values()), default=0)
    kind = np.int64 if largest * (seconds + 2) < ROOM else object
    places = {stop.id: n for n, stop in enumerate(sheet.problem.stops)}
    done: NDArray[Any] = np.full((len(places), seconds + 1), NEVER, dtype=kind)
    owing = done.copy()
    midst = [cut for cut in cuts if (cut.begins, cut.ends) == (1, 1)]
    for cut in cuts:
        length = cut.seconds(1)
        if (cut.begins, cut.ends) == (1, 2) and length <= seconds:
            for table in (done,) if cut.move.load is None else (done, owing):
                here = table[places[cut.move.origin.id], length:]
                waits = np.arange(len(here)).astype(kind) * _late(worth, "last", cut)
                np.maximum(here, waits + worth.get(cut.unknown, 0), out=here)
    step = min((cut.seconds(1) for cut in midst), default=seconds + 1)
    for start in range(0, seconds + 1, step):
        stop = min(start + step, seconds + 1)
        for cut in midst:
            length, value = cut.seconds(1), worth.get(cut.unknown, 0)
            low = max(start, length)
            if low < stop:
                there = places[cut.move.destination.id]
                for table, then in ((done, done), (owing, done if cut.move.load else owing)):
                    here = table[places[cut.move.origin.id], low:stop]
                    np.maximum(here, then[there, low - length : stop - length] + value, out=here)
        begun = max(0, start - 1)
        for table in (done, owing):
            np.maximum.accumulate(table[:, begun:stop], axis=1, out=table[:, begun:stop])
    return done, owing
