"""What the vehicles of a fleet could carry, and what of it they get to from where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treve.errors import Figure
from treve.scene.drives import Roads
from treve.scene.kinds import KIND, SEATS, TONNES
from treve.scene.model import Fleet, Group, Scene

Links = tuple[tuple[str, str], ...]
"""Pairs of neighbours, from where vehicles stand on."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A group or a consignment that a fleet has room for.

    Attributes:
        origin: Where it waits.
        destinations: Where it may go.
    """

    origin: str
    destinations: tuple[str, ...]


def has_room(fleet: Fleet, kind: str) -> bool:
    """Whether its vehicles have any room of a kind (``seats``, ``tonnes`` ...)."""
    return fleet.vehicle.capacity.get(kind, 0) > 0


def serves(fleet: Fleet, group: Group) -> bool:
    """Private cars carry the people of their own place, and nobody lying or in a wheelchair."""
    if fleet.vehicle.returns:
        return True
    return fleet.home == group.place and KIND[group.category] == SEATS


def errands(fleet: Fleet, scene: Scene) -> Iterator[Errand]:
    """Whoever and whatever its vehicles have room for, however far away."""
    for group in scene.groups:
        if group.leaving and has_room(fleet, KIND[group.category]) and serves(fleet, group):
            yield Errand(group.place, group.destinations)
    for consignment in scene.consignments:
        if consignment.tonnes > 0 and fleet.vehicle.returns and has_room(fleet, TONNES):
            yield Errand(consignment.origin, (consignment.destination,))


def links_wanting(fleet: Fleet, scene: Scene, roads: Roads) -> Links | None:
    """The fewest links without which its vehicles never leave home for anything they could do.

    Returns:
        Pairs of neighbours, from home on; none of them where a lane is wanting and no link;
        ``None`` where the vehicles do leave home, or where nothing could be done by them anyway.
    """
    classes = (fleet.vehicle.id,)
    origins = sorted({errand.origin for errand in _doable(fleet, scene, roads)})
    if not origins or fleet.home in origins:
        return None
    if any(roads.exist(fleet.home, origin, classes) for origin in origins):
        return None
    ways = [roads.wanting(fleet.home, origin, classes) for origin in origins]
    return min((way for way in ways if way), key=len, default=())


def idle_figures(fleet: Fleet, wanting: Links) -> dict[str, Figure]:
    """What is told of a fleet that never leaves home."""
    return {"vehicles": fleet.count, "home": fleet.home, **missing_figures(wanting)}


def missing_figures(links: Links) -> dict[str, Figure]:
    """How many links are missing, and which."""
    return {"missing": len(links), "links": ", ".join(f"{one}-{other}" for one, other in links)}


def _doable(fleet: Fleet, scene: Scene, roads: Roads) -> list[Errand]:
    """Those with a way for its class from where they wait, and no other destinations."""
    classes = (fleet.vehicle.id,)
    ways = (
        Errand(
            errand.origin,
            tuple(
                place
                for place in errand.destinations
                if place in roads.side and roads.exist(errand.origin, place, classes)
            ),
        )
        for errand in errands(fleet, scene)
        if errand.origin in roads.side
    )
    return [errand for errand in ways if errand.destinations]
