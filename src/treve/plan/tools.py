"""What a plan is made with: solver, bound and baselines, injected by ``treve.wiring``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from treve.errors import Finding
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Certificate, Clash, Solver, StopRule
from treve.timetabling.timetable import Timetable

Counted = tuple[int, Certificate | None]
"""A number of people, and the proof that there can be no more; ``None``: no more than there are."""


class Dispatcher(Protocol):
    """One verb: make a first timetable."""

    def __call__(self, problem: Problem, stop: StopRule = ..., /) -> Timetable | None:
        """Make one, or give ``None`` where there is none, or none before it is to stop."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """The verbs that ``make_plan`` calls; tests put small ones of their own here.

    Attributes:
        solve: Answers a request about a problem.
        prove_bound: No timetable of the problem has a shorter pause.
        most_people_by: The most people anyone could have moved by a second, proven.
        most_people_in: The most people of a rank and more urgent ones that can be moved in a pause
            of so many seconds from zero, everything over by then, proven; it asks whether to go on
            with what takes long.
        clash_of: What cannot be, where the bound lies beyond the windows.
        hand_formula_minutes: The pause that the hand formula promises, or ``None``.
        nearest_first: The timetable of a dispatcher without foresight, or ``None``.
        bound_near: As ``prove_bound``, told which open seconds to expect, which may be wrong:
            quicker where they are right; ``None``: the same.
        quick_bound: As ``prove_bound``, where there is little time; ``None``: the same.
        unmet_needs: What a scene's relief asks for and nothing will bring.
        solve_onward: As ``solve``, of requests about a timetable under way; ``None``: none can, and
            the dispatcher's continuations are all there is.
    """

    solve: Solver
    prove_bound: Callable[[Problem], Bound]
    most_people_by: Callable[[Problem, int], Counted]
    most_people_in: Callable[[Problem, int, int, Callable[[], bool]], Counted]
    clash_of: Callable[[Problem], tuple[Clash, ...]]
    hand_formula_minutes: Callable[[Problem], float | None]
    nearest_first: Dispatcher
    bound_near: Callable[[Problem, int], Bound] | None = None
    quick_bound: Callable[[Problem], Bound] | None = None
    unmet_needs: Callable[[Scene], tuple[Finding, ...]] = lambda _: ()
    solve_onward: Solver | None = None
