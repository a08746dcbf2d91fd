"""Two plans side by side: the verdict, the scene, the people, the drivers."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from tests.plan.fakes import TOOLS, never
from tests.plan.little_plans import (
    free_plan,
    given_plan,
    plan_of,
    sharing_plan,
    small_riverbend,
)
from treve.errors import InputError
from treve.plan.build import build_problem
from treve.plan.compare import Range, compare, compare_cases, faults_of, judged
from treve.plan.compare_model import (
    Comparison,
    Judgement,
    Out,
    SceneChange,
    comparison_document,
    comparison_schema,
)
from treve.plan.compare_scene import scene_changes
from treve.plan.compare_trips import trips_by_fleet
from treve.plan.model import Plan
from treve.plan.parts import StepPart
from treve.plan.recheck_case import Case
from treve.store.scenes import scene_digest
from treve.timetabling.solution import Outcome

FILES = ("one.json", "two.json")


def case(plan: Plan) -> Case:
    return Case(plan, TOOLS, scene_digest, StepPart(1, never))


def compared(first: Plan, second: Plan) -> Comparison:
    return compare_cases(case(first), case(second), FILES)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Everybody leaves."""
    return free_plan()


@pytest.fixture(scope="module")
def wider() -> Plan:
    """The same with a second lane and a bus less, and no truck."""
    scene = small_riverbend()
    gates = tuple(replace(gate, lanes_both=gate.lanes_both + 1) for gate in scene.gates)
    fleets = tuple(
        replace(fleet, count=1) if fleet.id == "bus" else fleet
        for fleet in scene.fleets
        if fleet.id != "truck"
    )
    return plan_of(replace(scene, gates=gates, fleets=fleets, consignments=(), relief=None))


def test_a_plan_differs_from_itself_in_nothing(plan: Plan) -> None:
    found = compared(plan, plan)

    assert found.identical
    assert found.judgement == Judgement("same_question", "minutes", 0.0, 0.0)
    assert (found.scene, found.groups, found.gates, found.bottleneck, found.deliveries) == (
        ((),) * 5
    )
    assert all(not row.rows for row in found.hours)
    assert all(row.same_trips == row.first_trips == row.second_trips for row in found.trips)


def test_deliveries_are_told_by_consignment_though_they_share_a_truck() -> None:
    first, second = sharing_plan(9), sharing_plan(7)

    rows = {row.consignment: row for row in compared(first, second).deliveries}

    assert (rows["rice"].first_tonnes, rows["rice"].second_tonnes) == (9.0, 7.0)
    # The soap comes with the second truckload there and with the only one here.
    bars = rows["bars"]
    assert (bars.first_tonnes, bars.second_tonnes) == (0.3, 0.3)
    assert bars.first_last_minutes != bars.second_last_minutes == rows["rice"].second_last_minutes


def test_what_changed_in_the_scene_is_named_with_both_values(plan: Plan, wider: Plan) -> None:
    gate = plan.scene.gates[0]
    assert compared(plan, wider).scene[:3] == (
        SceneChange("fleets", "bus", "count", "changed", 2, 1),
        SceneChange("fleets", "truck", "", "dropped", None, None),
        SceneChange(
            "gates", gate.id, "lanes_both", "changed", gate.lanes_both, gate.lanes_both + 1
        ),
    )


def test_the_margin_and_the_windows_are_named(plan: Plan) -> None:
    calendar = replace(plan.scene.calendar, margin_minutes=5.0)
    changed = replace(plan.scene, calendar=calendar)
    margin = plan.scene.calendar.margin_minutes
    assert scene_changes(plan.scene, changed) == (
        SceneChange("calendar", "", "margin_minutes", "changed", margin, 5.0),
    )


def test_who_is_out_by_hour_adds_up(plan: Plan, wider: Plan) -> None:
    found = compared(plan, wider)
    told = {hour.hour: sum(hour.out.values()) for hour in plan.hours}

    assert {row.hour: row.first_people for row in found.hours if row.hour in told} == {
        hour: told[hour] for hour in told
    }
    for row in found.hours:
        assert row.second_people - row.first_people == sum(
            out.second_people - out.first_people for out in row.rows
        )
    assert any(isinstance(out, Out) for row in found.hours for out in row.rows)


