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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from bench.peers.errands import Errand, drive, errands_of, hand_out, open_seconds_at, share_out
from bench.peers.plain import Plain, Pool, shortest_night
from bench.peers.protocol import Allowed, Answer
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import Load, Problem
from treve.timetabling.timetable import Timetable

_SECONDS_TO_WRITE_DOWN = 0.5
"""Kept back from the search, to turn its solution into a timetable."""


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with CP-SAT.

    Raises:
        CannotExpressError: It has more than shuttles, gates and windows.
    """
    plain = Plain(problem)
    hint = nearest_first(problem)
    model = _Model(plain, hint)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, allowed.seconds_left - _SECONDS_TO_WRITE_DOWN)
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
class _Half:
    """An empty or a loaded drive whose way is still open.

    Attributes:
        routes: By way; ``None``: the vehicle is there already.
        chosen: A literal for each.
        start, end: First and last second, service included.
        passings: Starts of the passages, as many as any of the ways has.
    """

    routes: list[Route | None]
    chosen: list[cp_model.IntVar]
    start: cp_model.IntVar
    end: cp_model.IntVar
    passings: list[cp_model.IntVar]


@dataclass(slots=True)
class _Job:
    """One loaded trip and the drive to it."""

    pool: Pool
    load: Load
    present: cp_model.IntVar
    approach: _Half
    trip: _Half


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
        self.pause = self._time("pause")
        self.jobs: list[_Job] = []
        self.units: dict[tuple[str, str], cp_model.IntVar] = {}
        self._passages: dict[str, list[tuple[cp_model.IntVar, int, cp_model.IntVar]]] = defaultdict(
            list
        )
        self._sums: list[tuple[cp_model.IntVar, int, list[tuple[cp_model.IntVar, int]]]] = []
        self._add_jobs(Counter((id(e.pool), e.load.id) for e in hinted if e.load))
        self._add_gates()
        self._add_vehicles()
        self._add_loads()
        self.cp.minimize(self.pause)
        if hinted:
            self._hint(hinted)

    def timetable(self, solver: cp_model.CpSolver) -> Timetable:
        """The solution, driven again."""
        errands = [
            errand
            for job in self.jobs
            if solver.value(job.present)
            for errand in _done(job, solver)
        ]
        handed = hand_out(self.plain.pools, errands)
        units = {key: solver.value(variable) for key, variable in self.units.items()}
        return drive(self.plain, share_out(self.plain, handed, units))

    def _time(self, name: str) -> cp_model.IntVar:
        return self.cp.new_int_var(0, self.horizon, name)

    def _add_jobs(self, hinted: Counter[tuple[int, str]]) -> None:
        for load in self.plain.problem.loads:
            carriers = self.plain.carriers(load)
            for pool in carriers:
                needed = self.plain.trips_needed(pool, load)
                most = min(needed, self._most_trips(pool, load))
                count = max(most, hinted[id(pool), load.id])
                jobs = [
                    self._job(pool, load, f"{pool.fleet.id}:{load.id}:{k}") for k in range(count)
                ]
                must = needed if len(carriers) == 1 else 0
                for k, job in enumerate(jobs):
                    if k < must:
                        self.cp.add(job.present == 1)
                    if k:
                        self.cp.add_implication(job.present, jobs[k - 1].present)
                self.jobs += jobs

    def _most_trips(self, pool: Pool, load: Load) -> int:
        """Trips with this load that a pool can make within the horizon if it does nothing else."""
        trip = min(
            self.plain.loaded_seconds(pool, load, route) for route in self.plain.loaded(pool, load)
        )
        back = min(
            (
                route.free_seconds
                for stop in load.destinations
                for route in self.plain.empty(pool, stop)
                if route.way.destination == load.origin
            ),
            default=self.horizon,
        )
        return pool.count * (1 + max(0, self.horizon - trip) // max(1, trip + back))

    def _job(self, pool: Pool, load: Load, name: str) -> _Job:
        plain = self.plain
        present = self.cp.new_bool_var(name)
        approaches: list[Route | None] = [None]
        stops = set(pool.at_home) | {
            place
            for other in plain.problem.loads
            if pool.room(other)
            for place in other.destinations
        }
        approaches += [
            route
            for stop in sorted(stops - {load.origin})
            for route in plain.empty(pool, stop)
            if route.way.destination == load.origin
        ]
        if load.origin not in stops:
            approaches.pop(0)
        approach = self._half(f"{name}:to", present, approaches, 0, 0)
        service = plain.loading(pool, load), plain.unloading(pool, load)
        trip = self._half(f"{name}:with", present, list(plain.loaded(pool, load)), *service)
        self.cp.add(approach.end <= trip.start)
        self.cp.add(trip.end <= self.pause)
        return _Job(pool, load, present, approach, trip)

    def _half(
        self,
        name: str,
        present: cp_model.IntVar,
        routes: list[Route | None],
        before: int,
        after: int,
    ) -> _Half:
        """A drive along one of the ways: service before, legs and passages, service after."""
        chosen = [self.cp.new_bool_var(f"{name}:{r}") for r in range(len(routes))]
        self.cp.add(sum(chosen) == present)
        most = max((len(route.way.gates) for route in routes if route), default=0)
        start, end = self._time(f"{name}:start"), self._time(f"{name}:end")
        passings = [self._time(f"{name}:passing-{k}") for k in range(most)]
        at: cp_model.LinearExprT = start + before
        for k, passing in enumerate(passings):
            self.cp.add(passing >= at + _sum(chosen, [_leg(route, k) for route in routes]))
            at = passing + _sum(chosen, [_passage(route, k) for route in routes])
            self._pass(k, passing, routes, chosen)
        last_legs = [route.stretches[-1].seconds if route else 0 for route in routes]
        self.cp.add(end == at + _sum(chosen, last_legs) + after)
        half = _Half(routes, chosen, start, end, passings)
        self._keep_to_windows(half, before + after)
        return half

    def _pass(
        self,
        k: int,
        passing: cp_model.IntVar,
        routes: Sequence[Route | None],
        chosen: Sequence[cp_model.IntVar],
    ) -> None:
        """Count a passage at the gate it is at: one optional interval for each gate it may be."""
        through: dict[tuple[str, int], list[cp_model.IntVar]] = defaultdict(list)
        for route, literal in zip(routes, chosen, strict=True):
            if route is not None and k < len(route.way.gates):
                through[route.way.gates[k], _passage(route, k)].append(literal)
        for (gate, seconds), literals in through.items():
            held = self._any(literals)
            self._passages[gate].append((passing, seconds, held))

    def _keep_to_windows(self, half: _Half, least: int) -> None:
        windows = self.plain.problem.windows
        if len(windows) == 1:
            return
        for variable, early, late in ((half.start, 0, least), (half.end, least, 0)):
            domain = cp_model.Domain.from_intervals(
                [[w.start_seconds + early, w.end_seconds - late] for w in windows]
            )
            self.cp.add_linear_expression_in_domain(variable, domain)
        # Over a night it would take at least the night and all its service, before and after.
        self.cp.add(half.end - half.start < shortest_night(windows) + least)

    def _add_gates(self) -> None:
        for gate, passages in self._passages.items():
            intervals = [
                self.cp.new_optional_fixed_size_interval_var(start, seconds, held, f"{gate}:{n}")
                for n, (start, seconds, held) in enumerate(passages)
            ]
            lanes = len(self.plain.gates[gate].lanes)
            if lanes == 1:
                self.cp.add_no_overlap(intervals)
            else:
                self.cp.add_cumulative(intervals, [1] * len(intervals), lanes)
            busy = _sum([held for _, _, held in passages], [seconds for _, seconds, _ in passages])
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
                    self._sum_of((job.trip.end, job.approach.start), (1, -1), 0, self.horizon),
                    job.trip.end,
                    job.present,
                    "",
                )
                for job in jobs
            ]
            self.cp.add_cumulative(whole, [1] * len(whole), pool.count)
            busy = sum(
                _sum(
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

    def _add_stock(self, pool: Pool, jobs: Iterable[_Job]) -> None:
        """Nobody leaves a stop where nobody is."""
        events: dict[str, _Events] = defaultdict(_Events)
        for job in jobs:
            for stop, literals in _by_stop(job.approach, job.load.origin, leaving=True).items():
                held = self._any(literals)
                events[stop].leave.append((job.approach.start, held))
            for stop, literals in _by_stop(job.trip, job.load.origin, leaving=False).items():
                events[stop].come.append((job.trip.end, self._any(literals)))
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
            room = self._sum_of(came, [1] * len(came), home, home + len(came))
            self.cp.add_cumulative(tasks, [1] * len(tasks), room)

    def _any(self, literals: list[cp_model.IntVar]) -> cp_model.IntVar:
        if len(literals) == 1:
            return literals[0]
        return self._sum_of(literals, [1] * len(literals), 0, 1)

    def _sum_of(
        self, variables: Sequence[cp_model.IntVar], signs: Sequence[int], constant: int, most: int
    ) -> cp_model.IntVar:
        """A variable that is a constant and a sum of others; it is hinted with theirs."""
        total = self.cp.new_int_var(0, most, "")
        terms = list(zip(variables, signs, strict=True))
        self.cp.add(total == constant + sum(sign * variable for variable, sign in terms))
        self._sums.append((total, constant, terms))
        return total

    def _add_loads(self) -> None:
        arriving: dict[tuple[str, str], list[cp_model.LinearExprT]] = defaultdict(list)
        for job in self.jobs:
            room = job.pool.room(job.load)
            for stop, literals in _by_stop(job.trip, job.load.origin, leaving=False).items():
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
        """Hint jobs with the dispatcher's trips, in the order in which they end."""
        pairs: dict[tuple[int, str], list[tuple[Errand | None, Errand]]] = defaultdict(list)
        before: Errand | None = None
        for errand in errands:
            if errand.load is None:
                before = errand
                continue
            comes = (
                before if before and before.route.way.destination == errand.load.origin else None
            )
            pairs[id(errand.pool), errand.load.id].append((comes, errand))
            before = None
        for rows in pairs.values():
            rows.sort(key=lambda row: row[1].end_seconds)
        taken: Counter[tuple[int, str]] = Counter()
        hints: dict[int, tuple[cp_model.IntVar, int]] = {}
        units: Counter[tuple[str, str]] = Counter()
        for job in self.jobs:
            key = id(job.pool), job.load.id
            done = taken[key] < len(pairs[key])
            hints[job.present.index] = job.present, int(done)
            if done:
                comes, errand = pairs[key][taken[key]]
                taken[key] += 1
                hints |= _half_hints(job.approach, comes, errand.start_seconds)
                hints |= _half_hints(job.trip, errand, errand.start_seconds)
                units[job.load.id, errand.route.way.destination] += errand.units
        for load_and_stop, variable in self.units.items():
            hints[variable.index] = variable, units[load_and_stop]
        hints[self.pause.index] = self.pause, self.horizon
        for total, constant, terms in self._sums:
            if all(variable.index in hints for variable, _ in terms):
                value = constant + sum(hints[one.index][1] * sign for one, sign in terms)
                hints[total.index] = total, value
        for variable, value in hints.values():
            self.cp.add_hint(variable, value)


