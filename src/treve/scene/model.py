"""The scene as values: what there is, before anybody plans anything.

Immutable. A :class:`Scene` that exists has been checked (``treve.scene.check``): identifiers are
unique, what is referred to exists, quantities are in range. Times of day are minutes, distances
kilometres; the core's whole seconds begin in ``treve.plan``.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from treve.scene.calendar import Calendar, Hours
from treve.scene.sources import Provenance, Source
from treve.scene.ways import Corridor, Gate, Link

_ROUNDING = 1e-9
"""A tenth of thirty vehicles is three, whatever binary fractions make of it."""


def _nothing() -> Mapping[Any, Any]:
    return MappingProxyType({})


class Side(enum.Enum):
    """On which side of the gates a place lies."""

    INNER = "inner"
    OUTER = "outer"


class PlaceKind(enum.Enum):
    """What a place is for; it says on which side of the gates it lies unless told otherwise."""

    ASSEMBLY_POINT = "assembly_point"
    RECEIVING_SITE = "receiving_site"
    HOSPITAL = "hospital"
    WAREHOUSE = "warehouse"
    DISTRIBUTION_POINT = "distribution_point"
    DEPOT = "depot"
    STAGING_AREA = "staging_area"

    @property
    def usual_side(self) -> Side:
        """Inner for assembly and distribution points, outer for all others."""
        inner = (PlaceKind.ASSEMBLY_POINT, PlaceKind.DISTRIBUTION_POINT)
        return Side.INNER if self in inner else Side.OUTER


class Category(enum.Enum):
    """Who a group is: it decides seats, order, and who may travel with whom."""

    CIVILIANS = "civilians"
    WALKING_WOUNDED = "walking_wounded"
    STRETCHER_CASES = "stretcher_cases"
    WHEELCHAIR_USERS = "wheelchair_users"
    FIGHTERS = "fighters"
    FIGHTERS_FAMILIES = "fighters_families"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who owns a gate or holds a position; never a person."""

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A named point where people or goods are, go to or come from.

    Attributes:
        bays: Vehicles that may load or unload at once; ``None``: no limit.
        hours: When it works; ``None``: always.
        capacity: Most people (by category value, or ``people`` for all together) or ``goods``
            kilograms it can take in.
        intake_per_hour: Most people an hour it can take in, same keys.
        pcode: OCHA place code, kept as given.
    """

    id: str
    kind: PlaceKind
    name: str = ""
    latitude: float | None = None
    longitude: float | None = None
    side: Side = Side.OUTER
    inside: bool = True
    bays: int | None = None
    hours: tuple[Hours, ...] | None = None
    capacity: Mapping[str, int] = field(default_factory=_nothing)
    intake_per_hour: Mapping[str, float] = field(default_factory=_nothing)
    pcode: str = ""
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """One count of a group. Several may stand side by side; the group says which is used."""

    people: int
    source: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """People of one category at one place: counts, never names.

    Attributes:
        people: All of them, by the count in use.
        leaving: Those who choose to leave.
        destinations: Place ids they chose, each person any of them.
        shares: Where the choice was counted: people by destination; sums to ``leaving``.
        family_size: A trip that carries fewer of this group gives a finding.
        rank: Order at the place (lower first); ``None``: by category.
        release: Not before.
        longest_aboard_minutes: Most that anybody is aboard a vehicle, from the first second of
            boarding to the last of alighting, queues included; ``None``: no limit.
        counts: Every count there is, the one in use among them.
        together: All who leave of the groups with the same word go to one of the places that they
            chose; empty: each person to any of them.
        pcode: OCHA place code, kept as given.
    """

    id: str
    place: str
    category: Category
    people: int
    leaving: int
    destinations: tuple[str, ...]
    shares: Mapping[str, int] = field(default_factory=_nothing)
    family_size: int = 5
    rank: int | None = None
    release: datetime | None = None
    longest_aboard_minutes: float | None = None
    counts: tuple[PeopleCount, ...] = ()
    pcode: str = ""
    provenance: Provenance = field(default_factory=Provenance)
    together: str = ""

    @property
    def staying(self) -> int:
        """Those who choose to stay."""
        return self.people - self.leaving


@dataclass(frozen=True, slots=True)
class VehicleClass:
    """A row group of the vehicle catalogue.

    Attributes:
        capacity: Most units on a trip by kind: ``seats``, ``stretchers``, ``wheelchairs``,
            ``tonnes``, ``cubic_metres``.
        loading_minutes, unloading_minutes: One trip's boarding and alighting, or loading and
            unloading of goods.
        speed_kph: By road class, for minutes from a street map.
        returns: False for private cars: one loaded trip, no return.
    """

    id: str
    capacity: Mapping[str, float]
    loading_minutes: float
    unloading_minutes: float
    speed_kph: Mapping[str, float] = field(default_factory=_nothing)
    returns: bool = True


@dataclass(frozen=True, slots=True)
class Fleet:
    """Vehicles of one class with one home.

    Attributes:
        vehicle: The class with this fleet's own values already laid over the catalogue's.
        available: Hours of service; ``None``: always.
        ready_outside: Whether vehicles at home outside may drive up before the silence begins.
        rests_inside: Whether they may stand in the zone outside the windows and at the end.
        occupancy: People in each private car; ``None`` for vehicles that return.
        reserve_percent: Share kept back for breakdowns, 0 to 100, in whole vehicles rounded up.
        longest_shift_minutes: Most that a vehicle is at work without a rest; ``None``: no limit.
        rest_minutes: Least that it rests between two shifts; stated where they have a limit.
        longest_driving_minutes: Most that it drives on one filling; ``None``: no limit.
        refuelling_minutes: How long it stands to be refuelled; stated where that has a limit.
        refuels_at: Ids of the places where; empty: at its home.
    """

    id: str
    vehicle: VehicleClass
    count: int
    home: str
    available: tuple[Hours, ...] | None = None
    ready_outside: bool = True
    rests_inside: bool = False
    occupancy: float | None = None
    reserve_percent: float = 0.0
    longest_shift_minutes: float | None = None
    rest_minutes: float | None = None
    longest_driving_minutes: float | None = None
    refuelling_minutes: float | None = None
    refuels_at: tuple[str, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)

    @property
    def kept_back(self) -> int:
        """Vehicles that no timetable uses, so that others can break down."""
        return min(self.count, math.ceil(self.count * self.reserve_percent / 100 - _ROUNDING))

    @property
    def in_service(self) -> int:
        """Vehicles that a timetable may use."""
        return self.count - self.kept_back


@dataclass(frozen=True, slots=True)
class Consignment:
    """Goods from a warehouse to a distribution point.

    Attributes:
        item: Id of a row of the table of relief items, or free text.
        within_pause: Whether the pause must cover it.
        priority: Lower first where they compete.
    """

    id: str
    item: str
    tonnes: float
    origin: str
    destination: str
    cubic_metres: float | None = None
    within_pause: bool = False
    priority: int = 0
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class Stock:
    """Goods that stand at a warehouse, in tonnes."""

    place: str
    item: str
    tonnes: float
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class Relief:
    """What the scene asks of ``treve.aid``: people to supply, for how long.

    Attributes:
        days: Days that those who stay are supplied for.
        days_waiting: Days that those who wait to leave are supplied for.
        items: Item ids to supply; empty: all of the shipped table marked as default.
        points: Distribution points that serve; empty: every one, by the people near it.
        within_pause: Whether the pause must cover these deliveries.
    """

    days: float
    days_waiting: float = 1.0
    items: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    within_pause: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is. See the module's docstring.

    Attributes:
        escort_teams: Teams that lead the convoys, one each; ``None``: no convoy needs one.
    """

    name: str
    calendar: Calendar
    places: tuple[Place, ...]
    fleets: tuple[Fleet, ...]
    gates: tuple[Gate, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    consignments: tuple[Consignment, ...] = ()
    stocks: tuple[Stock, ...] = ()
    relief: Relief | None = None
    parties: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()
    description: str = ""
    escort_teams: int | None = None
