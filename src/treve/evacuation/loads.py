"""From groups of people to loads of the core.

A group becomes as many loads as it has destinations that were counted apart; loads that are alike
become one, so that a bus is not sent half empty because two lists name the same square. Who was in
which load stays known (:class:`PeopleLoad`), so that answers speak of groups and categories again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from treve.measures import SECONDS_PER_MINUTE
from treve.scene.kinds import KIND
from treve.scene.model import Category, Group, Scene
from treve.timetabling.problem import Load

RANK: Mapping[Category, int] = MappingProxyType(
    {
        Category.WALKING_WOUNDED: 0,
        Category.STRETCHER_CASES: 0,
        Category.CIVILIANS: 1,
        Category.WHEELCHAIR_USERS: 1,
        Category.FIGHTERS_FAMILIES: 2,
        Category.FIGHTERS: 2,
    }
)
"""Who goes first where the scene does not say.

The wounded first, because hours decide whether they live and because it was so agreed in Aleppo
(13 December 2016: "civilians and wounded first, fighters after"). Civilians before those who
fight: a truce that breaks midway must not leave them behind. Families go with their fighters, who
are not parted from them.
"""

ARMED = frozenset({Category.FIGHTERS, Category.FIGHTERS_FAMILIES})
"""Those who travel apart from all others: no civilian sits in a vehicle that may be a target."""


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a load that one group has in it.

    Attributes:
        group: Group id.
        category: The group's category.
        units: People.
    """

    group: str
    category: Category
    units: int


@dataclass(frozen=True, slots=True)
class PeopleLoad:
    """A load of people, and whose they are; the shares add up to the load's quantity."""

    load: Load
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class _Alike:
    """What loads must have in common to become one."""

    place: str
    kind: str
    destinations: tuple[str, ...]
    rank: int
    release: datetime | None
    longest_aboard_seconds: int | None
    together: str
    armed: bool
    told_apart: Category | None
    label: Hashable


Label = Callable[[str, tuple[str, ...]], Hashable]
"""What tells apart people, or goods, that would else become one load: by their id, and where they
may go."""


def unlabelled(_name: str, _destinations: tuple[str, ...]) -> None:
    """Tell nobody apart."""


def people_loads(
    scene: Scene, seconds_at: Callable[[datetime], int], label: Label = unlabelled
) -> tuple[PeopleLoad, ...]:
    """Make the loads of all people who choose to leave.

    Args:
        scene: What there is.
        seconds_at: Whole seconds from the core's zero to a moment.
        label: Groups of different labels share no load: what is agreed speaks of some of them.

    Returns:
        One entry a load, in the order in which the scene first names its people. Their quantities
        add up to all who are leaving; whoever stays is in none.
    """
    named = told_apart(scene)
    alike: dict[_Alike, list[tuple[Group, int]]] = defaultdict(list)
    for group in scene.groups:
        for destinations, people in _pieces(group):
            if people > 0:
                alike[_key(group, destinations, named, label)].append((group, people))
    split = _split_groups(alike)
    return tuple(
        _people_load(key, members, seconds_at, split=split) for key, members in alike.items()
    )


def told_apart(scene: Scene) -> frozenset[str]:
    """Name the categories that a gate's table or a place's limits tell apart from other people."""
    gates = {row.load for gate in scene.gates for row in gate.minutes}
    places = {key for place in scene.places for key in (*place.capacity, *place.intake_per_hour)}
    return frozenset(gates | places) & {category.value for category in Category}


def rank_of(group: Group) -> int:
    """Order at its place, lower first: the scene's own, else by :data:`RANK`."""
    return RANK[group.category] if group.rank is None else group.rank


def _pieces(group: Group) -> Iterable[tuple[tuple[str, ...], int]]:
    """Destinations with the people who chose them."""
    if group.shares:
        return [((place,), people) for place, people in group.shares.items()]
    return [(tuple(dict.fromkeys(group.destinations)), group.leaving)]


def _key(
    group: Group, destinations: tuple[str, ...], named: frozenset[str], label: Label
) -> _Alike:
    return _Alike(
        place=group.place,
        kind=KIND[group.category],
        destinations=tuple(sorted(destinations)),
        rank=rank_of(group),
        release=group.release,
        longest_aboard_seconds=_seconds(group.longest_aboard_minutes),
        together=group.together if len(destinations) > 1 else "",
        armed=group.category in ARMED,
        told_apart=group.category if group.category.value in named else None,
        label=label(group.id, destinations),
    )


def _seconds(minutes: float | None) -> int | None:
    """Whole seconds of a limit, at least one."""
    return None if minutes is None else max(1, round(minutes * SECONDS_PER_MINUTE))


def _split_groups(alike: Mapping[_Alike, list[tuple[Group, int]]]) -> frozenset[str]:
    """Groups that have people in more than one load."""
    seen: set[str] = set()
    twice: set[str] = set()
    for members in alike.values():
        for group, _people in members:
            (twice if group.id in seen else seen).add(group.id)
    return frozenset(twice)


def _people_load(
    key: _Alike,
    members: list[tuple[Group, int]],
    seconds_at: Callable[[datetime], int],
    *,
    split: frozenset[str],
) -> PeopleLoad:
    # Categories in the order of their enumeration, so that shares read the same everywhere.
    order = {category: position for position, category in enumerate(Category)}
    members = sorted(members, key=lambda member: order[member[0].category])
    groups = [group for group, _people in members]
    name = "+".join(dict.fromkeys(group.id for group in groups))
    if any(group.id in split for group in groups):
        name = f"{name}>{'|'.join(key.destinations)}"
    load = Load(
        id=name,
        kind=key.kind,
        category=groups[0].category.value,
        quantity=sum(people for _group, people in members),
        origin=key.place,
        destinations=key.destinations,
        release_seconds=None if key.release is None else max(0, seconds_at(key.release)),
        rank=key.rank,
        longest_aboard_seconds=key.longest_aboard_seconds,
        together=key.together,
    )
    shares = tuple(Share(group.id, group.category, people) for group, people in members)
    return PeopleLoad(load, shares)
