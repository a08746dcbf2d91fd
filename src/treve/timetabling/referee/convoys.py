"""Convoys: who must go together does, as one block at each gate, and is led there and back."""

from __future__ import annotations

from bisect import bisect_left
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
        rule = rules.get(first.way.corridor)
        yield from _check_together(convoy, 0 if rule is None else rule.spacing_seconds)
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
    if any(rule.spacing_seconds for rule in rules.values()):
        yield from _check_strangers(led, rides)
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


def _check_together(convoy: Convoy, spacing_seconds: int) -> Iterator[Finding]:
    """One way through the same gates; one lane and one order at each, and its spacing, no more."""
    first = convoy[0]
    for ride in convoy[1:]:
        if _route(ride) != _route(first):
            yield fault("referee-convoy-torn", ride.vehicle, first.trip.convoy, trip=ride.number)
            return
    order: list[Ride] = []
    for k, gate in enumerate(first.way.gates):
        block = sorted(convoy, key=lambda ride: ride.trip.passings[k].start_seconds)
        for one, after in pairwise(block):
            before, passing = one.trip.passings[k], after.trip.passings[k]
            turn = max(before.end_seconds, before.start_seconds + spacing_seconds)
            if passing.lane == before.lane and passing.start_seconds == turn:
                continue
            yield fault(
                "referee-convoy-gap",
                after.vehicle,
                gate,
                trip=after.number,
                start_seconds=passing.start_seconds,
                before_seconds=before.end_seconds,
                turn_seconds=turn,
            )
            break
        order = order or block
        for one, mine in zip(order, block, strict=True):
            if one is not mine:
                yield fault(
                    "referee-convoy-order",
                    mine.vehicle,
                    gate,
                    one.vehicle,
                    trip=mine.number,
                    start_seconds=mine.trip.passings[k].start_seconds,
                )
                break


def _check_strangers(convoys: list[Convoy], rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Whoever passes between two vehicles of a convoy that keep a distance, on their lane."""
    lanes: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for number, ride in enumerate(rides):
        for passing in ride.trip.passings:
            lanes[passing.gate, passing.lane].append((passing.start_seconds, number))
    for held in lanes.values():
        held.sort()
    for convoy in convoys:
        mine = {id(ride) for ride in convoy}
        for k, gate in enumerate(convoy[0].way.gates):
            passings = [ride.trip.passings[k] for ride in convoy if len(ride.trip.passings) > k]
            starts = sorted(passing.start_seconds for passing in passings)
            held = lanes[gate, passings[0].lane]
            between = slice(bisect_left(held, (starts[0], 0)), bisect_left(held, (starts[-1], 0)))
            for start, number in held[between]:
                ride = rides[number]
                if id(ride) not in mine:
                    yield fault(
                        "referee-convoy-cut-through",
                        ride.vehicle,
                        gate,
                        convoy[0].trip.convoy,
                        trip=ride.number,
                        start_seconds=start,
                    )


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
