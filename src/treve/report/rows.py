"""The rows that several formats share: trips and silence with names and local times."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from treve.aid.mixing import Part
from treve.plan.cargo import aboard, parts_of
from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.names import categories_of, category_of, names_of, quiet_names
from treve.timetabling.duties import Stand, stands
from treve.timetabling.problem import Fleet, Load, Way
from treve.timetabling.timetable import Trip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would take for a formula."""


@dataclass(frozen=True, slots=True)
class TripRow:
    """One trip with what it refers to.

    Attributes:
        number: From 1, in the order of the vehicle's day.
        fleet, way, load: What the trip refers to; ``None`` where there is no such thing.
        category: What is aboard, as languages name it; empty without a load.
        categories: Of all who may be aboard, sorted; the load's own of goods.
        goods: What it carries of which consignment; nothing of people.
        origin, destination: Names of its ends.
        stand: Where its vehicle rests or is refuelled before it.
    """

    trip: Trip
    number: int
    fleet: Fleet | None
    way: Way | None
    load: Load | None
    origin: str
    destination: str
    category: str = ""
    categories: tuple[str, ...] = ()
    goods: tuple[Part, ...] = ()
    stand: Stand | None = None

    @property
    def start_seconds(self) -> int:
        """When it begins: loading where it is loaded, else departure."""
        return self.trip.begins_seconds

    @property
    def end_seconds(self) -> int:
        """When it ends: unloading where it is loaded, else arrival."""
        return self.trip.ends_seconds


def trip_rows(plan: Plan) -> list[TripRow]:
    """Every trip, by fleet, vehicle and time."""
    if plan.timetable is None:
        return []
    problem, names = plan.problem, names_of(plan.scene)
    ways = {way.id: way for way in problem.ways}
    loads = {load.id: load for load in problem.loads}
    called = {x.id: category_of(plan.scene, x) for x in problem.loads}
    categories = {x.id: categories_of(plan.scene, x) for x in problem.loads}
    goods = dict(aboard(parts_of(plan.scene, problem, plan.agreement), plan.timetable.trips))
    order: dict[str, tuple[int, int, Fleet | None]] = {
        name: (index, number, fleet)
        for index, fleet in enumerate(problem.fleets)
        for number, name in enumerate(fleet.vehicles, 1)
    }
    nobody = (len(problem.fleets), 0, None)
    stood = {id(one.before): one for one in stands(problem, plan.timetable)}
    trips = sorted(
        plan.timetable.trips,
        key=lambda trip: (
            order.get(trip.vehicle, nobody)[:2],
            trip.vehicle,
            trip.departure_seconds,
        ),
    )
    rows: list[TripRow] = []
    for trip in trips:
        way = ways.get(trip.way)
        same = bool(rows) and rows[-1].trip.vehicle == trip.vehicle
        rows.append(
            TripRow(
                trip=trip,
                number=rows[-1].number + 1 if same else 1,
                fleet=order.get(trip.vehicle, nobody)[2],
                way=way,
                load=loads.get(trip.load or ""),
                origin=names.get(way.origin, way.origin) if way else "",
                destination=names.get(way.destination, way.destination) if way else "",
                category=called.get(trip.load or "", ""),
                categories=categories.get(trip.load or "", ()),
                goods=goods.get(trip, ()),
                stand=stood.get(id(trip)),
            )
        )
    return rows


@dataclass(frozen=True, slots=True)
class QuietRow:
    """One row of the silence schedule with its name and local times."""

    kind: str
    object: str
    name: str
    quiet_from: str
    quiet_until: str


def quiet_rows(plan: Plan) -> Iterator[QuietRow]:
    """The silence schedule, in the plan's order."""
    clock: Clock = clock_of(plan)
    names = quiet_names(plan)
    for row in plan.silence:
        yield QuietRow(
            row.kind,
            row.object,
            names.get(row.object, row.object),
            clock.stamp(row.start_seconds),
            clock.stamp(row.end_seconds),
        )


def to_csv(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """Rows as CSV in UTF-8, in which no cell is taken for a formula.

    Args:
        header: Names of the columns.
        rows: Cells; text that begins like a formula gets an apostrophe before it.

    Returns:
        Comma separated lines that end with a line feed.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode()


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
