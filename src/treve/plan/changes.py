"""Changed problems and scenes: one more of something, one condition fewer, an input scaled."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from treve.measures import SECONDS_PER_HOUR
from treve.plan.clock import joined
from treve.plan.conditions import awaited_by, conditions_in, rows_without
from treve.plan.judge import Answer
from treve.plan.limits import BAYS, CAPACITY, INTAKE, Limit, limits_near
from treve.scene.kinds import KIND
from treve.scene.model import Consignment, Fleet, Group, Place, Scene
from treve.scene.ways import Corridor, Gate, Link
from treve.timetabling.problem import Gate as CoreGate
from treve.timetabling.problem import (
    Lane,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

VEHICLE = "vehicle"
LANE = "lane"
HOUR = "hour"
BAY = "bay"
ROOM = "room"
CONDITION = "condition"
ESCORT_TEAM = "escort_team"
ESCORT_TEAMS = "escort_teams"
"""The scene's key, and what an escort team is one more of."""

UNSEEN = frozenset({CONDITION, ESCORT_TEAM})
"""Kinds of change of which bounds see little: what they are worth is found by planning again."""

_LIMITS = {
    BAYS: (BAY, "bays"),
    INTAKE: (INTAKE, "intake_per_hour"),
    CAPACITY: (ROOM, "capacity"),
}
"""What one more of a limit is called, and the field of the scene's place that it is in."""

ARROW = ">"
"""Between the ends of a link, where it is named as an owner: ``mill>bridge``."""


@dataclass(frozen=True, slots=True)
class Change:
    """One more of something, or one condition fewer.

    Attributes:
        name: ``fleets.buses.count+1``, ``conditions.foua-for-aleppo-1``.
        object: What it is one more of, or the condition left out.
        kind: ``vehicle``, ``lane``, ``hour``, ``bay``, ``intake``, ``room``, ``condition`` or
            ``escort_team``.
        problem: The problem with it.
        units: How many more: 1, or the people of one full vehicle.
        category: Whom an intake or room is for; empty for all other kinds.
    """

    name: str
    object: str
    kind: str
    problem: Problem
    units: int = 1
    category: str = ""


_KINDS_OF_USE = {
    "fleet": (VEHICLE,),
    "gate": (LANE, HOUR),
    "condition": (CONDITION,),
    **{use: (kind,) for use, (kind, _) in _LIMITS.items()},
}
"""The changes that add to a resource, by what bounds call it."""


def changes_asked(
    problem: Problem, answer: Answer, awaited: frozenset[str] = frozenset()
) -> tuple[Change, ...]:
    """The changes that a plan asks about: conditions first, then what makes the bound.

    Time may end before the last of them, and what holds the plan back is what matters most.

    Args:
        problem: As planned.
        answer: Its bound and its timetable tell which limits of places come near.
        awaited: Loads that bind only because a condition has others wait for them.
    """
    uses = answer.bound.uses if answer.bound is not None else ()
    binding = {(use.object, kind) for use in uses for kind in _KINDS_OF_USE.get(use.kind, ())}
    found = (*one_more(problem), *_one_more_at_places(problem, limits_near(problem, answer)))
    return tuple(
        change
        for part in (one_fewer(problem, awaited), found)
        for change in sorted(part, key=lambda one: (one.object, one.kind) not in binding)
    )


def one_fewer(problem: Problem, awaited: frozenset[str]) -> Iterator[Change]:
    """The problem without each of its conditions, in the order in which their rows stand.

    Every timetable that keeps a condition is one without it too. Goods that bound only because of
    it need not move any more.
    """
    for condition in conditions_in(problem.rows):
        rows = rows_without(problem.rows, condition)
        free = awaited - awaited_by(rows)
        loads = tuple(
            replace(load, binding=False) if load.id in free else load for load in problem.loads
        )
        changed = replace(problem, rows=rows, loads=loads)
        yield Change(f"conditions.{condition}", condition, CONDITION, changed)


def _one_more_at_places(problem: Problem, limits: Iterable[Limit]) -> Iterator[Change]:
    for limit in limits:
        kind, field = _LIMITS[limit.kind]
        path = ".".join(("places", limit.stop.id, field, *filter(None, (limit.category,))))
        stops = tuple(limit.raised() if one is limit.stop else one for one in problem.stops)
        changed = replace(problem, stops=stops)
        name = f"{path}+{limit.units}"
        yield Change(name, limit.stop.id, kind, changed, limit.units, limit.category)


