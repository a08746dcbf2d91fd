"""Which limits make a problem impossible, and what it is without them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.ferry import ferry, with_clinic
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.lifting import (
    WINDOWS,
    Thing,
    irreducible,
    is_impossible,
    lifted,
    slower_trips,
    things,
    with_long_window,
    with_time_aboard,
)
from treve.timetabling.window import (
    Window,
)

SHORT = (Window(0, 600),)


def test_the_things_of_the_ferry_are_its_gate_its_buses_and_the_windows() -> None:
    assert list(things(ferry())) == [Thing("gate", "gate"), Thing("bus", "fleet"), WINDOWS]
    assert Thing("camp", "capacity") in things(with_clinic(ferry()))


def test_a_limit_on_the_time_aboard_is_a_thing_where_it_costs_a_way() -> None:
    problem = ferry()
    for longest, there in ((440, False), (439, True)):
        limited = with_time_aboard(problem, "people", longest)
        thing = Thing("people", "aboard")
        assert (thing in things(limited)) is there
        assert slower_trips(limited) == ({"people": (440,)} if there else {})
        assert lifted(limited, thing) == problem


def test_cars_that_leave_once_are_left_out_where_that_is_asked() -> None:
    problem = ferry()
    cars = replace(problem, fleets=(replace(problem.fleets[0], returns=False),))
    assert Thing("bus", "fleet") in things(cars)
    assert Thing("bus", "fleet") not in things(cars, cars=False)


@pytest.mark.parametrize("thing", [Thing("bus", "fleet"), WINDOWS])
def test_a_thing_lifted_holds_nothing_back(thing: Thing) -> None:
    problem = ferry(windows=SHORT)
    assert is_impossible(problem)
    assert not is_impossible(lifted(problem, thing))


def test_a_long_window_proves_what_the_same_work_needs_in_time_enough() -> None:
    longer = with_long_window(ferry(windows=SHORT))
    assert prove_bound(longer).open_seconds == prove_bound(ferry()).open_seconds


def test_the_gate_is_spared_where_the_buses_are_too_few() -> None:
    problem = ferry(windows=SHORT)
    found, rest = irreducible(problem, prove_bound(problem).uses)
    assert found == (WINDOWS, Thing("bus", "fleet"))
    assert rest.windows == problem.windows
    assert rest.fleets == problem.fleets
    assert len(rest.gates[0].lanes) > 1000
