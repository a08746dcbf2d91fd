r"""HiGHS on a time-expanded network: how many vehicles of each pool begin each way at each step.

Time is cut into steps of :math:`\Delta` minutes, coarse ones first and finer ones while time is
left. A *move* is a pool, a way and what is aboard (nothing, or one load).

===========================  ====================================================================
:math:`x_{mt}` whole         vehicles that begin move :math:`m` in step :math:`t`
:math:`s_{kpt} \ge 0`        vehicles of pool :math:`k` that stand at stop :math:`p` after :math:`t`
:math:`u_{ld} \ge 0`         units of load :math:`l` that go to stop :math:`d`
:math:`y_t \in \{0,1\}`      whether anything is still under way with a load after step :math:`t`
===========================  ====================================================================

- *Vehicles*: :math:`s_{kpt} = s_{kp,t-1} + \sum_{m\text{ ends at }p} x_{m,t-d_m}
  - \sum_{m\text{ begins at }p} x_{mt}`. All waiting is done at stops.
- *Gates*: as many moves reach a gate in step :math:`t` as passages back to back begin in it.
- *Loads*: units fit the trips that carry them, and the room of the stop they come to.
- *Pause*: of load :math:`l`, the trips that end after :math:`t` are at most :math:`N_l y_t`, and
  :math:`y_t \ge y_{t+1}`; :math:`\sum_t y_t` is made least.

**Rounded up** (:math:`d_m` is the whole move in steps, upwards) it gives flows that vehicles can
drive; they are handed to vehicles and driven again in their order, to the second. HiGHS begins with
the nearest-first dispatcher's trips, put onto the grid one by one, and after each better timetable
again with that.

**Rounded down** it is a relaxation of every timetable, so that no timetable is shorter than the
least number of steps in which it can move everything: :math:`d_m` is the whole move downwards, and
gates are held to rows on all that has surely begun to pass by a time. That number is found by
bisection of the linear relaxation, then walked up with whole flows while time is left. The two
run beside each other, a core each.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

import highspy
import numpy as np

from bench.peers.errands import Errand, drive, errands_of, hand_out, open_seconds_at, share_out
from bench.peers.plain import Plain
from bench.peers.protocol import Allowed, Answer, CannotExpressError, TooLargeError
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import Load, Problem, Window
from treve.timetabling.timetable import Timetable

GRIDS_MINUTES = (1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 960, 1920, 3840)
"""Steps to choose from."""

FEW_COLUMNS_A_SECOND = 400
"""The first grid is the finest with no more whole flows to a second of the limit, or else the
coarsest."""

MOST_COLUMNS = 60_000
"""No grid has more: HiGHS would still be at its first linear program after a minute."""

SHARE_SEARCHED = 0.7
"""A model looks for pauses down to this share of the one it begins with; the next looks on."""

_SECONDS_TO_WRITE_DOWN = 0.5
_TINY = 1e-6


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with HiGHS.

    Raises:
        CannotExpressError: It has more than shuttles, gates and windows.
        TooLargeError: It is too large even for the coarsest grid.
    """
    plain = Plain(problem)
    best = nearest_first(problem)
    if best is None:
        return Answer(None, "no timetable to begin with")
    moves = moves_of(plain)
    steps = _steps(moves, _pause(best), FEW_COLUMNS_A_SECOND * allowed.seconds_left)
    until = allowed.until - _SECONDS_TO_WRITE_DOWN
    asked = problem, steps, best, until
    search = _Beside(_improved, asked)
    bound = _Beside(_least, asked) if allowed.workers > 1 else None
    size, first_at = "", None
    for said in search.says(until):
        best, size, first_at = said
    if bound is None:
        return Answer(best, size, first_at)
    least = max(bound.says(until), default=0)
    return Answer(best, size, first_at, open_seconds_at(problem.windows, least))


_Asked = tuple[Problem, Sequence[int], Timetable, float]
"""A problem, the steps of its grids, the timetable to begin with, and until when."""


