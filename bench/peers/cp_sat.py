r"""OR-Tools CP-SAT: every loaded trip an optional job, gates as cumulatives of optional intervals.

Vehicles of a pool are alike, so none is named: a *job* is one loaded trip with the empty drive that
brings a vehicle to it. Each load has as many jobs as its largest carrier needs (or as many of each
pool that could carry it); :math:`p_j` says whether job :math:`j` is done.

=====================  ==========================================================================
:math:`a_{jr}`         job :math:`j` is reached by the empty way :math:`r`, or from where it
                       begins (no way); exactly one if :math:`p_j`
:math:`b_{jr}`         its load is driven by the way :math:`r`; exactly one if :math:`p_j`
:math:`D_j \le B_j`    when the vehicle leaves for it, and when it begins to load
:math:`E_j`            when it has unloaded
:math:`P_{jk}`         start of its :math:`k`-th passage, for each way of driving
:math:`T`              the pause: :math:`T \ge E_j`, made least
=====================  ==========================================================================

- *Roads*: departure, passages and arrival follow each other by the legs of the way chosen, written
  as sums over the choices (every way has at most the same few gates).
- *Gates*: passages through a gate are optional intervals under one cumulative whose capacity is its
  lanes (``NoOverlap`` for one lane).
- *Vehicles at a stop*: with :math:`n` there at first, those that left by :math:`t` are no more than
  :math:`n` and those that came: a cumulative of intervals :math:`[D_j, \infty)` of jobs that leave
  it and :math:`[0, E_j)` of jobs that come to it, under :math:`n + \#` jobs that come.
- *Loads*: units of load :math:`l` taken to :math:`d` fit its jobs there and the room of :math:`d`.
- *Redundant, for propagation and bound*: jobs of a pool are under a cumulative of its vehicles; the
  seconds they keep vehicles and lanes busy fit :math:`T` times vehicles and lanes.
- *Symmetry*: jobs of one pool and load are done in the order of their names. To have them end in
  that order too was tried and left out: the solver's local search then found nothing better.
- *Windows*: empty drive and loaded trip each begin and end within windows, less than a night apart.

It starts from the nearest-first dispatcher's timetable, as a hint and as the horizon.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from bench.peers.cp_sat_hints import hints
from bench.peers.cp_sat_jobs import Job, Jobs, by_stop, done
from bench.peers.cp_sat_sums import Sums, weighted
from bench.peers.errands import Errand, drive, errands_of, hand_out, open_seconds_at, share_out
from bench.peers.plain import Plain, Pool
from bench.peers.protocol import SECONDS_TO_WRITE_DOWN, Allowed, Answer
from treve.timetabling.baselines import in_convoys
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with CP-SAT.

    Raises:
        CannotExpressError: It has more than shuttles, gates and windows.
    """
    plain = Plain(problem)
    hint = in_convoys.dispatched(problem)
    model = _Model(plain, hint)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, allowed.seconds_left - SECONDS_TO_WRITE_DOWN)
    solver.parameters.num_workers = allowed.workers
    solver.parameters.random_seed = allowed.seed
    # On some hundred jobs probing takes most of a minute, and finds nothing of use.
    solver.parameters.cp_model_probing_level = 0
    first = _First()
    status = solver.solve(model.cp, first)
    size = f"{len(model.jobs):,} jobs, {len(model.cp.proto.variables):,} variables"
    bound = open_seconds_at(problem.windows, max(0.0, solver.best_objective_bound))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(None, size, None, None if status == cp_model.INFEASIBLE else bound)
    return Answer(model.timetable(solver), size, first.at, bound)


class _First(cp_model.CpSolverSolutionCallback):  # type: ignore[misc] # of any type
    """Notes when the first solution came."""

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None

    def on_solution_callback(self) -> None:
        """Called by the solver at each better solution."""
        if self.at is None:
            self.at = time.monotonic()


@dataclass(slots=True)
class _Events:
    """What comes to and leaves a stop, for one pool."""

    leave: list[tuple[cp_model.IntVar, cp_model.IntVar]] = field(default_factory=list)
    come: list[tuple[cp_model.IntVar, cp_model.IntVar]] = field(default_factory=list)


