"""What holds for every timetable: rows by name, each rebuilt only when a certificate uses it.

A row says ``sum of coefficient * unknown >= least`` (``=`` where ``equal``). Each function gives
the names it can make rows for and how to make them; its docstring says why the row holds.
``docs/reference/formulation.md`` tells the same at length.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treve.timetabling.problem import PEOPLE, Fleet, Fuel, Load, Shifts, Stop
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown
from treve.timetabling.referee.certificate.spans import axis_hours, ceilings


@dataclass(frozen=True, slots=True)
class Row:
    """``sum of coefficients[u] * u >= least`` (``=`` where ``equal``)."""

    coefficients: dict[Unknown, int]
    least: int
    equal: bool = False


Named = tuple[str, Callable[[], Row]]
"""A row's name, and how to make it."""


def fleet_rows(sheet: Sheet) -> Iterator[Named]:
    """Vehicle-time, service hours, shifts, fuel, counts, nights and balances of each fleet."""
    for fleet in sheet.problem.fleets:
        yield f"fleet-time:{fleet.id}", Later(_fleet_time, sheet, fleet)
        yield f"count:{fleet.id}", Later(_count, fleet)
        yield f"nights:{fleet.id}", Later(_nights, sheet, fleet)
        if fleet.available is not None:
            lines = ceilings(axis_hours(sheet.problem.windows, fleet.available))
            for k, line in enumerate(lines):
                yield f"available:{fleet.id}:{k}", Later(_available, sheet, fleet, line)
        if fleet.shifts is not None:
            yield f"shifts:{fleet.id}", Later(_shifts, sheet, fleet, fleet.shifts)
            if sheet.windows == 1:
                yield f"shifts-from:{fleet.id}", Later(_shifts_from, sheet, fleet, fleet.shifts)
        if fleet.fuel is not None:
            yield f"fuel:{fleet.id}", Later(_fuel, sheet, fleet, fleet.fuel)
        for stop in sheet.problem.stops:
            for phase in range(3):
                name = f"balance:{fleet.id}:{stop.id}:{phase}"
                yield name, Later(_balance, sheet, fleet, stop, phase)


class Later:
    """A call put off."""

    def __init__(self, make: Callable[..., Row], *about: object) -> None:
        self._make, self._about = make, about

    def __call__(self) -> Row:
        """Make it now."""
        return self._make(*self._about)


def _fleet_time(sheet: Sheet, fleet: Fleet) -> Row:
    """A vehicle has the pause less a margin for each window, for moves and delays together.

    In one window a vehicle that is not used leaves all of it unused, which is no less than what
    the pause is known to have.
    """
    idle = sheet.spare if sheet.windows == 1 else 0
    row: dict[Unknown, int] = {
        cut.unknown: -cut.seconds(sheet.windows) for cut in sheet.cuts_of[fleet.id]
    }
    for gate in sheet.problem.gates:
        if gate.inside:
            row["delay", "first", fleet.id, gate.id] = -1
            row["delay", "last", fleet.id, gate.id] = -1
    row[OPEN_TIME] = fleet.count
    row["used", fleet.id] = idle
    return Row(row, fleet.count * (sheet.margins + idle))


def _available(sheet: Sheet, fleet: Fleet, line: tuple[int, int, int]) -> Row:
    """What vehicles do lies in hours of service, and the pause holds only so many of them."""
    a, b, d = line
    row: dict[Unknown, int] = {
        cut.unknown: -cut.seconds(sheet.windows) * d for cut in sheet.cuts_of[fleet.id]
    }
    row[OPEN_TIME] = fleet.count * b
    return Row(row, -fleet.count * a)


