"""What cannot be, where the bound lies beyond the windows."""

from __future__ import annotations

from collections.abc import Iterator

from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.rows import counts
from treve.timetabling.bound.uses import passages_of
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Clash, Use

SECONDS_PER_MINUTE = 60


def clash_of(problem: Problem) -> tuple[Clash, ...]:
    """What cannot be, where the bound lies beyond the windows; empty where it does not.

    Returns:
        Loads that nothing can carry anywhere; else places with too little room; else the time, and
        after it the resources that make the bound of which more is needed than there is in the
        windows: gates in passages, all others in minutes.
    """
    arcs = all_arcs(problem)
    carried = {arc.load for arc in arcs if arc.load is not None}
    missing = tuple(
        Clash(load.id, "load", load.quantity, 0, "people" if load.people else "kilograms")
        for i, load in enumerate(problem.loads)
        if load.binding and i not in carried
    )
    if missing:
        return missing
    full = tuple(_full_places(problem))
    if full:
        return full
    bound, proof = bound_with_proof(problem)
    total = sum(w.seconds for w in problem.windows)
    if bound.open_seconds <= total:
        return ()
    minutes = bound.open_seconds / SECONDS_PER_MINUTE, total / SECONDS_PER_MINUTE
    return (
        Clash("windows", "time", *minutes, "minutes"),
        *(
            _scarce(proof, bound, use, total)
            for use in bound.uses
            if proof is not None and use.kind in _UNITS
        ),
    )


_UNITS = {
    "fleet": "vehicle_minutes",
    "gate": "passages",
    "bays": "bay_minutes",
    "intake": "minutes",
}


def _scarce(proof: Proof, bound: Bound, use: Use, total_seconds: int) -> Clash:
    """What the bound takes of a resource against what of it there is in the windows.

    The bound takes all of it, idle ends included: what there is grows with the time, so the one
    stands to the other as the bound to the windows.
    """
    share = total_seconds / bound.open_seconds
    if use.kind == "gate":
        needed = passages_of(proof, use.object)
        return Clash(use.object, "gate", needed, needed * share, _UNITS["gate"])
    needed = use.limit / SECONDS_PER_MINUTE
    return Clash(use.object, use.kind, needed, needed * share, _UNITS[use.kind])


def _full_places(problem: Problem) -> Iterator[Clash]:
    """Places whose room is too small for those who can go nowhere else."""
    for stop in problem.stops:
        for key, capacity in stop.capacity.items():
            here = [
                load
                for load in problem.loads
                if load.binding and set(load.destinations) == {stop.id} and counts(load, key)
            ]
            needed = sum(load.quantity for load in here)
            if needed > capacity:
                unit = "people" if all(load.people for load in here) else "kilograms"
                yield Clash(stop.id, "capacity", needed, capacity, unit)
