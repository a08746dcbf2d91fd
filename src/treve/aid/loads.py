"""From consignments to loads of the core: kilograms, limited by weight and by volume."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treve.measures import KILOGRAMS_PER_TONNE
from treve.scene.model import Consignment, Group, Scene, VehicleClass
from treve.timetabling.problem import Load

GOODS = "goods"
"""Category of every load of goods, for gates and stops; also the kind where volume is unknown."""

_LAST_RANK_OF_PEOPLE = 9


@dataclass(frozen=True, slots=True)
class GoodsKind:
    """What goods of one density take up in a vehicle.

    Attributes:
        id: The load kind, ``goods:rice``.
        kilograms_per_cubic_metre: Density as packed; ``None`` where volume never binds.
    """

    id: str
    kilograms_per_cubic_metre: float | None


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


def goods_loads(scene: Scene) -> tuple[Load, ...]:
    """Make the loads of all consignments; only those *within the pause* bind it.

    Goods rank after all people, whatever ranks the scene gives these: where a vehicle could take
    either, people go first. Among goods those that bind the pause come first, so that no optional
    consignment has to leave a warehouse before them; then the order of their priorities.
    """
    kinds = goods_kinds(scene.consignments)
    base = 1 + max((_LAST_RANK_OF_PEOPLE, *(_rank(group) for group in scene.groups)))
    priorities = [consignment.priority for consignment in scene.consignments]
    lowest, span = min(priorities, default=0), 1 + max(priorities, default=0)
    return tuple(
        Load(
            id=consignment.id,
            kind=kinds[consignment.id].id,
            category=GOODS,
            quantity=kilograms(consignment.tonnes),
            origin=consignment.origin,
            destinations=(consignment.destination,),
            rank=base
            + consignment.priority
            - lowest
            + (0 if consignment.within_pause else span - lowest),
            people=False,
            binding=consignment.within_pause,
        )
        for consignment in scene.consignments
        if kilograms(consignment.tonnes) > 0
    )


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
    by_weight = vehicle.capacity.get("tonnes", 0.0) * KILOGRAMS_PER_TONNE
    room = vehicle.capacity.get("cubic_metres")
    if kilograms_per_cubic_metre is None or room is None:
        return math.floor(round(by_weight, 6))
    return math.floor(round(min(by_weight, room * kilograms_per_cubic_metre), 6))


def goods_capacity(vehicle: VehicleClass, kinds: Mapping[str, GoodsKind]) -> dict[str, int]:
    """Capacity of a vehicle by kind of goods, where it can carry any."""
    limits = {
        kind.id: truck_kilograms(vehicle, kind.kilograms_per_cubic_metre) for kind in kinds.values()
    }
    return {kind: limit for kind, limit in limits.items() if limit > 0}


def _rank(group: Group) -> int:
    return 0 if group.rank is None else group.rank


def _density(consignment: Consignment) -> float | None:
    if not consignment.cubic_metres or consignment.tonnes <= 0:
        return None
    density = consignment.tonnes * KILOGRAMS_PER_TONNE / consignment.cubic_metres
    return float(f"{density:.6g}")
