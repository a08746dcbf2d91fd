"""Drawing an instance: the numbers behind both the scene that is written and the core's problem.

Every number that is drawn, in the order of the child seeds of ``SeedSequence([code, seed])``:

0. **rates**: vehicles an hour through each lane of each gate, both ways together: integers,
   uniform on 20..40. A passage holds the lane for ``round(3600 / rate)`` seconds.
1. **inside legs**: minutes between each assembly point and each gate: integers, uniform on 10..34,
   the same both ways, loaded and empty, for all classes.
2. **outside legs**: minutes between each gate and each receiving site: integers, uniform on 30..89,
   likewise.
3. **shares**: each assembly point's share of people, wounded and goods: Dirichlet(2, ..., 2), one
   draw for all three; counts are made whole by largest remainders, so that totals are exact.

Nothing else is random. Goods stand at the first two receiving sites in turn: those for the first
assembly point at the first site, those for the second at the second, and so on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import SeedSequence, default_rng
from numpy.typing import NDArray

from bench.sizes import SIZES, Size

GOODS_STEP_KILOGRAMS = 100
"""Goods are shared out in steps of this many kilograms."""


@dataclass(frozen=True, slots=True)
class Instance:
    """One drawn instance, in whole numbers.

    Attributes:
        size: Its row of the table of sizes.
        seed: What it was drawn with.
        passage_seconds: By gate.
        inside_minutes: By assembly point, by gate.
        outside_minutes: By gate, by receiving site.
        people, wounded, goods_kilograms: By assembly point.
        goods_from: By assembly point, index of the receiving site its goods stand at.
    """

    size: Size
    seed: int
    passage_seconds: tuple[int, ...]
    inside_minutes: tuple[tuple[int, ...], ...]
    outside_minutes: tuple[tuple[int, ...], ...]
    people: tuple[int, ...]
    wounded: tuple[int, ...]
    goods_kilograms: tuple[int, ...]
    goods_from: tuple[int, ...]

    @property
    def points(self) -> tuple[str, ...]:
        """Ids of the assembly points."""
        return _numbered("a", self.size.assembly_points)

    @property
    def sites(self) -> tuple[str, ...]:
        """Ids of the receiving sites; every vehicle starts at the first."""
        return _numbered("r", self.size.receiving_sites)

    @property
    def gates(self) -> tuple[str, ...]:
        """Ids of the gates; the corridor through gate ``g1`` is ``c1``."""
        return _numbered("g", self.size.gates)

    @property
    def name(self) -> str:
        """``M-7`` and the like."""
        return f"{self.size.name}-{self.seed}"


def draw(size: str, seed: int) -> Instance:
    """Draw the instance of a size with a seed; the module says how.

    Args:
        size: A key of :data:`bench.sizes.SIZES`.
        seed: Any whole number from 0.

    Raises:
        KeyError: There is no such size.
    """
    row = SIZES[size]
    rates, inside, outside, shares = (
        default_rng(child) for child in SeedSequence([row.code, seed]).spawn(4)
    )
    per_hour = rates.integers(20, 41, size=row.gates)
    inner = inside.integers(10, 35, size=(row.assembly_points, row.gates))
    outer = outside.integers(30, 90, size=(row.gates, row.receiving_sites))
    share = shares.dirichlet(np.full(row.assembly_points, 2.0))
    return Instance(
        size=row,
        seed=seed,
        passage_seconds=tuple(round(3600 / int(rate)) for rate in per_hour),
        inside_minutes=_rows(inner),
        outside_minutes=_rows(outer),
        people=apportion(row.people, share),
        wounded=apportion(row.wounded, share),
        goods_kilograms=tuple(
            GOODS_STEP_KILOGRAMS * steps
            for steps in apportion(row.tonnes * 1000 // GOODS_STEP_KILOGRAMS, share)
        ),
        goods_from=tuple(point % 2 for point in range(row.assembly_points)),
    )


def apportion(total: int, shares: NDArray[np.float64]) -> tuple[int, ...]:
    """Whole numbers near ``total * shares`` that sum to ``total`` (largest remainders).

    Args:
        total: What is shared out.
        shares: Non-negative, summing to 1.
    """
    exact = total * shares
    whole = np.floor(exact).astype(int)
    short = total - int(whole.sum())
    for index in np.argsort(whole - exact, kind="stable")[:short]:
        whole[index] += 1
    return tuple(int(count) for count in whole)


def _numbered(letter: str, count: int) -> tuple[str, ...]:
    width = len(str(count))
    return tuple(f"{letter}{number:0{width}d}" for number in range(1, count + 1))


def _rows(table: NDArray[np.int64]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(int(cell) for cell in row) for row in table)
