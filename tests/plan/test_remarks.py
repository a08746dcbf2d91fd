"""Remarks on a finished plan."""

from __future__ import annotations

import math
from dataclasses import replace

from tests.plan.fakes import TOOLS
from tests.riverbend import TRUCK
from treve.errors import Finding
from treve.languages import say_finding
from treve.plan.allowance import StepAllowance
from treve.plan.assemble import Question
from treve.plan.build import build_problem
from treve.plan.hours import out_by_hour
from treve.plan.judge import Answer, judge
from treve.plan.make import make_plan
from treve.plan.model import Assumed, Baselines
from treve.plan.remarks import Pauses, _waits_aboard, remarks
from treve.scene.model import Consignment, Fleet, Scene
from treve.timetabling.solution import Outcome, Request, Solution
from treve.timetabling.timetable import Timetable, Trip

RICE = Consignment("rice", "rice", 2.0, "school", "church")
SUGAR = Consignment("sugar", "sugar", 3.0, "school", "church")
NOTHING = Baselines(None, None)


def codes_of(scene: Scene, assumed: tuple[Assumed, ...] = (), *, goods: bool) -> list[Finding]:
    """Remarks on the dispatcher's timetable, its trucks left at home where ``goods`` is false."""
    built = build_problem(scene)
    timetable = TOOLS.nearest_first(built.problem)
    assert timetable is not None
    if not goods:
        people = tuple(t for t in timetable.trips if not t.vehicle.startswith("lorry"))
        timetable = replace(timetable, trips=people)
    answer = judge(built.problem, Solution(Outcome.FEASIBLE, None, timetable))
    return list(remarks(scene, built, answer, NOTHING, assumed))


def with_aid(scene: Scene) -> Scene:
    """Two consignments that need not come within the pause, and two trucks."""
    trucks = Fleet("lorry", TRUCK, 2, "school")
    return replace(scene, consignments=(RICE, SUGAR), fleets=(*scene.fleets, trucks))


def test_aid_left_behind_is_a_warning_with_the_most_first(riverbend: Scene) -> None:
    found = codes_of(with_aid(riverbend), goods=False)
    assert [finding for finding in found if finding.code == "goods-left-behind"] == [
        Finding("goods-left-behind", ("sugar", "rice"), {"consignments": 2, "tonnes": 5.0})
    ]
    assert found[0].severity == "warning"


def test_what_is_left_of_goods_that_share_a_truck_is_told_by_consignment(
    riverbend: Scene,
) -> None:
    bound = [replace(one, within_pause=True) for one in (RICE, SUGAR)]
    scene = replace(with_aid(riverbend), consignments=tuple(bound))
    built = build_problem(scene)
    whole = TOOLS.nearest_first(built.problem)
    assert whole is not None
    trips = (replace(t, quantity=4500) if t.quantity == 5000 else t for t in whole.trips)
    answer = judge(built.problem, Solution(Outcome.FEASIBLE, None, whole))
    answer = replace(answer, timetable=replace(whole, trips=tuple(trips)))
    found = remarks(scene, built, answer, NOTHING, ())
    assert [finding for finding in found if finding.code == "goods-left-behind"] == [
        Finding("goods-left-behind", ("sugar",), {"consignments": 1, "tonnes": 0.5})
    ]


def test_without_aid_none_is_left_behind(riverbend: Scene) -> None:
    found = codes_of(replace(riverbend, consignments=()), goods=True)
    assert "goods-left-behind" not in {finding.code for finding in found}


def test_what_is_assumed_moves_the_answer_only_where_that_was_found_out(riverbend: Scene) -> None:
    known = Assumed("bus", "count", "a guess", 1.0, 2.0)
    still = Assumed("bus", "count", "a guess", 1.0, 1.0)
    dark = Assumed("bus", "seats", "", None, None)
    one_side = Assumed("bus", "seats", "", None, 4.0)
    fixed = Assumed("bus", "home", "", None, None)
    for rows, told, missing in (
        ((known,), "yes", 0),
        ((known, fixed), "yes", 0),
        ((still, fixed), "still", 0),
        ((known, dark), "some", 1),
        ((known, one_side), "some", 1),
        ((still, dark, dark), "no", 2),
        ((dark,), "no", 1),
        ((fixed,), "no", 0),
    ):
        (note,) = (f for f in codes_of(riverbend, rows, goods=True) if f.code == "inputs-assumed")
        figures = note.figures
        assert (figures["told"], figures["missing"], figures["inputs"]) == (
            *(told, missing),
            len(rows),
        )


