"""PyVRP: one client for each load of a vehicle, routes of a longest duration that is lowered.

PyVRP makes the sum of durations least and knows neither a longest route as an objective nor room at
a place that several routes share. So a good user of it

- gives each vehicle load its place beforehand, by the cheapest assignment into the rooms (loaded
  drive and the shortest empty one from there); where rooms never bind, each may go to any place and
  takes the one that is shortest for what comes next;
- makes a client of each vehicle load, with the loaded drive, the service and the next empty drive
  as the duration between two clients;
- asks for routes no longer than :math:`T`, a little less than the longest it has, takes the first
  that are, and asks again from there until the time is over; it begins with the nearest-first
  dispatcher's routes, and keeps them where it finds none shorter.

It has no bound.
"""

from __future__ import annotations

import itertools
import time
import warnings
from collections.abc import Sequence

import numpy as np
import pyvrp
from pyvrp.exceptions import PenaltyBoundWarning
from pyvrp.stop import FirstFeasible, MaxRuntime, MultipleCriteria
from scipy.optimize import linear_sum_assignment

from bench.peers.protocol import SECONDS_TO_WRITE_DOWN, Allowed, Answer, CannotExpressError
from bench.peers.vehicle_loads import Bus, VehicleLoads
from treve.timetabling.baselines import in_convoys
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable

