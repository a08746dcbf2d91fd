"""A small linear program with names, and the exact value that a set of multipliers proves.

``minimise cost . x`` subject to rows ``sum a_ij x_j >= b_i`` (or ``=``) and ``0 <= x_j <= most_j``.
All numbers are integers, so a proof can be added up without rounding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

GRAIN = 1 << 40
"""Multipliers are stated in this fraction of one."""


@dataclass(slots=True)
class Row:
    """``sum coefficients[j] * x_j >= least`` (``==`` where ``equal``)."""

    name: str
    coefficients: dict[int, int]
    least: int
    equal: bool = False


@dataclass(slots=True)
class Program:
    """Columns and rows, in the order they were added.

    Attributes:
        names: Name of each column.
        cost: To be minimised.
        most: Upper bound that holds for at least one best timetable; used to make a proof from
            rounded multipliers exact.
        rows: See :class:`Row`.
    """

    names: list[str] = field(default_factory=list)
    cost: list[int] = field(default_factory=list)
    most: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add_column(self, name: str, most: int, cost: int = 0) -> int:
        """Add a column and return its index."""
        self.names.append(name)
        self.cost.append(cost)
        self.most.append(most)
        return len(self.names) - 1

    def add_row(
        self, name: str, coefficients: Mapping[int, int], least: int, *, equal: bool = False
    ) -> Row:
        """Add a row and return it; coefficients of 0 are dropped."""
        row = Row(name, {j: a for j, a in coefficients.items() if a}, least, equal)
        self.rows.append(row)
        return row


def rounded(duals: Mapping[str, float], rows: list[Row]) -> dict[str, int]:
    """Multipliers in units of ``1 / GRAIN``; those of ``>=`` rows are clipped at 0."""
    out = {}
    for row in rows:
        value = round(duals.get(row.name, 0.0) * GRAIN)
        if not row.equal:
            value = max(0, value)
        if value:
            out[row.name] = value
    return out


def proven_value(program: Program, multipliers: Mapping[str, int]) -> Fraction:
    """The value below which no feasible point can lie, exact.

    For any multipliers ``y`` (non-negative on ``>=`` rows), every feasible ``x`` has
    ``cost . x = y . b + (cost - y A) . x + y . (A x - b) >= y . b + sum_j min(0, cost_j - (yA)_j) *
    most_j``: weak duality, with each violated reduced cost paid at the column's upper bound
    (Neumaier and Shcherbina 2004, "Safe bounds in linear and mixed-integer linear programming",
    equation 7, here in whole numbers instead of rounded intervals).
    """
    reduced = [c * GRAIN for c in program.cost]
    total = 0
    for row in program.rows:
        y = multipliers.get(row.name, 0)
        if y:
            total += y * row.least
            for j, a in row.coefficients.items():
                reduced[j] -= y * a
    total += sum(r * program.most[j] for j, r in enumerate(reduced) if r < 0)
    return Fraction(total, GRAIN)
