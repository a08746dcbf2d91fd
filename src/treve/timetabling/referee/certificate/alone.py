"""Whether one vehicle, alone in the world, can carry a unit of a load: told from the end.

For each stop the *latest* moment is found at which a vehicle that stands there, free to set out,
can still carry a unit in time and be where it may end. Before that moment it may stand and wait, so
the latest says all. Where no vehicle can so much as begin at its home, no timetable moves any of
the load: others only take lanes, bays and desks away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from treve.timetabling.problem import (
    Fleet,
    Load,
    Problem,
)
from treve.timetabling.referee.certificate.moves import Move, all_moves
from treve.timetabling.window import (
    Window,
)

FAR = 1 << 62
"""Seconds beyond all calendars."""

Spells = list[tuple[int, int]]
"""Moments from and to, both among them; in any order, and they may meet."""
Stay = int | None
"""The window in which a stay in the zone lies that is not over; ``None``: there is none."""
Latest = dict[tuple[str, Stay], int]
"""The latest moment at which standing at a stop, in a stay, is soon enough."""


class Element(NamedTuple):
    """A part of a move: where, how long one may wait there before it, how long it takes, when."""

    inside: bool
    wait: int
    seconds: int
    hours: tuple[Window, ...] | None = None


class Day(NamedTuple):
    """What everybody keeps to.

    Attributes:
        windows: First and last moment of each in which one may be in the zone, margin taken off.
        free_ends: Whether vehicles may be anywhere in the end.
    """

    windows: tuple[tuple[int, int], ...]
    free_ends: bool


def cannot_be_carried(
    problem: Problem,
    load: Load,
    moves: tuple[Move, ...] | None = None,
    *,
    free_ends: bool = False,
) -> bool:
    """Whether no timetable moves a single unit of a load. Outside, time goes on without end.

    Args:
        problem: A well-formed problem; where a pause is given its windows are cut.
        load: One of its loads.
        moves: All its moves, if at hand.
        free_ends: Whether vehicles may be anywhere in the end.
    """
    margin = problem.margin_seconds
    windows = tuple(
        (w.start_seconds, w.end_seconds - margin)
        for w in problem.windows
        if w.end_seconds - w.start_seconds > margin
    )
    day = Day(windows, free_ends)
    known = all_moves(problem) if moves is None else moves
    return not any(
        _can_carry(problem, day, fleet, load, [m for m in known if m.fleet is fleet])
        for fleet in problem.fleets
    )


def _can_carry(problem: Problem, day: Day, fleet: Fleet, load: Load, moves: list[Move]) -> bool:
    """Whether a vehicle of a fleet can, from its home."""
    carrying = [move for move in moves if move.load is load]
    done = _ends(problem, day, fleet)
    if carrying and fleet.returns and not fleet.rests_inside:
        done = _earlier(problem, day, moves, done)
    begun: Latest = {}
    for move in carrying:
        _take(begun, move, _latest_starts(problem, day, move, done))
    if begun and fleet.returns:
        begun = _earlier(problem, day, moves, begun)
    return (fleet.home, None) in begun


def _ends(problem: Problem, day: Day, fleet: Fleet) -> Latest:
    """Where a vehicle may be in the end."""
    found: Latest = {}
    for stop in problem.stops:
        if fleet.rests_inside or not stop.inside:
            found[stop.id, None] = FAR
        elif day.free_ends:
            found |= {(stop.id, at): end for at, (_, end) in enumerate(day.windows)}
    return found


def _earlier(problem: Problem, day: Day, moves: list[Move], latest: Latest) -> Latest:
    """From where, and when at the latest, one can come to such a place: until nothing is new."""
    found = dict(latest)
    changed = {stop for stop, _ in found}
    while changed:
        before, changed = changed, set()
        for move in moves:
            if move.destination.id in before and _take(
                found, move, _latest_starts(problem, day, move, found)
            ):
                changed.add(move.origin.id)
    return found


def _take(latest: Latest, move: Move, starts: Mapping[Stay, int]) -> bool:
    """Note where it is soon enough to stand later than was known; say whether it is anywhere."""
    new = False
    for stay, moment in starts.items():
        key = move.origin.id, stay
        if moment > latest.get(key, -FAR - 1):
            latest[key] = moment
            new = True
    return new


def _latest_starts(problem: Problem, day: Day, move: Move, latest: Latest) -> dict[Stay, int]:
    """When a move may begin at the latest so that it ends soon enough, by the stay it is in."""
    elements = _elements(problem, move)
    if elements is None:
        return {}
    stays: list[Stay] = [None, *range(len(day.windows))]
    soon = {s: latest[move.destination.id, s] for s in stays if (move.destination.id, s) in latest}
    last, release = FAR, -FAR
    if move.load is not None:
        last = FAR if move.load.due_seconds is None else move.load.due_seconds
        release = -FAR if move.load.release_seconds is None else move.load.release_seconds
    in_zone = move.destination.inside and not move.fleet.rests_inside
    found: dict[Stay, int] = {}
    for first, over in _service(move.fleet):
        ends: dict[Stay, Spells] = {
            stay: [(max(first, release), min(last, over, moment))] for stay, moment in soon.items()
        }
        starts = _before(day, ends, inside=in_zone)
        for element in reversed(elements):
            starts = _before(day, _begun(day, starts, element), inside=element.inside)
        for stay, spells in starts.items():
            late = [end for start, end in spells if end >= max(start, first, release)]
            if late:
                found[stay] = max(found.get(stay, -FAR), *late)
    return found


def _service(fleet: Fleet) -> Iterator[tuple[int, int]]:
    if fleet.available is None:
        yield -FAR, FAR
    for hour in fleet.available or ():
        yield hour.start_seconds, hour.end_seconds


def _elements(problem: Problem, move: Move) -> tuple[Element, ...] | None:
    """The parts of a move in order, or ``None`` where no lane of a gate serves its direction."""
    gates = {gate.id: gate for gate in problem.gates}
    loaded = move.load is not None
    state = "empty" if move.load is None else move.load.category
    found = []
    if loaded:
        found.append(Element(move.origin.inside, 0, move.loading_seconds, move.origin.hours))
        found.append(Element(move.origin.inside, FAR, 0))
    for number, leg in enumerate(move.way.legs):
        found.append(Element(leg.inside, 0, leg.loaded_seconds if loaded else leg.empty_seconds))
        if number < len(move.way.gates):
            gate = gates[move.way.gates[number]]
            hold = gate.seconds(move.fleet.vehicle_class, state, move.way.direction)
            if hold is None or not any(move.way.direction in x.directions for x in gate.lanes):
                return None
            wait = FAR if gate.longest_wait_seconds is None else gate.longest_wait_seconds
            found.append(Element(gate.inside, wait, hold, gate.hours))
    if loaded:
        there = move.destination
        found.append(Element(there.inside, FAR, move.unloading_seconds, there.hours))
    return tuple(found)


def _begun(day: Day, ends: Mapping[Stay, Spells], element: Element) -> dict[Stay, Spells]:
    """When a vehicle may be there to begin an element, wait included, given when it may end it."""
    found: dict[Stay, Spells] = {}
    for stay, spells in ends.items():
        if (stay is not None) is not element.inside:
            continue
        low, high = (-FAR, FAR) if stay is None else day.windows[stay]
        hours = (
            [(low, high)]
            if element.hours is None
            else [(max(low, h.start_seconds), min(high, h.end_seconds)) for h in element.hours]
        )
        begins = _tidy(
            (max(a - element.seconds, start), min(b, end) - element.seconds)
            for a, b in spells
            for start, end in hours
        )
        found[stay] = _tidy((max(low, a - element.wait), b) for a, b in begins)
    return found


def _before(day: Day, after: Mapping[Stay, Spells], *, inside: bool) -> dict[Stay, Spells]:
    """Stays before a vehicle comes to where it is now, inside or out, given those from then on."""
    found: dict[Stay, Spells] = {}
    if not inside:
        spells = after.get(None, [])
        found[None] = spells
        for number, (start, end) in enumerate(day.windows):
            found[number] = _tidy((max(a, start), min(b, end)) for a, b in spells)
    else:
        entered: Spells = []
        for stay, spells in after.items():
            if stay is not None:
                start, end = day.windows[stay]
                found[stay] = _tidy((max(a, start), min(b, end)) for a, b in spells)
                entered += found[stay]
        found[None] = _tidy(entered)
    return {stay: spells for stay, spells in found.items() if spells}


def _tidy(spells: Iterable[tuple[int, int]]) -> Spells:
    """Those that are not empty, joined where they meet."""
    found: Spells = []
    for start, end in sorted(spells):
        if end < start:
            continue
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