_NEVER = 10**9
"""Seconds, or cost, that no route of an instance comes near."""
_FIRST_SHARE = 0.05
"""By how much a better longest route is asked for at first; half of it after each failure."""
_TRY_SHARE = 0.2
"""How much of the time left one asking may take."""
_LEAST_TRY_SECONDS = 0.1
"""No asking is shorter."""


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with PyVRP.

    Raises:
        CannotExpressError: It has gates, windows, unlike vehicles or loads that cannot be split
            into vehicle loads.
    """
    model = _Model(VehicleLoads(problem))
    timetable, first_at = model.solve(allowed)
    return Answer(timetable, f"{len(model.loads.loads):,} clients", first_at)


class _Model:
    """Clients and the seconds between them."""

    def __init__(self, loads: VehicleLoads) -> None:
        self.loads = loads
        self._places = _places(loads)
        self._homes = sorted({bus.home for bus in loads.buses})
        self._first = [
            [
                _NEVER if (s := loads.empty_seconds(home, load.origin)) is None else s
                for load in loads.loads
            ]
            for home in self._homes
        ]
        count = len(loads.loads)
        self._between = np.full((count, count), _NEVER, dtype=np.int64)
        self._last = np.full(count, _NEVER, dtype=np.int64)
        for one in range(count):
            self._last[one] = min(self._loaded(one, stop) for stop in self._places[one])
            for other in range(count):
                if one != other:
                    self._between[one, other] = self._by_place(one, other)[0]

    def _loaded(self, load: int, stop: str) -> int:
        seconds = self.loads.loaded_seconds(load, stop)
        return _NEVER if seconds is None else seconds

    def _by_place(self, one: int, other: int) -> tuple[int, str]:
        """From the beginning of one load to that of the next, and the place between them."""
        origin = self.loads.loads[other].origin
        found = []
        for stop in self._places[one]:
            empty = self.loads.empty_seconds(stop, origin)
            if empty is not None:
                found.append((min(_NEVER, self._loaded(one, stop) + empty), stop))
        return min(found, default=(_NEVER, ""))

    def solve(self, allowed: Allowed) -> tuple[Timetable | None, float | None]:
        """Lower the longest route until the time is over."""
        dispatched = in_convoys.dispatched(self.loads.problem)
        routes = dispatched and self.loads.routes_of(dispatched)
        known = [
            ([number for number, _ in visits], self._homes.index(bus.home))
            for bus, visits in (routes or {}).items()
            if visits
        ]
        longest = max((self._duration(*route) for route in known), default=_NEVER)
        best = dispatched if known else None
        first_at: float | None = None
        share = _FIRST_SHARE
        until = allowed.until - SECONDS_TO_WRITE_DOWN
        while (left := until - time.monotonic()) > 0:
            data = self._data(longest - max(1, int(share * longest)))
            # A solution knows the data it was made with: it is made anew with these.
            warm = [pyvrp.Route(data, visits, home) for visits, home in known]
            seconds = max(_LEAST_TRY_SECONDS, left * _TRY_SHARE)
            with warnings.catch_warnings():
                # That its penalties run full where routes cannot be so short is what is asked.
                warnings.simplefilter("ignore", PenaltyBoundWarning)
                result = pyvrp.solve(
                    data,
                    MultipleCriteria([MaxRuntime(seconds), FirstFeasible()]),
                    seed=allowed.seed,
                    collect_stats=False,
                    initial_solution=pyvrp.Solution(data, warm) if warm else None,
                )
            if result.is_feasible():
                first_at = first_at or time.monotonic()
                known = [
                    ([a.idx for a in route.schedule() if a.is_client()], route.vehicle_type())
                    for route in result.best.routes()
                ]
                longest = max(self._duration(*route) for route in known)
                best = self.loads.timetable(self._routes(known))
            else:
                share /= 2
        return best, first_at

    def _duration(self, visits: Sequence[int], home: int) -> int:
        first = self._first[home][visits[0]]
        between = sum(int(self._between[pair]) for pair in itertools.pairwise(visits))
        return first + between + int(self._last[visits[-1]])

    def _data(self, longest: int) -> pyvrp.ProblemData:
        """The problem whose routes take no more than so many seconds."""
        model = pyvrp.Model()
        anywhere = model.add_location(0, 0)
        end = model.add_depot(anywhere)
        homes = [model.add_location(0, 0) for _ in self._homes]
        for home, place in zip(self._homes, homes, strict=True):
            count = sum(bus.home == home for bus in self.loads.buses)
            model.add_vehicle_type(
                count, start_depot=model.add_depot(place), end_depot=end,
                shift_duration=longest, unit_distance_cost=0, unit_duration_cost=1,
            )  # fmt: skip
            model.add_edge(place, anywhere, 0, 0)
        clients = [model.add_location(0, 0) for _ in self.loads.loads]
        for number, client in enumerate(clients):
            model.add_client(client)
            model.add_edge(client, anywhere, 0, int(self._last[number]))
            for place, seconds in zip(homes, self._first, strict=True):
                model.add_edge(place, client, 0, seconds[number])
            for other, next_client in enumerate(clients):
                if number != other:
                    model.add_edge(client, next_client, 0, int(self._between[number, other]))
        return model.data(missing_value=_NEVER)

    def _routes(
        self, known: Sequence[tuple[Sequence[int], int]]
    ) -> dict[Bus, list[tuple[int, str]]]:
        """Visits by bus, each with the place that is shortest for what comes next."""
        waiting = [[bus for bus in self.loads.buses if bus.home == home] for home in self._homes]
        routes = {}
        for visits, home in known:
            chosen = [
                (one, self._by_place(one, other)[1]) for one, other in itertools.pairwise(visits)
            ]
            _, last = min(
                (self._loaded(visits[-1], stop), stop) for stop in self._places[visits[-1]]
            )
            routes[waiting[home].pop()] = [*chosen, (visits[-1], last)]
        return routes


def _places(loads: VehicleLoads) -> list[list[str]]:
    """Where each vehicle load may go: anywhere, or where the cheapest assignment sends it."""
    count = len(loads.loads)
    if all(rooms >= count for rooms in loads.rooms.values()):
        return [
            [stop for stop in loads.rooms if loads.loaded_seconds(k, stop) is not None]
            for k in range(count)
        ]
    slots = [stop for stop, rooms in loads.rooms.items() for _ in range(rooms)]
    if len(slots) < count:
        raise CannotExpressError("vehicle loads that do not fit the rooms")
    origins = {load.origin for load in loads.loads}
    back = {
        stop: min(s for o in origins if (s := loads.empty_seconds(stop, o)) is not None)
        for stop in loads.rooms
    }
    cost = np.array(
        [
            [
                _NEVER if (s := loads.loaded_seconds(k, stop)) is None else s + back[stop]
                for stop in slots
            ]
            for k in range(count)
        ]
    )
    rows, columns = linear_sum_assignment(cost)
    return [[slots[column]] for _, column in sorted(zip(rows, columns, strict=True))]
