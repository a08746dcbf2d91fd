"""The recipe: a scene in, a plan out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import treve
from treve.aid.loads import KILOGRAMS_PER_TONNE
from treve.ceasefire.silence import Quiet, silence_schedule
from treve.errors import Finding, InputError
from treve.plan.build import Built, build_problem
from treve.plan.clock import minutes, seconds, seconds_within
from treve.plan.hours import most_out_by_hour, out_by_hour, resumed_at
from treve.plan.judge import FAILED, Answer, claims_hold, judge
from treve.plan.model import Baselines, Bottleneck, Hour, Plan, Verdict
from treve.plan.remarks import remarks
from treve.plan.sensitivity import assumed_inputs
from treve.plan.stop import SEARCH_SHARE, Allowance, Part
from treve.plan.tools import Tools
from treve.plan.without_aid import pause_without_aid_seconds
from treve.plan.worth import worth_of_more
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Progress, Request, Use
from treve.timetabling.timetable import Timetable

_FOR_AID = 0.25
_FOR_WORTH = 0.5
_FOR_ASSUMED = 0.5
"""Shares of the time left for side questions, each of what the one before it left."""

_UNITS = {"fleet": "vehicle_minutes", "gate": "lane_minutes", "bays": "bay_minutes"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a plan.

    Attributes:
        pause_minutes: A pause that is given, counted from zero, nights included; ``None``: find
            the shortest that moves everything.
        seed: Of every random choice.
        workers: Processes or threads; never changes the answer.
        digest: Of the scene, for whoever checks later that a plan belongs to it.
        changes: What was changed in the scene, as the user wrote it.
    """

    pause_minutes: float | None = None
    seed: int = 0
    workers: int = 1
    digest: str = ""
    changes: tuple[str, ...] = ()


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
    built = build_problem(scene)
    if not any(load.binding for load in built.problem.loads):
        raise InputError((Finding("nothing-to-plan", (scene.name,), severity="fault"),))
    dispatched = tools.nearest_first(built.problem)
    request = _request(question, built.problem)
    telling = _of_the_whole(progress)
    solution = tools.solve(built.problem, request, allowance.search(), telling)
    answer = judge(built.problem, solution, dispatched if question.pause_minutes is None else None)
    baselines = _baselines(built.problem, dispatched, tools)
    without_aid = pause_without_aid_seconds(
        scene, built.problem, answer, request, tools, allowance.part(_FOR_AID)
    )
    worth = worth_of_more(built.problem, answer, request, tools, allowance.part(_FOR_WORTH))
    assumed = assumed_inputs(scene, _held_back_by(answer), tools, allowance.part(_FOR_ASSUMED))
    hours = _hours(built, answer, tools, allowance.part(1))
    plan = _plan(scene, built, answer, request)
    return replace(
        plan,
        digest=question.digest,
        fixed_pause_minutes=question.pause_minutes,
        baselines=baselines,
        pause_without_aid_minutes=None if without_aid is None else minutes(without_aid),
        worth=worth,
        assumed=assumed,
        hours=hours,
        findings=remarks(scene, built, answer, baselines, assumed),
        changes=question.changes,
    )


def _of_the_whole(progress: Callable[[Progress], None]) -> Callable[[Progress], None]:
    """Tell the share of the search as a share of the whole plan."""
    return lambda state: progress(replace(state, share=state.share * SEARCH_SHARE))


def _request(question: Question, problem: Problem) -> Request:
    """What the solver is asked, with the part of a given pause in which movement is permitted."""
    request = Request(seed=question.seed, workers=question.workers)
    if question.pause_minutes is None:
        return request
    open_seconds = seconds_within(problem.windows, 0, seconds(question.pause_minutes))
    return replace(request, fixed_open_seconds=open_seconds)


def _plan(scene: Scene, built: Built, answer: Answer, request: Request) -> Plan:
    """Everything that is read off the answer itself."""
    problem, bound, measured = built.problem, answer.bound, answer.measured
    people = sum(load.quantity for load in problem.loads if load.people)
    goods = sum(load.quantity for load in problem.loads if not load.people)
    moved = {} if measured is None else measured.moved
    people_moved = sum(moved.get(load.id, 0) for load in problem.loads if load.people)
    goods_moved = sum(moved.get(load.id, 0) for load in problem.loads if not load.people)
    faults = claims_hold(problem, answer)
    return Plan(
        scene=scene,
        digest="",
        zero=built.zero,
        problem=problem,
        outcome=answer.outcome,
        timetable=answer.timetable,
        certificate=None if bound is None else bound.certificate,
        pause_minutes=None if measured is None else minutes(measured.pause_seconds),
        open_minutes=None if measured is None else minutes(measured.open_seconds),
        bound_minutes=None if bound is None else minutes(bound.pause_seconds),
        bound_open_minutes=None if bound is None else minutes(bound.open_seconds),
        gap=None if request.fixed_open_seconds is not None else answer.gap,
        pause_without_aid_minutes=None,
        baselines=Baselines(None, None),
        bottleneck=() if bound is None else tuple(_bottleneck(use) for use in bound.uses),
        worth=(),
        people_moved=people_moved,
        people_unmoved=people - people_moved,
        tonnes_moved=goods_moved / KILOGRAMS_PER_TONNE,
        tonnes_unmoved=(goods - goods_moved) / KILOGRAMS_PER_TONNE,
        assumed=(),
        clash=answer.solution.clash,
        referee=Verdict(FAILED, (*answer.verdict.faults, *faults)) if faults else answer.verdict,
        hours=(),
        silence=_silence(problem, answer.timetable),
        findings=(),
        seed=request.seed,
        steps=answer.solution.steps,
        version=treve.__version__,
        units_bound=answer.solution.units_bound,
    )


def _silence(problem: Problem, timetable: Timetable | None) -> tuple[Quiet, ...]:
    return () if timetable is None else silence_schedule(problem, timetable)


def _baselines(problem: Problem, dispatched: Timetable | None, tools: Tools) -> Baselines:
    """What others would promise; the dispatcher counts only where the referee passes it."""
    promised = tools.hand_formula_minutes(problem)
    if dispatched is None or check_timetable(problem, dispatched):
        return Baselines(promised, None)
    pause = measure(problem, dispatched).pause_seconds
    return Baselines(promised, minutes(pause), out_by_hour(problem, dispatched))


def _bottleneck(use: Use) -> Bottleneck:
    unit = _UNITS.get(use.kind)
    if unit is None and use.kind in ("intake", "load"):
        unit = "minutes"
    if unit is None:
        return Bottleneck(use.object, use.kind, use.use, use.limit, "units", use.share)
    return Bottleneck(use.object, use.kind, minutes(use.use), minutes(use.limit), unit, use.share)


def _held_back_by(answer: Answer) -> frozenset[str]:
    return frozenset(use.object for use in answer.bound.uses) if answer.bound else frozenset()


def _hours(built: Built, answer: Answer, tools: Tools, part: Part) -> tuple[Hour, ...]:
    if answer.timetable is None:
        return ()
    hours = resumed_at(built.problem, answer.timetable, built.shares)
    most = most_out_by_hour(built.problem, len(hours), tools.most_people_by, part)
    return tuple(replace(hour, most_out=most[hour.hour]) for hour in hours)