def _shifts(sheet: Sheet, fleet: Fleet, shifts: Shifts) -> Row:
    """A vehicle is at work for ``longest`` of any ``longest + rest`` seconds at most.

    So in ``t`` seconds for ``longest * (t + rest) / (longest + rest)`` at most. That is true of
    what a window holds of the pause, and of the whole of the pause with its nights and margins.
    """
    longest, rest = shifts.longest_seconds, shifts.rest_seconds
    windows, margin = sheet.problem.windows, sheet.problem.margin_seconds
    nights = 0
    for first in range(len(windows) - sheet.windows + 1):
        stretch = windows[first : first + sheet.windows]
        elapsed = stretch[-1].end_seconds - stretch[0].start_seconds
        nights = max(nights, elapsed - sum(window.seconds for window in stretch))
    in_all = rest + nights + (sheet.windows - 1) * margin
    row: dict[Unknown, int] = {
        cut.unknown: -cut.seconds(sheet.windows) * (longest + rest)
        for cut in sheet.cuts_of[fleet.id]
    }
    row[OPEN_TIME] = fleet.count * longest
    free = min(sheet.windows * rest, in_all)
    return Row(row, fleet.count * longest * (sheet.margins - free))


def _shifts_from(sheet: Sheet, fleet: Fleet, shifts: Shifts) -> Row:
    """What a vehicle can be at work in a pause that has ``spare`` seconds beside the margin.

    Nobody is at work longer in ``t`` seconds than who begins with a whole shift, ``most(t)``. For
    all ``t`` beyond ``spare`` that lies under the line from there: of slope one inside a shift;
    inside a rest, to where the shift after it ends, since each whole round later adds one shift
    more in as much time as that takes or longer.
    """
    longest = shifts.longest_seconds
    in_all = longest + shifts.rest_seconds
    done = sheet.spare // in_all
    since = sheet.spare - done * in_all
    most = done * longest + min(since, longest)
    rise, run = (1, 1) if since < longest else (longest, in_all - since + longest)
    row: dict[Unknown, int] = {
        cut.unknown: -cut.seconds(sheet.windows) * run for cut in sheet.cuts_of[fleet.id]
    }
    row[OPEN_TIME] = fleet.count * rise
    return Row(row, fleet.count * (rise * (sheet.margins + sheet.spare) - most * run))


def _fuel(sheet: Sheet, fleet: Fleet, fuel: Fuel) -> Row:
    """Who drives longer than one filling lasts stands still to be refuelled, in each window.

    Of a move that is counted in part, what is left out may all be driving.
    """
    longest, taken = fuel.longest_driving_seconds, fuel.refuelling_seconds
    row: dict[Unknown, int] = {}
    for cut in sheet.cuts_of[fleet.id]:
        counted = cut.seconds(sheet.windows)
        driven = max(0, cut.move.driven - (cut.move.seconds - counted))
        row[cut.unknown] = -(longest * counted + taken * driven)
    row[OPEN_TIME] = fleet.count * longest
    return Row(row, fleet.count * longest * (sheet.margins - taken * sheet.windows))


def _count(fleet: Fleet) -> Row:
    """No more vehicles are used than there are."""
    return Row({("used", fleet.id): -1}, -fleet.count)


def _nights(sheet: Sheet, fleet: Fleet) -> Row:
    """A vehicle's days in so many windows are joined by one night fewer."""
    row: dict[Unknown, int] = {("night", fleet.id, stop): -1 for stop in sheet.nights(fleet)}
    return Row(row, -fleet.count * (sheet.windows - 1))


def _balance(sheet: Sheet, fleet: Fleet, stop: Stop, phase: int) -> Row:
    """Who leaves a stop in a phase came to it in that phase, was at home there, or spent a night.

    During, and before, all who come leave again; before, except fleets with work outside, which
    may never be in the zone at all.
    """
    row: dict[Unknown, int] = defaultdict(int)
    place = fleet.id, stop.id, phase
    for cut in sheet.leaving.get(place, ()):
        row[cut.unknown] -= 1
    for cut in sheet.coming.get(place, ()):
        row[cut.unknown] += 1
    if phase == 0 and stop.id == fleet.home:
        row["used", fleet.id] = 1
    if phase != 1 and stop.id in sheet.nights(fleet):
        row["night", fleet.id, stop.id] = 1 if phase == 0 else -1
    equal = phase == 1 or (phase == 0 and fleet.id not in sheet.busy_outside)
    return Row(row, 0, equal)


def load_rows(sheet: Sheet) -> Iterator[Named]:
    """Demands, shares of destinations and single trips of each load."""
    for load in sheet.asked:
        sizes = {1, *(min(cut.move.room, load.quantity) for cut in sheet.carrying[load.id])}
        for size in sizes:
            yield f"demand:{load.id}:{size}", Later(_demand, sheet, load, size)
        yield f"share:{load.id}", Later(_share, sheet, load)
        for stop in dict.fromkeys(load.destinations):
            yield f"units:{load.id}:{stop}", Later(_units, sheet, load, stop)