def one_more(problem: Problem) -> Iterator[Change]:
    """One more vehicle of each fleet, lane and hour of each gate, hour of the windows, escort team.

    Every timetable of the problem is one of the changed problem too, so nothing can get worse.
    """
    for fleet in problem.fleets:
        more = replace(fleet, count=fleet.count + 1)
        fleets = tuple(more if one is fleet else one for one in problem.fleets)
        changed = replace(problem, fleets=fleets)
        yield Change(f"fleets.{fleet.id}.count+1", fleet.id, VEHICLE, changed)
    for gate in problem.gates:
        switched = [lane for lane in gate.lanes if lane.switch_seconds]
        another = switched[0] if switched and Lane() not in gate.lanes else Lane()
        wider = replace(gate, lanes=(*gate.lanes, another))
        yield Change(f"gates.{gate.id}.lanes+1", gate.id, LANE, _with_gate(problem, gate, wider))
    for gate in problem.gates:
        if gate.hours is not None:
            longer = replace(gate, hours=_hour_longer(gate.hours))
            changed = _with_gate(problem, gate, longer)
            yield Change(f"gates.{gate.id}.hours+1", gate.id, HOUR, changed)
    if len(problem.windows) > 1:
        changed = replace(problem, windows=_hour_longer(problem.windows))
        yield Change("calendar.hours+1", "calendar", HOUR, changed)
    if problem.escort_teams is not None:
        changed = replace(problem, escort_teams=problem.escort_teams + 1)
        yield Change(f"{ESCORT_TEAMS}+1", ESCORT_TEAMS, ESCORT_TEAM, changed)


def _with_gate(problem: Problem, gate: CoreGate, changed: CoreGate) -> Problem:
    return replace(problem, gates=tuple(changed if one is gate else one for one in problem.gates))


def _hour_longer(windows: tuple[Window, ...]) -> tuple[Window, ...]:
    """Each stretch an hour longer at its end; those that then touch become one."""
    return joined(
        Window(window.start_seconds, window.end_seconds + SECONDS_PER_HOUR) for window in windows
    )


def scaled(scene: Scene, owner: str, field: str, factor: float) -> Scene | None:
    """The scene with one input scaled.

    Args:
        scene: What there is.
        owner: Id of a group, fleet, gate, place, consignment or corridor, or the ends of a link.
        field: A quantity of it, ``convoy`` for both sizes; of a corridor or a place ``minutes``
            stands for the links that touch it. A link, ``mill>bridge``, stands for all links
            whose field is assumed for the same reason.
        factor: What the input is multiplied by; counts stay whole, and at least 1.

    Returns:
        ``None`` where there is no such quantity to scale.
    """
    for kind in ("groups", "fleets", "gates", "places", "consignments", "corridors"):
        members = getattr(scene, kind)
        for position, member in enumerate(members):
            if member.id == owner:
                changed = _SCALE[kind](member, field, factor)
                if changed is not None:
                    kept = (*members[:position], changed, *members[position + 1 :])
                    fields: dict[str, Any] = {kind: kept}
                    return replace(scene, **fields)
    if field not in _TRAVEL:
        return None
    if ARROW in owner:
        return _with_links_alike(scene, owner, field, factor)
    return _with_links(scene, owner, factor)


_TRAVEL = frozenset({"minutes", "links", "loaded_minutes"})


def _with_links(scene: Scene, owner: str, factor: float) -> Scene | None:
    corridors: Mapping[str, Corridor] = {corridor.id: corridor for corridor in scene.corridors}
    ends = set(corridors[owner].gates) if owner in corridors else {owner}
    touched = [link for link in scene.links if ends & {link.origin, link.destination}]
    if not touched:
        return None
    longer = tuple(
        _scale_link(link, factor) if ends & {link.origin, link.destination} else link
        for link in scene.links
    )
    return replace(scene, links=longer)


def _with_links_alike(scene: Scene, owner: str, field: str, factor: float) -> Scene | None:
    """Scale every link whose field is assumed for the same reason as that of the link named."""
    origin, _, destination = owner.partition(ARROW)
    reasons = {
        link.provenance.assumed.get(field)
        for link in scene.links
        if (link.origin, link.destination) == (origin, destination)
    } - {None}
    if not reasons:
        return None
    links = tuple(
        _scale_link(link, factor) if link.provenance.assumed.get(field) in reasons else link
        for link in scene.links
    )
    return replace(scene, links=links)


