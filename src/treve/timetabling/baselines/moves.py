"""What a vehicle is asked to drive, and the two answers beside trips: later, or never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import Fleet, Load


@dataclass(frozen=True, slots=True)
class Move:
    """One trip to be driven.

    Attributes:
        route: Where.
        load: What, or ``None`` when empty.
        quantity: Units aboard.
        yields_to: For each more urgent load at the origin, when it is released and from when
            loading ends after its last unit has left; nobody starts to load in between.
    """

    route: Route
    load: Load | None = None
    quantity: int = 0
    yields_to: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """The drive does not fit from this moment; it may from ``seconds`` later on."""

    seconds: int


class Stuck(Exception):  # noqa: N818 - control flow: Roadbook.run catches it, nobody else sees it
    """No later start can help."""


def least_seconds(fleet: Fleet, load: Load, route: Route) -> int:
    """What it takes to load, drive and unload, waiting nowhere."""
    kind = load.kind
    return fleet.loading_seconds[kind] + route.free_seconds + fleet.unloading_seconds[kind]


def first_stay_seconds(fleet: Fleet, load: Load, route: Route, inside: Mapping[str, bool]) -> int:
    """What of that it takes until the load is out of the zone for the first time.

    Args:
        fleet: Whose vehicle it is.
        load: What it carries.
        route: Where.
        inside: Of every stop, whether it lies in the zone.

    Returns:
        0 where the load is outside from the first.
    """
    if not inside[route.way.origin]:
        return 0
    stay = fleet.loading_seconds[load.kind]
    for stretch in route.stretches:
        if not stretch.inside:
            return stay
        stay += stretch.seconds
        if stretch.gate is not None:
            if not stretch.gate.inside:
                return stay
            stay += stretch.passage_seconds
    if inside[route.way.destination]:
        stay += fleet.unloading_seconds[load.kind]
    return stay


def outside_lead(fleet: Fleet, moves: Sequence[Move], inside: Mapping[str, bool]) -> int:
    """Seconds that a drive spends outside the zone before it first touches it.

    So much earlier than the first window a vehicle that stands ready outside may set out.

    Args:
        fleet: Whose vehicle it is.
        moves: The drive, in order.
        inside: Of every stop, whether it lies in the zone.
    """
    lead = 0
    for move in moves:
        if move.load is not None:
            if inside[move.route.way.origin]:
                return lead
            lead += fleet.loading_seconds[move.load.kind]
        for stretch in move.route.stretches:
            if stretch.inside:
                return lead
            lead += stretch.seconds
            if stretch.gate is not None:
                if stretch.gate.inside:
                    return lead
                lead += stretch.passage_seconds
        if inside[move.route.way.destination]:
            return lead
        if move.load is not None:
            lead += fleet.unloading_seconds[move.load.kind]
    return lead
