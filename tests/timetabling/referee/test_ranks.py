"""Ranks: nobody is passed over by a vehicle that could have taken them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.problems.mill import (
    AMBULANCE_OUT,
    CAR_OUT,
    check,
    fault,
    problem,
    timetable,
    with_fields,
    with_object,
    with_trip,
)
from treve.errors import Finding
from treve.timetabling.problem import (
    Leg,
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)


def _fitted(**beds: Any) -> Problem:
    """The same village, where buses have a stretcher as well; the beds wait from the beginning."""
    changed = with_object(
        "fleets",
        "bus",
        capacity={"seats": 50, "stretchers": 1},
        loading_seconds={"seats": 600, "stretchers": 900},
        unloading_seconds={"seats": 300, "stretchers": 900},
    )
    clinic = replace(changed.stops[1], capacity={"stretcher_cases": 3})
    loads = (replace(changed.loads[0], due_seconds=None, **beds), changed.loads[1])
    stops = (changed.stops[0], clinic, changed.stops[2])
    return replace(changed, loads=loads, stops=stops)


PASSED_OVER = fault(
    "outranked", "bus-1", "people", "beds", trip=2, departure_seconds=930, waiting=2
)


def _check(changed: Problem, found: Timetable | None = None) -> tuple[Finding, ...]:
    word = check(found, changed)
    return tuple(finding for finding in word if finding.code == "referee-outranked")


def test_who_could_take_the_more_urgent_does() -> None:
    assert check(changed_problem=_fitted(release_seconds=None)) == (PASSED_OVER,)


def test_the_release_counts_to_the_second() -> None:
    assert _check(_fitted(release_seconds=330)) == (PASSED_OVER,)
    assert _check(_fitted(release_seconds=331)) == ()


@pytest.mark.parametrize(("wait", "passed_over"), [(640, 0), (639, 1)])
def test_whoever_leaves_at_the_same_second_is_no_longer_there(wait: int, passed_over: int) -> None:
    """The car boards before the second bus does and leaves with it at 1930, or a second before."""
    changed = with_object("loads", "people", rank=0, quantity=56)
    four = replace(changed.loads[1], id="later", quantity=4, rank=1)
    schools = replace(changed.stops[2], capacity={})
    both = replace(changed, loads=(*changed.loads, four), stops=(*changed.stops[:2], schools))

    def waiting(trip: Trip) -> Trip:
        return replace(trip.later(wait, boarding_stays=True), load="later")

    assert len(_check(both, with_trip(CAR_OUT, waiting))) == passed_over


def test_whoever_has_boarded_and_stands_there_is_still_there() -> None:
    """The beds board at 930 and leave at 1290; by then the bus has left with whom it could."""
    stands = with_fields(AMBULANCE_OUT, departure_seconds=1290, bridge_arrival_seconds=1590)
    (found,) = _check(_fitted(release_seconds=None), stands)
    assert (found, found.figures["departure_seconds"]) == (PASSED_OVER, 930)


def test_equal_ranks_wait_for_nobody() -> None:
    assert _check(_fitted(release_seconds=None, rank=1)) == ()


def test_a_vehicle_that_is_not_fitted_passes_by() -> None:
    assert check() == ()
    early = with_object("loads", "beds", release_seconds=None)
    assert check(changed_problem=early) == ()


def _without_way() -> Problem:
    changed = _fitted(release_seconds=None)
    ways = tuple(
        replace(way, vehicle_classes=frozenset({"ambulance"})) if "clinic" in way.id else way
        for way in changed.ways
    )
    return replace(changed, ways=ways)


def _without_permission() -> Problem:
    changed = _fitted(release_seconds=None)
    rows = tuple(
        row
        for row in changed.gates[0].passages
        if (row.vehicle_class, row.load_state) != ("coach", "stretcher_cases")
    )
    return replace(changed, gates=(replace(changed.gates[0], passages=rows),))


def _without_place() -> Problem:
    changed = _fitted(release_seconds=None)
    return replace(changed, stops=problem().stops)


def _due(seconds: int) -> Problem:
    """By bus: 330 + 900 loading + 300 + 60 + 600 + 900 unloading = 3090."""
    changed = _fitted(release_seconds=None)
    return replace(
        changed, loads=(replace(changed.loads[0], due_seconds=seconds), changed.loads[1])
    )


def _window(seconds: int) -> Problem:
    """By bus it leaves the bridge at 330 + 900 + 300 + 60 = 1590; the margin is 600."""
    windows = (Window(0, seconds), Window(9000, 18000))
    return replace(_fitted(release_seconds=None), windows=windows)


def _service(seconds: int) -> Problem:
    changed = _fitted(release_seconds=None)
    bus = replace(changed.fleets[0], available=(Window(-3600, seconds),))
    return replace(changed, fleets=(bus, *changed.fleets[1:]))


def _outside() -> Problem:
    """An outside origin may wait for its window, so the window is no excuse."""
    changed = _window(2000)
    stops = (replace(changed.stops[0], inside=False), *changed.stops[1:])
    ways = tuple(
        replace(
            way,
            legs=tuple(
                Leg(leg.empty_seconds, leg.loaded_seconds, inside=False) for leg in way.legs
            ),
        )
        for way in changed.ways
    )
    return replace(changed, stops=stops, ways=ways)


@pytest.mark.parametrize(
    "changed",
    [
        _without_way(),
        _without_permission(),
        _without_place(),
        _due(3089),
        _window(2189),
        _service(3089),
    ],
    ids=["no way", "gate refuses", "no place left", "too late", "window ends", "service ends"],
)
def test_who_could_not_have_taken_them_is_excused(changed: Problem) -> None:
    assert _check(changed) == ()


@pytest.mark.parametrize(
    "changed",
    [_due(3090), _window(2190), _service(3090), _outside()],
    ids=["just in time", "just within the window", "just in service", "from outside"],
)
def test_who_just_could_is_not(changed: Problem) -> None:
    assert _check(changed)[:1] == (PASSED_OVER,)


def test_units_that_never_move_wait_for_ever() -> None:
    changed = with_object("loads", "people", rank=0)
    late = replace(changed.loads[1], id="later", quantity=4, rank=1)
    people = replace(changed.loads[1], quantity=60)
    both = replace(changed, loads=(changed.loads[0], people, late))
    schools = replace(problem().stops[2], capacity={})
    both = replace(both, stops=(*problem().stops[:2], schools))
    by_car = with_fields(CAR_OUT, load="later")
    word = check(replace(by_car, unmoved={"people": 4}), both)
    # The second bus leaves with six of them at 1930, after the car at 1290: ten are there then.
    assert word == (
        fault("outranked", "car-1", "later", "people", trip=1, departure_seconds=1290, waiting=10),
    )


def test_a_given_pause_excuses_who_could_not_be_out_in_time() -> None:
    """By bus the beds would leave the bridge at 1590; the pause ends, margin kept, at 1589."""
    given = _fitted(release_seconds=None)
    short = check_timetable(given, timetable(), fixed_open_seconds=2189)
    long = check_timetable(given, timetable(), fixed_open_seconds=2190)
    assert PASSED_OVER not in short
    assert PASSED_OVER in long


def test_a_vehicle_without_room_for_their_kind_is_excused_where_places_are_left() -> None:
    changed = with_object("stops", "clinic", capacity={})
    beds = replace(changed.loads[0], release_seconds=None)
    assert check(changed_problem=replace(changed, loads=(beds, changed.loads[1]))) == ()


@pytest.mark.parametrize(("longest", "found"), [(2760, (PASSED_OVER,)), (2759, ())])
def test_who_would_be_aboard_too_long_is_not_passed_over(
    longest: int, found: tuple[Finding, ...]
) -> None:
    """On a bus the beds are aboard for so long at the quickest."""
    assert _check(_fitted(release_seconds=None, longest_aboard_seconds=longest)) == found
