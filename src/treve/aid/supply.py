"""From needs to consignments: what the scene asks of relief, fixed before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from treve.aid.items import ReliefItem
from treve.aid.loads import KILOGRAMS_PER_TONNE
from treve.aid.needs import Delivery, assess
from treve.scene.model import Consignment, Provenance, Scene

_PREFIX = "relief:"


def supply(scene: Scene, items: Iterable[ReliefItem]) -> Scene:
    """The scene with consignments for what its relief asks for, and with the volume of its goods.

    Doing it twice changes nothing more.

    Args:
        scene: Checked.
        items: The table of relief items; it also gives the volume of consignments of such items
            that state none.

    Returns:
        The scene itself where it asks for nothing.
    """
    known = {item.id: item for item in items}
    stated = tuple(
        _with_volume(consignment, known)
        for consignment in scene.consignments
        if not consignment.id.startswith(_PREFIX)
    )
    scene = replace(scene, consignments=stated)
    if scene.relief is None:
        return scene
    within = scene.relief.within_pause
    made = tuple(
        _consignment(delivery, known[delivery.item], within_pause=within)
        for delivery in assess(scene, known.values()).deliveries
    )
    return replace(scene, consignments=(*stated, *made))


def _consignment(delivery: Delivery, item: ReliefItem, *, within_pause: bool) -> Consignment:
    units = delivery.kilograms / item.kilograms
    return Consignment(
        id=f"{_PREFIX}{item.id}:{delivery.warehouse}:{delivery.point}",
        item=item.id,
        tonnes=delivery.kilograms / KILOGRAMS_PER_TONNE,
        origin=delivery.warehouse,
        destination=delivery.point,
        cubic_metres=round(units * item.cubic_metres, 3) or None,
        within_pause=within_pause,
        priority=item.priority,
        provenance=Provenance(source=item.source, method="computed"),
    )


def _with_volume(consignment: Consignment, items: dict[str, ReliefItem]) -> Consignment:
    item = items.get(consignment.item)
    if consignment.cubic_metres is not None or item is None or item.cubic_metres <= 0:
        return consignment
    units = consignment.tonnes * KILOGRAMS_PER_TONNE / item.kilograms
    return replace(consignment, cubic_metres=round(units * item.cubic_metres, 3))
