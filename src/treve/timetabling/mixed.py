"""Convoys of several fleets: some vehicles go in formations, others ride along at their end.

Those who ride along (:attr:`Mixed.riders`) carry what no vehicle in a formation could: patients on
stretchers behind coaches, say. Each convoy keeps some turns at its end for them. The formations are
planned first, as if nobody rode along but for the time that those turns take at the gates; whoever
rides along is sent afterwards, from convoy to convoy, each time with the first that it reaches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from treve.timetabling.formations import NOTHING, Formed, cautious
from treve.timetabling.problem import EMPTY, Direction, Fleet, Load, Passage, Problem
from treve.timetabling.timetable import Timetable, Trip

ERRAND = "#along"
"""The category of a load that stands for a convoy; its id ends so, as no id of a scene does."""


@dataclass(slots=True, eq=False)
class Convoy:
    """A convoy that is planned, with the turns that it keeps for whoever rides along.

    Attributes:
        name: Its name, also where one vehicle alone goes so far.
        core: The trips of its formation.
        whole: The same as one trip of the formation; what it holds of each gate is the convoy's.
        route: Corridor, direction and gates.
        turns: When the next vehicle at its end begins to pass each gate.
        room_vehicles: How many may still ride along.
        spacing_seconds: From the start of one passage to the next.
        before, after: What its team leads before and after it; ``None``: nothing, or nobody asks.
        first_seconds, last_seconds: Its first departure and its last arrival.
    """

    name: str
    core: tuple[Trip, ...]
    whole: Trip
    route: tuple[str, Direction, tuple[str, ...]]
    turns: tuple[int, ...]
    room_vehicles: int
    spacing_seconds: int
    first_seconds: int
    last_seconds: int
    before: Convoy | None = None
    after: Convoy | None = None

    def join(self, trip: Trip) -> None:
        """Let a vehicle ride along at the end."""
        self.room_vehicles -= 1
        self.turns = tuple(
            max(passing.end_seconds, passing.start_seconds + self.spacing_seconds)
            for passing in trip.passings
        )
        self.first_seconds = min(self.first_seconds, trip.departure_seconds)
        self.last_seconds = max(self.last_seconds, trip.arrival_seconds)


@dataclass(frozen=True, slots=True)
class Mixed:
    """A problem some of whose fleets go in formations, and others ride along.

    Attributes:
        original: As it was.
        formed: What goes in formations, and what it carries.
        riders: Ids of the fleets that ride along.
        room_vehicles: How many ride along in one convoy at most.
    """

    original: Problem
    formed: Formed
    riders: frozenset[str]
    room_vehicles: int

    @property
    def problem(self) -> Problem:
        """The problem of the formations."""
        return self.formed.problem

    @property
    def carried_along(self) -> frozenset[str]:
        """Loads that formations do not carry, or not whole."""
        ours = {load.id: load.quantity for load in self.problem.loads}
        loads = self.original.loads
        return frozenset(load.id for load in loads if ours.get(load.id, 0) < load.quantity)

    def cautious(self) -> Mixed:
        """The same, as :func:`~treve.timetabling.formations.cautious` has it."""
        return replace(self, formed=cautious(self.formed))

    def with_errands(self, unmoved: Mapping[str, int]) -> Mixed:
        """The same with more convoys for those who ride along, or with more for the formations.

        Args:
            unmoved: Units, by load, of what those who ride along could not carry so far.
        """
        convoys = Counter({x.id: x.quantity for x in self.problem.loads if x.category == ERRAND})
        shared = {load.id for load in self.problem.loads}
        loads = tuple(
            replace(load, quantity=load.quantity + unmoved.get(load.id, 0))
            for load in self.problem.loads
        )
        mixed = replace(self, formed=self.formed.with_loads(loads))
        for load in self.original.loads:
            if load.id in shared or not load.binding:
                continue
            if unmoved.get(load.id, 0) > 0 and self.carry(load.kind):
                units = max(self.carry(load.kind)) * self.room_vehicles
                convoys[f"{load.id}{ERRAND}"] += -(-unmoved[load.id] // units)
        return replace(self, formed=_with_errands(mixed, convoys))

    def carry(self, kind: str) -> list[int]:
        """How many units each fleet that rides along and has room for some carries."""
        theirs = (f.capacity.get(kind, 0) for f in self.original.fleets if f.id in self.riders)
        return [units for units in theirs if units > 0]

    def convoys(
        self, timetable: Timetable, unfolded: Timetable, stands: Timetable = NOTHING
    ) -> list[Convoy]:
        """The convoys of a timetable of formations, by their first gate.

        Args:
            timetable: Of formations.
            unfolded: The same of their vehicles.
            stands: Trips that nobody can join any more.
        """
        standing: dict[str, list[Trip]] = {}
        for trip in stands.trips:
            standing.setdefault(trip.convoy, []).append(trip)
        rules = {rule.corridor: rule for rule in self.original.convoys}
        ways = {way.id: way for way in self.original.ways}
        days: dict[str, list[Trip]] = {}
        for trip in unfolded.trips:
            days.setdefault(trip.vehicle, []).append(trip)
        found = []
        for vehicle, members in self.formed.members.items():
            before: Convoy | None = None
            mine = (trip for trip in timetable.trips if trip.vehicle == vehicle)
            for number, whole in enumerate(mine):
                way = ways[whole.way]
                rule = rules.get(way.corridor)
                if rule is None:
                    continue
                core = tuple(days[member][number] for member in members)
                last = core[-1].passings
                name = core[0].convoy or f"{members[0]}/{number + 1}"
                begun = standing.get(core[0].convoy, []) if core[0].convoy else []
                closed = begun or core[0] in stands.trips
                room = 0 if closed else min(self.room_vehicles, rule.largest_vehicles - len(core))
                convoy = Convoy(
                    name,
                    core,
                    whole,
                    (way.corridor, way.direction, way.gates),
                    tuple(
                        max(one.end_seconds, one.start_seconds + rule.spacing_seconds)
                        for one in last
                    ),
                    room,
                    rule.spacing_seconds,
                    min(trip.departure_seconds for trip in (*core, *begun)),
                    max(trip.arrival_seconds for trip in (*core, *begun)),
                )
                if self.original.escort_teams is not None:
                    convoy.before = before
                    if before is not None:
                        before.after = convoy
                before = convoy
                found.append(convoy)
        return sorted(found, key=lambda one: (one.turns, one.name))


def _with_errands(mixed: Mixed, convoys: Mapping[str, int]) -> Formed:
    """The formations with loads that stand for convoys: each formation carries one of them.

    They come last of what a formation fetches at a place, and take as long at both ends as it does
    to let those who ride along board and alight, and to come back to the corridor.
    """
    formed, problem = mixed.formed, mixed.formed.problem
    classes = {fleet.vehicle_class for fleet in problem.fleets if fleet.returns}
    ruled = {rule.corridor for rule in mixed.original.convoys}
    loads = [load for load in problem.loads if load.category != ERRAND]
    last = {load.origin: max(x.rank for x in loads if x.origin == load.origin) for load in loads}
    boarding: dict[str, int] = {}
    alighting: dict[str, int] = {}
    for load in mixed.original.loads:
        name = f"{load.id}{ERRAND}"
        ends = dict.fromkeys(
            way.destination
            for way in problem.ways
            if way.origin == load.origin and way.corridor in ruled and way.vehicle_classes & classes
        )
        if convoys.get(name) and ends:
            errand = replace(
                load, id=name, kind=name, category=ERRAND, quantity=convoys[name],
                destinations=tuple(ends), rank=last.get(load.origin, 0), people=False,
            )  # fmt: skip
            loads.append(errand)
            boarding[name], alighting[name] = _at_ends(mixed, load)
    fleets = tuple(
        replace(
            fleet,
            capacity={**fleet.capacity, **dict.fromkeys(boarding, 1)},
            loading_seconds={**fleet.loading_seconds, **boarding},
            unloading_seconds={**fleet.unloading_seconds, **alighting},
        )
        if fleet.returns
        else fleet
        for fleet in problem.fleets
    )
    gates = tuple(
        replace(gate, passages=_as_empty(gate.passages, classes)) for gate in problem.gates
    )
    found = replace(problem, fleets=fleets, gates=gates, loads=tuple(loads))
    return replace(formed, problem=found, errands=frozenset(boarding))


def _as_empty(passages: tuple[Passage, ...], classes: set[str]) -> tuple[Passage, ...]:
    """A gate's table, in which a convoy that goes for others passes as it does empty."""
    own = tuple(row for row in passages if row.load_state != ERRAND)
    empty = (row for row in own if row.load_state == EMPTY and row.vehicle_class in classes)
    return own + tuple(replace(row, load_state=ERRAND) for row in empty)


