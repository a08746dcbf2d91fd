"""OR-Tools' routing library: each load of a vehicle visited once, by way of one of its places.

Where nothing passes a gate and vehicles are alike but for their homes (the Bus Evacuation Problem),
a load splits into vehicle loads known beforehand:

- a *visit* is a vehicle load and a place it may go to; of the visits of one load exactly one is
  made (a disjunction), and of the visits of one place no more than it has room for;
- a visit takes the loaded drive with its service; between visits lies the empty drive from the
  place of the one to where the other waits, before the first that from home;
- the span of time of the longest route is made least (``SetGlobalSpanCostCoefficient``), by guided
  local search from the nearest-first dispatcher's routes.

(Pickups and places as stops of their own, joined by a counter of what is aboard, were tried first:
insertion heuristics then find no first solution, since either alone is infeasible.)

It has no bound.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from bench.peers.protocol import SECONDS_TO_WRITE_DOWN, Allowed, Answer
from bench.peers.vehicle_loads import Bus, VehicleLoads
from treve.timetabling.baselines import in_convoys
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable

_SPAN_WEIGHT = 100
"""Of a second of the longest route beside a second of any: the pause first, then all driving."""


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with the routing library.

    Raises:
        CannotExpressError: It has gates, windows, unlike vehicles or loads that cannot be split
            into vehicle loads.
    """
    loads = VehicleLoads(problem)
    model = _Model(loads)
    found = model.solve(allowed)
    size = f"{len(model.visits):,} visits"
    return Answer(found, size, model.first_at)


@dataclass(frozen=True, slots=True)
class _Visit:
    """A vehicle load, by its number, and the place it goes to."""

    load: int
    place: str


class _Model:
    """The routing model: visits first, then homes, then the end of all routes."""

    def __init__(self, loads: VehicleLoads) -> None:
        self.loads = loads
        self.first_at: float | None = None
        self.visits = [
            _Visit(k, stop)
            for k in range(len(loads.loads))
            for stop in loads.rooms
            if loads.loaded_seconds(k, stop) is not None
        ]
        buses, first_home = len(loads.buses), len(self.visits)
        end = first_home + buses
        homes = list(range(first_home, end))
        self._index = pywrapcp.RoutingIndexManager(end + 1, buses, homes, [end] * buses)
        self._routing = pywrapcp.RoutingModel(self._index)
        self._add_time()
        self._add_choices()

    def _add_time(self) -> None:
        never = self.loads.problem.horizon_seconds + 1
        empty = {
            (stop, load.origin): never if seconds is None else seconds
            for stop in {*self.loads.rooms, *(bus.home for bus in self.loads.buses)}
            for load in self.loads.loads
            for seconds in [self.loads.empty_seconds(stop, load.origin)]
        }
        origins = [self.loads.loads[visit.load].origin for visit in self.visits]
        # To another home no route ever goes.
        homes = [never] * len(self.loads.buses)
        table = []
        for visit in self.visits:
            loaded = self.loads.loaded_seconds(visit.load, visit.place) or 0
            table.append(
                [min(never, loaded + empty[visit.place, o]) for o in origins] + [*homes, loaded]
            )
        table += [
            [empty[bus.home, origin] for origin in origins] + [*homes, 0]
            for bus in self.loads.buses
        ]
        table.append([never] * (len(origins) + len(homes) + 1))
        transit = self._routing.RegisterTransitMatrix(table)
        self._routing.SetArcCostEvaluatorOfAllVehicles(transit)
        self._routing.AddDimension(transit, 0, never - 1, True, "time")  # noqa: FBT003
        span = self._routing.GetDimensionOrDie("time")
        span.SetGlobalSpanCostCoefficient(_SPAN_WEIGHT)

    def _add_choices(self) -> None:
        by_load: dict[int, list[int]] = defaultdict(list)
        by_place: dict[str, list[int]] = defaultdict(list)
        for n, visit in enumerate(self.visits):
            by_load[visit.load].append(self._index.NodeToIndex(n))
            by_place[visit.place].append(self._index.NodeToIndex(n))
        for visits in by_load.values():
            self._routing.AddDisjunction(visits)
        solver = self._routing.solver()
        for place, visits in by_place.items():
            if self.loads.rooms[place] < len(self.loads.loads):
                made = solver.Sum([self._routing.ActiveVar(visit) for visit in visits])
                solver.Add(made <= self.loads.rooms[place])

    def solve(self, allowed: Allowed) -> Timetable | None:
        """Search until the time is over."""
        parameters = pywrapcp.DefaultRoutingSearchParameters()
        parameters.first_solution_strategy = (
            routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC
        )
        parameters.local_search_metaheuristic = (
            routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
        )
        left = max(0.1, allowed.seconds_left - SECONDS_TO_WRITE_DOWN)
        parameters.time_limit.FromMilliseconds(int(1000 * left))
        self._routing.AddAtSolutionCallback(self._note_first)
        dispatched = in_convoys.dispatched(self.loads.problem)
        routes = dispatched and self.loads.routes_of(dispatched)
        if routes:
            number = {(visit.load, visit.place): n for n, visit in enumerate(self.visits)}
            known = [[number[step] for step in routes[bus]] for bus in self.loads.buses]
            self._routing.CloseModelWithParameters(parameters)
            start = self._routing.ReadAssignmentFromRoutes(known, True)  # noqa: FBT003
            found = self._routing.SolveFromAssignmentWithParameters(start, parameters)
        else:
            found = self._routing.SolveWithParameters(parameters)
        return None if found is None else self.loads.timetable(self._routes(found))

    def _note_first(self) -> None:
        if self.first_at is None:
            self.first_at = time.monotonic()

    def _routes(self, found: Any) -> dict[Bus, list[tuple[int, str]]]:  # noqa: ANN401 - untyped
        routes: dict[Bus, list[tuple[int, str]]] = {}
        for b, bus in enumerate(self.loads.buses):
            routes[bus] = []
            at = found.Value(self._routing.NextVar(self._routing.Start(b)))
            while not self._routing.IsEnd(at):
                visit = self.visits[self._index.IndexToNode(at)]
                routes[bus].append((visit.load, visit.place))
                at = found.Value(self._routing.NextVar(at))
        return routes
