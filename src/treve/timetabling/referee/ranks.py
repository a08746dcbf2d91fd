"""Ranks: nobody is passed over. The law is :attr:`treve.timetabling.problem.Load.rank`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from treve.errors import Finding
from treve.timetabling.problem import PEOPLE, Fleet, Load, Way
from treve.timetabling.referee.book import Book, Ride, lies_within
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.loads import places_chosen
from treve.timetabling.referee.stops import places_taken


@dataclass(frozen=True, slots=True)
class Offer:
    """How fast a vehicle could bring a load over a way, waiting nowhere.

    Attributes:
        seconds: From the first second of loading until unloading is done.
        inside_seconds: The part of it until it first leaves the zone; 0 from an outside origin.
    """

    seconds: int
    inside_seconds: int


@dataclass(slots=True)
class _Offers:
    """Offers by fleet and load, made when first asked for."""

    book: Book
    taken: Counter[tuple[str, str]]
    chosen: dict[str, str]
    known: dict[tuple[str, str], tuple[Offer, ...]] = field(default_factory=dict)

    def of(self, fleet: Fleet, load: Load) -> tuple[Offer, ...]:
        """Every way this fleet could bring units of this load to a place left for them."""
        key = fleet.id, load.id
        if key not in self.known:
            self.known[key] = tuple(self._make(fleet, load))
        return self.known[key]

    def _make(self, fleet: Fleet, load: Load) -> Iterator[Offer]:
        if fleet.capacity.get(load.kind, 0) < 1 or (
            not fleet.returns and fleet.home != load.origin
        ):
            return
        for way in self.book.problem.ways:
            if (
                way.origin == load.origin
                and way.destination in load.destinations
                and self.chosen.get(load.together, way.destination) == way.destination
                and fleet.vehicle_class in way.vehicle_classes
                and self._has_place(way.destination, load)
            ):
                offer = _offer(self.book, fleet, load, way)
                longest = load.longest_aboard_seconds
                if offer is not None and (longest is None or offer.seconds <= longest):
                    yield offer

    def _has_place(self, destination: str, load: Load) -> bool:
        capacity = self.book.stops[destination].capacity
        keys = (load.category, PEOPLE) if load.people else (load.category,)
        return all(
            key not in capacity or self.taken[destination, key] < capacity[key] for key in keys
        )


def check_ranks(book: Book, timetable_rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Each departure while somebody more urgent was still there whom the vehicle could carry."""
    taken, chosen = places_taken(iter(timetable_rides)), places_chosen(timetable_rides)
    offers = _Offers(book, taken, chosen)
    loads: dict[str, list[Load]] = defaultdict(list)
    for load in book.problem.loads:
        loads[load.origin].append(load)
    boardings: dict[str, list[Ride]] = defaultdict(list)
    for ride in timetable_rides:
        if ride.load is not None:
            boardings[ride.load.origin].append(ride)
    for origin, here in loads.items():
        if len({load.rank for load in here}) > 1:
            yield from _check_origin(book, offers, here, boardings[origin])


def _check_origin(
    book: Book, offers: _Offers, loads: list[Load], boardings: list[Ride]
) -> Iterator[Finding]:
    waiting = {load.id: load.quantity for load in loads}
    in_time = sorted(boardings, key=_leaves)
    for now, group in groupby(in_time, key=_leaves):
        together = list(group)
        for ride in together:
            if ride.load is not None:
                waiting[ride.load.id] -= ride.trip.quantity
        for ride in together:
            passed_over = _passed_over(book, offers, ride, loads, waiting)
            if ride.load is not None and passed_over is not None:
                yield fault(
                    "referee-outranked",
                    ride.vehicle,
                    ride.load.id,
                    passed_over.id,
                    trip=ride.number,
                    departure_seconds=now,
                    waiting=waiting[passed_over.id],
                )


def _leaves(ride: Ride) -> int:
    return ride.trip.departure_seconds


def _passed_over(
    book: Book, offers: _Offers, ride: Ride, loads: list[Load], waiting: dict[str, int]
) -> Load | None:
    """The most urgent load that this vehicle could have taken instead, if any."""
    if ride.load is None:
        return None
    for load in sorted(loads, key=lambda load: load.rank):
        if load.rank >= ride.load.rank:
            return None
        released = load.release_seconds is None or load.release_seconds <= ride.start_seconds
        if waiting[load.id] > 0 and released and _could_carry(book, offers, ride, load):
            return load
    return None


def _could_carry(book: Book, offers: _Offers, ride: Ride, load: Load) -> bool:
    now, problem = ride.start_seconds, book.problem
    latest = problem.latest_seconds
    if load.due_seconds is not None:
        latest = min(latest, load.due_seconds)
    for offer in offers.of(ride.fleet, load):
        if now + offer.seconds > latest:
            continue
        if not lies_within(now, now + offer.seconds, ride.fleet.available):
            continue
        if offer.inside_seconds == 0 or any(
            window.start_seconds <= now
            and now + offer.inside_seconds <= window.end_seconds - problem.margin_seconds
            for window in book.windows
        ):
            return True
    return False


def _offer(book: Book, fleet: Fleet, load: Load, way: Way) -> Offer | None:
    """The offer over one way, or ``None`` where a gate does not let such a vehicle pass."""
    parts = [(fleet.loading_seconds[load.kind], book.stops[way.origin].inside)]
    for number, leg in enumerate(way.legs):
        if number > 0:
            gate = way.gates[number - 1]
            key = gate, fleet.vehicle_class, load.category, way.direction
            if key not in book.passages:
                return None
            parts.append((book.passages[key], book.gates[gate].inside))
        parts.append((leg.loaded_seconds, leg.inside))
    parts.append((fleet.unloading_seconds[load.kind], book.stops[way.destination].inside))
    inside_seconds = 0
    for seconds, inside in parts:
        if not inside:
            break
        inside_seconds += seconds
    return Offer(sum(seconds for seconds, _ in parts), inside_seconds)
