"""The three periods in which people left eastern Aleppo, and the minutes fitted to the first.

Hours in which movement was possible, people and vehicles are those of public reports, named beside
each. A period becomes an ordinary scene made from ``aleppo-2016``: the same places, gates and
roads, the people who left in it, the vehicles that were there. What is compared is the proven
bound on its open hours: the least that anybody would have needed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from treve.measures import SECONDS_PER_HOUR
from treve.plan.build import build_problem
from treve.scene.model import Category, Fleet, Group, Place, PlaceKind, Scene, Side
from treve.timetabling.bound import prove_bound

PATIENTS = frozenset({Category.STRETCHER_CASES, Category.WALKING_WOUNDED})
PEOPLE_PER_CAR = 5
"""As the example assumes: nobody counted who sat in the cars."""
_CARS_FROM = "tal-az-zarazir"
_COLUMN = "cars-column"
_HALVINGS = 14
"""Of the factor that is fitted: 2^-14 of the first interval is left, beyond what is written."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the operation in which people could move.

    Attributes:
        id: Short name.
        name: As tables call it.
        hours: It lasted, local reports, to about two hours.
        people: Left in it, by the ICRC's cumulative counts; patients among them.
        patients: Of them.
        buses, ambulances, cars: Vehicles reported.
    """

    id: str
    name: str
    hours: float
    people: int
    patients: int
    buses: int
    ambulances: int
    cars: int


FIRST = Period("first", "15 Dec 14:00 to 16 Dec 10:00", 20.0, 10_000, 194, 20, 13, 100)
"""People: ICRC (intercrossblog, 21 December). Patients: WHO, 16 December 07:00. Vehicles: ICRC by
AFP, and TASS for the cars."""

SECOND = Period("second", "18 Dec 23:00 to 20 Dec 12:00", 37.0, 15_000, 6, 51, 2, 731)
"""People: ICRC by AFP, 20 December. Buses entered, and two ambulances since 18 December: OCHA
SitRep 9. Cars: 1,231 in all (OCHA SitRep 10) less the 100 before and the 400 still to come on the
20th.
Patients: three for each ambulance, since nobody counted."""

THIRD = Period("third", "21 Dec 12:00 to 22 Dec 20:25", 32.4, 10_000, 611, 60, 40, 400)
"""People: 35,000 in all (ICRC) less those before. Buses: The Guardian, 21 December. Ambulances: 61
in all (OCHA SitRep 10) less 19 and 2. Patients: 811 in all (WHO) less those before."""

PERIODS = (FIRST, SECOND, THIRD)


@dataclass(frozen=True, slots=True)
class Fit:
    """Minutes that let the first period last as long as it did.

    Attributes:
        travel: Factor on the scene's minutes of travel.
        gate: Factor on the scene's minutes at gates; ``None`` where no such minutes fit.
        hours: Bound on the open hours of each period, in their order.
    """

    travel: float
    gate: float | None
    hours: tuple[float, ...] = ()


def period_scene(scene: Scene, period: Period, *, gate: float = 1.0, travel: float = 1.0) -> Scene:
    """The scene of one period.

    People in cars stand in a column of their own that no bus reaches: in the record they went by
    car, while a planner would seat them in buses.

    Args:
        scene: ``aleppo-2016``.
        period: People and vehicles.
        gate: Factor on all minutes at gates.
        travel: Factor on all minutes of travel.
    """
    in_cars = period.cars * PEOPLE_PER_CAR
    ill = [group for group in scene.groups if group.category in PATIENTS]
    others = [group for group in scene.groups if group.category not in PATIENTS]
    column = Group(_COLUMN, _COLUMN, Category.CIVILIANS, in_cars, in_cars, ("rashidin",))
    groups = (
        *_shared(ill, period.patients),
        *_shared(others, period.people - period.patients - in_cars),
        column,
    )
    street = next(link for link in scene.links if link.origin == _CARS_FROM)
    road = replace(street, origin=_COLUMN, vehicle_class="private_car")
    return replace(
        scene,
        places=(*scene.places, Place(_COLUMN, PlaceKind.ASSEMBLY_POINT, side=Side.INNER)),
        groups=tuple(group for group in groups if group.leaving),
        fleets=_fleets(scene, period),
        links=tuple(
            replace(
                link,
                minutes=link.minutes * travel,
                loaded_minutes=_times(link.loaded_minutes, travel),
            )
            for link in (*scene.links, road)
        ),
        gates=tuple(
            replace(
                one,
                minutes=tuple(replace(row, minutes=row.minutes * gate) for row in one.minutes),
            )
            for one in scene.gates
        ),
        consignments=(),
        relief=None,
        calendar=replace(scene.calendar, margin_minutes=0.0),
    )


def least_hours(scene: Scene) -> float:
    """The least open hours that anybody needs for a scene (proven)."""
    return prove_bound(build_problem(scene).problem).open_seconds / SECONDS_PER_HOUR


def fit_gate(scene: Scene, travel: float, *, least: float = 0.05, most: float = 8.0) -> Fit:
    """Find the minutes at gates with which the first period needs the hours that it took.

    Args:
        scene: ``aleppo-2016``.
        travel: Factor on minutes of travel, held fixed.
        least: Least factor on minutes at gates to be tried.
        most: Greatest one; halving lies between.
    """
    if _first_hours(scene, least, travel) > FIRST.hours:
        return Fit(travel, None)
    for _ in range(_HALVINGS):
        middle = math.sqrt(least * most)
        if _first_hours(scene, middle, travel) > FIRST.hours:
            most = middle
        else:
            least = middle
    return Fit(travel, least, _hours(scene, least, travel))


def fit_travel(scene: Scene, gate: float, *, least: float = 0.2, most: float = 5.0) -> Fit:
    """Find the minutes of travel instead, with light gates: the other reading of the first day.

    Args:
        scene: ``aleppo-2016``.
        gate: Factor on minutes at gates, held fixed.
        least: Least factor on minutes of travel to be tried.
        most: Greatest one; halving lies between.
    """
    for _ in range(_HALVINGS):
        middle = math.sqrt(least * most)
        if _first_hours(scene, gate, middle) > FIRST.hours:
            most = middle
        else:
            least = middle
    return Fit(least, gate, _hours(scene, gate, least))


def _first_hours(scene: Scene, gate: float, travel: float) -> float:
    return least_hours(period_scene(scene, FIRST, gate=gate, travel=travel))


def _hours(scene: Scene, gate: float, travel: float) -> tuple[float, ...]:
    return tuple(
        least_hours(period_scene(scene, period, gate=gate, travel=travel)) for period in PERIODS
    )


def _times(minutes: float | None, factor: float) -> float | None:
    return None if minutes is None else minutes * factor


def _fleets(scene: Scene, period: Period) -> tuple[Fleet, ...]:
    by_id = {fleet.id: fleet for fleet in scene.fleets}
    car = next(fleet for fleet in scene.fleets if fleet.occupancy is not None)
    return (
        replace(by_id["buses"], count=period.buses),
        replace(by_id["ambulances"], count=period.ambulances),
        replace(car, id=_COLUMN, home=_COLUMN, count=period.cars, occupancy=float(PEOPLE_PER_CAR)),
    )


def _shared(groups: Sequence[Group], people: int) -> list[Group]:
    """Share people out by the groups' own sizes, whole, by the largest remainder."""
    total = sum(group.leaving for group in groups)
    exact = [group.leaving * people / total for group in groups]
    whole = [math.floor(part) for part in exact]
    order = sorted(range(len(exact)), key=lambda i: whole[i] - exact[i])
    for i in order[: people - sum(whole)]:
        whole[i] += 1
    return [
        replace(group, leaving=count, people=count, shares={})
        for group, count in zip(groups, whole, strict=True)
    ]
