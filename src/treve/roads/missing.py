"""What a street map cannot reach: gates off their corridor, places without a way."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from treve.errors import Finding
from treve.scene.model import Scene, Side

Pair = tuple[str, str]


def missing_ways(scene: Scene, reached: Mapping[str, frozenset[Pair]]) -> tuple[Finding, ...]:
    """Say which legs have no road.

    Args:
        scene: Places, gates, corridors and fleets.
        reached: By vehicle class the pairs that have a way.

    Returns:
        Faults ``gate-off-corridor`` (no road to it from its neighbour on the corridor, or from any
        place beyond its ends) and ``place-without-way`` (it reaches no corridor at all, or none of
        the places it needs); warnings ``no-way-to-gate`` (it reaches another corridor).
    """
    returns = {fleet.vehicle.id: fleet.vehicle.returns for fleet in scene.fleets}
    findings: dict[tuple[str, tuple[str, ...]], Finding] = {}
    for vehicle_class, pairs in reached.items():
        both_ways = returns.get(vehicle_class, True)
        for finding in (
            *_gates(scene, vehicle_class, pairs, both_ways=both_ways),
            *_places(scene, vehicle_class, pairs, both_ways=both_ways),
            *_direct(scene, vehicle_class, pairs),
        ):
            findings.setdefault((finding.code, finding.objects), finding)
    return tuple(findings.values())


def _fault(code: str, objects: tuple[str, ...], vehicle_class: str) -> Finding:
    return Finding(code, objects, {"vehicle_class": vehicle_class}, "fault")


def _joined(one: str, other: str, pairs: frozenset[Pair], *, both_ways: bool) -> bool:
    return (one, other) in pairs and (not both_ways or (other, one) in pairs)


def _gates(
    scene: Scene, vehicle_class: str, pairs: frozenset[Pair], *, both_ways: bool
) -> list[Finding]:
    inner, outer = _sides(scene)
    found = []
    for corridor in scene.corridors:
        gates = corridor.gates
        off = [
            (other, one)
            for one, other in pairwise(gates)
            if not _joined(one, other, pairs, both_ways=both_ways)
        ]
        if inner and not any((place, gates[0]) in pairs for place in inner):
            off.append((gates[0], inner[0]))
        if outer and not any((gates[-1], place) in pairs for place in outer):
            off.append((gates[-1], outer[0]))
        found += [
            _fault("gate-off-corridor", (gate, corridor.id, neighbour), vehicle_class)
            for gate, neighbour in off
        ]
    return found


def _places(
    scene: Scene, vehicle_class: str, pairs: frozenset[Pair], *, both_ways: bool
) -> list[Finding]:
    inner, outer = _sides(scene)
    found = []
    for places, end, outwards in ((inner, 0, True), (outer, -1, False)):
        gates = list(dict.fromkeys(corridor.gates[end] for corridor in scene.corridors))
        for place in places:
            ways = [(place, gate) if outwards else (gate, place) for gate in gates]
            cut = [
                gate
                for gate, way in zip(gates, ways, strict=True)
                if not _joined(*way, pairs, both_ways=both_ways)
            ]
            if cut and len(cut) == len(gates):
                found.append(_fault("place-without-way", (place,), vehicle_class))
            else:
                figures = {"vehicle_class": vehicle_class}
                found += [Finding("no-way-to-gate", (place, gate), figures) for gate in cut]
    return found


def _direct(scene: Scene, vehicle_class: str, pairs: frozenset[Pair]) -> list[Finding]:
    """A group that could reach none of its destinations on its own side."""
    side = {place.id: place.side for place in scene.places}
    found = []
    for group in scene.groups:
        near = [place for place in group.destinations if side[place] is side[group.place]]
        near = [place for place in near if place != group.place]
        all_near = bool(near) and len(near) == len(group.destinations)
        if all_near and not any((group.place, place) in pairs for place in near):
            found.append(_fault("place-without-way", (group.place,), vehicle_class))
    return found


def _sides(scene: Scene) -> tuple[list[str], list[str]]:
    inner = [place.id for place in scene.places if place.side is Side.INNER]
    outer = [place.id for place in scene.places if place.side is Side.OUTER]
    return inner, outer