def _scale_link(link: Link, factor: float) -> Link:
    loaded = None if link.loaded_minutes is None else link.loaded_minutes * factor
    return replace(link, minutes=link.minutes * factor, loaded_minutes=loaded)


def _whole(count: float, factor: float) -> int:
    return max(1, round(count * factor))


def _scale_group(group: Group, field: str, factor: float) -> Group | None:
    if field == "longest_aboard" and group.longest_aboard_minutes is not None:
        return replace(group, longest_aboard_minutes=group.longest_aboard_minutes * factor)
    if field not in {"people", "leaving", "counts", "shares", "destinations"}:
        return None
    if not group.shares:
        leaving = min(group.leaving, 1) and _whole(group.leaving, factor)
        return replace(group, leaving=leaving, people=max(group.people, leaving))
    shares = {place: round(people * factor) for place, people in group.shares.items()}
    leaving = sum(shares.values())
    return replace(group, shares=shares, leaving=leaving, people=max(group.people, leaving))


def _scale_fleet(fleet: Fleet, field: str, factor: float) -> Fleet | None:
    vehicle = fleet.vehicle
    if field == "count":
        return replace(fleet, count=_whole(fleet.count, factor))
    if field == "occupancy" and fleet.occupancy is not None:
        return replace(fleet, occupancy=max(1.0, fleet.occupancy * factor))
    if field in {"loading_minutes", "unloading_minutes"}:
        minutes = getattr(vehicle, field) * factor
        return replace(fleet, vehicle=replace(vehicle, **{field: minutes}))
    if field == "capacity" or field in vehicle.capacity:
        capacity = {
            kind: _scale_room(kind, limit, factor) if field in ("capacity", kind) else limit
            for kind, limit in vehicle.capacity.items()
        }
        return replace(fleet, vehicle=replace(vehicle, capacity=capacity))
    return None


def _scale_room(kind: str, limit: float, factor: float) -> float:
    """Room for people is whole, to the nearest: a quarter less of two is no half."""
    return _whole(limit, factor) if kind in _OF_PEOPLE and limit >= 1 else limit * factor


_OF_PEOPLE = frozenset(KIND.values())


def _scale_gate(gate: Gate, field: str, factor: float) -> Gate | None:
    if field == "minutes":
        rows = tuple(replace(row, minutes=row.minutes * factor) for row in gate.minutes)
        return replace(gate, minutes=rows)
    if field == "longest_wait_minutes" and gate.longest_wait_minutes is not None:
        return replace(gate, longest_wait_minutes=gate.longest_wait_minutes * factor)
    if field == "switch_minutes" and gate.switch_minutes is not None:
        return replace(gate, switch_minutes=gate.switch_minutes * factor)
    if field == "longest_queue_vehicles" and gate.longest_queue_vehicles is not None:
        return replace(gate, longest_queue_vehicles=_whole(gate.longest_queue_vehicles, factor))
    return None


def _scale_place(place: Place, field: str, factor: float) -> Place | None:
    if field == "bays" and place.bays is not None:
        return replace(place, bays=_whole(place.bays, factor))
    if field == "capacity" and place.capacity:
        room = {key: math.floor(limit * factor) for key, limit in place.capacity.items()}
        return replace(place, capacity=room)
    if field == "intake_per_hour" and place.intake_per_hour:
        rates = {key: rate * factor for key, rate in place.intake_per_hour.items()}
        return replace(place, intake_per_hour=rates)
    return None


def _scale_consignment(consignment: Consignment, field: str, factor: float) -> Consignment | None:
    if field != "tonnes":
        return None
    return replace(consignment, tonnes=consignment.tonnes * factor)


def _scale_corridor(corridor: Corridor, field: str, factor: float) -> Corridor | None:
    convoy = corridor.convoy
    if field != "convoy" or convoy is None:
        return None
    return replace(
        corridor,
        convoy=replace(
            convoy,
            smallest_vehicles=_whole(convoy.smallest_vehicles, factor),
            largest_vehicles=_whole(convoy.largest_vehicles, factor),
        ),
    )


_SCALE: Mapping[str, Callable[..., object | None]] = {
    "groups": _scale_group,
    "fleets": _scale_fleet,
    "gates": _scale_gate,
    "places": _scale_place,
    "consignments": _scale_consignment,
    "corridors": _scale_corridor,
}
