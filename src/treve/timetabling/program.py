"""A small linear program with names, and the exact value that a set of multipliers proves.

``minimise cost . x`` subject to rows ``sum a_ij x_j >= b_i`` (or ``=``) and ``0 <= x_j <= most_j``.
All numbers are integers, so a proof can be added up without rounding. Rows are arrays, of 64 bits
where that is surely wide enough and of Python's own integers where it is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
"""Indices, seconds, counts."""

Whole = NDArray[Any]
"""Whole numbers: ``int64``, or ``object`` where these might overflow."""

Floats = NDArray[np.float64]
"""What a solver says."""

GRAIN = 1 << 40
"""Multipliers are stated in this fraction of one."""

SAFE = 1 << 62
"""Sums of whole numbers below this never overflow 64 bits."""

LIMB_BITS = 20
"""Multipliers are added up in pieces of so many bits."""


def whole(values: list[int]) -> Whole:
    """Whole numbers as an array that holds them."""
    if all(-SAFE < v < SAFE for v in values):
        return np.array(values, dtype=np.int64)
    return np.array(values, dtype=object)


def times(values: Whole, factor: int) -> Whole:
    """The product, in wider numbers where 64 bits might not hold it."""
    if values.size and int(np.abs(values).max()) * abs(factor) >= SAFE:
        return np.asarray(values.astype(object) * factor)
    return np.asarray(values * factor)


@dataclass(slots=True)
class Row:
    """``sum values[k] * x[columns[k]] >= least`` (``==`` where ``equal``); no column twice."""

    name: str
    columns: Ints
    values: Whole
    least: int
    equal: bool = False

    @classmethod
    def of(cls, name: str, columns: Ints, values: Whole, least: int, *, equal: bool = False) -> Row:
        """A row without the values that are 0."""
        there = values != 0
        if not there.all():
            columns, values = columns[there], values[there]
        return cls(name, columns, values, least, equal)

    @property
    def coefficients(self) -> dict[int, int]:
        """Coefficient by column."""
        return dict(zip(self.columns.tolist(), self.values.tolist(), strict=True))

    def coefficient(self, column: int) -> int:
        """Of one column; 0 where it is absent."""
        found = self.values[self.columns == column]
        return int(found[0]) if found.size else 0


@dataclass(slots=True)
class Program:
    """Columns and rows, in the order they were added.

    Attributes:
        cost: To be minimised, by column; columns that are absent cost nothing.
        most: Upper bound that holds for at least one best timetable; used to make a proof from
            rounded multipliers exact.
        rows: See :class:`Row`.
    """

    cost: dict[int, int] = field(default_factory=dict)
    most: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    _named: list[Callable[[int], str]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Name of each column, written when first asked for."""
        if len(self._written) < len(self.most):
            ends = [*self._starts[1:], len(self.most)]
            blocks = zip(self._starts, ends, self._named, strict=True)
            self._written[:] = [name(k) for start, end, name in blocks for k in range(end - start)]
        return self._written

    def costs(self) -> Floats:
        """Cost of every column."""
        found = np.zeros(len(self.most))
        found[[*self.cost]] = [*self.cost.values()]
        return found

    def add_column(self, name: str, most: int, cost: int = 0) -> int:
        """Add a column and return its index."""
        first = self.add_columns(lambda _: name, [most])
        if cost:
            self.cost[first] = cost
        return first

    def add_columns(self, name: Callable[[int], str], most: list[int]) -> int:
        """Add columns without a cost, named when somebody asks, and return the first's index."""
        first = len(self.most)
        self._starts.append(first)
        self._named.append(name)
        self.most.extend(most)
        return first

    def add_row(
        self, name: str, coefficients: Mapping[int, int], least: int, *, equal: bool = False
    ) -> Row:
        """Add a row and return it; coefficients of 0 are dropped."""
        columns = np.fromiter(coefficients, dtype=np.int64, count=len(coefficients))
        values = whole([*coefficients.values()])
        return self.add_entries(name, columns, values, least, equal=equal)

    def add_entries(
        self, name: str, columns: Ints, values: Whole, least: int, *, equal: bool = False
    ) -> Row:
        """Add a row given as arrays, no column twice, and return it; values of 0 are dropped."""
        row = Row.of(name, columns, values, least, equal=equal)
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
    used = [(row, multipliers[row.name]) for row in program.rows if multipliers.get(row.name)]
    total = sum(y * row.least for row, y in used)
    return Fraction(total + _paid(program, used), GRAIN)


def _paid(program: Program, used: list[tuple[Row, int]]) -> int:
    """The sum of reduced costs below 0, each times its column's most, in units of ``1 / GRAIN``.

    Each multiplier is cut into pieces of :data:`LIMB_BITS` bits, and the pieces are added up
    apart, so that no sum leaves 64 bits; they are joined where the sign shows that it matters.
    """
    n, costs = len(program.most), {j: c * GRAIN for j, c in program.cost.items()}
    width = max(abs(y) for y in (1, *costs.values(), *(y for _, y in used))).bit_length()
    limbs = width // LIMB_BITS + 1
    largest = sum(int(np.abs(row.values).max()) for row, _ in used if row.values.size) + 1
    wide = any(row.values.dtype == object for row, _ in used) or (largest << LIMB_BITS) >= SAFE
    sums = np.zeros((limbs, n), dtype=object if wide else np.int64)
    for j, c in costs.items():
        sums[:, j] += _pieces(c, limbs)
    for row, y in used:
        for k, piece in enumerate(_pieces(y, limbs)):
            if piece:
                sums[k, row.columns] -= row.values * piece
    for k in range(limbs - 1):
        sums[k + 1] += sums[k] >> LIMB_BITS
        sums[k] &= (1 << LIMB_BITS) - 1
    found = np.flatnonzero(sums[-1] < 0)
    most = np.array(program.most, dtype=object)[found]
    return sum(
        int(piece[found].astype(object) @ most) << (LIMB_BITS * k) for k, piece in enumerate(sums)
    )


def _pieces(value: int, count: int) -> list[int]:
    """The value's limbs, the lowest first, each with the value's own sign."""
    sign, left = (-1, -value) if value < 0 else (1, value)
    mask = (1 << LIMB_BITS) - 1
    return [sign * ((left >> (LIMB_BITS * k)) & mask) for k in range(count)]
