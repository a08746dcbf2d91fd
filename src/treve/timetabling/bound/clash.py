"""What cannot be, in as few things as it takes: none that is named could be spared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from treve.timetabling.arcs import Arc, all_arcs, lanes_serving
from treve.timetabling.bound.allowed import forbidden, too_few
from treve.timetabling.bound.alone import stranded
from treve.timetabling.bound.causes import causes_of
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.lifting import (
    PLENTY,
    WINDOWS,
    Thing,
    irreducible,
    is_impossible,
    lifted,
    slower_trips,
    tired_trip,
    with_fleet,
    with_gate,
    with_stop,
    with_time_aboard,
)
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.reach import Reach
from treve.timetabling.bound.room import full_places
from treve.timetabling.bound.rows import DIRECTION_SETS, counts
from treve.timetabling.bound.together import parted
from treve.timetabling.clock import intersect
from treve.timetabling.problem import Lane, Load, Problem
from treve.timetabling.program import GRAIN
from treve.timetabling.solution import Bound, Clash

SECONDS_PER_MINUTE = 60
_FINE = 50
"""Of many vehicles the number needed is searched for to within a part of so many."""

_TIMES = 4096
"""Nobody is told that so many times more of something would do."""


def clash_of(problem: Problem) -> tuple[Clash, ...]:
    """What cannot be; empty where nothing is found that cannot.

    In this order, and only the first that there is:

    - loads that nothing can carry anywhere (``load``), or not within the time that they may be
      aboard (``aboard``), that a crew may be at work (``shift``) or on one filling (``fuel``);
    - places with too little room (``capacity``, ``capacity_together``);
    - those who keep together, without a place for all of them (``together``, ``together_shared``);
    - conditions that let too few count by themselves (``condition``);
    - loads of which one trip does not fit between their release and their due (``due``), or into
      the longest window (``trip``), unless more time than that is lacking for all of it; and
      loads that a vehicle could not carry even alone, for want of hours or of a moment
      (``service``, ``open``, ``passage``, ``late``, ``hours``, ``moment``);
    - where the bound lies beyond the windows, the limits that make it so: the time that would be
      needed against what the windows hold, vehicles, passages of a gate, bays, a desk, times that
      somebody may be aboard (``aboard``), hours, or conditions.

    Each of the first five kinds is a clash by itself, except that ``hours`` of several things may
    be one together, where longer ones of any would do. What stands in the last clashes together:
    with enough of any one of them, all else as it is, no clash would be left.
    """
    arcs = all_arcs(problem)
    carried = {arc.load for arc in arcs if arc.load is not None}
    missing = [i for i, load in enumerate(problem.loads) if load.binding and i not in carried]
    if missing:
        return tuple(_missing(problem, missing))
    full = tuple(full_places(problem, arcs)) or tuple(parted(problem, arcs))
    if full:
        return full
    few = tuple(forbidden(problem, arcs))
    if few:
        return few
    slow = tuple(_too_slow(problem, arcs))
    lost = tuple(_lost(problem, arcs, {clash.object for clash in slow}))
    if lost:
        return (*slow, *lost)
    bound, _ = bound_with_proof(problem)
    in_time = bound.open_seconds <= sum(w.seconds for w in problem.windows)
    if in_time or any(clash.kind == "due" for clash in slow):
        return slow
    scarce = _scarce(problem, bound)
    # Where all of it lacks more time than one trip does, one trip is not what to speak of.
    lacking = max((c.needed - c.available for c in scarce if c.kind == "time"), default=0.0)
    one_trip = max((c.needed - c.available for c in slow), default=0.0)
    return slow if slow and lacking <= one_trip else scarce


def _missing(problem: Problem, loads: list[int]) -> Iterator[Clash]:
    """Why nothing carries loads: they would be aboard too long, or there is no way at all."""
    slower = slower_trips(problem)
    for i in loads:
        load = problem.loads[i]
        if load.id in slower:
            yield _minutes(load.id, "aboard", slower[load.id][0], load.longest_aboard_seconds or 0)
        elif (worn := tired_trip(problem, i)) is not None:
            yield _minutes(load.id, *worn)
        else:
            unit = "people" if load.people else "kilograms"
            yield Clash(load.id, "load", load.quantity, 0, unit)


def _lost(problem: Problem, arcs: tuple[Arc, ...], told: set[str]) -> Iterator[Clash]:
    """Why loads not told of yet cannot be carried even alone; each cause is told once."""
    wanted = [i for i, load in enumerate(problem.loads) if load.binding and load.id not in told]
    known: set[tuple[str, str]] = set()
    for load in stranded(problem, wanted, arcs):
        for clash in causes_of(problem, load, arcs):
            if (clash.object, clash.kind) not in known:
                known.add((clash.object, clash.kind))
                yield clash


def _scarce(problem: Problem, bound: Bound) -> tuple[Clash, ...]:
    """What is scarce where the bound lies beyond the windows."""
    found, rest = irreducible(problem, bound.uses)
    scarce = _Scarce(problem, found, rest)
    said = tuple(clash for thing in found if (clash := scarce.clash(thing)) is not None)
    return said or (scarce.hours(WINDOWS),)


def _too_slow(problem: Problem, arcs: tuple[Arc, ...]) -> Iterator[Clash]:
    """Loads of which not one trip can be made in the time there is for one."""
    longest = max(w.seconds for w in problem.windows) - problem.margin_seconds
    quickest = _quickest(problem, arcs)
    for i, load in enumerate(problem.loads):
        if not load.binding:
            continue
        mine = [arc for arc in arcs if arc.load == i]
        late = _late(problem, load, mine)
        if late is not None:
            yield late
            continue
        stay = min(max((end - start for start, end in arc.blocks), default=0) for arc in mine)
        if len(problem.windows) == 1:
            stay = max(stay, quickest(i) or 0)
        if stay > longest:
            yield _minutes(load.id, "trip", stay, max(0, longest))


def _quickest(problem: Problem, arcs: tuple[Arc, ...]) -> Callable[[int], int | None]:
    """Least seconds of a pause of one window in which one trip of a load can be made."""
    collapsed = collapse(problem, 1, arcs=arcs)
    return Reach.of(problem, arcs, collapsed.columns, free_ends=False).quickest


def _late(problem: Problem, load: Load, arcs: list[Arc]) -> Clash | None:
    """What a load lacks between its release and its due, or the end of the last window.

    All of a trip must be over by the due; by the end of the windows only its first stay inside.
    """
    inside = next(stop.inside for stop in problem.stops if stop.id == load.origin)
    start = load.release_seconds
    if inside:
        start = max(0, start or 0)
    if start is None:
        return None
    lacks: list[tuple[int, int]] = []
    if load.due_seconds is not None:
        lacks.append((min(arc.seconds for arc in arcs), load.due_seconds - start))
    if load.release_seconds is not None and inside:
        stays = (arc.blocks[0][1] if arc.blocks else 0 for arc in arcs)
        lacks.append((min(stays), problem.horizon_seconds - problem.margin_seconds - start))
    for needed, there in lacks:
        if there < needed:
            return _minutes(load.id, "due", needed, max(0, there))
    return None


def _minutes(name: str, kind: str, needed_seconds: float, available_seconds: float) -> Clash:
    needed, available = (s / SECONDS_PER_MINUTE for s in (needed_seconds, available_seconds))
    return Clash(name, kind, needed, available, "minutes")


class _Scarce:
    """Says of each of the things that clash together how much is needed, and how much there is.

    Args:
        problem: The problem.
        found: The things.
        rest: The problem with everything else lifted: still impossible.
    """

    def __init__(self, problem: Problem, found: tuple[Thing, ...], rest: Problem) -> None:
        self._problem, self._rest = problem, rest
        self._total = sum(w.seconds for w in rest.windows)
        # In time enough for these things, whatever the windows hold now.
        self._bound: Bound | None = None
        self._proof: Proof | None = None
        if WINDOWS in found:
            self._bound, self._proof = bound_with_proof(lifted(rest, WINDOWS))

    def clash(self, thing: Thing) -> Clash | None:
        """One thing of those that clash; ``None`` where the others say all of it."""
        if thing.kind == "time":
            return self._time()
        if thing.kind == "aboard":
            return self._aboard(thing)
        if thing.kind == "gate":
            return self._gate(thing) or self.hours(thing)
        if thing.kind in {"intake", "capacity"}:
            return self._units(thing) or self.hours(thing)
        if thing.kind == "condition":
            return too_few(self._rest, thing.object, is_impossible)
        return self._counted(thing) or self.hours(thing)

    def _time(self) -> Clash | None:
        """Open time that would be needed if the windows went on, against what they hold.

        ``None`` where the windows hold enough, and only hours of other things lie beside them.
        """
        needed = self._bound.open_seconds if self._bound is not None else 0
        longer = lifted(self._problem, WINDOWS)
        if not is_impossible(longer):  # all else as it is, more may be needed
            needed = max(needed, bound_with_proof(longer)[0].open_seconds)
        if needed <= self._total:  # many windows may hold more than one that goes on would take
            needed = max(needed, bound_with_proof(self._problem)[0].open_seconds)
        if needed <= self._total + 1:  # which is what the bound says where no time is enough
            return None
        return _minutes("windows", "time", needed, self._total)

    def _aboard(self, thing: Thing) -> Clash:
        """The trips that a load is not let on, the quickest with which nothing would clash."""
        load = next(one for one in self._rest.loads if one.id == thing.object)
        slower = slower_trips(self._rest)[load.id]
        least, most = 0, len(slower) - 1
        while least < most:
            middle = (least + most) // 2
            if is_impossible(with_time_aboard(self._rest, load.id, slower[middle])):
                least = middle + 1
            else:
                most = middle
        return _minutes(load.id, "aboard", slower[most], load.longest_aboard_seconds or 0)

    def _gate(self, thing: Thing) -> Clash | None:
        """Passages of a gate: those needed, and those that it lets through in the windows."""
        row = self._dearest_row(f"gate-time:{thing.object}:")
        if row is None or self._proof is None or self._bound is None:
            return self._counted(thing)
        c = self._proof.collapsed
        directions = dict(DIRECTION_SETS)[row]
        g = next(i for i, one in enumerate(c.problem.gates) if one.id == thing.object)
        passed = [
            (self._proof.answer.values[column], p.hold_seconds)
            for (i, _), column in c.columns.items()
            for p in c.arcs[i].passes
            if p.gate == g and p.direction in directions
        ]
        needed = math.ceil(sum(times for times, _ in passed) - 1e-6)
        held = sum(times * hold for times, hold in passed)
        lanes = lanes_serving(c.problem.gates[g], directions)
        idle = lanes * self._bound.open_seconds - held  # the ends, margins and hours of a gate
        available = needed * max(0.0, lanes * self._total - idle) / held if held else 0.0
        if math.floor(available) >= needed:
            return self._counted(thing)
        return Clash(thing.object, "gate", needed, math.floor(available), "passages")

    def _dearest_row(self, beginning: str) -> str | None:
        """The rest of the name of the row that makes most of the bound."""
        if self._proof is None:
            return None
        t = self._proof.collapsed.T
        priced = [
            (self._proof.multipliers.get(row.name, 0) / GRAIN * row.coefficients.get(t, 0), row)
            for row in self._proof.collapsed.program.rows
            if row.name.startswith(beginning)
        ]
        best = max(priced, key=lambda one: one[0], default=(0.0, None))
        return best[1].name[len(beginning) :] if best[1] is not None and best[0] > 0 else None

    def _units(self, thing: Thing) -> Clash | None:
        """Units brought to a place: those that have to be, and those it takes in in the windows."""
        stop = next(s for s in self._rest.stops if s.id == thing.object)
        if self._proof is None or self._bound is None or thing.kind != "intake":
            return None
        c = self._proof.collapsed
        at = next(i for i, s in enumerate(c.problem.stops) if s.id == stop.id)
        for key, rate in stop.intake_seconds_per_unit.items():
            needed = math.ceil(
                sum(
                    self._proof.answer.values[column]
                    for (i, s), column in c.units.items()
                    if s == at and counts(c.problem.loads[i], key)
                )
                - 1e-6
            )
            free = needed * float(rate) - self._bound.open_seconds
            available = math.floor((self._total + free) / float(rate))
            if available < needed and self._dearest_row(f"intake:{stop.id}:{key}") == "":
                return Clash(stop.id, "intake", needed, max(0, available), "people")
        return None

    def _counted(self, thing: Thing) -> Clash | None:
        """The least number of vehicles, lanes or bays with which nothing would clash any more."""
        there, unit, with_so_many = _COUNTED[thing.kind](self._rest, thing.object)
        most = there
        while is_impossible(with_so_many(most)):
            most *= 2
            if most > max(there * _TIMES, PLENTY):
                return None
        least = most // 2
        while most - least > 1 + least // _FINE:  # proven for ``least``, so one more is needed
            middle = (least + most) // 2
            least, most = (middle, most) if is_impossible(with_so_many(middle)) else (least, middle)
        return Clash(thing.object, thing.kind, least + 1, there, unit)

    def hours(self, thing: Thing) -> Clash:
        """What no number mends: its hours, of which so many lie in the windows."""
        hours = next(
            (
                one
                for name, kind, one in (
                    *((f.id, "fleet", f.available) for f in self._rest.fleets),
                    *((g.id, "gate", g.hours) for g in self._rest.gates),
                )
                if (name, kind) == (thing.object, thing.kind)
            ),
            None,
        )
        there = sum(w.seconds for w in intersect(self._rest.windows, hours) or ())
        return _minutes(thing.object, "hours", self._total, there)


Counted = tuple[int, str, Callable[[int], Problem]]
"""How many there are, the unit, and the problem with another number of them."""


def _fleet(problem: Problem, name: str) -> Counted:
    there = next(f.count for f in problem.fleets if f.id == name)
    return there, "vehicles", lambda n: with_fleet(problem, name, lambda f: replace(f, count=n))


def _lanes(problem: Problem, name: str) -> Counted:
    there = next(len(g.lanes) for g in problem.gates if g.id == name)

    def with_lanes(number: int) -> Problem:
        more = (Lane(),) * (number - there)
        return with_gate(problem, name, lambda g: replace(g, lanes=(*g.lanes, *more)))

    return there, "lanes", with_lanes


def _bays(problem: Problem, name: str) -> Counted:
    there = next(s.bays or 0 for s in problem.stops if s.id == name)
    return there, "bays", lambda n: with_stop(problem, name, lambda s: replace(s, bays=n))


_COUNTED: dict[str, Callable[[Problem, str], Counted]] = {
    "fleet": _fleet,
    "gate": _lanes,
    "bays": _bays,
}
