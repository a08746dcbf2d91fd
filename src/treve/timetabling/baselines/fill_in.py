"""What need not move goes along where it lengthens nothing.

Goods that are not marked *within the pause* do not bind it. So the pause is planned without them,
and afterwards vehicles that have done their part, or have none, fetch as much as fits between what
stands: whatever the timetable does stays as it is, to the second, and so does its pause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from treve.timetabling.baselines.nearest_first import Dispatcher
from treve.timetabling.cumulative import among
from treve.timetabling.problem import Load, Problem
from treve.timetabling.span import inside_span
from treve.timetabling.timetable import Timetable, Trip, UnderWay
from treve.timetabling.window import Window


def binding_part(problem: Problem) -> Problem:
    """The problem without loads that need not move and that nothing binding has to wait for.

    Conditions forget them as well. What others wait for binds, so that only what is itself held
    back can become less by that.
    """
    loads = tuple(x for x in problem.loads if not _is_extra(problem, x))
    return replace(problem, loads=loads, rows=among(problem.rows, {x.id for x in loads}))


def binding_trips(problem: Problem, timetable: Timetable) -> Timetable | None:
    """A timetable without the trips for what :func:`binding_part` leaves out.

    Every day ends before the first of them, and before the empty way that only leads to it.

    Returns:
        ``None`` where a day goes on afterwards with what must move.
    """
    kept = {x.id for x in binding_part(problem).loads}
    days: dict[str, list[Trip]] = {}
    for trip in timetable.trips:
        days.setdefault(trip.vehicle, []).append(trip)
    fleets = {fleet.id: fleet for fleet in problem.fleets}
    inside = {stop.id: stop.inside for stop in problem.stops}
    ends_inside = {way.id: inside[way.destination] for way in problem.ways}
    out: list[Trip] = []
    for day in days.values():
        loads = [trip.load for trip in day]
        extra = [k for k, load in enumerate(loads) if load is not None and load not in kept]
        if not extra:
            out += day
            continue
        if any(load in kept for load in loads[extra[0] :] if load is not None):
            return None
        length = max((k + 1 for k in range(extra[0]) if loads[k] is not None), default=0)
        if not fleets[day[0].fleet].rests_inside:  # then an empty way out belongs to what must move
            while 0 < length <= extra[0] and ends_inside[day[length - 1].way]:
                length += 1
        out += day[:length]
    unmoved = {name: units for name, units in timetable.unmoved.items() if name in kept}
    return Timetable(tuple(out), unmoved)


def fill_in(problem: Problem, timetable: Timetable, under_way: UnderWay | None = None) -> Timetable:
    """Fetch what need not move, within the pause that a timetable has.

    Args:
        problem: The problem, with everything that may move.
        timetable: One for it, or for its :func:`binding_part`; it keeps all laws.
        under_way: From when on trips may be added, and to whose days none.

    Returns:
        The same trips to the second, and more of them after each vehicle's last; nothing inside
        before its first second inside, nor after its last. What still stays is declared.
    """
    span = inside_span(problem, timetable)
    if all(x.binding for x in problem.loads):
        return timetable
    if span is None:
        return fill_windows(problem, (), timetable, under_way)
    first, last = span[0], span[1] + problem.margin_seconds
    windows = tuple(
        Window(max(first, w.start_seconds), min(last, w.end_seconds))
        for w in problem.windows
        if w.start_seconds < last and w.end_seconds > first
    )
    return fill_windows(problem, windows, timetable, under_way)


def fill_windows(
    problem: Problem,
    windows: Sequence[Window],
    timetable: Timetable,
    under_way: UnderWay | None = None,
) -> Timetable:
    """As :func:`fill_in`, within given hours, and also what must move and was left behind."""
    if not timetable.unmoved and all(x.binding for x in problem.loads):
        return timetable
    whole = replace(problem, loads=tuple(replace(x, binding=True) for x in problem.loads))
    if under_way is None:
        return Dispatcher(whole, windows).run(begun=timetable)
    return Dispatcher(whole, windows).run(under_way=replace(under_way, stands=timetable))


def _is_extra(problem: Problem, load: Load) -> bool:
    return not load.binding and not any(
        other.binding and other.origin == load.origin and other.rank > load.rank
        for other in problem.loads
    )
