"""Rows of a gate whose one lane has to be switched for every vehicle that comes back."""

from __future__ import annotations

from collections.abc import Iterator

from treve.timetabling.problem import Direction, Fleet, Gate, Problem
from treve.timetabling.referee.certificate.gates import WAYS, Reach, lost
from treve.timetabling.referee.certificate.rows import Later, Named, Row
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown


def switch_rows(sheet: Sheet) -> Iterator[Named]:
    """One row for each gate with such a lane and each fleet that returns."""
    found = [gate for gate in sheet.problem.gates if _counts(sheet.problem, gate)]
    if not found:
        return
    reach = Reach(sheet)
    for gate in found:
        for fleet in sheet.problem.fleets:
            if fleet.returns:
                name = f"gate-switches:{gate.id}:{fleet.id}"
                yield name, Later(_switches, sheet, reach, gate, fleet)


def _counts(problem: Problem, gate: Gate) -> bool:
    """Whether it lies inside, has one lane for both directions, and nothing leads round it."""
    (lane, *others) = gate.lanes
    if others or not gate.inside or lane.directions != WAYS["both"] or not lane.switch_seconds:
        return False
    return all(way.gates.count(gate.id) < 2 for way in problem.ways) and _parts(problem, gate)


def _parts(problem: Problem, gate: Gate) -> bool:
    """Whether nobody gets from behind the gate to before it but through it.

    From every stop that a passage outward leads to, whatever is joined to it by other ways is
    looked at: none of it may be where a passage outward begins, or one inward ends.
    """
    beside: dict[str, set[str]] = {stop.id: set() for stop in problem.stops}
    inner, outer = set(), set()
    for way in problem.ways:
        start, end = way.origin, way.destination
        if gate.id not in way.gates:
            beside[start].add(end)
            beside[end].add(start)
            continue
        outward = way.direction is Direction.OUT
        inner.add(start if outward else end)
        outer.add(end if outward else start)
    seen, new = set(outer), set(outer)
    while new:
        new = {there for here in new for there in beside[here]} - seen
        seen |= new
    return not seen & inner


def _switches(sheet: Sheet, reach: Reach, gate: Gate, fleet: Fleet) -> Row:
    """Between two passages of a vehicle the lane is switched: it passes out and in by turns.

    Of the vehicles of a fleet one passes at least as often as they do on average: ``n`` times, say.
    Then the lane is switched ``n - 1`` times or more, each time for so many seconds in which
    nobody passes. No more of these times than there are nights lie wholly or in part in one, and
    the others lie between two passages of the same window, where no end of it is lost.
    """
    switch, vehicles = gate.lanes[0].switch_seconds, fleet.count
    row: dict[Unknown, int] = {OPEN_TIME: vehicles}
    for cut, part in sheet.passing.get(gate.id, ()):
        seconds = vehicles * (part.end - part.start)
        if cut.move.fleet.id == fleet.id:
            seconds += switch
        row[cut.unknown] = row.get(cut.unknown, 0) - seconds
    held = vehicles * (sheet.margins + lost(sheet, reach.ends(gate.id, WAYS["both"])))
    return Row(row, held - vehicles * switch * sheet.windows)
