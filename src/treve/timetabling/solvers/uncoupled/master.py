"""The master program: how many tours of each sort; and the dearest tours under its prices.

Column generation after Dantzig and Wolfe (1960). The program asks for the least share of all
vehicles that does the work, each tour within so many ticks::

    minimise    share + MISSED * missed units
    subject to  what tours give to each row + missed >= least      (rows.py)
                tours of a fleet <= share * its vehicles

More than one means: it cannot be done. For any whole-number prices ``y >= 0`` of the rows, tours
within ``t`` ticks cannot do it where::

    y . least - sum over fleets of count * dearest tour within t ticks  >  0

since every tour pays at most its dearest (Lagrange). That sum is exact, whatever the prices.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

from treve.timetabling.solvers.uncoupled.pricing import fill_worth, follow
from treve.timetabling.solvers.uncoupled.recognise import Ints
from treve.timetabling.solvers.uncoupled.rows import Frame, Side, Split

PRICE_GRAIN = 1 << 24
"""Prices are whole multiples of ``1 / PRICE_GRAIN``."""
MISSED = 4.0
"""Cost of a missed unit, counted in all vehicles; any number above 0 serves."""
NEW_TOURS = 50
"""Most tours added for a fleet in a round."""
LONGEST = 4096
"""Most moves of a tour."""
NEARLY = 1e-7
"""Shares of a tour up to this are noise of floating point."""


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour of one vehicle of a fleet.

    Attributes:
        kind, fleet: Indices of the kind, and of the fleet among the kind's.
        moves: The kind's moves in order.
        aboard: Units on each.
        ticks: How long it takes.
    """

    kind: int
    fleet: int
    moves: tuple[int, ...]
    aboard: tuple[int, ...]
    ticks: int


class Pool:
    """Every tour found so far, with what each gives to the rows."""

    def __init__(self, frame: Frame) -> None:
        """Begin with none."""
        self._frame = frame
        self.tours: list[Tour] = []
        self._known: set[Tour] = set()
        self._rows: list[tuple[list[int], list[float]]] = []
        self._using: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)

    def add(self, tour: Tour) -> bool:
        """Take a tour in, unless it is known."""
        if tour in self._known:
            return False
        self._known.add(tour)
        kind = self._frame.shape.kinds[tour.kind]
        row = self._frame.coefficients(tour.kind, tour.moves, tour.aboard)
        self._rows.append((list(row), [float(a) for a in row.values()]))
        now = 0
        for m in tour.moves:
            self._using[tour.kind, int(kind.acts[m])].append((len(self.tours), now))
            now += int(kind.ticks[m])
        self.tours.append(tour)
        return True

    def row_of(self, number: int) -> tuple[list[int], list[float]]:
        """Rows that a tour gives something to, and how much."""
        return self._rows[number]

    def counts(self, split: Split, first: int = 0) -> dict[int, int]:
        """By tour, from the first asked for: how many of its moves a split counts."""
        found: dict[int, int] = {}
        using = self._using[split.kind, split.act]
        for number, now in reversed(using):
            if number < first:
                break
            if split.from_ticks <= now < split.to_ticks:
                found[number] = found.get(number, 0) + 1
        return found


@dataclass(frozen=True, slots=True)
class Priced:
    """What prices prove.

    Attributes:
        duals: Whole-number prices of the rows, then of the sides.
        gain: By ticks: more than 0 means that tours within so many ticks cannot do it.
        paid: By fleet, in the order of kinds: what all its vehicles are paid at most within the
            program's own ticks.
    """

    duals: tuple[int, ...]
    gain: Ints
    paid: tuple[int, ...]


