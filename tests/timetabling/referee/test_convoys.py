"""Convoys before the referee: sizes, one block at each gate, one way, and teams that come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.convoys import convoyed, in_series
from treve.errors import Finding
from treve.timetabling.baselines.in_convoys import dispatched
from treve.timetabling.problem import ConvoyRule, Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable, Trip

PAIRS = convoyed(2, 2)


def told(problem: Problem = PAIRS) -> Timetable:
    """A lawful timetable."""
    found = dispatched(problem)
    assert found is not None
    assert check_timetable(problem, found) == ()
    return found


def codes(problem: Problem, timetable: Timetable) -> set[str]:
    """What is wrong with convoys."""
    found = {f.code.removeprefix("referee-") for f in check_timetable(problem, timetable)}
    return {code for code in found if code.startswith("convoy")}


def changed(timetable: Timetable, number: int, **values: object) -> Timetable:
    """The timetable with one trip changed."""
    trips = list(timetable.trips)
    trips[number] = replace(trips[number], **values)  # type: ignore[arg-type]
    return replace(timetable, trips=tuple(trips))


def test_who_leaves_the_convoy_makes_two_that_are_too_small() -> None:
    """Each of them is named."""
    broken = changed(told(), 0, convoy="")
    found = [f for f in check_timetable(PAIRS, broken) if f.code == "referee-convoy-size"]
    assert len(found) == 2
    figures = {"trip": 1, "vehicles": 1, "smallest_vehicles": 2, "largest_vehicles": 2}
    assert found[0].figures == figures
    assert found[0].objects[1] == "road"


def test_too_many_in_one_convoy() -> None:
    """Two convoys under one name are one of four, and no block."""
    timetable = told()
    first, other = timetable.trips[0], next(t for t in timetable.trips if t.vehicle == "bus-3")
    trips = tuple(
        replace(t, convoy=first.convoy) if t.convoy == other.convoy else t for t in timetable.trips
    )
    assert "convoy-size" in codes(PAIRS, replace(timetable, trips=trips))


def test_a_gap_between_one_and_the_next() -> None:
    """One second later at the gate is no block any more."""
    timetable = told()
    trip = timetable.trips[0]
    mate = next(t for t in timetable.trips if t.convoy == trip.convoy and t is not trip)
    later = max(trip, mate, key=lambda t: t.passings[0].start_seconds)
    number = timetable.trips.index(later)
    assert codes(PAIRS, changed(timetable, number, passings=(later.passings[0].later(1),))) == {
        "convoy-gap"
    }


def test_who_goes_another_way_is_torn_from_its_convoy() -> None:
    """In the other direction, say."""
    timetable = told()
    names = [t.convoy for t in timetable.trips]
    other = next(i for i, t in enumerate(timetable.trips) if t.way != timetable.trips[0].way)
    assert "convoy-torn" in codes(PAIRS, changed(timetable, other, convoy=names[0]))


@pytest.mark.parametrize(("teams", "expected"), [(3, set()), (2, {"convoy-without-escort"})])
def test_each_convoy_has_a_team_of_its_own(teams: int, expected: set[str]) -> None:
    """Three pairs are under way at once."""
    assert codes(replace(PAIRS, escort_teams=teams), told()) == expected


def test_a_team_must_come_back_before_it_leads_again() -> None:
    """It arrives with one convoy and goes on with the next, on whichever side that begins."""
    problem = convoyed(1, 6, teams=1)
    timetable = told(problem)
    assert codes(problem, timetable) == set()
    first: Trip = timetable.trips[0]
    alone = replace(problem, convoys=(ConvoyRule("road", 1, 6),))
    torn = replace(
        timetable, trips=tuple(replace(t, convoy="") if t.vehicle == first.vehicle else t
                               for t in timetable.trips),
    )  # fmt: skip
    assert codes(alone, torn) == {"convoy-without-escort"}


def test_rules_that_cannot_be() -> None:
    """They are the problem's fault, so no timetable is judged by them."""
    rules = (ConvoyRule("road", 0, 2), ConvoyRule("road", 3, 2))
    found = check_timetable(replace(PAIRS, convoys=rules, escort_teams=0), Timetable(()))
    assert [(f.code, f.objects[0], f.figures.get("field")) for f in found] == [
        ("referee-problem-duplicate-id", "road", None),
        ("referee-problem-too-small", "road", "convoys.smallest_vehicles"),
        ("referee-problem-too-small", "road", "convoys.largest_vehicles"),
        ("referee-problem-too-small", "problem", "escort_teams"),
    ]
    assert all(isinstance(f, Finding) for f in found)


