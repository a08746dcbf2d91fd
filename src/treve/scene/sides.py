"""Places that lie on the inner side of the gates by what they are used for, not by their kind.

A hospital stands outside as a rule: that is where the wounded are brought. One from which people
are to leave the zone stands inside, and nobody should have to say so twice.
"""

from __future__ import annotations

from collections.abc import Collection

from treve.scene.model import Scene, Side


def inner_by_use(scene: Scene, stated: Collection[str]) -> frozenset[str]:
    """Places that can only be meant to lie on the inner side.

    Each lies in the zone, people leave from it and nobody goes to it, there are corridors, and
    without one nothing leads from it to where its people go, all of it on the outer side. Were it
    on the outer side too, they could not leave at all: no scene that can be planned as it stands
    changes its meaning.

    Args:
        scene: With each place on the side that is stated, or usual for its kind.
        stated: Ids of places whose side is stated; they are left alone.
    """
    if not scene.corridors:
        return frozenset()
    outer = {place.id for place in scene.places if place.side is Side.OUTER}
    chosen = {place for group in scene.groups for place in group.destinations}
    linked = {(link.origin, link.destination) for link in scene.links}
    linked |= {(link.destination, link.origin) for link in scene.links if link.two_way}
    goals: dict[str, set[str]] = {}
    for group in scene.groups:
        if group.leaving:
            goals.setdefault(group.place, set()).update(group.destinations)
    return frozenset(
        place.id
        for place in scene.places
        if place.id in outer - chosen - set(stated)
        and place.inside
        and goals.get(place.id, set())
        and goals[place.id] <= outer
        and not any((place.id, goal) in linked for goal in goals[place.id])
    )
