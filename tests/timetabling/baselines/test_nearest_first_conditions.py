"""The dispatcher under conditions: by hand, and that whatever it answers keeps them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.problems.conditioned import (
    CONDITIONED,
    NIGHTS,
    NORTH_ARRIVES,
    NORTH_LEAVES,
    SOUTH_ARRIVES,
    all_at_once,
    any_conditioned,
    by_day,
    gate_share,
    in_step,
    least_by,
    quota,
    reciprocal,
    sequence,
    two_towns,
)
from treve.timetabling.baselines.fill_in import binding_part, fill_in
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.problem import (
    Fleet,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import (
    Calendar,
    Cap,
    Precedence,
    Ratio,
    Rows,
)
from treve.timetabling.timetable import Timetable, Trip

WOUNDED = Load("wounded", "seats", "civilians", 10, "north", ("camp",), rank=-1)


def _with_wounded(problem: Problem) -> Problem:
    """The same where ten wounded of the north, more urgent, and nobody else wait for the south."""
    row = Precedence("sequence", SOUTH_ARRIVES, 40, replace(NORTH_LEAVES, loads=("wounded",)))
    return replace(problem, loads=(*problem.loads, WOUNDED), rows=Rows(precedences=(row,)))


TOO_FEW = "referee-condition-too-few"


def _kept(problem: Problem, timetable: Timetable | None = None) -> list[Trip]:
    """Its loaded trips in the order in which they leave, all laws kept and all moved."""
    found = timetable or nearest_first(problem)
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert found.unmoved == {}
    return sorted((t for t in found.trips if t.load), key=lambda t: t.departure_seconds)


def _brief(trips: list[Trip]) -> list[tuple[str, int, int]]:
    return [(t.way.partition("-")[0], t.quantity, t.departure_seconds) for t in trips]


@pytest.mark.parametrize("name", CONDITIONED)
def test_each_small_problem_is_kept(name: str) -> None:
    _kept(CONDITIONED[name])


def test_two_towns_take_turns_in_two_batches() -> None:
    # A round of a bus is 790 s: 380 out and alighted, 350 in again, 60 to board; gates 50.
    assert _brief(_kept(reciprocal())) == [
        ("north", 10, 210), ("north", 10, 260), ("south", 10, 1000), ("south", 10, 1050),
        ("north", 10, 1790), ("north", 10, 1840), ("south", 10, 2580), ("south", 10, 2630),
    ]  # fmt: skip


def test_a_batch_that_no_bus_fills_is_made_up_by_fewer_aboard() -> None:
    """Without five aboard of the second bus neither town would ever have fifteen out."""
    trips = _kept(reciprocal(15))
    assert _brief(trips)[:2] == [("north", 10, 210), ("north", 5, 260)]


def test_the_second_of_a_sequence_waits_for_the_last_of_the_first() -> None:
    trips = _kept(sequence())
    last = max(t.ends_seconds for t in trips if t.load == "south-people")
    first = min(t.departure_seconds for t in trips if t.load == "north-people")
    assert last <= first
    assert [t.load for t in trips] == ["south-people"] * 4 + ["north-people"] * 4


def test_who_must_wait_for_a_sequence_of_others_stands_by_and_is_asked_again() -> None:
    """Four vans that can do nothing but the north are free long before anybody is out."""
    trips = _kept(_with_vans(sequence()))
    assert {t.vehicle for t in trips if t.load == "north-people"} == {
        "van-1", "van-2", "van-3", "van-4",
    }  # fmt: skip
    assert min(t.departure_seconds for t in trips if t.load == "north-people") == 1790 - 360


def _with_vans(problem: Problem) -> Problem:
    """The same where four vans of five do nothing but the north, and nobody else does."""
    vans = Fleet("van", "van", 4, "camp", {"beds": 5}, {"beds": 60}, {"beds": 30})
    both = ("bus", "van")
    ways = tuple(replace(way, vehicle_classes=frozenset(both)) for way in problem.ways)
    gates = tuple(
        replace(gate, passages=tuple(replace(row, vehicle_class=name) for name in both
                                     for row in gate.passages))
        for gate in problem.gates
    )  # fmt: skip
    loads = tuple(
        replace(load, kind="beds") if load.origin == "north" else load for load in problem.loads
    )
    return replace(problem, fleets=(vans, *problem.fleets), loads=loads, ways=ways, gates=gates)


def test_nobody_is_excused_from_those_who_may_still_be_freed() -> None:
    """Else the vans would wait until it is too late for the wounded, and leave without them."""
    problem = _with_vans(_with_wounded(sequence()))
    wounded = replace(problem.loads[-1], due_seconds=8000)
    problem = replace(problem, loads=(*problem.loads[:-1], wounded))
    trips = _kept(problem)
    assert [t.load for t in trips if t.vehicle.startswith("van")][:3] == [
        "wounded", "wounded", "north-people",
    ]  # fmt: skip
    assert trips[-1].ends_seconds < 6000


def test_who_could_not_be_in_time_is_asked_again_when_others_were() -> None:
    """The far bus cannot fetch the wounded by their due; once they are taken it takes others."""
    problem = two_towns(north=20)
    wounded = replace(WOUNDED, due_seconds=700)
    depot = Stop("depot", inside=False)
    road = Way("road", "depot", "camp", (Leg(900, 900, inside=False),), frozenset({"bus"}))
    far = replace(problem.fleets[0], id="far", count=1, home="depot", available=problem.windows)
    near = replace(problem.fleets[0], count=1)
    problem = replace(
        problem,
        stops=(*problem.stops, depot),
        ways=(*problem.ways, road),
        fleets=(far, near),
        loads=(problem.loads[0], wounded),
        rows=Rows(caps=(Cap("c", NORTH_LEAVES, 40),)),
    )
    trips = _kept(problem)
    assert [(t.vehicle, t.load) for t in trips] == [
        ("bus-1", "wounded"),
        ("bus-1", "north-people"),
        ("far-1", "north-people"),
    ]


def test_a_quota_is_used_up_every_night() -> None:
    trips = _kept(quota())
    nights = [[t for t in trips if night.start_seconds <= t.departure_seconds < night.end_seconds]
              for night in NIGHTS]  # fmt: skip
    assert [sum(t.quantity for t in night) for night in nights] == [30, 30, 20]


def test_the_rest_of_a_quota_goes_with_fewer_aboard() -> None:
    trips = _kept(quota(27))
    assert [t.quantity for t in trips if t.departure_seconds < NIGHTS[0].end_seconds] == [10, 10, 7]


def test_the_share_of_a_gate_sends_others_by_the_far_one() -> None:
    trips = _kept(gate_share(Fraction(1, 4), 10))
    upper = sum(t.quantity for t in trips if t.way.endswith("upper"))
    assert upper <= 10 + 60 // 4
    assert any(t.way == "north-out-lower" for t in trips)


def test_towns_in_step_leave_by_turns() -> None:
    assert [t.load for t in _kept(in_step())] == ["north-people", "south-people"] * 4


def test_enough_by_a_time_goes_first_among_its_rank() -> None:
    problem = least_by(640, 20)
    assert [t.load for t in _kept(problem)][:2] == ["south-people"] * 2
    assert nearest_first(least_by(639, 20)) is None
    assert [f.code for f in check_timetable(least_by(639), dispatch(least_by(639)))] == [TOO_FEW]


def test_hours_are_waited_for_and_other_things_done_before() -> None:
    trips = _kept(by_day())
    assert [t.load for t in trips] == ["north-people"] * 4 + ["south-people"] * 4
    assert {t.departure_seconds for t in trips if t.load == "south-people"} >= {3000, 3790}


def test_what_comes_first_but_must_wait_leaves_time_for_others() -> None:
    """The north is first on the list, but not before 3000; until then the south is fetched."""
    row = Calendar("hours", NORTH_LEAVES, by_day().rows.calendars[0].hours)
    trips = _kept(two_towns(Rows(calendars=(row,)), south=20))
    assert _brief(trips)[:3] == [("south", 10, 210), ("south", 10, 260), ("north", 10, 3000)]


def test_all_kinds_at_once_over_three_nights() -> None:
    _kept(all_at_once())


def test_what_can_never_be_free_ends_and_is_declared() -> None:
    rows = Rows(
        precedences=(
            Precedence("a", SOUTH_ARRIVES, 40, NORTH_LEAVES),
            Precedence("b", NORTH_ARRIVES, 40, replace(SOUTH_ARRIVES)),
        )
    )
    assert dispatch(two_towns(rows)) == Timetable((), {"north-people": 40, "south-people": 40})


def test_who_outranks_others_and_is_held_back_keeps_them_there() -> None:
    """The wounded of the north wait for the south; nobody of the north leaves before them."""
    trips = _kept(_with_wounded(sequence()))
    assert [t.load for t in trips] == ["south-people"] * 4 + ["wounded"] + ["north-people"] * 4


def test_the_way_that_counts_is_taken_where_others_wait_for_it() -> None:
    """The south's own gate is nearer, but the north waits for who comes through the other."""
    row = Ratio("c", NORTH_LEAVES, replace(SOUTH_ARRIVES, gates=("upper",)), Fraction(1))
    problem = two_towns(Rows(ratios=(row,)), north=20, south=20)
    assert {t.way for t in _kept(problem)} == {"south-out-upper", "north-out-upper"}