def _half_hints(
    half: _Half, errand: Errand | None, at: int
) -> dict[int, tuple[cp_model.IntVar, int]]:
    way = None if errand is None else errand.route.way.id
    hints = {
        literal.index: (literal, int((None if route is None else route.way.id) == way))
        for route, literal in zip(half.routes, half.chosen, strict=True)
    }
    start, end = (at, at) if errand is None else (errand.start_seconds, errand.end_seconds)
    times = [(half.start, start), (half.end, end)]
    passed = () if errand is None else errand.passing_seconds
    times += [
        (variable, passed[k] if k < len(passed) else end)
        for k, variable in enumerate(half.passings)
    ]
    return hints | {variable.index: (variable, value) for variable, value in times}


def _done(job: _Job, solver: cp_model.CpSolver) -> list[Errand]:
    errands = []
    for half, load in ((job.approach, None), (job.trip, job.load)):
        route = next(
            route
            for route, literal in zip(half.routes, half.chosen, strict=True)
            if solver.value(literal)
        )
        if route is not None:
            passings = tuple(solver.value(p) for p in half.passings[: len(route.way.gates)])
            start, end = solver.value(half.start), solver.value(half.end)
            errands.append(Errand(job.pool, route, start, end, passings, load))
    return errands


def _by_stop(half: _Half, here: str, *, leaving: bool) -> dict[str, list[cp_model.IntVar]]:
    """Literals of a drive by the stop that it leaves or comes to."""
    found: dict[str, list[cp_model.IntVar]] = defaultdict(list)
    for route, literal in zip(half.routes, half.chosen, strict=True):
        stop = here
        if route is not None:
            stop = route.way.origin if leaving else route.way.destination
        found[stop].append(literal)
    return found


def _sum(literals: Sequence[cp_model.IntVar], weights: Sequence[int]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.weighted_sum(list(literals), list(weights))


def _leg(route: Route | None, k: int) -> int:
    """Seconds of the leg before the ``k``-th gate; 0 where the way has no such gate."""
    return route.stretches[k].seconds if route and k < len(route.way.gates) else 0


def _passage(route: Route | None, k: int) -> int:
    return route.stretches[k].passage_seconds if route and k < len(route.way.gates) else 0
