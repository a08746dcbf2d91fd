"""What a problem is without one of its limits, and which limits it takes to make it impossible."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound.allowed import rows_of
from treve.timetabling.bound.conditions import limits_of
from treve.timetabling.bound.prove import prove_bound
from treve.timetabling.problem import (
    Fleet,
    Gate,
    Lane,
    Problem,
    Stop,
)
from treve.timetabling.window import (
    Window,
)

PLENTY = 10_000
"""Vehicles and lanes of what is lifted: more than any scene has trips at once."""

_LONGER = 100
"""How many times longer than a month, and than they are, the windows become when lifted."""

_A_MONTH_SECONDS = 30 * 24 * 3600


class Limit(Protocol):
    """One thing that may hold a problem back."""

    @property
    def object(self) -> str:
        """Id of a fleet, gate, stop, load or condition; ``windows``."""
        ...

    @property
    def kind(self) -> str:
        """As :class:`~treve.timetabling.solution.Clash` has it: ``fleet``, ``condition`` ..."""
        ...


@dataclass(frozen=True, slots=True)
class Thing:
    """A limit by its name."""

    object: str
    kind: str


WINDOWS = Thing("windows", "time")


def things(problem: Problem, *, cars: bool = True) -> Iterator[Thing]:
    """Every limit of a problem that the bound knows of, the windows last.

    Args:
        problem: The problem.
        cars: Whether vehicles that leave once count; nobody can send more of them.
    """
    for stop in problem.stops:
        if stop.capacity:
            yield Thing(stop.id, "capacity")
        if stop.intake_seconds_per_unit:
            yield Thing(stop.id, "intake")
        if stop.bays is not None:
            yield Thing(stop.id, "bays")
    for load, _ in sorted(slower_trips(problem).items()):
        yield Thing(load, "aboard")
    for gate in problem.gates:
        if gate.inside:
            yield Thing(gate.id, "gate")
    for fleet in problem.fleets:
        if fleet.returns or cars:
            yield Thing(fleet.id, "fleet")
    limits = [limit.condition for limit in limits_of(problem)]
    orders = [row.condition for row in problem.rows.precedences]
    for condition in dict.fromkeys((*limits, *orders)):
        yield Thing(condition, "condition")
    yield WINDOWS


def is_impossible(problem: Problem) -> bool:
    """Whether the bound lies beyond the windows: then there is no timetable."""
    return prove_bound(problem).open_seconds > sum(w.seconds for w in problem.windows)


def lifted(problem: Problem, thing: Limit) -> Problem:
    """The problem with so much of one thing that it holds nothing back."""
    if thing.kind == "time":
        return with_long_window(problem)
    if thing.kind == "fleet":
        return with_fleet(
            problem,
            thing.object,
            lambda f: replace(f, count=PLENTY, available=None, shifts=None, fuel=None),
        )
    if thing.kind == "aboard":
        return with_time_aboard(problem, thing.object, None)
    if thing.kind == "gate":
        plenty = (Lane(),) * PLENTY
        return with_gate(problem, thing.object, lambda g: replace(g, lanes=plenty, hours=None))
    if thing.kind == "condition":
        return replace(problem, rows=rows_of(problem.rows, lambda one: one != thing.object))
    changes: dict[str, Callable[[Stop], Stop]] = {
        "capacity": lambda s: replace(s, capacity={}),
        "intake": lambda s: replace(s, intake_seconds_per_unit={}),
        "bays": lambda s: replace(s, bays=None),
    }
    return with_stop(problem, thing.object, changes[thing.kind])


def with_long_window(problem: Problem) -> Problem:
    """The problem with its last window so long that time holds nothing back.

    Hours of gates, stops and fleets stay as they are.
    """
    length = _LONGER * max(_A_MONTH_SECONDS, problem.horizon_seconds)
    *earlier, last = problem.windows
    last = Window(last.start_seconds, last.start_seconds + length)
    return replace(problem, windows=(*earlier, last))


def with_fleet(problem: Problem, name: str, change: Callable[[Fleet], Fleet]) -> Problem:
    """The problem with one fleet changed."""
    fleets = tuple(change(one) if one.id == name else one for one in problem.fleets)
    return replace(problem, fleets=fleets)


def with_gate(problem: Problem, name: str, change: Callable[[Gate], Gate]) -> Problem:
    """The problem with one gate changed."""
    gates = tuple(change(one) if one.id == name else one for one in problem.gates)
    return replace(problem, gates=gates)


def with_stop(problem: Problem, name: str, change: Callable[[Stop], Stop]) -> Problem:
    """The problem with one stop changed."""
    stops = tuple(change(one) if one.id == name else one for one in problem.stops)
    return replace(problem, stops=stops)


def with_time_aboard(problem: Problem, name: str, seconds: int | None) -> Problem:
    """The problem with another limit on the time aboard of one load."""
    loads = tuple(
        replace(one, longest_aboard_seconds=seconds) if one.id == name else one
        for one in problem.loads
    )
    return replace(problem, loads=loads)


def slower_trips(problem: Problem) -> dict[str, tuple[int, ...]]:
    """By load, seconds of the trips that would keep it aboard too long, waiting nowhere, sorted.

    Loads without a limit, and those that it costs no way, are left out.
    """
    limits = [load.longest_aboard_seconds for load in problem.loads]
    if not any(limits):
        return {}
    patient = tuple(replace(load, longest_aboard_seconds=None) for load in problem.loads)
    slower: dict[str, set[int]] = {}
    for arc in all_arcs(replace(problem, loads=patient)):
        most = None if arc.load is None else limits[arc.load]
        if arc.load is not None and most is not None and arc.seconds > most:
            slower.setdefault(problem.loads[arc.load].id, set()).add(arc.seconds)
    return {load: tuple(sorted(seconds)) for load, seconds in slower.items()}


def tired_trip(problem: Problem, load: int) -> tuple[str, float, float] | None:
    """Of a load that crews or fuel do not last for, the trip that lacks the least.

    Returns:
        ``shift`` or ``fuel``, the seconds needed and those there are; ``None`` where rested crews
        and full tanks would not help.
    """
    lasting = replace(
        problem, fleets=tuple(replace(f, shifts=None, fuel=None) for f in problem.fleets)
    )
    lacks: list[tuple[int, str, int, int]] = []
    for arc in all_arcs(lasting):
        if arc.load == load:
            shifts, fuel = problem.fleets[arc.fleet].shifts, problem.fleets[arc.fleet].fuel
            mine = []
            if shifts is not None:
                mine.append(("shift", arc.seconds, shifts.longest_seconds))
            if fuel is not None:
                mine.append(("fuel", arc.driving_seconds, fuel.longest_driving_seconds))
            lacks += [max((needed - most, kind, needed, most) for kind, needed, most in mine)]
    return min(lacks)[1:] if lacks else None


def irreducible(problem: Problem, likely: Sequence[Limit]) -> tuple[tuple[Thing, ...], Problem]:
    """The limits that make a problem impossible together, none of which can be spared.

    A deletion filter (Chinneck and Dravnieks 1991, "Locating minimal infeasible constraint sets in
    linear programs"): each limit in turn is lifted; if it stays impossible, the limit had no part
    in it and stays lifted. Private cars are named only where nothing else is to blame: they are
    what people have, and nobody can send more of them.

    Args:
        problem: Impossible by its bound.
        likely: Limits that probably have a part in it, the most important first: tried last, so
            that they are what is named where one limit could stand for another.

    Returns:
        The limits, none where it is impossible whatever there is; and the problem with all other
        limits but the windows lifted.
    """
    for cars in (False, True):
        found, rest = _filtered(problem, tuple(things(problem, cars=cars)), likely)
        if found:
            break
    return found, replace(rest, windows=problem.windows)


def _filtered(
    problem: Problem, every: tuple[Thing, ...], likely: Sequence[Limit]
) -> tuple[tuple[Thing, ...], Problem]:
    order = {(one.object, one.kind): -at for at, one in enumerate(likely)}
    order[WINDOWS.object, WINDOWS.kind] = 1  # time is what a pause is about: it is spared last
    suspects = sorted(every, key=lambda t: order.get((t.object, t.kind), -len(order)))
    unlikely = sum((t.object, t.kind) not in order for t in suspects)
    needed: list[Thing] = []
    for group in (suspects[:unlikely], suspects[unlikely:]):
        found, problem = _spared(problem, tuple(group))
        needed += found
    return tuple(reversed(needed)), problem


def _spared(problem: Problem, suspects: tuple[Thing, ...]) -> tuple[tuple[Thing, ...], Problem]:
    """Those of the suspects that cannot be spared, found by halving: most have no part in it."""
    if not suspects:
        return (), problem
    without = problem
    for thing in suspects:
        without = lifted(without, thing)
    if is_impossible(without):
        return (), without
    if len(suspects) == 1:
        return suspects, problem
    half = len(suspects) // 2
    first, problem = _spared(problem, suspects[:half])
    second, problem = _spared(problem, suspects[half:])
    return (*first, *second), problem