class Master:
    """The program of one node of the tree, over a pool of tours."""

    def __init__(self, frame: Frame, pool: Pool, ticks: int, sides: tuple[Side, ...] = ()) -> None:
        """Build it with the tours of the pool that fit.

        Args:
            frame: Rows.
            pool: Tours found so far; new ones are added to it.
            ticks: Longest tour.
            sides: Of the splits on the way to the node.
        """
        self.frame, self.pool, self.ticks, self.sides = frame, pool, ticks, sides
        kinds = frame.shape.kinds
        self.fleets = [(k, i) for k, kind in enumerate(kinds) for i in range(len(kind.fleets))]
        self._fleet_row = {
            which: len(frame.names) + len(sides) + n for n, which in enumerate(self.fleets)
        }
        self.columns: list[int] = []
        self._taken = 0
        self._highs = quiet_highs()
        self._duals = np.zeros(0, dtype=np.int64)
        self._lay_rows()
        self.take()

    def _lay_rows(self) -> None:
        """Rows; then the share, then missed units."""
        infinity = highspy.kHighsInf
        none, nothing = np.array([], dtype=np.int32), np.array([], dtype=float)
        least = [*self.frame.least, *(side.least for side in self.sides)]
        for b in least:
            self._highs.addRow(float(b), infinity, 0, none, nothing)
        for _ in self.fleets:
            self._highs.addRow(0.0, infinity, 0, none, nothing)
        kinds = self.frame.shape.kinds
        rows = np.array(list(self._fleet_row.values()), dtype=np.int32)
        counts = np.array([float(kinds[k].counts[i]) for k, i in self.fleets])
        self._highs.addCol(1.0, 0.0, infinity, len(rows), rows, counts)
        for r in range(len(least)):
            self._highs.addCol(
                MISSED, 0.0, infinity, 1, np.array([r], dtype=np.int32), np.array([1.0])
            )
        self._fixed = 1 + len(least)

    def take(self) -> None:
        """Take in the pool's new tours that fit."""
        tours, first = self.pool.tours, self._taken
        self._taken = len(tours)
        fitting = [n for n in range(first, len(tours)) if tours[n].ticks <= self.ticks]
        if not fitting:
            return
        sides: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for s, side in enumerate(self.sides, len(self.frame.names)):
            for n, count in self.pool.counts(side.split, first).items():
                sides[n].append((s, side.sign * count))
        starts: list[int] = []
        index: list[int] = []
        values: list[float] = []
        for n in fitting:
            starts.append(len(index))
            rows, amounts = self.pool.row_of(n)
            index += rows
            values += amounts
            for s, amount in sides.get(n, ()):
                index.append(s)
                values.append(float(amount))
            index.append(self._fleet_row[tours[n].kind, tours[n].fleet])
            values.append(-1.0)
        n = len(fitting)
        self._highs.addCols(
            n,
            np.zeros(n),
            np.zeros(n),
            np.full(n, highspy.kHighsInf),
            len(index),
            np.array(starts, dtype=np.int32),
            np.array(index, dtype=np.int32),
            np.array(values),
        )
        self.columns += fitting

    def solve(self) -> tuple[float, tuple[int, ...]]:
        """Least share of the vehicles, and whole-number prices of rows and sides."""
        self._highs.run()
        duals = np.array(self._highs.getSolution().row_dual)
        value = float(self._highs.getInfo().objective_function_value)
        rows = len(self.frame.names) + len(self.sides)
        self._duals = np.rint(np.maximum(duals, 0.0) * PRICE_GRAIN).astype(np.int64)
        return value, tuple(int(y) for y in self._duals[:rows])

    def shares(self) -> list[tuple[Tour, float]]:
        """Tours in use, with how many of each."""
        values = list(self._highs.getSolution().col_value)[self._fixed :]
        return [
            (self.pool.tours[n], x) for n, x in zip(self.columns, values, strict=True) if x > NEARLY
        ]

    def try_side(self, side: Side) -> float:
        """Least share of the vehicles with one more side, by the tours there are; 2 at most."""
        basis = self._highs.getBasis()
        row = self._highs.getNumRow()
        columns, amounts = [], []
        where = {n: self._fixed + c for c, n in enumerate(self.columns)}
        for n, count in self.pool.counts(side.split).items():
            if n in where:
                columns.append(where[n])
                amounts.append(float(side.sign * count))
        self._highs.addRow(
            float(side.least),
            highspy.kHighsInf,
            len(columns),
            np.array(columns, dtype=np.int32),
            np.array(amounts),
        )
        self._highs.run()
        solved = self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        value = self._highs.getInfo().objective_function_value if solved else 2.0
        self._highs.deleteRows(1, np.array([row], dtype=np.int32))
        self._highs.setBasis(basis)
        return min(2.0, float(value))

    def price(self, duals: tuple[int, ...], most_ticks: int) -> tuple[Priced, int]:
        """Add the dearest tours to the pool; what the prices prove, and how many tours are new.

        Args:
            duals: Prices of rows and sides.
            most_ticks: Up to which length of tours to prove, at least the program's own. Beyond
                that only where no side speaks of a part of the tours.
        """
        least = [*self.frame.least, *(side.least for side in self.sides)]
        gain = np.full(
            most_ticks + 1, sum(y * b for y, b in zip(duals, least, strict=True)), dtype=np.int64
        )
        new = 0
        paid = []
        for k, kind in enumerate(self.frame.shape.kinds):
            pay, aboard = self.frame.prices(k, duals)
            table, stretch = self._by_stretch(k, pay, duals, most_ticks)
            worth = np.empty((most_ticks + 1, kind.states), dtype=np.int64)
            walk = (kind.first_moves, kind.heads, kind.ticks, table, stretch, kind.may_end, worth)
            fill_worth(*walk)
            for i, start in enumerate(kind.starts):
                gain -= kind.counts[i] * np.maximum(worth[:, start], 0)
                paid.append(kind.counts[i] * max(0, int(worth[self.ticks, start])))
                new += self._add(k, i, walk, aboard)
        return Priced(duals, gain, tuple(paid)), new

    def _by_stretch(
        self, k: int, pay: Ints, duals: tuple[int, ...], most_ticks: int
    ) -> tuple[Ints, Ints]:
        """Prices of a kind's moves by stretch, and the stretch by ticks left."""
        kind = self.frame.shape.kinds[k]
        first = len(self.frame.names)
        mine = [
            (side, duals[first + n])
            for n, side in enumerate(self.sides)
            if side.split.kind == k and duals[first + n]
        ]
        cuts = sorted(
            {c for side, _ in mine for c in (side.split.from_ticks, side.split.to_ticks)} - {0}
        )
        elapsed = np.maximum(0, self.ticks - np.arange(most_ticks + 1))
        stretch = np.searchsorted(np.array(cuts, dtype=np.int64), elapsed, side="right")
        table = np.repeat(pay[None, :], len(cuts) + 1, axis=0)
        for side, y in mine:
            for n, begin in enumerate([0, *cuts]):
                if side.split.from_ticks <= begin < side.split.to_ticks:
                    table[n, kind.acts == side.split.act] += side.sign * y
        return table, stretch.astype(np.int64)

    def _add(self, k: int, i: int, walk: Walk, aboard: Ints) -> int:
        """Add a fleet's dearest tours, each with another first move."""
        kind = self.frame.shape.kinds[k]
        _, _, _, table, stretch, _, worth = walk
        least = int(self._duals[self._fleet_row[k, i]]) + 1
        start = kind.starts[i]
        found = []
        for m in range(kind.first_moves[start], kind.first_moves[start + 1]):
            left = self.ticks - kind.ticks[m]
            if left >= 0:
                value = int(worth[left, kind.heads[m]] + table[stretch[self.ticks], m])
                if value > least:
                    found.append((-value, m, int(left)))
        found.sort()
        out = np.empty(LONGEST, dtype=np.int64)
        new = 0
        for _, m, left in found[:NEW_TOURS]:
            count = follow(int(kind.heads[m]), left, *walk, out)
            moves = (m, *(int(x) for x in out[:count]))
            ticks = int(kind.ticks[list(moves)].sum())
            new += self.pool.add(Tour(k, i, moves, tuple(int(aboard[x]) for x in moves), ticks))
        return new


Walk = tuple[Ints, Ints, Ints, Ints, Ints, npt.NDArray[np.bool_], Ints]
"""What compiled functions read: moves by state, heads, ticks, prices, stretches, ends, worth."""


def quiet_highs() -> highspy.Highs:
    """A HiGHS that says nothing and does the same each time."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    return highs
