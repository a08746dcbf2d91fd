"""Columns of the collapsed program: which cuts of a vehicle's day an arc can make.

See :mod:`treve.timetabling.bound.collapsed` for the cuts themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from treve.timetabling.arcs import Arc, may_end_at
from treve.timetabling.bound.kinds import CUT_KINDS, DELAY, TIME, USED
from treve.timetabling.bound.table import NONE, Table
from treve.timetabling.problem import Problem
from treve.timetabling.program import Ints, Program

KINDS = tuple(kind.word for kind in CUT_KINDS)
"""Words of the kinds of columns that count moves."""
CUTS = {
    "wander": (0, 0),
    "enter": (0, 1),
    "mid": (1, 1),
    "leave": (1, 2),
    "single": (0, 2),
    "after": (2, 2),
}
"""From which phase to which an arc leads: 0 before, 1 during, 2 after."""
FREE = ("wander", "after")
"""Kinds that take nothing of the pause."""
STARTS = ("enter", "single")
"""Kinds that touch the zone for the first time."""
STOPS = ("leave", "single")
"""Kinds that touch the zone for the last time."""
PHASES = 3
"""How many there are."""

Flags = NDArray[np.bool_]


def charge(arc: Arc, kind: str, windows: int) -> int:
    """Seconds of the pause that an arc of this kind takes from its vehicle."""
    if kind in FREE:
        return 0
    start = (arc.inside_from or 0) if kind in STARTS else 0
    end = (arc.inside_to or 0) if kind in STOPS else arc.seconds
    return end - start - (arc.outside_between if windows > 1 else 0)


@dataclass(frozen=True)
class Columns(Mapping[tuple[int, str], int]):
    """Which column counts which cut of which arc.

    Attributes:
        table: All arcs.
        first: The first column; the others follow.
        arc, kind: Arc and kind (an index into :data:`KINDS`) of each.
    """

    table: Table
    first: int
    arc: Ints
    kind: Ints

    def __getitem__(self, key: tuple[int, str]) -> int:
        return self._found[key]

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self.arc)

    @cached_property
    def _found(self) -> dict[tuple[int, str], int]:
        kinds = [KINDS[k] for k in self.kind.tolist()]
        keys = zip(self.arc.tolist(), kinds, strict=True)
        return {key: self.first + n for n, key in enumerate(keys)}

    def of_kind(self, *kinds: str) -> Flags:
        """Which columns are of one of the kinds."""
        return np.array([k in kinds for k in KINDS])[self.kind]

    @cached_property
    def number(self) -> Ints:
        """Indices of all of them."""
        return np.arange(self.first, self.first + len(self.arc))

    @cached_property
    def fleet(self) -> Ints:
        """Fleet of each."""
        return self.table.fleet[self.arc]

    @cached_property
    def load(self) -> Ints:
        """Load of each."""
        return self.table.load[self.arc]

    @cached_property
    def by_load(self) -> dict[int, Ints]:
        """Columns (counted from 0) that carry each load, in order; none for absent ones."""
        order = np.argsort(self.load, kind="stable")
        starts = np.searchsorted(self.load[order], np.arange(int(self.load.max(initial=0)) + 2))
        found = zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)
        return defaultdict(
            lambda: np.array([], dtype=np.int64),
            {load: order[a:b] for load, (a, b) in enumerate(found)},
        )

    @cached_property
    def edges(self) -> tuple[Ints, Ints]:
        """From and to which second of its arc each lies in the vehicle's *during*."""
        t = self.table
        start = np.where(self.of_kind(*STARTS), t.inside_from[self.arc], 0)
        end = np.where(self.of_kind(*STOPS), t.inside_to[self.arc], t.seconds[self.arc])
        return start, end

    def charges(self, windows: int) -> Ints:
        """Seconds of the pause that each takes."""
        start, end = self.edges
        between = self.table.outside_between[self.arc] if windows > 1 else 0
        return np.where(self.of_kind(*FREE), 0, end - start - between)

    def driven(self, windows: int) -> Ints:
        """Seconds of legs that surely lie in what each takes of the pause."""
        t, taken = self.table, self.charges(windows)
        return np.maximum(0, t.driving[self.arc] - (t.seconds[self.arc] - taken))

    @cached_property
    def passings(self) -> tuple[Ints, Ints]:
        """Passages of columns: which column (counted from 0), which line of the table."""
        counts = self.table.passes[self.arc]
        which = np.repeat(np.arange(len(self.arc)), counts)
        begins = np.cumsum(self.table.passes) - self.table.passes
        within = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
        return which, np.repeat(begins[self.arc], counts) + within


