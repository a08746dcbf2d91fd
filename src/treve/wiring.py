"""Which solver, which store: chosen here and only here.

Whoever wants another solver, bound or baseline changes a line of :func:`tools`; whoever wants
scenes from elsewhere changes :func:`scene_to_plan`. Everything is imported when it is first needed,
so that ``treve --help`` stays quick.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from treve.effort import Effort

if TYPE_CHECKING:
    from datetime import datetime

    from treve.agreement.model import Agreement
    from treve.aid.items import ReliefItem
    from treve.aid.needs import Needs
    from treve.errors import Finding
    from treve.operations.events import Event
    from treve.operations.replan import Replan
    from treve.plan.assemble import Question
    from treve.plan.frontier import Asked, Task, Tell
    from treve.plan.frontier_model import Frontier
    from treve.plan.frontier_points import Solved
    from treve.plan.model import Plan
    from treve.plan.stop import Interrupted
    from treve.plan.tools import Counted, Tools
    from treve.scene.model import Scene
    from treve.timetabling.problem import Problem
    from treve.timetabling.solution import Bound, Progress, StopRule

USUAL_WORKERS = 2
"""Workers where nobody says: the search goes two ways at once, so more would stand idle."""

BOUND_STEPS = 1000
"""Steps (about a second) that a bound on tours may take where a side question asks for one."""

POINTS_SHARE = 0.9
"""Share of a frontier's time when its searches end; the rest is for the last rounds and proofs."""


def tools() -> Tools:
    """The solver, the bound and the baselines that plans are made with."""
    from treve.aid.supply import unmet_needs
    from treve.plan.tools import Tools
    from treve.timetabling.baselines.hand_formula import hand_formula_minutes
    from treve.timetabling.baselines.in_convoys import dispatched
    from treve.timetabling.bound import clash_of, prove_bound, units_proof
    from treve.timetabling.solvers import prove_uncoupled, solve

    def best_bound(problem: Problem) -> Bound:
        return prove_uncoupled(problem, prove_bound(problem), BOUND_STEPS)

    def bound_near(problem: Problem, open_seconds: int) -> Bound:
        bound = prove_bound(problem, near_seconds=open_seconds)
        return prove_uncoupled(problem, bound, BOUND_STEPS)

    def most_people_by(problem: Problem, second: int) -> Counted:
        return units_proof(problem, second, rank=None, whole=False)

    def most_people_in(
        problem: Problem, pause_seconds: int, rank: int, go_on: Callable[[], bool]
    ) -> Counted:
        return units_proof(problem, pause_seconds, rank=rank, go_on=go_on)

    return Tools(
        solve=solve,
        solve_onward=solve,
        prove_bound=best_bound,
        most_people_by=most_people_by,
        most_people_in=most_people_in,
        clash_of=clash_of,
        hand_formula_minutes=hand_formula_minutes,
        nearest_first=dispatched,
        bound_near=bound_near,
        quick_bound=quick_bound,
        unmet_needs=lambda scene: unmet_needs(scene, relief_items()),
    )


def relief_items() -> tuple[ReliefItem, ...]:
    """The table of relief items by cited standards, as shipped."""
    from treve.store.relief import read_relief_items

    return read_relief_items()


def scene_to_plan(path: str | Path, changes: Iterable[str] = ()) -> Scene:
    """Read a scene and turn what its people need into consignments.

    Args:
        path: A folder, a file, or the name of an example.
        changes: As ``--set`` takes them.

    Returns:
        The scene that a plan is made of, and that the plan's digest is taken of.

    Raises:
        InputError: With every fault of the scene.
    """
    from treve.aid.supply import supply
    from treve.store.scenes import read_scene

    return supply(read_scene(path, changes), relief_items())


def scene_and_agreement(
    path: str | Path, agreement: Path | None, changes: Iterable[str] = ()
) -> tuple[Scene, Agreement]:
    """Read a scene, and what is agreed about it.

    Args:
        path: A folder, a file, or the name of an example.
        agreement: A file; ``None``: nothing is agreed.
        changes: As ``--set`` takes them.

    Returns:
        The scene as :func:`scene_to_plan` gives it, and the agreement, checked with it.

    Raises:
        InputError: With every fault of the scene; where it has none, of the agreement.
    """
    scene = scene_to_plan(path, changes)
    return scene, agreed(scene, agreement)