def _at_ends(mixed: Mixed, load: Load) -> tuple[int, int]:
    """Seconds at both ends of a convoy that goes for those who ride along with a load.

    Where these go farther behind the last gate than formations have to, there and back again.
    """
    ways = [
        way
        for way in mixed.original.ways
        if way.corridor in {rule.corridor for rule in mixed.original.convoys}
        and way.origin == load.origin
    ]
    riders = [f for f in mixed.original.fleets if f.id in mixed.riders and load.kind in f.capacity]
    theirs = {fleet.vehicle_class for fleet in riders}
    ours = {f.vehicle_class for f in mixed.formed.original.fleets if f.returns}
    far = min(
        (
            way.legs[-1].loaded_seconds
            for way in ways
            if way.destination in load.destinations and way.vehicle_classes & theirs
        ),
        default=0,
    )
    near = min(
        (way.legs[-1].empty_seconds for way in ways if way.vehicle_classes & ours), default=far
    )
    return (
        max(fleet.loading_seconds[load.kind] for fleet in riders),
        max(fleet.unloading_seconds[load.kind] for fleet in riders) + 2 * max(0, far - near),
    )


def nobody_outranked(problem: Problem, timetable: Timetable) -> bool:
    """Whether nobody leaves before somebody more urgent there, for whom there was room.

    Formations take longer at gates than their vehicles, so that what none of them could carry in
    time one vehicle might have. Whatever else may excuse a vehicle is not asked here.
    """
    loads = {load.id: load for load in problem.loads}
    room = {fleet.id: fleet.capacity for fleet in problem.fleets}
    last: dict[str, int] = {}
    for trip in timetable.trips:
        if trip.load is not None:
            last[trip.load] = max(last.get(trip.load, 0), trip.departure_seconds)
    return not any(
        other.origin == loads[trip.load].origin
        and other.rank < loads[trip.load].rank
        and room[trip.fleet].get(other.kind, 0) > 0
        and last.get(other.id, 0) > trip.departure_seconds
        and (other.release_seconds is None or other.release_seconds <= trip.begins_seconds)
        for trip in timetable.trips
        if trip.load is not None
        for other in problem.loads
    )


def told_along(timetable: Timetable) -> tuple[frozenset[str], int]:
    """Fleets that ride along in a timetable, behind leaders of others, and how many at most."""
    convoys: dict[str, list[Trip]] = {}
    for trip in timetable.trips:
        if trip.convoy:
            convoys.setdefault(trip.convoy, []).append(trip)
    riders: set[str] = set()
    room = 0
    for trips in convoys.values():
        leader = min(trips, key=lambda trip: trip.passings[0].start_seconds)
        along = [trip for trip in trips if trip.fleet != leader.fleet]
        riders |= {trip.fleet for trip in along}
        room = max(room, len(along))
    return frozenset(riders), room


def without_riders(problem: Problem, riders: frozenset[str]) -> Problem:
    """The problem of all who do not ride along, and of what they can carry."""
    fleets = tuple(fleet for fleet in problem.fleets if fleet.id not in riders)
    kinds = kinds_of(fleets)
    loads = tuple(load for load in problem.loads if load.kind in kinds)
    return replace(problem, fleets=fleets, loads=loads)


def kinds_of(fleets: Iterable[Fleet]) -> set[str]:
    """What some vehicle has room for."""
    return {kind for fleet in fleets for kind, room in fleet.capacity.items() if room > 0}
