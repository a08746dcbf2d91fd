"""All points of a frontier: what is known of each, and what each lends to those beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from treve.plan.assemble import totals
from treve.plan.frontier_axes import grid
from treve.plan.frontier_model import Axis, Point
from treve.plan.frontier_order import carried, relaxes
from treve.plan.frontier_state import State, told_point
from treve.timetabling.problem import Problem
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Use
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Solved:
    """What came of a task; the referee has passed all of it.

    Attributes:
        position: Of the point.
        steps: Of the search.
        begin_seconds: How long bound and first timetable took, before the search began.
    """

    position: int
    bound: Bound | None
    timetable: Timetable | None = None
    steps: int = 0
    begin_seconds: float = 0.0


class Points:
    """All points of a frontier, what is known of each, and which allows more than which."""

    def __init__(self, problems: Sequence[Problem], axes: tuple[Axis, ...]) -> None:
        """Compare neighbours on the grid; further relations follow from theirs.

        Args:
            problems: One a point, the last axis running fastest.
            axes: What is varied.
        """
        self.states = [State(problem) for problem in problems]
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
        state.begin_seconds = solved.begin_seconds or state.begin_seconds
        state.reached = True
        if solved.bound is not None:
            bound = solved.bound
            self._raise(solved.position, bound.pause_seconds, bound.open_seconds, bound.uses)
        if solved.timetable is not None:
            pause = measure(state.problem, solved.timetable).pause_seconds
            if state.own_pause_seconds is None or pause < state.own_pause_seconds:
                state.own, state.own_pause_seconds = solved.timetable, pause
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
        state.bound_position, state.uses = source, uses
        return True

    def _shorten(self, position: int, timetable: Timetable, source: int | None) -> bool:
        state = self.states[position]
        measured = measure(state.problem, timetable)
        known = state.pause_seconds, state.open_seconds
        if None not in known and known <= (measured.pause_seconds, measured.open_seconds):
            return False
        state.timetable, state.pause_position = timetable, source
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
        source = wide if more.bound_position is None else more.bound_position
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
        source = narrow if less.pause_position is None else less.pause_position
        return self._shorten(wide, moved, source) or changed

    def first_order(self) -> list[int]:
        """Positions in the order in which they are searched first.

        Those that nobody lends a timetable to come before all others, then those whose bound lies
        farthest below that of a point which allows less: what they inherit is worth least.
        """
        falls = {
            position: max(
                (
                    self.states[narrow].pause_bound_seconds - state.pause_bound_seconds
                    for wide, narrow in self.wider
                    if wide == position
                ),
                default=math.inf,
            )
            for position, state in enumerate(self.states)
        }
        return sorted(falls, key=lambda position: -falls[position])

    def order(self) -> list[int]:
        """Positions, those not searched yet first, then those that promise most."""
        states = self.states
        return sorted(
            range(len(states)), key=lambda at: (bool(states[at].steps), -states[at].promise_seconds)
        )

    def inherited(self, position: int) -> Timetable | None:
        """A timetable to begin with, of a point that allows less.

        The shortest of those near their own bounds, if there are any: what is far from its bound
        may be stuck where this point is stuck.
        """
        lenders = [
            state
            for state in (self.states[narrow] for narrow in self._narrower(position))
            if state.timetable is not None and state.pause_position != position
        ]
        if not lenders:
            return None
        lender = min(lenders, key=lambda state: (state.far, state.pause_seconds or 0))
        assert lender.timetable is not None  # noqa: S101 - only such are lenders
        return carried(lender.timetable, lender.problem, self.states[position].problem)

    def _narrower(self, position: int) -> list[int]:
        """All points that allow less, neighbours or beyond them."""
        found: list[int] = []
        pending = [position]
        while pending:
            at = pending.pop()
            beside = (narrow for wide, narrow in self.wider if wide == at)
            new = [narrow for narrow in beside if narrow not in found and narrow != position]
            found += new
            pending += new
        return sorted(found)

    def told(self, axes: tuple[Axis, ...]) -> tuple[Point, ...]:
        """The points as they stand."""
        places = grid(axes)
        values = [
            tuple(axis.values[at] for axis, at in zip(axes, place, strict=True)) for place in places
        ]
        return tuple(
            told_point(state, values[index], values) for index, state in enumerate(self.states)
        )
