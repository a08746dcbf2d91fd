"""What vehicles can do one after the other when nothing makes them wait: tours as a graph.

A *tour* is all that one vehicle does from its first second in the zone to its last. Waiting, gates'
queues, bays and hours only make it longer, so whatever no tours without them can do cannot be done.
A *place* of the graph is a stop under way, a fleet at its start, or the end, together with how many
paid trips of each counted load were made.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from treve.timetabling.problem import Fleet, Stop
from treve.timetabling.referee.certificate.moves import Move

END = "the end"
MOST_STEPS = 3_000_000
"""Steps of a graph at most; a proof that needs more is not looked at."""

Spot = tuple[str, str]
"""A fleet's start, a stop under way, or the end."""
Place = tuple[Spot, tuple[int, ...]]


class Step(NamedTuple):
    """From one place to another, in so many seconds of the tour, by a move; paid for or not."""

    tail: Place
    head: Place
    seconds: int
    move: Move
    paid: bool


@dataclass(frozen=True, slots=True)
class Circuit:
    """The tours of fleets whose vehicles do the same things.

    Attributes:
        fleets: They differ in home and number only.
        starts: Where each begins.
        ends: Where a tour may be over.
        steps: All there are.
    """

    fleets: tuple[Fleet, ...]
    starts: tuple[Place, ...]
    ends: frozenset[Place]
    steps: tuple[Step, ...]


def circuits(moves: Iterable[Move], counted: tuple[str, ...]) -> list[Circuit] | None:
    """The tours of all fleets; ``None`` where they say nothing.

    That is where something can be carried without touching the zone, or goes round in no time, or
    where there are too many steps.

    Args:
        moves: Of a problem.
        counted: Loads of which a tour is paid for no more than there is.
    """
    groups: dict[tuple[object, ...], list[Move]] = defaultdict(list)
    for move in moves:
        if move.load is not None and not move.touches:
            return None
        groups[_habits(move.fleet)].append(move)
    found = []
    for mine in groups.values():
        steps = _steps(mine, counted)
        if steps is None:
            return None
        fleets = tuple({move.fleet.id: move.fleet for move in mine}.values())
        none = (0,) * len(counted)
        starts = tuple(((fleet.id, "start"), none) for fleet in fleets)
        stops = {move.destination.id: move.destination for move in mine}
        ends = frozenset(
            place
            for step in steps
            for place in (step.tail, step.head)
            if place[0][0] == END or (place[0][0] == "" and _may_end(fleets[0], stops[place[0][1]]))
        )
        found.append(Circuit(fleets, starts, ends, tuple(steps)))
    return found


def most_paid(move: Move) -> int:
    """Most trips of its load that a tour is paid for: so many carry all of it."""
    return 0 if move.load is None else -(-move.load.quantity // move.room)


def _habits(fleet: Fleet) -> tuple[object, ...]:
    return (
        fleet.vehicle_class,
        *(
            tuple(sorted(table.items()))
            for table in (fleet.capacity, fleet.loading_seconds, fleet.unloading_seconds)
        ),
        fleet.rests_inside,
        None if fleet.returns else fleet.id,
    )


def _may_end(fleet: Fleet, stop: Stop) -> bool:
    return fleet.rests_inside or not stop.inside


def _steps(moves: list[Move], counted: tuple[str, ...]) -> list[Step] | None:
    """Every step that some tour can take, from the starts on."""
    under_way: dict[str, list[Move]] = defaultdict(list)
    first = moves[0].fleet.id
    for move in moves:
        if move.fleet.id == first and move.fleet.returns:
            under_way[move.origin.id].append(move)
    none = (0,) * len(counted)
    new: list[Step] = []
    for fleet in {move.fleet.id: move.fleet for move in moves}.values():
        mine = [move for move in moves if move.fleet.id == fleet.id]
        for move in mine:
            if move.touches and move.origin.id in _outside(fleet.home, mine):
                new += _one_step((fleet.id, "start"), none, move, counted)
    known: set[Place] = set()
    steps: list[Step] = []
    while new:
        step = new.pop()
        if step.seconds <= 0 or len(steps) >= MOST_STEPS:
            return None
        steps.append(step)
        (kind, stop), made = step.head
        if kind == "" and step.head not in known:
            known.add(step.head)
            for move in under_way[stop]:
                new += _one_step(("", stop), made, move, counted)
    return steps


def _outside(home: str, moves: list[Move]) -> set[str]:
    """Stops that an empty vehicle reaches from home without touching the zone."""
    reached, queue = {home}, [home]
    while queue:
        here = queue.pop()
        for move in moves:
            there = move.destination.id
            if move.origin.id == here and not move.touches and there not in reached:
                reached.add(there)
                queue.append(there)
    return reached


def _one_step(
    spot: Spot, made: tuple[int, ...], move: Move, counted: tuple[str, ...]
) -> Iterator[Step]:
    """A move as steps: going on after it, or with the tour over when it last touches the zone."""
    began = move.enters if spot[1] == "start" and spot[0] != "" else 0
    there, end = ("", move.destination.id), (END, "")
    ways: list[tuple[Spot, int]] = []
    if move.fleet.returns:
        ways.append((there, move.seconds - began))
    leaves = move.touches and _may_end(move.fleet, move.destination)
    if leaves and not (move.fleet.returns and move.leaves == move.seconds):
        ways.append((end, move.leaves - began))
    for head, seconds in ways:
        tail = (spot, made)
        if move.load is None or move.load.id not in counted:
            yield Step(tail, (head, made), seconds, move, paid=move.load is not None)
            continue
        digit = counted.index(move.load.id)
        yield Step(tail, (head, made), seconds, move, paid=False)
        if made[digit] < most_paid(move):
            more = (*made[:digit], made[digit] + 1, *made[digit + 1 :])
            yield Step(tail, (head, more), seconds, move, paid=True)


def tick_of(circuit: Circuit) -> int:
    """The greatest common divisor of all seconds."""
    return math.gcd(*(step.seconds for step in circuit.steps))
