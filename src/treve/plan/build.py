"""The recipe from a scene to the problem of the core, and the maps back to the scene's words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from treve.agreement.conditions import narrowed_by
from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.agreement.selection import Ground
from treve.aid.loads import GoodsKind, goods_kinds
from treve.aid.mixing import Part
from treve.errors import Figure, Finding
from treve.evacuation.loads import Share
from treve.measures import SECONDS_PER_HOUR
from treve.plan.beginning import idle_seconds
from treve.plan.clock import Clock, seconds
from treve.plan.conditions import carried, ground_of, rows_under, windows_of
from treve.plan.fleets import Service, services
from treve.plan.gates import core_gates
from treve.plan.getting_out import never_out, without
from treve.plan.ways import Links, make_ways
from treve.scene.model import Place, Scene
from treve.timetabling.problem import ConvoyRule, Load, Problem, Stop, Way


@dataclass(frozen=True, slots=True)
class Built:
    """A problem of the core, and what its names stand for in the scene.

    Attributes:
        problem: For solver, bound and referee.
        zero: The moment of the core's second 0: when the windows open, or when anything can
            first be done in the zone, if that is later.
        shares: Whose people are in a load of people, by load id.
        consignments: What consignments are in a load of goods, by load id.
        findings: What was noticed on the way.
        agreement: What is agreed.
        ground: What its conditions are compiled against: the loads in the scene's words.
        awaited: Loads of goods that bind only because a condition has others wait for them.
    """

    problem: Problem
    zero: datetime
    shares: Mapping[str, tuple[Share, ...]]
    consignments: Mapping[str, tuple[Part, ...]]
    findings: tuple[Finding, ...]
    agreement: Agreement
    ground: Ground
    awaited: frozenset[str] = frozenset()


def build_problem(scene: Scene, agreement: Agreement = NO_AGREEMENT, *, aid: bool = True) -> Built:
    """Build the problem of the core.

    Args:
        scene: Checked; its relief already turned into consignments (``treve.aid.supply``).
        agreement: Checked with the scene; some of its conditions narrow what the scene says, all
            others become the rows of the problem.
        aid: Whether goods take part; without them the pause serves the people alone.

    Returns:
        The problem with only what can matter in it: stops, gates, ways and fleets that some load
        may use; and the maps back.
    """
    scene = narrowed_by(agreement.conditions, scene)
    built = _built(scene, agreement, Clock.of(scene.calendar), aid=aid)
    idle = idle_seconds(built.problem)
    if idle == 0:
        return built
    return _built(scene, agreement, Clock.of(scene.calendar).later(idle), aid=aid)


def _built(scene: Scene, agreement: Agreement, clock: Clock, *, aid: bool) -> Built:
    """The problem whose second 0 is the clock's zero; what lies before is left out."""
    found = carried(scene, agreement, clock)
    kinds = goods_kinds(scene.consignments) | {entry.load.id: entry.kind for entry in found.goods}
    parts = {entry.load.id: entry.parts for entry in found.goods if aid}
    loads = (
        *(entry.load for entry in found.people),
        *(entry.load for entry in found.goods if aid),
    )
    links = Links(scene)
    used, findings = services(scene, loads, kinds, links, clock)
    problem = _problem(scene, used, _kept(loads, used), links, clock)
    caught = never_out(problem)
    if caught:
        used, told = without(used, caught)
        findings = (*findings, *told)
        problem = _problem(scene, used, _kept(loads, used), links, clock)
    orphans = _without_a_carrier(loads, used, parts, kinds)
    there = {load.id for load in problem.loads}
    # Without aid the conditions still say whom they wait for; with it, what nobody can bring is
    # in none of them.
    flows = (one for one in found.flows(scene) if one.load in there or not (aid or one.people))
    ground = ground_of(scene, clock, flows, problem.windows)
    return Built(
        replace(problem, rows=rows_under(agreement, ground, problem)),
        clock.zero,
        {entry.load.id: entry.shares for entry in found.people},
        {load.id: parts[load.id] for load in problem.loads if not load.people},
        (*findings, *orphans, *_shared_hours(scene, problem.ways)),
        agreement,
        ground,
        found.awaited & there,
    )


