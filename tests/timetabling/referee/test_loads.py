"""Loads: from their origin to a permitted destination, in time, every unit accounted for."""

from __future__ import annotations

from tests.problems.mill import (
    BUS_OUT,
    CAR_OUT,
    check,
    fault,
    problem,
    timetable,
    with_fields,
    with_object,
)
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.loads import moved_units
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.timetable import Timetable


def test_a_load_is_taken_where_it_waits() -> None:
    elsewhere = with_object("loads", "beds", origin="school")
    assert check(changed_problem=elsewhere) == (
        fault("wrong-origin", "ambulance-1", "beds", "mill", "school", trip=2),
    )


def test_a_load_goes_where_its_people_chose() -> None:
    elsewhere = with_object("loads", "beds", destinations=("school",))
    assert check(changed_problem=elsewhere) == (
        fault("wrong-destination", "ambulance-1", "beds", "clinic", trip=2),
    )


def test_nothing_is_loaded_before_its_release() -> None:
    later = with_object("loads", "beds", release_seconds=931)
    assert check(changed_problem=later) == (
        fault(
            "before-release", "ambulance-1", "beds", trip=2, start_seconds=930, release_seconds=931
        ),
    )


def test_nothing_is_unloaded_after_its_due() -> None:
    earlier = with_object("loads", "beds", due_seconds=2489)
    assert check(changed_problem=earlier) == (
        fault("after-due", "ambulance-1", "beds", trip=2, end_seconds=2490, due_seconds=2489),
    )


def test_nobody_is_aboard_too_long() -> None:
    """From 930, when the beds are loaded first, to 2490."""
    within, beyond = (
        with_object("loads", "beds", longest_aboard_seconds=most) for most in (1560, 1559)
    )
    assert check(changed_problem=within) == ()
    assert check(changed_problem=beyond) == (
        fault(
            "too-long-aboard",
            "ambulance-1",
            "beds",
            trip=2,
            aboard_seconds=1560,
            longest_seconds=1559,
        ),
    )


def test_a_changed_demand_is_found() -> None:
    more = with_object("loads", "people", quantity=61)
    assert check(changed_problem=more) == (
        fault("units-missing", "people", units=61, moved=60, unmoved=0, difference=1),
    )


def test_a_unit_less_aboard_is_found() -> None:
    assert check(with_fields(BUS_OUT, quantity=49)) == (
        fault("units-missing", "people", units=60, moved=59, unmoved=0, difference=1),
    )


def test_what_is_declared_unmoved_does_not_move() -> None:
    assert check(Timetable(timetable().trips, {"people": 1})) == (
        fault("units-missing", "people", units=60, moved=60, unmoved=1, difference=-1),
    )


def test_what_is_declared_unmoved_need_not_move() -> None:
    assert check(Timetable(timetable().trips[:CAR_OUT], {"people": 4, "beds": 0})) == ()


def test_declarations_are_whole_known_and_no_more_than_there_are() -> None:
    unmoved = {"x": 1, "beds": 0.0, "people": -1}
    assert check(Timetable(timetable().trips, unmoved)) == (  # type: ignore[arg-type]
        fault("unmoved-unknown", "x", units="1"),
        fault("unmoved-not-whole", "beds", value="0.0"),
        fault("unmoved-units", "people", unmoved=-1, units=60),
        fault("units-missing", "people", units=60, moved=60, unmoved=-1, difference=1),
    )


def test_moved_units_are_summed_by_load() -> None:
    rides, _ = read_trips(open_book(problem()), timetable())
    assert moved_units(rides) == {"people": 60, "beds": 2}


def test_who_keeps_together_goes_where_the_first_went() -> None:
    """Of two loads of one word the one that is carried later is at fault."""
    from tests.problems.together import villages
    from treve.timetabling.baselines.nearest_first import nearest_first
    from treve.timetabling.bound.together import narrowed
    from treve.timetabling.referee import check_timetable

    apart = villages((None, None), (50, 50), ("a", "b"))
    parted = nearest_first(narrowed(apart, {"a": "near", "b": "far"}))
    assert parted is not None
    one_word = villages((None, None), (50, 50), ("all", "all"))
    first = min((t for t in parted.trips if t.load), key=lambda t: t.begins_seconds)
    other = next(t for t in parted.trips if t.load not in (None, first.load))
    ends = {way.id: way.destination for way in one_word.ways}
    (found,) = check_timetable(one_word, parted)
    assert (found.code, found.objects) == (
        "referee-parted",
        (other.vehicle, other.load, ends[other.way], ends[first.way]),
    )
    assert found.figures["together"] == "all"
    assert check_timetable(apart, parted) == ()
