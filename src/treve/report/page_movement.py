"""The movement in the page document: ways, fleets, loads, vehicles and trips."""

from __future__ import annotations

from typing import Any

from treve.plan.cargo import Consigned, aboard, consigned, parts_of
from treve.report import curves
from treve.report.geometry import used_ways
from treve.report.names import categories_of, category_of, goods_of
from treve.report.page_desk import Desk
from treve.timetabling.problem import Load
from treve.timetabling.timetable import Timetable, Trip


def movement(desk: Desk) -> dict[str, Any]:
    """Ways, fleets, loads and vehicles, and the trips that name them by index."""
    problem, timetable = desk.problem, desk.timetable
    ways = used_ways(problem, {trip.way for trip in timetable.trips})
    fleet_of = {
        name: index for index, fleet in enumerate(problem.fleets) for name in fleet.vehicles
    }
    vehicles = list(dict.fromkeys(trip.vehicle for trip in timetable.trips))
    vehicles.sort(key=lambda vehicle: fleet_of.get(vehicle, -1))
    consignments = consigned(desk.plan.scene, problem, timetable, desk.plan.agreement)
    indexes = tuple(
        {thing: index for index, thing in enumerate(things)}
        for things in (vehicles, [w.id for w in ways], [load.id for load in problem.loads])
    )
    goods = dict(aboard(parts_of(desk.plan.scene, problem, desk.plan.agreement), timetable.trips))
    position = {row.consignment: index for index, row in enumerate(consignments)}
    rows = sorted(
        (
            [
                *_trip(trip, indexes),
                [[position[part.consignment], part.kilograms] for part in goods.get(trip, ())],
                *filter(None, [trip.convoy]),
            ]
            for trip in timetable.trips
        ),
        key=lambda row: (row[0], row[6]),
    )
    return {
        "ways": [
            {
                "id": way.id,
                "origin": way.origin,
                "destination": way.destination,
                "corridor": way.corridor,
                "direction": way.direction.value,
                "gates": list(way.gates),
                "legs": desk.lines.of_way(way),
            }
            for way in ways
        ],
        "fleets": [_fleet(fleet) for fleet in problem.fleets],
        "loads": [_load(load, timetable, desk) for load in problem.loads],
        "consignments": [_consignment(row, desk) for row in consignments],
        "vehicles": [[vehicle, fleet_of.get(vehicle, -1)] for vehicle in vehicles],
        "trips": rows,
        "flows": [{"way": indexes[1][way], **row} for way, row in curves.flows(desk.plan).items()],
    }


def _trip(trip: Trip, indexes: tuple[dict[str, int], ...]) -> list[Any]:
    passings: list[int] = []
    for passing in trip.passings:
        passings += (
            passing.arrival_seconds,
            passing.start_seconds,
            passing.end_seconds,
            passing.lane,
        )
    return [
        indexes[0][trip.vehicle],
        indexes[1].get(trip.way, -1),
        -1 if trip.load is None else indexes[2].get(trip.load, -1),
        trip.quantity,
        trip.loading_start_seconds,
        trip.loading_end_seconds,
        trip.departure_seconds,
        trip.arrival_seconds,
        trip.unloading_start_seconds,
        trip.unloading_end_seconds,
        passings,
    ]


def _fleet(fleet: Any) -> dict[str, Any]:  # noqa: ANN401 - a fleet of the core
    return {
        "id": fleet.id,
        "vehicle_class": fleet.vehicle_class,
        "count": fleet.count,
        "home": fleet.home,
        "returns": fleet.returns,
    }


def _load(load: Load, timetable: Timetable, desk: Desk) -> dict[str, Any]:
    scene = desk.plan.scene
    return {
        "id": load.id,
        "category": load.category,
        "people": load.people,
        "quantity": load.quantity,
        "unmoved": timetable.unmoved.get(load.id, 0),
        "origin": load.origin,
        "destinations": list(load.destinations),
        "rank": load.rank,
        "binding": load.binding,
        "categories": list(categories_of(scene, load)),
        "called": category_of(scene, load),
    }


def _consignment(row: Consigned, desk: Desk) -> dict[str, Any]:
    return {
        "id": row.consignment,
        "goods": desk.texts(lambda language: goods_of(desk.plan.scene, row.consignment, language)),
        "origin": row.origin,
        "destination": row.destination,
        "binding": row.binding,
        "quantity": row.kilograms,
        "unmoved": row.left_kilograms,
    }