@dataclass(frozen=True, slots=True)
class Ends:
    """Seconds at the ends of a window in which nobody passes a gate, or holds a bay.

    Attributes:
        head, tail: At the beginning of the pause and at its end.
        ready_head, ready_tail: At the beginning and the end of any other window.
    """

    head: int
    tail: int
    ready_head: int
    ready_tail: int


@dataclass(frozen=True, slots=True)
class GateRow:
    """What a row of lane-time is made of: lanes (or bays), and ends in which none is held.

    Attributes:
        less: What may be missing of it all the same.
    """

    lanes: int
    ends: Ends | None
    less: int = 0


@dataclass(slots=True)
class Collapsed:
    """The program of one problem for one number of windows.

    Attributes:
        T: Column of the open time.
        columns: ``(arc index, kind) -> column``.
        used: Column of the vehicles used, by fleet.
        delay: Columns of the waiting at a first or last gate: ``(side, fleet, gate) -> column``.
        units: Columns of the units brought to a stop: ``(load, stop) -> column``.
        missed: Columns of the units left behind, by load.
        outside_work: Fleets that can carry something without touching the zone: at any time, free.
        resting_places: Fleets and stops where a vehicle may stand when the silence ends.
        starts: Fleets and stops where a vehicle may stand before it is first in the zone.
        fleet_rows: Which row is the vehicle-time of a fleet.
        shift_rows: Which row says what a fleet can work in a pause of at least what is assumed.
        gate_rows: Rows of lane-time and of bay-time, by index.
        ends: Seconds lost at a gate, by gate and directions; at the bays of a stop, by stop and
            ``"bays"``.
        quickest: Least seconds of a pause with one trip of a load, by load.
    """

    problem: Problem
    windows: int
    arcs: tuple[Arc, ...]
    columns: Columns
    assumed_open_seconds: int = 0
    free_ends: bool = False
    demands_all: bool = True
    whole_trips: bool = True
    program: Program = field(default_factory=Program)
    T: int = 0
    used: dict[int, int] = field(default_factory=dict)
    delay: dict[tuple[str, int, int], int] = field(default_factory=dict)
    units: dict[tuple[int, int], int] = field(default_factory=dict)
    missed: dict[int, int] = field(default_factory=dict)
    outside_work: frozenset[int] = frozenset()
    resting_places: frozenset[tuple[int, int]] = frozenset()
    starts: frozenset[tuple[int, int]] = frozenset()
    fleet_rows: dict[int, int] = field(default_factory=dict)
    shift_rows: dict[int, int] = field(default_factory=dict)
    gate_rows: dict[int, GateRow] = field(default_factory=dict)
    ends: dict[tuple[int, str], Ends | None] = field(default_factory=dict)
    quickest: dict[int, int | None] = field(default_factory=dict)

    @property
    def margins_seconds(self) -> int:
        """What the margins take of the open time."""
        return self.windows * self.problem.margin_seconds

    @property
    def surely_seconds(self) -> int:
        """Open time less margins that there is at least."""
        return max(0, self.assumed_open_seconds - self.margins_seconds)


def start_program(
    problem: Problem,
    arcs: tuple[Arc, ...],
    windows: int,
    *,
    like: Table | Collapsed | None,
    free_ends: bool,
) -> Collapsed:
    """A program with the columns of time, arcs, vehicles and delays, and no rows.

    Args:
        problem: The problem.
        arcs: Its arcs.
        windows: How many windows a timetable spans.
        like: The arcs written down, or a program with the same arcs, homes and resting places.
        free_ends: Vehicles may end anywhere.
    """
    if isinstance(like, Collapsed):
        if (like.windows > 1, like.free_ends) == (windows > 1, free_ends):
            return _start_like(problem, windows, like)
        like = like.columns.table
    table = like if like is not None else Table.of(arcs)
    working = np.zeros(len(problem.fleets), dtype=bool)
    working[np.unique(table.fleet[(table.load != NONE) & (table.touches == 0)])] = True
    resting = _resting_places(problem, table, windows)
    starts = starting_places(problem, table, resting if windows > 1 else None)
    possible = _possible(problem, table, windows, (working, resting, starts), free_ends=free_ends)
    arc, kind = np.nonzero(possible)
    c = Collapsed(problem, windows, arcs, Columns(table, 1, arc, kind), free_ends=free_ends)
    c.outside_work = frozenset(np.flatnonzero(working).tolist())
    c.resting_places = _pairs(resting)
    c.starts = _pairs(starts)
    _add_columns(c)
    return c


