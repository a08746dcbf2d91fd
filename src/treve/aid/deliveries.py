"""Goods to send, as consignments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treve.aid.items import ReliefItem
from treve.aid.trucks import Trucks
from treve.measures import KILOGRAMS_PER_TONNE
from treve.scene.model import Consignment
from treve.scene.sources import Provenance

PREFIX = "relief:"
"""How the ids of consignments begin that are made of needs, which no id of a scene can."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Goods to send from a warehouse to a distribution point."""

    item: str
    warehouse: str
    point: str
    kilograms: int


def consignments_of(
    deliveries: Iterable[Delivery],
    items: Mapping[str, ReliefItem],
    trucks: Trucks,
    *,
    within_pause: bool,
) -> tuple[Consignment, ...]:
    """One consignment for each item that fills trucks, and a mixed one for what is left.

    Args:
        deliveries: What goes from where to where.
        items: The table of relief items.
        trucks: The scene's.
        within_pause: Whether the pause must cover them.
    """
    own: list[Consignment] = []
    rest: dict[tuple[str, str], list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        if delivery.kilograms >= trucks.capacity(items[delivery.item]):
            own.append(_consignment((delivery,), items, within_pause=within_pause))
        else:
            rest[delivery.warehouse, delivery.point].append(delivery)
    mixed = (
        _consignment(tuple(together), items, within_pause=within_pause)
        for together in rest.values()
    )
    return (*own, *mixed)


def _consignment(
    together: tuple[Delivery, ...], items: Mapping[str, ReliefItem], *, within_pause: bool
) -> Consignment:
    """Goods that ride together: their weights and volumes added, the most urgent priority."""
    names = "+".join(delivery.item for delivery in together)
    first = together[0]
    room = sum(
        delivery.kilograms / items[delivery.item].kilograms * items[delivery.item].cubic_metres
        for delivery in together
    )
    sources = dict.fromkeys(items[delivery.item].source for delivery in together)
    return Consignment(
        id=f"{PREFIX}{names}:{first.warehouse}:{first.point}",
        item=names,
        tonnes=sum(delivery.kilograms for delivery in together) / KILOGRAMS_PER_TONNE,
        origin=first.warehouse,
        destination=first.point,
        cubic_metres=round(room, 3) or None,
        within_pause=within_pause,
        priority=min(items[delivery.item].priority for delivery in together),
        provenance=Provenance(source="; ".join(sources), method="computed"),
    )
