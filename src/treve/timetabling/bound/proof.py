"""One collapsed program solved, cut and added up exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.solvers.linear import Answer, Linear
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.program import GRAIN, proven_value, rounded
from treve.timetabling.solution import Certificate

ROUNDS_OF_CUTS = 12


@dataclass(frozen=True, slots=True)
class Proof:
    """One program solved, with what it proves."""

    collapsed: Collapsed
    answer: Answer
    value: Fraction
    multipliers: Mapping[str, int]

    def certificate(self, claim: str, basis: Certificate | None = None) -> Certificate:
        """The multipliers as anybody can add them up."""
        return Certificate(
            claim,
            self.value,
            self.collapsed.windows,
            {name: Fraction(y, GRAIN) for name, y in sorted(self.multipliers.items())},
            self.collapsed.assumed_open_seconds,
            basis,
        )


def solve_program(c: Collapsed, *, cuts: bool = True) -> Proof | None:
    """Solve, adding the stagger rows that are violated until none is.

    Args:
        c: The program.
        cuts: Whether to add stagger rows at all.

    Returns:
        ``None`` where the program has no solution.
    """
    linear = Linear(c.program)
    families = staggers(c) if cuts else ()
    stated: set[str] = set()
    answer = linear.solve()
    for _ in range(ROUNDS_OF_CUTS):
        if not answer.feasible:
            return None
        added = False
        for family in families:
            name, row, least = family.row(c, family.slope(answer.values))
            held = sum(a * answer.values[j] for j, a in row.items())
            if held < least - 1 and name not in stated:
                c.program.add_row(name, row, least)
                stated.add(name)
                added = True
        if not added:
            break
        answer = linear.solve()
    if not answer.feasible:
        return None
    multipliers = rounded(answer.duals, c.program.rows)
    return Proof(c, answer, proven_value(c.program, multipliers), multipliers)
