"""Remarks on a finished plan: what a person must look at before anybody signs it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from treve.agreement.conditions import narrowed_by
from treve.agreement.contradictions import contradictions
from treve.agreement.model import NO_AGREEMENT
from treve.agreement.protection import protection
from treve.errors import Figure, Finding
from treve.evacuation.voluntariness import check_choices, check_moves
from treve.measures import KILOGRAMS_PER_TONNE, MINUTES_PER_DAY, MINUTES_PER_HOUR
from treve.plan.at_gates import kept_at_gates, kept_together
from treve.plan.build import Built
from treve.plan.cargo import left_kilograms
from treve.plan.clock import minutes
from treve.plan.duties import duties_kept
from treve.plan.hours import out_by_hour
from treve.plan.judge import Answer
from treve.plan.left import left_in_pause
from treve.plan.model import Assumed, Baselines
from treve.plan.sensitivity import ranking_told
from treve.plan.time_aboard import longest_aboard
from treve.plan.without_aid import aid_cost
from treve.scene.kinds import SEATS
from treve.scene.model import Scene
from treve.timetabling.timetable import Timetable, Trip

LONG_WAIT_MINUTES = 30
"""People aboard who stand longer than this in one place are worth a remark: on 18 December 2016
people sat in buses for ten hours, eighteen infants among them."""

AHEAD_SHARE = 0.01
"""Of the people: that many more whom a dispatcher would have out at some hour are worth a remark,
as guns may resume then."""

_GRAVE = ("fault", "warning", "note")


@dataclass(frozen=True, slots=True)
class Pauses:
    """Pauses beside the one that was found.

    Attributes:
        without_aid_minutes: Found without aid.
        given_minutes: The one that was given.
    """

    without_aid_minutes: float | None = None
    given_minutes: float | None = None


NO_PAUSES = Pauses()
"""Nothing is known of others."""


def remarks(
    scene: Scene,
    built: Built,
    answer: Answer,
    baselines: Baselines,
    assumed: tuple[Assumed, ...],
    pauses: Pauses = NO_PAUSES,
    unmet: tuple[Finding, ...] = (),
) -> tuple[Finding, ...]:
    """Gather all remarks, the gravest first, and of each kind the most important first.

    Args:
        scene: As planned.
        built: Its problem.
        answer: The plan's.
        baselines: What others promise.
        assumed: What is assumed, the input that moves the answer most first.
        pauses: What is known of other pauses than the answer's.
        unmet: Needs of the scene that never became a load.
    """
    found = [*check_choices(scene)]
    if built.agreement != NO_AGREEMENT:
        found += protection(built.agreement, scene, built.ground.flows)
        looked_at = contradictions(built.agreement, scene, built.ground)
        found += (finding for finding in looked_at if finding.severity != "fault")
    if answer.timetable is not None:
        found += check_moves(scene, built.problem, answer.timetable, built.shares)
        found += _waits_aboard(built, answer.timetable)
        limited = narrowed_by(built.agreement.conditions, scene)
        found += longest_aboard(limited, built, answer.timetable)
        found += duties_kept(built.problem, answer.timetable)
        found += kept_at_gates(built, answer.timetable)
        found += kept_together(built, answer.timetable)
        if pauses.given_minutes is not None:
            found += left_in_pause(built.problem, answer.timetable, pauses.given_minutes)
    found += _relief_too_short(scene, answer)
    found += _beyond_the_calendar(built, pauses.given_minutes)
    found += unmet
    found += built.findings
    found += _undrivable_formula(built, baselines, answer)
    found += _no_dispatcher(baselines, answer)
    found += _unproven_cost(answer, pauses.without_aid_minutes)
    if pauses.given_minutes is None:
        found += _dispatcher_ahead(built, baselines, answer)
    if answer.timetable is not None:
        found += _goods_left(built, answer.timetable)
        found += _small_parties(scene, built, answer.timetable)
        found += _left_at_home(built, answer.timetable)
    found += _without_position(scene)
    if assumed:
        names = tuple(dict.fromkeys(row.object for row in assumed))
        told, missing = ranking_told(scene, assumed)
        counts: dict[str, Figure] = {"inputs": len(assumed), "objects_count": len(names)}
        words = assumed[0].field.replace("_", " ")
        counts |= {
            "told": told,
            "missing": missing,
            "field": assumed[0].field,
            "field_words": words,
        }
        found.append(Finding("inputs-assumed", names, counts, "note"))
    return tuple(sorted(found, key=lambda finding: _GRAVE.index(finding.severity)))


def _goods_left(built: Built, timetable: Timetable) -> Iterator[Finding]:
    """Aid that stays where it is though the scene would bring it: somebody waits for it."""
    left = left_kilograms(built.consignments, timetable)
    if left:
        tonnes = round(sum(left.values()) / KILOGRAMS_PER_TONNE, 1)
        figures = {"consignments": len(left), "tonnes": tonnes}
        yield Finding("goods-left-behind", tuple(sorted(left, key=lambda one: -left[one])), figures)


def _small_parties(scene: Scene, built: Built, timetable: Timetable) -> Iterator[Finding]:
    """Trips with fewer people than a family, in a vehicle that had room for one."""
    family = {group.id: group.family_size for group in scene.groups}
    fleets = {fleet.id: fleet for fleet in built.problem.fleets}
    loads = {load.id: load for load in built.problem.loads}
    trips: Counter[str] = Counter()
    for trip in timetable.trips:
        if trip.load is None or trip.load not in built.shares or loads[trip.load].kind != SEATS:
            continue
        size = min(family[share.group] for share in built.shares[trip.load])
        room = fleets[trip.fleet].capacity[SEATS]
        if trip.quantity < min(size, room, loads[trip.load].quantity):
            trips[trip.load] += 1
    if trips:
        figures = {"trips": sum(trips.values()), "loads": len(trips)}
        yield Finding("family-may-be-split", tuple(trips), figures)


def _waits_aboard(built: Built, timetable: Timetable) -> Iterator[Finding]:
    """People who sit in a vehicle that stands: where they boarded, before a gate, on arrival."""
    people = {load.id for load in built.problem.loads if load.people}
    ways = {way.id: way for way in built.problem.ways}
    longest: dict[str, float] = defaultdict(float)
    trips = 0
    for trip in timetable.trips:
        if trip.load in people:
            way = ways[trip.way]
            waits = list(_waits(trip, way.origin, way.destination))
            trips += bool(waits)
            for place, wait in waits:
                longest[place] = max(longest[place], wait)
    if longest:
        places = tuple(sorted(longest, key=lambda place: (-longest[place], place)))
        figures: dict[str, Figure] = {"trips": trips, "places": len(places)}
        figures["longest_minutes"] = round(longest[places[0]], 1)
        yield Finding("long-wait-aboard", places, figures)


def _waits(trip: Trip, origin: str, destination: str) -> Iterator[tuple[str, float]]:
    """Where a loaded vehicle stands longer than :data:`LONG_WAIT_MINUTES`, and for how long."""
    boarded, alighting = trip.loading_end_seconds, trip.unloading_start_seconds
    stands = [(p.gate, p.arrival_seconds, p.start_seconds) for p in trip.passings]
    if boarded is not None:
        stands.append((origin, boarded, trip.departure_seconds))
    if alighting is not None:
        stands.append((destination, trip.arrival_seconds, alighting))
    for place, start, end in stands:
        if minutes(end - start) > LONG_WAIT_MINUTES:
            yield place, minutes(end - start)


def _left_at_home(built: Built, timetable: Timetable) -> Iterator[Finding]:
    """Vehicles that stay at home: which ones to leave there is part of the answer."""
    used: dict[str, set[str]] = defaultdict(set)
    for trip in timetable.trips:
        used[trip.fleet].add(trip.vehicle)
    for fleet in built.problem.fleets:
        idle = fleet.count - len(used[fleet.id])
        if idle > 0:
            figures = {"idle_vehicles": idle, "vehicles": fleet.count}
            yield Finding("vehicles-not-needed", (fleet.id,), figures, "note")


def _without_position(scene: Scene) -> Iterator[Finding]:
    known = {
        **{gate.id: (gate.latitude, gate.longitude) for gate in scene.gates},
        **{place.id: (place.latitude, place.longitude) for place in scene.places},
    }
    missing = tuple(name for name, position in known.items() if None in position)
    if missing:
        yield Finding("not-on-the-map", missing, {"objects_count": len(missing)}, "note")


def _relief_too_short(scene: Scene, answer: Answer) -> Iterator[Finding]:
    """The check after planning: those who wait were supplied for so many days, and no more."""
    if scene.relief is None or answer.pause_seconds is None:
        return
    days = minutes(answer.pause_seconds) / MINUTES_PER_DAY
    if days > scene.relief.days_waiting:
        figures = {"pause_days": round(days, 1), "supplied_days": scene.relief.days_waiting}
        yield Finding("relief-too-short", (), figures)


def _undrivable_formula(built: Built, baselines: Baselines, answer: Answer) -> Iterator[Finding]:
    """Remark where the hand formula promises less open time than the bound: it sees no gates."""
    promised = baselines.hand_formula_minutes
    if promised is None or answer.bound is None:
        return
    if answer.bound.open_seconds > sum(window.seconds for window in built.problem.windows):
        return  # beyond the windows the bound is no length of time: it says that there is no plan
    told, bound = math.ceil(promised), math.floor(minutes(answer.bound.open_seconds))
    if told < bound:
        figures = {"promised_minutes": told, "bound_minutes": bound}
        yield Finding("hand-formula-cannot-be-driven", (), figures)


def _no_dispatcher(baselines: Baselines, answer: Answer) -> Iterator[Finding]:
    """Say why a plan stands beside no dispatcher's: where time ends him, there is no plan."""
    if baselines.nearest_first_minutes is None and answer.timetable is not None:
        yield Finding("dispatcher-without-timetable", (), severity="note")


