"""The dispatcher's list: what still waits, and which of it a vehicle should go for first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treve.timetabling.baselines.moves import first_stay_seconds, least_seconds
from treve.timetabling.baselines.places import Places
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.problem import Fleet, Load, Problem

_TOP = 8
"""Once so many at the top of a sorted list have nothing left, whatever is done is struck off it."""

_LONG_BEFORE_SECONDS = 10**9
"""Some thirty years: before anything else, for what has always been there."""


@dataclass(slots=True)
class Waiting:
    """What of a load nobody has been sent for.

    Attributes:
        load: The load.
        units: How much of it still waits.
        last_leaves_seconds: When the last of it that was fetched leaves.
    """

    load: Load
    units: int
    last_leaves_seconds: int | None = None


class WaitingList:
    """Everything that waits, by where it is and by who can fetch it.

    Args:
        problem: Whose loads they are.
        network: Its routes.

    Attributes:
        entries: By load.
        places: What is left of the places at receiving sites.
    """

    def __init__(self, problem: Problem, network: Network) -> None:
        """Write down every load whole."""
        self.entries = {load.id: Waiting(load, load.quantity) for load in problem.loads}
        self.places = Places(problem)
        self._network = network
        self._latest = problem.latest_seconds
        self._latest_inside = problem.horizon_seconds - problem.margin_seconds
        self._inside = {stop.id: stop.inside for stop in problem.stops}
        self._always = (
            min((window.start_seconds for window in problem.windows), default=0)
            - _LONG_BEFORE_SECONDS
        )
        self._by_origin: dict[str, list[Waiting]] = defaultdict(list)
        for entry in self.entries.values():
            self._by_origin[entry.load.origin].append(entry)
        self._wanted = _wanted(problem, self.entries)
        self._together: dict[str, list[Waiting]] = defaultdict(list)
        for entry in self.entries.values():
            if entry.load.together:
                self._together[entry.load.together].append(entry)
        self._chosen: dict[str, str] = {}
        self._choices: dict[tuple[str, str], list[tuple[int, Waiting]]] = {}
        self._routes: dict[tuple[str, str], list[Route]] = {}

    def candidates(
        self, fleet: Fleet, at: str, now_seconds: int, wanted: frozenset[str] = frozenset()
    ) -> Iterator[Waiting]:
        """Loads a vehicle could go for: those released by then first, by rank, then near.

        Args:
            fleet: Whose vehicle asks.
            at: Where it stands.
            now_seconds: When it is free.
            wanted: Loads of which so many must have arrived by a time; they come first among those
                of their rank. Not before a lower rank: that is the scene's own word on who is more
                urgent, and at the same place nobody may leave before them anyway.
        """
        unreleased = []
        choices = self._sorted_choices(fleet, at)
        if wanted:
            choices = sorted(choices, key=lambda x: (x[1].load.rank, x[1].load.id not in wanted))
        for seconds, entry in choices:
            if entry.units == 0:
                continue
            release = entry.load.release_seconds
            if release is None or release <= now_seconds + seconds:
                yield entry
            else:
                unreleased.append(entry)
        yield from unreleased

    def routes(self, fleet: Fleet, load: Load) -> list[Route]:
        """The routes by which a fleet can bring a load where it may go, the quickest first."""
        key = (fleet.id, load.id)
        if key not in self._routes:
            routes: list[Route] = []
            if fleet.capacity.get(load.kind, 0) > 0:
                longest = load.longest_aboard_seconds
                routes = [
                    route
                    for route in self._network.loaded(fleet, load)
                    if longest is None or least_seconds(fleet, load, route) <= longest
                ]
            self._routes[key] = routes
        return self._routes[key]

    def may_go(self, load: Load, place: str) -> bool:
        """Whether no others whom a load keeps together with have gone elsewhere."""
        return self._chosen.get(load.together, place) == place

    def _open_routes(self, fleet: Fleet, load: Load) -> list[Route]:
        """The routes to where those go whom a load keeps together with, once some have gone."""
        routes = self.routes(fleet, load)
        if not load.together:
            return routes
        return [route for route in routes if self.may_go(load, route.way.destination)]

    def _for_all(self, load: Load, routes: list[Route]) -> list[Route]:
        """Of routes of people who keep together, those to where all of them find room, if any."""
        if not load.together or load.together in self._chosen:
            return routes
        members = self._together[load.together]
        waiting = [(one.load, one.units) for one in members]
        shared = set(load.destinations).intersection(*(one.load.destinations for one in members))
        fit = {place for place in shared if self.places.holds_all(waiting, place)}
        return [route for route in routes if route.way.destination in (fit or shared)]

    def with_room(self, fleet: Fleet, entry: Waiting) -> tuple[int, list[Route]]:
        """How many units a vehicle may take, and the routes to where there is room for as many."""
        load = entry.load
        routes = self._for_all(load, self._open_routes(fleet, load))
        most = min(fleet.capacity[load.kind], entry.units)
        if not self.places.limits(load):
            return most, routes
        room = {place: self.places.room(load, place, most) for place in load.destinations}
        most = max((room[route.way.destination] for route in routes), default=0)
        if most < 1:
            return 0, []
        return most, [route for route in routes if room[route.way.destination] >= most]

    def yields_to(self, fleet: Fleet, load: Load, *, excused: bool) -> tuple[tuple[int, int], ...]:
        """Between which seconds loading may not start, for more urgent units at a load's origin.

        The vehicle leaves as soon as it has loaded, and they must have left by then.

        Args:
            fleet: Whose vehicle asks; only what it could carry counts.
            load: What it would rather take.
            excused: Whether it need not wait for those who can no longer be brought in time.
        """
        found = []
        for other in self._by_origin[load.origin]:
            if other.load.rank >= load.rank:
                continue
            routes = self._open_routes(fleet, other.load)
            if not any(self.places.any_left(other.load, r.way.destination) for r in routes):
                continue
            if other.units == 0:
                until = (other.last_leaves_seconds or 0) - fleet.loading_seconds[load.kind]
            elif excused:
                until = self._too_late(fleet, other.load, routes)
            else:
                until = self._latest + 1
            release = other.load.release_seconds
            found.append((self._always if release is None else release, until))
        return tuple(found)

    def strike(self, load: str, units: int, place: str, leaves_seconds: int) -> None:
        """Strike off what a vehicle has been sent for, and the places it will take."""
        entry = self.entries[load]
        entry.units -= units
        last = entry.last_leaves_seconds
        entry.last_leaves_seconds = leaves_seconds if last is None else max(last, leaves_seconds)
        self.places.take(entry.load, place, units)
        if entry.load.together:
            self._chosen.setdefault(entry.load.together, place)

    def _sorted_choices(self, fleet: Fleet, at: str) -> list[tuple[int, Waiting]]:
        key = (fleet.id, at)
        choices = self._choices.get(key)
        if choices is None:
            choices = self._sort(fleet, at)
        elif len(choices) > _TOP and not any(entry.units for _, entry in choices[:_TOP]):
            choices = [row for row in choices if row[1].units]
        self._choices[key] = choices
        return choices

    def _sort(self, fleet: Fleet, at: str) -> list[tuple[int, Waiting]]:
        """Every load within a fleet's reach, with the seconds of the quickest drive to it."""
        chains = self._network.chains(fleet.vehicle_class, at)
        found = []
        for order, entry in enumerate(self._wanted):
            load = entry.load
            chain = chains.get(load.origin)
            if chain is None or (not fleet.returns and chain):
                continue
            if self.routes(fleet, load):
                seconds = sum(route.free_seconds for route in chain)
                found.append((load.rank, seconds, order, entry))
        found.sort(key=lambda row: row[:3])
        return [(seconds, entry) for _, seconds, _, entry in found]

    def _too_late(self, fleet: Fleet, load: Load, routes: Sequence[Route]) -> int:
        """From when on this load could not be brought in time, waiting nowhere."""
        due = self._latest
        if load.due_seconds is not None:
            due = min(due, load.due_seconds)
        return 1 + max(self._last_loading(fleet, load, route, due) for route in routes)

    def _last_loading(self, fleet: Fleet, load: Load, route: Route, due_seconds: int) -> int:
        """The last second at which a load may start to load, to be out of the zone and done."""
        last = due_seconds - least_seconds(fleet, load, route)
        stay = first_stay_seconds(fleet, load, route, self._inside)
        return min(last, self._latest_inside - stay) if stay else last


def _wanted(problem: Problem, entries: dict[str, Waiting]) -> list[Waiting]:
    """Loads that bind, and loads that rank before one of them at the same place."""
    lowest: dict[str, int] = {}
    for load in problem.loads:
        if load.binding:
            lowest[load.origin] = max(load.rank, lowest.get(load.origin, load.rank))
    return [
        entry
        for entry in entries.values()
        if entry.load.binding
        or (entry.load.origin in lowest and entry.load.rank < lowest[entry.load.origin])
    ]
