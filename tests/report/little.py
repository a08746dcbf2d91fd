"""A small plan made by hand: two villages, one bridge, first come first served.

Not a solver: it lets each vehicle go as soon as it can, one after the other, and books the bridge
in that order. That is enough to fill every field of a plan with figures that fit together.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from treve.errors import Finding
from treve.plan import model as plan
from treve.scene import model as scene
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.sources import Provenance, Source
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes
from treve.timetabling import problem as core
from treve.timetabling.solution import Certificate, Clash, Outcome
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import Window

ZONE = ZoneInfo("Europe/Paris")
ZERO = datetime(2026, 11, 2, 6, 0, tzinfo=ZONE)
LEGS = {"mill": 600, "church": 360, "school": 900, "clinic": 1020}
INSIDE = ("mill", "church")
MARGIN = 1800


def little_scene() -> scene.Scene:
    """Riverbend, with two counts of one group and an assumed figure."""
    hours = (Hours(ZERO, ZERO + timedelta(days=3)),)
    drill = Provenance(source="drill", method="registered")
    civilians, beds = scene.Category.CIVILIANS, scene.Category.STRETCHER_CASES
    kind = scene.PlaceKind
    return scene.Scene(
        name="Riverbend",
        description="A river rises; two villages leave over one bridge.",
        calendar=Calendar("Europe/Paris", PauseStyle.CONTINUOUS, hours, 30.0),
        places=(
            scene.Place("mill", kind.ASSEMBLY_POINT, "The Mill", 46.101, 4.702, scene.Side.INNER),
            scene.Place(
                "church", kind.ASSEMBLY_POINT, "Church square", 46.094, 4.715, scene.Side.INNER
            ),
            scene.Place(
                "school",
                kind.RECEIVING_SITE,
                "Upland school",
                46.130,
                4.780,
                inside=False,
                capacity={"people": 900},
            ),
            scene.Place("clinic", kind.HOSPITAL, "Clinic", 46.135, 4.790, inside=False, bays=1),
        ),
        fleets=(
            _fleet("bus", "coach", 3, "school", {"seats": 50.0}),
            _fleet("ambulance", "ambulance", 1, "clinic", {"stretchers": 2.0}),
            _fleet("truck", "truck", 1, "school", {"tonnes": 12.0}),
        ),
        gates=(
            Gate(
                "bridge",
                (PassageMinutes(2.0), PassageMinutes(1.0, load="empty")),
                "Old bridge",
                "county",
                46.105,
                4.730,
                longest_wait_minutes=45.0,
                provenance=Provenance(assumed={"minutes": "nobody has timed it"}),
            ),
        ),
        corridors=(Corridor("east", ("bridge",), "East road"),),
        links=(
            Link(
                "mill",
                "bridge",
                9.0,
                10.0,
                4.2,
                line=((4.702, 46.101), (4.712, 46.107), (4.730, 46.105)),
            ),
            Link("church", "bridge", 5.0, 6.0, 2.1),
            Link("bridge", "school", 14.0, 15.0, 9.0),
            Link("bridge", "clinic", 16.0, 17.0, 10.1),
        ),
        groups=(
            scene.Group("mill-people", "mill", civilians, 420, 380, ("school",), provenance=drill),
            scene.Group("mill-beds", "mill", beds, 9, 9, ("clinic",), provenance=drill),
            scene.Group(
                "church-people",
                "church",
                civilians,
                300,
                290,
                ("school",),
                counts=(
                    scene.PeopleCount(300, "drill", "registered"),
                    scene.PeopleCount(350, "drill", "estimated"),
                ),
                provenance=drill,
            ),
        ),
        consignments=(scene.Consignment("blankets", "blankets", 0.6, "school", "church"),),
        parties=(scene.Party("county", "County police"),),
        sources=(Source("drill", "Figures invented for this exercise"),),
    )


def _fleet(
    fleet: str, vehicle: str, count: int, home: str, capacity: Mapping[str, float]
) -> scene.Fleet:
    return scene.Fleet(fleet, scene.VehicleClass(vehicle, capacity, 20.0, 15.0), count, home)


def little_problem() -> core.Problem:
    """The same as the core sees it."""
    classes = frozenset({"coach", "ambulance", "truck"})
    states = (core.EMPTY, "civilians", "stretcher_cases", "goods")
    passages = tuple(
        core.Passage(vehicle, state, direction, 60 if state == core.EMPTY else 120)
        for vehicle in sorted(classes)
        for state in states
        for direction in core.Direction
    )
    ways = []
    for inner, outer in itertools.product(INSIDE, ("school", "clinic")):
        for origin, destination in ((inner, outer), (outer, inner)):
            ways.append(
                core.Way(
                    f"{origin}>{destination}",
                    origin,
                    destination,
                    (_leg(origin), _leg(destination)),
                    classes,
                    ("bridge",),
                    core.Direction.OUT if origin == inner else core.Direction.IN,
                    "east",
                )
            )
    return core.Problem(
        stops=(
            core.Stop("mill"),
            core.Stop("church"),
            core.Stop("school", inside=False, capacity={"civilians": 900}),
            core.Stop("clinic", inside=False, bays=1),
        ),
        gates=(core.Gate("bridge", (core.Lane(),), passages, longest_wait_seconds=2700),),
        ways=tuple(ways),
        fleets=(
            core.Fleet("bus", "coach", 3, "school", {"seats": 50}, {"seats": 1200}, {"seats": 900}),
            core.Fleet(
                "ambulance",
                "ambulance",
                1,
                "clinic",
                {"stretchers": 2},
                {"stretchers": 900},
                {"stretchers": 600},
            ),
            core.Fleet(
                "truck",
                "truck",
                1,
                "school",
                {"goods": 12000},
                {"goods": 1800},
                {"goods": 2400},
                rests_inside=False,
            ),
        ),
        loads=(
            core.Load("mill-people", "seats", "civilians", 380, "mill", ("school",), rank=1),
            core.Load("mill-beds", "stretchers", "stretcher_cases", 9, "mill", ("clinic",)),
            core.Load("church-people", "seats", "civilians", 290, "church", ("school",), rank=1),
            core.Load(
                "blankets",
                "goods",
                "goods",
                600,
                "school",
                ("church",),
                people=False,
                binding=False,
            ),
        ),
        windows=(Window(0, 3 * 86400),),
        margin_seconds=MARGIN,
    )


def _leg(place: str) -> core.Leg:
    return core.Leg(LEGS[place] - 60, LEGS[place], place in INSIDE, 10 * LEGS[place])


class _Dispatcher:
    """Books the bridge first come, first served."""

    def __init__(self) -> None:
        self.held: list[tuple[int, int]] = []
        self.trips: dict[str, list[Trip]] = {}

    def slot(self, arrival: int, seconds: int) -> int:
        start = arrival
        for begin, end in sorted(self.held):
            if begin < start + seconds and start < end:
                start = end
        self.held.append((start, start + seconds))
        return start

    def drive(self, vehicle: str, origin: str, destination: str, at: int, *, loaded: bool) -> int:
        """Drive from ``at`` on; the second of arrival."""
        slack = 0 if loaded else 60
        reach = at + LEGS[origin] - slack
        start = self.slot(reach, 120 if loaded else 60)
        end = start + (120 if loaded else 60)
        arrival = end + LEGS[destination] - slack
        trip = Trip(
            vehicle,
            f"{origin}>{destination}",
            at,
            arrival,
            (Passing("bridge", 0, reach, start, end),),
        )
        self.trips.setdefault(vehicle, []).append(trip)
        return arrival

    def carry(
        self, vehicle: str, load: core.Load, quantity: int, at: int, minutes: tuple[int, int]
    ) -> int:
        """Load, drive and unload; the second when the vehicle is free again."""
        ready = at + minutes[0]
        arrival = self.drive(vehicle, load.origin, load.destinations[0], ready, loaded=True)
        last = self.trips[vehicle][-1]
        free = arrival + minutes[1]
        self.trips[vehicle][-1] = dataclasses.replace(
            last,
            load=load.id,
            quantity=quantity,
            loading_start_seconds=at,
            loading_end_seconds=ready,
            unloading_start_seconds=arrival,
            unloading_end_seconds=free,
        )
        return free


def little_timetable(problem: core.Problem) -> Timetable:
    """Every vehicle back and forth until nothing is left."""
    loads = {load.id: load for load in problem.loads}
    jobs = {
        "bus": [
            *(("mill-people", min(50, 380 - n)) for n in range(0, 380, 50)),
            *(("church-people", min(50, 290 - n)) for n in range(0, 290, 50)),
        ],
        "ambulance": [("mill-beds", min(2, 9 - n)) for n in range(0, 9, 2)],
    }
    dispatcher = _Dispatcher()
    free = {"bus-1": 0, "bus-2": 0, "bus-3": 0, "ambulance-1": 0}
    for fleet in problem.fleets[:2]:
        kind = next(iter(fleet.capacity))
        minutes = (fleet.loading_seconds[kind], fleet.unloading_seconds[kind])
        for load, quantity in jobs[fleet.id]:
            mine = [name for name in free if name.startswith(fleet.id)]
            vehicle = min(mine, key=lambda name: (free[name], name))
            there = dispatcher.drive(
                vehicle, fleet.home, loads[load].origin, free[vehicle], loaded=False
            )
            free[vehicle] = dispatcher.carry(vehicle, loads[load], quantity, there, minutes)
    back = dispatcher.carry("truck-1", loads["blankets"], 600, -1800, (1800, 2400))
    dispatcher.drive("truck-1", "church", "school", back, loaded=False)
    return Timetable(tuple(trip for trips in dispatcher.trips.values() for trip in trips))


def little_plan() -> plan.Plan:
    """A feasible plan with every list filled."""
    there, problem = little_scene(), little_problem()
    timetable = little_timetable(problem)
    last = max(trip.passings[0].end_seconds for trip in timetable.trips)
    first = min(trip.passings[0].arrival_seconds for trip in timetable.trips)
    pause = (last + MARGIN - first) / 60
    return plan.Plan(
        scene=there,
        digest="ab" * 32,
        zero=ZERO,
        problem=problem,
        outcome=Outcome.FEASIBLE,
        timetable=timetable,
        certificate=Certificate(
            "open_seconds",
            Fraction(100001, 7),
            1,
            {"gate:bridge": Fraction(3, 7), "fleet:bus": Fraction(1, 3)},
            7200,
            Certificate("open_seconds", Fraction(7200), 1, {"fleet:bus": Fraction(1)}),
        ),
        pause_minutes=pause,
        open_minutes=pause,
        bound_minutes=pause - 20.5,
        bound_open_minutes=pause - 20.5,
        gap=20.5 / (pause - 20.5),
        pause_without_aid_minutes=pause - 5,
        baselines=plan.Baselines(pause - 60, pause + 45, (0, 50, 150, 250, 350, 450, 550, 650)),
        bottleneck=(
            plan.Bottleneck("bus", "fleet", 1300.0, 1350.0, "vehicle_minutes", 0.8),
            plan.Bottleneck("bridge", "gate", 60.0, 400.0, "lane_minutes", 0.2),
        ),
        worth=(
            plan.Worth("fleets.bus.count+1", "bus", "vehicle", 95.0, 88.0, resolvable=True),
            plan.Worth("gates.bridge.lanes+1", "bridge", "lane", 4.0, None, resolvable=False),
            plan.Worth("gates.bridge.hours+1", "bridge", "hour", 0.0, 0.0, resolvable=False),
        ),
        people_moved=679,
        people_unmoved=0,
        tonnes_moved=0.6,
        tonnes_unmoved=0.0,
        assumed=(plan.Assumed("bridge", "minutes", "nobody has timed it", 6.1, 7.4),),
        clash=(),
        referee=plan.Verdict("passed"),
        hours=_hours(timetable, int(pause // 60) + 1),
        silence=(
            plan.Quiet("east", "corridor", first, last + MARGIN),
            plan.Quiet("bridge", "gate", first, last + MARGIN),
            plan.Quiet("mill", "area", first, last + MARGIN),
        ),
        findings=(Finding("page-not-built", severity="note"),),
        seed=7,
        steps=400,
        version="0.1.0",
    )


def _hours(timetable: Timetable, hours: int) -> tuple[plan.Hour, ...]:
    rows = []
    carried = [trip for trip in timetable.trips if trip.load and trip.load != "blankets"]
    for hour in range(hours + 1):
        out, aboard = (
            {"civilians": 0, "stretcher_cases": 0},
            dict.fromkeys(("civilians", "stretcher_cases"), 0),
        )
        left = {
            "mill": {"civilians": 380, "stretcher_cases": 9},
            "church": {"civilians": 290},
        }
        for trip in carried:
            assert trip.load is not None
            category = "stretcher_cases" if trip.load == "mill-beds" else "civilians"
            begun = trip.loading_start_seconds or 0
            done = trip.unloading_end_seconds or 0
            if begun < hour * 3600:
                left[trip.load.split("-")[0]][category] -= trip.quantity
                (out if done <= hour * 3600 else aboard)[category] += trip.quantity
        rows.append(
            plan.Hour(hour, out, aboard, left, 0.6 if hour > 1 else 0.0, min(679, hour * 110))
        )
    return tuple(rows)


def impossible_plan() -> plan.Plan:
    """The same scene where the bridge cannot carry what is needed."""
    return dataclasses.replace(
        little_plan(),
        outcome=Outcome.PROVEN_IMPOSSIBLE,
        timetable=None,
        pause_minutes=None,
        open_minutes=None,
        bound_minutes=None,
        bound_open_minutes=None,
        gap=None,
        pause_without_aid_minutes=None,
        bottleneck=(),
        worth=(),
        people_moved=0,
        people_unmoved=679,
        tonnes_moved=0.0,
        tonnes_unmoved=0.6,
        clash=(Clash("bridge", "gate", 1900.0, 1440.0, "passages"),),
        hours=(),
        silence=(),
    )


def unknown_plan() -> plan.Plan:
    """The same scene where the time was too short for any timetable."""
    return dataclasses.replace(
        impossible_plan(), outcome=Outcome.UNKNOWN, clash=(), bound_minutes=300.0
    )


def mixed_plan() -> plan.Plan:
    """The same with a little soap beside the blankets: the truck carries them in two trips."""
    made = little_plan()
    blankets = made.scene.consignments[0]
    soap = dataclasses.replace(blankets, id="bars", item="soap", tonnes=0.2, priority=1)
    mixed = dataclasses.replace(blankets, tonnes=0.4)
    loads = tuple(
        load if load.people else dataclasses.replace(load, id="mixed:blankets+bars")
        for load in made.problem.loads
    )
    timetable = made.timetable
    assert timetable is not None
    trips: list[Trip] = []
    for trip in timetable.trips:
        if trip.load != "blankets":
            trips.append(trip)
            continue
        one = dataclasses.replace(trip, load="mixed:blankets+bars", quantity=450)
        # Another truck right behind it, which no fleet has: nobody asks the referee here.
        trips += (one, dataclasses.replace(one, vehicle="truck-2", quantity=100))
    return dataclasses.replace(
        made,
        scene=dataclasses.replace(made.scene, consignments=(soap, mixed)),
        problem=dataclasses.replace(made.problem, loads=loads),
        timetable=Timetable(tuple(trips), {"mixed:blankets+bars": 50}),
    )