def _dispatcher_ahead(built: Built, baselines: Baselines, answer: Answer) -> Iterator[Finding]:
    """The hour at which a dispatcher has the most people out whom the plan has not."""
    if answer.timetable is None:
        return
    out = out_by_hour(built.problem, answer.timetable)
    both = zip(baselines.nearest_first_out, out, strict=False)  # in the end everybody is out
    ahead, hour = max(((his - ours, -at) for at, (his, ours) in enumerate(both)), default=(0, 0))
    if ahead > AHEAD_SHARE * max(out, default=0):
        figures = {"hour": -hour, "people": out[-hour], "dispatcher_people": out[-hour] + ahead}
        yield Finding("dispatcher-ahead", (), figures, "note")


def _unproven_cost(answer: Answer, without_aid_minutes: float | None) -> Iterator[Finding]:
    """Remark where aid seems to cost time, but the gap could hide it."""
    if answer.pause_seconds is None or answer.bound is None:
        return
    bound = minutes(answer.bound.pause_seconds)
    cost = aid_cost(minutes(answer.pause_seconds), without_aid_minutes, bound)
    if cost is not None and not cost.resolvable:
        figures: dict[str, Figure] = {
            "cost_minutes": round(cost.minutes),
            "proven_minutes": math.floor(cost.proven_minutes),
            "gap_minutes": math.ceil(cost.gap_minutes),
        }
        yield Finding("aid-cost-within-gap", (), figures, "note")


def _beyond_the_calendar(built: Built, fixed_pause_minutes: float | None) -> Iterator[Finding]:
    """A given pause that outlasts the calendar's last window: the rest of it helps nobody."""
    last = minutes(built.problem.horizon_seconds)
    if fixed_pause_minutes is not None and fixed_pause_minutes > last:
        figures: dict[str, Figure] = {
            "pause_hours": round(fixed_pause_minutes / MINUTES_PER_HOUR, 1),
            "last_window_hours": round(last / MINUTES_PER_HOUR, 1),
        }
        yield Finding("pause-beyond-calendar", (), figures)