def test_what_stands_counts_when_more_is_filled_in() -> None:
    """Forty of the south need not move; of the cap of sixty the north has taken forty."""
    problem = quota(60)
    loads = (problem.loads[0], replace(problem.loads[1], binding=False))
    cap = replace(problem.rows.caps[0], hours=None)
    problem = replace(problem, loads=loads, rows=Rows(caps=(cap,)), windows=(NIGHTS[0],))
    begun = nearest_first(binding_part(problem))
    assert begun is not None
    problem = replace(problem, fleets=(replace(problem.fleets[0], count=9),))
    filled = fill_in(problem, begun)
    assert check_timetable(problem, filled) == ()
    assert sum(t.quantity for t in filled.trips) == 60
    assert filled.unmoved == {"south-people": 20}


def test_a_way_without_a_gate_counts_for_no_gate() -> None:
    problem = gate_share(Fraction(1, 9), 0)
    road = Way("road", "north", "camp", (problem.ways[0].legs[1],), frozenset({"bus"}))
    problem = replace(problem, ways=(*problem.ways, road))
    assert {t.way for t in _kept(problem) if t.load == "north-people"} == {"road"}


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_answered_keeps_all_conditions(seed: int) -> None:
    """Dispatched or complete, filled in or not; only enough by a time is no more than preferred."""
    problem = any_conditioned(seed)
    sent = dispatch(problem)
    for found in (sent, fill_in(problem, sent)):
        assert {fault.code for fault in check_timetable(problem, found)} <= {TOO_FEW}
    part = binding_part(problem)
    whole = nearest_first(part) if part.loads else None
    if whole is not None:
        assert check_timetable(part, whole) == ()
        assert check_timetable(problem, fill_in(problem, whole)) == ()
        assert not any(whole.unmoved.get(load.id) for load in part.loads if load.binding)
