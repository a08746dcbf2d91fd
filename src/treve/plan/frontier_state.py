"""What is known of a point of a frontier while it is worked at, and how that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from treve.measures import KILOGRAMS_PER_TONNE
from treve.plan.again import ANEW
from treve.plan.assemble import bottleneck_of
from treve.plan.clock import minutes
from treve.plan.frontier_model import Point
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Use
from treve.timetabling.timetable import Timetable


@dataclass(slots=True)
class State:
    """What is known of a point.

    Attributes:
        problem: Of the point.
        bound_position, pause_position: Positions of the points that bound and timetable came from.
        own: The shortest timetable that a search at this very point gave.
        steps: Of all searches at this very point.
        begin_seconds: How long the last of them took until it began.
        reached: Whether anything was tried here, if only the quick bound.
    """

    problem: Problem
    pause_bound_seconds: int = 0
    open_bound_seconds: int = 0
    bound_position: int | None = None
    timetable: Timetable | None = None
    pause_seconds: int | None = None
    open_seconds: int | None = None
    pause_position: int | None = None
    own: Timetable | None = None
    own_pause_seconds: int | None = None
    steps: int = 0
    begin_seconds: float = 0.0
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

    @property
    def unsearched(self) -> bool:
        """Whether there is something left to be found out, and nothing was searched here."""
        return not self.steps and not self.settled

    @property
    def promise_seconds(self) -> int:
        """How far the bound lies below the pause known; where none is known, below all windows."""
        pause = self.problem.horizon_seconds if self.pause_seconds is None else self.pause_seconds
        return max(0, pause - self.pause_bound_seconds)

    @property
    def far(self) -> bool:
        """Whether the bound promises so much that another beginning is worth a search."""
        return self.promise_seconds > ANEW * (self.pause_seconds or 0)


def told_point(
    state: State, values: tuple[float, ...], every: Sequence[tuple[float, ...]]
) -> Point:
    """A point as it stands.

    Args:
        state: What is known of it.
        values: Its own.
        every: Those of all points, for where something came from.
    """
    impossible = state.impossible
    outcome = Outcome.UNKNOWN if state.timetable is None else Outcome.FEASIBLE
    if state.settled:
        outcome = Outcome.PROVEN_IMPOSSIBLE if impossible else Outcome.PROVEN_SHORTEST
    gap = None
    if state.open_seconds is not None and state.open_bound_seconds > 0 and not impossible:
        gap = (state.open_seconds - state.open_bound_seconds) / state.open_bound_seconds
    known = (state.reached or state.bound_position is not None) and not impossible
    return Point(
        values=values,
        outcome=outcome,
        pause_minutes=None if state.pause_seconds is None else minutes(state.pause_seconds),
        open_minutes=None if state.open_seconds is None else minutes(state.open_seconds),
        bound_minutes=minutes(state.pause_bound_seconds) if known else None,
        bound_open_minutes=minutes(state.open_bound_seconds) if known else None,
        gap=gap,
        pause_from=None if state.pause_position is None else every[state.pause_position],
        bound_from=None
        if state.bound_position is None or impossible
        else every[state.bound_position],
        steps=state.steps,
        tonnes_moved=None if state.timetable is None else _tonnes(state.moved_kilograms),
        bottleneck=tuple(bottleneck_of(use) for use in state.uses) if known else (),
        searched=state.steps > 0,
    )


def _tonnes(kilograms: int) -> float:
    return kilograms / KILOGRAMS_PER_TONNE
