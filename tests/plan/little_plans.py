"""Plans of the smallest scenes, whole and true, to tamper with."""

from __future__ import annotations

import json
from dataclasses import replace
from zoneinfo import ZoneInfo

from tests.plan.fakes import TOOLS, dispatching, never
from tests.riverbend import TRUCK, riverbend_scene
from treve.plan.allowance import StepAllowance
from treve.plan.assemble import Question
from treve.plan.codec import decode, encode
from treve.plan.judge import outcome_of
from treve.plan.make import make_plan
from treve.plan.model import Plan
from treve.plan.parts import StepPart
from treve.plan.recheck_case import Case
from treve.scene.model import Consignment, Fleet, Relief, Scene
from treve.store.scenes import scene_digest
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Request, Solution, StopRule

STEPS = StepAllowance(100, never)


def honest(problem: Problem, request: Request, stop: StopRule, progress: object) -> Solution:  # noqa: ARG001
    """Dispatch, and say what the solver would say of it."""
    found = dispatching(problem, request, lambda _steps: True, lambda _progress: None)
    bound = TOOLS.prove_bound(problem)
    if found.timetable is None:
        return replace(found, bound=bound)
    if request.fixed_open_seconds is not None:
        return replace(found, bound=bound)
    return replace(found, bound=bound, outcome=outcome_of(problem, bound, found.timetable))


HONEST = replace(TOOLS, solve=honest)


def small_riverbend() -> Scene:
    """Two hundred and sixty-one people, one of them on a stretcher, and rice within the pause."""
    scene = riverbend_scene()
    sizes = {"mill-people": 190, "mill-beds": 1, "church-people": 70}
    groups = tuple(
        replace(
            group,
            people=sizes[group.id] + 5,
            leaving=sizes[group.id],
            shares={"school": 70} if group.shares else {},
        )
        for group in scene.groups
    )
    fleets = tuple(replace(fleet, count=min(fleet.count, 2)) for fleet in scene.fleets)
    rice = Consignment("rice", "rice", 40, "school", "church", within_pause=True)
    return replace(
        scene,
        groups=groups,
        fleets=(*fleets, Fleet("truck", TRUCK, 1, "school")),
        consignments=(rice,),
        relief=Relief(days=3, days_waiting=0.01),
    )


def plan_of(scene: Scene, pause_minutes: float | None = None) -> Plan:
    """Plan it as it would be planned from files, the search apart."""
    zone = ZoneInfo(scene.calendar.time_zone)
    scene = decode(json.loads(json.dumps(encode(scene))), Scene, zone)
    question = Question(pause_minutes, digest=scene_digest(scene), changes=("fleets.bus.count=2",))
    return make_plan(scene, question, tools=HONEST, allowance=STEPS)


def free_plan() -> Plan:
    """Everybody leaves, in the shortest pause that the dispatcher finds."""
    return plan_of(small_riverbend())


def sharing_plan(rice_tonnes: float = 9) -> Plan:
    """Rice and soap share a truck, and nobody else is on the road."""
    scene = small_riverbend()
    rice = replace(scene.consignments[0], tonnes=rice_tonnes, priority=1)
    soap = replace(rice, id="bars", item="soap", tonnes=0.3, priority=2)
    aid = replace(scene, consignments=(soap, rice), groups=scene.groups[1:2], relief=None)
    return plan_of(aid)


def shortest_plan() -> Plan:
    """One ambulance takes one person: nothing shorter can be."""
    scene = small_riverbend()
    return plan_of(replace(scene, groups=scene.groups[1:2], consignments=(), relief=None))


def given_plan() -> Plan:
    """A pause is given, and some are left."""
    return plan_of(small_riverbend(), 130)


def impossible_plan() -> Plan:
    """Nobody can carry stretchers."""
    scene = small_riverbend()
    plan = plan_of(replace(scene, fleets=scene.fleets[:1], consignments=(), relief=None))
    assert plan.outcome is Outcome.PROVEN_IMPOSSIBLE
    return plan


def case_of(plan: Plan) -> Case:
    """A plan under examination, with all the time there is."""
    return Case(plan, HONEST, scene_digest, StepPart(1, never))
