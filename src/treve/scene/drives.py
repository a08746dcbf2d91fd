"""Which drives the links and corridors of a scene allow."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator

from treve.scene.likely import likely
from treve.scene.model import Scene, Side

ANY = "any"


class Roads:
    """Which drives the links and corridors allow.

    Args:
        scene: What there is; names that it does not know stand for what was meant.

    Attributes:
        side: On which side of the gates each place lies, by id.
        corridors: The gates of each corridor, from the inner side to the outer.
        turned: Positions of the corridors that lead nowhere as their gates stand in the scene, and
            do in the other order; in ``corridors`` they stand in that one.
    """

    def __init__(self, scene: Scene) -> None:
        self.side = {place.id: place.side for place in scene.places}
        nodes = self.side.keys() | {gate.id for gate in scene.gates}
        # A misspelt name is remarked upon elsewhere; here it stands for what was meant.
        meant = {name: name if name in nodes else likely(name, nodes) for name in _named(scene)}
        self.corridors = [
            tuple(meant[gate] for gate in corridor.gates) for corridor in scene.corridors
        ]
        one_way = [gate for gate in scene.gates if not gate.lanes_both + gate.lanes_switched]
        self._shut_from = {  # a gate without any lanes is told elsewhere
            Side.INNER: {gate.id for gate in one_way if gate.lanes_in and not gate.lanes_out},
            Side.OUTER: {gate.id for gate in one_way if gate.lanes_out and not gate.lanes_in},
        }
        self._links: dict[tuple[str, str], set[str]] = {}
        for link in scene.links:
            origin, destination = meant[link.origin], meant[link.destination]
            ends = [(origin, destination)]
            ends += [(destination, origin)] if link.two_way else []
            for pair in ends:
                self._links.setdefault(pair, set()).add(link.vehicle_class)
        self.turned = frozenset(
            at
            for at, gates in enumerate(self.corridors)
            if not self._through(gates) and self._through(gates[::-1])
        )
        for at in self.turned:
            self.corridors[at] = self.corridors[at][::-1]
        self._from = {origin for origin, _ in self._links}
        self._to = {destination for _, destination in self._links}

    def leave(self, place: str) -> bool:
        """Whether any link begins at a place."""
        return place in self._from

    def enter(self, place: str) -> bool:
        """Whether any link ends at a place."""
        return place in self._to

    def exist(self, origin: str, destination: str, classes: Iterable[str] = ()) -> bool:
        """Whether one can drive from place to place.

        Args:
            origin: Place id.
            destination: Place id.
            classes: One vehicle class; empty: any vehicle at all.
        """
        wanted = set(classes)
        return any(
            all(self._linked(leg, wanted) for leg in course)
            for course in self.courses(origin, destination)
        )

    def wanting(
        self, origin: str, destination: str, classes: Iterable[str] = ()
    ) -> tuple[tuple[str, str], ...]:
        """The fewest links that would have to be added to drive from place to place.

        Args:
            origin: Place id.
            destination: Place id.
            classes: One vehicle class; empty: any vehicle at all.

        Returns:
            Pairs of neighbours in the order of travel; none where the gates of every corridor are
            shut that way: between the two sides a road beside the gates is no advice.
        """
        wanted = set(classes)
        courses = list(self.courses(origin, destination))
        if self.corridors and self.side[origin] is not self.side[destination]:
            del courses[0]
        lacking = (
            tuple(leg for leg in course if not self._linked(leg, wanted)) for course in courses
        )
        return min(lacking, key=len, default=())

    def lead_through(self, at: int, vehicle_class: str) -> bool:
        """Whether vehicles of a class have links through the corridor at this position."""
        return self._through(self.corridors[at], {vehicle_class})

    def _through(self, gates: tuple[str, ...], wanted: Collection[str] = frozenset()) -> bool:
        """Whether links lead from the inner side by these gates to the outer, or back."""
        for way, inner, outer in ((gates, 0, 1), (gates[::-1], 1, 0)):
            if not way or not all(self._linked(leg, wanted) for leg in itertools.pairwise(way)):
                continue
            sides = (Side.INNER, Side.OUTER)
            comes = any(self._linked((p, way[0]), wanted) for p in self._on(sides[inner]))
            goes = any(self._linked((way[-1], p), wanted) for p in self._on(sides[outer]))
            if comes and goes:
                return True
        return False

    def _on(self, side: Side) -> list[str]:
        return [place for place, its in self.side.items() if its is side]

    def courses(self, origin: str, destination: str) -> Iterator[tuple[tuple[str, str], ...]]:
        """Straight from one to the other, then by each corridor that leads that way; links or not.

        Args:
            origin: Place id.
            destination: Place id.
        """
        yield ((origin, destination),)
        sides = (self.side[origin], self.side[destination])
        if sides[0] is sides[1]:
            return
        for gates in self.corridors:
            if self._shut_from[sides[0]].isdisjoint(gates):
                yield tuple(itertools.pairwise((origin, *_ordered(gates, sides[0]), destination)))

    def _linked(self, ends: tuple[str, str], wanted: Collection[str]) -> bool:
        classes = self._links.get(ends)
        if classes is None:
            return False
        return not wanted or ANY in classes or not classes.isdisjoint(wanted)


def _named(scene: Scene) -> set[str]:
    """Every name that a link or a corridor speaks of."""
    gates = {gate for corridor in scene.corridors for gate in corridor.gates}
    ends = {end for link in scene.links for end in (link.origin, link.destination)}
    return gates | ends


def _ordered(gates: tuple[str, ...], start: Side) -> tuple[str, ...]:
    return gates if start is Side.INNER else gates[::-1]
