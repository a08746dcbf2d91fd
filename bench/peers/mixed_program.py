"""Columns and rows on their way to HiGHS: some whole, some defined by those before them."""

from __future__ import annotations

from collections.abc import Mapping

import highspy
import numpy as np


class MixedProgram:
    """Columns and rows on their way to HiGHS."""

    def __init__(self) -> None:
        self._lower: list[float] = []
        self._upper: list[float] = []
        self._cost: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[tuple[Mapping[int, float], float, float]] = []
        self._defined: list[tuple[int, Mapping[int, float], float]] = []

    def column(
        self,
        *,
        lower: float = 0.0,
        upper: float = highspy.kHighsInf,
        cost: float = 0.0,
        whole: bool = False,
    ) -> int:
        """Add a column; its number."""
        self._lower.append(lower)
        self._upper.append(upper)
        self._cost.append(cost)
        self._whole.append(whole)
        return len(self._cost) - 1

    def defined(
        self, row: Mapping[int, float], constant: float = 0.0, upper: float = highspy.kHighsInf
    ) -> int:
        """Add a column that is a constant and a sum of columns before it; its number."""
        column = self.column(upper=upper)
        self._defined.append((column, row, constant))
        self.row({**row, column: -1.0}, -constant, -constant)
        return column

    def completed(self, known: Mapping[int, float]) -> list[float]:
        """Values of all columns, where those that are not defined by others are known."""
        values = [0.0] * len(self._cost)
        for column, value in known.items():
            values[column] = value
        for column, row, constant in self._defined:
            values[column] = constant + sum(values[c] * v for c, v in row.items())
        return values

    def row(self, row: Mapping[int, float], least: float, most: float) -> None:
        """Add a row."""
        self._rows.append((row, least, most))

    def free_share(self, column: int) -> None:
        """Let a share fall to 0, at a cost of 1."""
        self._lower[column], self._cost[column] = 0.0, 1.0

    def highs(self, seconds: float) -> highspy.Highs:
        """HiGHS, with this program and so much time, on one core."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self._cost), len(self._rows)
        lp.col_cost_ = np.array(self._cost)
        lp.col_lower_, lp.col_upper_ = np.array(self._lower), np.array(self._upper)
        lp.row_lower_ = np.array([least for _, least, _ in self._rows])
        lp.row_upper_ = np.array([most for _, _, most in self._rows])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *(len(row) for row, _, _ in self._rows)])
        lp.a_matrix_.index_ = np.array([c for row, _, _ in self._rows for c in row], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([v for row, _, _ in self._rows for v in row.values()])
        if any(self._whole):
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            lp.integrality_ = [kinds[whole] for whole in self._whole]
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("time_limit", max(0.1, seconds))
        highs.passModel(lp)
        return highs