def agreed(scene: Scene, path: Path | None) -> Agreement:
    """Read what is agreed about a scene.

    Args:
        scene: From :func:`scene_to_plan`.
        path: A file; ``None``: nothing is agreed.

    Raises:
        InputError: With every fault of the agreement.
    """
    from treve.agreement.model import NO_AGREEMENT

    if path is None:
        return NO_AGREEMENT
    from treve.store.agreements import read_agreement

    return read_agreement(path, scene)


def examined_agreement(scene: Scene, path: Path) -> tuple[Agreement | None, tuple[Finding, ...]]:
    """Read what is agreed about a scene, and give all remarks rather than raise them.

    Args:
        scene: As it was read, without faults.
        path: A file.

    Returns:
        The agreement, ``None`` where it has faults; and its faults and warnings.
    """
    from treve.aid.supply import supply
    from treve.store.agreements import examine_agreement

    examination = examine_agreement(path, supply(scene, relief_items()))
    return examination.agreement, examination.remarks


def needs_of(path: str | Path, changes: Iterable[str] = ()) -> Needs:
    """What the people of a scene need, and how far stocks and trucks can meet it.

    Args:
        path: A folder, a file, or the name of an example.
        changes: As ``--set`` takes them.

    Raises:
        InputError: With every fault of the scene.
    """
    from treve.aid.needs import assess
    from treve.store.scenes import read_scene

    return assess(read_scene(path, changes), relief_items())


def question(
    scene: Scene,
    *,
    pause_minutes: float | None = None,
    seed: int = 0,
    workers: int | None = None,
    changes: tuple[str, ...] = (),
    agreement: Agreement | None = None,
) -> Question:
    """Ask about a scene, with its digest.

    Args:
        scene: From :func:`scene_to_plan`.
        pause_minutes: A pause that is given; ``None``: find the shortest.
        seed: Of every random choice.
        workers: ``None``: as many as there are cores, up to :data:`USUAL_WORKERS`; never changes
            the answer.
        changes: As ``--set`` took them.
        agreement: From :func:`agreed`; ``None``: nothing is.
    """
    if workers is None:
        workers = min(USUAL_WORKERS, os.cpu_count() or 1)
    from treve.agreement.model import NO_AGREEMENT
    from treve.plan.assemble import Question
    from treve.store.scenes import scene_digest

    digest = scene_digest(scene)
    return Question(pause_minutes, seed, workers, digest, changes, agreement or NO_AGREEMENT)


