"""Which vehicles are lost, where only their number is known."""

from __future__ import annotations

import pytest

from tests.problems.one_gate import with_fleet
from treve.errors import InputError
from treve.operations.events import VehiclesLost
from treve.operations.lost import lost_vehicles
from treve.operations.under_way import Split
from treve.timetabling.timetable import Trip

PROBLEM = with_fleet(count=5)
NOW = Split(
    over=(Trip("bus-1", "in", 0, 100),),
    begun=(Trip("bus-2", "in", 300, 900), Trip("bus-4", "in", 300, 800)),
    told=(Trip("bus-1", "out", 1_000, 1_500), Trip("bus-2", "out", 1_000, 1_500)),
)


@pytest.mark.parametrize(
    ("count", "lost"),
    [
        (2, {"bus-5", "bus-3"}),
        (3, {"bus-5", "bus-3", "bus-1"}),
        (4, {"bus-5", "bus-3", "bus-1", "bus-2"}),
    ],
)
def test_the_idle_are_lost_first_and_then_those_free_last(count: int, lost: set[str]) -> None:
    events = (VehiclesLost(fleet="bus", count=count),)

    assert lost_vehicles(PROBLEM, events, NOW, frozenset()) == lost


def test_who_is_named_is_lost_with_those_lost_before() -> None:
    events = (VehiclesLost(fleet="bus", vehicles=("bus-2",)), VehiclesLost(fleet="bus", count=1))

    lost = lost_vehicles(PROBLEM, events, NOW, frozenset({"bus-5"}))

    assert lost == {"bus-5", "bus-2", "bus-3"}


def test_no_more_are_lost_than_there_are() -> None:
    events = (VehiclesLost(fleet="bus", count=5),)

    with pytest.raises(InputError) as caught:
        lost_vehicles(PROBLEM, events, NOW, frozenset({"bus-1"}))

    assert caught.value.faults[0].figures == {"lost_vehicles": 5, "vehicles": 4}
