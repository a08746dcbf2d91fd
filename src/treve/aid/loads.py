"""From consignments to loads of the core: kilograms, limited by weight and by volume."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from treve.aid.mixing import Goods, Part, mixed, most_together
from treve.aid.reach import quickest_minutes
from treve.measures import KILOGRAMS_PER_TONNE
from treve.scene.model import Consignment, Group, Scene, VehicleClass
from treve.timetabling.problem import Load

GOODS = "goods"
"""Category of every load of goods, for gates and stops; also the kind where volume is unknown."""

MIXED = "mixed:"
"""How the ids of mixed loads begin, which no id of a scene can."""

_LAST_RANK_OF_PEOPLE = 9


@dataclass(frozen=True, slots=True)
class GoodsKind:
    """What goods of one density, or of several that ride together, take up in a vehicle.

    Attributes:
        id: The load kind, ``goods:rice``.
        kilograms_per_cubic_metre: Density as packed; ``None`` where volume never binds.
        together: Of a mixed load: kilograms and density of each part.
    """

    id: str
    kilograms_per_cubic_metre: float | None
    together: tuple[tuple[int, float | None], ...] = ()


@dataclass(frozen=True, slots=True)
class GoodsLoad:
    """A load of the core, and what goods are in it.

    Attributes:
        load: For the core, in kilograms.
        kind: What it takes up in a vehicle.
        parts: Consignments in it, in the order in which they are carried.
    """

    load: Load
    kind: GoodsKind
    parts: tuple[Part, ...]


def goods_kinds(consignments: Iterable[Consignment]) -> dict[str, GoodsKind]:
    """Sort consignments by what limits a truck: one kind per item and density.

    Returns:
        The kind of each consignment, by consignment id.
    """
    kinds: dict[str, GoodsKind] = {}
    first_of_item: dict[str, GoodsKind] = {}
    for consignment in consignments:
        density = _density(consignment)
        name = f"{GOODS}:{consignment.item}"
        known = first_of_item.setdefault(consignment.item, GoodsKind(name, density))
        if known.kilograms_per_cubic_metre != density:
            packed = "by-weight" if density is None else f"{density:g}"
            known = GoodsKind(f"{name}:{packed}", density)
        kinds[consignment.id] = known
    return kinds


Label = Callable[[str], Hashable]
"""What tells apart consignments that might else ride together, by their id."""


def unlabelled(_consignment: str) -> None:
    """Tell none apart."""


def goods_loads(scene: Scene, label: Label = unlabelled) -> tuple[GoodsLoad, ...]:
    """Make the loads of all consignments; only those *within the pause* bind it.

    Goods rank after all people, whatever ranks the scene gives these: where a vehicle could take
    either, people go first. Among goods those that bind the pause come first, so that no optional
    consignment has to leave a warehouse before them; then the order of their priorities.

    What full truckloads leave over rides together (:mod:`treve.aid.mixing`): such a load is as
    urgent as the most urgent of its parts, and of what is carried of it these come first.

    Args:
        scene: What there is.
        label: Consignments of different labels never ride together: what is agreed speaks of some.

    Returns:
        One load a consignment, as far as not all of it rides with others; then the mixed ones.
    """
    wanted = {one.id: one for one in scene.consignments if kilograms(one.tonnes) > 0}
    kinds = goods_kinds(scene.consignments)
    ranks = _ranks(scene)
    mixes = _mixes(scene, wanted.values(), kinds, ranks, label)
    shared = {part.consignment: part.kilograms for parts in mixes for part in parts}
    own = (
        _load(one, kinds[name], (Part(name, kilograms(one.tonnes) - shared.get(name, 0)),), ranks)
        for name, one in wanted.items()
    )
    together = (
        _load(wanted[parts[0].consignment], _mixed_kind(parts, kinds), parts, ranks)
        for parts in mixes
    )
    return (*(one for one in own if one.load.quantity > 0), *together)


def _load(
    consignment: Consignment, kind: GoodsKind, parts: tuple[Part, ...], ranks: Mapping[str, int]
) -> GoodsLoad:
    """The load of these parts, which go where the consignment goes, the most urgent of them."""
    load = Load(
        id=consignment.id if len(parts) == 1 else _mixed_id(parts),
        kind=kind.id,
        category=GOODS,
        quantity=sum(part.kilograms for part in parts),
        origin=consignment.origin,
        destinations=(consignment.destination,),
        rank=ranks[consignment.id],
        people=False,
        binding=consignment.within_pause,
    )
    return GoodsLoad(load, kind, parts)


def _ranks(scene: Scene) -> dict[str, int]:
    """The rank of each consignment."""
    base = 1 + max((_LAST_RANK_OF_PEOPLE, *(_rank(group) for group in scene.groups)))
    priorities = [consignment.priority for consignment in scene.consignments]
    lowest, span = min(priorities, default=0), 1 + max(priorities, default=0)
    return {
        consignment.id: base
        + consignment.priority
        - lowest
        + (0 if consignment.within_pause else span - lowest)
        for consignment in scene.consignments
    }


def _mixes(
    scene: Scene,
    consignments: Iterable[Consignment],
    kinds: Mapping[str, GoodsKind],
    ranks: Mapping[str, int],
    label: Label,
) -> list[tuple[Part, ...]]:
    """The parts of every mixed load."""
    alike: dict[tuple[str, str, bool, Hashable], list[Consignment]] = defaultdict(list)
    for one in consignments:
        alike[one.origin, one.destination, one.within_pause, label(one.id)].append(one)
    found: list[tuple[Part, ...]] = []
    for (origin, destination, *_), group in alike.items():
        if len(group) > 1:
            trucks = _trucks(scene, origin, destination)
            goods = (
                Goods(
                    one.id,
                    kilograms(one.tonnes),
                    ranks[one.id],
                    _limits(trucks, kinds[one.id]),
                    _rooms(trucks, kinds[one.id]),
                )
                for one in group
            )
            found += mixed(goods, [truck_kilograms(truck, None) for truck in trucks])
    return found


def _trucks(scene: Scene, origin: str, destination: str) -> list[VehicleClass]:
    """Vehicles for goods that have a road between the two, gates aside; all where none has."""
    vehicles = [
        fleet.vehicle
        for fleet in scene.fleets
        if fleet.vehicle.returns
        and fleet.occupancy is None
        and truck_kilograms(fleet.vehicle, None) > 0
    ]
    names = {vehicle.id for vehicle in vehicles}
    near = {name for name in names if destination in quickest_minutes(scene, origin, name)}
    return [vehicle for vehicle in vehicles if vehicle.id in near or not near]


def _limits(trucks: Iterable[VehicleClass], kind: GoodsKind) -> tuple[int, ...]:
    return tuple(truck_kilograms(truck, kind.kilograms_per_cubic_metre) for truck in trucks)


def _rooms(trucks: Iterable[VehicleClass], kind: GoodsKind) -> tuple[int | None, ...]:
    return tuple(_room_kilograms(truck, kind.kilograms_per_cubic_metre) for truck in trucks)


def _room_kilograms(vehicle: VehicleClass, kilograms_per_cubic_metre: float | None) -> int | None:
    """Most kilograms of such goods by the vehicle's volume; ``None`` where that never binds."""
    room = vehicle.capacity.get("cubic_metres")
    if kilograms_per_cubic_metre is None or room is None:
        return None
    return math.floor(round(room * kilograms_per_cubic_metre, 6))