class _Beside:
    """Work in a process of its own, ended at its time: HiGHS looks at the clock too seldom."""

    def __init__(self, work: Callable[[_Asked], Iterator[Any]], asked: _Asked) -> None:
        context = get_context("spawn")
        self._heard, told = context.Pipe(duplex=False)
        self._process = context.Process(target=_tell, args=(told, work, asked), daemon=True)
        self._process.start()
        told.close()

    def says(self, until: float) -> Iterator[Any]:
        """What it has to say, as it says it, until it is done or the time is over."""
        with suppress(EOFError):  # It closes its end when it is done.
            while self._heard.poll(max(0.0, until - time.monotonic())):
                yield self._heard.recv()
        self._process.kill()
        self._process.join()


def _tell(told: Connection, work: Callable[[_Asked], Iterator[Any]], asked: _Asked) -> None:
    for said in work(asked):
        told.send(said)


def _improved(asked: _Asked) -> Iterator[tuple[Timetable, str, float | None]]:
    """Improve a timetable on one grid after the other, as long as it can be improved there.

    Yields:
        The best timetable, the size of the model at work, and when HiGHS had its first solution.
    """
    problem, steps, best, until = asked
    plain = Plain(problem)
    moves = moves_of(plain)
    first_at: float | None = None
    size = ""
    for step in steps:
        while time.monotonic() < until:
            start = _onto_the_grid(plain, moves, errands_of(plain, best), step)
            if start is None:
                break
            model = Rounded(plain, moves, start.grid)
            model.make_pause_least()
            size = f"{model.whole:,} whole flows, {step // 60}-minute grid"
            yield best, size, first_at
            found = model.improve(start, until - time.monotonic())
            first_at = first_at or model.first_at
            timetable = None if found is None else _timetable(plain, model, found)
            if timetable is None or _pause(timetable) >= _pause(best):
                break
            best = timetable
        yield best, size, first_at


def _least(asked: _Asked) -> Iterator[int]:
    problem, steps, best, until = asked
    return least_seconds(problem, steps, _pause(best), until)


