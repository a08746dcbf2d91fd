"""A program of days: what is missing at least when each vehicle has days that fit into a pause.

Days are made as they are asked for (column generation; Dantzig and Wolfe 1960). Each part of the
pause has a row for each fleet: a vehicle has one day in every whole window, and one pair of days in
the first and the last together, which share what is left of the pause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from treve.timetabling.bound.columns import FREE, PHASES, Collapsed
from treve.timetabling.bound.days import Day, FleetDays, Look, by_days
from treve.timetabling.bound.kinds import DAY, MISSING, OTHER, RUN
from treve.timetabling.bound.lengths import Lengths, generous, lengths_of
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.row_kinds import BALANCE, COUNT, DAYS, FLEET_TIME
from treve.timetabling.bound.solvers.linear import Answer
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.program import SAFE, Floats, Program, Row, Whole

FINE = 1 << 20
"""Multipliers are stated in this fraction of one."""
MOST_ROUNDS = 16
"""Programs solved for one supposed pause."""
ENOUGH = 1e-6
"""What must be missing, or a day be worth more, to count."""
NEIGHBOURS = 2
"""Stagger rows are stated for so many slopes on either side of the one that was tight."""


EVERY = "all"
"""Stands for all fleets."""
MOST_CHOICES = 4
"""Unlike runs of windows told apart; of more it is supposed that each has the best of all."""


Found = tuple[int, tuple[Day, ...]]
"""A fleet, and a day that a vehicle of it may have, or two at the ends of a pause."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the pause in which each vehicle has one day, or two.

    Attributes:
        number: Counted over all choices.
        choice: Of lengths.
        seconds: Of a whole window; ``None``: the first and the last together.
        times: So many whole windows of that length there are.
    """

    number: int
    choice: int
    seconds: int | None
    times: int


@dataclass(frozen=True, slots=True)
class Known:
    """A day of a vehicle of a fleet, or two at the ends of a pause, with what they do in the rows.

    Attributes:
        lengths: Of one day, or of both, the longer first.
        made: Coefficient by row.
    """

    fleet: int
    lengths: tuple[int, ...]
    made: dict[int, int]


@dataclass(frozen=True)
class Priced:
    """What days are worth where rows have some multipliers.

    Attributes:
        worth: Of one more of each column.
        looks: By fleet.
        counts: Vehicles by fleet.
    """

    worth: Whole
    looks: dict[int, Look]
    counts: dict[int, int]

    @cached_property
    def together(self) -> Whole:
        """What days are worth that all vehicles have, by their length."""
        values = [look.values for look in self.looks.values()]
        fits = all(int(one[-1]) * self.vehicles < SAFE // 2 for one in values)
        kind = values[0].dtype if fits else np.dtype(object)
        parts = zip(values, self.looks, strict=True)
        return np.sum([one.astype(kind) * self.counts[f] for one, f in parts], axis=0)

    @property
    def vehicles(self) -> int:
        """How many vehicles there are, and twice as many for their days at both ends."""
        return 2 * sum(self.counts.values())

    def most(self, choices: tuple[Lengths, ...]) -> int | float:
        """The most that all vehicles' days are worth in any of some choices of lengths."""
        if not self.looks or not choices:
            return 0
        if choices[0].ends is None:  # one length alone: no need to know what others are worth
            (seconds,) = choices[0].whole
            return sum(self.counts[f] * one.best(seconds)[0] for f, one in self.looks.items())
        return max(choice.most(self.together) for choice in choices)


