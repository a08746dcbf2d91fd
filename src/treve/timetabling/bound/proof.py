"""One collapsed program solved, cut and added up exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from treve.timetabling.bound.collapsed import raise_assumed
from treve.timetabling.bound.columns import Collapsed, Flags
from treve.timetabling.bound.solvers.linear import Answer
from treve.timetabling.bound.solvers.sifting import Sifting, best_of
from treve.timetabling.bound.stagger import Stagger, staggers
from treve.timetabling.bound.table import Table
from treve.timetabling.program import GRAIN, Floats, Ints, proven_value, rounded
from treve.timetabling.solution import Certificate

ROUNDS_OF_CUTS = 12
"""Most times that stagger rows are added and the program is solved again."""
SHRINKING_BITS = (26, 23, 20)
"""Worths are tried smaller by these powers of a half."""
LITTLE = Fraction(1, 4)
"""Not worth the trying: a quarter of a second, or of a unit."""
SHORTEST = (4, 2)
SHORTEST_SEEDED = (1, 0)
"""Arcs of each fleet and load, from and to each stop, that the solver begins with."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One program solved, with what it proves."""

    collapsed: Collapsed
    answer: Answer
    value: Fraction
    multipliers: Mapping[str, int]

    @property
    def arcs_used(self) -> Ints:
        """Arcs that the program's solution makes."""
        columns = self.collapsed.columns
        values = np.asarray(self.answer.values)[columns.number]
        return np.unique(columns.arc[values > 0])

    def certificate(self, claim: str, basis: Certificate | None = None) -> Certificate:
        """The multipliers as anybody can add them up."""
        return Certificate(
            claim,
            self.value,
            self.collapsed.windows,
            {name: Fraction(y, GRAIN) for name, y in sorted(self.multipliers.items())},
            self.collapsed.assumed_open_seconds,
            basis,
        )


def solve_program(c: Collapsed) -> Proof | None:
    """Solve, adding the stagger rows that are violated until none is.

    Returns:
        ``None`` where the program has no solution.
    """
    return Prover(c).prove(cuts=True)


class Prover:
    """A collapsed program kept warm while rows are added and the assumed bound is raised."""

    def __init__(self, c: Collapsed, seed: Ints | None = None) -> None:
        """Choose the columns to begin with.

        Args:
            c: The program.
            seed: Arcs that probably matter; then fewer others are tried at first.
        """
        self.collapsed = c
        arcs = short_arcs(c.columns.table, *(SHORTEST if seed is None else SHORTEST_SEEDED))
        if seed is not None:
            arcs[seed] = True
        begin = np.ones(len(c.program.most), dtype=bool)
        begin[c.columns.number] = arcs[c.columns.arc]
        group = np.zeros(len(begin), dtype=np.int64)
        group[c.columns.number] = _alike(c.columns.table, c.columns.table.origin)[c.columns.arc] + 1
        self._sifting = Sifting(c.program, np.flatnonzero(begin), group)
        self._families: tuple[Stagger, ...] | None = None
        self._stated: set[str] = set()

    def restate(self, c: Collapsed) -> None:
        """Go over to another number of windows; both are more than one."""
        self.collapsed = c
        self._families = None
        self._stated.clear()
        self._sifting.restate(c.program)

    def assume(self, open_seconds: int) -> None:
        """Assume a better bound."""
        for n in raise_assumed(self.collapsed, open_seconds):
            self._sifting.change(n, self.collapsed.program.rows[n])

    def prove(self, *, cuts: bool) -> Proof | None:
        """Solve, with the stagger rows that are violated where asked for."""
        c = self.collapsed
        answer = self._sifting.solve()
        for _ in range(ROUNDS_OF_CUTS if cuts else 0):
            if not answer.feasible or not self._cut(np.asarray(answer.values)):
                break
            answer = self._sifting.solve()
        if not answer.feasible:
            return None
        value, multipliers = best_rounded(c, answer)
        return Proof(c, answer, value, multipliers)

    def _cut(self, values: Floats) -> bool:
        """State the rows of each family that are violated most, and say whether any is."""
        c = self.collapsed
        if self._families is None:
            self._families = staggers(c)
        added = False
        for family in self._families:
            k = family.violated(c, values)
            row = family.row(c, k) if k is not None else None
            if row is not None and row.name not in self._stated:
                c.program.rows.append(row)
                self._stated.add(row.name)
                added = True
        return added


def best_rounded(c: Collapsed, answer: Answer) -> tuple[Fraction, dict[str, int]]:
    """What the solver's multipliers prove, and they, rounded in the way that proves most.

    A reduced cost a hair below 0 is paid at a column's most, which adds up over many columns. It
    disappears where what loads and places are worth is made a little less.
    """
    first = rounded(answer.duals, c.program.rows)
    best = proven_value(c.program, first), first
    if best[0] > answer.objective - LITTLE:
        return best
    worth = {row.name for row in c.program.rows if not row.coefficient(c.T)}
    for bits in SHRINKING_BITS:
        less = {
            name: y - (y >> bits if y > 0 else -(-y >> bits)) if name in worth else y
            for name, y in first.items()
        }
        value = proven_value(c.program, less)
        if value <= best[0]:
            break
        best = value, less
    return best


def short_arcs(t: Table, most_from: int, most_to: int) -> Flags:
    """The shortest few arcs from each stop, and to each, of each fleet and load."""
    chosen = np.zeros(len(t.fleet), dtype=bool)
    for place, count in ((t.origin, most_from), (t.destination, most_to)):
        group = _alike(t, place)
        order = np.lexsort((t.seconds, group))
        chosen[order[best_of(group[order], count)]] = True
    return chosen


def _alike(t: Table, place: Ints) -> Ints:
    """A number for all arcs of one fleet and load from (or to) one stop."""
    loads, stops = int(t.load.max(initial=0)) + 2, int(place.max(initial=0)) + 1
    return (t.fleet * loads + t.load + 1) * stops + place
