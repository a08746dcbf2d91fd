"""What cannot be, in the words of those who must change it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.ferry import ferry, with_clinic
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.bound.lifting import Thing, is_impossible, lifted
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Clash
from treve.timetabling.window import (
    Window,
)

HOUR = (Window(0, 3600),)


def crowded() -> Problem:
    """A thousand people, ninety buses, an hour: the gate would take 200 passages of 50 seconds."""
    problem = ferry(people=1000, windows=HOUR)
    return replace(problem, fleets=(replace(problem.fleets[0], count=90),))


def with_intake(problem: Problem, seconds: int) -> Problem:
    """The same with one desk at the camp, inside the zone, so slow."""
    desk = {"civilians": Fraction(seconds)}
    camp = replace(problem.stops[1], inside=True, intake_seconds_per_unit=desk)
    return replace(problem, stops=(problem.stops[0], camp))


def with_bays(problem: Problem, bays: int) -> Problem:
    """The same with so many bays in the town."""
    return replace(problem, stops=(replace(problem.stops[0], bays=bays), problem.stops[1]))


def with_many_buses(problem: Problem) -> Problem:
    """The same with more buses than anybody needs, and a gate wide open."""
    many = replace(problem, fleets=(replace(problem.fleets[0], count=200),))
    gate = problem.gates[0]
    return replace(many, gates=(replace(gate, lanes=gate.lanes * 200),))


def with_hours(problem: Problem, *hours: Window) -> Problem:
    """The same with hours at the gate."""
    return replace(problem, gates=(replace(problem.gates[0], hours=hours),))


def test_nothing_clashes_where_there_is_time() -> None:
    assert clash_of(ferry()) == ()


def test_a_load_that_nothing_carries_is_named() -> None:
    problem = ferry()
    beds = replace(problem.loads[0], kind="stretchers")
    assert clash_of(replace(problem, loads=(beds,))) == (Clash("people", "load", 40, 0, "people"),)


def test_a_load_that_every_way_keeps_aboard_too_long_is_named() -> None:
    problem = ferry()
    people = replace(problem.loads[0], longest_aboard_seconds=420)
    beds = replace(people, id="beds", kind="stretchers")
    assert clash_of(replace(problem, loads=(people, beds))) == (
        Clash("people", "aboard", 440 / 60, 7.0, "minutes"),
        Clash("beds", "load", 40, 0, "people"),
    )


def test_a_place_with_too_little_room_is_named() -> None:
    assert clash_of(with_clinic(ferry())) == (Clash("camp", "capacity", 40, 20, "civilians"),)


def test_one_trip_longer_than_the_window_is_named_and_nothing_else() -> None:
    """In 100 + gate 50, boarding 60, out 100 + gate 50; the margin takes 60 of 360 seconds."""
    short = ferry(people=10, windows=(Window(0, 360),), margin=60)
    assert clash_of(short) == (Clash("people", "trip", 6, 5, "minutes"),)
    assert clash_of(replace(short, margin_seconds=0)) == ()


def test_where_all_of_it_needs_longer_than_one_trip_the_whole_need_is_told() -> None:
    problem = ferry(windows=(Window(0, 300),))
    needed = prove_bound(ferry()).open_seconds / 60
    assert clash_of(problem) == (Clash("windows", "time", needed, 5, "minutes"),)


def test_a_trip_fits_into_no_window_however_many_there_are() -> None:
    """Boarding 60, out 100, gate 50: 210 seconds in one stretch, and no window holds them."""
    days = tuple(Window(day * 86400, day * 86400 + 200) for day in range(30))
    found = clash_of(ferry(windows=days))
    assert [(c.object, c.kind, c.available) for c in found] == [("people", "trip", 200 / 60)]
    assert found[0].needed == 210 / 60


def test_a_due_before_the_release_is_named() -> None:
    """One trip takes 60 + 100 + 50 + 200 + 30 seconds."""
    problem = ferry()
    late = replace(problem.loads[0], release_seconds=3600, due_seconds=3000)
    assert clash_of(replace(problem, loads=(late,))) == (
        Clash("people", "due", 440 / 60, 0, "minutes"),
    )
    tight = replace(problem.loads[0], release_seconds=3600, due_seconds=3600 + 439)
    assert clash_of(replace(problem, loads=(tight,)))[0].available == 439 / 60
    enough = replace(tight, due_seconds=3600 + 440)
    assert clash_of(replace(problem, loads=(enough,))) == ()


def test_a_release_after_the_last_window_is_named() -> None:
    problem = ferry(windows=HOUR)
    late = replace(problem.loads[0], release_seconds=7200)
    found = clash_of(replace(problem, loads=(late,)))
    assert [(c.object, c.kind, c.available) for c in found] == [("people", "due", 0)]


def test_too_little_time_for_the_buses_says_the_time_and_the_buses_needed() -> None:
    time, bus = clash_of(ferry(windows=(Window(0, 600),)))
    needed = prove_bound(ferry()).open_seconds / 60
    assert time == Clash("windows", "time", needed, 10, "minutes")
    assert bus == Clash("bus", "fleet", 4, 2, "vehicles")


def test_too_little_time_for_a_gate_is_said_in_passages() -> None:
    time, gate = clash_of(crowded())
    assert (time.kind, time.available) == ("time", 60)
    assert time.needed * 60 >= 200 * 50
    assert (gate.object, gate.kind, gate.unit, gate.needed) == ("gate", "gate", "passages", 200)
    assert gate.available <= 3600 / 50


def test_the_hours_of_a_gate_clash_without_the_windows() -> None:
    """However long the windows: a round takes 360 seconds of the 370, and there are four loads.

    So four buses have to come in within ten seconds, each by a lane of its own.
    """
    found = clash_of(with_hours(ferry(), Window(0, 370)))
    assert [(c.object, c.kind, c.unit, c.available) for c in found] == [
        ("gate", "gate", "lanes", 1)
    ]
    assert found[0].needed == 4


def test_a_gate_never_open_is_said_in_hours() -> None:
    (gate,) = clash_of(with_hours(ferry(), Window(60_000, 70_000)))
    assert (gate.object, gate.kind, gate.available, gate.unit) == ("gate", "hours", 0, "minutes")


def test_a_fleet_never_in_service_is_said_in_hours() -> None:
    problem = ferry()
    fleet = replace(problem.fleets[0], available=(Window(60_000, 70_000),))
    (bus,) = clash_of(replace(problem, fleets=(fleet,)))
    assert (bus.object, bus.kind, bus.available, bus.unit) == ("bus", "hours", 0, "minutes")


def test_too_few_bays_are_counted() -> None:
    """A hundred boardings of 60 seconds in an hour, less the ends, take two bays."""
    found = clash_of(with_bays(with_many_buses(ferry(people=1000, windows=HOUR)), 1))
    assert [(c.object, c.kind) for c in found] == [("windows", "time"), ("town", "bays")]
    assert found[1] == Clash("town", "bays", 2, 1, "bays")


def test_a_slow_desk_is_said_in_people() -> None:
    found = clash_of(with_intake(with_many_buses(ferry(people=100, windows=HOUR)), 60))
    assert [(c.object, c.kind) for c in found] == [("windows", "time"), ("camp", "intake")]
    assert (found[1].needed, found[1].unit) == (100, "people")
    assert 60 <= found[1].available < 75


IMPOSSIBLE = {
    "fleet": ferry(windows=(Window(0, 600),)),
    "gate": crowded(),
    "gate hours": with_hours(ferry(), Window(0, 370)),
    "bays": with_bays(with_many_buses(ferry(people=1000, windows=HOUR)), 1),
    "desk": with_intake(with_many_buses(ferry(people=100, windows=HOUR)), 60),
    "two windows": ferry(people=60, windows=(Window(0, 600), Window(86_400, 87_000))),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_a_clash_is_true_and_none_of_it_can_be_spared(case: str) -> None:
    problem = IMPOSSIBLE[case]
    found = clash_of(problem)
    assert is_impossible(problem)
    assert found
    for clash in found:
        assert clash.needed > clash.available
        kind = "gate" if clash.kind == "hours" else clash.kind
        assert not is_impossible(lifted(problem, Thing(clash.object, kind)))


def test_a_limit_that_leaves_only_small_vehicles_is_named_with_what_it_would_take() -> None:
    """Buses take 440 s, a taxi of one seat takes 400: forty rounds of it do not fit."""
    problem = ferry(windows=HOUR)
    slow, out = problem.fleets[0], problem.ways[0]
    taxi = replace(
        slow, id="taxi", vehicle_class="taxi", count=1, capacity={"seats": 1},
        loading_seconds={"seats": 20},
    )  # fmt: skip
    ways = tuple(replace(w, vehicle_classes=w.vehicle_classes | {"taxi"}) for w in problem.ways)
    gate = problem.gates[0]
    rows = tuple(replace(row, vehicle_class="taxi") for row in gate.passages)
    gates = (replace(gate, passages=(*gate.passages, *rows)),)
    both = replace(problem, fleets=(slow, taxi), ways=ways, gates=gates)
    assert out.origin == "town"
    assert clash_of(both) == ()
    load = replace(problem.loads[0], longest_aboard_seconds=420)
    found = clash_of(replace(both, loads=(load,)))
    assert Clash("people", "aboard", 440 / 60, 7.0, "minutes") in found
    assert {clash.kind for clash in found} == {"time", "fleet", "aboard"}