class Trial:
    """Rows that join the days of all vehicles, and the days known so far."""

    def __init__(self, c: Collapsed, proof: Proof, found: list[Found] | None = None) -> None:
        """Choose the rows, stagger rows around those that are tight among them.

        Args:
            c: The program.
            proof: Of its bound.
            found: Days found before, for the same columns; those found here are added.
        """
        self._c = c
        self._days = {f: FleetDays(c, f) for f in by_days(c)}
        kept = self._kept()
        rows = {row.name: row for row in c.program.rows if row.name not in kept}
        rows |= {row.name: row for row in _near_staggers(c, np.asarray(proof.answer.values))}
        self._rows = list(rows.values())
        self._matrix = np.zeros((len(self._rows), len(c.program.most)), dtype=object)
        for n, row in enumerate(self._rows):
            self._matrix[n, row.columns] = row.values
        self._floats = self._matrix.astype(float)
        self._others = self._besides()
        self._most = np.array(c.program.most, dtype=object)[self._others]
        self._found: list[Found] = [] if found is None else found
        self._pool = [self._known(*one) for one in self._found]

    def _kept(self) -> set[str]:
        """Names of rows that days keep by themselves."""
        found: set[str] = set()
        for f in self._days:
            carefree, name = self._carefree(f), self._c.problem.fleets[f].id
            phases = range(PHASES) if carefree else (1,)
            found |= {FLEET_TIME.name(name), *([COUNT.name(name)] if carefree else [])}
            found |= {BALANCE.name(name, s.id, p) for s in self._c.problem.stops for p in phases}
        return found

    def _carefree(self, fleet: int) -> bool:
        """Whether all that a fleet's vehicles do is a day each."""
        return self._c.windows == 1 and fleet not in self._c.outside_work

    def _besides(self) -> Whole:
        """Columns that are part of no day; of those that cost nothing what matters to some row."""
        c, columns = self._c, self._c.columns
        mine = np.isin(columns.fleet, [*self._days])
        free = columns.of_kind(*FREE)
        idle = columns.number[mine & free]
        idle = idle[~self._floats[:, idle].any(axis=0)]
        used = [column for f, column in c.used.items() if f in self._days and self._carefree(f)]
        delays = [column for (_, f, _), column in c.delay.items() if f in self._days]
        of_days = [*columns.number[mine & ~free].tolist(), *idle.tolist(), *used, *delays, c.T]
        return np.setdiff1d(np.arange(len(c.program.most)), of_days)

    @property
    def longest(self) -> int:
        """Seconds that there are in the longest window."""
        problem = self._c.problem
        return max(window.seconds for window in problem.windows) - problem.margin_seconds

    def _least(self, seconds: int) -> Whole:
        """Right-hand sides when the pause has so many seconds."""
        least = np.array([row.least for row in self._rows], dtype=object)
        return np.asarray(least - self._matrix[:, self._c.T] * seconds)

    def _lengths(self, seconds: int) -> tuple[Lengths, ...]:
        return lengths_of(self._c.problem, self._c.windows, seconds)

    def _choices(self, seconds: int) -> tuple[Lengths, ...]:
        """The same, or one that has the best of all where they are many."""
        found = self._lengths(seconds)
        return found if len(found) <= MOST_CHOICES else (generous(found),)

    def price(self, worth: Whole, seconds: int) -> Priced:
        """What days are worth in a pause of so many seconds."""
        problem = self._c.problem
        longest = max(0, min(self.longest, seconds - self._c.margins_seconds))
        looks = {f: days.look(worth, longest) for f, days in self._days.items()}
        return Priced(worth, looks, {f: problem.fleets[f].count for f in looks})

    def learn(self, priced: Priced, answer: Answer, seconds: int) -> bool:
        """Add days that are worth more than those known; say whether there are any."""
        choices = self._choices(seconds)
        before = len(self._pool)
        for f, look in priced.looks.items():
            new: set[tuple[int, ...]] = set()
            for part in _parts(choices):
                days: tuple[int, ...]
                if part.seconds is None:
                    days = choices[part.choice].best_split(look.values)
                else:
                    days = (part.seconds,)
                found = [look.best(length) for length in days]
                paid = answer.duals[DAYS.name(f, part.number)]
                worth_more = sum(value for value, _ in found) > paid + ENOUGH
                if worth_more and any(day for _, day in found) and days not in new:
                    new.add(days)
                    self._found.append((f, tuple(day for _, day in found)))
                    self._pool.append(self._known(*self._found[-1]))
        return len(self._pool) > before

    def _known(self, fleet: int, days: tuple[Day, ...]) -> Known:
        """What a day, or two, do in the rows."""
        both = Counter(days[0])
        for day in days[1:]:
            both.update(day)
        made = self._matrix[:, [*both]] @ np.array([*both.values()], dtype=object)
        there = {n: int(made[n]) for n in np.flatnonzero(made).tolist()}
        lengths = tuple(sorted((self._length(day) for day in days), reverse=True))
        return Known(fleet, lengths, there)

    def _length(self, day: Day) -> int:
        charges, first = self._c.columns.charges(self._c.windows), self._c.columns.first
        delays = set(self._c.delay.values())
        return sum(n * (1 if j in delays else int(charges[j - first])) for j, n in day.items())

    def _over(self, worth: Floats) -> float:
        """What other columns are worth, each as often as it can be at most."""
        return float(np.maximum(worth[self._others], 0) @ self._most.astype(float))

    def added_up(self, prices: list[int], seconds: int) -> int | None:
        """What cannot be less in a pause of so many seconds, in ``1 / FINE`` and whole numbers.

        Args:
            prices: Multipliers of the rows, in ``1 / FINE``.
            seconds: Of the pause at most.

        Returns:
            ``None`` where the figures are too large to be added up here.
        """
        worth = np.array(prices, dtype=object) @ self._matrix
        for j, cost in self._c.program.cost.items():
            worth[j] -= cost * FINE
        largest = max((abs(int(v)) for v in worth.tolist()), default=0)
        if largest * (seconds + 2) >= SAFE // 4:
            return None
        total = sum(v * row.least for v, row in zip(prices, self._rows, strict=True))
        total -= max(0, int(worth[self._c.T])) * seconds
        others = zip(worth[self._others].tolist(), self._most.tolist(), strict=True)
        total -= sum(max(0, value) * most for value, most in others)
        priced = self.price(worth.astype(np.int64), seconds)
        return int(total - priced.most(self._lengths(seconds)))

    def program(self, seconds: int) -> Program:
        """What is missing at least when vehicles share the days known."""
        program, least = Program(), self._least(seconds)
        entries: list[dict[int, int]] = [{} for _ in self._rows]
        for n, wanted in enumerate(least.tolist()):
            if wanted > 0 and self._c.demands_all:
                entries[n][program.add_column(MISSING.name(n), 1, 1)] = 1
        for j in self._others.tolist():
            column = program.add_column(OTHER.name(j), 1, self._c.program.cost.get(j, 0))
            for n in np.flatnonzero(self._floats[:, j]).tolist():
                entries[n][column] = int(self._matrix[n, j])
        shared = [*self._share(program, self._choices(seconds), entries)]
        for row, entry, wanted in zip(self._rows, entries, least.tolist(), strict=True):
            program.add_row(row.name, entry, wanted)
        for name, shares, most in shared:
            program.add_row(name, shares, -most)
        return program

    def _share(
        self, program: Program, choices: tuple[Lengths, ...], entries: list[dict[int, int]]
    ) -> Iterator[tuple[str, dict[int, int], int]]:
        """Columns of days known in each part of the pause, and the rows by which they share it."""
        runs = []
        if len(choices) > 1:
            runs = [program.add_column(RUN.name(n), 1) for n in range(len(choices))]
            yield DAYS.name(EVERY, RUN.word), dict.fromkeys(runs, -1), 1
        for f in self._days:
            for part in _parts(choices):
                shares: dict[int, int] = {}
                for number, known in enumerate(self._pool):
                    if known.fleet == f and _fits(known, part, choices):
                        column = program.add_column(DAY.name(number, part.number), 1)
                        shares[column] = -1
                        for n, coefficient in known.made.items():
                            entries[n][column] = coefficient
                count = self._c.problem.fleets[f].count * part.times
                if runs:
                    shares[runs[part.choice]] = count
                yield DAYS.name(f, part.number), shares, 0 if runs else count


def _parts(choices: tuple[Lengths, ...]) -> list[Part]:
    """The parts of a pause in each of some choices of lengths."""
    found: list[Part] = []
    for choice, lengths in enumerate(choices):
        lasting: list[tuple[int | None, int]] = [*Counter(lengths.whole).items()]
        if lengths.ends is not None:
            lasting.append((None, 1))
        found += [
            Part(number, choice, *one) for number, one in enumerate(lasting, start=len(found))
        ]
    return found


def _fits(known: Known, part: Part, choices: tuple[Lengths, ...]) -> bool:
    """Whether days known fit into a part of the pause."""
    if part.seconds is None:
        return len(known.lengths) > 1 and choices[part.choice].fits(known.lengths)
    return len(known.lengths) == 1 and known.lengths[0] <= part.seconds


def _near_staggers(c: Collapsed, values: Floats) -> Iterator[Row]:
    """Stagger rows around those that are tight at a point."""
    for family in staggers(c):
        tight = family.slope(values)
        for k in range(max(0, tight - NEIGHBOURS), tight + NEIGHBOURS + 1):
            yield family.row(c, k)
