"""From needs to consignments: what the scene asks of relief, fixed before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from treve.aid.deliveries import PREFIX, consignments_of
from treve.aid.items import ReliefItem
from treve.aid.needs import NOT_COUNTED, assess
from treve.aid.trucks import Trucks
from treve.errors import Finding
from treve.measures import KILOGRAMS_PER_TONNE
from treve.scene.model import Consignment, Scene


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
        if not consignment.id.startswith(PREFIX)
    )
    scene = replace(scene, consignments=stated)
    if scene.relief is None:
        return scene
    needs = assess(scene, known.values())
    trucks = Trucks(scene, set())
    made = consignments_of(needs.deliveries, known, trucks, within_pause=scene.relief.within_pause)
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
    stated = tuple(one for one in scene.consignments if not one.id.startswith(PREFIX))
    found = assess(replace(scene, consignments=stated), items).findings
    return tuple(finding for finding in found if finding.code not in NOT_COUNTED)


def _with_volume(consignment: Consignment, items: dict[str, ReliefItem]) -> Consignment:
    item = items.get(consignment.item)
    if consignment.cubic_metres is not None or item is None or item.cubic_metres <= 0:
        return consignment
    units = consignment.tonnes * KILOGRAMS_PER_TONNE / item.kilograms
    return replace(consignment, cubic_metres=round(units * item.cubic_metres, 3))
