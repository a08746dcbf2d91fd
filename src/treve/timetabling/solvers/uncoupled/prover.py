"""How long a pause at least: the bound of the master program, then counted loads, then the tree.

All of it is one *walk* that never goes back: ``lowest`` only rises, and with it goes the proof. The
walk stands still wherever whoever called it wants; what it finds does not depend on where.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

from treve.timetabling.solvers.uncoupled.expand import copies_of, expand, to_count
from treve.timetabling.solvers.uncoupled.master import Master, Pool, Priced, Tour
from treve.timetabling.solvers.uncoupled.recognise import Shape
from treve.timetabling.solvers.uncoupled.rows import Frame, frame_of
from treve.timetabling.solvers.uncoupled.tree import WHOLE, Leaf, Tree

MOST_COPIES = 96
"""Copies of each state for counted loads."""
MOST_CELLS = 20_000_000
"""Cells of a table of worths: states by ticks."""
COUNTED_AT_ONCE = 3
"""Loads that come to be counted in one round, at most."""
CELLS_PER_STEP = 200_000
"""Moves looked at in one step of the walk (about a millisecond)."""
PRICES_PER_STEP = 3000
"""Moves that are given a price in one step."""
LEAST_STEPS = 3
"""Steps that a program takes, however small."""
GUESS = 0.97
"""Where the walk begins, as a share of the best timetable."""


def steps_of(shape: Shape, ticks: int) -> int:
    """Steps of one round of pricing."""
    moves = sum(len(kind.tails) for kind in shape.kinds)
    return LEAST_STEPS + moves // PRICES_PER_STEP + moves * (ticks + 1) // CELLS_PER_STEP


class Prover:
    """A walk towards the longest pause that is too short.

    Attributes:
        lowest: No tours within fewer ticks can do it.
        proof: Leaves that refute ``lowest - 1`` ticks; none where it was known before.
        counted: Loads that the proof counts.
        found: Tours within ``lowest`` ticks that do it, where the tree found some.
        steps: How much was done.
        quantum: Steps of the last round of pricing.
        over: Whether the walk has ended.
    """

    def __init__(self, shape: Shape, known_ticks: int) -> None:
        """Begin.

        Args:
            shape: The problem.
            known_ticks: Length of the longest tour of a timetable there is.
        """
        self.lowest = 0
        self.proof: tuple[Leaf, ...] = ()
        self.counted: tuple[int, ...] = ()
        self.proof_shape = shape
        self.found: tuple[tuple[Tour, float], ...] = ()
        self.found_shape = shape
        self.steps = 0
        self.quantum = 0
        self.over = False
        self.known = known_ticks
        self._shape = shape
        self._walk = self._all()

    def begin_at(self, ticks: int) -> None:
        """Begin with a bound that is known already."""
        self.lowest = max(self.lowest, min(ticks, self.known))

    def run(self, steps: int, known_ticks: int) -> None:
        """Go on for about so many steps, or until the walk meets the timetable there is."""
        self.known = min(self.known, known_ticks)
        until = self.steps + steps
        while not self.over and self.steps < until and self.lowest < self.known:
            self.over = next(self._walk, None) is None

    def _spend(self, shape: Shape, ticks: int) -> int:
        self.quantum = steps_of(shape, ticks)
        self.steps += self.quantum
        return self.quantum

    def _all(self) -> Iterator[int]:
        counted: tuple[int, ...] = ()
        while self.lowest < self.known:
            shape = expand(self._shape, counted) if counted else self._shape
            frame = frame_of(shape)
            pool = Pool(frame)
            master = yield from self._root(frame, pool, counted)
            if master is None:
                return
            more = self._countable(to_count(shape, master.shares(), counted), counted)
            if more:
                counted = (*counted, *more)
                continue
            if not (yield from self._branch(frame, pool, counted)):
                return

    def _countable(self, loads: list[int], counted: tuple[int, ...]) -> tuple[int, ...]:
        """As many more loads as tables have room for."""
        more: tuple[int, ...] = ()
        states = max(kind.states for kind in self._shape.kinds) * (self.lowest + 1)
        for load in loads:
            copies = copies_of(self._shape, (*counted, *more, load))
            if copies <= MOST_COPIES and copies * states <= MOST_CELLS:
                more = (*more, load)
            if len(more) == COUNTED_AT_ONCE:
                break
        return more

    def _root(
        self, frame: Frame, pool: Pool, counted: tuple[int, ...]
    ) -> Generator[int, None, Master | None]:
        """Raise the bound to the least ticks at which parts of tours do it.

        Prices found for one length of tours often refute longer or shorter ones as well: the walk
        jumps there (Newton's way), or halves what is left where they do not.
        """
        ticks = max(self.lowest, int(GUESS * self.known))
        high = self.known
        master = Master(frame, pool, ticks)
        while True:
            high = max(self.lowest, min(high, self.known))
            value, duals = master.solve()
            priced, new = master.price(duals, max(ticks, high - 1))
            yield self._spend(frame.shape, high)
            self._learn(priced, (Leaf((), priced),), counted, frame.shape)
            if self.lowest > ticks:
                ticks = self.lowest
            elif not new or (value <= 1 and ticks > self.lowest):
                if value > 1 + WHOLE:
                    return None
                high = min(high, ticks)
                if ticks == self.lowest:
                    return master
                ticks = (self.lowest + high) // 2
            else:
                master.take()
                continue
            if self.lowest >= self.known:
                return None
            ticks = max(self.lowest, min(ticks, self.known - 1))
            master = Master(frame, pool, ticks)

    def _learn(
        self, priced: Priced, proof: tuple[Leaf, ...], counted: tuple[int, ...], shape: Shape
    ) -> None:
        """Raise ``lowest`` to where the prices no longer refute."""
        refuted = priced.gain > 0
        first = len(refuted) if refuted.all() else int(refuted.argmin())
        if first > self.lowest:
            self.lowest, self.proof, self.counted = first, proof, counted
            self.proof_shape = shape

    def _branch(
        self, frame: Frame, pool: Pool, counted: tuple[int, ...]
    ) -> Generator[int, None, bool]:
        """Whether the tree at ``lowest`` is refuted; if not, ``found`` may hold tours."""
        tree = Tree(frame, pool, self.lowest)
        while True:
            grown, rounds = tree.grow()
            for _ in range(rounds):
                self._spend(frame.shape, self.lowest)
            yield rounds
            if grown is None:
                continue
            if grown.refuted:
                self.lowest, self.proof, self.counted = self.lowest + 1, tuple(tree.leaves), counted
                self.proof_shape = frame.shape
                return True
            self.found, self.found_shape = grown.tours, frame.shape
            return False