def _problem(
    scene: Scene, used: tuple[Service, ...], loads: tuple[Load, ...], links: Links, clock: Clock
) -> Problem:
    """The problem of some fleets and loads, with the ways that they may need."""
    ways = make_ways(links, (need for service in used for need in service.needs))
    passed = frozenset(gate for way in ways for gate in way.gates)
    convoys = _convoys(scene, ways)
    return Problem(
        stops=_stops(scene.places, used, loads, clock),
        gates=core_gates(scene, passed, _states(used), clock),
        ways=ways,
        fleets=tuple(service.fleet for service in used),
        loads=loads,
        windows=windows_of(scene, clock),
        margin_seconds=seconds(scene.calendar.margin_minutes),
        convoys=convoys,
        escort_teams=scene.escort_teams if convoys else None,
    )


def _convoys(scene: Scene, ways: tuple[Way, ...]) -> tuple[ConvoyRule, ...]:
    """The sizes and the spacing of convoys on each corridor that some way leads through."""
    used = {way.corridor for way in ways}
    return tuple(
        ConvoyRule(
            one.id,
            one.convoy.smallest_vehicles,
            one.convoy.largest_vehicles,
            seconds(one.convoy.spacing_minutes or 0),
        )
        for one in scene.corridors
        if one.convoy is not None and one.id in used
    )


def _kept(loads: tuple[Load, ...], used: tuple[Service, ...]) -> tuple[Load, ...]:
    """All but optional goods that nobody can carry; what binds stays, and makes the answer a no."""
    carried = {load.id for service in used for load in service.loads}
    return tuple(load for load in loads if load.binding or load.id in carried)


def _without_a_carrier(
    loads: tuple[Load, ...],
    used: tuple[Service, ...],
    parts: Mapping[str, tuple[Part, ...]],
    kinds: Mapping[str, GoodsKind],
) -> tuple[Finding, ...]:
    """Say of each load that nobody can carry it."""
    carried = {load.id for service in used for load in service.loads}
    orphans = [load for load in loads if load.id not in carried]
    findings = [
        _nobody_can_carry(load.id, load, load.quantity, load.kind)
        for load in orphans
        if load.people
    ]
    waiting: Counter[str] = Counter()
    loads_of = {part.consignment: load for load in orphans for part in parts.get(load.id, ())}
    for load in orphans:
        waiting.update({part.consignment: part.kilograms for part in parts.get(load.id, ())})
    findings += [
        _nobody_can_carry(one, loads_of[one], left, kinds[one].id) for one, left in waiting.items()
    ]
    return tuple(findings)


def _nobody_can_carry(name: str, load: Load, units: int, kind: str) -> Finding:
    figures: dict[str, Figure] = {
        "units": units,
        "kind": kind,
        "people": "yes" if load.people else "no",
    }
    return Finding("nobody-can-carry", (name, load.origin), figures)


def _states(used: Iterable[Service]) -> dict[str, frozenset[str]]:
    """Categories that vehicles of each class may carry."""
    states: dict[str, set[str]] = defaultdict(set)
    for service in used:
        states[service.fleet.vehicle_class] |= {load.category for load in service.loads}
    return {vehicle_class: frozenset(found) for vehicle_class, found in states.items()}


def _stops(
    places: tuple[Place, ...], used: tuple[Service, ...], loads: tuple[Load, ...], clock: Clock
) -> tuple[Stop, ...]:
    visited = {service.fleet.home for service in used}
    visited |= {place for load in loads for place in (load.origin, *load.destinations)}
    return tuple(
        Stop(
            id=place.id,
            inside=place.inside,
            bays=place.bays,
            hours=clock.windows(place.hours),
            # A rate of nothing an hour is a place that takes in nobody.
            capacity={
                **place.capacity,
                **{key: 0 for key, rate in place.intake_per_hour.items() if rate <= 0},
            },
            intake_seconds_per_unit={
                key: SECONDS_PER_HOUR / Fraction(str(rate))
                for key, rate in place.intake_per_hour.items()
                if rate > 0
            },
        )
        for place in places
        if place.id in visited
    )


def _shared_hours(scene: Scene, ways: tuple[Way, ...]) -> tuple[Finding, ...]:
    """Gates of several corridors with hours of their own: the hours common to all count."""
    used = {gate for way in ways for gate in way.gates}
    findings = []
    for gate in sorted(used):
        through = [corridor for corridor in scene.corridors if gate in corridor.gates]
        if len({corridor.hours for corridor in through}) > 1:
            names = (gate, *(corridor.id for corridor in through))
            findings.append(Finding("corridor-hours-shared", names))
    return tuple(findings)
