"""A formation as one large vehicle: what stops, gates and ways are to vehicles that go together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from treve.timetabling.problem import PEOPLE, Fleet, Gate, Problem, Stop, Way

_TIMES = "~"
"""Between a name and how many go together; no id of a scene has such a sign."""


@dataclass(frozen=True, slots=True)
class Tail:
    """Turns that every convoy keeps at its end for whoever rides along.

    Attributes:
        room_vehicles: How many of them.
        classes: Classes of the vehicles that may take one.
    """

    room_vehicles: int = 0
    classes: frozenset[str] = frozenset()


NO_TAIL = Tail()
"""Nobody rides along."""


def class_of(vehicle_class: str, size: int) -> str:
    """The class of a formation of so many; alone they are what they were."""
    return vehicle_class if size == 1 else f"{vehicle_class}{_TIMES}{size}"


def formed_fleet(problem: Problem, fleet: Fleet, size: int, count: int) -> Fleet:
    """A fleet of formations of so many."""
    loading = _rounds(problem, size)
    return replace(
        fleet,
        id=f"{fleet.id}{_TIMES}{size}",
        vehicle_class=class_of(fleet.vehicle_class, size),
        count=count,
        capacity={kind: size * room for kind, room in fleet.capacity.items()},
        loading_seconds={kind: loading * s for kind, s in fleet.loading_seconds.items()},
        unloading_seconds={
            kind: loading * s + _at_desks(problem, kind, (size - 1) * fleet.capacity.get(kind, 0))
            for kind, s in fleet.unloading_seconds.items()
        },
    )


def _rounds(problem: Problem, size: int) -> int:
    """Rounds in which so many load or unload where bays are fewest."""
    bays = min((stop.bays for stop in problem.stops if stop.bays is not None), default=size)
    return -(-size // min(size, bays))


def _at_desks(problem: Problem, kind: str, units: int) -> int:
    """Seconds that the slowest desks are busy with so many, the last of whom come in later."""
    stops = {stop.id: stop for stop in problem.stops}
    rates = [
        sum(
            (
                _slower(rate, 1)
                for key, rate in stops[place].intake_seconds_per_unit.items()
                if key == load.category or (key == PEOPLE and load.people)
            ),
            Fraction(0),
        )
        for load in problem.loads
        if load.kind == kind
        for place in load.destinations
    ]
    return math.ceil(max(rates, default=Fraction(0)) * units)


def _slower(rate: Fraction, room: int) -> Fraction:
    """A rate at which members that are taken in one by one lose nothing to whole seconds."""
    return Fraction(rate) + Fraction(2, max(1, room))


def narrowed(problem: Problem, stop: Stop, widest_size: int) -> Stop:
    """A stop as formations see it: bays for whole formations, desks for members one by one."""
    bays = None if stop.bays is None else max(1, stop.bays // widest_size)
    room = min(
        (units for f in problem.fleets for units in f.capacity.values() if units > 0), default=1
    )
    rates = {key: _slower(rate, room) for key, rate in stop.intake_seconds_per_unit.items()}
    return replace(stop, bays=bays, intake_seconds_per_unit=rates)


def lengthened(
    problem: Problem, gate: Gate, used: set[int], widest_size: int, tail: Tail = NO_TAIL
) -> Gate:
    """A gate with passages of whole formations; who is first waits for the last, too."""
    spacing = spacing_at(problem, gate.id)
    theirs = (row.seconds for row in gate.passages if row.vehicle_class in tail.classes)
    at_end = tail.room_vehicles * max(spacing, *theirs, 0)
    own = {f.vehicle_class for f in problem.fleets if not f.returns}
    rows = [
        replace(
            row,
            vehicle_class=class_of(row.vehicle_class, k),
            seconds=(k - 1) * max(row.seconds, spacing)
            + (max(row.seconds, spacing) + at_end if tail.room_vehicles else row.seconds),
        )
        for k in sorted(used)
        for row in gate.passages
        if k > 1 or row.vehicle_class not in own
    ]
    rows += [row for row in gate.passages if row.vehicle_class in own]
    wait = gate.longest_wait_seconds
    if wait is not None:
        before = (widest_size + tail.room_vehicles - 1) * _longest_before(problem, gate.id, tail)
        if tail.room_vehicles:
            # Who goes empty is there sooner, and no less than the spacing is kept behind.
            before += spacing + max(_unlike_before(problem, gate.id), default=0)
        wait = max(0, wait - before)
    places = gate.longest_queue_vehicles
    if places is not None:  # whoever waits for the others of a formation stands there, too
        together = widest_size + tail.room_vehicles
        places = max(0, places - (together - 1)) // together
    return replace(
        gate, passages=tuple(rows), longest_wait_seconds=wait, longest_queue_vehicles=places
    )


def spacing_at(problem: Problem, gate: str) -> int:
    """The widest spacing of convoys that pass a gate, in seconds from one start to the next."""
    corridors = {way.corridor for way in problem.ways if gate in way.gates}
    return max((r.spacing_seconds for r in problem.convoys if r.corridor in corridors), default=0)


def _longest_before(problem: Problem, gate: str, tail: Tail) -> int:
    """Most seconds that a member waits there for each of the others; at a first gate none."""
    classes = {f.vehicle_class for f in problem.fleets if f.returns} | tail.classes
    longest = {
        g.id: max(
            spacing_at(problem, g.id),
            *(row.seconds for row in g.passages if row.vehicle_class in classes),
            0,
        )
        for g in problem.gates
    }
    return max(
        (
            max(longest[before], longest[gate])
            for way in problem.ways
            for before, after in pairwise(way.gates)
            if after == gate
        ),
        default=0,
    )


def _unlike_before(problem: Problem, gate: str) -> Iterator[int]:
    """By how much empty and loaded vehicles differ on each stretch to a gate."""
    for way in problem.ways:
        for leg, name in zip(way.legs, way.gates, strict=False):
            if name == gate:
                yield abs(leg.loaded_seconds - leg.empty_seconds)


def opened(problem: Problem, way: Way, used: set[int], tail: Tail = NO_TAIL) -> Way:
    """A way for the formations that may take it.

    Where convoys are led, they keep to the corridors in which they are: their team goes with them.
    """
    ruled = {rule.corridor for rule in problem.convoys}
    led = problem.escort_teams is not None and way.gates and way.corridor not in ruled
    leaving = {fleet.vehicle_class for fleet in problem.fleets if not fleet.returns}
    classes = way.vehicle_classes & leaving
    if not led:
        fit = [k for k in used if _can_wait(problem, way, k, tail)]
        classes |= {class_of(name, k) for name in way.vehicle_classes for k in fit}
    return replace(way, vehicle_classes=frozenset(classes))


def _can_wait(problem: Problem, way: Way, size: int, tail: Tail) -> bool:
    """Whether so many may wait for each other at all gates but the first."""
    limits = {gate.id: gate.longest_wait_seconds for gate in problem.gates}
    others = size + tail.room_vehicles - 1
    return all(
        limit is None or limit >= others * _longest_before(problem, gate, tail)
        for gate in way.gates[1:]
        for limit in [limits[gate]]
    )
