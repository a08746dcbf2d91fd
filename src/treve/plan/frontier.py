"""The recipe of a frontier: bounds of all points, a search at each, and both carried over.

Four rounds over the points: a quick bound of each; a little search at each, from nothing; one more
where the bound still lies far below the pause, from another beginning; a search at each from the
best timetable known, be it the point's own or a neighbour's. So none is searched long before every
one was searched a little. Those that promise most come first, and after the first search get time
in proportion: time spread thin finds nothing for anybody.

After each round the points tighten one another: a timetable goes over to points that allow more, a
bound to points that allow less (``treve.plan.frontier_order``). So no point that allows more is
ever shown worse than one that allows less. No round depends on which point is ready first, so steps
give the same answer anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import treve
from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.errors import Finding, InputError
from treve.plan.build import Built, build_problem
from treve.plan.frontier_model import Axis, Frontier, Point
from treve.plan.frontier_points import Points, Solved
from treve.plan.judge import FAILED, claims_hold, judge
from treve.plan.kept import broken_conditions
from treve.plan.tools import Tools
from treve.scene.model import Place, Scene
from treve.scene.ways import Corridor, Gate
from treve.timetabling.problem import Problem
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Progress, Request, StopRule
from treve.timetabling.timetable import Timetable

SHARES = (1.0, 0.35, 0.55, 1.0)
"""Share of the time left that each round may take: of the searches the first, the one from another
beginning where there is something to search, and the last, which has all the rest."""

LEAST_PROMISE = 0.05
"""A point counts for so much of the one that promises most, at least, when time is shared out."""


@dataclass(frozen=True, slots=True)
class Task:
    """One point to be worked at; goes to another process.

    Attributes:
        position: Of the point.
        search: Whether to search; else only the quick bound is proved.
        incumbent: A timetable to begin with.
        steps: Of the search; ``None``: as long as the time given lasts.
        weight: Its part of the time, beside those of the others.
        begin_seconds: How long an earlier search took until it began; 0: none was made.
    """

    position: int
    problem: Problem
    search: bool
    seed: int = 0
    incumbent: Timetable | None = None
    steps: int | None = None
    weight: float = 1.0
    begin_seconds: float = 0.0


Spread = Callable[[Sequence[Task], float], Iterator[Solved]]
"""Works at tasks, in parallel or not, within a share of the time left; in any order."""

Tell = Callable[[float, tuple[Point, ...]], None]
"""Told the share done and the points so far."""


def work_at(task: Task, tools: Tools, quick: Callable[[Problem], Bound], stop: StopRule) -> Solved:
    """Do one task.

    Args:
        task: What to do.
        tools: Solver and bound.
        quick: The quick bound.
        stop: When to stop searching.

    Returns:
        Only what the referee passes: a faulty timetable and a bound that does not add up are left
        out.
    """
    if not task.search:
        return Solved(task.position, quick(task.problem))
    request = Request(seed=task.seed, early=False, incumbent=task.incumbent)
    solution = tools.solve(task.problem, request, stop, _quiet)
    answer = judge(task.problem, solution)
    faults = claims_hold(task.problem, answer)
    timetable = None if answer.verdict.verdict == FAILED else answer.timetable
    return Solved(task.position, None if faults else answer.bound, timetable, solution.steps)


def _quiet(progress: Progress) -> None:
    """Say nothing: progress is told by points."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a frontier.

    Attributes:
        axes: What is varied.
        changes: Of the scene before, as ``--set`` took them.
        digest: Of the scene before anything is varied.
        bound_only: Search for nothing but the quick bound.
        steps: Of the search at each point; ``None``: time decides.
        agreement: What is agreed, the same at every point.
    """

    axes: tuple[Axis, ...]
    changes: tuple[str, ...] = ()
    digest: str = ""
    bound_only: bool = False
    seed: int = 0
    steps: int | None = None
    agreement: Agreement = NO_AGREEMENT


def make_frontier(
    scenes: Sequence[Scene],
    asked: Asked,
    *,
    spread: Spread,
    tell: Tell = lambda _share, _points: None,
) -> Frontier:
    """Find pause and bound at every point.

    Args:
        scenes: One a point, in the order of :func:`treve.plan.frontier_axes.grid`.
        asked: What is asked.
        spread: Works at the points.
        tell: Told after each task.

    Raises:
        InputError: Nobody leaves and nothing is to be brought.
    """
    points_built = [build_problem(scene, asked.agreement) for scene in scenes]
    spread = _keeping(spread, points_built)
    problems = [built.problem for built in points_built]
    if not all(any(load.binding for load in problem.loads) for problem in problems):
        raise InputError((Finding("nothing-to-plan", (scenes[0].name,), severity="fault"),))
    points = Points(problems, asked.axes)
    quick = [Task(index, problem, search=False) for index, problem in enumerate(problems)]
    whole = _round(points, quick, asked, spread, tell, 0)
    if not asked.bound_only:
        for number, tasks_of in enumerate((_first_tasks, _other_tasks, _last_tasks), start=1):
            _round(points, tasks_of(points, asked), asked, spread, tell, number)
        whole = whole and not any(state.unsearched for state in points.states)
    return Frontier(
        name=scenes[0].name,
        digest=asked.digest,
        changes=asked.changes,
        axes=asked.axes,
        points=points.told(asked.axes),
        bound_only=asked.bound_only,
        whole=whole,
        seed=asked.seed,
        steps=asked.steps,
        version=treve.__version__,
        names=_names(scenes[-1], points, asked.axes),
        agreement=asked.agreement,
    )


def _keeping(spread: Spread, points_built: Sequence[Built]) -> Spread:
    """The same, without timetables that break what is agreed: workers know no agreement."""

    def kept(tasks: Sequence[Task], share: float) -> Iterator[Solved]:
        for one in spread(tasks, share):
            found = one.timetable
            broken = found is not None and broken_conditions(points_built[one.position], found)
            yield replace(one, timetable=None) if broken else one

    return kept


def _names(scene: Scene, points: Points, axes: tuple[Axis, ...]) -> dict[str, str]:
    """What the scene calls what is varied and what makes a bound; a load by where it comes from."""
    things: tuple[Place | Gate | Corridor, ...] = (*scene.places, *scene.gates, *scene.corridors)
    names = {thing.id: thing.name for thing in things if thing.name}
    origins = {
        load.id: names.get(load.origin, load.origin)
        for state in points.states
        for load in state.problem.loads
    }
    told = {use.object for state in points.states for use in state.uses}
    told |= {part for axis in axes for part in axis.path.split(".")[1:2]}
    return {thing: name for thing, name in {**origins, **names}.items() if thing in told}


def _first_tasks(points: Points, asked: Asked) -> list[Task]:
    """A little search at every point, from nothing."""
    return [
        _task(points, position, asked, None, weight=1.0)
        for position in points.first_order()
        if not points.states[position].settled
    ]


def _other_tasks(points: Points, asked: Asked) -> list[Task]:
    """Where the bound lies far below the pause: a search from another beginning.

    The search shortens the pause of a timetable little by little, and never comes to leave out a
    day; whether it does depends on where it begins. So it begins with what a point that allows
    less has to lend; where that is the best known already, with what was found here.
    """
    tasks = []
    for position in points.order():
        state = points.states[position]
        if state.settled or not state.far:
            continue
        other = points.inherited(position) if state.steps else None
        if other is None or measure(state.problem, other).pause_seconds == state.pause_seconds:
            other = state.own if state.pause_position is not None else None
        if other is not None or not state.steps:
            tasks.append(_task(points, position, asked, other))
    return tasks


def _last_tasks(points: Points, asked: Asked) -> list[Task]:
    """A search from the best timetable known, or from nothing where none was made and it pays."""
    tasks = []
    for position in points.order():
        state = points.states[position]
        if not state.settled:
            anew = state.unsearched and state.far
            tasks.append(_task(points, position, asked, None if anew else state.timetable))
    return [
        task if task.steps is None else replace(task, steps=_steps_left(points, task, asked))
        for task in tasks
    ]


def _task(
    points: Points,
    position: int,
    asked: Asked,
    incumbent: Timetable | None,
    *,
    weight: float | None = None,
) -> Task:
    """A search at a point, with time in proportion to what it promises unless told otherwise."""
    most = max(state.promise_seconds for state in points.states if not state.settled)
    state = points.states[position]
    return Task(
        position,
        state.problem,
        search=True,
        seed=asked.seed,
        incumbent=incumbent,
        steps=None if asked.steps is None else max(1, asked.steps // 3),
        weight=max(1.0, LEAST_PROMISE * most, state.promise_seconds) if weight is None else weight,
        begin_seconds=state.begin_seconds,
    )


def _steps_left(points: Points, task: Task, asked: Asked) -> int:
    return max(1, (asked.steps or 0) - points.states[task.position].steps)


def _round(
    points: Points,
    tasks: Sequence[Task],
    asked: Asked,
    spread: Spread,
    tell: Tell,
    number: int,
) -> bool:
    """Work at all tasks, then let the points tighten one another; say whether all were done."""
    rounds = 1 if asked.bound_only else len(SHARES)
    done = 0
    for one in spread(tasks, SHARES[number]) if tasks else ():
        done += 1
        points.learn(one)
        tell((number + done / len(tasks)) / rounds, points.told(asked.axes))
    points.tighten()
    return done == len(tasks)
