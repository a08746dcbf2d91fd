"""An arc as the steps a vehicle takes: drive, wait for a lane, bay or desk, hold it, drive on."""

from __future__ import annotations

from dataclasses import dataclass, field

from treve.timetabling.arcs import Arc
from treve.timetabling.clock import intersect, without_margin
from treve.timetabling.problem import (
    PEOPLE,
    Problem,
    Stop,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.resources import Resources, lane_groups
from treve.timetabling.window import (
    Window,
)

UNLIMITED = 30_000
"""Lanes of a resource that only keeps hours."""
AT_START, BEFORE_START, AFTER_LAST, WHOLE, AT_LAST, REACHED = 0, 1, 2, 3, 4, 5
"""Modes of the first moment inside: a step's start, its travel before, the end of the step before,
the arc's first second, its last one, the arrival at a step from the one before."""
AT_END, ON_ARRIVAL, FIRST_ARRIVAL = 0, 1, 2
"""Modes of the last moment inside, beside ``WHOLE``: a step's end, the arrival after it, the start
of the first step (who waits for it waits at the stop)."""


@dataclass(slots=True)
class Step:
    """Travel, then hold a resource for so many seconds and slots, or its alternative.

    The longest wait and the queue are those at a gate: who waits at a stop may stay there.
    """

    travel: int
    hold: int
    slots: int
    resources: tuple[int, int] = (-1, -1)
    other_slots: int = 0
    longest_wait: int = NEVER
    gate: int = -1
    queue: int = -1
    desks: tuple[int, int] = (-1, -1)
    rates: tuple[float, float] = (0.0, 0.0)


@dataclass(slots=True)
class Elements:
    """The steps of an arc, the travel after them, and its first and last moment inside."""

    steps: list[Step] = field(default_factory=list)
    tail: int = 0
    inside: tuple[int, int, int, int] = (-1, 0, -1, 0)


def elements_of(problem: Problem, arc: Arc, resources: Resources) -> Elements:
    """Write an arc as steps, making the resources it needs."""
    way = problem.ways[arc.way]
    out = Elements()
    spans: list[tuple[bool, str, int]] = []  # inside, what, step index
    if arc.load is not None:
        stop = problem.stops[arc.origin]
        out.steps.append(_at_stop(problem, stop, 0, arc.loading_seconds, resources))
        spans.append((stop.inside, "step", 0))  # whoever is loaded is in a stay
    stands = arc.load is None and not problem.fleets[arc.fleet].rests_inside
    if stands and problem.stops[arc.origin].inside:
        spans.append((True, "leg", 0))  # who has stood inside leaves it on the first leg at last
    pending = 0
    for k, leg in enumerate(way.legs):
        seconds = leg.loaded_seconds if arc.load is not None else leg.empty_seconds
        pending = seconds
        spans.append((leg.inside and seconds > 0, "leg", len(out.steps)))
        if k < len(way.gates):
            out.steps.append(_gate_step(problem, arc, k, pending, resources))
            spans.append((arc.passes[k].inside, "step", len(out.steps) - 1))
            pending = 0
    if arc.load is not None:
        out.steps.append(_unloading(problem, arc, pending, resources))
        stop = problem.stops[arc.destination]
        spans.append((stop.inside, "step", len(out.steps) - 1))
        pending = 0
    out.tail = pending
    if stands and problem.stops[arc.destination].inside:
        spans.append((True, "stand", len(out.steps)))
    out.inside = _moments(spans, len(out.steps))
    return out


def _moments(spans: list[tuple[bool, str, int]], steps: int) -> tuple[int, int, int, int]:
    """Step and mode of the first and of the last moment inside."""
    inside = [(what, k) for is_inside, what, k in spans if is_inside]
    if not inside:
        return (-1, 0, -1, 0)
    if inside[0][0] == "stand":
        return (max(0, steps - 1), AT_LAST, max(0, steps - 1), ON_ARRIVAL if steps else WHOLE)
    if steps == 0:
        return (0, WHOLE, 0, WHOLE)
    what, k = inside[0]
    if what == "step":  # who waits for the first gate waits at the stop, else where it comes to
        loaded = spans[0][1] == "step"
        at_stop = k == 0 or (loaded and k == 1 and k < steps - 1)
        first = (k, AT_START if at_stop else REACHED)
    elif k == 0 or (k == 1 and spans[0][1] == "step"):
        first = (k, BEFORE_START)
    else:
        first = (k, AFTER_LAST)
    what, k = inside[-1]
    last = (k, AT_END) if what == "step" else (k - 1, ON_ARRIVAL)
    if last[0] < 0:
        last = (0, FIRST_ARRIVAL)
    return (*first, *last)


def _at_stop(problem: Problem, stop: Stop, travel: int, hold: int, resources: Resources) -> Step:
    """A loading or unloading; without a resource where the stop has no limit at all."""
    hours: tuple[Window, ...] | None = stop.hours
    if stop.inside and len(problem.windows) > 1:
        hours = intersect(hours, _inside_hours(problem))
    if hold == 0:  # holds no bay and touches no zone, yet keeps the stop's own hours
        if stop.hours is None:
            return Step(travel, hold, 0)
        keeper = resources.get(("hours", stop.id, ""), UNLIMITED, stop.hours)
        return Step(travel, hold, 1, (keeper, -1))
    if stop.bays is None and hours is None:
        return Step(travel, hold, 0)
    lanes = UNLIMITED if stop.bays is None else stop.bays
    bays = resources.get(("bays", stop.id, ""), lanes, hours)
    return Step(travel, hold, resources.cover(bays, hold), (bays, -1))


def _inside_hours(problem: Problem) -> tuple[Window, ...]:
    return without_margin(problem.windows, problem.margin_seconds)


def _gate_step(problem: Problem, arc: Arc, k: int, travel: int, resources: Resources) -> Step:
    passing = arc.passes[k]
    gate = problem.gates[passing.gate]
    hours = intersect(gate.hours, _inside_hours(problem)) if gate.inside else gate.hours
    found = [
        resources.get(("gate", gate.id, name), lanes, hours)
        for name, lanes in lane_groups(gate, passing.direction)
    ]
    wait = NEVER
    queue = -1
    if not (k == 0 and _waits_at_stop(problem, arc)):
        if gate.longest_wait_seconds is not None:
            wait = max(0, gate.longest_wait_seconds)
        if gate.longest_queue_vehicles is not None:
            key = ("queue", gate.id, passing.direction.value)
            queue = resources.get(key, gate.longest_queue_vehicles, None)
    first, second = [*found, -1, -1][:2]
    slots = resources.cover(first, passing.hold_seconds)
    others = resources.cover(second, passing.hold_seconds) if second >= 0 else 0
    held = (first, second)
    return Step(travel, passing.hold_seconds, slots, held, others, wait, passing.gate, queue)


def _waits_at_stop(problem: Problem, arc: Arc) -> bool:
    """Whether who waits for the first gate does so at the stop, and for as long as it takes.

    Whoever has boarded inside the zone leaves it for a gate outside as soon as he can.
    """
    inside = problem.stops[arc.origin].inside and not arc.passes[0].inside
    return arc.load is None or not inside


def lingers(problem: Problem, arc: Arc) -> int:
    """Seconds that a loaded vehicle may stand before its first gate, rather than at its stop."""
    if not arc.passes:
        return NEVER  # it leaves as soon as it has loaded
    if _waits_at_stop(problem, arc):
        return 0
    longest = problem.gates[arc.passes[0].gate].longest_wait_seconds
    return NEVER if longest is None else min(NEVER, max(0, longest))


def defers(problem: Problem, arc: Arc) -> bool:
    """Whether people board just before a trip leaves: nothing at the stop stands against it."""
    if arc.load is None:
        return False
    stop, load = problem.stops[arc.origin], problem.loads[arc.load]
    unlimited = stop.bays is None and stop.hours is None
    return unlimited and all(x.origin != load.origin or x.rank == load.rank for x in problem.loads)


def _unloading(problem: Problem, arc: Arc, travel: int, resources: Resources) -> Step:
    stop = problem.stops[arc.destination]
    step = _at_stop(problem, stop, travel, arc.unloading_seconds, resources)
    desks, rates = [], []
    load = problem.loads[arc.load or 0]
    for key, rate in sorted(stop.intake_seconds_per_unit.items()):
        if key == load.category or (key == PEOPLE and load.people):
            desks.append(resources.get(("desk", stop.id, key), 1, None))
            rates.append(float(rate) / resources.stop_slot)
    first, second = [*desks, -1, -1][:2]
    step.desks = (first, second)
    one, two = [*rates, 0.0, 0.0][:2]
    step.rates = (one, two)
    return step
