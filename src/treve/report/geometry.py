"""Where things are drawn: by their coordinates, or on a drawing where coordinates are missing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from treve.scene.model import Place, Scene, Side
from treve.scene.ways import Gate
from treve.timetabling.problem import Problem, Way

Point = tuple[float, float]
"""Longitude and latitude."""

_PLACES = 6
"""Decimals of a degree that are kept: 0.1 m."""

_COLUMN, _ROW = 0.02, 0.01
"""Degrees between the columns and rows of a drawing."""


def positions(scene: Scene) -> tuple[dict[str, Point], bool]:
    """Where every place and gate stands.

    One thing without coordinates makes a drawing of the whole: half a map would mislead. It has
    the inner places on the left, the gates column by column as corridors pass them, the outer
    places on the right.

    Args:
        scene: What there is.

    Returns:
        Longitude and latitude by id, and whether they are a drawing.
    """
    found = coordinates(scene)
    if len(found) < len(scene.places) + len(scene.gates):
        return _drawing(scene), True
    return found, False


def coordinates(scene: Scene) -> dict[str, Point]:
    """Longitude and latitude of those places and gates that have them, by id."""
    things: tuple[Place | Gate, ...] = (*scene.places, *scene.gates)
    return {
        thing.id: _point((thing.longitude, thing.latitude))
        for thing in things
        if thing.longitude is not None and thing.latitude is not None
    }


def _point(point: Point) -> Point:
    return round(point[0], _PLACES), round(point[1], _PLACES)


def _drawing(scene: Scene) -> dict[str, Point]:
    depth = {gate.id: 1 for gate in scene.gates}
    for corridor in scene.corridors:
        for position, gate in enumerate(corridor.gates, start=1):
            depth[gate] = max(depth.get(gate, 1), position)
    last = max(depth.values(), default=0) + 1
    columns: dict[int, list[str]] = {}
    for place in scene.places:
        columns.setdefault(0 if place.side is Side.INNER else last, []).append(place.id)
    for gate, column in depth.items():
        columns.setdefault(column, []).append(gate)
    return {
        thing: _point((column * _COLUMN, ((len(things) - 1) / 2 - row) * _ROW))
        for column, things in columns.items()
        for row, thing in enumerate(things)
    }


class Lines:
    """The lines between neighbours: those of the scene's links, else straight ones.

    Args:
        scene: What there is.
        at: Where its places and gates stand.
        drawn: Whether ``at`` is a drawing, on which no line of a map fits.
    """

    def __init__(self, scene: Scene, at: Mapping[str, Point], *, drawn: bool) -> None:
        """Index the links by their ends, both ways."""
        self._at = at
        self._lines: dict[tuple[str, str], tuple[Point, ...]] = {}
        self._next: dict[str, dict[str, float]] = {}
        for link in scene.links:
            line = () if drawn else tuple(_point(point) for point in link.line)
            self._add(link.origin, link.destination, link.minutes, line)
            if link.two_way:
                self._add(link.destination, link.origin, link.minutes, line[::-1])
        self._gates = {gate.id for gate in scene.gates}

    def _add(self, origin: str, destination: str, minutes: float, line: tuple[Point, ...]) -> None:
        self._next.setdefault(origin, {})[destination] = minutes
        if line or (origin, destination) not in self._lines:
            self._lines[origin, destination] = line

    def between(self, origin: str, destination: str) -> list[Point]:
        """The line from one place or gate to the next that a way names.

        Where no link joins the two, the line runs through the one place by which they are joined
        most quickly; else it is straight.
        """
        if (origin, destination) in self._lines:
            return self._line(origin, destination)
        middle = min(self._middles(origin, destination), default=None)
        if middle is None:
            return self._line(origin, destination)
        return self._line(origin, middle[1]) + self._line(middle[1], destination)[1:]

    def _middles(self, origin: str, destination: str) -> Iterator[tuple[float, str]]:
        for middle, minutes in self._next.get(origin, {}).items():
            onward = self._next.get(middle, {}).get(destination)
            if onward is not None and middle not in self._gates:
                yield minutes + onward, middle

    def _line(self, origin: str, destination: str) -> list[Point]:
        ends = [self._at[end] for end in (origin, destination) if end in self._at]
        if len(ends) < 2:
            return ends
        # The road may end beside the place: the line is drawn up to it.
        line = [ends[0], *self._lines.get((origin, destination), ()), ends[1]]
        kept = line[:1]
        kept.extend(point for point in line[1:] if point != kept[-1])
        return kept if len(kept) > 1 else [ends[0], ends[1]]

    def of_way(self, way: Way) -> list[list[Point]]:
        """One line for each leg of a way."""
        nodes = (way.origin, *way.gates, way.destination)
        return [self.between(a, b) for a, b in itertools.pairwise(nodes)]

    def of_gates(self, gates: tuple[str, ...]) -> list[list[Point]]:
        """The lines of a corridor between its gates."""
        return [self.between(a, b) for a, b in itertools.pairwise(gates)]


def used_ways(problem: Problem, used: set[str]) -> list[Way]:
    """The ways that a timetable uses, in the order of the problem."""
    return [way for way in problem.ways if way.id in used]
