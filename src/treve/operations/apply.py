"""Events laid over a scene: the same scene as it is from a moment on.

What was is left as it was, since the trips that were driven by it are judged by it: a gate is shut
from the moment on, people who come late are a group of their own with that release, vehicles that
come late a fleet of their own with those hours of service.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.errors import Finding, InputError
from treve.evacuation.loads import Share
from treve.operations.events import (
    Event,
    GateOpen,
    GateShut,
    PauseEnds,
    PeopleChanged,
    PlaceChanged,
    VehiclesMore,
)
from treve.operations.hours import always, earlier, first_of, joined, last_of, without
from treve.scene.calendar import Calendar, Hours
from treve.scene.check import check_scene
from treve.scene.model import Fleet, Group, Place, Scene
from treve.scene.ways import Gate


@dataclass(frozen=True, slots=True)
class Facts:
    """What has happened by then, and no event can undo.

    Attributes:
        at: The moment from which on everything is open.
        in_gate_until: By gate, when whoever is in it has passed.
        gone: By load, units that have left or are on the way.
        shares: By load, whose people they are.
        destinations: By load, where it may go.
    """

    at: datetime
    in_gate_until: Mapping[str, datetime] = field(default_factory=dict)
    gone: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    destinations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changed:
    """A scene after events, and what is agreed about it.

    Attributes:
        scene: Checked.
        agreement: Speaks of groups that came from another wherever it speaks of that one.
    """

    scene: Scene
    agreement: Agreement


def apply_events(
    scene: Scene, agreement: Agreement, events: Iterable[Event], facts: Facts
) -> Changed:
    """Lay events over a scene.

    Args:
        scene: As the plan had it.
        agreement: As the plan had it.
        events: In the order in which they are laid over; what they name is in the scene.
        facts: What has happened.

    Raises:
        InputError: An event undoes what has happened, or the scene no longer holds together.
    """
    changed = Changed(scene, agreement)
    faults: list[Finding] = []
    for event in events:
        try:
            changed = _laid_over(changed, event, facts)
        except InputError as error:
            faults += error.faults
    if not faults:
        remarks = (remark.finding for remark in check_scene(changed.scene))
        faults = [finding for finding in remarks if finding.severity == "fault"]
    if faults:
        raise InputError(tuple(faults))
    return changed


def _laid_over(changed: Changed, event: Event, facts: Facts) -> Changed:
    if isinstance(event, PeopleChanged) and event.people > 0:
        return _with_late(changed, event, facts)
    return replace(changed, scene=_scene_after(changed.scene, event, facts))


def _scene_after(scene: Scene, event: Event, facts: Facts) -> Scene:  # noqa: PLR0911 - one return for each kind of event
    match event:
        case GateShut():
            gates = _each(scene.gates, event.gate, lambda gate: _shut(gate, event, scene, facts))
            return replace(scene, gates=gates)
        case GateOpen():
            gates = _each(scene.gates, event.gate, lambda gate: _open(gate, event, scene, facts))
            return replace(scene, gates=gates)
        case VehiclesMore():
            return _with_more(scene, event, facts)
        case PeopleChanged():
            return _with_fewer(scene, event, facts)
        case PlaceChanged():
            places = _each(scene.places, event.place, lambda place: _taking_in(place, event))
            return replace(scene, places=places)
        case PauseEnds():
            return replace(scene, calendar=_ending(scene.calendar, event, facts))
        case _:
            return scene  # lost vehicles are in it still: trips that they made are theirs


def _each(things: tuple[Any, ...], name: str, change: Callable[[Any], Any]) -> tuple[Any, ...]:
    return tuple(change(thing) if thing.id == name else thing for thing in things)


def _shut(gate: Gate, event: GateShut, scene: Scene, facts: Facts) -> Gate:
    """Its hours less the stretch; whoever is in it when it shuts is let finish."""
    start = facts.at if event.start is None else last_of(event.start, facts.at)
    until = facts.in_gate_until.get(gate.id)
    if until is not None:
        start = last_of(start, until)
    far = always(scene.calendar)
    end = last_of(start, far[-1].end if event.end is None else event.end)
    hours = far if gate.hours is None else gate.hours
    return replace(gate, hours=without(hours, Hours(start, end)))


def _open(gate: Gate, event: GateOpen, scene: Scene, facts: Facts) -> Gate:
    if gate.hours is None:
        return gate
    start = facts.at if event.start is None else last_of(event.start, facts.at)
    end = always(scene.calendar)[-1].end if event.end is None else event.end
    if not earlier(start, end):
        return gate
    return replace(gate, hours=joined((*gate.hours, Hours(start, end))))


def _with_more(scene: Scene, event: VehiclesMore, facts: Facts) -> Scene:
    like = next(fleet for fleet in scene.fleets if fleet.id == event.fleet)
    name = _new_name(f"{like.id}-more", (fleet.id for fleet in scene.fleets))
    before = Hours(always(scene.calendar)[0].start, facts.at)
    hours = without(like.available or always(scene.calendar), before)
    more: Fleet = replace(like, id=name, count=event.count, available=hours, reserve_percent=0.0)
    return replace(scene, fleets=(*scene.fleets, more))


def _with_late(changed: Changed, event: PeopleChanged, facts: Facts) -> Changed:
    """People who come late are a group of their own: nobody who left before them passed them."""
    like = next(group for group in changed.scene.groups if group.id == event.group)
    shares = like.shares
    if shares:
        shares = _in_proportion(event.people, shares)
    release = facts.at if like.release is None else last_of(like.release, facts.at)
    late = replace(
        like,
        people=event.people,
        leaving=event.people,
        shares=shares,
        release=release,
        counts=(),
    )
    return with_group(changed, like.id, replace(late, id=f"{like.id}-more"))


def _with_fewer(scene: Scene, event: PeopleChanged, facts: Facts) -> Scene:
    """Fewer leave, of those who still wait."""
    wanted = -event.people
    taken: dict[str, int] = {}
    there = 0
    for load, shares in facts.shares.items():
        own = sum(share.units for share in shares if share.group == event.group)
        free = sum(share.units for share in shares) - facts.gone.get(load, 0)
        there += min(own, free)
        taken[load] = min(own, free, wanted - sum(taken.values()))
    if wanted > there:
        figures = {"people": wanted, "there": there}
        raise InputError((Finding("event-fewer-than-wait", (event.group,), figures, "fault"),))
    for load, units in taken.items():
        own_shares = [share for share in facts.shares[load] if share.group == event.group]
        scene = take_people(scene, own_shares, units, facts.destinations.get(load, ()))
    return scene


def take_people(
    scene: Scene, shares: Iterable[Share], units: int, destinations: tuple[str, ...]
) -> Scene:
    """Take so many people of a load out of the groups that leave.

    Args:
        scene: Whose groups they are.
        shares: Whose people may be taken, in this order.
        units: How many.
        destinations: Where the load may go: of a group whose choices were counted apart, those who
            chose these places are taken.

    Returns:
        The scene with that many fewer who leave, and fewer in all.
    """
    groups = {group.id: group for group in scene.groups}
    for share in shares:
        less = min(units, share.units)
        units -= less
        if less:
            groups[share.group] = _less(groups[share.group], less, destinations)
    return replace(scene, groups=tuple(groups.values()))


def _less(group: Group, units: int, destinations: tuple[str, ...]) -> Group:
    shares, left = dict(group.shares), units
    for place in sorted(shares, key=lambda each: each not in destinations):
        less = min(left, shares[place])
        shares[place] -= less
        left -= less
    return replace(
        group,
        people=group.people - units,
        leaving=group.leaving - units,
        shares={place: people for place, people in shares.items() if people},
        counts=(),
    )


def with_group(changed: Changed, like: str, group: Group) -> Changed:
    """Add a group that came from another one, which what is agreed speaks of as of that one.

    Args:
        changed: The scene so far.
        like: The other group.
        group: The new one; its id gets a number where another has it already.
    """
    name = _new_name(group.id, (one.id for one in changed.scene.groups))
    scene = replace(changed.scene, groups=(*changed.scene.groups, replace(group, id=name)))
    return Changed(scene, _speaking_of(changed.agreement, like, name))


def _speaking_of(agreement: Agreement, group: str, twin: str) -> Agreement:
    """The agreement with a group named beside another wherever that stands."""

    def widened(value: Any) -> Any:  # noqa: ANN401 - a field of a clause
        if isinstance(value, Selection) and group in value.groups:
            return replace(value, groups=(*value.groups, twin))
        return value

    def speaking(one: Any) -> Any:  # noqa: ANN401 - a clause of any kind
        return replace(one, **{each.name: widened(getattr(one, each.name)) for each in fields(one)})

    return replace(
        agreement,
        conditions=tuple(map(speaking, agreement.conditions)),
        clauses=tuple(map(speaking, agreement.clauses)),
    )


def _in_proportion(people: int, shares: Mapping[str, int]) -> dict[str, int]:
    """So many people shared as others chose: whole numbers, the largest remainders first."""
    total = sum(shares.values())
    exact = {place: people * count / total for place, count in shares.items()}
    whole = {place: math.floor(part) for place, part in exact.items()}
    short = people - sum(whole.values())
    for place in sorted(exact, key=lambda each: whole[each] - exact[each])[:short]:
        whole[place] += 1
    return {place: count for place, count in whole.items() if count}


def _taking_in(place: Place, event: PlaceChanged) -> Place:
    return replace(
        place,
        capacity={**place.capacity, **event.capacity},
        intake_per_hour={**place.intake_per_hour, **event.intake_per_hour},
    )


def _ending(calendar: Calendar, event: PauseEnds, facts: Facts) -> Calendar:
    if not earlier(facts.at, event.end):
        finding = Finding("event-pause-over", (), {"at": facts.at.isoformat()}, "fault")
        raise InputError((finding,))
    windows = [
        Hours(hours.start, first_of(hours.end, event.end))
        for hours in calendar.windows
        if earlier(hours.start, event.end)
    ]
    if not windows:
        finding = Finding("event-pause-over", (), {"at": facts.at.isoformat()}, "fault")
        raise InputError((finding,))
    windows[-1] = Hours(windows[-1].start, event.end) if _goes_on(calendar, event) else windows[-1]
    return replace(calendar, windows=tuple(windows))


def _goes_on(calendar: Calendar, event: PauseEnds) -> bool:
    return earlier(calendar.windows[-1].end, event.end)


def _new_name(wanted: str, known: Iterable[str]) -> str:
    """The name wanted, with a number behind it where another has it."""
    taken, name, number = set(known), wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
