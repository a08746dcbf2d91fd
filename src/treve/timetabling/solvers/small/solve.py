"""The recipe: first what another solver found, then a model of the whole problem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.baselines.fill_in import (
    binding_part,
    binding_trips,
    fill_in,
    fill_windows,
)
from treve.timetabling.problem import Problem, Window
from treve.timetabling.solution import (
    Outcome,
    Progress,
    Request,
    Solution,
    Solver,
    StopRule,
)
from treve.timetabling.solvers.small.courses import courses_of
from treve.timetabling.solvers.small.finder import Finder
from treve.timetabling.solvers.small.grid import grid_of
from treve.timetabling.solvers.small.model import Asked, worth_of, worths
from treve.timetabling.solvers.small.size import is_small
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

OTHER_STEPS = 1000
"""Steps of the other solver before the model has its turn."""
MOST_WORTH = 2**50
"""Worth of all units together, beyond which the solver might lose count."""
Tell = Callable[[Progress], None]


def solve_small(
    problem: Problem, request: Request, stop: StopRule, progress: Tell, other: Solver
) -> Solution:
    """Answer a request: by another solver, then, where the problem is small, by a whole model.

    Args:
        problem: Any problem.
        request: What is asked.
        stop: Asked with the steps of both.
        progress: Told by both.
        other: What gives the bound and the first timetable.

    Returns:
        The other's answer, or a better timetable with the same bound.
    """
    if not _is_small(problem):
        return other(problem, request, stop, progress)
    found = other(problem, request, lambda n: n >= OTHER_STEPS or stop(n), progress)
    if found.outcome in (Outcome.PROVEN_IMPOSSIBLE, Outcome.PROVEN_SHORTEST) or stop(found.steps):
        return found
    if request.fixed_open_seconds is None:
        return _shorten(problem, request, found, stop, progress)
    return _move_most(problem, request, found, stop, progress)


def _is_small(problem: Problem) -> bool:
    part = binding_part(problem)
    return is_small(part, courses_of(part, grid_of(part)))


def _shorten(
    problem: Problem, request: Request, found: Solution, stop: StopRule, progress: Tell
) -> Solution:
    """A shorter pause, if there is one; then goods that need not move, as far as they fit."""
    timetable, steps = _shorter(problem, request, found, stop, progress)
    if timetable is None:
        return replace(found, steps=steps)
    best = fill_in(problem, timetable)
    proven = pause_seconds(problem, best) <= _least(found)
    outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
    return Solution(outcome, found.bound, best, (), steps)


def _shorter(
    problem: Problem, request: Request, found: Solution, stop: StopRule, progress: Tell
) -> tuple[Timetable | None, int]:
    """What must move, in a shorter pause than that found, or ``None``; and the steps made."""
    part, begun = binding_part(problem), found.timetable
    known = None if begun is None else binding_trips(problem, begun)
    pause = None if begun is None else pause_seconds(problem, known or begun)
    asked = Asked(longest_seconds=None if pause is None else pause - 1)
    finder = Finder(part, asked, request.seed, known, found.steps)

    def tell() -> None:
        best = pause if finder.timetable is None else pause_seconds(part, finder.timetable)
        progress(Progress(finder.steps, 0.0, best, _least(found) or None))

    if pause is None or pause > _least(found):
        finder.run(_least(found), stop, tell)
    return finder.settled(stop), finder.steps


def _move_most(
    problem: Problem, request: Request, found: Solution, stop: StopRule, progress: Tell
) -> Solution:
    """More that moves in a given pause; where all that binds does, a shorter one within it."""
    cut = replace(problem, windows=_cut(problem.windows, request.fixed_open_seconds or 0))
    part = binding_part(cut)
    known = None if found.timetable is None else binding_trips(cut, found.timetable)
    if known is None or _all_worth(part) > MOST_WORTH or not _is_small(cut):
        return found
    best: Timetable | None = None
    steps = found.steps
    if _leaves(part, known):
        asked = Asked(most=True, least_worth=worth_of(part, known) + 1)
        finder = Finder(part, asked, request.seed, known, steps)
        finder.run(
            _all_worth(part),
            stop,
            lambda: progress(Progress(finder.steps, 0.0, None, _least(found) or None)),
        )
        best, steps = finder.settled(stop), finder.steps
    if not _leaves(part, best or known):
        begun = replace(found, timetable=best or known, steps=steps)
        shorter, steps = _shorter(cut, request, begun, stop, progress)
        best = shorter or best
    if best is None:
        return replace(found, steps=steps)
    return replace(found, timetable=fill_windows(problem, cut.windows, best), steps=steps)


def _least(found: Solution) -> int:
    return 0 if found.bound is None else found.bound.pause_seconds


def _leaves(part: Problem, timetable: Timetable) -> bool:
    return any(x.binding and timetable.unmoved.get(x.id, 0) for x in part.loads)


def _all_worth(part: Problem) -> int:
    return sum(w * x.quantity for w, x in zip(worths(part), part.loads, strict=True))


def _cut(windows: tuple[Window, ...], open_seconds: int) -> tuple[Window, ...]:
    """The first windows that hold so many open seconds, the last one cut short."""
    cut: list[Window] = []
    left = open_seconds
    for window in windows:
        if left > 0:
            length = min(left, window.seconds)
            cut.append(Window(window.start_seconds, window.start_seconds + length))
            left -= length
    return tuple(cut)
