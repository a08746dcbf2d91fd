"""Gates that no sensible corridor would run through: in the wrong spot, or in the wrong order."""

from __future__ import annotations

import dataclasses

import numpy as np

from treve.errors import Finding
from treve.roads.network import Network
from treve.roads.routing import Router
from treve.roads.speeds import Speeds
from treve.scene.model import Scene, Side
from treve.scene.ways import Corridor

DETOUR_MINUTES = 10.0
"""A gate that costs every route of its corridor more than this is remarked upon."""


def find_detours(scene: Scene, network: Network, speeds: Speeds) -> tuple[Finding, ...]:
    """Compare each gate of a corridor with driving past it.

    A corridor of one gate is not judged: its gate *is* the corridor, however far round it leads.

    Returns:
        A warning ``corridor-detour`` for each gate that lengthens every way from its neighbours
        before to its neighbours after by more than :data:`DETOUR_MINUTES`.
    """
    several = [corridor for corridor in scene.corridors if len(corridor.gates) > 1]
    if not several:
        return ()
    router = Router(open_gates(network), speeds)
    return tuple(finding for corridor in several for finding in _judge(scene, corridor, router))


def open_gates(network: Network) -> Network:
    """Join the two nodes of every gate, as if nobody stood there."""
    gates = [door for door in network.doors.values() if door.arrive != door.depart]
    none = np.zeros(len(gates))
    whole = none.astype(np.int64)
    return dataclasses.replace(
        network,
        tail=np.concatenate((network.tail, np.array([d.arrive for d in gates], np.int64))),
        head=np.concatenate((network.head, np.array([d.depart for d in gates], np.int64))),
        metres=np.concatenate((network.metres, none)),
        road_class=np.concatenate((network.road_class, none)),
        limit_kph=np.concatenate((network.limit_kph, none + np.inf)),
        piece=np.concatenate((network.piece, whole)),
        backward=np.concatenate((network.backward, whole)),
    )


def _judge(scene: Scene, corridor: Corridor, router: Router) -> list[Finding]:
    inner = [place.id for place in scene.places if place.side is Side.INNER]
    outer = [place.id for place in scene.places if place.side is Side.OUTER]
    if not inner or not outer:
        return []
    layers = [inner, *([gate] for gate in corridor.gates), outer]
    names = list(dict.fromkeys(name for layer in layers for name in layer))
    doors = [router.network.doors[name] for name in names]
    seconds = router.matrix_seconds([d.depart for d in doors], [d.arrive for d in doors])
    at = {name: number for number, name in enumerate(names)}
    found = []
    for before, (gate,), after in zip(layers, layers[1:-1], layers[2:], strict=False):
        extra = min(
            seconds[at[one], at[gate]] + seconds[at[gate], at[two]] - seconds[at[one], at[two]]
            for one in before
            for two in after
            if np.isfinite(seconds[at[one], at[two]])
        )
        if extra > DETOUR_MINUTES * 60.0:
            figures = {"minutes": round(float(extra) / 60.0, 1)}
            found.append(Finding("corridor-detour", (gate, corridor.id), figures))
    return found