def test_turned_round_everything_is_turned_round(plan: Plan, wider: Plan) -> None:
    there, back = compared(plan, wider), compared(wider, plan)

    least, most = there.judgement.least_value, there.judgement.most_value
    assert least is not None
    assert most is not None
    assert (back.judgement.least_value, back.judgement.most_value) == (-most, -least)
    assert [(r.new_trips, r.dropped_trips) for r in there.trips if r.fleet == "bus"] == [
        (r.dropped_trips, r.new_trips) for r in back.trips if r.fleet == "bus"
    ]


def test_a_trip_that_leaves_a_minute_later_is_a_changed_trip(plan: Plan) -> None:
    assert plan.timetable is not None
    first, *rest = plan.timetable.trips
    late = replace(first, departure_seconds=first.departure_seconds + 60)
    other = replace(plan, timetable=replace(plan.timetable, trips=(late, *rest)))
    fleet = first.vehicle.rpartition("-")[0]
    row = next(row for row in trips_by_fleet(plan, other) if row.fleet == fleet)
    assert (row.changed_trips, row.new_trips, row.dropped_trips) == (1, 0, 0)
    assert (row.changed_vehicles, row.same_trips) == (1, row.first_trips - 1)


def test_another_name_of_a_convoy_is_no_change_of_a_trip(plan: Plan) -> None:
    assert plan.timetable is not None
    trips = tuple(replace(trip, convoy="bus-1/7") for trip in plan.timetable.trips)
    other = replace(plan, timetable=replace(plan.timetable, trips=trips))
    for row in trips_by_fleet(plan, other):
        assert (row.same_trips, row.changed_vehicles) == (row.first_trips, 0)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((100.0, 110.0), (80.0, 90.0), ("second_better", -30.0, -10.0)),
        ((80.0, 90.0), (100.0, 110.0), ("first_better", 10.0, 30.0)),
        ((100.0, 110.0), (105.0, 120.0), ("not_resolvable", -5.0, 20.0)),
        ((90.0, 90.0), (90.0, 90.0), ("equal", 0.0, 0.0)),
    ],
)
def test_what_lies_within_the_gaps_is_not_resolvable(
    plan: Plan, one: Range, other: Range, verdict: tuple[str, float, float]
) -> None:
    """The two ask for other loads, so neither allows all that the other does."""
    loads = tuple(replace(load, quantity=load.quantity + 1) for load in plan.problem.loads)
    asked = replace(plan.problem, loads=loads)
    first = replace(plan, bound_minutes=one[0], pause_minutes=one[1])
    second = replace(
        plan, digest="other", problem=asked, bound_minutes=other[0], pause_minutes=other[1]
    )
    name, least, most = verdict
    assert judged(first, second) == Judgement(
        name, "minutes", least, most, first_range=one, second_range=other
    )


def test_of_a_plan_with_more_vehicles_it_is_proven_that_it_needs_no_longer(plan: Plan) -> None:
    """What the search found for it may well be longer; its shortest pause is not."""
    more = tuple(replace(fleet, count=fleet.count + 1) for fleet in plan.problem.fleets)
    first = replace(plan, bound_minutes=100.0, pause_minutes=110.0)
    second = replace(
        plan,
        digest="other",
        problem=replace(plan.problem, fleets=more),
        bound_minutes=95.0,
        pause_minutes=120.0,
    )
    ranges = {"first_range": (100.0, 110.0), "second_range": (95.0, 120.0)}
    assert judged(first, second) == Judgement(
        "not_resolvable", "minutes", -15.0, 0.0, "", "second", **ranges
    )
    turned = {"first_range": (95.0, 120.0), "second_range": (100.0, 110.0)}
    assert judged(second, first) == Judgement(
        "not_resolvable", "minutes", 0.0, 15.0, "", "first", **turned
    )
    alike = judged(first, replace(second, problem=plan.problem))
    assert (alike.verdict, alike.allows_more) == ("equal", "both")


