"""Why a load cannot be carried even by a vehicle that is alone: what would have to be otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.alone import stranded
from treve.timetabling.bound.lifting import with_fleet, with_gate, with_long_window, with_stop
from treve.timetabling.clock import intersect
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Clash
from treve.timetabling.window import (
    Window,
)

SECONDS_PER_MINUTE = 60
Hours = tuple[Window, ...] | None


@dataclass(frozen=True, slots=True)
class _Limit:
    """Hours that a load may fail on.

    Attributes:
        object: Whose they are.
        kind: Of the clash where no single one of the hours is long enough.
        hours: They.
        needed_seconds: What has to lie within one of them, at the quickest.
        without: The problem with no such hours.
    """

    object: str
    kind: str
    hours: tuple[Window, ...]
    needed_seconds: int
    without: Callable[[Problem], Problem]


def causes_of(problem: Problem, load: int, arcs: tuple[Arc, ...]) -> tuple[Clash, ...]:
    """What keeps a load from being carried: one thing, or hours that do not go together.

    Args:
        problem: The problem.
        load: Index of a load that is stranded.
        arcs: All arcs of the problem.

    Returns:
        In this order, what would mend it alone: hours of which none is long enough (``service`` of
        a fleet, ``open`` of a stop, ``passage`` of a gate); a due before the first trip could
        be over (``late``); hours that lie badly (``hours``), all of those of which any one would
        mend it, as of gates in series that are never open for the same trip; windows of which none
        is long enough for one trip, from where a vehicle comes in to where it is out (``trip``).
        Else a clash of kind ``moment``: several of these together leave no moment at which to set
        out.
    """
    limits = tuple(_limits(problem, [arc for arc in arcs if arc.load == load]))
    mending = [one for one in limits if not stranded(one.without(problem), (load,))]
    for one in mending:
        longest = max((h.seconds for h in _in_calendar(problem, one.hours)), default=0)
        if 0 < longest < one.needed_seconds:
            return (_minutes(one.object, one.kind, one.needed_seconds, longest),)
    late = _late(problem, load)
    if late is not None:
        return (late,)
    total = sum(w.seconds for w in problem.windows)
    held = (sum(h.seconds for h in intersect(problem.windows, x.hours) or ()) for x in mending)
    badly = tuple(
        _minutes(one.object, "hours", total, seconds)
        for one, seconds in zip(mending, held, strict=True)
        if seconds < total
    )
    if badly:
        return badly
    if not stranded(with_long_window(problem), (load,)):
        return (_stretch(problem, load),)
    if not limits:
        return (_minutes("windows", "hours", total, total),)
    return (Clash(problem.loads[load].id, "moment", 1, 0, "moments"),)


def _limits(problem: Problem, mine: list[Arc]) -> Iterator[_Limit]:
    """Hours of all that can have to do with a load, carried by these arcs."""
    for f, fleet in enumerate(problem.fleets):
        seconds = [arc.seconds for arc in mine if arc.fleet == f]
        if fleet.available is not None and seconds:
            yield _Limit(fleet.id, "service", fleet.available, min(seconds), _always(fleet.id))
    for s, stop in enumerate(problem.stops):
        ends = [
            *(arc.loading_seconds for arc in mine if arc.origin == s),
            *(arc.unloading_seconds for arc in mine if arc.destination == s),
        ]
        if stop.hours is not None and ends:
            yield _Limit(stop.id, "open", stop.hours, min(ends), _stop_open(stop.id))
    for g, gate in enumerate(problem.gates):
        held = [p.hold_seconds for arc in mine for p in arc.passes if p.gate == g]
        if gate.hours is not None:  # empty vehicles may have to pass it too
            least = min(held, default=0)
            yield _Limit(gate.id, "passage", gate.hours, least, _gate_open(gate.id))


def _always(name: str) -> Callable[[Problem], Problem]:
    return lambda problem: with_fleet(problem, name, lambda f: replace(f, available=None))


def _stop_open(name: str) -> Callable[[Problem], Problem]:
    return lambda problem: with_stop(problem, name, lambda s: replace(s, hours=None))


def _gate_open(name: str) -> Callable[[Problem], Problem]:
    return lambda problem: with_gate(problem, name, lambda g: replace(g, hours=None))


def _in_calendar(problem: Problem, hours: Hours) -> tuple[Window, ...]:
    """Hours as far as the calendar goes: from its beginning to its end, nights too."""
    return intersect((Window(0, problem.horizon_seconds),), hours) or ()


def _late(problem: Problem, load: int) -> Clash | None:
    """A due before the first trip could be over; ``None`` where that is not what is to blame."""
    one = problem.loads[load]
    if one.due_seconds is None or _stranded_until(problem, load, None):
        return None
    least, most = one.due_seconds, 2 * max(one.due_seconds, problem.horizon_seconds)
    while _stranded_until(problem, load, most):
        least, most = most, 2 * most
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (middle, most) if _stranded_until(problem, load, middle) else (least, middle)
    return _minutes(one.id, "late", most, max(0, one.due_seconds))


def _stretch(problem: Problem, load: int) -> Clash:
    """How long the last window would have to be for one trip at all, its margin taken off."""
    *earlier, last = problem.windows
    enough = with_long_window(problem).windows[-1].seconds

    def too_short(seconds: int) -> bool:
        window = Window(last.start_seconds, last.start_seconds + seconds)
        return bool(stranded(replace(problem, windows=(*earlier, window)), (load,)))

    least = last.seconds
    while enough - least > 1:
        middle = (least + enough) // 2
        least, enough = (middle, enough) if too_short(middle) else (least, middle)
    longest = max(window.seconds for window in problem.windows)
    needed, available = enough - problem.margin_seconds, longest - problem.margin_seconds
    return _minutes(problem.loads[load].id, "trip", needed, max(0, available))


def _stranded_until(problem: Problem, load: int, due_seconds: int | None) -> bool:
    """Whether a load is stranded that is due by some other second."""
    one = replace(problem.loads[load], due_seconds=due_seconds)
    loads = (*problem.loads[:load], one, *problem.loads[load + 1 :])
    return bool(stranded(replace(problem, loads=loads), (load,)))


def _minutes(name: str, kind: str, needed_seconds: float, available_seconds: float) -> Clash:
    needed, available = (s / SECONDS_PER_MINUTE for s in (needed_seconds, available_seconds))
    return Clash(name, kind, needed, available, "minutes")