def _mixed_id(parts: Iterable[Part]) -> str:
    return MIXED + "+".join(part.consignment for part in parts)


def _mixed_kind(parts: tuple[Part, ...], kinds: Mapping[str, GoodsKind]) -> GoodsKind:
    together = tuple(
        (part.kilograms, kinds[part.consignment].kilograms_per_cubic_metre) for part in parts
    )
    return GoodsKind(f"{GOODS}:{_mixed_id(parts)}", None, together)


def kilograms(tonnes: float) -> int:
    """Whole kilograms; a part of one counts whole, so that nothing is left at the warehouse."""
    return math.ceil(round(tonnes * KILOGRAMS_PER_TONNE, 6))


def truck_kilograms(vehicle: VehicleClass, kilograms_per_cubic_metre: float | None) -> int:
    """Most kilograms of such goods on one trip: the tighter of weight and volume.

    Args:
        vehicle: Its ``tonnes`` and ``cubic_metres``; a class without tonnes carries no goods, one
            without cubic metres is limited by weight alone.
        kilograms_per_cubic_metre: Density as packed, or ``None``.
    """
    tonnes = vehicle.capacity.get("tonnes", 0.0)
    by_weight = math.floor(round(tonnes * KILOGRAMS_PER_TONNE, 6))
    by_volume = _room_kilograms(vehicle, kilograms_per_cubic_metre)
    return by_weight if by_volume is None else min(by_weight, by_volume)


def goods_capacity(vehicle: VehicleClass, kinds: Mapping[str, GoodsKind]) -> dict[str, int]:
    """Capacity of a vehicle by kind of goods, where it can carry any."""
    limits = {kind.id: _most(vehicle, kind) for kind in kinds.values()}
    return {kind: limit for kind, limit in limits.items() if limit > 0}


def _most(vehicle: VehicleClass, kind: GoodsKind) -> int:
    """Most kilograms of such goods on one trip."""
    if not kind.together:
        return truck_kilograms(vehicle, kind.kilograms_per_cubic_metre)
    alone = [truck_kilograms(vehicle, density) for _, density in kind.together]
    rooms = [_room_kilograms(vehicle, density) for _, density in kind.together]
    carried = [kilos for kilos, _ in kind.together]
    return most_together(carried, alone, truck_kilograms(vehicle, None), rooms)


def _rank(group: Group) -> int:
    return 0 if group.rank is None else group.rank


def _density(consignment: Consignment) -> float | None:
    if not consignment.cubic_metres or consignment.tonnes <= 0:
        return None
    density = consignment.tonnes * KILOGRAMS_PER_TONNE / consignment.cubic_metres
    return float(f"{density:.6g}")
