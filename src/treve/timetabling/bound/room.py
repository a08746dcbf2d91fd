"""Whether there is room for everybody where they may go, whatever the time."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.rows import counts
from treve.timetabling.problem import PEOPLE, Load, Problem
from treve.timetabling.solution import Clash

Key = tuple[str, str]
"""A stop, and the word that its capacity is stated for."""

_SOURCE, _SINK = "source", "sink"
_BEYOND_ALL = 1 << 60
"""Room of a place without a limit: more than all units together."""

Flow = dict[object, dict[object, int]]
"""What can still go from node to node."""


@dataclass(frozen=True, slots=True)
class _Short:
    """Keys that are too small together, and what has to go there."""

    keys: tuple[Key, ...]
    needed: int
    available: int


def full_places(problem: Problem, arcs: tuple[Arc, ...]) -> Iterator[Clash]:
    """Places with too little room for those who can go nowhere else.

    Each set of places that is too small is named by itself: a place alone by a clash of kind
    ``capacity``; several that only together are too small by one clash each of kind
    ``capacity_together``, with the room and the need of all of them. No place of a set can be
    spared: with room enough at any of them the others would do.

    Args:
        problem: The problem.
        arcs: All its arcs; where no arc leads a load may not go.
    """
    limits = {(s.id, key): most for s in problem.stops for key, most in s.capacity.items()}
    while (short := _too_small(problem, arcs, limits)) is not None:
        kind = "capacity" if len(short.keys) == 1 else "capacity_together"
        for name, key in dict(short.keys).items():  # a place is named once
            yield Clash(name, kind, short.needed, short.available, _unit(problem, key))
        named = {name for name, _ in short.keys}
        limits = {key: most for key, most in limits.items() if key[0] not in named}


def _unit(problem: Problem, key: str) -> str:
    """What a capacity counts: people, people of one category, or kilograms."""
    goods = any(load.category == key and not load.people for load in problem.loads)
    return "kilograms" if goods else key


def _too_small(problem: Problem, arcs: tuple[Arc, ...], limits: dict[Key, int]) -> _Short | None:
    """An irreducible set of keys that are too small together."""
    found = _cut(problem, arcs, limits)
    if found is None:
        return None
    kept = {key: limits[key] for key in found.keys}
    for key in reversed(found.keys):  # of two that are too small alone the first is named first
        without = {other: most for other, most in kept.items() if other != key}
        smaller = _cut(problem, arcs, without)
        if smaller is not None:
            kept, found = without, smaller
    return found


def _cut(problem: Problem, arcs: tuple[Arc, ...], limits: dict[Key, int]) -> _Short | None:
    """The limits of a smallest cut between loads and room, where not all of them go through it.

    Maximum flow by shortest augmenting paths (Edmonds and Karp 1972).
    """
    room = _network(problem, arcs, limits)
    wanted = sum(room[_SOURCE].values())
    while (path := _path(room)) is not None:
        units = min(room[a][b] for a, b in path)
        wanted -= units
        for a, b in path:
            room[a][b] -= units
            room[b][a] += units
    if wanted == 0:
        return None
    seen = _reached(room)
    keys = tuple(key for key in limits if ("in", key) in seen and ("out", key) not in seen)
    needed = sum(
        load.quantity for i, load in enumerate(problem.loads) if load.binding and i in seen
    )
    return _Short(keys, needed, sum(limits[key] for key in keys))


def _network(problem: Problem, arcs: tuple[Arc, ...], limits: dict[Key, int]) -> Flow:
    """From the source through loads and the keys that count them to the sink."""
    room: Flow = defaultdict(lambda: defaultdict(int))
    reached = {(arc.load, problem.stops[arc.destination].id) for arc in arcs}
    for key, most in limits.items():
        room["in", key]["out", key] = most
    for i, load in enumerate(problem.loads):
        if not load.binding:
            continue
        room[_SOURCE][i] = load.quantity
        for stop in load.destinations:
            if (i, stop) in reached:
                here: object = i
                for key in _keys(load, stop, limits):
                    room[here]["in", key] = _BEYOND_ALL
                    here = ("out", key)
                room[here][_SINK] = _BEYOND_ALL
    return room


def _keys(load: Load, stop: str, limits: dict[Key, int]) -> list[Key]:
    """The limits of a stop that count a load: that of its category, then that of all people."""
    words = dict.fromkeys((load.category, PEOPLE))
    return [(stop, word) for word in words if (stop, word) in limits and counts(load, word)]


def _path(room: Flow) -> list[tuple[object, object]] | None:
    """A shortest way from source to sink on which something can still go."""
    came = _reached(room)
    if _SINK not in came:
        return None
    path = []
    node: object = _SINK
    while node != _SOURCE:
        path.append((came[node], node))
        node = came[node]
    return path


def _reached(room: Flow) -> dict[object, object]:
    """Every node that something can still go to, with the one before it."""
    came: dict[object, object] = {_SOURCE: _SOURCE}
    queue: deque[object] = deque([_SOURCE])
    while queue:
        here = queue.popleft()
        for there, left in list(room[here].items()):
            if left > 0 and there not in came:
                came[there] = here
                queue.append(there)
    return came
