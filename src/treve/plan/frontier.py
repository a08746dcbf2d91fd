"""The recipe of a frontier: bounds of all points, a search at each, and both carried over.

Three rounds, each over all points at once: a quick bound; a search from nothing; a search from the
best timetable known, be it the point's own or a neighbour's. After each round the points tighten
one another: a timetable goes over to points that allow more, a bound to points that allow less
(``treve.plan.frontier_order``). So no point that allows more is ever shown worse than one that
allows less. No round depends on which point is ready first, so steps give the same answer anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import treve
from treve.errors import Finding, InputError
from treve.measures import KILOGRAMS_PER_TONNE
from treve.plan.assemble import bottleneck_of, totals
from treve.plan.build import build_problem
from treve.plan.clock import minutes
from treve.plan.frontier_axes import grid
from treve.plan.frontier_model import Axis, Frontier, Point
from treve.plan.frontier_order import carried, relaxes
from treve.plan.judge import FAILED, claims_hold, judge
from treve.plan.tools import Tools
from treve.scene.model import Gate, Place, Scene
from treve.timetabling.problem import Problem
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Outcome, Progress, Request, StopRule, Use
from treve.timetabling.timetable import Timetable

FIRST_SHARE = 0.5
"""Share of the time for the search from nothing; the other has the rest."""


@dataclass(frozen=True, slots=True)
class Task:
    """One point to be worked at; goes to another process.

    Attributes:
        position: Of the point.
        search: Whether to search; else only the quick bound is proved.
        incumbent: A timetable to begin with.
        steps: Of the search; ``None``: as long as the time given lasts.
    """

    position: int
    problem: Problem
    search: bool
    seed: int = 0
    incumbent: Timetable | None = None
    steps: int | None = None


@dataclass(frozen=True, slots=True)
class Solved:
    """What came of a task; the referee has passed all of it."""

    position: int
    bound: Bound | None
    timetable: Timetable | None = None
    steps: int = 0


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


@dataclass(slots=True)
class _State:
    """What is known of a point."""

    problem: Problem
    pause_bound_seconds: int = 0
    open_bound_seconds: int = 0
    bound_from: int | None = None
    timetable: Timetable | None = None
    pause_seconds: int | None = None
    open_seconds: int | None = None
    pause_from: int | None = None
    steps: int = 0
    reached: bool = False
    moved_kilograms: int = 0
    uses: tuple[Use, ...] = ()

    @property
    def impossible(self) -> bool:
        """Whether the bound lies beyond the last window."""
        return self.pause_bound_seconds > self.problem.horizon_seconds

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be found out."""
        return self.impossible or (
            self.pause_seconds is not None and self.pause_seconds <= self.pause_bound_seconds
        )


class Points:
    """All points of a frontier, what is known of each, and which allows more than which."""

    def __init__(self, problems: Sequence[Problem], axes: tuple[Axis, ...]) -> None:
        """Compare neighbours on the grid; further relations follow from theirs.

        Args:
            problems: One a point, the last axis running fastest.
            axes: What is varied.
        """
        self.states = [_State(problem) for problem in problems]
        places = grid(axes)
        at = {place: index for index, place in enumerate(places)}
        self.wider: list[tuple[int, int]] = []
        for place in places:
            for axis in range(len(axes)):
                beside = (*place[:axis], place[axis] + 1, *place[axis + 1 :])
                if beside in at:
                    one, other = at[place], at[beside]
                    self.wider += [
                        (wide, narrow)
                        for wide, narrow in ((one, other), (other, one))
                        if relaxes(problems[wide], problems[narrow])
                    ]

    def learn(self, solved: Solved) -> None:
        """Take in what came of a task, where it is better than what is known."""
        state = self.states[solved.position]
        state.steps += solved.steps
        state.reached = True
        if solved.bound is not None:
            bound = solved.bound
            self._raise(solved.position, bound.pause_seconds, bound.open_seconds, bound.uses)
        if solved.timetable is not None:
            self._shorten(solved.position, solved.timetable, None)

    def _raise(
        self,
        position: int,
        pause: int,
        open_: int,
        uses: tuple[Use, ...],
        source: int | None = None,
    ) -> bool:
        state = self.states[position]
        if pause <= state.pause_bound_seconds and open_ <= state.open_bound_seconds:
            return False
        state.pause_bound_seconds = max(pause, state.pause_bound_seconds)
        state.open_bound_seconds = max(open_, state.open_bound_seconds)
        state.bound_from, state.uses = source, uses
        return True

    def _shorten(self, position: int, timetable: Timetable, source: int | None) -> bool:
        state = self.states[position]
        measured = measure(state.problem, timetable)
        known = state.pause_seconds, state.open_seconds
        if None not in known and known <= (measured.pause_seconds, measured.open_seconds):
            return False
        state.timetable, state.pause_from = timetable, source
        state.pause_seconds, state.open_seconds = measured.pause_seconds, measured.open_seconds
        goods = (load for load in state.problem.loads if not load.people)
        _, state.moved_kilograms = totals(goods, measured.moved)
        return True

    def tighten(self) -> None:
        """Carry timetables to points that allow more and bounds to points that allow less."""
        refused: set[tuple[int, int, int]] = set()
        changed = True
        while changed:
            changed = False
            for wide, narrow in self.wider:
                changed = self._carry(wide, narrow, refused) or changed

    def _carry(self, wide: int, narrow: int, refused: set[tuple[int, int, int]]) -> bool:
        more, less = self.states[wide], self.states[narrow]
        source = wide if more.bound_from is None else more.bound_from
        bounds = more.pause_bound_seconds, more.open_bound_seconds
        changed = self._raise(narrow, *bounds, more.uses, source)
        if less.timetable is None or (wide, narrow, id(less.timetable)) in refused:
            return changed
        if more.pause_seconds is not None and more.pause_seconds <= (less.pause_seconds or 0):
            return changed
        moved = carried(less.timetable, less.problem, more.problem)
        if moved is None:
            refused.add((wide, narrow, id(less.timetable)))
            return changed
        source = narrow if less.pause_from is None else less.pause_from
        return self._shorten(wide, moved, source) or changed

    def told(self, axes: tuple[Axis, ...]) -> tuple[Point, ...]:
        """The points as they stand."""
        places = grid(axes)
        values = [
            tuple(axis.values[at] for axis, at in zip(axes, place, strict=True)) for place in places
        ]
        return tuple(
            _point(state, values[index], values) for index, state in enumerate(self.states)
        )


