"""Programs of the bound as they stand when they are solved, for tests to look into."""

from __future__ import annotations

import math
from dataclasses import replace

from treve.timetabling.bound import supposed, units
from treve.timetabling.bound.collapsed import Collapsed, collapse
from treve.timetabling.bound.proof import Prover, solve_program
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.supposed import Supposing
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.program import Program
from treve.timetabling.window import (
    Window,
)


def bound_program(problem: Problem) -> Program:
    """The program that makes the bound, its stagger rows and what is assumed in it."""
    proof = bound_with_proof(problem, whole_days=False)[1]
    assert proof is not None
    return proof.collapsed.program


def units_program(problem: Problem, seconds_after_zero: int) -> Program | None:
    """The program that leaves as few people behind as can be; ``None`` without any time."""
    c = _given(problem, seconds_after_zero)
    return None if c is None else c.program


def units_left(problem: Problem, seconds_after_zero: int) -> int:
    """The people that this program alone, without whole days, leaves behind."""
    c = _given(problem, seconds_after_zero)
    assert c is not None
    proof = solve_program(c)
    assert proof is not None
    return math.ceil(proof.value)


def _given(problem: Problem, seconds_after_zero: int) -> Collapsed | None:
    windows = units.given_windows(problem, seconds_after_zero, whole=True)
    if not windows:
        return None
    wanted = [i for i, load in enumerate(problem.loads) if load.people]
    return units._program(problem, windows, wanted, whole=True)


def day_program(
    problem: Problem, seconds: int | None = None, *, windows: int = 1
) -> Program | None:
    """The last program of days when a pause of so many seconds is supposed.

    The days that a second more would allow are tried first, so that good ones are known.

    Args:
        problem: All longer than the margin; in one window its windows are made one.
        seconds: ``None``: one second above what is proven without days.
        windows: How many the pause spans.

    Returns:
        ``None`` where days are not looked at.
    """
    one = replace(problem, windows=(Window(0, problem.horizon_seconds),))
    c = collapse(problem if windows > 1 else one, windows)
    proof = Prover(c).prove(cuts=True)
    if proof is None or not supposed.is_small(c, 20_000):
        return None
    trial = _Spying(c, proof)
    trial.seen = []
    fails = max(0, math.ceil(proof.value)) + 1 if seconds is None else seconds
    trial.suppose(fails + 1, fails + 1)
    trial.suppose(fails, fails)
    return trial.seen[-1]


class _Spying(Supposing):
    """Keeps every program that it makes."""

    seen: list[Program]

    def program(self, seconds: int) -> Program:
        """As it is made."""
        self.seen.append(super().program(seconds))
        return self.seen[-1]
