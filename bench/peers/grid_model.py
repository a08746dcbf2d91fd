"""The whole flows of :mod:`bench.peers.time_expanded` on one grid, as a mixed program."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict
from collections.abc import Sequence

import highspy
import numpy as np

from bench.peers.errands import Errand, drive, hand_out, open_seconds_at, share_out
from bench.peers.grids import Grid, Move, Start, slots
from bench.peers.mixed_program import MixedProgram
from bench.peers.plain import Plain
from treve.timetabling.timetable import Timetable

SHARE_SEARCHED = 0.7
"""A model looks for pauses down to this share of the one it begins with; the next looks on."""

_TINY = 1e-6
"""Shares of a load within this of the whole count as all of it, as HiGHS's tolerances have it."""


class Rounded:
    """The model on one grid.

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
        self._program = MixedProgram()
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
                most = slots(self.plain, gate, t, self.grid.step)
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

    def improve(self, start: Start, seconds: float) -> np.ndarray | None:
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

    def timetable(self, values: np.ndarray) -> Timetable:
        """A solution's moves handed to vehicles, and driven again to the second."""
        handed = hand_out(self.plain.pools, self._errands(values))
        units = {key: round(values[column]) for key, column in self._units.items()}
        return drive(self.plain, share_out(self.plain, handed, units))

    def _errands(self, values: np.ndarray) -> list[Errand]:
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
