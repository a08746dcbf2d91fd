"""The jobs of :mod:`bench.peers.cp_sat`: a loaded trip, and the empty drive that leads to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from bench.peers.cp_sat_sums import Sums, weighted
from bench.peers.errands import Errand
from bench.peers.plain import Plain, Pool, shortest_night
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import Load


@dataclass(slots=True)
class Half:
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
class Job:
    """One loaded trip and the drive to it."""

    pool: Pool
    load: Load
    present: cp_model.IntVar
    approach: Half
    trip: Half


class Jobs:
    """The jobs of a problem.

    Attributes:
        jobs: By pool and load, in the order in which they are done.
        passages: For each gate: when a passage starts, its seconds and whether it takes place.
    """

    def __init__(
        self,
        plain: Plain,
        cp: cp_model.CpModel,
        sums: Sums,
        pause: cp_model.IntVar,
        horizon: int,
        fewest: Mapping[tuple[int, str], int],
    ) -> None:
        """Add every job to a model.

        Args:
            plain: The problem.
            cp: The model.
            sums: Its sums.
            pause: The pause, which no job outlasts.
            horizon: The last second of anything.
            fewest: Jobs to have at least, by pool (its identity) and load.
        """
        self.jobs: list[Job] = []
        self.passages: dict[str, list[tuple[cp_model.IntVar, int, cp_model.IntVar]]] = defaultdict(
            list
        )
        self.plain = plain
        self.cp = cp
        self.horizon = horizon
        self.pause = pause
        self._sums = sums
        self._add_jobs(fewest)

    def _time(self, name: str) -> cp_model.IntVar:
        return self.cp.new_int_var(0, self.horizon, name)

    def _add_jobs(self, fewest: Mapping[tuple[int, str], int]) -> None:
        for load in self.plain.problem.loads:
            carriers = self.plain.carriers(load)
            for pool in carriers:
                needed = self.plain.trips_needed(pool, load)
                most = min(needed, self._most_trips(pool, load))
                count = max(most, fewest[id(pool), load.id])
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

    def _job(self, pool: Pool, load: Load, name: str) -> Job:
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
        return Job(pool, load, present, approach, trip)

    def _half(
        self,
        name: str,
        present: cp_model.IntVar,
        routes: list[Route | None],
        before: int,
        after: int,
    ) -> Half:
        """A drive along one of the ways: service before, legs and passages, service after."""
        chosen = [self.cp.new_bool_var(f"{name}:{r}") for r in range(len(routes))]
        self.cp.add(sum(chosen) == present)
        most = max((len(route.way.gates) for route in routes if route), default=0)
        start, end = self._time(f"{name}:start"), self._time(f"{name}:end")
        passings = [self._time(f"{name}:passing-{k}") for k in range(most)]
        at: cp_model.LinearExprT = start + before
        for k, passing in enumerate(passings):
            self.cp.add(passing >= at + weighted(chosen, [_leg(route, k) for route in routes]))
            at = passing + weighted(chosen, [_passage(route, k) for route in routes])
            self._pass(k, passing, routes, chosen)
        last_legs = [route.stretches[-1].seconds if route else 0 for route in routes]
        self.cp.add(end == at + weighted(chosen, last_legs) + after)
        half = Half(routes, chosen, start, end, passings)
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
            held = self._sums.any(literals)
            self.passages[gate].append((passing, seconds, held))

    def _keep_to_windows(self, half: Half, least: int) -> None:
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


def done(job: Job, solver: cp_model.CpSolver) -> list[Errand]:
    """A solution's errands for one job: the empty drive, where there is one, and the trip."""
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


def by_stop(half: Half, here: str, *, leaving: bool) -> dict[str, list[cp_model.IntVar]]:
    """Literals of a drive by the stop that it leaves or comes to."""
    found: dict[str, list[cp_model.IntVar]] = defaultdict(list)
    for route, literal in zip(half.routes, half.chosen, strict=True):
        stop = here
        if route is not None:
            stop = route.way.origin if leaving else route.way.destination
        found[stop].append(literal)
    return found


def _leg(route: Route | None, k: int) -> int:
    """Seconds of the leg before the ``k``-th gate; 0 where the way has no such gate."""
    return route.stretches[k].seconds if route and k < len(route.way.gates) else 0


def _passage(route: Route | None, k: int) -> int:
    return route.stretches[k].passage_seconds if route and k < len(route.way.gates) else 0
