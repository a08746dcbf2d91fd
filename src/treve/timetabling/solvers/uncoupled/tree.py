"""Whether tours within so many ticks can do it: a tree of splits, each leaf refuted by prices.

A node's program (:mod:`.master`) is either refuted by its prices, or has an answer with parts of
tours. Then some count of acts is not whole: first over whole tours, then by when they begin, and
the node splits in two. Where all these counts are whole they are the tours of whole vehicles
(flows of one commodity fall apart into whole paths).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treve.timetabling.solvers.uncoupled.master import Master, Pool, Priced, Tour
from treve.timetabling.solvers.uncoupled.rows import Frame, Side, Split

WHOLE = 1e-6
"""How far from a whole number counts as whole."""
FOREVER = 1 << 40
"""Ticks: later than any tour ends."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A node that prices refute.

    Attributes:
        sides: Of the splits on the way to it.
        priced: The proof.
    """

    sides: tuple[Side, ...]
    priced: Priced


@dataclass(frozen=True, slots=True)
class Grown:
    """Where a tree stands.

    Attributes:
        refuted: Whether every leaf is.
        tours: How often each tour is driven, where whole tours do it; empty with ``refuted`` false:
            neither can be said, since numbers were too close.
    """

    refuted: bool = False
    tours: tuple[tuple[Tour, float], ...] = ()


class Tree:
    """Grows node by node, deepest first."""

    def __init__(self, frame: Frame, pool: Pool, ticks: int) -> None:
        """Begin with the root.

        Args:
            frame: Rows.
            pool: Tours found so far.
            ticks: Longest tour.
        """
        self.ticks = ticks
        self.leaves: list[Leaf] = []
        self._frame, self._pool = frame, pool
        self._open: list[tuple[Side, ...]] = [()]

    def grow(self) -> tuple[Grown | None, int]:
        """Look at one more node; ``None``: more are open. And the rounds of pricing it took."""
        sides = self._open.pop()
        master = Master(self._frame, self._pool, self.ticks, sides)
        rounds = 0
        while True:
            rounds += 1
            value, duals = master.solve()
            priced, new = master.price(duals, self.ticks)
            if priced.gain[self.ticks] > 0:
                self.leaves.append(Leaf(sides, priced))
                return (None if self._open else Grown(refuted=True)), rounds
            if not new:
                break
            master.take()
        shares = master.shares()
        split = choose_split(self._frame, master, shares)
        if split is None:
            done = value <= 1 + WHOLE
            return Grown(tours=tuple(shares) if done else ()), rounds
        self._open += [(*sides, Side(split, above=False)), (*sides, Side(split, above=True))]
        return None, rounds


TRIED = 12
"""Splits that are tried at a node."""


def choose_split(frame: Frame, master: Master, shares: list[tuple[Tour, float]]) -> Split | None:
    """Of the splits nearest to a half, that whose sides need most; ``None``: whole."""
    times: dict[tuple[int, int], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for tour, x in shares:
        kind = frame.shape.kinds[tour.kind]
        now = 0
        for m in tour.moves:
            times[tour.kind, int(kind.acts[m])][now] += x
            now += int(kind.ticks[m])
    found = _nearest(
        (sum(at.values()), kind, act, FOREVER) for (kind, act), at in sorted(times.items())
    ) or _nearest(
        (sum(x for t, x in at.items() if t <= last), kind, act, last + 1)
        for (kind, act), at in sorted(times.items())
        for last in sorted(at)
    )
    best: tuple[float, Split] | None = None
    for split in found[:TRIED] if len(found) > 1 else ():
        sides = [master.try_side(Side(split, above=above)) for above in (False, True)]
        gained = min(sides) + 0.1 * max(sides)
        if best is None or gained > best[0] + WHOLE:
            best = gained, split
    return best[1] if best else (found[0] if found else None)


def _nearest(counts: Iterable[tuple[float, int, int, int]]) -> list[Split]:
    """Of counts, kinds, acts and ends of stretches: splits, those nearest to a half first."""
    found: list[tuple[float, int, Split]] = []
    for count, kind, act, end in counts:
        below = math.floor(count + WHOLE)
        part = count - below
        if min(part, 1 - part) > WHOLE:
            found.append((round(abs(part - 0.5), 6), len(found), Split(kind, act, 0, end, below)))
    return [split for _, _, split in sorted(found, key=lambda f: f[:2])]
