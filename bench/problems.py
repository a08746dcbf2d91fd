"""A drawn instance as a problem of the core, without the detour through a scene's files.

``treve.plan`` makes the same problem from the scene that :mod:`bench.scenes` writes; a test holds
the two together.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from bench.instances import Instance, draw
from treve.timetabling.problem import (
    EMPTY,
    Direction,
    Fleet,
    Gate,
    Lane,
    Leg,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import (
    Window,
)

BUS_SEATS = 50
AMBULANCE_STRETCHERS = 3
TRUCK_KILOGRAMS = 12_000
TRUCK_CUBIC_METRES = 40
"""Never binds: the goods have a weight alone."""
SERVICE_MINUTES = {"bus": (20, 15), "ambulance": (15, 10), "truck": (30, 40)}
"""Boarding and alighting, or loading and unloading, by fleet."""
VEHICLE_CLASSES = {"bus": "coach", "ambulance": "ambulance", "truck": "truck"}
"""Class of the shipped catalogue, by fleet."""
CATEGORIES = {"bus": "civilians", "ambulance": "stretcher_cases", "truck": "goods"}
"""What each fleet carries."""
GOODS_ITEM = "supplies"
"""The item of every consignment."""
KINDS = {"bus": "seats", "ambulance": "stretchers", "truck": f"goods:{GOODS_ITEM}"}
"""What a load takes up, by fleet that carries it."""
RANKS = {"ambulance": 0, "bus": 1, "truck": 10}
"""Order at a place, by fleet; no vehicle here can carry two kinds, so that it decides nothing."""


def core_problem(size: str, seed: int) -> Problem:
    """The instance of this size and seed as the core sees it.

    Args:
        size: ``S``, ``M``, ``L`` or ``XL``.
        seed: Any whole number from 0.
    """
    return problem_of(draw(size, seed))


def problem_of(instance: Instance) -> Problem:
    """A drawn instance as the core sees it: everything inside, no bays, margin 0."""
    return Problem(
        stops=tuple(Stop(id=place) for place in (*instance.points, *instance.sites)),
        gates=tuple(
            _gate(gate, seconds, instance.size.lanes)
            for gate, seconds in zip(instance.gates, instance.passage_seconds, strict=True)
        ),
        ways=_ways(instance),
        fleets=_fleets(instance),
        loads=_loads(instance),
        windows=_windows(instance),
    )


def _gate(gate: str, seconds: int, lanes: int) -> Gate:
    passages = tuple(
        Passage(VEHICLE_CLASSES[fleet], state, direction, seconds)
        for fleet in sorted(VEHICLE_CLASSES, key=lambda fleet: VEHICLE_CLASSES[fleet])
        for state in (EMPTY, CATEGORIES[fleet])
        for direction in (Direction.IN, Direction.OUT)
    )
    return Gate(id=gate, lanes=(Lane(),) * lanes, passages=passages)


def _ways(instance: Instance) -> tuple[Way, ...]:
    """Every drive from point to site and back.

    Trucks go out to the sites where goods stand, and in with the goods of that point.
    """
    outward, homeward = [], []
    for p, point in enumerate(instance.points):
        for s, site in enumerate(instance.sites):
            for g, gate in enumerate(instance.gates):
                way = Way(
                    id=f"{point}>{site}/c{gate[1:]}",
                    origin=point,
                    destination=site,
                    legs=(
                        _leg(instance.inside_minutes[p][g]),
                        _leg(instance.outside_minutes[g][s]),
                    ),
                    vehicle_classes=_classes(with_trucks=s in instance.goods_from),
                    gates=(gate,),
                    direction=Direction.OUT,
                    corridor=f"c{gate[1:]}",
                )
                outward.append(way)
                homeward.append(_back(way, with_trucks=s == instance.goods_from[p]))
    order = {site: s for s, site in enumerate(instance.sites)}
    homeward.sort(key=lambda way: order[way.origin])
    return (*outward, *homeward)


def _back(way: Way, *, with_trucks: bool) -> Way:
    return replace(
        way,
        id=f"{way.destination}>{way.origin}/{way.corridor}",
        origin=way.destination,
        destination=way.origin,
        legs=way.legs[::-1],
        vehicle_classes=_classes(with_trucks=with_trucks),
        direction=Direction.IN,
    )


@cache
def _classes(*, with_trucks: bool) -> frozenset[str]:
    return frozenset(
        vehicle_class
        for fleet, vehicle_class in VEHICLE_CLASSES.items()
        if with_trucks or fleet != "truck"
    )


@cache
def _leg(minutes: int) -> Leg:
    return Leg(empty_seconds=60 * minutes, loaded_seconds=60 * minutes)


def _fleets(instance: Instance) -> tuple[Fleet, ...]:
    size = instance.size
    rows = (
        ("bus", size.buses, BUS_SEATS),
        ("ambulance", size.ambulances, AMBULANCE_STRETCHERS),
        ("truck", size.trucks, TRUCK_KILOGRAMS),
    )
    return tuple(
        Fleet(
            id=fleet,
            vehicle_class=VEHICLE_CLASSES[fleet],
            count=count,
            home=instance.sites[0],
            capacity={KINDS[fleet]: capacity},
            loading_seconds={KINDS[fleet]: 60 * SERVICE_MINUTES[fleet][0]},
            unloading_seconds={KINDS[fleet]: 60 * SERVICE_MINUTES[fleet][1]},
        )
        for fleet, count, capacity in rows
    )


def _loads(instance: Instance) -> tuple[Load, ...]:
    loads = []
    for p, point in enumerate(instance.points):
        for fleet, quantity, rank in (
            ("ambulance", instance.wounded[p], RANKS["ambulance"]),
            ("bus", instance.people[p], RANKS["bus"]),
        ):
            if quantity:
                loads.append(
                    Load(
                        id=f"{point}-{CATEGORIES[fleet]}",
                        kind=KINDS[fleet],
                        category=CATEGORIES[fleet],
                        quantity=quantity,
                        origin=point,
                        destinations=instance.sites,
                        rank=rank,
                    )
                )
    for p, point in enumerate(instance.points):
        if instance.goods_kilograms[p]:
            loads.append(
                Load(
                    id=f"{point}-goods",
                    kind=KINDS["truck"],
                    category="goods",
                    quantity=instance.goods_kilograms[p],
                    origin=instance.sites[instance.goods_from[p]],
                    destinations=(point,),
                    rank=RANKS["truck"],
                    people=False,
                )
            )
    return tuple(loads)


def _windows(instance: Instance) -> tuple[Window, ...]:
    size = instance.size
    if size.open_hour is None or size.close_hour is None:
        return (Window(0, 86_400 * size.days),)
    length = 3600 * (size.close_hour - size.open_hour)
    return tuple(Window(86_400 * day, 86_400 * day + length) for day in range(size.days))
