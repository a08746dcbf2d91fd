"""The rows that tours share, and what a tour gives to each: the master program without its tours.

========================= ==================================================================
row                       says
========================= ==================================================================
``demand:LOAD``           units aboard, over all trips, are all there are
``trips:LOAD:SIZE``       counted in vehicles of this size, rounded up, so are trips
``room:STOP:KEY``         units unloaded are no more than the place takes (both sides negative)
``split:NUMBER``          a count of moves is at most, or at least, a number (see :mod:`.tree`)
========================= ==================================================================

``trips`` is a Chvatal-Gomory cut of ``demand`` with the multiplier ``1 / SIZE``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from treve.timetabling.solvers.uncoupled.recognise import Ints, Kind, Shape


@dataclass(frozen=True, slots=True)
class Split:
    """A count that is whole: acts of a kind that begin in a stretch of their tours.

    Attributes:
        kind: Index of the kind.
        act: Which of the kind's acts (:attr:`.recognise.Kind.acts`) is counted.
        from_ticks, to_ticks: They begin so long after its tour, half-open.
        at_most: One side says that there are at most so many, the other that there are more.
    """

    kind: int
    act: int
    from_ticks: int
    to_ticks: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a split, as a row: ``sign * count >= least``."""

    split: Split
    above: bool

    @property
    def sign(self) -> int:
        """1 where the count is large, -1 where it is small."""
        return 1 if self.above else -1

    @property
    def least(self) -> int:
        """Right-hand side."""
        return self.split.at_most + 1 if self.above else -self.split.at_most


@dataclass(frozen=True, slots=True)
class Frame:
    """Rows that do not depend on the tree.

    Attributes:
        names: Of each row: demands, trips, rooms.
        least: Right-hand sides.
        sizes: Load and size of each ``trips`` row.
        move_rooms: By kind, move and place in the list: ``room`` rows its units count in, -1 for
            none.
        move_trips: By kind, move and place in the list: ``trips`` rows, -1 for none.
        move_counts: What one trip counts in each of these.
    """

    shape: Shape
    names: tuple[str, ...]
    least: tuple[int, ...]
    sizes: tuple[tuple[int, int], ...]
    move_rooms: tuple[Ints, ...]
    move_trips: tuple[Ints, ...]
    move_counts: tuple[Ints, ...]

    @property
    def first_trips(self) -> int:
        """Row of the first ``trips``."""
        return len(self.shape.problem.loads)

    @property
    def first_room(self) -> int:
        """Row of the first ``room``."""
        return self.first_trips + len(self.sizes)

    def prices(self, kind: int, duals: Sequence[int]) -> tuple[Ints, Ints]:
        """What each move of a kind pays under whole-number duals, and the units it carries then.

        A trip is full or empty, whichever pays more: what it pays is linear in its units.
        """
        mine = self.shape.kinds[kind]
        prices = np.array([*duals, 0], dtype=np.int64)  # the last stands for no row
        each = prices[mine.loads] - prices[self.move_rooms[kind]].sum(axis=1)
        aboard = np.where((mine.loads >= 0) & (each > 0), mine.units, 0)
        pay = each * aboard + (prices[self.move_trips[kind]] * self.move_counts[kind]).sum(axis=1)
        return np.where(mine.loads >= 0, pay, 0), aboard

    def coefficients(
        self, kind: int, moves: Sequence[int], aboard: Sequence[int]
    ) -> dict[int, int]:
        """What a tour gives to each row."""
        mine = self.shape.kinds[kind]
        row: dict[int, int] = {}
        for m, units in zip(moves, aboard, strict=True):
            load = int(mine.loads[m])
            if load < 0:
                continue
            if units:
                row[load] = row.get(load, 0) + units
                for r in self.move_rooms[kind][m].tolist():
                    if r >= 0:
                        row[r] = row.get(r, 0) - units
            for r, a in zip(
                self.move_trips[kind][m].tolist(), self.move_counts[kind][m].tolist(), strict=True
            ):
                if r >= 0:
                    row[r] = row.get(r, 0) + a
        return row


def frame_of(shape: Shape) -> Frame:
    """The rows of a shape."""
    problem = shape.problem
    sizes = sorted(
        {
            (int(load), int(units))
            for kind in shape.kinds
            for load, units in zip(kind.loads, kind.units, strict=True)
            if load >= 0 and units > 1
        }
    )
    loads = problem.loads
    names = [f"demand:{load.id}" for load in loads]
    least = [load.quantity for load in loads]
    names += [f"trips:{loads[i].id}:{size}" for i, size in sizes]
    least += [-(-loads[i].quantity // size) for i, size in sizes]
    names += [f"room:{problem.stops[room.stop].id}:{room.key}" for room in shape.rooms]
    least += [-room.units for room in shape.rooms]
    first_trips, first_room = len(loads), len(loads) + len(sizes)
    return Frame(
        shape,
        tuple(names),
        tuple(least),
        tuple(sizes),
        tuple(_rooms(shape, kind, first_room) for kind in shape.kinds),
        *_trips(shape, sizes, first_trips),
    )


def _rooms(shape: Shape, kind: Kind, first: int) -> Ints:
    """Two ``room`` rows of each move, -1 for none."""
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    table = np.full((len(kind.tails), 2), -1, dtype=np.int64)
    for m in np.flatnonzero(kind.loads >= 0):
        what = int(kind.loads[m]), int(kind.places[m])
        if what not in found:
            found[what] = shape.rooms_of(*what)
        for n, r in enumerate(found[what]):
            table[m, n] = first + r
    return table


def _trips(
    shape: Shape, sizes: Sequence[tuple[int, int]], first: int
) -> tuple[tuple[Ints, ...], tuple[Ints, ...]]:
    """By kind: the ``trips`` rows of each move, and what it counts in them."""
    of_load: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for r, (load, size) in enumerate(sizes):
        of_load[load].append((first + r, size))
    width = max((len(rows) for rows in of_load.values()), default=0)
    tables, counts = [], []
    for kind in shape.kinds:
        table = np.full((len(kind.tails), width), -1, dtype=np.int64)
        count = np.zeros((len(kind.tails), width), dtype=np.int64)
        for load, rows in of_load.items():
            mine = np.flatnonzero(kind.loads == load)
            for n, (r, size) in enumerate(rows):
                table[mine, n] = r
                count[mine, n] = -(-kind.units[mine] // size)
        tables.append(table)
        counts.append(count)
    return tuple(tables), tuple(counts)
