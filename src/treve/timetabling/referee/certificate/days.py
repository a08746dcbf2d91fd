"""The best days of one vehicle within a pause that is supposed, in whole numbers.

In each window a vehicle that is in the zone at all comes in once: a day is one move that comes in,
moves in the midst, and one that leaves; or a single one that does all. With its delays before the
first and after the last passage it fits into what the pause has of the window, less the margin.
What its moves are worth together is then no more than what the best day is worth, whatever the day
really was.

What the pause has of each window. Those between the first and the last it has whole; of these two
it has what is left, in some way that is the same for all vehicles. So it is looked which way would
be worth most for all of them together.

In one window a vehicle that carries nothing all day may as well stay at home: without it the
timetable moves as much and lasts no longer. So something is carried on each day, unless its fleet
has work outside, which it may cross the zone for. In several windows a day may serve the next.

A fleet has no days that can be told apart where a move in the midst takes no time, or where a move
may begin in one window and end in another. Its moves are then paid at their ceilings like all else.
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


def fleets_by_days(sheet: Sheet) -> tuple[Fleet, ...]:
    """Fleets whose vehicles' days can be told apart."""
    return tuple(fleet for fleet in sheet.problem.fleets if _has_days(sheet, fleet))


def _has_days(sheet: Sheet, fleet: Fleet) -> bool:
    """Whether no move in the midst takes no time, and none may lie in two windows."""
    for cut in sheet.cuts_of[fleet.id]:
        torn = sheet.windows > 1 and cut.move.away > 0 and not cut.free
        if torn or ((cut.begins, cut.ends) == (1, 1) and cut.move.seconds == 0):
            return False
    return True


def goes_by_days(sheet: Sheet) -> bool:
    """Whether there is any fleet whose days can be told apart."""
    return bool(fleets_by_days(sheet))


def in_days(sheet: Sheet) -> frozenset[Unknown]:
    """Unknowns that are part of vehicles' days.

    In one window a vehicle is used on the one day that it has, unless it may be used outside.
    """
    found: set[Unknown] = set()
    for fleet in fleets_by_days(sheet):
        found |= {cut.unknown for cut in sheet.cuts_of[fleet.id] if not cut.free}
        found |= {
            ("delay", side, fleet.id, gate.id)
            for gate in sheet.problem.gates
            for side in ("first", "last")
        }
        if _must_carry(sheet, fleet):
            found.add(("used", fleet.id))
    return frozenset(found)


def _must_carry(sheet: Sheet, fleet: Fleet) -> bool:
    """Whether a vehicle that carries nothing on a day is better left at home."""
    return sheet.windows == 1 and fleet.id not in sheet.busy_outside


def best_days(sheet: Sheet, worth: Mapping[Unknown, int], supposed: int) -> int:
    """Most that the days of all vehicles are worth together.

    Args:
        sheet: All unknowns.
        worth: Of one more of each unknown.
        supposed: Open seconds of the pause at most.
    """
    margin, count = sheet.problem.margin_seconds, sheet.windows
    usable = [w.end_seconds - w.start_seconds - margin for w in sheet.problem.windows]
    within = supposed - count * margin
    longest = max(0, min(within, max(usable)))
    total = np.zeros(longest + 1, dtype=object)
    for fleet in fleets_by_days(sheet):
        total += by_length(sheet, fleet, worth, longest).astype(object) * fleet.count
    found = [0]
    for first in range(len(usable) - count + 1):
        run = usable[first : first + count]
        if count == 1:
            found.append(total[max(0, min(run[0], within))])
            continue
        left = min(within - sum(run[1:-1]), run[0] + run[-1])
        early = np.arange(max(0, left - run[-1]), min(left, run[0]) + 1)
        if early.size:
            between = sum(total[seconds] for seconds in run[1:-1])
            found.append(between + (total[early] + total[left - early]).max())
    return int(max(found))


def best_day(sheet: Sheet, fleet: Fleet, worth: Mapping[Unknown, int], seconds: int) -> int:
    """Most that one vehicle's day is worth; 0 where it is better left out.

    Args:
        sheet: All unknowns.
        fleet: The vehicle's.
        worth: Of one more of each unknown.
        seconds: How long the day may be.
    """
    return int(by_length(sheet, fleet, worth, seconds)[-1])


def by_length(
    sheet: Sheet, fleet: Fleet, worth: Mapping[Unknown, int], longest: int
) -> NDArray[Any]:
    """Most that one vehicle's day is worth, by how long it may be, from 0 on.

    Args:
        sheet: All unknowns.
        fleet: The vehicle's.
        worth: Of one more of each unknown.
        longest: How long the longest may be.
    """
    asked, most = longest, _most_seconds(sheet, fleet)
    longest = longest if most is None else min(longest, most)
    largest = max((abs(value) for value in worth.values()), default=0)
    kind = np.int64 if largest * (longest + 2) < ROOM else object
    best: NDArray[Any] = np.zeros(longest + 1, dtype=kind)
    cuts = [cut for cut in sheet.cuts_of[fleet.id] if not cut.free]
    owes = _must_carry(sheet, fleet)
    for cut in cuts:
        serves = cut.move.load is not None or not owes
        if (cut.begins, cut.ends) == (0, 2) and serves and cut.seconds(1) <= longest:
            here = best[cut.seconds(1) :]
            late = max(_late(worth, "first", cut), _late(worth, "last", cut))
            alone = np.arange(len(here)).astype(kind) * late + worth.get(cut.unknown, 0)
            np.maximum(here, alone, out=here)
    if longest > 0:
        _with_stays(sheet, cuts, worth, best, owes=owes)
    if owes:
        best += worth.get(("used", fleet.id), 0)
    found: NDArray[Any] = np.maximum(best, 0)
    return np.pad(found, (0, asked - longest), mode="edge")


