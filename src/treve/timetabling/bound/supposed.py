"""Raise a bound by supposing that the pause is no longer than so many seconds, and seeing it fail.

Within a pause that is supposed, each vehicle's day is one of those that fit. If no choice of days,
not even in fractions, makes all the trips and keeps the gates' rows, no timetable is so short.
Days are made as they are asked for (column generation); the multipliers of the last program and
the best day under them prove it, in whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from treve.timetabling.bound.columns import FREE, Collapsed
from treve.timetabling.bound.days import Day, FleetDays
from treve.timetabling.bound.kinds import DAY, MISSING, OTHER
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.row_kinds import BALANCE, COUNT, DAYS, FLEET_TIME, NIGHTS
from treve.timetabling.bound.solvers.linear import Answer, Linear
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.program import SAFE, Floats, Program, Row, Whole
from treve.timetabling.solution import Certificate

FINE = 1 << 20
"""Multipliers are stated in this fraction of one."""
MOST_WORK = 15_000_000
"""Moves times seconds up to which days are looked at."""
MOST_ROUNDS = 16
"""Programs solved for one supposed pause."""
FIRST_STEP = 500
"""The first pause supposed is longer than the bound by one part in so many."""
NEIGHBOURS = 2
"""Stagger rows are stated for so many slopes on either side of the one that was tight."""
BY_DAYS = tuple(f"{kind.word}:" for kind in (FLEET_TIME, BALANCE, COUNT, NIGHTS))
"""Rows that days keep by themselves."""
ENOUGH = 1e-6
"""What must be missing for a supposed pause to be tried exactly."""


def raised_by_days(
    c: Collapsed, proof: Proof, basis: Certificate, near_seconds: int | None = None
) -> Certificate | None:
    """A certificate that no timetable in one window is as short as some pause above the bound.

    Args:
        c: The program for one window, its best bound assumed.
        proof: Of that bound.
        basis: The certificate of that bound.
        near_seconds: Where the end is expected, if anywhere: it is looked at first, so that two
            pauses supposed instead of some seventeen tell where it is as expected.

    Returns:
        ``None`` where little more or nothing is proven, or it would take too long to try.
    """
    bound = c.assumed_open_seconds
    if c.windows != 1 or c.outside_work or not is_small(c, bound):
        return None
    trial = Trial(c, proof)
    best: _Failed | None = None
    low, step = bound, max(1, bound // FIRST_STEP)
    high: int | None = None
    expected = [] if near_seconds is None else [near_seconds, near_seconds - 1]
    while expected or high is None or high - low > 1:
        guess = expected.pop() if expected else None
        if guess is not None and not low < guess < (high or guess + 1):
            continue
        supposed = guess or _next(low, high, step, begun=best is not None)
        failed = trial.suppose(supposed)
        if failed is not None:
            best, low, step = failed, supposed, 2 * step
        elif best is None and guess is None:
            return None
        else:
            high = supposed
    return best.certificate(c, basis) if best is not None else None


def _next(low: int, high: int | None, step: int, *, begun: bool) -> int:
    """The next pause to suppose, above what failed and below what did not.

    Nothing much longer comes first: where that does not fail it is not worth going on.
    """
    if high is None or (not begun and low + step < high):
        return low + step
    return (low + high) // 2


def is_small(c: Collapsed, seconds: int) -> bool:
    """Whether days can be looked at in reasonable time; each move must take some."""
    mid = c.columns.of_kind("mid")
    if (c.columns.charges(1)[mid] < 1).any():
        return False
    return int(mid.sum()) * seconds <= MOST_WORK


@dataclass(frozen=True, slots=True)
class _Failed:
    """A supposed pause that cannot be, and multipliers (in ``1 / FINE``) that prove it."""

    seconds: int
    multipliers: Mapping[str, int]

    def certificate(self, c: Collapsed, basis: Certificate) -> Certificate:
        """As anybody can add it up."""
        return Certificate(
            "open_seconds",
            Fraction(self.seconds + 1),
            1,
            {name: Fraction(y, FINE) for name, y in sorted(self.multipliers.items())},
            c.assumed_open_seconds,
            basis,
            supposed_open_seconds=self.seconds,
        )


class Trial:
    """Rows that join the days of all vehicles, and the days known so far."""

    def __init__(self, c: Collapsed, proof: Proof) -> None:
        """Choose the rows, stagger rows around those that are tight among them."""
        self._c = c
        self._margin = c.problem.margin_seconds
        rows = {r.name: r for r in c.program.rows if not r.name.startswith(BY_DAYS)}
        values = np.asarray(proof.answer.values)
        rows |= {row.name: row for row in _near_staggers(c, values)}
        self._rows = list(rows.values())
        self._days = [FleetDays(c, f) for f in range(len(c.problem.fleets))]
        self._pool: list[tuple[int, Day, int]] = []
        self._matrix = np.zeros((len(self._rows), len(c.program.most)), dtype=object)
        for n, row in enumerate(self._rows):
            self._matrix[n, row.columns] = row.values
        self._floats = self._matrix.astype(float)
        of_days = [*c.columns.number.tolist(), *c.used.values(), *c.delay.values(), c.T]
        free = c.columns.number[c.columns.of_kind(*FREE)]
        self._others = np.setdiff1d(np.arange(len(c.program.most)), of_days)
        self._paid = np.concatenate([self._others, free])

    def suppose(self, seconds: int) -> _Failed | None:
        """Whether a pause of so many seconds fails."""
        least = np.array([row.least for row in self._rows], dtype=object)
        least -= self._matrix[:, self._c.T] * seconds
        for _ in range(MOST_ROUNDS):
            answer = Linear(self.program(seconds, least)).solve()
            if not answer.feasible or answer.objective < ENOUGH:
                return None
            y = np.array([max(0.0, answer.duals[row.name]) for row in self._rows])
            worth: Floats = y @ self._floats
            found = [days.best(worth, seconds - self._margin) for days in self._days]
            proven = float(y @ least.astype(float)) - sum(
                fleet.count * value
                for fleet, (value, _) in zip(self._c.problem.fleets, found, strict=True)
            )
            proven -= float(
                np.maximum(worth[self._paid], 0) @ np.array(self._c.program.most)[self._paid]
            )
            if proven > ENOUGH:
                failed = self._exactly(y, proven, seconds)
                if failed is not None:
                    return failed
            if not self._learn(found, answer):
                return None
        return None

    def _learn(self, found: list[tuple[int | float, Day]], answer: Answer) -> bool:
        """Add days that are worth more than those known; say whether there are any."""
        new = False
        for f, (value, day) in enumerate(found):
            if day and value > answer.duals[_shared(f)] + ENOUGH:
                self._pool.append((f, day, self._length(day)))
                new = True
        return new

    def _length(self, day: Day) -> int:
        charges, first = self._c.columns.charges(1), self._c.columns.first
        delays = set(self._c.delay.values())
        return sum(n * (1 if j in delays else int(charges[j - first])) for j, n in day.items())

    def program(self, seconds: int, least: Whole) -> Program:
        """What is missing at least when vehicles share the days known."""
        program = Program()
        entries: list[dict[int, int]] = [{} for _ in self._rows]
        for n, wanted in enumerate(least.tolist()):
            if wanted > 0 and self._c.demands_all:
                entries[n][program.add_column(MISSING.name(n), 1, 1)] = 1
        for j in self._others.tolist():
            column = program.add_column(OTHER.name(j), 1, self._c.program.cost.get(j, 0))
            for n in np.flatnonzero(self._floats[:, j]).tolist():
                entries[n][column] = int(self._matrix[n, j])
        shared: list[dict[int, int]] = [{} for _ in self._days]
        for number, (f, day, length) in enumerate(self._pool):
            if length <= seconds - self._margin:
                column = program.add_column(DAY.name(number), 1)
                shared[f][column] = -1
                made = self._matrix[:, [*day]] @ np.array([*day.values()], dtype=object)
                for n in np.flatnonzero(made).tolist():
                    entries[n][column] = int(made[n])
        for row, entry, wanted in zip(self._rows, entries, least.tolist(), strict=True):
            program.add_row(row.name, entry, wanted)
        for f, fleet in enumerate(self._c.problem.fleets):
            program.add_row(_shared(f), shared[f], -fleet.count)
        return program

    def _exactly(self, y: Floats, proven: float, seconds: int) -> _Failed | None:
        """The same in whole numbers, enlarged so that the open time's own cost is made up for."""
        price = float(y @ self._floats[:, self._c.T])
        scale = max(2 / proven, 2 / price if price > 0 else (seconds + 2) / proven)
        whole_y = [int(v) for v in np.floor(y * scale * FINE)]
        worth = np.array(whole_y, dtype=object) @ self._matrix
        total = sum(v * row.least for v, row in zip(whole_y, self._rows, strict=True))
        total += min(0, FINE - int(worth[self._c.T])) * seconds
        largest = max(abs(int(v)) for v in worth.tolist()) if len(worth) else 0
        if largest * (seconds + 2) >= SAFE // 4:
            return None
        narrow = worth.astype(np.int64)
        for fleet, days in zip(self._c.problem.fleets, self._days, strict=True):
            total -= fleet.count * int(days.best(narrow, seconds - self._margin)[0])
        most = self._c.program.most
        total -= sum(max(0, int(worth[j])) * most[j] for j in self._paid.tolist())
        if total <= seconds * FINE:
            return None
        named = zip(self._rows, whole_y, strict=True)
        return _Failed(seconds, {row.name: v for row, v in named if v})


def _shared(fleet: int) -> str:
    """Name of the row by which vehicles of a fleet have one day each."""
    return DAYS.name(fleet)


def _near_staggers(c: Collapsed, values: Floats) -> Iterator[Row]:
    """Stagger rows around those that are tight at a point."""
    for family in staggers(c):
        tight = family.slope(values)
        for k in range(max(0, tight - NEIGHBOURS), tight + NEIGHBOURS + 1):
            yield family.row(c, k)
