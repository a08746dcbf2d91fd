"""Groups that keep together: places that all of them chose, with room for all of them."""

from __future__ import annotations

from collections import Counter, defaultdict

from treve.scene.model import Group, Place, Scene
from treve.scene.remarks import Doubts, Pen, Remarks

_PEOPLE = "people"
Member = tuple[int, Group]
"""A group with its number in the scene."""


def check_together(scene: Scene, doubts: Doubts) -> Remarks:
    """Find people who keep together and cannot."""
    if doubts.of("groups", "places"):
        return
    words: dict[str, list[Member]] = defaultdict(list)
    for at, group in enumerate(scene.groups):
        if group.together and group.leaving:
            words[group.together].append((at, group))
    places = {place.id: place for place in scene.places}
    for word, members in words.items():
        apart = list(_apart(members))
        yield from apart
        if not apart:
            yield from _together(word, members, places)


def _apart(members: list[Member]) -> Remarks:
    """Groups whose people were counted for several places."""
    for at, group in members:
        chosen = [place for place, people in group.shares.items() if people]
        if len(chosen) > 1:
            yield Pen(group.id, ("groups", at)).fault(
                "group-together-apart", "destinations", value=", ".join(chosen)
            )


def _together(word: str, members: list[Member], places: dict[str, Place]) -> Remarks:
    common = list(members[0][1].destinations)
    for at, group in members:
        left = [place for place in common if place in group.destinations]
        if common and not left:
            yield Pen(group.id, ("groups", at)).fault(
                "group-together-nowhere", "destinations", value=group.id, word=word
            )
            return
        common = left
    rooms = {name: _room(places[name], members) for name in common if name in places}
    people = sum(group.leaving for _, group in members)
    if rooms and max(rooms.values()) < people:
        at, group = members[0]
        best = max(rooms, key=lambda name: rooms[name])
        yield Pen(group.id, ("groups", at)).fault(
            "group-together-no-room",
            "keep_together",
            value=best,
            people=people,
            room=rooms[best],
        )


def _room(place: Place, members: list[Member]) -> int:
    """How many of them a place has room for, as many as there are where it has for all."""
    most = sum(group.leaving for _, group in members)
    wanted: Counter[str] = Counter()
    for _, group in members:
        wanted[group.category.value] += group.leaving
    lacking = sum(
        max(0, people - place.capacity.get(category, people)) for category, people in wanted.items()
    )
    return max(0, min(most - lacking, place.capacity.get(_PEOPLE, most)))