def test_of_a_given_pause_more_vehicles_get_no_fewer_out() -> None:
    given = given_plan()
    more = tuple(replace(fleet, count=fleet.count + 1) for fleet in given.problem.fleets)
    other = replace(given, digest="other", problem=replace(given.problem, fleets=more))
    moved = given.people_moved
    one = replace(given, units_bound={0: moved + 9})
    found = judged(one, replace(other, people_moved=moved - 5, units_bound={0: moved + 20}))
    assert (found.least_value, found.most_value, found.allows_more) == (0, 20, "second")


def test_what_cannot_be_is_worse_and_other_questions_are_not_compared(plan: Plan) -> None:
    never_done = replace(plan, digest="other", outcome=Outcome.PROVEN_IMPOSSIBLE, timetable=None)

    def nothing(reason: str) -> Judgement:
        return Judgement("not_comparable", "minutes", None, None, reason)

    assert judged(plan, never_done).verdict == "first_better"
    assert judged(never_done, plan).verdict == "second_better"
    given = given_plan()
    assert judged(plan, given) == nothing("second_given")
    assert judged(given, plan) == nothing("first_given")
    assert judged(given, replace(given, fixed_pause_minutes=1.0)) == nothing("other_pauses")
    unanswered = replace(plan, pause_minutes=None)
    assert judged(plan, unanswered) == nothing("second_unanswered")
    assert judged(unanswered, plan) == nothing("first_unanswered")
    assert judged(unanswered, unanswered) == nothing("both_unanswered")
    sought = replace(never_done, outcome=Outcome.UNKNOWN)
    assert judged(never_done, sought) == nothing("second_unanswered")


def test_plans_with_no_place_in_common_are_not_compared(plan: Plan) -> None:
    places = tuple(replace(place, id=f"far-{place.id}") for place in plan.scene.places)
    far = replace(plan, scene=replace(plan.scene, places=places))
    assert judged(plan, far).reason == "other_places"


def test_the_pause_without_aid_is_told_only_where_aid_binds(plan: Plan) -> None:
    def without_aid(found: Comparison) -> tuple[float | None, float | None]:
        row = next(row for row in found.figures if row.name == "pause_without_aid_minutes")
        return row.first_value, row.second_value

    with_aid = replace(plan, pause_without_aid_minutes=100.0)
    loads = tuple(replace(load, binding=load.people) for load in plan.problem.loads)
    alone = replace(with_aid, problem=replace(plan.problem, loads=loads))
    built = build_problem(plan.scene)
    assert any(load.binding and not load.people for load in plan.problem.loads)
    assert without_aid(compare(with_aid, alone, built, built)) == (100.0, None)
    assert without_aid(compare(alone, alone, built, built)) == (None, None)


def test_a_given_pause_is_judged_by_people() -> None:
    given = given_plan()
    more = replace(given, digest="other", people_moved=given.people_moved + 1000)
    assert judged(given, more).unit == "people"
    assert judged(given, more).verdict == "second_better"


def test_a_plan_that_was_tampered_with_is_refused(plan: Plan) -> None:
    forged = replace(plan, people_moved=plan.people_moved + 1)

    assert faults_of(case(plan), "one.json") == ()
    with pytest.raises(InputError) as caught:
        compared(forged, replace(plan, digest="0"))
    codes = [(fault.code, fault.objects[0]) for fault in caught.value.faults]
    assert codes[0] == ("compare-does-not-hold", "one.json")
    assert ("compare-does-not-hold", "two.json") in codes
    assert ("verify-digest", plan.scene.name) in codes


def test_the_document_follows_its_schema(plan: Plan, wider: Plan) -> None:
    document = json.loads(json.dumps(comparison_document(compared(plan, wider))))
    jsonschema.validate(document, comparison_schema())
    assert document["treve_comparison"] == 1
    del document["judgement"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, comparison_schema())
