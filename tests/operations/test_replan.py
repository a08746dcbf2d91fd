"""A plan under way goes on, whatever happened: everything that stands, and no rule broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.operations.riverbend import AT_SECONDS, again, begun_before, driven, moment, trips_of
from treve.errors import InputError
from treve.operations.changes import What
from treve.operations.events import (
    Event,
    GateOpen,
    GateShut,
    PauseEnds,
    PeopleChanged,
    PlaceChanged,
    VehiclesLost,
    VehiclesMore,
)
from treve.operations.replan import ANEW, AS_TOLD, SEARCHED
from treve.plan.parts import Nothing
from treve.plan.recheck import run_checks
from treve.plan.recheck_case import Case
from treve.store.plans import plan_from_json, plan_to_json
from treve.store.scenes import scene_digest
from treve.timetabling.baselines.nearest_first import go_on
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.wiring import tools

TWO_HOURS = GateShut(gate="bridge", end=moment(AT_SECONDS + 7_200))
SHUT_SOON = GateShut(gate="bridge", start=moment(9_000), end=moment(16_200))

EVENTS: dict[str, Event] = {
    "a gate shut for two hours": TWO_HOURS,
    "a gate shut soon": SHUT_SOON,
    "a gate shut for good": GateShut(gate="bridge"),
    "a bus lost": VehiclesLost(fleet="bus", count=1),
    "all buses lost": VehiclesLost(fleet="bus", vehicles=("bus-1", "bus-2", "bus-3")),
    "two buses more": VehiclesMore(fleet="bus", count=2),
    "more people": PeopleChanged(group="church-people", people=100),
    "more on stretchers": PeopleChanged(group="mill-beds", people=3),
    "fewer people": PeopleChanged(group="mill-people", people=-100),
    "more desks": PlaceChanged(place="clinic", intake_per_hour={"stretcher_cases": 12}),
    "less room": PlaceChanged(place="school", capacity={"people": 690}),
    "the pause cut": PauseEnds(end=moment(8_000 + 7_200)),
    "the pause prolonged": PauseEnds(end=moment(80 * 3_600)),
}


@pytest.mark.parametrize("at_seconds", [-5_000, 0, 3_600, AT_SECONDS, 20_001, 100_000])
def test_where_nothing_happened_the_plan_goes_on_as_it_was(at_seconds: int) -> None:
    """Before the first trip, in the middle, and after the last."""
    made = again(at_seconds=at_seconds)

    assert trips_of(made) == trips_of(driven())
    assert made.changes.vehicles_told == ()
    assert made.plan.pause_minutes == driven().pause_minutes
    assert made.plan.referee.verdict == "passed"
    assert not made.is_short


@pytest.mark.parametrize("name", EVENTS)
def test_whatever_happens_no_rule_is_broken_and_what_stands_stands(name: str) -> None:
    made = again(EVENTS[name])

    assert made.plan.referee.verdict == "passed", made.plan.referee.faults
    turned = {
        vehicle
        for one in made.plan.replanned.findings
        if one.code == "replan-turned-round"
        for vehicle in one.objects
    } if made.plan.replanned else set()  # fmt: skip
    stood = {trip for trip in begun_before(driven(), AT_SECONDS) if trip.vehicle not in turned}
    assert stood <= trips_of(made)
    assert all(
        trip.begins_seconds >= AT_SECONDS
        for trip in trips_of(made) - begun_before(driven(), AT_SECONDS)
    )


@pytest.mark.parametrize("name", ["a gate shut for two hours", "more people", "the pause cut"])
def test_whoever_verifies_the_plan_finds_it_whole(name: str) -> None:
    plan = plan_from_json(plan_to_json(again(EVENTS[name]).plan))

    results = run_checks(Case(plan, tools(), scene_digest, Nothing()))

    assert {check: done.faults for check, done in results.items() if done.faults} == {}


def test_a_shut_gate_is_passed_by_nobody() -> None:
    made = again(SHUT_SOON)

    passed = [
        (passing.start_seconds, passing.end_seconds)
        for trip in trips_of(made)
        for passing in trip.passings
    ]
    assert not [span for span in passed if span[0] < 16_200 and span[1] > 9_000]
    assert made.changes.counts[What.LATER] > 0


def test_those_before_a_gate_that_opens_too_late_turn_round_and_are_fetched_again() -> None:
    made = again(TWO_HOURS)

    assert made.plan.replanned is not None
    finding, *_ = made.plan.replanned.findings
    assert (finding.code, finding.objects) == ("replan-turned-round", ("bus-3", "ambulance-1"))
    assert finding.figures == {"vehicles": 2, "people": 51}
    # bus-3 had left the mill 100 s before, the ambulance 460 s.
    assert made.plan.replanned.free_from == {"bus-3": 7_100, "ambulance-1": 7_460}
    assert made.plan.people_moved == driven().people_moved


def test_lost_vehicles_make_no_other_trip() -> None:
    made = again(VehiclesLost(fleet="bus", vehicles=("bus-2",)))

    assert made.plan.replanned is not None
    assert made.plan.replanned.barred == ("bus-2",)
    assert not [
        trip
        for trip in trips_of(made)
        if trip.vehicle == "bus-2" and trip.begins_seconds >= AT_SECONDS
    ]
    assert made.plan.people_moved == driven().people_moved


def test_who_was_lost_once_is_not_there_the_next_time_either() -> None:
    first = again(VehiclesLost(fleet="bus", vehicles=("bus-2",)))
    later = again(at_seconds=9_000, plan=first.plan)

    assert trips_of(later) == trips_of(first)
    assert later.plan.replanned is not None
    assert later.plan.replanned.barred == ("bus-2",)


def test_more_people_leave_after_all_that_was_told() -> None:
    made = again(PeopleChanged(group="church-people", people=100))

    assert made.plan.people_moved == driven().people_moved + 100
    assert made.candidates[0].name == AS_TOLD
    assert made.changes.counts[What.CANCELLED] == 0
    assert {row.trip.load for row in made.changes.rows if row.what is What.NEW} == {
        None,
        "church-people-more",
    }


def test_the_weight_of_a_change_decides_between_a_shorter_pause_and_peace() -> None:
    more = VehiclesMore(fleet="bus", count=2)

    heavy, light = again(more), again(more, per_change_minutes=0)

    assert (heavy.candidates[0].name, heavy.candidates[0].vehicles_told) == (AS_TOLD, 0)
    assert light.candidates[0].name == ANEW
    assert light.candidates[0].pause_minutes < heavy.candidates[0].pause_minutes


def test_where_not_all_can_leave_any_more_as_many_leave_as_can() -> None:
    made = again(GateShut(gate="bridge"))

    assert made.is_short
    assert made.plan.people_unmoved == 388
    codes = [one.code for one in made.plan.replanned.findings] if made.plan.replanned else []
    assert codes == ["replan-turned-round", "replan-left-inside", "replan-left-behind"]


def test_when_the_gate_opens_again_everybody_leaves_after_all() -> None:
    shut = again(GateShut(gate="bridge"))
    made = again(GateOpen(gate="bridge"), at_seconds=9_000, plan=shut.plan)

    assert made.plan.people_unmoved == 0
    assert made.plan.fixed_pause_minutes is None
    assert made.plan.referee.verdict == "passed"


def test_a_place_holds_at_least_who_has_come() -> None:
    with pytest.raises(InputError) as caught:
        again(PlaceChanged(place="school", capacity={"people": 100}))

    assert caught.value.faults[0].code == "referee-stop-full"


def test_nobody_goes_on_from_a_plan_without_a_timetable() -> None:
    with pytest.raises(InputError) as caught:
        again(plan=replace(driven(), timetable=None))

    assert [fault.code for fault in caught.value.faults] == ["replan-no-timetable"]


def _dispatching(
    problem: Problem,
    request: Request,
    stop: StopRule,  # noqa: ARG001 - the solver's verb
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    assert request.under_way is not None
    return Solution(Outcome.FEASIBLE, request.bound, go_on(problem, request.under_way), steps=3)


def _heedless(
    problem: Problem,
    request: Request,
    stop: StopRule,  # noqa: ARG001 - the solver's verb
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    del problem
    return Solution(Outcome.FEASIBLE, request.bound, replace(driven().timetable, trips=()))  # type: ignore[type-var]


def test_a_solver_is_asked_to_go_on_and_weighed_with_the_others() -> None:
    made = again(TWO_HOURS, with_tools=replace(tools(), solve_onward=_dispatching))

    assert SEARCHED in {one.name for one in made.candidates}
    assert made.plan.steps == 3


def test_an_answer_that_forgets_what_stands_is_no_answer() -> None:
    made = again(TWO_HOURS, with_tools=replace(tools(), solve_onward=_heedless))

    assert SEARCHED not in {one.name for one in made.candidates}
