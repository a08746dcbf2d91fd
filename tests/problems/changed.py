"""The same problem with more of something, or with all its times longer: what laws are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from treve.timetabling.problem import Gate, Lane, Problem, Stop
from treve.timetabling.window import Window


def with_vehicles(problem: Problem, more: int) -> Problem:
    """So many more vehicles of each fleet."""
    fleets = tuple(replace(fleet, count=fleet.count + more) for fleet in problem.fleets)
    return replace(problem, fleets=fleets)


def with_lanes(problem: Problem, more: int) -> Problem:
    """So many more lanes at each gate, for both directions."""
    gates = tuple(replace(g, lanes=(*g.lanes, *[Lane()] * more)) for g in problem.gates)
    return replace(problem, gates=gates)


def with_bays(problem: Problem, more: int) -> Problem:
    """So many more bays at each stop where they are counted."""
    stops = (replace(s, bays=None if s.bays is None else s.bays + more) for s in problem.stops)
    return replace(problem, stops=tuple(stops))


def with_room(problem: Problem, more: int) -> Problem:
    """So many more places at each stop that counts them, and desks so many times as fast."""

    def roomier(stop: Stop) -> Stop:
        return replace(
            stop,
            capacity={key: places + more for key, places in stop.capacity.items()},
            intake_seconds_per_unit={
                key: rate / (1 + more) for key, rate in stop.intake_seconds_per_unit.items()
            },
        )

    return replace(problem, stops=tuple(roomier(stop) for stop in problem.stops))


def without_hours(problem: Problem, _: int = 0) -> Problem:
    """Stops, gates and fleets are there at any hour."""
    return replace(
        problem,
        stops=tuple(replace(stop, hours=None) for stop in problem.stops),
        gates=tuple(replace(gate, hours=None) for gate in problem.gates),
        fleets=tuple(replace(fleet, available=None) for fleet in problem.fleets),
    )


def with_longer_window(problem: Problem, more: int) -> Problem:
    """The last window ends so many minutes later."""
    *windows, last = problem.windows
    longer = Window(last.start_seconds, last.end_seconds + 60 * more)
    return replace(problem, windows=(*windows, longer))


def without_limits_in_time(problem: Problem, _: int = 0) -> Problem:
    """No release, no due, no order of ranks, no longest wait."""
    loads = (replace(x, release_seconds=None, due_seconds=None, rank=0) for x in problem.loads)
    gates = tuple(replace(gate, longest_wait_seconds=None) for gate in problem.gates)
    return replace(problem, loads=tuple(loads), gates=gates)


def with_fewer_units(problem: Problem, fewer: int) -> Problem:
    """So many units fewer of each load, and one at least."""
    loads = (replace(load, quantity=max(1, load.quantity - fewer)) for load in problem.loads)
    return replace(problem, loads=tuple(loads))


def without_margin(problem: Problem, _: int = 0) -> Problem:
    """Nothing is kept back before a window's end."""
    return replace(problem, margin_seconds=0)


EASIER: Mapping[str, Callable[[Problem, int], Problem]] = {
    "vehicles": with_vehicles,
    "lanes": with_lanes,
    "bays": with_bays,
    "room": with_room,
    "hours": without_hours,
    "longer window": with_longer_window,
    "no limits in time": without_limits_in_time,
    "fewer units": with_fewer_units,
    "no margin": without_margin,
}
"""Changes after which every timetable that was right still is, but for what is left out of it."""


def scaled(problem: Problem, factor: int) -> Problem:
    """The problem with every time so many times as long."""

    def hours(windows: tuple[Window, ...] | None) -> tuple[Window, ...] | None:
        return None if windows is None else tuple(_window(window, factor) for window in windows)

    def once(seconds: int | None) -> int | None:
        return None if seconds is None else factor * seconds

    stops = (
        replace(
            stop,
            hours=hours(stop.hours),
            intake_seconds_per_unit={
                key: factor * rate for key, rate in stop.intake_seconds_per_unit.items()
            },
        )
        for stop in problem.stops
    )
    fleets = (
        replace(
            fleet,
            available=hours(fleet.available),
            loading_seconds={k: factor * s for k, s in fleet.loading_seconds.items()},
            unloading_seconds={k: factor * s for k, s in fleet.unloading_seconds.items()},
        )
        for fleet in problem.fleets
    )
    loads = (
        replace(
            load,
            release_seconds=once(load.release_seconds),
            due_seconds=once(load.due_seconds),
        )
        for load in problem.loads
    )
    return replace(
        problem,
        stops=tuple(stops),
        gates=tuple(
            replace(
                _slower(gate, factor),
                hours=hours(gate.hours),
                longest_wait_seconds=once(gate.longest_wait_seconds),
            )
            for gate in problem.gates
        ),
        ways=tuple(
            replace(
                way,
                legs=tuple(
                    replace(
                        leg,
                        empty_seconds=factor * leg.empty_seconds,
                        loaded_seconds=factor * leg.loaded_seconds,
                    )
                    for leg in way.legs
                ),
            )
            for way in problem.ways
        ),
        fleets=tuple(fleets),
        loads=tuple(loads),
        windows=tuple(_window(window, factor) for window in problem.windows),
        margin_seconds=factor * problem.margin_seconds,
    )


def _window(window: Window, factor: int) -> Window:
    return Window(factor * window.start_seconds, factor * window.end_seconds)


def _slower(gate: Gate, factor: int) -> Gate:
    passages = (replace(row, seconds=factor * row.seconds) for row in gate.passages)
    return replace(gate, passages=tuple(passages))