def least_seconds(
    problem: Problem, steps: Sequence[int], enough: int, until: float
) -> Iterator[int]:
    """Seconds that no timetable can do without, better and better until the time is over.

    Args:
        problem: Plain.
        steps: Seconds of the steps of the grids to try.
        enough: A pause that is enough.
        until: Reading of :func:`time.monotonic`.
    """
    plain = Plain(problem)
    moves = moves_of(plain)
    proven = 0
    for whole in (False, True):
        for step in steps:
            # Ending in step n means ending at n steps or later.
            none, most = max(0, -(-proven // step) - 1), -(-enough // step)
            while none + 1 < most and time.monotonic() < until:
                tried = none + 1 if whole else (none + most) // 2
                model = Rounded(plain, moves, Grid(step, tried, up=False), whole=whole)
                can = model.can_move_all(until - time.monotonic())
                if can is None:
                    break
                if can:
                    most = tried
                else:
                    none = tried
                    if (none + 1) * step > proven:
                        proven = (none + 1) * step
                        yield proven


@dataclass(frozen=True, slots=True)
class Move:
    """A pool's way with nothing or one load aboard; seconds count from its beginning.

    Attributes:
        pool: Index into the pools.
        seconds: Whole length, service included.
        passes: Gate, seconds until it is reached, seconds of passage.
    """

    pool: int
    route: Route
    load: Load | None
    seconds: int
    passes: tuple[tuple[str, int, int], ...]

    @property
    def key(self) -> tuple[int, str, str]:
        """What tells it from others."""
        return self.pool, self.route.way.id, self.load.id if self.load else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Steps of time, and which way durations are rounded.

    Attributes:
        step: Seconds of one.
        steps: All moves end by the beginning of this one.
        up: Whether durations are rounded up.
    """

    step: int
    steps: int
    up: bool

    def length(self, move: Move) -> int:
        """Steps from a move's beginning to its end."""
        return -(-move.seconds // self.step) if self.up else move.seconds // self.step

    def passage(self, offset: int) -> int:
        """Steps after its beginning in which a move reaches a gate, or surely has reached it."""
        return offset // self.step if self.up else -(-offset // self.step)

    def begins(self, move: Move, windows: Sequence[Window]) -> list[int]:
        """Steps in which a move may begin, to lie within a window and before the end."""
        steps: list[int] = []
        for window in windows:
            if self.up:
                first = -(-window.start_seconds // self.step)
                last = window.end_seconds // self.step - self.length(move)
            else:
                first = window.start_seconds // self.step
                last = (window.end_seconds - move.seconds) // self.step
            steps += range(first, min(last, self.steps - self.length(move)) + 1)
        return steps


def moves_of(plain: Plain) -> tuple[Move, ...]:
    """Every move that can be of use: loaded trips, and empty ones to where a load waits.

    Raises:
        CannotExpressError: A way passes several gates.
    """
    moves = []
    for p, pool in enumerate(plain.pools):
        useful = plain.origins(pool)
        for stop in plain.problem.stops:
            moves += [
                Move(p, route, None, route.free_seconds, _passes(route, 0))
                for route in plain.empty(pool, stop.id)
                if route.way.destination in useful
            ]
        for load in plain.problem.loads:
            for route in plain.loaded(pool, load):
                seconds = plain.loaded_seconds(pool, load, route)
                passes = _passes(route, plain.loading(pool, load))
                moves.append(Move(p, route, load, seconds, passes))
    if any(len(move.passes) > 1 for move in moves):
        # Waiting between two gates cannot be done at a stop instead.
        raise CannotExpressError("gates in series")
    return tuple(moves)


def _passes(route: Route, at: int) -> tuple[tuple[str, int, int], ...]:
    passes = []
    for stretch in route.stretches:
        at += stretch.seconds
        if stretch.gate is not None:
            passes.append((stretch.gate.id, at, stretch.passage_seconds))
            at += stretch.passage_seconds
    return tuple(passes)


def _steps(moves: Sequence[Move], pause: int, few: float) -> list[int]:
    """Seconds of the steps of the grids worth trying, the coarsest first."""
    columns = {60 * minutes: len(moves) * pause // (60 * minutes) for minutes in GRIDS_MINUTES}
    usable = [step for step, count in columns.items() if count <= MOST_COLUMNS]
    if not usable:
        raise TooLargeError(f"{len(moves):,} moves in every step")
    small = [step for step in usable if columns[step] <= few]
    return sorted((step for step in usable if step <= min(small, default=usable[-1])), reverse=True)


def _pause(timetable: Timetable) -> int:
    """When the last load has arrived."""
    return max(trip.unloading_end_seconds or 0 for trip in timetable.trips)


@dataclass(slots=True)
class _Start:
    """A timetable on the grid.

    Attributes:
        grid: Just long enough for it.
        begun: Vehicles by move (its index) and step.
        units: Units by load and stop.
    """

    grid: Grid
    begun: Counter[tuple[int, int]] = field(default_factory=Counter)
    units: Counter[tuple[str, str]] = field(default_factory=Counter)


def _onto_the_grid(
    plain: Plain, moves: Sequence[Move], errands: Iterable[Errand], step: int
) -> _Start | None:
    """Round a timetable up: each errand in its order, as early as vehicle and gates allow.

    Returns:
        ``None`` where that does not fit into the windows.
    """
    horizon = plain.problem.horizon_seconds // step
    start = _Start(Grid(step, horizon, up=True))
    index = {move.key: m for m, move in enumerate(moves)}
    pool_of = {id(pool): p for p, pool in enumerate(plain.pools)}
    busy: Counter[tuple[str, int]] = Counter()
    ready: dict[str, int] = defaultdict(int)
    begins = {}
    days = hand_out(plain.pools, errands)
    order = sorted(
        (errand.start_seconds, k, name)
        for name, day in days.items()
        for k, errand in enumerate(day)
    )
    last = 0
    for _, k, name in order:
        errand = days[name][k]
        load = errand.load.id if errand.load else ""
        m = index[pool_of[id(errand.pool)], errand.route.way.id, load]
        move = moves[m]
        if m not in begins:
            begins[m] = start.grid.begins(move, plain.problem.windows)
        held = [(gate, start.grid.passage(at), seconds) for gate, at, seconds in move.passes]
        for t in begins[m]:
            if t >= ready[name] and all(
                busy[gate, t + after] + seconds <= _slots(plain, gate, t + after, step)
                for gate, after, seconds in held
            ):
                break
        else:
            return None
        busy.update({(gate, t + after): seconds for gate, after, seconds in held})
        start.begun[m, t] += 1
        start.units[load, errand.route.way.destination] += errand.units
        ready[name] = t + start.grid.length(move)
        last = max(last, ready[name])
    start.grid = Grid(step, last, up=True)
    return start


def _slots(plain: Plain, gate: str, t: int, step: int) -> int:
    """Seconds of passages that may begin at a gate in a step.

    With passages back to back from zero, so many begin in it, though a step may be no multiple of
    a passage. Where passages differ, the longest counts.
    """
    found = plain.gates[gate]
    longest = max(passage.seconds for passage in found.passages)
    begun = -(-(t + 1) * step // longest) - -(-t * step // longest)
    return len(found.lanes) * longest * begun


class Rounded:
    """The model on one grid; see the module.

    Attributes:
        moves, grid: What it is made of.
        whole: How many whole flows it has.
        first_at: Reading of the clock at the first solution.
    """

    def __init__(
        self, plain: Plain, moves: Sequence[Move], grid: Grid, *, whole: bool = True
    ) -> None:
        self.plain = plain
        self.moves = moves
        self.grid = grid
        self.first_at: float | None = None
        self._program = _Program()
        self._integer = whole
        windows = plain.problem.windows
        self._column = {
            (m, t): self._program.column(whole=whole)
            for m, move in enumerate(moves)
            for t in grid.begins(move, windows)
        }
        self.whole = len(self._column)
        self._units = {
            (load.id, stop): self._program.column(upper=load.quantity, whole=whole)
            for load in plain.problem.loads
            for stop in load.destinations
        }
        self._add_vehicles()
        self._add_gates()
        self._add_loads()

    def _add_vehicles(self) -> None:
        """Vehicles at each stop after each step: those before, and who came, less who left."""
        change: dict[tuple[int, str, int], dict[int, float]] = defaultdict(dict)
        stops: set[tuple[int, str]] = set()
        for (m, t), column in self._column.items():
            move = self.moves[m]
            way = move.route.way
            end = t + self.grid.length(move)
            change[move.pool, way.origin, t][column] = -1.0
            row = change[move.pool, way.destination, end]
            row[column] = row.get(column, 0.0) + 1.0
            stops |= {(move.pool, way.origin), (move.pool, way.destination)}
        for p, stop in sorted(stops):
            standing: int | None = None
            home = self.plain.pools[p].at_home.get(stop, 0)
            for t in range(self.grid.steps + 1):
                row = change[p, stop, t]
                if standing is None:
                    standing = self._program.defined(row, home)
                elif row:
                    standing = self._program.defined({**row, standing: 1.0})

    def _add_gates(self) -> None:
        passing: dict[tuple[str, int], dict[int, float]] = defaultdict(dict)
        longest: dict[str, int] = defaultdict(int)
        for (m, t), column in self._column.items():
            for gate, at, seconds in self.moves[m].passes:
                row = passing[gate, t + self.grid.passage(at)]
                row[column] = row.get(column, 0.0) + seconds
                longest[gate] = max(longest[gate], seconds)
        begun: dict[str, int] = {}
        for gate, t in sorted(passing):
            row, lanes = passing[gate, t], len(self.plain.gates[gate].lanes)
            if self.grid.up:
                most = _slots(self.plain, gate, t, self.grid.step)
                self._program.row(row, -highspy.kHighsInf, most)
                continue
            # All that has surely begun to pass by the end of the step.
            open_seconds = open_seconds_at(self.plain.problem.windows, (t + 1) * self.grid.step)
            if gate in begun:
                row[begun[gate]] = 1.0
            room = lanes * (open_seconds + longest[gate])
            begun[gate] = self._program.defined(row, upper=room)

    def _add_loads(self) -> None:
        """Units fit trips and rooms; a load is moved to a share that is 1 unless set free."""
        trips: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        for (m, _), column in self._column.items():
            move = self.moves[m]
            if move.load is not None:
                room = self.plain.pools[move.pool].room(move.load)
                trips[move.load.id, move.route.way.destination][column] = float(room)
        self._share = {}
        for load in self.plain.problem.loads:
            share = self._share[load.id] = self._program.column(lower=1.0, upper=1.0)
            for stop in load.destinations:
                row = {**trips[load.id, stop], self._units[load.id, stop]: -1.0}
                self._program.row(row, 0.0, highspy.kHighsInf)
            row = {self._units[load.id, stop]: 1.0 for stop in load.destinations}
            self._program.row({**row, share: -float(load.quantity)}, 0.0, 0.0)
            carriers = self.plain.carriers(load)
            if len(carriers) == 1:
                needed = self.plain.trips_needed(carriers[0], load)
                row = {c: 1.0 for stop in load.destinations for c in trips[load.id, stop]}
                self._program.row({**row, share: -float(needed)}, 0.0, highspy.kHighsInf)
        for stop, key, most in self.plain.room_at_stops():
            takers = [
                self._units[load.id, stop]
                for load in self.plain.problem.loads
                if stop in load.destinations and self.plain.counts(load, key)
            ]
            self._program.row(dict.fromkeys(takers, 1.0), -highspy.kHighsInf, float(most))

    def make_pause_least(self) -> None:
        """Add the steps after which anything loaded is under way, as few as can be."""
        ending: dict[tuple[str, int], dict[int, float]] = defaultdict(dict)
        most: dict[str, int] = {}
        for (m, t), column in self._column.items():
            load = self.moves[m].load
            if load is not None:
                ending[load.id, t + self.grid.length(self.moves[m])][column] = 1.0
        for load in self.plain.problem.loads:
            most[load.id] = max(
                self.plain.trips_needed(pool, load) for pool in self.plain.carriers(load)
            )
        searched = range(int(SHARE_SEARCHED * self.grid.steps), self.grid.steps)
        under_way = {t: self._program.column(upper=1.0, whole=True, cost=1.0) for t in searched}
        self._under_way = list(under_way.values())
        for one, other in itertools.pairwise(self._under_way):
            self._program.row({one: 1.0, other: -1.0}, 0.0, highspy.kHighsInf)
        for load in self.plain.problem.loads:
            later: int | None = None
            for t in reversed(searched):
                row = ending[load.id, t + 1]
                if later is None:
                    later = self._program.defined(row, upper=most[load.id])
                elif row:
                    later = self._program.defined({**row, later: 1.0}, upper=most[load.id])
                self._program.row(
                    {under_way[t]: float(most[load.id]), later: -1.0}, 0.0, highspy.kHighsInf
                )

    def improve(self, start: _Start, seconds: float) -> np.ndarray | None:
        """The best solution after so many seconds, beginning with one that is known."""
        highs = self._program.highs(seconds)
        known = dict.fromkeys(self._column.values(), 0)
        known |= {self._column[key]: count for key, count in start.begun.items()}
        known |= {column: start.units[key] for key, column in self._units.items()}
        known |= dict.fromkeys(self._under_way, 1)
        known |= dict.fromkeys(self._share.values(), 1)
        solution = highspy.HighsSolution()
        solution.col_value = self._program.completed(known)
        highs.setSolution(solution)
        highs.setOptionValue("mip_lp_solver", "ipm")
        highs.cbMipImprovingSolution += self._note_first
        highs.run()
        found = highs.getSolution()
        if not found.value_valid or highs.getInfo().primal_solution_status != 2:
            return None
        return np.array(found.col_value)

    def _note_first(self, _: object) -> None:
        if self.first_at is None:
            self.first_at = time.monotonic()

    def can_move_all(self, seconds: float) -> bool | None:
        """Whether everything can be moved on this grid; ``None`` if that is open."""
        for column in self._share.values():
            self._program.free_share(column)
        highs = self._program.highs(seconds)
        wanted = len(self._share) - _TINY
        highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        if self._integer:
            highs.setOptionValue("objective_target", wanted)
            highs.setOptionValue("mip_lp_solver", "ipm")
        else:
            highs.setOptionValue("solver", "ipm")
            # With crossover: without it HiGHS ends in a status that claims nothing.
            highs.setOptionValue("run_crossover", "on")
        highs.run()
        info = highs.getInfo()
        status = highs.getModelStatus()
        if self._integer:
            if info.objective_function_value >= wanted:
                return True
            return False if info.mip_dual_bound < wanted - _TINY else None
        if status != highspy.HighsModelStatus.kOptimal:
            return None
        return bool(info.objective_function_value >= wanted - _TINY)

    def errands(self, values: np.ndarray) -> list[Errand]:
        """A solution's moves as errands at the seconds of the grid."""
        errands = []
        for (m, t), column in self._column.items():
            move, begun = self.moves[m], t * self.grid.step
            errand = Errand(
                self.plain.pools[move.pool],
                move.route,
                begun,
                begun + self.grid.length(move) * self.grid.step,
                tuple(begun + at for _, at, _ in move.passes),
                move.load,
            )
            errands += [errand] * round(values[column])
        return errands

    def units(self, values: np.ndarray) -> dict[tuple[str, str], int]:
        """A solution's units by load and stop."""
        return {key: round(values[column]) for key, column in self._units.items()}


def _timetable(plain: Plain, model: Rounded, values: np.ndarray) -> Timetable:
    handed = hand_out(plain.pools, model.errands(values))
    return drive(plain, share_out(plain, handed, model.units(values)))


class _Program:
    """Columns and rows on their way to HiGHS."""

    def __init__(self) -> None:
        self._lower: list[float] = []
        self._upper: list[float] = []
        self._cost: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[tuple[Mapping[int, float], float, float]] = []
        self._defined: list[tuple[int, Mapping[int, float], float]] = []

    def column(
        self,
        *,
        lower: float = 0.0,
        upper: float = highspy.kHighsInf,
        cost: float = 0.0,
        whole: bool = False,
    ) -> int:
        """Add a column; its number."""
        self._lower.append(lower)
        self._upper.append(upper)
        self._cost.append(cost)
        self._whole.append(whole)
        return len(self._cost) - 1

    def defined(
        self, row: Mapping[int, float], constant: float = 0.0, upper: float = highspy.kHighsInf
    ) -> int:
        """Add a column that is a constant and a sum of columns before it; its number."""
        column = self.column(upper=upper)
        self._defined.append((column, row, constant))
        self.row({**row, column: -1.0}, -constant, -constant)
        return column

    def completed(self, known: Mapping[int, float]) -> list[float]:
        """Values of all columns, where those that are not defined by others are known."""
        values = [0.0] * len(self._cost)
        for column, value in known.items():
            values[column] = value
        for column, row, constant in self._defined:
            values[column] = constant + sum(values[c] * v for c, v in row.items())
        return values

    def row(self, row: Mapping[int, float], least: float, most: float) -> None:
        """Add a row."""
        self._rows.append((row, least, most))

    def free_share(self, column: int) -> None:
        """Let a share fall to 0, at a cost of 1."""
        self._lower[column], self._cost[column] = 0.0, 1.0

    def highs(self, seconds: float) -> highspy.Highs:
        """HiGHS, with this program and so much time, on one core."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self._cost), len(self._rows)
        lp.col_cost_ = np.array(self._cost)
        lp.col_lower_, lp.col_upper_ = np.array(self._lower), np.array(self._upper)
        lp.row_lower_ = np.array([least for _, least, _ in self._rows])
        lp.row_upper_ = np.array([most for _, _, most in self._rows])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *(len(row) for row, _, _ in self._rows)])
        lp.a_matrix_.index_ = np.array([c for row, _, _ in self._rows for c in row], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([v for row, _, _ in self._rows for v in row.values()])
        if any(self._whole):
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            lp.integrality_ = [kinds[whole] for whole in self._whole]
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("time_limit", max(0.1, seconds))
        highs.passModel(lp)
        return highs
