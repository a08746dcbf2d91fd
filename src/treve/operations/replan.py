"""The recipe: a plan under way and what happened in, a plan from there on out.

Several ways to go on are made, from the most faithful to what drivers were told to one that owes
them nothing. The one counts whose pause, with so many minutes for each vehicle whose driver must be
told anything anew, comes to the least; the others stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from treve.errors import Finding
from treve.measures import SECONDS_PER_MINUTE
from treve.operations.changes import Changes, changes_between
from treve.operations.events import Event
from treve.operations.situation import Situation, situation_at
from treve.plan.allowance import Allowance
from treve.plan.assemble import Question, assemble
from treve.plan.clock import minutes
from treve.plan.judge import PASSED, Answer, judge, outcome_of
from treve.plan.kept import broken_conditions
from treve.plan.make import look_beside, no_part, request_of
from treve.plan.model import Plan, Replanned
from treve.plan.remarks import Pauses, remarks
from treve.plan.tools import Tools
from treve.plan.unanswered import Told, unanswered
from treve.scene.model import Scene
from treve.timetabling.baselines.nearest_first import go_on
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Bound, Outcome, Progress, Request, Solution
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, Trip

USUAL_MINUTES_PER_CHANGE = 1.0
"""A pause may be so much longer for each vehicle whose driver need not be told anything anew.

A judgement, not a measured figure: to reach a driver on the road and have the change repeated takes
about that long, and whoever is told twice may follow the first word.
"""

AS_TOLD, HALF_AS_TOLD, ANEW, SEARCHED = "as_told", "half_as_told", "anew", "searched"
"""How a candidate goes on: with all that was told, the sooner half of it, none of it; searched."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Attributes:
        at: The moment.
        events: What happened, in their order.
        per_change_minutes: What a vehicle told anew weighs, in minutes of pause.
        seed: Of every random choice.
        workers: Processes or threads; never changes the answer.
        digest: Makes the digest of a scene.
    """

    at: datetime
    events: tuple[Event, ...] = ()
    per_change_minutes: float = USUAL_MINUTES_PER_CHANGE
    seed: int = 0
    workers: int = 1
    digest: Callable[[Scene], str] = lambda _: ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to go on, and what it weighs.

    Attributes:
        name: How it goes on.
        pause_minutes: From the first second of the plan to the last, as ever.
        vehicles_told: Vehicles whose driver is told anything anew.
        people_left: People of binding loads who do not leave.
        kilograms_left: The same of goods.
        weighed_minutes: The pause with the weight of those vehicles.
    """

    name: str
    pause_minutes: float
    vehicles_told: int
    people_left: int
    kilograms_left: int
    weighed_minutes: float


@dataclass(frozen=True, slots=True)
class Replan:
    """A plan from a moment on.

    Attributes:
        plan: The whole timetable, with the trips that stand; as any plan.
        at: The moment.
        changes: What drivers are told.
        candidates: All ways that were weighed, the one taken first.
        per_change_minutes: What a vehicle told anew weighed.
    """

    plan: Plan
    at: datetime
    changes: Changes
    candidates: tuple[Candidate, ...]
    per_change_minutes: float

    @property
    def is_short(self) -> bool:
        """Whether somebody is left behind, or stuck on the way."""
        told = self.plan.replanned.findings if self.plan.replanned else ()
        return any(one.severity == "fault" or one.code == "replan-left-behind" for one in told)


@dataclass(frozen=True, slots=True)
class _Way:
    """A candidate with its timetable."""

    told: Candidate
    timetable: Timetable
    changes: Changes

    @property
    def order(self) -> tuple[int, int, float, int]:
        """The least of these is taken."""
        told = self.told
        left = told.people_left, told.kilograms_left
        return (*left, told.weighed_minutes, told.vehicles_told)


