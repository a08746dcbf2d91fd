"""Convoys: sizes that can be, fleets that can form one, and teams that have somebody to lead."""

from __future__ import annotations

from collections.abc import Iterator

from treve.measures import SECONDS_PER_MINUTE
from treve.scene.drives import Roads
from treve.scene.errands import errands
from treve.scene.model import Fleet, Scene
from treve.scene.remarks import Doubts, Pen, Remarks
from treve.scene.ways import Corridor

_UNSURE = ("places", "gates", "corridors", "links", "groups", "consignments", "fleets", "classes")


def check_convoys(scene: Scene, doubts: Doubts) -> Remarks:
    """Find convoys that can never be formed, and escort teams that are none or lead nobody."""
    ruled = [(at, one) for at, one in enumerate(scene.corridors) if one.convoy is not None]
    for at, corridor in ruled:
        yield from _sizes(corridor, Pen(corridor.id, ("corridors", at)))
        yield from _spacing(scene, corridor, Pen(corridor.id, ("corridors", at)))
    unsure = doubts.figures or doubts.of(*_UNSURE)
    if ruled and not unsure:
        yield from _fleets_too_small(scene)
    pen = Pen("escort_teams", ("escort_teams",))
    if ruled and scene.escort_teams == 0:
        yield pen.fault("escort-teams-none")
    elif scene.escort_teams is not None and not ruled and not unsure:
        yield pen.warning("escort-without-convoys", teams=scene.escort_teams)


def _sizes(corridor: Corridor, pen: Pen) -> Remarks:
    convoy = corridor.convoy
    if convoy is None:
        return
    fewest, most = convoy.smallest_vehicles, convoy.largest_vehicles
    if not fewest or not most:
        yield pen.fault("convoy-without-vehicles", "convoy")
    elif fewest > most:
        sizes = {"smallest_vehicles": fewest, "largest_vehicles": most}
        yield pen.fault("convoy-sizes-turned", "convoy", **sizes)


def _spacing(scene: Scene, corridor: Corridor, pen: Pen) -> Remarks:
    """A spacing that nobody needs to keep: each may go alone, and who does has nobody before it."""
    convoy = corridor.convoy
    if convoy is None or not convoy.spacing_minutes or scene.escort_teams is not None:
        return
    if convoy.smallest_vehicles == 1:
        seconds = round(convoy.spacing_minutes * SECONDS_PER_MINUTE)
        yield pen.warning("convoy-spacing-idle", "convoy", "spacing", seconds=seconds)


def _fleets_too_small(scene: Scene) -> Remarks:
    """Fleets of fewer vehicles than go together, where no other has enough to take them along."""
    roads = Roads(scene)
    going = [
        (at, fleet)
        for at, fleet in enumerate(scene.fleets)
        if fleet.in_service and fleet.vehicle.returns and any(errands(fleet, scene))
    ]
    for at, fleet in going:
        shut = ", ".join(_shut_to(fleet, [other for _, other in going], scene, roads))
        if shut:
            pen, vehicles = Pen(fleet.id, ("fleets", at)), fleet.in_service
            yield pen.warning("fleet-below-convoy", "count", vehicles=vehicles, corridors=shut)


def _shut_to(fleet: Fleet, going: list[Fleet], scene: Scene, roads: Roads) -> Iterator[str]:
    """Corridors with roads for its class where no fleet can form a convoy, each with its least."""
    for at, corridor in enumerate(scene.corridors):
        convoy = corridor.convoy
        if convoy is None or convoy.smallest_vehicles > convoy.largest_vehicles:
            continue  # sizes that cannot be are told by themselves
        least = convoy.smallest_vehicles
        if not roads.lead_through(at, fleet.vehicle.id):
            continue
        if not any(
            other.in_service >= least and roads.lead_through(at, other.vehicle.id)
            for other in going
        ):
            yield f"{corridor.id} ({least})"
