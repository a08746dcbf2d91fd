"""Shifts and fuel: how long a crew is at work, and how long a vehicle drives on one filling."""

from __future__ import annotations

from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.problem import Fuel, Shifts
from treve.timetabling.referee.book import Book, Ride, by_vehicle
from treve.timetabling.referee.findings import fault


def check_duties(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults of shifts and of fuel, one vehicle after the other."""
    for day in by_vehicle(rides).values():
        fleet = day[0].fleet
        if fleet.shifts is not None:
            yield from _check_shifts(book, day, fleet.shifts)
        if fleet.fuel is not None:
            yield from _check_fuel(day, fleet.fuel)


def _check_shifts(book: Book, day: list[Ride], shifts: Shifts) -> Iterator[Finding]:
    """Each shift that is too long once, at the first trip that ends beyond it."""
    began, worked_until, told = day[0].start_seconds, day[0].start_seconds, False
    for ride in day:
        may_rest = ride.fleet.rests_inside or not book.stops[ride.way.origin].inside
        if may_rest and ride.start_seconds - worked_until >= shifts.rest_seconds:
            began, told = ride.start_seconds, False
        worked_until = max(worked_until, ride.end_seconds)
        if worked_until - began > shifts.longest_seconds and not told:
            told = True
            yield fault(
                "referee-shift-too-long",
                ride.vehicle,
                trip=ride.number,
                start_seconds=began,
                end_seconds=worked_until,
                shift_seconds=worked_until - began,
                longest_seconds=shifts.longest_seconds,
                rest_seconds=shifts.rest_seconds,
            )


def _check_fuel(day: list[Ride], fuel: Fuel) -> Iterator[Finding]:
    """Each filling that does not last once, at the trip on which it is used up."""
    driven, stands_since, told = 0, day[0].start_seconds, False
    for place, ride in enumerate(day):
        stood = ride.start_seconds - stands_since
        if place and ride.way.origin in fuel.stops and stood >= fuel.refuelling_seconds:
            driven, told = 0, False
        stands_since = max(stands_since, ride.end_seconds)
        driven += sum(ride.travel_seconds)
        if driven > fuel.longest_driving_seconds and not told:
            told = True
            yield fault(
                "referee-out-of-fuel",
                ride.vehicle,
                trip=ride.number,
                driven_seconds=driven,
                longest_seconds=fuel.longest_driving_seconds,
                refuelling_seconds=fuel.refuelling_seconds,
            )