def test_gates_in_series_are_passed_as_one_block_each() -> None:
    """With two lanes, in one of them."""
    problem = in_series()
    timetable = told(problem)
    trip = timetable.trips[0]
    wide, narrow = trip.passings
    broken = changed(timetable, 0, passings=(replace(wide, lane=1 - wide.lane), narrow))
    assert "convoy-gap" in codes(problem, broken)


def spaced(problem: Problem, seconds: int) -> Problem:
    """The same with a spacing."""
    rules = tuple(replace(rule, spacing_seconds=seconds) for rule in problem.convoys)
    return replace(problem, convoys=rules)


@pytest.mark.parametrize("seconds", [1, 60, 61, 90, 600])
def test_a_spacing_is_kept_to_the_second(seconds: int) -> None:
    """From one start to the next; what the passage itself takes is no spacing missed."""
    problem = spaced(PAIRS, seconds)
    timetable = told(problem)
    starts: dict[str, list[int]] = {}
    for trip in timetable.trips:
        starts.setdefault(trip.convoy, []).append(trip.passings[0].start_seconds)
    assert {max(two) - min(two) for two in starts.values()} == {max(60, seconds)}
    closer, wider = spaced(PAIRS, max(60, seconds) - 1), spaced(PAIRS, max(60, seconds) + 1)
    assert codes(closer, timetable) == (set() if seconds <= 60 else {"convoy-gap"})
    assert codes(wider, timetable) == {"convoy-gap"}


def test_nobody_passes_between_two_vehicles_of_a_convoy() -> None:
    """On their lane: the room that they keep is theirs."""
    problem = spaced(convoyed(1, 2, teams=3, buses=6), 600)
    timetable = told(problem)
    pair = [t for t in timetable.trips if t.convoy == timetable.trips[0].convoy]
    one, after = sorted(pair, key=lambda trip: trip.passings[0].start_seconds)
    stranger = next(t for t in timetable.trips if t.vehicle == "bus-3")
    passing = replace(
        stranger.passings[0],
        start_seconds=one.passings[0].end_seconds,
        end_seconds=after.passings[0].start_seconds,
    )
    found = check_timetable(
        problem, changed(timetable, timetable.trips.index(stranger), passings=(passing,))
    )
    cut = [f for f in found if f.code == "referee-convoy-cut-through"]
    assert [(f.objects, f.figures) for f in cut if f.objects[2] == one.convoy] == [
        (
            (stranger.vehicle, "gate", one.convoy),
            {"trip": 1, "start_seconds": one.passings[0].end_seconds},
        )
    ]


def test_a_convoy_keeps_its_order_from_gate_to_gate() -> None:
    """Who overtakes between two gates is named, with whose turn it took."""
    problem = in_series(None)
    timetable = told(problem)
    pair = [t for t in timetable.trips if t.convoy == timetable.trips[0].convoy]
    one, two = sorted(pair, key=lambda trip: trip.passings[0].start_seconds)[:2]
    swapped = [
        replace(a, passings=(a.passings[0], replace(b.passings[1], arrival_seconds=x)))
        for a, b in ((one, two), (two, one))
        for x in [a.passings[1].arrival_seconds]
    ]
    trips = tuple({one: swapped[0], two: swapped[1]}.get(t, t) for t in timetable.trips)
    assert codes(problem, replace(timetable, trips=trips)) == {"convoy-order"}


def test_a_spacing_is_a_whole_number_of_seconds() -> None:
    """None is below 0."""
    rules = (ConvoyRule("road", 1, 2, -1), ConvoyRule("other", 1, 2, 0.5))  # type: ignore[arg-type]
    found = check_timetable(replace(PAIRS, convoys=rules), Timetable(()))
    assert [(f.code, f.objects[0], f.figures["field"]) for f in found] == [
        ("referee-problem-too-small", "road", "convoys.spacing_seconds"),
        ("referee-problem-not-whole", "other", "convoys.spacing_seconds"),
    ]
