"""Where a plan stands, in the words of the problem as it is now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.operations.riverbend import AT_SECONDS, begun_before, driven, moment
from treve.errors import InputError
from treve.operations.events import GateShut, PauseEnds, PeopleChanged
from treve.operations.situation import facts_at, situation_at
from treve.operations.translate import Translation
from treve.operations.under_way import split
from treve.plan.build import build_problem


def test_facts_are_who_has_left_and_who_is_in_a_gate() -> None:
    plan = driven()
    assert plan.timetable is not None
    built = build_problem(plan.scene)

    facts = facts_at(built, split(plan.timetable, 7_200), moment(7_200), 7_200)

    # The ambulance passes the bridge from 7,140 to 7,200; nobody is in it then any more.
    assert facts.in_gate_until == {}
    facts = facts_at(built, split(plan.timetable, 7_150), moment(7_150), 7_150)
    assert facts.in_gate_until == {"bridge": moment(7_200)}
    assert facts.gone == {"church-people": 290, "mill-people": 50, "mill-beds": 2}


def test_what_stands_keeps_its_names_and_seconds() -> None:
    here = situation_at(driven(), moment(AT_SECONDS), (PeopleChanged(group="mill-beds", people=2),))

    assert set(here.under_way.stands.trips) == begun_before(driven(), AT_SECONDS)
    assert here.at_seconds == AT_SECONDS
    assert here.findings == ()


def test_who_turns_round_waits_again_from_their_return_on() -> None:
    here = situation_at(driven(), moment(AT_SECONDS), (GateShut(gate="bridge"),))

    back = {load.id: load for load in here.built.problem.loads if load.id.endswith("-back")}
    assert {name: load.quantity for name, load in back.items()} == {
        "mill-people-back": 50,
        "mill-beds-back": 1,
    }
    assert back["mill-people-back"].release_seconds == 7_100
    people = sum(load.quantity for load in here.built.problem.loads if load.people)
    assert people == driven().people_moved


def test_fleets_that_must_may_stay_in_the_zone() -> None:
    here = situation_at(driven(), moment(AT_SECONDS), (), frozenset({"bus"}))

    assert {fleet.id: fleet.rests_inside for fleet in here.scene.fleets} == {
        "bus": True,
        "ambulance": False,
        "cars": False,
        "truck": False,
    }


def test_an_event_that_cannot_be_is_refused() -> None:
    with pytest.raises(InputError):
        situation_at(driven(), moment(AT_SECONDS), (PauseEnds(end=moment(100)),))


def test_another_zero_moves_every_second() -> None:
    plan = driven()
    assert plan.timetable is not None
    old = build_problem(plan.scene)
    new = replace(old, zero=moment(-600))

    words = Translation.between(old, new)

    assert words.later_seconds == 600
    first = plan.timetable.trips[0]
    assert words.timetable(plan.timetable, old.problem).trips[0] == first.later(600)


def test_a_trip_of_a_way_that_is_gone_cannot_be_told() -> None:
    plan = driven()
    assert plan.timetable is not None
    old = build_problem(plan.scene)
    ways = tuple(way for way in old.problem.ways if way.id != plan.timetable.trips[0].way)
    new = replace(old, problem=replace(old.problem, ways=ways))

    trips = Translation.between(old, new).trips(plan.timetable.trips[:2], old.problem)

    assert plan.timetable.trips[0] not in trips