def _demand(sheet: Sheet, load: Load, size: int) -> Row:
    """In vehicle loads of a size, rounded up on both sides (Chvatal 1973).

    A unit that is missed makes up for one vehicle load at most.
    """
    row: dict[Unknown, int] = {
        cut.unknown: math.ceil(min(cut.move.room, load.quantity) / size)
        for cut in sheet.carrying[load.id]
    }
    if not sheet.all_move:
        row["missed", load.id] = 1
    return Row(row, math.ceil(load.quantity / size))


def _share(sheet: Sheet, load: Load) -> Row:
    """Each unit comes to one of the destinations, or is missed."""
    stops = dict.fromkeys(load.destinations)
    row: dict[Unknown, int] = {("units", load.id, stop): 1 for stop in stops}
    if not sheet.all_move:
        row["missed", load.id] = 1
    return Row(row, load.quantity)


def _units(sheet: Sheet, load: Load, stop: str) -> Row:
    """No more units come to a stop than the trips there have room for."""
    row: dict[Unknown, int] = {
        cut.unknown: cut.move.room
        for cut in sheet.carrying[load.id]
        if cut.move.destination.id == stop
    }
    row["units", load.id, stop] = -1
    return Row(row, 0)


def stop_rows(sheet: Sheet) -> Iterator[Named]:
    """Capacity and desks of each stop."""
    for stop in sheet.problem.stops:
        for key in stop.capacity:
            yield f"capacity:{stop.id}:{key}", Later(_capacity, sheet, stop, key)
        if not stop.inside and sheet.windows > 1:
            continue
        for key in stop.intake_seconds_per_unit:
            yield f"intake:{stop.id}:{key}", Later(_intake, sheet, stop, key)


def _counted(load: Load, key: str) -> bool:
    return load.category == key or (load.people and key == PEOPLE)


def _brought(sheet: Sheet, stop: Stop, key: str) -> list[Unknown]:
    return [
        ("units", load.id, stop.id)
        for load in sheet.asked
        if stop.id in load.destinations and _counted(load, key)
    ]


def _capacity(sheet: Sheet, stop: Stop, key: str) -> Row:
    """No more units come than there is room for."""
    return Row(dict.fromkeys(_brought(sheet, stop, key), -1), -stop.capacity[key])


def _intake(sheet: Sheet, stop: Stop, key: str) -> Row:
    """A desk takes in one unloading after the other; in each window the last may outlast it.

    Unloadings that may begin outside the pause are taken off with all the units they may bring.
    """
    rate = stop.intake_seconds_per_unit[key]
    row: dict[Unknown, int] = dict.fromkeys(_brought(sheet, stop, key), -rate.numerator)
    largest = 0
    for cut in sheet.cuts:
        load = cut.move.load
        if load is None or cut.move.destination.id != stop.id or not _counted(load, key):
            continue
        largest = max(largest, cut.move.room)
        surely = stop.inside and cut.move.unloading_seconds > 0
        if cut.ends != 1 and not surely:
            row[cut.unknown] = rate.numerator * cut.move.room
    row[OPEN_TIME] = rate.denominator
    return Row(row, rate.denominator * sheet.margins - sheet.windows * rate.numerator * largest)


def pause_rows(sheet: Sheet) -> Iterator[Named]:
    """The pause is no longer than what is given; what nobody can carry in it stays behind."""
    if sheet.given is not None:
        yield "pause", Later(_pause, sheet.given)
        for load in sheet.problem.loads:
            yield f"left:{load.id}", Later(_left, sheet, load)


def _left(sheet: Sheet, load: Load) -> Row:
    """All of a load is missed where one vehicle, alone in the world, could not carry any of it.

    Where it could, the row says nothing.
    """
    lost = cannot_be_carried(sheet.problem, load, sheet.moves, free_ends=sheet.free_ends)
    return Row({("missed", load.id): 1}, load.quantity if lost else 0)


def _pause(given: int) -> Row:
    return Row({OPEN_TIME: -1}, -given)
