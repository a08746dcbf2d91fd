"""A plan of riverbend by the dispatcher alone: quick, and the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from treve import wiring
from treve.plan.allowance import StepAllowance
from treve.plan.make import make_plan
from treve.plan.model import Plan
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule

SCENE = "riverbend"


def dispatched(changes: tuple[str, ...] = ()) -> Plan:
    """Plan riverbend, changed or not."""
    scene = wiring.scene_to_plan(SCENE, changes)
    tools = replace(wiring.tools(), solve=_dispatch)
    asked = wiring.question(scene, changes=changes)
    return make_plan(scene, asked, tools=tools, allowance=StepAllowance(1, lambda: False))


def _dispatch(
    problem: Problem,
    request: Request,  # noqa: ARG001 - a dispatcher without foresight asks nothing
    stop: StopRule,  # noqa: ARG001
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    return Solution(Outcome.FEASIBLE, prove_bound(problem), nearest_first(problem))
