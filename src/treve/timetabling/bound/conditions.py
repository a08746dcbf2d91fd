"""Rows of conditions: how many units may count in all, or in the windows that a timetable spans.

Limits are read from caps, ratios and calendars alike: each says that no more than so many units of
some loads count within some hours. What such a limit surely counts has to fit under it; the rest of
its loads goes where the limit does not look: past the gates it counts at, or at a moment that need
not lie in a window. A unit counts surely in a window where the second after it leaves, or the
second before it has arrived, lies in the zone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from treve.timetabling.bound.columns import FREE, Collapsed, Flags
from treve.timetabling.bound.reach import NEVER, Reach
from treve.timetabling.bound.row_kinds import CAP, CAP_LEAST, CAP_TIME, ORDER
from treve.timetabling.bound.table import Table
from treve.timetabling.clock import hull_lines, intersect, usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.program import Ints, times
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
)
from treve.timetabling.window import (
    Window,
)

Most = int | None
"""Units that may count; ``None``: any number."""


@dataclass(frozen=True, slots=True)
class Limit:
    """No more than so many units count within some hours.

    Attributes:
        condition: Id of the clause it comes from.
        number: Of its first row among caps, ratios and calendars, in this order.
        what: What is counted.
        stretches: Hours, each with the most that counts in them.
        elsewhere: The most outside all of them.
    """

    condition: str
    number: int
    what: Quantity
    stretches: tuple[tuple[Window, Most], ...]
    elsewhere: Most

    @property
    def whole(self) -> bool:
        """Whether it counts over the whole timetable, whatever the moment."""
        return not self.stretches


def limits_of(problem: Problem) -> tuple[Limit, ...]:
    """Every limit that a problem's rows set; caps of one condition on one quantity are one."""
    return tuple(_limits(problem))


def _limits(problem: Problem) -> Iterator[Limit]:
    rows = problem.rows
    parts: dict[tuple[str, Quantity], list[int]] = {}
    for n, cap in enumerate(rows.caps):
        if cap.hours is None:
            yield Limit(cap.condition, n, cap.what, (), cap.most_units)
        else:
            parts.setdefault((cap.condition, cap.what), []).append(n)
    for (condition, what), numbers in parts.items():
        caps = (rows.caps[n] for n in numbers)
        stretches = tuple((cap.hours, cap.most_units) for cap in caps if cap.hours is not None)
        yield Limit(condition, numbers[0], what, stretches, None)
    for n, ratio in enumerate(rows.ratios, start=len(rows.caps)):
        behind = sum(x.quantity for x in problem.loads if x.id in ratio.behind.loads)
        most = ratio.slack_units + math.floor(ratio.ratio * behind)
        yield Limit(ratio.condition, n, ratio.ahead, (), most)
    for n, calendar in enumerate(rows.calendars, start=len(rows.caps) + len(rows.ratios)):
        hours = tuple((hour, None) for hour in calendar.hours)
        yield Limit(calendar.condition, n, calendar.what, hours, 0)


def most_in(limit: Limit, windows: Sequence[Window], count: int) -> Most:
    """The most that may count in any so many windows that follow each other."""
    if limit.whole:
        return limit.elsewhere
    hours = [hour for hour, _ in limit.stretches]
    met = [{n for n, hour in enumerate(hours) if intersect((w,), (hour,))} for w in windows]
    bare = [not _covered(w, sorted(hours)) for w in windows]
    most = 0
    for first in range(len(windows) - count + 1):
        run = slice(first, first + count)
        found = [limit.stretches[n][1] for n in set[int]().union(*met[run])]
        if any(bare[run]):
            found.append(limit.elsewhere)
        total = _sum(found)
        if total is None:
            return None
        most = max(most, total)
    return most


def _sum(parts: Sequence[Most]) -> Most:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _covered(window: Window, hours: Sequence[Window]) -> bool:
    """Whether hours, in their order, leave no second of a window free."""
    at = window.start_seconds
    for hour in hours:
        if hour.start_seconds <= at:
            at = max(at, hour.end_seconds)
    return at >= window.end_seconds


def counted_loads(problem: Problem, limit: Limit) -> list[int]:
    """Indices of the loads that a limit speaks of and that have to move."""
    named = frozenset(limit.what.loads)
    return [i for i, load in enumerate(problem.loads) if load.binding and load.id in named]


def total_units(problem: Problem, limit: Limit) -> int:
    """Units of these loads."""
    return sum(problem.loads[i].quantity for i in counted_loads(problem, limit))


