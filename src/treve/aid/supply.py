"""From needs to consignments: what the scene asks of relief, fixed before anything is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from treve.aid.items import ReliefItem
from treve.aid.needs import NOT_COUNTED, Delivery, assess
from treve.aid.trucks import Trucks
from treve.errors import Finding
from treve.measures import KILOGRAMS_PER_TONNE
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
    needs = assess(scene, known.values())
    made = _consignments(
        needs.deliveries, known, Trucks(scene, set()), within_pause=scene.relief.within_pause
    )
    return replace(scene, consignments=(*stated, *made))


def unmet_needs(scene: Scene, items: Iterable[ReliefItem]) -> tuple[Finding, ...]:
    """What the scene's relief asks for and no consignment will ever bring, and why.

    Args:
        scene: As :func:`supply` takes it or makes it.
        items: The table of relief items.

    Returns:
        Nothing where the scene asks for nothing.
    """
    if scene.relief is None:
        return ()
    stated = tuple(one for one in scene.consignments if not one.id.startswith(_PREFIX))
    found = assess(replace(scene, consignments=stated), items).findings
    return tuple(finding for finding in found if finding.code != NOT_COUNTED)


def _consignments(
    deliveries: Iterable[Delivery],
    items: dict[str, ReliefItem],
    trucks: Trucks,
    *,
    within_pause: bool,
) -> tuple[Consignment, ...]:
    """One consignment for each item that fills trucks, and a mixed one for what is left."""
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
    together: tuple[Delivery, ...], items: dict[str, ReliefItem], *, within_pause: bool
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
        id=f"{_PREFIX}{names}:{first.warehouse}:{first.point}",
        item=names,
        tonnes=sum(delivery.kilograms for delivery in together) / KILOGRAMS_PER_TONNE,
        origin=first.warehouse,
        destination=first.point,
        cubic_metres=round(room, 3) or None,
        within_pause=within_pause,
        priority=min(items[delivery.item].priority for delivery in together),
        provenance=Provenance(source="; ".join(sources), method="computed"),
    )


def _with_volume(consignment: Consignment, items: dict[str, ReliefItem]) -> Consignment:
    item = items.get(consignment.item)
    if consignment.cubic_metres is not None or item is None or item.cubic_metres <= 0:
        return consignment
    units = consignment.tonnes * KILOGRAMS_PER_TONNE / item.kilograms
    return replace(consignment, cubic_metres=round(units * item.cubic_metres, 3))
