"""The finder: from slice to slice, the best plan of a small problem that is known so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.problem import Problem
from treve.timetabling.solution import StopRule
from treve.timetabling.solvers.small.courses import courses_of
from treve.timetabling.solvers.small.engine import work
from treve.timetabling.solvers.small.grid import grid_of
from treve.timetabling.solvers.small.model import (
    Asked,
    build,
    move_most,
    settle,
    shorten,
    worth_of,
)
from treve.timetabling.solvers.small.read import Plan, hint, plan_from, timetable_of
from treve.timetabling.solvers.small.size import choices_of, first_size, larger
from treve.timetabling.solvers.small.slots import Sheet
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

FIRST_STEPS, LONGEST_STEPS = 1000, 30_000
"""Steps of the first slice; each has half as many again, up to the longest."""
SETTLE_STEPS = 3000
"""Steps at most of the pass that moves everything as early as can be."""


class Finder:
    """Looks for a better plan than the one it begins with, and counts its steps.

    Attributes:
        steps: Made so far, those of others before it included.
        timetable: The best found; ``None``: nothing better.
    """

    def __init__(
        self, problem: Problem, asked: Asked, seed: int, known: Timetable | None, steps: int
    ) -> None:
        """Begin.

        Args:
            problem: A small one, with its windows as they are to be kept.
            asked: What is to be found.
            seed: Of every random choice.
            known: A timetable to begin with, of this problem; ``None``: none fits it.
            steps: Made by others.
        """
        self._problem, self._asked, self._seed = problem, asked, seed
        self._grid = grid_of(problem)
        self._courses = courses_of(problem, self._grid)
        self._size = first_size(problem, self._courses, known)
        self._best: Plan | None = None
        self._begun: Plan | None = None
        if known is not None:
            self._begun = plan_from(problem, self._grid, self._courses, known)
        self._length, self._slices = FIRST_STEPS, 0
        self.steps = steps
        self.timetable: Timetable | None = None

    def run(
        self, enough: int, stop: StopRule, tell: Callable[[], None], until: int | None = None
    ) -> bool:
        """Slice after slice, until nothing better can be left or the rule says so.

        Vehicles get more slots where a model holds nothing better, and after a slice in vain.

        Args:
            enough: Where a pause is as short, or as much is moved, nothing better is left.
            stop: Asked with the steps made.
            tell: Called after each slice.
            until: No slice begins after so many steps; ``None``: no limit.

        Returns:
            Whether there may be more to find.
        """
        while not self._enough(enough) and not stop(self.steps):
            if until is not None and self.steps >= until:
                return True
            sheet = self._sheet()
            seed = self._seed * 1_000_003 + self._slices
            done = work(sheet, seed, self._length, self.steps, stop)
            self.steps += done.steps
            if done.plan is not None:
                self._take(done.plan)
            tell()
            if done.stopped:
                return False
            if done.over or done.plan is None:
                grown = larger(self._problem, self._courses, self._size)
                if done.over and grown == self._size:
                    return False
                self._size = grown
            self._length = min(LONGEST_STEPS, self._length * 3 // 2)
            self._slices += 1
        return False

    def begin(self, timetable: Timetable | None, pause_seconds: int) -> None:
        """Somebody else has found a shorter pause: only what is shorter still counts.

        Args:
            timetable: Whose; ``None``: it does not fit the problem.
            pause_seconds: How long it is.
        """
        self._best = self.timetable = None
        self._asked = replace(self._asked, longest_seconds=pause_seconds - 1)
        if timetable is not None:
            self._begun = plan_from(self._problem, self._grid, self._courses, timetable)

    def _enough(self, enough: int) -> bool:
        if self.timetable is None:
            return False
        if self._asked.most:
            return worth_of(self._problem, self.timetable) >= enough
        return pause_seconds(self._problem, self.timetable) <= enough

    def _take(self, plan: Plan) -> None:
        """A better plan: from now on only what is better still counts."""
        self._best = self._begun = plan
        self.timetable = timetable_of(self._problem, self._grid, self._courses, plan)
        if self._asked.most:
            least = worth_of(self._problem, self.timetable) + 1
            self._asked = replace(self._asked, least_worth=least)
        else:
            pause = pause_seconds(self._problem, self.timetable)
            self._asked = replace(self._asked, longest_seconds=pause - 1)

    def _sheet(self) -> Sheet:
        choices = choices_of(self._problem, self._courses, self._size)
        sheet = build(self._problem, self._grid, self._courses, choices, self._asked)
        if self._asked.most:
            move_most(sheet)
        else:
            shorten(sheet)
        if self._begun is not None:
            hint(sheet, self._begun)
        return sheet

    def settled(self, stop: StopRule) -> Timetable | None:
        """The best, the same trips with the same people, each as early as can be.

        Args:
            stop: Asked with a negative number: the pass ends early only where somebody asks to
                stop, or all time is gone.
        """
        best, timetable = self._best, self.timetable
        if best is None or timetable is None:
            return timetable
        asked = Asked(self._asked.most)
        if not self._asked.most:
            asked = Asked(longest_seconds=pause_seconds(self._problem, timetable))
        vehicles = [
            (f, n) for f, x in enumerate(self._problem.fleets) for n in range(1, x.count + 1)
        ]
        choices = {
            vehicle: [[errand.course] for errand in day]
            for vehicle, day in zip(vehicles, best, strict=True)
        }
        sheet = build(self._problem, self._grid, self._courses, choices, asked)
        errands = [errand for day in best for errand in day]
        settle(sheet, [errand.units for errand in errands])
        hint(sheet, best)
        done = work(sheet, self._seed, SETTLE_STEPS, 0, lambda _: stop(-1))
        if done.plan is None or done.stopped:
            return timetable
        return timetable_of(self._problem, self._grid, self._courses, done.plan)