def replan(
    plan: Plan,
    asked: Asked,
    *,
    tools: Tools,
    allowance: Allowance,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Replan:
    """Plan again from a moment on.

    Args:
        plan: What is being driven.
        asked: The moment, what happened, and what a change weighs.
        tools: Solver, bound and baselines.
        allowance: Time or steps.
        progress: Told of the best pause so far.

    Raises:
        InputError: There is no timetable to go on from, or an event undoes what has happened.
    """
    now = situation_at(plan, asked.at, asked.events)
    made = _planned(plan, now, asked, tools, allowance, progress)
    inside = _left_inside(made.plan)
    if inside:
        resting = frozenset(name.rpartition("-")[0] for name in inside)
        now = situation_at(plan, asked.at, asked.events, resting)
        stay = Finding("replan-left-inside", inside, {"vehicles": len(inside)})
        now = replace(now, findings=(*now.findings, stay))
        made = _planned(plan, now, asked, tools, allowance, progress)
    return made


def _left_inside(plan: Plan) -> tuple[str, ...]:
    """Vehicles that cannot leave the zone any more, where nothing else is wrong."""
    faults = plan.referee.faults
    if any(fault.code != "referee-left-inside" for fault in faults):
        return ()
    return tuple(fault.objects[0] for fault in faults)


def _planned(
    plan: Plan,
    now: Situation,
    asked: Asked,
    tools: Tools,
    allowance: Allowance,
    progress: Callable[[Progress], None],
) -> Replan:
    """The plan from where things stand."""
    given_minutes = plan.fixed_pause_minutes
    if plan.replanned is not None:
        given_minutes = plan.replanned.given_minutes
    question = Question(
        pause_minutes=given_minutes,
        seed=asked.seed,
        workers=asked.workers,
        digest=asked.digest(now.scene),
        changes=plan.changes,
        agreement=now.built.agreement,
    )
    request = request_of(question, now.built.problem)
    ways = [
        _weighed(now, name, timetable, asked)
        for name, timetable in _continuations(now, request, allowance)
    ]
    ways.sort(key=lambda way: way.order)
    progress(Progress(0, 0.0, pause_seconds(now.built.problem, ways[0].timetable)))
    solution = _search(now, request, ways[0].timetable, tools, allowance, progress)
    allowance.searched(solution.steps)
    if solution.timetable is not None:
        ways.append(_weighed(now, SEARCHED, solution.timetable, asked))
        ways.sort(key=lambda way: way.order)
    findings = now.findings
    if _left(ways[0]):
        findings = (*findings, _left_behind(now, ways[0]))
        if question.pause_minutes is None:
            whole_minutes = minutes(now.built.problem.horizon_seconds)
            question = replace(question, pause_minutes=whole_minutes)
            request = request_of(question, now.built.problem)
    answer, taken = _judged(now, request, solution, ways)
    made = _put_together(now, question, answer, tools, allowance)
    under_way = now.under_way
    replanned = Replanned(
        under_way.at_seconds,
        tuple(sorted(under_way.barred)),
        under_way.free_from,
        given_minutes,
        findings,
    )
    return Replan(
        replace(made, replanned=replanned),
        asked.at,
        taken.changes,
        (taken.told, *(way.told for way in ways if way is not taken)),
        asked.per_change_minutes,
    )


def _continuations(
    now: Situation, request: Request, allowance: Allowance
) -> Iterator[tuple[str, Timetable]]:
    """Ways to go on, the most faithful to what drivers were told first."""
    problem, stop = now.built.problem, allowance.first()
    just_so = _just_as_told(now, request)
    if just_so is not None:
        yield AS_TOLD, just_so
    last = max((trip.begins_seconds for trip in now.told), default=now.at_seconds)
    cuts = {HALF_AS_TOLD: (now.at_seconds + last) // 2, ANEW: now.at_seconds}
    if just_so is None:
        cuts = {AS_TOLD: last + 1, **cuts}
    for name, cut in cuts.items():
        told = tuple(trip for trip in now.told if trip.begins_seconds < cut)
        yield (
            name,
            go_on(
                problem,
                now.under_way,
                stop,
                told=told,
                open_seconds=request.fixed_open_seconds,
            ),
        )


def _just_as_told(now: Situation, request: Request) -> Timetable | None:
    """The plan to the second, where everybody can go on as they were told and does all there is."""
    trips = (*now.under_way.stands.trips, *now.told)
    if set(now.under_way.stands.trips) != {*now.over, *now.begun}:
        return None
    moved: dict[str, int] = dict(now.left)
    for trip in trips:
        if trip.load is not None:
            moved[trip.load] = moved.get(trip.load, 0) + trip.quantity
    if any(moved.get(load.id, 0) != load.quantity for load in now.built.problem.loads):
        return None
    made = Timetable(_in_order(trips), now.left)
    if not now.under_way.is_kept_by(made):
        return None
    faults = check_timetable(now.built.problem, made, fixed_open_seconds=request.fixed_open_seconds)
    return None if faults else made


def _in_order(trips: tuple[Trip, ...]) -> tuple[Trip, ...]:
    return tuple(sorted(trips, key=lambda trip: (trip.vehicle, trip.begins_seconds)))


def _weighed(now: Situation, name: str, timetable: Timetable, asked: Asked) -> _Way:
    """What a way to go on weighs."""
    problem, over = now.built.problem, set(now.over)
    driven = (trip for trip in timetable.trips if trip not in over)
    changes = changes_between((*now.begun, *now.told), driven)
    told = len(changes.vehicles_told)
    pause = pause_seconds(problem, timetable) / SECONDS_PER_MINUTE
    left = [(load, timetable.unmoved.get(load.id, 0)) for load in problem.loads if load.binding]
    candidate = Candidate(
        name,
        pause,
        told,
        sum(units for load, units in left if load.people),
        sum(units for load, units in left if not load.people),
        pause + asked.per_change_minutes * told,
    )
    return _Way(candidate, timetable, changes)


def _search(
    now: Situation,
    request: Request,
    incumbent: Timetable,
    tools: Tools,
    allowance: Allowance,
    progress: Callable[[Progress], None],
) -> Solution:
    """The solver's way to go on, where there is one that can and time for it; else the bound."""
    problem = now.built.problem
    bound = tools.prove_bound(problem)
    if tools.solve_onward is None or not allowance.has_time_to_search():
        return Solution(Outcome.UNKNOWN, bound)
    asked = replace(request, under_way=now.under_way, incumbent=incumbent, bound=bound)
    found = tools.solve_onward(problem, asked, allowance.search(), progress)
    kept = found.timetable is not None and now.under_way.is_kept_by(found.timetable)
    return replace(found, bound=found.bound or bound, timetable=found.timetable if kept else None)


def _left(way: _Way) -> bool:
    return bool(way.told.people_left or way.told.kilograms_left)


def _left_behind(now: Situation, way: _Way) -> Finding:
    figures = {"people": way.told.people_left, "kilograms": way.told.kilograms_left}
    binding = {load.id for load in now.built.problem.loads if load.binding}
    unmoved = way.timetable.unmoved.items()
    left = tuple(load for load, units in unmoved if units and load in binding)
    return Finding("replan-left-behind", left, figures)


def _judged(
    now: Situation, request: Request, solution: Solution, ways: list[_Way]
) -> tuple[Answer, _Way]:
    """The first way that the referee passes; where there is none, the first with its faults."""
    problem, found = now.built.problem, []
    for way in ways:
        outcome = _outcome(problem, solution.bound, way.timetable, request)
        made = replace(solution, outcome=outcome, timetable=way.timetable)
        answer = judge(
            problem,
            made,
            fixed_open_seconds=request.fixed_open_seconds,
            broken=partial(broken_conditions, now.built),
        )
        if answer.verdict.verdict == PASSED:
            return answer, way
        found.append((answer, way))
    return found[0]


def _outcome(
    problem: Problem, bound: Bound | None, timetable: Timetable, request: Request
) -> Outcome:
    if request.fixed_open_seconds is not None:
        return Outcome.FEASIBLE
    return outcome_of(problem, bound, timetable)


def _put_together(
    now: Situation, question: Question, answer: Answer, tools: Tools, allowance: Allowance
) -> Plan:
    """The plan as any other; side questions are those of the plan that was driven."""
    built, problem = now.built, now.built.problem
    dispatched = tools.nearest_first(problem, allowance.first())
    beside = look_beside(now.scene, built, answer, question, dispatched, tools, no_part)
    without = beside.without_aid_seconds
    alone = None if without is None else minutes(without)
    told = Told(now.scene, beside.worth, beside.assumed, question.pause_minutes)
    found = remarks(
        now.scene,
        built,
        answer,
        beside.baselines,
        beside.assumed,
        Pauses(alone, question.pause_minutes),
        (*tools.unmet_needs(now.scene), *unanswered(built, answer, told)),
    )
    return assemble(now.scene, built, question, answer, beside, found)