def _start_like(problem: Problem, windows: int, like: Collapsed) -> Collapsed:
    """Take over what arcs, homes and resting places alone decide."""
    c = Collapsed(problem, windows, like.arcs, like.columns, free_ends=like.free_ends)
    c.outside_work, c.resting_places, c.starts = like.outside_work, like.resting_places, like.starts
    c.ends, c.quickest = like.ends, like.quickest
    _add_columns(c)
    return c


def _add_columns(c: Collapsed) -> None:
    problem, program, columns = c.problem, c.program, c.columns
    c.T = program.add_column(TIME.name(), problem.horizon_seconds, 1)
    wanted = sum(load.quantity for load in problem.loads)
    wanted += sum(f.count for f in problem.fleets) * c.windows
    most = [*(load.quantity for load in problem.loads), wanted]
    program.add_columns(
        lambda k: CUT_KINDS[columns.kind[k]].name(columns.arc[k]),
        [most[load] for load in columns.load.tolist()],
    )
    _add_vehicles(c)


def _pairs(places: Flags) -> frozenset[tuple[int, int]]:
    fleets, stops = np.nonzero(places)
    return frozenset(zip(fleets.tolist(), stops.tolist(), strict=True))


def _add_vehicles(c: Collapsed) -> None:
    problem, program = c.problem, c.program
    for f, fleet in enumerate(problem.fleets):
        c.used[f] = program.add_column(USED.name(fleet.id), fleet.count)
    for side in ("first", "last"):
        for f, fleet in enumerate(problem.fleets):
            for g, gate in enumerate(problem.gates):
                if gate.inside:
                    c.delay[side, f, g] = program.add_column(
                        DELAY.name(side, fleet.id, gate.id), fleet.count * problem.horizon_seconds
                    )


def _resting_places(problem: Problem, table: Table, windows: int) -> Flags:
    """Fleets and stops where a vehicle may stand when the silence ends.

    Wherever it may rest, and wherever it can leave for such a place without touching the zone: a
    stop at the zone's very edge. With several windows it may also come to such a stop, or leave
    it, in another one than that in which it was last in the zone, or is next.
    """
    found = np.array(
        [[may_end_at(stop, fleet) for stop in problem.stops] for fleet in problem.fleets],
        dtype=bool,
    ).reshape(len(problem.fleets), len(problem.stops))
    if windows > 1:
        late = (table.touches == 0) | (table.inside_from != 0)
        found[table.fleet[late], table.origin[late]] = True
        early = (table.touches == 0) | (table.inside_to != table.seconds)
        found[table.fleet[early], table.destination[early]] = True
    return _spread(found, table, table.destination, table.origin)


def starting_places(problem: Problem, table: Table, nights: Flags | None) -> Flags:
    """Fleets and stops where a vehicle may stand before it is first in the zone.

    At home, where it may have rested for a night, and wherever it comes from there without
    touching the zone.

    Args:
        problem: The problem.
        table: Its arcs.
        nights: Where vehicles that return may spend one; ``None``: before the first window.
    """
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    found = np.zeros((len(problem.fleets), len(problem.stops)), dtype=bool)
    for f, fleet in enumerate(problem.fleets):
        found[f, stop_of[fleet.home]] = True
        if nights is not None and fleet.returns:
            found[f] |= nights[f]
    return _spread(found, table, table.origin, table.destination)


def _spread(found: Flags, table: Table, start: Ints, to: Ints) -> Flags:
    """Add what is at the other end of moves that never touch the zone, until nothing is new."""
    aside = table.touches == 0
    fleet, start, to = table.fleet[aside], start[aside], to[aside]
    while True:
        new = found[fleet, start] & ~found[fleet, to]
        if not new.any():
            return found
        found[fleet[new], to[new]] = True


def _possible(
    problem: Problem,
    t: Table,
    windows: int,
    places: tuple[Flags, Flags, Flags],
    *,
    free_ends: bool,
) -> Flags:
    """The cuts each arc can make, one column for each kind.

    In one window a vehicle's last empty moves serve nothing and are left out of the program,
    unless they bring it to where it may rest. With several windows, or with something to carry
    outside afterwards, they may serve what comes later.
    """
    working, resting, starts = places
    returns = np.array([f.returns for f in problem.fleets], dtype=bool)[t.fleet]
    works = working[t.fleet]
    inside = t.touches == 1
    begins = starts[t.fleet, t.origin]
    ends = resting[t.fleet, t.destination] | free_ends
    must_leave = ~resting[t.fleet, t.origin]
    serves = (t.load != NONE) | (windows > 1) | works | must_leave
    return np.stack(
        [
            ~inside & begins,
            inside & returns & begins,
            returns,
            inside & returns & ends & serves,
            inside & ends & (serves | ~returns) & begins,
            ~inside & returns & works,
        ],
        axis=1,
    )
