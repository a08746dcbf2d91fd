"""A town, a camp outside and closed nights; rounds that one can count with a pencil.

The road takes 20 minutes. An ambulance loads one patient in 15 minutes and sets down in 10 outside
the zone, so that *k* rounds in one window take 20 + 15 + 20 minutes inside and 65 for each more:
65 *k* - 10. A bus takes 30 minutes for each of both: 100 *k* - 30 for fifty people each.
"""

from __future__ import annotations

from treve.timetabling.problem import (
    Direction,
    Fleet,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import (
    Window,
)

MINUTE, HOUR, DAY = 60, 3_600, 86_400
OPEN_HOURS = 5
CLASSES = frozenset({"ambulance", "bus"})


def rounds(
    *,
    patients: int = 0,
    people: int = 0,
    ambulances: int = 5,
    buses: int = 2,
    days: int = 6,
    margin: int = 0,
) -> Problem:
    """The problem: five open hours a day; nobody who moves stays in the town overnight."""
    road = (Leg(20 * MINUTE, 20 * MINUTE),)
    loads = [("patients", "stretchers", patients), ("people", "seats", people)]
    return Problem(
        stops=(Stop("town"), Stop("camp", inside=False)),
        gates=(),
        ways=(
            Way("out", "town", "camp", road, CLASSES),
            Way("in", "camp", "town", road, CLASSES, (), Direction.IN),
        ),
        fleets=(
            _fleet("ambulance", "stretchers", (ambulances, 1), (15, 10)),
            _fleet("bus", "seats", (buses, 50), (30, 30)),
        ),
        loads=tuple(
            Load(name, kind, name, count, "town", ("camp",)) for name, kind, count in loads if count
        ),
        windows=tuple(Window(DAY * d, DAY * d + OPEN_HOURS * HOUR) for d in range(days)),
        margin_seconds=margin,
    )


def _fleet(name: str, kind: str, many: tuple[int, int], minutes: tuple[int, int]) -> Fleet:
    (count, room), (loading, unloading) = many, minutes
    return Fleet(
        name,
        name,
        count,
        "camp",
        {kind: room},
        {kind: loading * MINUTE},
        {kind: unloading * MINUTE},
        rests_inside=False,
    )
