"""The problem written on a board: from values to the arrays that the compiled search works on."""

from __future__ import annotations

import numpy as np

from treve.timetabling.arcs import Arc, may_end_at
from treve.timetabling.bound.collapsed import counts
from treve.timetabling.clock import without_margin
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import (
    ARC,
    BEAM,
    BUCKETS,
    FLEET,
    LABEL,
    LOAD,
    NODE,
    STEP,
    STEPS,
    TRIP_WIDTH,
    WORLD,
    Board,
    Ints,
    Records,
)
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.duties import limits_of, places_of, stretch_of
from treve.timetabling.solvers.search.elements import Elements, defers, elements_of, lingers
from treve.timetabling.solvers.search.plain import plain_of
from treve.timetabling.solvers.search.resources import EITHER, Resources
from treve.timetabling.solvers.search.ruled import Ruled, rows_of


def lay_out(
    problem: Problem, arcs: tuple[Arc, ...], clock: Seconds, most_trips: int
) -> tuple[Board, Resources]:
    """Write a problem on a new board, nothing reserved yet; and its resources by name.

    Args:
        problem: The problem.
        arcs: All of its arcs.
        clock: The search's clock.
        most_trips: Most trips (empty ones too) of one vehicle's day.
    """
    resources = Resources(problem, arcs, clock)
    written = [elements_of(problem, arc, resources) for arc in arcs]
    calendars, places = _calendars(problem, clock)
    world = _world(problem, clock, len(resources.lanes))
    rooms: dict[tuple[int, str], int] = {}
    ruled = rows_of(problem, clock)
    arc_records = _arcs(problem, arcs, written, rooms, ruled)
    steps = _steps(written)
    out_index, nodes = _nodes(problem, arcs, arc_records, steps)
    carries = _carries(problem)
    before = _before(problem, carries)
    loads, index = _loads(problem, clock, before, out_index)
    ranked = sorted({i for k, others in enumerate(before) for i in (k, *others) if others})
    world["ranked"] = len(ranked)
    vehicles = [i for i, f in enumerate(problem.fleets) for _ in range(f.count)]
    days = (len(vehicles), most_trips, TRIP_WIDTH)
    buckets = BUCKETS * stretch_of(problem)
    board = Board(
        world=world,
        lanes=_ints(resources.lanes),
        slots=_ints(resources.slots),
        ends=_ints([len(closed) for closed in resources.closed]),
        turns=resources.turns(),
        grid=_grid(resources),
        calendars=calendars,
        opened=clock.opened(problem.windows),
        arcs=arc_records,
        steps=steps,
        loads=loads,
        fleets=_fleets(problem, clock, places, carries[:, ranked]),
        nodes=nodes,
        index=index,
        carries=carries,
        rooms=_ints([problem.stops[s].capacity[k] for s, k in rooms]),
        vehicles=_ints(vehicles),
        days=np.zeros(days, np.int32),
        counts=np.zeros(len(vehicles), np.int32),
        fixed=np.zeros(len(vehicles), np.int32),
        since=np.zeros(len(vehicles), np.int32),
        barred=np.zeros(len(vehicles), np.int32),
        kept=np.zeros(days, np.int32),
        kept_counts=np.zeros(len(vehicles), np.int32),
        worth=np.zeros(len(vehicles)),
        busy=np.zeros(max(1, len(problem.gates))),
        trip=np.zeros(TRIP_WIDTH, np.int32),
        labels=np.zeros(1 + buckets * BEAM, LABEL),
        filled=np.zeros(buckets, np.int32),
        seen=np.zeros(len(problem.stops)),
        until=np.zeros(len(problem.stops), np.int32),
        path=np.zeros(most_trips, np.int32),
        shared=np.zeros(int(nodes["shares"].max(initial=0)) + 1, np.int32),
        **ruled.arrays(problem, clock),
        chosen=np.zeros(8, np.int32),
        cuts=np.zeros(8, np.int32),
    )
    return board, resources


def _carries(problem: Problem) -> Ints:
    """What a vehicle of each fleet can carry of each load."""
    rooms = [[f.capacity.get(x.kind, 0) for x in problem.loads] for f in problem.fleets]
    return _ints(rooms).reshape(len(problem.fleets), len(problem.loads))


def _ints(values: object) -> Ints:
    return np.asarray(values, dtype=np.int32)


def _world(problem: Problem, clock: Seconds, resources: int) -> Records:
    world = np.zeros(1, WORLD)
    world["seconds"], world["zero"] = clock.count, clock.zero
    world["run0"] = resources
    world["stops"] = len(problem.stops)
    return world


def _grid(resources: Resources) -> Ints:
    longest = max((len(closed) for closed in resources.closed), default=0)
    rows = 4 if any(face != EITHER for face in resources.faces) else 2
    grid = np.zeros((rows * len(resources.closed), longest + 1), np.int32)
    for r, closed in enumerate(resources.closed):
        grid[r, : len(closed)] = closed
    return grid


def _arcs(
    problem: Problem,
    arcs: tuple[Arc, ...],
    written: list[Elements],
    rooms: dict[tuple[int, str], int],
    ruled: Ruled,
) -> Records:
    out = np.zeros(len(arcs), ARC)
    step0 = 0
    for i, (arc, elements) in enumerate(zip(arcs, written, strict=True)):
        plain = plain_of(elements)
        mine = []
        if arc.load is not None:
            mine = [
                rooms.setdefault((arc.destination, key), len(rooms))
                for key in sorted(problem.stops[arc.destination].capacity)
                if counts(problem.loads[arc.load], key)
            ]
        room0, room1 = [*mine, -1, -1][:2]
        if len(elements.steps) > STEPS:
            message = f"{problem.ways[arc.way].id}: more than {STEPS - 2} gates in series"
            raise ValueError(message)
        out[i] = (
            arc.fleet,
            arc.origin,
            arc.destination,
            -1 if arc.load is None else arc.load,
            arc.units,
            step0,
            len(elements.steps),
            elements.tail,
            *elements.inside,
            room0,
            room1,
            plain.step,
            plain.lead,
            plain.rest,
            lingers(problem, arc),
            defers(problem, arc),
            0,
            *plain.first,
            *plain.last,
            *ruled.marks_of(problem, arc),
            arc.driving_seconds,
            0.0,
            0.0,
            0.0,
        )
        step0 += len(elements.steps)
    return out


