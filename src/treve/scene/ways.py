"""What is driven through: gates, corridors of gates in series, and links between neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field

from treve.scene.calendar import Hours
from treve.scene.sources import Provenance


@dataclass(frozen=True, slots=True)
class PassageMinutes:
    """One row of a gate's table; the most specific row that fits a vehicle counts.

    Attributes:
        minutes: How long one vehicle holds a lane.
        vehicle_class: Class id, or ``any``.
        load: ``any``, ``empty``, ``people``, ``goods`` or a category value.
        direction: ``any``, ``out`` or ``in``.
        regime: Inspection regime it belongs to, or ``any``.
    """

    minutes: float
    vehicle_class: str = "any"
    load: str = "any"
    direction: str = "any"
    regime: str = "any"


@dataclass(frozen=True, slots=True)
class Gate:
    """A checkpoint or crossing.

    Attributes:
        owner: Party id, or empty.
        lanes_both, lanes_out, lanes_in: Lanes that serve both directions, or one.
        lanes_switched: Lanes that serve one direction at a time and are switched to the other.
        switch_minutes: How long that takes; nothing passes meanwhile.
        regime: Inspection regime in force; picks rows of ``minutes``.
        longest_wait_minutes: Most a vehicle may stand before it; ``None``: no limit.
        longest_queue_vehicles: Most vehicles that may stand before it at once, in each direction;
            ``None``: no limit.
    """

    id: str
    minutes: tuple[PassageMinutes, ...]
    name: str = ""
    owner: str = ""
    latitude: float | None = None
    longitude: float | None = None
    inside: bool = True
    lanes_both: int = 1
    lanes_out: int = 0
    lanes_in: int = 0
    regime: str = "any"
    hours: tuple[Hours, ...] | None = None
    longest_wait_minutes: float | None = None
    provenance: Provenance = field(default_factory=Provenance)
    lanes_switched: int = 0
    switch_minutes: float | None = None
    longest_queue_vehicles: int | None = None

    @property
    def lanes(self) -> int:
        """All of its lanes, whichever way they serve."""
        return self.lanes_both + self.lanes_out + self.lanes_in + self.lanes_switched


@dataclass(frozen=True, slots=True)
class Convoy:
    """How many vehicles go through a corridor together; who goes alone is a convoy of one.

    Attributes:
        smallest_vehicles, largest_vehicles: Fewest and most in one.
        spacing_minutes: Least from the start of one vehicle's passage to that of the next, at every
            gate; ``None``: each passes as soon as the one before it is through.
    """

    smallest_vehicles: int
    largest_vehicles: int
    spacing_minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Corridor:
    """A named way through gates in series, listed from the inner side to the outer side.

    Attributes:
        gates: At least one gate id.
        hours: When vehicles may pass its gates; ``None``: always.
        convoy: Sizes of the convoys that use it; ``None``: each vehicle goes when it likes.
    """

    id: str
    gates: tuple[str, ...]
    name: str = ""
    hours: tuple[Hours, ...] | None = None
    provenance: Provenance = field(default_factory=Provenance)
    convoy: Convoy | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Minutes between two neighbours (places or gates), a row of the table of links.

    Attributes:
        origin, destination: Place or gate ids.
        minutes: Travel of an empty vehicle, and of a loaded one where ``loaded_minutes`` is
            ``None``.
        vehicle_class: Class it holds for, or ``any``; the specific row counts.
        two_way: Whether the same row serves the way back.
        inside: Whether it lies in the zone; ``None``: it does if both its ends do.
        line: Longitude and latitude pairs for the map; empty: a straight line.
        provenance: Where its minutes come from, and which of its fields are assumed.
    """

    origin: str
    destination: str
    minutes: float
    loaded_minutes: float | None = None
    kilometres: float = 0.0
    vehicle_class: str = "any"
    two_way: bool = True
    inside: bool | None = None
    line: tuple[tuple[float, float], ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