def plan_scene(
    scene: Scene,
    asked: Question,
    *,
    effort: Effort,
    interrupted: Interrupted = lambda: False,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Plan:
    """Make the plan of a scene with the tools chosen here.

    Args:
        scene: From :func:`scene_to_plan`.
        asked: From :func:`question`.
        effort: Time or steps; time counts from this call.
        interrupted: Whether somebody asked to stop; the best so far is then the answer.
        progress: Told of the best pause and bound so far.

    Raises:
        InputError: Nobody leaves and nothing is to be brought.
    """
    allowance = effort.allowance(interrupted)
    from treve.plan.make import make_plan

    return make_plan(scene, asked, tools=tools(), allowance=allowance, progress=progress)


def replan_from(  # noqa: PLR0913 - what is driven, what is asked, and how to tell
    plan: Plan,
    at: datetime,
    events: tuple[Event, ...] = (),
    *,
    per_change_minutes: float | None = None,
    seed: int = 0,
    workers: int | None = None,
    effort: Effort,
    interrupted: Interrupted = lambda: False,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Replan:
    """Plan again from a moment of a plan on, with the tools chosen here.

    Args:
        plan: What is being driven.
        at: The moment, from :func:`moment_in`.
        events: What happened, from :func:`events_in`.
        per_change_minutes: What a vehicle told anew weighs, in minutes of pause; ``None``: the
            usual (``treve.operations.replan.USUAL_MINUTES_PER_CHANGE``).
        seed: Of every random choice.
        workers: As for :func:`question`.
        effort: Time or steps; time counts from this call.
        interrupted: Whether somebody asked to stop; the best so far is then the answer.
        progress: Told of the best pause so far.

    Raises:
        InputError: There is no timetable to go on from, or an event undoes what has happened.
    """
    from treve.operations.replan import USUAL_MINUTES_PER_CHANGE, Asked, replan
    from treve.store.scenes import scene_digest

    made = tools()
    allowance = effort.allowance(interrupted)
    weight = USUAL_MINUTES_PER_CHANGE if per_change_minutes is None else per_change_minutes
    if workers is None:
        workers = min(USUAL_WORKERS, os.cpu_count() or 1)
    asked = Asked(at, events, weight, seed, workers, scene_digest)
    return replan(plan, asked, tools=made, allowance=allowance, progress=progress)


def moment_in(plan: Plan, text: str) -> datetime:
    """Read a moment of a plan, local to its scene.

    Raises:
        InputError: It is none, or lies beyond the plan.
    """
    from treve.store.events import read_at

    return read_at(text, plan)


def events_in(plan: Plan, path: Path | None) -> tuple[Event, ...]:
    """Read what happened since a plan was made.

    Args:
        plan: Whose scene the events speak of.
        path: A file; ``None``: nothing happened.

    Raises:
        InputError: With every fault of the file.
    """
    from treve.store.events import read_events

    return () if path is None else read_events(path, plan.scene)


def frontier_of(  # noqa: PLR0913 - what is asked, what it is asked of, and how to tell
    path: str | Path,
    asked: Asked,
    *,
    agreement: Path | None = None,
    effort: Effort,
    workers: int | None = None,
    interrupted: Interrupted = lambda: False,
    ready: Callable[[], None] = lambda: None,
    tell: Tell = lambda _share, _points: None,
) -> Frontier:
    """Find the frontier of a scene with the tools chosen here, in parallel.

    Args:
        path: A folder, a file, or the name of an example.
        asked: What is varied; its digest and agreement are set here.
        agreement: The file of what is agreed, the same at every point.
        effort: Time for all points together, or steps at each; time counts from this call,
            once the search is compiled.
        workers: Processes; ``None``: as many as there are cores. They never change what steps give.
        interrupted: Whether somebody asked to stop; what is known by then is the answer.
        ready: Called once the scene has been read at every point, before anything is searched.
        tell: Told after each point.

    Raises:
        InputError: With every fault of the scene, or of the first point that has any.
    """
    from treve.aid.supply import supply
    from treve.plan.frontier import make_frontier
    from treve.plan.frontier_axes import grid
    from treve.plan.frontier_pool import Pool
    from treve.store.scenes import read_varied, scene_digest
    from treve.timetabling.solvers.search.ready import make_ready

    make_ready()  # once, and not in every process
    until = time.monotonic() + POINTS_SHARE * effort.seconds
    places = grid(asked.axes)
    varied = (
        [axis.change(at) for axis, at in zip(asked.axes, place, strict=True)] for place in places
    )
    variations = ((*asked.changes, *changes) for changes in ((), *varied))
    items = relief_items()
    base, *scenes = (supply(scene, items) for scene in read_varied(path, variations))
    terms, *_ = [agreed(scene, agreement) for scene in (base, *scenes)]  # checked with every one
    ready()
    asked = replace(asked, digest=scene_digest(base), steps=effort.steps, agreement=terms)
    count = min(workers or os.cpu_count() or 1, len(places))
    deadline = None if effort.steps is not None else until
    with Pool(work_at_point, count, deadline, time.monotonic, interrupted) as pool:
        return make_frontier(scenes, asked, spread=pool.spread, tell=tell)


def work_at_point(task: Task, stop: StopRule) -> Solved:
    """Work at one point of a frontier, in whatever process; see :func:`frontier_of`."""
    from treve.plan.frontier import work_at

    return work_at(task, tools(), quick_bound, stop)


def quick_bound(problem: Problem) -> Bound:
    """The bound in some hundredths of a second: whole days of vehicles are left aside."""
    from treve.timetabling.bound import prove_bound

    return prove_bound(problem, whole_days=False)
