"""Convoys: who must go together does, as one block at each gate, and is led there and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from treve.errors import Finding
from treve.timetabling.problem import Direction
from treve.timetabling.referee.book import Book, Ride
from treve.timetabling.referee.findings import fault

Convoy = list[Ride]
"""Rides that go together; one alone is a convoy of one."""


def check_convoys(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Each convoy by itself, then the teams that lead them."""
    rules = {rule.corridor: rule for rule in book.problem.convoys}
    convoys = _convoys(book, rides)
    led = []
    for convoy in convoys:
        first = convoy[0]
        yield from _check_together(convoy)
        rule = rules.get(first.way.corridor)
        if rule is None:
            continue
        led.append(convoy)
        if not rule.smallest_vehicles <= len(convoy) <= rule.largest_vehicles:
            yield fault(
                "referee-convoy-size",
                first.vehicle,
                rule.corridor,
                trip=first.number,
                vehicles=len(convoy),
                smallest_vehicles=rule.smallest_vehicles,
                largest_vehicles=rule.largest_vehicles,
            )
    yield from _check_teams(book, led)


def _convoys(book: Book, rides: tuple[Ride, ...]) -> list[Convoy]:
    """All rides through corridors with a rule, and all others that say that they go together."""
    ruled = {rule.corridor for rule in book.problem.convoys}
    named: dict[str, Convoy] = defaultdict(list)
    alone = []
    for ride in rides:
        if ride.trip.convoy:
            named[ride.trip.convoy].append(ride)
        elif ride.way.corridor in ruled and ride.fleet.returns:
            alone.append([ride])
    return [*named.values(), *alone]


def _check_together(convoy: Convoy) -> Iterator[Finding]:
    """One way through the same gates, one lane at each, and no gap between one and the next."""
    first = convoy[0]
    for ride in convoy[1:]:
        if _route(ride) != _route(first):
            yield fault("referee-convoy-torn", ride.vehicle, first.trip.convoy, trip=ride.number)
            return
    for k, gate in enumerate(first.way.gates):
        block = sorted(convoy, key=lambda ride: ride.trip.passings[k].start_seconds)
        for one, after in pairwise(block):
            before, passing = one.trip.passings[k], after.trip.passings[k]
            if passing.lane == before.lane and passing.start_seconds == before.end_seconds:
                continue
            yield fault(
                "referee-convoy-gap",
                after.vehicle,
                gate,
                trip=after.number,
                start_seconds=passing.start_seconds,
                before_seconds=before.end_seconds,
            )
            break


def _route(ride: Ride) -> tuple[str, Direction, tuple[str, ...]]:
    return ride.way.corridor, ride.way.direction, ride.way.gates


def _check_teams(book: Book, convoys: list[Convoy]) -> Iterator[Finding]:
    """Each convoy is led by a team that is there: it began there, or came there before."""
    teams = book.problem.escort_teams
    if teams is None:
        return
    fresh = teams
    there: dict[Direction, list[int]] = {Direction.OUT: [], Direction.IN: []}
    for convoy in sorted(convoys, key=_departure):
        direction, departs = convoy[0].way.direction, _departure(convoy)
        ready = [moment for moment in there[direction] if moment <= departs]
        if ready:
            there[direction].remove(max(ready))
        elif fresh:
            fresh -= 1
        else:
            yield fault(
                "referee-convoy-without-escort",
                convoy[0].vehicle,
                convoy[0].way.corridor,
                trip=convoy[0].number,
                departure_seconds=departs,
                teams=teams,
            )
            continue
        other = Direction.IN if direction is Direction.OUT else Direction.OUT
        there[other].append(max(ride.trip.arrival_seconds for ride in convoy))


def _departure(convoy: Convoy) -> int:
    return min(ride.trip.departure_seconds for ride in convoy)
