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
from treve.timetabling.duties import has_duties
from treve.timetabling.problem import (
    Problem,
)
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
from treve.timetabling.time_aboard import limits_time_aboard
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

OTHER_STEPS, MODEL_STEPS = 1000, 4000
"""Steps of the other solver, and then of the model, in the first turn."""
OTHER_GROWS, MODEL_GROWS = 4, 2
"""How many times as many each has in its next turn: a model goes on where it was, while the other
begins anew."""
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
        stop: Asked with the steps of both together.
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
        return _take_turns(problem, request, found, stop, progress, other)
    return _move_most(problem, request, found, stop, progress)


def _is_small(problem: Problem) -> bool:
    if problem.rows or limits_time_aboard(problem) or has_duties(problem):  # it knows none of them
        return False
    part = binding_part(problem)
    return is_small(part, courses_of(part, grid_of(part)))


def _take_turns(
    problem: Problem,
    request: Request,
    found: Solution,
    stop: StopRule,
    progress: Tell,
    other: Solver,
) -> Solution:
    """The model and the other solver, turn by turn, each from the best there is.

    What is hard for the one is easy for the other: few trips with many hours, many trips alike.
    """
    model = _Model(problem, request, found, progress)
    others, models = OTHER_STEPS, MODEL_STEPS
    while model.turn(found.steps + models, stop):
        found = model.answer(stop)
        if found.outcome is Outcome.PROVEN_SHORTEST or stop(found.steps):
            return found
        others, models = others * OTHER_GROWS, models * MODEL_GROWS
        seed = request.seed + others
        asked = replace(request, seed=seed, incumbent=found.timetable, bound=found.bound)
        rule = _after(found.steps, found.steps + others, stop)
        again = other(problem, asked, rule, _telling(progress, found.steps))
        found = replace(_shorter(problem, again, found), steps=found.steps + again.steps)
        if found.outcome is Outcome.PROVEN_SHORTEST or stop(found.steps):
            return found
        model.begin(found)
    return model.answer(stop)


def _shorter(problem: Problem, a: Solution, b: Solution) -> Solution:
    """The answer with the shorter pause; the first where they are alike."""
    if a.timetable is None or b.timetable is None:
        return b if a.timetable is None else a
    longer = pause_seconds(problem, a.timetable) > pause_seconds(problem, b.timetable)
    return b if longer else a


def _telling(progress: Tell, done: int) -> Tell:
    """Progress of another, after the steps done."""
    return lambda told: progress(replace(told, steps=done + told.steps))


def _after(done: int, most: int, stop: StopRule) -> StopRule:
    """The rule for another's steps, after those done, up to so many in all."""

    def rule(steps: int) -> bool:
        if steps < 0:
            return stop(steps)
        return done + steps >= most or stop(done + steps)

    return rule


class _Model:
    """The model's turns at a shorter pause.

    Attributes:
        finder: What makes them.
    """

    def __init__(self, problem: Problem, request: Request, found: Solution, progress: Tell) -> None:
        self._problem, self._found, self._progress = problem, found, progress
        part = binding_part(problem)
        known, pause = self._known(found)
        asked = Asked(longest_seconds=None if pause is None else pause - 1)
        self.finder = Finder(part, asked, request.seed, known, found.steps)
        self._part, self._pause = part, pause

    def _known(self, found: Solution) -> tuple[Timetable | None, int | None]:
        """What must move of a timetable, if that can be told apart; and its pause."""
        if found.timetable is None:
            return None, None
        known = binding_trips(self._problem, found.timetable)
        return known, pause_seconds(self._problem, known or found.timetable)

    def begin(self, found: Solution) -> None:
        """Go on from what another has found."""
        self._found = found
        self.finder.steps = found.steps
        known, pause = self._known(found)
        if pause is not None and (self._pause is None or pause < self._pause):
            self._pause = pause
            self.finder.begin(known, pause)
        else:
            self.finder.timetable = None

    def turn(self, until: int | None, stop: StopRule) -> bool:
        """Look for a shorter pause; whether there may be one still."""
        least = _least(self._found)
        return (self._pause is None or self._pause > least) and self.finder.run(
            least, stop, self._tell, until
        )

    def _tell(self) -> None:
        finder = self.finder
        if finder.timetable is not None:
            self._pause = pause_seconds(self._part, finder.timetable)
        self._progress(Progress(finder.steps, 0.0, self._pause, _least(self._found) or None))

    def answer(self, stop: StopRule) -> Solution:
        """The best, with goods that need not move as far as they fit."""
        timetable = self.finder.settled(stop)
        if timetable is None:
            return replace(self._found, steps=self.finder.steps)
        best = fill_in(self._problem, timetable)
        proven = pause_seconds(self._problem, best) <= _least(self._found)
        outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
        return Solution(outcome, self._found.bound, best, (), self.finder.steps)


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
        model = _Model(cut, request, begun, progress)
        model.turn(None, stop)
        best, steps = model.finder.settled(stop) or best, model.finder.steps
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
