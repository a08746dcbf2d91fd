"""The recipe: a scene in, a plan out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from treve.errors import Finding, InputError
from treve.plan.again import solve_again
from treve.plan.allowance import Allowance
from treve.plan.assemble import Beside, Question, assemble
from treve.plan.build import Built, build_problem
from treve.plan.clock import minutes, seconds, seconds_within
from treve.plan.gains import Gains
from treve.plan.hours import most_out_by_hour, out_by_hour, resumed_at
from treve.plan.judge import PASSED, Answer, judge
from treve.plan.kept import broken_conditions
from treve.plan.model import Baselines, Hour, Plan
from treve.plan.nearby import Nearby
from treve.plan.parts import BOUNDS_SHARE, HOURS_SHARE, Nothing, Part, bounds_share
from treve.plan.remarks import Pauses, remarks
from treve.plan.sensitivity import Moving
from treve.plan.tools import Counted, Tools
from treve.plan.unanswered import Told, unanswered
from treve.plan.without_aid import aid_tries, pause_without_aid_seconds, people_alone
from treve.plan.worth import bound_falls, worth_of_more, worth_tries
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Certificate, Outcome, Progress, Request, Solution
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable


def make_plan(
    scene: Scene,
    question: Question,
    *,
    tools: Tools,
    allowance: Allowance,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Plan:
    """Make the plan: the timetable, its bound, and what follows from them.

    Args:
        scene: Checked, its relief turned into consignments (``treve.aid.supply``).
        question: What is asked.
        tools: Solver, bound and baselines.
        allowance: Time or steps for all parts.
        progress: Told of the best pause and bound so far.

    Returns:
        A plan with the referee's verdict, whatever the outcome.

    Raises:
        InputError: Nobody leaves and nothing is to be brought.
    """
    built = build_problem(scene, question.agreement)
    if not any(load.binding for load in built.problem.loads):
        raise InputError((Finding("nothing-to-plan", (scene.name,), severity="fault"),))
    dispatched = tools.nearest_first(built.problem, allowance.first())
    request = request_of(question, built.problem)
    searched = allowance.has_time_to_search()
    gains = Gains(_of_the_whole(progress, allowance))
    told_so_far = gains.tell
    if dispatched is not None and question.pause_minutes is None:
        told_so_far(Progress(0, 0.0, pause_seconds(built.problem, dispatched)))
    if searched:
        solution = tools.solve(built.problem, request, allowance.search(), told_so_far)
    else:
        solution = _unsearched(built.problem, request, tools)
    allowance.searched(solution.steps)
    stand_in = dispatched if question.pause_minutes is None else None
    answer = judge(
        built.problem,
        solution,
        stand_in,
        fixed_open_seconds=request.fixed_open_seconds,
        broken=partial(broken_conditions, built),
    )
    part = allowance.part if searched else no_part
    beside = look_beside(scene, built, answer, question, dispatched, tools, part)
    beside = replace(beside, last_gain_steps=gains.last_steps)
    # Under a given pause both are the same, and nothing is asked of the cost of aid.
    without = beside.without_aid_seconds
    alone = None if without is None else minutes(without)
    told = Told(scene, beside.worth, beside.assumed, question.pause_minutes, beside.last_gain_steps)
    found = remarks(
        scene,
        built,
        answer,
        beside.baselines,
        beside.assumed,
        Pauses(alone, question.pause_minutes),
        (*tools.unmet_needs(scene), *unanswered(built, answer, told)),
    )
    return assemble(scene, built, question, answer, beside, found)


def look_beside(
    scene: Scene,
    built: Built,
    answer: Answer,
    question: Question,
    dispatched: Timetable | None,
    tools: Tools,
    part: Callable[[float], Part],
) -> Beside:
    """Answer the side questions: all bounds first, then what is worth solving again.

    Args:
        scene: As planned.
        built: Its problem.
        answer: What stands beside them.
        question: What is asked.
        dispatched: The dispatcher's timetable.
        tools: Solver, bound and baselines.
        part: What side questions may spend.
    """
    problem = built.problem
    request = request_of(question, problem)
    units = _most_in(question, problem, tools, part(1).is_wanted)
    baselines = baselines_of(problem, dispatched, tools, answer)
    given = request.fixed_open_seconds is not None
    near = Nearby(problem, None if given else answer.bound, tools)
    bounds = part(BOUNDS_SHARE)
    falls = bound_falls(built, answer, request, near, bounds)
    alone = people_alone(scene, built, answer, request, near, bounds)
    tries = (*aid_tries(alone, near), *worth_tries(falls, answer, near))
    bounds = part(bounds_share(len(tries)))
    in_pause_people = units[max(units)][0] if units else None
    hours, certificates = _hours(built, answer, tools, bounds.part(HOURS_SHARE), in_pause_people)
    moving = Moving(scene, _held_back_by(answer), near, built.agreement)
    moving.go_on(bounds)
    found = solve_again(tries, answer, request, tools, part(1))
    moving.go_on(part(1))
    return Beside(
        baselines,
        pause_without_aid_seconds(answer, alone, found),
        worth_of_more(falls, found, answer),
        moving.rows(),
        hours,
        units,
        certificates,
    )


def _unsearched(problem: Problem, request: Request, tools: Tools) -> Solution:
    """What is known where there is no time to search: the bound, or that it cannot be."""
    bound = (tools.quick_bound or tools.prove_bound)(problem)
    open_seconds = sum(window.seconds for window in problem.windows)
    if request.fixed_open_seconds is None and bound.open_seconds > open_seconds:
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, tools.clash_of(problem))
    return Solution(Outcome.UNKNOWN, bound)


def no_part(_share: float) -> Part:
    """No time for a side question, however small its share."""
    return Nothing()


def _of_the_whole(
    progress: Callable[[Progress], None], allowance: Allowance
) -> Callable[[Progress], None]:
    """Tell how much of the whole plan is done; the solver knows of its own part only."""
    return lambda state: progress(replace(state, share=allowance.spent(state.steps)))


def request_of(question: Question, problem: Problem) -> Request:
    """What the solver is asked, with the part of a given pause in which movement is permitted."""
    request = Request(seed=question.seed, workers=question.workers)
    if question.pause_minutes is None:
        return request
    open_seconds = seconds_within(problem.windows, 0, seconds(question.pause_minutes))
    return replace(request, fixed_open_seconds=open_seconds)


def baselines_of(
    problem: Problem, dispatched: Timetable | None, tools: Tools, answer: Answer | None = None
) -> Baselines:
    """What others would promise; the dispatcher counts only where the referee passes it.

    Args:
        problem: What was asked.
        dispatched: The dispatcher's timetable.
        tools: The hand formula.
        answer: What is known; where that is the dispatcher's timetable, it was judged already.
    """
    promised = tools.hand_formula_minutes(problem)
    if dispatched is None:
        return Baselines(promised, None)
    judged = None
    if answer is not None and answer.timetable is dispatched and answer.verdict.verdict == PASSED:
        judged = answer.pause_seconds
    elif not check_timetable(problem, dispatched):
        judged = measure(problem, dispatched).pause_seconds
    if judged is None:
        return Baselines(promised, None)
    return Baselines(promised, minutes(judged), out_by_hour(problem, dispatched))


def ranks_of_people(problem: Problem) -> tuple[int, ...]:
    """The ranks that people have, the most urgent first."""
    return tuple(sorted({load.rank for load in problem.loads if load.people}))


def _most_in(
    question: Question, problem: Problem, tools: Tools, go_on: Callable[[], bool]
) -> dict[int, Counted]:
    """The most people that can leave in a given pause, by rank: each with all more urgent ones."""
    if question.pause_minutes is None:
        return {}
    pause = seconds(question.pause_minutes)
    found = {}
    for rank in ranks_of_people(problem):
        most, proof = tools.most_people_in(problem, pause, rank, go_on)
        there = sum(load.quantity for load in problem.loads if load.people and load.rank <= rank)
        # That there are no more people than there are needs no proof.
        found[rank] = (most, proof if most < there else None)
    return found


def _held_back_by(answer: Answer) -> frozenset[str]:
    return frozenset(use.object for use in answer.bound.uses) if answer.bound else frozenset()


def _hours(
    built: Built, answer: Answer, tools: Tools, part: Part, in_pause_people: int | None
) -> tuple[tuple[Hour, ...], Mapping[int, Certificate]]:
    if answer.timetable is None:
        return (), {}
    hours = resumed_at(built.problem, answer.timetable, built.shares)
    most = most_out_by_hour(built.problem, len(hours), tools.most_people_by, part, in_pause_people)
    told = tuple(replace(hour, most_out=most.people[hour.hour]) for hour in hours)
    return told, most.certificates
