"""The part of the core's problem that peers can express: shuttles, gates and windows.

Everything lies inside; no bays, hours, desks, margins, releases, dues, ranks that decide anything.
What is left is what the drawn instances and the published cases have. Anything else that a problem
states, now or in a later version of the core, is refused by name rather than overlooked.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import TYPE_CHECKING

from bench.peers.protocol import CannotExpressError
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
    Direction,
    Fleet,
    Gate,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import (
    Window,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_ANY_VALUE: Mapping[type, frozenset[str]] = {
    Problem: frozenset(("stops", "gates", "ways", "fleets", "loads", "windows")),
    Stop: frozenset(("id", "capacity")),
    Gate: frozenset(("id", "lanes", "passages")),
    Way: frozenset(
        (
            "id", "origin", "destination", "legs", "vehicle_classes", "gates", "direction",
            "corridor",
        )
    ),
    Leg: frozenset(("empty_seconds", "loaded_seconds", "metres")),
    Fleet: frozenset(
        (
            "id", "vehicle_class", "count", "home", "capacity", "loading_seconds",
            "unloading_seconds",
        )
    ),
    Load: frozenset(
        (
            "id", "kind", "category", "quantity", "origin", "destinations", "rank", "weight",
            "people",
        )
    ),
}  # fmt: skip
"""Fields that peers take at any value; every other field must stand at its default."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Vehicles that differ in nothing but where they begin.

    Attributes:
        fleets: At least one; the first stands for all.
    """

    fleets: tuple[Fleet, ...]

    @property
    def fleet(self) -> Fleet:
        """Any of them: all are alike but for home and count."""
        return self.fleets[0]

    @property
    def count(self) -> int:
        """Vehicles in all."""
        return sum(fleet.count for fleet in self.fleets)

    @property
    def at_home(self) -> dict[str, int]:
        """Vehicles by the stop where they begin."""
        homes: dict[str, int] = {}
        for fleet in self.fleets:
            homes[fleet.home] = homes.get(fleet.home, 0) + fleet.count
        return homes

    def vehicles(self) -> Iterator[tuple[str, str]]:
        """Name and home of each vehicle."""
        for fleet in self.fleets:
            for name in fleet.vehicles:
                yield name, fleet.home

    def room(self, load: Load) -> int:
        """Most units of a load on one trip; 0: it cannot be carried."""
        return self.fleet.capacity.get(load.kind, 0)


class Plain:
    """A problem in the words of the peers.

    Attributes:
        problem: As it was.
        pools: Vehicles grouped by what they can do.
        gates: By id.
        loads: By id.

    Raises:
        CannotExpressError: It has something else; on making.
    """

    def __init__(self, problem: Problem, *, with_gates: bool = True) -> None:
        """Check that the problem is plain, and group its vehicles."""
        _refuse_what_is_not_plain(problem)
        if not with_gates and problem.gates:
            raise CannotExpressError("gates")
        if not with_gates and len(problem.windows) > 1:
            raise CannotExpressError("several windows")
        self.problem = problem
        self.gates = {gate.id: gate for gate in problem.gates}
        self.loads = {load.id: load for load in problem.loads}
        self.pools = _pools(problem.fleets)
        self._network = Network(problem)
        self._loaded: dict[tuple[str, str], list[Route]] = {}
        _refuse_ranks(problem, self.pools)

    def loaded(self, pool: Pool, load: Load) -> list[Route]:
        """Every way a pool's vehicle can bring a load where it may go; none where it cannot."""
        key = pool.fleet.id, load.id
        if key not in self._loaded:
            room = pool.room(load)
            self._loaded[key] = self._network.loaded(pool.fleet, load) if room else []
        return self._loaded[key]

    def carriers(self, load: Load) -> list[Pool]:
        """Pools that can carry a load somewhere it may go."""
        return [pool for pool in self.pools if self.loaded(pool, load)]

    def empty(self, pool: Pool, origin: str) -> list[Route]:
        """Every way an empty vehicle of a pool can leave a stop by."""
        found = self._network.routes(pool.fleet.vehicle_class, EMPTY, origin)
        return [route for routes in found.values() for route in routes]

    def loaded_seconds(self, pool: Pool, load: Load, route: Route) -> int:
        """Loading, the way and unloading, when nobody is in the way."""
        return self.loading(pool, load) + route.free_seconds + self.unloading(pool, load)

    @staticmethod
    def loading(pool: Pool, load: Load) -> int:
        """Seconds of loading one trip."""
        return pool.fleet.loading_seconds[load.kind]

    @staticmethod
    def unloading(pool: Pool, load: Load) -> int:
        """Seconds of unloading one trip."""
        return pool.fleet.unloading_seconds[load.kind]

    def origins(self, pool: Pool) -> set[str]:
        """Stops where a pool's vehicles may load."""
        return {load.origin for load in self.problem.loads if self.loaded(pool, load)}

    def room_at_stops(self) -> Iterator[tuple[str, str, int]]:
        """Stop, category (or :data:`~treve.timetabling.problem.PEOPLE`) and most units there."""
        for stop in self.problem.stops:
            for key, most in stop.capacity.items():
                yield stop.id, key, most

    @staticmethod
    def counts(load: Load, key: str) -> bool:
        """Whether units of a load count against a stop's room for this key."""
        return load.category == key or (key == PEOPLE and load.people)

    def trips_needed(self, pool: Pool, load: Load) -> int:
        """Trips if this pool alone carries a load."""
        return -(-load.quantity // pool.room(load))


def _pools(fleets: tuple[Fleet, ...]) -> tuple[Pool, ...]:
    alike: dict[tuple[object, ...], list[Fleet]] = {}
    for fleet in fleets:
        key = (
            fleet.vehicle_class,
            *(
                tuple(sorted(table.items()))
                for table in (fleet.capacity, fleet.loading_seconds, fleet.unloading_seconds)
            ),
        )
        alike.setdefault(key, []).append(fleet)
    return tuple(Pool(tuple(group)) for group in alike.values())


def _refuse_what_is_not_plain(problem: Problem) -> None:
    things: list[DataclassInstance] = [problem, *problem.stops, *problem.gates, *problem.ways]
    things += [leg for way in problem.ways for leg in way.legs]
    for thing in (*things, *problem.fleets, *problem.loads):
        for field in fields(thing):
            if field.name not in _ANY_VALUE[type(thing)] and not _at_default(thing, field):
                raise CannotExpressError(f"{type(thing).__name__}.{field.name}")
    both = frozenset(Direction)
    if any(lane.directions != both for gate in problem.gates for lane in gate.lanes):
        raise CannotExpressError("Lane.directions")


def _at_default(thing: DataclassInstance, field: Field[object]) -> bool:
    default = field.default
    if field.default_factory is not MISSING:
        default = field.default_factory()
    return bool(getattr(thing, field.name) == default)


def _refuse_ranks(problem: Problem, pools: tuple[Pool, ...]) -> None:
    """Ranks must decide nothing: no vehicle can choose between two ranks at one stop."""
    for one, other in itertools.combinations(problem.loads, 2):
        if one.origin == other.origin and one.rank != other.rank:
            for pool in pools:
                if pool.room(one) and pool.room(other):
                    raise CannotExpressError("Load.rank")


def shortest_night(windows: tuple[Window, ...]) -> int:
    """Least seconds between two windows; 0 where there is one."""
    return min((b.start_seconds - a.end_seconds for a, b in itertools.pairwise(windows)), default=0)
