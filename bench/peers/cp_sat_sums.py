"""Variables of a CP-SAT model that are sums of others, so that whoever hints those hints them."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

Hints = dict[int, tuple[cp_model.IntVar, int]]
"""Variable and value, by the variable's index."""


class Sums:
    """Sums of a model's variables.

    Args:
        cp: The model.
    """

    def __init__(self, cp: cp_model.CpModel) -> None:
        """Begin with none."""
        self._cp = cp
        self._defined: list[tuple[cp_model.IntVar, int, list[tuple[cp_model.IntVar, int]]]] = []

    def any(self, literals: list[cp_model.IntVar]) -> cp_model.IntVar:
        """Whether one of several literals is true, of which no two ever are."""
        if len(literals) == 1:
            return literals[0]
        return self.of(literals, [1] * len(literals), 0, 1)

    def of(
        self, variables: Sequence[cp_model.IntVar], signs: Sequence[int], constant: int, most: int
    ) -> cp_model.IntVar:
        """A variable from 0 to ``most`` that is a constant and a sum of others."""
        total = self._cp.new_int_var(0, most, "")
        terms = list(zip(variables, signs, strict=True))
        self._cp.add(total == constant + sum(sign * variable for variable, sign in terms))
        self._defined.append((total, constant, terms))
        return total

    def complete(self, hints: Hints) -> None:
        """Hint every sum whose terms are hinted, in the order in which they were made."""
        for total, constant, terms in self._defined:
            if all(variable.index in hints for variable, _ in terms):
                value = constant + sum(hints[one.index][1] * sign for one, sign in terms)
                hints[total.index] = total, value


def weighted(literals: Sequence[cp_model.IntVar], weights: Sequence[int]) -> cp_model.LinearExprT:
    """The weights of those literals that are true."""
    return cp_model.LinearExpr.weighted_sum(list(literals), list(weights))
