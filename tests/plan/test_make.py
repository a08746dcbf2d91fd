"""The recipe, from a scene to a plan, with a dispatcher for a solver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.plan.fakes import TOOLS, never, no_dispatcher, silent
from treve.errors import InputError
from treve.plan.allowance import StepAllowance, TimeAllowance
from treve.plan.assemble import Question
from treve.plan.build import build_problem
from treve.plan.changes import one_more
from treve.plan.judge import FAILED, NO_TIMETABLE, PASSED, claims_hold, judge
from treve.plan.make import make_plan
from treve.plan.model import Plan
from treve.plan.nearby import Nearby
from treve.plan.remarks import remarks
from treve.plan.sensitivity import Moving
from treve.plan.without_aid import pause_without_aid_seconds, people_alone
from treve.plan.worth import bound_falls, worth_row
from treve.scene.model import Consignment, Fleet, Relief, Scene, VehicleClass
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.timetable import Timetable

STEPS = StepAllowance(100, never)


def plan_of(scene: Scene, question: Question | None = None) -> Plan:
    return make_plan(scene, question or Question(), tools=TOOLS, allowance=STEPS)


@pytest.fixture(scope="module")
def plan(riverbend: Scene) -> Plan:
    return plan_of(riverbend, Question(digest="abc", changes=("fleets.bus.count=3",)))


def test_the_answer_stands_between_bound_and_dispatcher(plan: Plan) -> None:
    assert plan.outcome is Outcome.FEASIBLE
    assert plan.referee.verdict == PASSED
    assert plan.pause_minutes == plan.baselines.nearest_first_minutes
    assert plan.bound_minutes is not None
    assert plan.pause_minutes is not None
    assert plan.bound_minutes <= plan.pause_minutes
    assert plan.gap == pytest.approx(plan.pause_minutes / plan.bound_minutes - 1)


def test_everybody_who_leaves_is_counted(plan: Plan) -> None:
    assert (plan.people_moved, plan.people_unmoved) == (679, 0)
    assert sum(plan.hours[-1].out.values()) == 679
    assert plan.hours[0].most_out == 0
    assert all(
        hour.most_out is not None and sum(hour.out.values()) <= hour.most_out for hour in plan.hours
    )


def test_the_question_is_kept(plan: Plan) -> None:
    assert (plan.digest, plan.changes, plan.seed, plan.steps) == (
        "abc",
        ("fleets.bus.count=3",),
        0,
        1,
    )


def test_the_ambulance_is_the_bottleneck_and_one_more_is_worth_most(plan: Plan) -> None:
    assert (plan.bottleneck[0].object, plan.bottleneck[0].unit) == ("ambulance", "vehicle_minutes")
    first = plan.worth[0]
    assert (first.change, first.kind, first.resolvable) == (
        "fleets.ambulance.count+1",
        "vehicle",
        True,
    )
    assert first.bound_falls_minutes > 300
    assert all((row.pause_falls_minutes or 0) >= 0 for row in plan.worth)


def test_without_binding_aid_the_pause_is_the_same(plan: Plan) -> None:
    assert plan.pause_without_aid_minutes == plan.pause_minutes


def test_the_assumed_occupancy_is_listed_with_the_bound_either_way(plan: Plan) -> None:
    (row,) = plan.assumed
    assert (row.object, row.field, row.why) == ("cars", "occupancy", "no count of car owners")
    assert row.low_hours is not None
    assert row.high_hours is not None
    assert row.low_hours >= row.high_hours


def test_remarks_begin_with_the_gravest_and_with_people(plan: Plan) -> None:
    assert [finding.code for finding in plan.findings] == [
        "nobody-stays",
        "nobody-can-carry",
        "one-destination",
        "choices-kept",
        "not-on-the-map",
        "inputs-assumed",
    ]


def test_a_given_pause_says_who_is_left(riverbend: Scene) -> None:
    plan = plan_of(riverbend, Question(pause_minutes=240))

    assert plan.fixed_pause_minutes == 240
    assert plan.gap is None
    assert plan.worth == ()
    assert plan.pause_minutes is not None
    assert plan.pause_minutes <= 240
    assert 0 < plan.people_moved < 679
    assert plan.people_moved + plan.people_unmoved == 679
    left = sum(sum(counts.values()) for counts in plan.hours[-1].left.values())
    assert left == plan.people_unmoved


def test_aid_within_the_pause_costs_time_at_the_gate(riverbend: Scene, truck: VehicleClass) -> None:
    goods = Consignment("rice", "rice", 300, "school", "church", within_pause=True)
    scene = replace(
        riverbend,
        fleets=(*riverbend.fleets, Fleet("truck", truck, 2, "school")),
        consignments=(goods,),
    )

    plan = plan_of(scene)

    assert plan.tonnes_moved == 300
    assert plan.pause_without_aid_minutes is not None
    assert plan.pause_minutes is not None
    assert plan.pause_without_aid_minutes < plan.pause_minutes


def test_what_nobody_carries_is_proven_impossible(riverbend: Scene) -> None:
    plan = plan_of(replace(riverbend, fleets=riverbend.fleets[:1]))

    assert plan.outcome is Outcome.PROVEN_IMPOSSIBLE
    assert [(clash.object, clash.needed, clash.unit) for clash in plan.clash] == [
        ("mill-beds", 9, "people")
    ]
    assert (plan.timetable, plan.pause_minutes, plan.hours, plan.silence) == (None, None, (), ())
    assert plan.referee.verdict == NO_TIMETABLE


def test_nothing_to_move_is_wrong_input(riverbend: Scene) -> None:
    with pytest.raises(InputError) as error:
        plan_of(replace(riverbend, groups=()))

    assert [fault.code for fault in error.value.faults] == ["nothing-to-plan"]


def test_the_dispatcher_stands_in_where_the_search_found_nothing(riverbend: Scene) -> None:
    tools = replace(TOOLS, solve=silent)

    stood_in = make_plan(riverbend, Question(), tools=tools, allowance=STEPS)
    nothing = make_plan(
        riverbend, Question(), tools=replace(tools, nearest_first=no_dispatcher), allowance=STEPS
    )

    assert (stood_in.outcome, stood_in.people_moved) == (Outcome.FEASIBLE, 679)
    assert (nothing.outcome, nothing.people_unmoved) == (Outcome.UNKNOWN, 679)


def test_a_stand_in_that_meets_the_bound_is_the_shortest(riverbend: Scene) -> None:
    built = build_problem(replace(riverbend, groups=riverbend.groups[1:2]))
    found = nearest_first(built.problem)
    assert found is not None
    shortest = measure(built.problem, found).pause_seconds
    for bound, outcome in ((shortest, Outcome.PROVEN_SHORTEST), (shortest - 1, Outcome.FEASIBLE)):
        silent_bound = Bound(bound, bound, None)
        answer = judge(built.problem, Solution(Outcome.UNKNOWN, silent_bound), found)
        assert answer.outcome is outcome


def test_a_timetable_that_the_referee_throws_out_is_no_answer(riverbend: Scene) -> None:
    problem = build_problem(riverbend).problem
    found = nearest_first(problem)
    assert found is not None
    cut = Timetable(found.trips[1:], found.unmoved)

    answer = judge(problem, Solution(Outcome.FEASIBLE, None, cut))

    assert (answer.outcome, answer.verdict.verdict) == (Outcome.UNKNOWN, FAILED)
    assert answer.verdict.faults != ()
    assert answer.gap is None
    assert claims_hold(problem, judge(problem, Solution(Outcome.FEASIBLE, None, found))) == ()


def test_side_questions_end_with_the_allowance(riverbend: Scene) -> None:
    stopped = StepAllowance(100, lambda: True)
    over = stopped.part(1)
    built = build_problem(riverbend)
    answer = judge(built.problem, TOOLS.solve(built.problem, Request(), stopped.search(), print))

    near = Nearby(built.problem, answer.bound, TOOLS)
    moving = Moving(riverbend, frozenset(), near)
    moving.go_on(over)
    alone = people_alone(riverbend, built, answer, Request(), near, over)

    assert bound_falls(built, answer, Request(), near, over) == ()
    assert moving.rows()[0].low_hours is None
    assert pause_without_aid_seconds(answer, alone, {}) == answer.pause_seconds


def test_relief_that_did_not_reach_for_the_pause_is_said(riverbend: Scene, plan: Plan) -> None:
    scene = replace(riverbend, relief=Relief(days=3, days_waiting=0.25))
    built = build_problem(scene)
    answer = judge(built.problem, Solution(Outcome.FEASIBLE, None, plan.timetable))

    found = remarks(scene, built, answer, plan.baselines, ())

    assert [dict(f.figures) for f in found if f.code == "relief-too-short"] == [
        {"pause_days": 0.5, "supplied_days": 0.25}
    ]


def test_a_formula_that_promises_less_than_the_bound_is_said(riverbend: Scene, plan: Plan) -> None:
    built = build_problem(riverbend)
    solution = TOOLS.solve(built.problem, Request(), STEPS.search(), lambda _progress: None)
    promise = replace(plan.baselines, hand_formula_minutes=100.0)

    found = remarks(riverbend, built, judge(built.problem, solution), promise, ())

    assert [dict(f.figures) for f in found if f.code == "hand-formula-cannot-be-driven"] == [
        {"promised_minutes": 100, "bound_minutes": 698}
    ]
    nearly = replace(plan.baselines, hand_formula_minutes=697.3)  # told in whole minutes it is 698
    same = remarks(riverbend, built, judge(built.problem, solution), nearly, ())
    assert "hand-formula-cannot-be-driven" not in {finding.code for finding in same}


def test_of_what_cannot_be_no_bound_is_held_against_a_formula(riverbend: Scene, plan: Plan) -> None:
    """Beyond the windows the bound is no length of time: it only says that there is no plan."""
    built = build_problem(riverbend)
    beyond = Bound(built.problem.horizon_seconds + 1, built.problem.horizon_seconds + 1, None)
    answer = judge(built.problem, Solution(Outcome.PROVEN_IMPOSSIBLE, beyond))

    found = remarks(riverbend, built, answer, plan.baselines, ())

    assert "hand-formula-cannot-be-driven" not in {finding.code for finding in found}


@pytest.mark.parametrize(
    ("gap_minutes", "bound_falls", "pause_falls", "certain"),
    [
        (60, 300.0, 61.0, True),
        (60, 300.0, 60.0, False),
        (60, 300.0, 0.0, False),
        (60, 300.0, None, False),
        (0, 0.0, 0.0, False),
        (0, 1.0, 1.0, True),
    ],
)
def test_a_gain_is_certain_where_the_pause_falls_below_the_bound_there_was(
    riverbend: Scene,
    gap_minutes: int,
    bound_falls: float,
    pause_falls: float | None,
    certain: bool,  # noqa: FBT001
) -> None:
    problem = build_problem(riverbend).problem
    found = nearest_first(problem)
    assert found is not None
    proven = measure(problem, found).pause_seconds - 60 * gap_minutes
    answer = judge(problem, Solution(Outcome.FEASIBLE, Bound(proven, proven, None), found))

    row = worth_row(next(one_more(problem)), bound_falls, pause_falls, answer)

    assert row.resolvable is certain


def unasked(
    problem: Problem,  # noqa: ARG001 - the solver's verb
    request: Request,  # noqa: ARG001
    stop: StopRule,  # noqa: ARG001
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    """A solver that nobody may ask."""
    raise AssertionError


def test_where_the_dispatcher_took_too_long_its_timetable_is_the_answer(riverbend: Scene) -> None:
    class Slow:
        shows = 0.0

        def __call__(self) -> float:
            """Show the time."""
            return self.shows

    clock = Slow()

    def slowly(problem: Problem, stop: StopRule = lambda _: False) -> Timetable | None:
        clock.shows += 20
        return nearest_first(problem, stop)

    tools = replace(TOOLS, solve=unasked, nearest_first=slowly)
    plan = make_plan(riverbend, Question(), tools=tools, allowance=TimeAllowance(100, clock, never))

    assert (plan.outcome, plan.referee.verdict, plan.steps) == (Outcome.FEASIBLE, PASSED, 0)
    assert plan.bound_minutes is not None
    assert plan.worth == ()


def test_where_there_was_no_time_for_a_timetable_nothing_is_known_but_the_bound(
    riverbend: Scene,
) -> None:
    tools = replace(TOOLS, solve=unasked)
    stopped = StepAllowance(100, lambda: True)

    plan = make_plan(riverbend, Question(), tools=tools, allowance=stopped)
    crowd = replace(riverbend.groups[0], leaving=380_000, people=380_000)
    crowded = make_plan(
        replace(riverbend, groups=(crowd,)), Question(), tools=tools, allowance=stopped
    )

    assert (plan.outcome, plan.timetable) == (Outcome.UNKNOWN, None)
    assert plan.bound_minutes is not None
    assert crowded.outcome is Outcome.PROVEN_IMPOSSIBLE
    assert crowded.clash


def test_the_first_timetable_is_told_before_anything_is_proven(riverbend: Scene) -> None:
    told: list[Progress] = []
    before: list[int] = []

    def solve(
        problem: Problem,
        request: Request,
        stop: StopRule,
        progress: Callable[[Progress], None],
    ) -> Solution:
        """As usual; what was told before is noted."""
        before.append(len(told))
        return TOOLS.solve(problem, request, stop, progress)

    tools = replace(TOOLS, solve=solve)
    plan = make_plan(riverbend, Question(), tools=tools, allowance=STEPS, progress=told.append)
    first = nearest_first(build_problem(riverbend).problem)
    assert first is not None
    assert before[0] == 1
    assert (told[0].steps, told[0].bound_seconds) == (0, None)
    assert told[0].pause_seconds == measure(build_problem(riverbend).problem, first).pause_seconds
    assert plan.referee.verdict == PASSED