def _point(state: _State, values: tuple[float, ...], every: Sequence[tuple[float, ...]]) -> Point:
    impossible = state.impossible
    outcome = Outcome.UNKNOWN if state.timetable is None else Outcome.FEASIBLE
    if state.settled:
        outcome = Outcome.PROVEN_IMPOSSIBLE if impossible else Outcome.PROVEN_SHORTEST
    gap = None
    if state.open_seconds is not None and state.open_bound_seconds > 0 and not impossible:
        gap = (state.open_seconds - state.open_bound_seconds) / state.open_bound_seconds
    known = (state.reached or state.bound_from is not None) and not impossible
    return Point(
        values=values,
        outcome=outcome,
        pause_minutes=None if state.pause_seconds is None else minutes(state.pause_seconds),
        open_minutes=None if state.open_seconds is None else minutes(state.open_seconds),
        bound_minutes=minutes(state.pause_bound_seconds) if known else None,
        bound_open_minutes=minutes(state.open_bound_seconds) if known else None,
        gap=gap,
        pause_from=None if state.pause_from is None else every[state.pause_from],
        bound_from=None if state.bound_from is None or impossible else every[state.bound_from],
        steps=state.steps,
        tonnes_moved=None if state.timetable is None else _tonnes(state.moved_kilograms),
        bottleneck=tuple(bottleneck_of(use) for use in state.uses) if known else (),
    )


def _tonnes(kilograms: int) -> float:
    return kilograms / KILOGRAMS_PER_TONNE


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a frontier.

    Attributes:
        axes: What is varied.
        changes: Of the scene before, as ``--set`` took them.
        digest: Of the scene before anything is varied.
        bound_only: Search for nothing but the quick bound.
        steps: Of the search at each point; ``None``: time decides.
    """

    axes: tuple[Axis, ...]
    changes: tuple[str, ...] = ()
    digest: str = ""
    bound_only: bool = False
    seed: int = 0
    steps: int | None = None


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
    problems = [build_problem(scene).problem for scene in scenes]
    if not all(any(load.binding for load in problem.loads) for problem in problems):
        raise InputError((Finding("nothing-to-plan", (scenes[0].name,), severity="fault"),))
    points = Points(problems, asked.axes)
    quick = [Task(index, problem, search=False) for index, problem in enumerate(problems)]
    rounds = 1 if asked.bound_only else 3
    whole = _round(points, quick, asked, spread, 1.0, tell, (0, rounds))
    for number in range(1, rounds):
        steps = None if asked.steps is None else max(1, asked.steps // 2)
        tasks = [
            replace(
                quick[index], search=True, seed=asked.seed, incumbent=state.timetable, steps=steps
            )
            for index, state in enumerate(points.states)
            if not state.settled
        ]
        share = FIRST_SHARE if number == 1 else 1.0
        done = _round(points, tasks, asked, spread, share, tell, (number, rounds))
        whole = whole and (done or number > 1)
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
        names=_names(scenes[-1], points),
    )


def _names(scene: Scene, points: Points) -> dict[str, str]:
    """What the scene calls all that makes a bound; a load by the place it comes from."""
    things: tuple[Place | Gate, ...] = (*scene.places, *scene.gates)
    names = {thing.id: thing.name for thing in things if thing.name}
    origins = {
        load.id: names.get(load.origin, load.origin)
        for state in points.states
        for load in state.problem.loads
    }
    told = {use.object for state in points.states for use in state.uses}
    return {thing: name for thing, name in {**origins, **names}.items() if thing in told}


def _round(
    points: Points,
    tasks: Sequence[Task],
    asked: Asked,
    spread: Spread,
    share: float,
    tell: Tell,
    number: tuple[int, int],
) -> bool:
    """Work at all tasks, then let the points tighten one another; say whether all were done."""
    solved = []
    for one in spread(tasks, share):
        solved.append(one)
        part = (number[0] + len(solved) / max(1, len(tasks))) / number[1]
        points.learn(one)
        tell(part, points.told(asked.axes))
    points.tighten()
    return len(solved) == len(tasks)
