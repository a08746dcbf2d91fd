"""What happened since a plan was made: typed events, frozen.

Read and checked by ``treve.store.events``; laid over the scene by :mod:`treve.operations.apply`.
Whatever an event has no moment for holds from the moment of planning again on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What every event may say of itself.

    Attributes:
        source: Who or what says so; never a person's name.
        note: Anything else worth keeping.
    """

    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GateShut(Reported):
    """Nobody begins to pass a gate from a moment on.

    Attributes:
        gate: Gate id.
        start: From when; ``None``: from the moment of planning again. Never sooner than that.
        end: Until when; ``None``: for good.
    """

    gate: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class GateOpen(Reported):
    """A gate is open in hours in which it was not.

    Attributes:
        gate: Gate id.
        start: From when; ``None``: from the moment of planning again.
        end: Until when; ``None``: to the end of the calendar.
    """

    gate: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class VehiclesLost(Reported):
    """Vehicles make no other trip; whoever is on the way ends the trip and stops there.

    Attributes:
        fleet: Fleet id.
        count: How many, whichever they are; 0 where ``vehicles`` names them.
        vehicles: Which.
    """

    fleet: str
    count: int = 0
    vehicles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VehiclesMore(Reported):
    """More vehicles stand ready at a fleet's home.

    Attributes:
        fleet: Fleet id; they are of its class, in a fleet of their own.
        count: How many.
    """

    fleet: str
    count: int


@dataclass(frozen=True, slots=True)
class PeopleChanged(Reported):
    """More people of a group leave, or fewer.

    Attributes:
        group: Group id.
        people: How many more; below 0, fewer.
    """

    group: str
    people: int


@dataclass(frozen=True, slots=True)
class PlaceChanged(Reported):
    """A place takes in more or less.

    Attributes:
        place: Place id.
        capacity: Most it can take in from first to last, those included who are there already;
            same keys as of a place of the scene.
        intake_per_hour: Most an hour; same keys.
    """

    place: str
    capacity: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    intake_per_hour: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PauseEnds(Reported):
    """The last hour of the calendar is another: the pause is cut short, or goes on.

    Attributes:
        end: The first moment after it.
    """

    end: datetime


Event = GateShut | GateOpen | VehiclesLost | VehiclesMore | PeopleChanged | PlaceChanged | PauseEnds
"""Every kind of event."""