def _steps(written: list[Elements]) -> Records:
    flat = [s for e in written for s in e.steps]
    out = np.zeros(len(flat), STEP)
    for i, step in enumerate(flat):
        out[i] = (
            step.travel,
            step.hold,
            step.slots,
            step.longest_wait,
            *step.resources,
            step.other_slots,
            step.gate,
            step.queue,
            *step.desks,
            *step.rates,
        )
    return out


def _before(problem: Problem, carries: Ints) -> list[list[int]]:
    """For each load the more urgent ones at its origin that go before it: a fleet carries both."""
    return [
        [
            k
            for k, other in enumerate(problem.loads)
            if other.origin == load.origin
            and other.rank < load.rank
            and ((carries[:, i] > 0) & (carries[:, k] > 0)).any()
        ]
        for i, load in enumerate(problem.loads)
    ]


def _loads(
    problem: Problem, clock: Seconds, before: list[list[int]], out_index: list[int]
) -> tuple[Records, Ints]:
    """Loads, with the list of those that go before each appended to the index."""
    index = list(out_index)
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    out = np.zeros(len(problem.loads), LOAD)
    for i, load in enumerate(problem.loads):
        release = 0 if load.release_seconds is None else clock.at(load.release_seconds)
        due = NEVER if load.due_seconds is None else clock.at(load.due_seconds)
        aboard = load.longest_aboard_seconds
        longest = NEVER if aboard is None else min(NEVER, aboard)
        out[i] = (
            stop_of[load.origin],
            load.quantity,
            release,
            due,
            longest,
            int(load.binding),
            len(index),
            len(index) + len(before[i]),
            load.quantity,
            0,
            NEVER,
            0,
            0.0,
            0.0,
        )
        index.extend(before[i])
    return out, _ints(index)


def _fleets(
    problem: Problem, clock: Seconds, calendars: list[int], carries_ranked: Ints
) -> Records:
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    out = np.zeros(len(problem.fleets), FLEET)
    limits = limits_of(problem)
    for f, fleet in enumerate(problem.fleets):
        first = 0 if fleet.available is None else max(0, clock.at(fleet.available[0].start_seconds))
        home, returns = stop_of[fleet.home], int(fleet.returns)
        out[f] = (
            first,
            calendars[f],
            int(fleet.rests_inside),
            home,
            returns,
            carries_ranked[f].any(),
            1,
            *limits[f],
        )
    return out


def _nodes(
    problem: Problem, arcs: tuple[Arc, ...], records: Records, steps: Records
) -> tuple[list[int], Records]:
    stops = len(problem.stops)
    buckets: list[list[int]] = [[] for _ in range(len(problem.fleets) * stops)]
    for i, arc in enumerate(arcs):
        buckets[arc.fleet * stops + arc.origin].append(i)
    out = np.zeros(len(buckets), NODE)
    places = places_of(problem, arcs)
    index: list[int] = []
    for n, bucket in enumerate(buckets):
        fleet, stop = problem.fleets[n // stops], problem.stops[n % stops]
        loads = sorted({arcs[i].load or 0 for i in bucket if arcs[i].load is not None})
        middle = len(index) + len(bucket)
        out[n] = (
            len(index),
            middle,
            middle,
            middle + len(loads),
            int(may_end_at(stop, fleet)),
            int(stop.inside),
            _share(bucket, records, steps),
            *places[n],
            0.0,
            1.0,
        )
        index.extend([*bucket, *loads])
    return index, out


def _share(bucket: list[int], records: Records, steps: Records) -> int:
    """Number the shares of the arcs that leave a node; returns how many there are."""
    shares: dict[tuple[int, ...], int] = {}
    for i in bucket:
        if records[i]["met"] >= 0:
            step = steps[records[i]["step0"] + records[i]["met"]]
            names = ("res0", "slots", "res1", "slots1")
            key = (int(records[i]["lead"]), *(int(step[name]) for name in names))
            records[i]["shared"] = shares.setdefault(key, len(shares))
    return len(shares)


def _calendars(problem: Problem, clock: Seconds) -> tuple[Ints, list[int]]:
    kept = without_margin(problem.windows, problem.margin_seconds)
    rows = [clock.calendar([(w.start_seconds, w.end_seconds) for w in kept])]
    places = []
    for fleet in problem.fleets:
        if fleet.available is None:
            places.append(-1)
            continue
        rows.append(clock.calendar([(w.start_seconds, w.end_seconds) for w in fleet.available]))
        places.append(len(rows) - 1)
    return np.stack(rows), places


def most_trips_in(arcs: tuple[Arc, ...], span_seconds: int) -> int:
    """Most trips one vehicle can make in so much time: loaded and empty in turn."""
    loaded = [a.seconds for a in arcs if a.load is not None]
    empty = [a.seconds for a in arcs if a.load is None]
    pair = max(1, min(loaded, default=1) + min(empty, default=0))
    return min(4_000, 4 + 2 * (span_seconds // pair + 1))