def test_people_who_sit_and_wait_are_told_wherever_the_vehicle_stands(riverbend: Scene) -> None:
    """Where they boarded, before a gate, or before they may alight; the longest place first."""
    built = build_problem(riverbend)
    timetable = TOOLS.nearest_first(built.problem)
    assert timetable is not None
    ways = {way.id: way for way in built.problem.ways}
    loaded = next(trip for trip in timetable.trips if trip.load and trip.passings)
    quiet = replace(
        loaded,
        loading_end_seconds=loaded.departure_seconds,
        passings=tuple(replace(p, arrival_seconds=p.start_seconds) for p in loaded.passings),
        unloading_start_seconds=loaded.arrival_seconds,
    )
    boarded = replace(quiet, loading_end_seconds=quiet.departure_seconds - 145 * 60)
    queued = tuple(replace(p, arrival_seconds=p.start_seconds - 1801) for p in quiet.passings)
    aboard = replace(boarded, passings=queued)
    arrived = replace(quiet, unloading_start_seconds=quiet.arrival_seconds + 40 * 60)

    def told(*trips: Trip) -> list[Finding]:
        return list(_waits_aboard(built, Timetable(trips)))

    way = ways[loaded.way]
    figures = {"trips": 2, "places": 3, "longest_minutes": 145.0}
    places = (way.origin, way.destination, loaded.passings[0].gate)
    assert told(quiet) == []
    assert told(aboard, quiet, arrived) == [Finding("long-wait-aboard", places, figures)]
    assert say_finding(told(boarded)[0], "en").replace("\u00a0", " ") == (
        "On one trip people sit in a standing vehicle for more than half an hour in one place, up "
        f"to 2 h 25 min at {way.origin}."
    )


def test_a_cost_of_aid_within_the_gap_is_a_note(riverbend: Scene) -> None:
    """The bound lies below both pauses, so which of them is the shortest is not known."""
    built = build_problem(riverbend)
    solution = TOOLS.solve(built.problem, Request(), lambda steps: steps >= 1, lambda _: None)
    answer = judge(built.problem, solution)
    assert answer.pause_seconds is not None
    assert answer.bound is not None
    pause, bound = answer.pause_seconds / 60, answer.bound.pause_seconds / 60
    assert pause > bound + 2

    def noted(without: float) -> list[Finding]:
        found = remarks(riverbend, built, answer, NOTHING, (), Pauses(without))
        return [finding for finding in found if finding.code == "aid-cost-within-gap"]

    figures = {
        "cost_minutes": 2,
        "proven_minutes": 0,
        "gap_minutes": math.ceil(pause - bound),
    }
    assert noted(pause - 2) == [Finding("aid-cost-within-gap", (), figures, "note")]
    assert noted(pause) == []
    assert noted(bound - 5) == []


def test_needs_that_never_became_a_load_are_told(riverbend: Scene) -> None:
    unmet = Finding("unmet-for-want-of-stock", ("water",), {"unmet_kilograms": 7})
    tools = replace(TOOLS, unmet_needs=lambda _: (unmet,))
    allowance = StepAllowance(1, lambda: False)
    plan = make_plan(riverbend, Question(), tools=tools, allowance=allowance)
    assert unmet in plan.findings
    assert unmet.severity == "warning"


def test_a_dispatcher_without_a_timetable_is_told_beside_a_plan(riverbend: Scene) -> None:
    built = build_problem(riverbend)
    found = TOOLS.nearest_first(built.problem)
    answers = [judge(built.problem, Solution(Outcome.FEASIBLE, None, t)) for t in (found, None)]

    def told(answer: Answer, minutes: float | None) -> bool:
        remarked = remarks(riverbend, built, answer, Baselines(None, minutes), ())
        return "dispatcher-without-timetable" in {finding.code for finding in remarked}

    planned, empty = answers
    assert [told(planned, None), told(planned, 60.0), told(empty, None)] == [True, False, False]


def test_a_dispatcher_who_has_more_people_out_at_some_hour_is_told(riverbend: Scene) -> None:
    built = build_problem(riverbend)
    found = TOOLS.nearest_first(built.problem)
    assert found is not None
    out = out_by_hour(built.problem, found)
    answer = judge(built.problem, Solution(Outcome.FEASIBLE, None, found))

    def told(*more: int, given: float | None = None) -> list[Finding]:
        ahead = tuple(ours + his for ours, his in zip(out, (*more, *[0] * len(out)), strict=False))
        baselines = Baselines(None, 60.0, ahead)
        pauses = Pauses(given_minutes=given)
        remarked = remarks(riverbend, built, answer, baselines, (), pauses)
        return [finding for finding in remarked if finding.code == "dispatcher-ahead"]

    assert told() == told(0, max(out) // 100) == told(0, 99, given=60.0) == []
    figures = {"hour": 2, "people": out[2], "dispatcher_people": out[2] + 40}
    assert told(0, 20, 40) == [Finding("dispatcher-ahead", (), figures, "note")]


def test_a_given_pause_longer_than_the_calendar_is_told(riverbend: Scene) -> None:
    allowance = StepAllowance(1, lambda: False)
    hours = build_problem(riverbend).problem.horizon_seconds / 3600

    def told(pause_hours: float) -> list[Finding]:
        asked = Question(pause_minutes=60 * pause_hours)
        plan = make_plan(riverbend, asked, tools=TOOLS, allowance=allowance)
        return [finding for finding in plan.findings if finding.code == "pause-beyond-calendar"]

    figures = {"pause_hours": hours + 8, "last_window_hours": hours}
    assert told(hours + 8) == [Finding("pause-beyond-calendar", (), figures)]
    assert f"the last window of the calendar closes after {hours:g} h" in say_finding(
        told(hours + 8)[0], "en"
    )
    assert told(hours) == []
