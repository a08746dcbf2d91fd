"""HiGHS on a named linear program: floats in and out. Nothing is trusted: see ``proven_value``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from treve.timetabling.program import Floats, Program, Row


@dataclass(frozen=True, slots=True)
class Answer:
    """Primal values by column and multipliers by row name; ``None`` values where infeasible."""

    feasible: bool
    values: Sequence[float] | NDArray[np.float64]
    duals: dict[str, float]
    objective: float


class Linear:
    """A linear program held by HiGHS, to which rows can be added and solved again warm."""

    def __init__(self, program: Program) -> None:
        """Hand the program over."""
        self._program = program
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
        self._highs.setOptionValue("threads", 1)
        self._highs.setOptionValue("random_seed", 0)
        self._passed = len(program.rows)
        self._highs.passModel(self._model(program.rows))

    def _model(self, rows: list[Row]) -> highspy.HighsLp:
        program = self._program
        lp = highspy.HighsLp()
        lp.num_col_ = len(program.most)
        lp.num_row_ = len(rows)
        lp.col_cost_ = program.costs()
        lp.col_lower_ = np.zeros(lp.num_col_)
        lp.col_upper_ = np.full(lp.num_col_, highspy.kHighsInf)
        lp.row_lower_ = np.array([r.least for r in rows], dtype=float)
        lp.row_upper_ = np.array([r.least if r.equal else highspy.kHighsInf for r in rows])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0] + [len(r.columns) for r in rows])
        if rows:
            lp.a_matrix_.index_ = np.concatenate([r.columns for r in rows]).astype(np.int32)
            lp.a_matrix_.value_ = np.concatenate([r.values for r in rows]).astype(float)
        return lp

    def set_costs(self, costs: Floats) -> None:
        """Replace the whole objective, given by column."""
        every = np.arange(len(costs), dtype=np.int32)
        self._highs.changeColsCost(len(costs), every, costs)

    def fix(self, column: int, value: float) -> None:
        """Fix a column's value."""
        self._highs.changeColBounds(column, value, value)

    def solve(self) -> Answer:
        """Solve (warm after the first time), taking in rows added to the program since."""
        for row in self._program.rows[self._passed :]:
            self._highs.addRow(
                float(row.least),
                float(row.least) if row.equal else highspy.kHighsInf,
                len(row.columns),
                row.columns.astype(np.int32),
                row.values.astype(float),
            )
        self._passed = len(self._program.rows)
        self._highs.run()
        feasible = self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        found = self._highs.getSolution()
        names = [r.name for r in self._program.rows]
        return Answer(
            feasible,
            tuple(found.col_value) if feasible else (),
            dict(zip(names, found.row_dual, strict=True)) if feasible else {},
            self._highs.getInfo().objective_function_value if feasible else 0.0,
        )
