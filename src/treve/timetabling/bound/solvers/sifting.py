"""HiGHS on the few columns of a large program that matter, the others priced and let in.

Most arcs are longer than another between the same stops. The program is solved with a choice of
columns; those whose reduced cost then shows that they could help are added, until none could
(Bixby, Gregory, Lustig, Marsten and Shanno 1992, "Very large-scale linear programming: a case study
in combining interior point and simplex methods"). Nothing is trusted: see
:func:`~treve.timetabling.program.proven_value`.
"""

from __future__ import annotations

import highspy
import numpy as np
from numpy.typing import NDArray

from treve.timetabling.bound.solvers.linear import Answer
from treve.timetabling.program import Floats, Ints, Program, Row

TOLERANCE = 1e-9
"""Reduced costs above minus this need no column."""
USUAL_TOLERANCE = 1e-7
"""What the solver itself takes for 0: tried where it cannot decide otherwise."""
BEST_OF_GROUP = 3
"""Columns let in at once of each group."""


class Sifting:
    """A program held by HiGHS in part; rows may be added and changed, and it is solved again warm.

    Args:
        program: All columns and rows.
        begin: Columns to begin with.
        group: A number for each column: of those alike only the best few are let in at once.
    """

    def __init__(self, program: Program, begin: Ints, group: Ints) -> None:
        """Hand over the columns to begin with."""
        self._program, self._group = program, group
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
        self._highs.setOptionValue("threads", 1)
        self._highs.setOptionValue("random_seed", 0)
        self._highs.setOptionValue("dual_feasibility_tolerance", TOLERANCE)
        self._place = np.full(len(program.most), -1, dtype=np.int64)
        self._inside = np.array([], dtype=np.int64)
        self._held: list[Row] = []
        self._lenient = False
        self._take_rows()
        self._let_in(begin)

    @property
    def inside(self) -> Ints:
        """The columns that HiGHS knows."""
        return self._inside

    def solve(self) -> Answer:
        """Solve, warm after the first time, taking in rows added to the program since."""
        self._take_rows()
        while True:
            self._highs.run()
            if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                if not self._go_on():
                    return Answer(feasible=False, values=(), duals={}, objective=0.0)
                continue
            found = self._highs.getSolution()
            duals = np.array(found.row_dual)
            wanted = self._wanted(duals)
            if not wanted.size:
                return self._answer(found, duals)
            self._let_in(wanted)

    def _go_on(self) -> bool:
        """Make a program easier that has no solution yet; say whether there is anything to try."""
        left = np.flatnonzero(self._place < 0)
        if left.size:
            self._let_in(left)
            return True
        undecided = self._highs.getModelStatus() != highspy.HighsModelStatus.kInfeasible
        if undecided and not self._lenient:
            self._lenient = True
            self._highs.setOptionValue("dual_feasibility_tolerance", USUAL_TOLERANCE)
            return True
        return False

    def change(self, index: int, row: Row) -> None:
        """Replace a row that HiGHS holds; the program may hold the new one already."""
        old, new = np.zeros(len(self._place)), np.zeros(len(self._place))
        old[self._held[index].columns] = self._held[index].values.astype(float)
        new[row.columns] = row.values.astype(float)
        for j in np.flatnonzero((old != new) & (self._place >= 0)).tolist():
            self._highs.changeCoeff(index, int(self._place[j]), float(new[j]))
        upper = float(row.least) if row.equal else highspy.kHighsInf
        self._highs.changeRowBounds(index, float(row.least), upper)
        self._held[index] = _copy(row)

    def restate(self, program: Program) -> None:
        """Go over to a program with the same columns, and rows of the same names as at first.

        Rows added since are forgotten.
        """
        kept, held = len(program.rows), len(self._held)
        if held > kept:
            gone = np.arange(kept, held, dtype=np.int32)
            self._highs.deleteRows(len(gone), gone)
            del self._held[kept:]
        self._program = program
        for n, (old, new) in enumerate(zip(self._held, program.rows, strict=True)):
            if (old.least, old.values.tolist()) != (new.least, new.values.tolist()):
                self.change(n, new)

    def _answer(self, found: highspy.HighsSolution, duals: Floats) -> Answer:
        values = np.zeros(len(self._program.most))
        values[self._inside] = np.array(found.col_value)
        names = [row.name for row in self._program.rows]
        return Answer(
            feasible=True,
            values=values,
            duals=dict(zip(names, duals.tolist(), strict=True)),
            objective=self._highs.getInfo().objective_function_value,
        )

    def _wanted(self, duals: Floats) -> Ints:
        """Columns outside that would make the value lower, the best few of each group."""
        reduced = self._program.costs()
        for row, y in zip(self._program.rows, duals.tolist(), strict=True):
            if y:
                reduced[row.columns] -= y * row.values.astype(float)
        found = np.flatnonzero((self._place < 0) & (reduced < -TOLERANCE))
        order = np.lexsort((reduced[found], self._group[found]))
        found = found[order]
        return found[best_of(self._group[found], BEST_OF_GROUP)]

    def _take_rows(self) -> None:
        """Hand over the rows that the program has gained, in the columns inside."""
        place = self._place
        for row in self._program.rows[len(self._held) :]:
            there = place[row.columns]
            known = there >= 0
            self._highs.addRow(
                float(row.least),
                float(row.least) if row.equal else highspy.kHighsInf,
                int(known.sum()),
                there[known].astype(np.int32),
                row.values[known].astype(float),
            )
            self._held.append(_copy(row))

    def _let_in(self, columns: Ints) -> None:
        """Hand over columns, with what they have in the rows held."""
        self._place[columns] = len(self._inside) + np.arange(len(columns))
        new = np.zeros(len(self._place), dtype=bool)
        new[columns] = True
        at, index, value = [], [], []
        for n, row in enumerate(self._held):
            mine = new[row.columns]
            if mine.any():
                at.append(self._place[row.columns[mine]] - len(self._inside))
                index.append(np.full(len(at[-1]), n))
                value.append(row.values[mine].astype(float))
        column = np.concatenate([*at, np.array([], dtype=np.int64)])
        order = np.argsort(column, kind="stable")
        starts = np.searchsorted(column[order], np.arange(len(columns)))
        cost = self._program.costs()[columns]
        self._highs.addCols(
            len(columns),
            cost,
            np.zeros(len(columns)),
            np.full(len(columns), highspy.kHighsInf),
            len(order),
            starts.astype(np.int32),
            np.concatenate([*index, np.array([], dtype=np.int64)])[order].astype(np.int32),
            np.concatenate([*value, np.array([])])[order],
        )
        self._inside = np.concatenate([self._inside, columns])


def best_of(group: Ints, count: int) -> NDArray[np.bool_]:
    """Which are among the first ``count`` of their group, where groups stand together."""
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    sizes = np.diff([*starts.tolist(), len(group)])
    rank = np.arange(len(group)) - np.repeat(starts, sizes)
    return np.asarray(rank < count)


def _copy(row: Row) -> Row:
    return Row(row.name, row.columns, row.values, row.least, row.equal)