class _Model:
    """The model of a problem; see the module."""

    def __init__(self, plain: Plain, hint: Timetable | None) -> None:
        self.plain = plain
        self.cp = cp_model.CpModel()
        hinted = () if hint is None else errands_of(plain, hint)
        self.horizon = plain.problem.horizon_seconds
        if hinted:
            self.horizon = max(errand.end_seconds for errand in hinted)
        self.pause = self.cp.new_int_var(0, self.horizon, "pause")
        self._sums = Sums(self.cp)
        fewest = Counter((id(e.pool), e.load.id) for e in hinted if e.load)
        made = Jobs(plain, self.cp, self._sums, self.pause, self.horizon, fewest)
        self.jobs = made.jobs
        self.units: dict[tuple[str, str], cp_model.IntVar] = {}
        self._add_gates(made.passages)
        self._add_vehicles()
        self._add_loads()
        self.cp.minimize(self.pause)
        if hinted:
            self._hint(hinted)

    def timetable(self, solver: cp_model.CpSolver) -> Timetable:
        """The solution, driven again."""
        errands = [
            errand for job in self.jobs if solver.value(job.present) for errand in done(job, solver)
        ]
        handed = hand_out(self.plain.pools, errands)
        units = {key: solver.value(variable) for key, variable in self.units.items()}
        return drive(self.plain, share_out(self.plain, handed, units))

    def _add_gates(
        self, found: Mapping[str, Sequence[tuple[cp_model.IntVar, int, cp_model.IntVar]]]
    ) -> None:
        for gate, passages in found.items():
            intervals = [
                self.cp.new_optional_fixed_size_interval_var(start, seconds, held, f"{gate}:{n}")
                for n, (start, seconds, held) in enumerate(passages)
            ]
            lanes = len(self.plain.gates[gate].lanes)
            if lanes == 1:
                self.cp.add_no_overlap(intervals)
            else:
                self.cp.add_cumulative(intervals, [1] * len(intervals), lanes)
            busy = weighted(
                [held for _, _, held in passages], [seconds for _, seconds, _ in passages]
            )
            self.cp.add(busy <= lanes * self.pause)

    def _add_vehicles(self) -> None:
        for pool in self.plain.pools:
            jobs = [job for job in self.jobs if job.pool is pool]
            if not jobs:
                continue
            self._add_stock(pool, jobs)
            whole = [
                self.cp.new_optional_interval_var(
                    job.approach.start,
                    self._sums.of((job.trip.end, job.approach.start), (1, -1), 0, self.horizon),
                    job.trip.end,
                    job.present,
                    "",
                )
                for job in jobs
            ]
            self.cp.add_cumulative(whole, [1] * len(whole), pool.count)
            busy = sum(
                weighted(
                    half.chosen,
                    [0 if route is None else route.free_seconds for route in half.routes],
                )
                for job in jobs
                for half in (job.approach, job.trip)
            )
            service = sum(
                (self.plain.loading(pool, job.load) + self.plain.unloading(pool, job.load))
                * job.present
                for job in jobs
            )
            self.cp.add(busy + service <= pool.count * self.pause)

    def _add_stock(self, pool: Pool, jobs: Iterable[Job]) -> None:
        """Nobody leaves a stop where nobody is."""
        events: dict[str, _Events] = defaultdict(_Events)
        for job in jobs:
            for stop, literals in by_stop(job.approach, job.load.origin, leaving=True).items():
                held = self._sums.any(literals)
                events[stop].leave.append((job.approach.start, held))
            for stop, literals in by_stop(job.trip, job.load.origin, leaving=False).items():
                events[stop].come.append((job.trip.end, self._sums.any(literals)))
        end = self.horizon + 1
        for stop, found in events.items():
            if not found.leave:
                continue
            gone = [
                self.cp.new_optional_interval_var(start, end - start, end, held, "")
                for start, held in found.leave
            ]
            still_out = [
                self.cp.new_optional_interval_var(0, until, until, held, "")
                for until, held in found.come
            ]
            tasks = gone + still_out
            home = pool.at_home.get(stop, 0)
            came = [held for _, held in found.come]
            room = self._sums.of(came, [1] * len(came), home, home + len(came))
            self.cp.add_cumulative(tasks, [1] * len(tasks), room)

    def _add_loads(self) -> None:
        arriving: dict[tuple[str, str], list[cp_model.LinearExprT]] = defaultdict(list)
        for job in self.jobs:
            room = job.pool.room(job.load)
            for stop, literals in by_stop(job.trip, job.load.origin, leaving=False).items():
                arriving[job.load.id, stop] += [room * literal for literal in literals]
        for load in self.plain.problem.loads:
            for stop in load.destinations:
                units = self.cp.new_int_var(0, load.quantity, f"{load.id}>{stop}")
                self.cp.add(units <= sum(arriving[load.id, stop]))
                self.units[load.id, stop] = units
            self.cp.add(sum(self.units[load.id, s] for s in load.destinations) == load.quantity)
        for stop, key, most in self.plain.room_at_stops():
            takers = [
                self.units[load.id, stop]
                for load in self.plain.problem.loads
                if stop in load.destinations and self.plain.counts(load, key)
            ]
            self.cp.add(sum(takers) <= most)

    def _hint(self, errands: Sequence[Errand]) -> None:
        """Hint the dispatcher's trips, and every sum that follows from them."""
        found = hints(self.jobs, self.units, errands)
        found[self.pause.index] = self.pause, self.horizon
        self._sums.complete(found)
        for variable, value in found.values():
            self.cp.add_hint(variable, value)
