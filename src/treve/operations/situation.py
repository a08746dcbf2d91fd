"""Where a plan stands at a moment, after what happened: what is, what stands and what was told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from treve.errors import Figure, Finding, InputError
from treve.operations.apply import Changed, Facts, apply_events, take_people, with_group
from treve.operations.duties import longer_shifts, told_of, with_longer_shifts
from treve.operations.events import Event, PlaceChanged
from treve.operations.lost import lost_vehicles
from treve.operations.translate import Translation
from treve.operations.under_way import Onward, Split, back_seconds, go_onward, split
from treve.plan.build import Built, build_problem
from treve.plan.clock import Clock, minutes
from treve.plan.model import Plan, Replanned
from treve.scene.model import Scene
from treve.scene.ways import Gate
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable, Trip, UnderWay

_OF_PLACES = frozenset({"referee-stop-full", "referee-desk-busy"})
"""What trips that stand may break of a place that was changed."""

_NOBODY = Replanned(0)


@dataclass(frozen=True, slots=True)
class Situation:
    """Where things stand; all trips in the words and seconds of the problem as it is now.

    Attributes:
        scene: After what happened.
        built: Its problem.
        under_way: What stands.
        over: Trips that had ended.
        begun: Trips that had begun, as they were told.
        told: Trips that had not, as they were told.
        left: What the plan left behind, by load.
        findings: What became of those on the way.
    """

    scene: Scene
    built: Built
    under_way: UnderWay
    over: tuple[Trip, ...]
    begun: tuple[Trip, ...]
    told: tuple[Trip, ...]
    left: Mapping[str, int]
    findings: tuple[Finding, ...]

    @property
    def at_seconds(self) -> int:
        """The moment."""
        return self.under_way.at_seconds


def situation_at(
    plan: Plan,
    at: datetime,
    events: Iterable[Event],
    resting: frozenset[str] = frozenset(),
) -> Situation:
    """Find out where a plan stands.

    Args:
        plan: With a timetable that the referee passed.
        at: The moment.
        events: What happened, in their order.
        resting: Fleets of which some vehicle stays in the zone, where none was to.

    Raises:
        InputError: There is no timetable to go on from; an event undoes what has happened, or
            asks for what trips that have begun do not keep.
    """
    if plan.timetable is None or plan.referee.faults:
        raise InputError((Finding("replan-no-timetable", (plan.scene.name,), {}, "fault"),))
    events = tuple(events)
    old = build_problem(plan.scene, plan.agreement)
    at_seconds = Clock(plan.zero).seconds_at(at)
    now = split(plan.timetable, at_seconds)
    before = plan.replanned or _NOBODY
    barred = lost_vehicles(old.problem, events, now, frozenset(before.barred))
    facts = facts_at(old, now, at, at_seconds)
    scene = _with_resting(plan.scene, resting)
    changed = apply_events(scene, plan.agreement, events, facts)
    built = build_problem(changed.scene, changed.agreement)
    words = Translation.between(old, built)
    here = _told(now, words, old.problem)
    later = at_seconds + words.later_seconds
    onward = go_onward(built.problem, later, here)
    first = built
    shifts = longer_shifts(built.problem, (*here.over, *onward.trips))
    longer = onward.longest_waits or onward.longest_queues or shifts
    if onward.turned or onward.stuck or longer:
        changed = _with_those_back(changed, built, onward, later)
        changed = replace(changed, scene=with_longer_shifts(changed.scene, shifts))
        built = build_problem(changed.scene, changed.agreement)
    again = Translation.between(first, built)
    later += again.later_seconds
    stands = again.trips((*here.over, *onward.trips), first.problem)
    left = words.timetable(Timetable((), plan.timetable.unmoved), old.problem)
    _refuse_broken_places(built.problem, stands, events)
    free = {name: at + words.later_seconds for name, at in before.free_from.items()}
    free |= {trip.vehicle: back_seconds(trip, later) for trip in onward.turned}
    return Situation(
        scene=changed.scene,
        built=built,
        under_way=UnderWay(
            later,
            Timetable(_in_order(stands)),
            barred | {trip.vehicle for trip in onward.stuck},
            {name: second for name, second in free.items() if second > later},
        ),
        over=again.trips(here.over, first.problem),
        begun=again.trips(here.begun, first.problem),
        told=again.trips(here.told, first.problem),
        left=again.timetable(left, first.problem).unmoved,
        findings=(*_findings(first, here, onward, later), *told_of(shifts)),
    )


def _with_resting(scene: Scene, fleets: frozenset[str]) -> Scene:
    """The scene in which vehicles of some fleets may stand in the zone: some of them must."""
    changed = (
        replace(fleet, rests_inside=True) if fleet.id in fleets else fleet for fleet in scene.fleets
    )
    return replace(scene, fleets=tuple(changed)) if fleets else scene


def facts_at(built: Built, now: Split, at: datetime, at_seconds: int) -> Facts:
    """What of a timetable has happened.

    Args:
        built: What it was made for.
        now: The timetable at that moment.
        at: The moment.
        at_seconds: The same.
    """
    clock = Clock(built.zero)
    in_gate: dict[str, int] = {}
    for trip in now.begun:
        for passing in trip.passings:
            if passing.start_seconds < at_seconds < passing.end_seconds:
                until = in_gate.get(passing.gate, passing.end_seconds)
                in_gate[passing.gate] = max(until, passing.end_seconds)
    gone: Counter[str] = Counter()
    for trip in now.stands:
        if trip.load is not None:
            gone[trip.load] += trip.quantity
    return Facts(
        at,
        {gate: clock.moment(second) for gate, second in in_gate.items()},
        gone,
        built.shares,
        {load.id: load.destinations for load in built.problem.loads},
    )


def _told(now: Split, words: Translation, problem: Problem) -> Split:
    """The timetable at that moment, in other words; what stands must be told in them whole."""
    parts = [words.trips(part, problem) for part in (now.over, now.begun, now.told)]
    if len(parts[0]) < len(now.over) or len(parts[1]) < len(now.begun):
        raise InputError((Finding("replan-trips-lost", (), {}, "fault"),))
    return Split(*parts)


def _with_those_back(changed: Changed, built: Built, onward: Onward, at: int) -> Changed:
    """People who come back wait again from then on; those who are stuck wait nowhere."""
    loads = {load.id: load for load in built.problem.loads}
    clock = Clock(built.zero)
    back: dict[str, list[Trip]] = defaultdict(list)
    away: Counter[str] = Counter()
    for trip in (*onward.turned, *onward.stuck):
        if trip.load is not None and loads[trip.load].people:
            away[trip.load] += trip.quantity
    for trip in onward.turned:
        if trip.load is not None and trip.load in away:
            back[trip.load].append(trip)
    for load, units in away.items():
        shares = built.shares[load]
        scene = take_people(changed.scene, shares, units, loads[load].destinations)
        changed = replace(changed, scene=scene)
    for load, trips in back.items():
        like = next(
            group for group in changed.scene.groups if group.id == built.shares[load][0].group
        )
        people = sum(trip.quantity for trip in trips)
        again = replace(
            like,
            id=f"{like.id}-back",
            people=people,
            leaving=people,
            destinations=loads[load].destinations,
            shares={},
            release=clock.moment(max(back_seconds(trip, at) for trip in trips)),
            counts=(),
        )
        changed = with_group(changed, like.id, again)
    groups = tuple(group for group in changed.scene.groups if group.people)
    gates = tuple(_with_limits_raised(gate, onward) for gate in changed.scene.gates)
    return replace(changed, scene=replace(changed.scene, groups=groups, gates=gates))


def _with_limits_raised(gate: Gate, onward: Onward) -> Gate:
    """The gate with room and patience for those who cannot turn round."""
    if gate.id in onward.longest_waits:
        gate = replace(gate, longest_wait_minutes=minutes(onward.longest_waits[gate.id]))
    if gate.id in onward.longest_queues:
        gate = replace(gate, longest_queue_vehicles=onward.longest_queues[gate.id])
    return gate


def _refuse_broken_places(
    problem: Problem, stands: tuple[Trip, ...], events: Iterable[Event]
) -> None:
    """Nobody can be taken in who was not: a place holds at least who has come or is coming."""
    changed = {event.place for event in events if isinstance(event, PlaceChanged)}
    if not changed:
        return
    moved: Counter[str] = Counter()
    for trip in stands:
        moved[trip.load or ""] += trip.quantity
    rest = {load.id: load.quantity - moved[load.id] for load in problem.loads}
    faults = check_timetable(problem, Timetable(stands, {k: n for k, n in rest.items() if n}))
    broken = tuple(
        fault
        for fault in faults
        if fault.code in _OF_PLACES and changed.intersection(fault.objects)
    )
    if broken:
        raise InputError(broken)


def _findings(built: Built, here: Split, onward: Onward, at_seconds: int) -> Iterator[Finding]:
    """What became of those on the way."""
    people = {load.id for load in built.problem.loads if load.people}

    def aboard(trips: Iterable[Trip]) -> int:
        return sum(trip.quantity for trip in trips if trip.load in people)

    between: dict[tuple[str, str], list[Trip]] = defaultdict(list)
    for trip in onward.stuck:
        passed = [one.gate for one in trip.passings if one.start_seconds < at_seconds]
        ahead = [one.gate for one in trip.passings if one.start_seconds >= at_seconds]
        between[passed[-1] if passed else "none", ahead[0] if ahead else "none"].append(trip)
    for (passed_gate, next_gate), trips in between.items():
        figures: dict[str, Figure] = {
            "vehicles": len(trips),
            "people": aboard(trips),
            "passed": passed_gate,
            "next": next_gate,
        }
        yield Finding("replan-stuck", _vehicles(trips), figures, "fault")
    if onward.turned:
        figures = {"vehicles": len(onward.turned), "people": aboard(onward.turned)}
        yield Finding("replan-turned-round", _vehicles(onward.turned), figures)
    for gate, seconds in onward.longest_waits.items():
        yield Finding("replan-waits-beyond-limit", (gate,), {"longest_minutes": minutes(seconds)})
    for gate, vehicles in onward.longest_queues.items():
        yield Finding("replan-queue-beyond-limit", (gate,), {"vehicles": vehicles})
    told = {trip.vehicle: trip.ends_seconds for trip in here.begun}
    late = [trip for trip in onward.trips if trip.ends_seconds > told[trip.vehicle]]
    if late:
        longest = max(trip.ends_seconds - told[trip.vehicle] for trip in late)
        figures = {
            "vehicles": len(late),
            "people": aboard(late),
            "longest_minutes": minutes(longest),
        }
        yield Finding("replan-waits", _vehicles(late), figures)


def _vehicles(trips: Iterable[Trip]) -> tuple[str, ...]:
    return tuple(trip.vehicle for trip in trips)


def _in_order(trips: Iterable[Trip]) -> tuple[Trip, ...]:
    return tuple(sorted(trips, key=lambda trip: (trip.vehicle, trip.begins_seconds)))