def _most_seconds(sheet: Sheet, fleet: Fleet) -> int | None:
    """Seconds that no day is longer than, as gates are shut before and after; ``None``: any.

    Where every day begins and ends with a passage in the zone, all between the two lies in the
    hours of these gates, and only what comes before the one and after the other may lie beyond.
    Delays then count from when the first gate opens and to when the last closes, for all alike.
    """
    cuts = sheet.cuts_of[fleet.id]
    begins = [_edge(cut, first=True) for cut in cuts if cut.first]
    ends = [_edge(cut, first=False) for cut in cuts if cut.last]
    known = [edge for edge in (*begins, *ends) if edge is not None]
    if not begins or not ends or len(known) < len(begins) + len(ends):
        return None
    hours = {gate.id: gate.hours for gate in sheet.problem.gates}
    longest = 0
    for window in sheet.problem.windows:
        close = window.end_seconds - sheet.problem.margin_seconds
        spans: dict[str, list[tuple[int, int]]] = {}
        for gate, seconds in hours.items():
            stated = (
                [(window.start_seconds, close)]
                if seconds is None
                else [(h.start_seconds, h.end_seconds) for h in seconds]
            )
            within = [(max(a, window.start_seconds), min(b, close)) for a, b in stated]
            spans[gate] = [(a, b) for a, b in within if a < b]
        early = [a - before for gate, before in set(filter(None, begins)) for a, _ in spans[gate]]
        late = [b + after for gate, after in set(filter(None, ends)) for _, b in spans[gate]]
        if early and late:
            longest = max(longest, max(late) - min(early))
    return longest


def _edge(cut: Cut, *, first: bool) -> tuple[str, int] | None:
    """The first (last) gate in the zone on a move, and its seconds there before (after) it."""
    move = cut.move
    gates = [(part.gate, part) for part in move.inside if part.gate is not None]
    if not gates:
        return None
    name, part = gates[0] if first else gates[-1]
    return name, part.start - move.enters if first else move.leaves - part.end


def _late(worth: Mapping[Unknown, int], side: str, cut: Cut) -> int:
    """What a second of delay at its first or last gate is worth; nobody need be late."""
    gates = [part.gate for part in cut.move.inside if part.gate is not None]
    if not gates:
        return 0
    gate = gates[0] if side == "first" else gates[-1]
    return max(0, worth.get(("delay", side, cut.move.fleet.id, gate), 0))


def _with_stays(
    sheet: Sheet,
    cuts: list[Cut],
    worth: Mapping[Unknown, int],
    best: NDArray[Any],
    *,
    owes: bool,
) -> None:
    """Put in stays with a move that comes in and one that leaves, and with a load if it owes."""
    done, owing = _ahead(sheet, cuts, worth, best, owes=owes)
    places = {stop.id: n for n, stop in enumerate(sheet.problem.stops)}
    for cut in cuts:
        length = cut.seconds(1)
        if (cut.begins, cut.ends) != (0, 1) or length >= len(best):
            continue
        ahead = owing if owes and cut.move.load is None else done
        here = best[length:]
        waits = np.arange(len(here)).astype(best.dtype) * _late(worth, "first", cut)
        after = ahead[places[cut.move.destination.id], : len(here)]
        # So much is still to come, less what its seconds would be worth in waiting.
        ready = np.maximum.accumulate(after - waits)
        np.maximum(here, ready + waits + worth.get(cut.unknown, 0), out=here)


def _ahead(
    sheet: Sheet,
    cuts: list[Cut],
    worth: Mapping[Unknown, int],
    best: NDArray[Any],
    *,
    owes: bool,
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Most worth still to come, by stop and seconds that are left there.

    Worked out from the end: what can be done with some seconds needs only what can be done with
    fewer, by the shortest move at least, so that so many of them are done at once.

    Returns:
        For a vehicle that has carried something, and for one that still has to if it owes.
    """
    kind, size = best.dtype, len(best)
    places = {stop.id: n for n, stop in enumerate(sheet.problem.stops)}
    done: NDArray[Any] = np.full((len(places), size), NEVER, dtype=kind)
    owing = done.copy() if owes else done
    tables = (done, owing) if owes else (done,)
    midst = [cut for cut in cuts if (cut.begins, cut.ends) == (1, 1)]
    for cut in cuts:
        length = cut.seconds(1)
        if (cut.begins, cut.ends) == (1, 2) and length < size:
            for table in (done,) if cut.move.load is None else tables:
                here = table[places[cut.move.origin.id], length:]
                waits = np.arange(len(here)).astype(kind) * _late(worth, "last", cut)
                np.maximum(here, waits + worth.get(cut.unknown, 0), out=here)
    step = min((cut.seconds(1) for cut in midst), default=size)
    for start in range(0, size, step):
        stop = min(start + step, size)
        for cut in midst:
            length, value = cut.seconds(1), worth.get(cut.unknown, 0)
            low = max(start, length)
            if low < stop:
                there = places[cut.move.destination.id]
                for table in tables:
                    then = done if cut.move.load else table
                    here = table[places[cut.move.origin.id], low:stop]
                    np.maximum(here, then[there, low - length : stop - length] + value, out=here)
        begun = max(0, start - 1)
        for table in tables:
            np.maximum.accumulate(table[:, begun:stop], axis=1, out=table[:, begun:stop])
    return done, owing