def binding_limits(problem: Problem) -> Iterator[Limit]:
    """Those that allow less than has to move, at least in one window or stretch of hours.

    Args:
        problem: All its windows longer than the margin.
    """
    for limit in limits_of(problem) if problem.rows else ():
        most = most_in(limit, problem.windows, 1)
        if most is not None:
            stretches = [units for _, units in limit.stretches if units is not None]
            if min(most, max(stretches, default=most)) < total_units(problem, limit):
                yield limit


def overrun(problem: Problem, table: Table, count: int) -> tuple[str, int] | None:
    """A limit that so many windows cannot keep whatever is done: its row, and the units too many.

    Every trip with its loads surely counts under it.
    """
    for limit in binding_limits(problem):
        loads = counted_loads(problem, limit)
        beside = np.isin(table.load, loads) & ~_counts(problem, table, limit)
        most = most_in(limit, problem.windows, count)
        over = 0 if most is None else total_units(problem, limit) - most
        if over > 0 and not beside.any():
            return CAP.name(limit.condition, limit.number, 1), over
    return None


def add_limits(c: Collapsed) -> None:
    """What a limit surely counts fits under it; the rest of its loads goes beside it."""
    for limit in binding_limits(c.problem):
        loads = counted_loads(c.problem, limit)
        beside = beside_limit(c, limit)
        units = room(c, beside)
        missed = np.array([c.missed[i] for i in loads if i in c.missed], dtype=np.int64)
        total = total_units(c.problem, limit)
        sizes = sorted({1, *np.unique(units).tolist()}) if c.whole_trips else [1]
        if total <= (most_in(limit, c.problem.windows, 1) or 0):
            sizes = []
        most = most_in(limit, c.problem.windows, c.windows)
        over = total - (total if most is None else most)
        for size in sizes:
            c.program.add_entries(
                CAP.name(limit.condition, limit.number, size),
                np.concatenate([c.columns.number[beside], missed]),
                np.concatenate([-(-units // size), np.ones_like(missed)]),
                math.ceil(over / size),
            )
        if c.demands_all:
            _add_stretch(c, limit, beside, units)


def add_orders(c: Collapsed) -> None:
    """One trip that waits leaves when one that is waited for has arrived, in one window."""
    rows = c.problem.rows.precedences
    if rows:
        reach = Reach.of(c.problem, c.arcs, c.columns, free_ends=c.free_ends)
        for number, row in enumerate(rows):
            least = _order_seconds(c, reach, row)
            if least is not None:
                c.program.add_row(ORDER.name(row.condition, number), {c.T: 1}, least)


def _order_seconds(c: Collapsed, reach: Reach, row: Precedence) -> int | None:
    """Seconds of a pause with a trip that a precedence waits for and then one that waits.

    ``None`` where no unit need wait, or where either may be outside the zone.
    """
    moments = (row.first.moment, row.then.moment)
    if moments != (Moment.ARRIVAL, Moment.DEPARTURE) or row.then.gates:
        return None
    loads = c.problem.loads
    waiting = sum(x.quantity for x in loads if x.binding and x.id in row.then.loads)
    if waiting <= row.free_units:
        return None
    columns, t = c.columns, c.columns.table
    before = _through(c.problem, t, row.first)[columns.arc]
    after = _through(c.problem, t, row.then)[columns.arc]
    if (columns.of_kind(*FREE) & (before | after)).any():
        return None
    there = (reach.before < NEVER) & (reach.after < NEVER)
    before, after = before & there, after & there
    if not (before.any() and after.any()):
        return None
    start, end = columns.edges
    first = (reach.before + t.seconds[columns.arc] - start)[before].min()
    still = (end - t.loading[columns.arc])[after]
    if still.min() <= 0:
        return None
    return int(first + (still + reach.after[after]).min()) + c.problem.margin_seconds


def _add_stretch(c: Collapsed, limit: Limit, beside: Ints, units: Ints) -> None:
    """How long a pause is in which so many count, stretch by stretch."""
    points = stretch_points(c, limit)
    total = total_units(c.problem, limit)
    if points is None:
        return
    name = (limit.condition, limit.number)
    if not beside.size:
        enough = [seconds for seconds, most in points.items() if most >= total]
        if enough and min(enough) > 0:
            c.program.add_row(CAP_LEAST.name(*name), {c.T: 1}, min(enough))
        return
    for k, (a, b, d) in enumerate(hull_lines(points)[:-1]):
        c.program.add_entries(
            CAP_TIME.name(*name, k),
            np.append(c.columns.number[beside], c.T),
            np.append(times(units, d), b),
            d * total - a,
        )


def stretch_points(c: Collapsed, limit: Limit) -> dict[int, int] | None:
    """Seconds of a pause at least, and how many may count from then on.

    From the last second of one stretch to the first of another that many stretches' units may
    count; what lies in the zone before the first of them counts and after the last, and the margin,
    come to it.

    Returns:
        ``None`` where stretches overlap, or where any number may count.
    """
    problem = c.problem
    if limit.whole or _sum([most for _, most in limit.stretches]) is None:
        return None
    if not all(_covered(w, sorted(h for h, _ in limit.stretches)) for w in problem.windows):
        return None
    parts = sorted(
        (start, end, most or 0)
        for hour, most in limit.stretches
        for start, end in open_stretch(problem, hour)
    )
    if any(one[1] > other[0] for one, other in pairwise(parts)):
        return None
    around = _around(c, limit) + problem.margin_seconds
    points: dict[int, int] = {}
    for i, (_, end, most) in enumerate(parts):
        points[0] = max(points.get(0, 0), most)
        held = most
        for start, _, more in parts[i + 1 :]:
            held += more
            seconds = start - end + 1 + around
            points[seconds] = max(points.get(seconds, 0), held)
    return points


def open_stretch(problem: Problem, hours: Window) -> Iterator[tuple[int, int]]:
    """One stretch of hours on the axis of open time; none where it meets no window."""
    found: list[int] = []
    before = 0
    for window in problem.windows:
        for part in intersect((window,), (hours,)) or ():
            start = before + part.start_seconds - window.start_seconds
            found += [start, start + part.seconds]
        before += window.seconds
    if found:
        yield found[0], found[-1]


def _around(c: Collapsed, limit: Limit) -> int:
    """Seconds in the zone before the moment of a trip, and after it, at the least."""
    t = c.columns.table
    mine = np.isin(t.load, counted_loads(c.problem, limit)) & _counts(c.problem, t, limit)
    if not mine.any():
        return 0
    if limit.what.moment is Moment.DEPARTURE:
        before, after = t.loading - t.inside_from, t.first_end - t.loading
        return int(before[mine].min()) + int(after[mine].min())
    return int((t.seconds - t.last_start)[mine].min())


def beside_limit(c: Collapsed, limit: Limit) -> Ints:
    """Columns (counted from 0) with loads of a limit that need not count under it, by load."""
    counts = _counts(c.problem, c.columns.table, limit)
    parts = [c.columns.by_load[i] for i in counted_loads(c.problem, limit)]
    found = np.concatenate([*parts, np.array([], dtype=np.int64)])
    return found[~counts[c.columns.arc[found]]]


def room(c: Collapsed, columns: Ints) -> Ints:
    """Units that columns (counted from 0) may carry at most, none more than their load has."""
    most = np.array([load.quantity for load in c.problem.loads], dtype=np.int64)
    arc = c.columns.arc[columns]
    return np.minimum(c.columns.table.units[arc], most[c.columns.load[columns]])


def _counts(problem: Problem, t: Table, limit: Limit) -> Flags:
    """Which arcs surely count under a limit: by gate and, in hours, by moment."""
    found = _through(problem, t, limit.what)
    if limit.whole:
        return found
    if limit.what.moment is Moment.DEPARTURE:
        return found & (t.touches == 1) & (t.inside_from <= t.loading) & (t.loading < t.first_end)
    inside = np.array([stop.inside for stop in problem.stops], dtype=bool)
    last = inside[t.destination] & (t.unloading > 0)
    return found & last & (problem.margin_seconds > 0)


def _through(problem: Problem, t: Table, what: Quantity) -> Flags:
    """Which arcs carry what is counted, through one of the gates where some are named."""
    loads = [i for i, load in enumerate(problem.loads) if load.id in what.loads]
    found = np.isin(t.load, loads)
    if what.gates:
        owner = np.repeat(np.arange(len(t.load)), t.passes)
        gates = [g for g, gate in enumerate(problem.gates) if gate.id in what.gates]
        through = np.zeros(len(t.load), dtype=bool)
        through[owner[np.isin(t.gate, gates)]] = True
        found &= through
    return found


def most_allowed(c: Collapsed, limit: Limit, seconds: float) -> int:
    """The most that may count in a pause of so many open seconds, as far as these rows know."""
    total = total_units(c.problem, limit)
    most = most_in(limit, usable(c.problem.windows, c.problem.margin_seconds), c.windows)
    points = stretch_points(c, limit) or {0: total if most is None else most}
    there = max(most_ for at, most_ in points.items() if at <= seconds)
    return there if most is None else min(there, most)
