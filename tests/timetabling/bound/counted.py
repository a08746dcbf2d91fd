"""A timetable as a point of the collapsed program: how often each column happens in it.

Written from the description of the cuts, second by second, and not from the bound's own code.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.problem import (
    Fleet,
    Problem,
)
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Span:
    """The windows that a timetable spans, first second and last second inside, and its open time.

    Attributes:
        first: Index of the first window touched, among those longer than the margin.
    """

    first: int
    windows: int
    first_seconds: int
    last_seconds: int
    open_seconds: int


def touches(problem: Problem, trip: Trip) -> list[tuple[int, int]]:
    """When the trip is inside, without its waiting; what takes no time touches nothing."""
    stops = {s.id: s for s in problem.stops}
    gates = {g.id: g for g in problem.gates}
    way = next(w for w in problem.ways if w.id == trip.way)
    parts = []
    if trip.loading_start_seconds is not None and trip.loading_end_seconds is not None:
        inside = stops[way.origin].inside
        parts.append((trip.loading_start_seconds, trip.loading_end_seconds, inside))
    left = trip.departure_seconds
    for leg, passing in zip(way.legs, trip.passings, strict=False):
        parts.append((left, passing.arrival_seconds, leg.inside))
        parts.append((passing.start_seconds, passing.end_seconds, gates[passing.gate].inside))
        left = passing.end_seconds
    parts.append((left, trip.arrival_seconds, way.legs[-1].inside))
    if trip.unloading_start_seconds is not None and trip.unloading_end_seconds is not None:
        inside = stops[way.destination].inside
        parts.append((trip.unloading_start_seconds, trip.unloading_end_seconds, inside))
    return [(a, b) for a, b, inside in parts if inside and b > a]


def without_last_empties(problem: Problem, timetable: Timetable) -> dict[str, list[Trip]]:
    """Trips by vehicle; last empty ones left out unless they bring it to where it may rest."""
    ways = {w.id: w for w in problem.ways}
    days: dict[str, list[Trip]] = {}
    for trip in timetable.trips:
        days.setdefault(trip.vehicle, []).append(trip)
    for vehicle, day in days.items():
        fleet = next(f for f in problem.fleets if f.id == vehicle.rpartition("-")[0])
        rests = _rests(problem, fleet)
        left = list(day)
        while left and left[-1].load is None:
            origin = ways[left.pop().way].origin
            if origin in rests or not left:
                day[:] = left
    return {vehicle: day for vehicle, day in days.items() if day}


def _rests(problem: Problem, fleet: Fleet) -> set[str]:
    """Stops where it may rest, or from where it can drive to one without touching the zone."""
    inside_gates = {g.id for g in problem.gates if g.inside}
    rests = {s.id for s in problem.stops if fleet.rests_inside or not s.inside}
    for _ in problem.stops:
        rests |= {
            way.origin
            for way in problem.ways
            if way.destination in rests
            and fleet.returns
            and not inside_gates & set(way.gates)
            and not any(leg.inside and leg.empty_seconds for leg in way.legs)
        }
    return rests


def span_of(problem: Problem, days: dict[str, list[Trip]]) -> Span | None:
    """What the timetable spans; ``None`` where it never touches the zone."""
    seconds = [x for day in days.values() for t in day for x in touches(problem, t)]
    if not seconds:
        return None
    start, end = min(a for a, _ in seconds), max(b for _, b in seconds)
    first, last = window_at(problem.windows, start), window_at(problem.windows, end - 1)
    stop = end + problem.margin_seconds
    open_seconds = sum(
        max(0, min(stop, w.end_seconds) - max(start, w.start_seconds)) for w in problem.windows
    )
    return Span(first, last - first + 1, start, end, open_seconds)


def window_at(windows: tuple[Window, ...], second: int) -> int:
    """The window that a second lies in."""
    return next(i for i, w in enumerate(windows) if w.start_seconds <= second < w.end_seconds)


def count(c: Collapsed, days: dict[str, list[Trip]], span: Span) -> Counter[int]:
    """How often each column of the program happens."""
    point: Counter[int] = Counter({c.T: span.open_seconds})
    for vehicle, day in days.items():
        fleet = vehicle.rpartition("-")[0]
        f = next(i for i, one in enumerate(c.problem.fleets) if one.id == fleet)
        point[c.used[f]] += 1
        _count_day(c, day, f, span, point)
    return point


def _count_day(c: Collapsed, day: list[Trip], f: int, span: Span, point: Counter[int]) -> None:
    windows = c.problem.windows
    touched = [[window_at(windows, a) for a, _ in touches(c.problem, t)] for t in day]
    for n, trip in enumerate(day):
        i = _arc(c, trip, f)
        before = next((w[-1] for w in reversed(touched[:n]) if w), None)
        after = next((w[0] for w in touched[n + 1 :] if w), None)
        if touched[n]:
            begun, goes_on = before == touched[n][0], after == touched[n][-1]
            if (
                before is not None
                and not begun
                and not any(touched[m] for m in range(_last(touched, n) + 1, n))
            ):
                _night(c, day[_last(touched, n)], f, point)
            kind = {
                (False, True): "enter",
                (True, True): "mid",
                (True, False): "leave",
                (False, False): "single",
            }[begun, goes_on]
            _delays(c, i, kind, trip, span, point)
        elif before is None or (after is not None and after != before):
            kind = "wander"
        else:
            kind = "after" if after is None else "mid"
        if kind == "after" and trip.load is None and (i, kind) not in c.columns:
            continue
        point[c.columns[i, kind]] += 1
        if trip.load is not None:
            load = next(k for k, x in enumerate(c.problem.loads) if x.id == trip.load)
            column = c.units.get((load, c.arcs[i].destination))
            if column is not None:
                point[column] += trip.quantity


def _last(touched: list[list[int]], n: int) -> int:
    return max(m for m in range(n) if touched[m])


def _arc(c: Collapsed, trip: Trip, f: int) -> int:
    loads = {x.id: i for i, x in enumerate(c.problem.loads)}
    return next(
        i
        for i, arc in enumerate(c.arcs)
        if arc.fleet == f
        and c.problem.ways[arc.way].id == trip.way
        and arc.load == (None if trip.load is None else loads[trip.load])
    )


def _night(c: Collapsed, trip: Trip, f: int, point: Counter[int]) -> None:
    way = next(w for w in c.problem.ways if w.id == trip.way)
    name = f"night:{c.problem.fleets[f].id}:{way.destination}"
    point[c.program.names.index(name)] += 1


def _delays(c: Collapsed, i: int, kind: str, trip: Trip, span: Span, point: Counter[int]) -> None:
    """Time between the pause's edge and a first or last passage that the trip does not need."""
    problem = c.problem
    inside = [p for p in trip.passings if next(g for g in problem.gates if g.id == p.gate).inside]
    if not inside:
        return
    gates = [g.id for g in problem.gates]
    seconds = touches(problem, trip)
    if kind in ("enter", "single"):
        p = inside[0]
        at = window_at(problem.windows, p.start_seconds)
        if at == window_at(problem.windows, seconds[0][0]):
            edge = span.first_seconds if at == span.first else problem.windows[at].start_seconds
            need = sum(b - a for a, b in seconds if b <= p.start_seconds)
            if c.windows == 1:
                need = _unwaited(c, i, trip, "first", p.gate)
            point[c.delay["first", c.arcs[i].fleet, gates.index(p.gate)]] += (
                p.start_seconds - edge - need
            )
    if kind in ("leave", "single"):
        p = inside[-1]
        at = window_at(problem.windows, p.start_seconds)
        if at == window_at(problem.windows, seconds[-1][0]):
            edge = problem.windows[at].end_seconds - problem.margin_seconds
            if at == span.first + span.windows - 1:
                edge = span.last_seconds
            need = sum(b - a for a, b in seconds if a >= p.end_seconds)
            if c.windows == 1:
                need = _unwaited(c, i, trip, "last", p.gate)
            point[c.delay["last", c.arcs[i].fleet, gates.index(p.gate)]] += (
                edge - p.end_seconds - need
            )


def _unwaited(c: Collapsed, i: int, trip: Trip, side: str, gate: str) -> int:
    """Seconds of the trip, waiting left out, between its edge inside and its passage."""
    arc = c.arcs[i]
    k = next(
        n
        for n, p in (
            enumerate(trip.passings) if side == "first" else reversed([*enumerate(trip.passings)])
        )
        if p.gate == gate
    )
    p = arc.passes[k]
    if side == "first":
        return p.offset_seconds - arc.blocks[0][0]
    return arc.blocks[-1][1] - p.offset_seconds - p.hold_seconds
