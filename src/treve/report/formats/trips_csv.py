"""``trips.csv``: every trip of every vehicle to the second, for machines and for sorting."""

from __future__ import annotations

from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.outputs import Made
from treve.report.rows import TripRow, to_csv, trip_rows

FILE_NAME = "trips.csv"

HEADER = (
    *("vehicle", "trip", "fleet", "class", "from", "from_name", "to", "to_name", "corridor"),
    *("load", "category", "quantity", "unit", "loading_starts", "loading_ends", "departs"),
    *("gates", "arrives", "unloading_starts", "unloading_ends", "goods"),
)
"""Columns; the same in every language, so that tools can rely on them."""

CONVOY = "convoy"
"""A further column of a plan with convoys; no other has it."""

STANDS = ("stand", "stand_starts")
"""The last columns where vehicles rest or are refuelled: what before a trip, and since when."""


def make(plan: Plan, language: str) -> Made:
    """Make the table.

    Args:
        plan: Its timetable; a plan without one gives the header alone.
        language: Not used: ids and units are the same in every language.

    Returns:
        CSV; times are ISO 8601 in the scene's time zone with their offset. ``gates`` lists each
        passage as ``gate=start/end``, separated by blanks; ``goods`` what is aboard of each
        consignment as ``consignment=kilograms``; ``stand`` is ``rest``, ``refuelling`` or both,
        ``rest+refuelling``, before the trip.
    """
    del language
    clock, rows = clock_of(plan), trip_rows(plan)
    convoys, stood = any(row.trip.convoy for row in rows), any(row.stand for row in rows)
    header = (*HEADER, *[CONVOY] * convoys, *STANDS * stood)
    cells = (
        (*_cells(row, clock), *[row.trip.convoy] * convoys, *_stand(row, clock) * stood)
        for row in rows
    )
    return Made(to_csv(header, cells))


def _stand(row: TripRow, clock: Clock) -> tuple[str, ...]:
    if row.stand is None:
        return "", ""
    return row.stand.kind, clock.stamp(row.stand.start_seconds)


def _cells(row: TripRow, clock: Clock) -> tuple[str | int, ...]:
    trip, way, load, fleet = row.trip, row.way, row.load, row.fleet
    gates = " ".join(
        f"{passing.gate}={clock.stamp(passing.start_seconds)}/{clock.stamp(passing.end_seconds)}"
        for passing in trip.passings
    )
    return (
        trip.vehicle,
        row.number,
        fleet.id if fleet else "",
        fleet.vehicle_class if fleet else "",
        way.origin if way else "",
        row.origin,
        way.destination if way else "",
        row.destination,
        way.corridor if way else "",
        trip.load or "",
        "+".join(row.categories) if load else "empty",
        trip.quantity,
        ("people" if load.people else "kg") if load else "",
        clock.stamp(trip.loading_start_seconds),
        clock.stamp(trip.loading_end_seconds),
        clock.stamp(trip.departure_seconds),
        gates,
        clock.stamp(trip.arrival_seconds),
        clock.stamp(trip.unloading_start_seconds),
        clock.stamp(trip.unloading_end_seconds),
        " ".join(f"{part.consignment}={part.kilograms}" for part in row.goods),
    )
