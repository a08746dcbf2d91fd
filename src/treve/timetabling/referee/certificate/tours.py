"""Whether a tree of prices shows that tours as short as this cannot carry everything.

At a leaf every row has a price, none below 0. A tour is paid what it gives to the rows; no tour can
be paid more than its dearest, found here anew, second by second. Where the rows together ask for
more than all vehicles can be paid at most, nothing within that time does it (Lagrange). At a split
a count is whole, so it is at most a number or at least one more: both sides must be refuted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from treve.errors import Finding
from treve.timetabling.problem import PEOPLE, Problem
from treve.timetabling.referee.certificate.circuits import Circuit, circuits, tick_of
from treve.timetabling.referee.certificate.counting import counted_out
from treve.timetabling.referee.certificate.moves import Move
from treve.timetabling.referee.findings import as_figure, fault
from treve.timetabling.solution import Branch, Refutation

MOST_PAY = 1 << 60
"""No tour may be paid more: sums must fit in 64 bits."""
NOWHERE = -(1 << 61)
"""Pay from where no tour may end in time: below every sum of real ones."""

Ints = npt.NDArray[np.int64]
Turns = tuple[tuple[int, bool], ...]
"""The splits on the way to a node, and on which side of each it lies."""


def check_tours(
    problem: Problem, moves: tuple[Move, ...], refutation: Refutation
) -> tuple[Finding, ...]:
    """Every fault of a refutation; none: no tours within its seconds carry what binds."""
    found = circuits(moves, refutation.counted)
    if found is None or refutation.seconds < 0:
        return (fault("referee-proof-claim", "tours", windows=1),)
    if not refutation.branches:
        if counted_out(problem, moves, refutation.seconds):
            return ()
        return (fault("referee-proof-claim", "tours", windows=1),)
    tables = [_Table(circuit, refutation.seconds) for circuit in found]
    return tuple(_walk(problem, refutation, tables))


def _walk(problem: Problem, refutation: Refutation, tables: list[_Table]) -> Iterator[Finding]:
    """Every node once, from the root."""
    branches = refutation.branches
    queue: list[tuple[int, Turns]] = [(0, ())]
    while queue:
        number, turns = queue.pop()
        branch = branches[number]
        if branch.below_index == branch.above_index == -1:
            yield from _leaf(problem, refutation, number, turns, tables)
            continue
        for side, above in ((branch.below_index, False), (branch.above_index, True)):
            if number < side < len(branches):
                queue.append((side, (*turns, (number, above))))
            else:
                yield fault("referee-proof-claim", f"tours:{number}", windows=1)


def _leaf(
    problem: Problem, refutation: Refutation, number: int, turns: Turns, tables: list[_Table]
) -> Iterator[Finding]:
    """Whether the prices of a leaf refute."""
    prices = refutation.branches[number].multipliers
    grain = math.lcm(1, *(y.denominator for y in prices.values()))
    whole = {name: int(y * grain) for name, y in prices.items()}
    least = _rows(problem, refutation, turns)
    for name, y in prices.items():
        if name not in least:
            yield fault("referee-proof-unknown-row", name)
        elif y < 0:
            yield fault("referee-proof-negative", name, value=as_figure(y))
    if any(name not in least or y < 0 for name, y in whole.items()):
        return
    asked = sum(y * least[name] for name, y in whole.items())
    splits = _splits(refutation, turns, whole)
    paid = 0
    for table in tables:
        most = table.most_paid(whole, splits)
        if most is None:
            yield fault("referee-proof-claim", f"tours:{number}", windows=1)
            return
        paid += sum(most.values())
    if asked <= paid:
        stated, added = as_figure(Fraction(asked, grain)), as_figure(Fraction(paid, grain))
        yield fault("referee-proof-value", f"tours:{number}", windows=1, stated=stated, added=added)


def _splits(
    refutation: Refutation, turns: Turns, whole: dict[str, int]
) -> list[tuple[Branch, int]]:
    """The splits on the way to a leaf, with what each of the moves they count is paid."""
    return [
        (refutation.branches[n], (1 if above else -1) * whole.get(f"split:{n}", 0))
        for n, above in turns
    ]


def paid_for(
    problem: Problem, moves: tuple[Move, ...], refutation: Refutation
) -> dict[tuple[str, str], Fraction]:
    """What vehicles and rooms are paid at the last leaf, as parts of the whole, by kind and id.

    Args:
        problem: Well-formed, of one usable window.
        moves: Of the problem.
        refutation: One that holds.
    """
    found = circuits(moves, refutation.counted)
    if found is None or not refutation.branches:
        return {}
    last, turns = len(refutation.branches) - 1, []
    here = last
    for number in range(last, -1, -1):
        branch = refutation.branches[number]
        if here in (branch.below_index, branch.above_index):
            turns.append((number, branch.above_index == here))
            here = number
    prices = refutation.branches[last].multipliers
    grain = math.lcm(1, *(y.denominator for y in prices.values()))
    whole = {name: int(y * grain) for name, y in prices.items()}
    paid: dict[tuple[str, str], int] = {}
    for circuit in found:
        table = _Table(circuit, refutation.seconds)
        most = table.most_paid(whole, _splits(refutation, tuple(turns), whole))
        paid |= {("fleet", fleet): y for fleet, y in (most or {}).items()}
    for stop in problem.stops:
        for key, units in stop.capacity.items():
            price = whole.get(f"room:{stop.id}:{key}", 0) * units
            paid["capacity", stop.id] = paid.get(("capacity", stop.id), 0) + price
    total = sum(paid.values())
    return {what: Fraction(y, total) for what, y in paid.items() if y > 0}


def _rows(problem: Problem, refutation: Refutation, turns: Turns) -> dict[str, int]:
    """What each row asks for at least; limits as negative numbers."""
    least: dict[str, int] = {}
    rooms: set[int] = set()
    for fleet in problem.fleets:
        rooms |= set(fleet.capacity.values())
    for load in problem.loads:
        if load.binding:
            least[f"demand:{load.id}"] = load.quantity
            for size in {min(room, load.quantity) for room in rooms if room > 0}:
                least[f"trips:{load.id}:{size}"] = -(-load.quantity // size)
    for stop in problem.stops:
        for key, most in stop.capacity.items():
            least[f"room:{stop.id}:{key}"] = -most
    for number, above in turns:
        at_most = refutation.branches[number].most_trips
        least[f"split:{number}"] = at_most + 1 if above else -at_most
    return least


def _worth(move: Move, whole: dict[str, int]) -> int:
    """What a paid trip is paid at most."""
    load = move.load
    if load is None:
        return 0
    aboard = min(move.room, load.quantity)
    each = whole.get(f"demand:{load.id}", 0) if load.binding else 0
    for key in move.destination.capacity:
        if key == load.category or (key == PEOPLE and load.people):
            each -= whole.get(f"room:{move.destination.id}:{key}", 0)
    itself = 0
    if load.binding:
        for name, y in whole.items():
            head, _, size = name.rpartition(":")
            if head == f"trips:{load.id}":
                itself += y * -(-aboard // int(size))
    return max(0, each) * aboard + itself


class _Table:
    """A circuit in arrays, to find its dearest tours."""

    def __init__(self, circuit: Circuit, seconds: int) -> None:
        """Number places and sort steps by where they begin."""
        self._circuit = circuit
        self._tick = tick_of(circuit)
        self._ticks = seconds // self._tick
        places = {place for step in circuit.steps for place in (step.tail, step.head)}
        self._number = {place: n for n, place in enumerate(sorted(places))}
        self._steps = sorted(circuit.steps, key=lambda step: self._number[step.tail])
        tails = np.array([self._number[step.tail] for step in self._steps], dtype=np.int64)
        self._heads = np.array([self._number[step.head] for step in self._steps], dtype=np.int64)
        self._spans = np.array([step.seconds // self._tick for step in self._steps], dtype=np.int64)
        self._tails, self._firsts = np.unique(tails, return_index=True)
        self._over = np.full(len(places), NOWHERE, dtype=np.int64)
        self._over[[self._number[place] for place in circuit.ends]] = 0
        self._names = np.array(
            [
                f"{s.move.way.id}\n{'' if s.move.load is None else s.move.load.id}"
                for s in self._steps
            ]
        )

    def most_paid(
        self, whole: dict[str, int], splits: list[tuple[Branch, int]]
    ) -> dict[str, int] | None:
        """What the vehicles of each fleet are paid at most; ``None``: numbers grow too large."""
        worth: dict[tuple[str, str], int] = {}
        pay = np.zeros(len(self._steps), dtype=np.int64)
        for n, step in enumerate(self._steps):
            if step.paid and step.move.load is not None:
                key = (step.move.way.id, step.move.load.id)
                if key not in worth:
                    worth[key] = _worth(step.move, whole)
                    if worth[key] >= MOST_PAY:
                        return None
                pay[n] = worth[key]
        mine = [(b, y) for b, y in splits if y and self._circuit.fleets[0].id in b.fleets]
        if any(not {f.id for f in self._circuit.fleets} <= set(b.fleets) for b, _ in mine):
            return None
        most = max((abs(y) for y in worth.values()), default=0) + sum(abs(y) for _, y in mine)
        if most * (self._ticks + 1) >= MOST_PAY:
            return None
        dearest = self._dearest(pay, mine)
        return {
            fleet.id: fleet.count * max(0, int(dearest[self._number[start]]))
            for fleet, start in zip(self._circuit.fleets, self._circuit.starts, strict=True)
            if start in self._number
        }

    def _dearest(self, pay: Ints, splits: list[tuple[Branch, int]]) -> Ints:
        """By place: the dearest way on with all ticks left."""
        counted = [(b, y, self._names == f"{b.way}\n{b.load}") for b, y in splits]
        longest = int(self._spans.max())
        worth = np.full((longest + self._ticks + 1, len(self._over)), NOWHERE, dtype=np.int64)
        flat, places = worth.ravel(), len(self._over)
        reach = (longest - self._spans) * places + self._heads
        for left in range(self._ticks + 1):
            under_way = (self._ticks - left) * self._tick
            now = pay
            for branch, y, which in counted:
                if branch.from_seconds <= under_way < branch.to_seconds:
                    now = np.where(which, now + y, now)
            row = worth[longest + left]
            row[:] = self._over
            best = np.maximum.reduceat(flat[reach + left * places] + now, self._firsts)
            row[self._tails] = np.maximum(row[self._tails], best)
        last: Ints = worth[-1]
        return last
